// One person in the chat with eyes and hands: reads what is there, presses what is written on a button, fills in what is asked.
import type { Reply } from '../../src/core/app.ts'
import type { Button } from '../../src/core/card.ts'
import type { Field, Values } from '../../src/core/form.ts'
import type { Acts, Effect } from './acts.ts'
import type { Chat } from './chat.ts'
import type { ChatMessage, Where } from './chat-state.ts'
import { numberOf } from './chat-state.ts'
import { blockWords } from './words.ts'

/** A room by name or id, the own direct messages, or what hangs under the newest message that holds some words (or has that id). */
export type Look = string | 'direct' | { readonly under: string }

/** What came back for this person alone. */
export interface Told {
  readonly reply: Reply
  /** The words of the card, or of the title and intro of the form; empty when nothing was said. */
  readonly says: string
  readonly isRefused: boolean
}

export interface Hands {
  readonly id: string
  readonly name: string
  /** Everything this person can read there now, oldest first; everywhere when left out. */
  sees(where?: Look): string
  messages(where?: Look): ChatMessage[]
  runs(text: string, options?: { in?: Look }): Promise<Told>
  /** The newest button with this label, or whose address begins so; `in` holds words of its message. */
  presses(label: string, options?: { in?: string }): Promise<Told>
  /** An option of the newest menu that has it, by label or value. */
  chooses(option: string, options?: { in?: string }): Promise<Told>
  /** An item of the menu on the newest message of the bot that can be read here for good, by its name; `in` holds words of that message. */
  picks(menu: string, options?: { in?: string }): Promise<Told>
  /** By the field's name or label, options by their label or value. Keeps what was filled in before. */
  fillsIn(values: Readonly<Record<string, string | readonly string[] | boolean>>): void
  sends(): Promise<Told>
  types(text: string, where?: Look): Promise<Told>
  edits(text: string, to: string): Promise<Told>
  deletes(text: string): Promise<Told>
  again(): Promise<Told>
  /** Whether there is such a button to press. */
  canPress(label: string, options?: { in?: string }): boolean
  canChoose(option: string, options?: { in?: string }): boolean
}

/** The hands of somebody who is in the chat. Finding nothing to press throws with what there is instead. */
export function createPerson(chat: Chat, acts: Acts, personId: string, home: string): Hands {
  const name = chat.findPerson(personId)?.name ?? personId
  let filled: { form: string; values: Record<string, string | readonly string[] | boolean | undefined> } | undefined

  const eyes = createEyes(chat, personId)
  const whereIs = (look: Look): Where => (typeof look === 'string' ? place(look) : eyes.under(look.under))
  const place = (look: string): Where =>
    look === 'direct' ? { user: personId } : { room: chat.findRoom(look)?.id ?? fail(`there is no room ${look}`) }
  const formValues = (): Values => {
    const open = chat.findForm(personId) ?? fail(`${name} has no form open`)
    const start = Object.fromEntries(open.form.fields.map((field) => [field.name, field.value]))
    return { ...start, ...(filled?.form === open.id ? filled.values : {}) }
  }

  return {
    id: personId,
    name,
    sees: eyes.sees,
    messages: eyes.messages,
    runs: async (text, { in: look = home } = {}) => toTold(await acts.command(personId, whereIs(look), text)),
    presses: async (label, { in: words } = {}) => {
      const found = eyes.findButton(label, words) ?? fail(`${name} sees no button "${label}". ${eyes.offer()}`)
      return toTold(await acts.press(personId, found.message.id, found.button.address))
    },
    canPress: (label, { in: words } = {}) => eyes.findButton(label, words) !== undefined,
    canChoose: (option, { in: words } = {}) => eyes.findOption(option, words) !== undefined,
    chooses: async (option, { in: words } = {}) => {
      const found = eyes.findOption(option, words) ?? fail(`${name} sees no option "${option}". ${eyes.offer()}`)
      return toTold(await acts.press(personId, found.message.id, found.address, found.value))
    },
    picks: async (menu, { in: words } = {}) => {
      const found = eyes.findPost(words) ?? fail(`${name} sees no message of the bot with "${words ?? ''}"`)
      return toTold(await acts.pick(personId, found.id, menu))
    },
    fillsIn: (values) => {
      const open = chat.findForm(personId) ?? fail(`${name} has no form open`)
      const before = filled?.form === open.id ? filled.values : {}
      filled = { form: open.id, values: { ...before, ...toValues(open.form.fields, values) } }
    },
    sends: async () => toTold(await acts.submit(personId, formValues())),
    types: async (text, look = 'direct') => toTold(await acts.type(personId, whereIs(look), text)),
    edits: async (text, to) => toTold(await acts.edit(personId, eyes.typedBy(text).id, to)),
    deletes: async (text) => toTold(await acts.remove(personId, eyes.typedBy(text).id)),
    again: async () => toTold(await acts.again(personId)),
  }
}

