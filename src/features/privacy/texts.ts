// What is said about somebody's data: what is kept, how to take it along, to have it erased or put on hold.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  says: { nl: 'Bekijk, bewaar of wis wat Kring van je weet', en: 'See, keep or erase what Kring knows about you' },
  title: { nl: 'Mijn gegevens', en: 'My data' },
  kept: {
    nl: 'Dit bewaar ik van je, zodat de kring samen kan leren:',
    en: 'This is what I keep about you, so that the circle can learn together:',
  },
  responsible: {
    nl: 'Verantwoordelijk is {organisation}. Vragen? {contact}',
    en: 'Responsible is {organisation}. Questions? {contact}',
  },
  anonymous: {
    nl: 'Wat je anoniem schreef, kan ik niet vinden. Dus ook niet laten zien of wissen.',
    en: 'I cannot find what you wrote anonymously. So I cannot show or erase it either.',
  },
  exportButton: { nl: 'Neem alles mee', en: 'Take everything along' },
  freezeButton: { nl: 'Zet mijn gegevens stil', en: 'Freeze my data' },
  thawButton: { nl: 'Weer verder', en: 'Unfreeze my data' },
  eraseButton: { nl: 'Wis alles', en: 'Erase everything' },
  keepButton: { nl: 'Toch niet wissen', en: 'Do not erase after all' },
  confirmTitle: { nl: 'Alles van je wissen?', en: 'Erase everything of yours?' },
  confirmSays: {
    nl: 'Je hebt daarna nog 24 uur om het terug te draaien. Gezamenlijk werk blijft, met “een (oud-)lid”.',
    en: 'After that you have 24 hours to undo it. Shared work stays, with “a (former) member”.',
  },
  mergeLater: {
    nl: 'Je hebt gevraagd om alles te wissen. Zet dat eerst stop, of wacht tot het klaar is.',
    en: 'You asked to have everything erased. Stop that first, or wait until it is done.',
  },
  yes: { nl: 'Ja, wis alles', en: 'Yes, erase' },
  no: { nl: 'Nee', en: 'No' },
  exported: {
    nl: 'Hier is alles wat ik van je heb: een bestand om te lezen, en een voor de computer.',
    en: 'Here is everything I have of you: one file to read, and one for computers.',
  },
  fileName: { nl: 'mijn-gegevens', en: 'my-data' },
  markdownAlt: { nl: 'Al je gegevens, leesbaar', en: 'All your data, readable' },
  jsonAlt: { nl: 'Al je gegevens, voor de computer', en: 'All your data, for computers' },
  nothing: { nl: 'niets', en: 'nothing' },
  erasing: {
    nl: 'Over 24 uur begin ik met wissen. Tot dan kun je dit terugdraaien. Anonieme antwoorden kan ik niet vinden, dus ook niet wissen.',
    en: 'I start erasing in 24 hours. Until then you can undo this. I cannot find anonymous answers, so I cannot erase them either.',
  },
  ownMessages: {
    nl: 'Dit zijn berichten die je zelf typte. Ik kan er niet bij: die kun je zelf weghalen.',
    en: 'These are messages you typed yourself. I cannot touch them: you can remove these yourself.',
  },
  ownMessage: { nl: '{date} · {message}', en: '{date} · {message}' },
  ownMore: {
    nl: '{n, plural, one {En nog één ouder bericht.} other {En nog # oudere berichten.}}',
    en: '{n, plural, one {And one older message.} other {And # older messages.}}',
  },
  ownOther: {
    nl: 'Wat je verder in een draad of een gesprek typte, bewaar ik niet. Ook dat kun je zelf weghalen.',
    en: 'I do not keep what else you typed in a thread or a conversation. You can remove that yourself too.',
  },
  erasingAt: { nl: 'Op {at} begin ik met wissen.', en: 'I start erasing on {at}.' },
  keptAfterAll: { nl: 'Goed. Ik wis niets.', en: 'All right. I erase nothing.' },
  frozen: {
    nl: 'Je gegevens staan stil: ik bewaar en toon niets nieuws van je, en ik wis niets.',
    en: 'Your data is frozen: I store and show nothing new of you, and I erase nothing.',
  },
  thawed: {
    nl: 'Je gegevens staan niet meer stil. Fijn dat je er bent.',
    en: 'Your data is no longer frozen. Good to have you.',
  },
  keepsNothing: {
    nl: 'Of je om wissen vroeg, tot het gedaan is. En wat je invulde en nog niet verstuurde, ten hoogste een week.',
    en: 'Whether you asked for erasing, until it is done. And what you filled in and did not send yet, for at most a week.',
  },
  draftSection: { nl: 'Ingevuld en nog niet verstuurd', en: 'Filled in and not sent yet' },
  lineErased: { nl: 'Iemand liet zijn gegevens wissen', en: 'Somebody had their data erased' },
  section: { nl: 'Wissen', en: 'Erasing' },
})
