// Ids, timestamps and secrets as Slack writes them, each once.
import { createHash } from 'node:crypto'

export interface Ids {
  /** `C0000000A1`: a letter and ten signs. */
  next(letter: string): string
  /** The moment as Slack writes it, each once: seconds, a dot, six digits. */
  ts(): string
  secret(prefix: string): string
  now(): number
}

export function createIds(now: () => number): Ids {
  let count = 0
  let lastMicros = 0
  return {
    now,
    next: (letter) => {
      count += 1
      return `${letter}0${count.toString(36).toUpperCase().padStart(8, '0')}`
    },
    ts: () => {
      lastMicros = Math.max(Math.floor(now()) * 1000, lastMicros + 1)
      return `${Math.floor(lastMicros / 1_000_000)}.${String(lastMicros % 1_000_000).padStart(6, '0')}`
    },
    secret: (prefix) => {
      count += 1
      return `${prefix}${createHash('sha256').update(`${prefix}${count}`).digest('hex').slice(0, 24)}`
    },
  }
}
