// Commands and actions as declarations: help, registration, menus and the permission table are derived from them.
import type { Card, Option } from './card.ts'
import type { Change, Query } from './context.ts'
import type { Refusal } from './errors.ts'
import type { Form, FormName, Values } from './form.ts'
import type { MessageKey } from './post.ts'
import type { ReplyFile } from './shown.ts'
import type { Text } from './text.ts'

/**
 * Who may: `anyone` in the space, also without a circle or a seat; then alumni, guests, members, caretakers, each with what those
 * before may. A `founder` act is for anyone as long as there is no circle, and for caretakers while it is forming.
 */
export type Standing = 'anyone' | 'alumnus' | 'guest' | 'member' | 'caretaker' | 'founder'

/** What a handler gives back: a value. A form or card is shown to that one person; others see what was posted. */
export type Answer =
  | { readonly card: Card; readonly files?: readonly ReplyFile[] }
  | { readonly form: Form }
  | { readonly silent: true }
  | Refusal

/** Where something may be used: on a snapshot, or in one write transaction. */
export type Road<Input extends unknown[]> =
  | { readonly road: 'look'; run(q: Query, ...input: Input): Promise<Answer> }
  | { readonly road: 'do'; run(c: Change, ...input: Input): Promise<Answer> }

export interface Words {
  readonly nl: string
  readonly en: string
}

/**
 * Arguments are shortcuts: without them a command opens a form or a menu. The engine parses them before `run`:
 * a `ref` becomes a record id, a `date` a local date, a `member` a member id.
 */
export interface Arg {
  readonly name: string
  readonly words: Words
  readonly says: Text<never>
  readonly kind: 'text' | 'number' | 'date' | 'member' | 'choice' | 'ref'
  readonly required?: boolean
  /** For `ref`: the prefix of the record kind, `E`. */
  readonly prefix?: string
  readonly choices?: readonly { readonly value: string; readonly says: Text<never> }[]
  /** Takes all remaining words. */
  readonly rest?: boolean
}

export type Args = Readonly<Record<string, string | undefined>>

export type Command = {
  /** English words, also the name in code: `experiment log`. */
  readonly noun: string
  readonly verb: string
  readonly words: { readonly noun: Words; readonly verb: Words }
  /** At most 100 characters. */
  readonly says: Text<never>
  readonly args?: readonly Arg[]
  readonly may: Standing
  /** From when help shows it; it works from the first day. */
  readonly day: 1 | 2 | 3
} & Road<[args: Args]>

export interface Press {
  /** The record in the button's address. */
  readonly record: string
  readonly choice: string | undefined
  /** The message the button stands in, when it is a post of ours. */
  readonly message: MessageKey | undefined
}

export type Action = {
  /** `reflection.group`, as in the address of its buttons. */
  readonly name: `${string}.${string}`
  readonly may: Standing
} & Road<[press: Press]>

/** A form by name. What comes back invalid is shown again, filled in. */
export interface FormSpec {
  readonly name: FormName
  readonly may: Standing
  /** No draft, no person in the inbox, no stored reply: forms that may be anonymous. */
  readonly sealed?: boolean
  open(q: Query, subject: string): Promise<Form | Refusal>
  submit(c: Change, subject: string, values: Values): Promise<Answer>
}

/** A command in one language, for whoever lists or registers them. */
export interface CommandSheet {
  readonly noun: string
  readonly verb: string
  readonly words: { readonly noun: Words; readonly verb: Words }
  readonly says: string
  readonly day: number
  readonly args: readonly {
    readonly name: string
    readonly word: string
    readonly says: string
    readonly kind: Arg['kind']
    readonly required: boolean
    readonly options?: readonly Option[]
  }[]
}
