// What is kept of who left: their three sentences and who thanked them; all of it goes when they ask.
import type { Change, Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Merging, Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { cardKey } from './cards.ts'
import { farewellRef, listFarewellsOf, listThanksBy, moveFarewells, removeFarewell, removeThanks } from './store.ts'
import { texts } from './texts.ts'

export const privacy: Privacy = {
  says: texts.privacy,
  export: exportFarewells,
  forget: forgetFarewells,
  merge: (c: Change, merging: Merging) => moveFarewells(c.db, { community: c.community, ...merging }),
}

async function exportFarewells(q: Query, member: MemberId): Promise<readonly Section[]> {
  const farewells = await listFarewellsOf(q.db, q.community, member)
  if (farewells.length === 0) return []
  const entries = farewells.map(({ at, takes, leaves, wishes, shared }) => ({
    at: exportedAt(at),
    takes: takes ?? undefined,
    leaves: leaves ?? undefined,
    wishes: wishes ?? undefined,
    shared,
  }))
  return [{ title: q.t(texts.exportTitle), entries }]
}

async function forgetFarewells(c: Change, member: MemberId): Promise<void> {
  for (const found of await listFarewellsOf(c.db, c.community, member)) {
    await c.retract(farewellRef(found))
    await c.takeAway(cardKey(found.id))
    await removeFarewell(c.db, c.community, found.id)
  }
  for (const thanks of await listThanksBy(c.db, c.community, member)) {
    await removeThanks(c.db, c.community, thanks)
    await c.resay(cardKey(thanks.farewellId))
  }
}
