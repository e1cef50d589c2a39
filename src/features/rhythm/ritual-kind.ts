// The proposal to move a ritual, or to switch it on or off: what would be different, and how it is carried out.
import type { RitualChoice } from '../../community/rituals/choices.ts'
import { ritualChoiceKey } from '../../community/rituals/choices.ts'
import { saveSetting } from '../../community/settings/store.ts'
import type { Change, Query } from '../../core/context.ts'
import { weekday } from '../../core/dates.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { Field, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import type { RitualCode } from '../../core/ritual.ts'
import type { LocalDate, LocalTime, Weekday } from '../../core/time.ts'
import { addDays, mondayOf, parseLocalTime, toLocal, weekdays } from '../../core/time.ts'
import { settleByDecision } from './settling.ts'
import { texts } from './texts.ts'
import type { Known } from './words.ts'
import { choiceOf, daysOf, daysWords, findKnown, listKnown, namedMoment, ritualRef } from './words.ts'

/** Absent day and time are as the ritual itself has them. */
export interface RitualPayload {
  readonly code: RitualCode
  readonly on: boolean
  readonly weekday?: Weekday
  readonly time?: LocalTime
  readonly every?: 2
}

export const ritualKind: ProposalKind<RitualPayload> = {
  name: 'rhythm.ritual',
  consent: 'light',
  needsWhy: false,
  says: texts.ritualSays,
  parse,
  words: async (q, payload) => {
    const known = findKnown(q, payload.code)
    if (!known) return { after: [q.t(texts.unknownRitual)] }
    return {
      before: [namedMoment(q.t, known, await choiceOf(q, known))],
      after: [namedMoment(q.t, known, toChoice(payload))],
    }
  },
  fields: async (q, payload) => {
    const known = payload && findKnown(q, payload.code)
    return known ? fieldsOf(q, known, payload) : anyFields(q)
  },
  read: async (q, values) => readPayload(q, textOf(values, 'ritual') ?? '', values),
  stillPossible,
  adopt: async (c, payload) => {
    const { zone } = await c.circle.calendar()
    const from = addDays(mondayOf(toLocal(zone, c.now).date), 7)
    await saveChoice(c, payload.code, toChoice(payload, from))
    await settleByDecision(c, payload.code)
    await c.happened('rhythm.changed', ritualRef(payload.code))
  },
}

/** Stores what was chosen and plans anew. */
export async function saveChoice(c: Change, code: RitualCode, choice: RitualChoice): Promise<void> {
  await saveSetting(c.db, c.community, ritualChoiceKey(code), choice)
  await c.calendarChanged()
}

function parse(json: unknown): RitualPayload {
  const stored: Partial<Record<string, unknown>> = typeof json === 'object' && json !== null ? json : {}
  const { code, on } = stored
  if (typeof code !== 'string' || !/^R\d\d$/.test(code) || typeof on !== 'boolean') {
    throw new Error('A proposal for a ritual that cannot be read.')
  }
  const day = weekdays.find((one) => one === stored['weekday'])
  const time = parseLocalTime(String(stored['time'] ?? ''))
  return {
    code: code as RitualCode,
    on,
    ...(day ? { weekday: day } : {}),
    ...(time ? { time } : {}),
    ...(stored['every'] === 2 ? { every: 2 as const } : {}),
  }
}

/** As it is stored; `from` is told when it is carried out. */
function toChoice({ on, weekday: day, time, every }: RitualPayload, from?: LocalDate): RitualChoice {
  return {
    on,
    ...(day ? { weekday: day } : {}),
    ...(time ? { time } : {}),
    ...(every ? { every, ...(from ? { from } : {}) } : {}),
  }
}

async function stillPossible(q: Query, payload: RitualPayload): Promise<Refusal | undefined> {
  const known = findKnown(q, payload.code)
  if (!known) return refuse(q.t(texts.unknownRitual))
  const name = q.t(known.name)
  if (!payload.on && known.ritual?.fixed) return refuse(q.t(texts.alwaysThere, { name }))
  const days = daysOf(known)
  if (payload.weekday && !days.includes(payload.weekday)) return dayRefusal(q, known)
  const now = await choiceOf(q, known)
  const isSame = namedMoment(q.t, known, now) === namedMoment(q.t, known, toChoice(payload))
  return isSame ? refuse(q.t(texts.sameAsNow)) : undefined
}

