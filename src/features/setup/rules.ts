// How far setup is, and who may get the second key; decided from what is saved, so that it can be interrupted anywhere.
import type { Community, CommunityState, Member, QuestionVersion, Space } from '../../core/people.ts'

export interface Readiness {
  readonly question: boolean
  /** `open`: outsiders can read along and nobody said yet that this is meant (INV-41). */
  readonly room: 'missing' | 'open' | 'ready'
  readonly behind: boolean
}

export function readinessOf(saved: {
  readonly community: Pick<Community, 'organisation' | 'contact'> | undefined
  readonly question: QuestionVersion | undefined
  readonly space: Pick<Space, 'homeRoom' | 'open'> | undefined
  readonly acceptedRoom: unknown
}): Readiness {
  const { community, question, space, acceptedRoom } = saved
  const isGuarded = !space?.open || acceptedRoom === space.homeRoom
  return {
    question: question !== undefined,
    room: space?.homeRoom === undefined ? 'missing' : isGuarded ? 'ready' : 'open',
    behind: Boolean(community?.organisation && community.contact),
  }
}

export function isReady(readiness: Readiness): boolean {
  return readiness.question && readiness.room === 'ready' && readiness.behind
}

/** At most three keys while the circle forms; afterwards only a missing second one, the rest is decided together. */
export function mayGetKey(
  candidate: Pick<Member, 'state' | 'standing' | 'caretaker'> | undefined,
  keys: number,
  state: CommunityState,
): boolean {
  if (candidate?.state !== 'active' || candidate.standing !== 'member' || candidate.caretaker) return false
  return keys < (state === 'forming' ? 3 : 2)
}
