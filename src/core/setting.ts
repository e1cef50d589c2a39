// Settings: every choice of a circle, with the box that says who may change it; the way to change it is derived from the box.
import type { Span } from './card.ts'
import type { Change, Query } from './context.ts'
import type { Refusal } from './errors.ts'
import type { Field, Values } from './form.ts'
import type { Text } from './text.ts'

/** `full` and `light`: by consent. `caretaker`: by who holds a key, and logged. Personal choices are columns of the member. */
export type SettingBox = 'full' | 'light' | 'caretaker'

export interface Setting<T = unknown> {
  /** `roles.seats`: feature and what is chosen; also the key it is stored under. */
  readonly key: `${string}.${string}`
  readonly box: SettingBox
  /** At most 75 characters: *Plekken per rol*. */
  readonly says: Text<never>
  readonly initial: T
  /** Reads what was stored, maybe by an older version; what cannot be read is the initial value. */
  parse(json: unknown): T | undefined
  /** The value in words. */
  words(q: Query, value: T): Promise<readonly Span[]>
  /** At most three, filled with the value as it is. */
  fields(q: Query, value: T): Promise<readonly Field[]>
  read(q: Query, values: Values): Promise<T | Refusal>
  /** After it was stored: plan anew, draw anew. */
  changed?(c: Change, value: T): Promise<void>
}
