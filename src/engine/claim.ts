// Claims one part for sending, in a transaction of its own: what exactly is to be shown, where, at which revision.
import type { Conversation } from '../core/adapter.ts'
import type { Query } from '../core/context.ts'
import type { Limits } from '../core/limits.ts'
import type { Outcome } from '../core/post.ts'
import type { Part } from '../core/shown.ts'
import { partsOf } from '../core/split.ts'
import { plus } from '../core/time.ts'
import type { Tx } from '../store/database.ts'
import type { PartRow } from '../store/outgoing/parts.ts'
import { changePart, findPart, listParts, savePart } from '../store/outgoing/parts.ts'
import type { MessageRow } from '../store/outgoing/store.ts'
import { findMessage } from '../store/outgoing/store.ts'
import { laneOf } from './conversations.ts'
import { forgetTaken } from './forget.ts'
import type { Rest } from './hold.ts'
import { holdOf, restOf } from './hold.ts'
import type { LinkOf } from './resolve.ts'
import { showCard } from './resolve.ts'
import { readCard } from './stored-card.ts'
import { afresh, tokenOf } from './token.ts'

/** One thing to do on a platform, and what to remember of it. */
export interface Job {
  readonly row: PartRow
  readonly to: Conversation
  /** Absent: take the message away. */
  readonly part?: Part
  readonly hash: string
  readonly revision: number
}

/** `settled`: nothing to send, the rows are in order · `notReady`: its parent is not there yet, or it has to wait. */
export type Claimed = { readonly job: Job } | 'notReady' | { readonly settled: Outcome['how'] | 'quietly' }

export interface ClaimTools {
  readonly bootId: string
  readonly limits: Limits
  readonly linkOf: LinkOf
  newId(): string
}

/** Reads everything again: between posting and now somebody may have gone, paused, edited or withdrawn. */
export async function claimPart(tx: Tx, q: Query, id: string, tools: ClaimTools): Promise<Claimed> {
  const row = await findPart(tx, q.community, id)
  if (row?.state !== 'waiting' || row.dueAt > q.now) return 'notReady'
  const message = await findMessage(tx, q.community, row.messageKey)
  if (!message) return settle(tx, row, { state: 'dead', reason: 'Its message is no longer there.' }, 'stuck')
  if (row.receipt === null) {
    const held = await holdBack(tx, q, row, message)
    if (held) return held
  }
  const rest = await restOf(q, row, message)
  if (rest) return setAside(tx, q, row, rest)
  const to = await conversationOf(tx, row)
  if (to === 'notYet') return 'notReady'
  if (to === 'never')
    return settle(tx, row, { state: 'lapsed', reason: 'What it belongs under is not there.' }, 'lapsed')
  const parts = message.isTaken ? [] : await drawParts(q, row, message, tools)
  if (row.n === 0) await syncParts(tx, q, row, { count: parts.length, newId: tools.newId })
  return takeUp(tx, q, { row, message, to, part: parts[row.n] }, tools)
}

/** The place of a part with the thread it goes into. */
export async function conversationOf(tx: Tx | Query['db'], row: PartRow): Promise<Conversation | 'notYet' | 'never'> {
  if (row.parentPart === null) return row.place
  const parent = await findPart(tx, row.communityId, row.parentPart)
  if (parent?.receipt && parent.state !== 'taken') return { ...row.place, thread: parent.receipt }
  const isComing = parent && ['waiting', 'sending', 'unknown', 'stuck'].includes(parent.state)
  return isComing ? 'notYet' : 'never'
}

async function holdBack(tx: Tx, q: Query, row: PartRow, message: MessageRow): Promise<Claimed | undefined> {
  if (message.isTaken) return settle(tx, row, { state: 'taken' })
  const hold = await holdOf(q, message)
  if (hold === undefined) return undefined
  const isTooLate = hold === 'lapse' || (message.expiresAt !== null && hold >= message.expiresAt)
  if (isTooLate) return settle(tx, row, { state: 'lapsed', reason: 'Its time had passed.' }, 'lapsed')
  await changePart(tx, row, { dueAt: hold })
  return 'notReady'
}

async function setAside(tx: Tx, q: Query, row: PartRow, { minutes, reason }: Rest): Promise<'notReady'> {
  await changePart(tx, row, { dueAt: plus(q.now, { minutes }), reason })
  return 'notReady'
}

async function drawParts(q: Query, row: PartRow, message: MessageRow, tools: ClaimTools): Promise<readonly Part[]> {
  const card = readCard(q.vault, message)
  const shown = await showCard(q, card, { platform: row.platform, external: row.place.space }, tools.linkOf)
  return partsOf(shown, tools.limits)
}

interface Found {
  readonly row: PartRow
  readonly message: MessageRow
  readonly to: Conversation
  readonly part: Part | undefined
}

async function takeUp(tx: Tx, q: Query, { row, message, to, part }: Found, tools: ClaimTools): Promise<Claimed> {
  if (!part && row.receipt === null) return settle(tx, row, { state: 'taken' })
  const hash = part ? q.vault.hash('part', JSON.stringify(part)) : ''
  if (row.receipt !== null && hash === row.shownHash) {
    return settle(tx, row, { state: 'shown', shownRevision: message.revision })
  }
  const claimed = { state: 'sending', owner: tools.bootId, claimedRevision: message.revision } as const
  await changePart(tx, row, claimed)
  return { job: { row: { ...row, ...claimed }, to, hash, revision: message.revision, ...(part && { part }) } }
}

async function settle(
  tx: Tx,
  row: PartRow,
  to: Partial<PartRow>,
  how: Outcome['how'] | 'quietly' = 'quietly',
): Promise<Claimed> {
  await changePart(tx, row, to)
  if (to.state === 'taken') await forgetTaken(tx, row.communityId, row.messageKey)
  return { settled: row.n === 0 ? how : 'quietly' }
}

/** Rows for what goes on in the thread; those too many find out themselves that there is nothing to show. */
async function syncParts(
  tx: Tx,
  q: Query,
  first: PartRow,
  { count, newId }: { readonly count: number; newId(): string },
): Promise<void> {
  const rows = (await listParts(tx, q.community, first.messageKey)).filter(
    (row) => row.spaceId === first.spaceId && row.target === first.target,
  )
  const parentPart = first.parentPart ?? first.id
  const lane = laneOf(q.community, first.spaceId, { target: first.target, parent: parentPart })
  for (let n = 1; n < count; n += 1) {
    const known = rows.find((row) => row.n === n)
    if (known?.state === 'taken') await changePart(tx, known, afresh(q.vault, known, q.now))
    if (known) continue
    const fresh = {
      state: 'waiting',
      claimedRevision: null,
      shownRevision: null,
      shownHash: null,
      receipt: null,
      owner: null,
    } as const
    const token = tokenOf(q.vault, { ...first, n })
    await savePart(tx, {
      ...first,
      ...fresh,
      id: newId(),
      n,
      lane,
      parentPart,
      token,
      dueAt: q.now,
      attempts: 0,
      copies: 0,
      reason: null,
    })
  }
}
