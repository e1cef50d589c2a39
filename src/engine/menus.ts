// The menu that hangs on every message: its items in one language, and which message an item was chosen on.
import type { Act, Place } from '../core/act.ts'
import type { Query } from '../core/context.ts'
import type { Refusal } from '../core/errors.ts'
import { refuse } from '../core/errors.ts'
import type { Chosen, MenuSheet, MessageMenu } from '../core/menu.ts'
import type { MessageKey } from '../core/post.ts'
import type { Language } from '../core/text.ts'
import { translator } from '../core/text.ts'
import { texts } from './texts.ts'

/** What the smallest platform shows of a label (rule 52). */
export const menuLabelMax = 24

/** Every item in one language, for whoever registers or draws it. */
export function listMenus(menus: readonly MessageMenu[], language: Language): readonly MenuSheet[] {
  const t = translator(language)
  return menus.map(({ name, label, on }) => ({ name, label: t(label), on }))
}

/** The message was found by its receipt, as for a press. Of what a person wrote, only an item for any message gets to read. */
export function readChosen(
  q: Query,
  { on }: Pick<MessageMenu, 'on'>,
  { message }: Extract<Act, { does: 'menu' }>,
  key: MessageKey | undefined,
): [Chosen] | Refusal {
  if (on === 'any') return [{ message: key, author: message.author, text: message.text }]
  return key === undefined ? refuse(q.t(texts.notMyMessage)) : [{ message: key, author: undefined, text: undefined }]
}

/** Where an act was done; a menu hangs on the message that it was chosen on. */
export function placeOf(act: Act): Place {
  return act.does === 'menu' ? { ...act.place, under: act.message.receipt } : act.place
}
