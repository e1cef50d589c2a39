// What a circle may choose about roles, by light consent: how many places, and how long.

import { textOf } from '../../core/form.ts'
import type { Setting } from '../../core/setting.ts'
import { texts } from './texts.ts'

const ways = ['pulse', 'one', 'none'] as const
export type SeatsWay = (typeof ways)[number]

const wayTexts = { pulse: texts.seatsPulse, one: texts.seatsOne, none: texts.seatsNone }

export const seatsSetting: Setting<SeatsWay> = {
  key: 'roles.seats',
  box: 'light',
  says: texts.seatsSetting,
  initial: 'pulse',
  parse: (json) => ways.find((way) => way === json),
  words: async (q, value) => [q.t(wayTexts[value])],
  fields: async (q, value) => [
    {
      kind: 'choice',
      name: 'seats',
      label: q.t(texts.seatsField),
      required: true,
      options: ways.map((way) => ({ value: way, label: q.t(wayTexts[way]) })),
      value,
    },
  ],
  read: async (_q, values) => ways.find((way) => way === textOf(values, 'seats')) ?? 'pulse',
}

const fewestWeeks = 2
const mostWeeks = 8
const usualWeeks = 4

export const weeksSetting: Setting<number> = {
  key: 'roles.termWeeks',
  box: 'light',
  says: texts.weeksSetting,
  initial: usualWeeks,
  parse: (json) =>
    typeof json === 'number' && Number.isInteger(json) && json >= fewestWeeks && json <= mostWeeks ? json : undefined,
  words: async (q, n) => [q.t(texts.weeksWords, { n })],
  fields: async (q, value) => [
    {
      kind: 'choice',
      name: 'weeks',
      label: q.t(texts.weeksField),
      required: true,
      options: Array.from({ length: mostWeeks - fewestWeeks + 1 }, (_, n) => ({
        value: `${n + fewestWeeks}`,
        label: q.t(texts.weeksWords, { n: n + fewestWeeks }),
      })),
      value: `${value}`,
    },
  ],
  read: async (_q, values) => weeksSetting.parse(Number(textOf(values, 'weeks'))) ?? usualWeeks,
  changed: (c) => c.calendarChanged(),
}
