// The next question at another moment, once, to try it: who holds the key may do that after two silent weeks; for good the circle decides.
import { findCadence, findRitualChoice } from '../../community/rituals/choices.ts'
import { firstQuestionTime } from '../../community/rules.ts'
import { findSetting, saveSetting } from '../../community/settings/store.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { weekday } from '../../core/dates.ts'
import { refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { Cadence } from '../../core/recurrence.ts'
import type { Usual } from '../../core/ritual.ts'
import { capital } from '../../core/text.ts'
import type { LocalDate, LocalTime, Weekday } from '../../core/time.ts'
import { addDays, mondayOf, parseLocalDate, parseLocalTime, toInstant, toLocal, weekdays } from '../../core/time.ts'
import { texts } from './texts.ts'

const momentKey = 'reflection.moment'
export const ritualCode = 'R01'
/** Later in the week too little time would be left until Thursday. */
export const days = ['mon', 'tue', 'wed'] as const
const times = ['09:00', '12:00', '16:00', '19:00'] as const
export const usual: Usual = { on: 'mon', at: firstQuestionTime }
const subject = { kind: 'ritual', id: ritualCode }

interface Moment {
  readonly on: Weekday
  readonly at: LocalTime
}

/** When the question of the week comes: as the circle chose, or as it was chosen for this one week. */
export async function momentOf(q: Query): Promise<Moment> {
  return (await findTried(q)) ?? usualMomentOf(q)
}

/** The same as a cadence. */
export async function cadenceNow(q: Query): Promise<Cadence | 'notNow'> {
  const tried = await findTried(q)
  const cadence = await findCadence(q, ritualCode, usual)
  return tried && cadence !== 'notNow' ? { every: 'week', on: tried.on, at: tried.at } : cadence
}

/** Whether another moment was chosen for a question that is still to come. */
export async function triesMoment(q: Query): Promise<boolean> {
  return (await findTried(q)) !== undefined
}

async function usualMomentOf(q: Query): Promise<Moment> {
  const { weekday: on = usual.on, time: at = usual.at } = await findRitualChoice(q, ritualCode)
  return { on, at }
}

/** `maandag` and `09:00`: for good, whatever is tried now. */
async function usualWords(q: Query) {
  const { on, at } = await usualMomentOf(q)
  return { day: weekday(q.t.language, on), time: at.replace(/^0/, '') }
}

/** Until the week for which it was chosen is over. */
async function findTried(q: Query): Promise<(Moment & { readonly monday: LocalDate }) | undefined> {
  const stored = (await findSetting(q.db, q.community, momentKey)) as
    | Partial<Record<string, unknown>>
    | null
    | undefined
  const monday = parseLocalDate(String(stored?.['monday'] ?? ''))
  const on = days.find((day) => day === stored?.['on'])
  const at = parseLocalTime(String(stored?.['at'] ?? ''))
  const { zone } = await q.circle.calendar()
  return monday && on && at && toLocal(zone, q.now).date <= addDays(monday, 6) ? { monday, on, at } : undefined
}

/** The Monday of the week in which the next question is planned. */
export async function nextWeek(q: Query): Promise<LocalDate | undefined> {
  const next = (await q.declared.rituals(q)).find(({ code }) => code === ritualCode)
  return next && mondayOf(next.on)
}

async function openMoment(q: Query): Promise<Form> {
  const { t } = q
  const { on, at } = await momentOf(q)
  const named = (day: Weekday) => capital(weekday(t.language, day))
  return {
    v: 1,
    name: 'reflection.moment',
    subject: 'next',
    language: t.language,
    title: t(texts.momentTitle),
    submit: t(texts.momentSubmit),
    intro: [t(texts.momentIntro, await usualWords(q))],
    fields: [
      {
        kind: 'choice',
        name: 'on',
        label: t(texts.momentDay),
        required: true,
        options: days.map((day) => ({ value: day, label: named(day) })),
        value: on,
      },
      {
        kind: 'choice',
        name: 'at',
        label: t(texts.momentTime),
        required: true,
        options: [...new Set([at, ...times])].toSorted().map((time) => ({ value: time, label: time })),
        value: at,
      },
    ],
  }
}

async function saveMoment(c: Change, _subject: string, values: Values): Promise<Answer> {
  const monday = await nextWeek(c)
  if (!monday) return refuse(c.t(texts.nothingPlanned))
  const on = days.find((day) => day === textOf(values, 'on')) ?? days[0]
  const at = parseLocalTime(textOf(values, 'at') ?? '') ?? (await usualMomentOf(c)).at
  const { zone } = await c.circle.calendar()
  const moment = toInstant(zone, addDays(monday, weekdays.indexOf(on)), at)
  if (moment <= c.now) {
    return refuse(c.t(texts.momentPast), { problems: [{ field: 'on', says: c.t(texts.momentPast) }] })
  }
  await saveSetting(c.db, c.community, momentKey, { monday, on, at })
  await c.happened('reflection.momentTried', subject, c.who?.id)
  await c.calendarChanged()
  const usually = await usualWords(c)
  const back = { label: c.t(texts.momentUsual, usually), address: address('reflection.usualMoment', 'next') }
  return {
    card: c.card(
      say.text(...c.t.rich(texts.momentSet, { ...usually, at: { at: moment, as: 'moment' } })),
      say.buttons(back),
    ),
  }
}

async function usualMoment(c: Change): Promise<Answer> {
  if (await triesMoment(c)) {
    await saveSetting(c.db, c.community, momentKey, {})
    await c.happened('reflection.momentBack', subject, c.who?.id)
    await c.calendarChanged()
  }
  return { card: c.card(say.text(c.t(texts.momentBack, await usualWords(c)))) }
}

export const momentForm: FormSpec = {
  name: 'reflection.moment',
  may: 'caretaker',
  open: openMoment,
  submit: saveMoment,
}

export const momentActions: readonly Action[] = [
  { name: 'reflection.moment', may: 'caretaker', road: 'look', run: async (q) => ({ form: await openMoment(q) }) },
  { name: 'reflection.usualMoment', may: 'caretaker', road: 'do', run: usualMoment },
]

export const momentHappenings: readonly HappeningKind[] = [
  {
    name: 'reflection.momentTried',
    log: true,
    line: async (q, { by, subject: about }) => ({
      spans: by ? q.t.rich(texts.lineMoment, { member: { member: by } }) : [q.t(texts.lineMomentBare)],
      sources: [about],
    }),
  },
  {
    name: 'reflection.momentBack',
    log: true,
    line: async (q, { subject: about }) => ({
      spans: [q.t(texts.lineMomentBack, await usualWords(q))],
      sources: [about],
    }),
  },
]
