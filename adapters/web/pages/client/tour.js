// The tour along the lower edge: one caption at a time, never over the chat, and always a way to look around alone.
import { whileBusy } from './blocks.js'
import { lightUp } from './conversation.js'
import { openDialog } from './dialogs.js'
import { el, fill } from './dom.js'
import { answerLabels, frames, theQuestion } from './tour-frames.js'
import { createHalves } from './tour-halves.js'
import { boardCounts, findButton, findMessage, runSteps } from './tour-steps.js'

/** @param {any} app */
export function createTour(app) {
  const { t } = app
  const caption = el('p', { class: 'tour-caption' })
  const count = el('p', { class: 'tour-count' })
  const extra = el('div', { class: 'tour-extra' })
  const deeds = el('div', { class: 'tour-deeds' })
  const node = el(
    'section',
    { class: 'tour', hidden: true, 'aria-label': t('tour') },
    el('div', { class: 'tour-words' }, count, caption, extra),
    deeds,
  )
  const halves = createHalves(app, theQuestion)
  let at = -1
  let answer

  const shownFrames = () => frames.filter(({ fromMembers = 0 }) => (app.view?.community.members ?? 0) >= fromMembers)
  const leave = () => {
    at = -1
    halves.hide()
    app.remember('tour', 'left')
    node.hidden = true
    again.hidden = false
    document.body.classList.remove('dims-rail', 'tour-on')
    document.getElementById('write')?.focus()
  }
  const go = async (to) => {
    at = to
    const frame = shownFrames()[at]
    if (!frame) {
      leave()
      return
    }
    app.remember('tour', String(at))
    again.hidden = true
    node.hidden = false
    document.body.classList.add('tour-on')
    document.body.classList.toggle('dims-rail', frame.dimsRail === true)
    if (frame.person) await become(app, frame.person)
    const came = await runSteps(app, frame.steps ?? [])
    halves.hide()
    if (frame.halves) await halves.show(frame.halves)
    if (shownFrames()[at] === frame) draw(frame, came)
  }
  const draw = (frame, came) => {
    const marked = frame.marksAnswer ? markAnswer(answer) : undefined
    const isWhole = frame.isLast && app.view?.community.ending
    const says = isWhole ? 'tourTwelve' : frame.marksAnswer && !marked ? 'tourBackQuiet' : frame.says
    fill(count, t('tourStep', { n: at + 1, of: shownFrames().length }))
    fill(caption, t(says))
    fill(extra, extraOf(frame))
    fill(deeds, frame.isLast ? lastDeeds() : nextDeeds())
    const found = came ?? (frame.find && findMessage(app, frame.find)?.id)
    if (found) app.show(found)
    if (marked) {
      marked.scrollIntoView({ block: 'center' })
      lightUp(marked)
    }
    app.tell(t(says))
  }
  const extraOf = (frame) => {
    const ending = frame.isLast && app.view?.community.ending
    if (ending) return endingOf(ending)
    const board = frame.countsBoard && boardCounts(app)
    if (board) return el('p', { class: 'tour-board' }, t('tourBoard', board))
    if (!frame.lines) return ''
    return [
      el('p', {}, t('tourLines')),
      el(
        'div',
        { class: 'tour-lines' },
        frame.lines.map((line) =>
          el('button', { type: 'button', class: 'press', on: { click: () => take(t(line)) } }, t(line)),
        ),
      ),
    ]
  }
  /** Where the circle was in twelve weeks, its question then and now, and what became of what it tried. */
  const endingOf = ({ ribbon, question, board }) => [
    el(
      'ul',
      { class: 'tour-ribbon' },
      ribbon.map((line) => el('li', {}, line)),
    ),
    el('p', {}, t('tourThen', question), ' ', t('tourNow', question)),
    el('p', { class: 'tour-board' }, t('tourBoard', board)),
  ]
  const take = async (line) => {
    const button = findButton(app, answerLabels, theQuestion)
    app.prefill = line
    answer = line
    if (button) await app.act({ does: 'press', message: button.message, address: button.address })
    else app.write(line)
  }
  const nextDeeds = () => [
    el('button', { type: 'button', class: 'press press-quiet', on: { click: leave } }, t('tourLeave')),
    el(
      'button',
      {
        type: 'button',
        class: 'press press-first',
        on: { click: (event) => whileBusy(event.currentTarget, () => go(at + 1)) },
      },
      t('tourNext'),
    ),
  ]
  const lastDeeds = () => [
    el('button', { type: 'button', class: 'press press-quiet', on: { click: leave } }, t('tourLeave')),
    el('button', { type: 'button', class: 'press', on: { click: () => install(app) } }, t('tourInstall')),
    el('a', { class: 'press press-first', href: `/own?language=${app.page.language}` }, t('doorOwn')),
  ]
  const again = el(
    'button',
    { type: 'button', class: 'press press-quiet tour-again', hidden: true, on: { click: () => void go(0) } },
    t('tourAgain'),
  )

  app.startTour = () => {
    if (app.page.stage === 'own') return
    const left = app.remembered('tour')
    if (left === 'left') again.hidden = false
    else void go(left === undefined ? 0 : Number(left))
  }
  app.heard = (values) => {
    answer = Object.values(values).find((value) => typeof value === 'string' && value.length > 8) ?? answer
  }
  return { node, again, halves: halves.node }
}

async function become(app, name) {
  const person = app.view.people.find((one) => one.name === name)
  if (person) await app.become(person.id)
}

/** Your own sentence in the newest digest, softly marked. */
function markAnswer(answer) {
  if (!answer) return undefined
  const quotes = [...document.querySelectorAll('#messages .by-kring blockquote .said, #messages .by-kring .said')]
  const found = quotes.findLast((one) => answer.includes(one.textContent ?? '') || one.textContent?.includes(answer))
  found?.classList.add('mine')
  return found
}

function install(app) {
  const { t } = app
  return openDialog(app, { title: t('tourInstall'), body: [el('p', {}, t('tourInstallSays'))], yes: t('close') })
}
