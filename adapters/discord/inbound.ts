// What people do in Discord becomes an act for the engine: keys, places and words. Pure; what the server looks like was looked up before.
import type {
  APIApplicationCommandInteractionDataOption,
  APIInteraction,
  APIMessage,
  APIMessageApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from 'discord.js'
import { ApplicationCommandOptionType, ChannelType, ComponentType, MessageFlags } from 'discord.js'
import type { Act, Look, Person, PickedRoom, Place } from '../../src/core/act.ts'
import type { Values } from '../../src/core/form.ts'
import type { Instant } from '../../src/core/time.ts'
import { discordLimits } from './limits.ts'
import type { Names } from './markup.ts'
import { asSeen } from './markup.ts'
import type { Doer } from './people.ts'
import { toReceipt } from './receipt.ts'

const { platform } = discordLimits

/** What was looked up about an act before it is made. */
export interface Around {
  readonly doer: Doer
  readonly at: Instant
  /** What is known of the channel it happened in. */
  readonly room?: PickedRoom
  readonly spaceName?: string
  /** Rooms that a sent form names. */
  readonly picked?: readonly PickedRoom[]
}

export type Spot = Pick<APIInteraction, 'id' | 'channel' | 'channel_id' | 'guild_id' | 'message'>

/** The words of a subcommand. Who registered a bare command of this name is not Kring. */
export interface Words {
  readonly noun: string
  readonly verb: string
  readonly args: Readonly<Record<string, string>>
  /** The option that somebody is typing in. */
  readonly typing?: { readonly arg: string; readonly typed: string }
}

type Option = APIApplicationCommandInteractionDataOption

export interface Data {
  readonly name: string
  readonly options?: readonly Option[]
}

export function wordsOf({ name: noun, options = [] }: Data): Words {
  const [verb] = options.filter((one) => one.type === ApplicationCommandOptionType.Subcommand)
  const given = (verb?.options ?? options).flatMap((one) => ('value' in one ? [one] : []))
  const focused = given.find((one) => 'focused' in one && one.focused === true)
  return {
    noun,
    verb: verb?.name ?? '',
    args: Object.fromEntries(given.map(({ name, value }) => [name, String(value)])),
    ...(focused && { typing: { arg: focused.name, typed: String(focused.value) } }),
  }
}

export function toCommand(spot: Spot, data: Data, around: Around): Act {
  const { noun, verb, args } = wordsOf(data)
  return { ...begin(spot, around), does: 'command', noun, verb, args }
}

export function toLook(spot: Spot, data: Data, around: Around): Look | undefined {
  const { noun, verb, typing } = wordsOf(data)
  const { person, place } = begin(spot, around)
  return typing && { person, place, looks: 'suggest', noun, verb, ...typing }
}

export function toPress(spot: Spot, { address, choice }: { address: string; choice?: string }, around: Around): Act {
  return { ...begin(spot, around), does: 'press', address, ...(choice !== undefined && { choice }) }
}

export interface SentValues {
  readonly form: string
  readonly subject: string
  readonly ticket: string
  readonly values: Values
}

/** The ticket tells the engine whether it had this one before (rule 27). */
export function toSubmit(spot: Spot, { form, subject, ticket, values }: SentValues, around: Around): Act {
  return { ...begin(spot, around), does: 'submit', form, subject, ticket, values }
}

/** The rooms that a sent form names. */
export function pickedIn({ data }: Pick<APIModalSubmitInteraction, 'data'>): readonly string[] {
  return Object.keys(data.resolved?.channels ?? {})
}

type OnMessage = Spot & Pick<APIMessageApplicationCommandInteraction, 'data'>

/** `menu` is the name of the item; what stands in the menu are its words. `me` is who wrote the posts of ours. */
export function toMenu(spot: OnMessage, given: Around & { menu: string; me: string; names: Names }): Act | undefined {
  const { menu, me, names, ...around } = given
  const message = spot.data.resolved.messages[spot.data.target_id]
  if (!message) return undefined
  const { id, channel_id: channel, author, content } = message
  const words = author.id === me ? {} : { author: author.id, text: asSeen(content, { ...names, ...namesIn(message) }) }
  const chosen = { receipt: toReceipt({ channel, message: id }), ...words }
  return { ...begin(spot, around), does: 'menu', menu, message: chosen }
}

/** Only of direct messages: nothing that is typed in a server is ever asked for (rule 28). */
export type Heard = { readonly channel: string; readonly message: string } & (
  | { readonly is: 'typed'; readonly text: string }
  | { readonly is: 'retyped'; readonly text: string; readonly edited: string }
  | { readonly is: 'untyped' }
)

/** Reading back after a gap gives the same keys (rules 27 and 42). */
export function toTyped(heard: Heard, { doer, at }: Around): Act {
  const { channel, message } = heard
  const key = `${channel}:${message}`
  const messageId = toReceipt({ channel, message })
  const shared = { person: personOf(doer), place: { direct: true }, at }
  switch (heard.is) {
    case 'typed':
      return { ...shared, key, does: 'type', text: heard.text, messageId }
    case 'retyped':
      return { ...shared, key: `${key}:${heard.edited}`, does: 'retype', text: heard.text, messageId }
    case 'untyped':
      return { ...shared, key: `${key}:gone`, does: 'untype', messageId }
  }
}

/** What a message itself tells of the people it mentions. */
export function namesIn({ mentions = [] }: Pick<APIMessage, 'mentions'>): Pick<Names, 'person'> {
  const called = new Map(mentions.map(({ id, global_name, username }) => [id, global_name ?? username]))
  return { person: (user) => called.get(user) }
}

export function personOf({ space, user, name, language }: Doer): Person {
  return { platform, space, user, name, hasNoZone: true, ...(language && { language }) }
}

const threads: readonly (ChannelType | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]

/** The room itself, also when it was done in a thread of it; undefined in direct messages. */
export function roomOf({ channel, channel_id, guild_id }: Spot): string | undefined {
  if (guild_id === undefined) return undefined
  const parent = channel && threads.includes(channel.type) && 'parent_id' in channel ? channel.parent_id : undefined
  return parent ?? channel?.id ?? channel_id
}

/** Whether only the one who acts sees the message that carries the button. */
export function isPrivate({ message }: Spot): boolean {
  return ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0
}

function begin(spot: Spot, around: Around): { key: string; person: Person; place: Place; at: Instant } {
  return { key: spot.id, person: personOf(around.doer), place: placeOf(spot, around), at: around.at }
}

function placeOf(spot: Spot, { room, spaceName, picked }: Around): Place {
  const { message } = spot
  const own = roomOf(spot)
  const facts = {
    ...(spaceName !== undefined && { spaceName }),
    ...(message && !isPrivate(spot) && { under: toReceipt({ channel: message.channel_id, message: message.id }) }),
    ...(picked && picked.length > 0 && { picked }),
  }
  if (own === undefined) return { direct: true, ...facts }
  return { ...(room?.room === own ? room : { room: own }), ...facts }
}

/** What stands on the button that was pressed. */
export function labelOf({
  message,
  data,
}: Pick<APIMessageComponentInteraction, 'message' | 'data'>): string | undefined {
  const all: unknown[] = [...(message.components ?? [])]
  for (let one = all.shift(); one !== undefined; one = all.shift()) {
    if (typeof one !== 'object' || one === null) continue
    if ('components' in one && Array.isArray(one.components)) all.push(...one.components)
    if (!('custom_id' in one) || one.custom_id !== data.custom_id) continue
    return 'type' in one && one.type === ComponentType.Button && 'label' in one ? String(one.label) : undefined
  }
  return undefined
}

/** The act, at the post of ours that it began at: a private message stands under nothing. */
export function begunAt(act: Act, under: string | undefined): Act {
  return under === undefined ? act : { ...act, place: { ...act.place, under } }
}
