// Message menus: what a person can do with one message, from the menu that the platform hangs on every message.
import type { Road, Standing } from './command.ts'
import type { MessageKey } from './post.ts'
import type { Text } from './text.ts'

/** The message it was chosen on: a post of ours by its key, or what a person wrote. */
export interface Chosen {
  readonly message: MessageKey | undefined
  readonly author: string | undefined
  readonly text: string | undefined
}

export type MessageMenu = {
  /** `conversation.ask`: feature and deed. */
  readonly name: `${string}.${string}`
  /** At most 24 characters, in both languages (rule 52). */
  readonly label: Text<never>
  /** On posts of ours only, or on every message. */
  readonly on: 'ours' | 'any'
  readonly may: Standing
} & Road<[chosen: Chosen]>

/** A menu item in one language, for whoever registers or draws it. */
export interface MenuSheet {
  readonly name: string
  readonly label: string
  readonly on: 'ours' | 'any'
}
