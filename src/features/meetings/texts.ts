// What Kring says around a real meeting (R18): it lays the table, is silent in between, and clears it afterwards.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  // Commands
  planSays: { nl: 'Plan een echte bijeenkomst', en: 'Plan a real meeting' },
  sheetSays: { nl: 'Het blad voor de bijeenkomst, ook om te printen', en: 'The sheet for the meeting, also to print' },
  harvestSays: { nl: 'Wat een bijeenkomst opleverde, en een regel erbij', en: 'What a meeting gave, and a line more' },
  argMeeting: { nl: 'Welke bijeenkomst, bijvoorbeeld B1', en: 'Which meeting, for instance B1' },

  visibleCircle: { nl: 'Iedereen in de kring kan het lezen.', en: 'Everybody in the circle can read it.' },
  visibleOpen: {
    nl: 'Het is zichtbaar voor iedereen in #{room}.',
    en: 'It is visible to everybody in #{room}.',
  },

  // Planning
  planTitle: { nl: 'Een bijeenkomst', en: 'A meeting' },
  changeTitle: { nl: 'Verzet of wijzig', en: 'Move or change' },
  planSubmit: { nl: 'Plan', en: 'Plan' },
  save: { nl: 'Bewaar', en: 'Save' },
  planIntro: {
    nl: 'Samen aan tafel leer je het meest. Ik zet één bericht neer waarin mensen zeggen of ze komen. {who}',
    en: 'Around a table you learn most. I post one message in which people say whether they come. {who}',
  },
  date: { nl: 'Welke dag?', en: 'Which day?' },
  time: { nl: 'Hoe laat?', en: 'What time?' },
  timeHint: { nl: 'Bijvoorbeeld 19:30', en: 'For instance 19:30' },
  place: { nl: 'Waar? Een plek of een link', en: 'Where? A place or a link' },
  length: { nl: 'Hoelang ongeveer?', en: 'How long, roughly?' },
  lengthOption: { nl: '{n} minuten', en: '{n} minutes' },
  hostField: { nl: 'Wie is gastheer?', en: 'Who is host?' },
  hostMe: { nl: 'Ik zet die pet op', en: 'I put that hat on' },
  hostOpen: { nl: 'Dat mag iemand zeggen in het bericht', en: 'Somebody may say so in the message' },
  notADay: { nl: 'Dat is geen dag die ik ken.', en: 'That is not a day I know.' },
  notATime: { nl: 'Schrijf de tijd als 19:30.', en: 'Write the time as 19:30.' },
  notAhead: {
    nl: 'Kies een moment dat nog komt, binnen een jaar.',
    en: 'Choose a moment still to come, within a year.',
  },
  notBegun: { nl: 'De kring is nog niet begonnen.', en: 'The circle has not begun yet.' },
  planned: {
    nl: 'De bijeenkomst {ref} staat in {room}: {at}.',
    en: 'Meeting {ref} is in {room}: {at}.',
  },
  plannedThen: {
    nl: 'Drie dagen ervoor krijgt de gastheer wat er leeft. Tijdens de bijeenkomst ben ik stil.',
    en: 'Three days before, the host gets what is alive. During the meeting I am silent.',
  },
  changed: { nl: 'Aangepast. Zo staat het nu in {room}.', en: 'Changed. That is how it is in {room} now.' },
  moved: {
    nl: 'De bijeenkomst is verzet naar {at}. Wie kwam: zeg het gerust opnieuw.',
    en: 'The meeting moved to {at}. If you were coming: just say so again.',
  },
  cancelled: { nl: 'De bijeenkomst is weg, zonder spoor.', en: 'The meeting is gone, without a trace.' },
  onlyPlanner: {
    nl: 'Dat kan {name}, die dit plande.',
    en: 'That can be done by {name}, who planned this.',
  },
  onlyNobody: {
    nl: 'Wie dit plande is er niet meer. De gastheer kan dit.',
    en: 'Whoever planned this is not here any more. The host can do this.',
  },
  begunAlready: { nl: 'Deze bijeenkomst is al begonnen.', en: 'This meeting has begun already.' },
  gone: { nl: 'Deze bijeenkomst is er niet meer.', en: 'This meeting is not there any more.' },
  none: { nl: 'Er is nog geen bijeenkomst gepland.', en: 'No meeting is planned yet.' },
  noneBegun: { nl: 'Er is nog geen bijeenkomst geweest.', en: 'There has not been a meeting yet.' },
  planButton: { nl: 'Plan een bijeenkomst', en: 'Plan a meeting' },
  change: { nl: 'Verzet of wijzig', en: 'Move or change' },
  cancel: { nl: 'Gaat niet door', en: 'Cancel it' },
  cancelTitle: { nl: 'Gaat niet door?', en: 'Cancel it?' },
  cancelAsk: {
    nl: 'Ik haal de bijeenkomst weg, met alles wat erbij hoort.',
    en: 'I take the meeting away, with everything that belongs to it.',
  },
  cancelYes: { nl: 'Ja, weg', en: 'Yes, remove' },
  cancelNo: { nl: 'Laat staan', en: 'Keep it' },

  // The card
  cardTitle: { nl: '🗓️ Bijeenkomst op {at}', en: '🗓️ Meeting on {at}' },
  cardWhere: { nl: 'Waar: {place}', en: 'Where: {place}' },
  cardWhereOpen: { nl: 'Waar: dat horen we nog.', en: 'Where: still to be told.' },
  cardLength: { nl: 'Tot ongeveer {end}.', en: 'Until about {end}.' },
  cardHost: { nl: 'Gastheer: {name}.', en: 'Host: {name}.' },
  cardHostOpen: { nl: 'Nog niemand heeft de pet van gastheer op.', en: 'Nobody wears the hat of host yet.' },
  cardWriter: { nl: 'Schrijver: {name}.', en: 'Writer: {name}.' },
  cardNote: {
    nl: 'Wie komt, houd ik alleen bij voor een seintje. Na de bijeenkomst weet ik het niet meer. {ref}',
    en: 'I keep who comes only for a reminder. After the meeting I no longer know. {ref}',
  },
  cardNow: { nl: 'Nu zijn jullie bij elkaar. Ik ben stil.', en: 'You are together now. I am silent.' },
  cardOver: { nl: 'Deze bijeenkomst is geweest.', en: 'This meeting has been.' },
  toHarvest: { nl: 'Wat we meenemen', en: 'What we take from it' },
  come: { nl: 'Ik kom', en: 'I am coming' },
  gift: { nl: 'Ik kom niet, maar geef mee…', en: 'Not coming, but I send along…' },
  hostButton: { nl: 'Ik ben gastheer', en: 'I am host' },
  writerButton: { nl: 'Ik ben schrijver', en: 'I am writer' },
  sheetButton: { nl: 'Het blad', en: 'The sheet' },
  addLine: { nl: 'Regel erbij', en: 'Add a line' },

  // Coming, and giving along
  coming: {
    nl: 'Fijn dat je komt: {at}. Niemand ziet dat jij komt; de gastheer ziet alleen een aantal.',
    en: 'Good that you come: {at}. Nobody sees that you do; the host only sees a number.',
  },
  comingReminder: {
    nl: 'De dag ervoor krijg je een seintje.',
    en: 'You get a reminder the day before.',
  },
  notComing: { nl: 'Toch niet', en: 'Never mind' },
  notComingDone: { nl: 'Goed. Ik heb het weggehaald.', en: 'All right. I have taken it away.' },
  giftTitle: { nl: 'Geef mee', en: 'Send along' },
  giftSubmit: { nl: 'Geef mee', en: 'Send along' },
  giftIntro: {
    nl: 'Eén regel. Die komt op het blad en wordt voorgelezen. {who} Na de bijeenkomst haal ik hem weg.',
    en: 'One line. It goes on the sheet and is read aloud. {who} After the meeting I take it away.',
  },
  giftLabel: { nl: 'Wat geef je mee?', en: 'What do you send along?' },
  giftHow: { nl: 'Voorlezen', en: 'Read aloud' },
  giftNamed: { nl: 'met mijn naam', en: 'with my name' },
  giftBare: { nl: 'zonder mijn naam', en: 'without my name' },
  giftHint: {
    nl: 'Zonder naam kan iemand je woorden nog herkennen.',
    en: 'Without a name somebody may still recognise your words.',
  },
  giftSaved: { nl: 'Dank je. Dit gaat mee: {words}', en: 'Thank you. This goes along: {words}' },
  giftBack: { nl: 'Neem terug', en: 'Take back' },
  giftGone: { nl: 'Weg. Het komt niet op het blad.', en: 'Gone. It is not on the sheet.' },

  // Hats
  hostIs: { nl: '{name} heeft die pet al op.', en: '{name} wears that hat already.' },
  hostOn: {
    nl: 'Je bent gastheer. Drie dagen ervoor krijg je wat er leeft, en je kiest wat jullie doen.',
    en: 'You are host. Three days before, you get what is alive, and you choose what you do together.',
  },
  writerOn: {
    nl: 'Je bent schrijver. Vanaf het begin heb je één knop: Regel erbij. Die staat in het bericht en bij {today}.',
    en: 'You are writer. From the start you have one button: Add a line. It is in the message and under {today}.',
  },
  hatOff: { nl: 'Zet de pet af', en: 'Take the hat off' },
  hatGone: { nl: 'De pet ligt weer op tafel.', en: 'The hat is back on the table.' },
  notYourHat: { nl: 'Die pet heb je niet op.', en: 'You do not wear that hat.' },

  // What is alive
  soonTitle: { nl: '<b>Bijeenkomst op {at}</b>', en: '<b>Meeting on {at}</b>' },
  soonNumber: {
    nl: '{n, plural, =0 {Nog niemand zei „ik kom”.} one {Eén mens zei „ik kom”.} other {# mensen zeiden „ik kom”.}}',
    en: '{n, plural, =0 {Nobody said “I am coming” yet.} one {One person said “I am coming”.} other {# people said “I am coming”.}}',
  },
  soonAlive: { nl: 'Dit leeft nu:', en: 'This is alive now:' },
  soonNothing: {
    nl: 'Er ligt nu niets open dat om een gesprek vraagt. Eigen punten kunnen altijd.',
    en: 'Nothing open asks for a talk now. Points of your own are always welcome.',
  },
  soonLine: { nl: '{title} · {form}, {n} minuten', en: '{title} · {form}, {n} minutes' },
  soonNote: {
    nl: 'Kies er hooguit vier. Een rondje aan het begin en aan het eind staat er altijd bij.',
    en: 'Choose four at most. A round at the start and at the end is always there.',
  },
  choose: { nl: 'Kies wat we doen', en: 'Choose what we do' },
  chooseTitle: { nl: 'Wat doen we?', en: 'What do we do?' },
  chooseParts: { nl: 'Hooguit vier', en: 'Four at most' },
  chooseOwn: { nl: 'Een eigen punt', en: 'A point of your own' },
  chooseOwnToo: { nl: 'Nog een eigen punt', en: 'One more point of your own' },
  tooMany: { nl: 'Kies er hooguit vier: dan blijft er tijd.', en: 'Choose four at most: that leaves time.' },
  chosen: {
    nl: 'Zo staat het op het blad. Je kunt het nog veranderen.',
    en: 'It is on the sheet. You can still change it.',
  },
  tooLong: {
    nl: 'Samen is dit {n} minuten. De bijeenkomst duurt er {m}. Misschien kan er iets af.',
    en: 'Together this is {n} minutes. The meeting takes {m}. Maybe something can go.',
  },
  onlyHost: {
    nl: 'Dat kiest de gastheer. Heb je een wens? Zeg het in de draad.',
    en: 'The host chooses that. A wish of yours? Say so in the thread.',
  },

  // The sheet
  sheetTitle: { nl: 'Bijeenkomst', en: 'Meeting' },
  sheetQuestion: { nl: 'Ons vraagstuk', en: 'Our question' },
  sheetNoQuestion: { nl: 'Ons vraagstuk is nog open.', en: 'Our question is still open.' },
  sheetParts: { nl: 'Wat we doen', en: 'What we do' },
  sheetGifts: { nl: 'Wat we meekregen (lees het voor)', en: 'What was sent along (read it aloud)' },
  sheetMoreGifts: {
    nl: '{n, plural, one {Nog één regel staat in de chat.} other {Nog # regels staan in de chat.}}',
    en: '{n, plural, one {One more line is in the chat.} other {# more lines are in the chat.}}',
  },
  sheetGift: { nl: '{words} ({name})', en: '{words} ({name})' },
  sheetBoxes: { nl: 'Wat we opschrijven', en: 'What we write down' },
  sheetMinutes: { nl: '{n} min', en: '{n} min' },
  sheetFoot: {
    nl: 'De schrijver zet de regels na afloop in de chat met „Regel erbij”. Namen alleen van wie dat zelf wil.',
    en: 'Afterwards the writer puts the lines in the chat with “Add a line”. Names only of who wants that.',
  },
  sheetFileAlt: {
    nl: 'Het blad voor de bijeenkomst, één pagina A4. Open het in een browser en print het.',
    en: 'The sheet for the meeting, one page A4. Open it in a browser and print it.',
  },
  sheetFile: { nl: 'bijeenkomst', en: 'meeting' },
  sheetNote: {
    nl: 'Het blad zit erbij: open het in een browser en print het op A4.',
    en: 'The sheet comes with this: open it in a browser and print it on A4.',
  },
  saw: { nl: 'we zagen', en: 'we saw' },
  tries: { nl: 'we proberen', en: 'we try' },
  wonders: { nl: 'we vragen ons af', en: 'we wonder' },
  agreed: { nl: 'we spraken af', en: 'we agreed' },
  missed: { nl: 'wie misten we', en: 'whom did we miss' },

  // Lines
  lineTitle: { nl: 'Regel erbij', en: 'Add a line' },
  lineIntro: {
    nl: 'Uit de bijeenkomst van {date}. Na afloop leest iedereen dit; dan zijn er twee werkdagen om het te verbeteren. {who}',
    en: 'From the meeting of {date}. Afterwards everybody reads this; then there are two working days to correct it. {who}',
  },
  lineWords: { nl: 'De woorden', en: 'The words' },
  lineWordsHint: {
    nl: 'Zonder namen: wie wil, zet die er zelf bij.',
    en: 'Without names: who wants to adds their own.',
  },
  lineBox: { nl: 'In welk vak?', en: 'In which box?' },
  tooEarly: {
    nl: 'De bijeenkomst begint {at}. Vanaf dan kan er een regel bij.',
    en: 'The meeting begins {at}. From then on a line can be added.',
  },
  tooLate: {
    nl: 'Deze bijeenkomst is te lang geleden. Een idee kan altijd met {log}.',
    en: 'This meeting is too long ago. An idea is always welcome with {log}.',
  },
  needsWords: { nl: 'Daar staat nog niets.', en: 'Nothing stands there yet.' },
  lineSaved: { nl: 'Opgeschreven. <b>{box}</b>: {words}', en: 'Written down. <b>{box}</b>: {words}' },
  lineSavedQuiet: {
    nl: 'Ik zet het na de bijeenkomst neer, niet nu.',
    en: 'I post it after the meeting, not now.',
  },
  lineAgain: { nl: 'Nog een regel', en: 'One more line' },
  lineAway: { nl: 'Haal weg', en: 'Take away' },
  lineGone: { nl: 'De regel is weg.', en: 'The line is gone.' },
  lineNotThere: { nl: 'Deze regel is er niet meer.', en: 'This line is not there any more.' },
  lineNotYours: {
    nl: 'Wie dit opschreef kan het weghalen. Jij kunt iets beters voorstellen.',
    en: 'Whoever wrote this can take it away. You can propose something better.',
  },
  lineSettled: { nl: 'Deze regel telt al.', en: 'This line counts already.' },

  // Harvest
  harvestTitle: { nl: 'Uit de bijeenkomst van {date}', en: 'From the meeting of {date}' },
  harvestNote: {
    nl: 'Dit is een concept. Klopt er iets niet? Zeg het in de draad. Elke regel heeft twee werkdagen, dan telt hij.',
    en: 'This is a draft. Is something not right? Say so in the thread. Each line has two working days, then it counts.',
  },
  harvestSettled: { nl: 'Dit telt nu.', en: 'This counts now.' },
  harvestNone: {
    nl: 'De bijeenkomst van {date} staat in onze reis. Schrijft iemand nog één zin?',
    en: 'The meeting of {date} is in our journey. Does somebody write one more sentence?',
  },
  harvestEmpty: { nl: 'Er staat nog niets bij {title}.', en: 'Nothing stands with {title} yet.' },
  take: { nl: 'Wat neem je mee?', en: 'What do you take with you?' },
  drafted: { nl: 'concept tot {close}', en: 'draft until {close}' },
  counted: { nl: 'telt', en: 'counts' },
  disputed: { nl: 'twee versies: praat erover', en: 'two wordings: talk about it' },
  became: { nl: 'werd {ref}', en: 'became {ref}' },
  betterIs: { nl: 'Iemand schreef liever: {words}', en: 'Somebody would rather write: {words}' },
  betterNothing: { nl: 'Iemand liet deze regel liever weg.', en: 'Somebody would rather leave this line out.' },
  names: { nl: 'Met naam: {names}', en: 'With a name: {names}' },
  nameButton: { nl: 'Zet mijn naam erbij', en: 'Add my name' },
  nameAgreed: { nl: 'Ik breng dit in', en: 'I bring this in' },
  nameOn: { nl: 'Je naam staat erbij.', en: 'Your name is there.' },
  nameOnAgreed: {
    nl: 'Je naam staat erbij. Na twee werkdagen ligt dit als jouw voorstel voor aan de kring.',
    en: 'Your name is there. After two working days this is before the circle as your proposal.',
  },
  nameOff: { nl: 'Je naam is weg.', en: 'Your name is gone.' },
  nameAway: { nl: 'Haal mijn naam weg', en: 'Take my name away' },
  betterButton: { nl: 'Klopt niet helemaal', en: 'Not quite right' },
  betterTitle: { nl: 'Wat klopt beter?', en: 'What is better?' },
  betterSubmit: { nl: 'Stel voor', en: 'Propose' },
  betterIntro: {
    nl: 'Zo staat het er. Verander het, of maak het leeg als het weg mag. Het geldt als een ander zegt: zo klopt het.',
    en: 'This is how it stands. Change it, or empty it if it may go. It holds when another says: that is right.',
  },
  betterOwnIntro: {
    nl: 'Jij schreef dit op. Wat je verandert, staat er meteen. Leeg is weg.',
    en: 'You wrote this down. What you change is there at once. Empty is gone.',
  },
  betterSame: { nl: 'Dat staat er al.', en: 'That is there already.' },
  betterWaits: {
    nl: 'Er ligt al een verbetering bij deze regel. Kijk eerst of die klopt.',
    en: 'There is a correction with this line already. See first whether it is right.',
  },
  betterSaved: {
    nl: 'Dank je. Het geldt zodra een ander zegt: zo klopt het.',
    en: 'Thank you. It holds as soon as another says: that is right.',
  },
  betterDone: { nl: 'Zo staat het er nu.', en: 'That is how it stands now.' },
  agree: { nl: 'Zo klopt het', en: 'That is right' },
  keep: { nl: 'Laat het staan', en: 'Let it stand' },
  agreeOther: {
    nl: 'Jij stelde dit voor. Een ander zegt of het zo klopt.',
    en: 'You proposed this. Another says whether it is right.',
  },
  keepOther: {
    nl: 'Wie dit opschreef of verbeterde, kan het laten staan.',
    en: 'Whoever wrote or corrected this can let it stand.',
  },
  kept: { nl: 'Goed. Het blijft zoals het was.', en: 'All right. It stays as it was.' },
  propose: { nl: 'Leg voor aan de kring', en: 'Put it to the circle' },
  proposed: { nl: 'Het ligt voor: {ref}.', en: 'It is before the circle: {ref}.' },
  whyMeeting: {
    nl: 'Uit de bijeenkomst van {date}. Wie er niet was, zegt hier wat die ziet.',
    en: 'From the meeting of {date}. Who was not there says here what they see.',
  },
  fromMeeting: { nl: 'de bijeenkomst van {date}', en: 'the meeting of {date}' },
  meetingOf: { nl: 'Bijeenkomst van {date}', en: 'Meeting of {date}' },

  // What somebody takes with them
  takeTitle: { nl: 'Wat neem je mee?', en: 'What do you take along?' },
  takeIntro: {
    nl: 'Uit de bijeenkomst van {date}. Deel je het? Dan staat je naam erbij. {who}',
    en: 'From the meeting of {date}. Do you share it? Then your name is with it. {who}',
  },
  takeLabel: { nl: 'Wat neem je mee?', en: 'What do you take with you?' },
  takeHow: { nl: 'Voor wie?', en: 'For whom?' },
  takeGroup: { nl: 'voor de groep, met mijn naam', en: 'for the group, with my name' },
  takeSelf: { nl: 'alleen voor mij', en: 'only for me' },
  takeShared: { nl: 'Gedeeld in de draad: {words}', en: 'Shared in the thread: {words}' },
  takeKept: {
    nl: 'Bewaard, alleen voor jou. Je vindt het bij {notes}.',
    en: 'Kept, only for you. You find it under {notes}.',
  },
  takePost: { nl: '{name} neemt mee: {words}', en: '{name} takes along: {words}' },
  takeAway: { nl: 'Wis', en: 'Erase' },
  takeGone: { nl: 'Gewist.', en: 'Erased.' },
  takeLater: { nl: 'Dat kan zodra de bijeenkomst begonnen is.', en: 'That is possible once the meeting has begun.' },
  notesTitle: { nl: 'Wat je meenam uit bijeenkomsten', en: 'What you took from meetings' },
  notesLine: { nl: '{date}: {words} ({audience})', en: '{date}: {words} ({audience})' },

  // Elsewhere
  todaySoon: { nl: 'Bijeenkomst op {at}.', en: 'Meeting on {at}.' },
  todayWriter: {
    nl: 'Je bent schrijver bij de bijeenkomst van {date}.',
    en: 'You are writer at the meeting of {date}.',
  },
  nextWeek: { nl: 'bijeenkomst {at}', en: 'meeting {at}' },
  remind: { nl: 'Bijeenkomst op {at}. Je zei dat je komt.', en: 'Meeting on {at}. You said that you come.' },
  noReminders: { nl: 'Geen seintjes meer', en: 'No more reminders' },
  linePlanned: { nl: 'Er is een bijeenkomst gepland op {at}.', en: 'A meeting is planned for {at}.' },
  lineMoved: { nl: 'De bijeenkomst is verzet naar {at}.', en: 'The meeting moved to {at}.' },
  lineHeld: { nl: '🗓️ We kwamen bij elkaar op {date}.', en: '🗓️ We came together on {date}.' },
  lineSaw: { nl: 'We zagen: {words}', en: 'We saw: {words}' },
  lineWondered: { nl: 'We vragen ons af: {words}', en: 'We wonder: {words}' },
  lineTried: { nl: 'We proberen: {words}', en: 'We try: {words}' },
  lineAgreed: { nl: 'We spraken af: {words}', en: 'We agreed: {words}' },
  lineMissed: { nl: 'Wie we misten: {words}', en: 'Whom we missed: {words}' },
  lineOrigin: { nl: '(uit de bijeenkomst van {date})', en: '(from the meeting of {date})' },
  lineCorrected: {
    nl: 'Een regel uit de bijeenkomst van {date} is verbeterd: {words}',
    en: 'A line from the meeting of {date} was corrected: {words}',
  },

  // Clockwork and privacy
  wakePrepares: { nl: 'De gastheer krijgt wat er leeft', en: 'The host gets what is alive' },
  wakeOver: { nl: 'Na de bijeenkomst: wat we meenemen', en: 'After the meeting: what we take from it' },
  privacySays: {
    nl: 'Welke bijeenkomst je plande of begeleidde, regels die je opschreef, en wat je meenam. Of je kwam, weet ik na afloop niet meer.',
    en: 'Which meeting you planned or hosted, lines you wrote down, and what you took along. Whether you came I no longer know afterwards.',
  },
  retainPresence: {
    nl: 'Wie zei dat die komt, en wat werd meegegeven',
    en: 'Who said that they come, and what was sent along',
  },
  exportMeetings: { nl: 'Bijeenkomsten die je plande of begeleidde', en: 'Meetings you planned or hosted' },
  exportComing: { nl: 'Bijeenkomsten waar je heen gaat', en: 'Meetings you are going to' },
  exportGifts: { nl: 'Wat je meegeeft aan bijeenkomsten', en: 'What you send along to meetings' },
  exportLines: { nl: 'Regels die je opschreef bij bijeenkomsten', en: 'Lines you wrote down at meetings' },
  exportBetter: { nl: 'Verbeteringen die je voorstelde', en: 'Corrections you proposed' },
  exportNames: { nl: 'Regels waar je naam bij staat', en: 'Lines with your name' },
  exportTaken: { nl: 'Wat je meenam uit bijeenkomsten', en: 'What you took from meetings' },
})

