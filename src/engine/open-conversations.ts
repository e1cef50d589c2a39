// Where people may have answered while nobody listened: threads under messages that still take answers, and direct conversations.
import { listCommunities } from '../community/communities/store.ts'
import { directAddress, listMembers } from '../community/members/store.ts'
import { listSpaces } from '../community/spaces/store.ts'
import type { Conversation, OpenConversation } from '../core/adapter.ts'
import type { CommunityId } from '../core/ids.ts'
import type { Space } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import { plus } from '../core/time.ts'
import type { Db } from '../store/database.ts'
import { listParts } from '../store/outgoing/parts.ts'
import { listLive } from '../store/outgoing/store.ts'

export interface Absence {
  readonly platform: string
  /** The platform's own id. */
  readonly space: string
  readonly now: Instant
  /** When this program was last there before it started; undefined when it never was. */
  readonly heardAt: Instant | undefined
}

/** What stays live for longer is a card that tells something, not a question that takes answers. */
const questionDays = 60

/** Nothing is said here of who answered or did not: only where to look. */
export async function listOpenConversations(db: Db, absence: Absence): Promise<readonly OpenConversation[]> {
  const open = new Map<string, OpenConversation>()
  const add = (to: Conversation, since: Instant) => {
    const key = JSON.stringify(to)
    const known = open.get(key)
    if (!known || since < known.since) open.set(key, { to, since })
  }
  for (const { id } of await listCommunities(db)) {
    for (const space of await listSpaces(db, id)) {
      if (space.platform !== absence.platform || space.external !== absence.space || space.state === 'gone') continue
      await addQuestions(db, { community: id, space }, absence, add)
      if (absence.heardAt !== undefined) await addDirects(db, { community: id, space }, absence.heardAt, add)
    }
  }
  return [...open.values()]
}

interface Where {
  readonly community: CommunityId
  readonly space: Space
}

type Add = (to: Conversation, since: Instant) => void

async function addQuestions(db: Db, { community, space }: Where, { now, heardAt }: Absence, add: Add): Promise<void> {
  const latest = plus(now, { days: questionDays })
  for (const { key, liveUntil, saidAt } of await listLive(db, community, now)) {
    if (liveUntil === null || liveUntil > latest) continue
    const since = heardAt !== undefined && heardAt > saidAt ? heardAt : saidAt
    for (const { spaceId, n, parentPart, receipt, state, place } of await listParts(db, community, key)) {
      // Threads have no threads: what stands in one is answered under the first message there.
      if (spaceId !== space.id || n !== 0 || parentPart !== null || receipt === null || state === 'taken') continue
      add({ ...place, thread: receipt }, since)
      if ('user' in place) add(place, since)
    }
  }
}

/** Who chose direct messages may have written one without being asked anything. */
async function addDirects(db: Db, { community, space }: Where, heardAt: Instant, add: Add): Promise<void> {
  for (const member of await listMembers(db, community)) {
    if (member.state !== 'active' || member.frozen || !member.wantsDirect) continue
    const address = await directAddress(db, community, member.id)
    if (address?.platform !== space.platform || address.external !== space.external) continue
    add({ space: space.external, user: address.user }, heardAt)
  }
}
