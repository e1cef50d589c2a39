// A withdrawn message to one member leaves no trace: its rows would tell who was reminded, and so who had not answered (INV-15).
import type { Change } from '../core/context.ts'
import type { CommunityId } from '../core/ids.ts'
import type { MessageKey } from '../core/post.ts'
import type { Tx } from '../store/database.ts'
import { blurSpent, forgottenFigure } from '../store/outgoing/clockwork.ts'
import { listParts } from '../store/outgoing/parts.ts'
import type { MessageRow } from '../store/outgoing/store.ts'
import { findMessage, removeMessage } from '../store/outgoing/store.ts'
import type { PartState } from '../store/outgoing/tables.ts'

const over: readonly PartState[] = ['taken', 'lapsed', 'dead']

/** Removes the rows of a withdrawn direct message once none of its parts has anything left to do. */
export async function forgetTaken(tx: Tx, community: CommunityId, key: MessageKey): Promise<void> {
  const message = await findMessage(tx, community, key)
  if (!message?.isTaken || message.purpose.to !== 'member') return
  const parts = await listParts(tx, community, key)
  if (parts.every(({ state }) => over.includes(state))) await removeMessage(tx, community, key)
}

/** The budget still knows that something was asked this week, no longer what and on which day. */
export async function blurDirect(c: Change, message: MessageRow): Promise<void> {
  if (message.cost !== 'direct') return
  await blurSpent(c.db, c.community, message.key, `${forgottenFigure}:${c.newId()}`)
}
