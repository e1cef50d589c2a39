// Whose an act is: which circle it belongs to, which message it is about, and who does it there.
import type { Identity } from '../community/members/store.ts'
import { findMemberByIdentity, listCommunitiesOf, listPlacesOf } from '../community/members/store.ts'
import { findCommunityByRoom, findCommunityInSpace, findExternal, listSpaces } from '../community/spaces/store.ts'
import type { Person, Place } from '../core/act.ts'
import type { CommunityId, MemberId } from '../core/ids.ts'
import type { MessageKey } from '../core/post.ts'
import type { Vault } from '../core/vault.ts'
import type { Db } from '../store/database.ts'
import { findMessageByReceipt } from '../store/outgoing/store.ts'
import { findHomeOf } from './home-circles.ts'
import { nextFounded } from './next-founded.ts'

export interface Whose {
  readonly community: CommunityId
  /** Who acts, with the space where it is certain. */
  readonly person: Person
  readonly member: MemberId | undefined
  /** The post of ours that carries the button, or under which was typed. */
  readonly message: MessageKey | undefined
  /** The person belongs to several circles here and nothing tells which one is meant. */
  readonly isUnclear: boolean
}

interface Seen {
  readonly person: Person
  readonly place: Place
  /** The record in a button's address or the subject of a form: it may be the circle itself. */
  readonly record?: string
}

/**
 * The message it names, else the room, else the circle on the person's home page, else their only circle here, else the circle it names
 * itself, else the only circle here, else one that may be founded.
 */
export async function findWhose(db: Db, vault: Vault, { person: given, place, record }: Seen): Promise<Whose> {
  const { platform } = given
  const found = place.under ? await findMessageByReceipt(db, { platform, receipt: place.under }) : undefined
  const shownIn = found && ((await findExternal(db, found.community, found.space)) ?? '')
  // Somebody of another space reaches nothing by a message of this one.
  const message = given.space === '' || shownIn === given.space ? found : undefined
  // A direct conversation may not tell its space: the message does, or the person's only place.
  const places = given.space === '' && !message ? await listPlacesOf(db, { platform, user: given.user }) : []
  const [first, ...others] = new Set(places.map((one) => one.external))
  const onlyPlace = others.length === 0 ? first : undefined
  const external = given.space || (message ? (shownIn ?? '') : (onlyPlace ?? ''))
  const person = { ...given, space: external }
  const identity: Identity = { platform, external, user: person.user }
  const toward = async (community: CommunityId, key?: MessageKey): Promise<Whose> => {
    const member = await findMemberByIdentity(db, community, identity)
    return { community, person, message: key, member, isUnclear: false }
  }

  if (message) return toward(message.community, message.key)
  const ofRoom = place.room && (await findCommunityByRoom(db, { platform, external, room: place.room }))
  if (ofRoom) return toward(ofRoom)
  if (place.home) {
    const { circles, community } = await findHomeOf(db, vault, person)
    return toward(circles.find(({ id }) => id === record)?.id ?? community)
  }
  const own = await listCommunitiesOf(db, identity)
  if (own.length === 1 && own[0]) return toward(own[0])
  const named = record && (await findNamed(db, record, { platform, external }))
  if (named) return toward(named)
  const nobody = { person, member: undefined, message: undefined }
  const oneOfSeveral = own.length > 1 ? own[0] : external === '' ? places[0]?.community : undefined
  if (oneOfSeveral) return { ...nobody, community: oneOfSeveral, isUnclear: true }
  const only = await findCommunityInSpace(db, { platform, external })
  return { ...nobody, community: only ?? (await nextFounded(db, vault, platform, external)), isUnclear: false }
}

async function findNamed(
  db: Db,
  record: string,
  { platform, external }: { platform: string; external: string },
): Promise<CommunityId | undefined> {
  const community = record as CommunityId
  const spaces = await listSpaces(db, community)
  return spaces.some((space) => space.platform === platform && space.external === external) ? community : undefined
}
