// The address of a button that runs a command: `engine.run:experiment-log`.
import type { Address } from '../core/card.ts'
import { address } from '../core/card.ts'
import type { Command } from '../core/command.ts'

export const runAction = 'engine.run'

export function runAddress({ noun, verb }: Pick<Command, 'noun' | 'verb'>): Address {
  return address(runAction, `${noun}-${verb}`)
}

/** Nouns are one word; a verb may hold a hyphen itself. */
export function parseRun(record: string): { noun: string; verb: string } | undefined {
  const match = /^([a-z]+)-([a-z-]+)$/.exec(record)
  return match?.[1] && match[2] ? { noun: match[1], verb: match[2] } : undefined
}
