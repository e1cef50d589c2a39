// What proposals say, in both languages.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  // Buttons.
  ok: { nl: 'Ik kan hiermee leven', en: 'I can live with this' },
  concern: { nl: 'Ik heb een zorg', en: 'I have a concern' },
  objection: { nl: 'Ik heb een bezwaar', en: 'I have an objection' },
  question: { nl: 'Ik wil eerst iets weten', en: 'I want to know something first' },
  reply: { nl: 'Reageer', en: 'Reply' },
  answer: { nl: 'Antwoord', en: 'Answer' },
  whole: { nl: 'Hele verhaal', en: 'Whole story' },
  amendButton: { nl: 'Pas aan', en: 'Amend' },
  withdrawButton: { nl: 'Trek in', en: 'Withdraw' },
  anewButton: { nl: 'Leg opnieuw voor', en: 'Bring it back' },
  talkedButton: { nl: 'Leg vast wat eruit kwam', en: 'Note what came of it' },
  keepButton: { nl: 'Ja, zo houden', en: 'Yes, keep it' },
  againButton: { nl: 'Opnieuw bekijken', en: 'Look again' },
  lookBackButton: { nl: 'Nu terugkijken', en: 'Look back now' },
  noReminders: { nl: 'Geen seintjes meer', en: 'No more reminders' },
  more: { nl: 'Meer', en: 'More' },
  newButton: { nl: 'Nieuw voorstel', en: 'New proposal' },
  needsTalk: { nl: 'Dit verdient een gesprek', en: 'This needs a talk' },

  // States.
  open: { nl: 'ligt voor', en: 'open' },
  objected: { nl: 'bezwaar', en: 'objection' },
  extended: { nl: '3 dagen langer', en: '3 days longer' },
  adopted: { nl: 'aangenomen, goed genoeg voor nu', en: 'adopted, good enough for now' },
  dueReview: { nl: 'we kijken terug', en: 'looking back' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  lapsed: { nl: 'blijft liggen', en: 'rests' },

  // The card.
  byLine: { nl: 'Voorstel van {name}.', en: 'Proposed by {name}.' },
  byNobody: { nl: 'Voorstel aan iedereen aan tafel.', en: 'A proposal to everybody at the table.' },
  againLine: {
    nl: 'Aangepast door {name}. Ik vraag jullie daarom opnieuw.',
    en: 'Amended by {name}. So I ask you again.',
  },
  before: { nl: 'Nu', en: 'Now' },
  after: { nl: 'Voorstel', en: 'Proposal' },
  holds: { nl: 'Afgesproken', en: 'Agreed' },
  why: { nl: 'Waarom', en: 'Why' },
  wordsGone: { nl: '(deze woorden zijn weg)', en: '(these words are gone)' },
  notShown: { nl: '(kan ik niet meer lezen)', en: '(I cannot read this any more)' },
  voicesLine: {
    nl: '{n, plural, one {Eén persoon kan hiermee leven} other {# mensen kunnen hiermee leven}}{from}.',
    en: '{n, plural, one {One person can live with this} other {# people can live with this}}{from}.',
  },
  voicesFrom: { nl: ' ({perspectives})', en: ' ({perspectives})' },
  noVoices: { nl: 'Er is nog niets gezegd.', en: 'Nothing has been said yet.' },
  needed: {
    nl: 'Nodig: {n} mensen die hiermee kunnen leven, uit minstens twee hoeken van de tafel. Open tot {close}. Niets zeggen telt niet als ja.',
    en: 'Needed: {n} people who can live with this, from at least two sides of the table. Open until {close}. Saying nothing does not count as yes.',
  },
  neededLight: {
    nl: 'Nodig: naast wie het voorstelt nog {n} mensen die hiermee kunnen leven. Open tot {close}. Niets zeggen telt niet als ja.',
    en: 'Needed: besides whoever proposes it, {n} people who can live with this. Open until {close}. Saying nothing does not count as yes.',
  },
  neededPaused: {
    nl: 'Het is nu stil in de kring. Dit blijft open tot na de pauze.',
    en: 'The circle is quiet now. This stays open until after the pause.',
  },
  objections: { nl: 'Bezwaar', en: 'Objection' },
  concerns: { nl: 'Zorgen die we meenemen', en: 'Concerns we keep in mind' },
  viaConnector: { nl: 'via de verbinder', en: 'via the connector' },
  notPassed: {
    nl: 'Er is een bezwaar. De verbinder vertelt het.',
    en: 'There is an objection. The connector will tell it.',
  },
  objectedLine: {
    nl: 'Er is een bezwaar. We kijken er eerst samen naar; tot dan verandert er niets. {name} kan het voorstel aanpassen.',
    en: 'There is an objection. We look at it together first; until then nothing changes. {name} can amend the proposal.',
  },
  objectedNobody: {
    nl: 'Er is een bezwaar. We kijken er eerst samen naar; tot dan verandert er niets.',
    en: 'There is an objection. We look at it together first; until then nothing changes.',
  },
  talkLine: {
    nl: 'Dit verdient een echt gesprek. Kies samen een moment. Tot dan rust het en verandert er niets.',
    en: 'This deserves a real talk. Choose a moment together. Until then it rests and nothing changes.',
  },
  talkTold: {
    nl: 'Dit is de tweede ronde met een bezwaar. Dit verdient een echt gesprek. Kies samen een moment; daarna legt {name} hier vast wat eruit kwam. Tot dan verandert er niets.',
    en: 'This is the second round with an objection. This deserves a real talk. Choose a moment together; afterwards {name} notes here what came of it. Until then nothing changes.',
  },
  adoptedLine: {
    nl: 'Aangenomen: goed genoeg voor nu. We kijken terug op {date}.',
    en: 'Adopted: good enough for now. We look back on {date}.',
  },
  lapsedLine: {
    nl: 'Dit voorstel blijft liggen. Er verandert niets. Je kunt het altijd opnieuw voorleggen.',
    en: 'This proposal rests here. Nothing changes. You can bring it back at any time.',
  },
  stillHolds: {
    nl: 'Deze nieuwe versie blijft liggen. Wat we eerder afspraken blijft gelden.',
    en: 'This new version rests here. What we agreed before still holds.',
  },
  impossibleLine: {
    nl: 'Dit kan niet meer zoals het hier staat. Er verandert niets.',
    en: 'This is not possible any more as it stands here. Nothing changes.',
  },
  impossibleTold: {
    nl: 'Genoeg mensen konden hiermee leven, maar het kan niet meer:',
    en: 'Enough people could live with this, but it is not possible any more:',
  },
  withdrawnLine: { nl: 'Ingetrokken. Er verandert niets.', en: 'Withdrawn. Nothing changes.' },
  oldLine: {
    nl: 'Dit voorstel is aangepast. De nieuwe versie staat verderop.',
    en: 'This proposal was amended. The new version is further down.',
  },
  extendedTold: {
    nl: '{ref} blijft drie dagen langer open, want er is nog te weinig gezegd. Kun je ermee leven? Het kan tot {close}. Niets zeggen telt niet als ja.',
    en: '{ref} stays open three days longer, because too little has been said yet. Can you live with it? You can say so until {close}. Saying nothing does not count as yes.',
  },
  formerMember: { nl: 'een (oud-)lid', en: 'a (former) member' },

  // What somebody hears after they pressed.
  okNoted: {
    nl: 'Genoteerd: je kunt hiermee leven. Anderen zien alleen een aantal. Je kunt dit veranderen tot {close}.',
    en: 'Noted: you can live with this. Others see only a number. You can change it until {close}.',
  },
  concernNoted: {
    nl: 'Genoteerd. Je zorg staat bij {ref} met je naam, en blijft bewaard bij het besluit.',
    en: 'Noted. Your concern stands with {ref} under your name, and is kept with the decision.',
  },
  objectionThanks: {
    nl: 'Dank dat je dit zegt. We kijken er eerst samen naar. Tot dan verandert er niets.',
    en: 'Thank you for saying this. We look at it together first. Until then nothing changes.',
  },
  objectionChange: {
    nl: 'Kun je er later wel mee leven? Zeg dat dan met dezelfde knoppen.',
    en: 'Can you live with it later? Then say so with the same buttons.',
  },
  objectionVia: {
    nl: 'Ik vraag {name} om je woorden door te geven. Alleen {name} weet dat ze van jou zijn.',
    en: 'I ask {name} to pass on your words. Only {name} knows that they are yours.',
  },
  taste: {
    nl: 'Kun je ermee leven tot we terugkijken op {date}?',
    en: 'Could you live with it until we look back on {date}?',
  },
  lifted: {
    nl: 'Genoteerd. Je bezwaar houdt het voorstel niet meer tegen. Het blijft wel staan bij wat er gezegd is.',
    en: 'Noted. Your objection does not hold the proposal back any more. It stays in what was said.',
  },
  questionNoted: {
    nl: 'Je vraag staat bij {ref}. Iedereen kan antwoorden.',
    en: 'Your question stands with {ref}. Anyone can answer.',
  },
  replyNoted: { nl: 'Je woorden staan in de draad van {ref}.', en: 'Your words stand in the thread of {ref}.' },
  joinedLate: {
    nl: 'Praat gerust mee. Je stem telt vanaf het volgende voorstel.',
    en: 'Feel free to join in. Your voice counts from the next proposal on.',
  },
  guestVoice: {
    nl: 'Praat gerust mee. Wie te gast is, telt niet mee in een besluit. Een zorg of een vraag is wel welkom.',
    en: 'Feel free to join in. Guests are not counted in a decision. A concern or a question is welcome.',
  },
  closed: { nl: '{ref} is niet meer open.', en: '{ref} is not open any more.' },
  newerVersion: {
    nl: '{ref} is aangepast. Dit ging over de vorige versie.',
    en: '{ref} was amended. This was about the version before.',
  },
  gone: { nl: 'Dat voorstel kan ik niet vinden.', en: 'I cannot find that proposal.' },
  proposed: {
    nl: '{ref} ligt voor in {room}, met je naam erbij. Jouw eigen stem telt al mee. Bedenk je je? Dan trek je het in.',
    en: '{ref} is now before everybody in {room}, with your name. Your own voice counts already. Changed your mind? Then withdraw it.',
  },
  amended: {
    nl: '{ref} is aangepast. Ik vraag iedereen opnieuw, tot {close}.',
    en: '{ref} is amended. I ask everybody again, until {close}.',
  },
  withdrawnDone: { nl: '{ref} is ingetrokken. Er verandert niets.', en: '{ref} is withdrawn. Nothing changes.' },
  onlyProposer: {
    nl: 'Alleen wie het voorstelde kan dit. Je kunt wel reageren, of zelf iets voorstellen.',
    en: 'Only whoever proposed it can do this. You can reply, or propose something yourself.',
  },
  unknownKind: { nl: 'Dit kan ik niet voorleggen.', en: 'I cannot put this before the circle.' },
  notYet: {
    nl: 'Dit kan zodra de kring begonnen is.',
    en: 'This is possible as soon as the circle has begun.',
  },
  membersOnly: {
    nl: 'Voorstellen doen leden van de kring. Praat gerust mee.',
    en: 'Members of the circle make proposals. Feel free to join in.',
  },

  // Forms.
  visibleCircle: {
    nl: 'Iedereen in de kring ziet dit, met je naam.',
    en: 'Everybody in the circle sees this, with your name.',
  },
  visibleOpen: {
    nl: 'Zichtbaar voor iedereen in #{room}, met je naam.',
    en: 'Visible to everyone in #{room}, with your name.',
  },
  formTitle: { nl: 'Voorstel', en: 'Proposal' },
  formSubmit: { nl: 'Leg voor', en: 'Propose' },
  formIntroFull: {
    nl: '{who} Vijf werkdagen lang kan iedereen er iets van zeggen.',
    en: '{who} For five working days everybody can say something about it.',
  },
  formIntroLight: {
    nl: '{who} Twee werkdagen lang kan iedereen er iets van zeggen.',
    en: '{who} For two working days everybody can say something about it.',
  },
  amendTitle: { nl: 'Voorstel aanpassen', en: 'Amend the proposal' },
  amendSubmit: { nl: 'Vraag opnieuw', en: 'Ask again' },
  amendIntro: {
    nl: 'Wat iedereen zei gold voor de vorige versie. Ik vraag het daarom opnieuw, drie werkdagen lang.',
    en: 'What everybody said was about the version before. So I ask again, for three working days.',
  },
  whyField: { nl: 'Waarom?', en: 'Why?' },
  whyHint: { nl: 'Wat zie je, en wat wordt er beter?', en: 'What do you see, and what gets better?' },
  whyMissing: { nl: 'Zeg er in een zin bij waarom.', en: 'Say in one sentence why.' },
  whyTooLong: { nl: 'Houd het waarom op hooguit {max} tekens.', en: 'Keep the why to at most {max} characters.' },
  reviewField: { nl: 'Wanneer kijken we terug?', en: 'When do we look back?' },
  reviewHint: { nl: 'Leeg: na zes weken.', en: 'Empty: after six weeks.' },
  reviewPast: { nl: 'Kies een dag die nog komt.', en: 'Choose a day that is still to come.' },
  objectionTitle: { nl: 'Bezwaar', en: 'Objection' },
  objectionIntro: {
    nl: 'Een bezwaar is een cadeau: het laat zien wat we nog niet zagen. {who}',
    en: 'An objection is a gift: it shows what we did not see yet. {who}',
  },
  risk: { nl: 'Wat kan er misgaan voor ons vraagstuk?', en: 'What could go wrong for our question?' },
  riskMissing: { nl: 'Zeg in een zin wat er kan misgaan.', en: 'Say in one sentence what could go wrong.' },
  suggestion: { nl: 'Wat zou helpen?', en: 'What would help?' },
  via: { nl: 'Wil je dat de verbinder dit vertelt?', en: 'Should the connector say this for you?' },
  viaHint: { nl: 'De verbinder weet dan wie je bent.', en: 'The connector then knows who you are.' },
  concernTitle: { nl: 'Zorg', en: 'Concern' },
  concernIntro: {
    nl: 'Een zorg houdt niets tegen. Hij wordt bewaard bij het besluit. {who}',
    en: 'A concern holds nothing back. It is kept with the decision. {who}',
  },
  concernField: { nl: 'Wat is je zorg?', en: 'What is your concern?' },
  questionTitle: { nl: 'Vraag', en: 'Question' },
  questionField: { nl: 'Wat wil je eerst weten?', en: 'What do you want to know first?' },
  replyTitle: { nl: 'Reageer', en: 'Reply' },
  replyField: { nl: 'Wat wil je zeggen?', en: 'What would you like to say?' },
  send: { nl: 'Verstuur', en: 'Send' },
  sayIt: { nl: 'Schrijf er iets bij.', en: 'Please write something.' },
  talkedTitle: { nl: 'Na het gesprek', en: 'After the talk' },
  talkedField: { nl: 'Wat kwam eruit?', en: 'What came of it?' },
  talkedNext: { nl: 'En nu?', en: 'And now?' },
  talkedAgain: { nl: 'Vraag iedereen opnieuw', en: 'Ask everybody again' },
  talkedAmend: { nl: 'Ik pas het voorstel aan', en: 'I amend the proposal' },
  talkedRest: { nl: 'Het blijft liggen', en: 'It rests here' },
  talkedNoted: { nl: 'Het staat bij {ref}.', en: 'It stands with {ref}.' },
  talkedTold: { nl: 'Na het gesprek, {name}:', en: 'After the talk, {name}:' },
  notTalking: { nl: 'Er wacht geen gesprek over {ref}.', en: 'No talk about {ref} is waiting.' },

  // Words in the thread.
  objectionBy: { nl: 'Bezwaar van {name}:', en: 'Objection by {name}:' },
  objectionByConnector: { nl: 'Bezwaar, via de verbinder:', en: 'Objection, via the connector:' },
  suggestionBy: { nl: 'Wat zou helpen:', en: 'What would help:' },
  concernBy: { nl: 'Zorg van {name}:', en: 'Concern of {name}:' },
  questionBy: { nl: '{name} wil eerst weten:', en: '{name} wants to know first:' },
  replyBy: { nl: '{name}:', en: '{name}:' },
  liftedTold: {
    nl: 'Dit bezwaar houdt het voorstel niet meer tegen.',
    en: 'This objection does not hold the proposal back any more.',
  },
  wordsLeft: { nl: 'Deze woorden zijn weg.', en: 'These words are gone.' },

  // The connector.
  passAsk: {
    nl: '{name} heeft een bezwaar bij {ref} en vraagt jou om het te vertellen. Alleen de woorden komen in de draad, zonder naam.',
    en: '{name} objects to {ref} and asks you to tell it. Only the words go into the thread, without a name.',
  },
  passYes: { nl: 'Geef door', en: 'Pass it on' },
  passNo: { nl: 'Liever niet', en: 'Rather not' },
  passDone: {
    nl: 'Dank. De woorden staan in de draad van {ref}.',
    en: 'Thank you. The words stand in the thread of {ref}.',
  },
  passFine: { nl: 'Prima. Ik zoek het anders op.', en: 'That is fine. I will find another way.' },
  passNobody: {
    nl: 'Niemand kon je bezwaar bij {ref} voor je vertellen. Wil je het zelf zeggen? Tot dan verandert er niets.',
    en: 'Nobody could tell your objection to {ref} for you. Would you like to say it yourself? Until then nothing changes.',
  },
  passMyself: { nl: 'Met mijn naam', en: 'With my name' },

  // Reminder, today.
  remind: {
    nl: 'Wil je nog iets zeggen over {ref}? Het kan tot {close}. Overslaan is ook goed; niets zeggen telt niet als ja.',
    en: 'Would you like to say something about {ref}? You can until {close}. Skipping is fine too; saying nothing does not count as yes.',
  },
  askObjector: {
    nl: '{ref} is aangepast. Je had een bezwaar. Hoe is het nu voor jou?',
    en: '{ref} was amended. You had an objection. How is it for you now?',
  },
  today: {
    nl: '✋ {ref} {text} Kun je ermee leven? Tot {close}.',
    en: '✋ {ref} {text} Can you live with it? Until {close}.',
  },
  todayMore: { nl: 'Er ligt nog meer voor: {list}.', en: 'There is more: {list}.' },
  todayMine: {
    nl: 'Bij je voorstel {ref} is een bezwaar. Je kunt reageren, aanpassen of intrekken.',
    en: 'There is an objection to your proposal {ref}. You can reply, amend or withdraw.',
  },

  // Looking back.
  reviewAsk: {
    nl: '{ref} spraken we een tijd geleden af. Houden we dit zo?',
    en: 'We agreed on {ref} a while ago. Shall we keep it like this?',
  },
  reviewNote: {
    nl: 'Tot {close}. Het blijft gelden zolang we niets anders afspreken.',
    en: 'Until {close}. It holds as long as we agree on nothing else.',
  },
  reviewKept: {
    nl: '{n, plural, =0 {Het blijft zoals het is.} one {Eén persoon wil dit zo houden.} other {# mensen willen dit zo houden.}}',
    en: '{n, plural, =0 {It stays as it is.} one {One person would like to keep it.} other {# people would like to keep it.}}',
  },
  reviewNext: { nl: 'We kijken weer terug op {date}.', en: 'We look back again on {date}.' },
  reviewAgain: {
    nl: 'We bekijken {ref} opnieuw. De nieuwe versie ligt voor.',
    en: 'We look at {ref} again. The new version is before everybody.',
  },
  keepNoted: { nl: 'Genoteerd: zo houden.', en: 'Noted: keep it.' },
  reviewOver: { nl: 'Daar kijken we nu niet op terug.', en: 'We are not looking back on that now.' },
  awayLine: {
    nl: 'Toen je weg was spraken we dit af: {ref} {text} Deze week kun je vragen om er nu op terug te kijken.',
    en: 'While you were away we agreed on this: {ref} {text} This week you can ask to look back on it now.',
  },
  awayLineShort: {
    nl: 'Afgesproken toen je weg was: {ref} {text} Bij {today} kun je vragen om er nu op terug te kijken.',
    en: 'Agreed while you were away: {ref} {text} With {today} you can ask to look back on it now.',
  },
  lookingBack: {
    nl: 'Ik vraag het aan iedereen. Er verandert niets vanzelf.',
    en: 'I am asking everybody. Nothing changes by itself.',
  },

  // Commands and lists.
  newSays: { nl: 'Leg iets voor aan de kring', en: 'Put something before the circle' },
  listSays: { nl: 'Wat voorligt en wat we afspraken', en: 'What is open and what we agreed' },
  amendSays: { nl: 'Pas je voorstel aan', en: 'Amend your proposal' },
  withdrawSays: { nl: 'Trek je voorstel in', en: 'Withdraw your proposal' },
  argRef: { nl: 'Welk voorstel, bijvoorbeeld V3', en: 'Which proposal, for instance V3' },
  newTitle: { nl: 'Wat wil je voorleggen?', en: 'What would you like to propose?' },
  newNote: {
    nl: 'Een besluit vraagt vijf werkdagen, een kleine aanpassing twee.',
    en: 'A decision takes five working days, a small adjustment two.',
  },
  menuFull: { nl: 'Een besluit', en: 'A decision' },
  menuLight: { nl: 'Een kleine aanpassing', en: 'A small adjustment' },
  menuCaretaker: { nl: 'Als sleutelhouder, direct', en: 'As key holder, directly' },
  which: { nl: 'Welk voorstel?', en: 'Which proposal?' },
  noneMine: {
    nl: 'Er ligt niets van jou voor.',
    en: 'Nothing of yours is open.',
  },
  listTitle: { nl: 'Voorstellen', en: 'Proposals' },
  listOpen: { nl: 'Ligt voor', en: 'Open' },
  listAdopted: { nl: 'Afgesproken', en: 'Agreed' },
  listNothing: { nl: 'Er ligt nu niets voor.', en: 'Nothing is open now.' },
  listNoneAdopted: { nl: 'Er is nog niets afgesproken.', en: 'Nothing has been agreed yet.' },
  itemOpen: { nl: '{ref} {text} · {state} · tot {close}', en: '{ref} {text} · {state} · until {close}' },
  itemObjected: { nl: '{ref} {text} · {state}', en: '{ref} {text} · {state}' },
  itemAdopted: { nl: '{ref} {text} · terugkijken op {date}', en: '{ref} {text} · looking back on {date}' },
  itemConcerns: {
    nl: '{n, plural, one {met één zorg} other {met # zorgen}}',
    en: '{n, plural, one {with one concern} other {with # concerns}}',
  },

  // The journal.
  lineOpen: {
    nl: '✋ {ref} {text} Kun je ermee leven? Tot {close}.',
    en: '✋ {ref} {text} Can you live with it? Until {close}.',
  },
  lineProposed: { nl: '✋ {ref} {text}', en: '✋ {ref} {text}' },
  lineObjected: {
    nl: '✋ {ref} {text} Er is een bezwaar. We kijken er samen naar.',
    en: '✋ {ref} {text} There is an objection. We look at it together.',
  },
  lineAdopted: {
    nl: '✅ {ref} {text} Aangenomen: goed genoeg voor nu. We kijken terug op {date}.',
    en: '✅ {ref} {text} Adopted: good enough for now. We look back on {date}.',
  },
  lineKept: { nl: '✅ {ref} {text} Zo gehouden.', en: '✅ {ref} {text} Kept.' },
  lineLapsed: { nl: '{ref} {text} Blijft liggen; er verandert niets.', en: '{ref} {text} Rests; nothing changes.' },
  lineWithdrawn: { nl: '{ref} {text} Ingetrokken.', en: '{ref} {text} Withdrawn.' },
  lineAmended: { nl: '✋ {ref} {text} Aangepast.', en: '✋ {ref} {text} Amended.' },
  lineSet: { nl: '{says}: {value}. Ingesteld door {name}.', en: '{says}: {value}. Set by {name}.' },

  // History.
  versionTitle: { nl: 'Versie {n}', en: 'Version {n}' },
  versionAt: { nl: '{name}, {at}', en: '{name}, {at}' },
  questionsTitle: { nl: 'Vragen en antwoorden', en: 'Questions and answers' },
  voiceTitle: { nl: 'Bij een voorstel', en: 'About a proposal' },

  // Kinds of our own.
  otherSays: { nl: 'Iets anders', en: 'Something else' },
  otherField: { nl: 'Wat stel je voor?', en: 'What do you propose?' },
  otherHint: { nl: 'In gewone woorden, in één of twee zinnen.', en: 'In plain words, in one or two sentences.' },
  otherMissing: {
    nl: 'Zeg wat je voorstelt, in hooguit {max} tekens.',
    en: 'Say what you propose, in at most {max} characters.',
  },
  settingSame: { nl: 'Zo is het al.', en: 'That is how it is already.' },
  settingTitle: { nl: 'Instelling', en: 'Setting' },
  settingSubmit: { nl: 'Bewaar', en: 'Save' },
  settingIntro: {
    nl: 'Dit geldt voor de hele kring, meteen. Het komt in het logboek, met je naam.',
    en: 'This holds for the whole circle, at once. It goes into the log, with your name.',
  },
  settingSaved: {
    nl: 'Bewaard: {says}: {value}. Het staat in het logboek.',
    en: 'Saved: {says}: {value}. It is in the log.',
  },

  // Clockwork.
  wakeCloses: { nl: 'Een voorstel sluit', en: 'A proposal closes' },
  wakeReview: { nl: 'We kijken terug op een besluit', en: 'We look back on a decision' },

  // Privacy.
  privacy: {
    nl: 'Wat je voorstelt en wat je van voorstellen zegt, om samen te besluiten. Dat je met iets kunt leven, wis ik dertig dagen na het besluit.',
    en: 'What you propose and what you say of proposals, to decide together. That you can live with something, I erase thirty days after the decision.',
  },
  exportProposals: { nl: 'Voorstellen', en: 'Proposals' },
  exportVoices: { nl: 'Wat je van voorstellen zei', en: 'What you said of proposals' },
  keepsVoices: { nl: 'Stemmen bij voorstellen', en: 'Voices on proposals' },
  keepsAway: { nl: 'Wat besloten werd terwijl je weg was', en: 'What was decided while you were away' },
})
