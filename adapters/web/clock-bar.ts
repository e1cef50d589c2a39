// The clock bar: where the clock stands, what comes, where each button moves it, and what happened on the way.

import type { TimeMachine } from '../../src/core/app.ts'
import { dateWords, weekday } from '../../src/core/dates.ts'
import type { ShownBlock } from '../../src/core/shown.ts'
import type { Language } from '../../src/core/text.ts'
import { translator } from '../../src/core/text.ts'
import type { Instant, LocalTime, Zone } from '../../src/core/time.ts'
import { addDays, instantOf, mondayOf, plus, toInstant, toLocal, weekdays } from '../../src/core/time.ts'
import type { Chat } from './chat.ts'
import { numberOf } from './chat-state.ts'
import { conversationOf } from './conversations.ts'
import type { ClockBody, ClockView, Happened } from './protocol.ts'
import { texts } from './texts.ts'
import { blockWords } from './words.ts'

const midnight: LocalTime = '00:00'
const digestTime: LocalTime = '15:00'
const mostHappened = 6
const clipAt = 90
const weeksAhead = 4
const longestMove = { days: 366 }

/** What the bar shows. */
export async function createClockView(machine: TimeMachine, language: Language, zone: Zone): Promise<ClockView> {
  const now = machine.now()
  const t = translator(language)
  const today = toLocal(zone, now).date
  const monday = mondayOf(today)
  const coming = await machine.coming(toInstant(zone, addDays(monday, 14), midnight), language)
  const when = (at: Instant) => dateWords(language, zone, at, 'weekdayTime')
  const next = coming.find(({ at }) => at > now)
  return {
    now,
    zone,
    words: next
      ? t(texts.next, { now: when(now), when: when(next.at), says: inSentence(next.says) })
      : t(texts.now, { now: when(now) }),
    days: weekdays.map((name, index) => {
      const date = addDays(monday, index)
      const [from, until] = [toInstant(zone, date, midnight), toInstant(zone, addDays(date, 1), midnight)]
      return { from, until, name: weekday(language, name), today: date === today }
    }),
    coming: coming.map(({ at, says }) => ({ at, when: when(at), says })),
  }
}

/** Without the capital it begins with when it stands alone. */
function inSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words
}

/** Where a move ends; a sentence when it cannot be made. */
export async function findGoal(
  machine: TimeMachine,
  move: ClockBody['move'],
  { language, zone }: { language: Language; zone: Zone },
): Promise<Instant | { readonly says: string }> {
  const t = translator(language)
  const now = machine.now()
  const { date, time } = toLocal(zone, now)
  if (typeof move === 'object') {
    if (move.at <= now) return { says: t(texts.notLater) }
    return move.at > plus(now, longestMove) ? { says: t(texts.tooFar) } : instantOf(move.at)
  }
  switch (move) {
    case 'next': {
      const coming = await machine.coming(plus(now, { days: 7 * weeksAhead }), language)
      return coming.find(({ at }) => at > now)?.at ?? { says: t(texts.nothingComes) }
    }
    case 'friday': {
      const friday = addDays(mondayOf(date), weekdays.indexOf('fri'))
      const thisWeek = toInstant(zone, friday, digestTime)
      return thisWeek > now ? thisWeek : toInstant(zone, addDays(friday, 7), digestTime)
    }
    case 'hour':
      return plus(now, { hours: 1 })
    case 'day':
      return toInstant(zone, addDays(date, 1), time)
    case 'week':
      return toInstant(zone, addDays(date, 7), time)
  }
}

/** Runs something that takes time on the stage and tells what this person could see happen. */
export async function tellWhatHappens(
  chat: Chat,
  reader: { id: string; language: Language; zone: Zone },
  work: () => Promise<void>,
): Promise<Happened> {
  const before = Math.max(0, ...chat.listMessages().map((message) => numberOf(message.id)))
  await work()
  const happened = chat
    .listVisible(reader.id)
    .filter((message) => numberOf(message.id) > before && message.by === 'bot' && message.onlyFor === undefined)
    .slice(-mostHappened)
    .map((message) => ({
      at: message.at,
      when: dateWords(reader.language, reader.zone, message.at, 'weekdayTime'),
      words: message.part ? firstLine(message.part.blocks, reader) : '',
      conversation: conversationOf(message),
      message: message.id,
    }))
  return { ok: true, happened }
}

function firstLine(blocks: readonly ShownBlock[], reader: { language: Language; zone: Zone }): string {
  const line = blockWords(blocks, reader).split('\n')[0] ?? ''
  return line.length > clipAt ? `${line.slice(0, line.lastIndexOf(' ', clipAt))}…` : line
}
