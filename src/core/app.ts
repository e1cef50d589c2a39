// What the engine does for an adapter: one event in, one reply out.
import type { Act, Look, Notice, Person } from './act.ts'
import type { OpenConversation } from './adapter.ts'
import type { Option } from './card.ts'
import type { CommandSheet } from './command.ts'
import type { Form } from './form.ts'
import type { MenuSheet } from './menu.ts'
import type { ReplyFile, ShownCard } from './shown.ts'
import type { Language } from './text.ts'
import type { Instant } from './time.ts'

/** Private, immediate, to the one person who acted; given after the commit. */
export type Reply =
  | {
      readonly is: 'card'
      readonly card: ShownCard
      readonly files?: readonly ReplyFile[]
      readonly refused?: boolean
      /** A fault of ours, and nothing was saved: where a platform delivers again what was not acknowledged, do not acknowledge it. */
      readonly faulted?: boolean
    }
  /** Where it is too late to show it, or the platform cannot: a card with a button at its `formAddress`. */
  | { readonly is: 'form'; readonly form: Form }
  /** Nothing to say: the change itself is the answer. */
  | { readonly is: 'silent' }

export interface App {
  handle(act: Act): Promise<Reply>
  look(look: Look): Promise<readonly Option[]>
  notice(notice: Notice): Promise<void>
  /** Every command, in one language, with words and arguments: for composers, manifests and registration. */
  commands(language: Language): readonly CommandSheet[]
  /** Every item for the menu of a message, in one language. */
  menus(language: Language): readonly MenuSheet[]
  /** Somebody opened their home page: it is drawn now, and again when something changes, for thirty days (rule 44). */
  homeOpened(person: Person): Promise<void>
  /** Where people may have answered while nobody listened: threads and direct messages that are still open (rule 42). */
  openConversations(platform: string, space: string): Promise<readonly OpenConversation[]>
}

/** Something that will happen by itself, for whoever moves a clock by hand. */
export interface Coming {
  readonly at: Instant
  readonly says: string
}

/** A clock that stands still until somebody moves it. Only where no real platform is connected. */
export interface TimeMachine {
  now(): Instant
  /** What comes, in order, until `until`. */
  coming(until: Instant, language: Language): Promise<readonly Coming[]>
  /** Moves wake by wake, delivering in between. Refuses to go back. */
  moveTo(at: Instant): Promise<void>
}
