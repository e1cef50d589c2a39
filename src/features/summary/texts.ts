// What Kring says around a summary: the offer, the invitations, the parts and what is asked before it goes outside.
import type { SummaryPart } from '../../core/happening.ts'
import { defineTexts } from '../../core/text.ts'
import type { Group } from './rules.ts'
import type { AdditionKind, Domain } from './tables.ts'

export const partTexts = defineTexts({
  question: { nl: 'Ons vraagstuk, toen en nu', en: 'Our question, then and now' },
  table: { nl: 'Wie er aan tafel kwam', en: 'Who came to the table' },
  tried: { nl: 'Wat we probeerden', en: 'What we tried' },
  thought: { nl: 'Wat we dachten en nu denken', en: 'What we thought and think now' },
  returned: { nl: 'Wat steeds terugkwam', en: 'What kept coming back' },
  lessons: { nl: 'Wat niet werkte, en wat dat ons leerde', en: 'What did not work, and what it taught us' },
  turningPoints: { nl: 'Onze reis', en: 'Our journey' },
  change: { nl: 'De belangrijkste verandering', en: 'The most important change' },
  feels: { nl: 'Hoe voelt het hier?', en: 'How does it feel here?' },
  underWay: { nl: 'Vragen onderweg', en: 'Questions under way' },
  landed: { nl: 'Wat een vaste plek krijgt', en: 'What gets a lasting place' },
  roles: { nl: 'Wie welke rol droeg', en: 'Who carried which role' },
  ties: { nl: 'Onze banden', en: 'Our ties' },
  brings: { nl: 'Wat het ons brengt', en: 'What it brings us' },
  decisions: { nl: 'Besluiten', en: 'Decisions' },
  unknown: { nl: 'Wat we nog niet weten', en: 'What we do not know yet' },
  next: { nl: 'Mee, achterlaten, beginnen', en: 'Take along, leave behind, begin' },
}) satisfies Record<SummaryPart, unknown>

export const groupTexts = defineTexts({
  learned: { nl: 'Wat we leerden', en: 'What we learned' },
  renewed: { nl: 'Wat we vernieuwden en probeerden', en: 'What we renewed and tried' },
  works: { nl: 'Wat nu echt ergens werkt', en: 'What now really works somewhere' },
}) satisfies Record<Group, unknown>

export const nextTexts = defineTexts({
  take: { nl: 'Mee', en: 'Take along' },
  leave: { nl: 'Achterlaten', en: 'Leave behind' },
  begin: { nl: 'Beginnen', en: 'Begin' },
  missing: { nl: 'Toegevoegd', en: 'Added' },
}) satisfies Record<AdditionKind, unknown>

export const domainTexts = defineTexts({
  policy: { nl: 'Beleid', en: 'Policy' },
  practice: { nl: 'Praktijk', en: 'Practice' },
  education: { nl: 'Onderwijs', en: 'Education' },
  relations: { nl: 'Hoe we met elkaar omgaan', en: 'How we deal with each other' },
  myself: { nl: 'Mezelf', en: 'Myself' },
}) satisfies Record<Domain, unknown>

