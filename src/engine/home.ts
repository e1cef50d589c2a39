// Home pages: drawn when somebody opens theirs, and again when their circle changed; seldom enough, and never in anybody's way.
import { listCommunitiesOf } from '../community/members/store.ts'
import type { Person } from '../core/act.ts'
import type { Adapter } from '../core/adapter.ts'
import type { Clock } from '../core/clock.ts'
import { DeliveryError } from '../core/errors.ts'
import type { CommunityId } from '../core/ids.ts'
import type { Log } from '../core/log.ts'
import type { Instant } from '../core/time.ts'
import { hourMs, plus } from '../core/time.ts'
import type { HomeOwner, HomeRow } from '../store/homes/store.ts'
import { changeShown, listHomes, removeHome, saveHome } from '../store/homes/store.ts'
import type { Store } from '../store/store.ts'
import { withinLimit } from '../store/within-limit.ts'
import type { Touched } from './commits.ts'
import type { Tools } from './context.ts'
import { describeFault } from './fault.ts'
import { ownerOf } from './home-circles.ts'
import type { DrawnHome } from './home-draw.ts'
import { drawHome } from './home-draw.ts'
import type { LinkOf } from './resolve.ts'

export interface HomeTools extends Tools {
  readonly store: Store
  readonly clock: Pick<Clock, 'now' | 'elapsed'>
  readonly log: Log
  readonly adapters: readonly Adapter[]
  readonly linkOf: LinkOf
}

export interface Homes {
  /** Draws the page now. Never rejects. */
  opened(person: Person): Promise<void>
  /** Something was committed; what shows it is drawn at the next `redraw`. */
  changed(touched: Touched): void
  /** Draws what changed and has rested long enough. Never rejects; whoever asks during a run gets that one. */
  redraw(): Promise<void>
  stop(): void
}

/** Who did not open their page for so long is left alone (rule 44). */
export const homeDays = 30
/** A page is drawn again at most once in so long (rule 44). */
const restMs = 30_000
/** Somebody without a place may still be looking at it; of them nothing is kept but this. */
const strangerMs = hourMs
const never = Number.NEGATIVE_INFINITY
/** As a hash: nobody knows what stands there. */
const unknown = ''
const answerLimitMs = 15_000
const atOnce = 4

/** What this process knows of a page. */
interface Seen {
  readonly person: Person
  readonly community: CommunityId
  readonly hasPlace: boolean
  readonly hash: string
  /** By `elapsed`. */
  readonly openedAt: number
  readonly shownAt: number
}

interface Due {
  readonly person: Person
  /** Its owner chose another circle, or was forgotten. */
  readonly isUrgent: boolean
}

