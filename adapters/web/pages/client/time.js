// Moments in words, by the clock of the playground and never by the one on the wall.

const locales = { nl: 'nl-NL', en: 'en-GB' }
const dayMs = 86_400_000
const formats = new Map()

function format(language, zone, options) {
  const key = JSON.stringify([language, zone, options])
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options }))
  return formats.get(key)
}

/** `15:00` */
export function timeWords(language, zone, at) {
  return format(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** `vrijdag 6 november`, `Friday 6 November` */
export function dateWords(language, zone, at) {
  const parts = format(language, zone, { weekday: 'long', day: 'numeric', month: 'long' }).formatToParts(at)
  const part = (type) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('weekday')} ${part('day')} ${part('month')}`
}

function weekdayWords(language, zone, at) {
  return format(language, zone, { weekday: 'long' }).format(at)
}

/** A local date as `2026-11-06`. */
export function localDate(zone, at) {
  return format('en', zone, { year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(at)
    .filter(({ type }) => type !== 'literal')
    .reverse()
    .map(({ value }) => value)
    .join('-')
}

/** How many days on the calendar lie between two moments. */
function daysBetween(zone, from, to) {
  return Math.round((Date.parse(localDate(zone, to)) - Date.parse(localDate(zone, from))) / dayMs)
}

/** `over 3 dagen`, `gisteren` */
export function relativeWords(language, zone, at, now) {
  const words = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' })
  const minutes = Math.trunc((at - now) / 60_000)
  if (minutes === 0) return words.format(0, 'second')
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute')
  const days = daysBetween(zone, now, at)
  if (days === 0) return words.format(Math.trunc(minutes / 60), 'hour')
  return Math.abs(days) < 14 ? words.format(days, 'day') : words.format(Math.trunc(days / 7), 'week')
}

/** A moment inside a card, in one of the card's styles. */
export function instantWords(language, zone, at, as, now) {
  switch (as) {
    case 'date':
      return dateWords(language, zone, at)
    case 'time':
      return timeWords(language, zone, at)
    case 'weekdayTime':
      return `${weekdayWords(language, zone, at)} ${timeWords(language, zone, at)}`
    case 'relative':
      return relativeWords(language, zone, at, now)
    default:
      return `${dateWords(language, zone, at)} ${timeWords(language, zone, at)}`
  }
}

/** The day above messages: today and yesterday by name. */
export function dayWords(t, language, zone, at, now) {
  const days = daysBetween(zone, at, now)
  if (days === 0) return `${t('today')} · ${dateWords(language, zone, at)}`
  if (days === 1) return `${t('yesterday')} · ${dateWords(language, zone, at)}`
  return dateWords(language, zone, at)
}

/** `2026-11-09` and `09:00` as clocks in the zone show it. */
export function toInstant(zone, date, time) {
  const guess = Date.parse(`${date}T${time}:00Z`)
  const shown = (at) => Date.parse(`${localDate(zone, at)}T${timeWords('en', zone, at)}:00Z`)
  const first = guess - (shown(guess) - guess)
  return first - (shown(first) - guess)
}
