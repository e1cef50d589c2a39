// Whom a conversation concerns, decided from what is known; pure.
import type { MemberId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'

/** Beside who asks and the connector: two or three people talk, never a crowd. */
const mostAsked = 2
/** What the smallest platform offers in one list. */
export const mostOptions = 25

/** Who is known to be concerned, when that is one or two people; a message about more does not tell whom it is about. */
export function presumed(people: readonly MemberId[], me: MemberId): readonly MemberId[] {
  const others = [...new Set(people)].filter((id) => id !== me)
  return others.length <= mostAsked ? others : []
}

/** The one member whose name stands in what was typed as contact. */
export function findContact<M extends Pick<Member, 'name'>>(
  contact: string | undefined,
  members: readonly M[],
): M | undefined {
  const typed = wordsOf(contact ?? '')
  const named = members.filter(({ name }) => wordsOf(name).trim() !== '' && typed.includes(wordsOf(name)))
  return named.length === 1 ? named[0] : undefined
}

/** Who stands in for the connector: who holds the role, else the contact of the circle, else who holds a key; never who is in it already. */
export function standIns<M extends Pick<Member, 'id' | 'name' | 'caretaker' | 'state'>>(
  members: readonly M[],
  known: {
    readonly holders: readonly MemberId[]
    readonly contact: string | undefined
    readonly without: readonly MemberId[]
  },
): readonly M[] {
  const free = members.filter(({ id, state }) => state === 'active' && !known.without.includes(id))
  const holders = free.filter(({ id }) => known.holders.includes(id))
  if (holders.length > 0) return holders
  const contact = findContact(known.contact, members)
  if (contact && free.includes(contact)) return [contact]
  return free.filter(({ caretaker }) => caretaker)
}

/** The member somebody typed: the whole name, or the only one that begins so. */
export function findByName<M extends Pick<Member, 'name'>>(typed: string, members: readonly M[]): M | undefined {
  const wanted = wordsOf(typed)
  const same = members.filter(({ name }) => wordsOf(name) === wanted)
  const alike = same.length > 0 ? same : members.filter(({ name }) => wordsOf(name).startsWith(wanted.trimEnd()))
  return alike.length === 1 ? alike[0] : undefined
}

/** In small letters, between spaces, so that only whole words are found. */
function wordsOf(text: string): string {
  const words = text
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '')
  return ` ${words.join(' ')} `
}
