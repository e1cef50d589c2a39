// Tells one person something that nobody else sees: the first way that works (rule 33).
import type { Log } from '../../src/core/log.ts'
import type { Part, ReplyFile, ShownCard } from '../../src/core/shown.ts'
import { partsOf } from '../../src/core/split.ts'
import type { Language } from '../../src/core/text.ts'
import type { Zone } from '../../src/core/time.ts'
import { isDirect } from './inbound.ts'
import { slackLimits } from './limits.ts'
import type { CallSlack } from './pace.ts'
import type { SlackMessage } from './render/message.ts'
import { renderMessage } from './render/message.ts'
import type { Spell } from './render/prepared.ts'
import { respondAt } from './respond.ts'
import { whyOf } from './why.ts'
import type { Workspace } from './workspaces.ts'

/** Who acted, and where an answer to it can be shown. */
export interface Reach {
  readonly workspace: Workspace
  readonly user: string
  readonly zone?: Zone
  readonly language?: Language
  readonly channel?: string
  /** The thread it was done in. */
  readonly thread?: string
  readonly responseUrl?: string
}

export interface PrivateTools {
  readonly log: Log
  readonly call: CallSlack
  spell(): Spell
  /** Into the person's direct messages. */
  sendFile(workspace: Workspace, user: string, file: ReplyFile): Promise<void>
}

export interface Telling {
  /** Takes the place of the private message that was pressed. */
  readonly replaces?: boolean
  /** As a message that stays, in the direct conversation in which was typed. */
  readonly stays?: boolean
}

export interface Privately {
  /** Never rejects: what cannot be shown is lost with the click, and the engine has what was done. Whether it was shown. */
  tell(card: ShownCard, reach: Reach, telling?: Telling): Promise<boolean>
  sendFiles(files: readonly ReplyFile[], reach: Reach): Promise<void>
}

export function createPrivately({ log, call, spell, sendFile }: PrivateTools): Privately {
  const tellPart = async (part: Part, reach: Reach, telling: Telling): Promise<boolean> => {
    const problems: string[] = []
    for (const way of waysTo(call, renderMessage(part, spell()), { ...reach, ...telling })) {
      try {
        await way()
        return true
      } catch (error) {
        problems.push(whyOf(error))
      }
    }
    log.warn({ problems }, 'A private answer could not be shown to who asked.')
    return false
  }
  return {
    tell: async (card, reach, telling = {}) => {
      let isFirst = true
      for (const part of partsOf(card, slackLimits)) {
        // In order, and only the first takes the place of what was pressed.
        if (!(await tellPart(part, reach, isFirst ? telling : { ...telling, replaces: false }))) return false
        isFirst = false
      }
      return true
    },
    sendFiles: async (files, { workspace, user }) => {
      for (const file of files) {
        await sendFile(workspace, user, file).catch((error: unknown) =>
          log.warn({ why: whyOf(error) }, 'A file could not be given to who asked for it.'),
        )
      }
    },
  }
}

/** The answer's own address, then a message that only this person sees, then their direct messages. */
function waysTo(call: CallSlack, message: SlackMessage, to: Reach & Telling): (() => Promise<unknown>)[] {
  const { workspace, user, channel, thread, responseUrl, replaces = false, stays } = to
  const { chat } = workspace.posting
  const beneath = thread === undefined ? {} : { thread_ts: thread }
  const quiet = { mrkdwn: false, unfurl_links: false, unfurl_media: false }
  const post = (into: { channel: string; thread_ts?: string }) =>
    call(workspace, 'chat.postMessage', () => chat.postMessage({ ...into, ...quiet, ...message }))
  const ways: (() => Promise<unknown>)[] = []
  if (channel !== undefined && stays && isDirect(channel)) {
    ways.push(() => post({ channel, ...beneath }))
  }
  if (responseUrl !== undefined) {
    ways.push(() => respondAt(responseUrl, { ...message, replaces, ...(thread !== undefined && { thread }) }))
  }
  if (channel !== undefined && !isDirect(channel)) {
    ways.push(() =>
      call(workspace, 'chat.postEphemeral', () => chat.postEphemeral({ channel, user, ...beneath, ...message })),
    )
  }
  ways.push(() => post({ channel: user }))
  return ways
}
