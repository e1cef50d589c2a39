// A week of rest after two silent ones: a free week like those a key holder may add, told to everybody, and it can be called off.
import { addHoliday, removeHoliday } from '../../community/calendar/store.ts'
import { findSetting, saveSetting } from '../../community/settings/store.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { Member } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import type { LocalDate } from '../../core/time.ts'
import { addDays, parseLocalDate, toInstant, toLocal } from '../../core/time.ts'
import { nextWeek, ritualCode } from './moment.ts'
import { texts } from './texts.ts'

const restKey = 'reflection.restWeek'
const subject = { kind: 'ritual', id: ritualCode }

interface Rest {
  readonly id: string
  readonly monday: LocalDate
}

/** The week of rest that is still to come or under way. */
export async function findRest(q: Query): Promise<Rest | undefined> {
  const stored = (await findSetting(q.db, q.community, restKey)) as Partial<Record<string, unknown>> | undefined
  const monday = parseLocalDate(String(stored?.['monday'] ?? ''))
  const { zone } = await q.circle.calendar()
  const isOver = !monday || toLocal(zone, q.now).date > addDays(monday, 6)
  return isOver ? undefined : { id: String(stored?.['id']), monday }
}

/** Pressing it twice gives one week. */
async function restWeek(c: Change): Promise<Answer> {
  const known = await findRest(c)
  const rest = known ?? (await planRest(c))
  if (!rest) return refuse(c.t(texts.nothingPlanned))
  const date = await dateOf(c, rest)
  const undo = { label: c.t(texts.restWeekUndo), address: address('reflection.noRestWeek', 'next') }
  return { card: c.card(say.text(...c.t.rich(texts.restWeekSet, { date })), say.buttons(undo)) }
}

async function planRest(c: Change): Promise<Rest | undefined> {
  const monday = await nextWeek(c)
  if (!monday) return undefined
  const rest = { id: c.newId(), monday }
  const t = await c.homeTexts()
  const name = t(texts.restWeekName)
  await addHoliday(c.db, c.community, { id: rest.id, name, from: monday, to: addDays(monday, 4) })
  await saveSetting(c.db, c.community, restKey, rest)
  const member = { member: (c.who as Member).id }
  const { zone } = await c.circle.calendar()
  await c.post({
    key: noticeKey(rest),
    purpose: { to: 'home' },
    cost: 'asked',
    card: await c.homeCard([say.text(...t.rich(texts.restWeekNotice, { date: await dateOf(c, rest), member }))]),
    expiresAt: toInstant(zone, addDays(monday, 5), '00:00'),
  })
  await c.happened('reflection.restWeek', subject, c.who?.id)
  await c.calendarChanged()
  return rest
}

async function noRestWeek(c: Change): Promise<Answer> {
  const rest = await findRest(c)
  if (!rest) return refuse(c.t(texts.restWeekNone))
  await removeHoliday(c.db, c.community, rest.id)
  await saveSetting(c.db, c.community, restKey, {})
  await c.takeAway(noticeKey(rest))
  await c.happened('reflection.noRestWeek', subject, c.who?.id)
  await c.calendarChanged()
  return { card: c.card(say.text(c.t(texts.restWeekUndone))) }
}

async function dateOf(q: Query, { monday }: Rest) {
  const { zone } = await q.circle.calendar()
  return { at: toInstant(zone, monday, '12:00'), as: 'date' } as const
}

function noticeKey({ id }: Rest): MessageKey {
  return `reflection.restWeek:${id}`
}

export const restActions: readonly Action[] = [
  { name: 'reflection.restWeek', may: 'caretaker', road: 'do', run: restWeek },
  { name: 'reflection.noRestWeek', may: 'caretaker', road: 'do', run: noRestWeek },
]

export const restHappenings: readonly HappeningKind[] = [
  {
    name: 'reflection.restWeek',
    log: true,
    line: async (q, { by, subject: about }) => ({
      spans: by ? q.t.rich(texts.lineRestWeek, { member: { member: by } }) : [q.t(texts.lineRestWeekBare)],
      sources: [about],
    }),
  },
  {
    name: 'reflection.noRestWeek',
    log: true,
    line: async (q, { subject: about }) => ({ spans: [q.t(texts.lineRestWeekUndone)], sources: [about] }),
  },
]
