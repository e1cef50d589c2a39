// What Kring says to who leaves, and to who stays behind.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  privacy: {
    nl: 'Bij een afscheid: wat je schreef, en wie je dankte.',
    en: 'At a farewell: what you wrote, and who thanked you.',
  },
  exportTitle: { nl: 'Mijn afscheid', en: 'My farewell' },
  leaveSays: { nl: 'Afscheid nemen van de kring', en: 'Say goodbye to the circle' },
  choice: {
    nl: 'Je kunt altijd gaan, zonder uitleg. Hoe wil je dat?',
    en: 'You can go at any time, without explaining. How would you like to do it?',
  },
  handOver: { nl: 'Wil je hier iets van doorgeven?', en: 'Would you like to pass any of this on?' },
  noneForced: { nl: 'Niets hiervan hoeft.', en: 'None of this is needed.' },
  choiceStay: {
    nl: '<b>Verbonden blijven als oud-lid:</b> je krijgt geen vragen meer. Elk seizoen kun je een brief krijgen, en je kunt met één tik terugkomen.',
    en: '<b>Stay connected as an alumnus:</b> you get no more questions. Each season you can get a letter, and you can come back with one tap.',
  },
  choiceErase: {
    nl: '<b>Alles van mij wissen:</b> ik wis wat ik van je bewaar. Gezamenlijk werk blijft, zonder jouw naam.',
    en: '<b>Erase everything of mine:</b> I erase what I keep about you. Joint work stays, without your name.',
  },
  stay: { nl: 'Verbonden blijven als oud-lid', en: 'Stay connected as an alumnus' },
  erase: { nl: 'Alles van mij wissen', en: 'Erase everything of mine' },
  alreadyAlumnus: { nl: 'Je bent al oud-lid.', en: 'You are an alumnus already.' },
  lastKey: {
    nl: 'Jij hebt de enige sleutel. Geef er eerst iemand anders een: stel dat voor aan de kring.',
    en: 'You hold the only key. Please give one to somebody else first: propose that to the circle.',
  },
  formTitle: { nl: 'Afscheid', en: 'Farewell' },
  formSubmit: { nl: 'Neem afscheid', en: 'Say goodbye' },
  formIntro: { nl: 'Alles mag leeg blijven.', en: 'All of it may stay empty.' },
  takes: { nl: 'Wat neem je mee?', en: 'What do you take with you?' },
  leaves: { nl: 'Wat laat je achter?', en: 'What do you leave here?' },
  wishes: { nl: 'Wat gun je ons?', en: 'What do you wish for us?' },
  shared: { nl: 'De groep mag dit lezen', en: 'The group may read this' },
  sharedHint: {
    nl: 'Dan zegt Kring in het kanaal dat je afscheid neemt. Anders gaat het stil.',
    en: 'Then Kring says in the channel that you are leaving. Otherwise it goes quietly.',
  },
  unnamed: { nl: 'Haal mijn naam weg bij gezamenlijk werk', en: 'Take my name from joint work' },
  unnamedHint: { nl: 'Daar staat dan: een (oud-)lid.', en: 'It then says: a (former) member.' },
  opening: { nl: 'Iemand neemt afscheid.', en: 'Somebody is saying goodbye.' },
  says: { nl: '{name} neemt afscheid van de kring.', en: '{name} says goodbye to the circle.' },
  thank: { nl: 'Dank je wel', en: 'Thank you' },
  thanked: { nl: 'Dank van {names}.', en: 'Thanks from {names}.' },
  thankDone: { nl: 'Je naam staat erbij.', en: 'Your name stands with it.' },
  thankUndone: { nl: 'Je naam is weer weg.', en: 'Your name is gone again.' },
  over: {
    nl: 'Deze knop hoort bij iets dat voorbij is.',
    en: 'This button belongs to something that is over.',
  },
  ownFarewell: { nl: 'Dit is jouw eigen afscheid.', en: 'This is your own farewell.' },
  goodbye: { nl: 'Dank je wel voor alles. Ik zeg het aan niemand.', en: 'Thank you for everything. I tell nobody.' },
  goodbyeShared: {
    nl: 'Dank je wel voor alles. De groep kan je drie dagen bedanken.',
    en: 'Thank you for everything. The group can thank you for three days.',
  },
  goodbyeAfter: {
    nl: 'Terugkomen kan altijd, bij {today}.',
    en: 'You can always come back, at {today}.',
  },
  takeAlong: { nl: 'Neem mijn gegevens mee', en: 'Take my data along' },
  comeBack: { nl: 'Ik kom terug', en: 'I am coming back' },
  stillHere: { nl: 'Je zit gewoon aan tafel.', en: 'You are at the table already.' },
  welcomeBack: {
    nl: 'Welkom terug. Je hoeft niets in te halen.',
    en: 'Welcome back. There is nothing to catch up on.',
  },
  questionNow: { nl: 'Onze vraag nu: {question}', en: 'Our question now: {question}' },
  letterSays: { nl: 'De brief aan oud-leden', en: 'The letter to alumni' },
  letter: {
    nl: 'Een groet van {community}. Zo gaat het met de kring:',
    en: 'Greetings from {community}. This is how the circle is doing:',
  },
  letterDropBy: {
    nl: 'Zin om langs te komen? Dat kan altijd, met één tik.',
    en: 'Do you feel like dropping by? You always can, with one tap.',
  },
})
