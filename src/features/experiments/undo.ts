// Taking back: what somebody did in the last ten minutes, and their own words at any time.
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Member } from '../../core/people.ts'
import { cardKey } from './cards.ts'
import type { Observation, ReviewVoice } from './model.ts'
import { resayCard, wakeFor } from './moving.ts'
import { resayLookBack } from './review.ts'
import { observationKey, outcomeKey } from './review-cards.ts'
import { undoMs } from './rules.ts'
import { observationRef, predictionRef, voiceRef } from './spans.ts'
import type { Undo } from './store.ts'
import {
  findCycle,
  findUndo,
  removeCycle,
  removeExperiment,
  removeTeamPlace,
  removeUndo,
  saveExperiment,
} from './store.ts'
import type { Story } from './story.ts'
import { isReviewOpen, storyOrRefusal } from './story.ts'
import { texts } from './texts.ts'
import {
  findObservation,
  findPrediction,
  findVoice,
  removeObservation,
  removePrediction,
  removeTaps,
  removeVoice,
  saveVoice,
} from './voices/store.ts'

export async function undo(c: Change, undoId: string): Promise<Answer> {
  const done = await findUndo(c.db, c.community, undoId)
  if (!done || done.memberId !== c.who?.id || c.now - done.at > undoMs) return refuse(c.t(texts.tooLateToUndo))
  const story = await storyOrRefusal(c, done.experimentId)
  if (isRefusal(story)) return story
  const no = await takeBack(c, story, done)
  if (no) return no
  await removeUndo(c.db, c.community, undoId)
  await resayCard(c, story.experiment)
  return { card: c.card(say.text(c.t(texts.undone))) }
}

async function takeBack(c: Change, story: Story, done: Undo): Promise<Refusal | undefined> {
  const { experiment, cycle } = story
  const builtUpon = () => refuse(c.t(texts.builtUpon))
  switch (done.what) {
    case 'idea':
      if (experiment.state !== 'idea' || story.team.length > 1 || story.observations.length > 0) return builtUpon()
      await c.takeAway(cardKey(experiment.id))
      await removeExperiment(c.db, c.community, experiment.id)
      return undefined
    case 'start':
      return isUntouched(story, done) ? undoStart(c, story, done) : builtUpon()
    case 'note': {
      const seen = await findObservation(c.db, c.community, done.subject)
      if (seen) await forgetObservation(c, seen)
      return undefined
    }
    case 'review': {
      const voice = await findVoice(c.db, c.community, done.subject)
      if (voice) await forgetVoice(c, voice)
      return undefined
    }
    case 'join':
      await removeTeamPlace(c.db, c.community, done.subject)
      return undefined
    case 'tap':
      if (!cycle || cycle.id !== done.subject || cycle.decision) return builtUpon()
      await removeTaps(c.db, c.community, { cycleId: cycle.id, memberId: done.memberId })
      await c.resay(outcomeKey(cycle))
      return undefined
    case 'pause':
    case 'resume':
    case 'withdraw':
      return undoState(c, story, done)
  }
}

/** Nobody else added anything to the cycle that was begun. */
function isUntouched({ experiment, cycle, observations, voices, predictions }: Story, done: Undo): boolean {
  const others = [...observations.filter(({ cycleId }) => cycleId === cycle?.id), ...voices, ...predictions]
  return (
    experiment.state === 'running' &&
    cycle?.id === done.subject &&
    cycle.review === 'none' &&
    others.every(({ memberId }) => memberId === done.memberId)
  )
}

async function undoStart(c: Change, { experiment, predictions, observations }: Story, done: Undo): Promise<undefined> {
  for (const one of predictions) await removePrediction(c.db, c.community, one.id)
  for (const one of observations) if (one.cycleId === done.subject) await forgetObservation(c, one)
  await removeCycle(c.db, c.community, done.subject)
  await c.cancel(`experiments.lookBack:${done.subject}`)
  await c.cancel(`experiments.quiet:${experiment.id}`)
  await saveExperiment(c.db, c.community, { ...experiment, state: done.before })
  return undefined
}

async function undoState(c: Change, { experiment, cycle }: Story, done: Undo): Promise<Refusal | undefined> {
  const after = { pause: ['paused'], resume: ['running'], withdraw: ['withdrawn', 'idea'] }[done.what as 'pause']
  if (!after.includes(experiment.state) || experiment.state === done.before) return refuse(c.t(texts.builtUpon))
  const before = { ...experiment, state: done.before }
  await saveExperiment(c.db, c.community, before)
  if (before.state === 'running') {
    await c.cancel(`experiments.lookAgain:${experiment.id}`)
    if (cycle) await wakeFor(c, before, cycle)
  }
  return undefined
}

/** Somebody's own words may go at any time, from the thread too. */
export async function removeOwn(c: Change, id: string, what: string | undefined): Promise<Answer> {
  const who = c.who as Member
  const removed = { card: c.card(say.text(c.t(texts.removed))) }
  if (what === 'prediction') {
    const prediction = await findPrediction(c.db, c.community, id)
    if (prediction?.memberId !== who.id) return refuse(c.t(texts.gone))
    await c.retract(predictionRef(prediction))
    await removePrediction(c.db, c.community, id)
    return removed
  }
  if (what === 'voice') {
    const voice = await findVoice(c.db, c.community, id)
    if (voice?.memberId !== who.id) return refuse(c.t(texts.gone))
    await forgetVoice(c, voice)
    await resayCard(c, { id: voice.experimentId })
    return removed
  }
  const seen = await findObservation(c.db, c.community, id)
  if (seen?.memberId !== who.id) return refuse(c.t(texts.gone))
  await forgetObservation(c, seen)
  await resayCard(c, { id: seen.experimentId })
  return removed
}

export async function forgetObservation(c: Change, seen: Observation): Promise<void> {
  await c.retract(observationRef(seen))
  await removeObservation(c.db, c.community, seen.id)
  await c.takeAway(observationKey(seen.id))
  const cycle = await findCycle(c.db, c.community, seen.cycleId)
  if (cycle) await resayLookBack(c, cycle)
}

/** Gone without a trace while the look-back is open; afterwards the place stays empty, because a decision rests on it. */
export async function forgetVoice(c: Change, voice: ReviewVoice): Promise<void> {
  await c.retract(voiceRef(voice))
  const cycle = await findCycle(c.db, c.community, voice.cycleId)
  if (cycle?.decision) {
    const empty = { happened: '', learned: '', surprise: undefined, noticed: undefined, next: undefined }
    await saveVoice(c.db, c.community, { ...voice, ...empty, memberId: undefined })
  } else await removeVoice(c.db, c.community, voice.id)
  if (cycle && (isReviewOpen(cycle) || cycle.review === 'closed')) await resayLookBack(c, cycle)
}
