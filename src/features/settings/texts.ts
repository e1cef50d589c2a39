// What is said about silence and about the log of decisions.
import { defineTexts } from '../../core/text.ts'

export const texts = defineTexts({
  hushSays: { nl: 'Zet alle berichten van Kring even stil', en: 'Pause all messages from Kring for a while' },
  hushHours: { nl: 'hoeveel uur, ten hoogste 48', en: 'how many hours, at most 48' },
  hushWhy: { nl: 'waarom', en: 'why' },
  hushTitle: { nl: 'Even stil', en: 'Be quiet for a while' },
  hushIntro: {
    nl: 'Kring plaatst dan niets. De groep leest waarom. Het gaat vanzelf weer aan.',
    en: 'Kring then posts nothing. The group reads why. It starts again by itself.',
  },
  hushSubmit: { nl: 'Zet stil', en: 'Pause' },
  howLong: { nl: 'Hoe lang?', en: 'How long?' },
  whyNow: { nl: 'Waarom? De groep leest dit.', en: 'Why? The group reads this.' },
  hours: { nl: '{n, plural, one {Eén uur} other {# uur}}', en: '{n, plural, one {One hour} other {# hours}}' },
  hushed: {
    nl: '🤫 <b>Even stil</b> tot {until}, door {member}: <i>{why}</i>',
    en: '🤫 <b>Quiet</b> until {until}, by {member}: <i>{why}</i>',
  },
  hushedPrivate: {
    nl: 'Het is stil tot {until}. Alles wat open stond, wacht zolang.',
    en: 'It is quiet until {until}. Everything that was open waits until then.',
  },
  resume: { nl: 'Toch weer aan', en: 'Start again' },
  resumed: { nl: 'Kring doet weer mee.', en: 'Kring is back.' },
  quietAlready: { nl: 'Het is al stil, tot {until}.', en: 'It is quiet already, until {until}.' },
  notQuiet: { nl: 'Het is niet stil.', en: 'It is not quiet.' },
  onceAFortnight: {
    nl: 'Je zette Kring kort geleden al stil. Nu kan het nog voor ten hoogste 4 uur. Langer? Beslis dat dan samen.',
    en: 'You paused Kring not long ago. Right now it can be for 4 hours at most. Longer? Then decide it together.',
  },
  usedUp: {
    nl: 'Je zette Kring de laatste twee weken al twee keer stil. Vraag iemand anders, of beslis er samen over.',
    en: 'You paused Kring twice in the last two weeks. Please ask somebody else, or decide it together.',
  },
  onlyFromActive: {
    nl: 'De kring is nog niet begonnen, dus er komt niets.',
    en: 'The circle has not begun yet, so nothing comes.',
  },
  atMost: { nl: 'Kies 1 tot 48 uur.', en: 'Choose 1 to 48 hours.' },
  logSays: { nl: 'Wie veranderde wat, wanneer en waarom', en: 'Who changed what, when and why' },
  logTitle: { nl: 'Logboek van besluiten', en: 'Log of decisions' },
  logEmpty: { nl: 'Er is nog niets veranderd.', en: 'Nothing has changed yet.' },
  logNote: {
    nl: 'Iedereen in de kring kan dit lezen. Persoonlijke keuzes staan er nooit in.',
    en: 'Everybody in the circle can read this. Personal choices are never in it.',
  },
  lineHushed: {
    nl: '🤫 Even stil tot {until}, door {member}: <i>{why}</i>',
    en: '🤫 Quiet until {until}, by {member}: <i>{why}</i>',
  },
  lineHushedBare: { nl: '🤫 Even stil tot {until}', en: '🤫 Quiet until {until}' },
  lineResumed: { nl: 'Kring ging weer aan', en: 'Kring started again' },
  undelivered: {
    nl: 'Niet aangekomen (dit zie alleen jij, als sleutelhouder)',
    en: 'Not delivered (only you see this, as key holder)',
  },
  undeliveredRoom: { nl: 'een bericht in een kanaal op {platform}', en: 'a message in a channel on {platform}' },
  undeliveredDirect: { nl: 'een bericht aan één persoon op {platform}', en: 'a message to one person on {platform}' },
  undeliveredTodo: {
    nl: 'Kijk of Kring nog in het kanaal mag plaatsen. Wat nog leeft, komt er vanzelf weer.',
    en: 'Check whether Kring may still post in the channel. What is still alive comes back by itself.',
  },
  privacy: {
    nl: 'Of je Kring even stil zette, en waarom. De hele kring kan dat lezen.',
    en: 'Whether you paused Kring, and why. The whole circle can read that.',
  },
  section: { nl: 'Stiltes', en: 'Pauses' },
})
