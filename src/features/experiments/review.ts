// Looking back (R02): a look-back opens, people tell what happened, it waits for a missing voice, and it closes.
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { shuffled } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Member } from '../../core/people.ts'
import { plus } from '../../core/time.ts'
import { predictionPurpose } from './along.ts'
import { cardKey, sayLive } from './cards.ts'
import { filled, formOf, long, short } from './forms.ts'
import type { Cycle, Decision, Prediction, ReviewVoice } from './model.ts'
import { decisions } from './model.ts'
import { heardOf, keepUndo, resayCard, takeStep } from './moving.ts'
import { drawOutcome, drawReview, outcomeKey, reviewKey, voiceBlocks } from './review-cards.ts'
import { coveredMs, isReadable, uncovered } from './rules.ts'
import { button, decisionHint, decisionText, refSpan } from './spans.ts'
import { saveCycle } from './store.ts'
import type { Story } from './story.ts'
import { findStoryOfCycle, fullVoices, isReviewOpen, lackOfStory, reviewClosesAt, storyOrRefusal } from './story.ts'
import { texts } from './texts.ts'
import { listPredictions, removePrediction, savePrediction, saveVoice } from './voices/store.ts'

/** Opens the look-back if it is not open, and gives the form of whoever asked. */
export async function lookBack(c: Change, id: string): Promise<Answer> {
  const story = await storyOrRefusal(c, id)
  if (isRefusal(story)) return story
  const no = notReviewable(c, story)
  if (no) return no
  await openIfNeeded(c, story)
  const form = await reviewForm(c, id)
  return isRefusal(form) ? form : { form }
}

function notReviewable(c: Change, story: Story): Refusal | undefined {
  const { experiment, cycle } = story
  const { state } = experiment
  if (cycle && (state === 'running' || state === 'paused')) return undefined
  if (cycle && state === 'reviewed' && !cycle.decision) return undefined
  return refuse(
    cycle?.decision
      ? c.t(texts.decidedAlready)
      : c.t.rich(texts.notInThisState, { ref: refSpan(experiment), state: c.t(texts.idea) }),
  )
}

async function openIfNeeded(c: Change, story: Story): Promise<Cycle | undefined> {
  const { cycle, experiment } = story
  if (!cycle || isReviewOpen(cycle) || cycle.review === 'closed') return cycle
  return experiment.state === 'running' || experiment.state === 'paused' ? openReview(c, { ...story, cycle }) : cycle
}

/** Posts the invitation in the experiment's own thread and sets its clockwork. */
export async function openReview(c: Change, story: Story & { readonly cycle: Cycle }): Promise<Cycle> {
  const { experiment } = story
  const cycle: Cycle = { ...story.cycle, review: 'open', reviewOpenedAt: c.now, extendedAt: undefined }
  await saveCycle(c.db, c.community, cycle)
  await heardOf(c, experiment)
  await c.cancel(`experiments.lookBack:${cycle.id}`)
  const under = { purpose: { to: 'under', key: cardKey(experiment.id) }, cost: 'free' } as const
  await sayLive(c, reviewKey(cycle), under, await drawReview(c, subjectOf(reviewKey(cycle))))
  await wakeReview(c, cycle)
  await resayCard(c, experiment)
  return cycle
}

/** When others' look-backs open, and when it closes; again when the calendar changes. */
export async function wakeReview(c: Change, cycle: Cycle): Promise<void> {
  const uncoverAt = plus(cycle.reviewOpenedAt ?? c.now, { minutes: coveredMs / 60_000 })
  const { id } = cycle
  if (uncoverAt > c.now) {
    await c.wake({ key: `experiments.uncover:${id}`, name: 'experiments.uncover', subject: id, at: uncoverAt })
  }
  const at = await reviewClosesAt(c, cycle)
  await c.wake({ key: `experiments.closes:${id}`, name: 'experiments.closes', subject: id, at })
}

export async function reviewForm(q: Query, id: string): Promise<Form | Refusal> {
  const story = await storyOrRefusal(q, id)
  if (isRefusal(story)) return story
  const mine = story.voices.find(({ memberId }) => memberId !== undefined && memberId === q.who?.id)
  return formOf(q, 'experiments.review', id, {
    title: texts.reviewForm,
    submit: texts.share,
    fields: [
      long(q, 'happened', texts.askHappened, {
        required: true,
        hint: q.t(texts.hintHappened),
        ...filled(mine?.happened),
      }),
      long(q, 'surprise', texts.askSurprise, filled(mine?.surprise)),
      long(q, 'learned', texts.askLearned, {
        required: true,
        hint: q.t(texts.hintLearned),
        ...filled(mine?.learned),
      }),
      short(q, 'noticed', texts.askNoticed, { hint: q.t(texts.hintNoticed), ...filled(mine?.noticed) }),
      {
        kind: 'choice',
        name: 'next',
        label: q.t(texts.askNext),
        options: decisions.map((one) => ({ value: one, label: q.t(decisionText[one]), hint: q.t(decisionHint[one]) })),
        ...filled(mine?.next),
      },
    ],
  })
}

/** One look-back for each person and cycle; giving it again replaces it while the look-back is open. */
export async function giveVoice(c: Change, id: string, values: Values): Promise<Answer> {
  const who = c.who as Member
  const found = await storyOrRefusal(c, id)
  if (isRefusal(found)) return found
  const no = notReviewable(c, found) ?? unreadable(c, values)
  if (no) return no
  const cycle = (await openIfNeeded(c, found)) as Cycle
  const voice = voiceOf(c, found, { cycle, who, values })
  await saveVoice(c.db, c.community, voice)
  await heardOf(c, found.experiment)
  const undo = await keepUndo(c, who, 'review', { experiment: found.experiment, subject: voice.id })
  await resayLookBack(c, cycle)
  const story = (await findStoryOfCycle(c, cycle.id)) as Story & { readonly cycle: Cycle }
  return { card: c.card(...(await thanks(c, story, undo))) }
}

