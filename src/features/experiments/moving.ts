// Moves an experiment from state to state: the one place where a step is decided, saved and shown on its card.
import type { Change } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { Member } from '../../core/people.ts'
import { cardKey } from './cards.ts'
import type { Cycle, Experiment } from './model.ts'
import { lackText } from './review-cards.ts'
import type { Facts, Missing, Step } from './rules.ts'
import { askAfterDays, decideStep, steps } from './rules.ts'
import { button, refSpan, stateText } from './spans.ts'
import type { Undo } from './store.ts'
import { removeInvitation, saveExperiment, saveTeamPlace, saveUndo } from './store.ts'
import type { Story } from './story.ts'
import { factsOf, inDays, lackOfStory, lookBackAt } from './story.ts'
import { texts } from './texts.ts'

/** Saves the experiment in its next state; a refusal says what is missing. Who calls it says the card again. */
export async function takeStep(
  c: Change,
  story: Story,
  step: Step,
  more: { readonly facts?: Partial<Facts>; readonly set?: Partial<Experiment> } = {},
): Promise<Experiment | Refusal> {
  const verdict = decideStep(story.experiment.state, step, await factsOf(c, story, more.facts))
  if ('missing' in verdict) return refuseStep(c, story, step, verdict.missing)
  const moved: Experiment = { ...story.experiment, ...more.set, state: verdict.to }
  await saveExperiment(c.db, c.community, moved)
  return moved
}

async function refuseStep(c: Change, story: Story, step: Step, missing: Missing): Promise<Refusal> {
  const { experiment } = story
  const lack = await lackOfStory(c, story)
  switch (missing) {
    case 'noSuchStep': {
      const isThere = Object.values(steps).some((next) => next[step] === experiment.state)
      if (isThere) return refuse(c.t(texts.justBefore))
      const state = c.t(stateText[experiment.state])
      return refuse(c.t.rich(texts.notInThisState, { ref: refSpan(experiment), state }))
    }
    case 'notPrepared':
      return refuse(c.t(texts.notPrepared))
    case 'noLesson':
      return refuse(c.t.rich(texts.lessonFirst, { ref: refSpan(experiment) }))
    case 'noVoice':
    case 'tooFewVoices':
    case 'notLanded':
      return refuse(c.t(lackText[lack ?? 'first']), {
        buttons: [button(c.t, texts.myLookBack, 'lookBack', experiment.id)],
      })
  }
}

/** Whoever acts joins by their own press; nobody else can be put in a team (INV-11). Gives back the new place. */
export async function joinTeam(c: Change, story: Story, who: Member): Promise<string | undefined> {
  await removeInvitation(c.db, c.community, story.experiment.id, who.id)
  if (story.team.includes(who.id)) return undefined
  const id = c.newId<string>()
  await saveTeamPlace(c.db, c.community, {
    id,
    experimentId: story.experiment.id,
    memberId: who.id,
    joinedAt: c.now,
  })
  return id
}

/** Keeps for ten minutes how it was before. */
export async function keepUndo(
  c: Change,
  who: Member,
  what: Undo['what'],
  { experiment, subject }: { readonly experiment: Experiment; readonly subject: string },
): Promise<string> {
  const id = c.newId<string>()
  const row = { id, experimentId: experiment.id, memberId: who.id, what, subject, before: experiment.state, at: c.now }
  await saveUndo(c.db, c.community, row)
  return id
}

export async function resayCard(c: Change, experiment: Pick<Experiment, 'id'>): Promise<void> {
  await c.resay(cardKey(experiment.id))
}

/** The clockwork of a running experiment: its look-back, and the question whether it is still going. */
export async function wakeFor(c: Change, experiment: Experiment, cycle: Cycle): Promise<void> {
  if (cycle.review === 'none') {
    const at = await lookBackAt(c, cycle)
    await c.wake({ key: `experiments.lookBack:${cycle.id}`, name: 'experiments.lookBack', subject: cycle.id, at })
  }
  await wakeQuiet(c, experiment)
}

export async function wakeQuiet(c: Change, experiment: Experiment): Promise<void> {
  const at = await inDays(c, experiment.heardAt, askAfterDays)
  await c.wake({
    key: `experiments.quiet:${experiment.id}`,
    name: 'experiments.quiet',
    subject: experiment.id,
    at,
  })
}

/** A sign of life: the team is not asked again for six weeks. */
export async function heardOf(c: Change, experiment: Experiment): Promise<Experiment> {
  const heard = { ...experiment, heardAt: c.now, askedAt: undefined }
  await saveExperiment(c.db, c.community, heard)
  if (heard.state === 'running') await wakeQuiet(c, heard)
  return heard
}
