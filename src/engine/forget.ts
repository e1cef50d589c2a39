// What leaves no trace: a withdrawn message to one member, whose rows would tell who had not answered (INV-15), and an erased person's home page.
import { identitiesOf } from '../community/members/store.ts'
import type { Change } from '../core/context.ts'
import type { CommunityId, MemberId } from '../core/ids.ts'
import type { MessageKey } from '../core/post.ts'
import type { Tx } from '../store/database.ts'
import type { HomeOwner } from '../store/homes/store.ts'
import { findHome, removeHome } from '../store/homes/store.ts'
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

/** Whoever opens their home page from now on is somebody new. Gives back whose pages these were. */
export async function forgetHomes(tx: Tx, community: CommunityId, member: MemberId): Promise<readonly HomeOwner[]> {
  const forgotten: HomeOwner[] = []
  for (const owner of await identitiesOf(tx, community, member)) {
    if (await findHome(tx, owner)) forgotten.push(owner)
    await removeHome(tx, owner)
  }
  return forgotten
}

/** The budget still knows that something was asked this week, no longer what and on which day. */
export async function blurDirect(c: Change, message: MessageRow): Promise<void> {
  if (message.cost !== 'direct') return
  await blurSpent(c.db, c.community, message.key, `${forgottenFigure}:${c.newId()}`)
}
