// What a meeting gave: one card by the five boxes, and in its thread each line, to correct or to put one's name to.
import type { Block, Button, Card, Span } from '../../../core/card.ts'
import { say } from '../../../core/card.ts'
import type { Answer } from '../../../core/command.ts'
import type { Change, Query } from '../../../core/context.ts'
import { refuse } from '../../../core/errors.ts'
import { fromRefKey } from '../../../core/ids.ts'
import type { Posted } from '../../../core/post.ts'
import type { Translate } from '../../../core/text.ts'
import type { Instant } from '../../../core/time.ts'
import { notYet } from '../../../core/time.ts'
import { closesAt } from '../../../core/window.ts'
import { boxes, correcting, lastBegun, linesUntil } from '../rules.ts'
import type { Meeting } from '../store.ts'
import { findMeeting, listMeetings, saveMeeting } from '../store.ts'
import { texts } from '../texts.ts'
import { boxName, button, cardKey, dateSpan, harvestKey, lineKey, lineRef, moment, saidLine } from '../words.ts'
import type { MeetingLine } from './store.ts'
import { findLine, listLines, listNames, saveLine } from './store.ts'

const posts = { cost: 'free', expiresAt: 'never', liveUntil: notYet } as const

/** Until when it can be corrected. */
export async function settlesAt(q: Query, { shownAt }: MeetingLine): Promise<Instant> {
  return shownAt === null ? notYet : closesAt(correcting, shownAt, await q.circle.calendar())
}

/** For all to read: from now on the days to correct it count. */
export async function showHarvest(c: Change, meeting: Meeting): Promise<void> {
  const shown: Meeting = { ...meeting, harvestAt: c.now }
  await saveMeeting(c.db, shown)
  await postHarvest(c, shown)
  await c.resay(cardKey(meeting.id))
  for (const line of await listLines(c.db, c.community, meeting.id)) await showLine(c, line)
  await c.cancel(`meetings.ask:${meeting.id}`)
}

/** The card of the harvest. Where it only asks for one more sentence it takes its place in the week, or does not come (INV-33). */
export async function postHarvest(c: Change, { id, harvestAt }: Meeting): Promise<Posted> {
  const card = await drawHarvest(c, id)
  const cost = harvestAt === null ? 'channel' : 'free'
  return card ? c.post({ key: harvestKey(id), purpose: { to: 'home' }, card, ...posts, cost }) : 'dropped'
}

export async function showLine(c: Change, line: MeetingLine): Promise<void> {
  const shown: MeetingLine = { ...line, shownAt: c.now }
  await saveLine(c.db, shown)
  const card = await drawLine(c, line.id)
  const purpose = { to: 'under', key: harvestKey(line.meetingId) } as const
  if (card) await c.post({ key: lineKey(line.id), purpose, card, ...posts })
  await c.resay(harvestKey(line.meetingId))
  await wakeCount(c, line.meetingId)
}

/** The next moment at which a line of this meeting settles. */
export async function wakeCount(c: Change, meetingId: string): Promise<void> {
  const drafts = (await listLines(c.db, c.community, meetingId)).filter(
    ({ state, shownAt }) => state === 'draft' && shownAt,
  )
  const moments = await Promise.all(drafts.map((line) => settlesAt(c, line)))
  const at = Math.min(notYet, ...moments) as Instant
  const key = `meetings.count:${meetingId}`
  if (at >= notYet) await c.cancel(key)
  else await c.wake({ key, name: 'meetings.count', subject: meetingId, at: Math.max(at, c.now) as Instant })
}

export async function drawHarvest(q: Query, id: string): Promise<Card | undefined> {
  const meeting = await findMeeting(q.db, q.community, id)
  if (!meeting) return undefined
  return q.homeCard(await harvestBlocks(q, await q.homeTexts(), meeting))
}

