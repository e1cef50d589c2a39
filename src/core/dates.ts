// Words for moments and days in Dutch and English, always told in a zone that is passed in.
import type { InstantStyle } from './card.ts'
import type { Language } from './text.ts'
import type { Instant, LocalDate, LocalTime, Weekday, Zone } from './time.ts'
import { addDays, dayMs, daysBetween, hourMs, minuteMs, toInstant, toLocal, weekdays } from './time.ts'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const utc = 'UTC' as Zone
const noon: LocalTime = '12:00'
const aMonday: LocalDate = '1970-01-05'
/** From so many days on we speak of weeks. */
const daysUntilWeeks = 14

function dayNames(locale: string) {
  return new Intl.DateTimeFormat(locale, { timeZone: utc, weekday: 'long', day: 'numeric', month: 'long' })
}
const days = { nl: dayNames(locales.nl), en: dayNames(locales.en) }
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
  const part = partsOf(language, date)
  return `${part('weekday')} ${part('day')} ${part('month')}`
}

/** `donderdag`, `Thursday`. */
export function weekday(language: Language, day: Weekday): string {
  return partsOf(language, addDays(aMonday, weekdays.indexOf(day)))('weekday')
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

function partsOf(language: Language, date: LocalDate): (type: 'weekday' | 'day' | 'month') => string {
  const parts = days[language].formatToParts(toInstant(utc, date, noon))
  return (type) => parts.find((part) => part.type === type)?.value ?? ''
}
