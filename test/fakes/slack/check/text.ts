// Text objects, confirmations, options and rich text.

import { isJson } from '../defaults.ts'
import { slackTakes } from './limits.ts'
import type { Check } from './shape.ts'
import { all, bool, byType, int, is, list, matching, oneOf, shape, str } from './shape.ts'

export function plain(max: number): Check {
  return shape({ type: is('plain_text'), text: str(max), 'emoji?': bool })
}

/** plain_text or mrkdwn. */
export function anyText(max: number): Check {
  return byType({
    plain_text: plain(max),
    mrkdwn: shape({ type: is('mrkdwn'), text: str(max), 'verbatim?': bool }),
  })
}

export const url: Check = all(str(slackTakes.button.url), matching(/^(https?:\/\/|mailto:|slack:\/\/)/, 'a URL'))

export const confirm: Check = shape({
  'title?': plain(slackTakes.confirm.title),
  text: anyText(slackTakes.confirm.text),
  'confirm?': plain(slackTakes.confirm.button),
  'deny?': plain(slackTakes.confirm.button),
  'style?': oneOf('primary', 'danger'),
})

function optionOf(text: Check, more: Readonly<Record<string, Check>> = {}): Check {
  return shape({
    text,
    value: str(slackTakes.option.value),
    'description?': plain(slackTakes.option.description),
    ...more,
  })
}

/** In selects and overflow menus only plain text. */
export const plainOption = optionOf(plain(slackTakes.option.text))
export const overflowOption = optionOf(plain(slackTakes.option.text), { 'url?': url })
export const boxOption = shape({
  text: anyText(slackTakes.option.text),
  value: str(slackTakes.option.value),
  'description?': anyText(slackTakes.option.description),
})

const style = shape({ 'bold?': bool, 'italic?': bool, 'strike?': bool, 'code?': bool, 'underline?': bool })
const inline = (fields: Readonly<Record<string, Check>>) => shape({ ...fields, 'style?': style })
const long = str(Number.MAX_SAFE_INTEGER)

const inlineTable: Readonly<Record<string, Check>> = {
  text: inline({ type: is('text'), text: long }),
  link: inline({ type: is('link'), url, 'text?': long, 'unsafe?': bool }),
  user: inline({ type: is('user'), user_id: matching(/^[UW][A-Z0-9]+$/, 'a user id') }),
  channel: inline({ type: is('channel'), channel_id: matching(/^[CGD][A-Z0-9]+$/, 'a channel id') }),
  usergroup: inline({ type: is('usergroup'), usergroup_id: matching(/^S[A-Z0-9]+$/, 'a usergroup id') }),
  broadcast: inline({ type: is('broadcast'), range: oneOf('here', 'channel', 'everyone') }),
  emoji: inline({ type: is('emoji'), name: str(100), 'unicode?': str(100), 'url?': url }),
  color: inline({ type: is('color'), value: str(30) }),
  team: inline({ type: is('team'), team_id: str(30) }),
  date: inline({
    type: is('date'),
    timestamp: int(0, 99_999_999_999),
    format: all(str(500), matching(/\{[a-z_]+\}/, 'a format with a token such as {date_short}')),
    'url?': url,
    'fallback?': str(500),
  }),
}

const elements = list(byType(inlineTable), Number.MAX_SAFE_INTEGER)
const section = shape({
  type: is('rich_text_section'),
  elements: list(byType(inlineTable), Number.MAX_SAFE_INTEGER, 0),
})
const border = oneOf(0, 1)

export const richText: Check = shape({
  type: is('rich_text'),
  'block_id?': str(slackTakes.id),
  elements: list(
    byType({
      rich_text_section: section,
      rich_text_list: shape({
        type: is('rich_text_list'),
        elements: list(section, Number.MAX_SAFE_INTEGER),
        style: oneOf('bullet', 'ordered'),
        'indent?': int(0, 8),
        'offset?': int(0, 10_000),
        'border?': border,
      }),
      rich_text_quote: shape({ type: is('rich_text_quote'), elements, 'border?': border }),
      rich_text_preformatted: shape({
        type: is('rich_text_preformatted'),
        elements: list(
          byType({ text: inlineTable['text'] as Check, link: inlineTable['link'] as Check }),
          Number.MAX_SAFE_INTEGER,
        ),
        'border?': border,
        'language?': str(50),
      }),
    }),
    Number.MAX_SAFE_INTEGER,
  ),
})

/** The code points of every piece of text in it. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one: unknown) => sum + textLength(one), 0)
  if (!isJson(value)) return 0
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? [...inner].length : textLength(inner)),
    0,
  )
}
