// Interactions: what somebody did, brought over the gateway, with three seconds for a first answer.

import { channelBody } from './channel-shapes.ts'
import type { Inner } from './inner.ts'
import { actingMember, userBody, userOf } from './people-shapes.ts'
import { permissionsOf } from './permissions.ts'
import { sweep } from './sleep.ts'
import type { Channel, Interaction, Json } from './state.ts'

export interface Doing {
  readonly kind: number
  readonly user: string
  readonly channel: Channel
  readonly payload: Json
  /** The message a button stands on. */
  readonly message?: string
  readonly launchedBy?: number
  readonly more?: Json
}

/** Brings it to our app; `done` resolves with the first answer, or when it is too late for one. */
export function interact(inner: Inner, doing: Doing): Interaction {
  sweep(inner)
  const { state, ids, rules, activity, elapsed } = inner
  const end = activity.begin()
  let settle: () => void = () => undefined
  const done = new Promise<void>((resolve) => {
    settle = resolve
  })
  const interaction: Interaction = {
    id: ids.next(),
    token: ids.secret('aW50'),
    kind: doing.kind,
    user: doing.user,
    channel: doing.channel.id,
    payload: {},
    at: ids.now(),
    bornAt: elapsed(),
    isLate: false,
    isRepeated: false,
    followUps: 0,
    done: done.finally(end),
    settle: () => settle(),
    ...(doing.message !== undefined && { message: doing.message }),
    ...(doing.launchedBy !== undefined && { launchedBy: doing.launchedBy }),
  }
  Object.assign(interaction.payload, bodyOf(inner, interaction, doing))
  state.interactions.set(interaction.id, interaction)
  inner.interactions.push(interaction)
  const timer = setTimeout(() => {
    if (interaction.answered !== undefined) return
    interaction.isLate = true
    inner.complaints.push(`interaction ${nameOf(doing)} was not answered in ${rules.ackWithinMs} ms`)
    settle()
  }, rules.ackWithinMs)
  void done.then(() => clearTimeout(timer))
  const isHeard = inner.gateway.dispatch('INTERACTION_CREATE', interaction.payload, { guild: doing.channel.guild })
  if (!isHeard) {
    // Nobody is there: it fails before the person's eyes, and that is nobody's mistake.
    clearTimeout(timer)
    setTimeout(() => {
      if (interaction.answered === undefined) interaction.isLate = true
      settle()
    }, 20)
  }
  return interaction
}

/** The same once more, as after a connection that broke. */
export function again(inner: Inner, interaction: Interaction): void {
  interaction.isRepeated = true
  const channel = inner.state.channels.get(interaction.channel)
  inner.gateway.dispatch('INTERACTION_CREATE', interaction.payload, { guild: channel?.guild })
}

function nameOf({ payload }: Doing): string {
  return String(payload['name'] ?? payload['custom_id'])
}

function bodyOf(inner: Inner, { id, token }: Interaction, { kind, user: userId, channel, payload, more }: Doing): Json {
  const { state, rules } = inner
  const user = userOf(inner, userId)
  const guild = state.guilds.get(channel.guild ?? '')
  const granted = guild ? permissionsOf(inner, guild, rules.botId, channel) : (1n << 46n) - 1n
  return {
    id,
    application_id: rules.appId,
    type: kind,
    token,
    version: 1,
    data: payload,
    channel_id: channel.id,
    channel: channelBody(inner, channel),
    app_permissions: String(granted),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: { 0: guild?.id ?? '0' },
    context: guild ? 0 : 1,
    attachment_size_limit: 10_485_760,
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: actingMember(inner, guild, userId, channel),
        }
      : { user: userBody(user) }),
    ...more,
  }
}
