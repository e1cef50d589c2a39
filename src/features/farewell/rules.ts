// When the next season begins: the first of March, June, September and December.
import type { LocalDate } from '../../core/time.ts'

const firstMonths = ['03', '06', '09', '12']

export function seasonAfter(date: LocalDate): LocalDate {
  const [year = '', month = ''] = date.split('-')
  const next = firstMonths.find((first) => first > month)
  return (next ? `${year}-${next}-01` : `${Number(year) + 1}-03-01`) as LocalDate
}
