// Scheduled events of a server.
import { bySchema } from '../check/schema.ts'
import { intents } from '../identify.ts'
import type { Inner } from '../inner.ts'
import { may, needsIn } from '../permissions.ts'
import type { Problem } from '../refused.ts'
import { badForm, refused } from '../refused.ts'
import type { Call, Done, Handler } from '../routes.ts'
import type { Guild, Json } from '../state.ts'
import { isJson } from '../state.ts'
import { guildOf } from './guilds.ts'

const external = 3

export const eventRoutes: Readonly<Record<string, Handler>> = {
  'GET /guilds/:guild/scheduled-events': (inner, call) => ({ body: [...guildOf(inner, call).events.values()] }),
  'POST /guilds/:guild/scheduled-events': create,
  'GET /guilds/:guild/scheduled-events/:event': (inner, call) => ({ body: eventOf(guildOf(inner, call), call) }),
  'PATCH /guilds/:guild/scheduled-events/:event': change,
  'DELETE /guilds/:guild/scheduled-events/:event': (inner, call) => {
    const guild = guildOf(inner, call)
    needsIn(inner, guild, may.createEvents)
    const event = eventOf(guild, call)
    guild.events.delete(String(event['id']))
    tell(inner, guild, 'GUILD_SCHEDULED_EVENT_DELETE', event)
    return { status: 204 }
  },
}

function eventOf(guild: Guild, { params }: Call): Json {
  const event = guild.events.get(params['event'] ?? '')
  if (!event) throw refused(10070)
  return event
}

function create(inner: Inner, call: Call): Done {
  const guild = guildOf(inner, call)
  needsIn(inner, guild, may.createEvents)
  const { fields } = call
  const kind = Number(fields['entity_type'])
  const schema = { 1: 'Stage', 2: 'Voice' }[kind] ?? 'External'
  check(inner, `${schema}ScheduledEventCreateRequest`, fields)
  if (guild.events.size >= 100) throw refused(30038)
  const event: Json = {
    id: inner.ids.next(),
    guild_id: guild.id,
    channel_id: null,
    creator_id: inner.rules.botId,
    description: null,
    scheduled_end_time: null,
    status: 1,
    entity_id: null,
    entity_metadata: null,
    recurrence_rule: null,
    image: null,
    user_count: 0,
    guild_scheduled_event_exceptions: [],
    ...fields,
  }
  guild.events.set(String(event['id']), event)
  tell(inner, guild, 'GUILD_SCHEDULED_EVENT_CREATE', event)
  return { body: event }
}

function change(inner: Inner, call: Call): Done {
  const guild = guildOf(inner, call)
  needsIn(inner, guild, may.createEvents)
  const event = eventOf(guild, call)
  const next = { ...event, ...call.fields }
  const bad = bySchema(inner, 'ExternalScheduledEventPatchRequestPartial', call.fields)
  if (bad.length > 0) throw badForm(bad)
  if (call.fields['scheduled_start_time'] !== undefined) check(inner, undefined, next)
  guild.events.set(String(event['id']), next)
  tell(inner, guild, 'GUILD_SCHEDULED_EVENT_UPDATE', next)
  return { body: next }
}

function check(inner: Inner, schema: string | undefined, fields: Json): void {
  const problems: Problem[] = schema === undefined ? [] : bySchema(inner, schema, fields)
  const say = (key: string, code: string, message: string) => problems.push({ path: [key], code, message })
  const at = (key: string) => Date.parse(String(fields[key]))
  const place = isJson(fields['entity_metadata']) ? fields['entity_metadata']['location'] : undefined
  if (fields['entity_type'] === external) {
    if (typeof place !== 'string' || place === '' || place.length > 100)
      say('entity_metadata', 'BASE_TYPE_REQUIRED', 'A location of 1 to 100 is required')
    if (Number.isNaN(at('scheduled_end_time')))
      say('scheduled_end_time', 'BASE_TYPE_REQUIRED', 'This field is required')
  }
  if (at('scheduled_start_time') <= inner.ids.now())
    say('scheduled_start_time', 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', 'Cannot schedule event in the past.')
  if (at('scheduled_end_time') <= at('scheduled_start_time'))
    say('scheduled_end_time', 'INVALID', 'Ends before it begins')
  if (problems.length > 0) throw badForm(problems)
}

function tell(inner: Inner, guild: Guild, event: string, body: Json): void {
  inner.gateway.dispatch(event, body, { guild: guild.id, needs: intents.events })
}
