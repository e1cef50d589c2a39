// What stands in the thread of an experiment: the invitation to look back, what came of it, and what people saw.
import { perspectiveSpans } from '../../community/perspectives.ts'
import type { Block, Card, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Translate } from '../../core/text.ts'
import { planFields } from './cards.ts'
import type { Cycle, Prediction, ReviewVoice } from './model.ts'
import { shortOf } from './model.ts'
import type { Lack } from './rules.ts'
import { sideToInvite, uncovered, verdictOf } from './rules.ts'
import {
  button,
  decisionButtons,
  decisionText,
  nameOf,
  observationWords,
  ownWords,
  predictionRef,
  refSpan,
  titleSpan,
  voiceWords,
} from './spans.ts'
import type { Reading, Story } from './story.ts'
import { findStory, findStoryAround, fullVoices, isReviewOpen, lackOfStory, reviewClosesAt } from './story.ts'
import { texts } from './texts.ts'
import { findObservation } from './voices/store.ts'

/** Each opening asks in a message of its own: what asks again is a new message. */
export function reviewKey(cycle: Cycle): MessageKey {
  return `experiments.review:${cycle.id}@${cycle.reviewOpenedAt ?? 0}`
}

export function outcomeKey(cycle: Cycle): MessageKey {
  return `experiments.outcome:${cycle.id}`
}

export function observationKey(observationId: string): MessageKey {
  return `experiments.seen:${observationId}`
}

export async function drawReview(q: Query, subject: string): Promise<Card | undefined> {
  const [cycleId = '', openedAt] = subject.split('@')
  const story = await findStoryAround(q, cycleId)
  if (story?.cycle.reviewOpenedAt?.toString() !== openedAt) return undefined
  return story && q.homeCard(await reviewBlocks(q, await q.homeTexts(), story))
}

async function reviewBlocks(q: Reading, t: Translate, story: Story & { readonly cycle: Cycle }): Promise<Block[]> {
  const { experiment, cycle } = story
  const named = { ref: shortOf(experiment), title: titleSpan(experiment) }
  const isOpen = isReviewOpen(cycle)
  const seen = story.observations.filter(({ cycleId }) => cycleId === cycle.id)
  const close: Span = { at: await reviewClosesAt(q, cycle), as: 'weekdayTime' }
  const readable = uncovered(fullVoices(story.voices), {
    viewer: undefined,
    openedAt: cycle.reviewOpenedAt ?? q.now,
    now: q.now,
    closed: !isOpen,
  }).toSorted((a, b) => Number(a.inTeam) - Number(b.inTeam))
  return [
    say.text(...t.rich(isOpen ? texts.reviewAsk : texts.reviewOver, named)),
    { kind: 'fields', fields: planFields(t, experiment, cycle) },
    ...(seen.length > 0
      ? [
          say.text({ bold: [t(texts.seenOnTheWay)] }),
          {
            kind: 'list' as const,
            items: seen.map((one): Span[] => [observationWords(one), ' · ', nameOf(t, one.memberId)]),
          },
        ]
      : [say.note(t(texts.fewNotes))]),
    ...readable.flatMap((voice) => voiceBlocks(t, voice)),
    ...(isOpen
      ? [
          ...(cycle.review === 'extended' ? await extendedBlocks(q, t, story) : []),
          say.note(...t.rich(texts.reviewUntil, { close })),
          say.buttons(
            button(t, texts.myLookBack, 'lookBack', experiment.id),
            button(t, texts.sawSomething, 'saw', experiment.id),
          ),
        ]
      : []),
  ]
}

async function extendedBlocks(q: Reading, t: Translate, story: Story): Promise<Block[]> {
  const lack = await lackOfStory(q, story)
  if (!lack) return []
  const asked = { 0: texts.noVoiceYet, 1: texts.oneVoice }[fullVoices(story.voices).length] ?? texts.otherSideAsked
  const side = await unheardSide(q, t, story)
  const named: Span[] = side === undefined ? [] : [' ', ...t.rich(texts.otherSide, { perspective: side })]
  return [say.text(t(asked), ...named), ...(lack === 'first' ? [] : [say.text(t(lackText[lack]))])]
}

/** A side of the table that could still tell something: never a person, and never so small that it points at one (INV-19). */
async function unheardSide(q: Reading, t: Translate, { team, voices }: Story): Promise<Span | undefined> {
  const members = await q.circle.members()
  const heard = new Set(voices.map(({ memberId }) => members.find(({ id }) => id === memberId)?.perspective))
  const outside = members.filter(({ id }) => !team.includes(id))
  const key = sideToInvite(outside, heard)
  return key === undefined ? undefined : (await perspectiveSpans(q, t))(key)
}

