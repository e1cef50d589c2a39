// The message box: Enter sends, a slash shows what Kring can do, and what you typed stays when you look elsewhere.
import { el, icon } from './dom.js'
import { createSuggestions } from './suggest.js'

/**
 * @param {any} app
 * @param {{ inThread?: boolean }} [options]
 */
export function createComposer(app, { inThread = false } = {}) {
  const { t } = app
  const id = inThread ? 'write-thread' : 'write'
  const box = el('textarea', {
    id,
    rows: '1',
    maxlength: '4000',
    dir: 'auto',
    autocomplete: 'off',
    'aria-describedby': `${id}-hint`,
  })
  const hint = el('span', { id: `${id}-hint`, class: 'unseen' }, t('sendHint'))
  const sender = el('button', { type: 'submit', class: 'send', 'aria-label': t('send') }, icon('send'))
  const form = el('form', { class: 'composer' }, hint, el('div', { class: 'composer-box' }, box, sender))
  const suggestions = createSuggestions(app, { box, form, id })
  let place
  let isSending = false

  const where = () => (inThread ? app.thread && `thread:${app.thread}` : app.where)
  const key = () => `${app.as} ${where()}`
  const grow = () => {
    if (box.offsetParent === null) return
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight, 180)}px`
  }
  const keep = () => {
    app.drafts.set(key(), box.value)
    sender.disabled = box.value.trim() === ''
    grow()
  }
  const send = async () => {
    const text = box.value.trim()
    const from = key()
    if (text === '' || isSending) return
    isSending = true
    suggestions.close()
    const isCommand = text.startsWith('/')
    const done = await app.act({ does: isCommand ? 'command' : 'type', in: where(), text })
    isSending = false
    if (!done.ok) return
    app.drafts.delete(from)
    if (key() === from) box.value = ''
    keep()
  }
  box.addEventListener('input', () => {
    keep()
    suggestions.look()
  })
  box.addEventListener('keydown', (event) => {
    if (suggestions.take(event)) return
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
  })

  const draw = () => {
    const words = inThread ? t('writeThread') : placeholderOf(app)
    box.placeholder = words
    box.setAttribute('aria-label', words)
    if (place === key()) return
    place = key()
    box.value = app.drafts.get(place) ?? ''
    suggestions.close()
    keep()
  }
  if (!inThread) {
    app.write = (text) => {
      box.value = text
      box.focus()
      keep()
      suggestions.look()
    }
    app.on(() => {
      form.hidden = !app.view || app.where === 'home'
      if (app.view) draw()
    })
  }
  sender.disabled = true
  return { form, draw }
}

function placeholderOf(app) {
  const place = app.conversation(app.where)
  if (matchMedia('(max-width: 479px)').matches) return app.t('writeShort')
  return place?.kind === 'room' ? app.t('write', { name: place.name }) : app.t('writeDirect')
}
