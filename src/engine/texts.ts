// What the engine itself says: when something is not understood, not allowed, too late, or went wrong.
import { defineTexts } from '../core/text.ts'

export const texts = defineTexts({
  didYouMean: { nl: 'Dat ken ik niet. Bedoel je {closest}?', en: 'I do not know that one. Did you mean {closest}?' },
  chooseOne: { nl: 'Wat wil je doen?', en: 'What would you like to do?' },
  helloDirect: {
    nl: 'Hier lees ik mee, maar dit begrijp ik niet. Bij {help} zie je wat ik voor je kan doen.',
    en: 'I can read you here, but I do not understand this. {help} shows what I can do for you.',
  },
  notMember: {
    nl: 'Je hebt hier nog geen plek aan tafel. Wil je aanschuiven?',
    en: 'You do not have a place at this table yet. Would you like to join?',
  },
  join: { nl: 'Ik schuif aan', en: "I'll join" },
  noCircleYet: {
    nl: 'Hier is nog geen kring. Wil je er een beginnen?',
    en: 'There is no circle here yet. Would you like to begin one?',
  },
  begin: { nl: 'Begin een kring', en: 'Begin a circle' },
  begunAlready: {
    nl: 'Deze kring is al begonnen. Wat je wilt veranderen, beslissen jullie samen.',
    en: 'This circle has already begun. What you would like to change, you decide together.',
  },
  sharpenQuestion: { nl: 'Ons vraagstuk aanscherpen', en: 'Sharpen our question' },
  proposeSomething: { nl: 'Iets voorstellen', en: 'Propose something' },
  membersOnly: { nl: 'Dit kunnen alleen leden van de kring.', en: 'Only members of the circle can do this.' },
  seatsOnly: {
    nl: 'Dit kan alleen wie nu aan tafel zit.',
    en: 'Only people who have a place at the table now can do this.',
  },
  caretakersOnly: { nl: 'Dit kan alleen wie een sleutel heeft.', en: 'Only those who hold a key can do this.' },
  archived: {
    nl: 'Deze kring is afgerond. Je kunt alles nog teruglezen.',
    en: 'This circle is complete. You can still read everything.',
  },
  frozen: {
    nl: 'Je gegevens staan stil: ik bewaar niets nieuws van je. Aanpassen kan met {data}.',
    en: 'Your data is frozen: I store nothing new from you. You can change this with {data}.',
  },
  unclear: {
    nl: 'Je zit hier aan meer dan één tafel. Doe dit in het kanaal van de kring die je bedoelt.',
    en: 'You have a place at more than one table here. Please do this in the channel of the circle you mean.',
  },
  goneButton: {
    nl: 'Deze knop hoort bij iets dat voorbij is. Kijk bij Open voor mij.',
    en: 'This button belongs to something that is over. Please look at Open for me.',
  },
  notMyMessage: {
    nl: 'Dit kan alleen bij een bericht dat ik zelf in de groep of aan jou stuurde.',
    en: 'This works only on a message that I sent to the group or to you myself.',
  },
  emptyHome: { nl: 'Hier staat nu niets.', en: 'There is nothing here now.' },
  hadItAlready: { nl: 'Dat had ik al. Het staat er één keer.', en: 'I had that already. It is there once.' },
  tooLong: {
    nl: 'Dit is {n, plural, one {1 teken} other {# tekens}} te lang. Je tekst staat er nog.',
    en: 'This is {n, plural, one {1 character} other {# characters}} too long. Your text is still here.',
  },
  stillEmpty: { nl: 'Hier staat nog niets.', en: 'There is nothing here yet.' },
  notAnOption: { nl: 'Kies een van de mogelijkheden.', en: 'Please choose one of the options.' },
  notADate: {
    nl: 'Deze datum ken ik niet. Schrijf bijvoorbeeld 2026-11-06.',
    en: 'I do not know this date. Write for example 2026-11-06.',
  },
  notATime: {
    nl: 'Deze tijd ken ik niet. Schrijf bijvoorbeeld 09:00.',
    en: 'I do not know this time. Write for example 09:00.',
  },
  unknownArg: { nl: 'Ik begrijp niet wat je bedoelt bij {arg}.', en: 'I do not understand what you mean by {arg}.' },
  unknownRef: {
    nl: 'Dat nummer vind ik niet. Een nummer ziet eruit als {example}.',
    en: 'I cannot find that number. A number looks like {example}.',
  },
  next: { nl: 'Verder', en: 'Next' },
  cannotPropose: {
    nl: 'Een voorstel doen kan hier nu niet. Er is niets veranderd.',
    en: 'Proposing something is not possible here now. Nothing has changed.',
  },
  wentWrong: {
    nl: 'Er ging iets mis bij mij. Je tekst staat nog in het formulier. Probeer het zo nog eens.',
    en: 'Something went wrong on my side. Your text is still in the form. Please try again in a moment.',
  },
  unsure: {
    nl: 'Er ging iets mis bij mij. Ik weet niet of het is aangekomen. Kijk even bij Open voor mij.',
    en: 'Something went wrong on my side. I am not sure it arrived. Please look at Open for me.',
  },
  reference: {
    nl: 'Blijft het misgaan? Noem dan {reference}.',
    en: 'Does it keep going wrong? Then mention {reference}.',
  },
})