export const texts = defineTexts({
  ritualName: { nl: 'Tussenstop', en: 'Stopover' },
  summarySays: { nl: 'Lees de laatste tussenstop, of stel er een voor', en: 'Read the last stopover, or propose one' },
  fileName: { nl: 'tussenstop', en: 'stopover' },
  fileAlt: { nl: 'De hele tussenstop, om te bewaren.', en: 'The whole stopover, to keep.' },

  offer: {
    nl: '🏕️ Zullen we volgende week even stoppen en terugkijken?',
    en: '🏕️ Shall we stop and look back next week?',
  },
  offerYes: { nl: 'Ja, volgende week', en: 'Yes, next week' },
  offerNotYet: { nl: 'Nog niet', en: 'Not yet' },
  offerOver: { nl: 'Deze vraag is voorbij. Kijk met {summary}.', en: 'This question is over. Look with {summary}.' },
  saidYes: {
    nl: 'Genoteerd. Zegt nog iemand ja, dan begint hij volgende maandag.',
    en: 'Noted. If one more person says yes, it begins next Monday.',
  },
  saidNotYet: { nl: 'Genoteerd: nu nog niet.', en: 'Noted: not yet.' },
  saidBoth: {
    nl: 'Dan doen we het: op {date} begint de tussenstop.',
    en: 'Then we do it: the stopover begins on {date}.',
  },
  plannedLine: {
    nl: '🏕️ Op {date} houden we een tussenstop, in plaats van de weekvraag en het weekbericht.',
    en: '🏕️ On {date} we have a stopover, in place of the question of the week and the digest.',
  },

  propose: { nl: 'Een tussenstop voorstellen', en: 'Propose a stopover' },
  startSays: { nl: 'Een tussenstop houden', en: 'Have a stopover' },
  startWords: {
    nl: 'Volgende maandag begint een tussenstop: we kijken drie dagen terug, in plaats van de weekvraag en het weekbericht.',
    en: 'Next Monday a stopover begins: we look back for three days, in place of the question of the week and the digest.',
  },
  startNot: {
    nl: 'Er komt al een tussenstop, of de vorige is nog geen vier weken geleden.',
    en: 'A stopover is coming already, or the last one was less than four weeks ago.',
  },
  proposed: {
    nl: 'Dat staat nu als voorstel bij de kring. Wie het graag anders ziet, kan dat twee werkdagen lang zeggen.',
    en: 'It is a proposal to the circle now. Whoever sees it differently can say so for two working days.',
  },
  none: { nl: 'Er is nog geen tussenstop geweest.', en: 'There was no stopover yet.' },
  coming: { nl: 'De volgende begint op {date}.', en: 'The next one begins on {date}.' },

  open: {
    nl: '🏕️ <b>Tussenstop.</b> Dit is wat we in het logboek vonden. Wat mag niet ontbreken?',
    en: '🏕️ <b>Stopover.</b> This is what we found in the log. What must not be left out?',
  },
  openUntil: {
    nl: 'Aanvullen kan tot {close}. Wat je toevoegt, leest iedereen in {room}, met je naam.',
    en: 'You can add to it until {close}. What you add is read by everybody in {room}, with your name.',
  },
  openThread: { nl: 'Het concept staat in de draad. 🧵', en: 'The draft is in the thread. 🧵' },
  openFinish: {
    nl: 'Niemand heeft nu de rol van richtinggever of onderzoeker. Twee mensen van verschillende kanten van de tafel maken hem af.',
    en: 'Nobody is direction-setter or researcher now. Two people from different sides of the table finish it.',
  },
  openOver: { nl: '🏕️ <b>Tussenstop.</b> Hij staat er: {summary}.', en: '🏕️ <b>Stopover.</b> Here it is: {summary}.' },
  here: { nl: 'lees hem hier', en: 'read it here' },
  draftTitle: { nl: 'Concept · {group}', en: 'Draft · {group}' },
  notYetAnything: { nl: 'Hierover staat nog niets in het logboek.', en: 'There is nothing about this in the log yet.' },
  thin: { nl: 'Uit het logboek, zonder aanvullingen.', en: 'From the log, without additions.' },
  addTurning: { nl: 'Een keerpunt', en: 'A turning point' },
  addStory: { nl: 'Een veranderverhaal', en: 'A change story' },
  addMissing: { nl: 'Er ontbreekt iets', en: 'Something is missing' },
  addNext: { nl: 'Wat nemen we mee?', en: 'What do we take along?' },
  choose: { nl: 'Welk verhaal zegt het meest?', en: 'Which story says most?' },
  finish: { nl: 'Ik maak hem mee af', en: 'I help to finish it' },
  isOver: {
    nl: 'Deze tussenstop is af; aanvullen kan niet meer.',
    en: 'This stopover is finished; nothing can be added any more.',
  },
  save: { nl: 'Zet erin', en: 'Put it in' },

  missingTitle: { nl: 'Wat ontbreekt er?', en: 'What is missing?' },
  group: {
    nl: 'Iedereen in de kring leest dit, met je naam.',
    en: 'Everybody in the circle reads this, with your name.',
  },
  missingWhere: { nl: 'Waar hoort het bij?', en: 'Where does it belong?' },
  missingWords: { nl: 'Wat mag niet ontbreken?', en: 'What must not be left out?' },
  addedDone: { nl: 'Het staat erin. Weghalen kan altijd.', en: 'It is in. You can take it out at any time.' },
  added: { nl: '➕ {words} ({name})', en: '➕ {words} ({name})' },
  takeOut: { nl: 'Haal weg', en: 'Take out' },
  tookOut: { nl: 'Weg. Het staat nergens meer.', en: 'Gone. It stands nowhere any more.' },
  notYours: { nl: 'Dat is niet van jou, of het is er niet meer.', en: 'That is not yours, or it is no longer there.' },

  nextTitle: { nl: 'Mee, achterlaten, nieuw', en: 'Take, leave, begin' },
  nextAsk: {
    nl: 'Wat nemen we mee, wat laten we achter, wat begint? Iedereen in de kring leest dit, met je naam.',
    en: 'What do we take along, what do we leave behind, what begins? Everybody in the circle reads this, with your name.',
  },
  nextTake: { nl: 'Wat nemen we mee?', en: 'What do we take along?' },
  nextLeave: { nl: 'Wat laten we achter?', en: 'What do we leave behind?' },
  nextBegin: { nl: 'Wat begint?', en: 'What begins?' },
  nextOne: { nl: 'Vul er minstens één in.', en: 'Fill in at least one.' },

  storyTitle: { nl: 'Wat is er veranderd?', en: 'What changed?' },
  storyBefore: { nl: 'Hoe was het eerst?', en: 'How was it before?' },
  storyHappened: { nl: 'Wat gebeurde er?', en: 'What happened?' },
  storyAfter: { nl: 'Hoe is het nu?', en: 'How is it now?' },
  storyMatters: { nl: 'Waarom doet het ertoe?', en: 'Why does it matter?' },
  storyDomain: { nl: 'Waar zie je het, en mag het naar buiten?', en: 'Where is it seen, and may it go outside?' },
  storyInside: { nl: '{domain} · alleen in de kring', en: '{domain} · only in the circle' },
  storyOutside: { nl: '{domain} · ook buiten, na mijn ja', en: '{domain} · also outside, after my yes' },
  storyLine: {
    nl: '{name} ({domain}) · Eerst: {before} Toen: {happened} Nu: {after} Waarom het ertoe doet: {matters}',
    en: '{name} ({domain}) · Before: {before} Then: {happened} Now: {after} Why it matters: {matters}',
  },
  chooseTitle: { nl: 'Welk verhaal?', en: 'Which story?' },
  chooseAsk: {
    nl: 'Welk verhaal zegt het meest? En waarom? De redenen staan erbij, met je naam; niemand telt ze.',
    en: 'Which story says most? And why? The reasons stand beside it, with your name; nobody counts them.',
  },
  chooseWhich: { nl: 'Welk verhaal zegt het meest?', en: 'Which story says most?' },
  chooseWhy: { nl: 'Waarom dit verhaal?', en: 'Why this story?' },
  noStories: { nl: 'Er is nog geen veranderverhaal. Vertel er een?', en: 'There is no change story yet. Tell one?' },
  reasonsLine: { nl: 'Waarom dit verhaal?', en: 'Why this story?' },
  reason: { nl: '{reason} ({name})', en: '{reason} ({name})' },

  finishTitle: { nl: 'In drie zinnen', en: 'In three sentences' },
  finishAsk: {
    nl: 'Waar de tussenstop mee begint. Iedereen in de kring leest dit, met je naam erbij als wie hem afmaakte.',
    en: 'What the stopover begins with. Everybody in the circle reads this, with your name as who finished it.',
  },
  finishWords: { nl: 'Wat is het verhaal, in drie zinnen?', en: 'What is the story, in three sentences?' },
  finishHolders: {
    nl: 'De richtinggever en de onderzoeker maken hem af. Aanvullen kan iedereen.',
    en: 'The direction-setter and the researcher finish it. Everybody can add to it.',
  },
  finishEnough: { nl: 'Twee mensen maken hem al af. Dank.', en: 'Two people are finishing it already. Thank you.' },
  finishSame: {
    nl: 'Iemand van jouw kant van de tafel maakt hem al mee af. Nu graag iemand van een andere kant.',
    en: 'Somebody from your side of the table is finishing it already. Now somebody from another side, please.',
  },
  finishSaved: {
    nl: 'Zo begint hij. Aanpassen kan tot {close}.',
    en: 'This is how it begins. You can change it until {close}.',
  },
  finishToday: {
    nl: 'De tussenstop staat klaar om af te maken, tot {close}. Zo ziet hij er nu uit: {summary}.',
    en: 'The stopover is ready to be finished, until {close}. This is how it looks now: {summary}.',
  },
  sentences: { nl: '<b>In drie zinnen.</b> {words}', en: '<b>In three sentences.</b> {words}' },
  finishedBy: { nl: 'Afgemaakt door {names}.', en: 'Finished by {names}.' },

  own: {
    nl: 'Alleen jij ziet dit. {n, plural, one {Een week} other {# weken}} geleden schreef je voor jezelf: <i>{words}</i> Wil je er iets van delen?',
    en: 'Only you see this. {n, plural, one {One week} other {# weeks}} ago you wrote for yourself: <i>{words}</i> Would you like to share any of it?',
  },
  ownShare: { nl: 'Deel dit', en: 'Share this' },
  ownNot: { nl: 'Dat blijft van mij', en: 'It stays mine' },
  ownKept: { nl: 'Goed. Het blijft van jou.', en: 'Fine. It stays yours.' },
  ownSure: { nl: 'Delen met de kring?', en: 'Share with the circle?' },
  ownSureSays: {
    nl: 'Iedereen in de kring leest het dan, met je naam.',
    en: 'Everybody in the circle reads it then, with your name.',
  },

  remind: {
    nl: '🏕️ De tussenstop loopt tot {close}. Wil je nog iets toevoegen? Eén zin is genoeg.',
    en: '🏕️ The stopover is open until {close}. Would you like to add anything? One sentence is enough.',
  },
  remindNo: { nl: 'Deze keer niet', en: 'Not this time' },
  remindStop: { nl: 'Geen seintjes meer', en: 'No more reminders' },
  skipped: { nl: 'Prima. Je leest hem donderdag.', en: 'Fine. You can read it on Thursday.' },
  today: {
    nl: '🏕️ Er is een tussenstop, tot {close}. Wat mag niet ontbreken?',
    en: '🏕️ There is a stopover, until {close}. What must not be left out?',
  },

  title: { nl: '🏕️ Tussenstop · {community} · {from} – {to}', en: '🏕️ Stopover · {community} · {from} – {to}' },
  shortTitle: { nl: 'Tussenstop van {date}', en: 'Stopover of {date}' },
  cover: {
    nl: '{n, plural, one {Eén week} other {# weken}} samen. Klaar is het niet: we gaan door.',
    en: '{n, plural, one {One week} other {# weeks}} together. It is not finished: we go on.',
  },
  coverFocus: { nl: 'Onze aandacht ligt nu bij {phase}.', en: 'Our focus is now on {phase}.' },
  readOn: {
    nl: 'Lees verder in de draad, of open het bestand <i>{file}</i>. 🧵',
    en: 'Read on in the thread, or open the file <i>{file}</i>. 🧵',
  },
  moreInFile: { nl: 'Meer staat in het bestand.', en: 'There is more in the file.' },
  fileSays: {
    nl: '📄 De hele tussenstop, om te bewaren. Wordt er iets weggehaald, dan verandert dit bestand mee; wie het al opsloeg, heeft de oude versie.',
    en: '📄 The whole stopover, to keep. When something is taken out this file changes with it; whoever saved it has the old version.',
  },
  changed: {
    nl: 'Op {date} is er op verzoek iets uit deze tussenstop en uit het bestand gehaald.',
    en: 'On {date} something was taken out of this stopover and its file on request.',
  },
  inFile: { nl: '{group}: {parts}', en: '{group}: {parts}' },
  madeFrom: {
    nl: 'Gemaakt uit het logboek{n, plural, =0 {} one { en één aanvulling} other { en # aanvullingen}}. Iedere regel heeft een bron. Deze versie blijft in de groep; voor een versie naar buiten vragen we iedereen die erin staat.',
    en: 'Made from the log{n, plural, =0 {} one { and one addition} other { and # additions}}. Every line has a source. This version stays in the group; for a version to go outside we ask everybody who stands in it.',
  },
  sources: { nl: 'Bronnen', en: 'Sources' },
  outside: { nl: 'Versie voor buiten', en: 'Version for outside' },
  earlier: { nl: 'Vorige', en: 'Back' },
  later: { nl: 'Verder', en: 'On' },

  knowledge: { nl: 'Nieuwe kennis', en: 'New knowledge' },
  strong: { nl: 'Krachtige verbindingen', en: 'Strong ties' },
  impact: { nl: 'Impact die voelbaar is', en: 'Impact you can feel' },
  knowledgeCounts: {
    nl: '{n, plural, one {Eén regel} other {# regels}} over wat we leerden en nu anders zien.',
    en: '{n, plural, one {One line} other {# lines}} on what we learned and see differently now.',
  },
  tiesCounts: {
    nl: '{n, plural, one {Eén regel} other {# regels}} over onze banden.',
    en: '{n, plural, one {One line} other {# lines}} on our ties.',
  },
  impactCounts: {
    nl: '{n, plural, one {Eén ding} other {# dingen}} met een vaste plek of een verhaal van verandering{domains}.',
    en: '{n, plural, one {One thing} other {# things}} with a lasting place or a story of change{domains}.',
  },
  nothingYet: { nl: 'nog niets in het logboek', en: 'nothing in the log yet' },
  bringsLine: { nl: '<b>{what}:</b> {says}', en: '<b>{what}:</b> {says}' },

  outsideTitle: { nl: 'Tussenstop, versie voor buiten', en: 'Stopover, version for outside' },
  outsideMade: {
    nl: 'Hier is wat er nu naar buiten mag. We vragen iedereen die geciteerd is, per citaat. Wat er later bij mag, staat in een volgende versie.',
    en: 'Here is what may go outside now. We ask everybody who is quoted, quote by quote. What is allowed later is in a next version.',
  },
  outsideNone: {
    nl: 'Er is nog geen tussenstop om naar buiten te brengen.',
    en: 'There is no stopover yet to take outside.',
  },
  outsideAsk: {
    nl: 'Er komt een versie van de tussenstop voor mensen buiten de kring. Mogen deze woorden van jou erin?',
    en: 'There will be a version of the stopover for people outside the circle. May these words of yours be in it?',
  },
  outsideYes: { nl: 'Ja, met mijn naam', en: 'Yes, with my name' },
  outsideBare: { nl: 'Ja, zonder mijn naam', en: 'Yes, without my name' },
  outsideNo: { nl: 'Liever niet', en: 'Rather not' },
  outsideThanks: {
    nl: 'Dank. Terugkomen kan altijd, met {notes}.',
    en: 'Thank you. You can change your mind at any time, with {notes}.',
  },
  outsideFine: { nl: 'Goed. Het blijft in de kring.', en: 'Fine. It stays in the circle.' },
  outsideFile: { nl: 'tussenstop-voor-buiten', en: 'stopover-for-outside' },
  outsideAlt: {
    nl: 'De tussenstop, met alleen wat naar buiten mag.',
    en: 'The stopover, with only what may go outside.',
  },
  outsideFoot: {
    nl: 'Alleen citaten waar hun schrijvers ja op zeiden. Namen alleen van wie dat wilde.',
    en: 'Only quotes their writers said yes to. Names only of who wanted that.',
  },
  outsideBack: { nl: 'Niet meer naar buiten', en: 'No longer outside' },
  outsideTook: {
    nl: 'Goed. In een volgende versie staat het niet meer.',
    en: 'Fine. It is not in a next version any more.',
  },
  somebody: { nl: 'iemand', en: 'somebody' },

  notesTitle: { nl: 'In de tussenstop', en: 'In the stopover' },
  lineOpened: { nl: '🏕️ De tussenstop begon.', en: '🏕️ The stopover began.' },
  linePosted: { nl: '🏕️ {summary} staat er.', en: '🏕️ The {summary} is there.' },
  linePlanned: { nl: '🏕️ Op {date} begint een tussenstop.', en: '🏕️ A stopover begins on {date}.' },
  closes: { nl: 'Tussenstop wordt geplaatst', en: 'Stopover is posted' },
  exportTitle: { nl: 'Wat je toevoegde aan tussenstops', en: 'What you added to stopovers' },
  privacy: {
    nl: 'Wat je toevoegt aan een tussenstop en wat daarvan naar buiten mag, zolang de kring bestaat of tot je het weghaalt.',
    en: 'What you add to a stopover and what of it may go outside, as long as the circle exists or until you take it out.',
  },
})
