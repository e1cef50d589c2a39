// Correcting a line in its two days: whoever wrote it at once, anybody else with the yes of one other. Names only by own yes.
import { say } from '../../../core/card.ts'
import type { Answer } from '../../../core/command.ts'
import type { Change, Query } from '../../../core/context.ts'
import type { Refusal } from '../../../core/errors.ts'
import { isRefusal, refuse } from '../../../core/errors.ts'
import type { Form, Values } from '../../../core/form.ts'
import { lengthOf, textOf } from '../../../core/form.ts'
import { wordsMax } from '../rules.ts'
import { texts } from '../texts.ts'
import { actor, button, harvestKey, lineKey, lineRef } from '../words.ts'
import { wakeCount } from './harvest.ts'
import type { MeetingLine } from './store.ts'
import { findLine, listNames, removeName, removeNames, saveLine, saveName } from './store.ts'
import { doubtOf, dropLine } from './writing.ts'

async function openDraft(q: Query, id: string): Promise<MeetingLine | Refusal> {
  const line = await findLine(q.db, q.community, id)
  if (!line) return refuse(q.t(texts.lineNotThere))
  return line.state === 'counts' ? refuse(q.t(texts.lineSettled)) : line
}

async function redraw(c: Change, { id, meetingId }: MeetingLine): Promise<void> {
  await c.resay(lineKey(id))
  await c.resay(harvestKey(meetingId))
  await wakeCount(c, meetingId)
}

/** A second press takes the name away. */
export async function toggleName(c: Change, id: string): Promise<Answer> {
  const line = await findLine(c.db, c.community, id)
  if (!line) return refuse(c.t(texts.lineNotThere))
  const { id: memberId } = actor(c)
  const isThere = (await listNames(c.db, c.community, id)).some((one) => one.memberId === memberId)
  if (isThere) {
    await removeName(c.db, { communityId: c.community, lineId: id, memberId })
    await c.resay(lineKey(id))
    return { card: c.card(say.text(c.t(texts.nameOff))) }
  }
  if (line.state === 'counts') return refuse(c.t(texts.lineSettled))
  await saveName(c.db, { communityId: c.community, lineId: id, memberId, at: c.now })
  await c.resay(lineKey(id))
  const says = line.box === 'agreed' && actor(c).standing === 'member' ? texts.nameOnAgreed : texts.nameOn
  return { card: c.card(say.text(c.t(says)), say.buttons(button(c.t, texts.nameAway, 'name', id))) }
}

export async function openBetter(q: Query, id: string): Promise<Form | Refusal> {
  const line = await openDraft(q, id)
  if (isRefusal(line)) return line
  if (line.better !== null) return refuse(q.t(texts.betterWaits))
  const { t } = q
  const isOwn = line.by === actor(q).id
  return {
    ...{ v: 1, name: 'meetings.better', subject: id, language: t.language },
    ...{ title: t(texts.betterTitle), submit: t(isOwn ? texts.save : texts.betterSubmit) },
    intro: [t(isOwn ? texts.betterOwnIntro : texts.betterIntro)],
    fields: [{ kind: 'long', name: 'words', label: t(texts.lineWords), max: wordsMax, value: line.words }],
  }
}

export async function submitBetter(c: Change, id: string, values: Values): Promise<Answer> {
  const line = await openDraft(c, id)
  if (isRefusal(line)) return line
  if (line.better !== null) return refuse(c.t(texts.betterWaits))
  const words = textOf(values, 'words') ?? ''
  const problem = (says: string) => refuse(says, { problems: [{ field: 'words', says }] })
  if (words === line.words) return problem(c.t(texts.betterSame))
  if (lengthOf(words) > wordsMax) return problem(c.t(texts.needsWords))
  const doubt = words === '' ? undefined : await doubtOf(c, line.box, words)
  if (doubt) return problem(doubt.says)
  const { id: me, language } = actor(c)
  if (line.by === me) {
    await change(c, { ...line, language }, words)
    return { card: c.card(say.text(c.t(words === '' ? texts.lineGone : texts.betterDone))) }
  }
  const asked: MeetingLine = { ...line, better: words, betterBy: me, shownAt: line.shownAt && c.now }
  await saveLine(c.db, asked)
  await redraw(c, asked)
  return { card: c.card(say.text(c.t(texts.betterSaved))) }
}

/** Other words: whoever put their name to the earlier ones is asked anew, and the days count again. */
async function change(c: Change, line: MeetingLine, words: string): Promise<void> {
  if (words === '') return dropLine(c, line)
  await removeNames(c.db, c.community, line.id)
  const changed: MeetingLine = {
    ...line,
    words,
    better: null,
    betterBy: null,
    state: 'draft',
    shownAt: line.shownAt && c.now,
  }
  await saveLine(c.db, changed)
  await redraw(c, changed)
  if (line.shownAt) await c.happened('meetings.corrected', lineRef(line), c.who?.id)
}

/** By anybody but who proposed it: two people see it so. */
export async function agree(c: Change, id: string): Promise<Answer> {
  const line = await openDraft(c, id)
  if (isRefusal(line)) return line
  if (line.better === null) return { card: c.card(say.text(c.t(texts.betterDone))) }
  if (line.betterBy === actor(c).id) return refuse(c.t(texts.agreeOther))
  await change(c, line, line.better)
  return { card: c.card(say.text(c.t(line.better === '' ? texts.lineGone : texts.betterDone))) }
}

/** By who wrote the line or who proposed other words. */
export async function keep(c: Change, id: string): Promise<Answer> {
  const line = await openDraft(c, id)
  if (isRefusal(line)) return line
  const me = actor(c).id
  if (me !== line.by && me !== line.betterBy && line.by !== null) return refuse(c.t(texts.keepOther))
  const kept: MeetingLine = { ...line, better: null, betterBy: null, state: 'draft', shownAt: line.shownAt && c.now }
  await saveLine(c.db, kept)
  await redraw(c, kept)
  return { card: c.card(say.text(c.t(texts.kept))) }
}
