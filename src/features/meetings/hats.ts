// Two hats that anyone may put on for one meeting, and take off again: host and writer. Nobody puts one on another (INV-11).
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import { soonButtons } from './preparing.ts'
import { overAt, preparesAt } from './rules.ts'
import type { Meeting } from './store.ts'
import { findMeeting, saveMeeting } from './store.ts'
import { texts } from './texts.ts'
import { actor, button, cardKey, hostKey, nameOf } from './words.ts'

export type Hat = 'host' | 'writer'

export async function putOn(c: Change, id: string, hat: Hat): Promise<Answer> {
  const meeting = await findMeeting(c.db, c.community, id)
  if (!meeting) return refuse(c.t(texts.gone))
  const now = meeting[hat]
  const { id: me } = actor(c)
  if (now && now !== me) return refuse(c.t.rich(texts.hostIs, { name: nameOf(c.t, now) }))
  if (c.now >= overAt(meeting)) return refuse(c.t(texts.cardOver))
  await saveMeeting(c.db, { ...meeting, [hat]: me })
  // Whoever prepared it until now does not any more.
  if (hat === 'host' && !now) await c.takeAway(hostKey(id))
  await c.resay(cardKey(id))
  return { card: c.card(...(await toldOf(c, meeting, hat))) }
}

async function toldOf(c: Change, meeting: Meeting, hat: Hat) {
  const { zone } = await c.circle.community()
  const off = button(c.t, texts.hatOff, 'hatOff', meeting.id, hat)
  if (hat === 'writer') {
    const today = { command: ['my', 'today'] } as const
    const adds = c.now >= meeting.startsAt ? [button(c.t, texts.addLine, 'line', meeting.id)] : []
    return [say.text(...c.t.rich(texts.writerOn, { today })), say.buttons(...adds, off)]
  }
  const isSoon = preparesAt(meeting, zone) <= c.now && c.now < meeting.startsAt
  return [say.text(c.t(texts.hostOn)), say.buttons(...(isSoon ? soonButtons(c.t, meeting) : []), off)]
}

export async function takeOff(c: Change, id: string, hat: Hat): Promise<Answer> {
  const meeting = await findMeeting(c.db, c.community, id)
  if (!meeting) return refuse(c.t(texts.gone))
  if (meeting[hat] !== actor(c).id) return refuse(c.t(texts.notYourHat))
  await putDown(c, meeting, hat)
  return { card: c.card(say.text(c.t(texts.hatGone))) }
}

export async function putDown(c: Change, meeting: Meeting, hat: Hat): Promise<void> {
  await saveMeeting(c.db, { ...meeting, [hat]: null })
  if (hat === 'host') await c.takeAway(hostKey(meeting.id))
  await c.resay(cardKey(meeting.id))
}
