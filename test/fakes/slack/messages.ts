// What happens to a message: it is posted, changed or taken away, and everybody who listens is told.
import { randomUUID } from 'node:crypto'
import { addIds } from './check/add-ids.ts'
import { emit } from './events.ts'
import type { Inner } from './inner.ts'
import { messageBody } from './shapes.ts'
import type { Channel, Json, Message, Team } from './state.ts'
import { repliesTo } from './state.ts'

export interface NewMessage {
  readonly channel: Channel
  readonly team: Team
  readonly user: string
  readonly botId?: string
  readonly text: string
  readonly blocks?: Json[]
  readonly metadata?: Message['metadata']
  readonly threadTs?: string
  readonly isBroadcast?: boolean
  readonly onlyFor?: string
  readonly files?: readonly string[]
  readonly subtype?: string
}

/** Puts a message where it belongs. An ephemeral one is told to nobody. */
export function posted(inner: Inner, { channel, team, blocks, metadata, subtype, ...of }: NewMessage): Message {
  const message: Message = {
    ...of,
    ts: inner.ids.ts(),
    channel: channel.id,
    team: team.id,
    ...(blocks && { blocks: addIds(inner, blocks) }),
    ...(metadata && { metadata }),
    ...(subtype && { subtype }),
    ...(of.botId === undefined && { clientMsgId: randomUUID() }),
  }
  channel.messages.set(message.ts, message)
  if (message.onlyFor === undefined) tell(inner, channel, messageBody(inner, channel, message, { isEvent: true }))
  return message
}

/** `edited` shows only where the words were changed (not for blocks of an app, as chat.update's page says). */
export function changed(
  inner: Inner,
  channel: Channel,
  message: Message,
  to: { text: string; user: string; blocks?: Json[]; metadata?: Message['metadata'] },
): void {
  const before = messageBody(inner, channel, message)
  message.text = to.text
  if (to.blocks) message.blocks = addIds(inner, to.blocks)
  else delete message.blocks
  if (to.metadata) message.metadata = to.metadata
  message.edited = { user: to.user, ts: inner.ids.ts() }
  if (message.onlyFor !== undefined) return
  tell(inner, channel, {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: messageBody(inner, channel, message),
    previous_message: before,
    ts: message.edited.ts,
  })
}

/** A message with replies leaves a stone behind, under which they stay. */
export function removed(inner: Inner, channel: Channel, message: Message): void {
  const before = messageBody(inner, channel, message)
  if (repliesTo(channel, message.ts).length > 0 && message.onlyFor === undefined) {
    const { ts, channel: id, team } = message
    const text = 'This message was deleted.'
    channel.messages.set(ts, { ts, channel: id, team, user: 'USLACKBOT', text, subtype: 'tombstone' })
  } else channel.messages.delete(message.ts)
  if (message.onlyFor !== undefined) return
  tell(inner, channel, {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: message.ts,
    previous_message: before,
    ts: inner.ids.ts(),
  })
}

function tell(inner: Inner, channel: Channel, event: Json): void {
  const kinds = { public: 'channel', private: 'group', im: 'im' } as const
  const eventTs = event['event_ts'] ?? event['ts']
  emit(inner, { ...event, channel: channel.id, channel_type: kinds[channel.kind], event_ts: eventTs }, channel)
}
