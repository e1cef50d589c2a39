// The fields of a form: what stands in them at first, how a person fills them in, and what comes back with the form.

import { channelBody } from './channel-shapes.ts'
import { allComponents, types } from './check/components.ts'
import type { Inner } from './inner.ts'
import { memberBody, userBody, userOf } from './people-shapes.ts'
import type { Json, Modal } from './state.ts'
import { listOf } from './state.ts'

export type Typed = string | readonly string[] | boolean

export interface Field {
  readonly customId: string
  readonly label: string
  readonly component: Json
}

const picks: readonly unknown[] = [types.user, types.role, types.mentionable, types.channel]

export function fieldsOf(modal: Pick<Modal, 'components'>): Field[] {
  return allComponents(modal.components).flatMap(({ component }): Field[] => {
    const [inside] = listOf([component['component']])
    if (component['type'] !== types.label || !inside) return []
    return [{ customId: String(inside['custom_id']), label: String(component['label']), component: inside }]
  })
}

/** What stands in a field, as it would be sent: a text, a list of values, or yes and no. */
export function sentFrom(modal: Modal, { customId, component }: Field): unknown {
  if (modal.values.has(customId)) return modal.values.get(customId)
  const chosen = listOf(component['options']).filter((option) => option['default'] === true)
  switch (component['type']) {
    case types.input:
      return component['value'] ?? ''
    case types.box:
      return component['default'] === true
    case types.radio:
      return chosen[0]?.['value'] ?? null
    case types.select:
    case types.boxes:
      return chosen.map(({ value }) => value)
    default:
      return listOf(component['default_values']).map(({ id }) => id)
  }
}

/** Fills in fields by custom id, label, or a piece of the custom id; a channel or person by name. */
export function fill(modal: Modal, typed: Readonly<Record<string, Typed>>, idOf: (name: string) => string): void {
  const fields = fieldsOf(modal)
  for (const [key, value] of Object.entries(typed)) {
    const field =
      fields.find(({ customId }) => customId === key) ??
      fields.find(({ label }) => label === key) ??
      fields.find(({ customId }) => customId.split(/[.:/|~]/).includes(key))
    if (!field) {
      throw new Error(
        `The form has no field "${key}", only ${fields.map((one) => `${one.label} (${one.customId})`).join(', ')}`,
      )
    }
    modal.values.set(field.customId, filledIn(field, value, idOf))
  }
}

function filledIn(field: Field, typed: Typed, idOf: (name: string) => string): unknown {
  const { component } = field
  if (component['type'] === types.input) return String(typed)
  if (component['type'] === types.box) return typed === true || typed === 'true'
  const wanted = typeof typed === 'boolean' ? trueOption(component, typed) : [typed].flat().filter((one) => one !== '')
  if (picks.includes(component['type'])) return wanted.map((one) => idOf(String(one)))
  const values = wanted.map((one) => optionOf(field, String(one)))
  return component['type'] === types.radio ? (values[0] ?? null) : values
}

/** A question of yes or no may be a list with one box. */
function trueOption(component: Json, isTrue: boolean): string[] {
  const options = listOf(component['options'])
  const word = isTrue ? /^(yes|true|on)$/ : /^(no|false|off)$/
  const named = options.find(({ value }) => word.test(String(value)))
  if (named) return [String(named['value'])]
  return isTrue ? options.slice(0, 1).map(({ value }) => String(value)) : []
}

function optionOf({ component, label }: Field, wanted: string): unknown {
  const options = listOf(component['options'])
  const found = options.find((one) => one['label'] === wanted) ?? options.find((one) => one['value'] === wanted)
  if (found) return found['value']
  throw new Error(
    `"${label}" has no option "${wanted}", only ${options.map((one) => JSON.stringify(one['label'])).join(', ')}`,
  )
}

/** What Discord's own window says before it sends anything: by custom id. */
export function clientErrors(modal: Modal): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const field of fieldsOf(modal)) {
    const { component, customId } = field
    const value = sentFrom(modal, field)
    const isNothing = value === null || value === '' || (Array.isArray(value) && value.length === 0)
    const isRequired = component['required'] !== false && component['type'] !== types.box
    if (isNothing && isRequired) errors[customId] = 'This is a required field.'
    if (isNothing) continue
    const { min_length: least, max_length: longest, min_values: fewest, max_values: most } = component
    if (typeof value === 'string') {
      if (typeof least === 'number' && value.length < least) errors[customId] = `Must be at least ${least} characters.`
      if (value.length > Number(longest ?? 4000))
        errors[customId] = `Must be at most ${Number(longest ?? 4000)} characters.`
    }
    if (Array.isArray(value)) {
      const top = Number(most ?? (component['type'] === types.boxes ? 10 : 1))
      if (value.length > top) errors[customId] = `Select at most ${top}.`
      if (value.length < Number(fewest ?? 1)) errors[customId] = `Select at least ${Number(fewest ?? 1)}.`
    }
  }
  return errors
}

/** The data of a form that is sent. */
export function submission(inner: Inner, guild: string | undefined, modal: Modal): Json {
  const values = new Map(fieldsOf(modal).map((field) => [field.customId, sentFrom(modal, field)]))
  let id = 0
  const next = () => {
    id += 1
    return id
  }
  const components = modal.components.map((component): Json => {
    const base = { type: component['type'], id: component['id'] ?? next() }
    const [inside] = listOf([component['component']])
    if (!inside) return base
    const value = values.get(String(inside['custom_id']))
    const answer = { type: inside['type'], id: inside['id'] ?? next(), custom_id: inside['custom_id'] }
    const key = Array.isArray(value) ? 'values' : 'value'
    return { ...base, component: { ...answer, [key]: value } }
  })
  return { custom_id: modal.customId, components, resolved: resolvedOf(inner, guild, [...values.values()].flat()) }
}

/** The people and channels among these ids. */
export function resolvedOf(inner: Inner, guild: string | undefined, ids: readonly unknown[]): Json {
  const { state } = inner
  const all = ids.filter((id) => typeof id === 'string')
  const users = all.filter((id) => state.users.has(id))
  const channels = all.flatMap((id) => state.channels.get(id) ?? [])
  const members = users.flatMap((id) => state.guilds.get(guild ?? '')?.members.get(id) ?? [])
  const by = <T>(list: readonly T[], key: (one: T) => string, body: (one: T) => Json) =>
    Object.fromEntries(list.map((one) => [key(one), body(one)]))
  return {
    ...(users.length > 0 && { users: by(users, String, (id) => userBody(userOf(inner, id))) }),
    ...(members.length > 0 && {
      members: by(
        members,
        ({ user }) => user,
        (one) => ({ ...memberBody(inner, one, false), permissions: '0' }),
      ),
    }),
    ...(channels.length > 0 && {
      channels: by(
        channels,
        ({ id }) => id,
        (one) => ({ ...channelBody(inner, one), permissions: '0' }),
      ),
    }),
  }
}
