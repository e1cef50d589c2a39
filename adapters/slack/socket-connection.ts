// One connection of Socket Mode, from asking for its address to its end.
import type { Logger } from '@slack/bolt'
import { SocketModeClient } from '@slack/socket-mode'
import type { Clock } from '../../src/core/clock.ts'
import { within } from './remember.ts'

export interface OpeningOptions {
  readonly appToken: string
  readonly apiUrl: string
  readonly logger: Logger
  readonly clock: Pick<Clock, 'sleep'>
}

/** Something that came in; `ack` rejects when the connection is gone. */
export interface Delivery {
  readonly body: Record<string, unknown>
  readonly type?: string
  readonly retry_num?: number
  readonly retry_reason?: string
  ack(response?: Record<string, unknown> | string): Promise<void>
}

export interface OpenSocket {
  /** Resolves with the reason when it ends, or is about to: the next one is opened while this one finishes. */
  readonly ended: Promise<string>
}

const longestHandshakeMs = 20_000
const longestGoodbyeMs = 2_000
/** Slack warns about ten seconds before it closes; what came in over this connection is still answered over it. */
const finishMs = 4_000

/** Closes when Slack says goodbye; the package itself would close at once, with answers still to be given. */
class PatientClient extends SocketModeClient {
  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    const reason = readGoodbye(data)
    if (reason === undefined) await super.onWebSocketMessage(data, isBinary)
    else this.emit('goodbye', reason)
  }
}

/**
 * Rejects when there is no connection. It does not reconnect by itself: the package then leaves a hole of five seconds at each of
 * Slack's refreshes, and gives up for ever when the address could not be asked for once.
 */
export async function openSocket(
  { appToken, apiUrl, logger, clock }: OpeningOptions,
  take: (delivery: Delivery) => Promise<void>,
  stopping: AbortSignal,
): Promise<OpenSocket> {
  const client = new PatientClient({
    appToken,
    logger,
    autoReconnectEnabled: false,
    clientOptions: { slackApiUrl: apiUrl, timeout: 10_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  })
  const inHand = new Set<Promise<void>>()
  client.on('slack_event', (delivery: Delivery) => {
    const work = take(delivery).finally(() => inHand.delete(work))
    inHand.add(work)
  })
  const close = async () => {
    // Told twice it no longer waits for Slack's goodbye.
    const closing = client.disconnect().catch(() => undefined)
    if (!(await within(clock, closing, longestGoodbyeMs))) await client.disconnect().catch(() => undefined)
  }
  const ended = new Promise<string>((resolve) => {
    client.on('goodbye', (reason: string) => {
      resolve(`Slack ended the connection (${reason})`)
      void within(clock, Promise.all(inHand), finishMs).then(close)
    })
    client.on('disconnected', () => resolve('the connection broke'))
  })
  const stop = () => void close()
  stopping.addEventListener('abort', stop, { once: true })
  const leave = () => stopping.removeEventListener('abort', stop)
  try {
    const opening = client.start()
    // The package may go on opening after it was told to close.
    opening.then(() => (stopping.aborted ? close() : undefined)).catch(() => undefined)
    if (!(await within(clock, opening, longestHandshakeMs))) {
      opening.then(close).catch(() => undefined)
      await close()
      throw new Error('Slack did not say hello in time')
    }
  } catch (error) {
    leave()
    throw error
  }
  return { ended: ended.finally(leave) }
}

/** Inside a text Slack escapes quotes, so nobody can type this. */
function readGoodbye(data: unknown): string | undefined {
  if (typeof data !== 'string' || data.length > 2000 || !/"type"\s*:\s*"disconnect"/.test(data)) return undefined
  return /"reason"\s*:\s*"(\w{1,40})"/.exec(data)?.[1] ?? 'no reason given'
}
