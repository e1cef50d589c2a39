// What is said to one person about their own week: what is open, rest, times and language.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  todaySays: { nl: 'Wat staat er open voor mij?', en: 'What is open for me?' },
  todayTitle: { nl: 'Open voor jou', en: 'Open for you' },
  todayEmpty: { nl: 'Er wacht niets op je. Fijne dag.', en: 'Nothing is waiting for you. Have a good day.' },
  awaySays: {
    nl: 'Even weg: er komt niets tot je terug bent',
    en: 'Away for a while: nothing comes until you are back',
  },
  awayUntil: { nl: 'tot welke dag', en: 'until which day' },
  awayTitle: { nl: 'Even weg', en: 'Away for a while' },
  awayField: { nl: 'Welke dag ben je terug? (mag leeg)', en: 'Which day are you back? (may be empty)' },
  awaySubmit: { nl: 'Ik ben even weg', en: 'I am away' },
  awayIntro: {
    nl: 'Er komt dan niets naar je toe, en niemand rekent op je. Niemand krijgt dit te zien.',
    en: 'Nothing comes to you then, and nobody counts on you. Nobody gets to see this.',
  },
  awayDone: {
    nl: 'Geniet ervan. Je bent er weer op {date}. Eerder terug kan altijd.',
    en: 'Have a good time. You are back on {date}. Earlier is always fine.',
  },
  awayOpen: {
    nl: 'Geniet ervan. Tik op Terug als je er weer bent.',
    en: 'Have a good time. Press Back when you return.',
  },
  awayNow: { nl: 'Je bent even weg, tot {date}.', en: 'You are away, until {date}.' },
  awayNowOpen: { nl: 'Je bent even weg.', en: 'You are away.' },
  awayOther: { nl: 'Kies een andere dag', en: 'Choose another day' },
  awayPast: {
    nl: 'Die dag is al geweest. Kies een dag die nog komt.',
    en: 'That day has passed. Choose a day to come.',
  },
  back: { nl: 'Terug', en: 'Back' },
  welcomeBack: {
    nl: 'Welkom terug. Dit gebeurde er, in vijf regels. Je hoeft niets in te halen.',
    en: 'Welcome back. Here is what happened, in five lines. There is nothing to catch up on.',
  },
  welcomeBackPlain: {
    nl: 'Welkom terug. Je hoeft niets in te halen.',
    en: 'Welcome back. There is nothing to catch up on.',
  },
  energySays: { nl: 'Rustig aan, of weer gewoon', en: 'Take it easy, or back to normal' },
  energyArg: { nl: 'gewoon of rustig', en: 'normal or low' },
  energyNormal: { nl: 'gewoon', en: 'normal' },
  energyLow: { nl: 'rustig', en: 'low' },
  energyTitle: { nl: 'Hoeveel ruimte heb je nu?', en: 'How much room do you have now?' },
  energyLowButton: { nl: 'Rustig aan', en: 'Take it easy' },
  energyNormalButton: { nl: 'Weer gewoon', en: 'Back to normal' },
  energyExplained: {
    nl: 'Rustig aan: je krijgt geen berichten van mij. De vraag staat gewoon in het kanaal, en meedoen mag altijd. Niemand ziet dit, en je hoeft geen reden te geven.',
    en: 'Take it easy: I send you no messages. The question is still in the channel, and you can always join in. Nobody sees this, and you need no reason.',
  },
  energyIsLow: {
    nl: 'Goed, rustig aan. Je krijgt geen berichten. Zeg het maar als het weer gewoon mag.',
    en: 'All right, easy does it. You get no messages. Tell me when you want them back.',
  },
  energyIsNormal: { nl: 'Fijn. Alles staat weer gewoon.', en: 'Good. Everything is back to normal.' },
  timesSays: {
    nl: 'Jouw tijdzone, moment, berichten en vrije dagen',
    en: 'Your time zone, moment, messages and free days',
  },
  timesTitle: { nl: 'Mijn tijden', en: 'My times' },
  timesSubmit: { nl: 'Bewaar', en: 'Save' },
  zoneField: { nl: 'Tijdzone, zoals Europe/Amsterdam', en: 'Time zone, such as Europe/Amsterdam' },
  zoneUnknown: {
    nl: 'Deze tijdzone ken ik niet. Schrijf bijvoorbeeld Europe/Amsterdam.',
    en: 'I do not know this time zone. Write for example Europe/Amsterdam.',
  },
  timeField: { nl: 'Jouw moment op de dag', en: 'Your moment of the day' },
  timeHint: { nl: 'Bijvoorbeeld 19:30. Leeg is 09:00.', en: 'For example 19:30. Empty is 09:00.' },
  whereField: { nl: 'Waar wil je de vraag?', en: 'Where would you like the question?' },
  whereChannel: { nl: 'Het kanaal is genoeg', en: 'The channel is enough' },
  whereDirect: { nl: 'Stuur mij ook een bericht', en: 'Send me a message too' },
  remindField: { nl: 'Mag ik je één keer een seintje geven?', en: 'May I remind you once?' },
  remindHint: {
    nl: 'Alleen als je berichten wilt en nog geen antwoord gaf.',
    en: 'Only if you want messages and have not answered yet.',
  },
  freeField: { nl: 'Welke dagen ben je vrij?', en: 'Which days are you off?' },
  savedChannel: {
    nl: 'Bewaard. Je vindt de vraag in het kanaal. Ik stuur je geen bericht.',
    en: 'Saved. You find the question in the channel. I will not send you a message.',
  },
  savedDirect: {
    nl: 'Bewaard. Ik stuur je de vraag ook als bericht, om {time} of wat later.',
    en: 'Saved. I send you the question as a message too, at {time} or a little later.',
  },
  languageSays: { nl: 'Nederlands of Engels', en: 'Dutch or English' },
  languageArg: { nl: 'nl of en', en: 'nl or en' },
  dutch: { nl: 'Nederlands', en: 'Dutch' },
  english: { nl: 'Engels', en: 'English' },
  languageTitle: { nl: 'In welke taal zal ik met je praten?', en: 'Which language shall I speak with you?' },
  languageDone: { nl: 'Vanaf nu praten we Nederlands.', en: 'From now on we speak English.' },
  noReminders: {
    nl: 'Geen seintjes meer. Je kunt het weer aanzetten bij {times}.',
    en: 'No more reminders. You can turn them on again at {times}.',
  },
  privacy: {
    nl: 'Je taal, je tijden, je vrije dagen, of je even weg bent of rustig aan doet, en wanneer je je startpagina opende. Alleen jij ziet dit.',
    en: 'Your language, times, days off, whether you are away or taking it easy, and when you opened your home page. Only you see this.',
  },
  section: { nl: 'Mijn tijden', en: 'My times' },
})
