// Somebody in the fake Discord: what they can see there, and what they do, as Discord would bring it to our app.

import { checkGiven, commandPayload } from './calling.ts'
import { messageBody } from './channel-shapes.ts'
import { namesIn } from './check/commands.ts'
import type { Eyes, Found } from './eyes.ts'
import { createEyes } from './eyes.ts'
import type { Typed } from './fields.ts'
import { clientErrors, fill, submission } from './fields.ts'
import type { Inner } from './inner.ts'
import { interact } from './interactions.ts'
import { changed, posted, removed } from './messages.ts'
import { may, permissionsOf } from './permissions.ts'
import { directOf } from './rest/channels.ts'
import { commandsIn } from './rest/commands.ts'
import { sweep } from './sleep.ts'
import type { Channel, Guild, Interaction, Json, Message, User } from './state.ts'
import { interactionKinds, isThread } from './state.ts'
import { findCalled } from './typing.ts'

export interface Outcome {
  /** Absent when Discord's own window kept it. */
  readonly interaction?: Interaction
  /** What stands at the fields of the open form. */
  readonly errors: Readonly<Record<string, string>>
  /** Discord tells the person that the app did not respond. */
  readonly hasFailed: boolean
}

export interface Person extends Eyes {
  readonly id: string
  readonly user: User
  /** `/experiment log title: …`, in English or a translation; options by name or in their order. */
  runs(text: string, channel?: string): Promise<Outcome>
  /** What is offered while typing into an option. */
  completes(text: string, channel?: string): Promise<Json[]>
  /** The newest button with this label, or whose custom id begins so. */
  presses(label: string, options?: { in?: string }): Promise<Outcome>
  /** An option of a menu, by label or value. */
  chooses(option: string, options?: { in?: string }): Promise<Outcome>
  /** By label or custom id; options by label or value. */
  fillsIn(values: Readonly<Record<string, Typed>>): void
  sends(): Promise<Outcome>
  /** The cross of the open form: nobody is told. */
  closes(): void
  types(text: string, channel?: string): Promise<Message>
  edits(text: string, to: string): Promise<void>
  deletes(text: string): Promise<void>
  /** An item of the menu of a message, by its name in any language. */
  picksMenu(name: string, message: string): Promise<Outcome>
  /** Puts a forged custom id where a button was. */
  forges(customId: string, options?: { in?: string; values?: readonly string[] }): Promise<Outcome>
}

