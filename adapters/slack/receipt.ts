// Receipts of our posts: the channel and the moment by which Slack knows a message, and the address where people can read it.
import type { Receipt } from '../../src/core/adapter.ts'

export interface Shown {
  readonly channel: string
  readonly ts: string
  /** The file that followed it (rule 40). */
  readonly file?: string
}

export function toReceipt({ channel, ts, file }: Shown): Receipt {
  return file === undefined ? `${channel}/${ts}` : `${channel}/${ts}/${file}`
}

/** Throws when it is no receipt of ours. */
export function parseReceipt(receipt: Receipt): Shown {
  const [, channel, ts, file] = /^([A-Z0-9]+)\/(\d+\.\d+)(?:\/([A-Z0-9]+))?$/.exec(receipt) ?? []
  if (channel === undefined || ts === undefined) throw new Error('This receipt is not one of Slack.')
  return { channel, ts, ...(file !== undefined && { file }) }
}

/** As "Copy link" gives it. `workspaceUrl` is what auth.test tells: `https://lindestad.slack.com/`. */
export function permalink(workspaceUrl: string, { channel, ts }: Shown): string {
  return new URL(`/archives/${channel}/p${ts.replace('.', '')}`, workspaceUrl).href
}

/** A moment as Slack writes one. */
export function toSlackTime(at: number): string {
  return (Math.max(0, at) / 1000).toFixed(6)
}
