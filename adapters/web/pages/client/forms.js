// The form that is open for you, as a real dialog. Closing it never loses what you typed as long as the page lives.
import { whileBusy } from './blocks.js'
import { el, fill, icon } from './dom.js'
import { drawField } from './fields.js'
import { drawSpans } from './spans.js'

/** @param {any} app */
export function createForms(app) {
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'form-title' })
  document.body.append(dialog)
  /** The form that is drawn now, and the one that was just put away. */
  let open
  let away

  const leave = async () => {
    const view = open
    if (!view) return
    away = view.id
    shut()
    await app.act({ does: 'dismiss', form: view.id })
  }
  const shut = () => {
    open = undefined
    if (dialog.open) dialog.close()
  }
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    void leave()
  })

  app.on(() => {
    const view = app.view?.form
    if (!view || view.id === away) {
      if (!view) away = undefined
      if (!view && open) shut()
      return
    }
    if (open?.id === view.id) return
    open = view
    drawForm(app, dialog, view, { leave })
    if (!dialog.open) dialog.showModal()
    focusFirst(dialog)
  })
}

/** Where typed words are kept: by person, form, record and page. */
function draftKey(app, { name, subject, page = 1 }) {
  return `form ${app.as} ${name} ${subject} ${page}`
}

function startValues(app, form) {
  const kept = app.drafts.get(draftKey(app, form)) ?? {}
  const values = Object.fromEntries(form.fields.map((field) => [field.name, kept[field.name] ?? field.value]))
  const open = app.prefill && form.fields.find(({ kind }) => kind === 'long' || kind === 'short')
  if (open) values[open.name] = app.prefill
  app.prefill = undefined
  return values
}

function drawForm(app, dialog, view, { leave }) {
  const { t } = app
  const { form } = view
  const key = draftKey(app, form)
  const values = startValues(app, form)
  const problemOf = (name) => form.problems?.find(({ field }) => field === name)?.says
  const names = new Set(form.fields.map(({ name }) => name))
  const general = (form.problems ?? []).filter(({ field }) => field === undefined || !names.has(field))
  const read = () => Object.fromEntries(fields.map((field) => [field.name, field.read()]))
  const changed = () => app.drafts.set(key, read())
  const fields = form.fields.map((field) =>
    drawField(app, field, { value: values[field.name], problem: problemOf(field.name), rooms: view.rooms, changed }),
  )
  const top = el('div', { class: 'form-problems', role: 'alert' })
  const blame = (lines) =>
    fill(
      top,
      lines.map((line) => el('p', { class: 'problem' }, line)),
    )
  const submit = async (event) => {
    event.preventDefault()
    const wrong = fields.filter((field) => {
      const says = field.check()
      field.blame(says)
      return says !== undefined
    })
    if (wrong[0]) {
      wrong[0].focus()
      return
    }
    await whileBusy(sender, async () => {
      const values = read()
      const done = await app.act({ does: 'submit', form: view.id, values })
      if (!done.ok) blame([done.says ?? t('wentWrong')])
      else if (app.view?.form?.form.name !== form.name || !app.view.form.form.problems?.length) app.drafts.delete(key)
      if (!done.ok || app.view?.form?.form.problems?.length) return
      if (form.name.startsWith('reflection.')) app.remember('answered', 'yes')
      app.heard?.(values)
      app.draw()
    })
  }
  const sender = el('button', { type: 'submit', class: 'press press-first' }, form.submit)
  const closer = el(
    'button',
    { type: 'button', class: 'round', 'aria-label': t('closeKeeps'), title: t('closeKeeps'), on: { click: leave } },
    icon('close'),
  )
  const pages =
    form.pages > 1 && el('p', { class: 'form-page' }, t('pageOf', { page: form.page ?? 1, pages: form.pages }))
  const card = { app, language: form.language, zone: app.view.zone }
  fill(
    dialog,
    el(
      'form',
      { class: 'dialog-form', novalidate: true, lang: form.language, on: { submit } },
      el('div', { class: 'dialog-top' }, el('div', {}, pages, el('h2', { id: 'form-title' }, form.title)), closer),
      el(
        'div',
        { class: 'dialog-body' },
        form.intro && el('p', { class: 'form-intro' }, drawSpans(introOf(form.intro), card)),
        top,
        fields.map(({ node }) => node),
      ),
      el('div', { class: 'dialog-foot' }, sender),
    ),
  )
  blame(general.map(({ says }) => says))
  changed()
}

/** A form's first words may hold records and members, which only the server can name. */
function introOf(spans) {
  return spans.flatMap((span) => (typeof span === 'object' && 'record' in span ? introOf(span.label) : [span]))
}

function focusFirst(dialog) {
  const first =
    dialog.querySelector('[aria-invalid="true"]') ?? dialog.querySelector('.dialog-body :is(input, textarea, select)')
  const target = first?.matches('div') ? first.querySelector('input') : first
  ;(target ?? dialog.querySelector('.press-first'))?.focus()
}
