// What lies on lock in a conversation: who is asked, why, and how people find each other.
import type { Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Vault } from '../../core/vault.ts'
import type { Conversation, Voice } from './store.ts'

/** Who is asked beside who asks: those it concerns, and who stands in for the connector. */
export interface People {
  readonly concerned: readonly MemberId[]
  readonly connectors: readonly MemberId[]
}

type Holds = Pick<Query, 'vault'>

export function sealPeople(vault: Vault, id: string, people: People): string {
  return vault.seal('conversation.people', id, JSON.stringify(people))
}

export function peopleOf({ vault }: Holds, { id, people }: Conversation): People {
  return JSON.parse(vault.open('conversation.people', id, people)) as People
}

export function sealWhy(vault: Vault, id: string, why: string | undefined): string | null {
  return why === undefined ? null : vault.seal('conversation.why', id, why)
}

export function whyOf({ vault }: Holds, { id, why }: Conversation): string | undefined {
  return why === null ? undefined : vault.open('conversation.why', id, why)
}

export function sealReach(vault: Vault, id: string, reach: string | undefined): string | null {
  return reach === undefined ? null : vault.seal('conversation.reach', id, reach)
}

export function reachOf({ vault }: Holds, { id, reach }: Voice): string | undefined {
  return reach === null ? undefined : vault.open('conversation.reach', id, reach)
}
