// Ids and tokens as Discord writes them, each once and each later than the one before.
import { createHash } from 'node:crypto'

const epoch = 1_420_070_400_000

export interface Ids {
  /** A snowflake: the moment, then a count. */
  next(): string
  secret(prefix: string): string
  now(): number
  /** Grows with every change, for what is newest on a clock that stands still. */
  rank(): number
}

export function createIds(now: () => number): Ids {
  let count = 0
  let last = 0n
  return {
    now,
    next: () => {
      const at = BigInt(Math.max(0, Math.floor(now()) - epoch)) << 22n
      last = at > last ? at : last + 1n
      return String(last)
    },
    secret: (prefix) => {
      count += 1
      return `${prefix}${createHash('sha256').update(`${prefix}${count}`).digest('hex').slice(0, 40)}`
    },
    rank: () => {
      count += 1
      return count
    },
  }
}
