// Writing down and beginning: an idea goes into the log, an idea or a stopped experiment starts, people join.
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Values } from '../../core/form.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import type { ExperimentId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import { cardKey, drawCard, sayLive } from './cards.ts'
import { ideaForm, longMax, titleMax } from './forms.ts'
import type { Cycle, Experiment, Kind } from './model.ts'
import { experimentRef } from './model.ts'
import { heardOf, joinTeam, keepUndo, resayCard, takeStep, wakeFor } from './moving.ts'
import { isReadable, oneLine, undoMs } from './rules.ts'
import { button, refSpan, titleSpan } from './spans.ts'
import { listExperiments, saveCycle, saveExperiment, saveTeamPlace } from './store.ts'
import type { Story } from './story.ts'
import { lookBackAt, storyOrRefusal } from './story.ts'
import { texts } from './texts.ts'

/** With a title it is logged at once; without one, or with a very long one, the form opens with what was typed. */
export async function logTyped(c: Change, typed: string | undefined, kind: string | undefined): Promise<Answer> {
  const title = typed === undefined ? '' : oneLine(typed)
  if (title !== '' && lengthOf(title) <= titleMax) return logIdea(c, { title, kind })
  const first = [...title].slice(0, titleMax).join('')
  const all = [...(typed ?? '')].slice(0, longMax).join('')
  const given = { ...(title === '' ? {} : { title: first, hypothesis: all }), ...(kind ? { kind } : {}) }
  const form = ideaForm(c, given)
  return { form: title === '' ? form : { ...form, intro: [c.t(texts.titleTooLong)] } }
}

export async function logIdea(c: Change, values: Values): Promise<Answer> {
  const who = c.who as Member
  const title = oneLine(textOf(values, 'title') ?? '')
  if (!isReadable(title)) {
    const says = c.t(texts.needsWords)
    return refuse(says, { problems: [{ field: 'title', says }] })
  }
  const same = (await listExperiments(c.db, c.community)).find(
    (one) => one.by === who.id && one.title === title && c.now - one.createdAt < undoMs,
  )
  if (same) return refuse(c.t(texts.onceIsEnough), { buttons: [button(c.t, texts.wholeStory, 'show', same.id)] })
  const experiment = await saveIdea(c, who, title, values)
  const undo = await keepUndo(c, who, 'idea', { experiment, subject: experiment.id })
  await sayLive(
    c,
    cardKey(experiment.id),
    { purpose: { to: 'experiments' }, cost: 'asked' },
    await drawCard(c, experiment.id),
  )
  await c.happened('experiments.idea', experimentRef(experiment.id), who.id)
  const where = c.t.rich(texts.seenBy, { room: { room: 'experiments' }, ref: refSpan(experiment) })
  return {
    card: c.card(
      say.text(...c.t.rich(texts.logged, { title: titleSpan(experiment) })),
      say.note(...where, c.t(texts.undoUntil)),
      say.buttons(
        button(c.t, texts.invite, 'invite', experiment.id),
        button(c.t, texts.start, 'start', experiment.id),
        button(c.t, texts.later, 'later', experiment.id),
        button(c.t, texts.undo, 'undo', undo),
      ),
    ),
  }
}

async function saveIdea(c: Change, who: Member, title: string, values: Values): Promise<Experiment> {
  const experiment: Experiment = {
    id: c.newId<ExperimentId>(),
    number: await c.nextNumber('E'),
    title,
    language: who.language,
    kind: textOf(values, 'kind') as Kind | undefined,
    forWhom: textOf(values, 'forWhom'),
    couldHurt: undefined,
    hypothesis: textOf(values, 'hypothesis'),
    smallestStep: textOf(values, 'smallestStep'),
    state: 'idea',
    by: who.id,
    createdAt: c.now,
    heardAt: c.now,
    askedAt: undefined,
    lookAgainAt: undefined,
  }
  await saveExperiment(c.db, c.community, experiment)
  await saveTeamPlace(c.db, c.community, {
    id: c.newId(),
    experimentId: experiment.id,
    memberId: who.id,
    joinedAt: c.now,
  })
  return experiment
}

