// What the engine keeps about what comes in: acts it has seen, forms that were sent, drafts, the journal and the counters.
import type { HappeningName, Relation } from '../../core/context.ts'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import { id, index, instant, int, primaryKey, table, text } from '../columns.ts'

/** Acts seen in the last 25 hours: no person, no reply, and of the platform's key only a hash. */
export const inbox = table('inbox', {
  keyHash: id().primaryKey(),
  communityId: id<CommunityId>().notNull(),
  at: instant().notNull(),
  outcome: text<'done' | 'refused' | 'faulted'>().notNull(),
})

/** Forms that were accepted, each once. A ticket that is not here is still good. Nobody's name stands here. */
export const formTicket = table('form_ticket', {
  id: id().primaryKey(),
  communityId: id<CommunityId>().notNull(),
  form: text().notNull(),
  /** Of a sealed form only the hour. */
  usedAt: instant().notNull(),
})

/** What somebody filled in that was not accepted yet, sealed by the vault; for at most seven days. */
export const draft = table(
  'draft',
  {
    communityId: id<CommunityId>().notNull(),
    /** A member's id, or a hash of who has no seat. */
    person: text().notNull(),
    form: text().notNull(),
    subject: text().notNull(),
    sealedValues: text().notNull(),
    at: instant().notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.communityId, columns.person, columns.form, columns.subject] })],
)

/** The journal: append-only, without any words. */
export const happening = table(
  'happening',
  {
    seq: int().primaryKey({ autoIncrement: true }),
    communityId: id<CommunityId>().notNull(),
    at: instant().notNull(),
    kind: text<HappeningName>().notNull(),
    subjectKind: text().notNull(),
    subjectId: id().notNull(),
    byMember: id<MemberId>(),
  },
  (columns) => [
    index('happening_community_seq').on(columns.communityId, columns.seq),
    index('happening_subject').on(columns.communityId, columns.subjectKind, columns.subjectId, columns.seq),
    index('happening_kind').on(columns.communityId, columns.kind, columns.seq),
  ],
)

/** The last number given out for each kind of short reference. */
export const counter = table(
  'counter',
  { communityId: id<CommunityId>().notNull(), kind: text().notNull(), n: int().notNull() },
  (columns) => [primaryKey({ columns: [columns.communityId, columns.kind] })],
)

/** One record has to do with another. */
export const link = table(
  'link',
  {
    communityId: id<CommunityId>().notNull(),
    fromKind: text().notNull(),
    fromId: id().notNull(),
    relation: text<Relation>().notNull(),
    toKind: text().notNull(),
    toId: id().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.fromKind, t.fromId, t.relation, t.toKind, t.toId] }),
    index('link_to').on(t.communityId, t.toKind, t.toId),
  ],
)
