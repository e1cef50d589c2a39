// Everything the question of the week says.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  questionGone: {
    nl: 'een vraag die iemand terugnam',
    en: 'a question that somebody took back',
  },
  ritualName: { nl: 'Weekvraag', en: 'Question of the week' },
  closes: { nl: 'De weekvraag sluit', en: 'The question of the week closes' },
  question: {
    nl: '🌿 <b>Weekvraag</b> · <i>{prompt}</i> · Twee minuten is genoeg. Je kiest zelf wie het ziet.',
    en: '🌿 <b>Question of the week</b> · <i>{prompt}</i> · Two minutes is enough. You choose who sees it.',
  },
  tapQuestion: {
    nl: '🌿 <b>Weekvraag</b> · <i>{prompt}</i> · Eén tik is genoeg.',
    en: '🌿 <b>Question of the week</b> · <i>{prompt}</i> · One tap is enough.',
  },
  anchors: { nl: '1 is {low} · 5 is {high}', en: '1 is {low} · 5 is {high}' },
  onlyTotal: {
    nl: 'Alleen het totaal wordt getoond, vanaf {k} antwoorden.',
    en: 'Only the total is shown, from {k} answers on.',
  },
  openUntil: { nl: 'Open tot {close}.', en: 'Open until {close}.' },
  support: {
    nl: 'Raakt dit je? Praat erover met {contact} of iemand die je vertrouwt.',
    en: 'Did this stir something up? Talk about it with {contact} or someone you trust.',
  },
  theConnector: { nl: 'de verbinder', en: 'the connector' },
  closed: { nl: 'Deze vraag is gesloten.', en: 'This question is closed.' },
  lateIsFine: {
    nl: 'Wil je er nog iets bij zeggen? Dat kan, met je naam.',
    en: 'Would you still like to add something? You can, with your name.',
  },

  shareGroup: { nl: 'Deel in de groep', en: 'Share with the group' },
  shareOpen: { nl: 'Zichtbaar voor iedereen in #{room}', en: 'Visible to everyone in #{room}' },
  anonymous: { nl: 'Anoniem', en: 'Anonymous' },
  onlyMe: { nl: 'Alleen voor mij', en: 'Only for me' },
  notThisWeek: { nl: 'Deze week niet', en: 'Not this week' },
  chooseOne: { nl: 'Kies wat past', en: 'Choose what fits' },
  answerNow: { nl: 'Antwoord', en: 'Answer' },
  tomorrow: { nl: 'Morgen nog eens', en: 'Again tomorrow' },
  noReminders: { nl: 'Geen seintjes meer', en: 'No more reminders' },
  change: { nl: 'Aanpassen', en: 'Change' },
  takeAway: { nl: 'Weghalen', en: 'Take it away' },

  formTitle: { nl: 'Weekvraag', en: 'Question of the week' },
  freeFormTitle: { nl: 'Voor jezelf', en: 'For yourself' },
  yourAnswer: { nl: 'Jouw antwoord', en: 'Your answer' },
  yourThoughts: { nl: 'Wat wil je onthouden?', en: 'What do you want to remember?' },
  aboutTheme: { nl: 'Waar gaat het over?', en: 'What is it about?' },
  newTheme: { nl: 'Of een nieuw thema, in een paar woorden', en: 'Or a new theme, in a few words' },
  share: { nl: 'Deel', en: 'Share' },
  keep: { nl: 'Bewaar', en: 'Keep' },
  withYourName: { nl: 'Dit komt met je naam in {rooms}.', en: 'This appears with your name in {rooms}.' },
  withoutYourName: {
    nl: 'Zonder je naam. Ik laat anonieme antwoorden zien zodra het er {k} zijn. Zijn het er na de volgende open vraag nog minder? Dan wis ik ze ongelezen. Ik kan een anoniem antwoord niet meer terugvinden of aanpassen.',
    en: 'Without your name. I show anonymous answers once there are {k}. If there are still fewer after the next open question, I erase them unread. I can no longer find or change an anonymous answer.',
  },
  onlyYouWillSee: { nl: 'Alleen jij ziet dit.', en: 'Only you see this.' },
  hintWho: {
    nl: 'Beschrijf de stem of de plek. Noem geen namen van mensen buiten de groep.',
    en: 'Describe the voice or the place. Please no names of people outside the group.',
  },
  hintFingerprint: {
    nl: 'Let op: schrijf niets waaraan je te herkennen bent.',
    en: 'Take care: write nothing that gives you away.',
  },
  hintPrivate: { nl: 'Schrijf niets wat te privé is.', en: 'Please write nothing too private.' },
  needsWords: {
    nl: 'Schrijf een paar woorden. Of sluit dit en kies Deze week niet.',
    en: 'Write a few words. Or close this and choose Not this week.',
  },

  sharedIn: { nl: 'Gedeeld in {rooms}.', en: 'Shared in {rooms}.' },
  readers: {
    nl: '{n, plural, one {Ongeveer één mens kan dit lezen.} other {Ongeveer # mensen kunnen dit lezen.}}',
    en: '{n, plural, one {About one person can read this.} other {About # people can read this.}}',
  },
  digestComes: {
    nl: '{day} om {time} lees je wat er samen uitkwam.',
    en: 'On {day} at {time} you can read what came of it together.',
  },
  changeUntil: { nl: 'Aanpassen kan tot {close}.', en: 'You can change it until {close}.' },
  countedOnce: {
    nl: 'Je had al iets gedeeld. Dit antwoord komt ervoor in de plaats.',
    en: 'You had shared something already. This answer takes its place.',
  },
  keptWithoutName: {
    nl: 'Bewaard zonder je naam. Ik laat anonieme antwoorden zien zodra het er {k} zijn. Zijn het er na de volgende open vraag nog minder? Dan wis ik ze ongelezen. Ik kan dit antwoord niet meer terugvinden of aanpassen.',
    en: 'Stored without your name. I show anonymous answers once there are {k}. If there are still fewer after the next open question, I erase them unread. I can no longer find or change this answer.',
  },
  keptForYou: {
    nl: 'Alleen jij ziet dit. Je vindt het terug bij Mijn notities.',
    en: 'Only you see this. You will find it in My notes.',
  },
  skipped: { nl: 'Prima. Tot een volgende keer.', en: 'That is fine. See you next time.' },
  tapped: {
    nl: 'Genoteerd: {choice}. Alleen het totaal wordt getoond. Een andere tik verandert het, tot {close}.',
    en: 'Noted: {choice}. Only the total is shown. Another tap changes it, until {close}.',
  },
  tappedSealed: {
    nl: 'Bewaard zonder je naam. Alleen het totaal wordt getoond, vanaf {k} antwoorden. Ik kan dit antwoord niet meer terugvinden of aanpassen.',
    en: 'Stored without your name. Only the total is shown, from {k} answers on. I can no longer find or change this answer.',
  },
  takenAway: {
    nl: 'Weggehaald. Je woorden staan nergens meer.',
    en: 'Taken away. Your words are no longer shown anywhere.',
  },

  roundGone: { nl: 'Deze vraag is er niet meer.', en: 'This question is no longer there.' },
  closedForAnonymous: {
    nl: 'Deze vraag is al gesloten. Een anoniem antwoord kan er niet meer bij: dan zou je opvallen.',
    en: 'This question is closed. An anonymous answer cannot be added any more: it would make you stand out.',
  },
  closedForTaps: {
    nl: 'Deze vraag is gesloten. Er komen geen tikken meer bij.',
    en: 'This question is closed. No more taps can be added.',
  },
  alreadyAnonymous: {
    nl: 'Je gaf op deze vraag al een antwoord zonder naam. Ik kan het niet terugvinden, dus het blijft staan. In de draad meepraten mag altijd.',
    en: 'You already answered this question without your name. I cannot trace it, so it stays. You are always welcome to join the talk in the thread.',
  },
  notOffered: { nl: 'Dat kan bij deze vraag niet.', en: 'That is not possible with this question.' },
  notYours: { nl: 'Dit is niet van jou, of het is er niet meer.', en: 'This is not yours, or it is no longer there.' },
  tooLong: {
    nl: 'Dit is {n, plural, one {1 teken} other {# tekens}} te lang. Je tekst staat er nog.',
    en: 'This is {n, plural, one {1 character} other {# characters}} too long. Your text is still here.',
  },

  quoteQuestion: {
    nl: 'Mogen je woorden ook in het weekbericht? Zelfde lezers.',
    en: 'May your words also go in the weekly digest? Same readers.',
  },
  quoteYes: { nl: 'Ja', en: 'Yes' },
  quoteAsk: { nl: 'Vraag het elke keer', en: 'Ask me each time' },
  quoteNo: { nl: 'Liever niet', en: 'Rather not' },
  quoteNoted: { nl: 'Goed, zo doen we het.', en: 'All right, that is how we will do it.' },
  quoted: { nl: 'Jouw woorden staan in het weekbericht.', en: 'Your words are in the weekly digest.' },
  look: { nl: 'Kijk', en: 'Look' },
  unquote: { nl: 'Haal mijn woorden eruit', en: 'Take my words out' },
  unquoted: { nl: 'Je woorden staan niet meer in het weekbericht.', en: 'Your words are no longer in the digest.' },
  moreVoices: { nl: 'Meer stemmen', en: 'More voices' },

  typedTaken: {
    nl: 'Dit telt als jouw antwoord op de weekvraag, met je naam.',
    en: 'This counts as your answer to the question of the week, with your name.',
  },
  notAnswer: { nl: 'Dit was geen antwoord', en: 'That was not an answer' },
  notAnswerNoted: { nl: 'Goed. Dan is het gewoon gesprek.', en: 'All right. Then it is just conversation.' },
  chooseFirst: { nl: 'Dank je. Wie mag dit zien?', en: 'Thank you. Who may see this?' },
  whyEmpty: {
    nl: 'Wat je hier typte, blijft in dit gesprek staan, onder je naam. Wil je anoniem blijven? Schrijf het dan opnieuw.',
    en: 'What you typed here stays in this conversation, under your name. Would you like to stay anonymous? Then write it again.',
  },
  startOver: { nl: 'Schrijf anoniem', en: 'Write anonymously' },

  remind: {
    nl: 'Zin om nog te antwoorden? <i>{prompt}</i> Het kan tot {close}. Overslaan is ook goed.',
    en: 'Do you feel like answering? <i>{prompt}</i> You can until {close}. Skipping is fine too.',
  },
  askedAgain: { nl: 'Goed. Morgen vraag ik het nog eens.', en: 'All right. I will ask again tomorrow.' },
  tooLateToAsk: {
    nl: 'Morgen is de vraag al gesloten. Antwoorden kan nu nog. Overslaan is ook goed.',
    en: 'By then the question will be closed. You can still answer now. Skipping is fine too.',
  },
  rest: {
    nl: 'Zal ik je een tijdje met rust laten? Niemand anders ziet dit.',
    en: 'Shall I leave you in peace for a while? Nobody else sees this.',
  },
  restYes: { nl: 'Rustig aan', en: 'Take it easy' },
  restNo: { nl: 'Niet nodig', en: 'No need' },
  shareNo: { nl: 'Toch niet', en: 'Not now' },
  resting: {
    nl: 'Goed. Ik stuur je geen berichten meer. De weekvraag staat gewoon in het kanaal. Met {command} zet je ze weer aan.',
    en: 'All right. I will not send you messages. The question of the week stays in the channel. Turn them on again with {command}.',
  },
  notResting: { nl: 'Goed. Dan blijft alles zoals het is.', en: 'All right. Everything stays as it is.' },

  twoSilent: {
    nl: 'Twee keer bleef het stil na de weekvraag. Dat mag, en het zegt niets over iemand.',
    en: 'The question stayed quiet twice. That is fine, and it says nothing about anybody.',
  },
  threeSilent: {
    nl: 'Drie keer op rij bleef het stil. Misschien is om de week genoeg. Liever een andere dag? Stel dat dan voor.',
    en: 'It was quiet three times in a row. Perhaps every other week is enough. Rather another day? Then propose that.',
  },
  twoSilentOptions: {
    nl: 'Wat kan helpen: een lichtere vraag, één keer een ander moment, of een week rust. Eén tik is genoeg. Een vast ander moment kiezen jullie samen.',
    en: 'What may help: a lighter question, another moment for once, or a week of rest. One tap is enough. A new fixed moment is for all of you to choose.',
  },
  lighter: { nl: 'Lichtere vraag', en: 'A lighter question' },
  lighterNoted: {
    nl: 'Goed. De volgende vraag wordt een lichte.',
    en: 'All right. The next question will be a light one.',
  },
  otherMoment: { nl: 'Ander moment', en: 'Another moment' },
  momentTitle: { nl: 'Eén keer anders', en: 'Another moment, once' },
  momentIntro: {
    nl: 'Dit geldt alleen voor de volgende weekvraag. Daarna komt de vraag weer op {day} om {time}. Een vast ander moment kiezen jullie samen.',
    en: 'This is only for the next question. After that it comes on {day} at {time} again. A new fixed moment is for all of you to choose.',
  },
  momentDay: { nl: 'Welke dag?', en: 'Which day?' },
  momentTime: { nl: 'Hoe laat?', en: 'At what time?' },
  momentSubmit: { nl: 'Probeer het zo', en: 'Try it like this' },
  momentPast: {
    nl: 'Dat moment is al voorbij. Kies een later moment.',
    en: 'That moment is over. Choose a later one.',
  },
  momentSet: {
    nl: 'De volgende weekvraag komt {at}. Daarna weer op {day} om {time}. Dit staat in het logboek.',
    en: 'The next question comes {at}. After that on {day} at {time} again. This is in the log.',
  },
  momentUsual: { nl: 'Toch gewoon {day}', en: '{day} after all' },
  momentBack: {
    nl: 'Goed. De weekvraag komt weer op {day} om {time}.',
    en: 'All right. The question comes on {day} at {time} again.',
  },
  lineMoment: {
    nl: '{member} koos één keer een ander moment voor de weekvraag',
    en: '{member} chose another moment for the question, once',
  },
  lineMomentBare: {
    nl: 'De weekvraag kwam één keer op een ander moment',
    en: 'The question came at another moment, once',
  },
  lineMomentBack: { nl: 'De weekvraag komt weer op {day}', en: 'The question comes on {day} again' },
  restWeek: { nl: 'Een week rust', en: 'A week of rest' },
  restWeekName: { nl: 'een week rust', en: 'a week of rest' },
  restWeekSet: {
    nl: 'In de week van {date} is het rustig: geen vraag en geen weekbericht. Iedereen leest dat in het kanaal. Daarna gaat het gewoon verder.',
    en: 'The week of {date} is quiet: no question and no digest. Everybody reads that in the channel. After that it simply goes on.',
  },
  restWeekNotice: {
    nl: '🌿 <b>Een week rust.</b> In de week van {date} komt er geen vraag en geen weekbericht. {member} koos dit. Daarna gaan we gewoon verder.',
    en: '🌿 <b>A week of rest.</b> In the week of {date} there is no question and no digest. {member} chose this. After that we simply go on.',
  },
  restWeekUndo: { nl: 'Toch niet', en: 'Not after all' },
  restWeekUndone: { nl: 'Goed. De week gaat gewoon door.', en: 'All right. The week simply goes on.' },
  restWeekNone: { nl: 'Er is geen week rust gepland.', en: 'No week of rest is planned.' },
  nothingPlanned: { nl: 'Er is nu geen weekvraag gepland.', en: 'No question is planned right now.' },
  lineRestWeek: { nl: '{member} koos een week rust voor de kring', en: '{member} chose a week of rest for the circle' },
  lineRestWeekBare: { nl: 'De kring kreeg een week rust', en: 'The circle got a week of rest' },
  lineRestWeekUndone: { nl: 'De week rust ging niet door', en: 'The week of rest was called off' },

  quoting: { nl: 'Jouw woorden in het weekbericht', en: 'Your words in the digest' },
  quotingYes: { nl: 'Nu mag het.', en: 'Right now they may.' },
  quotingAsk: { nl: 'Nu vraag ik het elke keer.', en: 'Right now I ask you each time.' },
  quotingNo: { nl: 'Nu komen ze er niet in.', en: 'Right now they are not used.' },

  voices: {
    nl: '{n, plural, one {Dank. Eén antwoord deze week.} other {Dank. # antwoorden deze week.}}',
    en: '{n, plural, one {Thank you. One answer this week.} other {Thank you. # answers this week.}}',
  },
  fewVoices: {
    nl: '{n, plural, one {Eén mens deelde iets.} other {Twee mensen deelden iets.}} Herken je het? Reageer gerust nog.',
    en: '{n, plural, one {One person shared something.} other {Two people shared something.}} Do you recognise it? Feel free to reply.',
  },
  quietWeek: {
    nl: 'Deze week was het stil. {next} komt er een nieuwe vraag.',
    en: 'It was a quiet week. There will be a new question {next}.',
  },
  quietNext: { nl: '{day}', en: 'on {day}' },
  quietLater: { nl: 'Later', en: 'later' },
  tooFew: {
    nl: 'Cijfers laat ik zien vanaf {k} antwoorden. Zo is niemand te herkennen.',
    en: 'I show figures from {k} answers on. That way nobody can be recognised.',
  },
  waiting: {
    nl: 'Er zijn ook anonieme antwoorden. Die laat ik zien vanaf {k}. Ze wachten tot de volgende open vraag.',
    en: 'There are anonymous answers too. I show them from {k} on. They wait for the next open question.',
  },
  erasedUnread: {
    nl: 'De anonieme antwoorden van de vorige open vraag waren nog met te weinig. Die heb ik ongelezen gewist.',
    en: 'There were still too few of the anonymous answers to the previous open question. I erased them unread.',
  },
  themes: { nl: 'Wat vaker langskwam: {themes}.', en: 'What came up more often: {themes}.' },
  withoutName: {
    nl: '<b>Anoniem.</b> In willekeurige volgorde.',
    en: '<b>Anonymous.</b> In random order.',
  },
  pooled: {
    nl: '<b>Anoniem.</b> Van deze en de vorige open vraag, in willekeurige volgorde.',
    en: '<b>Anonymous.</b> From this and the previous open question, in random order.',
  },
  low: { nl: 'laag', en: 'low' },
  middle: { nl: 'midden', en: 'middle' },
  high: { nl: 'hoog', en: 'high' },
  or: { nl: 'of', en: 'or' },
  mostlyLow: { nl: 'vooral laag', en: 'mostly low' },
  mostlyMiddle: { nl: 'vooral midden', en: 'mostly middle' },
  mostlyHigh: { nl: 'vooral hoog', en: 'mostly high' },
  missed: {
    nl: 'Deze week was er geen weekvraag, want ik was er even niet. {next} komt er een nieuwe.',
    en: 'There was no question this week, because I was away. There will be a new one {next}.',
  },

  lineClosed: {
    nl: '{n, plural, one {Eén antwoord} other {# antwoorden}} op de weekvraag <i>"{prompt}"</i>',
    en: '{n, plural, one {One answer} other {# answers}} to the question <i>"{prompt}"</i>',
  },
  lineQuiet: {
    nl: 'Op de weekvraag <i>"{prompt}"</i> bleef het stil.',
    en: 'The question <i>"{prompt}"</i> stayed quiet.',
  },
  lineThemes: { nl: 'Kwam langs: {themes}', en: 'Came up: {themes}' },

  reflectSays: { nl: 'Beantwoord de open vraag van de week', en: 'Answer the open question of the week' },
  nothingOpen: {
    nl: 'Er is nu geen vraag open. Iets opschrijven voor jezelf kan altijd.',
    en: 'There is no open question now. You can always write something down for yourself.',
  },
  writeForMe: { nl: 'Schrijf voor mezelf', en: 'Write for myself' },
  answeredAlready: { nl: 'Je hebt al geantwoord.', en: 'You have answered already.' },
  notesSays: { nl: 'Je eigen antwoorden, ook die alleen jij ziet', en: 'Your own answers, also the ones only you see' },
  notesTitle: { nl: 'Mijn notities', en: 'My notes' },
  notesEmpty: {
    nl: 'Hier staan later je eigen antwoorden. Alleen jij ziet deze lijst.',
    en: 'Your own answers will be here. Only you see this list.',
  },
  notesOnlyYou: { nl: 'Alleen jij ziet deze lijst.', en: 'Only you see this list.' },
  noteForYou: { nl: '{date} · alleen voor jou', en: '{date} · only for you' },
  noteForGroup: { nl: '{date} · in de groep', en: '{date} · in the group' },
  shareAfterAll: { nl: 'Deel alsnog', en: 'Share after all' },
  erase: { nl: 'Wis', en: 'Erase' },
  earlier: { nl: 'Eerder', en: 'Earlier' },
  freeNote: { nl: 'Zonder vraag', en: 'Without a question' },
  shareConfirm: { nl: 'Delen in de groep?', en: 'Share with the group?' },

  privacySays: {
    nl: 'Je antwoorden op de weekvraag. Anonieme antwoorden bewaar ik niet bij je naam. Die kan ik dus niet terugvinden.',
    en: 'Your answers to the question of the week. I do not keep anonymous ones with your name, so I cannot find them.',
  },
  mergeLater: {
    nl: 'Je antwoordde op de open weekvraag twee keer zonder naam. Die twee kan niemand meer aan jou koppelen. Probeer het na het sluiten van de vraag.',
    en: 'You answered the open question of the week twice without a name. Nobody can tell those two are yours any more. Please try after the question has closed.',
  },
  exportAnswers: { nl: 'Antwoorden op de weekvraag', en: 'Answers to the question of the week' },
  catchUpQuestion: { nl: 'De vraag van deze week: <i>{prompt}</i>', en: 'The question of this week: <i>{prompt}</i>' },
  exportHeld: { nl: 'Getypt, en nog niet gekozen voor wie', en: 'Typed, and not chosen for whom yet' },
  exportQuiet: { nl: 'Vragen die je liet passeren', en: 'Questions you let pass' },
  exportThemes: { nl: "Thema's die je toevoegde", en: 'Themes you added' },
  keepGroup: { nl: 'Antwoorden in de groep', en: 'Answers in the group' },
  keepReleased: { nl: 'Anonieme antwoorden die getoond zijn', en: 'Anonymous answers that were shown' },
  keepTyped: { nl: 'Getypte tekst die nog op een keuze wacht', en: 'Typed text that waits for a choice' },
  feelsWeek: { nl: 'week {n}', en: 'week {n}' },
})
