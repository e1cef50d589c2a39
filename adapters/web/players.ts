// Example members who join and answer, so that somebody alone can see what a week with others is like.

import type { LocalTime, Weekday } from '../../src/core/time.ts'
import { addDays, mondayOf, plus, toInstant, toLocal, weekdays } from '../../src/core/time.ts'
import type { ChatMessage } from './chat-state.ts'
import type { Hands } from './person.ts'
import { wordsOf } from './person.ts'
import type { Plays } from './players/hands.ts'
import { fillAndSend, handsOf, idOf } from './players/hands.ts'
import { lookBackToo } from './players/look-back.ts'
import type { PlayerId } from './players/texts.ts'
import { answers, idea, otherwise, seats, sides } from './players/texts.ts'

type Plan = readonly { readonly on: Weekday; readonly at: LocalTime; readonly do: (stage: Plays) => Promise<void> }[]

const players: readonly { readonly id: PlayerId; readonly name: string }[] = [
  { id: 'fatima', name: 'Fatima' },
  { id: 'samir', name: 'Samir' },
  { id: 'joris', name: 'Joris' },
]

/** Week after week the same: who speaks when, and when the week is over. */
const week: Plan = [
  { on: 'mon', at: '11:20', do: (stage) => answer(stage, 'joris') },
  { on: 'tue', at: '16:45', do: (stage) => answer(stage, 'samir') },
  { on: 'wed', at: '12:15', do: logIdea },
  { on: 'wed', at: '20:10', do: (stage) => answer(stage, 'fatima') },
  { on: 'thu', at: '12:40', do: lookBackToo },
  { on: 'thu', at: '17:00', do: async () => undefined },
  { on: 'fri', at: '15:00', do: async () => undefined },
]

/** Fatima, Samir and Joris take a seat, each in their own words and by their own taps. */
export async function joinThree(stage: Plays): Promise<undefined> {
  const { language } = await stage.status()
  for (const player of players) {
    const id = idOf(player.id)
    if (!stage.chat.findPerson(id)) {
      const { name } = player
      stage.chat.savePerson({ id, name, language, perspective: sides[player.id][language], example: true })
    }
  }
  for (const player of players) await takeSeat(handsOf(stage, player.id), seats[player.id][language])
}

/** They have everything that is kept about them erased, as anybody can, and that takes its day; then they are gone. */
export async function leaveThree(stage: Plays): Promise<undefined> {
  const { machine, chat } = stage
  const there = players.filter(({ id }) => chat.findPerson(idOf(id)))
  for (const { id } of there) {
    const hands = handsOf(stage, id)
    await hands.runs('/my data', { in: 'direct' })
    if (hands.canPress('privacy.erase')) await hands.presses('privacy.erase')
  }
  const tomorrow = plus(machine.now(), { hours: 24 })
  await machine.moveTo(tomorrow)
  chat.noteClock(tomorrow)
  for (const { id } of there) {
    for (const { by, onlyFor, id: message } of chat.listMessages()) {
      if (by === idOf(id) || onlyFor === idOf(id)) chat.remove(message)
    }
    chat.removePerson(idOf(id))
  }
}

/** The week from now on until Friday's digest: three people answer, one logs an idea, each at their own moment. */
export async function playWeek(stage: Plays, until: Weekday = 'fri'): Promise<undefined> {
  const { zone } = await stage.status()
  const { machine, chat } = stage
  const today = toLocal(zone, machine.now()).date
  const friday = toInstant(zone, addDays(mondayOf(today), weekdays.indexOf('fri')), '15:00')
  const monday = machine.now() < friday ? mondayOf(today) : addDays(mondayOf(today), 7)
  for (const step of week) {
    const at = toInstant(zone, addDays(monday, weekdays.indexOf(step.on)), step.at)
    if (at <= machine.now()) continue
    if (weekdays.indexOf(step.on) > weekdays.indexOf(until)) break
    await machine.moveTo(at)
    chat.noteClock(at)
    await step.do(stage)
    await machine.moveTo(at)
  }
}

/** The way to a seat, by the invitation or the card that says what this circle is; `seat` is the word on the button that fits. */
export async function takeSeat(hands: Hands, seat: string): Promise<void> {
  if (!hands.canPress('welcome.join')) await hands.runs('/community about')
  await hands.presses('welcome.join')
  if (!hands.canPress('welcome.agree')) return
  await hands.presses('welcome.agree')
  if (hands.canPress(seat)) await hands.presses(seat)
  for (const address of ['welcome.tieLater', 'welcome.room']) {
    if (hands.canPress(address)) await hands.presses(address)
  }
}

/** Answers the newest question of the week, if it still can be answered. */
async function answer(stage: Plays, id: PlayerId): Promise<void> {
  if (!stage.chat.findPerson(idOf(id))) return
  const hands = handsOf(stage, id)
  const { language } = await stage.status()
  const question = hands
    .messages()
    .findLast((message) => message.onlyFor === undefined && addressesOf(message, answerable).length > 0)
  if (!question) return
  const words = wordsOf(question)
  const known = answers.find(({ to }) => words.includes(to[language]))
  const says = (known?.says ?? otherwise)[id][language]
  const open = addressesOf(question, /^reflection\.share:/)[0]
  if (!open) return pick(hands, question, says)
  await hands.presses(open)
  await fillAndSend(stage, hands, {}, says)
  // Asked once, under the first answer: may these words stand in the digest? People who are made up do not mind.
  const mayQuote = hands.messages().flatMap((message) => addressesOf(message, /^reflection\.quotes:.*\/yes$/))
  if (mayQuote[0]) await hands.presses(mayQuote[0])
}

/** A scale or a choice: the option itself is the button, or stands in a menu. On another scale: the one in the middle. */
async function pick(hands: Hands, question: ChatMessage, says: string): Promise<void> {
  const among = { in: wordsOf(question) }
  const options = addressesOf(question, /^reflection\.choose:/)
  const fitting = options.find((address) => address.endsWith(`/${says}`)) ?? options[Math.floor(options.length / 2)]
  if (hands.canPress(says, among)) await hands.presses(says, among)
  else if (hands.canChoose(says, among)) await hands.chooses(says, among)
  else if (fitting) await hands.presses(fitting)
}

const answerable = /^reflection\.(share|choose):/

function addressesOf({ part }: ChatMessage, wanted: RegExp): string[] {
  const blocks = part?.blocks ?? []
  const all = blocks.flatMap((block): string[] => {
    if (block.kind === 'buttons') return block.buttons.map(({ address }) => address)
    return block.kind === 'menu' ? [block.address] : []
  })
  return all.filter((address) => wanted.test(address))
}

async function logIdea(stage: Plays): Promise<void> {
  if (!stage.chat.findPerson(idOf('samir'))) return
  const hands = handsOf(stage, 'samir')
  const { language } = await stage.status()
  const { title, smallestStep } = idea
  if (hands.sees().includes(title[language])) return
  await hands.runs('/experiment log')
  await fillAndSend(stage, hands, { title: title[language], smallestStep: smallestStep[language] }, title[language])
}
