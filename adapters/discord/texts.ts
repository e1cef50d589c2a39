// What Kring says where Discord wants to hear something, in both languages.
import { defineTexts } from '../../src/core/text.ts'

export const texts = defineTexts({
  done: { nl: 'Gedaan.', en: 'Done.' },
})
