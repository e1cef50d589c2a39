// What the page knows: the newest state, who you are, where you look, what you typed; and how it asks for more.
import { Away, createApi } from './api.js'

/** @param {{ stage: string, language: 'nl' | 'en', texts: Record<string, string> }} page */
export function createApp(page) {
  const api = createApi(page.stage)
  const listeners = []
  const remembered = (key) => sessionStorage.getItem(`kring ${page.stage} ${key}`) ?? undefined
  const app = {
    page,
    api,
    view: undefined,
    whole: undefined,
    /** While a week is played: how far, and the clock as it was before. */
    playing: undefined,
    /** Nobody is here yet: your own circle begins with a name. */
    nobody: false,
    preparing: undefined,
    isAway: false,
    as: remembered('as'),
    where: remembered('where'),
    thread: undefined,
    happened: undefined,
    commands: [],
    /** What can be done with a message, by the menu that hangs on it. */
    menus: [],
    /** What was typed and not sent, by place and by form; lives as long as the page. */
    drafts: new Map(),
    /** Words that the next form starts with. */
    prefill: undefined,
    remember: (key, value) => sessionStorage.setItem(`kring ${page.stage} ${key}`, value),
    remembered,
    t: (key, values) => fillIn(page.texts[key] ?? key, values),
    on: (draw) => listeners.push(draw),
    draw: () => {
      for (const draw of listeners) draw()
    },
    tell: (words) => {
      const live = document.getElementById('live')
      if (live) live.textContent = words
    },
  }
  Object.assign(app, loading(app), doing(app), looking(app))
  return app
}

function fillIn(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (values[name] === undefined ? whole : String(values[name])))
}

function loading(app) {
  let running
  let again = false
  const take = ({ status, body }) => {
    app.isAway = false
    if (status === 202) {
      app.preparing = body.preparing
      return
    }
    app.preparing = undefined
    app.nobody = body.nobody === true && app.page.stage === 'own'
    if (!body.me) return
    app.whole = body
    app.view = upTo(body, app.playing)
    app.as = body.me.id
    app.remember('as', app.as)
    const known = body.conversations.map(({ id }) => id)
    if (!known.includes(app.where)) app.where = known[0]
  }
  const load = async () => {
    try {
      do {
        again = false
        take(await app.api.state(app.as))
      } while (again)
    } catch (error) {
      if (!(error instanceof Away)) throw error
      app.isAway = true
    } finally {
      running = undefined
    }
    app.draw()
  }
  /** Whoever asks while the state is on its way gets a newer one, and waits for it. */
  const refresh = () => {
    if (running) again = true
    else running = load()
    return running
  }
  const recut = () => {
    app.view = upTo(app.whole, app.playing)
    app.draw()
  }
  return { refresh, recut }
}

/** While a week is played, only what has happened by then is shown. */
function upTo(whole, playing) {
  if (!playing) return whole
  const conversations = whole.conversations.map((place) => ({
    ...place,
    messages: place.messages.filter(({ at }) => at <= playing.now),
  }))
  return { ...whole, conversations, clock: { ...playing.clock, now: playing.now }, form: undefined }
}

function doing(app) {
  /** Asks something of the server and shows what changed; gives the answer, also when it is a problem. */
  const ask = async (work) => {
    let answer
    try {
      answer = await work()
    } catch (error) {
      if (!(error instanceof Away)) throw error
      app.isAway = true
      app.draw()
      return { ok: false, says: app.t('away') }
    }
    if (answer.ok === false) app.say(answer.says ?? app.t('wentWrong'))
    await app.refresh()
    return answer
  }
  /** @param {Record<string, unknown>} deed */
  const act = async (deed) => {
    if (deed.does !== 'read') app.happened = undefined
    const done = await ask(() => app.api.act({ as: app.as, ...deed }))
    if (done.ok && done.message && deed.does !== 'read') app.show(done.message)
    return done
  }
  const become = async (id) => {
    if (id === app.as) return
    if (app.view?.form)
      await app.api.act({ as: app.as, does: 'dismiss', form: app.view.form.id }).catch(() => undefined)
    app.as = id
    app.thread = undefined
    await app.refresh()
    app.tell(app.t('youAreNow', { name: app.view?.me.name ?? '' }))
  }
  return { ask, act, become, say: (says) => app.notice?.(says) }
}

function looking(app) {
  const conversation = (id) => app.view?.conversations.find((one) => one.id === id)
  const goTo = (id) => {
    app.where = id
    app.thread = undefined
    app.remember('where', id)
    app.draw()
  }
  const openThread = (message) => {
    app.thread = message
    app.draw()
  }
  /** Opens the place where a message stands, scrolls to it and lets it light up softly. */
  const show = (message, { light = true } = {}) => {
    const place = app.view?.conversations.find((one) => one.messages.some(({ id }) => id === message))
    if (!place) return
    if (place.kind === 'thread') {
      const parent = app.view.conversations.find((one) => one.messages.some(({ id }) => id === place.under))
      if (parent && parent.kind !== 'thread' && app.where !== parent.id) app.where = parent.id
      app.thread = place.under
    } else app.where = place.id
    app.draw()
    app.scrollTo?.(message, light)
  }
  return { conversation, goTo, openThread, show }
}
