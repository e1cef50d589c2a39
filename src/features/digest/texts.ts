// What the weekly digest and everything around it says.
import type { DigestPart } from '../../core/happening.ts'
import type { Role } from '../../core/people.ts'
import { defineTexts } from '../../core/text.ts'

export const headingTexts = defineTexts({
  where: { nl: 'Waar zijn we?', en: 'Where are we?' },
  heard: { nl: 'Wat we hoorden', en: 'What we heard' },
  tried: { nl: 'Wat we probeerden', en: 'What we tried' },
  learned: { nl: 'Wat we leerden', en: 'What we learned' },
  table: { nl: 'Op tafel', en: 'On the table' },
  open: { nl: 'Nog open', en: 'Still open' },
  roles: { nl: 'Rollen', en: 'Roles' },
  thanks: { nl: 'Dank en ontmoeting', en: 'Thanks and encounters' },
  nextWeek: { nl: 'Volgende week', en: 'Next week' },
}) satisfies Record<DigestPart, unknown>

/** Above what stands in the thread when the part began in the first message. */
export const moreTexts = defineTexts({
  where: { nl: 'Meer over waar we zijn', en: 'More about where we are' },
  heard: { nl: 'Meer van wat we hoorden', en: 'More of what we heard' },
  tried: { nl: 'Meer geprobeerd', en: 'More that we tried' },
  learned: { nl: 'Meer geleerd', en: 'More that we learned' },
  table: { nl: 'Ook op tafel', en: 'Also on the table' },
  open: { nl: 'Ook nog open', en: 'Also still open' },
  roles: { nl: 'Meer over de rollen', en: 'More about the roles' },
  thanks: { nl: 'Meer dank en ontmoeting', en: 'More thanks and encounters' },
  nextWeek: { nl: 'Ook volgende week', en: 'Also next week' },
}) satisfies Record<DigestPart, unknown>

export const roleTexts = defineTexts({
  researcher: { nl: 'onderzoeker', en: 'researcher' },
  maker: { nl: 'maker', en: 'maker' },
  direction_setter: { nl: 'richtinggever', en: 'direction setter' },
  connector: { nl: 'verbinder', en: 'connector' },
}) satisfies Record<Role, unknown>

