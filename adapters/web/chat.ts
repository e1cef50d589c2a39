// A chat in memory that is a platform of its own: rooms, threads, direct messages and private replies, for the playground and for tests.

import type { Part, ReplyFile } from '../../src/core/shown.ts'
import type { Instant } from '../../src/core/time.ts'
import type { ChatEvent, ChatMessage, ChatPerson, ChatRoom, ChatState, OpenForm } from './chat-state.ts'
import { apply, emptyState, numberOf } from './chat-state.ts'
import type { Journal } from './journal.ts'
import { toEvents, toKeep } from './journal.ts'
import type { Trouble } from './trouble.ts'
import { createTrouble } from './trouble.ts'

export interface Change {
  readonly part?: Part
  readonly text?: string
  readonly files?: readonly string[]
}

export interface Chat extends Trouble {
  /** What this chat is called as a platform; tests have two of them side by side. */
  readonly platform: string
  /** The id and name of the place, as the adapter's `space`. */
  readonly space: string
  readonly spaceName: string
  /** Goes up with every change. */
  version(): number
  /** The moment the clock was last moved to, when somebody noted it. */
  clockAt(): Instant | undefined
  listPeople(): ChatPerson[]
  listRooms(): ChatRoom[]
  /** Whatever is still there, in order. */
  listMessages(): ChatMessage[]
  /** What one person can see: rooms, the own direct messages, and what is only for them. */
  listVisible(personId: string): ChatMessage[]
  findPerson(id: string): ChatPerson | undefined
  findRoom(idOrName: string): ChatRoom | undefined
  findMessage(id: string): ChatMessage | undefined
  findForm(personId: string): OpenForm | undefined
  findFile(id: string): ReplyFile | undefined
  /** The number of the newest message somebody has read there. */
  readUpTo(personId: string, conversation: string): number
  savePerson(person: ChatPerson): ChatPerson
  removePerson(id: string): void
  saveRoom(room: ChatRoom): ChatRoom
  post(message: Omit<ChatMessage, 'id' | 'at'>): ChatMessage
  change(id: string, to: Change): void
  /** A private reply says something else from now on, as the newest message. */
  replace(id: string, to: Change): void
  remove(id: string): void
  openForm(personId: string, open: Omit<OpenForm, 'id'>): OpenForm
  closeForm(personId: string): void
  saveFile(file: ReplyFile): string
  markRead(personId: string, conversation: string, upTo: string): void
  noteClock(at: Instant): void
  /** Called after every change; gives back how to stop it. */
  listen(listener: (version: number) => void): () => void
}

export interface ChatOptions {
  readonly now: () => Instant
  readonly platform?: string
  /** What its messages are numbered from, so that those of two chats are not taken for each other. */
  readonly numberFrom?: number
  readonly space?: string
  readonly spaceName?: string
  readonly journal?: Journal
}

/** Makes a chat, telling a journal again when there is one. */
export function createChat({ now, journal, ...named }: ChatOptions): Chat {
  const { platform = 'web', space = 'kring', spaceName = 'Kring', numberFrom = 0 } = named
  const state = { ...emptyState(), lastNumber: numberFrom }
  for (const line of journal?.lines() ?? []) {
    if (line.trim() !== '') apply(state, JSON.parse(line) as ChatEvent)
  }
  journal?.replace?.(toEvents(state).map((event) => JSON.stringify(event)))
  const listeners = new Set<(version: number) => void>()
  const record = (event: ChatEvent): void => {
    const kept = journal && toKeep(state, event)
    if (kept) journal.append(JSON.stringify(kept))
    apply(state, event)
    for (const listener of [...listeners]) listener(state.version)
  }
  const listen = (listener: (version: number) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    platform,
    space,
    spaceName,
    listen,
    ...createEyes(state),
    ...createHands(state, record, now),
    ...createTrouble(),
  }
}

/** The reading half. */
function createEyes(state: ChatState) {
  const present = () => [...state.messages.values()].filter((message) => !message.gone)
  const rooms = () => [...state.rooms.values()]
  return {
    version: () => state.version,
    clockAt: () => state.clockAt,
    listPeople: () => [...state.people.values()],
    listRooms: rooms,
    listMessages: present,
    listVisible: (personId: string) => present().filter((message) => isVisible(message, personId)),
    findPerson: (id: string) => state.people.get(id),
    findRoom: (name: string) => state.rooms.get(name) ?? rooms().find((room) => room.name === name),
    findMessage: (id: string) => {
      const message = state.messages.get(id)
      return message?.gone ? undefined : message
    },
    findForm: (personId: string) => state.forms.get(personId),
    findFile: (id: string) => state.files.get(id),
    readUpTo: (personId: string, conversation: string) => state.read.get(`${personId} ${conversation}`) ?? 0,
  }
}

/** The writing half: each change is one event. */
function createHands(state: ChatState, record: (event: ChatEvent) => void, now: () => Instant) {
  const newId = (letter: string) => `${letter}${state.lastNumber + 1}`
  return {
    savePerson: (person: ChatPerson) => {
      record({ is: 'person', person })
      return person
    },
    removePerson: (id: string) => record({ is: 'left', id }),
    saveRoom: (room: ChatRoom) => {
      record({ is: 'room', room })
      return room
    },
    post: (said: Omit<ChatMessage, 'id' | 'at'>) => {
      const message = { ...said, id: newId('m'), at: now() }
      record({ is: 'message', message })
      return message
    },
    change: (id: string, to: Change) => record({ is: 'changed', id, ...to }),
    replace: (id: string, to: Change) => record({ is: 'changed', id, ...to, revised: state.lastNumber + 1 }),
    remove: (id: string) => record({ is: 'gone', id }),
    openForm: (person: string, open: Omit<OpenForm, 'id'>) => {
      const opened = { ...open, id: newId('o') }
      record({ is: 'form', person, open: opened })
      return opened
    },
    closeForm: (person: string) => {
      if (state.forms.has(person)) record({ is: 'form', person, open: null })
    },
    saveFile: (file: ReplyFile) => {
      const id = newId('f')
      record({ is: 'file', id, file })
      return id
    },
    markRead: (person: string, conversation: string, upTo: string) => {
      const before = state.read.get(`${person} ${conversation}`) ?? 0
      if (numberOf(upTo) > before) record({ is: 'read', person, conversation, upTo: numberOf(upTo) })
    },
    noteClock: (at: Instant) => record({ is: 'clock', at }),
  }
}

function isVisible(message: ChatMessage, person: string): boolean {
  if (message.onlyFor !== undefined) return message.onlyFor === person
  return 'room' in message.where || message.where.user === person
}
