// The one message of an experiment in the room: where it stands, what it is, who is in it, and what can be done now.
import type { Block, Button, Card, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Cost, MessageKey, Purpose } from '../../core/post.ts'
import type { Translate } from '../../core/text.ts'
import { notYet } from '../../core/time.ts'
import type { Cycle, Experiment, ReviewVoice } from './model.ts'
import { shortOf } from './model.ts'
import { button, decisionText, kindText, namesOf, ownWords, stateText, titleSpan, voiceWords } from './spans.ts'
import type { Reading, Story } from './story.ts'
import { findStory, fullVoices, isReviewOpen, lookBackAt, reviewClosesAt } from './story.ts'
import { texts } from './texts.ts'

export function cardKey(experimentId: string): MessageKey {
  return `experiments.card:${experimentId}`
}

/** Says a message that stays live: it is drawn again whenever its experiment changes. */
export async function sayLive(
  c: Change,
  key: MessageKey,
  where: { readonly purpose: Purpose; readonly cost: Cost },
  card: Card | undefined,
): Promise<void> {
  if (card) await c.post({ key, ...where, card, expiresAt: 'never', liveUntil: notYet })
}

export async function drawCard(q: Query, id: string): Promise<Card | undefined> {
  const story = await findStory(q, id)
  if (!story) return undefined
  const t = await q.homeTexts()
  return { ...(await q.homeCard(await cardBlocks(q, t, story))), topic: topicOf(q, t, story) }
}

/** Kept in step with the card: what it is called, of which kind it is and where it stands. */
function topicOf(q: Query, t: Translate, { experiment }: Story): NonNullable<Card['topic']> {
  const { kind, state } = experiment
  const words = [...Object.values(stateText), ...Object.values(kindText)]
  return {
    name: [`${iconOf(experiment)} ${shortOf(experiment)} `, titleSpan(experiment)],
    tags: [t(stateText[state]), ...(kind ? [t(kindText[kind])] : [])],
    among: [...new Set(words.flatMap((word) => [q.inLanguage('nl')(word), q.inLanguage('en')(word)]))],
  }
}

function iconOf({ state }: Experiment): string {
  return state === 'idea' ? '💭' : '🧪'
}

/** At most eight lines and one row of buttons. */
export async function cardBlocks(q: Reading, t: Translate, story: Story): Promise<Block[]> {
  const { experiment } = story
  const kind = experiment.kind ? ` · ${t(kindText[experiment.kind])}` : ''
  return [
    say.heading(`${iconOf(experiment)} ${shortOf(experiment)} `, titleSpan(experiment), kind),
    say.text(...(await stateLine(q, t, story))),
    { kind: 'fields', fields: fieldsOf(t, story) },
    say.buttons(...buttonsOf(t, story)),
  ]
}

async function stateLine(q: Reading, t: Translate, { experiment, cycle }: Story): Promise<Span[]> {
  const n = cycle?.number ?? 1
  switch (experiment.state) {
    case 'idea':
      return [t(texts.ideaLine)]
    case 'running':
      return cycle ? runningLine(q, t, cycle) : []
    case 'paused':
      return t.rich(texts.pausedLine, { date: { at: experiment.lookAgainAt ?? q.now, as: 'date' } })
    case 'reviewed':
      return [t(cycle?.decision === 'stop' ? texts.stoppingLine : texts.reviewedLine, { n })]
    case 'strengthened':
      return [t(texts.strengthenedLine, { n })]
    case 'adjusted':
      return [t(texts.adjustedLine, { n })]
    case 'stopped':
      return [t(texts.stoppedLine)]
    case 'embedded':
      return [t(texts.embeddedLine)]
    case 'withdrawn':
      return [t(texts.withdrawnLine)]
  }
}

async function runningLine(q: Reading, t: Translate, cycle: Cycle): Promise<Span[]> {
  const n = cycle.number
  if (isReviewOpen(cycle)) {
    return t.rich(texts.reviewLine, { n, close: { at: await reviewClosesAt(q, cycle), as: 'weekdayTime' } })
  }
  if (cycle.review === 'unanswered') return [t(texts.unansweredLine, { n })]
  return t.rich(texts.runningLine, { n, date: { at: await lookBackAt(q, cycle), as: 'date' } })
}

