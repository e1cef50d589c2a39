// The round machine: opens, takes answers with a visibility, lets people skip and take back. Closing has a file of its own.
import type { Visibility } from '../community/prompts.ts'
import type { Change, Query } from '../core/context.ts'
import type { AnswerId, MemberId, RecordRef, RoundId } from '../core/ids.ts'
import { refKey } from '../core/ids.ts'
import type { Language } from '../core/text.ts'
import type { Instant, LocalDate, LocalTime, Weekday } from '../core/time.ts'
import { addDays, notYet, toInstant, toLocal, weekdayOf } from '../core/time.ts'
import type { Window } from '../core/window.ts'
import { closesAt } from '../core/window.ts'
import { hasToken, putInBox, saveEmptyBox } from './boxes.ts'
import * as participation from './participation/store.ts'
import type { Round, StoredAnswer } from './store.ts'
import * as store from './store.ts'

export interface Opening {
  /** The name of the round kind; also the first part of its wakes: `reflection`. */
  readonly kind: string
  readonly subject: RecordRef
  readonly plannedOn: LocalDate
  readonly promptId?: Round['promptId']
  readonly asks: Round['asks']
  readonly depth: Round['depth']
  /** 5 for a scale; 0 for words. */
  readonly optionCount: number
  readonly window: Window
  readonly offers: readonly Visibility[]
  /** The first such moment after opening, in community time. */
  readonly remind?: { readonly weekday: Weekday; readonly time: LocalTime }
}

export type Given =
  | {
      readonly visibility: 'group' | 'self'
      readonly words: string
      readonly language: Language
      readonly themeId?: string | undefined
      readonly quoteOk?: boolean
      readonly messageId?: string
    }
  | { readonly visibility: 'anonymous'; readonly words: string }
  | { readonly choice: number }

/** `withdrew` is a named answer that this one took the place of: its messages are to be taken away. */
export type Taken =
  | { readonly is: 'stored' | 'replaced'; readonly answer?: AnswerId; readonly withdrew?: AnswerId }
  | { readonly is: 'gone' | 'closed' | 'alreadyAnonymous' | 'notOffered' }

export type Part = 'named' | 'tapped' | 'anonymous' | 'skipped' | 'none'

/** Opens a round, or gives the one that this occurrence has already (INV-30). */
export async function openRound(c: Change, opening: Opening): Promise<RoundId> {
  const { kind, plannedOn } = opening
  const subject = refKey(opening.subject)
  const known = await store.findOccurrence(c.db, c.community, { kind, subject, plannedOn })
  if (known) return known.id
  const { anonymityK } = await c.circle.community()
  const id = c.newId<RoundId>()
  const { remind, ...given } = opening
  await store.saveRound(c.db, {
    ...given,
    id,
    communityId: c.community,
    subject,
    promptId: opening.promptId ?? null,
    threshold: anonymityK,
    openedAt: c.now,
    closedAt: null,
    state: 'open',
    voices: 0,
    anonymous: 'none',
    spread: null,
  })
  if (isBoxed(opening)) await saveEmptyBox(c, id)
  await setClosing(c, { kind, id, window: opening.window, openedAt: c.now })
  if (remind)
    await c.wake({ key: `${kind}.remind:${id}`, name: `${kind}.remind`, subject: id, at: await nextMoment(c, remind) })
  return id
}

/** Sets, or moves, the wake that closes it. While a pause has no end there is none; the calendar asks again. */
export async function setClosing(c: Change, round: Pick<Round, 'kind' | 'id' | 'window' | 'openedAt'>): Promise<void> {
  const at = await closingOf(c, round)
  const key = `${round.kind}.close:${round.id}`
  if (at >= notYet) return c.cancel(key)
  await c.wake({ key, name: `${round.kind}.close`, subject: round.id, at })
}

export async function closingOf(q: Query, round: Pick<Round, 'window' | 'openedAt'>): Promise<Instant> {
  return closesAt(round.window, round.openedAt, await q.circle.calendar())
}

/** Takes one answer. Only the round's state decides whether it is open; named ones may come late (INV-17, INV-31). */
export async function takeAnswer(c: Change, roundId: RoundId, member: MemberId, given: Given): Promise<Taken> {
  const round = await store.findRound(c.db, c.community, roundId)
  if (!round || round.state === 'cancelled') return { is: 'gone' }
  const isOpen = round.state === 'open'
  if ('choice' in given ? !isChoiceOf(round, given.choice) : !isOffered(round, given.visibility))
    return { is: 'notOffered' }
  if (!isOpen && ('choice' in given || given.visibility === 'anonymous')) return { is: 'closed' }
  if (isOpen && isBoxed(round) && (await hasToken(c, round.id, member))) return { is: 'alreadyAnonymous' }
  if (isOpen) await participation.removeSkip(c.db, c.community, roundId, member)
  if ('choice' in given)
    return round.depth === 3 ? box(c, round, member, `${given.choice}`) : tap(c, round, member, given.choice)
  return given.visibility === 'anonymous'
    ? box(c, round, member, given.words)
    : name(c, round, member, { ...given, visibility: given.visibility })
}

/** `Deze week niet`. Somebody who answered keeps that answer. False when the round is over. */
export async function skipRound(c: Change, roundId: RoundId, member: MemberId): Promise<boolean> {
  const round = await store.findRound(c.db, c.community, roundId)
  if (round?.state !== 'open') return false
  if ((await partOf(c, round, member)) === 'none')
    await participation.saveMarker(c.db, c.community, roundId, member, 'skipped')
  return true
}