export const texts = defineTexts({
  ritual: { nl: 'Weekbericht', en: 'Weekly digest' },
  title: {
    nl: '📮 Weekbericht · {community} · week {week} van onze reis',
    en: '📮 Weekly digest · {community} · week {week} of our journey',
  },
  shortTitle: { nl: 'Weekbericht, week {week}', en: 'Weekly digest, week {week}' },
  coverHoliday: {
    nl: '<i>{n, plural, =2 {Over twee weken: vorige week was het} =3 {Over drie weken: tussendoor was het} other {Over # weken: tussendoor was het}} {holiday}.</i>',
    en: '<i>{n, plural, =2 {Covering two weeks: last week was} =3 {Covering three weeks: in between was} other {Covering # weeks: in between was}} {holiday}.</i>',
  },
  coverQuiet: {
    nl: '<i>{n, plural, =2 {Over twee weken: vorige week was het stil.} =3 {Over drie weken: tussendoor was het stil.} other {Over # weken: tussendoor was het stil.}}</i>',
    en: '<i>{n, plural, =2 {Covering two weeks: last week was quiet.} =3 {Covering three weeks: it was quiet in between.} other {Covering # weeks: it was quiet in between.}}</i>',
  },
  coverPause: {
    nl: '<i>{n, plural, =2 {Over twee weken.} =3 {Over drie weken.} other {Over # weken.}}</i>',
    en: '<i>{n, plural, =2 {Covering two weeks.} =3 {Covering three weeks.} other {Covering # weeks.}}</i>',
  },
  foreword: { nl: '<i>Voorwoord van {name}:</i> {words}', en: '<i>Foreword by {name}:</i> {words}' },
  forewordAs: {
    nl: '<i>Voorwoord van {name} ({role}):</i> {words}',
    en: '<i>Foreword by {name} ({role}):</i> {words}',
  },
  focus: { nl: '🧭 Onze aandacht ligt bij {phase}.', en: '🧭 Our focus is on {phase}.' },
  focusMoved: {
    nl: '🧭 Onze aandacht ligt nu bij {phase}, want {why}',
    en: '🧭 Our focus is now on {phase}, because {why}',
  },
  focusMovedBare: { nl: '🧭 Onze aandacht ligt nu bij {phase}.', en: '🧭 Our focus is now on {phase}.' },
  others: { nl: 'Ook bezig: {phases}.', en: 'Also under way: {phases}.' },
  and: { nl: 'en', en: 'and' },
  quiet: { nl: 'Deze week was het stil.', en: 'It was a quiet week.' },
  nothing: { nl: 'Deze week even niet.', en: 'Not this week.' },
  idea: { nl: 'Deze week even niet. Een idee? {log}', en: 'Not this week. An idea? {log}' },
  minutes: { nl: '({n} min)', en: '({n} min)' },
  freeWeek: { nl: 'we zijn vrij.', en: 'we are free.' },
  freeWeekThen: {
    nl: 'we zijn vrij. Op {date} gaan we verder.',
    en: 'we are free. On {date} we go on.',
  },
  note: { nl: '📝 {name}: <i>{words}</i>', en: '📝 {name}: <i>{words}</i>' },
  posted: { nl: '📮 {digest} staat er.', en: '📮 {digest} is there.' },
  moreInThread: { nl: 'Meer in de draad 🧵', en: 'More in the thread 🧵' },
  howChosen: {
    nl: '<i>Zo kiezen we stukjes uit antwoorden: typ {help} weekbericht.</i>',
    en: '<i>How we choose pieces from answers: type {help} digest.</i>',
  },

  recognise: { nl: 'Dit herken ik', en: 'I recognise this' },
  join: { nl: 'Ik wil meedoen met…', en: 'I want to join…' },
  miss: { nl: 'Ik mis iets', en: 'Something is missing' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },

  recognised: {
    nl: 'Dank. Onder het weekbericht staat hoeveel mensen dit herkennen, zonder namen.',
    en: 'Thank you. Under the digest it says how many people recognise this, without names.',
  },
  unrecognised: { nl: 'Goed, ik heb het weggehaald.', en: 'All right, I took it away.' },
  recognisedBy: {
    nl: '{n, plural, one {Eén mens herkent dit.} other {# mensen herkennen dit.}}',
    en: '{n, plural, one {One person recognises this.} other {# people recognise this.}}',
  },
  joinTitle: { nl: 'Waar wil je aan meedoen?', en: 'What would you like to join?' },
  joinNone: {
    nl: 'Er is nu niets waar je aan mee kunt doen. Een eigen idee? {log}',
    en: 'There is nothing to join right now. An idea of your own? {log}',
  },
  joinNote: { nl: 'Iedereen ziet dat je meedoet.', en: 'Everybody sees that you join in.' },

  sourcesTitle: { nl: 'Bronnen · {digest}', en: 'Sources · {digest}' },
  sourcesNone: {
    nl: 'Dit weekbericht heeft geen bronnen die nu nog te zien zijn.',
    en: 'This digest has no sources that can still be seen.',
  },
  sourcesHint: { nl: 'Laat een bron zien', en: 'Show a source' },
  sourceGone: { nl: 'Deze bron is er niet meer.', en: 'This source is no longer there.' },

  missTitle: { nl: 'Ik mis iets', en: 'Something is missing' },
  noteTitle: { nl: 'Een regel voor {day}', en: 'A line for {day}' },
  noteLabel: { nl: 'Jouw regel', en: 'Your line' },
  noteHint: {
    nl: 'Eén of twee zinnen. Schrijf niets wat te privé is.',
    en: 'One or two sentences. Please write nothing too private.',
  },
  noteIntro: {
    nl: 'Dit komt in het volgende weekbericht bij Nog open, met je naam. Iedereen in {room} kan het dan lezen.',
    en: 'This goes into the next digest under Still open, with your name. Everyone in {room} can read it then.',
  },
  noteSave: { nl: 'Zet erin', en: 'Put it in' },
  noteTooLong: {
    nl: 'Dit is {n, plural, one {1 teken} other {# tekens}} te lang. Je tekst staat er nog.',
    en: 'This is {n, plural, one {1 character} other {# characters}} too long. Your text is still here.',
  },
  noteSaved: {
    nl: 'Dank. Je regel staat in het volgende weekbericht, met je naam. Iedereen in {room} kan hem dan lezen.',
    en: 'Thank you. Your line will be in the next digest, with your name. Everyone in {room} can read it then.',
  },
  noteGone: { nl: 'Je regel is weg.', en: 'Your line is gone.' },
  notYours: {
    nl: 'Dit zijn niet jouw woorden. Alleen wie ze schreef, kan ze eruit halen.',
    en: 'These are not your words. Only the person who wrote them can take them out.',
  },

  previewTitle: { nl: 'Zo ziet het weekbericht er nu uit', en: 'This is what the digest looks like now' },
  previewNote: {
    nl: 'Alleen jij ziet dit. Het weekbericht komt {at}. Wat er tot dan gebeurt, komt er vanzelf bij.',
    en: 'Only you see this. The digest comes {at}. What happens until then is added by itself.',
  },
  previewEarly: {
    nl: 'Het voorbeeld is er vanaf {from}. Wil je nu al iets zeggen voor {day}? {note}',
    en: 'The preview is there from {from} on. Would you like to say something for {day} already? {note}',
  },
  previewOver: {
    nl: 'Het weekbericht staat al klaar. Je ziet het zo.',
    en: 'The digest is ready to go. You will see it shortly.',
  },
  previewHolders: {
    nl: 'De verbinder en de richtinggever kijken het weekbericht na. Een regel erbij kan altijd: {note}',
    en: 'The connector and the direction setter look the digest over. You can always add a line: {note}',
  },
  notPlanned: { nl: 'Er is nu geen weekbericht gepland.', en: 'No digest is planned right now.' },
  writeForeword: { nl: 'Schrijf een voorwoord', en: 'Write a foreword' },
  changeForeword: { nl: 'Pas je voorwoord aan', en: 'Change your foreword' },
  removeForeword: { nl: 'Haal je voorwoord weg', en: 'Take your foreword away' },
  forewordTitle: { nl: 'Voorwoord', en: 'Foreword' },
  forewordLabel: { nl: 'Jouw woorden', en: 'Your words' },
  forewordHint: {
    nl: 'Hooguit 400 tekens. Je naam staat erbij.',
    en: 'At most 400 characters. Your name is shown with it.',
  },
  forewordIntro: {
    nl: 'Dit staat {day} boven het weekbericht, met je naam. Iedereen in {room} kan het lezen.',
    en: 'This goes at the top of the digest on {day}, with your name. Everyone in {room} can read it.',
  },
  forewordSaved: {
    nl: 'Dank. Je voorwoord staat {day} bovenaan, met je naam. Tot {until} kun je het aanpassen.',
    en: 'Thank you. Your foreword goes at the top on {day}, with your name. You can change it until {until}.',
  },
  forewordTaken: {
    nl: '{name} was je net voor en schreef al een voorwoord. Er past er één in. Een regel erbij kan wel: {note}',
    en: '{name} was just ahead of you and wrote a foreword. There is room for one. You can still add a line: {note}',
  },
  forewordGone: { nl: 'Je voorwoord is weg.', en: 'Your foreword is gone.' },
  ownWords: { nl: 'Deze woorden zijn van jou:', en: 'These words are yours:' },
  takeOut: { nl: 'Haal {what} eruit', en: 'Take {what} out' },
  takenOut: { nl: 'Goed. Dit staat er {day} niet in.', en: 'All right. This will not be in it on {day}.' },
  putBack: { nl: 'Zet terug', en: 'Put it back' },
  isBack: { nl: 'Het staat er weer in.', en: 'It is back in.' },

  gone: { nl: 'Dit weekbericht is er niet meer.', en: 'This digest is no longer there.' },
  lastNone: {
    nl: 'Er is nog geen weekbericht. Het eerste komt op een {day}.',
    en: 'There is no digest yet. The first one comes on a {day}.',
  },
  whereToFind: { nl: 'In het kanaal: {digest}.', en: 'In the channel: {digest}.' },
  homeTitle: { nl: 'Laatste weekbericht', en: 'Last weekly digest' },
  homeLast: { nl: '📮 {digest}, {at}.', en: '📮 {digest}, {at}.' },
  homeRead: { nl: 'Lees het hier', en: 'Read it here' },
  lastSays: { nl: 'Het laatste weekbericht', en: 'The last weekly digest' },
  previewSays: {
    nl: 'Het volgende weekbericht, alvast voor jou',
    en: 'The next digest, ahead of time for you',
  },
  noteSays: { nl: 'Een regel voor het volgende weekbericht', en: 'A line for the next digest' },
  noteArg: { nl: 'Je regel, hooguit 240 tekens', en: 'Your line, at most 240 characters' },

  statePosted: { nl: 'geplaatst op {date}', en: 'posted on {date}' },
  privacy: {
    nl: 'Weekbericht: je voorwoorden en de regels die je toevoegt, met je naam, en welke woorden je eruit haalde.',
    en: 'Weekly digest: your forewords and the lines you add, with your name, and which words you took out.',
  },
  exportForewords: { nl: 'Voorwoorden van het weekbericht', en: 'Forewords of the weekly digest' },
  exportNotes: { nl: 'Regels voor het weekbericht', en: 'Lines for the weekly digest' },
})