async function harvestBlocks(q: Query, t: Translate, meeting: Meeting): Promise<Block[]> {
  const lines = (await listLines(q.db, q.community, meeting.id)).filter(({ shownAt }) => shownAt)
  const adds = q.now < linesUntil(meeting) ? [button(t, texts.addLine, 'line', meeting.id)] : []
  const buttons = say.buttons(...adds, button(t, texts.take, 'take', meeting.id))
  if (lines.length === 0) return [say.text(...t.rich(texts.harvestNone, { date: dateSpan(meeting) })), buttons]
  const blocks: Block[] = [say.heading(...t.rich(texts.harvestTitle, { date: dateSpan(meeting) }))]
  for (const box of boxes) {
    const items = []
    for (const line of lines.filter((one) => one.box === box)) items.push(await lineSpans(q, t, line))
    if (items.length > 0) blocks.push(say.text({ bold: [boxName(t, box)] }), { kind: 'list', items })
  }
  const isDraft = lines.some(({ state }) => state === 'draft')
  return [...blocks, say.note(t(isDraft ? texts.harvestNote : texts.harvestSettled)), buttons]
}

/** The words and what they became. */
async function lineSpans(q: Query, t: Translate, line: MeetingLine): Promise<Span[]> {
  const ref = await becameSpan(q, line)
  return [saidLine(line), ...(ref ? [' · ', ...t.rich(texts.became, { ref })] : [])]
}

async function becameSpan(q: Query, { became }: MeetingLine): Promise<Span | undefined> {
  const ref = became === null ? undefined : fromRefKey(became)
  const known = ref && (await q.declared.describe(q, ref))
  return ref && known?.short ? { record: ref, label: [known.short] } : undefined
}

/** One line in the thread. */
export async function drawLine(q: Query, id: string): Promise<Card | undefined> {
  const line = await findLine(q.db, q.community, id)
  if (!line) return undefined
  const t = await q.homeTexts()
  const names = await listNames(q.db, q.community, id)
  const listed = names.flatMap(({ memberId }, n): Span[] =>
    n === 0 ? [{ member: memberId }] : [', ', { member: memberId }],
  )
  const buttons = buttonsOf(t, line)
  return q.homeCard([
    say.text({ bold: [boxName(t, line.box)] }, ': ', saidLine(line)),
    ...(names.length > 0 ? [say.note(...t.rich(texts.names, { names: listed }))] : []),
    ...betterBlocks(t, line),
    say.note(...(await stateSpans(q, t, line))),
    ...(buttons.length > 0 ? [say.buttons(...buttons)] : []),
  ])
}

function betterBlocks(t: Translate, line: MeetingLine): Block[] {
  if (line.better === null) return []
  if (line.better === '') return [say.text(t(texts.betterNothing))]
  const words = { said: line.better, from: lineRef(line), language: line.language }
  return [say.text(...t.rich(texts.betterIs, { words }))]
}

async function stateSpans(q: Query, t: Translate, line: MeetingLine): Promise<Span[]> {
  if (line.state === 'draft') {
    const at = await settlesAt(q, line)
    return at >= notYet ? [t(texts.harvestNote)] : t.rich(texts.drafted, { close: { at, as: 'weekdayTime' } })
  }
  if (line.state === 'disputed') return [t(texts.disputed)]
  const ref = await becameSpan(q, line)
  return ref ? t.rich(texts.became, { ref }) : [t(texts.counted)]
}

function buttonsOf(t: Translate, { id, box, state, better, became }: MeetingLine): Button[] {
  if (state === 'counts') return box === 'agreed' && !became ? [button(t, texts.propose, 'propose', id)] : []
  if (better !== null) return [button(t, texts.agree, 'agree', id), button(t, texts.keep, 'keep', id)]
  if (state === 'disputed') return []
  return [
    button(t, box === 'agreed' ? texts.nameAgreed : texts.nameButton, 'name', id),
    button(t, texts.betterButton, 'better', id),
  ]
}

/** `/meeting harvest`: what stands there, with the button to add to it. */
export async function showForOne(q: Query, id?: string): Promise<Answer> {
  const meeting = id
    ? await findMeeting(q.db, q.community, id)
    : lastBegun(await listMeetings(q.db, q.community), q.now)
  if (!meeting) return refuse(q.t(id ? texts.gone : texts.noneBegun))
  if (q.now < meeting.startsAt) return refuse(q.t.rich(texts.tooEarly, { at: moment(meeting) }))
  const reading: Query = { ...q, homeTexts: async () => q.t }
  return { card: q.card(...(await harvestBlocks(reading, q.t, meeting))) }
}
