// Kring in many workspaces: adding it, the tokens that come of it, and renewing those before they end.
import type { Logger } from '@slack/bolt'
import { InstallProvider } from '@slack/oauth'
import { WebClient } from '@slack/web-api'
import type { Hono } from 'hono'
import type { Installations } from '../../../src/core/installation.ts'
import type { Log } from '../../../src/core/log.ts'
import { slackLimits } from '../limits.ts'
import type { Workspace, Workspaces } from '../workspaces.ts'
import { usualApiUrl } from '../workspaces.ts'
import { createKept, NotInstalled } from './kept.ts'
import { createInstallRoutes, redirectPath } from './routes.ts'

export interface InstallOptions {
  readonly installations: Installations
  readonly clientId: string
  readonly clientSecret: string
  readonly stateSecret: string
  /** Where people reach this Kring, `https://kring.example.org`: Slack comes back to a page of it. */
  readonly publicUrl: string
  readonly apiUrl?: string
  readonly scopes: readonly string[]
  readonly logger: Logger
  readonly log: Log
  /** Milliseconds that only go forward. */
  elapsed(): number
  /** A workspace on one token. */
  connect(token: string): Promise<Workspace>
  /** Kring was added to a workspace, for the first time or again. */
  installed(space: string): Promise<void>
}

export interface Installing {
  readonly workspaces: Workspaces
  readonly routes: Hono
}

/** A token is looked at again this often, so that one that ends within two hours is renewed also when nobody writes. */
const lookAgainMs = 60_000
const { platform } = slackLimits
const clientDefaults = { retryConfig: { retries: 2 }, timeout: 10_000, rejectRateLimitedCalls: true }

export function createInstalling(options: InstallOptions): Installing {
  const { installations, apiUrl = usualApiUrl, publicUrl, scopes, logger, log, elapsed } = options
  const clientOptions = { ...clientDefaults, slackApiUrl: apiUrl }
  const provider = new InstallProvider({
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    stateSecret: options.stateSecret,
    installationStore: createKept(installations),
    installUrlOptions: { scopes: [...scopes], redirectUri: new URL(redirectPath, publicUrl).href },
    authorizationUrl: new URL('../oauth/v2/authorize', apiUrl).href,
    directInstall: true,
    clientOptions,
    logger,
  })
  const known = new Map<string, { token: string; workspace: Workspace; lookedAt: number }>()
  const asked = new Map<string, Promise<Workspace | undefined>>()

  const ask = async (space: string): Promise<Workspace | undefined> => {
    const token = await authorizedToken(provider, space)
    if (token === undefined) {
      known.delete(space)
      return undefined
    }
    const before = known.get(space)
    const workspace = before?.token === token ? before.workspace : await options.connect(token)
    known.set(space, { token, workspace, lookedAt: elapsed() })
    return workspace
  }
  const workspaces: Workspaces = {
    find: async (space) => {
      const before = known.get(space)
      if (before && elapsed() - before.lookedAt < lookAgainMs) return before.workspace
      // One at a time for each: a token to renew with can be used once.
      const running = asked.get(space) ?? ask(space).finally(() => asked.delete(space))
      asked.set(space, running)
      return running
    },
    list: async () => {
      const all = await installations.list(platform)
      const found = await Promise.allSettled(all.map(({ space }) => workspaces.find(space)))
      return found.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []))
    },
    forget: async (space) => {
      known.delete(space)
      await installations.remove(platform, space)
    },
  }
  const routes = createInstallRoutes({
    provider,
    installed: async (space) => {
      known.delete(space)
      log.info({ space }, 'Kring was added to a workspace.')
      await options.installed(space)
    },
    refused: async (token) => void (await new WebClient(token, clientOptions).auth.revoke()),
    onFault: (error) =>
      log.warn(
        { why: error instanceof Error ? error.name : 'unknown' },
        'Adding Kring to a workspace did not go through. Check SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and that the redirect address of the app is the one of KRING_PUBLIC_URL.',
      ),
  })
  return { workspaces, routes }
}

async function authorizedToken(provider: InstallProvider, space: string): Promise<string | undefined> {
  try {
    const { botToken } = await provider.authorize({
      teamId: space,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    })
    return botToken
  } catch (error) {
    const original = error instanceof Error && 'original' in error ? error.original : undefined
    if (original instanceof NotInstalled) return undefined
    throw error
  }
}
