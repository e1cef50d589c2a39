// Events: what happens in a workspace, told to our app where it is subscribed, is a member, and may read.
import type { Inner } from './inner.ts'
import type { Channel, Json, Team } from './state.ts'
import { isOfTeam } from './state.ts'

/** Tells our app of something in a channel: once, also when the app is in several workspaces that share the channel. */
export function emit(inner: Inner, event: Json, channel: Channel): void {
  for (const team of inner.state.teams.values()) {
    const isConcerned = isOfTeam(channel, team.id) && hasApp(inner, team)
    if (!isConcerned || (event['type'] === 'message' && !channel.members.has(team.botUser))) continue
    emitTo(inner, team, event, channel)
    break
  }
}

/** Tells one workspace's app, if it asked for this kind of event. */
export function emitTo(inner: Inner, team: Team, event: Json, channel?: Channel): void {
  if (!inner.sheet.events.includes(subscriptionOf(event))) return
  inner.delivering.deliver('events_api', {
    token: inner.rules.verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: inner.rules.appId,
    event: { event_ts: inner.ids.ts(), ...event },
    type: 'event_callback',
    event_id: inner.ids.next('Ev'),
    event_time: Math.floor(inner.ids.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: team.botUser, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: (channel?.sharedWith.size ?? 0) > 0,
    event_context: inner.ids.secret('4-'),
  })
}

function subscriptionOf(event: Json): string {
  const type = String(event['type'])
  if (type !== 'message') return type
  const kinds: Record<string, string> = { channel: 'channels', group: 'groups', im: 'im' }
  return `message.${kinds[String(event['channel_type'])] ?? 'mpim'}`
}

function hasApp(inner: Inner, team: Team): boolean {
  return [...inner.state.tokens.values()].some(
    ({ kind, team: of, refusal }) => kind === 'bot' && of === team.id && refusal === undefined,
  )
}
