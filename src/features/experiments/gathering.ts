// What experiments have to do with a real meeting: look-backs that are due go in, and ideas that were said there come out.
import type { Alive } from '../../core/alive.ts'
import type { Change, Query } from '../../core/context.ts'
import type { ExperimentId, MemberId, RecordRef } from '../../core/ids.ts'
import type { Seed } from '../../core/record.ts'
import { plus } from '../../core/time.ts'
import { cardKey, drawCard, sayLive } from './cards.ts'
import { titleMax } from './forms.ts'
import type { Experiment } from './model.ts'
import { experimentRef, shortOf } from './model.ts'
import { oneLine } from './rules.ts'
import { titleSpan } from './spans.ts'
import { listRunning, saveExperiment, saveTeamPlace } from './store.ts'
import { findStory, isReviewOpen, lookBackAt } from './story.ts'

/** A look-back that opens so soon can just as well be done together. */
const soonDays = 14
const mostAlive = 3

/** Experiments whose look-back is open, or opens soon. */
export async function listAlive(q: Query): Promise<readonly Alive[]> {
  const found: Alive[] = []
  for (const { id } of await listRunning(q.db, q.community)) {
    const story = await findStory(q, id)
    if (!story?.cycle) continue
    const { experiment, cycle } = story
    const isComing = cycle.review === 'none' && (await lookBackAt(q, cycle)) <= plus(q.now, { days: soonDays })
    if (!isReviewOpen(cycle) && !isComing) continue
    found.push({ ref: experimentRef(id), title: [`${shortOf(experiment)} `, titleSpan(experiment)], form: 'lookBack' })
  }
  return found.slice(0, mostAlive)
}

/** An idea in the words of a meeting; without anybody in its team as long as nobody said that they want it. */
export async function seedIdea(c: Change, { words, language, by }: Seed): Promise<RecordRef> {
  const line = oneLine(words)
  const title = [...line].slice(0, titleMax).join('')
  const experiment: Experiment = {
    ...{ id: c.newId<ExperimentId>(), number: await c.nextNumber('E'), title, language, kind: undefined },
    ...{ forWhom: undefined, couldHurt: undefined, hypothesis: line === title ? undefined : words },
    ...{ smallestStep: undefined, state: 'idea', by, createdAt: c.now, heardAt: c.now },
    ...{ askedAt: undefined, lookAgainAt: undefined },
  }
  await saveExperiment(c.db, c.community, experiment)
  if (by) await joinFirst(c, experiment.id, by)
  const terms = { purpose: { to: 'experiments' }, cost: 'asked' } as const
  await sayLive(c, cardKey(experiment.id), terms, await drawCard(c, experiment.id))
  await c.happened('experiments.idea', experimentRef(experiment.id), by)
  return experimentRef(experiment.id)
}

async function joinFirst(c: Change, experimentId: ExperimentId, memberId: MemberId): Promise<void> {
  await saveTeamPlace(c.db, c.community, { id: c.newId(), experimentId, memberId, joinedAt: c.now })
}
