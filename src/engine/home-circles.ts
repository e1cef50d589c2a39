// Which circle somebody's home page is about, and which others they can look at from there.
import { findCommunity } from '../community/communities/store.ts'
import { findMember, findMemberByIdentity, listCommunitiesOf } from '../community/members/store.ts'
import { listCommunitiesInSpace } from '../community/spaces/store.ts'
import type { Person } from '../core/act.ts'
import type { Home, HomeCircle } from '../core/home.ts'
import type { CommunityId, MemberId } from '../core/ids.ts'
import type { Vault } from '../core/vault.ts'
import type { Db } from '../store/database.ts'
import type { HomeOwner, HomeRow } from '../store/homes/store.ts'
import { findHome } from '../store/homes/store.ts'
import { nextFounded } from './next-founded.ts'

export interface HomeOf extends Home {
  /** The one that is shown; one that may be founded when there is none, or when nobody chose yet among several. */
  readonly community: CommunityId
  readonly member: MemberId | undefined
  /** Whether this person has a place in any circle: of others nothing is kept. */
  readonly hasPlace: boolean
  readonly row: HomeRow | undefined
}

interface Seat extends HomeCircle {
  readonly member: MemberId
  /** Lower is nearer: at the table, with a key only, alumnus, gone or over. */
  readonly rank: number
  readonly since: string
}

export function ownerOf({ platform, space, user }: Pick<Person, 'platform' | 'space' | 'user'>): HomeOwner {
  return { platform, external: space, user }
}

/** What they chose, else where they have a place, else the only circle here. */
export async function findHomeOf(db: Db, vault: Vault, person: Person): Promise<HomeOf> {
  const owner = ownerOf(person)
  const row = await findHome(db, owner)
  const seats = await listSeats(db, owner)
  const living = seats.filter(({ rank }) => rank < over)
  const others = await listOthers(db, owner, living)
  const circles = [...living, ...others].sort(byName)
  const shownOf = (): CommunityId | undefined => {
    const chosen = circles.find(({ id }) => id === row?.chosen)
    if (chosen) return chosen.id
    const [nearest] = living
    if (nearest) return nearest.id
    return others.length > 1 ? undefined : (others[0] ?? seats[0])?.id
  }
  const shown = shownOf()
  const more = { hasPlace: seats.length > 0, row, circles: circles.map(toCircle) }
  if (shown === undefined)
    return { ...more, community: await nextFounded(db, vault, owner.platform, owner.external), member: undefined }
  return { ...more, community: shown, member: seats.find(({ id }) => id === shown)?.member }
}

const over = 3

/** The nearest first, then where they joined first. */
async function listSeats(db: Db, owner: HomeOwner): Promise<readonly Seat[]> {
  const seats: Seat[] = []
  for (const id of await listCommunitiesOf(db, owner)) {
    const community = await findCommunity(db, id)
    const memberId = await findMemberByIdentity(db, id, owner)
    const member = memberId && (await findMember(db, id, memberId))
    if (!community || !member) continue
    const { state, standing } = member
    const near = state === 'invited' ? 1 : standing === 'alumnus' ? 2 : 0
    const rank = community.state === 'archived' || state === 'left' ? over : near
    seats.push({ ...toCircle(community), member: member.id, rank, since: member.joinedOn })
  }
  return seats.sort((a, b) => a.rank - b.rank || a.since.localeCompare(b.since) || byName(a, b))
}

async function listOthers(db: Db, owner: HomeOwner, own: readonly HomeCircle[]): Promise<readonly HomeCircle[]> {
  const others: HomeCircle[] = []
  for (const id of await listCommunitiesInSpace(db, owner)) {
    const community = own.some((one) => one.id === id) ? undefined : await findCommunity(db, id)
    if (community) others.push(toCircle(community))
  }
  return others
}

function toCircle({ id, name, language }: HomeCircle): HomeCircle {
  return { id, name, language }
}

function byName(a: HomeCircle, b: HomeCircle): number {
  return a.name.localeCompare(b.name) || a.id.localeCompare(b.id)
}
