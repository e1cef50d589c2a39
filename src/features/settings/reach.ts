// Since when a platform is out of reach, or when it was lately, and why: for who holds a key.
import { listOutages } from '../../community/calendar/store.ts'
import { platformName } from '../../community/words.ts'
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Instant } from '../../core/time.ts'
import { plus } from '../../core/time.ts'
import { texts } from './texts.ts'

const shown = 5
const rememberedDays = 14

/** Nothing when everything could be reached for two weeks. */
export async function reachBlocks(q: Query): Promise<Block[]> {
  const since = plus(q.now, { days: -rememberedDays })
  const spaces = new Map((await q.circle.spaces()).map((space) => [space.id, space]))
  const items = (await listOutages(q.db, q.community))
    .filter(({ until }) => until === undefined || until > since)
    .slice(-shown)
    .map(({ space, from, until, why }): Span[] => {
      const known = space && spaces.get(space)
      const platform = platformName(q.t, known?.platform ?? '')
      const spans =
        until === undefined
          ? q.t.rich(texts.outOfReach, { platform, from: moment(from) })
          : q.t.rich(texts.wasOutOfReach, { platform, from: moment(from), until: moment(until) })
      return why === undefined ? [...spans] : [...spans, ' · ', { code: why }]
    })
  if (items.length === 0) return []
  return [say.text({ bold: [q.t(texts.reach)] }), { kind: 'list', items }, say.note(q.t(texts.reachTodo))]
}

function moment(at: Instant) {
  return { at, as: 'moment' } as const
}
