// What a stopped experiment teaches (R11): the lesson form, sharing it inside, and who has use for it.
import type { Block, Card, Span } from '../../../core/card.ts'
import { say } from '../../../core/card.ts'
import type { Answer, FormSpec } from '../../../core/command.ts'
import type { Change, Query } from '../../../core/context.ts'
import type { Refusal } from '../../../core/errors.ts'
import { isRefusal, refuse } from '../../../core/errors.ts'
import type { Form, Values } from '../../../core/form.ts'
import { textOf } from '../../../core/form.ts'
import { shortRef } from '../../../core/ids.ts'
import type { Member } from '../../../core/people.ts'
import type { MessageKey } from '../../../core/post.ts'
import type { Text, Translate } from '../../../core/text.ts'
import { ownStory } from '../along.ts'
import { sayLive } from '../cards.ts'
import { filled, formOf, long, short } from '../forms.ts'
import type { Lesson } from '../model.ts'
import { lessonRef } from '../model.ts'
import { resayCard, takeStep } from '../moving.ts'
import { outcomeKey } from '../review-cards.ts'
import { isReadable } from '../rules.ts'
import { button, lessonSpan, lessonWords, namesOf, refSpan, titleSpan } from '../spans.ts'
import { findExperiment, saveCycle } from '../store.ts'
import type { Reading } from '../story.ts'
import { storyOrRefusal } from '../story.ts'
import { texts } from '../texts.ts'
import { findLesson, listEchoes, listTellers, removeTeller, saveLesson, saveTeller } from './store.ts'

export const playedText: Readonly<Record<string, Text<never>>> = {
  missing_voice: texts.missingVoice,
  too_big: texts.tooBig,
  wrong_moment: texts.wrongMoment,
  wrong_place: texts.wrongPlace,
  different_pictures: texts.differentPictures,
  benefits_elsewhere: texts.benefitsElsewhere,
  rules_in_the_way: texts.rulesInTheWay,
  habit_stronger: texts.habitStronger,
  nobody_to_carry: texts.nobodyToCarry,
  technique: texts.technique,
  the_unexpected: texts.theUnexpected,
  too_little_seen: texts.tooLittleSeen,
}

export function lessonKey(lessonId: string): MessageKey {
  return `experiments.lesson:${lessonId}`
}

/** Two lines are enough; what is known of the cycle stands there already. */
export async function lessonForm(q: Query, id: string): Promise<Form | Refusal> {
  const story = await storyOrRefusal(q, id)
  if (isRefusal(story)) return story
  if (story.experiment.state === 'stopped') return refuse(q.t(texts.justBefore))
  return formOf(q, 'experiments.lesson', id, {
    title: texts.lessonForm,
    submit: texts.share,
    intro: q.t.rich(texts.lessonFirst, { ref: refSpan(story.experiment) }),
    fields: [
      short(q, 'weTried', texts.askTried, { required: true, ...filled(story.cycle?.smallestStep) }),
      short(q, 'weThought', texts.askThought, filled(story.cycle?.expectation)),
      long(q, 'weSaw', texts.askWeSaw),
      long(q, 'weKnowNow', texts.askKnow, { required: true }),
      short(q, 'usefulFor', texts.usefulFor),
    ],
  })
}

/** Shared inside and stopped in the same moment (INV-25); then thanks. */
export async function shareLesson(c: Change, id: string, values: Values): Promise<Answer> {
  const who = c.who as Member
  const story = await ownStory(c, id)
  if (isRefusal(story)) return story
  const { cycle } = story
  const unreadable = ['weTried', 'weKnowNow'].filter((field) => !isReadable(textOf(values, field) ?? ''))
  if (unreadable.length > 0) {
    const says = c.t(texts.needsWords)
    return refuse(says, { problems: unreadable.map((field) => ({ field, says })) })
  }
  const isChosen = cycle?.decision === 'stop'
  const moved = await takeStep(c, story, 'stop', { facts: { lessonShared: isChosen } })
  if (isRefusal(moved) || !cycle) return isRefusal(moved) ? moved : refuse(c.t(texts.gone))
  const lesson: Lesson = {
    id: c.newId(),
    number: await c.nextNumber('K'),
    experimentId: moved.id,
    cycleId: cycle.id,
    by: who.id,
    language: who.language,
    weTried: textOf(values, 'weTried') ?? '',
    weThought: textOf(values, 'weThought'),
    weSaw: textOf(values, 'weSaw'),
    weKnowNow: textOf(values, 'weKnowNow') ?? '',
    usefulFor: textOf(values, 'usefulFor'),
    played: [],
    at: c.now,
  }
  await saveLesson(c.db, c.community, lesson)
  await saveCycle(c.db, c.community, { ...cycle, decidedAt: c.now })
  await c.happened('experiments.decided', { kind: 'experimentCycle', id: cycle.id }, who.id)
  await c.happened('experiments.lesson', lessonRef(lesson.id), who.id)
  await sayLive(c, lessonKey(lesson.id), { purpose: { to: 'home' }, cost: 'asked' }, await drawLesson(c, lesson.id))
  await resayCard(c, moved)
  await c.resay(outcomeKey(cycle))
  return { card: c.card(...sharedBlocks(c, lesson)) }
}

