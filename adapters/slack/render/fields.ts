// The fields of a form as inputs of this platform, one way for each kind, with what stands in them when the form opens.
import type { InputBlock, InputBlockElement, KnownBlock } from '@slack/types'
import type { Field } from '../../../src/core/form.ts'
import { lengthOf } from '../../../src/core/form.ts'
import type { Language } from '../../../src/core/text.ts'
import { translator } from '../../../src/core/text.ts'
import { parseLocalDate, parseLocalTime } from '../../../src/core/time.ts'
import { slackLimits } from '../limits.ts'
import { clean, isBlank, label, plainText } from './escape.ts'
import { drawOptions, listOrGroups, mostOpen } from './options.ts'
import { isRoomId, richBlock, text } from './rich.ts'
import { texts } from './texts.ts'

const mostText = slackLimits.form.longText
const mostChosen = slackLimits.form.choices
/** The one option of a yes. */
const yesValue = 'yes'

type Kind<K extends Field['kind']> = Extract<Field, { kind: K }>

export interface Asking {
  readonly language: Language
  /** Of one field. */
  readonly mostOptions: number
}

/** Its kind is the action id, so that a value can be read back without the form. */
export function drawField(field: Field, blockId: string, { language, mostOptions }: Asking): KnownBlock[] {
  const t = translator(language)
  const element = elementOf(shortened(field, mostOptions), language)
  if (!element) return [{ type: 'context', elements: [plainText(`${field.label}: ${t(texts.nothingToChoose)}`, 300)] }]
  const input: InputBlock = {
    type: 'input',
    block_id: blockId,
    label: label(field.label, slackLimits.form.label),
    optional: field.required !== true,
    element,
    ...(isBlank(field.hint ?? '') ? {} : { hint: label(field.hint ?? '', slackLimits.form.label) }),
  }
  const rest = 'max' in field ? restOf(field.value) : ''
  if (isBlank(rest)) return [input]
  const [says, kept] = [[text(t(texts.didNotFit, { label: clean(field.label) }))], [text(rest)]]
  const block = richBlock(
    { type: 'rich_text_section', elements: says },
    { type: 'rich_text_preformatted', elements: kept },
  )
  return block ? [input, block] : [input]
}

function shortened(field: Field, most: number): Field {
  return 'options' in field ? { ...field, options: field.options.slice(0, most) } : field
}

/** Undefined when there is nothing to choose from. */
function elementOf(field: Field, language: Language): InputBlockElement | undefined {
  switch (field.kind) {
    case 'short':
    case 'long':
      return textInput(field)
    case 'choice':
      return choice(field, language)
    case 'choices':
      return choices(field, language)
    case 'member':
      return select(field, language)
    case 'room':
      return room(field)
    case 'date': {
      const day = parseLocalDate(field.value ?? '')
      return { type: 'datepicker', action_id: field.kind, ...(day ? { initial_date: day } : {}) }
    }
    case 'time': {
      const time = parseLocalTime(field.value ?? '')
      return { type: 'timepicker', action_id: field.kind, ...(time ? { initial_time: time } : {}) }
    }
    case 'yes': {
      const option = { text: label(translator(language)(texts.yes), 75), value: yesValue }
      const ticked = field.value ? { initial_options: [option] } : {}
      return { type: 'checkboxes', action_id: field.kind, options: [option], ...ticked }
    }
  }
}

/** No maximum while what stands there is longer: it is shown whole, and the problem beside it says by how much. */
function textInput({ kind, max, value = '' }: Kind<'short'> | Kind<'long'>): InputBlockElement {
  const words = clean(value)
  const shown = [...words].slice(0, mostText).join('')
  const most = Math.min(Math.max(1, Math.floor(max)), mostText)
  return {
    type: 'plain_text_input',
    action_id: kind,
    multiline: kind === 'long' || words.includes('\n'),
    ...(lengthOf(words) <= most ? { max_length: most } : {}),
    ...(isBlank(shown) ? {} : { initial_value: shown }),
  }
}

function restOf(value = ''): string {
  return [...clean(value)].slice(mostText).join('')
}

function choice(field: Kind<'choice'>, language: Language): InputBlockElement | undefined {
  const options = drawOptions(field.options)
  if (options.length === 0 || options.length > mostOpen) return select(field, language)
  const chosen = options.find(({ value }) => value === field.value)?.drawn
  return {
    type: 'radio_buttons',
    action_id: field.kind,
    options: options.map(({ drawn }) => drawn),
    ...(chosen ? { initial_option: chosen } : {}),
  }
}

function select(field: Kind<'choice'> | Kind<'member'>, language: Language): InputBlockElement | undefined {
  const options = drawOptions(field.options)
  if (options.length === 0) return undefined
  const chosen = options.find(({ value }) => value === field.value)?.drawn
  return {
    type: 'static_select',
    action_id: field.kind,
    ...listOrGroups(
      options.map(({ drawn }) => drawn),
      language,
    ),
    ...(chosen ? { initial_option: chosen } : {}),
  }
}

function choices(field: Kind<'choices'>, language: Language): InputBlockElement | undefined {
  const options = drawOptions(field.options)
  if (options.length === 0) return undefined
  const all = options.map(({ drawn }) => drawn)
  const chosen = options.filter(({ value }) => field.value?.includes(value)).map(({ drawn }) => drawn)
  const initial = chosen.length > 0 ? { initial_options: chosen.slice(0, mostChosen) } : {}
  if (all.length <= mostOpen) return { type: 'checkboxes', action_id: field.kind, options: all, ...initial }
  return { type: 'multi_static_select', action_id: field.kind, ...listOrGroups(all, language), ...initial }
}

/** Rooms people can be in together. Where nothing was chosen yet, the room the form was opened in. */
function room({ kind, value = '' }: Kind<'room'>): InputBlockElement {
  return {
    type: 'conversations_select',
    action_id: kind,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(isRoomId(value) ? { initial_conversation: value } : { default_to_current_conversation: true }),
  }
}
