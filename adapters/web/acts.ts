// What people do in the chat becomes an act for the bot, and its reply becomes a private message, a form or nothing.
import type { Act, Person, PickedRoom, Place } from '../../src/core/act.ts'
import type { App, Reply } from '../../src/core/app.ts'
import type { Option } from '../../src/core/card.ts'
import type { Values } from '../../src/core/form.ts'
import type { Instant } from '../../src/core/time.ts'
import type { Chat } from './chat.ts'
import type { ChatMessage, Where } from './chat-state.ts'
import { NotThere } from './not-there.ts'

/** `message` is the private or typed message that came of it, `form` the id of a form that opened. */
export interface Effect {
  readonly reply: Reply
  readonly message?: string
  readonly form?: string
}

export interface Acts {
  press(personId: string, messageId: string, address: string, choice?: string): Promise<Effect>
  /** An item of the menu on a message, by its name. */
  pick(personId: string, messageId: string, menu: string): Promise<Effect>
  command(personId: string, where: Where, text: string): Promise<Effect>
  /** Sends the form that is open for this person. */
  submit(personId: string, values: Values): Promise<Effect>
  type(personId: string, where: Where, text: string): Promise<Effect>
  edit(personId: string, messageId: string, text: string): Promise<Effect>
  remove(personId: string, messageId: string): Promise<Effect>
  /** What may follow in the composer. */
  suggest(personId: string, asked: Asked): Promise<readonly Option[]>
  /** Hands the person's last act over once more, with the same key, as a platform that heard no answer would. */
  again(personId: string): Promise<Effect>
}

export interface Asked {
  readonly noun: string
  readonly verb: string
  readonly arg: string
  readonly typed: string
}

export interface ActsOptions {
  readonly app: Pick<App, 'handle' | 'look'>
  readonly chat: Chat
  readonly now: () => Instant
  readonly newKey: () => string
}

/** Where the reply to an act goes, and what it may replace. */
interface Answering {
  readonly where: Where
  readonly from?: string
  readonly submits?: boolean
}

// Of an act whatever is not the same for all.
type Deed = Act extends infer A ? (A extends Act ? Omit<A, 'key' | 'person' | 'at' | 'place'> : never) : never

const silent: Reply = { is: 'silent' }

/** The hands of everybody in one chat. */
export function createActs({ app, chat, now, newKey }: ActsOptions): Acts {
  const lastOf = new Map<string, { act: Act; answering: Answering }>()

  const handle = async (personId: string, act: Act, answering: Answering): Promise<Effect> => {
    lastOf.set(personId, { act, answering })
    return receive(chat, personId, await app.handle(act), answering)
  }
  const act = (
    personId: string,
    answering: Answering,
    deed: Deed,
    under?: string,
    rooms: readonly string[] = [],
  ): Promise<Effect> => {
    const picked = rooms.flatMap((room) => (chat.findRoom(room) ? [roomOf(chat, room)] : []))
    const place = { ...placeOf(chat, answering.where, under), ...(picked.length > 0 && { picked }) }
    const whole = { ...deed, key: newKey(), person: personOf(chat, personId), place, at: now() } as Act
    return handle(personId, whole, answering)
  }
  const visible = (personId: string, messageId: string): ChatMessage => {
    const message = chat.listVisible(personId).find(({ id }) => id === messageId)
    if (!message) throw new NotThere('This message is not there any more.')
    return message
  }
  const own = (personId: string, messageId: string): ChatMessage => {
    const message = chat.findMessage(messageId)
    if (message?.by !== personId) throw new NotThere('This is not a message of yours that is still there.')
    return message
  }

  return {
    press: (personId, messageId, address, choice) => {
      const message = visible(personId, messageId)
      const deed: Deed = { does: 'press', address, ...(choice !== undefined && { choice }) }
      const isPrivate = message.onlyFor !== undefined
      // A home page stays what it is: what comes of a press there is said in the direct messages.
      const answering = { where: message.where, ...(!message.where.home && { from: messageId }) }
      return act(personId, answering, deed, isPrivate ? undefined : messageId)
    },
    pick: async (personId, messageId, menu) => {
      const { where, by, text, onlyFor } = visible(personId, messageId)
      // A private reply has no menu, as elsewhere.
      if (onlyFor !== undefined) throw new NotThere('There is no menu on a private message.')
      const written = by === 'bot' ? {} : { author: by, ...(text !== undefined && { text }) }
      return act(personId, { where }, { does: 'menu', menu, message: { receipt: messageId, ...written } }, where.under)
    },
    command: (personId, where, text) => act(personId, { where }, { does: 'command', ...toWords(text) }, where.under),
    submit: (personId, values) => {
      const open = chat.findForm(personId)
      if (!open) throw new NotThere('There is no form open.')
      const { name: form, subject, ticket = '' } = open.form
      const answering = { where: open.where, submits: true, ...(open.from !== undefined && { from: open.from }) }
      const rooms = open.form.fields.filter(({ kind }) => kind === 'room').map(({ name }) => String(values[name]))
      const deed: Deed = { does: 'submit', form, subject, ticket, values }
      return act(personId, answering, deed, open.where.under, rooms)
    },
    type: async (personId, where, text) => {
      const message = chat.post({ where, by: personId, text })
      // Like elsewhere, the bot hears what is said to it: under its own messages and in direct messages, not in a room.
      if ('room' in where && where.under === undefined) return { reply: silent, message: message.id }
      const deed: Deed = { does: 'type', text, messageId: message.id }
      return { message: message.id, ...(await act(personId, { where }, deed, where.under)) }
    },
    edit: (personId, messageId, text) => {
      const { where } = own(personId, messageId)
      chat.change(messageId, { text })
      return act(personId, { where }, { does: 'retype', text, messageId }, where.under)
    },
    remove: (personId, messageId) => {
      const { where } = own(personId, messageId)
      chat.remove(messageId)
      return act(personId, { where }, { does: 'untype', messageId }, where.under)
    },
    suggest: (personId, asked) =>
      app.look({
        person: personOf(chat, personId),
        place: placeOf(chat, { user: personId }, undefined),
        looks: 'suggest',
        ...asked,
      }),
    again: (personId) => {
      const last = lastOf.get(personId)
      if (!last) throw new NotThere('There was no act yet.')
      return handle(personId, last.act, last.answering)
    },
  }
}

