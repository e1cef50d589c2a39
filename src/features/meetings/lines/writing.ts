// Writing down one line: its words and in which of the five boxes. During a meeting nothing of it is posted.
import { say } from '../../../core/card.ts'
import type { Answer } from '../../../core/command.ts'
import type { Change, Query } from '../../../core/context.ts'
import type { Refusal } from '../../../core/errors.ts'
import { isRefusal, refuse } from '../../../core/errors.ts'
import type { Field, Form, Values } from '../../../core/form.ts'
import { lengthOf, textOf } from '../../../core/form.ts'
import type { Doubt } from '../../../core/record.ts'
import { whoReads } from '../audience.ts'
import type { Box } from '../rules.ts'
import { becomes, boxes, linesUntil, overAt, wordsMax } from '../rules.ts'
import type { Meeting } from '../store.ts'
import { findMeeting } from '../store.ts'
import { texts } from '../texts.ts'
import { actor, boxName, button, dateSpan, lineRef, moment, saidLine } from '../words.ts'
import { showHarvest, showLine } from './harvest.ts'
import type { MeetingLine } from './store.ts'
import { findLine, removeLine, saveLine } from './store.ts'

/** Before the subject of a form that was asked about its words already. */
const again = 'again.'

async function writable(q: Query, id: string): Promise<Meeting | Refusal> {
  const meeting = await findMeeting(q.db, q.community, id)
  if (!meeting) return refuse(q.t(texts.gone))
  if (q.now < meeting.startsAt) return refuse(q.t.rich(texts.tooEarly, { at: moment(meeting) }))
  const log = { command: ['experiment', 'log'] } as const
  return q.now < linesUntil(meeting) ? meeting : refuse(q.t.rich(texts.tooLate, { log }))
}

export async function openLine(q: Query, subject: string): Promise<Form | Refusal> {
  const id = bare(subject)
  const meeting = await writable(q, id)
  if (isRefusal(meeting)) return meeting
  const { t } = q
  const options = boxes.map((box) => ({ value: box, label: boxName(t, box) }))
  return {
    ...{ v: 1, name: 'meetings.line', subject, language: t.language },
    ...{ title: t(texts.lineTitle), submit: t(texts.save) },
    intro: t.rich(texts.lineIntro, { date: dateSpan(meeting), who: await whoReads(q) }),
    fields: [
      { kind: 'choice', name: 'box', label: t(texts.lineBox), required: true, options },
      {
        ...{ kind: 'long', name: 'words', label: t(texts.lineWords), hint: t(texts.lineWordsHint), max: wordsMax },
        required: true,
      },
    ],
  }
}

export async function submitLine(c: Change, subject: string, values: Values): Promise<Answer> {
  const meeting = await writable(c, bare(subject))
  if (isRefusal(meeting)) return meeting
  const box = boxes.find((one) => one === textOf(values, 'box')) ?? 'saw'
  const words = textOf(values, 'words')
  if (!words || lengthOf(words) > wordsMax) return problem(c.t(texts.needsWords))
  const doubt = await doubtOf(c, box, words)
  if (doubt && !(doubt.insist && values['insist'] === true)) return askAgain(c, subject, values, doubt)
  const line: MeetingLine = {
    ...{ id: c.newId<string>(), communityId: c.community, meetingId: meeting.id, box, words },
    ...{ language: actor(c).language, by: actor(c).id, at: c.now, shownAt: null, state: 'draft' },
    ...{ became: null, better: null, betterBy: null },
  }
  await saveLine(c.db, line)
  if (meeting.harvestAt) await showLine(c, line)
  else if (c.now >= overAt(meeting)) await showHarvest(c, meeting)
  return {
    card: c.card(
      say.text(...c.t.rich(texts.lineSaved, { box: boxName(c.t, box), words: saidLine(line) })),
      ...(c.now < overAt(meeting) ? [say.note(c.t(texts.lineSavedQuiet))] : []),
      say.buttons(button(c.t, texts.lineAgain, 'line', meeting.id), button(c.t, texts.lineAway, 'lineAway', line.id)),
      ...(c.now < overAt(meeting) ? [] : await c.declared.fill(c, 'act.after', lineRef(line))),
    ),
  }
}

/** Who keeps such records may want words looked at once more: an empty chair has no place for a name (INV-29). */
export async function doubtOf(q: Query, box: Box, words: string): Promise<Doubt | undefined> {
  return box === 'agreed' ? undefined : q.declared.doubt(q, becomes[box], words)
}

/** With what was typed, and a tick where it may stay; wrong input never loses text. */
async function askAgain(c: Change, subject: string, values: Values, doubt: Doubt): Promise<Answer> {
  if (!doubt.insist || subject.startsWith(again)) return problem(doubt.says)
  const form = await openLine(c, `${again}${subject}`)
  if (isRefusal(form)) return form
  const tick: Field = { kind: 'yes', name: 'insist', label: doubt.insist }
  const fields = form.fields.map((field): Field => {
    const value = textOf(values, field.name)
    return value === undefined ? field : ({ ...field, value } as Field)
  })
  const problems = [{ field: 'words', says: doubt.says }]
  return { form: { ...form, fields: [...fields, tick], ticket: c.newId(), problems } }
}

function problem(says: string): Refusal {
  return refuse(says, { problems: [{ field: 'words', says }] })
}

function bare(subject: string): string {
  return subject.startsWith(again) ? subject.slice(again.length) : subject
}

/** By who wrote it down, as long as it does not count. */
export async function takeLineAway(c: Change, id: string): Promise<Answer> {
  const line = await findLine(c.db, c.community, id)
  if (!line) return refuse(c.t(texts.lineNotThere))
  if (line.by !== actor(c).id) return refuse(c.t(texts.lineNotYours))
  if (line.state !== 'draft') return refuse(c.t(texts.lineSettled))
  await dropLine(c, line)
  return { card: c.card(say.text(c.t(texts.lineGone))) }
}

/** Also out of the harvest and out of its thread. */
export async function dropLine(c: Change, line: MeetingLine): Promise<void> {
  await removeLine(c.db, c.community, line.id)
  await c.takeAway(`meetings.line:${line.id}`)
  await c.retract(lineRef(line))
  await c.resay(`meetings.harvest:${line.meetingId}`)
}
