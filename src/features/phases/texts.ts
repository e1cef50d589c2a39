// Everything said about where we are: phases that open and rest, the focus that moves, the check, and our journey.
import type { Phase } from '../../core/people.ts'
import { defineTexts } from '../../core/text.ts'
import type { MomentKind } from './rules.ts'

export const texts = defineTexts({
  whereSays: { nl: 'Waar zijn we, sinds wanneer en waarom', en: 'Where we are, since when and why' },
  proposeSays: {
    nl: 'Open een fase, laat er een rusten of verleg de aandacht',
    en: 'Open a phase, let one rest or move the focus',
  },
  checkSays: { nl: 'Vraag iedereen waar we zijn', en: 'Ask everybody where we are' },
  journeySays: { nl: 'Onze reis: wat er gebeurde, in volgorde', en: 'Our journey: what happened, in order' },
  argFrom: { nl: 'vanaf welke dag', en: 'from which day' },

  whereTitle: { nl: '🧭 Waar zijn we?', en: '🧭 Where are we?' },
  focusSince: { nl: 'Nu vooral: <b>{phase}</b>, sinds {date}.', en: 'In focus: <b>{phase}</b>, since {date}.' },
  activeSince: { nl: 'Ook bezig: <b>{phase}</b>, sinds {date}.', en: 'Also under way: <b>{phase}</b>, since {date}.' },
  times: {
    nl: '{n, plural, one {Voor het eerst.} other {Voor de #e keer.}}',
    en: '{n, plural, one {For the first time.} other {Time number # here.}}',
  },
  because: { nl: ' Waarom: <i>{why}</i>', en: ' Why: <i>{why}</i>' },
  becauseBy: { nl: ' Waarom: <i>{why}</i> ({name})', en: ' Why: <i>{why}</i> ({name})' },
  notBegun: {
    nl: 'De kring is nog niet begonnen. Daarna zie je hier waar jullie zijn.',
    en: 'The circle has not begun yet. After that you see here where you are.',
  },
  moreAbout: { nl: 'Meer over een fase', en: 'More about a phase' },
  underPhase: {
    nl: 'Je kunt in meer fases tegelijk zijn. Teruggaan is ook vooruitgaan.',
    en: 'You can be in several phases at once. Going back is also moving on.',
  },

  leave: { nl: 'Laat het zo', en: 'Leave it' },
  openOne: { nl: 'Open een fase erbij', en: 'Open another phase' },
  focusOne: { nl: 'Verleg de aandacht', en: 'Move the focus' },
  restOne: { nl: 'Laat een fase rusten', en: 'Let a phase rest' },
  journey: { nl: 'Onze reis', en: 'Our journey' },

  formTitle: { nl: 'Fase kiezen', en: 'Choose a phase' },
  formSubmit: { nl: 'Verstuur', en: 'Send' },
  askWhat: { nl: 'Wat wil je?', en: 'What would you like?' },
  whatOpen: { nl: 'Een fase openen', en: 'Open a phase' },
  whatOpenHint: { nl: 'Meteen, met je regel erbij', en: 'At once, with your line' },
  whatRest: { nl: 'Een fase laten rusten', en: 'Let a phase rest' },
  whatFocus: { nl: 'De aandacht verleggen', en: 'Move the focus' },
  whatFocusHint: { nl: 'Een voorstel: jullie beslissen samen', en: 'A proposal: you decide together' },
  askPhase: { nl: 'Welke fase?', en: 'Which phase?' },
  askWhy: { nl: 'Waarom nu? Wat zie je?', en: 'Why now? What do you see?' },
  whyHint: { nl: 'Iedereen leest dit, met je naam.', en: 'Everybody reads this, with your name.' },
  isFocus: { nl: 'nu vooral', en: 'in focus' },
  isActive: { nl: 'ook bezig', en: 'under way' },
  isResting: { nl: 'in rust', en: 'resting' },
  formOpenIntro: { nl: 'Deze fase gaat meteen open: {phase}', en: 'This phase opens at once: {phase}' },

  alreadyOpen: { nl: 'Daar zijn jullie al mee bezig.', en: 'You are already there.' },
  alreadyResting: { nl: 'Die fase rust al.', en: 'That phase is already resting.' },
  restInFocus: {
    nl: 'Daar ligt nu de aandacht. Verleg eerst samen de aandacht, dan kan deze fase rusten.',
    en: 'The focus is there now. Move the focus together first, then this phase can rest.',
  },
  focusThere: { nl: 'Daar ligt de aandacht al.', en: 'The focus is there already.' },
  nothingToRest: {
    nl: 'Er is nu één fase open, en daar ligt de aandacht. Die kan pas rusten als de aandacht verlegd is.',
    en: 'One phase is open now, and the focus is there. It can rest once the focus has moved.',
  },
  allOpen: { nl: 'Alle vier de fases zijn al open.', en: 'All four phases are already open.' },
  needsWhy: { nl: 'Zeg in één regel waarom.', en: 'Say why in one line.' },

  opened: {
    nl: '{phase} is open. Iedereen leest je regel in {room}.',
    en: '{phase} is open. Everybody reads your line in {room}.',
  },
  rested: {
    nl: '{phase} rust. Iedereen leest je regel in {room}.',
    en: '{phase} is resting. Everybody reads your line in {room}.',
  },
  undoUntil: {
    nl: 'Een week lang kan ieder lid dit ongedaan maken.',
    en: 'For a week any member can undo this.',
  },
  putForward: {
    nl: 'Dit ligt nu voor: de aandacht naar {phase}. Jullie beslissen samen.',
    en: 'This is now a proposal: move the focus to {phase}. You decide together.',
  },
  seeProposal: { nl: ' Je vindt het bij {ref}.', en: ' You find it at {ref}.' },

  cardOpened: {
    nl: '🧭 <b>{phase}</b> is open. {name}: <i>{why}</i>',
    en: '🧭 <b>{phase}</b> is open. {name}: <i>{why}</i>',
  },
  cardOpenedBare: { nl: '🧭 <b>{phase}</b> is open.', en: '🧭 <b>{phase}</b> is open.' },
  cardRested: {
    nl: '🧭 <b>{phase}</b> rust nu. {name}: <i>{why}</i>',
    en: '🧭 <b>{phase}</b> is resting now. {name}: <i>{why}</i>',
  },
  cardRestedBare: { nl: '🧭 <b>{phase}</b> rust nu.', en: '🧭 <b>{phase}</b> is resting now.' },
  cardAgain: { nl: 'We zijn hier voor de {n}e keer.', en: 'This is our time number {n} here.' },
  cardNote: {
    nl: 'Liever nog even wachten? Bij twee keer “Nog niet” beslissen we er samen over.',
    en: 'Would you rather wait? With two times “Not yet” we decide about it together.',
  },
  cardOneWaits: {
    nl: 'Eén iemand wil hier nog even mee wachten. Bij twee beslissen we er samen over.',
    en: 'One person would like to wait with this. With two we decide about it together.',
  },
  cardUndone: { nl: '{name} maakte dit ongedaan.', en: '{name} undid this.' },
  cardUndoneBare: { nl: 'Dit is ongedaan gemaakt.', en: 'This was undone.' },
  cardAsked: {
    nl: 'Twee mensen willen nog even wachten. Nu ligt het voor aan ons allemaal.',
    en: 'Two people would like to wait. It is now up to all of us.',
  },
  cardAskedSee: { nl: ' Zie {ref}.', en: ' See {ref}.' },
  notYet: { nl: 'Nog niet', en: 'Not yet' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  notYetNoted: {
    nl: 'Genoteerd, zonder je naam. Wil nog iemand wachten? Dan leggen we het aan iedereen voor.',
    en: 'Noted, without your name. If somebody else wants to wait too, it goes to everybody.',
  },
  notYetAsked: {
    nl: 'Jij en nog iemand willen wachten. Het ligt nu voor aan iedereen. Tot dan blijft alles zoals het was.',
    en: 'You and somebody else want to wait. It is now up to everybody. Until then all stays as it was.',
  },
  notYetOwn: {
    nl: 'Dit deed je zelf. Je kunt het ongedaan maken.',
    en: 'You did this yourself. You can undo it.',
  },
  undone: { nl: 'Ongedaan gemaakt. Iedereen kan dat zien.', en: 'Undone. Everybody can see that.' },
  undoBefore: { nl: 'Dit staat al niet meer.', en: 'This does not stand any more.' },
  undoTogether: {
    nl: 'Dit beslisten jullie samen. Iets anders voorstellen kan altijd.',
    en: 'You decided this together. You can always propose something else.',
  },
  undoTooLate: {
    nl: 'Dit is langer dan een week geleden. Een fase openen of laten rusten kan altijd opnieuw.',
    en: 'This was more than a week ago. You can always open a phase or let it rest again.',
  },
  undoInFocus: {
    nl: 'Daar ligt nu de aandacht. Verleg eerst samen de aandacht.',
    en: 'The focus is there now. Move the focus together first.',
  },
  undoChanged: { nl: 'Daarna veranderde er al weer iets aan deze fase.', en: 'Something changed in this phase since.' },
  stepGone: { nl: 'Dit is er niet meer.', en: 'This is no longer there.' },

  offer: {
    nl: 'Dit hoort bij {phase}. Die fase is nu niet open. Wil je hem openen?',
    en: 'This belongs to {phase}. That phase is not open now. Would you like to open it?',
  },
  offerOpen: { nl: 'Open deze fase', en: 'Open this phase' },

  focusSay: { nl: 'De aandacht verleggen', en: 'Move the focus' },
  stretchSay: { nl: 'Een fase openen of laten rusten', en: 'Open a phase or let one rest' },
  wordsFocus: { nl: 'onze aandacht ligt vooral bij {phase}', en: 'our focus is on {phase}' },
  wordsOpen: { nl: '{phase} gaat open', en: '{phase} opens' },
  wordsRest: { nl: '{phase} gaat rusten', en: '{phase} goes to rest' },
  wordsIsOpen: { nl: '{phase} is open', en: '{phase} is open' },
  wordsIsResting: { nl: '{phase} rust', en: '{phase} is resting' },

  ritualName: { nl: 'Waar zijn we?', en: 'Where are we?' },
  ritualOffer: {
    nl: 'Eens in de vier weken tikken we aan waar we mee bezig waren, en zien we samen waar we zijn.',
    en: 'Once in four weeks we tap what we have been doing, and see together where we are.',
  },
  closes: { nl: 'Waar zijn we? sluit', en: 'Where are we? closes' },
  checkAsk: {
    nl: '🧭 <b>Waar zijn we?</b> Wat deed jij de laatste weken het meest? Meer dan één mag.',
    en: '🧭 <b>Where are we?</b> What have you mostly been doing in recent weeks? More than one is fine.',
  },
  checkPrivate: {
    nl: 'Niemand ziet wat jij tikt. Na {close} staan hier alleen aantallen, vanaf {k} mensen.',
    en: 'Nobody sees what you tap. After {close} only numbers stand here, from {k} people on.',
  },
  checkOpenSmall: {
    nl: 'Je naam staat er niet bij. Na {close} staan hier de aantallen, ook als het er weinig zijn. Jullie zijn met weinig, dus iemand kan raden wie wat tikte.',
    en: 'Your name is not shown. After {close} the numbers stand here, also when they are few. You are a small circle, so somebody may guess who tapped what.',
  },
  sign: { nl: 'Waaraan merk je dat?', en: 'How do you notice?' },
  signTitle: { nl: 'Waaraan merk je dat?', en: 'How do you notice?' },
  signIntro: {
    nl: 'Iedereen in {room} leest dit, met je naam.',
    en: 'Everybody in {room} reads this, with your name.',
  },
  signLabel: { nl: 'In één regel', en: 'In one line' },
  share: { nl: 'Deel in de groep', en: 'Share with the group' },
  signShared: { nl: 'Je regel staat in de draad.', en: 'Your line is in the thread.' },
  signPost: { nl: '{name}: {words}', en: '{name}: {words}' },
  signRemove: { nl: 'Haal weg', en: 'Take away' },
  removed: { nl: 'Weggehaald.', en: 'Taken away.' },
  notThisWeek: { nl: 'Deze week niet', en: 'Not this week' },
  skipped: { nl: 'Prima. Tot een volgende keer.', en: 'That is fine. See you next time.' },
  tapped: {
    nl: 'Genoteerd: {phases}. Nog een tik haalt er een weg. Het kan tot {close}.',
    en: 'Noted: {phases}. Another tap takes one away. You can until {close}.',
  },
  tappedNone: {
    nl: 'Weggehaald. Nu staat er niets van jou. Het kan tot {close}.',
    en: 'Taken away. Nothing of yours is there now. You can until {close}.',
  },
  checkClosed: {
    nl: 'Dit is al gesloten. Er komen geen tikken meer bij.',
    en: 'This is closed. No more taps can be added.',
  },
  checkGone: { nl: 'Dit is er niet meer.', en: 'This is no longer there.' },
  checkStarted: {
    nl: 'Ik vraag het aan iedereen, in {room}. Het sluit {close}.',
    en: 'I am asking everybody, in {room}. It closes {close}.',
  },
  checkTooSoon: {
    nl: 'Dat vroegen jullie {date} nog. Na tien dagen kan het weer.',
    en: 'You asked that on {date}. After ten days you can ask again.',
  },
  checkToday: {
    nl: '<b>Waar zijn we?</b> Tikken kan tot {close}.',
    en: '<b>Where are we?</b> You can tap until {close}.',
  },

  result: {
    nl: '🧭 <b>Waar zijn we?</b> {n, plural, one {Eén mens tikte.} other {# mensen tikten.}}',
    en: '🧭 <b>Where are we?</b> {n, plural, one {One person tapped.} other {# people tapped.}}',
  },
  resultQuiet: {
    nl: '🧭 <b>Waar zijn we?</b> Deze keer bleef het stil. Dat mag.',
    en: '🧭 <b>Where are we?</b> It stayed quiet this time. That is fine.',
  },
  resultTooFew: {
    nl: '🧭 <b>Waar zijn we?</b> Cijfers laat ik zien vanaf {k} antwoorden. Zo is niemand te herkennen.',
    en: '🧭 <b>Where are we?</b> I show figures from {k} answers on. That way nobody can be recognised.',
  },
  several: {
    nl: 'Jullie zijn op meer plekken tegelijk. Dat hoort erbij. Waar is nu de meeste aandacht nodig?',
    en: 'You are in several places at once. That is how it goes. Where is most attention needed now?',
  },
  facts: { nl: 'Uit het logboek', en: 'From the log' },
  factsWeeks: { nl: 'In de laatste vier weken: {facts}.', en: 'In the last four weeks: {facts}.' },
  factTried: { nl: 'geprobeerd {n}', en: 'tried {n}' },
  factLearned: { nl: 'geleerd {n}', en: 'learned {n}' },
  factTable: { nl: 'aan tafel {n}', en: 'at the table {n}' },
  factOpen: { nl: 'open gekomen {n}', en: 'opened {n}' },
  next: { nl: 'Wat doen we hiermee?', en: 'What shall we do with this?' },
  left: { nl: 'Goed. Dan blijft het zoals het is.', en: 'All right. Then it stays as it is.' },
  prefilled: { nl: 'Bij “Waar zijn we?” zagen we: {counts}.', en: 'At “Where are we?” we saw: {counts}.' },

  lineOpened: { nl: '🧭 {name} opende {phase}: <i>{why}</i>', en: '🧭 {name} opened {phase}: <i>{why}</i>' },
  lineOpenedBare: { nl: '🧭 {phase} ging open.', en: '🧭 {phase} opened.' },
  lineRested: { nl: '🧭 {name} liet {phase} rusten: <i>{why}</i>', en: '🧭 {name} let {phase} rest: <i>{why}</i>' },
  lineRestedBare: { nl: '🧭 {phase} ging rusten.', en: '🧭 {phase} went to rest.' },
  lineUndoneOpened: { nl: '{name} maakte ongedaan dat {phase} openging', en: '{name} undid that {phase} opened' },
  lineUndoneRested: {
    nl: '{name} maakte ongedaan dat {phase} ging rusten',
    en: '{name} undid that {phase} went to rest',
  },
  lineAskedOpened: {
    nl: 'Het openen van {phase} wacht op een besluit van ons allemaal',
    en: 'Opening {phase} waits for a decision of us all',
  },
  lineAskedRested: {
    nl: 'Het rusten van {phase} wacht op een besluit van ons allemaal',
    en: 'Letting {phase} rest waits for a decision of us all',
  },
  lineFocus: {
    nl: '🧭 Onze aandacht ging naar {phase}, want {why}',
    en: '🧭 Our focus moved to {phase}, because {why}',
  },
  lineFocusBare: { nl: '🧭 Onze aandacht ging naar {phase}.', en: '🧭 Our focus moved to {phase}.' },
  lineChecked: { nl: 'Waar zijn we? {counts}', en: 'Where are we? {counts}' },

  journeyTitle: { nl: '🗺️ Onze reis', en: '🗺️ Our journey' },
  journeyEmpty: {
    nl: 'Hier komt wat jullie samen meemaken, in volgorde. Het begint vanzelf.',
    en: 'What you go through together will stand here, in order. It begins by itself.',
  },
  journeyNote: {
    nl: 'Hier kijken we terug. Er hoeft niets af.',
    en: 'Here we look back. Nothing has to be finished.',
  },
  addMoment: { nl: 'Voeg een moment toe', en: 'Add a moment' },
  earlier: { nl: 'Eerder', en: 'Earlier' },
  later: { nl: 'Later', en: 'Later' },
  journeyMoment: { nl: '{kind}: <i>{words}</i> ({name})', en: '{kind}: <i>{words}</i> ({name})' },
  momentTitle: { nl: 'Een moment', en: 'A moment' },
  momentIntro: {
    nl: 'Iedereen in de kring leest dit, met je naam.',
    en: 'Everybody in the circle reads this, with your name.',
  },
  askOn: { nl: 'Wanneer was het?', en: 'When was it?' },
  askWords: { nl: 'Wat gebeurde er?', en: 'What happened?' },
  askKind: { nl: 'Wat was het voor moment?', en: 'What kind of moment was it?' },
  add: { nl: 'Voeg toe', en: 'Add' },
  momentAdded: { nl: 'Het staat op onze reis.', en: 'It is on our journey.' },
  notAhead: {
    nl: 'De reis kijkt terug. Kies vandaag of een dag eerder.',
    en: 'The journey looks back. Choose today or an earlier day.',
  },
  notADay: { nl: 'Kies een dag.', en: 'Choose a day.' },
  needsWords: { nl: 'Schrijf iets op.', en: 'Write something down.' },
  notYours: { nl: 'Dit is niet van jou, of het is er niet meer.', en: 'This is not yours, or it is no longer there.' },
  notesMoments: { nl: 'Mijn momenten op de reis', en: 'My moments on the journey' },

  about: { nl: 'Waar we zijn', en: 'Where we are' },
  aboutFocus: { nl: 'nu vooral {phase}', en: 'in focus {phase}' },
  aboutOthers: { nl: '; ook bezig {phases}', en: '; also under way {phases}' },
  and: { nl: 'en', en: 'and' },

  recordStretch: { nl: 'Etappe: {phase}', en: 'Stretch: {phase}' },
  recordSign: { nl: 'Waaraan iemand het merkt', en: 'How somebody notices' },
  recordMoment: { nl: 'Een moment op onze reis', en: 'A moment on our journey' },
  stateRested: { nl: 'rust sinds {date}', en: 'resting since {date}' },
  sinceWords: { nl: 'Sinds {date}.', en: 'Since {date}.' },

  privacySays: {
    nl: 'Welke fases je opende of liet rusten met je reden, wat je deelde bij Waar zijn we? en je momenten op de reis. Wat je daar tikt, wis ik bij het sluiten.',
    en: 'Which phases you opened or let rest with your reason, what you shared at Where are we? and your moments on the journey. What you tap there I erase at closing.',
  },
  sectionSteps: { nl: 'Fases die je opende of liet rusten', en: 'Phases you opened or let rest' },
  sectionTaps: { nl: 'Waar zijn we?, wat je tikte (open)', en: 'Where are we?, what you tapped (open)' },
  sectionSigns: { nl: 'Waar zijn we?, wat je deelde', en: 'Where are we?, what you shared' },
  sectionWaits: { nl: 'Waar je nog mee wilt wachten', en: 'What you would like to wait with' },
  sectionMoments: { nl: 'Jouw momenten op de reis', en: 'Your moments on the journey' },
})

/** The card of each phase: what we do, how you notice, what is good to do, what to look out for, a small start. */
export const phaseCardTexts = defineTexts({
  explore: {
    nl: '<i>We maken samen het vraagstuk scherp.</i> Je merkt het aan: veel vragen, verschillende verhalen, woorden die botsen. Goed om te doen: luisteren, langsgaan, vragen wie er mist, zeggen wat je zeker denkt te weten. Let op: niet te snel naar een oplossing. Klein begin: stel deze week één vraag aan iemand die niet aan tafel zit.',
    en: '<i>Together we sharpen the question.</i> You notice: many questions, different stories, words that clash. Good to do: listen, visit, ask who is missing, say what you think you know for sure. Watch out: do not jump to a solution. Small start: ask one question this week to someone who is not at the table.',
  },
  learn: {
    nl: '<i>We leggen naast elkaar wat we meemaken, weten en vinden.</i> Je merkt het aan: verbanden, nieuwe woorden, "o, zo zit dat bij jullie". Goed om te doen: voorbeelden delen, onderzoek ernaast leggen, zoeken wat steeds terugkomt. Let op: niet alleen praten. Klein begin: deel één voorbeeld en vraag wie het anders ziet.',
    en: '<i>We put side by side what we experience, know and think.</i> You notice: links, new words, "oh, so that is how it is for you". Good to do: share examples, put research next to them, look for what keeps coming back. Watch out: do not only talk. Small start: share one example and ask who sees it differently.',
  },
  experiment: {
    nl: '<i>We proberen iets kleins in het echt en leren ervan.</i> Je merkt het aan: dingen die gebeuren, verrassingen, bijstellen. Goed om te doen: klein starten, vooraf zeggen wat je verwacht, kijken, samen beter maken. Let op: ook wat niet werkt vertellen. Klein begin: wat kan er in één uur?',
    en: '<i>We try something small in real life and learn from it.</i> You notice: things happen, surprises, adjusting. Good to do: start small, say beforehand what you expect, watch, improve together. Watch out: also tell what does not work. Small start: what can be done in one hour?',
  },
  sustain: {
    nl: '<i>Wat werkt krijgt een vaste plek. Wat niet werkt delen we.</i> Je merkt het aan: anderen die het overnemen, vragen van buiten, nieuwe vragen. Goed om te doen: een drager zoeken, opschrijven wat je leerde, banden versterken. Let op: een ander moet het zelf kunnen aanpassen. Klein begin: vertel het aan één iemand buiten de groep.',
    en: '<i>What works gets a lasting place. What does not work, we share.</i> You notice: others take it up, questions from outside, new questions. Good to do: find someone to carry it, write down what you learned, strengthen ties. Watch out: others must be able to adapt it. Small start: tell one person outside the group.',
  },
}) satisfies Record<Phase, unknown>

export const momentTexts = defineTexts({
  turning_point: { nl: 'Keerpunt', en: 'Turning point' },
  high: { nl: 'Hoogtepunt', en: 'High point' },
  low: { nl: 'Dieptepunt', en: 'Low point' },
}) satisfies Record<MomentKind, unknown>
