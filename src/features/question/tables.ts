// Tables around the shared question: looking at its words together, the remarks on it, its map, and the ambition in all its versions.
import type { CommunityId, MemberId, QuestionVersionId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import { id, index, instant, int, primaryKey, table, text, uniqueIndex } from '../../store/columns.ts'
import type { Direction, MapKind } from './rules.ts'

const communityId = () => id<CommunityId>().notNull()
const language = () => text<Language>().notNull()

/** One time that the circle looks at the words of one version. */
export const questionSharpening = table(
  'question_sharpening',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    versionId: id<QuestionVersionId>().notNull(),
    /** Absent: it came by itself. */
    by: id<MemberId>(),
    openedAt: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [index('question_sharpening_opened').on(t.communityId, t.openedAt)],
)

export const questionRemark = table(
  'question_remark',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    sharpeningId: id().notNull(),
    memberId: id<MemberId>().notNull(),
    /** As it was when it was written. */
    perspective: text(),
    word: text(),
    missing: text(),
    language: language(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('question_remark_member').on(t.communityId, t.sharpeningId, t.memberId)],
)

export const mapEntry = table(
  'map_entry',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    kind: text<MapKind>().notNull(),
    words: text().notNull(),
    direction: text<Direction>(),
    by: id<MemberId>(),
    perspective: text(),
    language: language(),
    at: instant().notNull(),
  },
  (t) => [index('map_entry_kind').on(t.communityId, t.kind, t.at)],
)

/** Old ones are never edited (INV-27). */
export const ambitionVersion = table(
  'ambition_version',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    number: int().notNull(),
    words: text().notNull(),
    by: id<MemberId>(),
    proposalId: id().notNull(),
    language: language(),
    validFrom: instant().notNull(),
  },
  (t) => [uniqueIndex('ambition_version_number').on(t.communityId, t.number)],
)

/** A wording that was put before the circle from here; when nothing came of it, it stands beside the current one for four weeks. */
export const questionWording = table(
  'question_wording',
  {
    communityId: communityId(),
    proposalId: id().notNull(),
    /** The version it would have followed on. */
    versionId: id<QuestionVersionId>().notNull(),
    restedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.proposalId] })],
)
