// What Kring says about roles: what they ask, who holds them, and that every no is fine.
import type { Role } from '../../core/people.ts'
import { defineTexts } from '../../core/text.ts'

export const cardTexts = defineTexts({
  researcher: {
    nl: '<i>Je houdt de vragen levend.</i> Drie kleine dingen: kies de weekvraag · vraag "hoe weten we dat?" · schrijf één inzicht op met waar het vandaan komt. Help een ander om zelf te onderzoeken. Valkuil: alles eerst willen weten. Begin zo: "Wat zag je precies?"',
    en: '<i>You keep the questions alive.</i> Three small things: pick the weekly question · ask "how do we know?" · write down one insight and where it came from. Help others to find out for themselves. Pitfall: wanting to know everything first. Start like this: "What exactly did you see?"',
  },
  maker: {
    nl: '<i>Je maakt het klein en echt.</i> Drie kleine dingen: laat iets zien · zoek de kleinste stap · haal iemand erbij die het wil proberen. Valkuil: te mooi, te groot, te alleen. Begin zo: "Zullen we het gewoon even proberen?"',
    en: '<i>You make it small and real.</i> Three small things: show something · find the smallest step · bring in someone who wants to try it. Pitfall: too pretty, too big, too alone. Start like this: "Shall we just try it?"',
  },
  direction_setter: {
    nl: '<i>Je bewaakt waar het samen over gaat.</i> Drie kleine dingen: lees het vraagstuk hardop · vraag wat we beter niet doen · leg een voorstel voor als iets blijft liggen. Je beslist niet voor anderen. Valkuil: gaan sturen op resultaat. Begin zo: "Past dit bij wat we samen willen?"',
    en: '<i>You look after what it is about together.</i> Three small things: read the question aloud · ask what we should leave out · make a proposal when something is stuck. You do not decide for others. Pitfall: steering for results. Start like this: "Does this fit what we want together?"',
  },
  connector: {
    nl: '<i>Je zorgt dat mensen en ideeën elkaar vinden.</i> Drie kleine dingen: nodig een stil geluid uit · stel twee mensen aan elkaar voor · hoor waar het schuurt. Valkuil: alles gladstrijken. Begin zo: "Hoe is dit voor jou?"',
    en: '<i>You help people and ideas find each other.</i> Three small things: invite a quiet voice · introduce two people · listen for what bothers people. Pitfall: smoothing everything over. Start like this: "How is this for you?"',
  },
}) satisfies Record<Role, unknown>

export const needTexts = defineTexts({
  researcher: { nl: 'beter begrijpen', en: 'understand better' },
  maker: { nl: 'maken en proberen', en: 'make and try' },
  direction_setter: { nl: 'kiezen waar we heen gaan', en: 'choose where to go' },
  connector: { nl: 'mensen verbinden', en: 'connect people' },
}) satisfies Record<Role, unknown>

export const dutyTexts = defineTexts({
  researcher: {
    nl: 'je kiest de weekvraag, en je helpt een inzicht opschrijven',
    en: 'you pick the weekly question, and you help to write down an insight',
  },
  maker: {
    nl: 'je laat iets zien, en je zoekt de kleinste stap',
    en: 'you show something, and you look for the smallest step',
  },
  direction_setter: {
    nl: 'je kijkt het weekbericht na, en je legt iets voor als het blijft liggen. Je beslist niet voor anderen',
    en: 'you look over the digest, and you bring up what gets stuck. You do not decide for others',
  },
  connector: {
    nl: 'je kijkt het weekbericht na, en je hoort waar het schuurt',
    en: 'you look over the digest, and you listen for what bothers people',
  },
}) satisfies Record<Role, unknown>

