// What Kring says at the beginning: the hello, three pages, one checklist, the invitation and the card that says what this circle is.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  hello: {
    nl: 'Hoi {name}. Ik ben Kring. Ik stel jullie groep elke week één vraag en geef vrijdag terug wat eruit kwam. Hier is nog geen kring. Beginnen kost vijf minuten, en er gaat nog niets naar de groep.',
    en: 'Hi {name}. I am Kring. Every week I ask your group one question, and on Friday I give back what came of it. There is no circle here yet. Starting takes five minutes, and nothing goes to the group yet.',
  },
  begin: { nl: 'Beginnen', en: 'Start' },
  exampleFirst: { nl: 'Eerst een voorbeeld', en: 'Show an example first' },
  exampleMonday: {
    nl: '<b>Maandag, 9:00.</b> Wat hoorde je deze week dat je niet verwachtte?',
    en: '<b>Monday, 9:00.</b> What did you hear this week that you did not expect?',
  },
  exampleAnswers: {
    nl: '<b>In de week.</b> Wie wil, antwoordt in twee minuten en kiest zelf wie het ziet. Overslaan kan altijd.',
    en: '<b>During the week.</b> Those who want to, answer in two minutes and choose who sees it. You can always skip.',
  },
  exampleFriday: {
    nl: '<b>Vrijdag, 15:00.</b> 9 antwoorden. Wat terugkwam: bewoners willen eerst zien hoe het bij de buren gaat. Een nieuw idee: een warmtekoffer om uit te lenen.',
    en: '<b>Friday, 15:00.</b> 9 answers. What came back: residents first want to see how it goes next door. A new idea: a warmth kit that people can borrow.',
  },
  exampleNote: { nl: 'Dit is een voorbeeld, verzonnen.', en: 'This is an example, made up.' },

  checklist: { nl: 'Een kring beginnen', en: 'Starting a circle' },
  checklistSays: {
    nl: 'Drie stukjes, in welke volgorde je wilt. Alles wordt bewaard. Nog niemand heeft iets gezien.',
    en: 'Three pieces, in any order you like. Everything is saved. Nobody has seen anything yet.',
  },
  checklistInvited: {
    nl: 'Je kunt dit aanpassen tot jullie met drie zijn, uit twee hoeken. Daarna beslissen jullie samen.',
    en: 'You can change this until there are three of you, from two sides. After that you decide together.',
  },
  lineQuestion: { nl: 'De vraag', en: 'The question' },
  lineRoom: { nl: 'De ruimte', en: 'The room' },
  lineBehind: { nl: 'Wie erachter zit', en: 'Who is behind it' },
  notYet: { nl: 'nog niet ingevuld', en: 'not filled in yet' },
  lookAgain: { nl: 'kijk nog even wie er meelezen kan', en: 'look once more at who can read along' },
  pickQuestion: { nl: '1. De vraag', en: '1. The question' },
  pickRoom: { nl: '2. De ruimte', en: '2. The room' },
  pickBehind: { nl: '3. Wie erachter zit', en: '3. Who is behind it' },
  takeExample: { nl: 'Neem een voorbeeldvraag', en: 'Take a sample question' },
  addHoliday: { nl: 'Vrije week', en: 'Week off' },
  seePreview: { nl: 'Bekijk wat een lid ziet', en: 'See what a member sees' },
  giveKey: { nl: 'Wie heeft ook de sleutel?', en: 'Who else holds the key?' },
  keyGiven: {
    nl: '{name} heeft nu ook de sleutel. Dit staat bij de besluiten.',
    en: '{name} now holds the key too. This is in the log of decisions.',
  },
  keyNotPossible: {
    nl: 'Er is al een tweede sleutel, of deze persoon zit niet aan tafel. Wat je wilt veranderen, beslissen jullie samen.',
    en: 'There is a second key already, or this person has no place at the table. What you would like to change, you decide together.',
  },

  examples: {
    nl: 'Vier vragen om mee te beginnen. Je kunt alles nog veranderen.',
    en: 'Four questions to begin with. You can still change everything.',
  },
  starterEnergy: { nl: 'Energietransitie', en: 'Energy transition' },
  starterEnergyText: {
    nl: 'Hoe krijgen we onze buurt samen van het gas af?',
    en: 'How do we get our neighbourhood off gas together?',
  },
  starterEnergyWhy: {
    nl: 'De leidingen worden de komende jaren vervangen.',
    en: 'The pipes will be replaced in the coming years.',
  },
  starterAgeing: { nl: 'Vergrijzing', en: 'Ageing' },
  starterAgeingText: {
    nl: 'Hoe worden mensen hier samen prettig oud?',
    en: 'How do we grow old well here, together?',
  },
  starterAgeingWhy: {
    nl: 'Steeds meer mensen wonen lang zelfstandig.',
    en: 'More and more people live on their own for longer.',
  },
  starterHousing: { nl: 'Woningtekort', en: 'Housing shortage' },
  starterHousingText: {
    nl: 'Hoe maken we hier ruimte voor wie een huis zoekt?',
    en: 'How do we make room here for people who need a home?',
  },
  starterHousingWhy: {
    nl: 'Jonge mensen vertrekken, omdat ze hier niets vinden.',
    en: 'Young people leave, because they find nothing here.',
  },
  starterCircular: { nl: 'Circulaire economie', en: 'Circular economy' },
  starterCircularText: {
    nl: 'Hoe houden we spullen en materialen hier in omloop?',
    en: 'How do we keep things and materials in use here?',
  },
  starterCircularWhy: {
    nl: 'We gooien veel weg dat een ander kan gebruiken.',
    en: 'We throw away much that others could use.',
  },

  questionTitle: { nl: 'De vraag', en: 'The question' },
  save: { nl: 'Bewaar', en: 'Save' },
  questionLabel: { nl: 'Welke vraag brengt jullie bij elkaar?', en: 'Which question brings you together?' },
  questionHint: {
    nl: 'Schrijf hem zoals je hem vandaag zou stellen. Samen maken jullie hem later scherper.',
    en: 'Write it as you would ask it today. You will sharpen it together later.',
  },
  whyLabel: { nl: 'Waarom nu?', en: 'Why now?' },
  roomTitle: { nl: 'De ruimte', en: 'The room' },
  roomLabel: { nl: 'Waar praten jullie al?', en: 'Where do you already talk?' },
  roomHint: { nl: 'Een besloten kanaal is het veiligst.', en: 'A closed channel is safest.' },
  roomTaken: { nl: 'In dit kanaal zit al een andere kring.', en: 'Another circle already meets in this channel.' },
  languageLabel: { nl: 'In welke taal schrijf ik hier?', en: 'Which language do I write here?' },
  dutch: { nl: 'Nederlands', en: 'Dutch' },
  english: { nl: 'Engels', en: 'English' },
  zoneLabel: { nl: 'Welke klok houden jullie aan?', en: 'Which clock do you keep?' },
  rhythmLabel: { nl: 'Hoe beginnen jullie?', en: 'How do you begin?' },
  gentle: { nl: 'Rustig beginnen', en: 'Begin gently' },
  gentleHint: { nl: 'één vraag en één weekbericht', en: 'one question and one digest' },
  all: { nl: 'Alles aan', en: 'Everything on' },
  allHint: { nl: 'soms een derde bericht per week', en: 'sometimes a third post a week' },
  behindTitle: { nl: 'Wie erachter zit', en: 'Who is behind it' },
  nameLabel: { nl: 'Hoe heet jullie kring?', en: 'What is your circle called?' },
  organisationLabel: { nl: 'Welke organisatie is verantwoordelijk?', en: 'Which organisation is responsible?' },
  organisationHint: { nl: 'Voor de gegevens die ik bewaar.', en: 'For the data that I keep.' },
  contactLabel: { nl: 'Welke mens kunnen leden bellen of mailen?', en: 'Which human can members call or mail?' },
  contactHint: { nl: 'Een naam, en een nummer of adres.', en: 'A name, and a number or address.' },
  secondLabel: { nl: 'Wie heeft ook de sleutel?', en: 'Who else holds the key?' },
  secondHint: { nl: 'Voor als jij er niet bent.', en: 'For when you are away.' },
  secondLater: {
    nl: 'Zodra er iemand is aangeschoven, kies je hier wie ook de sleutel krijgt.',
    en: 'As soon as somebody has joined, you choose here who else gets the key.',
  },

  readers: {
    nl: 'In {room} {n, plural, one {kan ongeveer één mens} other {kunnen ongeveer # mensen}} meelezen.',
    en: 'About {n, plural, one {one person} other {# people}} can read along in {room}.',
  },
  readersUnknown: {
    nl: 'Ik kan niet zien wie er in {room} kan meelezen. Kijk dat zelf even na.',
    en: 'I cannot see who can read along in {room}. Please check that yourself.',
  },
  openRoom: {
    nl: 'In {room} kan iedereen van {space} meelezen. Een besloten kanaal is veiliger. Of vraag het straks aan de groep.',
    en: 'Everyone in {space} can read along in {room}. A closed channel is safer. Or ask the group in a moment.',
  },
  thisSpace: { nl: 'deze omgeving', en: 'this space' },
  otherRoom: { nl: 'Ander kanaal', en: 'Another channel' },
  thisRoom: { nl: 'Toch dit kanaal', en: 'This one anyway' },

  ready: {
    nl: 'Het staat klaar, en nog niemand heeft iets gezien. Zo ziet een lid het:',
    en: 'It is ready, and nobody has seen anything yet. This is what a member sees:',
  },
  readyInvited: { nl: 'Zo ziet een lid het:', en: 'This is what a member sees:' },
  firstQuestion: {
    nl: 'Vanaf drie mensen, uit twee hoeken, komt {date} om {time} de eerste vraag.',
    en: 'With three people from two sides, the first question comes {date} at {time}.',
  },
  postInvitation: { nl: 'Zet de uitnodiging in {room}', en: 'Put the invitation in {room}' },
  theRoom: { nl: 'het kanaal', en: 'the channel' },
  inviteMyself: { nl: 'Ik nodig zelf uit', en: 'I will invite people myself' },
  change: { nl: 'Aanpassen', en: 'Change' },
  notReady: {
    nl: 'Er ontbreekt nog iets. Kijk even in het lijstje.',
    en: 'Something is still missing. Please look at the list.',
  },
  posted: { nl: 'De uitnodiging gaat naar {room}.', en: 'The invitation goes to {room}.' },
  after: {
    nl: 'Ambitie, rollen en ritme hoef je nu niet te kiezen. Dat doen jullie samen, als het zover is. Jij houdt de sleutel, niet het stuur.',
    en: 'You do not have to choose ambition, roles or rhythm now. You do that together, when the time comes. You keep the key, not the steering wheel.',
  },
  joinToo: { nl: 'Ook jij schuift zelf aan, net als iedereen.', en: 'You take a place yourself too, like everyone.' },
  invitation: {
    nl: 'We beginnen een kring rond de vraag <i>{question}</i> Eén vraag per week, twee minuten, overslaan kan altijd. Doe je mee?',
    en: 'We are starting a circle around the question <i>{question}</i> One question a week, two minutes, you can always skip. Will you join?',
  },
  join: { nl: 'Ik schuif aan', en: "I'll join" },
  readFirst: { nl: 'Eerst meelezen', en: 'Read along first' },
  toSend: {
    nl: 'Een tekst om zelf te sturen. Ik schrijf niemand buiten deze groep.',
    en: 'A text to send yourself. I write to nobody outside this group.',
  },
  toSendText: {
    nl: 'We hebben een kring rond de vraag <i>{question}</i> Kom je een keer meekijken? Je hoeft niets voor te bereiden, en je spreekt alleen voor jezelf. Eén vraag per week, twee minuten, overslaan kan altijd. Je vindt ons in {room}. Tik daar op Ik schuif aan. Als gast meedoen kan ook.',
    en: 'We have a circle around the question <i>{question}</i> Would you come and see what we do? There is nothing to prepare, and you speak only for yourself. One question a week, two minutes, you can always skip. You find us in {room}. Tap I’ll join there. You can also take part as a guest.',
  },
  agreements: { nl: 'Onze afspraken', en: 'Our agreements' },
  menu: { nl: 'Menu', en: 'Menu' },
  noQuestionYet: { nl: 'Er is nog geen vraag.', en: 'There is no question yet.' },

  begun: {
    nl: 'We zijn met drie, uit twee hoeken. We beginnen. De eerste vraag komt {date} om {time}. Aanschuiven kan altijd nog.',
    en: 'There are three of us, from two sides. We begin. The first question comes {date} at {time}. You can still join at any time.',
  },
  aboutQuestion: { nl: 'Ons vraagstuk', en: 'Our question' },
  aboutWorking: { nl: 'De startvraag van {name}', en: 'The starting question of {name}' },
  aboutWorkingUnknown: { nl: 'De startvraag', en: 'The starting question' },
  aboutWhy: { nl: 'Waarom nu', en: 'Why now' },
  aboutSeen: { nl: 'Wat we nu zien', en: 'What we see now' },
  aboutAmbition: { nl: 'Onze ambitie', en: 'Our ambition' },
  aboutTable: { nl: 'Aan tafel', en: 'At the table' },
  aboutNobody: {
    nl: 'Nog niemand. Vanaf drie mensen, uit twee hoeken, beginnen we.',
    en: 'Nobody yet. We begin with three people from two sides.',
  },
  aboutForming: {
    nl: 'Vanaf drie mensen, uit twee hoeken, beginnen we.',
    en: 'We begin with three people from two sides.',
  },
  aboutRhythm: { nl: 'Ritme', en: 'Rhythm' },
  rhythmGentle: {
    nl: 'Eén vraag per week, en vrijdag een weekbericht. Overslaan kan altijd.',
    en: 'One question a week, and a digest on Friday. You can always skip.',
  },
  rhythmAll: {
    nl: 'Eén vraag per week, vrijdag een weekbericht, en soms een derde bericht. Overslaan kan altijd.',
    en: 'One question a week, a digest on Friday, and sometimes a third post. You can always skip.',
  },
  aboutBehind: { nl: 'Wie erachter zit', en: 'Who is behind it' },
  aboutBehindSays: {
    nl: 'Verantwoordelijk is {organisation}. Vragen? {contact}.',
    en: 'Responsible is {organisation}. Questions? {contact}.',
  },
  aboutKeys: {
    nl: 'De sleutel ligt bij {names}: voor de techniek, zonder extra stem.',
    en: 'The key is with {names}: for the technical side, without an extra say.',
  },
  aboutPlatforms: { nl: 'Berichten gaan via {platforms}.', en: 'Messages travel through {platforms}.' },
  and: { nl: ' en ', en: ' and ' },
  aboutNoMarks: {
    nl: 'Niemand krijgt hier cijfers of lijstjes over jou, ook je school of werk niet.',
    en: 'Nobody gets marks or lists about you from here, not even your school or employer.',
  },
  aboutAsPerson: {
    nl: 'Wie hier vanuit een organisatie praat, praat eerst als mens. Wil je iets namens je organisatie zeggen? Schrijf dat er dan bij.',
    en: 'Whoever speaks here from an organisation speaks as a person first. Saying something on behalf of it? Then write so.',
  },
  aboutCredits: {
    nl: 'Het model van de learning community komt van SEECE, {link}.',
    en: 'The model of the learning community is from SEECE, {link}.',
  },

  holidayTogether: {
    nl: 'De kring is begonnen. Vrije weken kiezen jullie nu samen.',
    en: 'The circle has begun. From now on you choose free weeks together.',
  },
  holidayPropose: { nl: 'Stel een vrije week voor', en: 'Propose a free week' },
  holidays: {
    nl: 'In een vrije week ben ik stil. Welke week zijn jullie vrij?',
    en: 'In a week off I am silent. Which week do you have off?',
  },
  holidayOther: { nl: 'Een andere week', en: 'Another week' },
  autumnNorth: { nl: 'Herfst, noord', en: 'Autumn, north' },
  autumn: { nl: 'Herfst, midden en zuid', en: 'Autumn, middle and south' },
  christmas: { nl: 'Kerst', en: 'Christmas' },
  holidayTitle: { nl: 'Vrije week', en: 'Week off' },
  holidayName: { nl: 'Hoe heet deze vrije tijd?', en: 'What is this time off called?' },
  holidayFrom: { nl: 'Eerste vrije dag', en: 'First day off' },
  holidayTo: { nl: 'Laatste vrije dag', en: 'Last day off' },
  holidayOrder: { nl: 'De laatste dag ligt voor de eerste.', en: 'The last day is before the first.' },
  goOn: { nl: 'Verder', en: 'Go on' },
  holidayAdded: { nl: 'Genoteerd: {name}. Die week ben ik stil.', en: 'Noted: {name}. I am silent that week.' },

  setupSays: { nl: 'Begin een kring, of ga verder met klaarzetten', en: 'Start a circle, or go on setting it up' },
  aboutSays: { nl: 'Wat deze kring is en wie er aan tafel zit', en: 'What this circle is and who is at the table' },
  inviteSays: { nl: 'Een tekst om iemand uit te nodigen', en: 'A text to invite somebody' },

  founded: { nl: '{name} begon deze kring.', en: '{name} began this circle.' },
  activated: {
    nl: 'De kring is begonnen: drie mensen, uit twee hoeken.',
    en: 'The circle has begun: three people from two sides.',
  },
  roomChosen: { nl: '{name} koos {room} als kanaal.', en: '{name} chose {room} as the channel.' },
  keyGivenLine: { nl: '{name} heeft ook de sleutel.', en: '{name} holds the key too.' },
  holidayLine: { nl: 'Vrije week genoteerd: {name}.', en: 'Week off noted: {name}.' },
  someone: { nl: 'Iemand', en: 'Somebody' },

  privacySays: {
    nl: 'Of je de vraag schreef of het kanaal koos, met je naam erbij.',
    en: 'Whether you wrote the question or chose the channel, with your name.',
  },
  exportQuestion: { nl: 'Vragen die jij schreef', en: 'Questions you wrote' },
})
