// One question at the end, by tap: what do you take with you? For the group with one's name, or only for oneself.

import type { Block, Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import { notYet } from '../../core/time.ts'
import { whoReads } from './audience.ts'
import type { Taken } from './lines/store.ts'
import { findTaken, listTakenOf, removeTaken, saveTaken } from './lines/store.ts'
import { overAt, wordsMax } from './rules.ts'
import type { Meeting } from './store.ts'
import { findMeeting } from './store.ts'
import { texts } from './texts.ts'
import { actor, button, cardKey, dateSpan, harvestKey, saidTaken, takenKey, takenRef } from './words.ts'

async function begun(q: Query, id: string): Promise<Meeting | Refusal> {
  const meeting = await findMeeting(q.db, q.community, id)
  if (!meeting) return refuse(q.t(texts.gone))
  return meeting.startsAt <= q.now ? meeting : refuse(q.t(texts.takeLater))
}

async function findMine(q: Query, id: string): Promise<Taken | undefined> {
  return (await listTakenOf(q.db, q.community, actor(q).id)).find(({ meetingId }) => meetingId === id)
}

export async function openTake(q: Query, id: string): Promise<Form | Refusal> {
  const meeting = await begun(q, id)
  if (isRefusal(meeting)) return meeting
  const { t } = q
  const mine = await findMine(q, id)
  return {
    ...{ v: 1, name: 'meetings.take', subject: id, language: t.language },
    ...{ title: t(texts.takeTitle), submit: t(texts.save) },
    intro: t.rich(texts.takeIntro, { date: dateSpan(meeting), who: await whoReads(q) }),
    fields: [
      {
        ...{ kind: 'long', name: 'words', label: t(texts.takeLabel), max: wordsMax, required: true },
        ...(mine && { value: mine.words }),
      },
      {
        ...{ kind: 'choice', name: 'audience', label: t(texts.takeHow), required: true },
        options: [
          { value: 'group', label: t(texts.takeGroup) },
          { value: 'self', label: t(texts.takeSelf) },
        ],
        ...(mine && { value: mine.audience }),
      },
    ],
  }
}

export async function submitTake(c: Change, id: string, values: Values): Promise<Answer> {
  const meeting = await begun(c, id)
  if (isRefusal(meeting)) return meeting
  const words = textOf(values, 'words')
  if (!words || lengthOf(words) > wordsMax) {
    return refuse(c.t(texts.needsWords), { problems: [{ field: 'words', says: c.t(texts.needsWords) }] })
  }
  const who = actor(c)
  const known = await findMine(c, id)
  const audience = textOf(values, 'audience') === 'group' ? 'group' : 'self'
  if (known) await forgetTaken(c, known)
  const taken: Taken = {
    ...{ id: c.newId<string>(), communityId: c.community, meetingId: id, memberId: who.id, words },
    ...{ language: who.language, audience, at: c.now },
  }
  await saveTaken(c.db, taken)
  // What is said in the room waits until the meeting is over: in its thread, never during it.
  if (audience === 'group') await showTaken(c, meeting, taken)
  const notes = { command: ['my', 'notes'] } as const
  const told =
    audience === 'group' ? c.t.rich(texts.takeShared, { words: saidTaken(taken) }) : c.t.rich(texts.takeKept, { notes })
  return { card: c.card(say.text(...told), say.buttons(button(c.t, texts.takeAway, 'takeAway', taken.id))) }
}

async function showTaken(c: Change, meeting: Meeting, taken: Taken): Promise<void> {
  const card = await drawTaken(c, taken.id)
  const isShown = meeting.harvestAt !== null || meeting.askedAt !== null
  const under = isShown ? harvestKey(meeting.id) : cardKey(meeting.id)
  const terms = { cost: 'asked', expiresAt: 'never', liveUntil: notYet } as const
  const wait = c.now < overAt(meeting) ? { notBefore: overAt(meeting) } : {}
  if (card) await c.post({ key: takenKey(taken.id), purpose: { to: 'under', key: under }, card, ...terms, ...wait })
}

export async function drawTaken(q: Query, id: string): Promise<Card | undefined> {
  const taken = await findTaken(q.db, q.community, id)
  if (taken?.audience !== 'group') return undefined
  const t = await q.homeTexts()
  return q.homeCard([
    say.text(...t.rich(texts.takePost, { name: { member: taken.memberId }, words: saidTaken(taken) })),
  ])
}

export async function takeBack(c: Change, id: string): Promise<Answer> {
  const taken = await findTaken(c.db, c.community, id)
  if (taken && taken.memberId === actor(c).id) await forgetTaken(c, taken)
  return { card: c.card(say.text(c.t(texts.takeGone))) }
}

export async function forgetTaken(c: Change, taken: Taken): Promise<void> {
  await removeTaken(c.db, c.community, taken.id)
  await c.takeAway(takenKey(taken.id))
  await c.retract(takenRef(taken))
}

/** Among somebody's own notes. */
export async function takenBlocks(q: Query): Promise<Block[]> {
  const { who } = q
  if (!who) return []
  const blocks: Block[] = []
  for (const taken of await listTakenOf(q.db, q.community, who.id)) {
    const meeting = await findMeeting(q.db, q.community, taken.meetingId)
    if (!meeting) continue
    const audience = q.t(taken.audience === 'group' ? texts.takeGroup : texts.takeSelf)
    const line = { date: dateSpan(meeting), words: saidTaken(taken), audience }
    blocks.push(
      say.text(...q.t.rich(texts.notesLine, line)),
      say.buttons(button(q.t, texts.takeAway, 'takeAway', taken.id)),
    )
  }
  return blocks.length > 0 ? [say.heading(q.t(texts.notesTitle)), ...blocks] : []
}
