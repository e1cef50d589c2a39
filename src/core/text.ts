// Texts in Dutch and English: one ICU pattern for each, checked by the compiler, drawn as a string or as spans.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Said, Span } from './card.ts'

export type Language = 'nl' | 'en'
export const languages: readonly Language[] = ['nl', 'en']

type Head<S> = S extends `${infer H}}${string}` ? (H extends `${infer N},${string}` ? N : H) : never
type IsName<N> = N extends `${string} ${string}`
  ? never
  : N extends Uncapitalize<N & string>
    ? N extends '' | '#'
      ? never
      : N
    : never
/** The parameter names of an ICU pattern. Words inside a plural or select need a space or a capital, so that they are not taken for names. */
export type NamesIn<S extends string> = S extends `${string}{${infer Rest}` ? IsName<Head<Rest>> | NamesIn<Rest> : never

/** A text that exists in both languages. `Names` are its parameters. */
export interface Text<Names extends string = string> {
  readonly nl: string
  readonly en: string
  readonly names?: Names
}

type Written = { readonly nl: string; readonly en: string }
type Defined<T extends Record<string, Written>> = {
  readonly [K in keyof T]: Text<NamesIn<T[K]['nl']> | NamesIn<T[K]['en']>>
}

/** Declares the texts of a feature. A missing language or parameter is a type error; equal parameters are tested. */
export function defineTexts<const T extends Record<string, Written>>(texts: T): Defined<T> {
  return texts as unknown as Defined<T>
}

type Plain = string | number
/** Arguments of a text: none when it has no parameters. */
export type Args<Names extends string, Value> = [Names] extends [never] ? [] : [args: Record<Names, Value>]

/** Draws texts in one language. Called, it gives a string (our own words only); `.rich` gives spans and takes spans. */
export interface Translate {
  <N extends string>(text: Text<N>, ...args: Args<N, Plain>): string
  /** `<b>` and `<i>` in a pattern become bold and italic. A member's words go in as `Said`, never as a string. */
  rich<N extends string>(text: Text<N>, ...args: Args<N, Plain | Said | Span | readonly Span[]>): Span[]
  readonly language: Language
}

/** The words with a capital, as a sentence or a button begins. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

const compiled = new WeakMap<object, Partial<Record<Language, IntlMessageFormat>>>()

function pattern(text: Text, language: Language): IntlMessageFormat {
  const both = compiled.get(text) ?? {}
  const drawn = both[language] ?? new IntlMessageFormat(text[language], language)
  if (!both[language]) compiled.set(text, { ...both, [language]: drawn })
  return drawn
}

/** The translator of one language. */
export function translator(language: Language): Translate {
  const plain = (text: Text, args?: Record<string, unknown>): string =>
    String(pattern(text, language).format({ b: joined, i: joined, ...args } as never))
  const rich = (text: Text, args?: Record<string, unknown>): Span[] => {
    const lists = new Map<string, readonly Span[]>()
    const values: Record<string, unknown> = {
      b: (chunks: Span[]) => ({ bold: chunks }),
      i: (chunks: Span[]) => ({ italic: chunks }),
    }
    for (const [name, value] of Object.entries(args ?? {})) {
      if (Array.isArray(value)) lists.set(name, value)
      values[name] = Array.isArray(value) ? { list: name } : value
    }
    const drawn: unknown = pattern(text, language).format(values as never)
    return flatten(Array.isArray(drawn) ? drawn : [drawn], lists)
  }
  return Object.assign(plain, { rich, language }) as unknown as Translate
}

function joined(chunks: unknown[]): string {
  return chunks.join('')
}

function flatten(drawn: unknown[], lists: ReadonlyMap<string, readonly Span[]>): Span[] {
  return drawn.flatMap((part): Span[] => {
    if (typeof part === 'number') return [String(part)]
    if (typeof part !== 'object' || part === null) return [String(part)]
    if ('list' in part) return [...(lists.get(part.list as string) ?? [])]
    if ('bold' in part) return [{ bold: flatten(part.bold as unknown[], lists) }]
    if ('italic' in part) return [{ italic: flatten(part.italic as unknown[], lists) }]
    return [part as Span]
  })
}
