// The hands of somebody in the fake Discord, as stories know them from the chat in memory: the same words, other surfaces.
import type { ChatMessage } from '../../../adapters/web/chat-state.ts'
import type { Hands, Look, Told } from '../../../adapters/web/person.ts'
import { wordsOf } from '../../../adapters/web/person.ts'
import type { Reply } from '../../../src/core/app.ts'
import { formAddress } from '../../../src/core/form.ts'
import type { Telling } from './as-chat.ts'
import { asChatMessage } from './as-chat.ts'
import type { Found } from './eyes.ts'
import type { Outcome, Person } from './person.ts'
import { isThread } from './state.ts'

export interface HandsOptions {
  readonly person: Person
  readonly name: string
  readonly home: string
  readonly telling: () => Telling
  /** What the engine answered this person since it was last asked. */
  takeReply(): Reply | undefined
  /** What an item of a message's menu is called. */
  menuLabel(menu: string): string
}

type Heard = Pick<Outcome, 'errors' | 'hasFailed'>

const silent: Reply = { is: 'silent' }

export function createHands({ person, name, home, telling, takeReply, menuLabel }: HandsOptions): Hands {
  const { discord } = telling()
  let last: (() => Promise<unknown>) | undefined

  /** Everything only this person sees, by where it stands. */
  const privately = (): Map<string, string> => {
    const found = new Map<string, string>()
    for (const { channel, message } of person.newest().toReversed()) {
      const isDirect = channel.recipient !== undefined && message.author === discord.botId
      if (message.onlyFor === undefined && !isDirect) continue
      found.set(message.id, wordsOf(asChatMessage(telling(), channel, message)))
    }
    const modal = person.modal()
    if (modal) found.set(`form ${modal.from.id}`, person.reads(modal))
    return found
  }
  const doing = async (act: () => Promise<Heard | undefined>): Promise<Told> => {
    const before = privately()
    takeReply()
    const from = discord.interactions.length
    const outcome = await act()
    const brought = discord.interactions[from]
    if (brought) last = () => discord.again(brought)
    const reply = takeReply() ?? silent
    await takeUp(reply)
    return told(before, reply, outcome)
  }
  const told = (before: ReadonlyMap<string, string>, reply: Reply, outcome: Heard | undefined): Told => {
    const news = [...privately()].filter(([key, words]) => before.get(key) !== words).map(([, words]) => words)
    const isRefused = Object.keys(outcome?.errors ?? {}).length > 0 || isRefusal(reply)
    if (outcome?.hasFailed) throw new Error(`Discord told ${name} that the app did not respond.`)
    return { reply, says: news.join('\n'), isRefused }
  }
  /** A form cannot follow on a form here: it stands ready behind a button, and people press it. */
  const takeUp = async (reply: Reply): Promise<void> => {
    if (reply.is !== 'form' || person.modal()) return
    const ready = formAddress(reply.form)
    const at = person.findButton(ready)?.at
    if (at?.message.onlyFor === undefined && at?.channel.recipient === undefined) return
    await person.presses(ready)
    takeReply()
  }
  const sure = async (outcome: Outcome, pressed: string): Promise<Outcome> => {
    // What is careful asks first, in a private message whose first button means yes.
    if (!pressed.startsWith('?') || outcome.hasFailed) return outcome
    const question = person.newest().find(({ message }) => message.onlyFor === person.id)
    const yes = question && person.findButton('', question.message.id)
    return yes ? person.presses('', { in: yes.at.message.id }) : outcome
  }
  const at = (look: Look): { channel: string; thread?: string } => {
    if (typeof look === 'string') return { channel: look }
    const { channel, message } = findPost(look.under)
    if (isThread(channel)) return { channel: channel.id, thread: channel.id }
    return { channel: discord.state.channels.has(message.id) ? message.id : channel.id, thread: message.id }
  }
  /** What goes to a room and to people goes at once, so which is newest is chance: the room is meant. */
  const findPost = (words: string): Found => {
    const [, id = words] = words.split('/')
    const fitting = person.newest(words)
    const found =
      person.newest().find(({ message }) => message.id === id) ??
      fitting.find(({ channel, message }) => channel.recipient === undefined && message.onlyFor === undefined) ??
      fitting[0]
    if (!found) throw new Error(`There is no message that says "${words}".`)
    return found
  }

  return {
    id: person.user.name,
    name,
    messages: (look) => messagesAt(person, telling, look === undefined ? undefined : at(look)),
    sees: (look) => {
      const modal = look === undefined ? person.modal() : undefined
      const words = messagesAt(person, telling, look === undefined ? undefined : at(look)).map(wordsOf)
      return [...words, ...(modal ? [person.reads(modal)] : [])].join('\n\n')
    },
    runs: (text, { in: look = home } = {}) =>
      doing(() => {
        person.closes()
        return person.runs(asCommand(text), at(look).channel)
      }),
    presses: (label, options) =>
      doing(async () => {
        person.closes()
        const pressed = String(person.findButton(label, options?.in)?.component['custom_id'] ?? '')
        return sure(await person.presses(label, options), pressed)
      }),
    chooses: (option, options) =>
      doing(() => {
        person.closes()
        return person.chooses(option, options)
      }),
    picks: (menu, { in: words } = {}) =>
      doing(() => {
        person.closes()
        const post = person
          .newest(words)
          .find(({ message }) => message.author === discord.botId && message.onlyFor === undefined)
        return person.picksMenu(menuLabel(menu), post?.message.id ?? '')
      }),
    fillsIn: (values) => person.fillsIn(values),
    sends: () => doing(() => person.sends()),
    types: (text, look = 'direct') => doing(() => person.types(text, at(look).channel).then(() => undefined)),
    edits: (text, to) => doing(() => person.edits(text, to).then(() => undefined)),
    deletes: (text) => doing(() => person.deletes(text).then(() => undefined)),
    again: () => doing(() => (last ?? nothing)().then(() => undefined)),
    canPress: person.canPress,
    canChoose: person.canChoose,
  }
}

function messagesAt(
  person: Person,
  telling: () => Telling,
  place: { channel: string; thread?: string } | undefined,
): ChatMessage[] {
  const here = place && person.channel(place.channel)
  return person
    .newest()
    .toReversed()
    .filter(({ channel }) => {
      if (!here) return true
      if (place.thread !== undefined) return channel.id === place.thread
      // The threads of a room are part of what can be read there.
      return channel === here || channel.parent === here.id
    })
    .map(({ channel, message }) => asChatMessage(telling(), channel, message))
}

/** A bare noun cannot be used here: what it would show is in the help (rule 54). */
function asCommand(text: string): string {
  const [, noun] = /^\/(\S+)\s*$/.exec(text) ?? []
  if (noun === undefined) return text
  return noun === 'kring' ? '/kring help' : `/kring help ${noun}`
}

function isRefusal(reply: Reply): boolean {
  if (reply.is === 'card') return reply.refused === true
  return reply.is === 'form' && (reply.form.problems ?? []).length > 0
}

async function nothing(): Promise<void> {
  throw new Error('There was no act yet.')
}
