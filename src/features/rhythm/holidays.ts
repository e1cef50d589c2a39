// Free days that are entered after the start, or taken away: for all of us together, by light consent.
import type { Holiday } from '../../community/calendar/store.ts'
import { addHoliday, listHolidays, removeHoliday } from '../../community/calendar/store.ts'
import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { localDateWords } from '../../core/dates.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import type { LocalDate } from '../../core/time.ts'
import { daysBetween, parseLocalDate, toLocal } from '../../core/time.ts'
import { texts } from './texts.ts'

const nameMax = 60
const longestDays = 56

interface FreeDays {
  readonly name: string
  readonly from: LocalDate
  readonly to: LocalDate
}

export const holidaysKind: ProposalKind<FreeDays> = {
  name: 'rhythm.holidays',
  consent: 'light',
  needsWhy: false,
  says: texts.holidaysSays,
  parse: (json) => {
    const stored: Partial<Record<string, unknown>> = typeof json === 'object' && json !== null ? json : {}
    const from = parseLocalDate(String(stored['from'] ?? ''))
    const to = parseLocalDate(String(stored['to'] ?? ''))
    if (typeof stored['name'] !== 'string' || !from || !to) throw new Error('Free days that cannot be read.')
    return { name: stored['name'], from, to }
  },
  words: async (q, { name, from, to }, said) => ({
    after: rangeSpans(q, texts.freeAfter, q.said(name, said.from, said.language), { from, to }),
  }),
  fields: async (q, payload) => [
    {
      kind: 'short',
      name: 'name',
      label: q.t(texts.freeName),
      hint: q.t(texts.freeNameHint),
      required: true,
      max: nameMax,
      ...(payload ? { value: payload.name } : {}),
    },
    {
      kind: 'date',
      name: 'from',
      label: q.t(texts.freeFrom),
      required: true,
      ...(payload ? { value: payload.from } : {}),
    },
    { kind: 'date', name: 'to', label: q.t(texts.freeTo), required: true, ...(payload ? { value: payload.to } : {}) },
  ],
  read: async (q, values) => {
    const name = textOf(values, 'name')
    const from = parseLocalDate(textOf(values, 'from') ?? '')
    const to = parseLocalDate(textOf(values, 'to') ?? '')
    if (!name || !from || !to || lengthOf(name) > nameMax) return refuse(q.t(texts.freeMissing))
    return { name, from, to }
  },
  stillPossible: cannotAdd,
  adopt: async (c, { name, from, to }) => {
    await addHoliday(c.db, c.community, { id: c.newId(), name, from, to })
    await c.calendarChanged()
  },
}

async function cannotAdd(q: Query, { from, to }: FreeDays): Promise<Refusal | undefined> {
  const { zone } = await q.circle.calendar()
  const no = (field: string, says: string) => refuse(says, { problems: [{ field, says }] })
  if (to < from) return no('to', q.t(texts.freeOrder))
  if (to < toLocal(zone, q.now).date) return no('to', q.t(texts.freePast))
  if (daysBetween(from, to) >= longestDays) return no('to', q.t(texts.freeLong))
  const isKnown = (await listHolidays(q.db, q.community)).some((one) => one.from <= from && to <= one.to)
  return isKnown ? no('from', q.t(texts.freeKnown)) : undefined
}

interface Gone {
  readonly id: string
}

export const holidayGoneKind: ProposalKind<Gone> = {
  name: 'rhythm.holidayGone',
  consent: 'light',
  needsWhy: false,
  says: texts.holidayGoneSays,
  parse: (json) => {
    if (typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string') return { id: json.id }
    throw new Error('Free days that cannot be read.')
  },
  words: async (q, { id }) => {
    const known = await findHoliday(q, id)
    if (!known) return { after: [q.t(texts.freeGone)] }
    const { language } = await q.circle.community()
    return { after: rangeSpans(q, texts.notFreeAfter, q.said(known.name, { kind: 'holiday', id }, language), known) }
  },
  fields: async (q, payload) => {
    const { zone } = await q.circle.calendar()
    const coming = (await listHolidays(q.db, q.community)).filter(({ to }) => to >= toLocal(zone, q.now).date)
    const options = coming.slice(0, 25).map(({ id, from, to }) => ({ value: id, label: rangeWords(q, { from, to }) }))
    return [
      {
        kind: 'choice',
        name: 'holiday',
        label: q.t(texts.freeWhich),
        ...(options.length > 0 ? {} : { hint: q.t(texts.freeNone) }),
        required: true,
        options: options.length > 0 ? options : [{ value: 'none', label: q.t(texts.freeNone) }],
        ...(payload ? { value: payload.id } : {}),
      },
    ]
  },
  read: async (q, values) => {
    const known = await findHoliday(q, textOf(values, 'holiday') ?? '')
    return known ? { id: known.id } : refuse(q.t(texts.freeGone))
  },
  stillPossible: async (q, { id }) => ((await findHoliday(q, id)) ? undefined : refuse(q.t(texts.freeGone))),
  adopt: async (c, { id }) => {
    await removeHoliday(c.db, c.community, id)
    await c.calendarChanged()
  },
}

async function findHoliday(q: Query, id: string): Promise<Holiday | undefined> {
  return (await listHolidays(q.db, q.community)).find((one) => one.id === id)
}

function rangeWords(q: Query, { from, to }: Pick<FreeDays, 'from' | 'to'>): string {
  const { language } = q.t
  return q.t(texts.freeBare, { from: localDateWords(language, from), to: localDateWords(language, to) })
}

function rangeSpans(
  q: Query,
  text: typeof texts.freeAfter,
  name: Span,
  { from, to }: Pick<FreeDays, 'from' | 'to'>,
): Span[] {
  const { language } = q.t
  return q.t.rich(text, { name, from: localDateWords(language, from), to: localDateWords(language, to) })
}
