// Queries on rotations and on what belongs to them.
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Role } from '../../core/people.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { handoverNote, roleAsked, roleOffer, roleUnasked, rotation, rotationTap } from './tables.ts'

export type { PerRole, RotationState } from './tables.ts'

export type Rotation = typeof rotation.$inferSelect
export type Offer = typeof roleOffer.$inferSelect
export type Asked = typeof roleAsked.$inferSelect
export type Note = typeof handoverNote.$inferSelect

const value = sql.placeholder

const rotationHere = eq(rotation.communityId, value('community'))
const selectRotation = prepare((db) =>
  db
    .select()
    .from(rotation)
    .where(and(rotationHere, eq(rotation.id, value('id'))))
    .prepare(),
)
const selectOpenRotation = prepare((db) =>
  db
    .select()
    .from(rotation)
    .where(and(rotationHere, ne(rotation.state, 'settled')))
    .orderBy(desc(rotation.number))
    .prepare(),
)
const selectRotations = prepare((db) =>
  db.select().from(rotation).where(rotationHere).orderBy(desc(rotation.number)).prepare(),
)

export async function findRotation(db: Db, community: CommunityId, id: string): Promise<Rotation | undefined> {
  return selectRotation(db).get({ community, id })
}

/** The one that is under way. */
export async function findOpenRotation(db: Db, community: CommunityId): Promise<Rotation | undefined> {
  return selectOpenRotation(db).get({ community })
}

/** All of them, the newest first. */
export async function listRotations(db: Db, community: CommunityId): Promise<readonly Rotation[]> {
  return selectRotations(db).all({ community })
}

const putRotation = prepareInsert(rotation, ['id'])

export async function saveRotation(tx: Tx, row: Rotation): Promise<void> {
  putRotation(tx, row)
}

const selectTaps = prepare((db) =>
  db
    .select()
    .from(rotationTap)
    .where(and(eq(rotationTap.communityId, value('community')), eq(rotationTap.rotationId, value('rotation'))))
    .prepare(),
)
const putTap = prepareInsert(rotationTap, ['communityId', 'rotationId', 'memberId'])

export async function listTaps(
  db: Db,
  community: CommunityId,
  rotationId: string,
): Promise<readonly { readonly memberId: MemberId; readonly role: Role }[]> {
  return selectTaps(db).all({ community, rotation: rotationId })
}

export async function saveTap(tx: Tx, row: typeof rotationTap.$inferSelect): Promise<void> {
  putTap(tx, row)
}

export async function removeTaps(tx: Tx, community: CommunityId, rotationId: string): Promise<void> {
  tx.delete(rotationTap)
    .where(and(eq(rotationTap.communityId, community), eq(rotationTap.rotationId, rotationId)))
    .run()
}

const selectOffers = prepare((db) =>
  db
    .select()
    .from(roleOffer)
    .where(eq(roleOffer.communityId, value('community')))
    .orderBy(asc(roleOffer.at), asc(roleOffer.memberId))
    .prepare(),
)
const putOffer = prepareInsert(roleOffer, ['communityId', 'memberId'])

/** For the next term, oldest first. */
export async function listOffers(db: Db, community: CommunityId): Promise<readonly Offer[]> {
  return selectOffers(db).all({ community })
}

/** In the place of what this member offered before. */
export async function saveOffer(tx: Tx, row: Offer): Promise<void> {
  putOffer(tx, row)
}

export async function removeOffer(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  tx.delete(roleOffer)
    .where(and(eq(roleOffer.communityId, community), eq(roleOffer.memberId, member)))
    .run()
}

const selectAsked = prepare((db) =>
  db
    .select()
    .from(roleAsked)
    .where(and(eq(roleAsked.communityId, value('community')), eq(roleAsked.rotationId, value('rotation'))))
    .prepare(),
)
const putAsked = prepareInsert(roleAsked, 'keep')

export async function listAsked(db: Db, community: CommunityId, rotationId: string): Promise<readonly Asked[]> {
  return selectAsked(db).all({ community, rotation: rotationId })
}

export async function saveAsked(tx: Tx, row: Asked): Promise<void> {
  putAsked(tx, row)
}

export async function removeAsked(tx: Tx, community: CommunityId, rotationId: string): Promise<void> {
  tx.delete(roleAsked)
    .where(and(eq(roleAsked.communityId, community), eq(roleAsked.rotationId, rotationId)))
    .run()
}

const selectUnasked = prepare((db) =>
  db
    .select()
    .from(roleUnasked)
    .where(eq(roleUnasked.communityId, value('community')))
    .prepare(),
)
const putUnasked = prepareInsert(roleUnasked, 'keep')

export async function listUnasked(db: Db, community: CommunityId): Promise<readonly MemberId[]> {
  return selectUnasked(db)
    .all({ community })
    .map(({ memberId }) => memberId)
}

export async function saveUnasked(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  putUnasked(tx, { communityId: community, memberId: member })
}

export async function removeUnasked(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  tx.delete(roleUnasked)
    .where(and(eq(roleUnasked.communityId, community), eq(roleUnasked.memberId, member)))
    .run()
}

const selectNotes = prepare((db) =>
  db
    .select()
    .from(handoverNote)
    .where(eq(handoverNote.communityId, value('community')))
    .orderBy(asc(handoverNote.at), asc(handoverNote.id))
    .prepare(),
)
const putNote = prepareInsert(handoverNote, ['id'])

/** All notes, oldest first; there are a few for each term. */
export async function listNotes(db: Db, community: CommunityId): Promise<readonly Note[]> {
  return selectNotes(db).all({ community })
}

export async function saveNote(tx: Tx, row: Note): Promise<void> {
  putNote(tx, row)
}

export async function removeNote(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(handoverNote)
    .where(and(eq(handoverNote.communityId, community), eq(handoverNote.id, id)))
    .run()
}

/** What belongs to one person only as long as a rotation is under way. */
export async function removePassing(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  await removeOffer(tx, community, member)
  for (const one of [rotationTap, roleAsked] as const) {
    tx.delete(one)
      .where(and(eq(one.communityId, community), eq(one.memberId, member)))
      .run()
  }
}

export async function moveRoles(tx: Tx, moving: Moving): Promise<void> {
  for (const one of [rotationTap, roleOffer, roleAsked, roleUnasked, handoverNote] as const) {
    moveRows(tx, one, one.memberId, moving)
  }
}
