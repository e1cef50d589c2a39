// The journal of a chat: which of its events are written down, and the shortest journal that tells the same.
import type { ChatEvent, ChatState } from './chat-state.ts'

/** Where the chat keeps what happened, one line for each event, so that it can be told again after a restart. */
export interface Journal {
  lines(): Iterable<string>
  append(line: string): void
  /** Keeps only these lines. Called at start, so that what was taken away is really gone. */
  replace?(lines: readonly string[]): void
}

/**
 * What a journal may keep of an event: forms, private replies and files stay in memory, as they do not outlive a reload elsewhere
 * either and hold what is for one person only. Their numbers stay used.
 */
export function toKeep(state: ChatState, event: ChatEvent): ChatEvent | undefined {
  switch (event.is) {
    case 'message':
      return event.message.onlyFor === undefined ? event : { is: 'counted', id: event.message.id }
    case 'changed':
    case 'gone':
      return state.messages.get(event.id)?.onlyFor === undefined ? event : undefined
    case 'form':
      return event.open ? { is: 'counted', id: event.open.id } : undefined
    case 'file':
      return { is: 'counted', id: event.id }
    default:
      return event
  }
}

/** The shortest journal that tells this state: without what was taken away or changed since. */
export function toEvents(state: ChatState): ChatEvent[] {
  const read = [...state.read].map(([key, upTo]): ChatEvent => {
    const space = key.indexOf(' ')
    return { is: 'read', person: key.slice(0, space), conversation: key.slice(space + 1), upTo }
  })
  return [
    ...[...state.people.values()].map((person): ChatEvent => ({ is: 'person', person })),
    ...[...state.rooms.values()].map((room): ChatEvent => ({ is: 'room', room })),
    ...[...state.messages.values()].map((message): ChatEvent => ({ is: 'message', message })),
    ...read,
    ...(state.clockAt === undefined ? [] : [{ is: 'clock', at: state.clockAt } as const]),
    { is: 'counted', id: `m${state.lastNumber}` },
  ]
}
