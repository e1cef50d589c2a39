// Being somebody: a chip for each person above the message box, one button on a phone, and how somebody is added.
import { openDialog } from './dialogs.js'
import { el, fill, icon } from './dom.js'
import { drawFace } from './message.js'

/** @param {any} app */
export function createPeople(app) {
  const { t } = app
  const chips = el('div', { class: 'chips', role: 'group', 'aria-label': t('youAre') })
  const opener = el('button', {
    type: 'button',
    class: 'chips-open',
    'aria-expanded': 'false',
    'aria-controls': 'chips',
  })
  const box = el('div', { class: 'people' }, opener, chips)
  chips.id = 'chips'
  let drawn

  const setOpen = (isOpen) => {
    box.classList.toggle('people-open', isOpen)
    opener.setAttribute('aria-expanded', String(isOpen))
  }
  opener.addEventListener('click', () => setOpen(!box.classList.contains('people-open')))
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !box.classList.contains('people-open')) return
    setOpen(false)
    opener.focus()
  })

  app.on(() => {
    box.hidden = !app.view
    if (!app.view) return
    const mark = JSON.stringify([app.as, app.view.people])
    if (mark === drawn) return
    drawn = mark
    chips.classList.toggle('chips-many', app.view.people.length > 6)
    const hadFocus = chips.contains(document.activeElement)
    const me = app.view.me
    fill(
      opener,
      drawFace({ is: 'person', ...me }),
      el('span', {}, `${t('youAre')} `, el('strong', {}, me.name)),
      icon('down'),
    )
    fill(
      chips,
      el('span', { class: 'chips-words' }, t('youAre')),
      app.view.people.map((person) => drawChip(app, person, () => setOpen(false))),
      el(
        'button',
        { type: 'button', class: 'chip chip-add', title: t('addPerson'), on: { click: () => addPerson(app) } },
        icon('plus'),
        el('span', { class: app.view.people.length > 3 ? 'unseen' : '' }, t('addPerson')),
      ),
      speakButton(app),
    )
    const mine = chips.querySelector('[aria-pressed="true"]')
    if (hadFocus) mine?.focus()
    if (mine) mine.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  return box
}

/** Whether somebody made up sits in a circle of your own. */
export const hasExamples = ({ page, view }) => page.stage === 'own' && view.people.some(({ example }) => example)

function drawChip(app, person, done) {
  const isMe = person.id === app.as
  const become = async () => {
    done()
    await app.become(person.id)
  }
  return el(
    'button',
    {
      type: 'button',
      class: person.example ? 'chip chip-example' : 'chip',
      'aria-pressed': String(isMe),
      data: { person: person.id },
      on: { click: become },
    },
    drawFace({ is: 'person', ...person }),
    el('bdi', {}, person.name),
    person.perspective && el('small', {}, person.perspective),
    person.example && app.page.stage === 'own' && el('small', { class: 'unseen' }, app.t('exampleMark')),
  )
}

/** Asks for a first name and a language, and becomes that person. */
async function addPerson(app) {
  const { t, page } = app
  const name = el('input', { id: 'person-name', required: true, maxlength: '40', autocomplete: 'off' })
  const language = el(
    'select',
    { id: 'person-language' },
    ['nl', 'en'].map((one) =>
      el('option', { value: one, selected: one === page.language }, t(one === 'nl' ? 'dutch' : 'english')),
    ),
  )
  const body = [
    el('p', {}, t('addPersonSays')),
    el('div', { class: 'field' }, el('label', { for: 'person-name' }, t('firstName')), name),
    el('div', { class: 'field' }, el('label', { for: 'person-language' }, t('personLanguage')), language),
  ]
  const isAdded = await openDialog(app, { title: t('addPersonTitle'), body, yes: t('add'), no: t('cancel') })
  if (isAdded && name.value.trim()) await newPerson(app, name.value.trim(), language.value)
}

/** Brings somebody to the page; from then on you are that person. */
export async function newPerson(app, name, language) {
  const person = await app.ask(() => app.api.addPerson({ name, language }))
  if (person.id === undefined) return undefined
  app.as = person.id
  await app.refresh()
  return person
}

/** Example members do something together; tells what happened. */
export async function examplesDo(app, deed) {
  const answer = await app.ask(() => app.api.addExamples({ as: app.as, do: deed }))
  if (answer.ok && deed !== 'lookBack') app.tellHappened(answer.happened)
  return answer
}

/** They go as anybody can: everything about them is erased, and that takes a day. */
export async function removeExamples(app) {
  const { t } = app
  const sure = await app.confirm({
    title: t('examplesLeaveAsk'),
    says: t('examplesLeaveSays'),
    yes: t('examplesLeave'),
    no: t('cancel'),
  })
  if (sure) await examplesDo(app, 'leave')
}

/** When the page speaks another language than Kring does with who you are. */
function speakButton(app) {
  const { page, view, t } = app
  if (page.language === view.me.language) return undefined
  const speak = async () => {
    const done = await app.ask(() => app.api.speak({ as: app.as, language: page.language }))
    if (done.ok && done.message) app.show(done.message)
  }
  return el(
    'button',
    { type: 'button', class: 'chip chip-add', on: { click: speak } },
    t('speakWith', { name: view.me.name }),
  )
}
