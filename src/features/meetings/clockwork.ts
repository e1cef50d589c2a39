// What comes by itself around a meeting: what is alive three days before, one reminder, and afterwards what people take from it.
import { address, say } from '../../core/card.ts'
import type { Change } from '../../core/context.ts'
import { deliveryMoment } from '../../core/own-hours.ts'
import type { Member } from '../../core/people.ts'
import type { Wake } from '../../core/wake.ts'
import { closesAt } from '../../core/window.ts'
import { getsDirect, hoursOf } from '../../rounds/reminding.ts'
import { placeBlocks } from './card.ts'
import { takeReminders } from './clock.ts'
import { countDue } from './lines/counting.ts'
import { postHarvest, showHarvest, wakeCount } from './lines/harvest.ts'
import { listLines } from './lines/store.ts'
import { tellHost } from './preparing.ts'
import { linesUntil } from './rules.ts'
import type { Meeting } from './store.ts'
import { findMeeting, listComing, listGifts, listMeetings, removePresence, saveMeeting } from './store.ts'
import { texts } from './texts.ts'
import { button, cardKey, giftRef, harvestKey, meetingRef, moment, remindKey } from './words.ts'

const ofMeeting =
  (does: (c: Change, meeting: Meeting) => Promise<void>): Wake['run'] =>
  async (c, { subject }) => {
    const meeting = await findMeeting(c.db, c.community, subject)
    if (meeting) await does(c, meeting)
  }

export const wakes: readonly Wake[] = [
  {
    name: 'meetings.prepare',
    says: texts.wakePrepares,
    run: ofMeeting(async (c, meeting) => {
      if (c.now < meeting.startsAt) await tellHost(c, meeting)
    }),
  },
  { name: 'meetings.remind', run: ofMeeting(remindAll) },
  { name: 'meetings.begin', run: ofMeeting((c, { id }) => c.resay(cardKey(id))) },
  { name: 'meetings.over', says: texts.wakeOver, clearsTraces: true, run: ofMeeting(end) },
  { name: 'meetings.ask', run: ofMeeting(askOnce) },
  { name: 'meetings.count', run: (c, { subject }) => countDue(c, subject) },
  {
    name: 'meetings.closed',
    run: ofMeeting(async (c, { id }) => {
      await c.resay(cardKey(id))
      await c.resay(harvestKey(id))
    }),
  },
]

/** One direct message to who said that they come and chose those, in their own hours (INV-34). */
async function remindAll(c: Change, meeting: Meeting): Promise<void> {
  if (c.now >= meeting.startsAt) return
  for (const { memberId } of await listComing(c.db, c.community, meeting.id)) {
    const member = await c.circle.member(memberId)
    if (member && getsDirect(member) && member.wantsReminders) await remind(c, meeting, member)
  }
}

async function remind(c: Change, meeting: Meeting, member: Member): Promise<void> {
  const calendar = await c.circle.calendar()
  const at = deliveryMoment({ own: hoursOf(member), opensAt: c.now, closesAt: meeting.startsAt, calendar })
  if (at === undefined) return
  const { language, zone } = member
  const t = c.inLanguage(language)
  const blocks = [
    say.text(...t.rich(texts.remind, { at: moment(meeting) })),
    ...placeBlocks(t, meeting),
    say.buttons(button(t, texts.notComing, 'notCome', meeting.id), button(t, texts.sheetButton, 'sheet', meeting.id), {
      label: t(texts.noReminders),
      address: address('my.noReminders', member.id),
    }),
  ]
  await c.post({
    ...{ key: remindKey(meeting.id, member.id), purpose: { to: 'member', member: member.id }, cost: 'direct' },
    ...{ card: { v: 1, language, zone, blocks }, expiresAt: meeting.startsAt },
    ...(at > c.now ? { notBefore: at } : {}),
  })
}

/** It has been: who came is forgotten, and what was written down is shown to all. */
async function end(c: Change, meeting: Meeting): Promise<void> {
  if (meeting.endedAt !== null) return
  await takeReminders(c, meeting)
  for (const gift of await listGifts(c.db, c.community, meeting.id)) await c.retract(giftRef(gift))
  await removePresence(c.db, c.community, meeting.id)
  const ended: Meeting = { ...meeting, endedAt: c.now }
  await saveMeeting(c.db, ended)
  await c.happened('meetings.held', meetingRef(meeting))
  if ((await listLines(c.db, c.community, meeting.id)).length > 0) return showHarvest(c, ended)
  await c.resay(cardKey(meeting.id))
  const at = closesAt({ workingDays: 1, at: '10:00' }, c.now, await c.circle.calendar())
  if (at < linesUntil(meeting))
    await c.wake({ key: `meetings.ask:${meeting.id}`, name: 'meetings.ask', subject: meeting.id, at })
}

/** Nobody wrote anything: it is asked once, no more. */
async function askOnce(c: Change, meeting: Meeting): Promise<void> {
  if (meeting.harvestAt !== null || meeting.askedAt !== null) return
  if ((await postHarvest(c, meeting)) === 'dropped') return
  await saveMeeting(c.db, { ...meeting, askedAt: c.now })
  await c.resay(cardKey(meeting.id))
}

/** Holidays or pauses changed: the days to correct lines are counted anew. */
export async function replan(c: Change): Promise<void> {
  for (const { id, harvestAt } of await listMeetings(c.db, c.community)) if (harvestAt !== null) await wakeCount(c, id)
}
