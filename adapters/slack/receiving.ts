// One delivery of Slack, whichever way it came: handed to Bolt, and acknowledged only after our commit (rule 26).
import type { App, ReceiverEvent } from '@slack/bolt'

/** What Slack delivered; `retryNum` counts from 1 when it was delivered before. */
export interface Delivered {
  readonly body: Record<string, unknown>
  readonly retryNum?: number
  readonly retryReason?: string
}

/** Gives Slack its answer; an interaction may carry one. */
export type Acknowledge = (response: unknown) => Promise<void>

/** Whether Slack got its answer. A delivery that was not taken is to be refused, so that Slack delivers it again. */
export type Taken = 'acknowledged' | 'not for us'

/**
 * Bolt acknowledges an event before its listeners run, so for events it gets an acknowledgement that does nothing, and Slack gets
 * its own when everything is done. Throws what a listener threw.
 */
export async function receive(
  bolt: Pick<App, 'processEvent'>,
  { body, retryNum, retryReason }: Delivered,
  acknowledge: Acknowledge,
): Promise<Taken> {
  const isEvent = body['event'] !== undefined
  let isAcknowledged = false
  const once: Acknowledge = async (response) => {
    if (isAcknowledged) return
    isAcknowledged = true
    await acknowledge(response)
  }
  const event: ReceiverEvent = {
    body,
    ack: isEvent ? async () => undefined : once,
    ...(retryNum !== undefined && { retryNum }),
    ...(retryReason !== undefined && { retryReason }),
  }
  await bolt.processEvent(event)
  if (isEvent) await once(undefined)
  return isAcknowledged ? 'acknowledged' : 'not for us'
}

/** A receiver of Bolt that can be asked whether Slack reaches us. */
export interface Connection {
  readonly isConnected: boolean
  /** In a few words, why not. */
  readonly why?: string
}
