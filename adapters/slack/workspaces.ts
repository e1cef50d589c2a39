// The workspaces Kring is in: who Kring is there, and two ways to call Slack, one for questions and one for posting.
import type { Logger } from '@slack/bolt'
import { WebAPIPlatformError, WebClient } from '@slack/web-api'
import { Fault } from '../../src/core/errors.ts'

export interface Workspace {
  /** The id of the workspace that Kring was installed in. */
  readonly space: string
  readonly name: string
  /** Where people open it: `https://lindestad.slack.com/`. */
  readonly url: string
  readonly botUser: string
  readonly botId: string
  /** For questions: tries again by itself. */
  readonly client: WebClient
  /** For what must not happen twice: never tries again by itself (rule 5). */
  readonly posting: WebClient
}

export interface Workspaces {
  find(space: string): Promise<Workspace | undefined>
  list(): Promise<readonly Workspace[]>
  /** Kring was taken away there, so what was kept to reach it goes too. */
  forget(space: string): Promise<void>
}

export interface Connecting {
  readonly token: string
  /** With a slash at its end. */
  readonly apiUrl?: string
  readonly logger: Logger
}

export const usualApiUrl = 'https://slack.com/api/'

/** Asks Slack whose token it is. Throws a fault with what to do when Slack does not take the token. */
export async function connectWorkspace({ token, apiUrl = usualApiUrl, logger }: Connecting): Promise<Workspace> {
  const shared = { slackApiUrl: apiUrl, logger, rejectRateLimitedCalls: true }
  const client = new WebClient(token, { ...shared, timeout: 10_000, retryConfig: { retries: 2 } })
  const posting = new WebClient(token, { ...shared, timeout: 15_000, retryConfig: { retries: 0 } })
  const me = await client.auth.test().catch((error: unknown) => {
    throw error instanceof WebAPIPlatformError ? refused(error) : error
  })
  if (!me.team_id || !me.user_id || !me.bot_id) {
    throw new Fault(
      'The token of Slack is not of a bot.',
      'Give the bot token, which begins with xoxb-; it stands on "OAuth & Permissions" of your app.',
    )
  }
  return {
    space: me.team_id,
    name: me.team ?? me.team_id,
    url: me.url ?? 'https://slack.com/',
    botUser: me.user_id,
    botId: me.bot_id,
    client,
    posting,
  }
}

/** One workspace by its token, asked for once; when that did not work, again the next time. */
export function connectOne(connecting: Connecting): Workspaces {
  let asked: Promise<Workspace> | undefined
  const get = () => {
    asked ??= connectWorkspace(connecting).catch((error: unknown) => {
      asked = undefined
      throw error
    })
    return asked
  }
  return {
    find: async (space) => {
      const workspace = await get()
      return workspace.space === space ? workspace : undefined
    },
    list: async () => [await get()],
    forget: async () => undefined,
  }
}

function refused({ data }: WebAPIPlatformError): Fault {
  return new Fault(
    `Slack did not take the bot token: ${data.error}.`,
    'Take the bot token anew from "OAuth & Permissions" of your app, after the app was installed in your workspace.',
  )
}
