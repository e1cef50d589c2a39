// Changing and taking away what we sent: everything in it is replaced, and what sleeps is woken for it.

import type { ReplyFile } from '../../src/core/shown.ts'
import { DiscordProblem } from './errors.ts'
import type { Ways } from './post.ts'
import type { Shown } from './receipt.ts'
import type { EditPayload } from './render/message.ts'

type Means = Pick<Ways, 'call' | 'threads'>

/** Throws a `DiscordProblem`. */
export async function change(
  { call, threads }: Means,
  { channel, message }: Shown,
  { body, files }: { readonly body: EditPayload; readonly files?: readonly ReplyFile[] | undefined },
): Promise<void> {
  const path = `/channels/${channel}/messages/${message}` as const
  await threads.awake(channel, () => call({ method: 'PATCH', path, body, ...(files && { files }) }))
}

/** What is gone already is fine. Throws a `DiscordProblem`. */
export async function takeAway({ call, threads }: Means, { channel, message }: Shown): Promise<void> {
  const path = `/channels/${channel}/messages/${message}` as const
  try {
    await threads.awake(channel, () => call({ method: 'DELETE', path }))
  } catch (error) {
    if (!(error instanceof DiscordProblem && error.means === 'gone')) throw error
  }
}
