// What Kring says when something deserves a conversation: quietly, only to who is concerned, and without guilt.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  menu: { nl: 'Dit verdient een gesprek', en: 'This needs a talk' },

  // Asking
  intro: {
    nl: 'Ik vraag alleen wie je hier kiest om een moment om te praten. Verder ziet niemand dit. Er komt niets van in een kanaal of in het weekbericht.',
    en: 'I ask only the people you choose here for a moment to talk. Nobody else sees this. Nothing of it appears in a channel or in the digest.',
  },
  introAlso: {
    nl: 'Ik vraag alleen wie je hier kiest om een moment om te praten, en {names} om erbij te zijn. Verder ziet niemand dit. Er komt niets van in een kanaal of in het weekbericht.',
    en: 'I ask only the people you choose here for a moment to talk, and {names} to be there. Nobody else sees this. Nothing of it appears in a channel or in the digest.',
  },
  withWhom: { nl: 'Met wie wil je praten?', en: 'Who would you like to talk to?' },
  andWhom: { nl: 'En met wie nog?', en: 'And who else?' },
  nameHint: { nl: 'Typ een naam.', en: 'Type a name.' },
  why: { nl: 'Waarover? Eén regel', en: 'What about? One line' },
  whyHint: {
    nl: 'Alleen wie ik vraag, leest dit. Leeg laten mag.',
    en: 'Only the people I ask read this. It may stay empty.',
  },
  reach: { nl: 'Hoe vinden jullie elkaar?', en: 'How do you find each other?' },
  reachHint: {
    nl: 'Bijvoorbeeld: dinsdag ben ik in de bibliotheek. Alleen voor wie ja zegt.',
    en: 'For example: on Tuesday I am in the library. Only for those who say yes.',
  },
  send: { nl: 'Vraag het', en: 'Ask' },
  unknownName: { nl: 'Die naam vind ik niet in de kring.', en: 'I cannot find that name in the circle.' },
  nobodyElse: {
    nl: 'Er is nog niemand anders aan tafel om mee te praten.',
    en: 'There is nobody else at the table to talk to yet.',
  },
  gone: { nl: 'Dat bericht is er niet meer.', en: 'That message is not there any more.' },
  asked: {
    nl: 'Ik heb het gevraagd aan {names}. Ze mogen het ook laten rusten.',
    en: 'I have asked {names}. They may also let it rest.',
  },
  hear: {
    nl: 'Zegt iemand ja? Dan hoor je het van mij.',
    en: 'Does somebody say yes? Then you hear it from me.',
  },
  look: {
    nl: 'Zegt iemand ja? Dan vind je dat bij {today}.',
    en: 'Does somebody say yes? Then you find it under {today}.',
  },
  askedBefore: {
    nl: 'Je vroeg hier al om een gesprek. Ik vraag niemand twee keer. Wie ja zegt, vind je bij {today}. Op {date} vervalt je vraag vanzelf.',
    en: 'You already asked for a conversation here. I ask nobody twice. Whoever says yes is under {today}. On {date} your question lapses by itself.',
  },
  contact: {
    nl: 'Je kunt ook zelf praten met {contact}.',
    en: 'You can also talk to {contact} yourself.',
  },
  withdraw: { nl: 'Toch niet', en: 'Never mind' },
  withdrawn: {
    nl: 'Goed. Ik heb de vraag weggehaald, ook bij wie ik het vroeg.',
    en: 'All right. I have taken the question away, also from the people I asked.',
  },

  // Being asked
  thisMessage: { nl: 'dit bericht', en: 'this message' },
  someMessage: { nl: 'een bericht van mij', en: 'a message of mine' },
  you: { nl: 'jou', en: 'you' },
  and: { nl: ' en ', en: ' and ' },
  askConcerned: {
    nl: '{asker} wil graag even praten over {message}. Ik vraag dit alleen aan {asked}.',
    en: '{asker} would like to talk for a moment about {message}. I ask this only of {asked}.',
  },
  askConnector: {
    nl: '{asker} wil graag even praten met {concerned}, over {message}. Wil jij erbij zijn? Ik vraag dit alleen aan {asked}.',
    en: '{asker} would like to talk for a moment with {concerned}, about {message}. Would you be there? I ask this only of {asked}.',
  },
  askNote: {
    nl: 'Zeg je niets, of niet nu? Dan hoort niemand dat van mij. Op {date} vervalt deze vraag vanzelf.',
    en: 'If you say nothing, or not now, nobody hears that from me. On {date} this question lapses by itself.',
  },
  yes: { nl: 'Ja, graag', en: 'Yes, please' },
  notNow: { nl: 'Niet nu', en: 'Not now' },
  notNowDone: {
    nl: 'Goed. Ik heb de vraag weggehaald. Niemand hoort dit van mij.',
    en: 'All right. I have taken the question away. Nobody hears this from me.',
  },
  yesIntro: {
    nl: 'Wie ook ja zei, ziet je naam en wat je hier schrijft. Verder niemand.',
    en: 'Those who also said yes see your name and what you write here. Nobody else does.',
  },
  sayYes: { nl: 'Zeg ja', en: 'Say yes' },
  over: { nl: 'Deze vraag is voorbij.', en: 'This question is over.' },

  // Who said yes
  saidYes: { nl: '{member} wil graag praten over {message}.', en: '{member} would like to talk about {message}.' },
  theyWant: { nl: 'Wie wil praten over {message}:', en: 'Who would like to talk about {message}:' },
  makeTime: {
    nl: 'Zoek samen een moment. Ik maak er geen kamer voor: het blijft van jullie. Dit staat tot {date} bij {today}, daarna haal ik het weg.',
    en: 'Find a moment together. I make no room for it: it stays yours. This stays under {today} until {date}, and then I take it away.',
  },
  done: { nl: 'Klaar', en: 'Done' },
  doneSays: { nl: 'Goed. Ik heb het hier weggehaald.', en: 'All right. I have taken it away here.' },

  // Privacy
  privacySays: {
    nl: 'Een vraag om een gesprek: van wie, aan wie, en wat jullie erbij schreven, op slot. Alleen wie het aangaat ziet het. Hooguit drie weken.',
    en: 'A request to talk: from whom, to whom, and what you wrote with it, locked (encrypted). Only those concerned see it. Three weeks at most.',
  },
  keepsAsked: { nl: 'Vragen om een gesprek', en: 'Requests to talk' },
  exportAsked: { nl: 'Gesprekken waar je om vroeg', en: 'Conversations you asked for' },
  exportVoices: { nl: 'Gesprekken waar jij voor gevraagd bent', en: 'Conversations you were asked for' },
})
