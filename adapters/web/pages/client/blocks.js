// Draws the blocks of a card: one function for each kind of block.
import { el, icon } from './dom.js'
import { drawSaid, drawSpans } from './spans.js'

/**
 * @param {readonly any[]} blocks
 * @param {{ app: any, language: 'nl' | 'en', zone: string, message: any }} card
 */
export function drawBlocks(blocks, card) {
  return blocks.map((block) => draw[block.kind]?.(block, card))
}

const draw = {
  heading: ({ spans }, card) => el('h2', {}, drawSpans(spans, card)),
  text: ({ spans }, card) => el('p', {}, drawSpans(spans, card)),
  note: ({ spans }, card) => el('p', { class: 'note' }, drawSpans(spans, card)),
  divider: () => el('hr'),
  quote: ({ words, by }, card) =>
    el('blockquote', {}, el('p', {}, drawSaid(words, card)), by && el('footer', {}, drawSpans(by, card))),
  list: ({ items, ordered }, card) =>
    el(
      ordered ? 'ol' : 'ul',
      { class: 'items' },
      items.map((item) => el('li', {}, drawSpans(item, card))),
    ),
  fields: ({ fields }, card) =>
    el(
      'dl',
      {},
      fields.map(({ label, spans }) => el('div', {}, el('dt', {}, label), el('dd', {}, drawSpans(spans, card)))),
    ),
  table: drawTable,
  strip: ({ lines, words }, card) => [
    el('pre', { 'aria-hidden': 'true', class: 'strip-lines' }, lines.join('\n')),
    el('p', { class: 'strip-words' }, drawSpans(words, card)),
  ],
  buttons: ({ buttons }, card) =>
    el(
      'div',
      { class: 'buttons' },
      buttons.map((button) => drawButton(button, card)),
    ),
  menu: drawMenu,
}

function drawTable({ header, rows }, card) {
  const label = header.filter(Boolean).join(', ')
  const cells = (row) =>
    row.map((spans, index) =>
      el(index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : {}, drawSpans(spans, card)),
    )
  return el(
    'div',
    { class: 'table', tabindex: '0', role: 'region', 'aria-label': label },
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          header.map((name) => (name ? el('th', { scope: 'col' }, name) : el('td'))),
        ),
      ),
      el(
        'tbody',
        {},
        rows.map((row) => el('tr', {}, cells(row))),
      ),
    ),
  )
}

function drawButton({ label, address, weight = 'plain', confirm }, { app, message }) {
  const press = async (event) => {
    const button = event.currentTarget
    if (confirm && !(await app.confirm(confirm))) return
    await whileBusy(button, () => app.act({ does: 'press', message: message.id, address }))
  }
  return el(
    'button',
    { type: 'button', class: `press press-${weight}`, data: { address }, on: { click: press } },
    label,
  )
}

/** A menu opens under its own button, so that keyboard and screen reader find it where they are. */
function drawMenu({ address, hint, options }, { app, message }) {
  const choose = (value) => async (event) => {
    const button = event.currentTarget
    await whileBusy(button, () => app.act({ does: 'press', message: message.id, address, choice: value }))
    list.hidden = true
    opener.setAttribute('aria-expanded', 'false')
  }
  const list = el(
    'div',
    { class: 'menu-options', role: 'group', 'aria-label': hint, hidden: true },
    options.map((option) =>
      el(
        'button',
        { type: 'button', data: { choice: option.value }, on: { click: choose(option.value) } },
        el('bdi', { dir: 'auto' }, option.label),
        option.hint && el('small', { dir: 'auto' }, option.hint),
      ),
    ),
  )
  const toggle = () => {
    list.hidden = !list.hidden
    opener.setAttribute('aria-expanded', String(!list.hidden))
  }
  const opener = el(
    'button',
    { type: 'button', class: 'press menu-open', 'aria-expanded': 'false', on: { click: toggle } },
    hint,
    icon('down'),
  )
  const leave = (event) => {
    if (event.key !== 'Escape' || list.hidden) return
    toggle()
    opener.focus()
  }
  return el('div', { class: 'menu', on: { keydown: leave } }, opener, list)
}

/** One press at a time: a button that is at work says so and does not listen. */
export async function whileBusy(button, work) {
  if (button.getAttribute('aria-busy') === 'true') return
  button.setAttribute('aria-busy', 'true')
  try {
    await work()
  } finally {
    button.removeAttribute('aria-busy')
  }
}
