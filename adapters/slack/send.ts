// Sending: a part becomes a message in Slack, is changed, taken away, found again. Nothing here tries again by itself (rule 5).
import type { Adapter, Conversation } from '../../src/core/adapter.ts'
import type { Clock } from '../../src/core/clock.ts'
import { DeliveryError } from '../../src/core/errors.ts'
import type { Log } from '../../src/core/log.ts'
import type { Part, ReplyFile } from '../../src/core/shown.ts'
import { createDirects } from './directs.ts'
import { judge, lostRestMs, SlackProblem, toDelivery } from './errors.ts'
import { sendFile } from './files.ts'
import { findByToken, metadataFor } from './find.ts'
import type { CallSlack } from './pace.ts'
import { createCalls, holdingAll } from './pace.ts'
import type { Shown } from './receipt.ts'
import { parseReceipt, permalink, toReceipt } from './receipt.ts'
import type { SlackMessage } from './render/message.ts'
import { renderHome, renderMessage } from './render/message.ts'
import type { Spell } from './render/prepared.ts'
import { spellCommand } from './render/prepared.ts'
import type { Workspace, Workspaces } from './workspaces.ts'

export interface SendingTools {
  readonly workspaces: Pick<Workspaces, 'find'>
  /** Whether we have the scopes to look into rooms. */
  readonly readsThreads: boolean
  readonly clock: Pick<Clock, 'elapsed'>
  readonly log: Log
  /** How commands are written; asked at each message. */
  spell?(): Spell
  /** Slack does not take the token of a workspace any more: its space is out of reach. */
  lost?(space: string, why: string): void
  /** Nothing can be posted in a room any more, and nobody had told. */
  roomGone?(space: string, room: string): void
}

type Deliveries = 'send' | 'edit' | 'find' | 'link' | 'showHome' | 'messageLink'

export interface Sending extends Required<Pick<Adapter, Deliveries>> {
  /** Tells of a workspace before anything was sent there, so that messages in it have addresses. */
  meet(workspace: Pick<Workspace, 'space' | 'url'>): void
  /** The channel of somebody's direct messages; opened once. Throws a `SlackProblem`. */
  directOf(workspace: Workspace, user: string): Promise<string>
  /** Hands somebody a file in their direct messages. Throws a `SlackProblem`. */
  sendFile(workspace: Workspace, user: string, file: ReplyFile): Promise<void>
  /** For other calls that post. Throws a `SlackProblem`. */
  readonly call: CallSlack
}

export function createSending(tools: SendingTools): Sending {
  const { workspaces, readsThreads, clock, log, spell = () => spellCommand } = tools
  const call = createCalls({
    clock,
    lost: (space, why) => {
      log.warn({ space, why }, 'Slack does not take the token of a workspace any more; nothing is sent there for now.')
      tools.lost?.(space, why)
    },
  })
  const directs = createDirects(call)
  const addresses = createAddresses()

  const workspaceOf = async (space: string): Promise<Workspace> => {
    const found = await workspaces.find(space).catch((error: unknown) => {
      // Nothing was said yet, so nothing is unclear.
      throw new DeliveryError('later', `The workspace is out of reach. ${judge(error).message}`)
    })
    if (!found) throw new DeliveryError('later', 'Kring is not in this workspace just now.', lostRestMs, 'space')
    addresses.meet(found)
    return found
  }
  const placeOf = async (workspace: Workspace, to: Conversation) => {
    const thread = to.thread === undefined ? undefined : parseReceipt(to.thread)
    const channel = thread?.channel ?? ('room' in to ? to.room : await directs.open(workspace, to.user))
    addresses.saw(workspace.space, channel)
    return { channel, ...(thread && { thread: thread.ts }) }
  }
  const tellGone = (to: Conversation, channel: string, error: unknown) => {
    const isGone = error instanceof SlackProblem && goneRooms.includes(error.code ?? '')
    if (isGone && 'room' in to) tools.roomGone?.(to.space, channel)
  }

  /** Rule 40: a file never is the message. One that could not be handed over does not make it be said twice. */
  const followUp = async (workspace: Workspace, { channel, ts }: Shown, { part, thread = ts }: Following) => {
    const [file] = part.files ?? []
    if (!file) return {}
    try {
      return { file: await sendFile(call, workspace, { channel, thread, file }) }
    } catch (error) {
      log.warn({ space: workspace.space, why: judge(error).message }, 'A file could not follow its message.')
      return {}
    }
  }

  return {
    call,
    meet: addresses.meet,
    directOf: directs.open,
    sendFile: async (workspace, user, file) => {
      await sendFile(call, workspace, { channel: await directs.open(workspace, user), file })
    },
    link: (receipt, space) => addresses.linkTo(receipt, space),
    messageLink: (space, messageId) => addresses.linkTo(messageId, space),

    send: (to, part, token) =>
      delivered(async () => {
        const message = draw(part, spell())
        const workspace = await workspaceOf(to.space)
        const { channel, thread } = await placeOf(workspace, to)
        const sent = await call(workspace, 'chat.postMessage', () =>
          workspace.posting.chat.postMessage({
            channel,
            ...message,
            ...(thread !== undefined && { thread_ts: thread }),
            ...plainly,
            mrkdwn: false,
            unfurl_links: false,
            unfurl_media: false,
            metadata: metadataFor(token),
          }),
        ).catch((error: unknown) => {
          if ('user' in to && error instanceof SlackProblem && error.means === 'gone')
            directs.forget(workspace, to.user)
          tellGone(to, channel, error)
          throw holdingAll(error)
        })
        if (!sent.ts) throw new SlackProblem('unclear', 'Slack did not say which message it became.')
        const shown = { channel: sent.channel ?? channel, ts: sent.ts }
        return toReceipt({ ...shown, ...(await followUp(workspace, shown, { part, thread })) })
      }),

    edit: (to, receipt, part) =>
      delivered(async () => {
        const message = part && draw(part, spell())
        const shown = parseReceipt(receipt)
        const workspace = await workspaceOf(to.space)
        addresses.saw(workspace.space, shown.channel)
        const { file, ...at } = shown
        const work = message ? change(call, workspace, { shown: at, message }) : takeAway(call, workspace, at)
        await work.catch((error: unknown) => {
          tellGone(to, shown.channel, error)
          throw error
        })
        if (file === undefined && !part?.files) return undefined
        if (file !== undefined) await removeFile(call, workspace, file)
        const thread = to.thread === undefined ? undefined : parseReceipt(to.thread).ts
        return part && toReceipt({ ...at, ...(await followUp(workspace, at, { part, thread })) })
      }),

    find: (to, token, since) =>
      delivered(async () => {
        if (!readsThreads && 'room' in to) return 'cannot'
        const workspace = await workspaceOf(to.space)
        const place = await placeOf(workspace, to)
        return findByToken(call, { workspace, ...place, token, since })
      }),

    showHome: (space, user, card) =>
      delivered(async () => {
        const workspace = await workspaceOf(space)
        const view = renderHome(card, spell())
        await call(workspace, 'views.publish', () => workspace.posting.views.publish({ user_id: user, view }))
      }),
  }
}