interface LabelledLine {
  readonly label: string
  readonly spans: readonly Span[]
}

function fieldsOf(t: Translate, story: Story): LabelledLine[] {
  const { experiment, cycle } = story
  const team = { label: t(texts.team), spans: teamSpans(t, story) }
  if (!cycle) return [...ideaFields(t, experiment), team]
  const told = story.experiment.state !== 'running' && story.experiment.state !== 'paused'
  return told && cycle.decision
    ? [...outcomeFields(t, story), { label: t(texts.decisionLabel), spans: [t(decisionText[cycle.decision])] }, team]
    : [...planFields(t, experiment, cycle), team]
}

function ideaFields(t: Translate, experiment: Experiment): LabelledLine[] {
  const { forWhom, hypothesis, smallestStep } = experiment
  const given: [string, string | undefined][] = [
    [t(texts.forWhom), forWhom],
    [t(texts.hypothesis), hypothesis],
    [t(texts.step), smallestStep],
  ]
  return given.flatMap(([label, words]) => (words ? [{ label, spans: [ownWords(experiment, words)] }] : []))
}

export function planFields(t: Translate, experiment: Pick<Experiment, 'id'>, cycle: Cycle): LabelledLine[] {
  const own = { id: experiment.id, language: cycle.language }
  return [
    { label: t(texts.step), spans: [ownWords(own, cycle.smallestStep)] },
    { label: t(texts.signal), spans: [ownWords(own, cycle.signal)] },
    { label: t(texts.expected), spans: [ownWords(own, cycle.expectation)] },
  ]
}

/** Expected, happened, learned, in the words of the voice that speaks for the cycle. */
function outcomeFields(t: Translate, { experiment, cycle, voices }: Story): LabelledLine[] {
  if (!cycle) return []
  const own = { id: experiment.id, language: cycle.language }
  const voice = tellingVoice(voices)
  const gone: Span[] = [t(texts.nothingLeft)]
  return [
    { label: t(texts.expected), spans: [ownWords(own, cycle.expectation)] },
    { label: t(texts.happened), spans: voice ? [voiceWords(voice, voice.happened)] : gone },
    { label: t(texts.learned), spans: voice ? [voiceWords(voice, voice.learned)] : gone },
  ]
}

/** The look-back a short line is drawn from: the first of the team, otherwise the first. */
export function tellingVoice(voices: readonly ReviewVoice[]): ReviewVoice | undefined {
  const full = fullVoices(voices)
  return full.find(({ inTeam }) => inTeam) ?? full[0]
}

export function teamSpans(t: Translate, { team, former }: { team: readonly MemberId[]; former: number }): Span[] {
  if (team.length === 0) return [t(texts.nobodyYet)]
  return former > 0 ? [...namesOf(team), `, ${t(texts.formerMember)}`] : namesOf(team)
}

function buttonsOf(t: Translate, { experiment, cycle }: Story): Button[] {
  const { id, state } = experiment
  const join = button(t, texts.join, 'join', id)
  const lookBack = button(t, isReviewOpen(cycle) ? texts.myLookBack : texts.lookBack, 'lookBack', id)
  const byState: Partial<Record<typeof state, Button[]>> = {
    idea: [join, button(t, texts.start, 'start', id)],
    running: [button(t, texts.sawSomething, 'saw', id), join, lookBack],
    paused: [button(t, texts.adopt, 'adopt', id), lookBack],
    reviewed: [cycle?.decision === 'stop' ? button(t, texts.tellLesson, 'lesson', id) : lookBack, join],
    strengthened: [button(t, texts.nextCycle, 'start', id), join],
    adjusted: [button(t, texts.thinkAlong, 'join', id), button(t, texts.nextCycle, 'start', id)],
    stopped: [button(t, texts.revive, 'start', id)],
    withdrawn: [button(t, texts.restore, 'restore', id)],
  }
  return [...(byState[state] ?? []), button(t, texts.wholeStory, 'show', id)]
}

/** `E1 Title · loopt`: one line of a list. */
export function listLine(t: Translate, experiment: Experiment): Span[] {
  return [`${shortOf(experiment)} `, { bold: [titleSpan(experiment)] }, ` · ${t(stateText[experiment.state])}`]
}
