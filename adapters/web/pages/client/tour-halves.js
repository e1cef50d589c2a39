// Two people next to each other, on a wide screen: what one sees who answered without a name, and what another sees of it.
import { el, fill } from './dom.js'
import { drawMessage } from './message.js'
import { findButton, findMessage } from './tour-steps.js'

const labels = ['Anoniem', 'Anonymous']

/**
 * @param {any} app
 * @param {any} like the message that asks
 */
export function createHalves(app, like) {
  const node = el('section', { class: 'halves', hidden: true, 'aria-label': app.t('tourHalves') })
  const hide = () => {
    node.hidden = true
    document.body.classList.remove('halves-on')
  }
  /** Shows both; false when the screen is narrow or something is missing, and then nothing is shown. */
  const show = async ([who, other]) => {
    const people = [who, other].map((name) => app.view.people.find((one) => one.name === name))
    if (!matchMedia('(min-width: 1021px)').matches || people.some((person) => !person)) return false
    const [writer, looker] = people
    await answerAs(app, writer.id, like)
    fill(node, await half(app, writer, like), await half(app, looker, like))
    node.hidden = false
    document.body.classList.add('halves-on')
    return true
  }
  return { node, show, hide }
}

/** Once: somebody who answered already is only shown. */
async function answerAs(app, id, like) {
  const theirs = await viewOf(app, id)
  const question = theirs && findMessage(theirs, like)
  if (!question || answersOf(theirs, question).length > 0) return
  const button = findButton(theirs, labels, like)
  if (!button) return
  await app.api.act({ as: id, does: 'press', ...button })
  const open = (await viewOf(app, id))?.view.form
  if (!open) return
  const field = open.form.fields.find(({ kind }) => kind === 'long' || kind === 'short')
  const start = open.form.fields.map((one) => [one.name, one.value])
  const values = Object.fromEntries([...start, [field?.name, app.t('tourAnonymousLine')]])
  await app.api.act({ as: id, does: 'submit', form: open.id, values })
}

/** The page as this person would have it. */
async function viewOf(app, id) {
  const { status, body } = await app.api.state(id)
  return status === 200 && body.me ? { ...app, as: id, view: body } : undefined
}

/** What is only for them, after the question. */
function answersOf({ view }, question) {
  const all = view.conversations.find(({ messages }) => messages.some(({ id }) => id === question.id))?.messages ?? []
  const at = all.findIndex(({ id }) => id === question.id)
  return all.slice(at + 1).filter((message) => message.private)
}

async function half(app, person, like) {
  const theirs = await viewOf(app, person.id)
  const question = theirs && findMessage(theirs, like)
  if (!question) return undefined
  const answers = answersOf(theirs, question).slice(-1)
  const seen = [question, ...answers].map((message) => drawMessage(theirs, message, { inThread: true }))
  for (const one of seen) one.removeAttribute('id')
  const title = app.t(answers.length > 0 ? 'tourHalfWrote' : 'tourHalfSees', { name: person.name })
  const list = el('ol', { class: 'list', inert: true }, seen)
  return el(
    'div',
    { class: 'half' },
    el('h2', {}, title),
    list,
    answers.length === 0 && el('p', { class: 'note' }, app.t('tourFromFive')),
  )
}
