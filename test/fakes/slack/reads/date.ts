// Instants as Slack shows them: in the reader's zone and language, by the tokens of a format.

export interface Reader {
  readonly tz: string
  readonly locale: string
  /** The moment it is, for words such as today. */
  readonly now: number
  /** How somebody, a channel or a group is called. */
  nameOf(id: string): string
}

const halfAYearMs = 183 * 86_400_000

/** Fills in `{date_short_pretty} {time}`. */
export function dateText(seconds: number, format: string, reader: Reader): string {
  const text = format.replaceAll(
    /\{([a-z_]+)\}/g,
    (whole, token: string) => tokenText(seconds * 1000, token, reader) ?? whole,
  )
  // A date begins like a sentence, unless something stands before it, be it invisible.
  return (text.charAt(0).toUpperCase() + text.slice(1)).replaceAll('\u200b', '')
}

function tokenText(at: number, token: string, reader: Reader): string | undefined {
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(reader.locale, { timeZone: reader.tz, ...options }).format(at)
  const pretty = (otherwise: string) => relativeDay(at, reader) ?? otherwise
  const date = () => show({ day: 'numeric', month: 'long', year: 'numeric' })
  const short = () => show({ day: 'numeric', month: 'short', year: 'numeric' })
  const long = () => show({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  switch (token) {
    case 'date_num':
    case 'date_slash':
      return new Intl.DateTimeFormat('sv-SE', { timeZone: reader.tz }).format(at)
    case 'date':
      return date()
    case 'date_short':
      return short()
    case 'date_long':
    case 'date_long_full':
      return long()
    case 'date_pretty':
      return pretty(date())
    case 'date_short_pretty':
      return pretty(short())
    case 'date_long_pretty':
      return pretty(long())
    case 'day_divider_pretty':
      // Without the year for half a year before and after.
      return pretty(
        Math.abs(at - reader.now) > halfAYearMs ? long() : show({ weekday: 'long', day: 'numeric', month: 'long' }),
      )
    case 'time':
      return show({ hour: '2-digit', minute: '2-digit' })
    case 'time_secs':
      return show({ hour: '2-digit', minute: '2-digit', second: '2-digit' })
    case 'ago':
      return ago(at, reader)
    default:
      return undefined
  }
}

function relativeDay(at: number, { tz, locale, now }: Reader): string | undefined {
  const day = (of: number) => Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: tz }).format(of)) / 86_400_000
  const difference = day(at) - day(now)
  if (Math.abs(difference) > 1) return undefined
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(difference, 'day')
}

function ago(at: number, { locale, now }: Reader): string {
  const minutes = Math.round((at - now) / 60_000)
  const format = new Intl.RelativeTimeFormat(locale)
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute')
  if (Math.abs(minutes) < 48 * 60) return format.format(Math.round(minutes / 60), 'hour')
  return format.format(Math.round(minutes / 1440), 'day')
}
