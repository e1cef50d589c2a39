// Forms that somebody has open, or was given back, for as long as that can matter: so that nothing that was typed gets lost.
import type { Clock } from '../../src/core/clock.ts'
import type { Field, Form, Values } from '../../src/core/form.ts'
import { formAddress } from '../../src/core/form.ts'

export interface Held {
  /** Somebody got this form to see; `under` is the post that it began at. */
  opened(user: string, form: Form, under?: string): void
  /** The form as they sent it; undefined when it is not known any more. */
  sent(user: string, ticket: string, values: Values): Form | undefined
  /** Behind the button that opens it; the form itself, so that also what is never stored is still in it. */
  waits(user: string, form: Form, under?: string): void
  /** The form behind such a button. */
  find(user: string, address: string): Form | undefined
  /** Somebody is asked whether they are sure. */
  asks(user: string, address: string, under: string | undefined): void
  /** The post that a form, by its ticket, or a private message, by the address in it, began at. */
  underOf(user: string, key: string): string | undefined
}

const lastsMs = 60 * 60_000
const most = 300

/** In memory: after a restart the engine is asked for the form, with what it kept of it. */
export function createHeld(clock: Pick<Clock, 'elapsed'>): Held {
  const opened = createShelf<Form>(clock)
  const waiting = createShelf<Form>(clock)
  const begun = createShelf<string>(clock)
  const note = (user: string, key: string, under: string | undefined) => {
    if (under !== undefined) begun.put(`${user} ${key}`, under)
  }
  return {
    opened: (user, form, under) => {
      const { ticket = '' } = form
      opened.put(`${user} ${ticket}`, form)
      note(user, ticket, under)
    },
    sent: (user, ticket, values) => {
      const form = opened.get(`${user} ${ticket}`)
      return form && { ...form, fields: form.fields.map((field) => filledIn(field, values[field.name])) }
    },
    waits: (user, form, under) => {
      waiting.put(`${user} ${formAddress(form)}`, form)
      note(user, formAddress(form), under)
    },
    find: (user, address) => waiting.get(`${user} ${address}`),
    asks: note,
    underOf: (user, key) => begun.get(`${user} ${key}`),
  }
}

function createShelf<V>(clock: Pick<Clock, 'elapsed'>) {
  const held = new Map<string, { readonly value: V; readonly at: number }>()
  return {
    put: (key: string, value: V) => {
      held.delete(key)
      held.set(key, { value, at: clock.elapsed() })
      for (const [oldest, { at }] of held) {
        if (held.size <= most && clock.elapsed() - at < lastsMs) break
        held.delete(oldest)
      }
    },
    get: (key: string): V | undefined => {
      const found = held.get(key)
      return found && clock.elapsed() - found.at < lastsMs ? found.value : undefined
    },
  }
}

/** What was left empty is empty, whatever stood there before. */
function filledIn(field: Field, sent: Values[string]): Field {
  const { value: _, ...empty } = field
  if (field.kind === 'choices') return { ...empty, value: Array.isArray(sent) ? sent : [] } as Field
  return sent === undefined ? (empty as Field) : ({ ...empty, value: sent } as Field)
}
