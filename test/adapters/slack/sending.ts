// A way out to a fake Slack over real sockets, for the tests of sending.

import type { SendingTools } from '../../../adapters/slack/send.ts'
import { createSending } from '../../../adapters/slack/send.ts'
import { createVendorLog } from '../../../adapters/slack/vendor-log.ts'
import type { Workspace } from '../../../adapters/slack/workspaces.ts'
import { connectWorkspace } from '../../../adapters/slack/workspaces.ts'
import { createSystemClock } from '../../../src/clock.ts'
import type { Conversation } from '../../../src/core/adapter.ts'
import type { FakeSlackOptions } from '../../fakes/slack/index.ts'
import { createFakeSlack } from '../../fakes/slack/index.ts'
import type { Channel, Message } from '../../fakes/slack/state.ts'
import { messagesIn, repliesTo } from '../../fakes/slack/state.ts'

export interface Line {
  readonly fields: Readonly<Record<string, unknown>>
  readonly message: string
}

interface Options extends Partial<SendingTools> {
  readonly slack?: FakeSlackOptions
  /** How long the posting client waits for an answer; 15 s in life. */
  readonly patienceMs?: number
}

export async function makeSending({ slack: of, patienceMs = 1500, ...tools }: Options = {}) {
  const slack = await createFakeSlack(of)
  const lines: Line[] = []
  const write = (fields: Readonly<Record<string, unknown>>, message: string) => void lines.push({ fields, message })
  const log = { info: write, warn: write, error: write }
  const workspaces = new Map<string, Workspace>()
  const connect = async (token: string) => {
    const workspace = await connectWorkspace({ token, apiUrl: slack.url, logger: createVendorLog(log) })
    // As in life, only sooner.
    Object.assign(workspace.posting, { timeout: patienceMs })
    workspaces.set(workspace.space, workspace)
    return workspace
  }
  const workspace = await connect(slack.token)
  const fatima = slack.addUser({ name: 'Fatima' })
  const home = slack.addChannel({ name: 'lindekwartier', members: [fatima.id] })
  const clock = tools.clock ?? createSystemClock()
  const sending = createSending({
    workspaces: { find: async (space) => workspaces.get(space) },
    readsThreads: true,
    log,
    ...tools,
    clock,
  })
  return {
    slack,
    sending,
    workspace,
    connect,
    clock,
    lines,
    home,
    fatima,
    room: { space: slack.team.id, room: home.id } satisfies Conversation,
    direct: { space: slack.team.id, user: fatima.id } satisfies Conversation,
    called: (method: string) => slack.calls.filter((call) => call.method === method),
    messages: (channel: Channel = home): Message[] =>
      messagesIn(channel).filter(({ threadTs, subtype }) => threadTs === undefined && subtype !== 'tombstone'),
    replies: (ts: string, channel: Channel = home): Message[] => repliesTo(channel, ts),
  }
}

export type MadeSending = Awaited<ReturnType<typeof makeSending>>

/** The direct messages of somebody with our bot. */
export function directChannelOf({ slack }: MadeSending, user: string): Channel | undefined {
  return [...slack.state.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(user))
}