/** The five boxes, as they begin a line. */
export const boxTexts = {
  saw: texts.saw,
  tries: texts.tries,
  wonders: texts.wonders,
  agreed: texts.agreed,
  missed: texts.missed,
} as const

/** What each form of talking is called. */
export const formTexts = defineTexts({
  consentRound: { nl: 'consentronde', en: 'consent round' },
  twoChairs: { nl: 'twee stoelen', en: 'two chairs' },
  assumption: { nl: 'aanname op tafel', en: 'assumption on the table' },
  lookBack: { nl: 'terugblik', en: 'look-back' },
  oneTwoFourAll: { nl: '1-2-4-allen', en: '1-2-4-all' },
  emptyChair: { nl: 'lege stoel', en: 'empty chair' },
  round: { nl: 'rondje', en: 'round' },
  opening: { nl: 'Rondje aan het begin', en: 'Round at the start' },
  closing: { nl: 'Rondje aan het eind', en: 'Round at the end' },
})

/** How to do it, in plain words for whoever never did. */
export const howTexts = defineTexts({
  opening: {
    nl: 'Om de beurt, kort: hoe zit je hier, en wat zag je sinds de vorige keer? Niemand reageert nog.',
    en: 'In turn, short: how are you here, and what did you see since last time? Nobody responds yet.',
  },
  closing: {
    nl: 'Om de beurt, in één zin: wat neem je mee? Vul daarna samen de vakken hieronder aan.',
    en: 'In turn, in one sentence: what do you take with you? Then fill in the boxes below together.',
  },
  consentRound: {
    nl: 'Lees het voorstel voor. Rondje 1: wat begrijp je nog niet? Rondje 2: wat zie je dat mis kan gaan? Maak het samen zo dat het goed genoeg is voor nu.',
    en: 'Read the proposal aloud. Round 1: what is not clear yet? Round 2: what do you see that can go wrong? Make it good enough for now, together.',
  },
  twoChairs: {
    nl: 'Zet twee stoelen neer: „zo is het” en „bij mij is het anders”. Wie iets zegt, gaat op een stoel zitten. Wissel ook eens van stoel.',
    en: 'Put down two chairs: “that is how it is” and “with me it is different”. Who speaks sits on one. Change chairs at times.',
  },
  assumption: {
    nl: 'Wie de aanname deelde, vertelt waar die vandaan komt. Rondje: waar zag je dat het klopt, waar niet? De eigenaar zegt wat die ermee doet.',
    en: 'Who shared the assumption tells where it comes from. Round: where did you see that it holds, where not? The owner says what comes next.',
  },
  lookBack: {
    nl: 'Eerst ieder stil voor zich: wat gebeurde er, wat leerden we? Dan om de beurt. Daarna pas: versterken, aanpassen of stoppen?',
    en: 'First each in silence: what happened, what did we learn? Then in turn. Only then: strengthen, adjust or stop?',
  },
  oneTwoFourAll: {
    nl: '1 minuut alleen, 2 minuten met zijn tweeën, 4 minuten met zijn vieren. Daarna noemt elk groepje één ding aan allemaal.',
    en: '1 minute alone, 2 minutes in pairs, 4 minutes in fours. Then each group tells one thing to all.',
  },
  emptyChair: {
    nl: 'Zet een lege stoel in de kring voor deze stem. Wat zou die nu zeggen? Wie weet hoe we die echt kunnen horen?',
    en: 'Put an empty chair in the circle for this voice. What would it say now? Who knows how we can really hear it?',
  },
  round: {
    nl: 'Wie het inbrengt, vertelt kort. Dan om de beurt: wat hoor je, wat zie jij? Eén ding tegelijk.',
    en: 'Who brings it tells shortly. Then in turn: what do you hear, what do you see? One thing at a time.',
  },
})
