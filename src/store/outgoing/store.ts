// Queries on messages and their sources.
import { and, eq, sql } from 'drizzle-orm'
import type { CommunityId, SpaceId } from '../../core/ids.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../database.ts'
import { prepare } from '../prepared.ts'
import { prepareInsert } from '../rows.ts'
import { message, messageSource, part } from './tables.ts'

export type MessageRow = typeof message.$inferSelect

const at = {
  community: sql.placeholder('community'),
  key: sql.placeholder('key'),
  subject: sql.placeholder('subject'),
  source: sql.placeholder('source'),
}
const thisMessage = and(eq(message.communityId, at.community), eq(message.key, at.key))

const selectMessage = prepare((db) => db.select().from(message).where(thisMessage).prepare())

export async function findMessage(db: Db, community: CommunityId, key: MessageKey): Promise<MessageRow | undefined> {
  return selectMessage(db).get({ community, key })
}

const putMessage = prepareInsert(message, ['communityId', 'key'])

/** Puts a message, or everything about it anew. */
export async function saveMessage(tx: Tx, row: MessageRow): Promise<void> {
  putMessage(tx, row)
}

/** Also its parts and its sources. */
export async function removeMessage(tx: Tx, community: CommunityId, key: MessageKey): Promise<void> {
  tx.delete(part)
    .where(and(eq(part.communityId, community), eq(part.messageKey, key)))
    .run()
  tx.delete(messageSource)
    .where(and(eq(messageSource.communityId, community), eq(messageSource.messageKey, key)))
    .run()
  tx.delete(message)
    .where(and(eq(message.communityId, community), eq(message.key, key)))
    .run()
}

const dropSources = prepare((tx: Tx) =>
  tx
    .delete(messageSource)
    .where(and(eq(messageSource.communityId, at.community), eq(messageSource.messageKey, at.key)))
    .prepare(),
)
const putSource = prepareInsert(messageSource, 'fail')

/** Replaces what a message quotes and names. */
export async function saveSources(
  tx: Tx,
  community: CommunityId,
  key: MessageKey,
  sources: ReadonlySet<string>,
): Promise<void> {
  dropSources(tx).run({ community, key })
  for (const source of sources) putSource(tx, { communityId: community, messageKey: key, source })
}

const selectSources = prepare((db) =>
  db
    .select({ source: messageSource.source })
    .from(messageSource)
    .where(and(eq(messageSource.communityId, at.community), eq(messageSource.messageKey, at.key)))
    .orderBy(messageSource.source)
    .prepare(),
)

/** The keys of the records that a message quotes, and `member:<id>` of everybody it names. */
export async function listSources(db: Db, community: CommunityId, key: MessageKey): Promise<readonly string[]> {
  return selectSources(db)
    .all({ community, key })
    .map(({ source }) => source)
}

const selectQuoting = prepare((db) =>
  db
    .select({ key: messageSource.messageKey })
    .from(messageSource)
    .where(and(eq(messageSource.communityId, at.community), eq(messageSource.source, at.source)))
    .orderBy(messageSource.messageKey)
    .prepare(),
)

/** Messages that quote a record (its key), or name a member (`member:<id>`). */
export async function listQuoting(db: Db, community: CommunityId, source: string): Promise<readonly MessageKey[]> {
  return selectQuoting(db)
    .all({ community, source })
    .map(({ key }) => key)
}

const selectByReceipt = prepare((db) =>
  db
    .select({ community: part.communityId, key: part.messageKey, space: part.spaceId, n: part.n })
    .from(part)
    .where(
      and(
        eq(part.platform, sql.placeholder('platform')),
        eq(part.receipt, sql.placeholder('receipt')),
        sql`receipt is not null`,
      ),
    )
    .prepare(),
)

export interface FoundMessage {
  readonly community: CommunityId
  readonly key: MessageKey
  readonly space: SpaceId
  readonly n: number
}

/** Which message of ours a platform message is; of all communities, because that is what the answer tells. */
export async function findMessageByReceipt(
  db: Db,
  shown: { readonly platform: string; readonly receipt: string },
): Promise<FoundMessage | undefined> {
  return selectByReceipt(db).get({ ...shown })
}

const selectReceipt = prepare((db) =>
  db
    .select({ platform: part.platform, receipt: part.receipt })
    .from(part)
    .where(
      and(
        eq(part.communityId, at.community),
        eq(part.messageKey, at.key),
        eq(part.spaceId, sql.placeholder('space')),
        eq(part.n, 0),
        sql`${part.receipt} is not null`,
        sql`${part.state} <> 'taken'`,
      ),
    )
    .prepare(),
)

/** Where a message can be seen in one space; undefined when it is not there (yet). */
export async function findReceipt(
  db: Db,
  community: CommunityId,
  key: MessageKey,
  space: SpaceId,
): Promise<{ platform: string; receipt: string } | undefined> {
  const found = selectReceipt(db).get({ community, key, space })
  return found?.receipt ? { platform: found.platform, receipt: found.receipt } : undefined
}

const selectOfSubject = prepare((db) =>
  db
    .select({ key: message.key, purpose: message.purpose })
    .from(message)
    .where(and(eq(message.communityId, at.community), eq(message.subject, at.subject), eq(message.isTaken, false)))
    .orderBy(message.saidAt, message.key)
    .prepare(),
)

/** The messages for everybody about one record, oldest first. */
export async function listAbout(db: Db, community: CommunityId, subject: string): Promise<readonly MessageKey[]> {
  const open = selectOfSubject(db)
    .all({ community, subject })
    .filter(({ purpose }) => purpose.to === 'home' || purpose.to === 'experiments')
  return open.map(({ key }) => key)
}

const selectLive = prepare((db) =>
  db
    .select()
    .from(message)
    .where(
      and(
        eq(message.communityId, at.community),
        eq(message.isTaken, false),
        sql`${message.liveUntil} > ${sql.placeholder('now')}`,
        sql`(${message.expiresAt} is null or ${message.expiresAt} > ${sql.placeholder('now')})`,
      ),
    )
    .orderBy(message.saidAt, sql`rowid`)
    .prepare(),
)

/** What is still drawn from state and worth showing; what was said first comes first, so parents before what goes under them. */
export async function listLive(db: Db, community: CommunityId, now: Instant): Promise<readonly MessageRow[]> {
  return selectLive(db).all({ community, now })
}
