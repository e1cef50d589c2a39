// What one made-up person can do: press what is in the room, fill in what is asked as well as they can, and leave no trace of their own view.
import type { Field, Values } from '../../../src/core/form.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Acts, Effect } from '../acts.ts'
import type { Chat } from '../chat.ts'
import type { ChatMessage } from '../chat-state.ts'
import type { Dice } from './dice.ts'
import { said } from './words.ts'

export interface Temper {
  /** How often they answer the question of the week. */
  readonly answers: number
  /** How often they do something else of their own accord. */
  readonly acts: number
  /** How often they doubt what is proposed. */
  readonly doubts: number
}

export interface Member {
  readonly id: string
  readonly temper: Temper
  /** The newest message in the room, or with them, that has such a button. */
  sees(prefix: string): Seen | undefined
  presses(prefix: string, fills?: Fills): Promise<boolean>
  does(seen: Pick<Seen, 'message' | 'address'>, fills?: Fills): Promise<boolean>
  runs(command: string, fills?: Fills): Promise<boolean>
  /** Chooses from the menu that a command answers with. */
  picks(command: string, option: string, fills?: Fills): Promise<boolean>
  /** What a command tells them. */
  reads(command: string): Promise<Effect>
}

export interface Seen {
  readonly message: string
  readonly address: string
  /** All of the kind that the message has. */
  readonly addresses: readonly string[]
}

export type Fills = Readonly<Record<string, string | boolean>>

interface Parts {
  readonly chat: Chat
  readonly acts: Acts
  readonly room: string
  readonly dice: Dice
  readonly language: Language
}

export function makeMember(parts: Parts, id: string, temper: Temper): Member {
  const { chat, acts, room, dice, language } = parts
  const sees = (prefix: string) => findSeen(chat.listVisible(id), prefix)
  /** Fills in the form that came, and is content with a no. */
  const goesOn = async (effect: Effect, fills: Fills): Promise<boolean> => {
    if (effect.reply.is !== 'form') return forgets(effect)
    const { fields } = effect.reply.form
    const values = Object.fromEntries(fields.map((field) => [field.name, fillIn(field, fills[field.name])]))
    const sent = await acts.submit(id, values as Values)
    chat.closeForm(id)
    return sent.reply.is === 'form' ? false : forgets(sent)
  }
  const forgets = async ({ reply, message }: Effect): Promise<boolean> => {
    const quotes = message === undefined ? undefined : buttonsOf(chat.findMessage(message)).find(isQuotesYes)
    if (message !== undefined && quotes !== undefined) await acts.press(id, message, quotes)
    if (message !== undefined) chat.remove(message)
    return !(reply.is === 'card' && reply.refused === true)
  }
  const fillIn = (field: Field, given: string | boolean | undefined): Values[string] => {
    if (given !== undefined) return given
    if (field.value !== undefined) return field.value
    if (!field.required) return undefined
    if (field.kind === 'choices') return field.options.slice(0, 1).map(({ value }) => value)
    if ('options' in field) return dice.pick(field.options)?.value
    if (field.kind === 'yes') return true
    return (dice.pick(said[language]) ?? '').slice(0, 'max' in field ? field.max : undefined)
  }
  const does: Member['does'] = async ({ message, address }, fills = {}) =>
    goesOn(await acts.press(id, message, address), fills)
  return {
    id,
    temper,
    sees,
    does,
    presses: async (prefix, fills) => {
      const seen = sees(prefix)
      return seen ? does(seen, fills) : false
    },
    runs: async (command, fills = {}) => goesOn(await acts.command(id, { room }, command), fills),
    picks: async (command, option, fills = {}) => {
      const { message } = await acts.command(id, { room }, command)
      const menu = chat
        .findMessage(message ?? '')
        ?.part?.blocks.find((block) => block.kind === 'menu' && block.options.some(({ value }) => value === option))
      if (message === undefined || menu?.kind !== 'menu') return false
      const effect = await acts.press(id, message, menu.address, option)
      chat.remove(message)
      return goesOn(effect, fills)
    },
    reads: async (command) => {
      const effect = await acts.command(id, { room }, command)
      if (effect.message !== undefined) chat.remove(effect.message)
      return effect
    },
  }
}

const isQuotesYes = (address: string) => address.startsWith('reflection.quotes:') && address.endsWith('/yes')

function findSeen(messages: readonly ChatMessage[], prefix: string): Seen | undefined {
  for (const message of messages.toReversed()) {
    const addresses = buttonsOf(message).filter((one) => one.startsWith(prefix))
    if (addresses[0] !== undefined) return { message: message.id, address: addresses[0], addresses }
  }
  return undefined
}

/** The addresses of the buttons of a message. */
export function buttonsOf(message: ChatMessage | undefined): string[] {
  return (message?.part?.blocks ?? []).flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ address }) => address) : [],
  )
}
