import { discordLimits } from '../../../adapters/discord/limits.ts'
import { parseReceipt } from '../../../adapters/discord/receipt.ts'
import type { Adapter, Conversation } from '../../../src/core/adapter.ts'
import type { AdapterHarness } from '../contract.ts'
import { describeAdapter } from '../contract.ts'
import { makeSending, routes } from './sending.ts'

describeAdapter('Discord', async (): Promise<AdapterHarness> => {
  const made = await makeSending()
  const { discord, sending, room, direct } = made
  const person = discord.person('Fatima')
  const adapter: Adapter = {
    platform: discordLimits.platform,
    limits: discordLimits,
    start: async () => undefined,
    stop: async () => undefined,
    ...sending,
  }
  const channelOf = (to: Conversation): string | undefined => {
    if (to.thread !== undefined) return parseReceipt(to.thread).message
    return 'room' in to ? to.room : made.directOf(to.user)?.id
  }
  return {
    adapter,
    room,
    direct,
    nowhere: { space: discord.guild.id, room: '123456789012345678' },
    shown: async (to) => {
      const channel = channelOf(to)
      return channel === undefined ? [] : made.messages(channel).map((message) => person.seen(message))
    },
    breaksOnce: (how) => {
      const at = { route: routes.post }
      if (how === 'later') discord.fails.next({ is: 'ratelimited', retryAfter: 1 }, at)
      if (how === 'forbidden') discord.fails.next({ is: 'refused', code: 50013 }, at)
      if (how === 'lostResponse') discord.fails.next({ is: 'status', stored: true }, at)
    },
    stop: async () => {
      await discord.stop()
      if (discord.complaints.length > 0) throw new Error(discord.complaints.join('\n'))
    },
  }
})
