// The fields of a view or message: what stands in them at first, and how a person fills them in.
import { isJson } from './defaults.ts'
import type { Json } from './state.ts'

export interface Field {
  readonly block: Json
  readonly blockId: string
  readonly actionId: string
  readonly element: Json
  readonly label: string
  readonly isInput: boolean
  readonly isOptional: boolean
}

type Values = Record<string, Record<string, Json>>
export type Typed = string | readonly string[] | boolean

const stateful = /select$|^checkboxes$|^radio_buttons$|picker$|_input$/

/** Everything in these blocks that holds a value. */
export function fieldsOf(blocks: readonly Json[]): Field[] {
  return blocks.flatMap((block) => {
    const elements = [block['element'], block['accessory'], block['type'] === 'actions' ? block['elements'] : []].flat()
    return elements.filter(isJson).flatMap((element): Field[] => {
      if (!stateful.test(String(element['type']))) return []
      const label = isJson(block['label']) ? String(block['label']['text']) : ''
      return [
        {
          block,
          element,
          label,
          blockId: String(block['block_id']),
          actionId: String(element['action_id']),
          isInput: block['type'] === 'input',
          isOptional: block['optional'] === true,
        },
      ]
    })
  })
}

export function startValues(blocks: readonly Json[]): Values {
  const values: Values = {}
  for (const { blockId, actionId, element } of fieldsOf(blocks)) {
    values[blockId] = { ...values[blockId], [actionId]: startValue(element) }
  }
  return values
}

/** The name under which a kind of element keeps its value, and under which it gets its first. */
const keys: Readonly<Record<string, readonly [holds: string, startsWith: string]>> = {
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  multi_static_select: ['selected_options', 'initial_options'],
  checkboxes: ['selected_options', 'initial_options'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  users_select: ['selected_user', 'initial_user'],
  channels_select: ['selected_channel', 'initial_channel'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  rich_text_input: ['rich_text_value', 'initial_value'],
}

function startValue(element: Json): Json {
  const type = String(element['type'])
  const [holds, startsWith] = keys[type] ?? ['value', 'initial_value']
  const empty = holds === 'selected_options' ? [] : null
  const value = element[startsWith] ?? empty
  // An empty text is no text.
  return { type, [holds]: value === '' ? null : value }
}

/** What a person put into a field, as it goes into `state`; throws when this cannot be filled in. */
export function filledIn(field: Field, typed: Typed): Json {
  const type = String(field.element['type'])
  const [holds] = keys[type] ?? ['value']
  if (holds === 'selected_options') {
    const wanted = typeof typed === 'boolean' ? (typed ? optionsOf(field.element).slice(0, 1) : []) : [typed].flat()
    return { type, [holds]: wanted.map((one) => (isJson(one) ? one : optionOf(field, String(one)))) }
  }
  if (holds === 'selected_option') return { type, [holds]: typed === '' ? null : optionOf(field, String(typed)) }
  if (holds === 'selected_date_time') return { type, [holds]: Number(typed) }
  if (holds === 'rich_text_value') {
    const section = { type: 'rich_text_section', elements: [{ type: 'text', text: String(typed) }] }
    return { type, [holds]: { type: 'rich_text', elements: [section] } }
  }
  return { type, [holds]: typed === '' ? null : String(typed) }
}

/** The options of a select, of boxes or of a menu. */
export function optionsOf(element: Json): Json[] {
  const groups = Array.isArray(element['option_groups']) ? element['option_groups'] : []
  const nested = groups.flatMap((group) => (isJson(group) ? group['options'] : []))
  return [element['options'] ?? [], nested].flat().filter(isJson)
}

/** By its label or its value. */
export function findOption(element: Json, wanted: string): Json | undefined {
  const labelOf = (option: Json) => (isJson(option['text']) ? option['text']['text'] : '')
  const all = optionsOf(element)
  return all.find((option) => labelOf(option) === wanted) ?? all.find(({ value }) => value === wanted)
}

function optionOf({ element, label, blockId }: Field, wanted: string): Json {
  const found = findOption(element, wanted)
  if (found) return found
  const offer = optionsOf(element).map((option) => JSON.stringify(option['text']))
  throw new Error(`"${label || blockId}" has no option "${wanted}", only ${offer.join(', ')}`)
}

/** What Slack's own window says before it sends anything: by block. */
export function clientErrors(blocks: readonly Json[], values: Values): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { blockId, actionId, element, isInput, isOptional } of fieldsOf(blocks)) {
    if (!isInput) continue
    const [holds] = keys[String(element['type'])] ?? ['value']
    const value = values[blockId]?.[actionId]?.[holds]
    const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    if (isEmpty && !isOptional) errors[blockId] = 'Please complete this required field.'
    if (typeof value !== 'string' || element['type'] !== 'plain_text_input') continue
    const length = [...value].length
    const { min_length: min, max_length: max } = element
    if (typeof min === 'number' && length < min) errors[blockId] = `Must be at least ${min} characters.`
    if (length > Number(max ?? 3000)) errors[blockId] = `Must be at most ${Number(max ?? 3000)} characters.`
  }
  return errors
}
