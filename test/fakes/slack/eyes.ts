// What one person can see in the fake Slack: channels, messages, the open form, the home page, and what is there to press.
import { isJson } from './defaults.ts'
import { findOption } from './fields.ts'
import type { Inner } from './inner.ts'
import { readBlocks } from './reads/blocks.ts'
import type { Reader } from './reads/date.ts'
import type { Seen } from './reads/mrkdwn.ts'
import { readMrkdwn } from './reads/mrkdwn.ts'
import type { Channel, Json, Message, User, View } from './state.ts'
import { messagesIn, stackOf } from './state.ts'

/** What carries something to press. */
export type Found = { readonly view: View } | { readonly channel: Channel; readonly message: Message }

export interface Eyes {
  /** By id or name, or `direct`. */
  channel(where: string): Channel
  /** What this person can see there, oldest first; everywhere when left out. Threads are part of it. */
  messages(where?: string): Message[]
  seen(message: Message): Seen
  /** Everything readable there. */
  sees(where?: string): string
  /** The newest first; those that hold these words when given. */
  newest(words?: string): { channel: Channel; message: Message }[]
  modal(): View | undefined
  home(): View | undefined
  /** Everything readable in a view, its title and what is said at its fields. */
  reads(view: View): string
  findButton(label: string, words?: string): { element: Json; block: Json; at: Found } | undefined
  findOption(option: string, words?: string): { element: Json; block: Json; option: Json; at: Found } | undefined
  canPress(label: string, options?: { in?: string }): boolean
  canChoose(option: string, options?: { in?: string }): boolean
  /** Which buttons there are, as a sentence. */
  offer(): string
}

export function createEyes(inner: Inner, user: User, direct: () => Channel): Eyes {
  const { state } = inner
  const reader: Reader = readerOf(inner, user)
  const channel = (where: string): Channel => {
    if (where === 'direct') return direct()
    const found = state.channels.get(where) ?? [...state.channels.values()].find(({ name }) => name === where)
    if (!found) throw new Error(`There is no channel ${where} in the fake.`)
    return found
  }
  const mine = () => [...state.channels.values()].filter((one) => one.members.has(user.id) && !one.isDeleted)
  const entries = (where?: string) =>
    (where === undefined ? mine() : [channel(where)])
      .flatMap((one) => messagesIn(one, user.id).map((message) => ({ channel: one, message })))
      .sort((a, b) => (placeOf(a.message) < placeOf(b.message) ? -1 : 1))
  const seen = (message: Message) => seenBy(message, reader)
  const newest = (words?: string) =>
    entries()
      .filter(({ message }) => words === undefined || message.ts === words || seen(message).reads.includes(words))
      .toReversed()
  const modal = () => stackOf(state, user.id).at(-1)
  const home = () => state.homes.get(user.id)

  const reads = (view: View) =>
    [labelOf({ text: view.title }), readBlocks(view.blocks, reader).reads, ...Object.values(view.errors)].join('\n')

  /** Where to look: what holds the words; or the form that is open, all messages, the home page. */
  const places = (words?: string): { at: Found; blocks: Json[] }[] => {
    const inMessages = (held?: string) =>
      newest(held).map(({ channel: of, message }) => ({ at: { channel: of, message }, blocks: message.blocks ?? [] }))
    const inView = (view?: View) => (view ? [{ at: { view }, blocks: view.blocks }] : [])
    if (words === 'home') return inView(home())
    if (words === 'modal') return inView(modal())
    const holding = (view?: View) => (view && (words === undefined || reads(view).includes(words)) ? inView(view) : [])
    return [...holding(modal()), ...inMessages(words), ...holding(home())]
  }
  const find = <T>(words: string | undefined, fits: (element: Json) => T | undefined) => {
    for (const { at, blocks } of places(words)) {
      for (const block of blocks) {
        const elements = [block['accessory'], block['type'] === 'actions' ? block['elements'] : []]
          .flat()
          .filter(isJson)
        for (const element of elements) {
          const fit = fits(element)
          if (fit !== undefined) return { at, block, element, fit }
        }
      }
    }
    return undefined
  }
  const isButton = (label: string) => (element: Json) => {
    if (element['type'] !== 'button') return undefined
    const isIt = labelOf(element) === label || String(element['value'] ?? '').startsWith(label)
    return isIt ? element : undefined
  }
  const isMenu = (option: string) => (element: Json) =>
    element['type'] === 'button' ? undefined : findOption(element, option)

  return {
    channel,
    seen,
    newest,
    modal,
    home,
    messages: (where) => entries(where).map(({ message }) => message),
    sees: (where) =>
      entries(where)
        .map(({ message }) => seen(message).reads)
        .join('\n\n'),
    reads,
    findButton: (label, words) => find(words, isButton(label)),
    findOption: (option, words) => {
      const found = find(words, isMenu(option))
      return found && { ...found, option: found.fit }
    },
    canPress: (label, { in: words } = {}) => find(words, isButton(label)) !== undefined,
    canChoose: (option, { in: words } = {}) => find(words, isMenu(option)) !== undefined,
    offer: () => {
      const labels = places().flatMap(({ blocks }) => blocks.flatMap(buttonLabels))
      return labels.length === 0 ? 'There is no button at all.' : `There is: ${[...new Set(labels)].join(', ')}.`
    },
  }
}

/** A private answer that says something else now is where people look first. */
function placeOf({ ts, onlyFor, edited }: Message): string {
  return onlyFor !== undefined && edited ? edited.ts : ts
}

/** A message as one reader sees it. */
export function seenBy(message: Message, reader: Reader): Seen {
  if (message.blocks) return readBlocks(message.blocks, reader)
  return readMrkdwn(message.text, reader, { hasMarks: true, isVerbatim: true })
}

export function readerOf(inner: Inner, user: User): Reader {
  const { state, ids } = inner
  return {
    tz: user.tz,
    locale: user.locale,
    get now() {
      return ids.now()
    },
    nameOf: (id) => state.users.get(id)?.realName ?? state.channels.get(id)?.name ?? id,
  }
}

function buttonLabels(block: Json): string[] {
  const elements = [block['accessory'], block['elements']].flat().filter(isJson)
  return elements.filter(({ type }) => type === 'button').map(labelOf)
}

function labelOf(element: Json): string {
  return isJson(element['text']) ? String(element['text']['text']) : ''
}
