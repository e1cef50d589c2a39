// Writes down what became of a claimed part, in a transaction of its own.
import type { Outcome } from '../core/post.ts'
import type { Instant } from '../core/time.ts'
import type { Vault } from '../core/vault.ts'
import type { Tx } from '../store/database.ts'
import type { PartRow } from '../store/outgoing/parts.ts'
import { changePart, findPart } from '../store/outgoing/parts.ts'
import { findMessage } from '../store/outgoing/store.ts'
import type { Registry } from './declared.ts'
import { forgetTaken } from './forget.ts'
import { isLive } from './say.ts'
import { afresh } from './token.ts'

/** What the platform said. `unclear`: nobody knows whether it arrived. `notThere`: looked for, and it did not. */
export type Told =
  | { readonly told: 'shown'; readonly receipt: string; readonly hash: string | null }
  | { readonly told: 'removed' }
  | { readonly told: 'later'; readonly why: string }
  | { readonly told: 'gone'; readonly why: string }
  | { readonly told: 'forbidden' | 'invalid'; readonly why: string }
  | { readonly told: 'unclear' | 'notThere'; readonly why: string }
  | { readonly told: 'cannotTell'; readonly why: string }

/** What is unclear is tried again so often; a platform that asks for patience gets more of it. */
const attemptsLimit = { unclear: 8, later: 200 } as const

export interface SettleTools {
  readonly registry: Registry
  readonly vault: Vault
  readonly now: Instant
}

/** Gives back what the features should hear of it. The revision that is written is the one that was claimed. */
export async function settlePart(
  tx: Tx,
  claimed: PartRow,
  told: Told,
  tools: SettleTools,
): Promise<Outcome['how'] | undefined> {
  const row = await findPart(tx, claimed.communityId, claimed.id)
  if (!row || (row.state !== 'sending' && row.state !== 'unknown')) return undefined
  const attempts = row.attempts + 1
  const first = (how: Outcome['how']) => (row.n === 0 ? how : undefined)
  switch (told.told) {
    case 'shown':
      await changePart(tx, row, await shown(tx, row, told, tools))
      return row.shownRevision === null ? first('shown') : undefined
    case 'removed':
      await changePart(tx, row, await removed(tx, row, tools))
      await forgetTaken(tx, row.communityId, row.messageKey)
      return undefined
    case 'later':
    case 'notThere': {
      const isOver = attempts >= (told.told === 'later' ? attemptsLimit.later : attemptsLimit.unclear)
      const state = isOver ? 'dead' : 'waiting'
      await changePart(tx, row, { state, owner: null, attempts, reason: told.why })
      return isOver ? first('stuck') : undefined
    }
    case 'unclear': {
      // An edit may be made twice without harm.
      const state = attempts >= attemptsLimit.unclear ? 'stuck' : row.receipt === null ? 'unknown' : 'waiting'
      await changePart(tx, row, { state, owner: null, attempts, reason: told.why })
      return state === 'stuck' ? first('stuck') : undefined
    }
    case 'gone':
      return (await gone(tx, row, told.why, tools)) ? first('gone') : undefined
    case 'forbidden':
    case 'invalid':
      await changePart(tx, row, { state: 'dead', owner: null, reason: told.why })
      await forgetTaken(tx, row.communityId, row.messageKey)
      return first(told.told === 'forbidden' ? 'forbidden' : 'stuck')
    case 'cannotTell':
      await changePart(tx, row, { state: 'stuck', owner: null, reason: told.why })
      return first('stuck')
  }
}

/** An edit that came in while this was being sent is not lost: the part waits again. */
async function shown(
  tx: Tx,
  row: PartRow,
  { receipt, hash }: { readonly receipt: string; readonly hash: string | null },
  { now }: SettleTools,
): Promise<Partial<PartRow>> {
  const message = await findMessage(tx, row.communityId, row.messageKey)
  const isOutdated = message !== undefined && (message.isTaken || message.revision > (row.claimedRevision ?? 0))
  return {
    state: isOutdated ? 'waiting' : 'shown',
    shownRevision: row.claimedRevision,
    shownHash: hash,
    receipt,
    owner: null,
    attempts: 0,
    reason: null,
    dueAt: now,
  }
}

/** Said again while it was being taken away: then it is posted anew. */
async function removed(tx: Tx, row: PartRow, { vault, now }: SettleTools): Promise<Partial<PartRow>> {
  const message = await findMessage(tx, row.communityId, row.messageKey)
  const isWanted = message && !message.isTaken && message.revision > (row.claimedRevision ?? 0)
  if (isWanted) return { ...afresh(vault, row, now), owner: null }
  return { state: 'taken', receipt: null, shownHash: null, owner: null, reason: null }
}

/** Somebody removed it, or the room. Only what its owner still draws is posted anew (rule 41). Whether it is lost. */
async function gone(tx: Tx, row: PartRow, why: string, { registry, vault, now }: SettleTools): Promise<boolean> {
  const message = await findMessage(tx, row.communityId, row.messageKey)
  const wasShown = row.receipt !== null
  if (message?.isTaken) {
    await changePart(tx, row, { state: 'taken', receipt: null, owner: null })
    await forgetTaken(tx, row.communityId, row.messageKey)
    return false
  }
  if (wasShown && row.n === 0 && message && isLive(registry, message, now)) {
    await changePart(tx, row, { ...afresh(vault, row, now), owner: null, reason: why })
    return false
  }
  await changePart(tx, row, { state: wasShown ? 'lapsed' : 'dead', owner: null, reason: why })
  return true
}
