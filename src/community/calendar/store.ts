// Free weeks, pauses and outages: what the community's calendar is made of.
import { and, eq, sql } from 'drizzle-orm'
import type { Calendar } from '../../core/calendar.ts'
import type { CommunityId, MemberId, SpaceId } from '../../core/ids.ts'
import type { Community } from '../../core/people.ts'
import type { Instant, LocalDate } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { noteChange } from '../changes.ts'
import { holiday, outage, pause } from '../tables.ts'

export interface Holiday {
  readonly id: string
  readonly name: string
  readonly from: LocalDate
  /** Included. */
  readonly to: LocalDate
}

export interface Pause {
  readonly id: string
  readonly from: Instant
  readonly until: Instant | undefined
  readonly by: MemberId | undefined
  readonly why: string | undefined
}

const of = { community: sql.placeholder('community') }
const selectHolidays = prepare((db) =>
  db.select().from(holiday).where(eq(holiday.communityId, of.community)).orderBy(holiday.fromOn).prepare(),
)
const selectPauses = prepare((db) =>
  db.select().from(pause).where(eq(pause.communityId, of.community)).orderBy(pause.fromAt).prepare(),
)
const selectOutages = prepare((db) =>
  db.select().from(outage).where(eq(outage.communityId, of.community)).orderBy(outage.fromAt).prepare(),
)

/** An outage under way lasts until `now`; without a moment it is left out. */
export async function getCalendar(db: Db, community: Community, now?: Instant): Promise<Calendar> {
  const holidays = await listHolidays(db, community.id)
  const pauses = await listPauses(db, community.id)
  const outages = selectOutages(db).all({ community: community.id })
  return {
    zone: community.zone,
    ...(community.startedOn ? { startedOn: community.startedOn } : {}),
    holidays: holidays.map(({ from, to }) => ({ from, to })),
    pauses: pauses.map(({ from, until }) => (until === undefined ? { from } : { from, until })),
    outages: outages.flatMap(({ fromAt, untilAt }) => {
      const until = untilAt ?? now
      return until !== undefined && until > fromAt ? [{ from: fromAt, until }] : []
    }),
  }
}

export async function listHolidays(db: Db, communityId: CommunityId): Promise<readonly Holiday[]> {
  const rows = selectHolidays(db).all({ community: communityId })
  return rows.map(({ id, name, fromOn, untilOn }) => ({ id, name, from: fromOn, to: untilOn }))
}

/** Adds a free period; the same days again only change the name. Call `c.calendarChanged()` afterwards. */
export async function addHoliday(tx: Tx, communityId: CommunityId, added: Holiday): Promise<void> {
  tx.insert(holiday)
    .values({ id: added.id, communityId, name: added.name, fromOn: added.from, untilOn: added.to })
    .onConflictDoUpdate({ target: [holiday.communityId, holiday.fromOn, holiday.untilOn], set: { name: added.name } })
    .run()
  noteChange(tx)
}

/** Call `c.calendarChanged()` afterwards. */
export async function removeHoliday(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(holiday)
    .where(and(eq(holiday.communityId, communityId), eq(holiday.id, id)))
    .run()
  noteChange(tx)
}

export async function listPauses(db: Db, communityId: CommunityId): Promise<readonly Pause[]> {
  const rows = selectPauses(db).all({ community: communityId })
  return rows.map((row) => ({
    id: row.id,
    from: row.fromAt,
    until: row.untilAt ?? undefined,
    by: row.by ?? undefined,
    why: row.why ?? undefined,
  }))
}

/** Starts a pause, or moves its end. Call `c.calendarChanged()` afterwards. */
export async function savePause(tx: Tx, communityId: CommunityId, row: Pause): Promise<void> {
  const rest = { fromAt: row.from, untilAt: row.until ?? null, by: row.by ?? null, why: row.why ?? null }
  tx.insert(pause)
    .values({ id: row.id, communityId, ...rest })
    .onConflictDoUpdate({ target: pause.id, set: rest })
    .run()
  noteChange(tx)
}

/** A pause stays, who asked for it is no longer known (INV-40). */
export async function unlinkPauses(tx: Tx, communityId: CommunityId, by: MemberId): Promise<void> {
  tx.update(pause)
    .set({ by: null, why: null })
    .where(and(eq(pause.communityId, communityId), eq(pause.by, by)))
    .run()
}

/** Two were one person. */
export async function movePauses(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, pause, pause.by, merging)
  noteChange(tx)
}

export interface Outage {
  readonly id: string
  readonly space: SpaceId | undefined
  readonly from: Instant
  /** Absent: it is under way. */
  readonly until: Instant | undefined
  /** For who holds a key; never with a secret. */
  readonly why?: string | undefined
}

/** Starts an outage, or ends it. Call `c.calendarChanged()` after an end. */
export async function saveOutage(tx: Tx, communityId: CommunityId, row: Outage): Promise<void> {
  const rest = { spaceId: row.space ?? null, fromAt: row.from, untilAt: row.until ?? null, why: row.why ?? null }
  tx.insert(outage)
    .values({ id: row.id, communityId, ...rest })
    .onConflictDoUpdate({ target: outage.id, set: rest })
    .run()
  noteChange(tx)
}

/** The outage of this space that has not ended. */
export async function findOutage(db: Db, communityId: CommunityId, space: SpaceId): Promise<Outage | undefined> {
  return (await listOutages(db, communityId)).find((one) => one.space === space && one.until === undefined)
}

/** Those that counted, and those under way, in order. */
export async function listOutages(db: Db, communityId: CommunityId): Promise<readonly Outage[]> {
  return selectOutages(db)
    .all({ community: communityId })
    .map(({ id, spaceId, fromAt, untilAt, why }) => ({
      id,
      space: spaceId ?? undefined,
      from: fromAt,
      until: untilAt ?? undefined,
      why: why ?? undefined,
    }))
}

/** It was too short to count. */
export async function removeOutage(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(outage)
    .where(and(eq(outage.communityId, communityId), eq(outage.id, id)))
    .run()
  noteChange(tx)
}
