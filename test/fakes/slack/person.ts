// One person in the fake Slack: what they can do with their hands, each act done when the app acknowledged it and all is quiet again.
import type { Delivery } from './delivering.ts'
import { emitTo } from './events.ts'
import type { Eyes, Found } from './eyes.ts'
import { createEyes } from './eyes.ts'
import type { Typed } from './fields.ts'
import { clientErrors } from './fields.ts'
import { fail, fill, sayAnswer, typedBlock } from './filling.ts'
import type { Inner } from './inner.ts'
import { teamOf } from './inner.ts'
import {
  closing,
  commandPayload,
  menuPayload,
  messagePress,
  shortcutPayload,
  submission,
  viewPress,
} from './interactions.ts'
import { changed, posted, removed } from './messages.ts'
import { directOf } from './people.ts'
import { escaped } from './reads/mrkdwn.ts'
import { viewBody } from './shapes.ts'
import type { Channel, Json, Message, Team, User } from './state.ts'
import { stackOf } from './state.ts'
import { acted } from './submit.ts'
import { closed } from './views.ts'

/** What came of an act. */
export interface Outcome {
  /** What the app was brought; undefined when Slack itself said no, or had nothing to bring. */
  readonly delivery?: Delivery
  /** What Slack's own window or the app says at fields, by block. */
  readonly errors: Readonly<Record<string, string>>
  /** Slack tells the person that it did not work. */
  readonly hasFailed: boolean
}

export interface Person extends Eyes {
  readonly id: string
  readonly user: User
  runs(text: string, channel?: string): Promise<Outcome>
  /** The newest button with this label, or whose value begins so: on a message, in the open form, on the home page. */
  presses(label: string, options?: { in?: string }): Promise<Outcome>
  /** An option of a menu, by label or value. */
  chooses(option: string, options?: { in?: string }): Promise<Outcome>
  /** By label, block or action; options by label or value. */
  fillsIn(values: Readonly<Record<string, Typed>>): void
  sends(): Promise<Outcome>
  /** The cross of the open form. */
  closes(): Promise<Outcome>
  types(text: string, channel?: string, options?: { thread?: string }): Promise<Message>
  edits(text: string, to: string): Promise<void>
  deletes(text: string): Promise<void>
  opensHome(tab?: 'home' | 'messages'): Promise<void>
  picksMenu(callbackId: string, message: string): Promise<Outcome>
  /** A shortcut that stands on no message. */
  picksShortcut(callbackId: string): Promise<Outcome>
}

