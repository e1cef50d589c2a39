// Receipts of our posts: the channel and the message by Discord's ids, the address where people can read it, and ids as moments.
import type { Receipt } from '../../src/core/adapter.ts'
import type { Instant } from '../../src/core/time.ts'

export interface Shown {
  readonly channel: string
  readonly message: string
}

/** What stands for the server in the addresses of direct messages. */
export const directSpace = '@me'

export function toReceipt({ channel, message }: Shown): Receipt {
  return `${channel}/${message}`
}

/** Throws when it is no receipt of ours. */
export function parseReceipt(receipt: Receipt): Shown {
  const shown = readShown(receipt)
  if (!shown) throw new Error('This receipt is not one of Discord.')
  return shown
}

/** Of a receipt, or of the `messageId` of what somebody typed. */
export function readShown(written: string): Shown | undefined {
  const [, channel, message] = /^(\d{1,20})[/:](\d{1,20})$/.exec(written) ?? []
  return channel === undefined || message === undefined ? undefined : { channel, message }
}

/** As "Copy Message Link" gives it. */
export function messageUrl(space: string, { channel, message }: Shown): string {
  return `https://discord.com/channels/${space}/${channel}/${message}`
}

/** https://docs.discord.com/developers/reference#snowflakes: milliseconds since the first second of 2015. */
const epoch = 1_420_070_400_000
const momentBits = 22n

/** The smallest id of that moment; nothing has the id 0. */
export function toSnowflake(at: number): string {
  return String(BigInt(Math.max(0, Math.floor(at) - epoch)) << momentBits || 1n)
}

/** When something with this id came to be. */
export function momentOf(id: string): Instant {
  return (Number(BigInt(id) >> momentBits) + epoch) as Instant
}

/** Ids are numbers too large for JavaScript's: the older first. */
export function byAge(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
