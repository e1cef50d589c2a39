// The agreements of a circle: what it began with, or what it wrote itself since.
import { eq, sql } from 'drizzle-orm'
import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { CommunityId, RecordRef } from '../../core/ids.ts'
import type { Translate } from '../../core/text.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { agreementTexts } from '../texts.ts'
import { agreementVersion } from './tables.ts'

export type AgreementVersion = typeof agreementVersion.$inferSelect

const selectAll = prepare((db) =>
  db
    .select()
    .from(agreementVersion)
    .where(eq(agreementVersion.communityId, sql.placeholder('community')))
    .orderBy(agreementVersion.number)
    .prepare(),
)

/** Versions of its own, oldest first; none while it has those it began with. */
export async function listAgreementVersions(db: Db, community: CommunityId): Promise<readonly AgreementVersion[]> {
  return selectAll(db).all({ community })
}

const put = prepareInsert(agreementVersion, ['id'])

export async function saveAgreementVersion(tx: Tx, row: AgreementVersion): Promise<void> {
  put(tx, row)
}

export function agreementsRef(version: Pick<AgreementVersion, 'id'>): RecordRef {
  return { kind: 'agreements', id: version.id }
}

/** One line each. Members' words where the circle wrote them itself. */
export async function agreementLines(
  q: Pick<Query, 'db' | 'community' | 'said'>,
  t: Translate,
): Promise<readonly (readonly Span[])[]> {
  const current = (await listAgreementVersions(q.db, q.community)).at(-1)
  if (!current) return Object.values(agreementTexts).map((text): Span[] => [t(text)])
  return current.lines.map((line): Span[] => [q.said(line, agreementsRef(current), current.language)])
}