export const firstStepTexts = defineTexts({
  researcher: {
    nl: 'Begin klein: vraag deze week één keer "hoe weten we dat?".',
    en: 'Start small: ask "how do we know?" once this week.',
  },
  maker: { nl: 'Begin klein: laat deze week één schets zien.', en: 'Start small: show one sketch this week.' },
  direction_setter: {
    nl: 'Begin klein: lees deze week het vraagstuk een keer hardop voor in een gesprek.',
    en: 'Start small: read the question aloud once this week in a conversation.',
  },
  connector: {
    nl: 'Begin klein: stel deze week twee mensen aan elkaar voor.',
    en: 'Start small: introduce two people to each other this week.',
  },
}) satisfies Record<Role, unknown>

export const texts = defineTexts({
  ritual: { nl: 'Rolwissel', en: 'Role rotation' },
  ritualSays: {
    nl: 'Elke vier weken kijken we wie welke rol wil. Niemand wordt aangewezen.',
    en: 'Every four weeks we look who would like which role. Nobody is appointed.',
  },
  and: { nl: ' en ', en: ' and ' },
  someone: { nl: 'een (oud-)lid', en: 'a (former) member' },

  // Commands
  showSays: { nl: 'Wie welke rol heeft, en wat de rollen vragen', en: 'Who holds which role, and what roles ask' },
  wearSays: { nl: 'Een rol als pet op- of afzetten, meteen', en: 'Put a role on or off as a hat, at once' },
  volunteerSays: { nl: 'Je aanbieden voor een rol', en: 'Offer yourself for a role' },
  skipSays: { nl: 'De vraag om een rol laten gaan', en: 'Let the question about a role pass' },
  swapSays: { nl: 'Je rol ruilen met iemand', en: 'Swap your role with somebody' },
  switchSays: { nl: 'Tussendoor van rol wisselen', en: 'Change to another role in between' },
  handoverSays: { nl: 'Iets meegeven aan wie na jou komt', en: 'Pass something on to who comes after you' },
  logSays: { nl: 'Welke rollen er waren, en waarom', en: 'Which roles there were, and why' },
  roleArg: { nl: 'welke rol', en: 'which role' },
  togetherArg: { nl: 'samen met iemand?', en: 'together with somebody?' },
  whenArg: { nl: 'nu of de volgende periode', en: 'now or next term' },
  withArg: { nl: 'met wie', en: 'with whom' },
  toArg: { nl: 'naar welke rol', en: 'to which role' },
  whyArg: { nl: 'waarom, in één regel', en: 'why, in one line' },
  fromArg: { nl: 'vanaf welke dag', en: 'from which day' },
  together: { nl: 'samen', en: 'together' },
  alone: { nl: 'alleen', en: 'alone' },
  now: { nl: 'nu', en: 'now' },
  next: { nl: 'volgende', en: 'next' },

  // Who is it now
  title: { nl: 'Rollen', en: 'Roles' },
  held: { nl: '{sign} <b>{role}</b> · {names}', en: '{sign} <b>{role}</b> · {names}' },
  roleAlone: { nl: '{sign} <b>{role}</b>', en: '{sign} <b>{role}</b>' },
  nobody: { nl: 'nog vrij', en: 'still free' },
  withBuddy: { nl: '{names}, met {buddies} als maatje', en: '{names}, with {buddies} as buddy' },
  onlyBuddy: { nl: '{buddies} als maatje', en: '{buddies} as buddy' },
  hats: { nl: ' · pet op: {names}', en: ' · wearing the hat: {names}' },
  nextUp: { nl: 'Vanaf {date}: {names}', en: 'From {date}: {names}' },
  untilDate: { nl: 'De rollen lopen tot {date}.', en: 'The roles last until {date}.' },
  pulseNow: { nl: 'Nu vragen we wat het meest nodig is.', en: 'We are asking now what is needed most.' },
  offersNow: {
    nl: 'Je kunt je nu aanbieden voor de volgende periode.',
    en: 'You can offer yourself for the next term now.',
  },
  hatsOnly: {
    nl: 'Met minder dan zes mensen aan tafel zijn er alleen petten: zet er een op wanneer je wilt.',
    en: 'With fewer than six people at the table there are hats only: put one on whenever you like.',
  },
  roleCard: { nl: 'Rolkaart', en: 'Role card' },
  under: {
    nl: 'Je doet dit {weeks, plural, one {één week} =2 {twee weken} =3 {drie weken} =4 {vier weken} other {# weken}}, samen als je wilt. Past het niet meer? Wissel gerust.',
    en: 'You do this for {weeks, plural, one {one week} =4 {four weeks} other {# weeks}}, together if you like. Does it no longer fit? Feel free to switch.',
  },
  iDo: { nl: 'Ik wil dit doen', en: "I'd like to do this" },
  weDo: { nl: 'Ik wil dit samen doen', en: "I'd like to share this" },
  wear: { nl: 'Ik ben nu even {role}', en: "I'm {role} for now" },
  takeOff: { nl: 'Pet af', en: 'Take the hat off' },
  putDown: { nl: 'Rol neerleggen', en: 'Put the role down' },

  // Hats
  whichHat: { nl: 'Welke pet zet je op?', en: 'Which hat do you put on?' },
  woreHat: {
    nl: 'Je hebt nu de pet op van {role}. Zet hem af wanneer je wilt.',
    en: 'You are wearing the hat of {role} now. Take it off whenever you like.',
  },
  hatOff: { nl: 'Je pet van {role} is af.', en: 'Your hat of {role} is off.' },
  hatsOff: { nl: 'Je pet is af.', en: 'Your hat is off.' },
  hatInstead: {
    nl: 'We zijn nog met weinig, dus er zijn alleen petten. Je hebt nu de pet op van {role}.',
    en: 'We are few, so there are hats only. You are wearing the hat of {role} now.',
  },
  oneMore: { nl: 'Nog één vraag, als {role}?', en: 'One more question, as {role}?' },
  answerIt: { nl: 'Beantwoorden', en: 'Answer' },
  questionTitle: { nl: 'Nog één vraag', en: 'One more question' },
  questionLabel: { nl: 'Jouw antwoord', en: 'Your answer' },
  questionOnly: {
    nl: 'Alleen jij ziet dit. Je kunt het later alsnog delen.',
    en: 'Only you see this. You can still share it later.',
  },
  keep: { nl: 'Bewaar', en: 'Keep' },
  questionKept: {
    nl: 'Alleen jij ziet dit. Je vindt het terug bij {notes}.',
    en: 'Only you see this. You will find it in {notes}.',
  },

  // The first term
  firstTitle: { nl: 'Vier rollen, voor wie wil', en: 'Four roles, for who wants one' },
  firstIntro: {
    nl: 'Niemand wordt aangewezen. Een plek mag leeg blijven.',
    en: 'Nobody is appointed. A place may stay empty.',
  },
  nowHeld: { nl: 'Nu: {names}', en: 'Now: {names}' },

  // What is needed
  pulse: { nl: 'Wat hebben we de komende weken het meest nodig?', en: 'What do we need most in the coming weeks?' },
  pulseClose: {
    nl: 'Tot {close}. Daarna zie je alleen hoe vaak elk gekozen is.',
    en: 'Until {close}. After that you only see how often each was chosen.',
  },
  tapped: {
    nl: 'Dank. Je koos: {need}. Je kunt het veranderen tot {close}.',
    en: 'Thank you. You chose: {need}. You can change it until {close}.',
  },
  pulseOver: { nl: 'Deze vraag is gesloten.', en: 'This question is closed.' },

  // Seats
  seats: {
    nl: 'Wat hebben we nu nodig? {mostly}{places} Welke rol past bij jou?',
    en: 'What do we need now? {mostly}{places} Which role would suit you?',
  },
  mostly: { nl: 'Vooral <b>{need}</b>. ', en: 'Mostly <b>{need}</b>. ' },
  firstPlace: {
    nl: '{n, plural, one {Eén plek} =2 {Twee plekken} other {Drie plekken}} {role}',
    en: '{n, plural, one {One place} =2 {Two places} other {Three places}} for {role}',
  },
  place: {
    nl: '{n, plural, one {één {role}} =2 {twee {role}} other {drie {role}}}',
    en: '{n, plural, one {one for {role}} =2 {two for {role}} other {three for {role}}}',
  },
  offersUntil: { nl: 'De rollen beginnen op {date}.', en: 'The roles begin on {date}.' },
  offersOver: {
    nl: 'De rollen zijn verdeeld. Je vindt ze bij {show}.',
    en: 'The roles have been handed out. You find them under {show}.',
  },

  // Offering
  whichRole: { nl: 'Voor welke rol?', en: 'For which role?' },
  offered: {
    nl: 'Mooi. Je staat genoteerd voor {role} vanaf {date}.',
    en: 'Lovely. You are noted for {role} from {date}.',
  },
  offeredNext: {
    nl: 'Mooi. Bij de volgende wissel ben jij in beeld voor {role}.',
    en: 'Lovely. At the next change you are in the picture for {role}.',
  },
  offerBack: { nl: 'Toch niet', en: 'Never mind' },
  offerGone: { nl: 'Prima. Je aanbod is weg.', en: 'That is fine. Your offer is gone.' },
  took: { nl: 'Dank je. Je bent nu {role}, tot {date}.', en: 'Thank you. You are {role} now, until {date}.' },
  tookShared: {
    nl: 'Dank je. Je deelt de rol van {role}, tot {date}.',
    en: 'Thank you. You share the role of {role}, until {date}.',
  },
  tookBuddy: {
    nl: 'Dank je. De plekken zijn bezet. Je bent nu maatje van de {role}, tot {date}.',
    en: 'Thank you. The places are taken. You are a buddy of the {role} now, until {date}.',
  },
  haveAlready: {
    nl: 'Je bent al {role}. Wil je een andere rol? Dat kan met {switch}.',
    en: 'You are {role} already. Would you like another role? Use {switch}.',
  },
  noTurn: { nl: 'Je hebt nu geen rol.', en: 'You hold no role now.' },
  ended: {
    nl: 'Dank je. Je hebt de rol van {role} neergelegd.',
    en: 'Thank you. You have put down the role of {role}.',
  },

  // Being asked
  ask: {
    nl: 'Wil jij {role} zijn tot {date}? Dat kost ongeveer een half uur per week: {duties}. Ik vraag jou, want {reason}. Nee zeggen kan, zonder uitleg.',
    en: 'Would you be {role} until {date}? It takes about half an hour a week: {duties}. I am asking you because {reason}. You can say no, without explaining.',
  },
  reasonNever: { nl: 'je had deze rol nog niet', en: 'you have not had this role yet' },
  reasonWeeks: {
    nl: 'je had {n, plural, one {één week} other {# weken}} geen rol',
    en: 'you had no role for {n, plural, one {one week} other {# weeks}}',
  },
  reasonBoth: {
    nl: 'je had deze rol nog niet en had {n, plural, one {één week} other {# weken}} geen rol',
    en: 'you have not had this role yet and had no role for {n, plural, one {one week} other {# weeks}}',
  },
  reasonSide: { nl: 'vanuit jouw hoek heeft nu niemand een rol', en: 'nobody from your side has a role now' },
  reasonLot: { nl: 'het lot viel op jou', en: 'your name was drawn' },
  yes: { nl: 'Ja, graag', en: 'Yes, gladly' },
  no: { nl: 'Nu even niet', en: 'Not right now' },
  swapWith: { nl: 'Ruil met…', en: 'Swap with…' },
  otherRole: { nl: 'Liever een andere rol', en: "I'd rather take another role" },
  skipped: {
    nl: 'Prima. Tot een volgende keer. In deze periode vraag ik je niet meer voor een rol.',
    en: 'That is fine. See you next time. I will not ask you for a role again this term.',
  },
  nothingAsked: { nl: 'Er ligt nu geen vraag over een rol.', en: 'There is no question about a role now.' },
  neverAsk: { nl: 'Vraag mij niet voor rollen', en: 'Do not ask me for roles' },
  askAgain: { nl: 'Vraag mij weer voor rollen', en: 'Ask me for roles again' },
  neverAsked: {
    nl: 'Goed. Ik vraag je niet meer voor een rol. Niemand ziet dat. Je mag je altijd zelf aanbieden.',
    en: 'All right. I will not ask you for a role any more. Nobody sees that. You can always offer yourself.',
  },
  askedAgain: { nl: 'Goed. Ik mag je weer vragen.', en: 'All right. I may ask you again.' },
  accepted: {
    nl: 'Dank je. Vanaf {date} ben jij {role}.',
    en: 'Thank you. From {date} you are {role}.',
  },
  over: { nl: 'Deze vraag is voorbij.', en: 'This question is over.' },
  filled: {
    nl: 'Deze plek is net gevuld. Dank dat je wilde.',
    en: 'This place has just been filled. Thank you for wanting to.',
  },

  // Swapping
  swapTitle: { nl: 'Ruilen', en: 'Swap' },
  swapField: { nl: 'Met wie?', en: 'With whom?' },
  swapIntro: { nl: 'Ik vraag het alleen aan wie je kiest.', en: 'I ask only the person you choose.' },
  send: { nl: 'Vraag het', en: 'Ask' },
  unknownName: { nl: 'Die naam vind ik niet in de kring.', en: 'I cannot find that name in the circle.' },
  swapAsked: {
    nl: 'Ik vraag het {name}. Zegt {name} ja? Dan is het geregeld. Anders hoor je niets van mij.',
    en: 'I am asking {name}. If {name} says yes, it is settled. Otherwise you hear nothing from me.',
  },
  swapAskInstead: {
    nl: '{from} kreeg de vraag om {role} te zijn tot {date}, en denkt aan jou. Dat kost ongeveer een half uur per week: {duties}. Nee zeggen kan, zonder uitleg.',
    en: '{from} was asked to be {role} until {date}, and thinks of you. It takes about half an hour a week: {duties}. You can say no, without explaining.',
  },
  swapAskTurn: {
    nl: '{from} is {role} en wil graag ruilen. Jij bent {mine}. Ruilen jullie, tot {date}? Nee zeggen kan, zonder uitleg.',
    en: '{from} is {role} and would like to swap. You are {mine}. Would you swap, until {date}? You can say no, without explaining.',
  },
  swapAskTake: {
    nl: '{from} is {role} en vraagt of jij dat wilt overnemen, tot {date}. Nee zeggen kan, zonder uitleg.',
    en: '{from} is {role} and asks whether you would take that over, until {date}. You can say no, without explaining.',
  },
  swapped: { nl: 'Geregeld. Je bent nu {role}.', en: 'Settled. You are {role} now.' },

  // Switching
  switchTitle: { nl: 'Wissel van rol', en: 'Change roles' },
  switchIntro: {
    nl: 'Ik merk dat er nu iets anders van me nodig is.',
    en: 'I notice that something else is needed from me now.',
  },
  switchTo: { nl: 'Welke rol wil je nu?', en: 'Which role would you like now?' },
  switchWhy: { nl: 'Waarom? Eén regel', en: 'Why? One line' },
  switchWhyHint: { nl: 'De kring leest dit.', en: 'The circle reads this.' },
  switchSend: { nl: 'Wissel', en: 'Change' },
  switchSame: { nl: 'Die rol heb je al.', en: 'You hold that role already.' },
  switched: { nl: 'Gewisseld. De kring leest het in {room}.', en: 'Changed. The circle reads it in {room}.' },
  switchPost: {
    nl: '{name}: <i>Ik merk dat er nu iets anders van me nodig is.</i> Van {from} naar {sign} <b>{to}</b>.',
    en: '{name}: <i>I notice that something else is needed from me now.</i> From {from} to {sign} <b>{to}</b>.',
  },

  // Handing over
  handTitle: { nl: 'Overdracht', en: 'Hand-over' },
  handHappened: { nl: 'Wat liep er?', en: 'What was going on?' },
  handOpen: { nl: 'Wat is nog open?', en: 'What is still open?' },
  handWish: { nl: 'Wat gun je de volgende?', en: 'What do you wish for the next person?' },
  handWho: { nl: 'De kring leest dit.', en: 'The circle reads this.' },
  handKeep: { nl: 'Geef door', en: 'Pass on' },
  handAsk: {
    nl: 'Over een week geef je de rol van {role} door. {facts}Wil je er één zin bij zetten?',
    en: 'In a week you pass on the role of {role}. {facts}Would you like to add one sentence?',
  },
  handFacts: { nl: 'Dit weet het logboek al: {facts}. ', en: 'The log already knows this: {facts}. ' },
  write: { nl: 'Schrijf', en: 'Write' },
  fineLikeThis: { nl: 'Zo is het goed', en: 'It is fine like this' },
  fine: { nl: 'Prima. Dank voor de afgelopen weken.', en: 'That is fine. Thank you for these weeks.' },
  handKept: { nl: 'Dank je. Ik geef het door bij de wissel.', en: 'Thank you. I pass it on when the roles change.' },
  automatic: { nl: 'Staat nog open (automatisch): {facts}.', en: 'Still open (automatic): {facts}.' },
  readHandover: { nl: 'Lees de overdracht', en: 'Read the hand-over' },
  noHandover: { nl: 'Er is geen overdracht geschreven.', en: 'No hand-over was written.' },
  handRecord: { nl: 'Overdracht van de {role}', en: 'Hand-over of the {role}' },

  leavingTurn: {
    nl: 'Je bent {role}. Die plek komt vrij. Wil je iets meegeven aan wie na jou komt?',
    en: 'You are {role}. That place becomes free. Would you like to pass something on to who comes after you?',
  },

  // The new term
  settledTitle: {
    nl: 'De rollen voor de komende {weeks, plural, =2 {twee weken} =3 {drie weken} =4 {vier weken} other {# weken}}',
    en: 'The roles for the next {weeks, plural, =2 {two weeks} =3 {three weeks} =4 {four weeks} other {# weeks}}',
  },
  open: {
    nl: 'Deze plek is nog vrij. Wie wil, kan hem altijd pakken.',
    en: 'This place is still free. Anyone can take it at any time.',
  },
  wish: { nl: '{name} gunt de volgende: <i>{wish}</i>', en: '{name} wishes for the next person: <i>{wish}</i>' },
  mostlyHats: {
    nl: 'Deze weken vooral: {need}. Wie zet die pet op?',
    en: 'These weeks mostly: {need}. Who puts on that hat?',
  },
  cardHello: { nl: 'Dank je. Je bent nu {role}. ', en: 'Thank you. You are {role} now. ' },
  cardWish: { nl: '{previous} geeft door: <i>{wish}</i> ', en: '{previous} passes on: <i>{wish}</i> ' },
  whatIsIt: { nl: 'Wat vraagt deze rol?', en: 'What does this role ask?' },

  // The log
  logTitle: { nl: 'Rolwissels', en: 'Changes of roles' },
  logEmpty: { nl: 'Er was nog geen rolwissel.', en: 'There was no change of roles yet.' },
  logOne: { nl: 'Rolwissel {n} · {date}', en: 'Change of roles {n} · {date}' },
  logNeeds: { nl: 'Nodig: {needs}', en: 'Needed: {needs}' },
  logNeedsHidden: { nl: 'Nodig: te weinig antwoorden om te tonen', en: 'Needed: too few answers to show' },
  logWho: { nl: '{sign} {role}: {name}, {reason}', en: '{sign} {role}: {name}, {reason}' },
  logBuddy: { nl: '{sign} {role}: {name} als maatje', en: '{sign} {role}: {name} as buddy' },
  whyVolunteer: { nl: 'bood zich aan', en: 'offered' },
  whySwap: { nl: 'ruilde', en: 'swapped' },
  whySwitch: { nl: 'wisselde tussendoor', en: 'changed in between' },
  whyNever: { nl: 'gevraagd, had deze rol nog niet', en: 'asked, had not had this role yet' },
  whyWeeks: {
    nl: 'gevraagd, had een tijd geen rol',
    en: 'asked, had no role for a while',
  },
  whySide: { nl: 'gevraagd, vanuit die hoek had niemand een rol', en: 'asked, nobody from that side had a role' },
  whyLot: { nl: 'gevraagd, het lot besliste', en: 'asked, decided by lot' },

  // Lines
  lineSettled: { nl: '👥 Rollen: {roles}', en: '👥 Roles: {roles}' },
  lineTaken: { nl: '{sign} {name} is nu {role}.', en: '{sign} {name} is {role} now.' },
  lineSwitched: {
    nl: '{sign} {name} ging van {from} naar {to}: {why}',
    en: '{sign} {name} went from {from} to {to}: {why}',
  },
  lineSwitchedBare: { nl: '{sign} {name} ging van {from} naar {to}.', en: '{sign} {name} went from {from} to {to}.' },
  lineHandover: {
    nl: '{sign} {name} gunt de volgende {role}: {wish}',
    en: '{sign} {name} wishes for the next {role}: {wish}',
  },
  lineHandoverBare: { nl: '{sign} {name} schreef een overdracht.', en: '{sign} {name} wrote a hand-over.' },
  recordRotation: { nl: 'Rolwissel {n}', en: 'Change of roles {n}' },

  // Home
  homeRoles: { nl: 'Jouw rollen: {roles}', en: 'Your roles: {roles}' },
  homeHat: { nl: '{sign} {role} (pet)', en: '{sign} {role} (hat)' },
  homeTurn: { nl: '{sign} {role}, tot {date}', en: '{sign} {role}, until {date}' },
  homeBuddy: { nl: '{sign} maatje van de {role}, tot {date}', en: '{sign} buddy of the {role}, until {date}' },

  // Settings
  seatsSetting: { nl: 'Plekken per rol', en: 'Places for each role' },
  seatsField: { nl: 'Hoeveel plekken?', en: 'How many places?' },
  seatsPulse: { nl: 'De vraag op vrijdag bepaalt het', en: 'The question on Friday decides' },
  seatsOne: { nl: 'Eén plek per rol', en: 'One place for each role' },
  seatsNone: { nl: 'Alleen petten, geen plekken', en: 'Hats only, no places' },
  weeksSetting: { nl: 'Hoe lang een rol duurt', en: 'How long a role lasts' },
  weeksField: { nl: 'Hoeveel weken?', en: 'How many weeks?' },
  weeksWords: { nl: '{n} weken', en: '{n} weeks' },

  // Privacy
  privacySays: {
    nl: 'Welke rollen je had en waarom, wat je doorgaf, en of je gevraagd wilt worden. Een nee bewaren we niet.',
    en: 'Which roles you held and why, what you passed on, and whether you want to be asked. A no is not kept.',
  },
  sectionTerms: { nl: 'Jouw rollen', en: 'Your roles' },
  sectionNotes: { nl: 'Wat je doorgaf', en: 'What you passed on' },
  sectionNow: { nl: 'De rolwissel die nu loopt', en: 'The change of roles under way' },
})
