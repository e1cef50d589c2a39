// Two rows that belong together, written with a pause between them so that a crash can fall there.
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from '../../src/store/columns.ts'
import type { Tx } from '../../src/store/database.ts'

export async function insertPair(tx: Tx, n: number): Promise<void> {
  tx.run(sql`INSERT INTO note (id, note_count) VALUES (${`${n} left`}, ${n})`)
  await wait(2)
  tx.run(sql`INSERT INTO note (id, note_count) VALUES (${`${n} right`}, ${n})`)
}
