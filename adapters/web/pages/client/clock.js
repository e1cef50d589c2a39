// The clock bar: where the clock stands in words, the week as a strip, and the buttons that move it.
import { whileBusy } from './blocks.js'
import { el, fill, icon, prefersCalm } from './dom.js'
import { hasExamples, removeExamples } from './people.js'
import { createStrip } from './strip.js'
import { instantWords, localDate, toInstant } from './time.js'

const playMs = 8000

/** @param {any} app */
export function createClock(app) {
  const { t } = app
  const words = el('p', { class: 'clock-words' })
  const still = el('span', { class: 'clock-still' }, t('standsStill'))
  const move = async (to) => {
    still.hidden = true
    const answer = await app.ask(() => app.api.moveClock({ as: app.as, move: to }))
    if (answer.ok) app.tellHappened(answer.happened)
    return answer
  }
  app.moveClock = move
  const strip = createStrip(app, { move: (at) => void move({ at }) })
  const button = (label, work, more = '') =>
    el(
      'button',
      { type: 'button', class: `press ${more}`, on: { click: (event) => whileBusy(event.currentTarget, work) } },
      label,
    )
  const play = createPlay(app)
  const playOrPause = (until) => {
    still.hidden = true
    return play.toggle(until)
  }
  app.playWeek = playOrPause
  const player = el(
    'button',
    { type: 'button', class: 'press play-week', on: { click: () => playOrPause() } },
    t('playWeek'),
  )
  const more = createMore(app, move, button)
  const node = el(
    'section',
    { class: 'clock', 'aria-label': t('clock') },
    el('div', { class: 'clock-line' }, words, still),
    strip.node,
    el(
      'div',
      { class: 'clock-buttons' },
      button(t('nextMoment'), () => move('next'), 'press-first next-moment'),
      button(t('makeFriday'), () => move('friday'), 'make-friday'),
      player,
      more.node,
    ),
  )
  if (app.remembered('still') === 'said') still.hidden = true
  app.remember('still', 'said')

  app.on(() => {
    node.hidden = !app.view
    if (!app.view) return
    const { clock } = app.view
    strip.draw(clock)
    const now = app.playing && instantWords(app.page.language, clock.zone, clock.now, 'weekdayTime', clock.now)
    const line = now ? `${t('next')}: ${now}` : clock.words
    if (words.textContent !== line) fill(words, sentencesOf(line))
    const label = app.playing ? t(play.isPaused() ? 'goOn' : 'pause') : t('playWeek')
    if (player.textContent !== label) fill(player, label)
    for (const other of node.querySelectorAll('.next-moment, .make-friday')) other.disabled = Boolean(app.playing)
    more.draw(clock)
  })
  return node
}

/** Now, and apart from it what comes. */
function sentencesOf(line) {
  const at = line.indexOf('. ')
  if (at < 0) return line
  return [line.slice(0, at + 2), el('span', { class: 'clock-next' }, line.slice(at + 2))]
}

/** Behind `more`: an hour, a day, a date. */
function createMore(app, move, button) {
  const { t } = app
  const date = el('input', { type: 'date', id: 'clock-date' })
  const go = async () => {
    if (!date.value) return
    await move({ at: toInstant(app.view.clock.zone, date.value, '09:00') })
  }
  const examples = button(t('examplesLeave'), () => removeExamples(app), 'examples-leave')
  const tryOut = async (what) => {
    const answer = await app.ask(() => app.api.trial({ as: app.as, what }))
    if (!answer.ok) return
    const mine = what === 'holiday' && app.conversation(app.where)?.messages.findLast((one) => one.private)
    if (mine) app.show(mine.id)
    else app.tellHappened(answer.happened)
  }
  const panel = el(
    'div',
    { class: 'clock-more', id: 'clock-more', hidden: true },
    button(t('makeFriday'), () => move('friday'), 'small-only'),
    button(t('playWeek'), () => app.playWeek(), 'small-only'),
    button(t('plusHour'), () => move('hour')),
    button(t('plusDay'), () => move('day')),
    el('label', { for: 'clock-date', class: 'unseen' }, t('pickDate')),
    date,
    button(t('goThere'), go),
    app.page.stage === 'own' && button(t('holidayNow'), () => tryOut('holiday')),
    button(t('downNow'), () => tryOut('down')),
    examples,
  )
  const opener = el(
    'button',
    {
      type: 'button',
      class: 'press press-quiet clock-opener',
      'aria-expanded': 'false',
      'aria-controls': 'clock-more',
    },
    t('more'),
    icon('down'),
  )
  opener.addEventListener('click', () => {
    panel.hidden = !panel.hidden
    opener.setAttribute('aria-expanded', String(!panel.hidden))
  })
  panel.addEventListener('click', (event) => {
    if (!event.target.closest('button')) return
    panel.hidden = true
    opener.setAttribute('aria-expanded', 'false')
    opener.focus()
  })
  const draw = (clock) => {
    examples.hidden = !hasExamples(app)
    const tomorrow = localDate(clock.zone, clock.now + 86_400_000)
    date.min = tomorrow
    if (!date.value || date.value < tomorrow) date.value = tomorrow
  }
  return { node: [opener, panel], draw }
}

/** The server plays the week at once; the page lets it pass by in eight seconds, and can wait in between. */
function createPlay(app) {
  let paused = false
  const toggle = async (until = 'fri') => {
    if (app.playing) {
      paused = !paused
      app.draw()
      return
    }
    await playWeek(app, until, () => paused)
    paused = false
  }
  return { toggle, isPaused: () => paused }
}

async function playWeek(app, until, isPaused) {
  const { clock } = app.view
  if (!prefersCalm()) app.playing = { now: clock.now, clock }
  app.draw()
  const answer = await app.ask(() => app.api.play({ as: app.as, until }))
  if (answer.ok && app.playing) await passBy(app, isPaused)
  app.playing = undefined
  app.recut()
  if (answer.ok) app.tellHappened(answer.happened)
}

function passBy(app, isPaused) {
  const from = app.playing.now
  const until = app.whole.clock.now
  const perMs = (until - from) / playMs
  return new Promise((resolve) => {
    let last
    const step = (time) => {
      const passed = last === undefined || isPaused() ? 0 : Math.min(time - last, 100)
      last = time
      app.playing.now = Math.min(until, app.playing.now + passed * perMs)
      if (passed > 0) app.recut()
      if (app.playing.now >= until) resolve(undefined)
      else requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}
