// What Kring itself says around cards and forms on this platform, in both languages.
import { defineTexts } from '../../../src/core/text.ts'

export const texts = defineTexts({
  close: { nl: 'Sluiten', en: 'Close' },
  yes: { nl: 'Ja', en: 'Yes' },
  yesDo: { nl: 'Ja, doen', en: 'Yes, do it' },
  notNow: { nl: 'Nee', en: 'No' },
  sure: { nl: 'Weet je het zeker?', en: 'Are you sure?' },
  hardToUndo: { nl: 'Dit is lastig ongedaan te maken.', en: 'This is hard to undo.' },
  nothingToChoose: { nl: 'Er is nu niets om uit te kiezen.', en: 'There is nothing to choose from right now.' },
  didNotFit: {
    nl: 'Dit paste niet meer in het veld “{label}”. Kort het in, dan raakt er niets kwijt:',
    en: 'This did not fit in the field “{label}”. Shorten it, so that nothing gets lost:',
  },
  member: { nl: 'Leden', en: 'Members' },
})
