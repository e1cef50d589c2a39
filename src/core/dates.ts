// Words for moments and days in Dutch and English, always told in a zone that is passed in.
import type { InstantStyle } from './card.ts'
import type { Language } from './text.ts'
import type { Instant, LocalDate, Weekday, Zone } from './time.ts'
import { dayMs, daysBetween, hourMs, minuteMs, toLocal, weekdayOf, weekdays } from './time.ts'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
/** From so many days on we speak of weeks. */
const daysUntilWeeks = 14

/** Names of days and months as a date is written with them, from Monday and from January on. */
function namesIn(locale: string) {
  const written = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' })
  const nameIn = (at: number, type: 'weekday' | 'month') =>
    written.formatToParts(at).find((part) => part.type === type)?.value ?? ''
  return {
    weekdays: weekdays.map((_, n) => nameIn(Date.UTC(1970, 0, 5 + n), 'weekday')),
    months: Array.from({ length: 12 }, (_, n) => nameIn(Date.UTC(1970, n, 1), 'month')),
  }
}
const names = { nl: namesIn(locales.nl), en: namesIn(locales.en) }
const relatives = {
  nl: new Intl.RelativeTimeFormat(locales.nl, { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat(locales.en, { numeric: 'auto' }),
}

/**
 * Words for a moment, as clocks in `zone` show it: date `vrijdag 6 november`, time `15:00`, moment `vrijdag 6 november 15:00`, weekdayTime
 * `vrijdag 15:00`, relative `over 3 dagen` or `morgen`. Relative needs `now`; without it the moment is told.
 */
export function dateWords(language: Language, zone: Zone, instant: Instant, as: InstantStyle, now?: Instant): string {
  if (as === 'relative' && now !== undefined) return relativeWords(language, zone, instant, now)
  const { date, time, weekday: day } = toLocal(zone, instant)
  switch (as) {
    case 'date':
      return localDateWords(language, date)
    case 'time':
      return time
    case 'weekdayTime':
      return `${weekday(language, day)} ${time}`
    case 'moment':
    case 'relative':
      return `${localDateWords(language, date)} ${time}`
  }
}

/** `vrijdag 6 november`, `Friday 6 November`. */
export function localDateWords(language: Language, date: LocalDate): string {
  const month = names[language].months[Number(date.slice(5, 7)) - 1]
  return `${weekday(language, weekdayOf(date))} ${Number(date.slice(8, 10))} ${month}`
}

/** `donderdag`, `Thursday`. */
export function weekday(language: Language, day: Weekday): string {
  return names[language].weekdays[weekdays.indexOf(day)] ?? ''
}

/** Minutes and hours within the day, then days as the calendar counts them, then weeks. */
function relativeWords(language: Language, zone: Zone, instant: Instant, now: Instant): string {
  const words = relatives[language]
  const minutes = Math.trunc((instant - now) / minuteMs)
  if (minutes === 0) return words.format(0, 'second')
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute')
  const between = daysBetween(toLocal(zone, now).date, toLocal(zone, instant).date)
  if (between === 0 && Math.abs(instant - now) < dayMs)
    return words.format(Math.trunc((instant - now) / hourMs), 'hour')
  if (Math.abs(between) < daysUntilWeeks) return words.format(between, 'day')
  return words.format(Math.trunc(between / 7), 'week')
}