/** Puts a reply where its person sees it. A card that answers a private message takes its place; a refusal stands beside it. */
function receive(chat: Chat, personId: string, reply: Reply, { where, from, submits }: Answering): Effect {
  if (reply.is === 'form') {
    const form = chat.openForm(personId, { form: reply.form, where, ...(from !== undefined && { from }) })
    return { reply, form: form.id }
  }
  const { home: _, ...beside } = where
  const staysOpen = reply.is === 'card' && reply.refused === true
  if (submits && !staysOpen) chat.closeForm(personId)
  if (reply.is === 'silent') return { reply }
  const { language, zone, thread = [] } = reply.card
  const blocks = [...reply.card.blocks, ...thread.flat()] // one place here, however long
  const files = (reply.files ?? []).map((file) => chat.saveFile(file))
  const content = { part: { n: 0, language, zone, blocks }, files }
  const before = from === undefined || staysOpen ? undefined : chat.findMessage(from)
  if (before?.onlyFor === personId) {
    chat.replace(before.id, content)
    return { reply, message: before.id }
  }
  return { reply, message: chat.post({ where: beside, by: 'bot', onlyFor: personId, ...content }).id }
}

/** Somebody in the chat, as the bot knows them. */
export function personOf(chat: Chat, personId: string): Person {
  const person = chat.findPerson(personId)
  if (!person) throw new NotThere(`There is nobody here with the id ${personId}.`)
  const { id: user, name, language, zone } = person
  return { platform: chat.platform, space: chat.space, user, name, language, ...(zone !== undefined && { zone }) }
}

function placeOf(chat: Chat, where: Where, under: string | undefined): Place {
  const { spaceName } = chat
  const beneath = under === undefined ? {} : { under }
  if ('user' in where) return { ...(where.home ? { home: true } : { direct: true }), spaceName, ...beneath }
  return { ...roomOf(chat, where.room), spaceName, ...beneath }
}

function roomOf(chat: Chat, id: string): PickedRoom {
  const room = chat.findRoom(id)
  const { readers = chat.listPeople().length, open = false, name = id } = room ?? {}
  return { room: room?.id ?? id, roomName: name, readers, open }
}

/** Cuts `/experiment log Warmtekoffer` into words; what they mean is for the bot. */
function toWords(text: string): { noun: string; verb: string; args: Record<string, string>; rest?: string } {
  const typed = text
    .trim()
    .replace(/^\//, '')
    .replace(/^kring(?=\s|$)\s*/i, '')
  const [, noun = '', verb = '', rest = ''] = /^(\S*)\s*(\S*)\s*([\s\S]*)$/.exec(typed) ?? []
  return { noun, verb, args: {}, ...(rest !== '' && { rest }) }
}
