// Saying that one comes, or giving a line along: told to nobody, and forgotten when the meeting is over.

import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import { getsDirect } from '../../rounds/reminding.ts'
import { refreshHost } from './preparing.ts'
import { giftMax } from './rules.ts'
import type { Gift, Meeting } from './store.ts'
import { findMeeting, listGifts, listGiftsOf, removeComing, removeGift, saveComing, saveGift } from './store.ts'
import { texts } from './texts.ts'
import { actor, button, giftRef, meetingRef, moment, remindKey, saidGift } from './words.ts'

async function ahead(q: Query, id: string): Promise<Meeting | Refusal> {
  const meeting = await findMeeting(q.db, q.community, id)
  if (!meeting) return refuse(q.t(texts.gone))
  return meeting.startsAt > q.now ? meeting : refuse(q.t(texts.begunAlready))
}

export async function come(c: Change, id: string): Promise<Answer> {
  const meeting = await ahead(c, id)
  if (isRefusal(meeting)) return meeting
  const who = actor(c)
  const gift = (await listGifts(c.db, c.community, id)).find(({ memberId }) => memberId === who.id)
  if (gift) await dropGift(c, gift)
  await saveComing(c.db, { communityId: c.community, meetingId: id, memberId: who.id })
  await refreshHost(c, meeting)
  const reminds = getsDirect(who) && who.wantsReminders ? [say.note(c.t(texts.comingReminder))] : []
  return {
    card: c.card(
      say.text(...c.t.rich(texts.coming, { at: moment(meeting) })),
      ...reminds,
      say.buttons(button(c.t, texts.notComing, 'notCome', id)),
      ...(await c.declared.fill(c, 'act.after', meetingRef(meeting))),
    ),
  }
}

export async function notCome(c: Change, id: string): Promise<Answer> {
  await leave(c, id)
  return { card: c.card(say.text(c.t(texts.notComingDone))) }
}

async function leave(c: Change, id: string): Promise<void> {
  const { id: memberId } = actor(c)
  await removeComing(c.db, { communityId: c.community, meetingId: id, memberId })
  await c.takeAway(remindKey(id, memberId))
  const meeting = await findMeeting(c.db, c.community, id)
  if (meeting) await refreshHost(c, meeting)
}

export async function openGift(q: Query, id: string): Promise<Form | Refusal> {
  const meeting = await ahead(q, id)
  if (isRefusal(meeting)) return meeting
  const { t } = q
  const mine = (await listGifts(q.db, q.community, id)).find(({ memberId }) => memberId === q.who?.id)
  return {
    ...{ v: 1, name: 'meetings.gift', subject: id, language: t.language },
    ...{ title: t(texts.giftTitle), submit: t(texts.giftSubmit) },
    intro: [t(texts.giftIntro, { who: t(texts.visibleCircle) })],
    fields: [
      {
        ...{ kind: 'long', name: 'words', label: t(texts.giftLabel), max: giftMax, required: true },
        ...(mine && { value: mine.words }),
      },
      {
        ...{ kind: 'choice', name: 'how', label: t(texts.giftHow), hint: t(texts.giftHint), required: true },
        options: [
          { value: 'named', label: t(texts.giftNamed) },
          { value: 'bare', label: t(texts.giftBare) },
        ],
        ...(mine && { value: mine.named ? 'named' : 'bare' }),
      },
    ],
  }
}

export async function submitGift(c: Change, id: string, values: Values): Promise<Answer> {
  const meeting = await ahead(c, id)
  if (isRefusal(meeting)) return meeting
  const who = actor(c)
  const words = textOf(values, 'words')?.replaceAll(/\s+/g, ' ')
  if (!words || lengthOf(words) > giftMax) {
    return refuse(c.t(texts.needsWords), { problems: [{ field: 'words', says: c.t(texts.needsWords) }] })
  }
  await leave(c, id)
  const known = (await listGifts(c.db, c.community, id)).find(({ memberId }) => memberId === who.id)
  const gift: Gift = {
    ...{ id: known?.id ?? c.newId<string>(), communityId: c.community, meetingId: id, memberId: who.id, words },
    ...{ language: who.language, named: textOf(values, 'how') === 'named', at: known?.at ?? c.now },
  }
  await saveGift(c.db, gift)
  return {
    card: c.card(
      say.text(...c.t.rich(texts.giftSaved, { words: saidGift(gift) })),
      say.note(c.t(gift.named ? texts.giftNamed : texts.giftBare)),
      say.buttons(button(c.t, texts.giftBack, 'giftBack', gift.id)),
    ),
  }
}

export async function takeGiftBack(c: Change, id: string): Promise<Answer> {
  const mine = await listGiftsOf(c.db, c.community, actor(c).id)
  const gift = mine.find((one) => one.id === id)
  if (gift) await dropGift(c, gift)
  return { card: c.card(say.text(c.t(texts.giftGone))) }
}

export async function dropGift(c: Change, gift: Gift): Promise<void> {
  await removeGift(c.db, c.community, gift.id)
  await c.retract(giftRef(gift))
}
