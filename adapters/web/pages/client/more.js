// The small menu that hangs on a message: what can be done with it, under its own button.
import { whileBusy } from './blocks.js'
import { el } from './dom.js'

/** Which items fit a message; a private one has none, as elsewhere. */
function itemsFor(app, { by, private: isPrivate }) {
  return isPrivate ? [] : app.menus.filter(({ on }) => on === 'any' || by.is === 'kring')
}

/**
 * @param {any} app
 * @param {any} message
 * @param {string} name whose message it is
 */
export function drawMore(app, message, name) {
  const items = itemsFor(app, message)
  if (items.length === 0) return undefined
  const label = app.t('moreFor', { name, when: message.when })
  const toggle = (isOpen) => {
    list.hidden = !isOpen
    opener.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) list.scrollIntoView({ block: 'nearest' })
  }
  const choose = (menu) => async () => {
    toggle(false)
    opener.focus()
    await whileBusy(opener, () => app.act({ does: 'menu', message: message.id, menu }))
  }
  const list = el(
    'div',
    { class: 'menu-options more-options', role: 'group', 'aria-label': label, hidden: true },
    items.map((item) =>
      el('button', { type: 'button', data: { menu: item.name }, on: { click: choose(item.name) } }, item.label),
    ),
  )
  const opener = el(
    'button',
    {
      type: 'button',
      class: 'quiet more-open',
      'aria-label': label,
      'aria-expanded': 'false',
      on: { click: () => toggle(list.hidden) },
    },
    el('span', { 'aria-hidden': 'true' }, '⋯'),
  )
  const onKey = (event) => {
    if (event.key !== 'Escape' || list.hidden) return
    event.stopPropagation()
    toggle(false)
    opener.focus()
  }
  const onLeave = (event) => {
    if (!list.hidden && !node.contains(event.relatedTarget)) toggle(false)
  }
  const node = el('div', { class: 'more', on: { keydown: onKey, focusout: onLeave } }, opener, list)
  return node
}
