// Queries on conversations that somebody asked for, and on the voices in them.
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { conversation, conversationVoice } from './tables.ts'

export type Conversation = typeof conversation.$inferSelect
export type Voice = typeof conversationVoice.$inferSelect

const at = {
  community: sql.placeholder('community'),
  id: sql.placeholder('id'),
  member: sql.placeholder('member'),
  key: sql.placeholder('key'),
}
const here = eq(conversation.communityId, at.community)
const voiceHere = eq(conversationVoice.communityId, at.community)

const selectOne = prepare((db) =>
  db
    .select()
    .from(conversation)
    .where(and(here, eq(conversation.id, at.id)))
    .prepare(),
)
const selectAsked = prepare((db) =>
  db
    .select()
    .from(conversation)
    .where(and(here, eq(conversation.byMemberId, at.member), eq(conversation.messageKey, at.key)))
    .prepare(),
)
const selectAll = prepare((db) =>
  db.select().from(conversation).where(here).orderBy(asc(conversation.at), asc(conversation.id)).prepare(),
)
const selectOver = prepare((db) =>
  db
    .select()
    .from(conversation)
    .where(and(here, lte(conversation.endsAt, sql.placeholder('now'))))
    .prepare(),
)
const selectVoice = prepare((db) =>
  db
    .select()
    .from(conversationVoice)
    .where(and(voiceHere, eq(conversationVoice.id, at.id)))
    .prepare(),
)
const selectVoices = prepare((db) =>
  db
    .select()
    .from(conversationVoice)
    .where(and(voiceHere, eq(conversationVoice.conversationId, at.id)))
    .orderBy(asc(conversationVoice.memberId))
    .prepare(),
)
const selectVoicesOf = prepare((db) =>
  db
    .select()
    .from(conversationVoice)
    .where(and(voiceHere, eq(conversationVoice.memberId, at.member)))
    .orderBy(asc(conversationVoice.conversationId))
    .prepare(),
)

export async function findConversation(db: Db, community: CommunityId, id: string): Promise<Conversation | undefined> {
  return selectOne(db).get({ community, id })
}

/** What somebody asked on one message, as long as it is open. */
export async function findAsked(
  db: Db,
  community: CommunityId,
  asked: { readonly by: MemberId; readonly on: MessageKey },
): Promise<Conversation | undefined> {
  return selectAsked(db).get({ community, member: asked.by, key: asked.on })
}

/** All that are open now; there are never many. */
export async function listConversations(db: Db, community: CommunityId): Promise<readonly Conversation[]> {
  return selectAll(db).all({ community })
}

export async function listOver(db: Db, community: CommunityId, now: Instant): Promise<readonly Conversation[]> {
  return selectOver(db).all({ community, now })
}

const putConversation = prepareInsert(conversation, ['id'])

export async function saveConversation(tx: Tx, row: Conversation): Promise<void> {
  putConversation(tx, row)
}

/** Also the voices in it. */
export async function removeConversation(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(conversationVoice)
    .where(and(eq(conversationVoice.communityId, community), eq(conversationVoice.conversationId, id)))
    .run()
  tx.delete(conversation)
    .where(and(eq(conversation.communityId, community), eq(conversation.id, id)))
    .run()
}

export async function findVoice(db: Db, community: CommunityId, id: string): Promise<Voice | undefined> {
  return selectVoice(db).get({ community, id })
}

export async function listVoices(db: Db, community: CommunityId, conversationId: string): Promise<readonly Voice[]> {
  return selectVoices(db).all({ community, id: conversationId })
}

export async function listVoicesOf(db: Db, community: CommunityId, member: MemberId): Promise<readonly Voice[]> {
  return selectVoicesOf(db).all({ community, member })
}

const putVoice = prepareInsert(conversationVoice, ['id'])

export async function saveVoice(tx: Tx, row: Voice): Promise<void> {
  putVoice(tx, row)
}

export async function removeVoice(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(conversationVoice)
    .where(and(eq(conversationVoice.communityId, community), eq(conversationVoice.id, id)))
    .run()
}

/** Two were one person, who has one voice in each conversation by now. */
export async function moveVoices(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, conversationVoice, conversationVoice.memberId, merging)
}
