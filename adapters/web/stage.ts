// One circle in the playground: its chat, the bot behind it and the clock that is moved by hand. Made by the composition root.
import type { App, TimeMachine } from '../../src/core/app.ts'
import type { Language } from '../../src/core/text.ts'
import type { Zone } from '../../src/core/time.ts'
import type { Chat } from './chat.ts'
import type { CommunityView } from './protocol.ts'

export interface Stage {
  readonly app: App
  readonly machine: TimeMachine
  readonly chat: Chat
  /** What the circle is now; only the composition root may ask the database. */
  status(): Promise<Status>
  /** Ids that do not come back, also after a restart. */
  newKey(): string
}

export interface Status extends CommunityView {
  readonly language: Language
  readonly zone: Zone
}
