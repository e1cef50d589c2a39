// The stage of the example with its people on it, and what they can do there; everything goes by what they see and press.
import type { Language } from '../../../src/core/text.ts'
import type { LocalDate, LocalTime, Zone } from '../../../src/core/time.ts'
import { toInstant } from '../../../src/core/time.ts'
import type { Acts } from '../acts.ts'
import { createActs } from '../acts.ts'
import type { ChatMessage } from '../chat-state.ts'
import type { Hands, Told } from '../person.ts'
import { createPerson, wordsOf } from '../person.ts'
import type { Stage } from '../stage.ts'
import type { Both, PersonId } from './people.ts'
import { newcomerId, people, personIds, seatWords } from './people.ts'
import type { SpokenAnswer } from './texts.ts'
import { answers, laterAnswers, nameless, otherwise, own } from './texts.ts'

export type ExampleStage = Omit<Stage, 'status'>
export type HowAnswered = 'group' | 'thread' | 'anonymous' | 'self' | 'skip'
type Fields = Readonly<Record<string, string | readonly string[] | boolean>>

export const roomName = 'lindekwartier'
export const zone = 'Europe/Amsterdam' as Zone

export interface Scene {
  readonly language: Language
  says(words: Both): string
  hands(who: PersonId): Hands
  /** Moves the clock to a local moment, `2026-09-07T11:20`. */
  moveTo(moment: string): Promise<void>
  /** Delivers what follows from what was just done. */
  settle(): Promise<void>
  /** Presses, fills in the form that comes of it, and sends it. */
  fills(who: PersonId, press: string, fields: Fields, among?: string): Promise<Told>
  /** Somebody who was not there yet comes into the chat. */
  arrives(who: PersonId): void
  answers(who: PersonId, how: HowAnswered): Promise<void>
  /** A scale or a choice, counted from 1. */
  taps(who: PersonId, option: number): Promise<void>
  /** Words that were said because no others were thought of; a test wants none. */
  readonly strays: readonly string[]
}

/** Puts everybody in the chat. Nobody has a seat yet. */
export function setScene(stage: ExampleStage, language: Language): Scene {
  const { app, chat, machine, newKey } = stage
  chat.saveRoom({ id: roomName, name: roomName, readers: personIds.length })
  const putThere = (id: PersonId) => {
    const { name, seat } = people[id]
    chat.savePerson({ id, name, language, perspective: seatWords[seat][language], zone })
  }
  // Fatima first: whoever looks in, looks with her eyes.
  for (const id of ['fatima', ...personIds.filter((one) => one !== 'fatima')] as const) {
    putThere(id)
  }
  const acts: Acts = createActs({ app, chat, now: () => machine.now(), newKey })
  const everybody = [...personIds, newcomerId] as const
  const hands = new Map<PersonId, Hands>()
  for (const id of everybody) hands.set(id, createPerson(chat, acts, id, roomName))
  const handsOf = (who: PersonId): Hands => hands.get(who) as Hands
  const settle = () => machine.moveTo(machine.now())
  const fills: Scene['fills'] = async (who, press, fields, among) => {
    const asked = await handsOf(who).presses(press, among === undefined ? {} : { in: among })
    return sendForm(who, asked, fields)
  }
  const sendForm = async (who: PersonId, asked: Told, fields: Fields): Promise<Told> => {
    if (!chat.findForm(who)) throw new Error(`${who} got no form: ${asked.says}`)
    handsOf(who).fillsIn(fields)
    return mustWork(who, await handsOf(who).sends())
  }
  const strays: string[] = []
  const spoken = createSpoken(language, strays)
  return {
    language,
    strays,
    says: (words) => words[language],
    hands: handsOf,
    settle,
    fills,
    arrives: (who) => putThere(who),
    moveTo: async (moment) => {
      const [date, time] = moment.split('T') as [LocalDate, LocalTime]
      const at = toInstant(zone, date, time)
      await machine.moveTo(at)
      chat.noteClock(at)
    },
    answers: (who, how) => answer({ hands: handsOf(who), who, how, fills, spoken, language }),
    taps: async (who, option) => {
      const question = newestQuestion(handsOf(who), 'reflection.choose:')
      const [any = ''] = addressesOf(question, 'reflection.choose:')
      mustWork(who, await handsOf(who).presses(any.replace(/\/\d+$/, `/${option}`)))
    },
  }
}

type Spoken = ReturnType<typeof createSpoken>

/** Who says what: each line once. */
function createSpoken(language: Language, strays: string[]) {
  const queues = { nameless: [...nameless], own: [...own], otherwise: [...otherwise] }
  return {
    nameless: () => (queues.nameless.shift() ?? otherwise[0])?.[language] ?? '',
    own: () => (queues.own.shift() ?? otherwise[0])?.[language] ?? '',
    to: (question: string, who: PersonId): SpokenAnswer => {
      const known = [...answers, ...laterAnswers].find(({ to }) => question.includes(to[language]))?.from[who]
      if (known) return known
      const says = queues.otherwise.shift() ?? (otherwise[0] as Both)
      strays.push(`${who}: ${question.split('\n')[0]}`)
      return { says }
    },
  }
}

interface Answering {
  readonly hands: Hands
  readonly who: PersonId
  readonly how: HowAnswered
  readonly fills: Scene['fills']
  readonly spoken: Spoken
  readonly language: Language
}

async function answer({ hands, who, how, fills, spoken, language }: Answering): Promise<void> {
  if (how === 'skip') return void mustWork(who, await hands.presses('reflection.skip'))
  if (how === 'anonymous') return void (await fills(who, 'reflection.anonymous', { answer: spoken.nameless() }))
  if (how === 'self') return void (await fills(who, 'reflection.keep', { answer: spoken.own() }))
  const question = newestQuestion(hands, 'reflection.share:')
  const { says, theme } = spoken.to(wordsOf(question), who)
  if (how === 'thread') {
    await hands.types(says[language], { under: question.id })
  } else {
    const newTheme = theme ? { newTheme: theme[language] } : {}
    await fills(who, 'reflection.share', { answer: says[language], ...newTheme })
  }
  const asked = hands.messages().flatMap((message) => addressesOf(message, 'reflection.quotes:'))
  const wanted = asked.findLast((address) => address.endsWith(`/${people[who].quotes}`))
  if (wanted && hands.canPress(wanted)) await hands.presses(wanted)
}

function newestQuestion(hands: Hands, address: string): ChatMessage {
  const found = hands
    .messages(roomName)
    .findLast((message) => message.onlyFor === undefined && addressesOf(message, address).length > 0)
  if (!found) throw new Error(`There is no question with ${address} in the room.`)
  return found
}

/** The addresses of the buttons and menus of a message that begin so. */
export function addressesOf({ part }: ChatMessage, prefix: string): string[] {
  const all = (part?.blocks ?? []).flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ address }) => address) : [],
  )
  return all.filter((address) => address.startsWith(prefix))
}

/** In a story that is played by itself nobody should hear a no. */
export function mustWork(who: PersonId, told: Told): Told {
  if (told.isRefused) throw new Error(`${people[who].name} was refused: ${told.says}`)
  return told
}
