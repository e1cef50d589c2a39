// What the journal says of experiments and lessons, drawn from state when it is read (the digest, the log).
import type { Said, Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Happening, HappeningKind, Line } from '../../core/happening.ts'
import type { RecordRef } from '../../core/ids.ts'
import { listLinks } from '../../store/incoming/links.ts'
import { tellingVoice } from './cards.ts'
import { findLesson } from './lessons/store.ts'
import type { Cycle } from './model.ts'
import { experimentRef, lessonRef } from './model.ts'
import {
  decisionText,
  kindText,
  lessonSpan,
  lessonWords,
  nameOf,
  observationRef,
  observationWords,
  ownWords,
  refSpan,
  titleSpan,
  voiceRef,
  voiceWords,
} from './spans.ts'
import { findCycle } from './store.ts'
import type { Story } from './story.ts'
import { findStory } from './story.ts'
import { texts } from './texts.ts'
import { findObservation } from './voices/store.ts'

type Draw = (q: Query, happening: Happening) => Promise<Line | undefined>

export const happenings: readonly HappeningKind[] = [
  { name: 'experiments.idea', digest: 'tried', summary: 'tried', log: true, line: ideaLine },
  { name: 'experiments.started', digest: 'tried', summary: 'tried', log: true, line: ofCycle(startedLine) },
  { name: 'experiments.observed', digest: 'tried', summary: 'tried', line: observedLine },
  { name: 'experiments.reviewed', digest: 'tried', summary: 'tried', line: ofCycle(reviewedLine) },
  {
    name: 'experiments.decided',
    digest: 'tried',
    summary: 'tried',
    log: true,
    journey: true,
    line: ofCycle(decidedLine),
  },
  { name: 'experiments.lesson', digest: 'learned', summary: 'lessons', log: true, line: lessonLine },
  { name: 'experiments.paused', log: true, line: pausedLine },
]

const named = (story: Story) => ({ ref: refSpan(story.experiment), title: titleSpan(story.experiment) })

async function ideaLine(q: Query, { subject, by }: Happening): Promise<Line | undefined> {
  const story = await findStory(q, subject.id)
  if (!story || story.experiment.state === 'withdrawn') return undefined
  const from = story.experiment.by ? undefined : await findOrigin(q, subject)
  if (from) return line(q.t.rich(texts.lineIdeaFrom, { ...named(story), from }), story)
  const name = nameOf(q.t, story.experiment.by === by ? by : undefined)
  return line(q.t.rich(texts.lineIdea, { ...named(story), name }), story)
}

/** What it came from, when nobody logged it: the words of a meeting. */
async function findOrigin(q: Query, ref: RecordRef): Promise<readonly Span[] | undefined> {
  const links = await listLinks(q.db, q.community, ref)
  const origin = links.find(({ from, relation }) => relation === 'cameFrom' && from.id === ref.id)?.to
  const known = origin && (await q.declared.describe(q, origin))
  return known?.origin
}

/** A cycle that was undone says nothing. */
function ofCycle(draw: (q: Query, story: Story, cycle: Cycle) => Line | undefined): Draw {
  return async (q, { subject }) => {
    const cycle = await findCycle(q.db, q.community, subject.id)
    const story = cycle && (await findStory(q, cycle.experimentId))
    return story && draw(q, story, cycle)
  }
}

function startedLine(q: Query, story: Story, cycle: Cycle): Line {
  const own = { id: story.experiment.id, language: cycle.language }
  const parts = {
    ...named(story),
    step: sentence(ownWords(own, cycle.smallestStep)),
    signal: sentence(ownWords(own, cycle.signal)),
  }
  const { kind } = story.experiment
  if (cycle.number > 1) return line(q.t.rich(texts.lineNextStarted, { ...parts, n: cycle.number }), story)
  return line(
    kind
      ? q.t.rich(texts.lineStarted, { ...parts, kind: q.t(kindText[kind]).toLowerCase() })
      : q.t.rich(texts.lineStartedBare, parts),
    story,
  )
}

function reviewedLine(q: Query, story: Story, cycle: Cycle): Line | undefined {
  return cycle.review === 'closed' && !cycle.decision
    ? line(q.t.rich(texts.lineReviewed, named(story)), story)
    : undefined
}

/** Expected, happened and learned, as far as their authors left the words here. */
function decidedLine(q: Query, story: Story, cycle: Cycle): Line | undefined {
  if (!cycle.decision || (cycle.decision === 'stop' && story.experiment.state === 'reviewed')) return undefined
  const own = { id: story.experiment.id, language: cycle.language }
  const voice = tellingVoice(story.allVoices.filter(({ cycleId }) => cycleId === cycle.id))
  const parts = {
    ...named(story),
    decision: q.t(decisionText[cycle.decision]).toLowerCase(),
    expected: sentence(ownWords(own, cycle.expectation)),
  }
  if (!voice) return line(q.t.rich(texts.lineDecidedBare, parts), story)
  const told = { happened: sentence(voiceWords(voice, voice.happened)), learned: voiceWords(voice, voice.learned) }
  return { ...line(q.t.rich(texts.lineDecided, { ...parts, ...told }), story, [voiceRef(voice)]), learned: true }
}

async function observedLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const seen = await findObservation(q.db, q.community, subject.id)
  const story = seen && (await findStory(q, seen.experimentId))
  if (!story) return undefined
  const spans = q.t.rich(texts.lineObserved, {
    ...named(story),
    name: nameOf(q.t, seen.memberId),
    words: observationWords(seen),
  })
  return { ...line(spans, story, [observationRef(seen)]), yields: true }
}

async function pausedLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const story = await findStory(q, subject.id)
  return story && line(q.t.rich(texts.linePaused, named(story)), story)
}

async function lessonLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const lesson = await findLesson(q.db, q.community, subject.id)
  if (!lesson) return undefined
  const { weThought, weSaw } = lesson
  const spans = q.t.rich(texts.lineLesson, {
    ref: lessonSpan(lesson),
    thought: weThought ? q.t.rich(texts.lineThought, { words: sentence(lessonWords(lesson, weThought)) }) : [],
    saw: weSaw ? q.t.rich(texts.lineSaw, { words: sentence(lessonWords(lesson, weSaw)) }) : [],
    know: lessonWords(lesson, lesson.weKnowNow),
  })
  return { spans, sources: [lessonRef(lesson.id), experimentRef(lesson.experimentId)], about: lessonRef(lesson.id) }
}

/** Members' words as a sentence of ours: with a full stop, unless they brought a mark of their own. */
function sentence(words: Said): Span[] {
  return /[.?!…]$/u.test(words.said.trim()) ? [words] : [words, '.']
}

/** Every line names its source; of one experiment only the last line of a week stands (INV-20). */
function line(spans: readonly Span[], { experiment }: Story, more: readonly RecordRef[] = []): Line {
  const about = experimentRef(experiment.id)
  return { spans, sources: [about, ...more], about }
}
