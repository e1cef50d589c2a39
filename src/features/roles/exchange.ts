// Two people hand each other their turns, or one hands it over: only by the yes of both.
import { findTerm, isOwn } from '../../community/roles/store.ts'
import type { Change } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Role } from '../../core/people.ts'
import { resayTerms } from './messages.ts'
import { turnOf, whoHolds } from './standing.ts'
import { beginTerm, layDown, termRef } from './taking.ts'

/** Gives the role that the one who was asked has from now on; undefined when the turn was over meanwhile. */
export async function exchange(c: Change, termId: string, into: MemberId): Promise<Role | undefined> {
  const theirs = await findTerm(c.db, c.community, termId)
  const [giver, taker] = [theirs?.memberId && (await c.circle.member(theirs.memberId)), await c.circle.member(into)]
  if (!theirs || !isOwn(theirs) || theirs.endedAt !== null || !giver || !taker) return undefined
  const mine = turnOf(await whoHolds(c), into)
  await layDown(c, theirs)
  if (mine) await layDown(c, mine)
  const origin = 'swap'
  const term = await beginTerm(c, { role: theirs.role, member: taker, layer: 'turn', buddy: theirs.buddy, origin })
  await c.happened('roles.taken', termRef(term.id), taker.id)
  if (mine) {
    const back = await beginTerm(c, { role: mine.role, member: giver, layer: 'turn', buddy: mine.buddy, origin })
    await c.happened('roles.taken', termRef(back.id), giver.id)
  }
  await resayTerms(c)
  return theirs.role
}
