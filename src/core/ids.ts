// Branded ids, named after what they point to, and the two ways a record is pointed at: by machine and by people.

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type CommunityId = Id<'community'>
export type MemberId = Id<'member'>
export type SpaceId = Id<'space'>
export type RoundId = Id<'round'>
export type AnswerId = Id<'answer'>
export type ExperimentId = Id<'experiment'>
export type QuestionVersionId = Id<'questionVersion'>
export type DigestId = Id<'digest'>
/** The id of any record, when its kind is told beside it. */
export type RecordId = string

/** What a happening, a link or a quoted word points to. `kind` is the name of a record kind. */
export interface RecordRef {
  readonly kind: string
  readonly id: RecordId
}

/** `experiment:3f…`: how a reference is stored and compared. */
export function refKey(ref: RecordRef): string {
  return `${ref.kind}:${ref.id}`
}

/** The reference a stored key stands for. */
export function fromRefKey(key: string): RecordRef {
  const colon = key.indexOf(':')
  return { kind: key.slice(0, colon), id: key.slice(colon + 1) }
}

/** `E4`: what people see and type; the same in both languages. */
export function shortRef(prefix: string, number: number): string {
  return `${prefix}${number}`
}

/** Reads `e4`, `E 4` or `#E4`; undefined when it is not a short reference. */
export function parseShortRef(typed: string): { prefix: string; number: number } | undefined {
  const match = /^#?\s*([A-Za-z])\s*-?\s*(\d{1,6})$/.exec(typed.trim())
  if (!match?.[1] || !match[2]) return undefined
  return { prefix: match[1].toUpperCase(), number: Number(match[2]) }
}
