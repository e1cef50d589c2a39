// Draws what stands in a line of a card: our words, members' words, names, rooms, moments, commands and links.
import { el } from './dom.js'
import { instantWords } from './time.js'

/**
 * @param {readonly any[]} spans
 * @param {{ app: any, language: 'nl' | 'en', zone: string }} card
 */
export function drawSpans(spans, card) {
  return spans.map((span) => drawSpan(span, card))
}

/** Words a member typed: only ever text, in their own direction and language. */
export function drawSaid(words, card) {
  const lang = words.language && words.language !== card.language ? words.language : undefined
  return el('bdi', { dir: 'auto', class: 'said', lang }, words.said)
}

function drawSpan(span, card) {
  if (typeof span === 'string') return withBreaks(span)
  if ('said' in span) return drawSaid(span, card)
  if ('call' in span) return el('bdi', { class: 'call' }, span.name)
  if ('name' in span) return el('bdi', { class: 'name' }, span.name)
  if ('roomId' in span) return drawRoom(span, card)
  if ('at' in span) return drawInstant(span, card)
  if ('command' in span) return drawCommand(span.command, card)
  if ('bold' in span) return el('strong', {}, drawSpans(span.bold, card))
  if ('italic' in span) return el('em', {}, drawSpans(span.italic, card))
  if ('code' in span) return el('code', {}, span.code)
  if ('link' in span) return drawLink(span, card)
  return ''
}

function withBreaks(text) {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [el('br'), line]))
}

function drawRoom({ roomId, roomName }, { app }) {
  const go = () => app.goTo(`room:${roomId}`)
  return el('button', { type: 'button', class: 'inline', on: { click: go } }, `#${roomName}`)
}

function drawInstant({ at, as }, { app, language, zone }) {
  const now = app.view.clock.now
  const full = instantWords(language, zone, at, 'moment', now)
  const datetime = new Date(at).toISOString()
  return el('time', { datetime, title: full }, instantWords(language, zone, at, as, now))
}

/** A command in the words of the card's language; a press puts it in the message box. */
function drawCommand([noun, verb], { app, language }) {
  const sheet = app.commands.find((one) => one.noun === noun && one.verb === verb)
  const typed = sheet ? `/${sheet.words.noun[language]} ${sheet.words.verb[language]}` : `/${noun} ${verb}`
  return el('button', { type: 'button', class: 'inline command', on: { click: () => app.write?.(`${typed} `) } }, typed)
}

function drawLink({ link, label }, card) {
  const inside = /^#(m\w+)$/.exec(link)
  if (inside) {
    const go = () => card.app.show(inside[1])
    return el('button', { type: 'button', class: 'inline', on: { click: go } }, drawSpans(label, card))
  }
  if (!/^https?:\/\//i.test(link)) return drawSpans(label, card)
  return el('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, drawSpans(label, card))
}
