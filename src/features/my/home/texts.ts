// What stands on somebody's home page, around what other features add to it.
import { defineTexts } from '../../../core/text.ts'

export const texts = defineTexts({
  kring: { nl: 'Kring', en: 'Kring' },
  allOpen: { nl: 'Alles wat openstaat', en: 'All that is open' },

  where: { nl: 'Waar we zijn', en: 'Where we are' },
  question: { nl: 'Onze vraag', en: 'Our question' },
  focus: { nl: 'Onze aandacht ligt bij {phase}.', en: 'Our focus is on {phase}.' },
  others: { nl: 'Ook bezig: {phases}.', en: 'Also under way: {phases}.' },
  forming: {
    nl: 'We beginnen als we met drie mensen zijn, uit twee hoeken.',
    en: 'We begin when there are three of us, from two sides.',
  },

  coming: { nl: 'Wat er komt', en: 'What is coming' },
  comingLine: {
    nl: '{at} · {ritual}, {minutes, plural, one {één minuut} other {# minuten}}',
    en: '{at} · {ritual}, {minutes, plural, one {one minute} other {# minutes}}',
  },
  comingLater: {
    nl: 'Deze week is het rustig. Daarna, op {at}: {ritual}.',
    en: 'This week is quiet. After that, on {at}: {ritual}.',
  },
  hushed: { nl: 'Het is nu stil, tot {at}. Er komt niets.', en: 'It is quiet now, until {at}. Nothing comes.' },
  hushedOpen: { nl: 'Het is nu even stil. Er komt niets.', en: 'It is quiet for a while. Nothing comes.' },

  log: { nl: 'Noteer een experiment', en: 'Log an experiment' },
  experiments: { nl: 'Experimenten', en: 'Experiments' },
  notes: { nl: 'Mijn notities', en: 'My notes' },
  times: { nl: 'Mijn tijden', en: 'My times' },
  data: { nl: 'Mijn gegevens', en: 'My data' },
  about: { nl: 'Over deze kring', en: 'About this circle' },
  help: { nl: 'Wat kan ik hier?', en: 'What can I do here?' },
  setup: { nl: 'Verder met klaarzetten', en: 'Go on with setting up' },
  onlyYou: { nl: 'Alleen jij ziet deze pagina.', en: 'Only you can see this page.' },

  frozen: {
    nl: 'Je gegevens staan stil: ik bewaar niets nieuws van je en ik vraag je niets. Veranderen kan altijd.',
    en: 'Your data is frozen: I keep nothing new about you and I ask you nothing. You can change this at any time.',
  },
  alumnus: {
    nl: 'Je bent oud-lid van deze kring. Fijn dat je nog eens kijkt.',
    en: 'You are a former member of this circle. Good of you to look in.',
  },
  comeBack: { nl: 'Ik schuif weer aan', en: "I'll join again" },
  ended: {
    nl: 'Deze kring is afgerond. Dank dat je erbij was. Wat jullie leerden, kun je hier nog lezen.',
    en: 'This circle is complete. Thank you for being part of it. What you learned together, you can still read here.',
  },

  seat: {
    nl: 'Je wordt geen lid door hier te kijken. Aanschuiven doe je zelf, met een knop.',
    en: 'You do not become a member by looking here. You join yourself, with a button.',
  },
  begin: {
    nl: 'Een kring begin je met de knop Beginnen, of met {setup}.',
    en: 'You begin a circle with the button Start, or with {setup}.',
  },
  several: {
    nl: 'Hier is meer dan één kring. Bij welke wil je horen?',
    en: 'There is more than one circle here. Which one would you like to be part of?',
  },
  unnamed: { nl: 'Een kring die begint', en: 'A circle that is beginning' },
  join: { nl: 'Ik schuif aan', en: "I'll join" },
  readFirst: { nl: 'Eerst meelezen', en: 'Read along first' },
  otherCircle: { nl: 'Kijk bij een andere kring', en: 'Look at another circle' },
  circleGone: { nl: 'Die kring is hier niet meer.', en: 'That circle is not here any more.' },

  homeOpenedAt: { nl: 'Startpagina', en: 'Home page' },
})
