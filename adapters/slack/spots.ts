// Reads from an interaction where it was done: the channel, the message with the button, or the window. Pure.
import type { Spot } from './inbound.ts'
import { receiptOf } from './inbound.ts'
import { formCallback } from './render/view.ts'
import type { ViewState } from './render/view-state.ts'
import type { OpenView } from './windows.ts'

/** An interaction as Slack writes one; anything may be missing. */
export interface InteractionBody {
  readonly channel?: { readonly id?: string }
  readonly container?: { readonly [key: string]: unknown }
  readonly message?: { readonly ts?: string; readonly thread_ts?: string }
  readonly view?: {
    readonly id: string
    readonly type?: string
    readonly callback_id?: string
    readonly private_metadata?: string
  }
  readonly response_url?: string
}

export interface Where {
  readonly spot: Spot
  /** What a window that opens from here is to remember. */
  readonly state: ViewState
  readonly channel?: string
  readonly thread?: string
  readonly view?: OpenView
  readonly responseUrl?: string
  /** The message is seen by this person alone. */
  readonly isPrivate?: boolean
}

export function whereIs(body: InteractionBody): Where {
  return body.view ? inView(body.view) : inMessage(body)
}

/** What a window remembers of the conversation it was opened from. */
export function spotOf({ channel, message, home }: ViewState): Spot {
  return {
    ...(home && { home }),
    ...(channel !== undefined && { channel }),
    ...(channel !== undefined && message !== undefined && { under: receiptOf(channel, message) }),
  }
}

function inView({
  id,
  type,
  callback_id: callback,
  private_metadata: metadata = '',
}: NonNullable<InteractionBody['view']>) {
  const holds = type === 'home' ? 'home' : callback === formCallback ? 'form' : 'card'
  const state: ViewState = holds === 'home' ? { home: true } : readState(metadata)
  const { channel, thread } = state
  return {
    spot: spotOf(state),
    state,
    view: { id, holds } as const,
    ...(channel !== undefined && { channel }),
    ...(thread !== undefined && { thread }),
  }
}

function inMessage({ channel, container = {}, message, response_url: responseUrl }: InteractionBody): Where {
  const room = channel?.id ?? textOf(container['channel_id'])
  const ts = textOf(container['message_ts']) ?? message?.ts
  const parent = textOf(container['thread_ts']) ?? message?.thread_ts
  const thread = parent === ts ? undefined : parent // under the first message of a thread is beside it
  const isPrivate = container['is_ephemeral'] === true
  const state: ViewState = {
    ...(room !== undefined && { channel: room }),
    ...(thread !== undefined && { thread }),
    ...(ts !== undefined && !isPrivate && { message: ts }),
  }
  return {
    spot: spotOf(state),
    state,
    isPrivate,
    ...(room !== undefined && { channel: room }),
    ...(thread !== undefined && { thread }),
    ...(responseUrl && { responseUrl }),
  }
}

function readState(metadata: string): ViewState {
  try {
    const read: unknown = JSON.parse(metadata)
    if (typeof read !== 'object' || read === null) return {}
    const [channel, thread, message] = ['channel', 'thread', 'message'].map((name) =>
      textOf((read as Record<string, unknown>)[name]),
    )
    const home = 'home' in read && read.home === true
    return {
      ...(channel && { channel }),
      ...(thread && { thread }),
      ...(message && { message }),
      ...(home && { home }),
    }
  } catch {
    return {}
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
