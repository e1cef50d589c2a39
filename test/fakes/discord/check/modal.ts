// A form in a window, by the rules no schema holds.
import type { Problem } from '../refused.ts'
import type { Json } from '../state.ts'
import { isJson, listOf } from '../state.ts'
import { allComponents, selectProblems, types } from './components.ts'

const answering: readonly unknown[] = [
  types.input,
  types.select,
  types.user,
  types.role,
  types.mentionable,
  types.channel,
  types.upload,
  types.radio,
  types.boxes,
  types.box,
]

export function modalProblems(modal: Json): Problem[] {
  const components = listOf(modal['components'])
  const problems: Problem[] = []
  const say = (path: readonly PropertyKey[], code: string, message: string) => problems.push({ path, code, message })
  if (components.length < 1 || components.length > 5)
    say(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')
  const ids = new Set<unknown>()
  for (const { component, path } of allComponents(components)) {
    const bad = (key: string, code: string, message: string): Problem => ({ path: [...path, key], code, message })
    if (component['disabled'] === true)
      say([...path, 'disabled'], 'MODAL_COMPONENT_DISABLED', 'Nothing in a form can be disabled')
    if (component['type'] === types.row) say(path, 'DEPRECATED', 'Rows in forms are of the past: use labels')
    if (!answering.includes(component['type'])) continue
    if (ids.has(component['custom_id']))
      say([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
    ids.add(component['custom_id'])
    if (component['type'] === types.select) problems.push(...selectProblems(component, bad))
    if (component['type'] === types.radio || component['type'] === types.boxes)
      problems.push(...groupProblems(component, bad))
    if (component['type'] === types.input) problems.push(...inputProblems(component, bad))
  }
  return problems
}

type Bad = (key: string, code: string, message: string) => Problem

function groupProblems(group: Json, bad: Bad): Problem[] {
  const options = listOf(group['options'])
  const isRadio = group['type'] === types.radio
  const least = isRadio ? 2 : 1
  const problems: Problem[] = []
  if (options.length < least || options.length > 10) {
    problems.push(bad('options', 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and 10 in length.`))
  }
  if (new Set(options.map(({ value }) => value)).size < options.length) {
    problems.push(
      bad('options', 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used'),
    )
  }
  const chosen = options.filter((option) => option['default'] === true).length
  if (isRadio && chosen > 1) problems.push(bad('options', 'TOO_MANY_DEFAULTS', 'Only one can be chosen'))
  const { max_values: max, min_values: min, required } = group
  if (!isRadio && typeof max === 'number' && max > options.length)
    problems.push(bad('max_values', 'INVALID', 'More than there are options'))
  if (!isRadio && min === 0 && required !== false) {
    problems.push(bad('min_values', 'INVALID', 'min_values 0 needs required to be false'))
  }
  return problems
}

function inputProblems(input: Json, bad: Bad): Problem[] {
  const { value, min_length: min, max_length: max } = input
  const problems: Problem[] = []
  if (isJson(input['label'])) problems.push(bad('label', 'INVALID', 'The label around it holds the label'))
  if (typeof value === 'string') {
    const most = typeof max === 'number' ? max : 4000
    if (value.length > most) problems.push(bad('value', 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`))
    if (value !== '' && typeof min === 'number' && value.length < min) {
      problems.push(bad('value', 'BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`))
    }
  }
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    problems.push(bad('min_length', 'TEXT_INPUT_COMPONENT_INVALID_MIN_LENGTH', 'More than max_length'))
  }
  return problems
}
