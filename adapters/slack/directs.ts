// The channels of people's direct messages: opened once, before the first message to somebody, and remembered (rule 39).
import { SlackProblem } from './errors.ts'
import type { CallSlack } from './pace.ts'
import type { Workspace } from './workspaces.ts'

export interface Directs {
  /** Throws a `SlackProblem`, never an unclear one: opening twice gives the same channel. */
  open(workspace: Workspace, user: string): Promise<string>
  forget(workspace: Pick<Workspace, 'space'>, user: string): void
}

export function createDirects(call: CallSlack): Directs {
  const known = new Map<string, Promise<string>>()
  const keyOf = ({ space }: Pick<Workspace, 'space'>, user: string) => `${space}/${user}`

  const ask = async (workspace: Workspace, user: string): Promise<string> => {
    try {
      const { channel } = await call(workspace, 'conversations.open', () =>
        workspace.posting.conversations.open({ users: user }),
      )
      if (channel?.id) return channel.id
    } catch (error) {
      if (!(error instanceof SlackProblem) || error.means !== 'unclear') throw error
    }
    throw new SlackProblem('later', 'Slack did not say in which channel this person reads direct messages.')
  }

  return {
    open: (workspace, user) => {
      const key = keyOf(workspace, user)
      const channel = known.get(key) ?? ask(workspace, user)
      known.set(key, channel)
      channel.catch(() => known.delete(key))
      return channel
    },
    forget: (workspace, user) => void known.delete(keyOf(workspace, user)),
  }
}
