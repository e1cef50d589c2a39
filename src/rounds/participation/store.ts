// What lies there only while a round is open: markers, taps, sealed boxes, reminders; and the private quiet counter.
import { and, asc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId, RoundId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { heldBox, quiet, round, roundMarker, roundReminder, roundTap, sealedBox } from '../tables.ts'

export type Reminder = typeof roundReminder.$inferSelect
type MarkerKind = (typeof roundMarker.$inferSelect)['kind']

const communityOf = sql.placeholder('community')
const idOf = sql.placeholder('id')
const memberOf = sql.placeholder('member')

const selectMarkers = prepare((db) =>
  db
    .select({ memberId: roundMarker.memberId, kind: roundMarker.kind })
    .from(roundMarker)
    .where(and(eq(roundMarker.communityId, communityOf), eq(roundMarker.roundId, idOf)))
    .prepare(),
)
const selectTaps = prepare((db) =>
  db
    .select({ memberId: roundTap.memberId, choice: roundTap.choice })
    .from(roundTap)
    .where(and(eq(roundTap.communityId, communityOf), eq(roundTap.roundId, idOf)))
    .prepare(),
)
const selectTap = prepare((db) =>
  db
    .select({ choice: roundTap.choice })
    .from(roundTap)
    .where(and(eq(roundTap.communityId, communityOf), eq(roundTap.roundId, idOf), eq(roundTap.memberId, memberOf)))
    .prepare(),
)
const selectBox = prepare((db) =>
  db
    .select({ sealed: sealedBox.sealed })
    .from(sealedBox)
    .where(and(eq(sealedBox.communityId, communityOf), eq(sealedBox.roundId, idOf)))
    .prepare(),
)
const selectHeld = prepare((db) =>
  db
    .select({ keyId: heldBox.keyId, sealed: heldBox.sealed })
    .from(heldBox)
    .where(and(eq(heldBox.communityId, communityOf), eq(heldBox.kind, sql.placeholder('kind'))))
    .prepare(),
)
const selectReminder = prepare((db) =>
  db
    .select()
    .from(roundReminder)
    .where(and(eq(roundReminder.communityId, communityOf), eq(roundReminder.id, idOf)))
    .prepare(),
)
const selectReminders = prepare((db) =>
  db
    .select()
    .from(roundReminder)
    .where(and(eq(roundReminder.communityId, communityOf), eq(roundReminder.roundId, idOf)))
    .orderBy(asc(roundReminder.id))
    .prepare(),
)
const selectQuiet = prepare((db) =>
  db
    .select({ rounds: quiet.rounds })
    .from(quiet)
    .where(and(eq(quiet.communityId, communityOf), eq(quiet.memberId, memberOf)))
    .prepare(),
)
const selectAllQuiet = prepare((db) => db.select().from(quiet).where(eq(quiet.communityId, communityOf)).prepare())

export async function listMarkers(db: Db, community: CommunityId, id: RoundId, kind: MarkerKind): Promise<MemberId[]> {
  const rows = selectMarkers(db).all({ community, id })
  return rows.filter((row) => row.kind === kind).map((row) => row.memberId)
}

export async function saveMarker(
  tx: Tx,
  community: CommunityId,
  id: RoundId,
  member: MemberId,
  kind: MarkerKind,
): Promise<void> {
  tx.insert(roundMarker)
    .values({ communityId: community, roundId: id, memberId: member, kind })
    .onConflictDoNothing()
    .run()
}

const dropSkip = prepare((tx: Tx) => {
  const mine = and(eq(roundMarker.roundId, idOf), eq(roundMarker.memberId, memberOf), eq(roundMarker.kind, 'skipped'))
  return tx
    .delete(roundMarker)
    .where(and(eq(roundMarker.communityId, communityOf), mine))
    .prepare()
})

export async function removeSkip(tx: Tx, community: CommunityId, id: RoundId, member: MemberId): Promise<void> {
  dropSkip(tx).run({ community, id, member })
}

export async function listTaps(
  db: Db,
  community: CommunityId,
  id: RoundId,
): Promise<readonly { readonly memberId: MemberId; readonly choice: number }[]> {
  return selectTaps(db).all({ community, id })
}

/** What this member tapped; looked up alone, because everybody in a large circle taps. */
export async function findTap(
  db: Db,
  community: CommunityId,
  id: RoundId,
  member: MemberId,
): Promise<number | undefined> {
  return selectTap(db).get({ community, id, member })?.choice
}

const putTap = prepareInsert(roundTap, ['communityId', 'roundId', 'memberId'])

export async function saveTap(
  tx: Tx,
  community: CommunityId,
  id: RoundId,
  member: MemberId,
  choice: number,
): Promise<void> {
  putTap(tx, { communityId: community, roundId: id, memberId: member, choice })
}

export async function findBox(db: Db, community: CommunityId, id: RoundId): Promise<Buffer | undefined> {
  return selectBox(db).get({ community, id })?.sealed
}

const putBox = prepareInsert(sealedBox, ['communityId', 'roundId'])

export async function saveBox(tx: Tx, community: CommunityId, id: RoundId, sealed: Buffer): Promise<void> {
  putBox(tx, { communityId: community, roundId: id, sealed })
}

export async function findHeld(
  db: Db,
  community: CommunityId,
  kind: string,
): Promise<{ readonly keyId: string; readonly sealed: Buffer } | undefined> {
  return selectHeld(db).get({ community, kind })
}

export async function saveHeld(
  tx: Tx,
  community: CommunityId,
  kind: string,
  held: { keyId: string; sealed: Buffer },
): Promise<void> {
  await removeHeld(tx, community, kind)
  tx.insert(heldBox)
    .values({ communityId: community, kind, ...held })
    .run()
}

export async function removeHeld(tx: Tx, community: CommunityId, kind: string): Promise<void> {
  tx.delete(heldBox)
    .where(and(eq(heldBox.communityId, community), eq(heldBox.kind, kind)))
    .run()
}

/** Markers, taps, reminders and the box: afterwards nothing says who took part (INV-15). */
export async function removeParticipation(tx: Tx, community: CommunityId, id: RoundId): Promise<void> {
  tx.delete(roundMarker)
    .where(and(eq(roundMarker.communityId, community), eq(roundMarker.roundId, id)))
    .run()
  tx.delete(roundTap)
    .where(and(eq(roundTap.communityId, community), eq(roundTap.roundId, id)))
    .run()
  tx.delete(roundReminder)
    .where(and(eq(roundReminder.communityId, community), eq(roundReminder.roundId, id)))
    .run()
  tx.delete(sealedBox)
    .where(and(eq(sealedBox.communityId, community), eq(sealedBox.roundId, id)))
    .run()
}

/** Of one person, in every round. */
export async function removeParticipationOf(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  tx.delete(roundMarker)
    .where(and(eq(roundMarker.communityId, community), eq(roundMarker.memberId, member)))
    .run()
  tx.delete(roundTap)
    .where(and(eq(roundTap.communityId, community), eq(roundTap.memberId, member)))
    .run()
  tx.delete(roundReminder)
    .where(and(eq(roundReminder.communityId, community), eq(roundReminder.memberId, member)))
    .run()
  tx.delete(quiet)
    .where(and(eq(quiet.communityId, community), eq(quiet.memberId, member)))
    .run()
}

/** Two were one person: what one of them tapped, skipped or was reminded of holds for both. */
export async function moveParticipation(tx: Tx, merging: Moving): Promise<void> {
  for (const table of [roundMarker, roundTap, roundReminder] as const) moveRows(tx, table, table.memberId, merging)
}

export async function findReminder(db: Db, community: CommunityId, id: string): Promise<Reminder | undefined> {
  return selectReminder(db).get({ community, id })
}

export async function listReminders(db: Db, community: CommunityId, id: RoundId): Promise<Reminder[]> {
  return selectReminders(db).all({ community, id })
}

/** False when this member has one in this round already. */
export async function saveReminder(tx: Tx, row: Reminder): Promise<boolean> {
  return tx.insert(roundReminder).values(row).onConflictDoNothing().run().changes > 0
}

export async function markReminded(tx: Tx, community: CommunityId, id: string, sentAt: Instant): Promise<void> {
  tx.update(roundReminder)
    .set({ sentAt })
    .where(and(eq(roundReminder.communityId, community), eq(roundReminder.id, id)))
    .run()
}

/** The same reminder, not sent yet, under another id: what asks again is a new message. */
export async function renewReminder(tx: Tx, community: CommunityId, id: string, newId: string): Promise<void> {
  tx.update(roundReminder)
    .set({ id: newId, sentAt: null })
    .where(and(eq(roundReminder.communityId, community), eq(roundReminder.id, id)))
    .run()
}

export async function findQuietRounds(db: Db, community: CommunityId, member: MemberId): Promise<number> {
  return selectQuiet(db).get({ community, member })?.rounds ?? 0
}

export async function listQuiet(
  db: Db,
  community: CommunityId,
): Promise<readonly { readonly memberId: MemberId; readonly rounds: number }[]> {
  return selectAllQuiet(db).all({ community })
}

/** Writes all of them anew, so that nothing tells which one changed. */
export async function saveQuiet(
  tx: Tx,
  community: CommunityId,
  rows: readonly { readonly memberId: MemberId; readonly rounds: number }[],
): Promise<void> {
  tx.delete(quiet).where(eq(quiet.communityId, community)).run()
  for (const row of rows)
    tx.insert(quiet)
      .values({ communityId: community, ...row })
      .run()
}

/** Every key that still has something to open, in any circle of this file: for the sweep at start. */
export async function listNeededKeys(db: Db): Promise<readonly string[]> {
  const open = db.select({ id: round.id }).from(round).where(eq(round.state, 'open')).all()
  const held = db.select({ id: heldBox.keyId }).from(heldBox).all()
  return [...open, ...held].map(({ id }) => id)
}