function dayRefusal(q: Query, known: Known): Refusal {
  const says = q.t(texts.badDay, { name: q.t(known.name), days: daysWords(q.t, daysOf(known)) })
  return refuse(says, { problems: [{ field: 'when', says }] })
}

/** For one ritual: its own days, and the hour. */
export async function fieldsOf(q: Query, known: Known, payload?: RitualPayload): Promise<Field[]> {
  const now = payload ?? (await choiceOf(q, known))
  const usual = known.ritual?.usual
  const options = optionsOf(q, known)
  const value = whenOf(known, now)
  const fields: Field[] = [
    {
      kind: 'choice',
      name: 'ritual',
      label: q.t(texts.ritualField),
      required: true,
      options: [{ value: known.code, label: q.t(known.name) }],
      value: known.code,
    },
    {
      kind: 'choice',
      name: 'when',
      label: q.t(texts.dayField),
      required: true,
      options,
      ...(options.some((option) => option.value === value) ? { value } : {}),
    },
  ]
  if (usual) fields.push(timeField(q, now.time ?? usual.at))
  return fields
}

/** Before a ritual is chosen: all of them, and all days; what does not fit is said when it is sent. */
async function anyFields(q: Query): Promise<Field[]> {
  const known = listKnown(q).map(({ code, name }) => ({ value: code, label: q.t(name) }))
  const label = q.t(texts.ritualField)
  const days = weekdays.map((day) => ({
    value: `1.${day}`,
    label: q.t(texts.optionOn, { day: weekday(q.t.language, day) }),
  }))
  return [
    { kind: 'choice', name: 'ritual', label, required: true, options: known.slice(0, 25) },
    {
      kind: 'choice',
      name: 'when',
      label: q.t(texts.dayField),
      required: true,
      options: [
        ...days,
        { value: 'on', label: q.t(texts.optionByItself) },
        { value: 'off', label: q.t(texts.optionOff) },
      ],
    },
    { ...timeField(q), required: false },
  ]
}

function timeField(q: Query, value?: LocalTime): Field {
  const field = { kind: 'time', name: 'time', label: q.t(texts.timeField), hint: q.t(texts.timeHint) } as const
  return value ? { ...field, required: true, value } : field
}

function optionsOf(q: Query, known: Known) {
  const usual = known.ritual?.usual
  const off = known.ritual?.fixed ? [] : [{ value: 'off', label: q.t(texts.optionOff) }]
  if (!usual) return [{ value: 'on', label: q.t(texts.optionByItself) }, ...off]
  const named = daysOf(known).map((day) => ({ day, name: weekday(q.t.language, day) }))
  const weekly = usual.weeks ? texts.optionOn : texts.optionEvery
  const every = named.map(({ day, name }) => ({ value: `1.${day}`, label: q.t(weekly, { day: name }) }))
  const other = usual.weeks
    ? []
    : named.map(({ day, name }) => ({ value: `2.${day}`, label: q.t(texts.optionOther, { day: name }) }))
  return [...every, ...other, ...off]
}

function whenOf({ ritual }: Known, now: RitualChoice): string {
  if (now.on === false) return 'off'
  return ritual?.usual ? `${now.every ?? 1}.${now.weekday ?? ritual.usual.on}` : 'on'
}

/** What was filled in, for this ritual. */
export async function readPayload(q: Query, code: string, values: Values): Promise<RitualPayload | Refusal> {
  const known = findKnown(q, code)
  if (!known)
    return refuse(q.t(texts.unknownRitual), { problems: [{ field: 'ritual', says: q.t(texts.unknownRitual) }] })
  const when = textOf(values, 'when') ?? ''
  const usual = known.ritual?.usual
  if (when === 'off') return { code: known.code, on: false }
  if (!usual) return { code: known.code, on: true }
  const typed = textOf(values, 'time')
  const time = typed === undefined ? usual.at : parseLocalTime(typed)
  if (!time) return refuse(q.t(texts.badTime), { problems: [{ field: 'time', says: q.t(texts.badTime) }] })
  const day = when === 'on' ? usual.on : daysOf(known).find((one) => when.endsWith(`.${one}`))
  if (!day) return dayRefusal(q, known)
  const every = when.startsWith('2.') && !usual.weeks ? { every: 2 as const } : {}
  return { code: known.code, on: true, weekday: day, time, ...every }
}
