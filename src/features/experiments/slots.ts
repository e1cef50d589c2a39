// What experiments add to cards of others: what is open for somebody, the board, next week, a person's own notes.
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import type { Contribution } from '../../core/slot.ts'
import { addDays, dayMs, mondayOf, toInstant, toLocal } from '../../core/time.ts'
import { stillGoing } from './clockwork.ts'
import { listLessonsOf, listTellers } from './lessons/store.ts'
import type { Experiment } from './model.ts'
import {
  boardStrip,
  boardWords,
  button,
  decisionButtons,
  lessonSpan,
  observationWords,
  refSpan,
  titleSpan,
  voiceWords,
} from './spans.ts'
import { findExperiment, listInvitations, listRunning, listStates, listTeamsOf } from './store.ts'
import type { Story } from './story.ts'
import { findStory, isReviewOpen, lookBackAt, reviewClosesAt } from './story.ts'
import { texts } from './texts.ts'
import { listObservationsBy, listVoicesBy } from './voices/store.ts'

export const slots: readonly Contribution[] = [
  { slot: 'today', order: 30, blocks: todayBlocks },
  { slot: 'digest.nextWeek', order: 30, blocks: nextWeekBlocks },
  {
    slot: 'digest.thread',
    order: 30,
    blocks: withBoard((q, all) => [say.heading(q.t(texts.boardTitle)), boardStrip(q.t, all)]),
  },
  {
    slot: 'catchUp',
    order: 30,
    blocks: withBoard((q, all) => [say.text(q.t(texts.catchUpLine, { board: boardWords(q.t, all) }))]),
  },
  {
    slot: 'story',
    order: 30,
    blocks: withBoard((q, all) => [say.text(q.t(texts.storyLine, { n: all.length, board: boardWords(q.t, all) }))]),
  },
  {
    slot: 'phaseCheck.facts',
    order: 30,
    blocks: withBoard((q, all) => [say.text(q.t(texts.catchUpLine, { board: boardWords(q.t, all) }))]),
  },
  { slot: 'summary.tried', order: 30, blocks: withBoard((q, all) => [boardStrip(q.t, all)]) },
  { slot: 'notes', order: 30, blocks: notesBlocks },
]

/** Nothing at all as long as there is no experiment. */
function withBoard(draw: (q: Query, all: readonly Pick<Experiment, 'state'>[]) => Block[]): Contribution['blocks'] {
  return async (q) => {
    const all = (await listStates(q.db, q.community)).filter(({ state }) => state !== 'withdrawn')
    return all.length === 0 ? [] : draw(q, all)
  }
}

async function todayBlocks(q: Query, subject: RecordRef): Promise<Block[]> {
  const member = q.who?.id ?? (subject.id as MemberId)
  const blocks: Block[] = []
  for (const { experimentId, byMemberId } of await listInvitations(q.db, q.community, member)) {
    const experiment = await findExperiment(q.db, q.community, experimentId)
    if (experiment) blocks.push(...invitationBlocks(q, experiment, byMemberId))
  }
  for (const { experimentId } of await listTeamsOf(q.db, q.community, member)) {
    const story = await findStory(q, experimentId)
    if (story) blocks.push(...(await openFor(q, story, member)))
  }
  return blocks
}

function invitationBlocks(q: Query, experiment: Experiment, by: MemberId): Block[] {
  const ask = { member: { member: by }, ref: refSpan(experiment), title: titleSpan(experiment) }
  return [
    say.text(...q.t.rich(texts.inviteAsk, ask)),
    say.buttons(button(q.t, texts.join, 'join', experiment.id), button(q.t, texts.notNow, 'decline', experiment.id)),
  ]
}

