// What stands in the fake Slack, told in the words of the chat in memory, so that stories written for that chat can be read here too.
import type { Chat } from '../../../adapters/web/chat.ts'
import type { ChatMessage, ChatRoom } from '../../../adapters/web/chat-state.ts'
import type { ShownBlock } from '../../../src/core/shown.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import { isJson } from './defaults.ts'
import { fieldsOf } from './fields.ts'
import type { FakeSlack } from './index.ts'
import type { Person } from './person.ts'
import { readBlocks } from './reads/blocks.ts'
import type { Reader } from './reads/date.ts'
import { unescaped } from './reads/mrkdwn.ts'
import type { Channel, Json, Message, View } from './state.ts'

export interface Telling {
  readonly slack: FakeSlack
  readonly language: Language
  readonly zone: Zone
  readonly reader: Reader
}

/** A message of Slack as one of the chat; by name, as stories name people and rooms. */
export function asChatMessage(telling: Telling, channel: Channel, message: Message): ChatMessage {
  const { slack, language, zone, reader } = telling
  const isBot = message.botId !== undefined
  const person = [...channel.members].find((member) => member !== slack.team.botUser) ?? ''
  const under = message.threadTs === undefined ? {} : { under: `${channel.id}/${message.threadTs}` }
  const token = message.metadata?.event_payload['token']
  const blocks = message.blocks ?? [textBlock(message.text)]
  return {
    id: `${channel.id}/${message.ts}`,
    where: { ...under, ...(channel.kind === 'im' ? { user: nameOf(slack, person) } : { room: channel.name }) },
    at: Math.floor(Number(message.ts) * 1000) as Instant,
    by: isBot ? 'bot' : nameOf(slack, message.user),
    ...(isBot
      ? { part: { n: 0, language, zone, blocks: asBlocks(blocks, reader) } }
      : { text: unescaped(message.text) }),
    ...(message.onlyFor !== undefined && { onlyFor: nameOf(slack, message.onlyFor) }),
    ...(message.files && { files: message.files }),
    ...(typeof token === 'string' && { token }),
    ...(message.edited && { edited: true }),
  }
}

/** Buttons and menus stay what they are, all else becomes the text people read. */
export function asBlocks(blocks: readonly Json[], reader: Reader): ShownBlock[] {
  return blocks.flatMap((block): ShownBlock[] => {
    if (block['type'] !== 'actions') return [{ kind: 'text', spans: [readBlocks([block], reader).reads] }]
    const elements = [block['elements']].flat().filter(isJson)
    const buttons = elements.filter(({ type }) => type === 'button')
    const menus = elements.filter(({ type }) => type === 'static_select')
    return [
      ...(buttons.length > 0 ? [{ kind: 'buttons', buttons: buttons.map(asButton) } as const] : []),
      ...menus.map((menu) => ({
        kind: 'menu' as const,
        hint: textOf(menu['placeholder']),
        address: addressOf(String(block['block_id']).split(':').slice(2).join(':')),
        options: [menu['options']]
          .flat()
          .filter(isJson)
          .map((option) => ({ label: textOf(option['text']), value: String(option['value']) })),
      })),
    ]
  })
}

/** The part of the chat that stories use; anything else says that it is not there. */
export function asChat(telling: () => Telling, person: (name: string) => Person, save: (room: ChatRoom) => void): Chat {
  const channels = () => [...telling().slack.state.channels.values()]
  const some = {
    get space() {
      return telling().slack.team.id
    },
    saveRoom: (room: ChatRoom) => {
      save(room)
      return room
    },
    findRoom: (name: string) => some.listRooms().find(({ id }) => id === name),
    findPerson: (name: string) => {
      const user = [...telling().slack.state.users.values()].find((one) => one.name === name)
      return user && { id: user.name, name: user.realName, language: user.locale.slice(0, 2) }
    },
    listRooms: () => channels().flatMap(({ kind, name }) => (kind === 'im' ? [] : [{ id: name, name }])),
    listMessages: () =>
      channels().flatMap((channel) =>
        [...channel.messages.values()].map((message) => asChatMessage(telling(), channel, message)),
      ),
    findForm: (name: string) => {
      const view = person(name).modal()
      return view?.submit ? { form: { title: textOf(view.title), fields: asFields(view) } } : undefined
    },
  }
  return new Proxy(some, {
    get: (target, key) => {
      if (key in target) return target[key as keyof typeof target]
      throw new Error(`The fake Slack has no ${String(key)}: this story can only be told in the chat in memory.`)
    },
  }) as unknown as Chat
}

function asFields(view: View): Json[] {
  return fieldsOf(view.blocks).map(({ block, blockId, actionId, label, element }) => ({
    name: blockId.split('~')[0],
    label,
    hint: textOf(block['hint']) || textOf(element['placeholder']),
    ...view.values[blockId]?.[actionId],
  }))
}

function asButton(element: Json) {
  return { label: textOf(element['text']), address: addressOf(String(element['value'])) }
}

function addressOf(value: string) {
  return value.replace('\n', '/') as `${string}.${string}:${string}`
}

function textOf(value: unknown): string {
  return isJson(value) ? String(value['text']) : ''
}

function textBlock(text: string): Json {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }
}

function nameOf(slack: FakeSlack, user: string): string {
  return slack.state.users.get(user)?.name ?? user
}
