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
    nl: 'Ik ben Kring. Ik stel {community} elke week één vraag, houd bij wat jullie proberen en geef vrijdag terug wat eruit kwam. Overslaan kan altijd.',
    en: 'I am Kring. Every week I ask {community} one question, I keep a log of what you try, and on Friday I give back what came of it. You can always skip.',
  },
  open: { nl: 'Open voor jou', en: 'Open for you' },
  nothingOpen: { nl: 'Er wacht niets op je. Fijne dag.', en: 'Nothing is waiting for you. Have a good day.' },
  answer: { nl: 'Beantwoord de vraag', en: 'Answer the question' },
  log: { nl: 'Noteer een experiment', en: 'Log an experiment' },
  today: { nl: 'Open voor mij', en: 'Open for me' },
  about: { nl: 'Over deze kring', en: 'About this circle' },
  everything: { nl: 'Alles wat kan', en: 'Everything' },
  privacyButton: { nl: 'Wie ziet wat?', en: 'Who sees what?' },
  join: { nl: 'Ik schuif aan', en: 'I would like to join' },
  whoSees: {
    nl: 'Jij kiest bij elk antwoord wie het ziet. Je antwoord op een opdracht, zoals dit bericht, ziet alleen jij.',
    en: 'With every answer you choose who sees it. The reply to a command, such as this message, is for you alone.',
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
    nl: '<b>Alleen voor mij</b>: alleen jij. Het is versleuteld bewaard en telt nergens mee.',
    en: '<b>Only for me</b>: you alone. It is stored encrypted and counts nowhere.',
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
    nl: 'Let op: hoe je schrijft, kan je verraden. En ik bewaar niet wie wat anoniem schreef, dus kan ik het later ook niet voor je terugvinden of wissen.',
    en: 'Take care: how you write can give you away. And I do not keep who wrote what anonymously, so later I cannot find or erase it for you.',
  },
  privacyData: {
    nl: 'Wat ik van je bewaar, kun je zien, meenemen en laten wissen: {data}.',
    en: 'What I keep about you, you can see, take with you and have erased: {data}.',
  },
  digestTitle: { nl: 'Hoe een weekbericht ontstaat', en: 'How a digest is made' },
  digestRule: {
    nl: 'Ik kies stukjes uit groepsantwoorden van wie dat goedvindt, van 20 tot 240 tekens, en kort ze nooit in. Eerst de hoek van de tafel die het langst geleden aan het woord was, dan wie het langst geleden aan het woord was, dan een nieuw thema, dan het lot. Ten hoogste drie, één per persoon.',
    en: 'I choose pieces from group answers of those who agree, from 20 to 240 characters, and never shorten them. First the side of the table that was quoted longest ago, then the person quoted longest ago, then a new theme, then by lot. At most three, one per person.',
  },
  digestOut: {
    nl: 'Je ziet het als je woorden erin staan, en je kunt ze eruit halen, ook later.',
    en: 'You see it when your words are in it, and you can take them out, also later.',
  },
  anonymousTitle: { nl: 'Over anoniem', en: 'About anonymous' },
  anonymousFew: {
    nl: 'Anoniem kan vanaf {needed} mensen die meedoen. Met minder is te raden wie iets schreef. Nu zie je die knop dus niet.',
    en: 'Anonymous is possible from {needed} people who take part. With fewer it can be guessed who wrote something. So you do not see that button now.',
  },
  privacy: { nl: 'Help bewaart niets van je.', en: 'Help keeps nothing about you.' },
})
