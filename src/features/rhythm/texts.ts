// What Kring says about the rhythm of a circle: its calendar, how it is changed together, and what may be added.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  // Commands
  listSays: { nl: 'Wat er de komende vier weken vanzelf komt', en: 'What comes by itself in the next four weeks' },
  runSays: {
    nl: 'Begin nu met iets dat anders vanzelf komt',
    en: 'Start something now that otherwise comes by itself',
  },
  changeSays: {
    nl: 'Stel voor om dag, tijd of ritme te veranderen',
    en: 'Propose another day, time or rhythm',
  },
  promptSays: { nl: 'Stel een eigen vraag voor als weekvraag', en: 'Suggest a question of your own to be asked' },
  whichArg: { nl: 'Welk ritueel', en: 'Which ritual' },

  // Calendar
  title: { nl: 'Ons ritme', en: 'Our rhythm' },
  week: { nl: '<b>Week {n} · {letter}</b> · vanaf {date}', en: '<b>Week {n} · {letter}</b> · from {date}' },
  weekFree: { nl: '<b>Week {n} · vrij</b> · vanaf {date}', en: '<b>Week {n} · free</b> · from {date}' },
  weekBare: { nl: '<b>Vanaf {date}</b>', en: '<b>From {date}</b>' },
  item: { nl: '{day} {time} · {name}', en: '{day} {time} · {name}' },
  minutes: {
    nl: ', {n, plural, one {1 minuut} other {# minuten}}',
    en: ', {n, plural, one {1 minute} other {# minutes}}',
  },
  movedHere: { nl: ' (een week later: er was geen plek)', en: ' (a week later: there was no room)' },
  free: { nl: 'vrij: {name}, tot en met {date}', en: 'free: {name}, until {date}' },
  nothing: { nl: 'niets vanzelf', en: 'nothing by itself' },
  hushed: {
    nl: 'Nu is het stil tot {until}. Wat moest komen, wacht.',
    en: 'It is quiet now until {until}. What was to come waits.',
  },
  hushedOpen: { nl: 'Nu is het stil. Wat moest komen, wacht.', en: 'It is quiet now. What was to come waits.' },
  notBegun: {
    nl: 'Er komt nog niets vanzelf. Dat begint als de kring begint.',
    en: 'Nothing comes by itself yet. That begins when the circle begins.',
  },
  otherwise: { nl: '<b>Komt als het er is</b>', en: '<b>Comes when there is reason</b>' },
  comes: { nl: '{name}: {when}', en: '{name}: {when}' },
  off: { nl: '<b>Staat klaar, komt niet vanzelf</b>', en: '<b>Ready, does not come by itself</b>' },
  offGentle: { nl: '{name}: nog niet aangezet', en: '{name}: not switched on yet' },
  offChosen: { nl: '{name}: zo besloten', en: '{name}: decided so' },
  ceilingNow: { nl: 'Berichten die ik per week begin: {says}.', en: 'Messages I start in a week: {says}.' },
  listNote: {
    nl: 'Overslaan kan altijd. Dag, tijd en ritme stel je samen bij.',
    en: 'You can always skip. Day, time and rhythm are changed together.',
  },
  changeButton: { nl: 'Stel bij', en: 'Propose a change' },
  promptButton: { nl: 'Stel een vraag voor', en: 'Suggest a question' },

  // Moments
  everyWeek: { nl: 'elke {day} om {time}', en: 'every {day} at {time}' },
  everyOther: { nl: 'om de week op {day} om {time}', en: 'every other {day} at {time}' },
  inWeeks: { nl: '{day} om {time}, in week {letters}', en: '{day} at {time}, in week {letters}' },
  notByItself: { nl: 'komt niet vanzelf', en: 'does not come by itself' },
  byItself: { nl: 'komt vanzelf', en: 'comes by itself' },
  named: { nl: '{name}: {when}', en: '{name}: {when}' },

  // Starting by hand
  runPick: { nl: 'Wat wil je nu beginnen?', en: 'What would you like to start now?' },
  runNone: {
    nl: 'Nu is er niets dat je met de hand begint. Wat vanzelf komt, zie je hier: {list}',
    en: 'There is nothing to start by hand right now. What comes by itself is here: {list}',
  },
  runUnknown: { nl: 'Dat ritueel ken ik niet. Kijk hier: {list}', en: 'I do not know that ritual. Look here: {list}' },
  runOnlyItself: {
    nl: '{name} komt vanzelf, dat begin je niet met de hand. Kijk hier wanneer: {list}',
    en: '{name} comes by itself, it is not started by hand. See here when: {list}',
  },
  opened: {
    nl: 'Gestart. {name} staat in {room}. Deze week komt er geen tweede.',
    en: 'Started. {name} is in {room}. There will be no second one this week.',
  },
  hadIt: { nl: '{name} was er deze week al.', en: '{name} has been there this week already.' },
  noRoom: {
    nl: 'Deze week is vol: meer berichten begin ik niet. Vanaf maandag kan het weer.',
    en: 'This week is full: I start no more messages. From Monday on you can.',
  },
  quiet: {
    nl: 'Nu begint er niets: het is stil of vrij, of de kring is nog niet begonnen.',
    en: 'Nothing starts now: it is quiet or free, or the circle has not begun yet.',
  },
  otherDay: { nl: '{name} kan op {days}.', en: '{name} can be on {days}.' },

  // Changing
  changePick: { nl: 'Wat wil je anders?', en: 'What would you like to be different?' },
  changeNote: {
    nl: 'Je stelt het voor. Na twee werkdagen geldt het, als genoeg mensen ermee kunnen leven en niemand bezwaar heeft.',
    en: 'You propose it. After two working days it holds, if enough people can live with it and nobody objects.',
  },
  changeHint: { nl: 'Kies een ritueel', en: 'Choose a ritual' },
  changeUnknown: {
    nl: 'Dat ritueel ken ik niet. Kies er een: {change}',
    en: 'I do not know that ritual. Choose one: {change}',
  },
  changeTitle: { nl: 'Ritme bijstellen', en: 'Change the rhythm' },
  submit: { nl: 'Stel voor', en: 'Propose' },
  changeIntro: { nl: 'Nu: {now}.', en: 'Now: {now}.' },
  ritualField: { nl: 'Welk ritueel', en: 'Which ritual' },
  dayField: { nl: 'Wanneer', en: 'When' },
  timeField: { nl: 'Hoe laat', en: 'At what time' },
  timeHint: { nl: 'Tijd van de kring, bijvoorbeeld 19:30.', en: 'Time of the circle, for example 19:30.' },
  whyField: { nl: 'Waarom', en: 'Why' },
  whyHint: { nl: 'Eén of twee zinnen. Leeg laten mag.', en: 'One or two sentences. It may stay empty.' },
  whyTooLong: {
    nl: 'Dit is {n, plural, one {1 teken} other {# tekens}} te lang.',
    en: 'This is {n, plural, one {1 character} other {# characters}} too long.',
  },
  optionEvery: { nl: 'elke {day}', en: 'every {day}' },
  optionOther: { nl: 'om de week op {day}', en: 'every other {day}' },
  optionOn: { nl: 'op {day}', en: 'on {day}' },
  optionOff: { nl: 'niet vanzelf', en: 'not by itself' },
  optionByItself: { nl: 'vanzelf, als het er is', en: 'by itself, when there is reason' },
  ritualSays: { nl: 'Een ritueel verzetten, aanzetten of uitzetten', en: 'Move a ritual, or switch it on or off' },
  badTime: { nl: 'Schrijf de tijd als 19:30.', en: 'Write the time like 19:30.' },
  badDay: {
    nl: '{name} past niet op die dag. Het kan op {days}.',
    en: '{name} does not fit on that day. It can be on {days}.',
  },
  sameAsNow: { nl: 'Zo is het nu al.', en: 'That is how it is now.' },
  unknownRitual: { nl: 'Dit ritueel is er niet meer.', en: 'This ritual is no longer there.' },
  alwaysThere: {
    nl: '{name} heeft altijd een plek. Een andere dag of tijd kan wel.',
    en: '{name} always has its place. Another day or time is possible.',
  },
  proposed: {
    nl: 'Dank. Je voorstel {ref} staat in {room}. Iedereen kan nu zeggen of het zo kan.',
    en: 'Thank you. Your proposal {ref} is in {room}. Everybody can now say whether it can be so.',
  },

  // Free weeks
  addFree: { nl: 'Vrije week erbij', en: 'Add a free week' },
  dropFree: { nl: 'Vrije week weg', en: 'Remove a free week' },
  ceilingButton: { nl: 'Berichten per week', en: 'Messages a week' },
  holidaysSays: { nl: 'Vrije dagen of weken toevoegen', en: 'Add free days or weeks' },
  holidayGoneSays: { nl: 'Vrije dagen of weken weghalen', en: 'Remove free days or weeks' },
  freeName: { nl: 'Hoe heten die dagen?', en: 'What are these days called?' },
  freeNameHint: { nl: 'Bijvoorbeeld: herfstvakantie', en: 'For example: autumn holiday' },
  freeFrom: { nl: 'Eerste vrije dag', en: 'First free day' },
  freeTo: { nl: 'Laatste vrije dag', en: 'Last free day' },
  freeWhich: { nl: 'Welke vrije dagen?', en: 'Which free days?' },
  freeAfter: { nl: 'Vrij: {name}, {from} tot en met {to}', en: 'Free: {name}, {from} to {to}' },
  notFreeAfter: {
    nl: 'Niet meer vrij: {name}, {from} tot en met {to}',
    en: 'No longer free: {name}, {from} to {to}',
  },
  freeBare: { nl: '{from} tot en met {to}', en: '{from} to {to}' },
  freeOrder: { nl: 'De laatste dag ligt voor de eerste.', en: 'The last day is before the first.' },
  freePast: { nl: 'Die dagen zijn al voorbij.', en: 'Those days are over.' },
  freeLong: { nl: 'Kies hooguit acht weken achter elkaar.', en: 'Choose eight weeks in a row at most.' },
  freeKnown: { nl: 'Deze dagen zijn al vrij.', en: 'These days are free already.' },
  freeGone: { nl: 'Deze vrije dagen zijn er niet meer.', en: 'These free days are no longer there.' },
  freeNone: { nl: 'Er zijn geen vrije dagen gepland.', en: 'No free days are planned.' },
  freeMissing: { nl: 'Vul naam en beide dagen in.', en: 'Fill in the name and both days.' },

  // Own questions
  promptKindSays: { nl: 'Een eigen vraag erbij voor de weekvraag', en: 'Add a question of your own' },
  promptTitle: { nl: 'Een eigen vraag', en: 'A question of your own' },
  promptIntro: {
    nl: 'Toets hem even. Kun je hem in twee minuten beantwoorden? Gaat hij over iets dat gebeurde? Kan iemand die moe is hem ook beantwoorden? En zou je hem zelf als eerste beantwoorden?',
    en: 'Test it first. Can you answer it in two minutes? Does it ask about something that happened? Could a tired person answer it? And would you answer it yourself, first?',
  },
  promptNl: { nl: 'De vraag in het Nederlands', en: 'The question in Dutch' },
  promptEn: { nl: 'De vraag in het Engels', en: 'The question in English' },
  promptHint: {
    nl: 'Hooguit 90 tekens. Lukt een taal niet? Vraag iemand uit de kring.',
    en: 'At most 90 characters. One language too hard? Ask somebody in the circle.',
  },
  promptType: { nl: 'Hoe antwoorden mensen?', en: 'How do people answer?' },
  typeOpen: { nl: 'in eigen woorden', en: 'in their own words' },
  typeScale: { nl: 'op een schaal: helemaal niet … heel erg', en: 'on a scale: not at all … very much' },
  typeChoice: { nl: 'ja, een beetje, nee', en: 'yes, a little, no' },
  promptMissing: {
    nl: 'De vraag moet er in beide talen staan.',
    en: 'The question has to be there in both languages.',
  },
  promptLong: {
    nl: 'Dit is {n, plural, one {1 teken} other {# tekens}} te lang. Korter leest fijner.',
    en: 'This is {n, plural, one {1 character} other {# characters}} too long. Shorter reads better.',
  },
  promptSame: {
    nl: 'Dit is twee keer dezelfde tekst. Zet hem ook in de andere taal.',
    en: 'This is the same text twice. Please put it in the other language too.',
  },
  promptWord: {
    nl: 'Vraag liever naar wat er gebeurde, zonder het woord reflectie.',
    en: 'Better ask what happened, without the word reflection.',
  },
  promptKnown: { nl: 'Deze vraag is er al.', en: 'This question is there already.' },
  promptAfter: { nl: '{nl} / {en} ({type})', en: '{en} / {nl} ({type})' },
  promptAvailable: { nl: 'Eigen vraag van de kring', en: "The circle's own question" },
  ownTitle: { nl: '<b>Vragen die jij erbij zette</b>', en: '<b>Questions you added</b>' },
  takeBack: { nl: 'Neem {n} terug', en: 'Take back {n}' },
  takenBack: {
    nl: 'Goed. De vraag is weg, ook waar hij al stond.',
    en: 'All right. The question is gone, also where it stood.',
  },
  notYours: { nl: 'Deze vraag is niet van jou.', en: 'This question is not yours.' },

  // The ladder
  offer: {
    nl: 'Zullen we hier <b>{name}</b> bij doen? {says}{minutes}',
    en: 'Shall we add <b>{name}</b>? {says}{minutes}',
  },
  offerMinutes: {
    nl: ' Ongeveer {n, plural, one {1 minuut} other {# minuten}}.',
    en: ' About {n, plural, one {1 minute} other {# minutes}}.',
  },
  yesTry: { nl: 'Ja, vier weken proberen', en: 'Yes, try it for four weeks' },
  notNow: { nl: 'Nu niet', en: 'Not now' },
  keep: {
    nl: '<b>{name}</b> is nu vier weken geprobeerd. Houden we dit erin?',
    en: '<b>{name}</b> has been tried for four weeks. Shall we keep this?',
  },
  yesKeep: { nl: 'Ja, houden', en: 'Yes, keep it' },
  notKeep: { nl: 'Liever niet', en: 'Rather not' },
  saidYes: {
    nl: 'Genoteerd. Zeggen twee mensen ja en zegt niemand nu niet, dan begint {name} na {close}.',
    en: 'Noted. If two people say yes and nobody says not now, {name} starts after {close}.',
  },
  saidNotNow: {
    nl: 'Prima. Dan komt {name} er nu niet bij. Ik vraag het de eerste acht weken niet opnieuw.',
    en: 'That is fine. Then {name} is not added now. I will not ask again in the next eight weeks.',
  },
  saidKeep: {
    nl: 'Genoteerd. Zeggen twee mensen ja en wil niemand ermee stoppen, dan blijft {name}.',
    en: 'Noted. If two people say yes and nobody wants to stop, {name} stays.',
  },
  saidNotKeep: {
    nl: 'Prima. Dan komt {name} niet meer vanzelf. Wie wil, kan het altijd weer voorstellen.',
    en: 'That is fine. Then {name} no longer comes by itself. Anyone can propose it again.',
  },
  changeMind: { nl: 'Tot {close} kun je anders kiezen.', en: 'You can choose otherwise until {close}.' },
  offerOver: {
    nl: 'Deze vraag is voorbij. Zo is het nu: {now}. Iets anders voorstellen kan altijd: {change}',
    en: 'This question is over. This is how it is now: {now}. You can always propose something else: {change}',
  },
  lineStarted: { nl: 'We proberen vier weken: {name}', en: 'We try for four weeks: {name}' },
  lineKept: { nl: '{name} hoort nu bij ons ritme', en: '{name} is now part of our rhythm' },
  lineEnded: { nl: '{name} komt niet meer vanzelf', en: '{name} no longer comes by itself' },

  // Privacy
  privacy: {
    nl: 'Ritme: de vragen die je zelf voorstelde en die de kring aannam. Wat je zegt op een aanbod onder het weekbericht, alleen tot het besluit.',
    en: 'Rhythm: the questions you suggested and the circle adopted. What you say to an offer under the digest, only until it is decided.',
  },
  exportPrompts: { nl: 'Eigen vragen', en: 'Questions of your own' },
  exportVoices: { nl: 'Wat je op een aanbod zei', en: 'What you said to an offer' },
})
