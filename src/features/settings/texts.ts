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
  decidedTogether: {
    nl: 'Deze pauze hebben jullie samen afgesproken. Op de dag die jullie kozen gaan we verder.',
    en: 'You agreed on this break together. We go on at the day you chose.',
  },
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
  reach: {
    nl: 'Verbinding (dit zie alleen jij, als sleutelhouder)',
    en: 'Connection (only you see this, as key holder)',
  },
  outOfReach: { nl: '{platform} is niet bereikbaar sinds {from}', en: '{platform} is out of reach since {from}' },
  wasOutOfReach: {
    nl: '{platform} was niet bereikbaar van {from} tot {until}',
    en: '{platform} was out of reach from {from} to {until}',
  },
  reachTodo: {
    nl: 'Wat klaarstaat, komt vanzelf als de verbinding er weer is. Open vragen blijven dan langer open. Duurt het lang? Vraag wie Kring draait om te kijken.',
    en: 'What is ready comes by itself when the connection is back. Open questions then stay open longer. Does it take long? Ask whoever runs Kring to have a look.',
  },
  roomGone: {
    nl: 'Het kanaal {room} is er niet meer, of Kring kan er niet meer bij. Daar komt nu niets. Kies een ander kanaal. Of zet het oude terug, dan gaat het daar verder.',
    en: 'The channel {room} is gone, or Kring cannot reach it any more. Nothing is posted there now. Choose another channel. Or bring the old one back, and it goes on there.',
  },
  roomOpened: {
    nl: 'In {room} kan nu iedereen van {space} meelezen. Woorden van leden plaats ik daar even niet. Maak het kanaal weer besloten, of kies een ander kanaal. Wat wacht, komt dan vanzelf.',
    en: 'Everyone in {space} can read along in {room} now. I do not post words of members there for the moment. Close the channel again, or choose another one. What waits then comes by itself.',
  },
  roomCrowded: {
    nl: 'In {room} kunnen nu ongeveer {n} mensen meelezen. Eerst waren het er ongeveer {before}. Woorden van leden wachten tot iemand met de sleutel zegt dat het klopt.',
    en: 'About {n} people can read along in {room} now. Before it was about {before}. Words of members wait until somebody with the key says that this is right.',
  },
  spaceGone: {
    nl: 'Kring is weggehaald uit {space} op {platform}. Daar komt nu niets meer. Wat op een andere plek leeft, gaat door. Zet je Kring terug, dan gaat het daar vanzelf verder.',
    en: 'Kring was taken away from {space} on {platform}. Nothing is posted there any more. What lives in another place goes on. Put Kring back, and it goes on there by itself.',
  },
  onlyKeys: { nl: 'Dit lezen alleen sleutelhouders.', en: 'Only key holders read this.' },
  otherRoom: { nl: 'Ander kanaal', en: 'Another channel' },
  roomIsRight: { nl: 'Het klopt zo', en: 'This is right' },
  roomKept: {
    nl: 'Goed. Wat wachtte, komt nu. Wie antwoordt, ziet hoeveel mensen kunnen meelezen.',
    en: 'All right. What waited comes now. Whoever answers sees how many people can read along.',
  },
  roomTitle: { nl: 'Een ander kanaal', en: 'Another channel' },
  roomField: { nl: 'Waar gaat de kring verder?', en: 'Where does the circle go on?' },
  roomHint: { nl: 'Een besloten kanaal waar Kring in zit.', en: 'A closed channel that Kring is in.' },
  roomSubmit: { nl: 'Dit kanaal', en: 'This channel' },
  roomMoved: { nl: 'De kring gaat verder in {room}.', en: 'The circle goes on in {room}.' },
  roomFine: { nl: 'Er is niets meer aan de hand met dit kanaal.', en: 'This channel is all right again.' },
  roomElsewhere: {
    nl: 'Dit kanaal is in {space}. Kies daar een ander, met {log}.',
    en: 'This channel is in {space}. Choose another one there, with {log}.',
  },
  roomTaken: {
    nl: 'Daar woont al een andere kring. Kies een ander kanaal.',
    en: 'Another circle lives there. Choose another channel.',
  },
  roomSame: { nl: 'Daar komen jullie al samen. Kies een ander.', en: 'You already meet there. Choose another one.' },
  roomIsOpen: {
    nl: 'Daar kan iedereen meelezen. Kies een besloten kanaal. Een open kanaal kan alleen als iedereen het ermee eens is.',
    en: 'Everyone can read along there. Choose a closed channel. An open one is only possible when everybody agrees.',
  },
  lineRoomMoved: { nl: 'De kring kreeg een ander kanaal', en: 'The circle got another channel' },
  lineRoomMovedBy: {
    nl: '{member} koos een ander kanaal, want het oude kon niet meer',
    en: '{member} chose another channel, because the old one no longer worked',
  },
  lineRoomKept: {
    nl: 'Meer mensen kunnen meelezen in het kanaal, en dat is gezien',
    en: 'More people can read along in the channel, and that was seen',
  },
  directsStopped: {
    nl: '{platform} vindt dat Kring te veel mensen kort na elkaar een bericht stuurt. Tot {until} begint Kring daar geen nieuwe gesprekken. Wat iemand te vragen is, staat ook bij {today}. Je hoeft niets te doen. Gebeurt het vaker? Laat dan minder mensen kiezen voor berichten. De knop in het kanaal doet hetzelfde.',
    en: '{platform} says that Kring sends messages to too many people in a short time. Until {until} Kring starts no new conversations there. What there is to ask somebody also stands at {today}. You do not have to do anything. Does it happen more often? Then let fewer people choose messages. The button in the channel does the same.',
  },
  experimentsIn: { nl: 'Experimenten komen in {room}.', en: 'Experiments come in {room}.' },
  experimentsTitle: { nl: 'Experimenten', en: 'Experiments' },
  experimentsField: { nl: 'Waar komen experimenten?', en: 'Where do experiments come?' },
  experimentsHint: {
    nl: 'Een besloten kanaal. In een forum krijgt elk experiment een eigen bericht.',
    en: 'A closed channel. In a forum each experiment gets a post of its own.',
  },
  experimentsSame: { nl: 'Daar komen ze al. Kies een ander.', en: 'They already come there. Choose another one.' },
  experimentsElsewhere: {
    nl: 'Dit kanaal is ergens anders. Kies het daar.',
    en: 'This channel is somewhere else. Choose it there.',
  },
  experimentsMoved: {
    nl: 'Goed. Nieuwe experimenten komen daar. Wat er al staat, blijft waar het is.',
    en: 'Good. New experiments come there. What is there already stays where it is.',
  },
  lineExperimentsMoved: {
    nl: 'Experimenten kregen een ander kanaal',
    en: 'Experiments got another channel',
  },
  mirrorTitle: {
    nl: 'Ook in de server zelf (dit zie alleen jij, als sleutelhouder)',
    en: 'In the server itself too (only you see this, as key holder)',
  },
  eventsOn: { nl: 'Zet in de agenda', en: 'Put in the calendar' },
  eventsOff: { nl: 'Haal uit de agenda', en: 'Take out of the calendar' },
  eventsAreOn: {
    nl: 'De volgende keer van elk ritueel komt in de agenda van de server. Iedereen in de server ziet wanneer, niet wat er gezegd wordt.',
    en: 'The next time of each ritual comes into the calendar of the server. Everybody in the server sees when, not what is said.',
  },
  eventsAreOff: {
    nl: 'Kring haalt de rituelen weer uit de agenda van de server.',
    en: 'Kring takes the rituals out of the calendar of the server again.',
  },
  eventsNotAllowed: {
    nl: 'Kring mag dat op {platform} nog niet. Geef de rol van Kring het recht om evenementen te maken (Create Events).',
    en: 'Kring is not allowed to do that on {platform} yet. Give the role of Kring the right to make events (Create Events).',
  },
  rolesOn: { nl: 'Geef serverrollen', en: 'Give server roles' },
  rolesOff: { nl: 'Stop met serverrollen', en: 'Stop the server roles' },
  rolesAreOn: {
    nl: 'Wie een rol in de kring heeft, krijgt die ook in de server. Iedereen in de server ziet wie. De rol geeft daar geen extra rechten.',
    en: 'Whoever has a role in the circle gets it in the server too. Everybody in the server sees who. The role gives no extra rights there.',
  },
  rolesAreOff: {
    nl: 'Kring haalt de rollen in de server weer weg bij de leden.',
    en: 'Kring takes the roles in the server away from the members again.',
  },
  rolesNotAllowed: {
    nl: 'Kring kan dat op {platform} nog niet. Geef de rol van Kring het recht om rollen te beheren (Manage Roles) en zet die rol boven de rollen van de kring. Een rol met extra rechten deelt Kring niet uit.',
    en: 'Kring cannot do that on {platform} yet. Give the role of Kring the right to manage roles (Manage Roles) and put that role above the roles of the circle. Kring does not hand out a role with extra rights.',
  },
  privacy: {
    nl: 'Of je Kring even stil zette, en waarom. De hele kring kan dat lezen.',
    en: 'Whether you paused Kring, and why. The whole circle can read that.',
  },
  section: { nl: 'Stiltes', en: 'Pauses' },
})
