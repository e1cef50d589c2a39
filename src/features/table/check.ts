// Looking who is missing (R15): the table as text, the empty chairs with why, and room to name a voice or to offer to look.
import { findRitualChoice, isRitualOn } from '../../community/rituals/choices.ts'
import { findTurn, inTurn } from '../../community/rituals/turns.ts'
import { priorities } from '../../core/budget.ts'
import type { Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Cadence } from '../../core/recurrence.ts'
import type { Ritual } from '../../core/ritual.ts'
import type { Instant } from '../../core/time.ts'
import { addDays, mondayOf, notYet, plus, toLocal, weekdays } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import type { Window } from '../../core/window.ts'
import { closesAt } from '../../core/window.ts'
import { isForming } from './allowed.ts'
import { isEmpty, isLongEmpty, longEmptyWeeks, weeksEmpty } from './rules.ts'
import { chairBlocks, seatMenu, tableBlock } from './show.ts'
import { button, seatRef } from './spans.ts'
import type { Seat, TableCheck } from './store.ts'
import { findCheck, findSeat, listChecks, listSeats, saveCheck } from './store.ts'
import { texts } from './texts.ts'

/** Outside exploring it comes once a quarter, in weeks that count. */
const quarterWeeks = 12

const checkKey = (id: string): MessageKey => `table.check:${id}`
const closeKey = (id: string) => `table.close:${id}`

async function closingOf(q: Query, { openedAt }: Pick<TableCheck, 'openedAt'>): Promise<Instant> {
  const calendar = await q.circle.calendar()
  const isEarly = ['mon', 'tue', 'wed'].includes(toLocal(calendar.zone, openedAt).weekday)
  const window: Window = { until: { weekday: 'fri', time: '12:00', weeksLater: isEarly ? 0 : 1 } }
  return closesAt(window, openedAt, calendar)
}

export const ritual: Ritual = {
  code: 'R15',
  name: texts.ritualName,
  priority: priorities.table,
  minutes: 2,
  cost: 'channel',
  late: 'ifHalfTheWindowRemains',
  usual: inTurn,
  cadence: async (q) => {
    if (!(await q.circle.exists()) || (await q.circle.community()).state !== 'active') return 'notNow'
    const explores = (await q.circle.stretches()).some(({ phase }) => phase === 'explore')
    return explores ? findTurn(q, 'R15') : quarterly(q)
  },
  closesAt: (q, openedAt) => closingOf(q, { openedAt }),
  open: async (c) => {
    await openCheck(c, 'channel')
  },
  runNow: askGroup,
}

async function quarterly(q: Query): Promise<Cadence | 'notNow'> {
  const { startedOn } = await q.circle.calendar()
  if (!startedOn || !(await isRitualOn(q, 'R15'))) return 'notNow'
  const { weekday = inTurn.on, time: at = inTurn.at } = await findRitualChoice(q, 'R15')
  return { every: 'weeks', count: quarterWeeks, from: addDays(mondayOf(startedOn), weekdays.indexOf(weekday)), at }
}

async function openCheck(c: Change, cost: 'channel' | 'asked'): Promise<TableCheck | undefined> {
  if (await findOpen(c)) return undefined
  const by = cost === 'asked' ? (c.who?.id ?? null) : null
  const check = { id: c.newId<string>(), communityId: c.community, by, openedAt: c.now, closedAt: null }
  await saveCheck(c.db, check)
  const at = await closingOf(c, check)
  const card = await drawCheck(c, check.id)
  const key = checkKey(check.id)
  if (card) await c.post({ key, purpose: { to: 'home' }, cost, card, expiresAt: at, liveUntil: notYet })
  await c.wake({ key: closeKey(check.id), name: 'table.close', subject: check.id, at })
  return check
}

async function findOpen(q: Query): Promise<TableCheck | undefined> {
  return (await listChecks(q.db, q.community)).find(({ closedAt }) => closedAt === null)
}