export function createPerson(inner: Inner, user: User, installed: Team): Person {
  const { state, ids } = inner
  const direct = () => directOf(state, ids, installed, user.id)
  const eyes = createEyes(inner, user, direct)
  const isStranger = user.team !== installed.id
  const quiet = () => inner.activity.quiet()

  const interact = async (payload: Json, after?: (answer: unknown) => void): Promise<Outcome> => {
    const kind = payload['command'] === undefined ? 'interactive' : 'slash_commands'
    const delivery = inner.delivering.deliver(kind, payload)
    await delivery.done
    const hasFailed = delivery.state !== 'acked'
    if (!hasFailed) after?.(delivery.answer)
    await quiet()
    return { delivery, errors: { ...stackOf(state, user.id).at(-1)?.errors }, hasFailed }
  }
  const press = (found: Found, action: Json): Promise<Outcome> => {
    const payload =
      'view' in found
        ? viewPress(inner, user, found.view, action)
        : messagePress(inner, installed, user, { ...found, action })
    return interact(payload)
  }
  const typedBy = (text: string): [Channel, Message] => {
    const found = eyes.newest(text).find(({ message }) => message.user === user.id)
    return found ? [found.channel, found.message] : fail(`${user.name} typed nothing that says "${text}"`)
  }

  return {
    ...eyes,
    id: user.id,
    user,
    runs: async (text, where = 'direct') => {
      const channel = eyes.channel(where)
      const command = text.trim().split(/\s+/)[0] ?? ''
      if (isStranger || !inner.sheet.commands.includes(command)) fail(`Slack knows no ${command} for ${user.name}`)
      return interact(commandPayload(inner, installed, user, channel, text), (answer) => {
        sayAnswer(inner, installed, user, channel, answer)
      })
    },
    presses: (label, { in: words } = {}) => {
      const found = eyes.findButton(label, words) ?? fail(`${user.name} sees no button "${label}". ${eyes.offer()}`)
      const { element, block } = found
      return press(found.at, {
        ...pick(element, 'action_id', 'type', 'text', 'value', 'url', 'style'),
        ...blockId(block),
      })
    },
    chooses: (option, { in: words } = {}) => {
      const found = eyes.findOption(option, words) ?? fail(`${user.name} sees no option "${option}". ${eyes.offer()}`)
      const chosen = pick(found.element, 'action_id', 'type', 'placeholder')
      return press(found.at, { ...chosen, ...blockId(found.block), selected_option: found.option })
    },
    fillsIn: (values) => {
      const view = eyes.modal() ?? fail(`${user.name} has no form open`)
      fill(view, values, (name) => eyes.channel(name).id)
    },
    sends: async () => {
      const view = eyes.modal() ?? fail(`${user.name} has no form open`)
      if (!view.submit) fail('This form has nothing to send')
      view.errors = clientErrors(view.blocks, view.values)
      if (Object.keys(view.errors).length > 0) return { errors: view.errors, hasFailed: false }
      return interact(submission(inner, user, view), (answer) => acted(inner, view, answer))
    },
    closes: async () => {
      const view = eyes.modal() ?? fail(`${user.name} has no form open`)
      closed(inner, view, view.clearOnClose)
      if (!view.notifyOnClose) return { errors: {}, hasFailed: false }
      return interact(closing(inner, user, view, view.clearOnClose))
    },
    types: async (text, where = 'direct', { thread } = {}) => {
      const channel = eyes.channel(where)
      const threadTs = thread === undefined ? undefined : threadOf(eyes, channel, thread)
      const message = posted(inner, {
        channel,
        team: teamOf(inner, user.team),
        user: user.id,
        text: escaped(text),
        blocks: [typedBlock(text)],
        ...(threadTs && { threadTs }),
      })
      await quiet()
      return message
    },
    edits: async (text, to) => {
      const [channel, message] = typedBy(text)
      changed(inner, channel, message, { text: escaped(to), user: user.id, blocks: [typedBlock(to)] })
      await quiet()
    },
    deletes: async (text) => {
      const [channel, message] = typedBy(text)
      removed(inner, channel, message)
      await quiet()
    },
    opensHome: async (tab = 'home') => {
      const home = state.homes.get(user.id)
      const view = home && tab === 'home' ? { view: viewBody(inner, home) } : {}
      emitTo(inner, installed, { type: 'app_home_opened', user: user.id, channel: direct().id, tab, ...view })
      await quiet()
    },
    picksMenu: (callbackId, words) => {
      if (isStranger) fail('Slack shows this menu only to people of the workspace')
      if (!inner.sheet.shortcuts.includes(callbackId)) fail(`there is no item ${callbackId} in the menu of a message`)
      const found = eyes.newest(words).find(({ message }) => message.onlyFor === undefined)
      if (!found) return fail(`there is no message that says "${words}"`)
      return interact(menuPayload(inner, installed, user, { ...found, callbackId }))
    },
    picksShortcut: (callbackId) => {
      if (!inner.sheet.shortcuts.includes(callbackId)) fail(`there is no shortcut ${callbackId}`)
      return interact(shortcutPayload(inner, installed, user, callbackId))
    },
  }
}

function threadOf(eyes: Eyes, channel: Channel, words: string): string {
  const byTs = channel.messages.get(words)
  const found = byTs ?? eyes.newest(words).find((one) => one.channel === channel)?.message
  if (!found) return fail(`there is no message that says "${words}"`)
  return found.threadTs ?? found.ts
}

function pick(of: Json, ...keys: string[]): Json {
  return Object.fromEntries(keys.flatMap((key) => (of[key] === undefined ? [] : [[key, of[key]]])))
}

function blockId(block: Json): Json {
  return { block_id: block['block_id'] }
}
