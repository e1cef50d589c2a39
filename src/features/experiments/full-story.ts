// Reading back: the list of experiments, and the full story of one with all its cycles.
import type { Block, Button, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { isRefusal } from '../../core/errors.ts'
import { listLine, planFields, teamSpans } from './cards.ts'
import { lessonBlocks } from './lessons/lessons.ts'
import { listLessonsOf, listTellers } from './lessons/store.ts'
import type { Cycle, Experiment } from './model.ts'
import { shortOf } from './model.ts'
import { predictionBlocks, voiceBlocks } from './review-cards.ts'
import { uncovered } from './rules.ts'
import { button, decisionText, kindText, nameOf, observationWords, ownWords, stateText, titleSpan } from './spans.ts'
import { listExperiments } from './store.ts'
import type { Reading, Story } from './story.ts'
import { fullVoices, isReviewOpen, storyOrRefusal } from './story.ts'
import { texts } from './texts.ts'
import { listPredictions } from './voices/store.ts'

/** What was expected, what people saw, what came of it, cycle by cycle; covered look-backs stay covered. */
export async function storyBlocks(q: Reading, story: Story): Promise<Block[]> {
  const { experiment } = story
  const kind = experiment.kind ? ` · ${q.t(kindText[experiment.kind])}` : ''
  const given: [string, string | undefined][] = [
    [q.t(texts.forWhom), experiment.forWhom],
    [q.t(texts.hypothesis), experiment.hypothesis],
    [q.t(texts.couldHurt), experiment.couldHurt],
  ]
  const fields = given.flatMap(([label, words]) => (words ? [{ label, spans: [ownWords(experiment, words)] }] : []))
  const cycles: Block[] = []
  for (const cycle of story.cycles) cycles.push(say.divider, ...(await cycleBlocks(q, story, cycle)))
  const lessons: Block[] = []
  for (const lesson of await listLessonsOf(q.db, q.community, experiment.id)) {
    lessons.push(say.divider, ...(await lessonBlocks(q, q.t, lesson)))
  }
  return [
    say.heading(`${shortOf(experiment)} `, titleSpan(experiment)),
    say.text(`${q.t(stateText[experiment.state])}${kind}`),
    { kind: 'fields', fields: [...fields, { label: q.t(texts.team), spans: teamSpans(q.t, story) }] },
    ...cycles,
    ...lessons,
  ]
}

async function cycleBlocks(q: Reading, story: Story, cycle: Cycle): Promise<Block[]> {
  const seen = story.observations.filter(({ cycleId }) => cycleId === cycle.id)
  const all = fullVoices(story.allVoices.filter(({ cycleId }) => cycleId === cycle.id))
  const voices = uncovered(all, {
    viewer: q.who?.id,
    openedAt: cycle.reviewOpenedAt ?? q.now,
    now: q.now,
    closed: cycle.review === 'closed',
  })
  const items = seen.map((one): Span[] => [observationWords(one), ' · ', nameOf(q.t, one.memberId)])
  const predictions = await listPredictions(q.db, q.community, cycle.id)
  return [
    say.text({ bold: [q.t(texts.cycleTitle, { n: cycle.number })] }),
    { kind: 'fields', fields: planFields(q.t, story.experiment, cycle) },
    ...(items.length > 0 ? [say.text(q.t(texts.seenOnTheWay)), { kind: 'list' as const, items }] : []),
    ...voices.flatMap((voice) => voiceBlocks(q.t, voice)),
    ...(voices.length < all.length ? [say.note(q.t(texts.coveredStill))] : []),
    ...predictionBlocks(q.t, predictions),
    ...(cycle.decision
      ? [say.text(...q.t.rich(texts.decidedLine, { decision: q.t(decisionText[cycle.decision]) }))]
      : []),
  ]
}

export async function showStory(q: Query, id: string): Promise<Answer> {
  const story = await storyOrRefusal(q, id)
  if (isRefusal(story)) return story
  const buttons = [...(await tellButtons(q, story)), ...storyButtons(q, story)].slice(0, 5)
  return { card: q.card(...(await storyBlocks(q, story)), ...(buttons.length > 0 ? [say.buttons(...buttons)] : [])) }
}

/** Under what a stopped experiment taught, each of the team puts their own name, or takes it off. */
async function tellButtons(q: Query, { experiment, team }: Story): Promise<Button[]> {
  const lesson = (await listLessonsOf(q.db, q.community, experiment.id)).at(-1)
  if (!q.who || !lesson || !team.includes(q.who.id)) return []
  const isTold = (await listTellers(q.db, q.community, lesson.id)).includes(q.who.id)
  return [isTold ? button(q.t, texts.unnameMe, 'tell', lesson.id, 'off') : button(q.t, texts.nameMe, 'tell', lesson.id)]
}

/** What this person can do with it; five at most, so that they stand in one row. */
function storyButtons(q: Query, { experiment, cycle, team }: Story): Button[] {
  const { id, state } = experiment
  const { who } = q
  if (!who || who.standing === 'alumnus') return []
  const isTeam = team.includes(who.id)
  const isGuest = who.standing === 'guest'
  const isGoing = state === 'running' || state === 'paused'
  const offered: readonly (Button | false)[] = [
    isGoing && button(q.t, texts.sawSomething, 'saw', id),
    isGoing && button(q.t, isReviewOpen(cycle) ? texts.myLookBack : texts.lookBack, 'lookBack', id),
    !isGuest && !isTeam && state !== 'withdrawn' && button(q.t, texts.join, 'join', id),
    isTeam && state === 'running' && cycle?.review === 'none' && button(q.t, texts.predict, 'predict', id),
    isTeam && state === 'running' && button(q.t, texts.resting, 'rest', id),
    !isGuest && state === 'paused' && button(q.t, texts.adopt, 'adopt', id),
    !isGuest && state === 'idea' && button(q.t, texts.start, 'start', id),
    isTeam && state === 'idea' && button(q.t, texts.withdraw, 'withdraw', id),
    !isGuest && state === 'withdrawn' && button(q.t, texts.restore, 'restore', id),
    !isGuest && (state === 'strengthened' || state === 'adjusted') && button(q.t, texts.nextCycle, 'start', id),
    !isGuest && state === 'stopped' && button(q.t, texts.revive, 'start', id),
    isTeam && cycle?.decision === 'stop' && state === 'reviewed' && button(q.t, texts.tellLesson, 'lesson', id),
  ]
  return offered.filter((one) => one !== false).slice(0, 5)
}

const listMost = 30

/** Newest first; what was withdrawn only when asked for. */
export async function showList(
  q: Query,
  { state, kind }: { readonly state?: string | undefined; readonly kind?: string | undefined },
): Promise<Answer> {
  const all = await listExperiments(q.db, q.community)
  const wanted = all
    .filter((one) => (state ? one.state === state : one.state !== 'withdrawn'))
    .filter((one) => !kind || one.kind === kind)
    .toReversed()
  const logOne = say.buttons(button(q.t, texts.logOne, 'log', 'new'))
  if (wanted.length === 0) {
    return { card: q.card(say.text(q.t(all.length === 0 ? texts.listEmpty : texts.listNoneLike)), logOne) }
  }
  const items = wanted.slice(0, listMost).map((one) => listLine(q.t, one))
  const more = wanted.length - items.length
  return {
    card: q.card(
      say.heading(q.t(texts.listTitle)),
      { kind: 'list', items },
      ...(more > 0 ? [say.note(q.t(texts.andMore, { n: more }))] : []),
      ...menuOf(q, wanted),
      logOne,
    ),
  }
}

function menuOf(q: Query, experiments: readonly Experiment[]): Block[] {
  return [
    {
      kind: 'menu',
      address: 'experiments.pick:show',
      hint: q.t(texts.wholeStory),
      options: experiments.slice(0, 25).map(optionOf),
    },
  ]
}

/** A line in a menu, short enough for every platform. */
export function optionOf(experiment: Experiment): { value: string; label: string } {
  const label = [...`${shortOf(experiment)} ${experiment.title}`]
  return { value: experiment.id, label: label.length > 70 ? `${label.slice(0, 69).join('')}…` : label.join('') }
}
