// Keeps in step what a place shows of a circle by its own means, and asks it now and then who is still there. Beside everything else, best effort.
import { listCommunities } from '../community/communities/store.ts'
import { listMembers } from '../community/members/store.ts'
import { parseRefused, refusedKey } from '../community/mirroring.ts'
import { findSetting, saveSetting } from '../community/settings/store.ts'
import type { Notice } from '../core/act.ts'
import type { Adapter, Mirrored } from '../core/adapter.ts'
import type { Clock } from '../core/clock.ts'
import type { Query } from '../core/context.ts'
import type { CommunityId } from '../core/ids.ts'
import type { Log } from '../core/log.ts'
import type { Space } from '../core/people.ts'
import { dayMs, hourMs } from '../core/time.ts'
import type { Store } from '../store/store.ts'
import type { Touched } from './commits.ts'
import type { Tools } from './context.ts'
import { createQuery } from './context.ts'
import { describeFault } from './fault.ts'
import type { Mirror } from './mirrored.ts'
import { listMirrors, usersIn } from './mirrored.ts'

export interface MirrorsTools extends Tools {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  readonly adapters: readonly Adapter[]
  notice(notice: Notice): Promise<void>
}

export interface Mirrors {
  /** What was committed may be seen elsewhere too. */
  changed(touched: Pick<Touched, 'communities'>): void
  /** Shows what is not shown yet; never throws. */
  show(): Promise<void>
  /** Takes up nothing new. */
  stop(): void
}

/** So often all is shown again although nothing changed: somebody may have changed it there. */
const againMs = dayMs
/** What went wrong is left alone for so long. */
const restMs = hourMs
const askedEveryMs = 7 * dayMs
/** When people were asked after, by space. */
const askedKey = 'settings.askedWhoIsThere'

export function createMirrors(tools: MirrorsTools): Mirrors {
  const { store, clock, log } = tools
  const adapters = new Map(
    tools.adapters.flatMap((one) => (one.showCalendar || one.showRoles || one.isThere ? [[one.platform, one]] : [])),
  )
  if (adapters.size === 0) return { changed: () => undefined, show: async () => undefined, stop: () => undefined }
  const changed = new Set<CommunityId>()
  const lookedAt = new Map<CommunityId, number>()
  const shown = new Map<string, { readonly as: string; readonly at: number }>()
  const restUntil = new Map<string, number>()
  let running: Promise<void> | undefined
  let isStopped = false

  const look = <T>(community: CommunityId, work: (q: Query) => Promise<T>): Promise<T> =>
    store.look(async (db) => work(await createQuery(db, tools, { community, now: clock.now() })))
  const isResting = (key: string) => (restUntil.get(key) ?? Number.NEGATIVE_INFINITY) > clock.now()
  /** One that stumbles holds up no other. */
  const attempt = async (key: string, work: () => Promise<void>) => {
    if (isStopped || isResting(key)) return
    try {
      await work()
    } catch (error) {
      restUntil.set(key, clock.now() + restMs)
      log.warn({ ...describeFault(error) }, 'Something beside the messages could not be shown; it is tried again.')
    }
  }

  const showOne = async (community: CommunityId, mirror: Mirror): Promise<void> => {
    const { space, what } = mirror
    const key = `${community}/${space.id}/${what}`
    const as = JSON.stringify(what === 'events' ? mirror.events : mirror.roles)
    const before = shown.get(key)
    if (before?.as === as && clock.now() - before.at < againMs) return
    await attempt(key, async () => {
      const how = await showThere(adapters.get(space.platform), community, mirror)
      shown.set(key, { as, at: clock.now() })
      await noteRefused(community, `${what}/${space.id}`, how === 'notAllowed')
    })
  }

  /** For who holds a key: what somebody has to allow there first. */
  const noteRefused = async (community: CommunityId, one: string, isRefused: boolean): Promise<void> => {
    const stored = parseRefused(await store.look((db) => findSetting(db, community, refusedKey)))
    if (stored.includes(one) === isRefused) return
    const refused = isRefused ? [...stored, one] : stored.filter((other) => other !== one)
    await store.write(community, 'delivery', (tx) => saveSetting(tx, community, refusedKey, refused))
  }

  /** Each at most once a week, one after the other. Whoever is gone is told like one who left (rule 45). */
  const askWhoIsThere = async (community: CommunityId, space: Space, asked: Asked): Promise<void> => {
    const adapter = adapters.get(space.platform)
    if (!adapter?.isThere || space.state !== 'connected' || clock.now() - (asked[space.id] ?? 0) < askedEveryMs) return
    await attempt(`${community}/${space.id}/people`, async () => {
      // What was never asked begins with the first week.
      const users = asked[space.id] === undefined ? [] : await look(community, (q) => everybodyIn(q, space))
      for (const user of users) {
        if (isStopped) return
        if (await adapter.isThere?.(space.external, user)) continue
        await tools.notice({ tells: 'memberLeft', platform: space.platform, space: space.external, user })
      }
      await store.write(community, 'delivery', async (tx) => {
        const now = { ...parseAsked(await findSetting(tx, community, askedKey)), [space.id]: clock.now() }
        await saveSetting(tx, community, askedKey, now)
      })
    })
  }

  const run = async (): Promise<void> => {
    const communities = await store.look((db) => listCommunities(db))
    for (const { id } of communities) {
      const since = clock.now() - (lookedAt.get(id) ?? Number.NEGATIVE_INFINITY)
      if (!changed.delete(id) && since >= 0 && since < restMs) continue
      lookedAt.set(id, clock.now())
      for (const mirror of await look(id, (q) => listMirrors(q, tools.registry))) await showOne(id, mirror)
      const { spaces, asked } = await look(id, async (q) => ({
        spaces: await q.circle.spaces(),
        asked: parseAsked(await findSetting(q.db, id, askedKey)),
      }))
      for (const space of spaces) await askWhoIsThere(id, space, asked)
    }
  }
  return {
    changed: ({ communities }) => {
      for (const community of communities) changed.add(community)
    },
    show: () => {
      running ??= run()
        .catch((error: unknown) => log.error(describeFault(error), 'What is shown beside the messages went wrong.'))
        .finally(() => {
          running = undefined
        })
      return running
    },
    stop: () => {
      isStopped = true
    },
  }
}

function showThere(adapter: Adapter | undefined, circle: CommunityId, mirror: Mirror): Promise<Mirrored | undefined> {
  const { external } = mirror.space
  const shown =
    mirror.what === 'events'
      ? adapter?.showCalendar?.(external, circle, mirror.events)
      : adapter?.showRoles?.(external, mirror.roles)
  return Promise.resolve(shown)
}

async function everybodyIn(q: Query, space: Space): Promise<readonly string[]> {
  const users: string[] = []
  for (const { id } of await listMembers(q.db, q.community)) users.push(...(await usersIn(q, space, id)))
  return users
}

type Asked = Readonly<Record<string, number>>

function parseAsked(stored: unknown): Asked {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}
