// What Kring says about the table: who is here by perspective, which chairs are empty and why they matter; never who is silent.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  ritualName: { nl: 'Wie mist er?', en: 'Who is missing?' },
  offerSays: {
    nl: 'Samen kijken wie er aan tafel zit, en welke stem we nog missen.',
    en: 'Looking together at who is at the table, and which voice we still miss.',
  },
  showSays: {
    nl: 'Wie er aan tafel zit, en welke stoelen leeg zijn',
    en: 'Who is at the table, and which chairs are empty',
  },
  missingSays: { nl: 'Zeg welke stem we missen', en: 'Say which voice we miss' },
  offerCommandSays: {
    nl: 'Bied aan om te kijken hoe we een stem kunnen horen',
    en: 'Offer to look how we can hear a voice',
  },
  argVoice: { nl: 'welke stem', en: 'which voice' },
  argSeat: { nl: 'de stoel, zoals S1', en: 'the chair, such as S1' },

  // The table
  title: { nl: '🪑 Aan tafel', en: '🪑 At the table' },
  nobody: { nl: 'Nog niemand zei vanuit welke hoek.', en: 'Nobody has said yet from which perspective.' },
  emptyCount: { nl: 'lege stoelen {n}', en: 'empty chairs {n}' },
  emptyTitle: { nl: 'Lege stoelen', en: 'Empty chairs' },
  noneEmpty: { nl: 'Er staat geen lege stoel.', en: 'There is no empty chair.' },
  takenTitle: { nl: 'Aangeschoven of gehoord', en: 'Joined or heard' },
  which: { nl: 'Kies een stoel', en: 'Choose a chair' },
  somebodyMissing: { nl: 'Er mist iemand', en: 'Somebody is missing' },
  notThisWeek: { nl: 'Deze week niet', en: 'Not this week' },
  fine: { nl: 'Prima. Tot een volgende keer.', en: 'That is fine. See you next time.' },
  emptyLine: { nl: '{voice}. {why} · {state}', en: '{voice}. {why} · {state}' },
  more: { nl: 'en nog {n}', en: 'and {n} more' },
  questionLine: {
    nl: '{n, plural, one {🪑 Er is nog één lege stoel.} other {🪑 Er zijn nog # lege stoelen.}}',
    en: '{n, plural, one {🪑 There is still one empty chair.} other {🪑 There are still # empty chairs.}}',
  },
  toTable: { nl: 'De tafel', en: 'The table' },

  // States
  missing: { nl: 'mist', en: 'missing' },
  sought: { nl: 'wordt gezocht', en: 'being sought' },
  invited: { nl: 'uitgenodigd', en: 'invited' },
  seated: { nl: 'aan tafel', en: 'at the table' },
  voiced: { nl: 'gehoord', en: 'heard' },
  released: { nl: 'losgelaten', en: 'let go' },
  soughtBy: { nl: 'wordt gezocht door {name}', en: 'being sought by {name}' },
  seatedBy: { nl: 'aan tafel, met {name}', en: 'at the table, with {name}' },

  // One seat
  whyNeeded: { nl: 'Wat zien we anders niet?', en: 'What do we not see otherwise?' },
  stepSought: { nl: '{name} kijkt hoe we deze stem kunnen horen', en: '{name} looks how we can hear this voice' },
  stepInvited: { nl: 'De uitnodiging is uit', en: 'The invitation is out' },
  stepMissing: { nl: 'De stoel is weer leeg', en: 'The chair is empty again' },
  stepSeated: { nl: '{name} schoof aan', en: '{name} joined the table' },
  stepVoiced: { nl: 'Gehoord ({how}):', en: 'Heard ({how}):' },
  stepReleased: { nl: 'Losgelaten:', en: 'Let go:' },
  visit: { nl: 'een bezoek', en: 'a visit' },
  talk: { nl: 'een gesprek', en: 'a talk' },
  story: { nl: 'een verhaal', en: 'a story' },
  considerVoiced: {
    nl: 'Is de tafel vol? Een bezoek, een gesprek of een verhaal is ook goed: zo horen we deze stem ook.',
    en: 'Is the table full? A visit, a talk or a story is fine too: we hear this voice that way as well.',
  },

  // Buttons
  offer: { nl: 'Ik wil kijken', en: 'I will look' },
  invite: { nl: 'De uitnodiging is uit', en: 'The invitation is out' },
  back: { nl: 'Het komt er niet van', en: 'It does not work out' },
  hear: { nl: 'We hebben deze stem gehoord', en: 'We have heard this voice' },
  take: { nl: 'Ik breng deze stem mee', en: 'I bring this voice' },
  leave: { nl: 'Ik breng deze stem niet meer', en: 'I no longer bring this voice' },
  release: { nl: 'Laat deze stoel los', en: 'Let this chair go' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },

  // Confirmations
  undoUntil: { nl: 'Terugdraaien kan tien minuten.', en: 'You can undo this for ten minutes.' },
  seenBy: {
    nl: 'Iedereen in de kring kan dit lezen. {undo}',
    en: 'Everybody in the circle can read this. {undo}',
  },
  marked: {
    nl: 'Er staat een lege stoel voor {voice}. Vrijdag staat hij in het weekbericht, met waarom.',
    en: 'There is an empty chair for {voice}. On Friday it is in the digest, with why.',
  },
  offered: {
    nl: 'Fijn. Jij kijkt hoe we {voice} kunnen horen. Een uitnodiging mag, een bezoek of een gesprek ook.',
    en: 'Good. You look how we can hear {voice}. An invitation is fine, a visit or a talk too.',
  },
  didInvite: { nl: 'Mooi. De uitnodiging voor {voice} is uit.', en: 'Good. The invitation for {voice} is out.' },
  didBack: {
    nl: 'Goed dat je het zegt. De stoel voor {voice} is weer leeg.',
    en: 'Good that you say so. The chair for {voice} is empty again.',
  },
  didHear: {
    nl: 'Dank je. Wat {voice} vertelde, komt in het weekbericht en blijft bewaard.',
    en: 'Thank you. What {voice} told goes into the digest and is kept.',
  },
  didTake: { nl: 'Welkom. Jij brengt de stem van {voice} mee.', en: 'Welcome. You bring the voice of {voice}.' },
  didLeave: { nl: 'Goed. De stoel voor {voice} is weer leeg.', en: 'All right. The chair for {voice} is empty again.' },
  didRelease: {
    nl: 'De stoel voor {voice} is losgelaten, met waarom.',
    en: 'The chair for {voice} is let go, with why.',
  },
  undone: { nl: 'Teruggedraaid.', en: 'Undone.' },
  tooLate: {
    nl: 'Dat kan niet meer: het is langer dan tien minuten geleden.',
    en: 'Not any more: it is longer than ten minutes ago.',
  },
  builtUpon: {
    nl: 'Er gebeurde intussen al iets met deze stoel.',
    en: 'Something has happened with this chair since.',
  },
  gone: { nl: 'Die stoel is er niet meer.', en: 'That chair is not there any more.' },
  notNow: { nl: 'Dat kan nu niet. De stoel: {state}.', en: 'Not now. The chair: {state}.' },
  someoneLooks: {
    nl: '{name} kijkt hier al naar. Vraag gerust of je kunt helpen.',
    en: '{name} is looking already. Feel free to ask whether you can help.',
  },
  onlyWhoSits: { nl: 'Dat zegt alleen wie deze stem meebrengt.', en: 'Only who brings this voice says so.' },
  onlyWhoLooks: { nl: 'Dat zegt wie ernaar kijkt, {name}.', en: 'That is for {name} to say, who is looking.' },
  nothingToOffer: { nl: 'Er is nu geen stoel om naar te kijken.', en: 'There is no chair to look after now.' },
  offerWhich: { nl: 'Wie weet hoe we die stem kunnen horen?', en: 'Who knows how we can hear that voice?' },
  notBegun: {
    nl: 'Dit kan zodra de kring begonnen is.',
    en: 'This is possible as soon as the circle has begun.',
  },

  // Forms
  missingTitle: { nl: 'Wie mist er?', en: 'Who is missing?' },
  missingIntro: {
    nl: 'Wie kijkt hier anders naar? Iedereen in de kring kan dit lezen, en vrijdag staat het in het weekbericht.',
    en: 'Who would see this differently? Everybody in the circle can read this, and on Friday it is in the digest.',
  },
  voiceLabel: { nl: 'Welke stem missen we?', en: 'Which voice do we miss?' },
  voiceHint: { nl: 'Beschrijf de stem, niet de persoon.', en: 'Describe the voice, not the person.' },
  whyLabel: { nl: 'Wat zien we anders niet?', en: 'What do we not see otherwise?' },
  missingSubmit: { nl: 'Zet de stoel neer', en: 'Put the chair there' },
  missedThere: { nl: 'Gemist in een bijeenkomst.', en: 'Missed at a meeting.' },
  isAName: {
    nl: 'Staat hier de naam van iemand? Beschrijf liever de stem.',
    en: "Is this somebody's name? Please describe the voice instead.",
  },
  isContact: {
    nl: 'Hier hoort geen adres of nummer. Beschrijf liever de stem.',
    en: 'No address or number belongs here. Please describe the voice instead.',
  },
  noName: { nl: 'Het is geen naam van iemand', en: "It is nobody's name" },
  hearTitle: { nl: 'Deze stem gehoord', en: 'This voice was heard' },
  hearIntro: {
    nl: 'Eén bezoek, gesprek of verhaal is genoeg. Iedereen in de kring kan dit lezen, en het komt in het weekbericht.',
    en: 'One visit, talk or story is enough. Everybody in the circle can read this, and it goes into the digest.',
  },
  howLabel: { nl: 'Hoe hoorden we deze stem?', en: 'How did we hear this voice?' },
  wordsLabel: { nl: 'Wat hoorden we?', en: 'What did we hear?' },
  wordsHint: { nl: 'In één of twee zinnen, zonder naam.', en: 'In one or two sentences, without a name.' },
  save: { nl: 'Bewaar', en: 'Save' },
  releaseTitle: { nl: 'Stoel loslaten', en: 'Let a chair go' },
  releaseLabel: { nl: 'Waarom is deze stem niet meer nodig?', en: 'Why is this voice no longer needed?' },
  releaseSubmit: { nl: 'Laat los', en: 'Let it go' },

  // The check (R15)
  checkTitle: { nl: '🪑 Wie mist er?', en: '🪑 Who is missing?' },
  ask: { nl: 'Wie kijkt hier anders naar?', en: 'Who would see this differently?' },
  askHow: { nl: 'Wie weet hoe we die stem kunnen horen?', en: 'Who knows how we can hear that voice?' },
  checkUntil: {
    nl: 'Aanvullen kan tot {close}, en daarna met {command}.',
    en: 'You can add until {close}, and afterwards with {command}.',
  },
  checkOver: { nl: 'Dank. Aanvullen kan altijd, met {command}.', en: 'Thank you. You can always add, with {command}.' },
  checkRunning: { nl: 'Deze vraag staat al in {room}.', en: 'This question is in {room} already.' },
  checkAsked: { nl: 'De vraag staat in {room}, tot {close}.', en: 'The question is in {room}, until {close}.' },
  todayCheck: { nl: 'Deze week: wie mist er aan tafel?', en: 'This week: who is missing at the table?' },
  todayYours: { nl: 'Jij kijkt hoe we {voice} kunnen horen.', en: 'You look how we can hear {voice}.' },
  newcomer: {
    nl: 'Er staan stoelen klaar voor een stem die we missen. Is een ervan de jouwe?',
    en: 'There are chairs for voices that we miss. Is one of them yours?',
  },

  // Lines
  lineMissing: { nl: '🪑 Lege stoel: {voice}. {why}', en: '🪑 Empty chair: {voice}. {why}' },
  lineNamed: { nl: '🪑 Er kwam een stoel voor {voice}. {why}', en: '🪑 A chair was put there for {voice}. {why}' },
  lineStillEmpty: {
    nl: '🪑 Deze stoel is nog leeg: {voice}. Wat zien we niet zolang hij leeg is?',
    en: '🪑 This chair is still empty: {voice}. What do we miss while it stays empty?',
  },
  lineLongEmpty: {
    nl: '🪑 Lege stoel: {voice}. Wat zegt het dat deze stoel leeg blijft?',
    en: '🪑 Empty chair: {voice}. What does it tell us that this chair stays empty?',
  },
  lineMoreEmpty: {
    nl: '{n, plural, one {Er is nog één andere lege stoel.} other {Er zijn nog # andere lege stoelen.}}',
    en: '{n, plural, one {There is one more empty chair.} other {There are # more empty chairs.}}',
  },
  lineSought: { nl: '🪑 {name} kijkt hoe we {voice} kunnen horen', en: '🪑 {name} looks how we can hear {voice}' },
  lineInvited: { nl: '🪑 De uitnodiging voor {voice} is uit', en: '🪑 The invitation for {voice} is out' },
  lineBack: { nl: '🪑 De stoel voor {voice} is weer leeg', en: '🪑 The chair for {voice} is empty again' },
  lineSeated: { nl: '🪑 Aangeschoven: {name}, {perspective}.', en: '🪑 Joined the table: {name}, {perspective}.' },
  lineVoiced: { nl: '🪑 Gehoord van {voice}: <i>{words}</i>', en: '🪑 Heard from {voice}: <i>{words}</i>' },
  lineVoicedBare: { nl: '🪑 Gehoord: {voice}.', en: '🪑 Heard: {voice}.' },
  lineReleased: { nl: '🪑 Stoel losgelaten: {voice}. {why}', en: '🪑 Chair let go: {voice}. {why}' },
  lineReleasedBare: { nl: '🪑 Stoel losgelaten: {voice}.', en: '🪑 Chair let go: {voice}.' },

  // Privacy
  privacySays: {
    nl: 'Welke stoelen jij noemde, naar welke je kijkt en welke stem je meebrengt. Nooit de naam van iemand buiten de kring.',
    en: 'Which chairs you named, which you look after and which voice you bring. Never the name of anybody outside the circle.',
  },
  exportSeats: { nl: 'Stoelen die je noemde', en: 'Chairs you named' },
  exportSteps: { nl: 'Wat je met stoelen deed', en: 'What you did with chairs' },
})
