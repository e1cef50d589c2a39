// Four questions to begin with, and the weeks off that are known beforehand.
import type { LocalDate } from '../../core/time.ts'
import { texts } from './texts.ts'

export const starters = {
  energy: { says: texts.starterEnergy, question: texts.starterEnergyText, whyNow: texts.starterEnergyWhy },
  ageing: { says: texts.starterAgeing, question: texts.starterAgeingText, whyNow: texts.starterAgeingWhy },
  housing: { says: texts.starterHousing, question: texts.starterHousingText, whyNow: texts.starterHousingWhy },
  circular: { says: texts.starterCircular, question: texts.starterCircularText, whyNow: texts.starterCircularWhy },
} as const
export type StarterKey = keyof typeof starters

export function isStarter(key: string): key is StarterKey {
  return Object.hasOwn(starters, key)
}

interface KnownHoliday {
  readonly key: string
  readonly says: (typeof texts)['autumn']
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Working weeks of Dutch school holidays; offered as a starting point, always changeable in the form. */
const known: readonly KnownHoliday[] = [
  { key: 'autumnNorth', says: texts.autumnNorth, from: '2026-10-12', to: '2026-10-16' },
  { key: 'autumn', says: texts.autumn, from: '2026-10-19', to: '2026-10-23' },
  { key: 'christmas', says: texts.christmas, from: '2026-12-21', to: '2027-01-01' },
]

export function comingHolidays(today: LocalDate): readonly KnownHoliday[] {
  return known.filter(({ from }) => from >= today)
}

export function findKnownHoliday(key: string): KnownHoliday | undefined {
  return known.find((holiday) => holiday.key === key)
}

/** Clocks offered in setup; the founder's own comes first. */
export const zones = [
  'Europe/Amsterdam',
  'Europe/Brussels',
  'Europe/London',
  'America/Paramaribo',
  'America/Curacao',
  'UTC',
] as const
