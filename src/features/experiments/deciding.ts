// The team decides on a cycle: taps, when they stand, and what follows from each decision.
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Member } from '../../core/people.ts'
import { ownStory } from './along.ts'
import { cardKey, sayLive } from './cards.ts'
import { lessonForm } from './lessons/lessons.ts'
import { beginCycle } from './logging.ts'
import type { Cycle, Decision } from './model.ts'
import { decisions } from './model.ts'
import { keepUndo, resayCard, takeStep } from './moving.ts'
import { finishReview } from './review.ts'
import { drawBetter, lackText, outcomeKey } from './review-cards.ts'
import { verdictOf } from './rules.ts'
import { button, decisionButtons, decisionText, refSpan, titleSpan } from './spans.ts'
import { saveCycle } from './store.ts'
import type { Story } from './story.ts'
import {
  findStory,
  findStoryOfCycle,
  fullVoices,
  isReviewOpen,
  lackOfStory,
  reviewClosesAt,
  storyOrRefusal,
} from './story.ts'
import { texts } from './texts.ts'
import { listTaps, removeTaps, saveTap } from './voices/store.ts'

type Decided = Story & { readonly cycle: Cycle }

/** What a team can choose now, or what is still missing for it. */
export async function decisionCard(q: Query, id: string): Promise<Answer> {
  const story = await storyOrRefusal(q, id)
  if (isRefusal(story)) return story
  const { experiment } = story
  const offered = offeredIn(story)
  if (offered.length === 0) return notYet(q, story)
  const missing = offered.length < decisions.length ? await notYet(q, story) : undefined
  const told = missing && experiment.state !== 'adjusted' ? [say.text(...missing.spans)] : []
  return {
    card: q.card(
      say.text(...q.t.rich(texts.todayDecide, { ref: refSpan(experiment), title: titleSpan(experiment) })),
      ...told,
      say.buttons(...decisionButtons(q.t, id, offered)),
    ),
  }
}

/** All four after a look-back; to stop, one voice is enough, and what was adjusted may still be stopped (INV-24). */
function offeredIn(story: Story): readonly Decision[] {
  const { state } = story.experiment
  if (state === 'reviewed' && story.cycle && !story.cycle.decision) return decisions
  const mayStop = ['running', 'paused', 'adjusted'].includes(state) && fullVoices(story.voices).length > 0
  return mayStop ? ['stop'] : []
}

async function notYet(q: Query | Change, story: Story): Promise<Refusal> {
  const { experiment, cycle } = story
  if (cycle?.decision) {
    const isWaiting = cycle.decision === 'stop' && experiment.state === 'reviewed'
    return isWaiting
      ? refuse(q.t.rich(texts.lessonFirst, { ref: refSpan(experiment) }), {
          buttons: [button(q.t, texts.tellLesson, 'lesson', experiment.id)],
        })
      : refuse(q.t(texts.justBefore))
  }
  const lack = await lackOfStory(q, story)
  if (!lack && isReviewOpen(cycle)) {
    return refuse(q.t.rich(texts.notYetDecided, { close: { at: await reviewClosesAt(q, cycle), as: 'weekdayTime' } }))
  }
  return refuse(q.t(lackText[lack ?? 'first']), { buttons: [button(q.t, texts.myLookBack, 'lookBack', experiment.id)] })
}

