// Everything one person may see of a stage, as the page gets it.
import { dateWords } from '../../src/core/dates.ts'
import { translator } from '../../src/core/text.ts'
import type { Chat } from './chat.ts'
import type { ChatMessage, ChatPerson } from './chat-state.ts'
import { fileIdOf, numberOf } from './chat-state.ts'
import { createClockView } from './clock-bar.ts'
import { conversationOf } from './conversations.ts'
import { NotThere } from './not-there.ts'
import type { ConversationId, ConversationView, MessageView, PersonView, StageName, StateView } from './protocol.ts'
import type { Stage } from './stage.ts'
import { texts } from './texts.ts'

/** Draws the state of a stage for one person; for the first one when nobody has that id. */
export async function createStateView(name: StageName, stage: Stage, personId: string): Promise<StateView> {
  const { chat } = stage
  const me = chat.findPerson(personId) ?? chat.listPeople()[0]
  if (!me) throw new NotThere('Nobody is here yet.')
  const status = await stage.status()
  const zone = me.zone ?? status.zone
  const { state, name: circle, members, ending } = status
  const open = chat.findForm(me.id)
  return {
    version: chat.version(),
    stage: name,
    language: me.language,
    zone,
    me: toPersonView(me),
    people: chat.listPeople().map(toPersonView),
    conversations: listConversations(chat, { ...me, zone }),
    form: open && {
      id: open.id,
      form: open.form,
      rooms: chat.listRooms().map((room) => ({ value: room.id, label: room.name })),
    },
    clock: await createClockView(stage.machine, me.language, status.zone),
    community: { state, name: circle, members, ...(ending && { ending }) },
  }
}

export function toPersonView({ id, name, language, perspective, example = false }: ChatPerson): PersonView {
  return { id, name, language, perspective, example }
}

function listConversations(chat: Chat, me: ChatPerson & { zone: NonNullable<ChatPerson['zone']> }): ConversationView[] {
  const visible = new Map<ConversationId, ChatMessage[]>()
  for (const message of chat.listVisible(me.id)) {
    const id = conversationOf(message)
    visible.set(id, [...(visible.get(id) ?? []), message])
  }
  const count = (id: string) => visible.get(`thread:${id}`)?.length ?? 0
  const conversation = (
    id: ConversationId,
    more: Pick<ConversationView, 'kind' | 'name'> & Partial<ConversationView>,
  ): ConversationView => {
    const messages = visible.get(id) ?? []
    const seen = chat.readUpTo(me.id, id)
    const unread = messages.filter((message) => numberOf(message.id) > seen && message.by !== me.id).length
    const shown = messages.map((message) => toMessageView(chat, me, message, count(message.id)))
    return { id, readers: undefined, open: false, under: undefined, unread, messages: shown, ...more }
  }
  const rooms = chat
    .listRooms()
    .map(({ id, name, readers = chat.listPeople().length, open = false }) =>
      conversation(`room:${id}`, { kind: 'room', name, readers, open }),
    )
  const threads = [...visible.keys()]
    .filter((id) => id.startsWith('thread:'))
    .map((id) => conversation(id, { kind: 'thread', name: '', under: id.slice('thread:'.length) }))
  const direct = conversation('direct', { kind: 'direct', name: chat.spaceName })
  const home = conversation('home', { kind: 'home', name: translator(me.language)(texts.home), unread: 0 })
  return [...rooms, direct, home, ...threads]
}

function toMessageView(
  chat: Chat,
  reader: ChatPerson & { zone: NonNullable<ChatPerson['zone']> },
  message: ChatMessage,
  replies: number,
): MessageView {
  const author = message.by === 'bot' ? undefined : chat.findPerson(message.by)
  const along = (message.part?.files ?? []).map(({ name, alt }, n) => ({ id: fileIdOf(message, n), name, alt }))
  const files = (message.files ?? []).flatMap((id) => {
    const file = chat.findFile(id)
    return file ? [{ id, name: file.name, alt: file.alt }] : []
  })
  return {
    id: message.id,
    at: message.at,
    when: dateWords(reader.language, reader.zone, message.at, 'weekdayTime'),
    by: author ? { is: 'person', ...toPersonView(author) } : { is: 'kring' },
    card: message.part && { language: message.part.language, zone: message.part.zone, blocks: message.part.blocks },
    text: message.text,
    edited: message.edited === true && message.onlyFor === undefined,
    private: message.onlyFor !== undefined,
    thread: replies > 0 ? { count: replies } : undefined,
    files: [...along, ...files],
  }
}
