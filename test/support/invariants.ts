// What must be true after every scenario, whatever it was about.
import type { Chat } from '../../adapters/web/chat.ts'
import { channelPostsPerWeek } from '../../src/core/budget.ts'
import type { TestDatabase } from './database.ts'

/** What a scenario brought about on purpose. */
export interface Expected {
  /** Messages that could not be delivered. */
  readonly deadLetters?: boolean
  /** Acts or wakes that went wrong. */
  readonly faults?: boolean
  /** The same message twice. */
  readonly doubles?: boolean
}

interface Found {
  readonly database: TestDatabase
  readonly chat: Chat
  readonly faults: readonly string[]
}

/** Every invariant that does not hold, in words. */
export function listBroken({ database, chat, faults }: Found, expected: Expected): string[] {
  return [
    ...overBudget(database),
    ...(expected.deadLetters ? [] : deadLetters(database)),
    ...(expected.faults ? [] : faults.map((fault) => `A fault was logged: ${fault}`)),
    ...(expected.doubles ? [] : doubles(chat)),
  ]
}

/** INV-33: at most three posts of the bot in a community week. */
function overBudget(database: TestDatabase): string[] {
  const posts = database.rows<{ key: string; week: string; circle: string }>(
    "SELECT message_key AS key, week, community_id AS circle FROM spent WHERE cost = 'channel'",
  )
  const weeks = new Map<string, string[]>()
  for (const { key, week, circle } of posts) {
    const theirs = `${week} (${circle})`
    weeks.set(theirs, [...(weeks.get(theirs) ?? []), key])
  }
  return [...weeks]
    .filter(([, keys]) => keys.length > channelPostsPerWeek)
    .map(([monday, keys]) => `INV-33: ${keys.length} posts in the week of ${monday}: ${keys.join(', ')}`)
}

function deadLetters(database: TestDatabase): string[] {
  return database
    .rows<{ key: string; state: string; reason: string | null }>(
      "SELECT message_key AS key, state, reason FROM part WHERE state IN ('dead', 'stuck')",
    )
    .map(({ key, state, reason }) => `${key} could not be delivered: ${state}, ${reason ?? 'no reason told'}`)
}

function doubles(chat: Chat): string[] {
  const tokens = chat.listMessages().flatMap(({ token }) => token ?? [])
  return [...new Set(tokens.filter((token, index) => tokens.indexOf(token) !== index))].map(
    (token) => `A message is there twice (token ${token}).`,
  )
}
