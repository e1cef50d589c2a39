// What one person can see in the fake Discord: channels, threads, messages, the open form, and what is there to press.
import { allComponents, types } from './check/components.ts'
import type { Inner } from './inner.ts'
import { userOf } from './people-shapes.ts'
import { canSee } from './permissions.ts'
import { readMessage, readModal } from './reads/components.ts'
import type { Reader, Seen } from './reads/markdown.ts'
import type { Channel, Guild, Json, Message, Modal, User } from './state.ts'
import { listOf } from './state.ts'

export interface Found {
  readonly channel: Channel
  readonly message: Message
}

export interface Eyes {
  /** By id or name, or `direct`. */
  channel(where: string): Channel
  /** What this person can see there, oldest first; everywhere when left out. Threads have channels of their own. */
  messages(where?: string): Message[]
  seen(message: Message): Seen
  /** Everything readable there. */
  sees(where?: string): string
  /** The newest first; those that hold these words when given. */
  newest(words?: string): Found[]
  modal(): Modal | undefined
  /** Everything readable in a form. */
  reads(modal: Modal): string
  findButton(label: string, words?: string): { component: Json; at: Found } | undefined
  findOption(option: string, words?: string): { component: Json; option: Json; at: Found } | undefined
  canPress(label: string, options?: { in?: string }): boolean
  canChoose(option: string, options?: { in?: string }): boolean
  /** Which buttons there are, as a sentence. */
  offer(): string
}

export interface EyesOptions {
  readonly user: User
  /** Where this person is. */
  readonly guild: Guild
  direct(): Channel
}

export function createEyes(inner: Inner, { user, guild, direct }: EyesOptions): Eyes {
  const { state } = inner
  const reader = readerOf(inner, user)
  const channel = (where: string): Channel => {
    if (where === 'direct') return direct()
    const all = [...state.channels.values()]
    const found = state.channels.get(where) ?? all.find((one) => one.name === where && one.guild === guild.id)
    if (!found) throw new Error(`There is no channel ${where} in the fake.`)
    return found
  }
  const mine = () => [...state.channels.values()].filter((one) => canSee(inner, one, user.id))
  const entries = (where?: string): Found[] =>
    (where === undefined ? mine() : [channel(where)].filter((one) => canSee(inner, one, user.id)))
      .flatMap((one) => [...one.messages.values()].map((message) => ({ channel: one, message })))
      .filter(({ message }) => message.onlyFor === undefined || message.onlyFor === user.id)
      .sort((a, b) => a.message.rank - b.message.rank)
  const seen = (message: Message) => readMessage(message, reader)
  const newest = (words?: string) =>
    entries()
      .filter(({ message }) => words === undefined || message.id === words || seen(message).reads.includes(words))
      .toReversed()
  const find = <T>(words: string | undefined, fits: (component: Json) => T | undefined) => {
    for (const at of newest(words)) {
      for (const { component } of allComponents(at.message.components)) {
        if (component['disabled'] === true) continue
        const fit = fits(component)
        if (fit !== undefined) return { at, component, fit }
      }
    }
    return undefined
  }
  const isButton = (label: string) => (component: Json) => {
    if (component['type'] !== types.button || component['url']) return undefined
    const isIt = component['label'] === label || addressIn(component).startsWith(label)
    return isIt ? component : undefined
  }
  const isMenu = (option: string) => (component: Json) =>
    component['type'] === types.select ? optionIn(component, option) : undefined

  return {
    channel,
    seen,
    newest,
    modal: () => state.modals.get(user.id),
    messages: (where) => entries(where).map(({ message }) => message),
    sees: (where) =>
      entries(where)
        .map(({ message }) => seen(message).reads)
        .join('\n\n'),
    reads: (modal) => readModal(modal, reader),
    findButton: (label, words) => find(words, isButton(label)),
    findOption: (option, words) => {
      const found = find(words, isMenu(option))
      return found && { ...found, option: found.fit }
    },
    canPress: (label, { in: words } = {}) => find(words, isButton(label)) !== undefined,
    canChoose: (option, { in: words } = {}) => find(words, isMenu(option)) !== undefined,
    offer: () => {
      const all = newest().flatMap(({ message }) => allComponents(message.components))
      const labels = all.filter(({ component }) => component['type'] === types.button)
      if (labels.length === 0) return 'There is no button at all.'
      return `There is: ${[...new Set(labels.map(({ component }) => String(component['label'])))].join(', ')}.`
    },
  }
}

/** The custom id without the marks an app may put before an address that begins with a letter. */
function addressIn(component: Json): string {
  return String(component['custom_id'] ?? '').replace(/^[^a-zA-Z]+/, '')
}

/** By its label or its value. */
export function optionIn(component: Json, wanted: string): Json | undefined {
  const options = listOf(component['options'])
  return options.find(({ label }) => label === wanted) ?? options.find(({ value }) => value === wanted)
}

export function readerOf(inner: Inner, user: User): Reader {
  const roles = () => [...inner.state.guilds.values()].flatMap(({ roles: all }) => [...all.values()])
  return {
    tz: user.tz,
    locale: user.locale,
    tells: inner.tells,
    get now() {
      return inner.ids.now()
    },
    nameOf: (id) =>
      inner.state.channels.get(id)?.name ??
      roles().find((role) => role.id === id)?.name ??
      userOf(inner, id).displayName,
  }
}
