// When a circle has decided: who is counted, what is enough, and what becomes of a proposal; pure.
import type { MemberId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { ConsentBox } from '../../core/proposal.ts'
import type { LocalDate } from '../../core/time.ts'
import { addDays } from '../../core/time.ts'
import type { Window } from '../../core/window.ts'
import type { Outcome, State, Voice } from './model.ts'

/** Days of a window are working days: weekends and holidays are not in it. */
export const windows = {
  full: { workingDays: 5 },
  light: { workingDays: 2 },
  again: { workingDays: 3 },
  extension: { workingDays: 3 },
  review: { workingDays: 5 },
  reminder: { workingDays: 3 },
} as const satisfies Record<string, Window>

/** A decision is looked at again after so many days, unless its proposer chose a day. */
export const reviewDays = 42
/** Who was away may ask to look back now for so many days after coming back. */
export const returnedDays = 7
/** A new version that is objected to again deserves a real talk. */
export const roundsBeforeTalk = 2

/** Who may be counted, read when it is counted: somebody who left since is not among them any more. */
export interface Electorate {
  /** In the number that is needed: here, not away, not taking it easy, at the table when it was opened. */
  readonly counted: number
  /** Perspective of everybody whose voice counts; who is away or takes it easy and speaks anyway is among them. */
  readonly speaking: ReadonlyMap<MemberId, string | undefined>
}

export interface Count extends Outcome {
  /** Voices that are not the proposer's. */
  readonly others: number
  readonly objections: number
  readonly concerns: number
}

type Deciding = Pick<Member, 'id' | 'standing' | 'state' | 'frozen' | 'perspective'>

/** Guests, alumni and who came after it was opened have no voice in it, and are not in the number either. */
export function electorateOf(known: {
  readonly members: readonly Deciding[]
  readonly counted: readonly Pick<Member, 'id'>[]
  readonly newcomers: readonly MemberId[]
}): Electorate {
  const { members, newcomers } = known
  const mayDecide = ({ id, standing, state, frozen }: Deciding) =>
    standing === 'member' && state === 'active' && !frozen && !newcomers.includes(id)
  const speaking = new Map(members.filter(mayDecide).map(({ id, perspective }) => [id, perspective]))
  return { speaking, counted: known.counted.filter(({ id }) => speaking.has(id)).length }
}

/** What was said counts, silence never does (INV-10); each person once, by what they said last. */
export function countVoices(
  voices: readonly Pick<Voice, 'kind' | 'memberId' | 'liftedAt'>[],
  { speaking }: Electorate,
  proposer: MemberId | undefined,
): Count {
  const theirs = voices.filter(({ memberId, liftedAt }) => memberId && speaking.has(memberId) && !liftedAt)
  const objectors = membersOf(theirs.filter(({ kind }) => kind === 'objection'))
  const consenting = membersOf(theirs.filter(({ kind }) => kind === 'ok' || kind === 'concern'))
  for (const objector of objectors) consenting.delete(objector)
  const perspectives = [...consenting].flatMap((id) => speaking.get(id) ?? [])
  return {
    voices: consenting.size,
    perspectives: [...new Set(perspectives)],
    others: [...consenting].filter((id) => id !== proposer).length,
    objections: objectors.size,
    concerns: membersOf(theirs.filter(({ kind }) => kind === 'concern')).size,
  }
}

function membersOf(voices: readonly Pick<Voice, 'memberId'>[]): Set<MemberId> {
  return new Set(voices.flatMap(({ memberId }) => memberId ?? []))
}

/** INV-08: never fewer than three people for a decision, or two beside the proposer for a small adjustment. */
export function neededVoices(consent: ConsentBox, counted: number): number {
  return consent === 'full' ? Math.max(3, Math.ceil(counted / 3)) : 2
}

export function isEnough(consent: ConsentBox, count: Count, counted: number): boolean {
  const needed = neededVoices(consent, counted)
  return consent === 'full' ? count.voices >= needed && count.perspectives.length >= 2 : count.others >= needed
}

export type Verdict = 'adopt' | 'extend' | 'lapse' | 'blocked'

/** When the window is over. An objection blocks whatever else was said (INV-09). */
export function decide(asked: {
  readonly consent: ConsentBox
  readonly count: Count
  readonly counted: number
  readonly isExtended: boolean
}): Verdict {
  const { consent, count, counted, isExtended } = asked
  if (count.objections > 0) return 'blocked'
  if (isEnough(consent, count, counted)) return 'adopt'
  return consent === 'full' && !isExtended ? 'extend' : 'lapse'
}

const nextStates: Readonly<Record<State, readonly State[]>> = {
  open: ['adopted', 'objected', 'withdrawn', 'extended', 'lapsed', 'open'],
  extended: ['adopted', 'objected', 'withdrawn', 'lapsed', 'open'],
  objected: ['open', 'extended', 'withdrawn', 'lapsed', 'adopted'],
  adopted: ['due_review'],
  due_review: ['adopted', 'open'],
  withdrawn: [],
  lapsed: [],
}

/** Whether a proposal may go from one state to the other. */
export function mayBecome(from: State, to: State): boolean {
  return nextStates[from].includes(to)
}

/** Whether voices are asked for now. */
export function isAsking(state: State): boolean {
  return state === 'open' || state === 'extended' || state === 'objected'
}

/** The state of a proposal whose window is open, by what was said of it. */
export function askingState(count: Count, isExtended: boolean): State {
  if (count.objections > 0) return 'objected'
  return isExtended ? 'extended' : 'open'
}

/** Where a proposal goes that comes to nothing: what was adopted before still holds. */
export function restingState(adoptedVersion: number | undefined, otherwise: 'lapsed' | 'withdrawn'): State {
  return adoptedVersion === undefined ? otherwise : 'adopted'
}

/** The day of the next look back: the one that was wished for, as long as it is to come. */
export function nextReview(today: LocalDate, wished: LocalDate | undefined): LocalDate {
  return wished !== undefined && wished > today ? wished : addDays(today, reviewDays)
}