export const lackText = {
  first: texts.needFirst,
  second: texts.needSecond,
  outside: texts.needOutside,
  otherSide: texts.needOtherSide,
} satisfies Record<Lack, unknown>

export function voiceBlocks(t: Translate, voice: ReviewVoice): Block[] {
  const parts: [string, string | undefined][] = [
    [t(texts.happened), voice.happened],
    [t(texts.surprise), voice.surprise],
    [t(texts.learned), voice.learned],
    [t(texts.noticed), voice.noticed],
  ]
  return [
    say.text({ bold: [nameOf(t, voice.memberId)] }),
    {
      kind: 'fields',
      fields: parts.flatMap(([label, words]) => (words ? [{ label, spans: [voiceWords(voice, words)] }] : [])),
    },
  ]
}

export async function drawOutcome(q: Query, cycleId: string): Promise<Card | undefined> {
  const story = await findStoryAround(q, cycleId)
  return story && q.homeCard(outcomeBlocks(q, await q.homeTexts(), story))
}

/** Expected, happened and learned side by side, the team's own words last; then what the team can choose. */
export function outcomeBlocks(q: Reading, t: Translate, story: Story & { readonly cycle: Cycle }): Block[] {
  const { experiment, cycle } = story
  const own = { id: experiment.id, language: cycle.language }
  const voices = fullVoices(story.voices).toSorted((a, b) => Number(a.inTeam) - Number(b.inTeam))
  const expected = [ownWords(own, cycle.expectation)]
  const rows = voices.map((voice, index): Span[][] => [
    index === 0 ? expected : ['·'],
    [voiceWords(voice, voice.happened), ' · ', nameOf(t, voice.memberId)],
    [voiceWords(voice, voice.learned)],
  ])
  return [
    say.heading(t(texts.outcomeTitle, { ref: shortOf(experiment) })),
    {
      kind: 'table',
      header: [t(texts.expected), t(texts.happened), t(texts.learned)],
      rows: rows.length > 0 ? rows : [[expected, [t(texts.nothingLeft)], [t(texts.nothingLeft)]]],
    },
    ...predictionBlocks(t, story.predictions),
    ...choiceBlocks(q, t, story),
  ]
}

export function predictionBlocks(t: Translate, predictions: readonly Prediction[]): Block[] {
  const opened = predictions.filter((one) => one.opened)
  if (opened.length === 0) return []
  const items = opened.map((one): Span[] => {
    const words = { said: one.words, from: predictionRef(one), language: one.language }
    return one.signed ? [words, ' · ', nameOf(t, one.memberId)] : [words]
  })
  return [say.text(...t.rich(texts.predictionsTitle)), { kind: 'list', items }]
}

function choiceBlocks(q: Reading, t: Translate, { experiment, cycle, cycles, taps, team }: Story): Block[] {
  if (cycle?.decision === 'stop' && cycle.id === cycles.at(-1)?.id && experiment.state !== 'stopped') {
    return [
      say.text(...t.rich(texts.lessonFirst, { ref: refSpan(experiment) })),
      say.buttons(button(t, texts.tellLesson, 'lesson', experiment.id)),
    ]
  }
  if (cycle?.decision) return [say.text(...t.rich(texts.decidedLine, { decision: t(decisionText[cycle.decision]) }))]
  const verdict = verdictOf(taps, team, q.now)
  const told: Span[] =
    verdict.is === 'differs'
      ? [t(texts.tapsDiffer)]
      : verdict.is === 'waits'
        ? t.rich(texts.tapWaits, { at: { at: verdict.until, as: 'weekdayTime' } })
        : [t(texts.teamChooses)]
  return [say.text(...told), say.buttons(...decisionButtons(t, experiment.id))]
}

export async function drawObservation(q: Query, observationId: string): Promise<Card | undefined> {
  const seen = await findObservation(q.db, q.community, observationId)
  if (!seen) return undefined
  const t = await q.homeTexts()
  return q.homeCard([
    { kind: 'quote', words: observationWords(seen), by: [nameOf(t, seen.memberId)] },
    say.buttons(button(t, texts.sawSomething, 'saw', seen.experimentId)),
  ])
}

/** After adjusting: who helps to make it better. */
export async function drawBetter(q: Query, experimentId: string): Promise<Card | undefined> {
  const story = await findStory(q, experimentId)
  if (story?.experiment.state !== 'adjusted') return undefined
  const t = await q.homeTexts()
  return q.homeCard([
    say.text(t(texts.betterAsk)),
    say.buttons(button(t, texts.thinkAlong, 'join', experimentId), button(t, texts.nextCycle, 'start', experimentId)),
  ])
}
