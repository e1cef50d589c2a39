// The elements people type into.
import { slackTakes } from './limits.ts'
import type { Check } from './shape.ts'
import { bool, int, is, list, oneOf, shape, str } from './shape.ts'
import { plain, richText } from './text.ts'

const actionable = { 'action_id?': str(slackTakes.id) }
const focusable = { 'focus_on_load?': bool }
const placeholdable = { 'placeholder?': plain(slackTakes.placeholder) }
const dispatchable = {
  'dispatch_action_config?': shape({
    'trigger_actions_on?': list(oneOf('on_enter_pressed', 'on_character_entered'), 2),
  }),
}
const inputLength = int(0, slackTakes.inputLength)

export const inputTable: Readonly<Record<string, Check>> = {
  plain_text_input: shape({
    type: is('plain_text_input'),
    ...actionable,
    ...focusable,
    ...placeholdable,
    ...dispatchable,
    'initial_value?': str(slackTakes.inputLength, 0),
    'multiline?': bool,
    'min_length?': inputLength,
    'max_length?': int(1, slackTakes.inputLength),
  }),
  number_input: shape({
    type: is('number_input'),
    ...actionable,
    ...focusable,
    ...placeholdable,
    ...dispatchable,
    is_decimal_allowed: bool,
    'initial_value?': str(100),
    'min_value?': str(100),
    'max_value?': str(100),
  }),
  email_text_input: shape({
    type: is('email_text_input'),
    ...actionable,
    ...focusable,
    ...placeholdable,
    ...dispatchable,
    'initial_value?': str(slackTakes.inputLength),
  }),
  url_text_input: shape({
    type: is('url_text_input'),
    ...actionable,
    ...focusable,
    ...placeholdable,
    ...dispatchable,
    'initial_value?': str(slackTakes.inputLength),
  }),
  rich_text_input: shape({
    type: is('rich_text_input'),
    ...actionable,
    ...focusable,
    ...placeholdable,
    ...dispatchable,
    'initial_value?': richText,
  }),
  file_input: shape({
    type: is('file_input'),
    ...actionable,
    'filetypes?': list(str(20), 100),
    'max_files?': int(1, 10),
  }),
}