interface Following {
  readonly part: Part
  readonly thread: string | undefined
}

/** It was archived or deleted, or Kring was taken out of it: the pages of chat.postMessage and, for `is_inactive`, of chat.update. */
const goneRooms = ['is_archived', 'is_inactive', 'channel_not_found', 'not_in_channel']

/** Nothing in the words becomes a link or a mention. */
const plainly = { parse: 'none', link_names: false } as const

async function delivered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toDelivery(error)
  }
}

function draw(part: Part, spell: Spell): SlackMessage {
  try {
    return renderMessage(part, spell)
  } catch (error) {
    throw new DeliveryError('invalid', `It could not be drawn: ${error instanceof Error ? error.name : 'unknown'}.`)
  }
}

/** Without `metadata`, so that Slack keeps the token. */
async function change(
  call: CallSlack,
  workspace: Workspace,
  { shown, message }: { readonly shown: Shown; readonly message: SlackMessage },
): Promise<void> {
  try {
    await call(workspace, 'chat.update', () => workspace.posting.chat.update({ ...shown, ...message, ...plainly }))
  } catch (error) {
    if (!isLocked(error)) throw error
    // Rule 41: what cannot be changed goes; what its owner still draws is posted anew by the queue.
    await takeAway(call, workspace, shown)
    throw new SlackProblem('gone', `It could not be changed any more and was taken away: ${error.code}.`)
  }
}

function isLocked(error: unknown): error is SlackProblem {
  return error instanceof SlackProblem && ['edit_window_closed', 'cant_update_message'].includes(error.code ?? '')
}

/** What is gone already is fine. */
async function removeFile(call: CallSlack, workspace: Workspace, file: string): Promise<void> {
  try {
    await call(workspace, 'files.delete', () => workspace.posting.files.delete({ file }))
  } catch (error) {
    if (!(error instanceof SlackProblem && error.means === 'gone')) throw error
  }
}

/** What is gone already is fine. */
async function takeAway(call: CallSlack, workspace: Workspace, shown: Shown): Promise<void> {
  try {
    await call(workspace, 'chat.delete', () => workspace.posting.chat.delete({ ...shown }))
  } catch (error) {
    if (!(error instanceof SlackProblem && error.means === 'gone')) throw error
  }
}

/** Where messages can be read: the address of a workspace is known once it was met, and that of a channel once something was sent there. */
function createAddresses() {
  const urls = new Map<string, string>()
  const spaceOf = new Map<string, string>()
  return {
    meet: ({ space, url }: Pick<Workspace, 'space' | 'url'>) => void urls.set(space, url),
    saw: (space: string, channel: string) => void spaceOf.set(channel, space),
    linkTo: (receipt: string, space?: string): string | undefined => {
      if (!/^[A-Z0-9]+\/\d+\.\d+(\/[A-Z0-9]+)?$/.test(receipt)) return undefined
      const shown = parseReceipt(receipt)
      const [only, ...others] = urls.keys()
      const home = spaceOf.get(shown.channel) ?? (others.length === 0 ? only : undefined)
      if (home === undefined || (space !== undefined && space !== home)) return undefined
      const url = urls.get(home)
      return url === undefined ? undefined : permalink(url, shown)
    },
  }
}
