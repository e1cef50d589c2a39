// One experiment with everything that belongs to it now, loaded in one place, and what the rules need to know of it.
import type { Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import { notYet } from '../../core/time.ts'
import type { Window } from '../../core/window.ts'
import { closesAt } from '../../core/window.ts'
import type { Cycle, Experiment, Observation, Prediction, ReviewVoice, Tap } from './model.ts'
import type { Facts, Lack, Voice } from './rules.ts'
import { lackOf } from './rules.ts'
import { findCycle, findExperiment, listCycles, listTeam } from './store.ts'
import { texts } from './texts.ts'
import { listObservations, listPredictions, listTaps, listVoices } from './voices/store.ts'

/** What both roads have: enough to read. */
export type Reading = Omit<Query, 'db'> & { readonly db: Query['db'] }

export interface Story {
  readonly experiment: Experiment
  readonly cycles: readonly Cycle[]
  /** The last one; absent while it is an idea. */
  readonly cycle: Cycle | undefined
  readonly team: readonly MemberId[]
  /** Places in the team of people who were erased since. */
  readonly former: number
  readonly observations: readonly Observation[]
  /** Of all cycles. */
  readonly allVoices: readonly ReviewVoice[]
  /** Of the last cycle. */
  readonly voices: readonly ReviewVoice[]
  readonly predictions: readonly Prediction[]
  readonly taps: readonly Tap[]
}

export async function findStory(q: Reading, id: string): Promise<Story | undefined> {
  const experiment = await findExperiment(q.db, q.community, id)
  if (!experiment) return undefined
  const cycles = await listCycles(q.db, q.community, experiment.id)
  const cycle = cycles.at(-1)
  const places = await listTeam(q.db, q.community, experiment.id)
  const allVoices = await listVoices(q.db, q.community, experiment.id)
  return {
    experiment,
    cycles,
    cycle,
    team: places.flatMap(({ memberId }) => memberId ?? []),
    former: places.filter(({ memberId }) => memberId === undefined).length,
    observations: await listObservations(q.db, q.community, experiment.id),
    allVoices,
    voices: allVoices.filter((voice) => voice.cycleId === cycle?.id),
    predictions: cycle ? await listPredictions(q.db, q.community, cycle.id) : [],
    taps: cycle ? await listTaps(q.db, q.community, cycle.id) : [],
  }
}

/** The story a cycle belongs to; undefined when there is a later cycle by now. */
export async function findStoryOfCycle(
  q: Reading,
  cycleId: string,
): Promise<(Story & { readonly cycle: Cycle }) | undefined> {
  const found = await findCycle(q.db, q.community, cycleId)
  const story = found && (await findStory(q, found.experimentId))
  return story?.cycle?.id === cycleId ? { ...story, cycle: story.cycle } : undefined
}

/** The story as it stands around one cycle, also an earlier one: for drawing what was said about it. */
export async function findStoryAround(
  q: Reading,
  cycleId: string,
): Promise<(Story & { readonly cycle: Cycle }) | undefined> {
  const cycle = await findCycle(q.db, q.community, cycleId)
  const story = cycle && (await findStory(q, cycle.experimentId))
  return (
    story && {
      ...story,
      cycle,
      voices: story.allVoices.filter((voice) => voice.cycleId === cycleId),
      predictions: await listPredictions(q.db, q.community, cycleId),
      taps: await listTaps(q.db, q.community, cycleId),
    }
  )
}

export async function storyOrRefusal(q: Reading, id: string): Promise<Story | Refusal> {
  return (await findStory(q, id)) ?? refuse(q.t(texts.gone))
}

/** Look-backs that hold both what happened and what we learned (INV-23). */
export function fullVoices(voices: readonly ReviewVoice[]): readonly ReviewVoice[] {
  return voices.filter(({ happened, learned }) => happened !== '' && learned !== '')
}

export async function lackOfStory(q: Reading, story: Story): Promise<Lack | undefined> {
  const seated = (await q.circle.members()).filter(({ standing }) => standing === 'member')
  const voices: Voice[] = []
  for (const { memberId, inTeam } of fullVoices(story.voices)) {
    const member = memberId && (await q.circle.member(memberId))
    voices.push({ inTeam, perspective: member ? member.perspective : undefined })
  }
  return lackOf(
    voices,
    seated.every(({ id }) => story.team.includes(id)),
  )
}

export async function factsOf(q: Reading, story: Story, known: Partial<Facts> = {}): Promise<Facts> {
  return {
    prepared: false,
    voices: fullVoices(story.voices).length,
    enough: (await lackOfStory(q, story)) === undefined,
    stopping: false,
    lessonShared: false,
    landed: false,
    ...known,
  }
}

const morning = '09:00'
/** A look-back stays open three days, and three more when a voice is missing. */
const reviewWindow: Window = { days: 3 }

export async function lookBackAt(q: Reading, cycle: Pick<Cycle, 'countedFrom' | 'weeks'>): Promise<Instant> {
  return inDays(q, cycle.countedFrom, cycle.weeks * 7)
}

/** When an open look-back closes; never, if it is not open. */
export async function reviewClosesAt(q: Reading, cycle: Cycle): Promise<Instant> {
  const openedAt = cycle.extendedAt ?? cycle.reviewOpenedAt
  return openedAt === undefined ? notYet : closesAt(reviewWindow, openedAt, await q.circle.calendar())
}

/** The morning so many days later by the community's calendar. */
export async function inDays(q: Reading, from: Instant, days: number): Promise<Instant> {
  return closesAt({ days, at: morning }, from, await q.circle.calendar())
}

export function isReviewOpen(cycle: Cycle | undefined): cycle is Cycle & { readonly review: 'open' | 'extended' } {
  return cycle?.review === 'open' || cycle?.review === 'extended'
}
