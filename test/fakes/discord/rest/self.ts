// Who we are: the bot, the app, its servers, and where the gateway is.
import { intents } from '../identify.ts'
import type { Inner } from '../inner.ts'
import { userBody, userOf } from '../people-shapes.ts'
import { permissionsOf } from '../permissions.ts'
import { refused } from '../refused.ts'
import type { Handler } from '../routes.ts'
import type { Json } from '../state.ts'
import { guildOf } from './guilds.ts'

const limitedFlags = { [intents.presences]: 1 << 13, [intents.members]: 1 << 15, [intents.content]: 1 << 19 }

export const selfRoutes: Readonly<Record<string, Handler>> = {
  'GET /gateway': (inner) => ({ body: { url: gatewayUrl(inner) } }),
  'GET /gateway/bot': (inner) => ({
    body: {
      url: gatewayUrl(inner),
      shards: inner.shards,
      session_start_limit: {
        total: 1000,
        remaining: Math.max(0, inner.gateway.remaining()),
        reset_after: 86_400_000,
        max_concurrency: 1,
      },
    },
  }),
  'GET /users/@me': (inner) => ({
    body: { ...userBody(userOf(inner, inner.rules.botId)), verified: true, mfa_enabled: true, locale: 'en-US' },
  }),
  'GET /users/@me/guilds': (inner) => {
    const mine = [...inner.state.guilds.values()].filter((one) => one.hasBot)
    return {
      body: mine.map((guild) => ({
        id: guild.id,
        name: guild.name,
        icon: null,
        banner: null,
        owner: false,
        permissions: String(permissionsOf(inner, guild, inner.rules.botId)),
        features: [],
      })),
    }
  },
  'DELETE /users/@me/guilds/:guild': (inner, call) => {
    const guild = guildOf(inner, call)
    guild.hasBot = false
    guild.members.delete(inner.rules.botId)
    inner.gateway.dispatch('GUILD_DELETE', { id: guild.id }, { guild: guild.id, needs: intents.guilds })
    return { status: 204 }
  },
  'GET /applications/@me': (inner) => ({ body: applicationBody(inner) }),
  'PATCH /applications/@me': (inner) => ({ body: applicationBody(inner) }),
  'GET /oauth2/applications/@me': (inner) => ({ body: applicationBody(inner) }),
  'GET /applications/:app': (inner, { params }) => {
    if (params['app'] !== inner.rules.appId) throw refused(50001)
    return { body: applicationBody(inner) }
  },
}

function gatewayUrl(inner: Inner): string {
  return `${inner.address().replace('http', 'ws')}/gateway`
}

function applicationBody({ rules, state }: Inner): Json {
  const allowed = Object.entries(limitedFlags).filter(([one]) => (rules.allowedIntents & Number(one)) !== 0)
  return {
    id: rules.appId,
    name: rules.botName,
    icon: null,
    description: '',
    type: null,
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: allowed.reduce((sum, [, flag]) => sum | flag, 0),
    integration_types_config: { 0: {} },
    approximate_guild_count: [...state.guilds.values()].filter((one) => one.hasBot).length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    event_webhooks_url: null,
    event_webhooks_status: 1,
    owner: { id: '1', username: 'owner', discriminator: '0', global_name: null, avatar: null, public_flags: 0 },
    team: null,
    tags: [],
  }
}
