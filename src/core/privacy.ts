// What every feature must say about people: what it keeps, how it hands it over, how it forgets, how long it keeps it.
import type { Change, Query } from './context.ts'
import type { MemberId } from './ids.ts'
import type { Text } from './text.ts'
import type { Instant } from './time.ts'

/** One part of a person's export. */
export interface Section {
  readonly title: string
  readonly entries: readonly Readonly<Record<string, string | number | boolean | undefined>>[]
}

/** A moment as an export shows it: `2026-09-11T13:00:00.000Z`. */
export function exportedAt(at: Instant | null | undefined): string | undefined {
  return at === undefined || at === null ? undefined : new Date(at).toISOString()
}

/** Something a person typed on their platform that was taken in; it is theirs, only they can take it away there. */
export interface OwnMessage {
  readonly messageId: string
  readonly at: Instant
  /** What it was about, in our words. */
  readonly about: string
}

export interface Retention {
  readonly what: Text<never>
  readonly keepDays: number
  /** Removes what is older; runs daily. */
  sweep(c: Change): Promise<void>
}

/** Also a feature that stores nothing says so. */
export interface Privacy {
  /** What is kept and why, one sentence. */
  readonly says: Text<never>
  export(q: Query, member: MemberId): Promise<readonly Section[]>
  /** Their own messages on the platform, the newest first: told before everything is forgotten, because afterwards nobody knows them. */
  ownMessages?(q: Query, member: MemberId): Promise<readonly OwnMessage[]>
  /** Removes or unlinks everything of this person and retracts their words from posts (INV-40). */
  forget(c: Change, member: MemberId): Promise<void>
  /** Two places at the table are one person's: everything of `from` is of `into` from now on, each thing counted once (INV-31). */
  merge?(c: Change, merging: Merging): Promise<void>
  /** Why that has to wait, in the words of whoever asks; undefined when it need not. */
  mergeLater?(q: Query, merging: Merging): Promise<string | undefined>
  readonly retain?: readonly Retention[]
}

export interface Merging {
  readonly from: MemberId
  readonly into: MemberId
}
