// What Kring says when a circle meets in two places, or somebody is in both.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  connectSays: { nl: 'Kom ook samen op een ander platform', en: 'Meet on another platform too' },
  linkSays: { nl: 'Ben je op twee platforms? Hier word je één lid', en: 'On two platforms? Become one member here' },
  codeArg: { nl: 'de code van de andere kant', en: 'the code from the other side' },

  codeIs: { nl: 'Je code: {code}', en: 'Your code: {code}' },
  codeHow: {
    nl: 'Typ op het andere platform {command} en dan deze code. De code werkt één keer, tot {until}.',
    en: 'On the other platform, type {command} and then this code. The code works once, until {until}.',
  },
  codeConnects: {
    nl: 'Doe dat in het kanaal dat daar de thuisplek wordt. Iedereen met deze code kan dat doen, dus geef hem alleen aan iemand die je vertrouwt. De vragen, de antwoorden en het weekbericht komen dan op beide plekken, ook wat nu open staat.',
    en: 'Do that in the channel that becomes home there. Anyone with this code can do it, so give it only to somebody you trust. The questions, the answers and the digest then come in both places, also what is open now.',
  },
  codeLinks: {
    nl: 'Je bent daarna één lid: één stem, één naam. Geef deze code aan niemand anders.',
    en: 'After that you are one member: one voice, one name. Give this code to nobody else.',
  },
  askKeyHolder: {
    nl: 'Een code om een ander platform te verbinden krijg je van wie de sleutel van deze kring heeft. Heb je er een? Typ hem dan op dat andere platform.',
    en: 'A code to connect another platform comes from whoever holds the key of this circle. Do you have one? Type it on that other platform.',
  },
  linkNeedsSeat: {
    nl: 'Je zit hier nog niet aan tafel. Vraag je code op het platform waar je al meedoet, en typ hem hier achter dit commando.',
    en: 'You have no place at the table here yet. Ask for your code on the platform where you take part, and type it here after this command.',
  },
  notNow: {
    nl: 'Dat kan nu niet: de kring of je gegevens staan stil.',
    en: 'That is not possible now: the circle or your data is on hold.',
  },

  wait: {
    nl: 'Dat waren een paar codes die niet klopten. Wacht tien minuten en probeer het dan opnieuw.',
    en: 'Those were a few codes that did not match. Wait ten minutes and then try again.',
  },
  unknown: {
    nl: 'Deze code ken ik niet. Kijk nog even of elke letter klopt. Een code heeft acht letters.',
    en: 'I do not know this code. Please check every letter once more. A code has eight letters.',
  },
  expired: {
    nl: 'Deze code werkt niet meer. Vraag een nieuwe, die werkt weer tien minuten.',
    en: 'This code no longer works. Ask for a new one, it works for ten minutes again.',
  },
  used: {
    nl: 'Deze code is al door iemand anders getypt. Vraag een nieuwe.',
    en: 'Somebody else has typed this code already. Ask for a new one.',
  },
  isForPerson: {
    nl: 'Met deze code koppelt iemand zichzelf. Voor een kanaal is een andere code nodig, van wie de sleutel heeft.',
    en: 'With this code somebody links themselves. A channel needs another code, from whoever holds the key.',
  },
  isForSpace: {
    nl: 'Dit is een code om een kanaal te verbinden, niet een persoon.',
    en: 'This code connects a channel, not a person.',
  },
  typeInRoom: {
    nl: 'Typ de code in een kanaal, dan weet ik over welke plek het gaat.',
    en: 'Type the code in a channel, then I know which place it is about.',
  },

  circleElsewhere: {
    nl: 'Hebben jullie al een kring op een ander platform?',
    en: 'Do you already have a circle on another platform?',
  },
  haveCode: { nl: 'Ik heb een code', en: 'I have a code' },
  joinTitle: { nl: 'Een kring verbinden', en: 'Connect a circle' },
  joinSubmit: { nl: 'Verbind', en: 'Connect' },
  codeLabel: { nl: 'De code', en: 'The code' },
  codeHint: {
    nl: 'Van wie de sleutel van de kring heeft. Acht letters.',
    en: 'From whoever holds the key of the circle. Eight letters.',
  },
  roomLabel: { nl: 'Waar komt de kring hier samen?', en: 'Where does the circle meet here?' },
  roomHint: { nl: 'Een besloten kanaal is het veiligst.', en: 'A closed channel is safest.' },
  alreadyHere: { nl: 'Deze kring komt hier al samen.', en: 'This circle already meets here.' },
  otherCircle: {
    nl: 'Hier komt al een andere kring samen. Verbind je kring op een plek waar nog geen kring is.',
    en: 'Another circle already meets here. Connect your circle in a place without one.',
  },
  readers: {
    nl: 'In {room} {n, plural, one {kan ongeveer één mens} other {kunnen ongeveer # mensen}} meelezen.',
    en: 'About {n, plural, one {one person} other {# people}} can read along in {room}.',
  },
  openRoom: {
    nl: 'In {room} kan iedereen meelezen. Een besloten kanaal is veiliger. Er is nog niets verbonden.',
    en: 'Everyone can read along in {room}. A closed channel is safer. Nothing is connected yet.',
  },
  openRoomNot: {
    nl: 'In {room} kan iedereen meelezen. De leden schreven voor elkaar, dus kies een besloten kanaal. Een open kanaal beslissen jullie samen. Er is nog niets verbonden.',
    en: 'Everyone can read along in {room}. The members wrote for each other, so choose a closed channel. An open channel is for all of you to decide. Nothing is connected yet.',
  },
  otherRoom: { nl: 'Ander kanaal', en: 'Another channel' },
  thisRoom: { nl: 'Toch dit kanaal', en: 'This one anyway' },
  connected: {
    nl: 'Verbonden. {circle} komt nu ook samen in {room}. Wat open staat, komt er zo bij.',
    en: 'Connected. {circle} now also meets in {room}. What is open will be here in a moment.',
  },
  linkToo: {
    nl: 'Doe je op het andere platform al mee? Vraag daar je eigen code met {link}, dan ben je op beide plekken één lid.',
    en: 'Do you already take part on the other platform? Ask for your own code there with {link}, and you are one member in both places.',
  },
  join: { nl: 'Ik schuif aan', en: "I'll join" },
  nowAlso: {
    nl: '{name} heeft onze kring verbonden met {room} op {platform}. Vragen, antwoorden en het weekbericht staan nu op beide plekken.',
    en: '{name} connected our circle with {room} on {platform}. Questions, answers and the digest are now in both places.',
  },
  onBoth: {
    nl: 'Ben je op meer dan één plek? Koppel jezelf, dan tel je één keer mee.',
    en: 'Are you in more than one place? Link yourself, then you count once.',
  },
  onBothButton: { nl: 'Ik ben op beide plekken', en: 'I am in both places' },
  meetsHere: { nl: 'Hier komen jullie samen', en: 'Where you meet' },
  leave: { nl: 'Maak {room} los', en: 'Disconnect {room}' },
  leaveTitle: { nl: 'Deze plek losmaken?', en: 'Disconnect this place?' },
  leaveSays: {
    nl: 'Er komt daar niets nieuws meer bij. Wat er staat, blijft staan. Iedereen blijft lid. Dit staat bij de besluiten.',
    en: 'Nothing new comes there any more. What is there stays. Everybody stays a member. This is in the log of decisions.',
  },
  leaveYes: { nl: 'Maak los', en: 'Disconnect' },
  no: { nl: 'Nee', en: 'No' },
  left: {
    nl: 'De kring komt niet meer samen in {room}. Met een nieuwe code kan het weer.',
    en: 'The circle no longer meets in {room}. With a new code it can again.',
  },
  leftAlready: { nl: 'Dat is al los.', en: 'That is already undone.' },
  lastPlace: {
    nl: 'Dit is de enige plek waar jullie samenkomen. Verbind eerst een andere.',
    en: 'This is the only place where you meet. Connect another one first.',
  },
  noLonger: {
    nl: 'De kring komt niet meer samen in {room} op {platform}. Wat daar staat, blijft staan. Wie lid is, blijft lid.',
    en: 'The circle no longer meets in {room} on {platform}. What is there stays. Whoever is a member stays one.',
  },
  lineConnected: { nl: '{name} verbond de kring met {room}', en: '{name} connected the circle with {room}' },
  lineLeft: { nl: '{name} maakte {room} los van de kring', en: '{name} disconnected {room} from the circle' },
  somebody: { nl: 'Iemand met een sleutel', en: 'Somebody with a key' },

  notHere: {
    nl: 'De kring van deze code komt hier niet samen. Wie de sleutel heeft, kan deze plek eerst verbinden.',
    en: 'The circle of this code does not meet here. Whoever holds the key can connect this place first.',
  },
  sameAlready: { nl: 'Dat ben je al: hier en daar één lid.', en: 'You are that already: one member, here and there.' },
  isThisYou: {
    nl: 'Deze code is van <b>{name}</b>. Ben jij dat?',
    en: 'This code is from <b>{name}</b>. Is that you?',
  },
  whatLinks: {
    nl: 'Dan ben je hier en daar hetzelfde lid, onder die naam. Je telt één keer, waar je ook antwoordt. Een later antwoord vervangt het eerdere.',
    en: 'Then you are the same member here and there, under that name. You count once, wherever you answer. A later answer replaces the earlier one.',
  },
  whatMerges: {
    nl: 'Je zit nu twee keer aan tafel. Straks nog één keer, met alles van beide: antwoorden, experimenten, tikken en toestemmingen. Antwoordde je op dezelfde vraag twee keer, dan blijft het nieuwste. Een antwoord zonder naam blijft altijd. Berichten gaan naar één adres.',
    en: 'You now have two places at the table. Soon you have one, with everything of both: answers, experiments, taps and consents. If you answered the same question twice, the newer one stays. An answer without a name always stays. Messages go to one address.',
  },
  noWayBack: { nl: 'Dit kun je niet terugdraaien.', en: 'You cannot undo this.' },
  thatIsMe: { nl: 'Ja, dat ben ik', en: 'Yes, that is me' },
  notMe: { nl: 'Nee', en: 'No' },
  goOn: { nl: 'Ja, verder', en: 'Yes, go on' },
  nothingChanged: { nl: 'Prima. Er is niets veranderd.', en: 'Fine. Nothing has changed.' },
  stayTitle: { nl: 'Eén plek aan tafel', en: 'One place at the table' },
  staySubmit: { nl: 'Maak er één van', en: 'Make it one' },
  nameLabel: { nl: 'Welke naam blijft?', en: 'Which name stays?' },
  perspectiveLabel: { nl: 'Vanuit welke hoek spreek je?', en: 'From which side do you speak?' },
  linked: {
    nl: 'Gelukt. Je bent nu één lid: {name}. Je telt één keer, waar je ook antwoordt.',
    en: 'Done. You are one member now: {name}. You count once, wherever you answer.',
  },
  oneAddress: {
    nl: 'Berichten komen op één plek. Kiezen waar kan met {times}, daar waar je ze wilt.',
    en: 'Messages come in one place. Choose where with {times}, in the place where you want them.',
  },
  myToday: { nl: 'Wat staat er open?', en: 'What is open?' },
  knownElsewhere: { nl: 'Je bent ook gekoppeld op {platforms}.', en: 'You are also linked on {platforms}.' },
  unlink: { nl: 'Maak {platform} los', en: 'Unlink {platform}' },
  unlinkTitle: { nl: 'Koppeling losmaken?', en: 'Unlink?' },
  unlinkSays: {
    nl: 'Alles wat van je is, blijft hier. Daar ken ik je dan niet meer, en er komen geen berichten.',
    en: 'Everything of yours stays here. There I no longer know you, and no messages come.',
  },
  unlinked: {
    nl: 'Losgemaakt. Op {platform} ken ik je niet meer.',
    en: 'Unlinked. On {platform} I no longer know you.',
  },

  privacySays: {
    nl: 'Op welke platforms je dezelfde bent; een code om te koppelen staat hier tien minuten, en alleen als vingerafdruk.',
    en: 'On which platforms you are the same person; a code for linking is here for ten minutes, and only as a fingerprint.',
  },
  exportCodes: { nl: 'Codes die nog werken', en: 'Codes that still work' },
  keepCodes: { nl: 'Codes en pogingen daarmee: tien minuten', en: 'Codes and tries with them: ten minutes' },
})
