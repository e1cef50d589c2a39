// Small deeds of a person: filling in a form, typing words, and reading what came back with an acknowledgement.
import { isJson } from './defaults.ts'
import type { Typed } from './fields.ts'
import { fieldsOf, filledIn } from './fields.ts'
import type { Inner } from './inner.ts'
import { posted } from './messages.ts'
import type { Channel, Json, Team, User, View } from './state.ts'

/** Fills in fields of a form, by block, label or action; a channel by its name. */
export function fill(view: View, typed: Readonly<Record<string, Typed>>, channelId: (name: string) => string): void {
  const fields = fieldsOf(view.blocks)
  for (const [key, value] of Object.entries(typed)) {
    const field =
      fields.find(({ blockId: block }) => block === key) ??
      fields.find(({ label }) => label === key) ??
      fields.find(({ blockId: block }) => block.split(/[.:/|~]/).includes(key)) ??
      fields.find(({ actionId }) => actionId === key)
    if (!field)
      fail(`the form has no field "${key}", only ${fields.map((one) => `${one.label} (${one.blockId})`).join(', ')}`)
    else {
      const isChannel = /^(conversations|channels)_select$/.test(String(field.element['type']))
      const filled = filledIn(field, isChannel ? channelId(String(value)) : value)
      view.values[field.blockId] = { ...view.values[field.blockId], [field.actionId]: filled }
    }
  }
}

/** A command may be answered in its acknowledgement. */
export function sayAnswer(inner: Inner, team: Team, user: User, channel: Channel, answer: unknown): void {
  const said = isJson(answer) ? answer : { text: answer }
  const text = typeof said['text'] === 'string' ? said['text'] : ''
  const blocks = Array.isArray(said['blocks']) ? (said['blocks'] as Json[]) : undefined
  if (text === '' && !blocks) return
  const isForAll = said['response_type'] === 'in_channel'
  const { botUser, botId } = team
  posted(inner, {
    channel,
    team,
    user: botUser,
    botId,
    text,
    ...(blocks && { blocks }),
    ...(!isForAll && { onlyFor: user.id }),
  })
}

/** What somebody types has a block of its own in Slack. */
export function typedBlock(text: string): Json {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] }
}

export function fail(what: string): never {
  throw new Error(`${what.charAt(0).toUpperCase()}${what.slice(1)}`)
}
