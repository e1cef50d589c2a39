// The thread beside the conversation: what hangs under one message, and a box to add to it. Full screen on a phone.
import { createComposer } from './composer.js'
import { markRead } from './conversation.js'
import { el, icon, isNarrow, renew } from './dom.js'
import { drawMessage, markOf } from './message.js'

/**
 * @param {any} app
 * @param {HTMLElement} aside
 */
export function createThread(app, aside) {
  const { t } = app
  const list = el('ol', { class: 'list' })
  const scroll = el('div', { class: 'thread-list', tabindex: '0', role: 'region', 'aria-label': t('thread') }, list)
  const closer = el(
    'button',
    { type: 'button', class: 'round', 'aria-label': t('close'), on: { click: () => close() } },
    icon('close'),
  )
  const composer = createComposer(app, { inThread: true })
  aside.append(el('div', { class: 'thread-top' }, el('h2', {}, t('thread')), closer), scroll, composer.form)
  let shown
  let cameFrom

  const close = () => {
    app.thread = undefined
    app.draw()
    const back = document.getElementById(cameFrom ?? '')?.querySelector('.message-foot button')
    back?.focus()
  }
  aside.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
  })

  app.on(() => {
    const parent = app.thread && findMessage(app, app.thread)
    aside.hidden = !parent
    document.body.classList.toggle('thread-open', Boolean(parent))
    document.getElementById('main').inert = Boolean(parent) && isNarrow()
    if (!parent) {
      shown = undefined
      return
    }
    const place = app.conversation(`thread:${parent.id}`)
    const replies = place?.messages ?? []
    const isOther = shown !== parent.id
    renew(list, itemsOf(app, parent, replies))
    composer.draw()
    if (isOther) {
      shown = parent.id
      cameFrom = parent.id
      scroll.scrollTop = 0
      closer.focus()
    }
    if (place) markRead(app, place)
  })
}

function findMessage(app, id) {
  for (const place of app.view?.conversations ?? []) {
    const found = place.messages.find((message) => message.id === id)
    if (found) return found
  }
  return undefined
}

function itemsOf(app, parent, replies) {
  const item = (message) => ({
    key: message.id,
    mark: markOf(app, message),
    draw: () => drawMessage(app, message, { inThread: true }),
  })
  const { t } = app
  const words = replies.length === 1 ? t('oneReply') : t('replies', { count: replies.length })
  const line = replies.length === 0 ? t('threadEmpty') : words
  const between = { key: 'between', mark: line, draw: () => el('li', { class: 'day' }, el('span', {}, line)) }
  return [item(parent), between, ...replies.map(item)]
}
