// Who may connect to the gateway, for which events, and what they are told first.
import type { Inner } from './inner.ts'
import { userBody, userOf } from './people-shapes.ts'
import type { Session } from './session.ts'
import type { Guild, Json } from './state.ts'

export const intents = {
  guilds: 1,
  members: 2,
  presences: 256,
  messages: 512,
  directs: 4096,
  content: 32768,
  events: 65536,
}
const privileged = intents.members | intents.presences | intents.content

/** With which code somebody who identifies is sent away, if at all. */
export function wrongIdentify(inner: Inner, token: unknown, asked: number, left: number): number | undefined {
  if (token !== inner.rules.token || !inner.state.tokens.has(inner.rules.token) || left < 0) return 4004
  if (!Number.isInteger(asked) || asked < 0) return 4013
  return (asked & privileged & ~inner.rules.allowedIntents) === 0 ? undefined : 4014
}

export function readyBody(inner: Inner, session: Session, guilds: readonly Guild[]): Json {
  return {
    v: 10,
    user: { ...userBody(userOf(inner, inner.rules.botId)), email: null, mfa_enabled: true, verified: true },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${inner.address().replace('http', 'ws')}/gateway`,
    shard: [session.shard, session.of],
    application: { id: inner.rules.appId, flags: 0 },
    user_settings: {},
    relationships: [],
    private_channels: [],
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    auth: {},
    _trace: [],
  }
}
