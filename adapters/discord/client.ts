// discord.js, set up to hold little and to call nobody by accident; the gateway that it opens, and why one ended for good.
import type { ClientOptions } from 'discord.js'
import { Client, GatewayIntentBits, Options } from 'discord.js'
import { Fault } from '../../src/core/errors.ts'
import type { Throttle } from './identify.ts'

export interface ClientTools {
  readonly apiUrl?: string
  readonly throttle: Throttle
}

/** Of most things nothing is kept: only servers, roles and channels, for who can read along, and Kring's own membership. */
const nothingOf = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
} satisfies Parameters<typeof Options.cacheWithLimits>[0]

type Kept = { readonly id: string; readonly client: { readonly user: { readonly id: string } | null } }
const onlyMe = { maxSize: 0, keepOverLimit: (one: Kept) => one.id === one.client.user?.id }

/** Nothing privileged: servers and their channels, and what is written to Kring in direct messages. */
const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages]

export function createClient({ apiUrl, throttle }: ClientTools): Client {
  const options: ClientOptions = {
    intents,
    allowedMentions: { parse: [] },
    enforceNonce: false,
    // As many connections as Discord asks for, all in this process.
    shards: 'auto',
    makeCache: Options.cacheWithLimits({ ...nothingOf, GuildMemberManager: onlyMe, UserManager: onlyMe }),
    sweepers: {},
    rest: { ...(apiUrl !== undefined && { api: apiUrl }), retries: 1, timeout: 10_000 },
    ws: { buildIdentifyThrottler: () => ({ waitForIdentify: throttle.wait }) },
  }
  return new Client(options)
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes: after these nobody connects again. */
const endings: Readonly<Record<number, readonly [what: string, todo: string]>> = {
  4004: [
    'Discord does not take the bot token.',
    'Copy the token anew from the page "Bot" of your app in the developer portal (Reset Token) and set it as DISCORD_TOKEN.',
  ],
  4010: ['Discord refused the connection: an invalid shard.', 'This is a mistake in Kring: report it.'],
  4011: ['Discord wants more connections than Kring opened.', 'Start Kring again.'],
  4012: ['Discord does not speak this version of its gateway any more.', 'Install a newer version of Kring.'],
  4013: ['Discord refused the connection: invalid intents.', 'This is a mistake in Kring: report it.'],
  4014: [
    'Discord does not allow this app the intents that Kring asks for.',
    'Kring asks for no privileged intent: look on the page "Bot" of your app in the developer portal whether the app was limited, and run kring doctor.',
  ],
}

/** Undefined when the connection may be tried again. */
export function endingOf(code: number): Fault | undefined {
  const ending = endings[code]
  return ending && new Fault(ending[0], ending[1])
}

/** What `login` was rejected with: a token that is refused before there is any connection. */
export function isBadToken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid'
}

export const badToken = 4004
