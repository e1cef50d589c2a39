// The circle of one community, read from one snapshot and remembered until somebody writes to it.
import type { CommunityId } from '../core/ids.ts'
import type { Circle, Community, Member } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import type { Db } from '../store/database.ts'
import { getCalendar } from './calendar/store.ts'
import { changesIn } from './changes.ts'
import { findCommunity } from './communities/store.ts'
import { findMember, listMembers } from './members/store.ts'
import { findQuestion } from './questions/store.ts'
import { holdersOf } from './roles/holders.ts'
import { listOpenTerms } from './roles/store.ts'
import { isCounted } from './rules.ts'
import { listSpaces } from './spaces/store.ts'
import { listStretches } from './stretches/store.ts'

/** Reads each thing at most once, and again after a write in the same transaction. Not for longer than one event. */
export function createCircle(db: Db, communityId: CommunityId, now?: Instant): Circle {
  const remember = createMemory(db)
  const everybody = () => remember('members', () => listMembers(db, communityId))
  const find = () => remember('community', () => findCommunity(db, communityId))
  const stretches = () => remember('stretches', () => listStretches(db, communityId))
  const terms = () => remember('terms', () => listOpenTerms(db, communityId))
  const seated = async () => (await everybody()).filter(hasSeat)
  const community = async (): Promise<Community> => {
    const found = await find()
    if (!found) throw new Error('There is no circle here yet: ask circle.exists() first.')
    return found
  }
  return {
    exists: async () => (await find()) !== undefined,
    community,
    calendar: () => remember('calendar', async () => getCalendar(db, await community(), now)),
    spaces: () => remember('spaces', () => listSpaces(db, communityId)),
    members: seated,
    counted: async () => (await seated()).filter(isCounted),
    member: (id) => remember(`member ${id}`, () => findMember(db, communityId, id)),
    holders: async (role) => holdersOf(role, await terms(), await seated()),
    stretches,
    focus: async () => (await stretches()).find(({ focus }) => focus),
    question: () => remember('question', () => findQuestion(db, communityId)),
  }
}

function hasSeat(member: Member): boolean {
  return member.state === 'active' && member.standing !== 'alumnus'
}

function createMemory(db: Db): <T>(what: string, read: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<unknown>>()
  let changes = changesIn(db)
  return <T>(what: string, read: () => Promise<T>) => {
    if (changes !== changesIn(db)) known.clear()
    changes = changesIn(db)
    const remembered = (known.get(what) as Promise<T> | undefined) ?? read()
    known.set(what, remembered)
    return remembered
  }
}