function sharedBlocks(c: Change, lesson: Lesson): Block[] {
  return [
    say.text(...c.t.rich(texts.lessonShared, { ref: lessonSpan(lesson), room: { room: 'home' } })),
    say.buttons(button(c.t, texts.whatPlayed, 'played', lesson.id), button(c.t, texts.nameMe, 'tell', lesson.id)),
  ]
}

export async function drawLesson(q: Query, id: string): Promise<Card | undefined> {
  const lesson = await findLesson(q.db, q.community, id)
  if (!lesson) return undefined
  const t = await q.homeTexts()
  return q.homeCard([
    ...(await lessonBlocks(q, t, lesson)),
    say.buttons(button(t, texts.useful, 'useful', id), button(t, texts.lived, 'lived', id)),
  ])
}

/** Names only of those who put theirs; counts only of all together. */
export async function lessonBlocks(q: Reading, t: Translate, lesson: Lesson): Promise<Block[]> {
  const experiment = await findExperiment(q.db, q.community, lesson.experimentId)
  const tellers = await listTellers(q.db, q.community, lesson.id)
  const echoes = await listEchoes(q.db, q.community, lesson.id)
  const parts: [string, string | undefined][] = [
    [t(texts.weTried), lesson.weTried],
    [t(texts.weThought), lesson.weThought],
    [t(texts.weSaw), lesson.weSaw],
    [t(texts.weKnowNow), lesson.weKnowNow],
    [t(texts.usefulFor), lesson.usefulFor],
  ]
  const fields = parts.flatMap(([label, words]) => (words ? [{ label, spans: [lessonWords(lesson, words)] }] : []))
  const played = lesson.played.flatMap((code) => (playedText[code] ? [t(playedText[code])] : []))
  const from: Span[] = [
    ...(experiment ? t.rich(texts.lessonFrom, { ref: refSpan(experiment), title: titleSpan(experiment) }) : []),
    ...(tellers.length > 0 ? [' ', ...t.rich(texts.toldBy, { names: namesOf(tellers) })] : []),
  ]
  const counts = [
    { says: texts.helps, n: echoes.filter(({ kind }) => kind === 'useful').length },
    { says: texts.livedToo, n: echoes.filter(({ kind }) => kind === 'lived').length },
  ].filter(({ n }) => n > 0)
  return [
    say.heading(t(texts.lessonTitle, { ref: shortRef('K', lesson.number) })),
    ...(from.length > 0 ? [say.text(...from)] : []),
    {
      kind: 'fields',
      fields: played.length > 0 ? [...fields, { label: t(texts.played), spans: [played.join('; ')] }] : fields,
    },
    say.text(t(texts.thanks)),
    ...(counts.length > 0 ? [say.note(counts.map(({ says, n }) => t(says, { n })).join(' '))] : []),
  ]
}

export async function playedForm(q: Query, id: string): ReturnType<FormSpec['open']> {
  const lesson = await findLesson(q.db, q.community, id)
  if (!lesson) return refuse(q.t(texts.gone))
  return formOf(q, 'experiments.played', id, {
    title: texts.playedForm,
    submit: texts.share,
    fields: [
      {
        kind: 'choices',
        name: 'played',
        label: q.t(texts.askPlayed),
        options: Object.entries(playedText).map(([value, says]) => ({ value, label: q.t(says) })),
        value: lesson.played,
      },
    ],
  })
}

export async function savePlayed(c: Change, id: string, values: Values): Promise<Answer> {
  const lesson = await findLesson(c.db, c.community, id)
  if (!lesson) return refuse(c.t(texts.gone))
  const story = await ownStory(c, lesson.experimentId)
  if (isRefusal(story)) return story
  const chosen = values['played']
  await saveLesson(c.db, c.community, { ...lesson, played: Array.isArray(chosen) ? chosen : [] })
  await c.resay(lessonKey(id))
  return {
    card: c.card(
      say.text(...c.t.rich(texts.playedThanks, { ref: lessonSpan(lesson) })),
      say.buttons(button(c.t, texts.nameMe, 'tell', id)),
    ),
  }
}

/** A name stands under a lesson only by that person's own press, and goes the same way. */
export async function tell(c: Change, id: string, choice: string | undefined): Promise<Answer> {
  const who = c.who as Member
  const lesson = await findLesson(c.db, c.community, id)
  if (!lesson) return refuse(c.t(texts.gone))
  const story = await ownStory(c, lesson.experimentId)
  if (isRefusal(story)) return story
  const isOff = choice === 'off'
  if (isOff) await removeTeller(c.db, c.community, { lessonId: id, memberId: who.id })
  else await saveTeller(c.db, c.community, id, who.id)
  await c.resay(lessonKey(id))
  return {
    card: c.card(
      say.text(...c.t.rich(isOff ? texts.unnamed : texts.named, { ref: lessonSpan(lesson) })),
      say.buttons(button(c.t, isOff ? texts.nameMe : texts.unnameMe, 'tell', id, isOff ? undefined : 'off')),
    ),
  }
}
