// Taking up a role and laying it down: hats at once, turns by one's own yes, and only ever one turn at a time (INV-11).
import type { OwnTerm, TermOrigin, TermReason } from '../../community/roles/store.ts'
import { endTerm, listOpenTerms, saveTerm } from '../../community/roles/store.ts'
import type { Change } from '../../core/context.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import type { Member, Role } from '../../core/people.ts'
import { toInstant, toLocal } from '../../core/time.ts'
import { resayTerms } from './messages.ts'
import { termEnd } from './rhythm.ts'
import { mostSeatsFor } from './rules.ts'
import type { Place } from './standing.ts'
import { listActive, placeFor, whoHolds } from './standing.ts'

export function termRef(id: string): RecordRef {
  return { kind: 'roleTerm', id }
}

export interface Beginning {
  readonly role: Role
  readonly member: Pick<Member, 'id' | 'language'>
  readonly layer: 'hat' | 'turn'
  readonly buddy?: boolean
  readonly origin?: TermOrigin
  readonly reason?: TermReason | null
  readonly rotationId?: string
  readonly why?: string
}

/** Who has that hat, or a turn, keeps the one they have. */
export async function beginTerm(c: Change, beginning: Beginning): Promise<OwnTerm> {
  const { role, member, layer } = beginning
  const known = (await listOpenTerms(c.db, c.community)).find(
    (term) => term.memberId === member.id && term.layer === layer && (layer === 'turn' || term.role === role),
  )
  if (known) return known
  const { weeks } = await whoHolds(c)
  const { zone } = await c.circle.calendar()
  const term: OwnTerm = {
    id: c.newId<string>(),
    communityId: c.community,
    role,
    memberId: member.id,
    layer,
    rotationId: beginning.rotationId ?? null,
    fromOn: toLocal(zone, c.now).date,
    at: c.now,
    weeks: layer === 'hat' ? 0 : weeks,
    origin: beginning.origin ?? 'volunteer',
    reason: beginning.reason ?? null,
    buddy: beginning.buddy ?? false,
    why: beginning.why ?? null,
    language: member.language,
    endedOn: null,
    endedAt: null,
  }
  await saveTerm(c.db, term)
  if (layer === 'turn') await planEnd(c, term)
  return term
}

/** Where roles do not change by themselves, it ends when its time is over. */
async function planEnd(c: Change, { id, fromOn, weeks }: OwnTerm): Promise<void> {
  const calendar = await c.circle.calendar()
  const at = toInstant(calendar.zone, termEnd(calendar, fromOn, weeks), '09:30')
  await c.wake({ key: `roles.end:${id}`, name: 'roles.end', subject: id, at })
}

export async function layDown(c: Change, term: OwnTerm): Promise<void> {
  const { zone } = await c.circle.calendar()
  await c.cancel(`roles.end:${term.id}`)
  await endTerm(c.db, term, c.now, toLocal(zone, c.now).date)
}

/** What somebody takes up by their own press, now: a place, half of one, beside who has it, or a hat. */
export async function takeNow(
  c: Change,
  role: Role,
  how: Pick<Beginning, 'origin' | 'reason' | 'rotationId'> = {},
): Promise<Place> {
  const member = c.who as Member
  const place = placeFor(await whoHolds(c), role, mostSeatsFor((await listActive(c)).length))
  if (place === 'hat') {
    await beginTerm(c, { role, member, layer: 'hat' })
  } else {
    const term = await beginTerm(c, { ...how, role, member, layer: 'turn', buddy: place === 'buddy' })
    await c.happened('roles.taken', termRef(term.id), member.id)
  }
  await resayTerms(c)
  return place
}

/** Everything somebody holds ends, kindly and without a word. */
export async function endAllOf(c: Change, member: MemberId): Promise<void> {
  const mine = (await listOpenTerms(c.db, c.community)).filter(({ memberId }) => memberId === member)
  for (const term of mine) await layDown(c, term)
  if (mine.length > 0) await resayTerms(c)
}
