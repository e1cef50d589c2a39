// Codes: given to one person, typed by another, held by whoever typed it first, and gone when it was used.
import type { Person } from '../../core/act.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Member } from '../../core/people.ts'
import type { Text } from '../../core/text.ts'
import { plus } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { codeFrom, codeMinutes, mostWrongTries, readCode } from './rules.ts'
import type { Code } from './store.ts'
import { countWrongTries, findByHash, findCode, holdCode, removeOver, saveCode, saveWrongTry } from './store.ts'
import { texts } from './texts.ts'

export type Tried = { readonly code: Code } | { readonly no: Text<never> }

/** The letters are shown once; only a hash of them stays. */
export async function giveCode(
  c: Change,
  who: Member,
  kind: Code['kind'],
): Promise<{ letters: string; expiresAt: Code['expiresAt'] }> {
  await removeOver(c.db, { codes: c.now, tries: plus(c.now, { minutes: -codeMinutes }) })
  const [id, chance] = [c.newId(), c.newId()]
  const letters = codeFrom(c.vault.hash('connecting.make', `${id}\n${chance}`))
  const expiresAt = plus(c.now, { minutes: codeMinutes })
  const codeHash = hashOf(c, letters)
  await saveCode(c.db, { id, communityId: c.community, memberId: who.id, kind, codeHash, expiresAt, heldBy: null })
  await c.wake({
    key: `connecting.forget:${who.id}.${kind}`,
    name: 'connecting.forget',
    subject: who.id,
    at: expiresAt,
  })
  return { letters, expiresAt }
}

/** Wrong ones are counted, so a no is given as a card: a refusal would undo the count. */
export async function tryCode(c: Change, typed: string, kind: Code['kind']): Promise<Tried> {
  const me = keyOf(c, c.person)
  const since = plus(c.now, { minutes: -codeMinutes })
  if ((await countWrongTries(c.db, me, since)) >= mostWrongTries) return { no: texts.wait }
  const letters = readCode(typed)
  const code = letters && (await findByHash(c.db, hashOf(c, letters)))
  if (code && code.expiresAt > c.now) {
    if (code.kind !== kind) return { no: kind === 'space' ? texts.isForPerson : texts.isForSpace }
    if (code.heldBy !== null && code.heldBy !== me) return { no: texts.used }
    await holdCode(c.db, code, me)
    return { code }
  }
  await removeOver(c.db, { codes: since, tries: since })
  await saveWrongTry(c.db, { id: c.newId(), communityId: c.community, person: me, at: c.now })
  return { no: code ? texts.expired : texts.unknown }
}

/** The code this person typed right, as long as it works. */
export async function findHeld(q: Query, id: string, kind: Code['kind']): Promise<Code | undefined> {
  const code = await findCode(q.db, id)
  const isMine = code?.kind === kind && code.expiresAt > q.now && code.heldBy === keyOf(q, q.person)
  return isMine ? code : undefined
}

export const forgetCodes: Wake = {
  name: 'connecting.forget',
  run: (c) => sweepCodes(c),
}

export async function sweepCodes(c: Change): Promise<void> {
  await removeOver(c.db, { codes: c.now, tries: plus(c.now, { minutes: -codeMinutes }) })
}

function hashOf({ vault }: Pick<Query, 'vault'>, letters: string): string {
  return vault.hash('connecting.code', letters)
}

/** Without the space: a direct conversation may not tell it. */
function keyOf({ vault }: Pick<Query, 'vault'>, person: Person | undefined): string {
  return vault.hash('connecting.person', `${person?.platform}\n${person?.user}`)
}
