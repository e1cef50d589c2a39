// What is kept about people in experiments, how they get it, and how it is forgotten without tearing joint work apart.
import type { Change, Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { plus } from '../../core/time.ts'
import { predictionPurpose } from './along.ts'
import { cardKey } from './cards.ts'
import { forgetEcho } from './lessons/echoes.ts'
import { lessonKey } from './lessons/lessons.ts'
import { listEchoesBy, listLessons, listLessonsBy, removeTeller, saveLesson } from './lessons/store.ts'
import { merge } from './merging.ts'
import { shortOf } from './model.ts'
import { predictionRef } from './spans.ts'
import { findExperiment, listExperiments, listTeamsOf, removeUndosBefore, unlinkMember } from './store.ts'
import { texts } from './texts.ts'
import { forgetObservation, forgetVoice } from './undo.ts'
import { listObservationsBy, listPredictionsBy, listVoicesBy, removePrediction, removeTaps } from './voices/store.ts'

export const privacy: Privacy = {
  says: texts.privacySays,
  export: exportOf,
  forget,
  merge,
  retain: [
    {
      what: texts.retainUndo,
      keepDays: 1,
      sweep: (c) => removeUndosBefore(c.db, c.community, plus(c.now, { days: -1 })),
    },
  ],
}

async function exportOf(q: Query, member: MemberId): Promise<readonly Section[]> {
  const at = { db: q.db, community: q.community }
  const teams = await listTeamsOf(at.db, at.community, member)
  const titles = await Promise.all(teams.map(({ experimentId }) => findExperiment(at.db, at.community, experimentId)))
  const ideas = (await listExperiments(at.db, at.community)).filter(({ by }) => by === member)
  const voices = await listVoicesBy(at.db, at.community, member)
  const predictions = await listPredictionsBy(at.db, at.community, member)
  const sections: Section[] = [
    {
      title: q.t(texts.sectionIdeas),
      entries: ideas.map((one) => ({
        ref: shortOf(one),
        title: one.title,
        forWhom: one.forWhom,
        hypothesis: one.hypothesis,
        smallestStep: one.smallestStep,
        at: exportedAt(one.createdAt),
      })),
    },
    {
      title: q.t(texts.sectionTeams),
      entries: titles.flatMap((one) => (one ? [{ ref: shortOf(one), title: one.title }] : [])),
    },
    {
      title: q.t(texts.sectionNotes),
      entries: (await listObservationsBy(at.db, at.community, member)).map(({ words, at: when }) => ({
        words,
        at: exportedAt(when),
      })),
    },
    {
      title: q.t(texts.sectionVoices),
      entries: voices.map(({ happened, surprise, learned, noticed, next, at: when }) => ({
        happened,
        surprise,
        learned,
        noticed,
        next,
        at: exportedAt(when),
      })),
    },
    {
      title: q.t(texts.sectionPredictions),
      entries: predictions.map(({ id, words, signed, opened }) => ({
        words: opened ? words : q.vault.open(predictionPurpose, id, words),
        signed,
      })),
    },
    {
      title: q.t(texts.sectionLessons),
      entries: (await listLessonsBy(at.db, at.community, member)).map(({ weTried, weThought, weSaw, weKnowNow }) => ({
        weTried,
        weThought,
        weSaw,
        weKnowNow,
      })),
    },
    {
      title: q.t(texts.sectionEchoes),
      entries: (await listEchoesBy(at.db, at.community, member)).map(({ kind, how }) => ({ kind, how })),
    },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

/** Own words go from every post; titles, steps and lessons are joint work and stay without the name (INV-40). */
async function forget(c: Change, member: MemberId): Promise<void> {
  const teams = await listTeamsOf(c.db, c.community, member)
  for (const seen of await listObservationsBy(c.db, c.community, member)) await forgetObservation(c, seen)
  for (const voice of await listVoicesBy(c.db, c.community, member)) await forgetVoice(c, voice)
  for (const prediction of await listPredictionsBy(c.db, c.community, member)) {
    await c.retract(predictionRef(prediction))
    await removePrediction(c.db, c.community, prediction.id)
  }
  for (const echo of await listEchoesBy(c.db, c.community, member)) await forgetEcho(c, echo)
  for (const lesson of await listLessonsBy(c.db, c.community, member)) {
    await saveLesson(c.db, c.community, { ...lesson, by: undefined })
  }
  await removeTaps(c.db, c.community, { memberId: member })
  await removeTeller(c.db, c.community, { memberId: member })
  await unlinkMember(c.db, c.community, member)
  for (const { experimentId } of teams) await c.resay(cardKey(experimentId))
  for (const lesson of await listLessons(c.db, c.community)) await c.resay(lessonKey(lesson.id))
}
