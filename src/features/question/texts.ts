// What Kring says about the shared question: it is alive, nothing is merged, and what was there before stays to be read.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  ritualName: { nl: 'Ons vraagstuk scherpen', en: 'Sharpening our question' },
  offerSays: {
    nl: 'Samen kijken of de woorden van ons vraagstuk en onze ambitie nog kloppen.',
    en: 'Looking together whether the words of our question and our ambition are still right.',
  },
  showSays: { nl: 'Ons vraagstuk, nu en in alle eerdere versies', en: 'Our question, now and in all earlier versions' },
  sharpenSays: {
    nl: 'Kijk samen naar de woorden, of stel een nieuwe versie voor',
    en: 'Look at the words together, or propose a new version',
  },
  mapSays: { nl: 'De kaart van ons vraagstuk: lees en vul aan', en: 'The map of our question: read and add' },

  // Showing
  title: { nl: 'Ons vraagstuk', en: 'Our question' },
  none: {
    nl: 'Er is op dit moment geen vraagstuk dat leeft. Wie wil, stelt er een voor.',
    en: 'There is no living question at the moment. Anybody may propose one.',
  },
  working: { nl: 'De startvraag van {name}', en: 'The starting question of {name}' },
  workingUnknown: { nl: 'De startvraag', en: 'The starting question' },
  version: { nl: 'Versie {n}', en: 'Version {n}' },
  versionSince: { nl: 'Versie {n}, sinds {date}', en: 'Version {n}, since {date}' },
  resting: { nl: 'Versie {n}, rust', en: 'Version {n}, resting' },
  whyNow: { nl: 'Waarom nu', en: 'Why now' },
  ambition: { nl: 'Onze ambitie', en: 'Our ambition' },
  ambitionThen: { nl: 'De ambitie toen', en: 'The ambition then' },
  noAmbition: {
    nl: 'Nog niet geschreven. Waar willen we samen heen?',
    en: 'Not written yet. Where do we want to go together?',
  },
  seeNow: { nl: 'Wat we nu zien', en: 'What we see now' },
  seeThen: { nl: 'Wat we toen zagen', en: 'What we saw then' },
  earlier: { nl: 'Eerdere versies', en: 'Earlier versions' },
  stillEarlier: { nl: 'Nog eerder', en: 'Even earlier' },
  allStay: { nl: 'Elke versie blijft te lezen.', en: 'Every version stays to be read.' },
  isOpen: { nl: 'Deze week kijken we naar de woorden: {post}.', en: 'This week we look at the words: {post}.' },
  here: { nl: 'lees mee', en: 'read along' },
  sharpen: { nl: 'Aanscherpen', en: 'Sharpen it' },
  toMap: { nl: 'De kaart', en: 'The map' },

  // Sharpening (R14)
  sharpenTitle: { nl: '🔎 Klopt ons vraagstuk nog?', en: '🔎 Is our question still right?' },
  ask: {
    nl: 'Welk woord klopt niet helemaal? Wat mist er nog?',
    en: 'Which word does not sit right? What is still missing?',
  },
  sideBySide: {
    nl: 'Wat jullie schrijven staat in de draad naast elkaar, per hoek en met naam. Ik voeg niets samen. Schrijven kan tot {close}.',
    en: 'What you write stands side by side in the thread, by perspective and with names. I merge nothing. You can write until {close}.',
  },
  wasSideBySide: {
    nl: 'Wat jullie schreven staat in de draad naast elkaar. Iedereen mag een nieuwe versie voorstellen, of voorstellen om hem zo te houden.',
    en: 'What you wrote stands side by side in the thread. Anybody may propose a new version, or propose to keep it as it is.',
  },
  wasQuiet: {
    nl: 'Deze week was het stil. De woorden blijven zoals ze zijn. Een nieuwe versie voorstellen kan altijd.',
    en: 'It was a quiet week. The words stay as they are. You can propose a new version at any time.',
  },
  wasChanged: { nl: 'Intussen heeft de kring besloten: {post}.', en: 'The circle has decided since: {post}.' },
  decision: { nl: 'lees het besluit', en: 'read the decision' },
  remarkYes: { nl: 'Mijn opmerking', en: 'My remark' },
  newVersion: { nl: 'Nieuwe versie', en: 'New version' },
  keepIt: { nl: 'Zo houden', en: 'Keep it as it is' },
  notThisWeek: { nl: 'Deze week niet', en: 'Not this week' },
  fine: { nl: 'Prima. Tot een volgende keer.', en: 'That is fine. See you next time.' },
  sharpenHow: {
    nl: 'Je kunt de vraag aan de groep stellen, of zelf een nieuwe versie schrijven. De groep beslist: ook dat hij zo blijft, kun je voorstellen.',
    en: 'You can ask the group, or write a new version yourself. The group decides: you can also propose that it stays as it is.',
  },
  stillWorking: {
    nl: 'Dit is nog de startvraag. Met het eerste besluit is hij van jullie samen, veranderd of niet.',
    en: 'This is still the starting question. With the first decision it belongs to all of you, changed or not.',
  },
  askGroup: { nl: 'Vraag het de groep', en: 'Ask the group' },
  asked: {
    nl: 'De vraag staat in {room}. Schrijven kan tot {close}.',
    en: 'The question is in {room}. People can write until {close}.',
  },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  undoUntil: { nl: 'Terugdraaien kan tien minuten.', en: 'You can undo this for ten minutes.' },
  undone: { nl: 'Teruggedraaid.', en: 'Undone.' },
  tooLate: {
    nl: 'Dat kan niet meer: het staat langer dan tien minuten.',
    en: 'Not any more: it is longer than ten minutes ago.',
  },
  builtUpon: { nl: 'Anderen schreven er al bij.', en: 'Others have already written with it.' },
  openAlready: { nl: 'De vraag staat al open: {post}.', en: 'The question is open already: {post}.' },
  over: {
    nl: 'Dit kijken naar de woorden is voorbij. Een nieuwe versie voorstellen kan altijd.',
    en: 'This looking at the words is over. You can propose a new version at any time.',
  },
  notYet: {
    nl: 'De kring begint nog. Tot dan schrijft wie de sleutel heeft aan de startvraag. Daarna beslissen jullie samen.',
    en: 'The circle is still beginning. Until then whoever holds the key writes the starting question. After that you decide together.',
  },

  // The remark
  remarkTitle: { nl: 'Jouw opmerking', en: 'Your remark' },
  remarkIntro: {
    nl: 'Wie in {room} meeleest, ziet dit met je naam en je hoek: ',
    en: 'Whoever reads along in {room} sees this with your name and your perspective: ',
  },
  word: { nl: 'Welk woord klopt niet helemaal?', en: 'Which word does not sit right?' },
  missing: { nl: 'Wat mist er nog?', en: 'What is still missing?' },
  share: { nl: 'Deel in de groep', en: 'Share with the group' },
  oneOfTwo: { nl: 'Vul een van de twee in.', en: 'Fill in one of the two.' },
  remarked: {
    nl: 'Gedeeld in de groep, naast die van anderen. Je kunt het aanpassen.',
    en: 'Shared with the group, beside those of others. You can change it.',
  },
  takeBack: { nl: 'Haal weg', en: 'Take it away' },
  takenBack: { nl: 'Weggehaald.', en: 'Taken away.' },
  gone: { nl: 'Dat is er niet meer.', en: 'That is not there any more.' },
  wordSaid: { nl: 'Het woord', en: 'The word' },
  missingSaid: { nl: 'Mist nog', en: 'Still missing' },
  withoutSide: { nl: 'zonder hoek', en: 'without a perspective' },

  // A new version
  versionTitle: { nl: 'Nieuwe versie', en: 'New version' },
  versionIntro: {
    nl: 'Dit wordt een voorstel aan de hele kring, met je naam. De versie van nu blijft altijd te lezen.',
    en: 'This becomes a proposal to the whole circle, with your name. The version of now always stays to be read.',
  },
  textLabel: { nl: 'Ons vraagstuk in nieuwe woorden', en: 'Our question in new words' },
  textHint: { nl: 'Eén vraag, zonder antwoord erin.', en: 'One question, without an answer in it.' },
  seeNowLabel: { nl: 'Wat zien we nu dat we eerst niet zagen?', en: 'What do we see now that we did not at first?' },
  whyNowLabel: { nl: 'Waarom is dit nu nodig?', en: 'Why is this needed now?' },
  ambitionLabel: { nl: 'Waar willen we samen heen?', en: 'Where do we want to go together?' },
  ambitionHint: {
    nl: 'Niet: wat moet af. Verander je dit, dan wordt het een tweede voorstel.',
    en: 'Not: what must be finished. If you change this, it becomes a second proposal.',
  },
  ambitionHintAlone: { nl: 'Niet: wat moet af.', en: 'Not: what must be finished.' },
  propose: { nl: 'Leg voor', en: 'Propose it' },
  keepTitle: { nl: 'Zo houden', en: 'Keep it as it is' },
  keepIntro: { nl: 'Je stelt voor om deze woorden te houden: ', en: 'You propose to keep these words: ' },
  keepWhy: { nl: 'Waarom past dit ons?', en: 'Why does this fit us?' },
  ambitionTitle: { nl: 'Onze ambitie', en: 'Our ambition' },
  why: { nl: 'Waarom deze woorden?', en: 'Why these words?' },
  proposed: {
    nl: 'Je voorstel ligt voor: {ref}. De kring beslist, zwijgen telt niet als ja.',
    en: 'Your proposal is there: {ref}. The circle decides, silence does not count as a yes.',
  },
  proposedBoth: {
    nl: 'Je voorstellen liggen voor: {ref} en {other}. De kring beslist, zwijgen telt niet als ja.',
    en: 'Your proposals are there: {ref} and {other}. The circle decides, silence does not count as a yes.',
  },
  theProposal: { nl: 'het voorstel', en: 'the proposal' },
  theAmbition: { nl: 'de ambitie', en: 'the ambition' },
  sameWords: {
    nl: 'Zo staat het er al, en de kring koos het al. Verander iets, of laat het zo.',
    en: 'That is how it stands, and the circle chose it already. Change something, or leave it.',
  },
  changedSince: {
    nl: 'Het is intussen veranderd. Kijk eerst of je woorden nog passen bij wat er nu staat.',
    en: 'It has changed since. First look whether your words still fit what is there now.',
  },

  // The proposal kinds
  kindVersion: { nl: 'Ons vraagstuk aanscherpen', en: 'Sharpening our question' },
  kindAmbition: { nl: 'Onze ambitie', en: 'Our ambition' },
  keepWords: { nl: 'Zo houden: {text}', en: 'Keep it as it is: {text}' },
  newWhyNow: { nl: ' Waarom nu: {text}', en: ' Why now: {text}' },

  // Adopted
  adoptedTitle: { nl: '🌱 Ons vraagstuk is aangescherpt', en: '🌱 Our question has become sharper' },
  keptTitle: { nl: '🌱 Ons vraagstuk blijft zoals het is', en: '🌱 Our question stays as it is' },
  firstTitle: { nl: '🌱 We hebben een nieuw vraagstuk', en: '🌱 We have a new question' },
  thenWas: { nl: 'Toen', en: 'Then' },
  nowIs: { nl: 'Nu', en: 'Now' },
  byDecision: {
    nl: 'Besloten met {ref}. Zorgen die erbij horen staan daar ook.',
    en: 'Decided with {ref}. Concerns that go with it stand there too.',
  },
  ambitionAdopted: { nl: '🌅 Onze ambitie', en: '🌅 Our ambition' },

  // Journal lines
  lineAdopted: {
    nl: '🧭 Ons vraagstuk. Toen: <i>{before}</i> Nu: <i>{text}</i>',
    en: '🧭 Our question. Then: <i>{before}</i> Now: <i>{text}</i>',
  },
  lineKept: {
    nl: '🧭 We houden ons vraagstuk zoals het is: <i>{text}</i>',
    en: '🧭 We keep our question as it is: <i>{text}</i>',
  },
  lineFirst: { nl: '🧭 Ons nieuwe vraagstuk: <i>{text}</i>', en: '🧭 Our new question: <i>{text}</i>' },
  lineAmbition: { nl: '🌅 Onze ambitie: <i>{text}</i>', en: '🌅 Our ambition: <i>{text}</i>' },
  lineAmbitionChanged: {
    nl: '🌅 Onze ambitie. Toen: <i>{before}</i> Nu: <i>{text}</i>',
    en: '🌅 Our ambition. Then: <i>{before}</i> Now: <i>{text}</i>',
  },
  lineLooked: {
    nl: '{n, plural, one {🔎 Bij ons vraagstuk staat één opmerking.} other {🔎 Bij ons vraagstuk staan # opmerkingen naast elkaar.}}',
    en: '{n, plural, one {🔎 There is one remark at our question.} other {🔎 There are # remarks side by side at our question.}}',
  },
  lineMapped: { nl: '🗺️ Op de kaart, {kind}: <i>{words}</i>', en: '🗺️ On the map, {kind}: <i>{words}</i>' },
  todayRemark: {
    nl: 'Deze week kijken we naar ons vraagstuk. Welk woord klopt niet helemaal? Wat mist er nog?',
    en: 'This week we look at our question. Which word does not sit right? What is still missing?',
  },
  storyNow: { nl: 'Ons vraagstuk: {text}', en: 'Our question: {text}' },
  storyBefore: { nl: 'Het begon als: {text}', en: 'It began as: {text}' },

  // The map
  mapTitle: { nl: 'De kaart van ons vraagstuk', en: 'The map of our question' },
  mapIntro: {
    nl: 'Wat speelt er, voor wie, en wat weten we nog niet? Iedereen in de kring kan dit lezen en aanvullen.',
    en: 'What is going on, for whom, and what do we not know yet? Everybody in the circle can read this and add to it.',
  },
  beside: {
    nl: 'Deze woorden staan nu naast elkaar. Wat zien we in onze experimenten?',
    en: 'These words stand side by side now. What do we see in our experiments?',
  },
  interest: { nl: 'Belang', en: 'Interest' },
  perspective: { nl: 'Hoe kijk je', en: 'How you look at it' },
  systemForce: { nl: 'Kracht die helpt of remt', en: 'Force that helps or hinders' },
  known: { nl: 'Weten we', en: 'We know' },
  gap: { nl: 'Weten we niet', en: 'We do not know' },
  counted: { nl: '{kind} ({n})', en: '{kind} ({n})' },
  helps: { nl: 'helpt', en: 'helps' },
  hinders: { nl: 'remt', en: 'hinders' },
  addTitle: { nl: 'Zet op de kaart', en: 'Put on the map' },
  addIntro: {
    nl: 'Iedereen in de kring kan dit lezen, met je naam en je hoek. Weghalen kan altijd.',
    en: 'Everybody in the circle can read this, with your name and your perspective. You can always take it away.',
  },
  addKind: { nl: 'Wat is het?', en: 'What is it?' },
  addWords: { nl: 'In één of twee zinnen', en: 'In one or two sentences' },
  addDirection: { nl: 'Helpt of remt deze kracht?', en: 'Does this force help or hinder?' },
  addDirectionHint: { nl: 'Alleen bij een kracht. Leeg laten mag.', en: 'Only for a force. It may stay empty.' },
  addSubmit: { nl: 'Zet erop', en: 'Put it there' },
  added: { nl: 'Staat op de kaart bij {kind}.', en: 'It is on the map under {kind}.' },
  nothingYet: { nl: 'Hier staat nog niets.', en: 'There is nothing here yet.' },
  more: { nl: 'Meer', en: 'More' },
  backToMap: { nl: 'Hele kaart', en: 'Whole map' },
  ledTo: { nl: ' → {refs}', en: ' → {refs}' },

  // Privacy
  privacySays: {
    nl: 'Je opmerkingen bij ons vraagstuk en wat je op de kaart zette, met je naam en je hoek.',
    en: 'Your remarks on our question and what you put on the map, with your name and your perspective.',
  },
  exportRemarks: { nl: 'Opmerkingen bij ons vraagstuk', en: 'Remarks on our question' },
  exportMap: { nl: 'Op de kaart gezet', en: 'Put on the map' },
  exportAmbition: { nl: 'Ambities die je voorstelde', en: 'Ambitions you proposed' },
})