/** One person, a smallest step, a signal, an expectation and a look-back moment are enough (INV-22). */
export async function startExperiment(c: Change, id: string, values: Values): Promise<Answer> {
  const who = c.who as Member
  const story = await storyOrRefusal(c, id)
  if (isRefusal(story)) return story
  const plan = {
    smallestStep: textOf(values, 'smallestStep') ?? '',
    signal: textOf(values, 'signal') ?? '',
    expectation: textOf(values, 'expectation') ?? '',
    weeks: Number(textOf(values, 'weeks') ?? 2),
  }
  const prepared = [plan.smallestStep, plan.signal, plan.expectation].every(isReadable)
  const kind = (textOf(values, 'kind') as Kind | undefined) ?? story.experiment.kind
  const couldHurt = textOf(values, 'couldHurt') ?? story.experiment.couldHurt
  const set = { kind, couldHurt, heardAt: c.now, askedAt: undefined, lookAgainAt: undefined }
  const moved = await takeStep(c, story, 'start', { facts: { prepared }, set })
  if (isRefusal(moved)) return moved
  await joinTeam(c, story, who)
  const cycle = await beginCycle(c, { ...story, experiment: moved }, { ...plan, language: who.language })
  const undo = await keepUndo(c, who, 'start', { experiment: story.experiment, subject: cycle.id })
  await c.happened('experiments.started', { kind: 'experimentCycle', id: cycle.id }, who.id)
  await resayCard(c, moved)
  await c.resay(`experiments.better:${moved.id}`)
  const date = { at: await lookBackAt(c, cycle), as: 'date' } as const
  return {
    card: c.card(
      say.text(...c.t.rich(texts.started, { ref: refSpan(moved), date })),
      say.note(...c.t.rich(texts.seenBy, { room: { room: 'experiments' }, ref: refSpan(moved) }), c.t(texts.undoUntil)),
      say.buttons(
        button(c.t, texts.predict, 'predict', moved.id),
        button(c.t, texts.invite, 'invite', moved.id),
        button(c.t, texts.undo, 'undo', undo),
      ),
      ...(await c.declared.fill(c, 'act.after', experimentRef(moved.id))),
    ),
  }
}

export async function beginCycle(
  c: Change,
  { experiment, cycle: before }: Pick<Story, 'experiment' | 'cycle'>,
  plan: Pick<Cycle, 'smallestStep' | 'signal' | 'expectation' | 'weeks' | 'language'>,
): Promise<Cycle> {
  const cycle: Cycle = {
    ...plan,
    id: c.newId(),
    experimentId: experiment.id,
    number: (before?.number ?? 0) + 1,
    startedAt: c.now,
    countedFrom: c.now,
    review: 'none',
    reviewOpenedAt: undefined,
    extendedAt: undefined,
    reviewClosedAt: undefined,
    decision: undefined,
    decidedAt: undefined,
  }
  await saveCycle(c.db, c.community, cycle)
  await wakeFor(c, experiment, cycle)
  return cycle
}

export async function join(c: Change, id: string): Promise<Answer> {
  const who = c.who as Member
  const story = await storyOrRefusal(c, id)
  if (isRefusal(story)) return story
  const { experiment } = story
  const ref = refSpan(experiment)
  const place = await joinTeam(c, story, who)
  if (!place) return { card: c.card(say.text(...c.t.rich(texts.joinedAlready, { ref }))) }
  const undo = await keepUndo(c, who, 'join', { experiment, subject: place })
  await resayCard(c, experiment)
  const canPredict = experiment.state === 'running' && story.cycle?.review === 'none'
  return {
    card: c.card(
      say.text(...c.t.rich(texts.joined, { ref })),
      say.note(...c.t.rich(texts.seenBy, { room: { room: 'experiments' }, ref }), c.t(texts.undoUntil)),
      say.buttons(
        ...(canPredict ? [button(c.t, texts.predict, 'predict', id)] : []),
        button(c.t, texts.undo, 'undo', undo),
      ),
    ),
  }
}

/** When a team went quiet anyone may go on with it: they join, and it runs again. */
export async function adopt(c: Change, id: string): Promise<Answer> {
  const who = c.who as Member
  const story = await storyOrRefusal(c, id)
  if (isRefusal(story)) return story
  const moved = await resume(c, story)
  if (isRefusal(moved)) return moved
  await joinTeam(c, story, who)
  const undo = await keepUndo(c, who, 'resume', { experiment: story.experiment, subject: id })
  await resayCard(c, moved)
  return {
    card: c.card(
      say.text(...c.t.rich(texts.goingNow, { ref: refSpan(moved) })),
      say.note(c.t(texts.undoUntil)),
      say.buttons(button(c.t, texts.undo, 'undo', undo)),
    ),
  }
}

const weeksAfterRest = 2

/** Runs again; a look-back moment that went by while it rested comes two weeks from now. */
export async function resume(c: Change, story: Story): ReturnType<typeof takeStep> {
  const moved = await takeStep(c, story, 'resume', { set: { lookAgainAt: undefined } })
  if (isRefusal(moved)) return moved
  await c.cancel(`experiments.lookAgain:${moved.id}`)
  const heard = await heardOf(c, moved)
  const { cycle } = story
  if (cycle) {
    const isPast = cycle.review === 'none' && (await lookBackAt(c, cycle)) <= c.now
    const renewed = isPast ? { ...cycle, countedFrom: c.now, weeks: weeksAfterRest } : cycle
    await saveCycle(c.db, c.community, renewed)
    await wakeFor(c, heard, renewed)
  }
  return heard
}
