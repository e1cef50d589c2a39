// What people do in Slack becomes an act for the engine: keys, places and words. Pure; who and what they are is looked up before.
import type { Act, Person, PickedRoom, Place } from '../../src/core/act.ts'
import type { Values } from '../../src/core/form.ts'
import type { Instant } from '../../src/core/time.ts'
import type { Heard } from './hearing.ts'
import { slackLimits } from './limits.ts'
import type { Names } from './markup.ts'
import { asSeen } from './markup.ts'
import type { Profile } from './people.ts'
import type { Workspace } from './workspaces.ts'

const { platform } = slackLimits

/** What was looked up about an act before it is made. */
export interface Around {
  readonly workspace: Pick<Workspace, 'space' | 'name' | 'botUser'>
  readonly user: string
  readonly profile: Profile
  readonly at: Instant
  /** What is known of the channel it happened in. */
  readonly room?: PickedRoom
  /** Rooms that a sent form names. */
  readonly picked?: readonly PickedRoom[]
}

/** Receipts of our posts and ids of what people typed are written alike: channel and moment. */
export function receiptOf(channel: string, ts: string): string {
  return `${channel}/${ts}`
}

export interface Command {
  readonly command: string
  readonly text: string
  readonly trigger_id: string
  readonly channel_id: string
}

export function toCommand({ command, text, trigger_id: trigger, channel_id: channel }: Command, around: Around): Act {
  return { ...begin(`command:${trigger}`, { channel }, around), does: 'command', ...toWords(`${command} ${text}`) }
}

/** A command that is written in the name of a shortcut: `my today`. */
export function toShortcut(shortcut: { callback_id: string; trigger_id: string }, around: Around): Act {
  const key = `shortcut:${shortcut.trigger_id}`
  return { ...begin(key, {}, around), does: 'command', ...toWords(shortcut.callback_id.replaceAll(/[._-]/g, ' ')) }
}

/** Where a button or form stands: in a message of a channel, or in a view that was opened from there. */
export interface Spot {
  readonly channel?: string
  /** The message that carries it, when it is a post of ours. */
  readonly under?: string
  /** Somebody's home page, or a window that was opened there. */
  readonly home?: boolean
}

export interface Pressed extends Spot {
  readonly address: string
  readonly choice?: string
  /** When and on what, each click once. */
  readonly click: string
}

export function toPress({ address, choice, click, ...spot }: Pressed, around: Around): Act {
  const { workspace, user } = around
  const key = `press:${workspace.space}:${user}:${click}`
  return { ...begin(key, spot, around), does: 'press', address, ...(choice !== undefined && { choice }) }
}

export interface Sent extends Spot {
  readonly view: { readonly id: string; readonly hash: string }
  readonly form: string
  readonly subject: string
  readonly ticket: string
  readonly values: Values
}

export function toSubmit({ view, form, subject, ticket, values, ...spot }: Sent, around: Around): Act {
  const key = `submit:${view.id}:${view.hash}:${ticket}`
  return { ...begin(key, spot, around), does: 'submit', form, subject, ticket, values }
}

export interface OnMessage {
  readonly callback_id: string
  readonly trigger_id: string
  readonly channel: { readonly id: string }
  readonly message: { readonly ts: string; readonly user?: string; readonly text?: string }
}

export function toMenu({ callback_id: menu, trigger_id: trigger, channel, message }: OnMessage, given: Asked): Act {
  const { names, ...around } = given
  const isOurs = message.user === undefined || message.user === around.workspace.botUser
  const words = isOurs ? {} : { author: message.user ?? '', text: asSeen(message.text ?? '', names) }
  const chosen = { receipt: receiptOf(channel.id, message.ts), ...words }
  return { ...begin(`menu:${trigger}`, { channel: channel.id }, around), does: 'menu', menu, message: chosen }
}

type Asked = Around & { readonly names: Names }

/** Something typed, changed or taken away; reading back after a gap gives the same keys (rules 27 and 42). */
export function toTyped(heard: Heard, { names, ...around }: Asked): Act {
  const { channel, ts, thread } = heard
  const spot = { channel, ...(thread !== undefined && { under: receiptOf(channel, thread) }) }
  const messageId = receiptOf(channel, ts)
  switch (heard.is) {
    case 'typed':
      return { ...begin(`${channel}:${ts}`, spot, around), does: 'type', text: asSeen(heard.text, names), messageId }
    case 'retyped': {
      const key = `${channel}:${ts}:${heard.edited}`
      return { ...begin(key, spot, around), does: 'retype', text: asSeen(heard.text, names), messageId }
    }
    case 'untyped':
      return { ...begin(`${channel}:${ts}:gone`, spot, around), does: 'untype', messageId }
  }
}

/** Cuts `/experiment log Warmtekoffer` into words; what they mean is for the engine. */
export function toWords(text: string): { noun: string; verb: string; args: Record<string, string>; rest?: string } {
  const typed = text
    .trim()
    .replace(/^\//, '')
    .replace(/^kring(?=\s|$)\s*/i, '')
  const [, noun = '', verb = '', rest = ''] = /^(\S*)\s*(\S*)\s*([\s\S]*)$/.exec(typed) ?? []
  return { noun, verb, args: {}, ...(rest !== '' && { rest }) }
}

/** How the person is known to the engine: within the workspace that Kring was installed in, also when they come from another. */
export function personOf({ workspace, user, profile }: Pick<Around, 'workspace' | 'user' | 'profile'>): Person {
  return { platform, space: workspace.space, user, ...profile }
}

function begin(key: string, spot: Spot, around: Around): { key: string; person: Person; place: Place; at: Instant } {
  return { key, person: personOf(around), place: placeOf(spot, around), at: around.at }
}

function placeOf({ channel, under, home }: Spot, { workspace, room, picked }: Around): Place {
  const facts = {
    spaceName: workspace.name,
    ...(under !== undefined && { under }),
    ...(home && { home }),
    ...(picked && picked.length > 0 && { picked }),
  }
  return channel === undefined || isDirect(channel)
    ? { direct: true, ...facts }
    : { ...(room?.room === channel ? room : { room: channel }), ...facts }
}

/** Direct messages have ids of their own kind. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D')
}
