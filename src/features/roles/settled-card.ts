// The roles of the new term: who holds what, what who came before wishes for them, and what is still open where nobody wrote.
import type { RoleTerm } from '../../community/roles/store.ts'
import { listTerms } from '../../community/roles/store.ts'
import type { Block, Said, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Translate } from '../../core/text.ts'
import { capital } from '../../core/text.ts'
import { openFacts } from './facts.ts'
import { mostNeeded } from './rules.ts'
import { signs } from './signs.ts'
import { button, nameSpans, roleName } from './spans.ts'
import type { Held } from './standing.ts'
import { whoHolds } from './standing.ts'
import type { Note, Rotation } from './store.ts'
import { listNotes } from './store.ts'
import { needTexts, texts } from './texts.ts'

export const noteRef = ({ id }: Pick<Note, 'id'>) => ({ kind: 'handover', id })

export function saidNote(note: Note, words: string): Said {
  return { said: words, from: noteRef(note), language: note.language }
}

/** Drawn from state: who takes a free place later is in it. */
export async function settledBlocks(q: Query, t: Translate, rotation: Rotation): Promise<Block[]> {
  const standing = await whoHolds(q)
  const before = await termsBefore(q, rotation)
  const notes = (await listNotes(q.db, q.community)).filter(({ termId }) => before.some(({ id }) => id === termId))
  const blocks: Block[] = [say.heading(t(texts.settledTitle, { weeks: rotation.weeks }))]
  let silent = false
  for (const held of standing.roles) {
    if (held.seats + held.turns.length + held.buddies.length === 0) continue
    blocks.push(...roleBlocks(t, held))
    const own = notes.filter(({ role }) => role === held.role)
    blocks.push(...wishBlocks(t, own))
    // Who wrote nothing is not mentioned: a list of facts stands there instead.
    silent ||= own.length === 0 && before.some(({ role }) => role === held.role)
  }
  const facts = silent ? await openFacts(q, before[0]?.at ?? rotation.openedAt) : []
  if (facts.length > 0) blocks.push(say.note(...t.rich(texts.automatic, { facts: joined(facts) })))
  const wanted = rotation.needs ? mostNeeded(rotation.needs) : []
  const need = wanted.map((role) => t(needTexts[role])).join(t(texts.and))
  if (need !== '') blocks.push(say.text(t(texts.mostlyHats, { need })))
  return blocks
}

/** The turns that ended when this one was settled. */
async function termsBefore(q: Query, rotation: Rotation): Promise<readonly RoleTerm[]> {
  const all = await listTerms(q.db, q.community)
  return all.filter(({ layer, endedAt }) => layer === 'turn' && endedAt !== null && endedAt === rotation.settledAt)
}

function roleBlocks(t: Translate, { role, seats, turns, buddies }: Held): Block[] {
  const names = nameSpans(
    t,
    turns.map(({ memberId }) => memberId),
  )
  const beside = nameSpans(
    t,
    buddies.map(({ memberId }) => memberId),
  )
  const sign = signs[role]
  const title = capital(roleName(t, role))
  const free = seats > turns.length ? [say.buttons(button(t, texts.iDo, 'offer', role, 'now'))] : []
  const told = names.length === 0 ? [t(texts.open)] : names
  const all = beside.length > 0 ? t.rich(texts.withBuddy, { names: told, buddies: beside }) : told
  return [say.text(...t.rich(texts.held, { sign, role: title, names: all })), ...(names.length === 0 ? free : [])]
}

function wishBlocks(t: Translate, notes: readonly Note[]): Block[] {
  return notes.flatMap((note) =>
    note.wish
      ? [say.note(...t.rich(texts.wish, { name: { member: note.memberId }, wish: saidNote(note, note.wish) }))]
      : [],
  )
}

export function joined(facts: readonly (readonly Span[])[]): Span[] {
  return facts.flatMap((fact, n) => (n === 0 ? fact : [', ', ...fact]))
}
