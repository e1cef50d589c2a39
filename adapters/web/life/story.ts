// Tells a week of made-up people in a few plain lines, from what anybody in the room could read.
import type { Instant } from '../../../src/core/time.ts'
import type { ChatMessage } from '../chat-state.ts'
import { wordsOf } from '../person.ts'
import { blockWords } from '../words.ts'
import type { Life } from './circle.ts'

const digestLines = 4
const longest = 160

/** What was asked, how many spoke, what was tried, who does what, where the circle is, what it decided, and how its digest begins. */
export async function tellWeek(life: Life, from: Instant, until: Instant): Promise<string[]> {
  const inRoom = life.chat
    .listMessages()
    .filter(({ onlyFor, by, where }) => !onlyFor && by === 'bot' && 'room' in where)
  const fresh = inRoom.filter(({ at }) => from <= at && at < until)
  const first = fresh.filter(({ where }) => where.under === undefined)
  const threads = fresh.filter(({ where }) => where.under !== undefined)
  const digest = first.find((message) => startsWith(message, '📮'))
  return [
    ...first.filter((message) => startsWith(message, '🌿')).map(firstLine),
    ...threads.filter((message) => startsWith(message, 'Dank.', 'Thank you.', 'Thanks.')).map(firstLine),
    ...(await reads(life, '/phase where', 3)).slice(1).filter((line) => !/^\d/.test(line)),
    ...(await reads(life, '/role show', 4, /^(🔎|🛠️|🧭|🔗).*· ./u)),
    ...(await reads(life, '/experiment list', 5, /E\d/)),
    ...inRoom.filter((message) => isDecided(message, from, until)).map(decision),
    ...threads
      .filter((message) => startsWith(message, 'Aangenomen', 'Adopted'))
      .map((message) => settled(message, inRoom)),
    ...(digest ? linesOf(digest).slice(0, digestLines) : []),
  ].map(cut)
}

async function reads(life: Life, command: string, most: number, like = /./): Promise<string[]> {
  const { reply } = (await life.members[0]?.reads(command)) ?? {}
  if (reply?.is !== 'card') return []
  const lines = blockWords(reply.card.blocks, reply.card).split('\n')
  return lines.filter((line) => like.test(line) && !line.startsWith('[')).slice(0, most)
}

/** A card of a proposal that was put forward in this time. */
function isDecided(message: ChatMessage, from: Instant, until: Instant): boolean {
  return from <= message.at && message.at < until && /^\S+ V\d+ · /u.test(wordsOf(message))
}

function decision(message: ChatMessage): string {
  const [title = '', , words = ''] = linesOf(message)
  return `${title}: ${words}`
}

/** What became of a proposal, said under its card. */
function settled(message: ChatMessage, inRoom: readonly ChatMessage[]): string {
  const card = inRoom.find(({ id }) => id === message.where.under)
  return `${card ? firstLine(card) : ''}: ${firstLine(message)}`
}

function startsWith(message: ChatMessage, ...starts: readonly string[]): boolean {
  const words = wordsOf(message)
  return starts.some((start) => words.startsWith(start))
}

function firstLine(message: ChatMessage): string {
  return linesOf(message)[0] ?? ''
}

function linesOf(message: ChatMessage): string[] {
  return wordsOf(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('['))
}

function cut(line: string): string {
  const letters = [...line]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line
}
