// Whose turn it would be to be asked, in an order that everybody can read; and what is known of their terms before.
import type { RoleTerm, TermReason } from '../../community/roles/store.ts'
import { listTerms } from '../../community/roles/store.ts'
import type { Change, Query } from '../../core/context.ts'
import { shuffled } from '../../core/context.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import { nextAwake } from '../../core/own-hours.ts'
import type { Member, Role } from '../../core/people.ts'
import type { LocalDate } from '../../core/time.ts'
import { addDays, notYet, toLocal } from '../../core/time.ts'
import { hoursOf } from '../../rounds/reminding.ts'
import type { Past } from './rules.ts'
import { drawFrom, mayBeAsked, orderCandidates, reasonFor, roles } from './rules.ts'
import { whoHolds } from './standing.ts'
import type { Rotation } from './store.ts'
import { listAsked, listOffers, listRotations, listUnasked } from './store.ts'

const yearDays = 365

export function rotationRef({ id }: Pick<Rotation, 'id'>): RecordRef {
  return { kind: 'roleRotation', id }
}

/** Everybody in the order of the lot of this rotation; the same each time it is drawn. */
export async function lotOf(q: Query, rotation: Pick<Rotation, 'seed'>, role: Role): Promise<readonly MemberId[]> {
  const members = (await q.circle.members()).map(({ id }) => id).toSorted()
  return shuffled(members, drawFrom(rotation.seed + roles.indexOf(role)))
}

/** What is known of these people's turns, for the order of one role. */
export async function listPasts(
  q: Query,
  members: readonly Pick<Member, 'id' | 'perspective'>[],
  role: Role,
): Promise<readonly Past[]> {
  const { zone } = await q.circle.calendar()
  const today = toLocal(zone, q.now).date
  const terms = (await listTerms(q.db, q.community)).filter(({ layer, buddy }) => layer === 'turn' && !buddy)
  const settled = (await listRotations(q.db, q.community)).filter(({ state }) => state === 'settled')
  return members.map((member) => pastOf(member, role, { today, terms, settled }))
}

interface History {
  readonly today: LocalDate
  readonly terms: readonly RoleTerm[]
  /** The newest first. */
  readonly settled: readonly Pick<Rotation, 'id'>[]
}

function pastOf(member: Pick<Member, 'id' | 'perspective'>, role: Role, { today, terms, settled }: History): Past {
  const turns = terms.filter(({ memberId }) => memberId === member.id)
  const here = turns.filter((term) => term.role === role)
  return {
    member: member.id,
    perspective: member.perspective,
    lastHere: lastOf(here, today),
    lastAnywhere: lastOf(turns, today),
    timesHere: here.filter(({ fromOn }) => fromOn >= addDays(today, -yearDays)).length,
    inARow: inARowOf(settled, here),
  }
}

function lastOf(terms: readonly RoleTerm[], today: LocalDate): LocalDate | undefined {
  return terms
    .map(({ endedOn }) => endedOn ?? today)
    .toSorted()
    .at(-1)
}

function inARowOf(settled: History['settled'], here: readonly RoleTerm[]): number {
  const held = settled.map(({ id }) => here.some(({ rotationId }) => rotationId === id))
  const gap = held.indexOf(false)
  return gap < 0 ? held.length : gap
}

/** Who is first in the order for one place of this role, and why; undefined when nobody may be asked. */
export async function chooseNext(
  c: Change,
  rotation: Rotation,
  role: Role,
): Promise<{ readonly member: Member; readonly reason: TermReason } | undefined> {
  const sides = await sidesNow(c)
  const candidates = await listPasts(c, await listAskable(c, rotation), role)
  const [first] = orderCandidates(candidates, { sides, lot: await lotOf(c, rotation, role) })
  const member = first && (await c.circle.member(first.member))
  if (!first || !member) return undefined
  const { zone } = await c.circle.calendar()
  return { member, reason: reasonFor(first, sides, toLocal(zone, c.now).date) }
}

/** Who may be asked now; nobody is told who may not. */
export async function listAskable(c: Change, rotation: Rotation): Promise<readonly Member[]> {
  const { zone } = await c.circle.calendar()
  const without = new Set<MemberId>(await listUnasked(c.db, c.community))
  for (const { memberId } of await listAsked(c.db, c.community, rotation.id)) without.add(memberId)
  for (const { memberId } of await listOffers(c.db, c.community)) without.add(memberId)
  const today = toLocal(zone, c.now).date
  return (await c.circle.members()).filter(
    (member) => mayBeAsked(member, { today, without }) && nextAwake(hoursOf(member), c.now) < notYet,
  )
}

async function sidesNow(q: Query): Promise<ReadonlySet<string>> {
  const { roles: held } = await whoHolds(q)
  const holders = held.flatMap(({ turns, next }) => [...turns, ...next]).map(({ memberId }) => memberId)
  const members = await q.circle.members()
  return new Set(members.flatMap(({ id, perspective }) => (holders.includes(id) && perspective ? [perspective] : [])))
}

export interface AskNote {
  readonly role?: Role
  readonly reason?: TermReason
}

export function readNote(note: string | undefined): AskNote {
  return note === undefined ? {} : (JSON.parse(note) as AskNote)
}
