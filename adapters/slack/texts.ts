// What Kring says where Slack's own limits get in the way, in both languages.
import { defineTexts } from '../../src/core/text.ts'

export const texts = defineTexts({
  formLate: {
    nl: 'Dit duurde even te lang om het formulier te openen. Met deze knop gaat het wel.',
    en: 'This took a little too long to open the form. This button opens it.',
  },
  formAgain: {
    nl: 'Er klopt nog iets niet in wat je stuurde. Het is bewaard: open het formulier en kijk het na.',
    en: 'Something in what you sent is not right yet. It is kept: open the form and look it over.',
  },
  openForm: { nl: 'Open het formulier', en: 'Open the form' },
})
