// The people at the table and who they are on each platform.
import { and, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { LocalDate } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { noteChange } from '../changes.ts'
import { identity, member } from '../tables.ts'

/** Somebody on a platform; `external` is the platform's id of the workspace, server or page. */
export interface Identity {
  readonly platform: string
  readonly external: string
  readonly user: string
}

const communityOf = sql.placeholder('community')
const memberOf = sql.placeholder('member')

/** Word for word the condition of the index: SQLite compiles a statement again at each use when a bound value decides about an index. */
const isDirect = sql`${identity.direct} = 1`
const withAddress = (db: Db) =>
  db
    .select({ row: member, directUser: identity.user })
    .from(member)
    .leftJoin(identity, and(eq(identity.communityId, member.communityId), eq(identity.memberId, member.id), isDirect))
const selectAll = prepare((db) =>
  withAddress(db).where(eq(member.communityId, communityOf)).orderBy(member.joinedOn, member.id).prepare(),
)
const selectOne = prepare((db) =>
  withAddress(db)
    .where(and(eq(member.communityId, communityOf), eq(member.id, memberOf)))
    .prepare(),
)
const who = and(
  eq(identity.platform, sql.placeholder('platform')),
  eq(identity.external, sql.placeholder('external')),
  eq(identity.user, sql.placeholder('user')),
)
const selectByIdentity = prepare((db) =>
  db
    .select({ memberId: identity.memberId })
    .from(identity)
    .where(and(eq(identity.communityId, communityOf), who))
    .prepare(),
)
const selectCommunities = prepare((db) =>
  db.select({ communityId: identity.communityId }).from(identity).where(who).orderBy(identity.communityId).prepare(),
)
const selectPlaces = prepare((db) =>
  db
    .select({ community: identity.communityId, external: identity.external })
    .from(identity)
    .where(and(eq(identity.platform, sql.placeholder('platform')), eq(identity.user, sql.placeholder('user'))))
    .orderBy(identity.communityId, identity.external)
    .prepare(),
)
const selectIdentities = prepare((db) =>
  db
    .select()
    .from(identity)
    .where(and(eq(identity.communityId, communityOf), eq(identity.memberId, memberOf)))
    .orderBy(identity.platform, identity.external, identity.user)
    .prepare(),
)

/** Every row, also of who left or did not join yet. Most want `circle.members()`. */
export async function listMembers(db: Db, communityId: CommunityId): Promise<readonly Member[]> {
  return selectAll(db).all({ community: communityId }).map(toMember)
}

/** Who stayed connected after leaving. */
export async function listAlumni(db: Db, communityId: CommunityId): Promise<readonly Member[]> {
  return (await listMembers(db, communityId)).filter(
    ({ state, standing }) => state === 'active' && standing === 'alumnus',
  )
}

export async function findMember(db: Db, communityId: CommunityId, memberId: MemberId): Promise<Member | undefined> {
  const found = selectOne(db).get({ community: communityId, member: memberId })
  return found && toMember(found)
}

export async function findMemberByIdentity(
  db: Db,
  communityId: CommunityId,
  person: Identity,
): Promise<MemberId | undefined> {
  return selectByIdentity(db).get({ community: communityId, ...pick(person) })?.memberId
}

/** Every circle in which this person has a place. */
export async function listCommunitiesOf(db: Db, person: Identity): Promise<readonly CommunityId[]> {
  return selectCommunities(db)
    .all(pick(person))
    .map(({ communityId }) => communityId)
}

/** Every place this person has on a platform, for where it does not tell the workspace, server or page. */
export async function listPlacesOf(
  db: Db,
  person: { readonly platform: string; readonly user: string },
): Promise<readonly { readonly community: CommunityId; readonly external: string }[]> {
  return selectPlaces(db).all({ ...person })
}

/** Where direct messages go; undefined without consent of kind `dm` (rule 34). */
export async function directAddress(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<Identity | undefined> {
  return (await identitiesOf(db, communityId, memberId)).find(({ direct }) => direct)
}

export async function identitiesOf(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<readonly (Identity & { readonly direct: boolean })[]> {
  const rows = selectIdentities(db).all({ community: communityId, member: memberId })
  return rows.map(({ platform, external, user, direct }) => ({ platform, external, user, direct }))
}

/** `wantsDirect` is not stored here: see `chooseDirect`. */
export async function saveMember(tx: Tx, communityId: CommunityId, row: Member): Promise<void> {
  const { id, wantsDirect: _, freeDays, ...given } = row
  const rest = {
    ...given,
    freeDays: [...freeDays],
    awayUntil: row.awayUntil ?? null,
    perspective: row.perspective ?? null,
    languageFrom: row.languageFrom ?? null,
    zoneFrom: row.zoneFrom ?? null,
    ownTime: row.ownTime ?? null,
    quiet: row.quiet ?? null,
  }
  tx.insert(member)
    .values({ id, communityId, ...rest })
    .onConflictDoUpdate({ target: member.id, set: rest })
    .run()
  noteChange(tx)
}

/** Changes only what is given; `undefined` empties. */
export async function changeMember(
  tx: Tx,
  communityId: CommunityId,
  memberId: MemberId,
  to: Partial<Omit<Member, 'id' | 'wantsDirect'>>,
): Promise<void> {
  const set = Object.fromEntries(Object.entries(to).map(([key, value]) => [key, value ?? null]))
  tx.update(member)
    .set(set)
    .where(and(eq(member.communityId, communityId), eq(member.id, memberId)))
    .run()
  noteChange(tx)
}

/** Links a person on a platform to a member. Saying it again changes nothing. */
export async function saveIdentity(
  tx: Tx,
  communityId: CommunityId,
  memberId: MemberId,
  person: Identity,
): Promise<void> {
  tx.insert(identity)
    .values({ communityId, memberId, ...pick(person), direct: false })
    .onConflictDoUpdate({
      target: [identity.communityId, identity.platform, identity.external, identity.user],
      set: { memberId, direct: false },
    })
    .run()
  noteChange(tx)
}

/** Direct messages go to this one address from now on, or nowhere. The consent itself is a record of its own. */
export async function chooseDirect(
  tx: Tx,
  communityId: CommunityId,
  memberId: MemberId,
  person: Identity | undefined,
): Promise<void> {
  const mine = and(eq(identity.communityId, communityId), eq(identity.memberId, memberId))
  tx.update(identity).set({ direct: false }).where(mine).run()
  if (person) {
    const { platform, external, user } = person
    const here = and(eq(identity.platform, platform), eq(identity.external, external), eq(identity.user, user))
    tx.update(identity).set({ direct: true }).where(and(mine, here)).run()
  }
  noteChange(tx)
}

/** Two were one person: known in every place of both, with at most one address for direct messages (rule 34). */
export async function moveIdentities(tx: Tx, { community, from, into }: Moving): Promise<void> {
  const address = (await directAddress(tx, community, into)) ?? (await directAddress(tx, community, from))
  await chooseDirect(tx, community, from, undefined)
  moveRows(tx, identity, identity.memberId, { community, from, into })
  await chooseDirect(tx, community, into, address)
}

/** One place of somebody who is known in others too. */
export async function removeIdentity(tx: Tx, communityId: CommunityId, person: Identity): Promise<void> {
  const { platform, external, user } = person
  const here = and(eq(identity.platform, platform), eq(identity.external, external), eq(identity.user, user))
  tx.delete(identity)
    .where(and(eq(identity.communityId, communityId), here))
    .run()
  noteChange(tx)
}

/** Only a row of which everything went over to another: nobody is forgotten by this. */
export async function removeMember(tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<void> {
  tx.delete(member)
    .where(and(eq(member.communityId, communityId), eq(member.id, memberId)))
    .run()
  noteChange(tx)
}

export async function removeIdentities(tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<void> {
  tx.delete(identity)
    .where(and(eq(identity.communityId, communityId), eq(identity.memberId, memberId)))
    .run()
  noteChange(tx)
}

function pick({ platform, external, user }: Identity): Identity & Record<string, unknown> {
  return { platform, external, user }
}

function toMember({ row, directUser }: { row: typeof member.$inferSelect; directUser: string | null }): Member {
  const { communityId: _, ...rest } = row
  return {
    ...rest,
    awayUntil: (rest.awayUntil ?? undefined) as LocalDate | 'open' | undefined,
    perspective: rest.perspective ?? undefined,
    languageFrom: rest.languageFrom ?? undefined,
    zoneFrom: rest.zoneFrom ?? undefined,
    wantsDirect: directUser !== null,
    ownTime: rest.ownTime ?? undefined,
    quiet: rest.quiet ?? undefined,
  }
}
