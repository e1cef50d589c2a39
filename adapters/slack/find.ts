// Looks whether a message of ours is there, by the token it carries; of two with the same token the younger goes (rule 39).
import type { Receipt, Token } from '../../src/core/adapter.ts'
import type { Instant } from '../../src/core/time.ts'
import { SlackProblem } from './errors.ts'
import type { CallSlack } from './pace.ts'
import { toReceipt, toSlackTime } from './receipt.ts'
import type { Workspace } from './workspaces.ts'

/** What a message of ours carries; every app and member of the workspace can read it, so it tells nothing. */
export const tokenEvent = 'kring_part'

/** What Slack keeps with a message, so that it can be found. */
export function metadataFor(token: Token) {
  return { event_type: tokenEvent, event_payload: { token } }
}

export interface Search {
  readonly workspace: Workspace
  readonly channel: string
  /** The moment of the message that the thread hangs on. */
  readonly thread?: string
  readonly token: Token
  readonly since: Instant
}

interface Found {
  readonly ts?: string
  readonly user?: string
  readonly bot_id?: string
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object }
}

interface Page {
  readonly messages?: readonly Found[]
  readonly has_more?: boolean
  readonly response_metadata?: { readonly next_cursor?: string }
}

/** Slack recommends at most 200 at a time; a page may hold fewer. */
const perPage = 200

/** Throws a `SlackProblem`. `cannot` where Slack does not let us read. */
export async function findByToken(call: CallSlack, search: Search): Promise<Receipt | undefined | 'cannot'> {
  try {
    const [oldest, ...younger] = (await listWithToken(call, search)).sort((a, b) => Number(a) - Number(b))
    for (const ts of younger) await removeCopy(call, search, ts)
    return oldest === undefined ? undefined : toReceipt({ channel: search.channel, ts: oldest })
  } catch (error) {
    if (error instanceof SlackProblem && error.code === 'missing_scope') return 'cannot'
    // Where we cannot be any more, sending it again is refused as well.
    if (error instanceof SlackProblem && ['gone', 'forbidden'].includes(error.means)) return undefined
    throw error
  }
}

/** The moments of all messages of ours with this token. */
async function listWithToken(call: CallSlack, search: Search): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await readPage(call, search, cursor)
    for (const message of page.messages ?? []) if (message.ts && isIt(message, search)) found.push(message.ts)
    cursor = page.response_metadata?.next_cursor
  } while (cursor)
  return found
}

function readPage(call: CallSlack, search: Search, cursor: string | undefined): Promise<Page> {
  const { workspace, channel, thread, since } = search
  const { conversations } = workspace.posting
  const window = { oldest: toSlackTime(since), inclusive: true, include_all_metadata: true }
  const paging = { limit: perPage, ...(cursor && { cursor }) }
  return thread === undefined
    ? call(workspace, 'conversations.history', () => conversations.history({ channel, ...window, ...paging }))
    : call(workspace, 'conversations.replies', () =>
        conversations.replies({ channel, ts: thread, ...window, ...paging }),
      )
}

/** Others could copy the token: it only counts on what our bot said. The first message of a thread comes along with each page. */
function isIt({ ts, user, bot_id: bot, metadata }: Found, { workspace, token, thread }: Search): boolean {
  if (metadata?.event_type !== tokenEvent || ts === thread) return false
  const payload: { readonly token?: unknown } = metadata.event_payload ?? {}
  return payload.token === token && (user === workspace.botUser || bot === workspace.botId)
}

async function removeCopy(call: CallSlack, { workspace, channel }: Search, ts: string): Promise<void> {
  try {
    await call(workspace, 'chat.delete', () => workspace.posting.chat.delete({ channel, ts }))
  } catch (error) {
    if (!(error instanceof SlackProblem && error.means === 'gone')) throw error
  }
}
