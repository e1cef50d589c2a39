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
  const bolt = new Bolt({
    receiver,
    logger,
    authorize: async (source, body) => {
      const workspace = await findWorkspace(listening.workspaces, source, body)
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

/** For somebody from another organisation in a shared channel, the workspace whose Kring wrote the message counts. */
async function findWorkspace(
  workspaces: Workspaces,
  { teamId }: AuthorizeSourceData<boolean>,
  body: unknown,
): Promise<Workspace | undefined> {
  const found = teamId === undefined ? undefined : await workspaces.find(teamId)
  const author = (body as { message?: { user?: string } } | undefined)?.message?.user
  if (found || author === undefined || !isPress(body)) return found
  return (await workspaces.list()).find(({ botUser }) => botUser === author)
}

function isPress(body: unknown): boolean {
  return (body as { type?: string }).type === 'block_actions'
}
