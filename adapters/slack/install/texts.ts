// What somebody reads who adds Kring to a workspace, on the page that follows.
import { defineTexts } from '../../../src/core/text.ts'

export const texts = defineTexts({
  installedTitle: { nl: 'Kring is erbij', en: 'Kring has joined' },
  installed: {
    nl: 'Kring is nu in {workspace}. Ga naar het kanaal van jullie leergemeenschap, typ /invite @Kring en daarna /kring community setup. Je kunt dit venster sluiten.',
    en: 'Kring is in {workspace} now. Go to the channel of your learning community, type /invite @Kring and then /kring community setup. You can close this window.',
  },
  notInstalledTitle: { nl: 'Kring is er nog niet bij', en: 'Kring has not joined yet' },
  stopped: {
    nl: 'Je hebt gestopt bij Slack. Er is niets veranderd. Wil je het nog eens proberen?',
    en: 'You stopped at Slack. Nothing has changed. Would you like to try again?',
  },
  somethingWrong: {
    nl: 'Slack gaf geen toestemming die Kring kan gebruiken. Misschien duurde het langer dan tien minuten, of was dit een andere browser. Begin opnieuw.',
    en: 'Slack gave no permission that Kring can use. Perhaps it took longer than ten minutes, or this was another browser. Please begin again.',
  },
  notForOrganisation: {
    nl: 'Kring kan nog niet bij een hele organisatie tegelijk. Kies bij Slack één werkruimte.',
    en: 'Kring cannot join a whole organisation at once yet. Choose one workspace at Slack.',
  },
  again: { nl: 'Opnieuw beginnen', en: 'Begin again' },
})
