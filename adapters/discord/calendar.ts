// The scheduled events of a server: the next occasions of a circle, each once, found again by a mark in their description.
import { createHash } from 'node:crypto'
import type { CalendarEvent, Mirrored } from '../../src/core/adapter.ts'
import type { Log } from '../../src/core/log.ts'
import type { Instant } from '../../src/core/time.ts'
import { DiscordProblem } from './errors.ts'
import type { CallDiscord } from './pace.ts'
import { cut } from './render/escape.ts'

interface CalendarTools {
  readonly call: CallDiscord
  readonly log: Log
  now(): Instant
  me(): Promise<string>
}

export type ShowCalendar = (space: string, circle: string, events: readonly CalendarEvent[]) => Promise<Mirrored>

/** https://docs.discord.com/developers/resources/guild-scheduled-event */
const [longestName, longestPlace, longestWords] = [100, 100, 1000]
const external = 3
const guildOnly = 2
/** SCHEDULED: what runs already ends by itself. */
const scheduled = 1

interface Event {
  readonly id: string
  readonly creator_id?: string | null
  readonly name: string
  readonly description?: string | null
  readonly status: number
  readonly scheduled_start_time: string
  readonly scheduled_end_time?: string | null
  readonly entity_metadata?: { readonly location?: string | null } | null
}

/** Only its own events are looked at. Throws a `DiscordProblem`. */
export function createCalendar({ call, log, now, me }: CalendarTools): ShowCalendar {
  const list = async (space: string, circle: string): Promise<readonly Event[]> => {
    const user = await me()
    const all = await call<readonly Event[]>({ method: 'GET', path: `/guilds/${space}/scheduled-events` })
    const isOurs = ({ creator_id, description }: Event) => creator_id === user && circleIn(description) === hash(circle)
    return all.filter((event) => isOurs(event) && event.status === scheduled && toInstant(event) > now())
  }
  return async (space, circle, events) => {
    const path = `/guilds/${space}/scheduled-events` as const
    const there = await list(space, circle)
    const kept = new Set<string>()
    const bring = async (event: CalendarEvent) => {
      const body = bodyOf(circle, event)
      const found = there.find(({ description }) => markIn(description) === markOf(circle, event.key))
      if (found) kept.add(found.id)
      if (!found) await call({ method: 'POST', path, body: { ...body, entity_type: external } })
      else if (!isSame(found, body)) await call({ method: 'PATCH', path: `${path}/${found.id}`, body })
    }
    try {
      for (const event of events) if (event.startsAt > now()) await bring(event)
      // What does not come any more, and what is there twice because an answer was lost.
      for (const { id } of there) if (!kept.has(id)) await call({ method: 'DELETE', path: `${path}/${id}` })
      return 'shown'
    } catch (error) {
      if (!(error instanceof DiscordProblem) || error.means !== 'forbidden') throw error
      const todo =
        'Give the role of Kring "Create Events" in the settings of the server, or switch the calendar off again.'
      log.info({ space, todo }, 'Kring may not put events into the calendar of a server.')
      return 'notAllowed'
    }
  }
}

function bodyOf(circle: string, { key, name, says, where, startsAt, endsAt }: CalendarEvent) {
  const mark = `\n\n${markOf(circle, key)}`
  return {
    name: cut(name, longestName),
    description: `${cut(says, longestWords - mark.length)}${mark}`,
    privacy_level: guildOnly,
    scheduled_start_time: new Date(startsAt).toISOString(),
    scheduled_end_time: new Date(endsAt).toISOString(),
    entity_metadata: { location: cut(where, longestPlace) },
  }
}

function isSame(found: Event, body: ReturnType<typeof bodyOf>): boolean {
  return (
    found.name === body.name &&
    found.description === body.description &&
    found.entity_metadata?.location === body.entity_metadata.location &&
    Date.parse(found.scheduled_start_time) === Date.parse(body.scheduled_start_time) &&
    Date.parse(found.scheduled_end_time ?? '') === Date.parse(body.scheduled_end_time)
  )
}

function toInstant({ scheduled_start_time: at }: Event): number {
  return Date.parse(at)
}

/** Tells the circle and the occasion, and nothing to anybody else. */
function markOf(circle: string, key: string): string {
  return `kring·${hash(circle)}·${hash(key)}`
}

const mark = /kring·([0-9a-f]{8})·[0-9a-f]{8}$/

function markIn(description: string | null | undefined): string | undefined {
  return mark.exec(description ?? '')?.[0]
}

function circleIn(description: string | null | undefined): string | undefined {
  return mark.exec(description ?? '')?.[1]
}

function hash(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 8)
}
