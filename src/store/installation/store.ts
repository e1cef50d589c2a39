// Queries on what is true of this installation: which key its encrypted rows belong to, and which spaces it was added to.
import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '../database.ts'
import { prepare } from '../prepared.ts'
import { installation, installedSpace } from './tables.ts'

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

const selectSpace = prepare((db) =>
  db
    .select()
    .from(installedSpace)
    .where(
      and(eq(installedSpace.platform, sql.placeholder('platform')), eq(installedSpace.space, sql.placeholder('space'))),
    )
    .prepare(),
)

const selectSpaces = prepare((db) =>
  db
    .select()
    .from(installedSpace)
    .where(eq(installedSpace.platform, sql.placeholder('platform')))
    .orderBy(installedSpace.space)
    .prepare(),
)

/** A space that Kring was added to; what its platform gave for it is still sealed. */
export interface InstalledSpaceRow {
  readonly platform: string
  readonly space: string
  readonly sealed: string
}

export async function findInstalledSpace(
  db: Db,
  platform: string,
  space: string,
): Promise<InstalledSpaceRow | undefined> {
  return selectSpace(db).get({ platform, space })
}

export async function listInstalledSpaces(db: Db, platform: string): Promise<readonly InstalledSpaceRow[]> {
  return selectSpaces(db).all({ platform })
}

export async function saveInstalledSpace(tx: Tx, row: InstalledSpaceRow): Promise<void> {
  tx.insert(installedSpace)
    .values(row)
    .onConflictDoUpdate({ target: [installedSpace.platform, installedSpace.space], set: { sealed: row.sealed } })
    .run()
}

export async function removeInstalledSpace(tx: Tx, platform: string, space: string): Promise<void> {
  tx.delete(installedSpace)
    .where(and(eq(installedSpace.platform, platform), eq(installedSpace.space, space)))
    .run()
}
