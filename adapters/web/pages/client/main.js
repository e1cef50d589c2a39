// Begins the chat page: puts its parts together, listens to the server and draws.
import { createApp } from './app.js'
import { createClock } from './clock.js'
import { createComposer } from './composer.js'
import { createConversation } from './conversation.js'
import { createDialogs } from './dialogs.js'
import { el, fill, icon } from './dom.js'
import { createForms } from './forms.js'
import { createBeginning, createGuide } from './guide.js'
import { createHappened } from './happened.js'
import { createHome } from './home.js'
import { createPeople } from './people.js'
import { createRail } from './rail.js'
import { createThread } from './thread.js'
import { createTour } from './tour.js'

const noticeMs = 6000
const retryMs = 3000

const app = createApp(JSON.parse(document.getElementById('page')?.textContent ?? '{}'))
const main = document.getElementById('main')

createDialogs(app)
createRail(app)
build()
createThread(app, document.getElementById('thread'))
createForms(app)
createHome(app)
listen()
void begin()

function build() {
  const { t } = app
  const conversation = createConversation(app)
  const tour = createTour(app)
  const openRail = el(
    'button',
    { type: 'button', class: 'round open-rail', 'aria-label': t('openRooms'), on: { click: () => app.setRail(true) } },
    icon('menu'),
  )
  const top = el(
    'header',
    { class: 'top' },
    openRail,
    el('div', { class: 'top-words' }, conversation.title, conversation.about),
  )
  const waiting = el('p', { class: 'waiting' })
  const notice = el('p', { class: 'notice', role: 'alert', hidden: true })
  const body = el('div', { class: 'messages-frame' }, conversation.box, conversation.newest, tour.halves)
  const foot = el('div', { class: 'foot' }, notice, createGuide(app), createPeople(app), createComposer(app).form)
  const parts = [top, createClock(app), createHappened(app), body, foot, tour.node]
  document.getElementById('rail')?.append(tour.again)
  fill(main, waiting, createBeginning(app), parts)
  app.on(() => {
    const isThere = Boolean(app.view)
    main.setAttribute('aria-busy', String(!isThere && !app.nobody))
    for (const part of [top, body, foot]) part.hidden = !isThere
    waiting.hidden = isThere || app.nobody
    const percent = Math.round((app.preparing ?? 0) * 100)
    fill(waiting, app.preparing === undefined ? t('loading') : t('preparing', { percent }))
    const banner = document.getElementById('banner')
    if (banner) {
      banner.hidden = !app.isAway
      fill(banner, app.isAway && t('away'))
    }
  })
  let timer
  app.notice = (says) => {
    clearTimeout(timer)
    notice.hidden = false
    fill(notice, says)
    timer = setTimeout(() => {
      notice.hidden = true
    }, noticeMs)
  }
}

function listen() {
  let timer
  const away = () => {
    app.isAway = true
    app.draw()
    clearTimeout(timer)
    timer = setTimeout(retry, retryMs)
  }
  const retry = async () => {
    await app.refresh()
    if (app.isAway) timer = setTimeout(retry, retryMs)
  }
  app.api.events({
    changed: (version) => {
      if (version !== app.whole?.version || app.isAway) void app.refresh()
    },
    preparing: (share) => {
      app.preparing = share
      app.draw()
    },
    back: () => {
      if (app.isAway) void app.refresh()
    },
    lost: away,
  })
  document.addEventListener('visibilitychange', () => app.draw())
}

async function begin() {
  app.draw()
  await app.refresh()
  const { language } = app.page
  const [commands, menus] = await Promise.all([
    app.api.commands(language).catch(() => []),
    app.api.menus(language).catch(() => []),
  ])
  Object.assign(app, { commands, menus })
  app.draw()
  const start = () => {
    if (!app.view || started) return
    started = true
    app.startTour()
  }
  let started = false
  app.on(start)
  start()
}