/** Removes a named answer and takes its words out of every post (INV-40). */
export async function withdrawAnswer(c: Change, id: AnswerId): Promise<void> {
  await store.removeAnswer(c.db, c.community, id)
  await c.retract({ kind: 'answer', id })
}

/** What this member did in this round so far; for that member and for the reminder only. */
export async function partOf(q: Query, round: Pick<Round, 'id' | 'state'>, member: MemberId): Promise<Part> {
  if (await store.findOwnAnswer(q.db, q.community, round.id, member)) return 'named'
  if (round.state !== 'open') return 'none'
  if ((await participation.findTap(q.db, q.community, round.id, member)) !== undefined) return 'tapped'
  if (await hasToken(q, round.id, member)) return 'anonymous'
  const skipped = await participation.listMarkers(q.db, q.community, round.id, 'skipped')
  return skipped.includes(member) ? 'skipped' : 'none'
}

/** Words of a private answer, for its author. */
export function ownWords(q: Query, answer: Pick<StoredAnswer, 'id' | 'visibility' | 'words'>): string {
  return answer.visibility === 'self' ? q.vault.open('answer', `answer:${answer.id}`, answer.words) : answer.words
}

/** Writes something down without a question, for its author alone. */
export async function saveNote(
  c: Change,
  note: { kind: string; member: MemberId; words: string; language: Language },
): Promise<AnswerId> {
  const id = c.newId<AnswerId>()
  const { kind, member, ...given } = note
  await store.saveAnswer(c.db, { ...rowOf(c, kind, member, { ...given, visibility: 'self' }, id), roundId: null })
  return id
}

/** Makes a private answer one of the group; its words are no longer sealed. */
export async function shareAnswer(c: Change, answer: StoredAnswer, quoteOk: boolean): Promise<void> {
  const to = { visibility: 'group', words: ownWords(c, answer), quoteOk, editedAt: c.now } as const
  await store.changeAnswer(c.db, c.community, answer.id, to)
}

async function name(
  c: Change,
  round: Round,
  member: MemberId,
  given: Extract<Given, { language: Language }>,
): Promise<Taken> {
  const earlier = await store.findOwnAnswer(c.db, c.community, round.id, member)
  if (earlier?.visibility === given.visibility && isSamePlace(earlier, given)) {
    const { createdAt: _, ...changed } = rowOf(c, round.kind, member, given, earlier.id)
    await store.changeAnswer(c.db, c.community, earlier.id, {
      ...changed,
      quoteOk: given.quoteOk ?? earlier.quoteOk,
      editedAt: c.now,
    })
    return { is: 'replaced', answer: earlier.id }
  }
  if (earlier) await withdrawAnswer(c, earlier.id)
  const id = c.newId<AnswerId>()
  await store.saveAnswer(c.db, { ...rowOf(c, round.kind, member, given, id), roundId: round.id })
  return earlier ? { is: 'replaced', answer: id, withdrew: earlier.id } : { is: 'stored', answer: id }
}

/** What was typed stays where it was typed; an answer from elsewhere that replaces it is another message. */
function isSamePlace(earlier: StoredAnswer, given: { readonly messageId?: string }): boolean {
  return earlier.messageId === null || earlier.messageId === given.messageId
}

async function tap(c: Change, round: Round, member: MemberId, choice: number): Promise<Taken> {
  const isAgain = (await participation.findTap(c.db, c.community, round.id, member)) !== undefined
  await participation.saveTap(c.db, c.community, round.id, member, choice)
  return { is: isAgain ? 'replaced' : 'stored' }
}

async function box(c: Change, round: Round, member: MemberId, words: string): Promise<Taken> {
  const earlier = await store.findOwnAnswer(c.db, c.community, round.id, member)
  if (earlier) await withdrawAnswer(c, earlier.id)
  await putInBox(c, round.id, member, words)
  return earlier ? { is: 'replaced', withdrew: earlier.id } : { is: 'stored' }
}

function rowOf(
  c: Change,
  kind: string,
  member: MemberId,
  given: Extract<Given, { language: Language }>,
  id: AnswerId,
): Omit<StoredAnswer, 'roundId'> {
  const isPrivate = given.visibility === 'self'
  return {
    id,
    communityId: c.community,
    kind,
    memberId: member,
    visibility: given.visibility,
    words: isPrivate ? c.vault.seal('answer', `answer:${id}`, given.words) : given.words,
    language: given.language,
    themeId: given.themeId ?? null,
    quoteOk: !isPrivate && (given.quoteOk ?? false),
    messageId: given.messageId ?? null,
    createdAt: c.now,
    editedAt: null,
  }
}

function isOffered(round: Round, visibility: Visibility): boolean {
  return round.asks === 'words' && round.offers.includes(visibility)
}

function isChoiceOf(round: Round, choice: number): boolean {
  return round.asks !== 'words' && Number.isInteger(choice) && choice >= 1 && choice <= round.optionCount
}

function isBoxed(round: Pick<Round, 'asks' | 'depth' | 'offers'>): boolean {
  return round.asks === 'words' ? round.offers.includes('anonymous') : round.depth === 3
}

async function nextMoment(c: Change, { weekday, time }: { weekday: Weekday; time: LocalTime }): Promise<Instant> {
  const { zone } = await c.circle.calendar()
  for (let date = toLocal(zone, c.now).date; ; date = addDays(date, 1)) {
    if (weekdayOf(date) === weekday && toInstant(zone, date, time) > c.now) return toInstant(zone, date, time)
  }
}
