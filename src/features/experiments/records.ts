// What E4, K1 and the words around them are, for whoever asks for a source.
import { address, say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { shortRef } from '../../core/ids.ts'
import type { Description, RecordKind } from '../../core/record.ts'
import { storyBlocks } from './full-story.ts'
import { seedIdea } from './gathering.ts'
import { echoRef } from './lessons/echoes.ts'
import { lessonBlocks } from './lessons/lessons.ts'
import { findEcho, findLesson, listLessons } from './lessons/store.ts'
import type { State } from './model.ts'
import { experimentRef, lessonRef, shortOf } from './model.ts'
import { voiceBlocks } from './review-cards.ts'
import { uncovered } from './rules.ts'
import { observationRef, observationWords, predictionRef, stateText, titleSpan, voiceRef } from './spans.ts'
import { findByNumber, findCycle, listExperiments } from './store.ts'
import type { Story } from './story.ts'
import { findStory } from './story.ts'
import { texts } from './texts.ts'
import { findObservation, findPrediction, findVoice } from './voices/store.ts'

export const records: readonly RecordKind[] = [
  {
    name: 'experiment',
    prefix: 'E',
    seed: seedIdea,
    describe: describeExperiment,
    byNumber: async (q, number) => (await findByNumber(q.db, q.community, number))?.id,
    options: async (q, typed) => {
      const wanted = typed.trim().toLowerCase()
      const labelled = (await listExperiments(q.db, q.community)).toReversed().map((one) => ({
        value: shortOf(one),
        label: [...`${shortOf(one)} ${one.title}`].slice(0, 90).join(''),
      }))
      return labelled.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, 25)
    },
  },
  {
    name: 'experimentCycle',
    describe: async (q, id) => {
      const cycle = await findCycle(q.db, q.community, id)
      return cycle && describeExperiment(q, cycle.experimentId)
    },
  },
  {
    name: 'lesson',
    prefix: 'K',
    describe: async (q, id) => {
      const lesson = await findLesson(q.db, q.community, id)
      if (!lesson) return undefined
      const blocks = await lessonBlocks(q, q.t, lesson)
      const short = shortRef('K', lesson.number)
      const title = [{ said: lesson.weKnowNow, from: lessonRef(id), language: lesson.language }]
      return { ref: lessonRef(id), short, title, people: [], audience: 'group', blocks, words: title }
    },
    byNumber: async (q, number) =>
      (await listLessons(q.db, q.community)).find((lesson) => lesson.number === number)?.id,
  },
  {
    name: 'observation',
    describe: async (q, id) => {
      const seen = await findObservation(q.db, q.community, id)
      if (!seen) return undefined
      const words = [observationWords(seen)]
      return described(observationRef(seen), [q.t(texts.observationTitle)], { by: seen.memberId, words })
    },
  },
  { name: 'reviewVoice', describe: describeVoice },
  {
    name: 'prediction',
    describe: async (q, id) => {
      const prediction = await findPrediction(q.db, q.community, id)
      if (!prediction?.opened) return undefined
      const words = [{ said: prediction.words, from: predictionRef(prediction), language: prediction.language }]
      const by = prediction.signed ? prediction.memberId : undefined
      return described(predictionRef(prediction), [q.t(texts.predictionTitle)], { by, words })
    },
  },
  {
    name: 'lessonEcho',
    describe: async (q, id) => {
      const echo = await findEcho(q.db, q.community, id)
      if (!echo?.how) return undefined
      const words = [{ said: echo.how, from: echoRef(echo), language: echo.language }]
      return described(echoRef(echo), [q.t(texts.echoTitle)], { by: echo.memberId, words })
    },
  },
]

async function describeExperiment(q: Query, id: string): Promise<Description | undefined> {
  const story = await findStory(q, id)
  if (!story) return undefined
  const { experiment, team } = story
  return {
    ref: experimentRef(id),
    short: shortOf(experiment),
    title: [titleSpan(experiment)],
    state: q.t(stateText[experiment.state]),
    people: team,
    audience: 'group',
    blocks: await storyBlocks(q, story),
    words: [titleSpan(experiment)],
    ...(canJoin(q, story) ? { joins: address('experiments.join', id) } : {}),
    ...(experiment.state === 'running' ? { phase: 'experiment' } : {}),
  }
}

const joinable: readonly State[] = ['idea', 'running', 'strengthened', 'adjusted']

function canJoin({ who }: Query, { experiment, team }: Story): boolean {
  return joinable.includes(experiment.state) && !(who && team.includes(who.id))
}

/** Covered look-backs stay covered here too. */
async function describeVoice(q: Query, id: string): Promise<Description | undefined> {
  const voice = await findVoice(q.db, q.community, id)
  const cycle = voice && (await findCycle(q.db, q.community, voice.cycleId))
  const story = voice && (await findStory(q, voice.experimentId))
  if (!cycle || !story || voice.happened === '') return undefined
  const [seen] = uncovered(
    story.allVoices.filter(({ cycleId }) => cycleId === cycle.id),
    { viewer: q.who?.id, openedAt: cycle.reviewOpenedAt ?? q.now, now: q.now, closed: cycle.review === 'closed' },
  ).filter((one) => one.id === id)
  if (!seen) return undefined
  const ref = voiceRef(voice)
  const words = [voice.happened, voice.learned].map((said) => ({ said, from: ref, language: voice.language }))
  return {
    ...described(ref, [q.t(texts.voiceTitle)], { by: voice.memberId, words }),
    blocks: [say.text(titleSpan(story.experiment)), ...voiceBlocks(q.t, voice)],
  }
}

function described(
  ref: Description['ref'],
  title: Description['title'],
  { by, words }: { readonly by: Description['people'][number] | undefined; readonly words: Description['words'] },
): Description {
  return {
    ref,
    title,
    people: by ? [by] : [],
    audience: 'group',
    ...(words ? { words, blocks: words.map((quoted) => ({ kind: 'quote' as const, words: quoted })) } : {}),
  }
}
