// The strip from Monday to Sunday: a mark where something happens, and now as a line.
import { el, fill } from './dom.js'
import { instantWords } from './time.js'

const sameMoment = 0.012

/**
 * @param {any} app
 * @param {{ move: (at: number) => void }} hands
 */
export function createStrip(app, { move }) {
  const { t, page } = app
  const days = el('div', { class: 'days', 'aria-hidden': 'true' })
  const marks = el('div', { class: 'marks', role: 'toolbar', 'aria-label': t('weekKeys') })
  const line = el('div', { class: 'now-line', 'aria-hidden': 'true' })
  const said = el('p', { class: 'mark-words', 'aria-hidden': 'true' })
  const node = el('div', { class: 'strip' }, days, el('div', { class: 'track' }, line, marks), said)
  let drawn

  const step = (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const all = [...marks.children]
    const at = all.indexOf(document.activeElement)
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus()
  }
  marks.addEventListener('keydown', step)

  const draw = (clock) => {
    const [from, until] = [clock.days[0].from, clock.days.at(-1).until]
    const share = (at) => Math.max(0, Math.min(1, (at - from) / (until - from)))
    line.style.left = `${share(clock.now) * 100}%`
    const moments = momentsOf(app, clock, { from, until, share })
    const mark = JSON.stringify([page.language, clock.days.map((day) => [day.from, isToday(day, clock.now)]), moments])
    if (mark === drawn) return
    drawn = mark
    fill(
      days,
      clock.days.map((day) =>
        el(
          'span',
          { class: isToday(day, clock.now) ? 'day-name today' : 'day-name' },
          el('span', { class: 'long' }, day.name),
          el('span', { class: 'short' }, day.name.slice(0, 2)),
        ),
      ),
    )
    const focused = [...marks.children].indexOf(document.activeElement)
    const point = (words) => () => fill(said, words)
    const firstComing = Math.max(
      0,
      moments.findIndex(({ isPast }) => !isPast),
    )
    fill(
      marks,
      moments.map((moment, index) => {
        const go = () => (moment.isPast ? app.show(moment.message) : move(moment.at))
        const on = {
          click: go,
          focus: point(moment.words),
          pointerenter: point(moment.words),
          blur: point(''),
          pointerleave: point(''),
        }
        const button = el('button', {
          type: 'button',
          class: moment.isPast ? 'moment past' : 'moment',
          'aria-label': moment.words,
          tabindex: index === firstComing ? '0' : '-1',
          on,
        })
        button.style.left = `${moment.share * 100}%`
        return button
      }),
    )
    if (focused >= 0) marks.children[Math.min(focused, marks.children.length - 1)]?.focus()
  }
  return { node, draw }
}

const isToday = (day, now) => day.from <= now && now < day.until

/** What came this week and what is still to come; what falls together is one mark. */
function momentsOf(app, clock, { from, until, share }) {
  const { page, view } = app
  const when = (at) => instantWords(page.language, clock.zone, at, 'weekdayTime', clock.now)
  const past = view.conversations
    .filter(({ kind }) => kind === 'room')
    .flatMap(({ messages }) =>
      messages.filter((one) => one.by.is === 'kring' && !one.private && one.at >= from && one.at <= clock.now),
    )
    .map((message) => ({
      at: message.at,
      words: `${when(message.at)}: ${headOf(message)}`,
      isPast: true,
      message: message.id,
    }))
  const coming = clock.coming
    .filter(({ at }) => at > clock.now && at < until)
    .map(({ at, when: words, says }) => ({ at, words: `${words}: ${says}`, isPast: false, message: undefined }))
  const all = []
  for (const moment of [...past, ...coming].sort((a, b) => a.at - b.at)) {
    const place = share(moment.at)
    const last = all.at(-1)
    if (last && last.isPast === moment.isPast && place - last.share < sameMoment)
      last.words = `${last.words}. ${moment.words}`
    else all.push({ ...moment, share: place })
  }
  return all
}

/** The first words of a card. */
export function headOf({ card }) {
  const spans = card?.blocks.find((block) => 'spans' in block)?.spans ?? []
  const words = spans.map(wordsOf).join('').replace(/\s+/g, ' ').trim()
  return words.length > 70 ? `${words.slice(0, words.lastIndexOf(' ', 70))}…` : words
}

function wordsOf(span) {
  if (typeof span === 'string') return span
  if ('said' in span) return span.said
  if ('name' in span) return span.name
  const inside = span.bold ?? span.italic ?? span.label
  return Array.isArray(inside) ? inside.map(wordsOf).join('') : ''
}
