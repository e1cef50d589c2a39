// What the pages of the playground say themselves, in both languages. `{name}` is filled in by the page.
import { defineTexts } from '../../../src/core/text.ts'

export const texts = defineTexts({
  // The first page
  promise: { nl: 'Kring helpt een groep om samen te leren.', en: 'Kring helps a group learn together.' },
  promiseMore: {
    nl: 'Eén vraag per week. Een logboek van wat jullie proberen. En elke vrijdag zie je wat eruit kwam.',
    en: 'One question a week. A log of what you try. And every Friday you see what came of it.',
  },
  doorExample: { nl: 'Kijk mee bij Warm Lindekwartier', en: 'Look in on Warm Lindekwartier' },
  doorExampleTime: { nl: 'drie minuten', en: 'three minutes' },
  doorOwn: { nl: 'Begin een eigen kring', en: 'Start your own circle' },
  doorOwnTime: { nl: 'vijf minuten', en: 'five minutes' },
  allHere: {
    nl: 'Alles draait op deze computer. Er gaat niets naar buiten. De mensen in het voorbeeld zijn verzonnen.',
    en: 'Everything runs on this computer. Nothing leaves it. The people in the example are made up.',
  },
  languageLabel: { nl: 'Taal', en: 'Language' },
  dutch: { nl: 'Nederlands', en: 'Nederlands' },
  english: { nl: 'English', en: 'English' },

  // The chat page
  titleOwn: { nl: 'Jouw eigen kring', en: 'Your own circle' },
  titleExample: { nl: 'Warm Lindekwartier', en: 'Warm Lindekwartier' },
  toStart: { nl: 'Naar het begin', en: 'Back to the start' },
  skipToMessages: { nl: 'Naar de berichten', en: 'Skip to the messages' },
  needsScript: {
    nl: 'Deze pagina heeft JavaScript nodig. Zet het aan en laad de pagina opnieuw.',
    en: 'This page needs JavaScript. Please turn it on and load the page again.',
  },
  loading: { nl: 'Even laden…', en: 'One moment…' },
  preparing: { nl: 'Ik zet het voorbeeld klaar: {percent} %', en: 'Getting the example ready: {percent} %' },
  rooms: { nl: 'Kamers', en: 'Rooms' },
  directMessages: { nl: 'Berichten aan jou', en: 'Messages to you' },
  openRooms: { nl: 'Kamers en mensen', en: 'Rooms and people' },
  close: { nl: 'Sluit', en: 'Close' },
  oneReader: { nl: 'één mens leest mee', en: 'one person reads along' },
  readers: { nl: 'ongeveer {count} mensen lezen mee', en: 'about {count} people read along' },
  directAbout: { nl: 'Alleen jij en Kring lezen dit', en: 'Only you and Kring can read this' },
  unread: { nl: '{count} nieuw', en: '{count} new' },
  messages: { nl: 'Berichten in {name}', en: 'Messages in {name}' },
  noMessages: { nl: 'Hier is nog niets gezegd.', en: 'Nothing has been said here yet.' },
  toNewest: { nl: 'Naar het nieuwste', en: 'To the newest' },
  edited: { nl: 'aangepast', en: 'edited' },
  exampleMark: { nl: 'voorbeeld', en: 'example' },
  onlyFor: { nl: 'alleen voor {name}', en: 'only for {name}' },
  oneReply: { nl: '1 reactie', en: '1 reply' },
  replies: { nl: '{count} reacties', en: '{count} replies' },
  reply: { nl: 'Reageer', en: 'Reply' },
  replyTo: { nl: 'Reageer op het bericht van {name}, {when}', en: 'Reply to the message by {name}, {when}' },
  moreFor: { nl: 'Meer bij het bericht van {name}, {when}', en: 'More for the message by {name}, {when}' },
  thread: { nl: 'Draad', en: 'Thread' },
  threadEmpty: { nl: 'Nog geen reacties.', en: 'No replies yet.' },
  edit: { nl: 'Wijzig', en: 'Edit' },
  remove: { nl: 'Haal weg', en: 'Take away' },
  removeAsk: { nl: 'Dit bericht weghalen?', en: 'Take this message away?' },
  removeSays: {
    nl: 'Het verdwijnt voor iedereen. Je kunt het niet terughalen.',
    en: 'It disappears for everybody. You cannot get it back.',
  },
  save: { nl: 'Bewaar', en: 'Save' },
  cancel: { nl: 'Toch niet', en: 'Never mind' },
  file: { nl: 'Haal op: {name}', en: 'Download: {name}' },
  today: { nl: 'vandaag', en: 'today' },
  yesterday: { nl: 'gisteren', en: 'yesterday' },

  // Being somebody
  youAre: { nl: 'Jij bent nu', en: 'You are now' },
  youAreNow: { nl: 'Jij bent nu {name}', en: 'You are {name} now' },
  become: { nl: 'Word {name}', en: 'Become {name}' },
  addPerson: { nl: 'Iemand erbij', en: 'Add somebody' },
  addPersonTitle: { nl: 'Wie komt erbij?', en: 'Who is joining?' },
  addPersonSays: {
    nl: 'Deze persoon komt in de kamers, en kan daarna zelf aanschuiven.',
    en: 'This person comes into the rooms, and can then join the circle.',
  },
  examplesLeave: { nl: 'Voorbeeldleden eruit', en: 'Remove example members' },
  examplesLeaveAsk: { nl: 'Voorbeeldleden eruit?', en: 'Remove the example members?' },
  examplesLeaveSays: {
    nl: 'Ze laten alles over zich wissen, zoals ieder lid dat kan. Daar zit een dag bedenktijd op: de klok gaat 24 uur verder.',
    en: 'They have everything about them erased, as any member can. That takes a day to think it over: the clock moves 24 hours.',
  },
  speakWith: { nl: 'Spreek Nederlands met {name}', en: 'Speak English with {name}' },
  firstName: { nl: 'Voornaam', en: 'First name' },
  personLanguage: { nl: 'Taal van deze persoon', en: 'Language of this person' },
  add: { nl: 'Voeg toe', en: 'Add' },

  // Writing
  write: {
    nl: 'Schrijf in #{name}, of typ / voor wat Kring kan',
    en: 'Write in #{name}, or type / for what Kring can do',
  },
  writeDirect: { nl: 'Schrijf aan Kring, of typ /', en: 'Write to Kring, or type /' },
  writeThread: { nl: 'Schrijf in de draad', en: 'Write in the thread' },
  writeShort: { nl: 'Schrijf, of typ /', en: 'Write, or type /' },
  send: { nl: 'Verstuur', en: 'Send' },
  sendHint: {
    nl: 'Enter verstuurt. Shift en Enter geeft een nieuwe regel.',
    en: 'Enter sends. Shift and Enter makes a new line.',
  },
  suggestions: { nl: 'Wat je kunt typen', en: 'What you can type' },
  suggestionsCount: { nl: '{count} mogelijkheden', en: '{count} possibilities' },
  optional: { nl: 'mag leeg blijven', en: 'may stay empty' },

  // Forms
  pageOf: { nl: 'Stap {page} van {pages}', en: 'Step {page} of {pages}' },
  required: { nl: 'nodig', en: 'needed' },
  charactersLeft: { nl: 'nog {count} tekens', en: '{count} characters left' },
  charactersOver: { nl: '{count} tekens te veel', en: '{count} characters too many' },
  choose: { nl: 'Kies…', en: 'Choose…' },
  fillIn: { nl: 'Vul dit nog in.', en: 'Please fill this in.' },
  closeKeeps: { nl: 'Sluit (wat je typte blijft staan)', en: 'Close (what you typed is kept)' },

  // The clock bar
  clock: { nl: 'De klok', en: 'The clock' },
  standsStill: { nl: 'De klok staat stil. Jij zet hem verder.', en: 'The clock stands still. You move it.' },
  week: { nl: 'Deze week', en: 'This week' },
  weekKeys: {
    nl: 'Deze week. Met de pijltjes links en rechts ga je langs de momenten, met Enter ga je erheen.',
    en: 'This week. The left and right arrow keys go along the moments, Enter goes there.',
  },
  nextMoment: { nl: 'Volgende moment', en: 'Next moment' },
  makeFriday: { nl: 'Maak het vrijdag', en: 'Make it Friday' },
  playWeek: { nl: 'Speel de week af', en: 'Play the week' },
  pause: { nl: 'Pauze', en: 'Pause' },
  goOn: { nl: 'Ga door', en: 'Go on' },
  more: { nl: 'meer', en: 'more' },
  plusHour: { nl: '+1 uur', en: '+1 hour' },
  plusDay: { nl: '+1 dag', en: '+1 day' },
  pickDate: { nl: 'Kies een dag', en: 'Pick a day' },
  holidayNow: { nl: 'Deze week vrij', en: 'Holiday this week' },
  downNow: { nl: 'Platform een uur weg', en: 'Platform down for an hour' },
  goThere: { nl: 'Ga erheen', en: 'Go there' },
  whatHappened: { nl: 'Wat gebeurde er?', en: 'What happened?' },
  nothingHappened: { nl: 'Er gebeurde niets. Dat mag ook.', en: 'Nothing happened. That is fine too.' },
  andMore: { nl: 'En nog {count}.', en: 'And {count} more.' },

  // When something is wrong
  away: { nl: 'Kring is even weg. Ik probeer het opnieuw.', en: 'Kring is away for a moment. I keep trying.' },
  wentWrong: {
    nl: 'Er ging iets mis bij mij. Je tekst staat er nog. Probeer het zo nog eens.',
    en: 'Something went wrong on my side. Your text is still there. Please try again in a moment.',
  },

  // Door 2: your own circle
  ownTitle: { nl: 'Een kring begint met één vraag', en: 'A circle begins with one question' },
  ownSays: {
    nl: 'Kring vraagt je drie dingen. Daarna laat je drie voorbeeldleden aanschuiven en speel je een week af.',
    en: 'Kring asks you three things. Then you let three example members join, and play a week.',
  },
  ownName: { nl: 'Hoe heet je?', en: 'What is your first name?' },
  ownStart: { nl: 'Begin', en: 'Start' },
  next: { nl: 'Nu', en: 'Now' },
  guideCall: {
    nl: 'Zeg Kring gedag. Dan vertelt Kring wat er kan.',
    en: 'Say hello to Kring. Then Kring tells you what is possible.',
  },
  guideCallDo: { nl: 'Roep Kring', en: 'Call Kring' },
  guideBegin: {
    nl: 'Kring wacht op je in zijn bericht: druk op Beginnen.',
    en: 'Kring is waiting for you in its message: press Start.',
  },
  guideSetup: {
    nl: 'Maak de drie stappen af in het bericht van Kring.',
    en: 'Finish the three steps in the message from Kring.',
  },
  guideInvite: {
    nl: 'Kijk wat een lid te zien krijgt. Zet dan de uitnodiging in de kamer.',
    en: 'See what a member gets to see. Then put the invitation in the room.',
  },
  guideJoin: {
    nl: 'Schuif zelf ook aan: druk op Ik schuif aan.',
    en: 'Take a seat yourself too: press I’ll join.',
  },
  guideExamples: { nl: 'Een kring heeft mensen nodig.', en: 'A circle needs people.' },
  guideExamplesDo: { nl: 'Laat drie voorbeeldleden aanschuiven', en: 'Let three example members join' },
  guideQuestion: {
    nl: 'Zet de klok verder. Dan komt de eerste vraag.',
    en: 'Move the clock. Then the first question comes.',
  },
  guideAnswer: {
    nl: 'De vraag staat er. Geef antwoord, en kies wie het ziet.',
    en: 'The question is there. Answer it, and choose who sees it.',
  },
  guideAnswerDo: { nl: 'Naar de vraag', en: 'To the question' },
  guideOthers: {
    nl: 'Laat nu de anderen antwoorden. Dat gaat door tot woensdagavond.',
    en: 'Now let the others answer. That goes on until Wednesday evening.',
  },
  guideOthersDo: { nl: 'Speel af tot woensdag', en: 'Play until Wednesday' },
  guideLog: {
    nl: 'Er komt vast een idee langs. Noteer iets kleins om te proberen.',
    en: 'Ideas come up. Log something small to try.',
  },
  guideLogDo: { nl: 'Noteer een experiment', en: 'Log an experiment' },
  guideStart: { nl: 'Je experiment is een idee. Start het.', en: 'Your experiment is an idea. Start it.' },
  guideStartDo: { nl: 'Start het', en: 'Start it' },
  guideLookBack: {
    nl: 'Het loopt. Terugkijken doe je meestal na een paar weken. Hier kan het meteen.',
    en: 'It is running. Usually you look back after a few weeks. Here you can do it at once.',
  },
  guideLookBackDo: { nl: 'Kijk terug', en: 'Look back' },
  guideOutside: {
    nl: 'Een team dat alleen zichzelf hoort, leert minder. Laat iemand van buiten het team ook terugkijken.',
    en: 'A team that hears only itself learns less. Let somebody from outside the team look back too.',
  },
  guideOutsideDo: { nl: 'Laat een voorbeeldlid terugkijken', en: 'Let an example member look back' },
  guideDecideOpen: {
    nl: 'Een voorbeeldlid keek ook terug. Stoppen en delen kan nu. Iets anders kiezen kan als de terugblik sluit.',
    en: 'An example member looked back too. You can stop and share now; any other choice waits until the look-back closes.',
  },
  guideDecide: { nl: 'De terugblik is klaar. Wat doen jullie ermee?', en: 'The look-back is done. What will you do?' },
  guideDecideDo: { nl: 'Besluit', en: 'Decide' },
  guideLesson: {
    nl: 'Jullie willen stoppen. Vertel eerst wat jullie leerden. Twee regels zijn genoeg.',
    en: 'You want to stop. First tell what you learned. Two lines are enough.',
  },
  guideLessonDo: { nl: 'Vertel wat jullie leerden', en: 'Tell what you learned' },
  guideWaits: {
    nl: 'De vrijdag is geweest, en de terugblik is nog open. Zet de klok verder tot hij sluit.',
    en: 'Friday has been, and the look-back is still open. Move the clock until it closes.',
  },
  guideFriday: {
    nl: 'Vrijdag om 15:00 komt het weekbericht. Daarin staat alles bij elkaar.',
    en: 'The weekly digest comes on Friday at 15:00. It brings everything together.',
  },
  weekOne: {
    nl: 'Dit was week 1. Zo werkt het ook in Slack en Discord: geen extra app, geen nieuw account.',
    en: 'That was week 1. It works the same way in Slack and Discord: no extra app, no new account.',
  },
  weekMore: {
    nl: 'Zo gaat het week na week, ook in Slack en Discord: geen extra app, geen nieuw account.',
    en: 'So it goes week after week, also in Slack and Discord: no extra app, no new account.',
  },
  weekOneDo: { nl: 'Lees het weekbericht', en: 'Read the weekly digest' },
  hideGuide: { nl: 'Verberg deze hulp', en: 'Hide this help' },

  // Door 1: the tour
  tour: { nl: 'Rondleiding', en: 'Tour' },
  tourStep: { nl: '{n} van {of}', en: '{n} of {of}' },
  tourNext: { nl: 'Verder', en: 'Next' },
  tourLeave: { nl: 'Zelf rondkijken', en: 'Look around myself' },
  tourAgain: { nl: 'Begin de rondleiding', en: 'Start the tour' },
  tourGift: {
    nl: 'Dit krijgt de groep elke vrijdag. Twee minuten lezen.',
    en: 'The group gets this every Friday. Two minutes to read.',
  },
  tourSource: {
    nl: 'Wat dachten ze, wat gebeurde er, wat leerden ze?',
    en: 'What did they think, what happened, what did they learn?',
  },
  tourStopped: {
    nl: 'Dit werkte niet. Het staat er net zo groot bij, met dank.',
    en: 'This did not work. It is shown just as large, with thanks.',
  },
  tourTurn: {
    nl: 'Het is maandag. Jij bent Fatima. Kies wie je antwoord ziet.',
    en: 'It is Monday. You are Fatima. Choose who sees your answer.',
  },
  tourLineOne: {
    nl: 'Mijn buurvrouw vroeg of de koffer ook bij haar langs kan.',
    en: 'My neighbour asked whether the case can come to her too.',
  },
  tourLineTwo: {
    nl: 'Ik dacht dat niemand op de bel zou reageren. Dat viel mee.',
    en: 'I thought nobody would answer the bell. It went better than that.',
  },
  tourLineThree: { nl: 'Eerst schimmel, dan pas gas', en: 'Damp first, only then gas' },
  tourLines: { nl: 'Neem een zin, of schrijf zelf:', en: 'Take a line, or write your own:' },
  tourWho: {
    nl: 'Kijk nu als Bart. Ook wie deze computer beheert, kan later niet zien wie dit schreef.',
    en: 'Now look as Bart. Even the person who runs this computer cannot see later who wrote this.',
  },
  tourHalves: { nl: 'Twee mensen naast elkaar', en: 'Two people next to each other' },
  tourHalfWrote: { nl: '{name} antwoordde anoniem', en: '{name} answered anonymously' },
  tourHalfSees: { nl: 'Dit ziet {name}', en: 'This is what {name} sees' },
  tourFromFive: {
    nl: 'Ik laat anonieme antwoorden zien vanaf vijf.',
    en: 'I show anonymous answers from five on.',
  },
  tourAnonymousLine: {
    nl: 'mensen die nachtdienst draaien, die zijn nooit bij een avond',
    en: 'people who work nights, they never make it to an evening',
  },
  tourBack: {
    nl: 'Vrijdag. Jouw zin staat erin. Sla je een week over? Dan gebeurt er niets.',
    en: 'Friday. Your sentence is in it. If you skip a week, nothing happens.',
  },
  tourBackQuiet: {
    nl: 'Vrijdag, een nieuw weekbericht. Sla je een week over? Dan gebeurt er niets.',
    en: 'Friday, a new digest. If you skip a week, nothing happens.',
  },
  tourWeeks: { nl: 'Zo zien negen weken eruit. Nu jullie?', en: 'This is what nine weeks look like. Your turn?' },
  tourTwelve: { nl: 'Zo ziet twaalf weken eruit. Nu jullie?', en: 'This is what twelve weeks look like. Your turn?' },
  tourThen: { nl: 'Ons vraagstuk, toen: {was}', en: 'Our question, then: {was}' },
  tourNow: { nl: 'Nu: {now}', en: 'Now: {now}' },
  tourBoard: {
    nl: '{count} experimenten, {stopped} gestopt en gedeeld.',
    en: '{count} experiments, {stopped} stopped and shared.',
  },
  tourInstall: { nl: 'Zet Kring in Slack of Discord', en: 'Put Kring in Slack or Discord' },
  tourInstallSays: {
    nl: 'Wat je hier ziet, werkt daar net zo. Hoe je Kring erin zet, staat stap voor stap in README.md, in de map van Kring: voor Slack kost het tien minuten, voor Discord vijf.',
    en: 'What you see here works the same way there. README.md, in the folder of Kring, tells step by step how to put it in: ten minutes for Slack, five for Discord.',
  },
})

export type PageTexts = Readonly<Record<keyof typeof texts, string>>

/** All texts of the pages in one language, for the page's own script. */
export function pageTexts(language: 'nl' | 'en'): PageTexts {
  const entries = Object.entries(texts).map(([key, text]) => [key, text[language]])
  return Object.fromEntries(entries) as PageTexts
}
