// What Kring says about the ground rules of a circle, and about changing them together.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  privacy: {
    nl: 'Wat jullie samen afspreken, en wie een sleutel heeft of het proces begeleidt.',
    en: 'What you agree on together, and who holds a key or facilitates the process.',
  },
  noIsFine: { nl: 'Prima. Er verandert niets.', en: 'That is fine. Nothing changes.' },
  who: { nl: 'Over wie gaat het?', en: 'Who is it about?' },
  notMember: {
    nl: 'Dit kan alleen bij iemand met een eigen plek aan tafel.',
    en: 'This is only possible for somebody with a place of their own at the table.',
  },

  agreements: { nl: 'Onze afspraken veranderen', en: 'Change our agreements' },
  agreementsTitle: { nl: 'Onze afspraken, versie {number}', en: 'Our agreements, version {number}' },
  ours: { nl: 'Deze afspraken schreven we zelf.', en: 'We wrote these agreements ourselves.' },
  beginning: {
    nl: 'Hier beginnen we mee. Samen kunnen we ze veranderen.',
    en: 'We begin with these. Together we can change them.',
  },
  proposeChange: { nl: 'Stel iets voor', en: 'Propose something' },
  linesLabel: { nl: 'Hoe willen we met elkaar omgaan?', en: 'How do we want to treat each other?' },
  linesHint: { nl: 'Elke afspraak op een eigen regel.', en: 'Each agreement on a line of its own.' },
  linesTooMany: {
    nl: 'Schrijf één tot {most} afspraken, elk op een eigen korte regel.',
    en: 'Please write one to {most} agreements, each on a short line of its own.',
  },
  lineAgreed: { nl: 'Onze afspraken zijn nieuw.', en: 'Our agreements are new.' },

  threshold: {
    nl: 'Anoniem pas laten zien bij meer antwoorden',
    en: 'Show anonymous answers only from more answers on',
  },
  thresholdIs: {
    nl: 'Anonieme antwoorden en cijfers laat ik zien vanaf {k} antwoorden.',
    en: 'I show anonymous answers and figures from {k} answers on.',
  },
  thresholdLabel: { nl: 'Vanaf hoeveel antwoorden?', en: 'From how many answers on?' },
  thresholdHint: { nl: 'Dit kan alleen omhoog.', en: 'This can only go up.' },
  onlyHigher: {
    nl: 'Dit kan alleen hoger worden dan {k}: wie antwoordde, rekende daarop.',
    en: 'This can only become higher than {k}: people who answered counted on it.',
  },
  lineRaised: {
    nl: 'Anonieme antwoorden laat ik voortaan pas bij meer antwoorden zien.',
    en: 'From now on I show anonymous answers only when there are more of them.',
  },

  pause: { nl: 'Een tijd pauze nemen', en: 'Take a break for a while' },
  pauseAfter: {
    nl: 'De kring rust tot {until}. Tot dan stuur ik niets. Daarna gaan we verder.',
    en: 'The circle rests until {until}. Until then I send nothing. After that we go on.',
  },
  pauseLabel: { nl: 'Tot wanneer?', en: 'Until when?' },
  pauseHint: { nl: 'Op die dag gaan we verder.', en: 'On that day we go on.' },
  pauseDays: {
    nl: 'Kies een dag, minstens drie dagen en hoogstens een jaar verder.',
    en: 'Please choose a day, at least three days and at most a year ahead.',
  },
  notActive: {
    nl: 'De kring is nu niet bezig, dus pauze hoeft niet.',
    en: 'The circle is not active now, so there is no need for a break.',
  },
  resumeSays: { nl: 'De pauze is voorbij', en: 'The break is over' },
  resumed: {
    nl: 'Onze pauze is voorbij. Fijn om weer te beginnen. Je hoeft niets in te halen.',
    en: 'Our break is over. Good to begin again. There is nothing to catch up on.',
  },
  linePaused: { nl: 'We nemen een tijd pauze.', en: 'We take a break for a while.' },
  lineResumed: { nl: 'De pauze is voorbij, we gaan verder.', en: 'The break is over, we go on.' },

  room: { nl: 'In een ander kanaal bij elkaar komen', en: 'Meet in another channel' },
  roomOpen: {
    nl: 'Op {platform} komen we bij elkaar in {room}. Iedereen daar kan meelezen, ook wie niet meedoet.{readers, plural, =0 { } other { Dat zijn ongeveer # mensen.}}',
    en: 'On {platform} we meet in {room}. Everybody there can read along, also people who do not take part.{readers, plural, =0 { } other { That is about # people.}}',
  },
  roomClosed: { nl: 'Op {platform} komen we bij elkaar in {room}.', en: 'On {platform} we meet in {room}.' },
  roomLabel: { nl: 'In welk kanaal?', en: 'In which channel?' },
  roomHint: {
    nl: 'Is het kanaal open? Dan staat overal bij wie er kan meelezen.',
    en: 'Is the channel open? Then every label says who can read along.',
  },
  roomUnknown: {
    nl: 'Dit kan alleen op de plek waar dat kanaal is. Probeer het daar nog eens.',
    en: 'This is only possible in the place where that channel is. Please try again there.',
  },
  roomTaken: {
    nl: 'In dat kanaal komt al een andere kring bij elkaar.',
    en: 'Another circle meets in that channel already.',
  },
  roomSame: { nl: 'Daar komen we al bij elkaar.', en: 'We meet there already.' },
  lineRoom: { nl: 'We komen in een ander kanaal bij elkaar.', en: 'We meet in another channel.' },

  keys: { nl: 'Wie een sleutel heeft', en: 'Who holds a key' },
  keyWhat: { nl: 'Wat verandert er?', en: 'What changes?' },
  keyHint: {
    nl: 'Een sleutel is voor de techniek. Wie hem heeft, beslist niet meer dan een ander.',
    en: 'A key is for the technical side. Who holds it decides no more than others.',
  },
  keyGive: { nl: 'krijgt een sleutel', en: 'gets a key' },
  keyTake: { nl: 'geeft de sleutel terug', en: 'gives the key back' },
  keyGives: {
    nl: '{name} krijgt een sleutel, als {name} zelf ook ja zegt.',
    en: '{name} gets a key, if {name} says yes too.',
  },
  keyTakes: { nl: '{name} geeft de sleutel terug.', en: '{name} gives the key back.' },
  keyAsk: {
    nl: 'De kring vraagt of jij een sleutel wilt: dan kun jij de verbindingen herstellen als er iets stuk is. Je beslist er niet meer door. Nee zeggen kan, zonder uitleg.',
    en: 'The circle asks whether you would hold a key: then you can repair the connections when something breaks. It does not give you more say. You can say no, without explaining.',
  },
  keyYes: { nl: 'Ja, graag', en: 'Yes, gladly' },
  keyNo: { nl: 'Liever niet', en: 'Rather not' },
  keyIsYours: { nl: 'Dank je. Je hebt nu een sleutel.', en: 'Thank you. You hold a key now.' },
  hasOne: { nl: 'Die heeft al een sleutel.', en: 'They hold a key already.' },
  hasNone: { nl: 'Die heeft geen sleutel.', en: 'They do not hold a key.' },
  tooMany: {
    nl: 'Er zijn al drie sleutels. Laat eerst iemand er een teruggeven.',
    en: 'There are three keys already. Let somebody give one back first.',
  },
  lastOne: {
    nl: 'Dit is de enige sleutel. Geef eerst iemand anders er een.',
    en: 'This is the only key. Give one to somebody else first.',
  },
  lineKeyGiven: { nl: '{name} heeft nu een sleutel.', en: '{name} holds a key now.' },
  lineKeyTaken: { nl: '{name} gaf de sleutel terug.', en: '{name} gave the key back.' },

  facilitator: { nl: 'Wie ons proces begeleidt', en: 'Who facilitates our process' },
  facilitates: {
    nl: '{name} begeleidt ons proces. Dat zien we bij de naam; het geeft geen extra stem of inzage.',
    en: '{name} facilitates our process. We see that next to the name; it gives no extra voice or sight.',
  },
  facilitatesNoMore: { nl: '{name} begeleidt ons proces niet meer.', en: '{name} no longer facilitates our process.' },
  facilitatorAsk: {
    nl: 'De kring vraagt of jij het proces wilt begeleiden. Iedereen ziet dat bij je naam. Het geeft geen extra stem of inzage, wel een pagina met wat eraan komt. Nee zeggen kan, zonder uitleg.',
    en: 'The circle asks whether you would facilitate the process. Everybody sees that next to your name. It gives no extra voice or sight, but it does give you a page of what is coming. You can say no, without explaining.',
  },
  facilitatorPaid: {
    nl: 'Word je ervoor betaald? Zet dat dan op je kaartje.',
    en: 'Are you paid for it? Then please say so on your card.',
  },
  facilitatorYes: { nl: 'Ja, graag', en: 'Yes, gladly' },
  facilitatorIs: {
    nl: 'Dank je. Wat eraan komt vind je bij {today}.',
    en: 'Thank you. You find what is coming at {today}.',
  },
  facilitatorAbout: { nl: 'Procesbegeleider', en: 'Process facilitator' },
  facilitatorNote: {
    nl: 'Wie begeleidt, heeft geen extra stem en ziet niet meer dan een ander.',
    en: 'Who facilitates has no extra voice and sees no more than anybody else.',
  },
  facilitatorPage: { nl: 'Dit komt eraan in de kring', en: 'This is coming in the circle' },
  facilitatorSheet: { nl: 'Een blad om te printen: {sheet}.', en: 'A sheet to print: {sheet}.' },
  lineFacilitates: { nl: '{name} begeleidt ons proces.', en: '{name} facilitates our process.' },
  lineFacilitatesNoMore: {
    nl: '{name} begeleidt ons proces niet meer.',
    en: '{name} no longer facilitates our process.',
  },

  removal: { nl: 'Van iemand afscheid nemen', en: 'Ask somebody to leave' },
  removalAfter: {
    nl: '{name} verlaat de kring. {name} praat hier zelf over mee, en kan tot dan alles meenemen met {data}.',
    en: '{name} leaves the circle. {name} has a say in this too, and can take everything along until then with {data}.',
  },
  talked: { nl: 'We hebben eerst samen gepraat', en: 'We have talked together first' },
  talkedHint: {
    nl: 'Met de persoon zelf, niet alleen over die persoon.',
    en: 'With the person, not only about the person.',
  },
  talkFirst: {
    nl: 'Praat eerst met elkaar. Daarna kun je dit altijd nog voorleggen.',
    en: 'Please talk with each other first. After that you can still propose this.',
  },
  lineRemoved: { nl: 'De kring nam van iemand afscheid.', en: 'The circle asked somebody to leave.' },
})