export function createPerson(inner: Inner, user: User, guild: Guild): Person {
  const { state } = inner
  const direct = () => directOf(inner, user.id)
  const eyes = createEyes(inner, { user, guild, direct })
  const typed = createTyping(inner, user, eyes)

  const bring = async (doing: Omit<Parameters<typeof interact>[1], 'user'>): Promise<Outcome> => {
    const interaction = interact(inner, { ...doing, user: user.id })
    await interaction.done
    await inner.activity.quiet()
    return { interaction, errors: {}, hasFailed: interaction.answered === undefined }
  }
  const press = ({ channel, message }: Found, payload: Json): Promise<Outcome> => {
    sweep(inner)
    if (channel.thread?.archived) fail(`${channel.name} is asleep: nothing can be pressed there`)
    const more = { message: messageBody(inner, message) }
    return bring({ kind: interactionKinds.component, channel, payload, message: message.id, more })
  }
  const call = (kind: number, text: string, where: string) => {
    const channel = eyes.channel(where)
    const called = findCalled(inner, channel.guild, text)
    return { kind, channel, called, payload: commandPayload(inner, channel, called) }
  }
  const completes = async (text: string, where: string): Promise<Json[]> => {
    const { channel, called } = call(interactionKinds.autocomplete, text, where)
    const payload = commandPayload(inner, channel, called, true)
    const { interaction } = await bring({ kind: interactionKinds.autocomplete, channel, payload })
    return interaction?.choices ?? []
  }

  return {
    ...eyes,
    ...typed,
    id: user.id,
    user,
    completes: (text, where = 'direct') => completes(text, where),
    runs: async (text, where = 'direct') => {
      const { kind, channel, called, payload } = call(interactionKinds.command, text, where)
      checkGiven(called)
      mayCommand(inner, user, channel)
      return bring({ kind, channel, payload })
    },
    presses: (label, { in: words } = {}) => {
      const found = eyes.findButton(label, words) ?? fail(`${user.name} sees no button "${label}". ${eyes.offer()}`)
      const { custom_id, id } = found.component
      return press(found.at, { custom_id, id, component_type: 2 })
    },
    chooses: (option, { in: words } = {}) => {
      const found = eyes.findOption(option, words) ?? fail(`${user.name} sees no option "${option}". ${eyes.offer()}`)
      const { custom_id, id, type } = found.component
      return press(found.at, { custom_id, id, component_type: type, values: [found.option['value']] })
    },
    forges: (customId, { in: words, values } = {}) => {
      const at = eyes.newest(words).find(({ message }) => message.author === inner.rules.botId)
      if (!at) return fail('there is no message of the bot to forge a button on')
      return press(at, { custom_id: customId, id: 1, component_type: values ? 3 : 2, ...(values && { values }) })
    },
    fillsIn: (values) => {
      const modal = eyes.modal() ?? fail(`${user.name} has no form open`)
      fill(modal, values, (name) => (state.users.has(name) ? name : idOf(inner, guild, name, eyes)))
    },
    sends: async () => {
      const modal = eyes.modal() ?? fail(`${user.name} has no form open`)
      modal.errors = clientErrors(modal)
      if (Object.keys(modal.errors).length > 0) return { errors: modal.errors, hasFailed: false }
      const { from } = modal
      const channel = state.channels.get(from.channel) ?? fail('the channel is gone')
      const message = channel.messages.get(from.message ?? '')
      const outcome = await bring({
        kind: interactionKinds.modal,
        channel,
        payload: submission(inner, channel.guild, modal),
        launchedBy: from.kind,
        ...(message && { message: message.id, more: { message: messageBody(inner, message) } }),
      })
      // Without an answer the form stays, with everything in it.
      if (!outcome.hasFailed && state.modals.get(user.id) === modal) state.modals.delete(user.id)
      return outcome
    },
    closes: () => void state.modals.delete(user.id),
    picksMenu: (name, words) => {
      const all = [...commandsIn(inner).values(), ...commandsIn(inner, guild.id).values()]
      const item = all.find(
        (one) => one['type'] === 3 && (one['name'] === name || namesIn(one, 'name_localizations').includes(name)),
      )
      if (!item) return fail(`there is no item ${name} in the menu of a message`)
      const found = eyes.newest(words).find(({ message }) => message.onlyFor === undefined)
      if (!found) return fail(`there is no message that says "${words}"`)
      const { channel, message } = found
      const resolved = { messages: { [message.id]: messageBody(inner, message) } }
      const payload = { id: item['id'], name: item['name'], type: 3, target_id: message.id, resolved }
      return bring({ kind: interactionKinds.command, channel, payload })
    },
  }
}

function createTyping(inner: Inner, user: User, eyes: Eyes): Pick<Person, 'types' | 'edits' | 'deletes'> {
  const typedBy = (text: string): Message => {
    const found = eyes.newest(text).find(({ message }) => message.author === user.id)
    return found?.message ?? fail(`${user.name} typed nothing that says "${text}"`)
  }
  const said = (content: string) => ({ content, components: [], embeds: [], attachments: [], flags: 0 })
  return {
    types: async (text, where = 'direct') => {
      sweep(inner)
      const channel = eyes.channel(where)
      if (channel.thread?.locked) fail(`${channel.name} is locked`)
      const message = posted(inner, { ...said(text), channel, author: user.id })
      await inner.activity.quiet()
      return message
    },
    edits: async (text, to) => {
      changed(inner, typedBy(text), said(to))
      await inner.activity.quiet()
    },
    deletes: async (text) => {
      removed(inner, typedBy(text))
      await inner.activity.quiet()
    },
  }
}

function mayCommand(inner: Inner, user: User, channel: Channel): void {
  const guild = inner.state.guilds.get(channel.guild ?? '')
  if (!guild) return
  const granted = permissionsOf(inner, guild, user.id, channel)
  const wanted = may.useCommands | (isThread(channel) ? may.sendInThreads : may.send)
  if ((granted & wanted) !== wanted) throw new Error(`${user.name} may use no commands in ${channel.name}`)
}

function idOf(inner: Inner, guild: Guild, name: string, eyes: Eyes): string {
  const users = [...inner.state.users.values()]
  const user = users.find((one) => one.name === name.toLowerCase() && guild.members.has(one.id))
  return user && !users.some(({ id }) => id === name) && !hasChannel(inner, guild, name)
    ? user.id
    : eyes.channel(name).id
}

function hasChannel(inner: Inner, guild: Guild, name: string): boolean {
  return [...inner.state.channels.values()].some((one) => one.guild === guild.id && one.name === name)
}

function fail(what: string): never {
  throw new Error(`${what.charAt(0).toUpperCase()}${what.slice(1)}`)
}