/** Somebody asks the group, for instance because a look-back said that a voice was missed. */
export async function askGroup(c: Change): Promise<Answer> {
  if (await isForming(c)) return refuse(c.t(texts.notBegun))
  const room = { room: 'home' } as const
  const check = await openCheck(c, 'asked')
  if (!check) return { card: c.card(say.text(...c.t.rich(texts.checkRunning, { room }))) }
  const close = { at: await closingOf(c, check), as: 'weekdayTime' } as const
  return { card: c.card(say.text(...c.t.rich(texts.checkAsked, { room, close }))) }
}

export async function drawCheck(q: Query, id: string): Promise<Card | undefined> {
  const check = await findCheck(q.db, q.community, id)
  if (!check) return undefined
  const t = await q.homeTexts()
  const empty = (await listSeats(q.db, q.community)).filter(({ state }) => isEmpty(state))
  const command = { command: ['table', 'show'] } as const
  const until =
    check.closedAt === null
      ? t.rich(texts.checkUntil, { close: { at: await closingOf(q, check), as: 'weekdayTime' }, command })
      : t.rich(texts.checkOver, { command })
  return q.homeCard([
    say.heading(t(texts.checkTitle)),
    await tableBlock(q, t),
    ...chairBlocks(t, empty),
    say.text({ bold: [t(texts.ask)] }),
    ...(empty.length > 0 ? [say.text({ bold: [t(texts.askHow)] }), ...seatMenu(t, empty)] : []),
    say.note(...until),
    say.buttons(
      button(t, texts.somebodyMissing, 'missing', q.community),
      ...(check.closedAt === null ? [button(t, texts.notThisWeek, 'notNow', id)] : []),
    ),
  ])
}

/** Watches a chair from when it is empty, to ask after eight weeks what that tells. */
export async function watchEmpty(c: Change, { id, state, emptySince }: Seat): Promise<void> {
  const key = `table.empty:${id}`
  if (!isEmpty(state)) return c.cancel(key)
  const weeks = longEmptyWeeks * (Math.floor(weeksEmpty(emptySince, c.now) / longEmptyWeeks) + 1)
  await c.wake({ key, name: 'table.empty', subject: id, at: plus(emptySince, { days: 7 * weeks }) })
}

/** What stands there follows the chairs as long as it is open, and so does the card that says who is at the table. */
export async function resayChecks(c: Change): Promise<void> {
  const open = await findOpen(c)
  if (open) await c.resay(checkKey(open.id))
  await c.resay(`setup.about:${c.community}`)
}

export const wakes: readonly Wake[] = [
  {
    name: 'table.empty',
    run: async (c, { subject }) => {
      const seat = await findSeat(c.db, c.community, subject)
      if (!seat || !isEmpty(seat.state)) return
      if (isLongEmpty(seat.emptySince, c.now)) await c.happened('table.stayedEmpty', seatRef(seat))
      await watchEmpty(c, seat)
    },
  },
  {
    name: 'table.close',
    run: async (c, { subject }) => {
      const check = await findCheck(c.db, c.community, subject)
      if (!check || check.closedAt !== null) return
      const at = await closingOf(c, check)
      if (at > c.now) return c.wake({ key: closeKey(subject), name: 'table.close', subject, at })
      await saveCheck(c.db, { ...check, closedAt: c.now })
      await c.resay(checkKey(subject))
    },
  },
]

/** Holidays or pauses changed: it closes when it closes now, at the earliest in a minute. */
export async function replan(c: Change): Promise<void> {
  const open = await findOpen(c)
  if (!open) return
  const at = Math.max(await closingOf(c, open), plus(c.now, { minutes: 1 })) as Instant
  await c.wake({ key: closeKey(open.id), name: 'table.close', subject: open.id, at })
  await c.resay(checkKey(open.id))
}

/** Whether the circle is looking now. */
export async function isLooking(q: Query): Promise<boolean> {
  return (await findOpen(q)) !== undefined
}
