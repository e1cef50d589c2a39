// Planning a meeting, moving it, and calling it off: a member's own act, for the one message that everybody sees.

import { address, say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import type { Text } from '../../core/text.ts'
import type { Instant } from '../../core/time.ts'
import { notYet, parseLocalDate, parseLocalTime, toInstant, toLocal } from '../../core/time.ts'
import { whoReads } from './audience.ts'
import { drawCard } from './card.ts'
import { cancelWakes, takeReminders, wakeFor } from './clock.ts'
import { isHosting, soonButtons } from './preparing.ts'
import { isPlannable, lengths, placeMax, preparesAt } from './rules.ts'
import type { Meeting } from './store.ts'
import { findMeeting, removeAllComing, removeMeeting, saveMeeting } from './store.ts'
import { texts } from './texts.ts'
import { actor, button, cardKey, hostKey, meetingPrefix, meetingRef, moment, nameOf, refSpan } from './words.ts'

export async function openPlan(q: Query, subject: string): Promise<Form | Refusal> {
  const { t } = q
  if (!(await q.circle.exists()) || (await q.circle.community()).state === 'forming') return refuse(t(texts.notBegun))
  const meeting = subject === 'new' ? undefined : await ownMeeting(q, subject)
  if (meeting && isRefusal(meeting)) return meeting
  const { zone } = await q.circle.community()
  const starts = meeting && toLocal(zone, meeting.startsAt)
  const options = lengths.map((n) => ({ value: n, label: t(texts.lengthOption, { n: Number(n) }) }))
  const host: Field = {
    ...{ kind: 'choice', name: 'host', label: t(texts.hostField), required: true, value: 'me' },
    options: [
      { value: 'me', label: t(texts.hostMe) },
      { value: 'open', label: t(texts.hostOpen) },
    ],
  }
  return {
    ...{ v: 1, name: 'meetings.plan', subject, language: t.language },
    title: t(meeting ? texts.changeTitle : texts.planTitle),
    submit: t(meeting ? texts.save : texts.planSubmit),
    intro: [t(texts.planIntro, { who: await whoReads(q) })],
    fields: [
      { kind: 'date', name: 'date', label: t(texts.date), required: true, ...(starts && { value: starts.date }) },
      {
        ...{ kind: 'time', name: 'time', label: t(texts.time), hint: t(texts.timeHint), required: true },
        ...(starts && { value: starts.time }),
      },
      {
        kind: 'short',
        name: 'place',
        label: t(texts.place),
        max: placeMax,
        ...(meeting?.place && { value: meeting.place }),
      },
      {
        ...{ kind: 'choice', name: 'minutes', label: t(texts.length), required: true, options },
        value: lengths.find((n) => n === `${meeting?.minutes}`) ?? '90',
      },
      ...(meeting ? [] : [host]),
    ],
  }
}

interface Planned {
  readonly startsAt: Instant
  readonly minutes: number
  readonly place: string | null
}

async function readPlan(q: Query, values: Values): Promise<Planned | Refusal> {
  const problem = (field: string, text: Text<never>) => refuse(q.t(text), { problems: [{ field, says: q.t(text) }] })
  const date = parseLocalDate(textOf(values, 'date') ?? '')
  const time = parseLocalTime(textOf(values, 'time') ?? '')
  if (!date) return problem('date', texts.notADay)
  if (!time) return problem('time', texts.notATime)
  const startsAt = toInstant((await q.circle.community()).zone, date, time)
  if (!isPlannable(startsAt, q.now)) return problem('date', texts.notAhead)
  const place = textOf(values, 'place') ?? null
  const minutes = Number(lengths.find((one) => one === textOf(values, 'minutes')) ?? '90')
  return {
    startsAt,
    minutes,
    place: place && lengthOf(place) > placeMax ? [...place].slice(0, placeMax).join('') : place,
  }
}

export async function submitPlan(c: Change, subject: string, values: Values): Promise<Answer> {
  if (subject !== 'new') return changePlan(c, subject, values)
  const planned = await readPlan(c, values)
  if (isRefusal(planned)) return planned
  const who = actor(c)
  const meeting: Meeting = {
    ...{ id: c.newId<string>(), communityId: c.community, number: await c.nextNumber(meetingPrefix), ...planned },
    ...{ language: who.language, plannedBy: who.id, host: textOf(values, 'host') === 'open' ? null : who.id },
    ...{ writer: null, createdAt: c.now, endedAt: null, harvestAt: null, askedAt: null },
  }
  await saveMeeting(c.db, meeting)
  const card = await drawCard(c, meeting.id)
  const terms = { purpose: { to: 'home' }, cost: 'asked', expiresAt: 'never', liveUntil: notYet } as const
  if (card) await c.post({ key: cardKey(meeting.id), card, ...terms })
  await wakeFor(c, meeting)
  await c.happened('meetings.planned', meetingRef(meeting), who.id)
  const room = { room: 'home' } as const
  const { zone } = await c.circle.community()
  const isSoon = preparesAt(meeting, zone) <= c.now
  return {
    card: c.card(
      say.text(...c.t.rich(texts.planned, { ref: refSpan(meeting), room, at: moment(meeting) })),
      say.note(c.t(texts.plannedThen)),
      say.buttons(...(isSoon && isHosting(c, meeting) ? soonButtons(c.t, meeting) : []), ...ownButtons(c, meeting)),
      ...(await c.declared.fill(c, 'act.after', meetingRef(meeting))),
    ),
  }
}

/** Who planned it can move it or call it off. */
export function ownButtons(q: Pick<Query, 't'>, { id }: Meeting) {
  const confirm = {
    ...{ title: q.t(texts.cancelTitle), says: q.t(texts.cancelAsk) },
    ...{ yes: q.t(texts.cancelYes), no: q.t(texts.cancelNo) },
  }
  return [
    button(q.t, texts.change, 'change', id),
    { label: q.t(texts.cancel), address: address('meetings.cancel', id), weight: 'careful' as const, confirm },
  ]
}

async function changePlan(c: Change, id: string, values: Values): Promise<Answer> {
  const meeting = await ownMeeting(c, id)
  if (isRefusal(meeting)) return meeting
  const planned = await readPlan(c, values)
  if (isRefusal(planned)) return planned
  const changed: Meeting = { ...meeting, ...planned, language: actor(c).language }
  await saveMeeting(c.db, changed)
  await wakeFor(c, changed)
  if (changed.startsAt !== meeting.startsAt) await tellMoved(c, changed)
  await c.resay(cardKey(id))
  await c.resay(hostKey(id))
  return {
    card: c.card(
      say.text(...c.t.rich(texts.changed, { room: { room: 'home' } })),
      say.buttons(...ownButtons(c, changed)),
    ),
  }
}

/** Whoever said yes said it to another moment. */
async function tellMoved(c: Change, meeting: Meeting): Promise<void> {
  await takeReminders(c, meeting)
  await removeAllComing(c.db, c.community, meeting.id)
  const t = await c.homeTexts()
  const card = await c.homeCard([say.text(...t.rich(texts.moved, { at: moment(meeting) }))])
  const purpose = { to: 'under', key: cardKey(meeting.id) } as const
  await c.post({ key: `meetings.moved:${meeting.id}`, purpose, cost: 'free', card, expiresAt: meeting.startsAt })
  await c.happened('meetings.moved', meetingRef(meeting), c.who?.id)
}

/** Nothing of it stays (R18). */
export async function cancel(c: Change, id: string): Promise<Answer> {
  const meeting = await ownMeeting(c, id)
  if (isRefusal(meeting)) return meeting
  await cancelWakes(c, id)
  await takeReminders(c, meeting)
  await removeMeeting(c.db, c.community, id)
  for (const key of [`meetings.moved:${id}`, hostKey(id), cardKey(id)] as const) await c.takeAway(key)
  await c.retract(meetingRef(meeting))
  return { card: c.card(say.text(c.t(texts.cancelled))) }
}

/** A meeting that has not begun, for who planned it; for its host when nobody is left who did. */
async function ownMeeting(q: Query, id: string): Promise<Meeting | Refusal> {
  const meeting = await findMeeting(q.db, q.community, id)
  if (!meeting) return refuse(q.t(texts.gone))
  if (meeting.startsAt <= q.now) return refuse(q.t(texts.begunAlready))
  const mine = meeting.plannedBy ?? meeting.host
  if (mine === actor(q).id) return meeting
  return meeting.plannedBy
    ? refuse(q.t.rich(texts.onlyPlanner, { name: nameOf(q.t, meeting.plannedBy) }))
    : refuse(q.t(texts.onlyNobody))
}
