// The mark by which a part is found again on its platform: the same after a restore, meaning nothing to others.
import type { Instant } from '../core/time.ts'
import type { Vault } from '../core/vault.ts'
import type { PartRow } from '../store/outgoing/parts.ts'

type Place = Pick<PartRow, 'communityId' | 'messageKey' | 'spaceId' | 'target' | 'n'>

/** `copies` counts how often the part was posted anew after somebody removed it. */
export function tokenOf(vault: Vault, { communityId, messageKey, spaceId, target, n }: Place, copies = 0): string {
  return vault.hash(
    'token',
    JSON.stringify([communityId, messageKey, spaceId, target, n, ...(copies > 0 ? [copies] : [])]),
  )
}

/** The columns of a part that is to be posted anew. */
export function afresh(vault: Vault, part: Place & Pick<PartRow, 'copies'>, now: Instant): Partial<PartRow> {
  const copies = part.copies + 1
  const token = tokenOf(vault, part, copies)
  return {
    state: 'waiting',
    dueAt: now,
    attempts: 0,
    receipt: null,
    shownRevision: null,
    shownHash: null,
    copies,
    token,
  }
}
