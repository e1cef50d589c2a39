// Bolt, with our receiver: finds the workspace, and hands every kind of delivery to who knows what to do with it.
import type { AuthorizeSourceData, Logger, Receiver } from '@slack/bolt'
import { AuthorizationError, App as Bolt } from '@slack/bolt'
import { listenToActs } from './listen-acts.ts'
import { listenToEvents } from './listen-events.ts'
import { listenToForms } from './listen-forms.ts'
import type { Listening } from './listening.ts'
import type { Workspace, Workspaces } from './workspaces.ts'

export interface BoltOptions extends Listening {
  readonly receiver: Receiver
  readonly logger: Logger
}

/** Kring was never in that workspace, or is not any more: nobody there can be answered. */
class NotOurWorkspace extends Error {}

/** Everything that no listener below asks for is dropped by Bolt, unread and unlogged. */
export function listen({ receiver, logger, ...listening }: BoltOptions): void {
  const findWorkspace = createFindWorkspace(listening.workspaces)
  const bolt = new Bolt({
    receiver,
    logger,
    authorize: async (source, body) => {
      const workspace = await findWorkspace(source, body)
      if (!workspace) throw new NotOurWorkspace()
      const { space: teamId, botId, botUser: botUserId } = workspace
      return { teamId, botId, botUserId, workspace }
    },
    convoStore: false,
    ignoreSelf: true,
    tokenVerificationEnabled: false,
    extendedErrorHandler: true,
  })
  // Thrown on, so that what was not taken in is not acknowledged (rule 26).
  const throwOn = async ({ error }: { readonly error: Error }): Promise<void> => {
    if (!(error instanceof AuthorizationError && error.original instanceof NotOurWorkspace)) throw error
    listening.log.info({}, 'Something came from a workspace that Kring is not in; it was left alone.')
  }
  bolt.error(throwOn)
  listenToActs(bolt, listening)
  listenToForms(bolt, listening)
  listenToEvents(bolt, listening)
}

/** An interaction as Slack writes one; anything may be missing. */
interface Body {
  readonly type?: string
  readonly message?: { readonly user?: string }
  readonly container?: { readonly channel_id?: string }
}

const mostChannels = 2000

/**
 * For somebody from another organisation in a shared channel, the workspace whose Kring wrote the message counts. Of a message that only
 * they see Slack does not tell who wrote it: it came after a press on another one in the same channel.
 */
function createFindWorkspace(workspaces: Workspaces) {
  const sharedBy = new Map<string, string>()
  const strangersPress = async ({ message, container }: Body): Promise<Workspace | undefined> => {
    const [all, author, channel] = [await workspaces.list(), message?.user, container?.channel_id ?? '']
    const ours = (space: string | undefined) => all.find((one) => one.space === space)
    if (author === undefined) return all.length === 1 ? all[0] : ours(sharedBy.get(channel))
    const found = all.find(({ botUser }) => botUser === author)
    const [oldest] = sharedBy.keys()
    if (oldest !== undefined && sharedBy.size >= mostChannels) sharedBy.delete(oldest)
    if (found) sharedBy.set(channel, found.space)
    return found
  }
  return async ({ teamId }: AuthorizeSourceData<boolean>, body: unknown): Promise<Workspace | undefined> => {
    const found = teamId === undefined ? undefined : await workspaces.find(teamId)
    const isPress = (body as Body | undefined)?.type === 'block_actions'
    return found ?? (isPress ? strangersPress(body as Body) : undefined)
  }
}
