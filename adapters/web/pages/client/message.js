// Draws one message: who, when, what, who sees it, and what hangs under it.
import { drawBlocks } from './blocks.js'
import { el, icon } from './dom.js'
import { drawMore } from './more.js'
import { instantWords, timeWords } from './time.js'

/**
 * @param {any} app
 * @param {any} message
 * @param {{ inThread?: boolean }} [options] in a thread nothing hangs under a message
 */
export function drawMessage(app, message, { inThread = false } = {}) {
  const { by, card } = message
  const isKring = by.is === 'kring'
  const kind = `${isKring ? 'by-kring' : 'by-person'}${message.private ? ' private' : ''}`
  return el(
    'li',
    { class: `message ${kind}`, id: `${inThread ? 'thread-' : ''}${message.id}`, data: { message: message.id } },
    el(
      'article',
      { 'aria-label': `${nameOf(app, message)}, ${message.when}` },
      drawFace(by),
      el(
        'div',
        { class: 'message-body' },
        drawHead(app, message),
        card
          ? el('div', { class: 'card', lang: card.language }, drawBlocks(card.blocks, { ...card, app, message }))
          : el('p', { class: 'typed' }, el('bdi', { dir: 'auto' }, message.text ?? '')),
        drawFiles(app, message),
        drawFoot(app, message, inThread),
      ),
    ),
  )
}

/** What a message looks like from outside: drawn again only when this changes. */
export function markOf(app, message) {
  const isRelative = JSON.stringify(message.card ?? '').includes('"relative"')
  return JSON.stringify([
    message,
    app.page.language,
    app.as,
    app.commands.length,
    app.menus.length,
    isRelative && app.view.clock.now,
  ])
}

function nameOf(app, { by }) {
  if (by.is === 'person') return by.name
  return app.view.conversations.find(({ kind }) => kind === 'direct')?.name ?? 'Kring'
}

/** A round sign with the first letter; Kring's is its ring. */
export function drawFace(by) {
  if (by.is === 'kring') return el('span', { class: 'face face-kring', 'aria-hidden': 'true' })
  const letter = [...by.name][0]?.toUpperCase() ?? '?'
  const tint = [...by.id].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 997, 7) % 6
  return el('span', { class: `face tint-${tint}`, 'aria-hidden': 'true' }, letter)
}

function drawHead(app, message) {
  const { by, at } = message
  const { zone, clock } = app.view
  const { t, page } = app
  const title = instantWords(page.language, zone, at, 'moment', clock.now)
  const relative = instantWords(page.language, zone, at, 'relative', clock.now)
  return el(
    'header',
    { class: 'message-head' },
    el('bdi', { class: 'by' }, nameOf(app, message)),
    by.perspective && el('span', { class: 'perspective' }, by.perspective),
    by.example && page.stage === 'own' && el('span', { class: 'mark' }, t('exampleMark')),
    el(
      'time',
      { datetime: new Date(at).toISOString(), title: `${title} · ${relative}` },
      timeWords(page.language, zone, at),
    ),
    message.edited && el('span', { class: 'edited' }, t('edited')),
    message.private && el('span', { class: 'only' }, icon('lock'), t('onlyFor', { name: app.view.me.name })),
  )
}

function drawFiles(app, { files }) {
  return files.map(({ id, name, alt }) =>
    el(
      'a',
      { class: 'file', href: app.api.file(id, app.as), download: name },
      icon('file'),
      el('span', {}, app.t('file', { name }), el('small', {}, alt)),
    ),
  )
}

function drawFoot(app, message, inThread) {
  const { t } = app
  const isMine = message.by.is === 'person' && message.by.id === app.as
  const open = () => app.openThread(message.id)
  const count = message.thread?.count ?? 0
  const words = count === 1 ? t('oneReply') : t('replies', { count })
  const canReply = !inThread && !message.private
  return el(
    'footer',
    { class: count > 0 || isMine ? 'message-foot' : 'message-foot message-foot-quiet' },
    canReply &&
      count > 0 &&
      el('button', { type: 'button', class: 'replies', on: { click: open } }, icon('reply'), words),
    canReply &&
      count === 0 &&
      el(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'aria-label': `${t('reply')}: ${t('replyTo', { name: nameOf(app, message), when: message.when })}`,
          on: { click: open },
        },
        icon('reply'),
        t('reply'),
      ),
    isMine && el('button', { type: 'button', class: 'quiet', on: { click: () => app.retype(message) } }, t('edit')),
    isMine &&
      el('button', { type: 'button', class: 'quiet', on: { click: () => takeAway(app, message) } }, t('remove')),
    drawMore(app, message, nameOf(app, message)),
  )
}

async function takeAway(app, message) {
  const { t } = app
  const sure = await app.confirm({ title: t('removeAsk'), says: t('removeSays'), yes: t('remove'), no: t('cancel') })
  if (sure) await app.act({ does: 'delete', message: message.id })
}
