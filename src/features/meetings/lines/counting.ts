// After two working days a line counts: it becomes a record of the feature that takes such words, or stands as it is.
import { say } from '../../../core/card.ts'
import type { Answer } from '../../../core/command.ts'
import type { Change, HappeningName } from '../../../core/context.ts'
import { isRefusal, refuse } from '../../../core/errors.ts'
import type { MemberId, RecordRef } from '../../../core/ids.ts'
import { fromRefKey, refKey } from '../../../core/ids.ts'
import type { Box } from '../rules.ts'
import { becomes } from '../rules.ts'
import { findMeeting } from '../store.ts'
import { texts } from '../texts.ts'
import { actor, dateWordsOf, harvestKey, lineKey, lineRef } from '../words.ts'
import { settlesAt, wakeCount } from './harvest.ts'
import type { MeetingLine } from './store.ts'
import { findLine, listLines, listNames, saveLine } from './store.ts'

/** What the journal tells of a line that stands as it is. */
const told: Readonly<Record<Box, HappeningName>> = {
  saw: 'meetings.saw',
  tries: 'meetings.tried',
  wonders: 'meetings.wondered',
  agreed: 'meetings.agreed',
  missed: 'meetings.missed',
}

/** Every line of this meeting whose days are over. */
export async function countDue(c: Change, meetingId: string): Promise<void> {
  for (const line of await listLines(c.db, c.community, meetingId)) {
    if (line.state === 'draft' && (await settlesAt(c, line)) <= c.now) await settle(c, line)
  }
  await c.resay(harvestKey(meetingId))
  await wakeCount(c, meetingId)
}

/** Where two wordings stand side by side, neither becomes anything. */
async function settle(c: Change, line: MeetingLine): Promise<void> {
  if (line.better !== null) {
    await saveLine(c.db, { ...line, state: 'disputed' })
    return c.resay(lineKey(line.id))
  }
  const became = await seedOf(c, line)
  await saveLine(c.db, { ...line, state: 'counts', became: became ? refKey(became) : null })
  if (!became) await c.happened(told[line.box], lineRef(line))
  await c.resay(lineKey(line.id))
}

async function seedOf(c: Change, line: MeetingLine): Promise<RecordRef | undefined> {
  const by = await standsForIt(c, line)
  if (line.box === 'agreed') return by && proposeLine(c, line, by)
  const seed = { words: line.words, language: line.language, source: lineRef(line), ...(by ? { by } : {}) }
  const made = await c.declared.seed(c, becomes[line.box], seed)
  return made && !isRefusal(made) ? made : undefined
}

/** The first member who put their name to it: nobody brings something in without their own yes (INV-11). */
async function standsForIt(c: Change, { id }: MeetingLine): Promise<MemberId | undefined> {
  for (const { memberId } of await listNames(c.db, c.community, id)) {
    const member = await c.circle.member(memberId)
    if (member?.state === 'active' && member.standing === 'member' && !member.frozen) return memberId
  }
  return undefined
}

/** What was agreed at a meeting is an ordinary proposal: who was not there has its days to say what they see. */
async function proposeLine(c: Change, line: MeetingLine, by: MemberId): Promise<RecordRef | undefined> {
  const made = await propose(c, line, by)
  return isRefusal(made) ? undefined : made
}

async function propose(c: Change, line: MeetingLine, by: MemberId) {
  const meeting = await findMeeting(c.db, c.community, line.meetingId)
  const { language, words } = line
  const t = c.inLanguage(language)
  const why = meeting ? t(texts.whyMeeting, { date: await dateWordsOf(c, t, meeting) }) : ''
  const made = await c.propose('proposals.other', { payload: { text: words }, why, language, by })
  if (!isRefusal(made)) await c.link(made, 'cameFrom', lineRef(line))
  return made
}

/** Later somebody puts it before the circle after all. */
export async function proposeNow(c: Change, id: string): Promise<Answer> {
  const line = await findLine(c.db, c.community, id)
  if (!line) return refuse(c.t(texts.lineNotThere))
  const known = line.became ? fromRefKey(line.became) : undefined
  const made = known ?? (await propose(c, line, actor(c).id))
  if (isRefusal(made)) return made
  await saveLine(c.db, { ...line, became: refKey(made) })
  await c.resay(lineKey(id))
  await c.resay(harvestKey(line.meetingId))
  const short = (await c.declared.describe(c, made))?.short ?? ''
  return { card: c.card(say.text(...c.t.rich(texts.proposed, { ref: { record: made, label: [short] } }))) }
}
