// The hands of somebody in the fake Slack, as stories know them from the chat in memory: the same words, other surfaces.
import type { ChatMessage } from '../../../adapters/web/chat-state.ts'
import type { Hands, Look, Told } from '../../../adapters/web/person.ts'
import { wordsOf } from '../../../adapters/web/person.ts'
import type { Reply } from '../../../src/core/app.ts'
import type { Telling } from './as-chat.ts'
import { asChatMessage } from './as-chat.ts'
import type { Outcome, Person } from './person.ts'

export interface HandsOptions {
  readonly person: Person
  readonly name: string
  readonly home: string
  readonly telling: () => Telling
  /** What the engine answered this person since it was last asked. */
  takeReply(): Reply | undefined
}

type Heard = Pick<Outcome, 'errors' | 'hasFailed'>

const silent: Reply = { is: 'silent' }

export function createHands({ person, name, home, telling, takeReply }: HandsOptions): Hands {
  const { slack } = telling()
  let last: (() => Promise<unknown>) | undefined

  /** Everything only this person sees, by where it stands. */
  const privately = (): Map<string, string> => {
    const found = new Map<string, string>()
    for (const { channel, message } of person.newest().toReversed()) {
      const isToldHere = message.onlyFor !== undefined || (channel.kind === 'im' && message.botId !== undefined)
      if (isToldHere) found.set(message.ts, wordsOf(asChatMessage(telling(), channel, message)))
    }
    const modal = person.modal()
    if (modal) found.set(modal.id, person.reads(modal))
    return found
  }
  const doing = async (act: () => Promise<Heard | undefined>): Promise<Told> => {
    const before = privately()
    takeReply()
    const from = slack.delivering.deliveries.length
    const outcome = await act()
    const [brought] = slack.delivering.deliveries.slice(from)
    if (brought) last = () => slack.delivering.again(brought).done.then(() => slack.quiet())
    return told(before, outcome)
  }
  const told = (before: ReadonlyMap<string, string>, outcome: Heard | undefined): Told => {
    const news = [...privately()].filter(([key, words]) => before.get(key) !== words).map(([, words]) => words)
    const reply = takeReply() ?? silent
    const errors = Object.keys(outcome?.errors ?? {}).length > 0
    const isRefused = errors || isRefusal(reply)
    if (outcome?.hasFailed) throw new Error(`Slack told ${name} that it did not work.`)
    return { reply, says: news.join('\n'), isRefused }
  }
  /** Nothing behind an open form can be reached. */
  const closeForms = async () => {
    while (person.modal()) await person.closes()
  }
  const placeOf = (look: Look): { channel: string; thread?: string } => {
    if (typeof look === 'string') return { channel: look }
    const found = findPost(look.under)
    return { channel: found.channel.id, thread: found.message.threadTs ?? found.message.ts }
  }
  /** What goes to a room and to people goes at once, so which is newest is chance: the room is meant. */
  const findPost = (words: string) => {
    const [, ts = words] = words.split('/')
    const fitting = person.newest(words)
    const found =
      person.newest().find(({ message }) => message.ts === ts) ??
      fitting.find(({ channel, message }) => channel.kind !== 'im' && message.onlyFor === undefined) ??
      fitting[0]
    if (!found) throw new Error(`There is no message that says "${words}".`)
    return found
  }
  const reach = async (label: string, find: typeof person.findButton, words?: string) => {
    const found = find(label, words)
    if (found && !('view' in found.at && found.at.view.type === 'modal')) await closeForms()
  }

  return {
    id: person.user.name,
    name,
    messages: (look) => messagesAt(person, telling, look === undefined ? undefined : placeOf(look)),
    sees: (look) => {
      const modal = look === undefined ? person.modal() : undefined
      const words = messagesAt(person, telling, look === undefined ? undefined : placeOf(look)).map(wordsOf)
      return [...words, ...(modal ? [person.reads(modal)] : [])].join('\n\n')
    },
    runs: (text, { in: look = home } = {}) =>
      doing(async () => {
        await closeForms()
        return person.runs(asCommand(text), placeOf(look).channel)
      }),
    presses: (label, options) =>
      doing(async () => {
        await reach(label, person.findButton, options?.in)
        return person.presses(label, options)
      }),
    chooses: (option, options) =>
      doing(async () => {
        await reach(option, person.findOption as typeof person.findButton, options?.in)
        return person.chooses(option, options)
      }),
    picks: (menu, { in: words } = {}) =>
      doing(async () => {
        await closeForms()
        const post = person.newest(words).find(({ message }) => message.botId && message.onlyFor === undefined)
        return person.picksMenu(menu, post?.message.ts ?? '')
      }),
    fillsIn: (values) => person.fillsIn(values),
    sends: () => doing(() => person.sends()),
    types: (text, look = 'direct') =>
      doing(async () => {
        const { channel, thread } = placeOf(look)
        await person.types(text, channel, thread === undefined ? {} : { thread })
        return undefined
      }),
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
  at: { channel: string; thread?: string } | undefined,
): ChatMessage[] {
  const all = person.newest().toReversed()
  const here = at && person.channel(at.channel)
  return all
    .filter(({ channel, message }) => {
      if (here && channel !== here) return false
      return at?.thread === undefined || message.threadTs === at.thread
    })
    .map(({ channel, message }) => asChatMessage(telling(), channel, message))
}

/** In Slack only a few commands have a name of their own. */
function asCommand(text: string): string {
  return /^\/(kring|experiment|reflect)(\s|$)/.test(text) ? text : `/kring ${text.replace(/^\//, '')}`
}

function isRefusal(reply: Reply): boolean {
  if (reply.is === 'card') return reply.refused === true
  return reply.is === 'form' && (reply.form.problems ?? []).length > 0
}

async function nothing(): Promise<void> {
  throw new Error('There was no act yet.')
}
