// What is kept of a workspace that added Kring: the bot's tokens and nothing of the person who pressed the button.
import type { Installation, InstallationQuery, InstallationStore } from '@slack/oauth'
import { z } from 'zod'
import type { Installations } from '../../../src/core/installation.ts'
import { slackLimits } from '../limits.ts'

const { platform } = slackLimits

const schema = z.object({
  v: z.literal(1),
  team: z.object({ id: z.string(), name: z.string().optional() }),
  enterprise: z.object({ id: z.string() }).optional(),
  appId: z.string().optional(),
  bot: z.object({
    token: z.string(),
    /** Only where tokens are renewed; each can be used once. */
    refreshToken: z.string().optional(),
    /** Seconds since 1970. */
    expiresAt: z.number().optional(),
    scopes: z.array(z.string()),
    id: z.string(),
    userId: z.string(),
  }),
})

export class NotInstalled extends Error {
  constructor(space: string) {
    super(`Kring is not installed in the workspace ${space}.`)
    this.name = 'NotInstalled'
  }
}

/** What Slack's own installer reads and writes, on our database. */
export function createKept(installations: Installations): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const { team, enterprise, bot, appId } = installation
      if (!team || !bot) throw new Error('Slack gave no bot token for one workspace, so there is nothing to keep.')
      const body: z.infer<typeof schema> = {
        v: 1,
        team: { id: team.id, ...(team.name !== undefined && { name: team.name }) },
        ...(enterprise && { enterprise: { id: enterprise.id } }),
        ...(appId !== undefined && { appId }),
        bot,
      }
      await installations.save(platform, { space: team.id, body: JSON.stringify(body) })
    },
    fetchInstallation: async (query: InstallationQuery<boolean>) => {
      const space = query.teamId ?? ''
      const kept = await installations.find(platform, space)
      if (!kept) throw new NotInstalled(space)
      return toInstallation(schema.parse(JSON.parse(kept.body)))
    },
    deleteInstallation: async (query) => installations.remove(platform, query.teamId ?? ''),
  }
}

function toInstallation({ team, enterprise, appId, bot }: z.infer<typeof schema>): Installation<'v2', false> {
  const { refreshToken, expiresAt, ...always } = bot
  return {
    team: { id: team.id, ...(team.name !== undefined && { name: team.name }) },
    enterprise: enterprise && { id: enterprise.id },
    ...(appId !== undefined && { appId }),
    bot: { ...always, ...(refreshToken !== undefined && expiresAt !== undefined && { refreshToken, expiresAt }) },
    user: { token: undefined, scopes: undefined, id: '' },
    tokenType: 'bot',
    isEnterpriseInstall: false,
    authVersion: 'v2',
  }
}
