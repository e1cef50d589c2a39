// What Kring says to somebody who comes in: three lines, one tap, one sentence if they like.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  notReady: {
    nl: 'Deze kring wordt nog klaargezet. Kom straks nog eens kijken.',
    en: 'This circle is still being set up. Please come back in a while.',
  },
  noCircle: { nl: 'Hier is nog geen kring.', en: 'There is no circle here yet.' },
  welcome: { nl: 'Fijn dat je er bent.', en: 'Good to have you.' },
  lineChoose: { nl: 'Jij kiest bij elk antwoord wie het ziet.', en: 'With every answer you choose who sees it.' },
  lineReaders: {
    nl: 'Wat je in de groep deelt, {n, plural, one {kan ongeveer één mens} other {kunnen ongeveer # mensen}} lezen.',
    en: 'What you share with the group can be read by about {n, plural, one {one person} other {# people}}.',
  },
  lineReadersAlso: {
    nl: 'Wat je in de groep deelt, {n, plural, one {kan ongeveer één mens} other {kunnen ongeveer # mensen}} lezen, ook in {platforms}.',
    en: 'What you share with the group can be read by about {n, plural, one {one person} other {# people}}, also in {platforms}.',
  },
  lineRoom: {
    nl: 'Wat je in de groep deelt, kan iedereen in {room} lezen.',
    en: 'What you share with the group can be read by everyone in {room}.',
  },
  lineOpen: {
    nl: 'Wat je in de groep deelt, is zichtbaar voor iedereen in {room}, ook voor mensen buiten de kring.',
    en: 'What you share with the group is visible to everyone in {room}, also to people outside the circle.',
  },
  lineErase: {
    nl: 'Wat ik van je bewaar, kun je zien en laten wissen.',
    en: 'What I keep about you, you can see and have erased.',
  },
  agree: { nl: 'Akkoord, ik ben 16 of ouder', en: 'I agree, I am 16 or older' },
  readAll: { nl: 'Lees alles', en: 'Read it all' },
  notNow: { nl: 'Toch niet', en: 'Not now' },
  asGuest: { nl: 'Akkoord, als gast', en: 'I agree, as a guest' },
  and: { nl: ' en ', en: ' and ' },

  allHello: { nl: 'Hoi, ik ben Kring, de bot van {community}.', en: 'Hi, I am Kring, the bot of {community}.' },
  allWeekly: {
    nl: 'Elke week stel ik één vraag. Overslaan kan altijd.',
    en: 'Every week I ask one question. You can always skip it.',
  },
  allChoose: {
    nl: 'Jij kiest bij elk antwoord wie het ziet. Wat je in de groep deelt, staat in {rooms}.',
    en: 'With every answer you choose who sees it. What you share with the group appears in {rooms}.',
  },
  allAnonymous: {
    nl: 'Kies je anoniem? Dan bewaar ik niet wie het schreef. Schrijf dan niets waaraan je te herkennen bent.',
    en: 'If you choose anonymous, I do not keep who wrote it. Then write nothing that gives you away.',
  },
  allRead: {
    nl: 'Ik lees alleen wat je aan mij stuurt of in een draad van mij schrijft.',
    en: 'I only read what you send to me or write in a thread I opened.',
  },
  allQuiet: {
    nl: 'Niemand krijgt te zien wie niet meedoet. Na drie stille weken vraag ik alleen aan jou of je rust wilt.',
    en: 'Nobody gets to see who does not take part. After three quiet weeks I ask only you if you would like some rest.',
  },
  allData: {
    nl: 'Wat ik van je bewaar, kun je zien, meenemen en laten wissen: {data}.',
    en: 'What I keep about you, you can see, take with you and have erased: {data}.',
  },
  allBehind: {
    nl: 'Verantwoordelijk is {organisation}. Vragen? {contact}.',
    en: 'Responsible is {organisation}. Questions? {contact}.',
  },
  woo: {
    nl: 'Werk je bij de overheid? Wat je hier schrijft, kan onder de Woo vallen.',
    en: 'Do you work for a government body? What you write here may fall under the Dutch Open Government Act (Woo).',
  },
  agreements: { nl: 'Onze afspraken', en: 'Our agreements' },
  agreementsNote: {
    nl: 'Hier beginnen we mee. Samen kunnen we ze veranderen.',
    en: 'We begin with these. Together we can change them.',
  },
  agreementsSays: { nl: 'Hoe we met elkaar omgaan', en: 'How we treat each other' },
  guest: {
    nl: 'Als gast kun je antwoorden, reageren en danken. Je telt niet mee als we samen iets beslissen.',
    en: 'As a guest you can answer, react and thank. You are not counted when we decide something together.',
  },
  asMember: { nl: 'Ik word lid', en: 'I become a member' },
  memberNow: {
    nl: 'Fijn dat je lid bent. Vanaf nu tel je mee als we samen iets beslissen.',
    en: 'Good to have you as a member. From now on you count when we decide something together.',
  },
  memberAlready: { nl: 'Je bent al lid.', en: 'You are a member already.' },

  reading: {
    nl: 'Prima. Lezen is meedoen. Ik bewaar niets van je. Aanschuiven kan altijd.',
    en: 'That is fine. Reading is taking part. I keep nothing about you. You can join at any time.',
  },
  declined: {
    nl: 'Prima. Ik bewaar niets van je. Aanschuiven kan altijd.',
    en: 'That is fine. I keep nothing about you. You can join at any time.',
  },
  join: { nl: 'Ik schuif aan', en: "I'll join" },
  readFirst: { nl: 'Eerst meelezen', en: 'Read along first' },
  iAmKring: { nl: 'Hoi, ik ben Kring.', en: 'Hi, I am Kring.' },
  homeWeek: {
    nl: 'Elke week stel ik één vraag, en {day} geef ik terug wat eruit kwam. Overslaan kan altijd.',
    en: 'Every week I ask one question, and on {day} I give back what came of it. You can always skip it.',
  },
  seeAbout: { nl: 'Over deze kring', en: 'About this circle' },

  whoAreYou: { nl: 'Wie ben jij in dit vraagstuk?', en: 'Who are you in this question?' },
  other: { nl: 'anders…', en: 'other…' },
  otherTitle: { nl: 'Wie ben jij?', en: 'Who are you?' },
  otherPick: { nl: 'Kies wat past', en: 'Pick what fits' },
  otherOwn: { nl: 'Of in je eigen woorden', en: 'Or in your own words' },
  otherHint: { nl: 'Een paar woorden, zonder functie of rang.', en: 'A few words, without job title or rank.' },
  pickOne: { nl: 'Kies iets, of schrijf een paar woorden.', en: 'Pick something, or write a few words.' },
  save: { nl: 'Bewaar', en: 'Save' },

  tieAsk: {
    nl: 'Eén zin, als je wilt: waarom gaat dit jou aan? De groep leest hem bij je naam.',
    en: 'One sentence, if you like: why does this matter to you? The group reads it next to your name.',
  },
  write: { nl: 'Schrijf', en: 'Write' },
  later: { nl: 'Later', en: 'Later' },
  tieTitle: { nl: 'Waarom gaat dit jou aan?', en: 'Why does it matter?' },
  tieLabel: { nl: 'Wat verbindt jou met het vraagstuk?', en: 'What ties you to the question?' },
  tooPrivate: { nl: 'Schrijf niets wat te privé is.', en: 'Please write nothing too private.' },

  done: {
    nl: 'Klaar. Op {date} om {time} komt de eerste vraag in {room}. Wil je ook een seintje?',
    en: 'Done. The first question comes {date} at {time} in {room}. Would you like a message too?',
  },
  doneForming: {
    nl: 'Klaar. Vanaf drie mensen, uit twee hoeken, beginnen we. Dan komt de eerste vraag op {date} om {time} in {room}. Wil je ook een seintje?',
    en: 'Done. We begin with three people from two sides. Then the first question comes {date} at {time} in {room}. Would you like a message too?',
  },
  doneNext: {
    nl: 'Klaar. Op {date} om {time} komt de volgende vraag in {room}. Wil je ook een seintje?',
    en: 'Done. The next question comes {date} at {time} in {room}. Would you like a message too?',
  },
  doneSoon: {
    nl: 'Klaar. De volgende vraag komt in {room}. Wil je ook een seintje?',
    en: 'Done. The next question comes in {room}. Would you like a message too?',
  },
  newcomer: {
    nl: 'Welkom {name}. Je hoeft niets in te halen. Onze vraag nu: <i>{question}</i>',
    en: 'Welcome {name}. There is nothing to catch up on. Our question now: <i>{question}</i>',
  },
  story: { nl: 'Ons verhaal in vijf zinnen', en: 'Our story in five sentences' },
  whoIsHere: { nl: 'Wie zitten er?', en: 'Who is here?' },
  storyEmpty: { nl: 'We zijn nog maar net begonnen.', en: 'We have only just begun.' },
  roomEnough: { nl: 'Kanaal is genoeg', en: 'The channel is enough' },
  sendMe: { nl: 'Stuur mij een bericht', en: 'Send me a message' },
  zoneAsk: {
    nl: 'Ik weet niet hoe laat het bij jou is. Ik ga uit van {zone}. Klopt dat niet? Zeg het één keer, dan komt alles op jouw uren.',
    en: 'I do not know what time it is where you are. I go by {zone}. Is that not right? Tell me once, and everything comes at your hours.',
  },
  zoneOther: { nl: 'Andere tijdzone', en: 'Another time zone' },
  noDirect: { nl: 'Goed. Ik stuur je geen berichten.', en: 'Good. I will not send you messages.' },
  direct: {
    nl: 'Goed. Je krijgt een bericht van mij als er een vraag is. Stoppen kan altijd.',
    en: 'Good. You get a message from me when there is a question. You can stop this at any time.',
  },

  lineAsk: { nl: 'Zal ik zeggen dat je er bent? Zo:', en: 'Shall I say that you are here? Like this:' },
  lineYes: { nl: 'Ja, zo', en: 'Yes, like this' },
  lineChange: { nl: 'Aanpassen', en: 'Change it' },
  lineNo: { nl: 'Niet nodig', en: 'No need' },
  lineTitle: { nl: 'Zo stel ik je voor', en: 'How I introduce you' },
  lineLabel: { nl: 'Wat mag de groep lezen?', en: 'What may the group read?' },
  lineHint: { nl: 'Je naam staat er al bij.', en: 'Your name is already there.' },
  linePosted: { nl: 'Gezegd in {room}.', en: 'Said in {room}.' },
  lineNone: { nl: 'Prima. Fijn dat je er bent.', en: 'That is fine. Good to have you.' },
  canJustRead: { nl: 'Je kunt ook alleen lezen. Lezen is meedoen.', en: 'You can just read. Reading is taking part.' },

  postLine: { nl: 'Welkom <b>{name}</b> ({perspective}).', en: 'Welcome <b>{name}</b> ({perspective}).' },
  postTie: {
    nl: 'Wat {name} verbindt met ons vraagstuk: <i>"{tie}"</i>',
    en: 'What ties {name} to our question: <i>"{tie}"</i>',
  },

  cardSays: { nl: 'Je naamkaartje: wie je bent in dit vraagstuk', en: 'Your place card: who you are in this question' },
  cardTitle: { nl: 'Naamkaartje', en: 'Place card' },
  brings: { nl: 'Wat breng je mee?', en: 'What do you bring?' },
  stake: { nl: 'Wat staat er voor jou op het spel?', en: 'What is at stake for you?' },
  wish: { nl: 'Wat hoop je, ook voor anderen?', en: 'What do you hope for, for others too?' },
  cardSaved: {
    nl: 'Bewaard. De groep kan je naamkaartje lezen. Aanpassen kan altijd.',
    en: 'Saved. The group can read your place card. You can change it at any time.',
  },

  joined: { nl: '🪑 Aangeschoven: {name}, {perspective}.', en: '🪑 Joined the table: {name}, {perspective}.' },

  privacySays: {
    nl: 'Je naam, je perspectief, je naamkaartje, waar je ja op zei en hoe ik je bereik.',
    en: 'Your name, your perspective, your place card, what you said yes to and how I reach you.',
  },
  exportSeat: { nl: 'Je plek aan tafel', en: 'Your place at the table' },
  exportCard: { nl: 'Je naamkaartje', en: 'Your place card' },
  exportConsents: { nl: 'Waar je ja op zei', en: 'What you said yes to' },
  exportIdentities: { nl: 'Waar ik je ken', en: 'Where I know you' },
  exportReactions: { nl: 'Wat je aantikte', en: 'What you tapped' },
  exportFirstDays: { nl: 'Mijn eerste dagen', en: 'My first days' },
  send: { nl: 'Verstuur', en: 'Send' },
  notNeeded: { nl: 'Niet nodig', en: 'No need' },
  dayFine: { nl: 'Prima.', en: 'That is fine.' },
  dayStory: {
    nl: 'Fijn dat je er bent. Zin om te lezen waar we zijn? Je hoeft niets in te halen.',
    en: 'Good to have you. Would you like to read where we are? There is nothing to catch up on.',
  },
  dayBuddy: {
    nl: 'Zal ik iemand vragen of die je wegwijs wil maken?',
    en: 'Shall I ask somebody to show you around?',
  },
  buddyYes: { nl: 'Ja, leuk', en: 'Yes, please' },
  buddyAsked: {
    nl: 'Ik vraag het aan iemand die anders naar het vraagstuk kijkt dan jij. Je hoort het van mij.',
    en: 'I am asking somebody who sees the question from another side than you. I will let you know.',
  },
  guideAsk: {
    nl: '{name} is nieuw. Wil jij laten zien hoe het hier gaat? Eén gesprekje is genoeg. Nee zeggen kan, zonder uitleg.',
    en: '{name} is new. Would you show them how things go here? One short talk is enough. You can say no, without explaining.',
  },
  guideYes: { nl: 'Ja, leuk', en: "Yes, I'd like that" },
  guideNo: { nl: 'Nu even niet', en: 'Not right now' },
  guideOver: { nl: 'Dit is al voorbij.', en: 'This is over already.' },
  guideDone: {
    nl: 'Dank je. Ik laat {name} weten dat jij het bent.',
    en: 'Thank you. I will tell {name} that it is you.',
  },
  guideIs: {
    nl: '{name} wil je graag wegwijs maken. Stuur gerust een bericht.',
    en: '{name} would like to show you around. Feel free to send a message.',
  },
  dayEyes: { nl: 'Je bent er nu een week.', en: 'You have been here for a week now.' },
  eyes: {
    nl: 'Wat valt jou op dat wij misschien niet meer zien?',
    en: 'What do you notice that we may no longer see?',
  },
  eyesTitle: { nl: 'Frisse ogen', en: 'Fresh eyes' },
  eyesPost: { nl: '{name} kijkt met frisse ogen mee:', en: '{name} looks at us with fresh eyes:' },
  eyesShared: { nl: 'Dank je. Het staat in {room}.', en: 'Thank you. It stands in {room}.' },
  eyesLine: { nl: '{name} zag met frisse ogen: {words}', en: '{name} saw with fresh eyes: {words}' },
  yourWords: { nl: 'Jouw woorden', en: 'Your words' },
  whoReads: { nl: 'Wie mag dit lezen?', en: 'Who may read this?' },
  groupReads: { nl: 'De groep', en: 'The group' },
  onlyMe: { nl: 'Alleen ik', en: 'Only me' },
  buddyReads: { nl: 'Mijn maatje', en: 'My buddy' },
  connectorReads: { nl: 'De verbinder', en: 'The connector' },
  keptForYou: {
    nl: 'Alleen jij ziet dit. Je vindt het terug bij Mijn notities.',
    en: 'Only you see this. You will find it in My notes.',
  },
  beingHere: { nl: 'Hoe is het om hier te zijn?', en: 'What is it like to be here?' },
  beingHereReader: { nl: 'Jij kiest wie je antwoord leest.', en: 'You choose who reads your answer.' },
  hereTitle: { nl: 'Na twee weken', en: 'After two weeks' },
  hereSent: { nl: 'Dank je. Alleen {name} leest dit.', en: 'Thank you. Only {name} reads this.' },
  toldYou: { nl: '{name} schreef dit alleen aan jou:', en: '{name} wrote this only to you:' },
  iRead: { nl: 'Gelezen', en: 'I have read it' },
  heard: {
    nl: 'Dank je. Ik bewaar het alleen nog voor wie het schreef.',
    en: 'Thank you. I keep it only for who wrote it now.',
  },
})
