// Along the way: what somebody saw, a sealed prediction, an invitation, a rest, and an idea that is withdrawn or put back.
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import { translator } from '../../core/text.ts'
import type { Instant, LocalDate } from '../../core/time.ts'
import { plus, toInstant } from '../../core/time.ts'
import { cardKey, sayLive } from './cards.ts'
import type { Experiment, Observation, Prediction } from './model.ts'
import { experimentRef } from './model.ts'
import { heardOf, keepUndo, resayCard, takeStep } from './moving.ts'
import { drawObservation, observationKey, reviewKey } from './review-cards.ts'
import { isReadable } from './rules.ts'
import { button, observationRef, refSpan, titleSpan } from './spans.ts'
import { removeInvitation, saveInvitation } from './store.ts'
import type { Story } from './story.ts'
import { inDays, isReviewOpen, storyOrRefusal } from './story.ts'
import { texts } from './texts.ts'
import { saveObservation, savePrediction } from './voices/store.ts'

export async function note(c: Change, id: string, words: string): Promise<Answer> {
  const who = c.who as Member
  const story = await storyOrRefusal(c, id)
  if (isRefusal(story)) return story
  const { experiment, cycle } = story
  if (!isReadable(words)) {
    return refuse(c.t(texts.needsWords), { problems: [{ field: 'words', says: c.t(texts.needsWords) }] })
  }
  const seen: Observation = {
    id: c.newId(),
    experimentId: experiment.id,
    cycleId: cycle?.id ?? experiment.id,
    memberId: who.id,
    words,
    language: who.language,
    at: c.now,
  }
  await saveObservation(c.db, c.community, seen)
  const undo = await keepUndo(c, who, 'note', { experiment, subject: seen.id })
  await heardOf(c, experiment)
  const under = { purpose: { to: 'under', key: cardKey(experiment.id) }, cost: 'asked' } as const
  await sayLive(c, observationKey(seen.id), under, await drawObservation(c, seen.id))
  if (isReviewOpen(cycle)) await c.resay(reviewKey(cycle))
  await c.happened('experiments.observed', observationRef(seen), who.id)
  return {
    card: c.card(
      say.text(...c.t.rich(texts.noted, { ref: refSpan(experiment), room: { room: 'experiments' } })),
      say.note(c.t(texts.undoUntil)),
      say.buttons(button(c.t, texts.undo, 'undo', undo)),
    ),
  }
}

export async function predict(c: Change, id: string, values: Values): Promise<Answer> {
  const who = c.who as Member
  const story = await ownStory(c, id)
  if (isRefusal(story)) return story
  const { experiment, cycle } = story
  const words = textOf(values, 'words') ?? ''
  if (experiment.state !== 'running' || cycle?.review !== 'none') return refuse(c.t(texts.predictionClosed))
  if (!isReadable(words)) return refuse(c.t(texts.needsWords))
  const before = story.predictions.find(({ memberId }) => memberId === who.id)
  const predictionId = before?.id ?? c.newId<string>()
  const prediction: Prediction = {
    id: predictionId,
    cycleId: cycle.id,
    memberId: who.id,
    words: c.vault.seal(predictionPurpose, predictionId, words),
    language: who.language,
    signed: values['signed'] === true,
    opened: false,
  }
  await savePrediction(c.db, c.community, prediction)
  return {
    card: c.card(
      say.text(...c.t.rich(texts.predicted, { ref: refSpan(experiment) })),
      say.buttons(
        button(c.t, texts.change, 'predict', id),
        button(c.t, texts.remove, 'remove', predictionId, 'prediction'),
      ),
    ),
  }
}

export const predictionPurpose = 'experiments.prediction'

/** Only asks; joining is up to them, and a no leaves no trace (INV-06, INV-11). */
export async function invite(c: Change, id: string, values: Values): Promise<Answer> {
  const who = c.who as Member
  const story = await storyOrRefusal(c, id)
  if (isRefusal(story)) return story
  const { experiment } = story
  const asked = await c.circle.member((textOf(values, 'member') ?? '') as MemberId)
  if (!asked) return refuse(c.t(texts.gone))
  await saveInvitation(c.db, c.community, {
    experimentId: experiment.id,
    memberId: asked.id,
    byMemberId: who.id,
    at: c.now,
  })
  const t = translator(asked.language)
  const ask = { member: { member: who.id }, ref: refSpan(experiment), title: titleSpan(experiment) }
  await c.post({
    key: `experiments.invitation:${experiment.id}@${asked.id}`,
    purpose: { to: 'member', member: asked.id },
    cost: 'direct',
    card: {
      v: 1,
      language: asked.language,
      zone: asked.zone,
      blocks: [
        say.text(...t.rich(texts.inviteAsk, ask)),
        say.buttons(button(t, texts.join, 'join', id), button(t, texts.notNow, 'decline', id)),
      ],
    },
    expiresAt: plus(c.now, { days: 7 }),
  })
  return { card: c.card(say.text(...c.t.rich(texts.invited, { member: { member: asked.id } }))) }
}

