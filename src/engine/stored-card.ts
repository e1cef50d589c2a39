// Cards as they lie in the database: what is for one person is sealed, and an unknown version is not guessed at.
import type { Card } from '../core/card.ts'
import { Fault } from '../core/errors.ts'
import type { Purpose } from '../core/post.ts'
import type { Vault } from '../core/vault.ts'
import type { MessageRow } from '../store/outgoing/store.ts'

type Row = Pick<MessageRow, 'communityId' | 'key'>

/** The columns that hold a card. */
export function storeCard(vault: Vault, row: Row, purpose: Purpose, card: Card): Pick<MessageRow, 'card' | 'isSealed'> {
  const written = JSON.stringify(card)
  if (purpose.to !== 'member') return { card: written, isSealed: false }
  return { card: vault.seal('card', aadOf(row), written), isSealed: true }
}

/** Throws a Fault when it was written by a Kring that is newer or too old. */
export function readCard(vault: Vault, row: Row & Pick<MessageRow, 'card' | 'isSealed'>): Card {
  const card = JSON.parse(row.isSealed ? vault.open('card', aadOf(row), row.card) : row.card) as Card
  if (card.v === 1) return card
  throw new Fault(
    `The card of ${row.key} has an unknown version.`,
    'Start the version of Kring that wrote it, or a newer one.',
  )
}

function aadOf({ communityId, key }: Row): string {
  return `${communityId}/${key}`
}
