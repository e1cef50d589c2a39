// The elements people press and fill in.
import { isJson } from '../defaults.ts'
import { inputTable } from './inputs.ts'
import { slackTakes } from './limits.ts'
import type { Check } from './shape.ts'
import { bool, byType, int, is, list, matching, oneOf, shape, str } from './shape.ts'
import { anyText, boxOption, confirm, overflowOption, plain, plainOption, url } from './text.ts'

const actionable = { 'action_id?': str(slackTakes.id) }
const confirmable = { 'confirm?': confirm }
const focusable = { 'focus_on_load?': bool }
const placeholdable = { 'placeholder?': plain(slackTakes.placeholder) }
const picking = { ...actionable, ...confirmable, ...focusable, ...placeholdable }
const many = { 'max_selected_items?': int(1, 100) }
const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-09-07')
const clock = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:00')

const options = {
  'options?': list(plainOption, slackTakes.selectOptions),
  'option_groups?': list(
    shape({ label: plain(75), options: list(plainOption, slackTakes.selectOptions) }),
    slackTakes.selectOptions,
  ),
}

/** Values are unique, and what is chosen at the start is one of them, to the letter. */
const fitting: Check = (value, at, faults) => {
  if (!isJson(value)) return
  const groups = Array.isArray(value['option_groups']) ? value['option_groups'] : []
  const all: unknown[] = [value['options'], ...groups.map((group) => (isJson(group) ? group['options'] : []))].flatMap(
    (some) => (Array.isArray(some) ? some : []),
  )
  const values = all.flatMap((one) => (isJson(one) ? [one['value']] : []))
  if (new Set(values).size < values.length) faults.add('option values must be unique', at)
  if (all.length === 0) faults.add('must have options or option_groups', at)
  const start = value['initial_options'] ?? (value['initial_option'] === undefined ? [] : [value['initial_option']])
  const known = new Set(all.map((one) => JSON.stringify(one)))
  for (const one of Array.isArray(start) ? start : []) {
    if (!known.has(JSON.stringify(one))) faults.add('initial option must be one of the options', at)
  }
}

const button = shape({
  type: is('button'),
  text: plain(slackTakes.button.text),
  'value?': str(slackTakes.button.value),
  'url?': url,
  'style?': oneOf('primary', 'danger'),
  'accessibility_label?': str(slackTakes.button.accessibilityLabel),
  ...actionable,
  ...confirmable,
})

export const image = shape({
  type: is('image'),
  alt_text: str(slackTakes.imageAlt),
  'image_url?': url,
  'slack_file?': shape({ 'id?': str(100), 'url?': url }),
})

export const elementTable: Readonly<Record<string, Check>> = {
  button,
  image,
  static_select: shape({ type: is('static_select'), ...picking, ...options, 'initial_option?': plainOption }, fitting),
  multi_static_select: shape(
    {
      type: is('multi_static_select'),
      ...picking,
      ...many,
      ...options,
      'initial_options?': list(plainOption, slackTakes.selectOptions),
    },
    fitting,
  ),
  external_select: shape({
    type: is('external_select'),
    ...picking,
    'initial_option?': plainOption,
    'min_query_length?': int(0, 100),
  }),
  users_select: shape({ type: is('users_select'), ...picking, 'initial_user?': str(30) }),
  channels_select: shape({
    type: is('channels_select'),
    ...picking,
    'initial_channel?': str(30),
    'response_url_enabled?': bool,
  }),
  conversations_select: shape({
    type: is('conversations_select'),
    ...picking,
    'initial_conversation?': str(30),
    'default_to_current_conversation?': bool,
    'response_url_enabled?': bool,
    'filter?': shape({
      'include?': list(oneOf('im', 'mpim', 'private', 'public'), 4),
      'exclude_external_shared_channels?': bool,
      'exclude_bot_users?': bool,
    }),
  }),
  overflow: shape({
    type: is('overflow'),
    ...actionable,
    ...confirmable,
    options: list(overflowOption, slackTakes.overflow),
  }),
  checkboxes: shape(
    {
      type: is('checkboxes'),
      ...actionable,
      ...confirmable,
      ...focusable,
      options: list(boxOption, slackTakes.boxes),
      'initial_options?': list(boxOption, slackTakes.boxes),
    },
    fitting,
  ),
  radio_buttons: shape(
    {
      type: is('radio_buttons'),
      ...actionable,
      ...confirmable,
      ...focusable,
      options: list(boxOption, slackTakes.boxes),
      'initial_option?': boxOption,
    },
    fitting,
  ),
  datepicker: shape({ type: is('datepicker'), ...picking, 'initial_date?': day }),
  timepicker: shape({ type: is('timepicker'), ...picking, 'initial_time?': clock, 'timezone?': str(60) }),
  datetimepicker: shape({
    type: is('datetimepicker'),
    ...actionable,
    ...confirmable,
    ...focusable,
    'initial_date_time?': int(0, 9_999_999_999),
  }),
  ...inputTable,
}

/** One of these elements. */
export function elementOf(...types: readonly string[]): Check {
  return byType(Object.fromEntries(types.map((type) => [type, elementTable[type] as Check])))
}

export const contextElement: Check = (value, at, faults) => {
  const isImage = isJson(value) && value['type'] === 'image'
  const check = isImage ? image : anyText(slackTakes.text)
  check(value, at, faults)
}
