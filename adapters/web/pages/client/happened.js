// What happened after a jump of the clock: a few lines, each goes to its message. Without it a jump is magic.
import { el, fill, icon } from './dom.js'

const most = 6

/** @param {any} app */
export function createHappened(app) {
  const { t } = app
  const body = el('div', { class: 'happened-body' })
  const close = () => {
    app.happened = undefined
    app.draw()
  }
  const closer = el(
    'button',
    { type: 'button', class: 'round', 'aria-label': t('close'), on: { click: close } },
    icon('close'),
  )
  const node = el(
    'section',
    { class: 'happened', hidden: true, 'aria-labelledby': 'happened-title' },
    el('div', { class: 'happened-top' }, el('h2', { id: 'happened-title' }, t('whatHappened')), closer),
    body,
  )
  let drawn

  app.tellHappened = (happened) => {
    app.happened = happened
    app.draw()
    const newest = happened.findLast(({ conversation }) => conversation.startsWith('room:'))
    if (newest) app.show(newest.message)
    const lines = happened.slice(-most).map(({ when, words }) => `${when}: ${words}`)
    app.tell(`${t('whatHappened')} ${lines.length > 0 ? lines.join('. ') : t('nothingHappened')}`)
  }
  app.on(() => {
    node.hidden = !app.happened
    if (!app.happened || drawn === app.happened) return
    drawn = app.happened
    const shown = app.happened.slice(-most)
    const left = app.happened.length - shown.length
    const line = ({ when, words, message }) =>
      el(
        'li',
        {},
        el(
          'button',
          { type: 'button', class: 'happened-line', on: { click: () => app.show(message) } },
          el('span', { class: 'happened-when' }, when),
          el('span', { dir: 'auto' }, words),
        ),
      )
    fill(
      body,
      shown.length === 0 ? el('p', {}, t('nothingHappened')) : el('ol', {}, shown.map(line)),
      left > 0 && el('p', {}, t('andMore', { count: left })),
    )
  })
  return node
}
