// The left side: rooms, the messages to the person you are, and who else is here. A drawer on a phone.
import { el, fill, isNarrow } from './dom.js'

/** @param {any} app */
export function createRail(app) {
  const list = document.getElementById('rail-list')
  const rail = document.getElementById('rail')
  const { t } = app
  let drawn

  app.setRail = (isOpen) => {
    document.body.classList.toggle('rail-open', isOpen)
    rail.inert = isNarrow() && !isOpen
    document.getElementById('main').inert = isNarrow() && isOpen
    if (isOpen) rail.querySelector('[aria-current="page"]')?.focus()
  }
  const settle = () => app.setRail(false)
  matchMedia('(max-width: 719px)').addEventListener('change', settle)
  settle()
  rail.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.body.classList.contains('rail-open')) app.setRail(false)
  })
  document.addEventListener('click', (event) => {
    const isOutside = event.target instanceof Node && !rail.contains(event.target)
    const opens = event.target instanceof Element && event.target.closest('.open-rail')
    if (document.body.classList.contains('rail-open') && isOutside && !opens) app.setRail(false)
  })

  const entry = (place) => {
    const go = () => {
      app.setRail(false)
      app.goTo(place.id)
    }
    const isHere = place.id === app.where
    return el(
      'li',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'place',
          'aria-current': isHere ? 'page' : undefined,
          data: { place: place.id },
          on: { click: go },
        },
        el('span', { class: 'place-sign', 'aria-hidden': 'true' }, { room: '#', home: '⌂' }[place.kind] ?? '○'),
        el('span', { class: 'place-name' }, place.name),
        place.unread > 0 &&
          !isHere &&
          el('span', { class: 'badge', 'aria-label': t('unread', { count: place.unread }) }, String(place.unread)),
      ),
    )
  }

  app.on(() => {
    if (!app.view) return
    const places = app.view.conversations.filter(({ kind }) => kind !== 'thread')
    const mark = JSON.stringify([app.where, places.map(({ id, name, unread }) => [id, name, unread])])
    if (mark === drawn) return
    drawn = mark
    const focused = document.activeElement instanceof HTMLElement && document.activeElement.dataset.place
    fill(
      list,
      el('h2', {}, t('rooms')),
      el('ul', {}, places.filter(({ kind }) => kind === 'room').map(entry)),
      el('h2', {}, t('directMessages')),
      el('ul', {}, places.filter(({ kind }) => kind !== 'room').map(entry)),
    )
    if (focused) [...list.querySelectorAll('.place')].find((one) => one.dataset.place === focused)?.focus()
  })
}
