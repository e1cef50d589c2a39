// The home page of one person, where a platform has one: which circles can be looked at from there.
import type { CommunityId } from './ids.ts'
import type { Language } from './text.ts'

export interface HomeCircle {
  readonly id: CommunityId
  /** What it is called, as somebody typed it. */
  readonly name: string
  readonly language: Language
}

export interface Home {
  /** Where this person has a place, and the others in this space. The query is about the one that is shown, or about none of them. */
  readonly circles: readonly HomeCircle[]
}
