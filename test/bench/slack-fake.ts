// The fake Slack of the tests in a process of its own, with its speed limits on: who measures does not pay for it.
import { fork } from 'node:child_process'
import { extname, join } from 'node:path'
import { createFakeSlack } from '../fakes/slack/index.ts'
import { messagesIn } from '../fakes/slack/state.ts'

export interface FakeTeam {
  readonly id: string
  readonly token: string
  readonly botUser: string
  readonly botId: string
  readonly channels: readonly string[]
}

export interface FakeProcess {
  readonly url: string
  readonly token: string
  readonly appToken: string
  readonly signingSecret: string
  readonly teams: readonly FakeTeam[]
  /** What it got so far. */
  tell(): Promise<Told>
  stop(): Promise<void>
}

export interface Told {
  readonly messages: number
  /** How often it said 429. */
  readonly refused: number
  readonly complaints: readonly string[]
  /** Between the first message and the last. */
  readonly spentMs: number
}

interface Wanted {
  readonly teams: number
  readonly channelsEach: number
  readonly rates?: { readonly channelMs: number; readonly teamPerMinute: number }
}

export async function openFakeSlack(wanted: Wanted): Promise<FakeProcess> {
  const child = fork(join(import.meta.dirname, `slack-fake${extname(import.meta.filename)}`), [JSON.stringify(wanted)])
  const heard = <T>() =>
    new Promise<T>((resolve, reject) => {
      const ended = () => reject(new Error('The fake Slack ended.'))
      child.once('exit', ended)
      child.once('message', (said) => {
        child.off('exit', ended)
        resolve(said as T)
      })
    })
  const opened = await heard<Omit<FakeProcess, 'tell' | 'stop'>>()
  return {
    ...opened,
    tell: () => {
      const told = heard<Told>()
      child.send('tell')
      return told
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.disconnect()
      await ended
    },
  }
}

async function run({ teams: count, channelsEach, rates }: Wanted): Promise<void> {
  const slack = await createFakeSlack()
  slack.limitsRates(rates)
  const { state } = slack
  const others = Array.from({ length: count - 1 }, (_, n) => slack.addTeam({ name: `Stad ${n}` }))
  const teams = [slack.team, ...others].map(({ id, botUser, botId }): FakeTeam => {
    const token = [...state.tokens.values()].find((one) => one.team === id && one.kind === 'bot')?.token ?? ''
    const channels = Array.from(
      { length: channelsEach },
      (_, n) => slack.addChannel({ name: `kamer-${n}`, team: id }).id,
    )
    return { id, token, botUser, botId, channels }
  })
  const { url, token, appToken, signingSecret } = slack
  process.send?.({ url, token, appToken, signingSecret, teams })
  process.on('disconnect', () => void slack.stop().then(() => process.exit()))
  process.on('message', () => {
    const posts = slack.calls.filter(({ method }) => method === 'chat.postMessage')
    const told: Told = {
      messages: [...state.channels.values()].reduce((sum, channel) => sum + messagesIn(channel).length, 0),
      refused: posts.filter(({ answer }) => 'error' in answer && answer['error'] === 'ratelimited').length,
      complaints: slack.complaints,
      spentMs: (posts.at(-1)?.at ?? 0) - (posts[0]?.at ?? 0),
    }
    process.send?.(told)
  })
}

if (process.send && process.argv[1]?.startsWith(join(import.meta.dirname, 'slack-fake'))) {
  await run(JSON.parse(process.argv[2] ?? '') as Wanted)
}
