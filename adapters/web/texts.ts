// What the playground itself says around the chat, in both languages.
import { defineTexts } from '../../src/core/text.ts'

export const texts = defineTexts({
  now: { nl: 'Nu: {now}.', en: 'Now: {now}.' },
  next: { nl: 'Nu: {now}. Straks: {when}, {says}.', en: 'Now: {now}. Next: {when}, {says}.' },
  nothingComes: {
    nl: 'De komende vier weken gebeurt er niets vanzelf.',
    en: 'Nothing happens by itself in the next four weeks.',
  },
  notLater: { nl: 'De klok kan alleen vooruit.', en: 'The clock can only go forward.' },
  tooFar: { nl: 'De klok kan hooguit een jaar tegelijk vooruit.', en: 'The clock can move at most a year at once.' },
  notThere: { nl: 'Dat is er niet meer. Kijk nog eens.', en: 'That is not there any more. Please look again.' },
  unreadable: { nl: 'Dat kon ik niet lezen.', en: 'I could not read that.' },
  tooLong: { nl: 'Dat is te lang om te versturen.', en: 'That is too long to send.' },
  wentWrong: {
    nl: 'Er ging iets mis bij mij. Probeer het zo nog eens.',
    en: 'Something went wrong on my side. Please try again in a moment.',
  },
  onlyWithKey: {
    nl: 'Dat kan alleen wie de sleutel heeft. Word eerst wie de kring begon.',
    en: 'Only somebody with the key can do that. Become whoever started the circle first.',
  },
  home: { nl: 'Startpagina', en: 'Home page' },
  weekOffPut: {
    nl: 'Een vrije week kiezen jullie samen. Het voorstel ligt nu in het kanaal.',
    en: 'A week off is for all of you to choose. The proposal stands in the channel now.',
  },
  weekOff: { nl: 'Vrije week', en: 'Week off' },
  noCircleYet: {
    nl: 'Er is hier nog geen kring om bij aan te schuiven.',
    en: 'There is no circle here yet that they could join.',
  },
})
