// What help says: what is open, who sees what, and what Kring is not.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  says: { nl: 'Wat is er open voor mij, en wat kan ik doen?', en: 'What is open for me, and what can I do?' },
  topic: { nl: 'onderwerp', en: 'topic' },
  topicEverything: { nl: 'alles', en: 'everything' },
  topicPrivacy: { nl: 'privacy', en: 'privacy' },
  topicDigest: { nl: 'weekbericht', en: 'digest' },
  topicAnonymous: { nl: 'anoniem', en: 'anonymous' },
  title: { nl: 'Kring', en: 'Kring' },
  whatThisIs: {
    nl: 'Ik ben Kring. Ik stel {community} elke week één vraag. Ik houd bij wat jullie proberen, en geef {day} terug wat eruit kwam. Overslaan kan altijd.',
    en: 'I am Kring. Every week I ask {community} one question, I keep a log of what you try, and on {day} I give back what came of it. You can always skip.',
  },
  open: { nl: 'Open voor jou', en: 'Open for you' },
  nothingOpen: { nl: 'Er wacht niets op je. Fijne dag.', en: 'Nothing is waiting for you. Have a good day.' },
  answer: { nl: 'Beantwoord de vraag', en: 'Answer the question' },
  log: { nl: 'Noteer een experiment', en: 'Log an experiment' },
  today: { nl: 'Open voor mij', en: 'Open for me' },
  about: { nl: 'Over deze kring', en: 'About this circle' },
  everything: { nl: 'Alles wat kan', en: 'Everything' },
  privacyButton: { nl: 'Wie ziet wat?', en: 'Who sees what?' },
  join: { nl: 'Ik schuif aan', en: "I'll join" },
  whoSees: {
    nl: 'Jij kiest bij elk antwoord wie het ziet. Een bericht zoals dit zie alleen jij.',
    en: 'With every answer you choose who sees it. A message like this is for you alone.',
  },
  isNot: {
    nl: 'Ik vervang geen gesprek. Verdient iets een echt gesprek, plan dat dan samen.',
    en: 'I do not replace talking. If something deserves a real conversation, plan one together.',
  },
  contact: { nl: 'Een mens spreken? {contact}', en: 'Would you like to talk to a person? {contact}' },
  everythingTitle: { nl: 'Alles wat je kunt typen', en: 'Everything you can type' },
  everythingNote: {
    nl: 'Je hoeft geen opdracht te kennen om mee te doen: onder elk bericht staan knoppen.',
    en: 'You need not know any command to take part: there are buttons under every message.',
  },
  privacyTitle: { nl: 'Wie ziet wat?', en: 'Who sees what?' },
  privacyGroup: {
    nl: '<b>Deel in de groep</b>: iedereen die {rooms} kan lezen, met je naam erbij.',
    en: '<b>Share with the group</b>: everybody who can read {rooms}, with your name.',
  },
  privacySelf: {
    nl: '<b>Alleen voor mij</b>: alleen jij. Ik bewaar het op slot, en het telt nergens mee.',
    en: '<b>Only for me</b>: just you. I keep it locked (encrypted), and it counts nowhere.',
  },
  privacyAnonymous: {
    nl: '<b>Anoniem</b>: de kring ziet de woorden, door elkaar, vanaf {k} antwoorden. Zijn het er ook na de volgende open vraag minder, dan wis ik ze ongelezen.',
    en: '<b>Anonymous</b>: the circle sees the words, shuffled, from {k} answers on. If there are fewer after the next open question too, I erase them unread.',
  },
  privacyHonest: {
    nl: 'Je antwoord gaat via Slack of Discord; zij kunnen zien dat je iets verstuurt. Zolang de vraag open is, moet je ook de beheerder van de computer vertrouwen. Daarna kan niemand in Kring meer zien wie wat anoniem schreef, de beheerder ook niet.',
    en: 'Your answer travels through Slack or Discord; they can see that you send something. While the question is open you also have to trust the person who runs the computer. After that nobody in Kring can see who wrote what anonymously, that person neither.',
  },
  privacyStyle: {
    nl: 'Let op: hoe je schrijft, kan je verraden. Ik bewaar niet wie wat anoniem schreef. Daarom kan ik het later niet voor je terugvinden of wissen.',
    en: 'Take care: how you write can give you away. I do not keep who wrote what anonymously. So I cannot find or erase it for you later.',
  },
  privacyData: {
    nl: 'Wat ik van je bewaar, kun je zien, meenemen en laten wissen: {data}.',
    en: 'What I keep about you, you can see, take with you and have erased: {data}.',
  },
  digestTitle: { nl: 'Hoe een weekbericht ontstaat', en: 'How a digest is made' },
  digestRule: {
    nl: 'Ik kies uit groepsantwoorden van mensen die dat goedvinden. Ze zijn 20 tot 240 tekens lang, en ik kort ze nooit in. Ik neem er ten hoogste drie, één per persoon. Wie het langst niet aan het woord was, gaat voor: eerst de hoek van de tafel, dan de persoon. Daarna kijk ik naar een nieuw thema, en dan beslist het lot. Schreef iemand “bij mij is het anders”? Dan staat zo’n stem er altijd bij.',
    en: 'I choose from group answers of people who agree to it. They are 20 to 240 characters long, and I never shorten them. I take three at most, one per person. Whoever was quoted longest ago goes first: the side of the table, then the person. After that I look for a new theme, and then draw lots. Did somebody write “it is different for me”? Then such a voice is always in.',
  },
  digestOut: {
    nl: 'Je ziet het als je woorden erin staan, en je kunt ze eruit halen, ook later.',
    en: 'You see it when your words are in it, and you can take them out, also later.',
  },
  anonymousTitle: { nl: 'Over anoniem', en: 'About anonymous' },
  anonymousFew: {
    nl: 'Anoniem kan vanaf {needed} mensen die meedoen. Met minder mensen is te raden wie iets schreef. Daarom zie je die knop nu niet.',
    en: 'Anonymous answers need {needed} people who take part. With fewer, one could guess who wrote something. So you do not see that button now.',
  },
  privacy: { nl: 'Help bewaart niets van je.', en: 'Help keeps nothing about you.' },
})
