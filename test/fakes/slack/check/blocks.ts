// Whether blocks are what Slack takes, on the surface where they are to stand.
import { isJson } from '../defaults.ts'
import type { Json } from '../state.ts'
import { contextElement, elementOf } from './elements.ts'
import { slackTakes } from './limits.ts'
import type { Check, Faults } from './shape.ts'
import { all, bool, byType, collectFaults, is, list, oneOf, shape, str } from './shape.ts'
import { anyText, plain, richText, textLength, url } from './text.ts'

export type Surface = 'message' | 'modal' | 'home'

const named = { 'block_id?': str(slackTakes.id) }
const selects = ['static_select', 'external_select', 'users_select', 'channels_select', 'conversations_select']
const pickers = ['datepicker', 'timepicker']
const boxes = ['checkboxes', 'radio_buttons']
const pressed = ['button', 'overflow', ...selects, 'multi_static_select', ...pickers, ...boxes]
const typed = [
  'plain_text_input',
  'number_input',
  'email_text_input',
  'url_text_input',
  'rich_text_input',
  'file_input',
]
const cell = byType({
  rich_text: richText,
  raw_text: shape({ type: is('raw_text'), text: str(Number.MAX_SAFE_INTEGER) }),
  raw_number: shape({ type: is('raw_number'), value: () => undefined, text: str(100) }),
})

const section = shape(
  {
    type: is('section'),
    ...named,
    'text?': anyText(slackTakes.section.text),
    'fields?': list(anyText(slackTakes.section.field), slackTakes.section.fields),
    'accessory?': elementOf(...pressed, 'image'),
    'expand?': bool,
  },
  (value, at, faults) => {
    if (isJson(value) && value['text'] === undefined && value['fields'] === undefined) {
      faults.add('must have text or fields', at)
    }
  },
)

const table = shape({
  type: is('table'),
  ...named,
  rows: list(list(cell, slackTakes.tableColumns), slackTakes.tableRows),
  'column_settings?': list((value, at, faults) => {
    if (value === null) return
    shape({ 'align?': oneOf('left', 'center', 'right'), 'is_wrapped?': bool })(value, at, faults)
  }, slackTakes.tableColumns),
})

const blocks: Readonly<Record<string, { readonly on: readonly Surface[]; readonly check: Check }>> = {
  section: { on: ['message', 'modal', 'home'], check: section },
  header: {
    on: ['message', 'modal', 'home'],
    check: shape({ type: is('header'), ...named, text: plain(slackTakes.header) }),
  },
  divider: { on: ['message', 'modal', 'home'], check: shape({ type: is('divider'), ...named }) },
  context: {
    on: ['message', 'modal', 'home'],
    check: shape({ type: is('context'), ...named, elements: list(contextElement, slackTakes.contextElements) }),
  },
  actions: {
    on: ['message', 'modal', 'home'],
    check: shape({
      type: is('actions'),
      ...named,
      elements: list(elementOf(...pressed, 'datetimepicker'), slackTakes.actionsElements),
    }),
  },
  image: {
    on: ['message', 'modal', 'home'],
    check: shape({
      type: is('image'),
      ...named,
      alt_text: str(slackTakes.imageAlt),
      'image_url?': all(str(slackTakes.imageUrl), url),
      'slack_file?': shape({ 'id?': str(100), 'url?': url }),
      'title?': plain(slackTakes.imageTitle),
    }),
  },
  input: {
    on: ['message', 'modal', 'home'],
    check: shape({
      type: is('input'),
      ...named,
      label: plain(slackTakes.inputLabel),
      'hint?': plain(slackTakes.inputHint),
      'optional?': bool,
      'dispatch_action?': bool,
      element: elementOf(...selects, 'multi_static_select', ...pickers, 'datetimepicker', ...boxes, ...typed),
    }),
  },
  rich_text: { on: ['message', 'modal', 'home'], check: richText },
  // The page lists more places than people saw it work in.
  table: { on: ['message'], check: table },
  markdown: {
    on: ['message'],
    check: shape({ type: is('markdown'), ...named, text: str(slackTakes.markdown) }),
  },
  alert: {
    on: ['modal'],
    check: shape({
      type: is('alert'),
      ...named,
      text: anyText(slackTakes.alert),
      'level?': oneOf('default', 'info', 'warning', 'error', 'success'),
    }),
  },
}

const onlyInModals = new Set(['number_input', 'email_text_input', 'url_text_input', 'file_input'])

/** Every fault in Slack's words; none when Slack would take the blocks. */
export function checkBlocks(given: unknown, surface: Surface, at = '/blocks'): string[] {
  const faults = collectFaults()
  const here: Check = (value, where) => {
    const type = isJson(value) ? String(value['type']) : 'nothing'
    const known = blocks[type]
    if (!known?.on.includes(surface)) return faults.add(`unsupported type: ${type}`, `${where}/type`)
    known.check(value, where, faults)
    const element = isJson(value) && isJson(value['element']) ? String(value['element']['type']) : ''
    const isAway = onlyInModals.has(element) || (element === 'datetimepicker' && surface === 'home')
    if (isAway && surface !== 'modal') faults.add(`unsupported type: ${element}`, `${where}/element/type`)
  }
  const max = surface === 'message' ? slackTakes.blocksInMessage : slackTakes.blocksInView
  list(here, max, surface === 'message' ? 1 : 0)(given, at, faults)
  if (Array.isArray(given)) checkTogether(given.filter(isJson), surface, at, faults)
  return faults.list
}

function checkTogether(given: readonly Json[], surface: Surface, at: string, faults: Faults): void {
  const ids = given.flatMap((block) => (typeof block['block_id'] === 'string' ? [block['block_id']] : []))
  for (const id of repeated(ids)) faults.add(`block_id "${id}" already exists`, at)
  given.forEach((block, index) => {
    const elements = [block['elements'], block['element'], block['accessory']].flat().filter(isJson)
    const actions = elements.flatMap((one) => (typeof one['action_id'] === 'string' ? [one['action_id']] : []))
    for (const id of repeated(actions)) faults.add(`action_id "${id}" already exists`, `${at}/${index}`)
  })
  const count = (type: string) => given.filter((block) => block['type'] === type)
  if (surface !== 'message') return
  if (count('table').length > slackTakes.tablesInMessage) faults.add('only one table is allowed', at)
  if (textLength(count('markdown')) > slackTakes.markdown) faults.add('markdown is too long together', at)
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}
