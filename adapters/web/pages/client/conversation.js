// The messages of the place where you look: drawn in days, kept where you were reading, lit up when something points at them.
import { el, fill, icon, isNarrow, prefersCalm, renew } from './dom.js'
import { drawMessage, markOf } from './message.js'
import { dayWords, localDate } from './time.js'

const nearBottom = 80
const lightMs = 3200

/** @param {any} app */
export function createConversation(app) {
  const list = el('ol', { class: 'list' })
  const box = el('div', { id: 'messages', class: 'messages', tabindex: '0', role: 'region' }, list)
  const newest = el(
    'button',
    { type: 'button', class: 'to-newest', hidden: true, on: { click: () => toEnd() } },
    icon('down'),
    el('span', {}, app.t('toNewest')),
  )
  const title = el('h1', { class: 'room-name' })
  const about = el('p', { class: 'room-about' })
  const places = new Map()
  let shown

  const isAtEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight < nearBottom
  const toEnd = () => box.scrollTo({ top: box.scrollHeight, behavior: prefersCalm() ? 'auto' : 'smooth' })
  const watch = () => {
    newest.hidden = isAtEnd()
    if (shown) places.set(shown, isAtEnd() ? undefined : box.scrollTop)
  }
  box.addEventListener('scroll', watch, { passive: true })

  app.on(() => {
    const place = app.view && app.conversation(app.where)
    if (!place) return
    drawTop(app, place, { title, about, box })
    const isOther = shown !== `${app.as} ${place.id}`
    const wasAtEnd = isAtEnd()
    shown = `${app.as} ${place.id}`
    const items = itemsOf(app, place)
    const fresh = renew(list, items).filter((key) => key.startsWith('m'))
    if (isOther) box.scrollTop = places.get(shown) ?? (place.kind === 'home' ? 0 : box.scrollHeight)
    else if (fresh.length > 0 && wasAtEnd) keepNewInSight(box, list, fresh[0])
    watch()
    markRead(app, place)
  })
  app.scrollTo = (message, light) => scrollTo(message, light)
  return { title, about, box, newest }
}

function drawTop(app, place, { title, about, box }) {
  const { t } = app
  const name = place.kind === 'room' ? `#${place.name}` : place.name
  if (title.textContent !== name) {
    fill(title, name)
    box.setAttribute('aria-label', t('messages', { name }))
  }
  const key = `${place.readers === 1 ? 'oneReader' : 'readers'}${place.open ? 'Open' : ''}`
  const readers = place.readers !== undefined && t(key, { count: place.readers })
  box.dataset.kind = place.kind
  fill(about, place.kind === 'room' ? readers : t('directAbout'))
}

function itemsOf(app, place) {
  const { page, view, t } = app
  if (place.messages.length === 0) {
    return [{ key: 'empty', mark: page.language, draw: () => el('li', { class: 'empty' }, t('noMessages')) }]
  }
  let day
  return place.messages.flatMap((message) => {
    const date = localDate(view.zone, message.at)
    const words = dayWords(t, page.language, view.zone, message.at, view.clock.now)
    const item = { key: message.id, mark: markOf(app, message), draw: () => drawMessage(app, message) }
    if (date === day) return [item]
    day = date
    if (place.kind === 'home') return [item]
    return [{ key: `day ${date}`, mark: words, draw: () => el('li', { class: 'day' }, el('span', {}, words)) }, item]
  })
}

/** A long new message is shown from its beginning, a short one at the end of the page. */
function keepNewInSight(box, list, key) {
  const first = [...list.children].find((child) => child.dataset.key === key)
  if (!first) return
  const fits = box.scrollHeight - first.offsetTop < box.clientHeight
  box.scrollTop = fits ? box.scrollHeight : first.offsetTop - 56
}

/** Goes to a message and lets it light up softly. */
export function scrollTo(message, light = true) {
  const thread = document.getElementById(`thread-${message}`)
  const target = thread?.offsetParent ? thread : document.getElementById(message)
  if (!target) return
  const isTall = target.offsetHeight > (target.closest('.messages, .thread-list')?.clientHeight ?? 0) * 0.8
  target.scrollIntoView({ block: isTall ? 'start' : 'center', behavior: prefersCalm() ? 'auto' : 'smooth' })
  if (light) lightUp(target)
}

/** @param {Element} target */
export function lightUp(target) {
  target.classList.remove('lit')
  void target.getBoundingClientRect()
  target.classList.add('lit')
  setTimeout(() => target.classList.remove('lit'), lightMs)
}

/** What stands in front of you has been seen. */
export function markRead(app, place) {
  if (document.hidden || place.unread === 0) return
  if (isNarrow() && document.body.classList.contains('rail-open')) return
  app.api.act({ as: app.as, does: 'read', in: place.id }).catch(() => undefined)
}
