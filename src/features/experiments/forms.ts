// The forms of the log itself: an idea, a start, something seen, a prediction, an invitation.
import type { FormSpec } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form } from '../../core/form.ts'
import type { Text } from '../../core/text.ts'
import { kinds } from './model.ts'
import { kindHint, kindText } from './spans.ts'
import type { Reading } from './story.ts'
import { storyOrRefusal } from './story.ts'
import { texts } from './texts.ts'

/** In code points; a title also has to fit a heading with its reference. */
export const titleMax = 80
export const shortMax = 150
export const longMax = 1500

export function short(q: Reading, name: string, label: Text<never>, more: Partial<Field> = {}): Field {
  return { kind: 'short', name, label: q.t(label), max: shortMax, ...more } as Field
}

export function long(q: Reading, name: string, label: Text<never>, more: Partial<Field> = {}): Field {
  return { kind: 'long', name, label: q.t(label), max: longMax, ...more } as Field
}

/** A default in a field, if there is one. */
export function filled(value: string | undefined): { value: string } | object {
  return value === undefined ? {} : { value }
}

export function formOf(
  q: Reading,
  name: `experiments.${string}`,
  subject: string,
  {
    title,
    submit,
    ...rest
  }: Pick<Form, 'fields'> & Pick<Partial<Form>, 'intro'> & Record<'title' | 'submit', Text<never>>,
): Form {
  return { v: 1, name, subject, language: q.t.language, title: q.t(title), submit: q.t(submit), ...rest }
}

export function kindField(q: Reading, value?: string): Field {
  const options = kinds.map((kind) => ({ value: kind, label: q.t(kindText[kind]), hint: q.t(kindHint[kind]) }))
  return { kind: 'choice', name: 'kind', label: q.t(texts.askKind), options, ...filled(value) }
}

export function ideaForm(q: Reading, given: { title?: string; kind?: string; hypothesis?: string } = {}): Form {
  return formOf(q, 'experiments.idea', 'new', {
    title: texts.ideaForm,
    submit: texts.log,
    fields: [
      short(q, 'title', texts.askTitle, {
        required: true,
        max: titleMax,
        hint: q.t(texts.tooPrivate),
        ...filled(given.title),
      }),
      kindField(q, given.kind),
      short(q, 'forWhom', texts.askForWhom),
      long(q, 'hypothesis', texts.askHypothesis, filled(given.hypothesis)),
      short(q, 'smallestStep', texts.askFirstStep),
    ],
  })
}

const weekChoices = [1, 2, 3, 4, 6]

/** Also for a next cycle: then what is known stands there, and only the next smallest step is asked. */
export async function startForm(q: Query, id: string): ReturnType<FormSpec['open']> {
  const story = await storyOrRefusal(q, id)
  if (isRefusal(story)) return story
  const { experiment, cycle } = story
  if (experiment.state === 'running') return refuse(q.t(texts.justBefore))
  const canHurt = experiment.kind !== undefined && experiment.kind !== 'prototype'
  return formOf(q, 'experiments.start', id, {
    title: texts.startForm,
    submit: texts.start,
    ...(cycle ? { intro: [q.t(texts.nextStepAsk)] } : {}),
    fields: [
      short(q, 'smallestStep', texts.askStep, {
        required: true,
        ...filled(cycle ? undefined : experiment.smallestStep),
      }),
      short(q, 'signal', texts.askSignal, { required: true, ...filled(cycle?.signal) }),
      short(q, 'expectation', texts.askExpectation, { required: true, ...filled(cycle?.expectation) }),
      ...(canHurt ? [short(q, 'couldHurt', texts.askCouldHurt, filled(experiment.couldHurt))] : []),
      ...(experiment.kind ? [] : [kindField(q)]),
      {
        kind: 'choice',
        name: 'weeks',
        label: q.t(texts.askWhen),
        required: true,
        options: weekChoices.map((n) => ({ value: String(n), label: q.t(texts.weeks, { n }) })),
        value: '2',
      },
    ],
  })
}

export async function noteForm(q: Query, id: string): ReturnType<FormSpec['open']> {
  const story = await storyOrRefusal(q, id)
  if (isRefusal(story)) return story
  return formOf(q, 'experiments.note', id, {
    title: texts.noteForm,
    submit: texts.share,
    fields: [long(q, 'words', texts.askSeen, { required: true, hint: q.t(texts.tooPrivate) })],
  })
}

export async function predictForm(q: Query, id: string): ReturnType<FormSpec['open']> {
  const story = await storyOrRefusal(q, id)
  if (isRefusal(story)) return story
  if (story.experiment.state !== 'running' || story.cycle?.review !== 'none') return refuse(q.t(texts.predictionClosed))
  return formOf(q, 'experiments.predict', id, {
    title: texts.predictForm,
    submit: texts.keep,
    intro: [q.t(texts.predictIntro)],
    fields: [
      short(q, 'words', texts.askExpectation, { required: true }),
      { kind: 'yes', name: 'signed', label: q.t(texts.askSigned), value: false },
    ],
  })
}

export async function inviteForm(q: Query, id: string): ReturnType<FormSpec['open']> {
  const story = await storyOrRefusal(q, id)
  if (isRefusal(story)) return story
  const others = (await q.circle.counted()).filter(
    (member) => member.id !== q.who?.id && !story.team.includes(member.id),
  )
  if (others.length === 0) return refuse(q.t(texts.nothingHere))
  return formOf(q, 'experiments.invite', id, {
    title: texts.inviteForm,
    submit: texts.ask,
    fields: [
      {
        kind: 'member',
        name: 'member',
        label: q.t(texts.askWhom),
        required: true,
        options: others.map((member) => ({ value: member.id, label: member.name })),
      },
    ],
  })
}
