// Hands the rows of one person over to another: where only one of each may be there, the other's own stays.
import type { Column } from 'drizzle-orm'
import { and, eq, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { CommunityId, MemberId } from '../core/ids.ts'
import type { Tx } from './database.ts'

type OfCommunity = SQLiteTable & { readonly communityId: SQLiteColumn }

export interface Moving {
  readonly community: CommunityId
  readonly from: MemberId
  readonly into: MemberId
}

/** `column` holds the member's id. Rows that would be there twice go. */
export function moveRows(tx: Tx, table: OfCommunity, column: Column, { community, from, into }: Moving): void {
  const theirs = and(eq(table.communityId, community), eq(column, from))
  tx.run(sql`update or ignore ${table} set ${sql.identifier(column.name)} = ${into} where ${theirs}`)
  tx.delete(table).where(theirs).run()
}
