// Answers at the address that Slack gave with an interaction: five times within half an hour, and nobody has to be in the channel.
import type { SlackMessage } from './render/message.ts'

export interface Response extends SlackMessage {
  /** Puts it where the message with the button stood; only one that is seen by its reader alone. */
  readonly replaces?: boolean
  readonly thread?: string
}

const patienceMs = 8_000

/** Rejects when Slack did not take it. */
export async function respondAt(url: string, { text, blocks, replaces = false, thread }: Response): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      response_type: 'ephemeral',
      replace_original: replaces,
      text,
      blocks,
      ...(thread !== undefined && { thread_ts: thread }),
    }),
    signal: AbortSignal.timeout(patienceMs),
  })
  const says = await response.text()
  // Slack also answers 200 with `{"ok":false}`, and with a bare `ok` when all is well.
  if (!response.ok || /^\{\s*"ok"\s*:\s*false/.test(says)) throw new NotTaken(response.status)
}

class NotTaken extends Error {
  constructor(status: number) {
    super(`Slack did not take a private answer (${status}).`)
    this.name = 'NotTaken'
  }
}
