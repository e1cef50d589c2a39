// The fields of a form, one function for each kind, with label, hint, problem and a counter near the limit.
import { el, fill } from './dom.js'

const lengthOf = (text) => [...text].length

/**
 * @param {any} app
 * @param {any} field
 * @param {{ value: any, problem: string | undefined, rooms: readonly any[], changed: () => void }} given
 * @returns {{ node: HTMLElement, name: string, read: () => any, check: () => string | undefined, blame: (says: string | undefined) => void, focus: () => void }}
 */
export function drawField(app, field, { value, problem, rooms, changed }) {
  const id = `field-${field.name}`
  const control = (controls[field.kind] ?? controls.short)(app, field, { id, value, rooms })
  const says = el('p', { id: `${id}-problem`, class: 'problem', hidden: true })
  const counter = el('p', { id: `${id}-count`, class: 'counter' })
  const described = [field.hint && `${id}-hint`, `${id}-count`, `${id}-problem`].filter(Boolean).join(' ')
  control.target.setAttribute('aria-describedby', described)
  const count = () => fill(counter, countWords(app, field, control.read()))
  const blame = (words) => {
    says.hidden = words === undefined
    counter.hidden = words !== undefined
    fill(says, words)
    control.target.setAttribute('aria-invalid', String(words !== undefined))
  }
  control.node.addEventListener('input', () => {
    count()
    if (!says.hidden) blame(undefined)
    changed()
  })
  count()
  blame(problem)
  const isGroup = control.isGroup === true
  const label = [field.label, field.required && el('span', { class: 'required' }, ` (${app.t('required')})`)]
  const hint = field.hint && el('p', { id: `${id}-hint`, class: 'hint' }, field.hint)
  const node = isGroup
    ? el('fieldset', { class: 'field' }, el('legend', {}, label), hint, control.node, says)
    : el(
        'div',
        { class: `field field-${field.kind}` },
        control.isBefore && control.node,
        el('label', { for: id }, label),
        hint,
        !control.isBefore && control.node,
        counter,
        says,
      )
  const check = () => {
    const now = control.read()
    const isEmpty = now === undefined || now === '' || now === false || (Array.isArray(now) && now.length === 0)
    if (field.required && isEmpty) return app.t('fillIn')
    const over = typeof now === 'string' && field.max ? lengthOf(now) - field.max : 0
    return over > 0 ? app.t('charactersOver', { count: over }) : undefined
  }
  return { node, name: field.name, read: control.read, check, blame, focus: () => control.focus() }
}

function countWords(app, field, value) {
  if (!field.max || typeof value !== 'string') return ''
  const left = field.max - lengthOf(value)
  if (left < 0) return app.t('charactersOver', { count: -left })
  return left <= Math.max(20, field.max * 0.15) && value !== '' ? app.t('charactersLeft', { count: left }) : ''
}

const simple = (node) => ({
  node,
  target: node,
  read: () => (node.value === '' ? undefined : node.value),
  focus: () => node.focus(),
})

function drawSelect(app, { id, value }, options) {
  const none = el('option', { value: '' }, app.t('choose'))
  const node = el(
    'select',
    { id },
    none,
    options.map((one) => el('option', { value: one.value }, one.label)),
  )
  node.value = value ?? ''
  return simple(node)
}

/** A few options are shown at once, each with its hint. */
function drawOptions(field, { id, value }, type) {
  const chosen = new Set(Array.isArray(value) ? value : [value])
  const inputs = field.options.map((option, index) => ({
    option,
    input: el('input', {
      type,
      id: `${id}-${index}`,
      name: id,
      value: option.value,
      checked: chosen.has(option.value),
    }),
  }))
  const node = el(
    'div',
    { class: 'options', role: type === 'radio' ? 'radiogroup' : 'group', 'aria-label': field.label },
    inputs.map(({ option, input }) =>
      el(
        'label',
        { class: 'option', for: input.id },
        input,
        el(
          'span',
          {},
          el('bdi', { dir: 'auto' }, option.label),
          option.hint && el('small', { dir: 'auto' }, option.hint),
        ),
      ),
    ),
  )
  const picked = () => inputs.filter(({ input }) => input.checked).map(({ input }) => input.value)
  const read = () => (type === 'radio' ? picked()[0] : picked())
  return {
    node,
    target: node,
    isGroup: true,
    read,
    focus: () => (inputs.find(({ input }) => input.checked) ?? inputs[0])?.input.focus(),
  }
}

const controls = {
  short: (_app, _field, { id, value }) => {
    const node = el('input', { id, type: 'text', dir: 'auto', autocomplete: 'off' })
    node.value = value ?? ''
    return simple(node)
  },
  long: (_app, field, { id, value }) => {
    const node = el('textarea', { id, rows: field.max > 300 ? '4' : '3', dir: 'auto' })
    node.value = value ?? ''
    return simple(node)
  },
  choice: (app, field, given) =>
    field.options.length > (field.options.some(({ hint }) => hint) ? 7 : 5)
      ? drawSelect(app, given, field.options)
      : drawOptions(field, given, 'radio'),
  choices: (_app, field, given) => drawOptions(field, given, 'checkbox'),
  member: (app, field, given) => drawSelect(app, given, field.options),
  room: (app, _field, given) =>
    drawSelect(
      app,
      given,
      given.rooms.map(({ value, label }) => ({ value, label: `#${label}` })),
    ),
  date: (_app, _field, { id, value }) => {
    const node = el('input', { id, type: 'date' })
    node.value = value ?? ''
    return simple(node)
  },
  time: (_app, _field, { id, value }) => {
    const node = el('input', { id, type: 'time' })
    node.value = value ?? ''
    return simple(node)
  },
  yes: (_app, _field, { id, value }) => {
    const node = el('input', { id, type: 'checkbox' })
    node.checked = value === true
    return { node, target: node, isBefore: true, read: () => node.checked, focus: () => node.focus() }
  },
}