/** What one experiment of theirs asks of a team member now; one thing at most. */
async function openFor(q: Query, story: Story, member: MemberId): Promise<Block[]> {
  const { experiment, cycle } = story
  const named = { ref: refSpan(experiment), title: titleSpan(experiment) }
  const { id, state } = experiment
  if (!cycle) return []
  const gave = story.voices.some(({ memberId }) => memberId === member)
  if (isReviewOpen(cycle) && !gave) {
    const close: Span = { at: await reviewClosesAt(q, cycle), as: 'weekdayTime' }
    return [
      say.text(...q.t.rich(texts.todayReview, { ...named, close })),
      say.buttons(button(q.t, texts.myLookBack, 'lookBack', id)),
    ]
  }
  if (state === 'reviewed' && cycle.decision === 'stop') {
    return [
      say.text(...q.t.rich(texts.lessonFirst, { ref: refSpan(experiment) })),
      say.buttons(button(q.t, texts.tellLesson, 'lesson', id)),
    ]
  }
  if (state === 'reviewed' && !story.taps.some(({ memberId }) => memberId === member)) {
    return [say.text(...q.t.rich(texts.todayDecide, named)), say.buttons(...decisionButtons(q.t, id))]
  }
  if (state === 'stopped') return nameBlocks(q, story, member)
  const predicted = story.predictions.some(({ memberId }) => memberId === member)
  if (state === 'running' && cycle.review === 'none' && !predicted && experiment.askedAt === undefined) {
    return [say.text(...q.t.rich(texts.todayPredict, named)), say.buttons(button(q.t, texts.predict, 'predict', id))]
  }
  const isAsked = experiment.askedAt !== undefined && (state === 'running' || state === 'paused')
  return isAsked ? stillGoing(q.t, experiment) : []
}

/** For a week after a lesson was shared its team can put their names; nobody does it for another (INV-11). */
async function nameBlocks(q: Query, { experiment, cycle }: Story, member: MemberId): Promise<Block[]> {
  const lesson = (await listLessonsOf(q.db, q.community, experiment.id)).find((one) => one.cycleId === cycle?.id)
  if (!lesson || q.now - lesson.at > 7 * dayMs) return []
  if ((await listTellers(q.db, q.community, lesson.id)).includes(member)) return []
  return [
    say.text(...q.t.rich(texts.todayName, { ref: lessonSpan(lesson) })),
    say.buttons(button(q.t, texts.nameMe, 'tell', lesson.id)),
  ]
}

/** Look-backs that are open now, or that open before the end of next week. */
async function nextWeekBlocks(q: Query): Promise<Block[]> {
  const items: Span[][] = []
  const { zone } = await q.circle.calendar()
  const mondayAfter = toInstant(zone, addDays(mondayOf(toLocal(zone, q.now).date), 14), '00:00')
  for (const { id } of await listRunning(q.db, q.community)) {
    const story = await findStory(q, id)
    if (!story?.cycle) continue
    const named = { ref: refSpan(story.experiment), title: titleSpan(story.experiment) }
    if (isReviewOpen(story.cycle)) {
      const at: Span = { at: await reviewClosesAt(q, story.cycle), as: 'date' }
      items.push(q.t.rich(texts.openLookBack, { ...named, at }))
    } else if (story.cycle.review === 'none') {
      const opensAt = await lookBackAt(q, story.cycle)
      if (opensAt < mondayAfter) items.push(q.t.rich(texts.nextLookBack, { ...named, at: { at: opensAt, as: 'date' } }))
    }
  }
  return items.map((spans) => say.text(...spans))
}

async function notesBlocks(q: Query, subject: RecordRef): Promise<Block[]> {
  const member = q.who?.id ?? (subject.id as MemberId)
  const seen = await listObservationsBy(q.db, q.community, member)
  const voices = await listVoicesBy(q.db, q.community, member)
  if (seen.length + voices.length === 0) return []
  return [
    say.heading(q.t(texts.notesTitle)),
    ...seen.flatMap((one) => [
      say.text(observationWords(one)),
      say.buttons(button(q.t, texts.remove, 'remove', one.id, 'note')),
    ]),
    ...voices.flatMap((voice) => [
      say.text(voiceWords(voice, voice.happened), ' · ', { italic: [voiceWords(voice, voice.learned)] }),
      say.buttons(button(q.t, texts.remove, 'remove', voice.id, 'voice')),
    ]),
  ]
}
