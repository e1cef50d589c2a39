// The few questions the doctor asks Slack, over a client that notes what time it is there.
import type { Logger } from '@slack/web-api'
import { LogLevel, WebAPIPlatformError, WebClient } from '@slack/web-api'
import type { Clock } from '../../src/core/clock.ts'
import type { Installations } from '../../src/core/installation.ts'
import { createKept } from './install/kept.ts'
import { slackLimits } from './limits.ts'

/** Why there is no answer: a code of Slack's, or why Slack was not reached. Never a token. */
export interface Tie {
  readonly wrong: string
  readonly isUnreachable: boolean
}

export type Asked<T> = T | Tie

export interface Desk {
  /** The app that the token names by itself; only an app token does. */
  readonly app?: string
  whoAmI(): Promise<
    Asked<{
      readonly space: string
      readonly workspace: string
      readonly bot: string
      readonly app?: string
      readonly scopes?: readonly string[]
    }>
  >
  openSocket(): Promise<Asked<object>>
  room(id: string): Promise<Asked<{ readonly name: string; readonly isMember: boolean; readonly isArchived: boolean }>>
  /** What time it was there and here at the last answer, in milliseconds since 1970. */
  time(): { readonly theirs: number; readonly ours: number } | undefined
}

export interface DeskOptions {
  readonly token: string
  /** With a slash at its end. */
  readonly apiUrl: string
  readonly clock: Pick<Clock, 'now'>
}

const patienceMs = 10_000
const unheard = () => undefined
/** Slack's own package stays silent: what it would say is in the answers. */
const silence: Logger = {
  debug: unheard,
  info: unheard,
  warn: unheard,
  error: unheard,
  setLevel: unheard,
  getLevel: () => LogLevel.ERROR,
  setName: unheard,
}

export function createDesk({ token, apiUrl, clock }: DeskOptions): Desk {
  let seen: { theirs: number; ours: number } | undefined
  const client = new WebClient(token, {
    slackApiUrl: apiUrl,
    logger: silence,
    timeout: patienceMs,
    retryConfig: { retries: 1, minTimeout: 500 },
    rejectRateLimitedCalls: true,
    fetch: async (url, init) => {
      const answer = await fetch(url, init as RequestInit)
      const theirs = Date.parse(answer.headers.get('date') ?? '')
      if (Number.isFinite(theirs)) seen = { theirs, ours: clock.now() }
      return answer
    },
  })
  const app = /^xapp-\d+-(A\w+)-/.exec(token)?.[1]
  return {
    ...(app !== undefined && { app }),
    whoAmI: () =>
      ask(async () => {
        const me = await client.auth.test()
        const scopes = me.response_metadata?.scopes
        const bot = me.bot_id === undefined ? undefined : await ask(() => client.bots.info({ bot: me.bot_id ?? '' }))
        const found = bot && !('wrong' in bot) ? bot.bot?.app_id : undefined
        return {
          space: me.team_id ?? '',
          workspace: me.team ?? me.team_id ?? '',
          bot: me.user ?? 'kring',
          ...(found !== undefined && { app: found }),
          ...(scopes && scopes.length > 0 && { scopes }),
        }
      }),
    openSocket: () => ask(async () => ({ ok: (await client.apps.connections.open({})).ok })),
    room: (id) =>
      ask(async () => {
        const { channel } = await client.conversations.info({ channel: id })
        return {
          name: channel?.name ?? id,
          isMember: channel?.is_member ?? false,
          isArchived: channel?.is_archived ?? false,
        }
      }),
    time: () => seen,
  }
}

export interface Desks {
  /** `name` is how the workspace is known before Slack said so. */
  readonly workspaces: readonly { readonly desk: Desk; readonly name?: string }[]
  /** Absent where Slack delivers over HTTP. */
  readonly socket?: Desk
}

/** What of the settings it needs; tokens of many workspaces lie in the database. */
export interface DeskSettings {
  readonly workspaces: { readonly are: 'one'; readonly botToken: string } | { readonly are: 'many' }
  readonly receiving: { readonly by: 'socket'; readonly appToken: string } | { readonly by: 'http' }
  /** With a slash at its end. */
  readonly apiUrl: string
}

interface Rooms {
  /** Absent where the database cannot be read. */
  readonly installations: Installations | undefined
  readonly clock: Pick<Clock, 'now'>
}

/** One desk for each workspace Kring should be in, and one for the connection that is the app's own. */
export async function openDesks(settings: DeskSettings, { installations, clock }: Rooms): Promise<Desks> {
  const { workspaces, receiving, apiUrl } = settings
  const open = (token: string) => createDesk({ token, apiUrl, clock })
  const tokens = workspaces.are === 'one' ? [{ token: workspaces.botToken }] : await keptTokens(installations)
  return {
    workspaces: tokens.map(({ token, ...rest }) => ({ ...rest, desk: open(token) })),
    ...(receiving.by === 'socket' && { socket: open(receiving.appToken) }),
  }
}

async function keptTokens(installations: Installations | undefined): Promise<{ token: string; name?: string }[]> {
  if (!installations) return []
  const kept = createKept(installations)
  const tokens = []
  for (const { space } of await installations.list(slackLimits.platform)) {
    const which = { teamId: space, enterpriseId: undefined, isEnterpriseInstall: false as const }
    const { bot, team } = await kept.fetchInstallation(which)
    if (bot) tokens.push({ token: bot.token, name: team?.name ?? space })
  }
  return tokens
}

async function ask<T>(question: () => Promise<T>): Promise<Asked<T>> {
  try {
    return await question()
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return { wrong: error.data.error, isUnreachable: false }
    return { wrong: reasonOf(error), isUnreachable: true }
  }
}

/** The innermost reason: what is around it is only that a request failed. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? ('original' in error ? error.original : undefined)) : undefined
  if (cause instanceof Error) return reasonOf(cause)
  return error instanceof Error ? error.message : String(error)
}
