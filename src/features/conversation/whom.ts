// Whom it is asked of: who is concerned by a message, who is chosen or typed in the form, and who stands in for the connector.
import { saidOf } from '../../community/words.ts'
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { Field, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import { fromRefKey } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import { listSources } from '../../store/outgoing/store.ts'
import { findByName, findContact, mostOptions, standIns } from './rules.ts'
import { texts } from './texts.ts'

/** In a circle too large for one list a name is typed. */
export function whomField(q: Query, others: readonly Member[], value: MemberId | undefined): Field {
  const bare = { name: '', label: '' }
  if (others.length > mostOptions) {
    const name = others.find(({ id }) => id === value)?.name
    return { ...bare, kind: 'short', max: 100, hint: q.t(texts.nameHint), ...(name !== undefined && { value: name }) }
  }
  const options = others.map(({ id, name }) => ({ value: id, label: name }))
  return { ...bare, kind: 'member', options, ...(value !== undefined && { value }) }
}

/** Whoever was chosen or typed; the same name twice is one person. */
export async function readWhom(c: Change, values: Values): Promise<readonly MemberId[] | Refusal> {
  const others = (await c.circle.members()).filter(({ id, state }) => id !== actor(c).id && state === 'active')
  const chosen: MemberId[] = []
  for (const field of ['withWhom', 'andWhom']) {
    const typed = textOf(values, field)
    if (typed === undefined) continue
    const found = others.find(({ id }) => id === typed) ?? findByName(typed, others)
    if (!found) return refuse(c.t(texts.unknownName), { problems: [{ field, says: c.t(texts.unknownName) }] })
    if (!chosen.includes(found.id)) chosen.push(found.id)
  }
  return chosen
}

/** Whose words stand in a message or who is named there, and who belongs to what it quotes. */
export async function concernedBy(q: Query, key: MessageKey): Promise<MemberId[]> {
  const people: MemberId[] = []
  for (const source of await listSources(q.db, q.community, key)) {
    const ref = fromRefKey(source)
    const found = ref.kind === 'member' ? [ref.id as MemberId] : (await q.declared.describe(q, ref))?.people
    people.push(...(found ?? []))
  }
  return people
}

export async function connectorsOf(q: Query, without: readonly MemberId[]): Promise<readonly Member[]> {
  const { contact } = await q.circle.community()
  const holders = await q.circle.holders('connector')
  return standIns(await q.circle.members(), { holders, contact, without })
}

/** A contact who is not at the table can still be spoken to. */
export async function contactBlocks(q: Query, asked: readonly MemberId[]): Promise<Block[]> {
  const community = await q.circle.community()
  const { contact } = community
  const member = findContact(contact, await q.circle.members())
  if (!contact || (member && asked.includes(member.id))) return []
  return [say.note(...q.t.rich(texts.contact, { contact: saidOf(q, community, contact) }))]
}

/** The engine lets nobody without a seat get this far. */
export function actor(q: Pick<Query, 'who'>): Member {
  return q.who as Member
}
