// Queries on acts, tickets, drafts and counters.
import { and, eq, lt, sql } from 'drizzle-orm'
import type { CommunityId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../database.ts'
import { prepare } from '../prepared.ts'
import { counter, draft, formTicket, inbox } from './tables.ts'

export type Outcome = (typeof inbox.$inferSelect)['outcome']

const value = sql.placeholder

const act = prepare((db) =>
  db
    .select({ outcome: inbox.outcome })
    .from(inbox)
    .where(eq(inbox.keyHash, value('keyHash')))
    .prepare(),
)

/** How an act with this key ended, if it was seen in the last 25 hours. The hash is of the platform's own key, so it is nobody else's. */
export async function findOutcome(db: Db, keyHash: string): Promise<Outcome | undefined> {
  return act(db).get({ keyHash })?.outcome
}

const putOutcome = prepare((tx: Tx) =>
  tx
    .insert(inbox)
    .values({ keyHash: value('keyHash'), communityId: value('community'), at: value('at'), outcome: value('outcome') })
    .onConflictDoUpdate({ target: inbox.keyHash, set: { outcome: sql`excluded.outcome` } })
    .prepare(),
)

/** Remembers how an act ended. */
export async function saveOutcome(
  tx: Tx,
  row: { keyHash: string; community: CommunityId; at: Instant; outcome: Outcome },
): Promise<void> {
  putOutcome(tx).run(row)
}

const usedTicket = prepare((db) =>
  db
    .select({ id: formTicket.id })
    .from(formTicket)
    .where(and(eq(formTicket.communityId, value('community')), eq(formTicket.id, value('id'))))
    .prepare(),
)

/** Whether a form with this ticket was accepted before. */
export async function isUsed(db: Db, community: CommunityId, ticket: string): Promise<boolean> {
  return usedTicket(db).get({ community, id: ticket }) !== undefined
}

const putTicket = prepare((tx: Tx) =>
  tx
    .insert(formTicket)
    .values({ id: value('id'), communityId: value('community'), form: value('form'), usedAt: value('at') })
    .prepare(),
)

/** Uses up a ticket; fails when it was used before. */
export async function saveUse(
  tx: Tx,
  row: { id: string; community: CommunityId; form: string; at: Instant },
): Promise<void> {
  putTicket(tx).run(row)
}

/** Forgets how often a form was used and when. */
export async function removeUsesOf(tx: Tx, community: CommunityId, form: string): Promise<void> {
  tx.delete(formTicket)
    .where(and(eq(formTicket.communityId, community), eq(formTicket.form, form)))
    .run()
}

/** Whose draft of which form. */
export interface DraftKey {
  readonly community: CommunityId
  readonly person: string
  readonly form: string
  readonly subject: string
}

const ofKey = () =>
  and(
    eq(draft.communityId, value('community')),
    eq(draft.person, value('person')),
    eq(draft.form, value('form')),
    eq(draft.subject, value('subject')),
  )
const oneDraft = prepare((db) => db.select({ values: draft.sealedValues }).from(draft).where(ofKey()).prepare())

/** The sealed values of a draft. */
export async function findDraft(db: Db, key: DraftKey): Promise<string | undefined> {
  return oneDraft(db).get({ ...key })?.values
}

const allDrafts = prepare((db) =>
  db
    .select({ form: draft.form, subject: draft.subject, values: draft.sealedValues, at: draft.at })
    .from(draft)
    .where(and(eq(draft.communityId, value('community')), eq(draft.person, value('person'))))
    .orderBy(draft.at, draft.form)
    .prepare(),
)

/** Everything one person has not sent yet, sealed under `draftPurpose`. */
export async function listDraftsOf(
  db: Db,
  community: CommunityId,
  person: string,
): Promise<readonly (DraftKey & { readonly values: string; readonly at: Instant })[]> {
  return allDrafts(db)
    .all({ community, person })
    .map((row) => ({ ...row, community, person }))
}

/** What the vault seals the values of a draft with, beside its key. */
export const draftPurpose = 'draft'

export function draftRow({ community, person, form, subject }: DraftKey): string {
  return [community, person, form, subject].join('\n')
}

const putDraft = prepare((tx: Tx) =>
  tx
    .insert(draft)
    .values({
      communityId: value('community'),
      person: value('person'),
      form: value('form'),
      subject: value('subject'),
      sealedValues: value('values'),
      at: value('at'),
    })
    .onConflictDoUpdate({
      target: [draft.communityId, draft.person, draft.form, draft.subject],
      set: { sealedValues: sql`excluded.sealed_values`, at: sql`excluded.at` },
    })
    .prepare(),
)

export async function saveDraft(tx: Tx, row: DraftKey & { values: string; at: Instant }): Promise<void> {
  putDraft(tx).run({ ...row })
}

const dropDraft = prepare((tx: Tx) => tx.delete(draft).where(ofKey()).prepare())

export async function removeDraft(tx: Tx, key: DraftKey): Promise<void> {
  dropDraft(tx).run({ ...key })
}

const dropDrafts = prepare((tx: Tx) =>
  tx
    .delete(draft)
    .where(and(eq(draft.communityId, value('community')), eq(draft.person, value('person'))))
    .prepare(),
)

/** Everything one person has not sent yet. */
export async function removeDraftsOf(tx: Tx, community: CommunityId, person: string): Promise<void> {
  dropDrafts(tx).run({ community, person })
}

const count = prepare((tx: Tx) =>
  tx
    .insert(counter)
    .values({ communityId: value('community'), kind: value('kind'), n: 1 })
    .onConflictDoUpdate({ target: [counter.communityId, counter.kind], set: { n: sql`${counter.n} + 1` } })
    .returning({ n: counter.n })
    .prepare(),
)

/** The next number of a kind, from 1 on. */
export async function takeNumber(tx: Tx, community: CommunityId, kind: string): Promise<number> {
  return count(tx).get({ community, kind })?.n ?? 1
}

const oldActs = prepare((tx: Tx) =>
  tx
    .delete(inbox)
    .where(lt(inbox.at, value('before')))
    .prepare(),
)
const oldTickets = prepare((tx: Tx) =>
  tx
    .delete(formTicket)
    .where(lt(formTicket.usedAt, value('before')))
    .prepare(),
)
const oldDrafts = prepare((tx: Tx) =>
  tx
    .delete(draft)
    .where(lt(draft.at, value('before')))
    .prepare(),
)

/** Removes what has been kept long enough, of all communities: age is the only thing that counts here. */
export async function removeOld(tx: Tx, before: { acts: Instant; tickets: Instant; drafts: Instant }): Promise<void> {
  oldActs(tx).run({ before: before.acts })
  oldTickets(tx).run({ before: before.tickets })
  oldDrafts(tx).run({ before: before.drafts })
}