export function createHomes(tools: HomeTools): Homes {
  const { store, clock } = tools
  const adapters = new Map(tools.adapters.map((adapter) => [adapter.platform, adapter]))
  const seen = new Map<string, Seen>()
  const due = new Map<string, Due>()
  const changed = new Set<CommunityId>()
  const turns = new Map<string, Promise<void>>()
  /** How many commits were told of, and at which one each circle changed last. */
  let count = 0
  const lastChange = new Map<CommunityId, number>()
  let running: Promise<void> | undefined
  let isStopped = false

  /** A page is drawn by one at a time, so that an older one never covers a newer one. */
  const inTurn = (person: Person, isOpening: boolean): Promise<void> => {
    const key = keyOf(person)
    const mine = (turns.get(key) ?? Promise.resolve()).then(() => draw(person, isOpening))
    turns.set(key, mine)
    return mine.finally(() => turns.get(key) === mine && turns.delete(key))
  }

  const draw = async (person: Person, isOpening: boolean): Promise<void> => {
    const adapter = adapters.get(person.platform)
    if (!adapter?.showHome || isStopped) return
    const key = keyOf(person)
    const before = seen.get(key)
    const countBefore = count
    try {
      const now = clock.now()
      const drawn = await store.look((db) => drawHome(db, tools, { person, limits: adapter.limits, now }))
      const isRested = before === undefined || clock.elapsed() - before.shownAt >= restMs
      const isShown = drawn.hash !== (before?.hash ?? drawn.row?.shownHash) || (isOpening && isRested)
      const { community, hasPlace } = drawn
      const openedAt = isOpening ? clock.elapsed() : (before?.openedAt ?? clock.elapsed())
      const attempt: Seen = { person, community, hasPlace, openedAt, hash: unknown, shownAt: clock.elapsed() }
      if (isShown) {
        seen.set(key, attempt)
        await inTime(() => adapter.showHome?.(person.space, person.user, drawn.card))
      }
      seen.set(key, { ...attempt, hash: drawn.hash, shownAt: isShown ? clock.elapsed() : (before?.shownAt ?? never) })
      const isNew = isOpening || before?.hasPlace === false
      if (isShown || isNew) await save(drawn, { person, isNew, now })
      if ((lastChange.get(community) ?? 0) > countBefore) due.set(key, { person, isUrgent: false })
      if (!hasPlace && !isNew) seen.delete(key)
    } catch (error) {
      await failed(person, error)
    }
  }

  const inTime = (show: () => Promise<void> | undefined): Promise<void> => {
    const late = () => new DeliveryError('later', 'The platform did not answer in time.')
    return withinLimit(async () => show(), { clock, limitMs: answerLimitMs, late })
  }

  const save = async (
    { community, hash, hasPlace }: DrawnHome,
    { person, isNew, now }: { person: Person; isNew: boolean; now: Instant },
  ): Promise<void> => {
    if (!hasPlace) return
    const shown = { communityId: community, shownAt: now, shownHash: hash }
    await store.write(community, 'delivery', async (tx) => {
      const owner = ownerOf(person)
      if (!isNew) await changeShown(tx, owner, shown)
      // Who was forgotten while the page was on its way stays forgotten.
      else if ((await listCommunitiesOf(tx, owner)).length > 0) await saveHome(tx, owner, { ...shown, openedAt: now })
    })
  }

  const failed = async (person: Person, error: unknown): Promise<void> => {
    const problem = error instanceof DeliveryError ? error.problem : undefined
    const { platform } = person
    if (problem === undefined) {
      tools.log.error({ platform, ...describeFault(error) }, 'A home page went wrong; it is drawn at the next change.')
      return
    }
    if (problem !== 'gone' && problem !== 'forbidden') {
      tools.log.warn({ platform, problem }, 'A home page could not be shown; it is tried again at the next change.')
      return
    }
    seen.delete(keyOf(person))
    const forget = store.write(person.space, 'delivery', (tx) => removeHome(tx, ownerOf(person)))
    await forget.catch((fault: unknown) => tools.log.error(describeFault(fault), 'A home page could not be forgotten.'))
  }

  /** Whose page shows what changed. */
  const collect = async (): Promise<void> => {
    const communities = [...changed]
    if (communities.length === 0) return
    const since = plus(clock.now(), { days: -homeDays })
    const rows = await store.look(async (db) => {
      const found: HomeRow[] = []
      for (const community of communities) found.push(...(await listHomes(db, community, since)))
      return found
    })
    for (const community of communities) changed.delete(community)
    for (const row of rows) {
      const person = seen.get(keyOf(toPerson(row)))?.person ?? toPerson(row)
      due.set(keyOf(person), { person, isUrgent: row.shownHash === null })
    }
    for (const [key, one] of seen) {
      if (one.hasPlace) continue
      if (clock.elapsed() - one.openedAt > strangerMs) seen.delete(key)
      else if (communities.includes(one.community)) due.set(key, { person: one.person, isUrgent: false })
    }
  }

  const run = async (): Promise<void> => {
    try {
      await collect()
    } catch (error) {
      tools.log.error(describeFault(error), 'Nobody could find out whose home pages changed; it is tried again.')
      return
    }
    const isReady = ([key, { isUrgent }]: [string, Due]) =>
      isUrgent || clock.elapsed() - (seen.get(key)?.shownAt ?? never) >= restMs
    const ready = [...due].filter(isReady)
    for (const [key] of ready) due.delete(key)
    const work = async () => {
      for (let next = ready.shift(); next && !isStopped; next = ready.shift()) await inTurn(next[1].person, false)
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  }

  return {
    opened: (person) => inTurn(person, true),
    changed: ({ communities, forgotten }) => {
      count += 1
      for (const community of communities) {
        changed.add(community)
        lastChange.set(community, count)
      }
      for (const owner of forgotten) {
        const person = toPerson(owner)
        due.set(keyOf(person), { person, isUrgent: true })
      }
    },
    redraw: () => {
      running ??= run().finally(() => {
        running = undefined
      })
      return running
    },
    stop: () => {
      isStopped = true
    },
  }
}

function keyOf({ platform, space, user }: Pick<Person, 'platform' | 'space' | 'user'>): string {
  return [platform, space, user].join('\n')
}

/** What they are called is in the circle. */
function toPerson({ platform, external, user }: HomeOwner): Person {
  return { platform, space: external, user, name: '' }
}
