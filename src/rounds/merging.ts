// Two places at the table that are one person's: one answer in each round, the newer one; what has no name stays and blocks another (INV-31).
import type { Change, Query } from '../core/context.ts'
import type { Merging } from '../core/privacy.ts'
import { hasToken, moveToken } from './boxes.ts'
import { findQuietRounds, listQuiet, moveParticipation, saveQuiet } from './participation/store.ts'
import type { StoredAnswer } from './store.ts'
import { listAnswersOf, listOpenRounds, moveAnswers } from './store.ts'

/** Both answered an open question without a name: nobody can tell any more which of the two answers is whose. */
export async function bothAnonymous(q: Query, kind: string, { from, into }: Merging): Promise<boolean> {
  for (const { id } of await listOpenRounds(q.db, q.community, kind)) {
    if ((await hasToken(q, id, from)) && (await hasToken(q, id, into))) return true
  }
  return false
}

/** What would count a second time: the caller takes it back before anything goes over. */
export async function listDoubles(c: Change, kind: string, merging: Merging): Promise<readonly StoredAnswer[]> {
  const theirs = await listAnswersOf(c.db, c.community, kind, merging.from)
  const mine = await listAnswersOf(c.db, c.community, kind, merging.into)
  const doubles = theirs.flatMap((one) => {
    const other = one.roundId === null ? undefined : mine.find(({ roundId }) => roundId === one.roundId)
    return other ? [saidAt(one) > saidAt(other) ? other : one] : []
  })
  const open = new Set((await listOpenRounds(c.db, c.community, kind)).map(({ id }) => id))
  for (const answer of [...theirs, ...mine]) {
    if (answer.roundId === null || !open.has(answer.roundId) || doubles.includes(answer)) continue
    const other = answer.memberId === merging.from ? merging.into : merging.from
    if (await hasToken(c, answer.roundId, other)) doubles.push(answer)
  }
  return doubles
}

export async function mergeParticipation(c: Change, kind: string, merging: Merging): Promise<void> {
  const { from, into } = merging
  const moving = { community: c.community, ...merging }
  await moveAnswers(c.db, moving)
  for (const { id } of await listOpenRounds(c.db, c.community, kind)) await moveToken(c, id, merging)
  const rounds = Math.min(
    await findQuietRounds(c.db, c.community, from),
    await findQuietRounds(c.db, c.community, into),
  )
  const others = (await listQuiet(c.db, c.community)).filter(({ memberId }) => memberId !== from && memberId !== into)
  await saveQuiet(c.db, c.community, rounds > 0 ? [...others, { memberId: into, rounds }] : others)
  await moveParticipation(c.db, moving)
}

function saidAt({ createdAt, editedAt }: StoredAnswer): number {
  return editedAt ?? createdAt
}
