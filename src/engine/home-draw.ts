// Draws one person's home page from a snapshot, as their space sees it, and small enough for their platform.
import type { Person } from '../core/act.ts'
import { say } from '../core/card.ts'
import type { CommunityId } from '../core/ids.ts'
import type { Limits } from '../core/limits.ts'
import type { ShownCard } from '../core/shown.ts'
import { splitCard } from '../core/split.ts'
import type { Instant } from '../core/time.ts'
import type { Db } from '../store/database.ts'
import type { HomeRow } from '../store/homes/store.ts'
import type { Tools } from './context.ts'
import { createQuery } from './context.ts'
import { findHomeOf } from './home-circles.ts'
import type { LinkOf } from './resolve.ts'
import { showCard } from './resolve.ts'
import { texts } from './texts.ts'

export interface DrawnHome {
  readonly card: ShownCard
  /** The same for the same card; tells nothing without our key. */
  readonly hash: string
  readonly community: CommunityId
  /** Whether this person has a place in any circle: of others nothing is kept. */
  readonly hasPlace: boolean
  readonly row: HomeRow | undefined
}

interface Reader {
  readonly person: Person
  readonly limits: Limits
  readonly now: Instant
}

/** What does not fit on one page is left out: the page itself says where the rest is. */
export async function drawHome(
  db: Db,
  tools: Tools & { readonly linkOf: LinkOf },
  { person, limits, now }: Reader,
): Promise<DrawnHome> {
  const { community, member, circles, hasPlace, row } = await findHomeOf(db, tools.vault, person)
  const q = await createQuery(db, tools, { community, member, person, now, place: { home: true } })
  const page = tools.registry.features.find(({ homePage }) => homePage)
  const drawn = (await page?.homePage?.(q, { circles })) ?? q.card(say.text(q.t(texts.emptyHome)))
  const shown = await showCard(q, drawn, { platform: person.platform, external: person.space }, tools.linkOf)
  const { language, zone, blocks } = splitCard(shown, limits).first
  const card = { language, zone, blocks }
  return { card, hash: tools.vault.hash('home', JSON.stringify(card)), community, hasPlace, row }
}