export async function decline(c: Change, id: string): Promise<Answer> {
  const who = c.who as Member
  const story = await storyOrRefusal(c, id)
  if (isRefusal(story)) return story
  await removeInvitation(c.db, c.community, story.experiment.id, who.id)
  return { card: c.card(say.text(c.t(texts.declined))) }
}

const restDays = 28

/** `until` is a local date of the community; four weeks unless somebody says otherwise. */
export async function pause(c: Change, id: string, until?: string): Promise<Answer> {
  const who = c.who as Member
  const story = await ownStory(c, id)
  if (isRefusal(story)) return story
  const lookAgainAt = await lookAgain(c, until)
  if (lookAgainAt <= c.now) return refuse(c.t(texts.dateInPast))
  const moved = await rest(c, story, lookAgainAt)
  if (isRefusal(moved)) return moved
  const undo = await keepUndo(c, who, 'pause', { experiment: story.experiment, subject: id })
  return {
    card: c.card(
      say.text(...c.t.rich(texts.pausedNow, { ref: refSpan(moved), date: { at: lookAgainAt, as: 'date' } })),
      say.note(...c.t.rich(texts.seenBy, { room: { room: 'experiments' }, ref: refSpan(moved) }), c.t(texts.undoUntil)),
      say.buttons(button(c.t, texts.undo, 'undo', undo), button(c.t, texts.going, 'going', id)),
    ),
  }
}

async function lookAgain(c: Change, until: string | undefined): Promise<Instant> {
  if (until === undefined) return inDays(c, c.now, restDays)
  return toInstant((await c.circle.calendar()).zone, until as LocalDate, '09:00')
}

/** Puts it to rest, with a day on which somebody looks again. Nobody has to explain. */
export async function rest(c: Change, story: Story, lookAgainAt?: Instant): Promise<Experiment | Refusal> {
  const at = lookAgainAt ?? (await inDays(c, c.now, restDays))
  const moved = await takeStep(c, story, 'pause', { set: { lookAgainAt: at } })
  if (isRefusal(moved)) return moved
  await c.cancel(`experiments.quiet:${moved.id}`)
  await c.wake({ key: `experiments.lookAgain:${moved.id}`, name: 'experiments.lookAgain', subject: moved.id, at })
  await c.happened('experiments.paused', experimentRef(moved.id), c.who?.id)
  await resayCard(c, moved)
  return moved
}

/** An idea that never ran may go, and come back. */
export async function withdraw(c: Change, id: string, step: 'withdraw' | 'restore'): Promise<Answer> {
  const who = c.who as Member
  const story = step === 'withdraw' ? await ownStory(c, id) : await storyOrRefusal(c, id)
  if (isRefusal(story)) return story
  const moved = await takeStep(c, story, step)
  if (isRefusal(moved)) return moved
  const undo = await keepUndo(c, who, 'withdraw', { experiment: story.experiment, subject: id })
  await resayCard(c, moved)
  const says = step === 'withdraw' ? texts.withdrawnNow : texts.restoredNow
  return {
    card: c.card(
      say.text(...c.t.rich(says, { ref: refSpan(moved) })),
      say.note(c.t(texts.undoUntil)),
      say.buttons(button(c.t, texts.undo, 'undo', undo)),
    ),
  }
}

/** What only the team does; anybody can become team by pressing the button that comes with the refusal. */
export async function ownStory(c: Change, id: string): Promise<Story | Refusal> {
  const story = await storyOrRefusal(c, id)
  if (isRefusal(story) || (c.who && story.team.includes(c.who.id))) return story
  return refuse(c.t.rich(texts.teamOnly, { ref: refSpan(story.experiment) }), {
    buttons: [button(c.t, texts.join, 'join', id)],
  })
}
