// Forms: what Kring asks, as data. At most 5 fields a page and 3 pages, so that the smallest platform can show them.
import type { Address, Option, Span } from './card.ts'
import { address } from './card.ts'
import type { Language } from './text.ts'

interface FieldBase {
  readonly name: string
  /** At most 45 characters. */
  readonly label: string
  /** At most 100 characters. */
  readonly hint?: string
  readonly required?: boolean
}

/**
 * Lengths count code points. `value` is what stands there when the form opens: a draft, an earlier answer, a default. When too much was
 * typed it is longer than `max`: the adapter shows all of it, and the problem beside it says by how much.
 */
export type Field = FieldBase &
  (
    | { readonly kind: 'short'; readonly max: number; readonly value?: string }
    | { readonly kind: 'long'; readonly max: number; readonly value?: string }
    | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly value?: string }
    | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly value?: readonly string[] }
    /** A member of the community, always from our own list (rule 32); values are member ids. */
    | { readonly kind: 'member'; readonly options: readonly Option[]; readonly value?: string }
    /** A room of this space; the adapter offers its rooms, the value is the room's own id. */
    /** With `pages` also rooms in which each message has a page of its own, where there are such. */
    | { readonly kind: 'room'; readonly pages?: boolean; readonly value?: string }
    /** A local date, `2026-11-06`. */
    | { readonly kind: 'date'; readonly value?: string }
    /** A local clock time, `09:00`. */
    | { readonly kind: 'time'; readonly value?: string }
    | { readonly kind: 'yes'; readonly value?: boolean }
  )

export interface Problem {
  /** The field it is about; absent when it is about the whole form. */
  readonly field?: string
  readonly says: string
}

/** A form as it is shown to one person, once. The ticket makes sending it twice harmless. */
export interface Form {
  readonly v: 1
  /** `reflection.answer`: whose `submit` receives it. */
  readonly name: FormName
  /** The record it is about, given back to `submit`. */
  readonly subject: string
  /** Filled in by the engine when the form is shown. */
  readonly ticket?: string
  readonly page?: number
  readonly pages?: number
  readonly language: Language
  /** At most 24 characters. */
  readonly title: string
  /** At most 24 characters. */
  readonly submit: string
  readonly intro?: readonly Span[]
  readonly fields: readonly Field[]
  readonly problems?: readonly Problem[]
}

export type FormName = `${string}.${string}`

export const formAction = 'engine.form'

/** The address of a button that opens this form at this page, with what its draft holds: for where it cannot be shown at once. */
export function formAddress({ name, subject, page = 1 }: Pick<Form, 'name' | 'subject' | 'page'>): Address {
  return address(formAction, page > 1 ? `${name}~${page}` : name, subject)
}

export type Values = Readonly<Record<string, string | readonly string[] | boolean | undefined>>

/** Text of a field without surrounding space; empty counts as absent. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  if (typeof value !== 'string') return undefined
  const trimmed = value.trim()
  return trimmed === '' ? undefined : trimmed
}

/** How long people count a text: in code points. */
export function lengthOf(text: string): number {
  return [...text].length
}