/** One tap of one team member; it stands when all tapped the same, or a day later. */
export async function tapDecision(c: Change, id: string, choice: Decision): Promise<Answer> {
  const who = c.who as Member
  const story = await ownStory(c, id)
  if (isRefusal(story)) return story
  const { cycle, experiment } = story
  if (!cycle || !offeredIn(story).includes(choice)) return notYet(c, story)
  const mine = story.taps.find(({ memberId }) => memberId === who.id)
  if (mine?.choice !== choice) {
    await saveTap(c.db, c.community, { cycleId: cycle.id, memberId: who.id, choice, at: c.now })
  }
  const verdict = verdictOf(await listTaps(c.db, c.community, cycle.id), story.team, c.now)
  if (verdict.is === 'stands') return settle(c, { ...story, cycle }, verdict.decision)
  const undo = await keepUndo(c, who, 'tap', { experiment, subject: cycle.id })
  await c.resay(outcomeKey(cycle))
  if (verdict.is === 'waits') {
    const { id: subject } = cycle
    await c.wake({ key: `experiments.stands:${subject}`, name: 'experiments.stands', subject, at: verdict.until })
  }
  const says =
    verdict.is === 'waits'
      ? c.t.rich(texts.tapped, { decision: c.t(decisionText[choice]), at: { at: verdict.until, as: 'weekdayTime' } })
      : [c.t(texts.tapsDiffer)]
  return {
    card: c.card(say.text(...says), say.note(c.t(texts.undoUntil)), say.buttons(button(c.t, texts.undo, 'undo', undo))),
  }
}

/** A day after the first tap: it stands unless somebody chose differently. */
export async function standOrWait(c: Change, cycleId: string): Promise<void> {
  const story = await findStoryOfCycle(c, cycleId)
  if (!story) return
  const verdict = verdictOf(story.taps, story.team, c.now)
  if (verdict.is === 'waits') {
    await c.wake({
      key: `experiments.stands:${cycleId}`,
      name: 'experiments.stands',
      subject: cycleId,
      at: verdict.until,
    })
  } else if (verdict.is === 'stands' && offeredIn(story).includes(verdict.decision)) {
    await settle(c, story, verdict.decision)
  }
}

async function settle(c: Change, story: Decided, decision: Decision): Promise<Answer> {
  if (decision === 'stop') return wantToStop(c, story)
  const moved = await takeStep(c, story, decision, { set: { heardAt: c.now } })
  if (isRefusal(moved)) return moved
  await closeTaps(c, story, decision)
  await c.happened('experiments.decided', { kind: 'experimentCycle', id: story.cycle.id }, c.who?.id)
  if (decision === 'watch') await beginCycle(c, { experiment: moved, cycle: story.cycle }, story.cycle)
  if (decision === 'adjust') {
    const under = { purpose: { to: 'under', key: cardKey(moved.id) }, cost: 'free' } as const
    await sayLive(c, `experiments.better:${moved.id}`, under, await drawBetter(c, moved.id))
  }
  await resayCard(c, moved)
  const told = c.t.rich(texts.settled, { ref: refSpan(moved), decision: c.t(decisionText[decision]) })
  const next = { strengthen: texts.nextStepAsk, adjust: texts.betterAsk, watch: texts.watchHint }[decision]
  const buttons = [
    ...(decision === 'watch' ? [] : [button(c.t, texts.nextCycle, 'start', moved.id)]),
    ...(decision === 'adjust' ? [button(c.t, texts.invite, 'invite', moved.id)] : []),
    button(c.t, texts.wholeStory, 'show', moved.id),
  ]
  return { card: c.card(say.text(...told, ' ', c.t(next)), say.buttons(...buttons)) }
}

/** Not stopped yet: what we learned comes first (INV-25). */
async function wantToStop(c: Change, story: Decided): Promise<Answer> {
  const { state } = story.experiment
  if (state === 'running' || state === 'paused') await finishReview(c, story, { stopping: true })
  const now = (await findStory(c, story.experiment.id)) as Decided
  await closeTaps(c, now, 'stop')
  await resayCard(c, now.experiment)
  const form = await lessonForm(c, now.experiment.id)
  return isRefusal(form) ? form : { form }
}

async function closeTaps(c: Change, { cycle }: Decided, decision: Decision): Promise<void> {
  await saveCycle(c.db, c.community, { ...cycle, decision, decidedAt: c.now })
  await removeTaps(c.db, c.community, { cycleId: cycle.id })
  await c.cancel(`experiments.stands:${cycle.id}`)
  await c.resay(outcomeKey(cycle))
}
