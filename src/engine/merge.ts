// Two places at the table turned out to be one person's: what the engine itself knows goes over, and every message names the one that stays.
import type { Card } from '../core/card.ts'
import type { Change } from '../core/context.ts'
import type { Merging } from '../core/privacy.ts'
import { moveHappenings } from '../store/incoming/journal.ts'
import { removeDraftsOf } from '../store/incoming/store.ts'
import { moveSpent, removeWakesAbout } from '../store/outgoing/clockwork.ts'
import { findMessage, listQuoting } from '../store/outgoing/store.ts'
import type { Registry } from './declared.ts'
import { isLive, redrawNaming, rewriteMessage, takeAwayMessage } from './say.ts'
import { memberSource } from './words.ts'

/** The rows of the features went over before. What was begun in a form and not sent is gone. */
export async function mergeTraces(c: Change, registry: Registry, merging: Merging): Promise<void> {
  const { from, into } = merging
  await removeDraftsOf(c.db, c.community, from)
  await removeWakesAbout(c.db, c.community, from)
  await moveSpent(c.db, { community: c.community, ...merging })
  await moveHappenings(c.db, { community: c.community, ...merging })
  for (const key of await listQuoting(c.db, c.community, memberSource(from))) {
    const known = await findMessage(c.db, c.community, key)
    if (!known || known.isTaken) continue
    const isToThem = known.purpose.to === 'member' && known.purpose.member === from
    // What still lives there is said to one address from now on (rule 34).
    if (isToThem && isLive(registry, known, c.now)) await takeAwayMessage(c, key)
    else {
      const purpose = isToThem ? ({ to: 'member', member: into } as const) : known.purpose
      await rewriteMessage(c, registry, { ...known, purpose }, (card) => naming(card, merging))
    }
  }
  // Maybe under another name from now on.
  await redrawNaming(c, registry, into)
}

/** The card with the one who stays in the place of the other; our own words never stand where an id stands. */
function naming(card: Card, { from, into }: Merging): Card {
  const swap = (key: string, value: unknown) =>
    value === from && (key === 'member' || key === 'call' || key === 'id') ? into : value
  return JSON.parse(JSON.stringify(card), swap) as Card
}
