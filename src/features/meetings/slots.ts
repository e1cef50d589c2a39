// What meetings add to cards of others: the next one, what its host and writer can do, and somebody's own notes.
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Contribution } from '../../core/slot.ts'
import { addDays, mondayOf, plus, toInstant, toLocal } from '../../core/time.ts'
import { isHosting, waitingBlocks } from './preparing.ts'
import { overAt, preparesAt } from './rules.ts'
import type { Meeting } from './store.ts'
import { listComingOf, listGiftsOf, listMeetings } from './store.ts'
import { takenBlocks } from './taken.ts'
import { texts } from './texts.ts'
import { button, dateSpan, moment } from './words.ts'

/** So long before it a meeting stands in what is open for somebody. */
const shownDays = 7
/** So long after it its writer finds the button there. */
const writerDays = 3

export const slots: readonly Contribution[] = [
  { slot: 'today', order: 45, blocks: todayBlocks },
  { slot: 'digest.nextWeek', order: 40, blocks: nextWeekBlocks },
  { slot: 'catchUp', order: 45, blocks: catchUpBlocks },
  { slot: 'notes', order: 45, blocks: (q) => takenBlocks(q) },
]

async function todayBlocks(q: Query): Promise<Block[]> {
  const { who } = q
  if (who?.state !== 'active' || who.standing === 'alumnus' || who.frozen) return []
  const { zone } = await q.circle.community()
  const blocks: Block[] = []
  for (const meeting of await listMeetings(q.db, q.community)) {
    const { startsAt } = meeting
    if (q.now < startsAt) {
      if (isHosting(q, meeting) && q.now >= preparesAt(meeting, zone)) blocks.push(...(await waitingBlocks(q, meeting)))
      else if (startsAt <= plus(q.now, { days: shownDays })) blocks.push(...(await comingBlocks(q, meeting)))
    } else if (meeting.writer === who.id && q.now < plus(overAt(meeting), { days: writerDays })) {
      const said = q.t.rich(texts.todayWriter, { date: dateSpan(meeting) })
      blocks.push(say.text(...said), say.buttons(button(q.t, texts.addLine, 'line', meeting.id)))
    }
  }
  return blocks
}

/** Who said whether they come reads only when it is. */
async function comingBlocks(q: Query, meeting: Meeting): Promise<Block[]> {
  const { who } = q
  if (!who) return []
  const { id } = meeting
  const said = say.text(...q.t.rich(texts.todaySoon, { at: moment(meeting) }))
  const comes = (await listComingOf(q.db, q.community, who.id)).some(({ meetingId }) => meetingId === id)
  const gives = (await listGiftsOf(q.db, q.community, who.id)).some(({ meetingId }) => meetingId === id)
  const sheet = button(q.t, texts.sheetButton, 'sheet', id)
  if (gives) return [said, say.buttons(button(q.t, texts.gift, 'gift', id), sheet)]
  if (comes) return [said, say.buttons(button(q.t, texts.notComing, 'notCome', id), sheet)]
  return [said, say.buttons(button(q.t, texts.come, 'come', id), button(q.t, texts.gift, 'gift', id), sheet)]
}

/** Until the end of next week. */
async function nextWeekBlocks(q: Query): Promise<Block[]> {
  const { zone } = await q.circle.calendar()
  const mondayAfter = toInstant(zone, addDays(mondayOf(toLocal(zone, q.now).date), 14), '00:00')
  return (await listMeetings(q.db, q.community))
    .filter(({ startsAt }) => startsAt > q.now && startsAt < mondayAfter)
    .toReversed()
    .map((meeting) => say.text(...q.t.rich(texts.nextWeek, { at: moment(meeting) })))
}

async function catchUpBlocks(q: Query): Promise<Block[]> {
  const next = (await listMeetings(q.db, q.community)).filter(({ startsAt }) => startsAt > q.now).at(-1)
  return next ? [say.text(...q.t.rich(texts.todaySoon, { at: moment(next) }))] : []
}
