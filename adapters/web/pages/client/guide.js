// Your own circle, one sensible next step at a time: the first name, and then a line above the message box until it is no longer needed.
import { whileBusy } from './blocks.js'
import { el, fill, icon } from './dom.js'
import { examplesDo, newPerson } from './people.js'
import { signsOf } from './signs.js'

/** What is asked before anything is there: a name. Then Kring is called. */
export function createBeginning(app) {
  const { t } = app
  const name = el('input', { id: 'own-name', required: true, maxlength: '40', autocomplete: 'given-name' })
  const begin = el('button', { type: 'submit', class: 'press press-first' }, t('ownStart'))
  const start = async (event) => {
    event.preventDefault()
    const first = name.value.trim()
    if (first === '') {
      name.focus()
      return
    }
    await whileBusy(begin, async () => {
      if (await newPerson(app, first, app.page.language)) await callKring(app)
    })
  }
  const form = el(
    'form',
    { class: 'beginning-form', on: { submit: start } },
    el('label', { for: 'own-name' }, t('ownName')),
    el('div', { class: 'beginning-row' }, name, begin),
  )
  const node = el('div', { class: 'beginning' }, el('h1', {}, t('ownTitle')), el('p', {}, t('ownSays')), form)
  app.on(() => {
    node.hidden = !app.nobody
  })
  return node
}

const callKring = (app) => app.act({ does: 'command', in: app.where ?? 'direct', text: '/kring' })

/** @param {any} app */
export function createGuide(app) {
  const { t } = app
  const words = el('p', { class: 'guide-words' })
  const deeds = el('div', { class: 'guide-deeds' })
  const hide = () => {
    app.remember('guide', 'hidden')
    app.draw()
  }
  const closer = el(
    'button',
    { type: 'button', class: 'round', 'aria-label': t('hideGuide'), on: { click: hide } },
    icon('close'),
  )
  const node = el('aside', { class: 'guide', hidden: true, 'aria-label': t('next') }, words, deeds, closer)
  let drawn
  let current
  app.on(() => {
    const step = app.page.stage === 'own' && app.view && !app.playing ? nextStep(app) : undefined
    node.hidden = !step || app.remembered('guide') === 'hidden'
    const mark = step && `${app.as} ${step.says} ${(step.deeds ?? []).map(({ label }) => label).join(' ')}`
    current = step
    if (!step || drawn === mark) return
    drawn = mark
    fill(words, t(step.says))
    const press = (index) => (event) => whileBusy(event.currentTarget, () => current?.deeds?.[index]?.do())
    const button = ({ label }, index) => {
      const look = index === 0 ? 'press press-first' : 'press'
      return el('button', { type: 'button', class: look, on: { click: press(index) } }, t(label))
    }
    fill(deeds, (step.deeds ?? []).map(button))
  })
  return node
}

/** The first thing that is not there yet, in the order of the five minutes. */
function nextStep(app) {
  const { view } = app
  const has = signsOf(view)
  if (view.community.state === 'none') {
    if (!has.greeting) return { says: 'guideCall', deeds: [{ label: 'guideCallDo', do: () => callKring(app) }] }
    return { says: has.checklist ? 'guideSetup' : 'guideBegin' }
  }
  if (!has.invitation && !has.question) return { says: has.preview ? 'guideInvite' : 'guideSetup' }
  const examples = view.people.filter(({ example }) => example).length
  const join = { label: 'guideExamplesDo', do: () => examplesDo(app, 'join') }
  if (view.community.members <= examples) return { says: 'guideJoin' }
  if (view.community.members < 3 && examples === 0) return { says: 'guideExamples', deeds: [join] }
  if (!has.question) return { says: 'guideQuestion', deeds: [{ label: 'nextMoment', do: () => app.moveClock('next') }] }
  if (!has.answered && !has.digest) return { says: 'guideAnswer', deeds: [goTo(app, 'guideAnswerDo', has.question)] }
  return afterAnswer(app, has)
}

const goTo = (app, label, { id }) => ({ label, do: () => app.show(id) })

const dayMs = 86_400_000

/** The rest of the first week: others answer, something is tried, looked back on and decided, and Friday comes. */
function afterAnswer(app, { question, digest, experiment }) {
  const { clock } = app.view
  if (!digest && clock.now - question.at < 1.5 * dayMs) {
    return { says: 'guideOthers', deeds: [{ label: 'guideOthersDo', do: () => app.playWeek('wed') }] }
  }
  const friday = { label: 'makeFriday', do: () => app.moveClock('friday') }
  const decide = { label: 'guideDecideDo', do: () => runs(app, '/experiment decide') }
  if (!experiment) {
    if (digest) return { says: digest.isFirst ? 'weekOne' : 'weekMore', deeds: [goTo(app, 'weekOneDo', digest)] }
    return { says: 'guideLog', deeds: [{ label: 'guideLogDo', do: () => runs(app, '/experiment log') }, friday] }
  }
  const { isIdea, isRunning, isOpen, gave, start, lookBack, lesson } = experiment
  if (isIdea && start) return { says: 'guideStart', deeds: [{ label: 'guideStartDo', do: () => presses(app, start) }] }
  if (lesson) return { says: 'guideLesson', deeds: [{ label: 'guideLessonDo', do: () => presses(app, lesson) }] }
  if (isRunning && lookBack && !(isOpen && gave)) {
    return { says: 'guideLookBack', deeds: [{ label: 'guideLookBackDo', do: () => presses(app, lookBack) }] }
  }
  if (isRunning && app.remembered(`outside ${experiment.message}`) !== 'yes') {
    const look = async () => {
      const done = await examplesDo(app, 'lookBack')
      if (done.ok) app.remember(`outside ${experiment.message}`, 'yes')
      app.draw()
    }
    return { says: 'guideOutside', deeds: [{ label: 'guideOutsideDo', do: look }] }
  }
  if (isRunning && !isAfterDigest(clock, digest)) return { says: 'guideDecideOpen', deeds: [decide, friday] }
  if (isRunning)
    return { says: 'guideWaits', deeds: [{ label: 'nextMoment', do: () => app.moveClock('next') }, decide] }
  if (experiment.decide) return { says: 'guideDecide', deeds: [decide] }
  const decidedAt = `decided ${experiment.message}`
  if (app.remembered(decidedAt) === undefined) app.remember(decidedAt, String(clock.now))
  if (digest && digest.at >= Number(app.remembered(decidedAt)))
    return { says: digest.isFirst ? 'weekOne' : 'weekMore', deeds: [goTo(app, 'weekOneDo', digest)] }
  return { says: 'guideFriday', deeds: [friday] }
}

/** Whether this week's digest has come. */
const isAfterDigest = (clock, digest) => digest !== undefined && digest.at >= clock.days[0].from

const runs = (app, text) => app.act({ does: 'command', in: app.where, text })
const presses = (app, { message, address }) => app.act({ does: 'press', message, address })
