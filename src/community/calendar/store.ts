// Free weeks, pauses and outages: what the community's calendar is made of.
import { and, eq, sql } from 'drizzle-orm'
import type { Calendar } from '../../core/calendar.ts'
import type { CommunityId, MemberId, SpaceId } from '../../core/ids.ts'
import type { Community } from '../../core/people.ts'
import type { Instant, LocalDate } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
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

export async function getCalendar(db: Db, community: Community): Promise<Calendar> {
  const holidays = await listHolidays(db, community.id)
  const pauses = await listPauses(db, community.id)
  const outages = selectOutages(db).all({ community: community.id })
  return {
    zone: community.zone,
    ...(community.startedOn ? { startedOn: community.startedOn } : {}),
    holidays: holidays.map(({ from, to }) => ({ from, to })),
    pauses: pauses.map(({ from, until }) => (until === undefined ? { from } : { from, until })),
    outages: outages.map(({ fromAt, untilAt }) => ({ from: fromAt, until: untilAt })),
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

export async function saveOutage(
  tx: Tx,
  communityId: CommunityId,
  row: { readonly id: string; readonly space: SpaceId | undefined; readonly from: Instant; readonly until: Instant },
): Promise<void> {
  const rest = { spaceId: row.space ?? null, fromAt: row.from, untilAt: row.until }
  tx.insert(outage)
    .values({ id: row.id, communityId, ...rest })
    .onConflictDoUpdate({ target: outage.id, set: rest })
    .run()
  noteChange(tx)
}
