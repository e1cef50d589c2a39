// How many people can read along in a room, as fresh as it is known.
import type { Query } from '../core/context.ts'
import type { Space } from '../core/people.ts'

/** What the platform told with this very act goes before what it told when the room was chosen; undefined where it does not tell. */
export function readersNow({ place, person }: Query, space: Space): number | undefined {
  const isHere = person?.platform === space.platform && place?.room !== undefined && place.room === space.homeRoom
  return (isHere ? place.readers : undefined) ?? space.readers
}
