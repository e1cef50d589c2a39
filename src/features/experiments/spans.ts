// The pieces that cards of this feature are made of: references, titles, names of states and kinds, buttons.
import type { Block, Button, Said, Span } from '../../core/card.ts'
import { address } from '../../core/card.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import { shortRef } from '../../core/ids.ts'
import type { Text, Translate } from '../../core/text.ts'
import type { Decision, Experiment, Kind, Lesson, Observation, Prediction, ReviewVoice, State } from './model.ts'
import { decisions, experimentRef, lessonRef, shortOf, states } from './model.ts'
import { texts } from './texts.ts'

export function refSpan(experiment: Experiment): Span {
  return { record: experimentRef(experiment.id), label: [shortOf(experiment)] }
}

export function titleSpan(experiment: Experiment): Said {
  return ownWords(experiment, experiment.title)
}

/** Words that belong to the experiment as joint work: title, step, signal, expectation. */
export function ownWords(experiment: Pick<Experiment, 'id' | 'language'>, words: string): Said {
  return { said: words, from: experimentRef(experiment.id), language: experiment.language }
}

export function lessonSpan(lesson: Lesson): Span {
  return { record: lessonRef(lesson.id), label: [shortRef('K', lesson.number)] }
}

export function lessonWords(lesson: Lesson, words: string): Said {
  return { said: words, from: lessonRef(lesson.id), language: lesson.language }
}

export function voiceRef(voice: Pick<ReviewVoice, 'id'>): RecordRef {
  return { kind: 'reviewVoice', id: voice.id }
}

export function voiceWords(voice: ReviewVoice, words: string): Said {
  return { said: words, from: voiceRef(voice), language: voice.language }
}

export function observationRef(observation: Pick<Observation, 'id'>): RecordRef {
  return { kind: 'observation', id: observation.id }
}

export function observationWords(observation: Observation): Said {
  return { said: observation.words, from: observationRef(observation), language: observation.language }
}

export function predictionRef(prediction: Pick<Prediction, 'id'>): RecordRef {
  return { kind: 'prediction', id: prediction.id }
}

/** A person, or what is said of somebody who was erased. */
export function nameOf(t: Translate, memberId: MemberId | undefined): Span {
  return memberId ? { member: memberId } : t(texts.formerMember)
}

export function namesOf(memberIds: readonly MemberId[]): Span[] {
  return memberIds.flatMap((member, index): Span[] => (index === 0 ? [{ member }] : [', ', { member }]))
}

export const kindText: Readonly<Record<Kind, Text<never>>> = {
  prototype: texts.prototype,
  pilot: texts.pilot,
  intervention: texts.intervention,
}

export const kindHint: Readonly<Record<Kind, Text<never>>> = {
  prototype: texts.prototypeHint,
  pilot: texts.pilotHint,
  intervention: texts.interventionHint,
}

export const stateText: Readonly<Record<State, Text<never>>> = {
  idea: texts.idea,
  running: texts.running,
  paused: texts.paused,
  reviewed: texts.reviewed,
  strengthened: texts.strengthened,
  adjusted: texts.adjusted,
  stopped: texts.stopped,
  embedded: texts.embedded,
  withdrawn: texts.withdrawn,
}

export const decisionText: Readonly<Record<Decision, Text<never>>> = {
  strengthen: texts.strengthen,
  adjust: texts.adjust,
  stop: texts.stop,
  watch: texts.watch,
}

export const decisionHint: Readonly<Record<Decision, Text<never>>> = {
  strengthen: texts.strengthenHint,
  adjust: texts.adjustHint,
  stop: texts.stopHint,
  watch: texts.watchHint,
}

export function button(t: Translate, label: Text<never>, action: string, record: string, choice?: string): Button {
  return { label: t(label), address: address(`experiments.${action}`, record, choice) }
}

/** The choices a team has after a look-back. */
export function decisionButtons(
  t: Translate,
  experimentId: string,
  offered: readonly Decision[] = decisions,
): Button[] {
  return offered.map((choice) => button(t, decisionText[choice], 'decide', experimentId, choice))
}

/** `idee 1 · loopt 2`: how many experiments stand where, without what is empty and without what was withdrawn. */
export function boardWords(t: Translate, experiments: readonly Pick<Experiment, 'state'>[]): string {
  return counted(experiments)
    .map(([state, count]) => `${t(stateText[state])} ${count}`)
    .join(' · ')
}

/** The board as a picture of dots, with the same in words below it. */
export function boardStrip(t: Translate, experiments: readonly Pick<Experiment, 'state'>[]): Block {
  const line = counted(experiments).map(([state, count]) => `${t(stateText[state])} ${'●'.repeat(Math.min(count, 12))}`)
  return { kind: 'strip', lines: [line.join(' · ')], words: [boardWords(t, experiments)] }
}

function counted(experiments: readonly Pick<Experiment, 'state'>[]): [State, number][] {
  return states
    .filter((state) => state !== 'withdrawn')
    .map((state): [State, number] => [state, experiments.filter((one) => one.state === state).length])
    .filter(([, count]) => count > 0)
}
