// Choices of a community that have no column of their own, as JSON under a key.
import { and, eq, sql } from 'drizzle-orm'
import type { Query } from '../../core/context.ts'
import type { CommunityId } from '../../core/ids.ts'
import type { Setting } from '../../core/setting.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { noteChange } from '../changes.ts'
import { setting } from '../tables.ts'

const selectOne = prepare((db) =>
  db
    .select({ value: setting.value })
    .from(setting)
    .where(and(eq(setting.communityId, sql.placeholder('community')), eq(setting.key, sql.placeholder('key'))))
    .prepare(),
)

/** As it was stored, maybe by an older version: parse it. Undefined when nobody chose. */
export async function findSetting(db: Db, communityId: CommunityId, key: string): Promise<unknown> {
  return selectOne(db).get({ community: communityId, key })?.value
}

/** The value that holds: what was chosen, as far as it can be read, or the initial one. */
export async function readSetting<T>(q: Pick<Query, 'db' | 'community'>, setting: Setting<T>): Promise<T> {
  const stored = await findSetting(q.db, q.community, setting.key)
  return (stored === undefined ? undefined : setting.parse(stored)) ?? setting.initial
}

export async function saveSetting(tx: Tx, communityId: CommunityId, key: string, value: unknown): Promise<void> {
  tx.insert(setting)
    .values({ communityId, key, value })
    .onConflictDoUpdate({ target: [setting.communityId, setting.key], set: { value } })
    .run()
  noteChange(tx)
}