function createEyes(chat: Chat, personId: string) {
  const inOrder = () => chat.listVisible(personId).toSorted((a, b) => order(a) - order(b))
  const newest = (words?: string) =>
    inOrder()
      .filter((message) => words === undefined || wordsOf(message).includes(words))
      .toReversed()
  const under = (words: string): Where => {
    const parent = chat.findMessage(words) ?? newest(words)[0] ?? fail(`there is no message that says "${words}"`)
    return { ...parent.where, under: parent.where.under ?? parent.id }
  }
  const messages = (look?: Look): ChatMessage[] => {
    if (look === undefined) return inOrder()
    if (typeof look !== 'string') {
      const thread = under(look.under).under
      return inOrder().filter(({ where }) => where.under === thread)
    }
    const room = chat.findRoom(look)?.id
    if (look !== 'direct' && room === undefined) fail(`there is no room ${look}`)
    return inOrder().filter(({ where }) =>
      look === 'direct' ? 'user' in where && !where.home : 'room' in where && where.room === room,
    )
  }
  return {
    under,
    messages,
    sees: (look?: Look) => messages(look).map(wordsOf).join('\n\n'),
    findButton: (label: string, words?: string) => {
      for (const message of newest(words)) {
        const button = buttonsOf(message).find((one) => one.label === label || one.address.startsWith(label))
        if (button) return { message, button }
      }
      return undefined
    },
    findOption: (wanted: string, words?: string) => {
      for (const message of newest(words)) {
        for (const block of message.part?.blocks ?? []) {
          if (block.kind !== 'menu') continue
          const option = block.options.find(({ label, value }) => label === wanted || value === wanted)
          if (option) return { message, address: block.address, value: option.value }
        }
      }
      return undefined
    },
    findPost: (words?: string) =>
      newest(words).find((message) => message.by === 'bot' && message.onlyFor === undefined),
    typedBy: (text: string) =>
      newest(text).find((message) => message.by === personId) ?? fail(`nothing typed says "${text}"`),
    offer: () => {
      const labels = newest().flatMap((message) => buttonsOf(message).map(({ label }) => label))
      return labels.length === 0 ? 'There is no button at all.' : `There is: ${[...new Set(labels)].join(', ')}.`
    },
  }
}

/** What one message says, in plain words. */
export function wordsOf(message: ChatMessage): string {
  return message.part ? blockWords(message.part.blocks, message.part) : (message.text ?? '')
}

function order(message: ChatMessage): number {
  return message.revised ?? numberOf(message.id)
}

function buttonsOf(message: ChatMessage): readonly Button[] {
  return (message.part?.blocks ?? []).flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
}

function toValues(
  fields: readonly Field[],
  typed: Readonly<Record<string, string | readonly string[] | boolean>>,
): Values {
  const values: Record<string, string | readonly string[] | boolean> = {}
  for (const [key, value] of Object.entries(typed)) {
    const field = fields.find(({ name, label }) => name === key || label === key)
    if (!field)
      fail(`the form has no field "${key}", only ${fields.map(({ name, label }) => `${label} (${name})`).join(', ')}`)
    else values[field.name] = toChoice(field, value)
  }
  return values
}

function toChoice(field: Field, value: string | readonly string[] | boolean): string | readonly string[] | boolean {
  if (!('options' in field) || typeof value === 'boolean') return value
  const one = (wanted: string) => field.options.find(({ label }) => label === wanted)?.value ?? wanted
  return typeof value === 'string' ? one(value) : value.map(one)
}

function toTold({ reply }: Effect): Told {
  if (reply.is === 'card') {
    return { reply, says: blockWords(reply.card.blocks, reply.card), isRefused: reply.refused === true }
  }
  if (reply.is === 'silent') return { reply, says: '', isRefused: false }
  const { title, problems = [] } = reply.form
  return { reply, says: [title, ...problems.map(({ says }) => says)].join('\n'), isRefused: problems.length > 0 }
}

function fail(what: string): never {
  throw new Error(`${what.charAt(0).toUpperCase()}${what.slice(1)}`)
}
