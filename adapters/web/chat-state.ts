// Everything the chat in memory knows, and the lines it is made of: one event for each change, so that a journal can be replayed.
import type { Form } from '../../src/core/form.ts'
import type { Part, ReplyFile } from '../../src/core/shown.ts'
import type { Language } from '../../src/core/text.ts'
import type { Instant, Zone } from '../../src/core/time.ts'

export interface ChatPerson {
  readonly id: string
  readonly name: string
  readonly language: Language
  readonly zone?: Zone
  /** A word for the side they come from, as a label beside the name. */
  readonly perspective?: string
  /** Made up; always shown as such. */
  readonly example?: boolean
}

export interface ChatRoom {
  readonly id: string
  readonly name: string
  /** How many people can read along; everybody in the chat when left out. */
  readonly readers?: number
  /** Whether anybody may enter. */
  readonly open?: boolean
}

/**
 * Where a message stands: in a room or in the direct messages of one person with the bot, and there possibly under another message; or
 * it is that person's home page.
 */
export type Where = { readonly under?: string; readonly home?: true } & (
  | { readonly room: string }
  | { readonly user: string }
)

export interface ChatMessage {
  readonly id: string
  readonly where: Where
  readonly at: Instant
  /** `bot`, or the id of a person. */
  readonly by: string
  /** What the bot says. */
  readonly part?: Part
  /** What a person typed. */
  readonly text?: string
  /** How the adapter finds its message again. */
  readonly token?: string
  /** Only this person sees it. */
  readonly onlyFor?: string
  readonly files?: readonly string[]
  readonly edited?: boolean
  /** For a private reply that was replaced: its place among newer messages. */
  readonly revised?: number
  /** Taken away: the id stays used. */
  readonly gone?: boolean
}

/** A file that goes with what Kring says there; it changes and goes with the message. */
export function fileIdOf({ id }: Pick<ChatMessage, 'id'>, n: number): string {
  return `${id}.${n}`
}

export interface OpenForm {
  readonly id: string
  readonly form: Form
  /** Where it was asked for, and where the answer to it will stand. */
  readonly where: Where
  /** The message whose button opened it. */
  readonly from?: string
}

/** One change, as it is kept in a journal. */
export type ChatEvent =
  | { readonly is: 'person'; readonly person: ChatPerson }
  /** Somebody left; what they wrote stays where it is, without a name. */
  | { readonly is: 'left'; readonly id: string }
  | { readonly is: 'room'; readonly room: ChatRoom }
  | { readonly is: 'message'; readonly message: ChatMessage }
  | {
      readonly is: 'changed'
      readonly id: string
      readonly part?: Part
      readonly text?: string
      readonly files?: readonly string[]
      readonly revised?: number
    }
  | { readonly is: 'gone'; readonly id: string }
  | { readonly is: 'form'; readonly person: string; readonly open: OpenForm | null }
  | { readonly is: 'file'; readonly id: string; readonly file: ReplyFile }
  | { readonly is: 'read'; readonly person: string; readonly conversation: string; readonly upTo: number }
  | { readonly is: 'clock'; readonly at: Instant }
  /** A number was given to something that is not kept. */
  | { readonly is: 'counted'; readonly id: string }

export interface ChatState {
  readonly people: Map<string, ChatPerson>
  readonly rooms: Map<string, ChatRoom>
  readonly messages: Map<string, ChatMessage>
  readonly forms: Map<string, OpenForm>
  readonly files: Map<string, ReplyFile>
  /** Up to which message number somebody has read: `person conversation` → number. */
  readonly read: Map<string, number>
  clockAt: Instant | undefined
  lastNumber: number
  version: number
}

/** A chat in which nothing has happened. */
export function emptyState(): ChatState {
  return {
    people: new Map(),
    rooms: new Map(),
    messages: new Map(),
    forms: new Map(),
    files: new Map(),
    read: new Map(),
    clockAt: undefined,
    lastNumber: 0,
    version: 0,
  }
}

/** The number in an id such as `m12`. */
export function numberOf(id: string): number {
  return Number(id.slice(1))
}

/** Makes one event true. Total: a journal that was written is a journal that can be read. */
export function apply(state: ChatState, event: ChatEvent): void {
  state.version += 1
  switch (event.is) {
    case 'person':
      state.people.set(event.person.id, event.person)
      break
    case 'left':
      state.people.delete(event.id)
      state.forms.delete(event.id)
      break
    case 'room':
      state.rooms.set(event.room.id, event.room)
      break
    case 'message':
      state.messages.set(event.message.id, event.message)
      count(state, event.message.id)
      break
    case 'changed':
      change(state, event)
      break
    case 'gone':
      remove(state, event.id)
      break
    case 'form':
      if (event.open === null) state.forms.delete(event.person)
      else state.forms.set(event.person, event.open)
      if (event.open) count(state, event.open.id)
      break
    case 'file':
      state.files.set(event.id, event.file)
      count(state, event.id)
      break
    case 'read':
      state.read.set(`${event.person} ${event.conversation}`, event.upTo)
      break
    case 'clock':
      state.clockAt = event.at
      break
    case 'counted':
      count(state, event.id)
      break
  }
}

function count(state: ChatState, id: string): void {
  state.lastNumber = Math.max(state.lastNumber, numberOf(id))
}

function change(state: ChatState, event: Extract<ChatEvent, { is: 'changed' }>): void {
  const message = state.messages.get(event.id)
  if (!message) return
  if (event.revised !== undefined) state.lastNumber = Math.max(state.lastNumber, event.revised)
  const { part, text, files, revised } = event
  state.messages.set(event.id, {
    ...message,
    ...(part && { part }),
    ...(text !== undefined && { text }),
    ...(files && { files }),
    ...(revised !== undefined && { revised }),
    edited: true,
  })
}

/** The words go, also those in files that only this message gave out. */
function remove(state: ChatState, id: string): void {
  const message = state.messages.get(id)
  if (!message) return
  for (const file of message.files ?? []) state.files.delete(file)
  const { part: _part, text: _text, files: _files, ...rest } = message
  state.messages.set(id, { ...rest, gone: true })
}
