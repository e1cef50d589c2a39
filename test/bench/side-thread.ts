// A platform's side in a thread of its own, so that what Kring does after an acknowledgement is not counted in what it took to arrive.
import { extname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { DiscordWay } from './discord-side.ts'
import type { Bring, Payload, Posted, Side } from './side.ts'
import type { SlackWay } from './slack-side.ts'

interface Ways {
  readonly slack: SlackWay
  readonly discord: DiscordWay
}

export interface Pressing<Way> {
  readonly way: Way
  readonly payloads: readonly Payload[]
  /** Whether or not the one before was acknowledged; when left out, each after the one before is all over. */
  readonly perSecond?: number
  /** Whether a private answer comes after each acknowledgement; it is waited for and not timed. */
  readonly isAnswered: boolean
}

export interface SideThread<Way> extends Pick<Side<Way>, 'url' | 'responseUrl'> {
  posted(): Promise<Posted>
  /** The milliseconds until each acknowledgement, from when it was meant. */
  press(pressing: Pressing<Way>): Promise<readonly number[]>
  stop(): Promise<unknown>
}

export async function openSideThread<Kind extends keyof Ways>(kind: Kind): Promise<SideThread<Ways[Kind]>> {
  const file = join(import.meta.dirname, `side-thread${extname(import.meta.filename)}`)
  const worker = new Worker(file, { workerData: kind })
  const heard = <T>() =>
    new Promise<T>((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', (said: T) => {
        worker.off('error', reject)
        resolve(said)
      })
    })
  const ask = <T>(question: Pressing<Ways[Kind]> | 'posted'): Promise<T> => {
    const answer = heard<T>()
    worker.postMessage(question)
    return answer
  }
  const at = await heard<Pick<Side<unknown>, 'url' | 'responseUrl'>>()
  return { ...at, posted: () => ask('posted'), press: (pressing) => ask(pressing), stop: () => worker.terminate() }
}

async function press<Way>(
  side: Side<Way>,
  { way, payloads, perSecond, isAnswered }: Pressing<Way>,
): Promise<readonly number[]> {
  const bring = side.brings(way)
  const answers = (side.counts.get('response') ?? 0) + (isAnswered ? payloads.length : 0)
  const spent =
    perSecond === undefined ? oneByOne(side, bring, payloads, isAnswered) : evenly(bring, payloads, perSecond)
  const all = await spent
  await side.called('response', answers)
  return all
}

async function oneByOne(
  side: Pick<Side<unknown>, 'counts' | 'called'>,
  bring: Bring,
  payloads: readonly Payload[],
  isAnswered: boolean,
) {
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

function answer<Way>(port: NonNullable<typeof parentPort>, side: Side<Way>): void {
  port.on('message', (question: Pressing<Way> | 'posted') => {
    if (question === 'posted') port.postMessage(side.posted)
    else void press(side, question).then((spent) => port.postMessage(spent))
  })
  port.postMessage({ url: side.url, responseUrl: side.responseUrl })
}

if (!isMainThread && parentPort) {
  if (workerData === 'slack') answer(parentPort, await (await import('./slack-side.ts')).openSlackSide())
  else answer(parentPort, await (await import('./discord-side.ts')).openDiscordSide())
}
