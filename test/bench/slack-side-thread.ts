// Slack's side in a thread of its own, so that what Kring does after an acknowledgement is not counted in what it took to arrive.
import { extname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import type { Bring, Payload, SlackSide } from './slack-side.ts'
import { openSlackSide } from './slack-side.ts'

export interface Pressing {
  /** The address to press at, and how far its clock is ahead of ours; or the token of its sockets. */
  readonly way: { readonly url: string; readonly aheadMs: number } | { readonly appToken: string }
  readonly payloads: readonly Payload[]
  /** Whether or not the one before was acknowledged; when left out, each after the one before is all over. */
  readonly perSecond?: number
  /** Whether a private answer comes after each acknowledgement; it is waited for and not timed. */
  readonly isAnswered: boolean
}

export type Way = Pressing['way']
type Posted = SlackSide['posted']

export interface SlackThread extends Pick<SlackSide, 'url' | 'responseUrl'> {
  posted(): Promise<Posted>
  /** The milliseconds until each acknowledgement, from when it was meant. */
  press(pressing: Pressing): Promise<readonly number[]>
  stop(): Promise<unknown>
}

export async function openSlackThread(): Promise<SlackThread> {
  const worker = new Worker(join(import.meta.dirname, `slack-side-thread${extname(import.meta.filename)}`))
  const heard = <T>() =>
    new Promise<T>((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', (said: T) => {
        worker.off('error', reject)
        resolve(said)
      })
    })
  const ask = <T>(question: Pressing | 'posted'): Promise<T> => {
    const answer = heard<T>()
    worker.postMessage(question)
    return answer
  }
  const at = await heard<Pick<SlackSide, 'url' | 'responseUrl'>>()
  return { ...at, posted: () => ask('posted'), press: (pressing) => ask(pressing), stop: () => worker.terminate() }
}

async function press(side: SlackSide, { way, payloads, perSecond, isAnswered }: Pressing): Promise<readonly number[]> {
  const bring = 'url' in way ? side.bringsTo(way.url, () => Date.now() + way.aheadMs) : side.bringsOver(way.appToken)
  const answers = (side.counts.get('response') ?? 0) + (isAnswered ? payloads.length : 0)
  const spent =
    perSecond === undefined ? oneByOne(side, bring, payloads, isAnswered) : evenly(bring, payloads, perSecond)
  const all = await spent
  await side.called('response', answers)
  return all
}

async function oneByOne(side: SlackSide, bring: Bring, payloads: readonly Payload[], isAnswered: boolean) {
  const spent: number[] = []
  for (const payload of payloads) {
    const answers = side.counts.get('response') ?? 0
    spent.push(await bring(payload))
    if (isAnswered) await side.called('response', answers + 1)
    await after(1)
  }
  return spent
}

async function evenly(bring: Bring, payloads: readonly Payload[], perSecond: number): Promise<number[]> {
  const startedAt = performance.now()
  const spent: Promise<number>[] = []
  for (const [n, payload] of payloads.entries()) {
    const meantAt = startedAt + (n * 1000) / perSecond
    if (meantAt > performance.now()) await after(meantAt - performance.now())
    const late = performance.now() - meantAt
    spent.push(bring(payload).then((ms) => ms + late))
  }
  return Promise.all(spent)
}

if (!isMainThread && parentPort) {
  const port = parentPort
  const side = await openSlackSide()
  port.on('message', (question: Pressing | 'posted') => {
    if (question === 'posted') port.postMessage(side.posted)
    else void press(side, question).then((spent) => port.postMessage(spent))
  })
  port.postMessage({ url: side.url, responseUrl: side.responseUrl })
}
