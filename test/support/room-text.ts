// What can be read in a room by everybody, on one platform or on several at once.
import type { ChatMessage } from '../../adapters/web/chat-state.ts'
import { wordsOf } from '../../adapters/web/person.ts'
import type { Stage } from './stage.ts'

/** What can be read in one place by everybody: without the bot's private replies. */
export interface RoomText {
  says(): string
  /** How often these words stand there. */
  count(words: string | RegExp): number
  /** Throws with everything that is there when one of these words is not; on several platforms: when one of them lacks it. */
  shows(...words: (string | RegExp)[]): void
  /** Throws when one of these words is there, on any of the platforms. */
  hides(...words: (string | RegExp)[]): void
  messages(): ChatMessage[]
}

/** `says`, `count` and `messages` are about the first of these platforms. */
export function makeRoomText(stages: readonly [Stage, ...Stage[]], name: string): RoomText {
  const texts = stages.map((stage) => ({
    where: stages.length > 1 ? `#${name} on ${stage.platform}` : `#${name}`,
    ...readRoom(stage, name),
  }))
  const [first = fail(`There is no room ${name}.`)] = texts
  const check = (words: (string | RegExp)[], isWanted: boolean) => {
    for (const { says, where } of texts) {
      const text = says()
      const wrong = words.filter((word) => countIn(text, word) > 0 !== isWanted)
      if (wrong.length === 0) continue
      const what = isWanted ? 'does not show' : 'shows'
      fail(`${where} ${what} ${wrong.map((word) => `"${word}"`).join(', ')}. It reads:\n\n${text || '(nothing)'}`)
    }
  }
  return {
    says: first.says,
    messages: first.messages,
    count: (words) => countIn(first.says(), words),
    shows: (...words) => check(words, true),
    hides: (...words) => check(words, false),
  }
}

function readRoom({ chat, platform }: Stage, name: string) {
  const room = chat.findRoom(name) ?? fail(`There is no room ${name} on ${platform}.`)
  const messages = () =>
    chat
      .listMessages()
      .filter(({ where, onlyFor }) => 'room' in where && where.room === room.id && onlyFor === undefined)
  return { messages, says: () => messages().map(wordsOf).join('\n\n') }
}

function countIn(text: string, words: string | RegExp): number {
  return text.split(words).length - 1
}

function fail(what: string): never {
  throw new Error(what)
}
