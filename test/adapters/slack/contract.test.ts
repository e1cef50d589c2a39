import { slackLimits } from '../../../adapters/slack/limits.ts'
import { parseReceipt } from '../../../adapters/slack/receipt.ts'
import type { Adapter, Conversation } from '../../../src/core/adapter.ts'
import type { Channel } from '../../fakes/slack/state.ts'
import type { AdapterHarness } from '../contract.ts'
import { describeAdapter } from '../contract.ts'
import { directChannelOf, makeSending } from './sending.ts'

describeAdapter('Slack', async (): Promise<AdapterHarness> => {
  const made = await makeSending()
  const { slack, sending, room, direct, fatima } = made
  const person = slack.person('Fatima')
  const adapter: Adapter = {
    platform: slackLimits.platform,
    limits: slackLimits,
    start: async () => undefined,
    stop: async () => undefined,
    ...sending,
  }
  const channelOf = (to: Conversation): Channel | undefined =>
    'room' in to ? slack.state.channels.get(to.room) : directChannelOf(made, fatima.id)
  return {
    adapter,
    room,
    direct,
    nowhere: { space: slack.team.id, room: 'C0NOWHERE' },
    shown: async (to) => {
      const channel = channelOf(to)
      if (!channel) return []
      const messages = to.thread ? made.replies(parseReceipt(to.thread).ts, channel) : made.messages(channel)
      return messages.map((message) => person.seen(message))
    },
    breaksOnce: (how) => {
      const method = 'chat.postMessage'
      if (how === 'later') slack.fails.next({ is: 'ratelimited', retryAfter: 1 }, { method })
      if (how === 'forbidden') slack.fails.next({ is: 'refused', error: 'restricted_action' }, { method })
      if (how === 'lostResponse') slack.fails.next({ is: 'status', stored: true }, { method })
    },
    stop: async () => {
      await slack.stop()
      if (slack.complaints.length > 0) throw new Error(slack.complaints.join('\n'))
    },
  }
})
