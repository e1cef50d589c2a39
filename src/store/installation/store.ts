// Queries on what is true of this installation: which key its encrypted rows belong to.
import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '../database.ts'
import { prepare } from '../prepared.ts'
import { installation } from './tables.ts'

const selectOne = prepare((db) =>
  db
    .select()
    .from(installation)
    .where(eq(installation.name, sql.placeholder('name')))
    .prepare(),
)

/** Proof of the key that encrypted rows were written with; undefined before the first start. */
export async function findKeyCheck(db: Db): Promise<string | undefined> {
  return selectOne(db).get({ name: 'keyCheck' })?.value
}

export async function saveKeyCheck(tx: Tx, value: string): Promise<void> {
  tx.insert(installation).values({ name: 'keyCheck', value }).onConflictDoNothing().run()
}
