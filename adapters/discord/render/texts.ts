// What Kring itself says around cards and forms on this platform, in both languages.
import { defineTexts } from '../../../src/core/text.ts'

export const texts = defineTexts({
  yes: { nl: 'Ja', en: 'Yes' },
  yesDo: { nl: 'Ja, doen', en: 'Yes, do it' },
  notNow: { nl: 'Nee', en: 'No' },
  sure: { nl: 'Weet je het zeker?', en: 'Are you sure?' },
  hardToUndo: { nl: 'Dit is lastig ongedaan te maken.', en: 'This is hard to undo.' },
  leftAsItIs: { nl: 'Goed. Er is niets veranderd.', en: 'Fine. Nothing has changed.' },
  nothingToChoose: { nl: 'Er is nu niets om uit te kiezen.', en: 'There is nothing to choose from right now.' },
  notYetRight: { nl: 'Nog even dit:', en: 'Just this:' },
  stillThere: {
    nl: 'Wat je schreef staat er nog.',
    en: 'What you wrote is still there.',
  },
  whatToDo: { nl: 'Wat wil je doen?', en: 'What would you like to do?' },
  edit: { nl: 'Pas aan', en: 'Edit' },
  pageReady: { nl: 'Pagina {page} van {pages} staat klaar.', en: 'Page {page} of {pages} is ready.' },
  formReady: { nl: 'Het formulier staat klaar.', en: 'The form is ready.' },
  goOn: { nl: 'Verder', en: 'Continue' },
  open: { nl: 'Openen', en: 'Open' },
  someDay: { nl: 'Bijvoorbeeld 6 november, of volgende vrijdag', en: 'For example 6 November, or next Friday' },
  someTime: { nl: 'Bijvoorbeeld 9:00', en: 'For example 9:00' },
  someName: { nl: 'Typ een naam uit de kring', en: 'Type a name from the circle' },
  someOption: { nl: 'Typ een van de keuzes', en: 'Type one of the options' },
})
