// Drafts: what somebody filled in and could not send yet, sealed, so that no text is ever lost.
import type { Query } from '../core/context.ts'
import type { Values } from '../core/form.ts'
import type { Instant } from '../core/time.ts'
import type { Vault } from '../core/vault.ts'
import type { Tx } from '../store/database.ts'
import type { DraftKey } from '../store/incoming/store.ts'
import { draftPurpose, draftRow, findDraft, saveDraft } from '../store/incoming/store.ts'

const version = 1

/** Whose draft: the member's, or of who has no seat yet a hash. */
export function draftKey(
  q: Pick<Query, 'community' | 'who' | 'person' | 'vault'>,
  form: string,
  subject: string,
): DraftKey {
  const { platform, space, user } = q.person ?? { platform: '', space: '', user: '' }
  const person = q.who?.id ?? q.vault.hash('person', `${platform}\n${space}\n${user}`)
  return { community: q.community, person, form, subject }
}

/** What was kept; undefined when there is nothing, or when it can no longer be read. */
export async function readDraft(q: Query, key: DraftKey): Promise<Values | undefined> {
  const sealed = await findDraft(q.db, key)
  if (sealed === undefined) return undefined
  try {
    const kept = JSON.parse(q.vault.open(draftPurpose, draftRow(key), sealed)) as { v: number; values: Values }
    return kept.v === version ? kept.values : undefined
  } catch {
    return undefined // sealed under another key file: an empty form is better than none
  }
}

export async function keepDraft(tx: Tx, vault: Vault, key: DraftKey, values: Values, at: Instant): Promise<void> {
  const sealed = vault.seal(draftPurpose, draftRow(key), JSON.stringify({ v: version, values }))
  await saveDraft(tx, { ...key, values: sealed, at })
}