function unreadable(c: Change, values: Values): Refusal | undefined {
  const says = c.t(texts.needsWords)
  const problems = ['happened', 'learned']
    .filter((field) => !isReadable(textOf(values, field) ?? ''))
    .map((field) => ({ field, says }))
  return problems.length > 0 ? refuse(says, { problems }) : undefined
}

function voiceOf(
  c: Change,
  story: Story,
  { cycle, who, values }: { readonly cycle: Cycle; readonly who: Member; readonly values: Values },
): ReviewVoice {
  const before = story.voices.find(({ memberId }) => memberId === who.id)
  return {
    id: before?.id ?? c.newId(),
    experimentId: story.experiment.id,
    cycleId: cycle.id,
    memberId: who.id,
    inTeam: story.team.includes(who.id),
    language: who.language,
    happened: textOf(values, 'happened') ?? '',
    learned: textOf(values, 'learned') ?? '',
    surprise: textOf(values, 'surprise'),
    noticed: textOf(values, 'noticed'),
    next: textOf(values, 'next') as Decision | undefined,
    at: before?.at ?? c.now,
  }
}

async function thanks(c: Change, story: Story & { readonly cycle: Cycle }, undo: string) {
  const { experiment, cycle } = story
  const ref = refSpan(experiment)
  const isOpen = isReviewOpen(cycle)
  const close = { at: await reviewClosesAt(c, cycle), as: 'weekdayTime' } as const
  const viewer = c.who?.id
  const others = uncovered(fullVoices(story.voices), {
    viewer,
    openedAt: cycle.reviewOpenedAt ?? c.now,
    now: c.now,
    closed: !isOpen,
  }).filter(({ memberId }) => memberId === undefined || memberId !== viewer)
  return [
    say.text(
      ...(isOpen
        ? c.t.rich(texts.lookedBack, { ref, close })
        : c.t.rich(texts.lookedBackLate, { ref, room: { room: 'experiments' } })),
    ),
    ...(isOpen && others.length > 0 ? [say.text(c.t(texts.othersSaw))] : []),
    ...(isOpen ? others.flatMap((voice) => voiceBlocks(c.t, voice)) : []),
    say.buttons(button(c.t, texts.change, 'lookBack', experiment.id), button(c.t, texts.undo, 'undo', undo)),
  ]
}

export async function resayLookBack(c: Change, cycle: Cycle): Promise<void> {
  await c.resay(reviewKey(cycle))
  await c.resay(outcomeKey(cycle))
}

/** What is due when a look-back comes to its end: it closes, waits once for a missing voice, or stays unanswered. */
export async function closeReview(c: Change, cycleId: string): Promise<void> {
  const story = await findStoryOfCycle(c, cycleId)
  if (!story || !isReviewOpen(story.cycle)) return
  if (c.now < (await reviewClosesAt(c, story.cycle))) return wakeReview(c, story.cycle)
  const lack = await lackOfStory(c, story)
  if (!lack) return finishReview(c, story)
  const cycle: Cycle =
    story.cycle.review === 'open'
      ? { ...story.cycle, review: 'extended', extendedAt: c.now }
      : { ...story.cycle, review: 'unanswered', reviewClosedAt: c.now }
  await saveCycle(c.db, c.community, cycle)
  if (cycle.review === 'extended') await wakeReview(c, cycle)
  await c.resay(reviewKey(cycle))
  await resayCard(c, story.experiment)
}

/** Enough voices, or a team that wants to stop: predictions open, the card says what was expected, happened, learned. */
export async function finishReview(
  c: Change,
  story: Story & { readonly cycle: Cycle },
  { stopping = false }: { readonly stopping?: boolean } = {},
): Promise<void> {
  const moved = await takeStep(c, story, 'review', { facts: { stopping }, set: { lookAgainAt: undefined } })
  if (isRefusal(moved)) return
  const cycle: Cycle = {
    ...story.cycle,
    review: 'closed',
    reviewOpenedAt: story.cycle.reviewOpenedAt ?? c.now,
    reviewClosedAt: c.now,
    ...(stopping ? { decision: 'stop', decidedAt: c.now } : {}),
  }
  await saveCycle(c.db, c.community, cycle)
  for (const due of ['closes', 'uncover', 'lookBack']) await c.cancel(`experiments.${due}:${cycle.id}`)
  await c.cancel(`experiments.quiet:${moved.id}`)
  await openPredictions(c, cycle)
  await c.resay(reviewKey(cycle))
  const under = { purpose: { to: 'under', key: cardKey(moved.id) }, cost: 'free' } as const
  await sayLive(c, outcomeKey(cycle), under, await drawOutcome(c, cycle.id))
  await c.happened('experiments.reviewed', { kind: 'experimentCycle', id: cycle.id })
  await resayCard(c, moved)
}

/** All together, in random order; without a signature the name goes for good. */
async function openPredictions(c: Change, cycle: Cycle): Promise<void> {
  const sealed = (await listPredictions(c.db, c.community, cycle.id)).filter(({ opened }) => !opened)
  for (const prediction of shuffled(sealed, c.random)) {
    const words = c.vault.open(predictionPurpose, prediction.id, prediction.words)
    await removePrediction(c.db, c.community, prediction.id)
    const opened: Prediction = { ...prediction, words, opened: true }
    const nameless = { ...opened, id: c.newId<string>(), memberId: undefined }
    await savePrediction(c.db, c.community, prediction.signed ? opened : nameless)
  }
}

function subjectOf(key: string): string {
  return key.slice(key.indexOf(':') + 1)
}
