// What stands in the fake Discord, told in the words of the chat in memory, so that stories written for that chat can be read here too.
import { readPressId } from '../../../adapters/discord/render/ids.ts'
import type { Chat } from '../../../adapters/web/chat.ts'
import type { ChatMessage, ChatRoom } from '../../../adapters/web/chat-state.ts'
import type { ShownBlock } from '../../../src/core/shown.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import { types } from './check/components.ts'
import { fieldsOf, sentFrom } from './fields.ts'
import type { FakeDiscord } from './index.ts'
import type { Person } from './person.ts'
import { readComponent, readMessage } from './reads/components.ts'
import type { Reader } from './reads/markdown.ts'
import { readMarkdown } from './reads/markdown.ts'
import type { Channel, Json, Message, Modal } from './state.ts'
import { isThread, kinds, listOf } from './state.ts'

export interface Telling {
  readonly discord: FakeDiscord
  readonly language: Language
  readonly zone: Zone
  readonly reader: Reader
}

/** A message of Discord as one of the chat; by name, as stories name people and rooms. */
export function asChatMessage(telling: Telling, channel: Channel, message: Message): ChatMessage {
  const { discord, language, zone, reader } = telling
  const isBot = message.author === discord.botId
  const parent = isThread(channel) ? discord.state.channels.get(channel.parent ?? '') : undefined
  // A thread has the id of the message it hangs under; a post in a forum hangs under itself.
  const starter = parent?.kind === kinds.forum ? channel.id : (parent?.id ?? '')
  const place =
    channel.recipient === undefined ? { room: (parent ?? channel).name } : { user: nameOf(discord, channel.recipient) }
  const marker = message.nonce ?? markerOf(message)
  return {
    id: `${channel.id}/${message.id}`,
    where: { ...(parent && { under: `${starter}/${channel.id}` }), ...place },
    at: message.at as Instant,
    by: isBot ? 'bot' : nameOf(discord, message.author),
    ...(isBot
      ? { part: { n: 0, language, zone, blocks: asBlocks(message, reader) } }
      : { text: readMessage(message, reader).reads }),
    ...(message.onlyFor !== undefined && { onlyFor: nameOf(discord, message.onlyFor) }),
    ...(message.attachments.length > 0 && { files: message.attachments.map(({ filename }) => String(filename)) }),
    ...(marker !== undefined && message.onlyFor === undefined && isBot && { token: `${channel.id} ${marker}` }),
    ...(message.editedAt !== undefined && { edited: true }),
  }
}

/** What the app wrote into its own message to find it by: a large number where Discord counts from one. */
function markerOf({ components }: Message): string | undefined {
  const [first] = components
  return typeof first?.['id'] === 'number' && first['id'] > 1000 ? String(first['id']) : undefined
}

/** Buttons and menus stay what they are, all else becomes the text people read. */
export function asBlocks(
  message: Pick<Message, 'content' | 'components' | 'isThinking'>,
  reader: Reader,
): ShownBlock[] {
  const words = message.content === '' ? [] : [textBlock(readMarkdown(message.content, reader).reads)]
  return [...words, ...message.components.flatMap((one) => asBlock(one, reader))]
}

function asBlock(component: Json, reader: Reader): ShownBlock[] {
  if (component['type'] === types.container)
    return listOf(component['components']).flatMap((one) => asBlock(one, reader))
  const inside = component['type'] === types.row ? listOf(component['components']) : listOf([component['accessory']])
  const buttons = inside.filter(({ type, url }) => type === types.button && !url)
  const menus = inside.filter(({ type }) => type === types.select)
  const read =
    component['type'] === types.row ? '' : readComponent({ ...component, accessory: undefined }, reader).reads
  return [
    ...(read === '' ? [] : [textBlock(read)]),
    ...(buttons.length > 0 ? [{ kind: 'buttons', buttons: buttons.map(asButton) } as const] : []),
    ...menus.map((menu) => ({
      kind: 'menu' as const,
      hint: String(menu['placeholder'] ?? ''),
      address: addressOf(menu),
      options: listOf(menu['options']).map(({ label, value }) => ({ label: String(label), value: String(value) })),
    })),
  ]
}

function textBlock(words: string): ShownBlock {
  return { kind: 'text', spans: [words] }
}

function asButton(button: Json) {
  return { label: String(button['label'] ?? ''), address: addressOf(button) }
}

function addressOf(component: Json) {
  const id = String(component['custom_id'])
  return (readPressId(id)?.address ?? id) as `${string}.${string}:${string}`
}

/** The part of the chat that stories use; anything else says that it is not there. */
export function asChat(telling: () => Telling, person: (name: string) => Person, save: (room: ChatRoom) => void): Chat {
  const channels = () => [...telling().discord.state.channels.values()].filter(({ isDeleted }) => !isDeleted)
  const some = {
    get space() {
      return telling().discord.guild.id
    },
    saveRoom: (room: ChatRoom) => {
      save(room)
      return room
    },
    findRoom: (name: string) => some.listRooms().find(({ id }) => id === name),
    findPerson: (name: string) => {
      const user = [...telling().discord.state.users.values()].find((one) => one.name === name)
      return user && { id: user.name, name: user.displayName, language: user.locale.slice(0, 2) }
    },
    listRooms: () => channels().flatMap(({ kind, name }) => (kind === kinds.text ? [{ id: name, name }] : [])),
    listMessages: () =>
      channels().flatMap((channel) =>
        [...channel.messages.values()].map((message) => asChatMessage(telling(), channel, message)),
      ),
    findForm: (name: string) => {
      const modal = person(name).modal()
      return modal && { form: { title: modal.title, fields: asFields(modal) } }
    },
  }
  return new Proxy(some, {
    get: (target, key) => {
      if (key in target) return target[key as keyof typeof target]
      throw new Error(`The fake Discord has no ${String(key)}: this story can only be told in the chat in memory.`)
    },
  }) as unknown as Chat
}

function asFields(modal: Modal): Json[] {
  return fieldsOf(modal).map((field) => ({
    name: field.customId.split(':').at(-1),
    label: field.label,
    hint: field.component['placeholder'] ?? '',
    value: sentFrom(modal, field),
  }))
}

function nameOf(discord: FakeDiscord, user: string): string {
  return discord.state.users.get(user)?.name ?? user
}
