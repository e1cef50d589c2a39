// Which of the messages that Slack delivers are meant for Kring: direct messages, and replies under its own posts. Pure.

/** A message as Slack writes one inside an event; anything may be missing. */
export interface SlackMessage {
  readonly subtype?: string
  readonly user?: string
  readonly bot_id?: string
  readonly text?: string
  readonly ts?: string
  readonly thread_ts?: string
  readonly parent_user_id?: string
  readonly root?: { readonly user?: string }
  readonly edited?: { readonly ts?: string }
}

export interface SlackMessageEvent extends SlackMessage {
  readonly channel?: string
  readonly channel_type?: string
  readonly message?: SlackMessage
  readonly previous_message?: SlackMessage
  readonly deleted_ts?: string
}

/** Something a person typed to Kring, changed, or took away. */
export type Heard = {
  readonly channel: string
  readonly isDirect: boolean
  readonly user: string
  readonly ts: string
  /** Of the post it stands under. */
  readonly thread?: string
  /** Slack did not tell whose that post is. */
  readonly isUnsure?: boolean
} & (
  | { readonly is: 'typed'; readonly text: string }
  | { readonly is: 'retyped'; readonly text: string; readonly edited: string }
  | { readonly is: 'untyped' }
)

/** Said by a person in words: files may come along, and a reply may be shown in the channel as well. */
const ordinary: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast']

/** Undefined for everything that is not for us: it is to leave no trace anywhere (INV-37). */
export function hear(event: SlackMessageEvent, botUser: string): Heard | undefined {
  const { channel, channel_type: kind, subtype } = event
  if (typeof channel !== 'string') return undefined
  const within = { channel, isDirect: kind === 'im', botUser }
  if (subtype === 'message_changed') return hearChange(event, within)
  if (subtype === 'message_deleted') return hearRemoval(event.previous_message, event.deleted_ts, within)
  if (!ordinary.includes(subtype)) return undefined
  const who = whoSaid(event, within)
  const text = textOf(event)
  return who && text !== '' ? { ...who, is: 'typed', text } : undefined
}

interface Within {
  readonly channel: string
  readonly isDirect: boolean
  readonly botUser: string
}

function hearChange({ message = {}, previous_message: before }: SlackMessageEvent, within: Within): Heard | undefined {
  // What others answered to stays in a thread as an empty place.
  if (message.subtype === 'tombstone') return hearRemoval(before, message.ts, within)
  if (!ordinary.includes(message.subtype)) return undefined
  const who = whoSaid({ ...threadOf(before), ...message }, within)
  const edited = message.edited?.ts
  // Without an edit it is Slack itself that changed it: a preview of a link came in.
  if (!who || typeof edited !== 'string' || before?.edited?.ts === edited) return undefined
  const text = textOf(message)
  return text === '' ? { ...who, is: 'untyped' } : { ...who, is: 'retyped', text, edited }
}

function hearRemoval(before: SlackMessage | undefined, ts: string | undefined, within: Within): Heard | undefined {
  const who = before && whoSaid({ ...before, ...(ts !== undefined && { ts }) }, within)
  return who && { ...who, is: 'untyped' }
}

/** Who said it and where, when it is a person and said to Kring. */
function whoSaid(message: SlackMessage, { channel, isDirect, botUser }: Within): Omit<Heard, 'is'> | undefined {
  const { user, ts, bot_id: bot } = message
  if (typeof user !== 'string' || typeof ts !== 'string' || bot || user === botUser || user === 'USLACKBOT')
    return undefined
  const thread = message.thread_ts !== undefined && message.thread_ts !== ts ? message.thread_ts : undefined
  if (!isDirect && thread === undefined) return undefined
  const parent = message.parent_user_id ?? message.root?.user
  if (!isDirect && parent !== undefined && parent !== botUser) return undefined
  const isUnsure = !isDirect && parent === undefined
  return { channel, isDirect, user, ts, ...(thread !== undefined && { thread }), ...(isUnsure && { isUnsure }) }
}

function threadOf(message: SlackMessage | undefined): SlackMessage {
  const { thread_ts, parent_user_id } = message ?? {}
  return { ...(thread_ts !== undefined && { thread_ts }), ...(parent_user_id !== undefined && { parent_user_id }) }
}

function textOf({ text }: SlackMessage): string {
  return typeof text === 'string' ? text.trim() : ''
}
