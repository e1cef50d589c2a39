// A circle on a real database file, with a change that keeps posts and wakes in memory: for tests below the engine.
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCircle } from '../../src/community/circle.ts'
import { saveCommunity } from '../../src/community/communities/store.ts'
import { saveMember } from '../../src/community/members/store.ts'
import type { Change } from '../../src/core/context.ts'
import { refuse } from '../../src/core/errors.ts'
import type { CommunityId, MemberId } from '../../src/core/ids.ts'
import { refKey } from '../../src/core/ids.ts'
import type { Member } from '../../src/core/people.ts'
import type { Post } from '../../src/core/post.ts'
import { translator } from '../../src/core/text.ts'
import type { Instant, LocalDate, LocalTime, Zone } from '../../src/core/time.ts'
import { toInstant } from '../../src/core/time.ts'
import type { Wake } from '../../src/core/wake.ts'
import type { Tx } from '../../src/store/database.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { createStore } from '../../src/store/store.ts'
import { openVault } from '../../src/store/vault.ts'
import { makeMigrated } from '../support/migrated.ts'

export const community = 'kring' as CommunityId
export const zone = 'Europe/Amsterdam' as Zone
export const at = (date: LocalDate, time: LocalTime): Instant => toInstant(zone, date, time)

/** A repeatable stream of numbers in [0, 1). */
export function makeRandom(seed = 1) {
  let state = seed >>> 0
  const number = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return { number }
}

export function makeMember(id: string, given: Partial<Member> = {}): Member {
  return {
    id: id as MemberId,
    name: id,
    standing: 'member',
    state: 'active',
    caretaker: false,
    joinedOn: '2026-08-01',
    language: 'nl',
    energy: 'normal',
    awayUntil: undefined,
    frozen: false,
    perspective: 'resident',
    wantsDirect: false,
    wantsReminders: true,
    quotes: 'yes',
    zone,
    ownTime: undefined,
    quiet: undefined,
    freeDays: [],
    example: false,
    ...given,
  }
}

export interface DueWake {
  readonly key: string
  readonly name: string
  readonly subject: string
  readonly at: Instant
}

/** Ten members m0 to m9, unless told otherwise; Monday 14 September 2026, 09:00. */
export async function makeCircle(options: { members?: readonly Member[]; direct?: readonly string[] } = {}) {
  const migrated = makeMigrated()
  const sqlite = openSqlite({ file: migrated.file, migrations: migrated.migrations })
  const store = createStore(sqlite, { clock: { elapsed: () => performance.now() } })
  const keyFile = join(migrated.folder, 'kring.key')
  const vault = openVault({ keyFile })
  onTestFinished(async () => {
    await store.close()
    migrated.remove()
  })
  const members = options.members ?? Array.from({ length: 10 }, (_, n) => makeMember(`m${n}`))
  const posts = new Map<string, Post>()
  const wakes = new Map<string, DueWake>()
  const retracted: string[] = []
  const taken: string[] = []
  const happened: string[] = []
  const random = makeRandom()
  let ids = 0
  const state = { now: at('2026-09-14', '09:00') }

  const makeChange = (db: Tx, who?: Member): Change => {
    const circle = createCircle(db, community)
    const t = translator('nl')
    return {
      db,
      community,
      now: state.now,
      circle: {
        ...circle,
        members: async () => (await circle.members()).map(withDirect),
        member: async (id) => (await circle.member(id)) && withDirect((await circle.member(id)) as Member),
      },
      vault,
      t,
      zone,
      ...(who ? { who } : {}),
      declared: {
        commands: [],
        proposals: [],
        settings: [],
        mirroring: { events: [], roles: [] },
        allRituals: [],
        offers: [],
        logged: [],
        journey: [],
        digestPart: () => undefined,
        summaryPart: () => undefined,
        kindsIn: () => [],
        describe: async () => undefined,
        find: async () => undefined,
        seed: async () => undefined,
        doubt: async () => undefined,
        alive: async () => [],
        fill: async () => [],
        line: async () => undefined,
        rituals: async () => [],
        privacy: () => [],
      },
      inLanguage: translator,
      card: (...blocks) => ({ v: 1, language: 'nl', zone, blocks }),
      homeCard: async (blocks) => ({ v: 1, language: 'nl', zone, blocks }),
      homeTexts: async () => t,
      said: (said, from) => ({ said, from, language: 'nl' }),
      newId: <Id extends string>() => `id-${String(ids++).padStart(6, '0')}` as Id,
      random,
      post: async (post) => {
        posts.set(post.key, post)
        return 'posted'
      },
      resay: async () => {},
      takeAway: async (key) => {
        taken.push(key)
        posts.delete(key)
      },
      retract: async (from) => {
        retracted.push(refKey(from))
      },
      wake: async (wake) => {
        wakes.set(wake.key, wake)
      },
      cancel: async (key) => {
        wakes.delete(key)
      },
      happened: async (kind) => {
        happened.push(kind)
      },
      propose: async () => refuse('There is nobody here to decide.'),
      link: async () => {},
      nextNumber: async () => 1,
      toward: async () => {
        throw new Error('There is one circle here.')
      },
      memberChanged: async () => {},
      communityChanged: async () => {},
      digestPosted: async () => {},
      openRitual: async () => 'quiet',
      calendarChanged: async () => {},
    }
  }
  const withDirect = (member: Member): Member => ({
    ...member,
    wantsDirect: options.direct?.includes(member.id) ?? false,
  })
  const change = <T>(work: (c: Change) => Promise<T>, who?: string): Promise<T> =>
    store.write(community, 'press', async (tx) => {
      const member = who === undefined ? undefined : members.find(({ id }) => id === who)
      return work(makeChange(tx, member && withDirect(member)))
    })

  await store.write(community, 'press', async (tx) => {
    await saveCommunity(tx, {
      id: community,
      name: 'Lindekwartier',
      state: 'active',
      language: 'nl',
      zone,
      rhythm: 'gentle',
      organisation: 'Gemeente',
      contact: undefined,
      ambition: undefined,
      anonymityK: 5,
      createdAt: at('2026-09-01', '09:00'),
      startedOn: '2026-09-07',
    })
    for (const member of members) await saveMember(tx, community, member)
  })

  /** Runs the due wakes up to a moment, in order, each in its own transaction. */
  const clockTo = async (until: Instant, handlers: readonly Wake[]): Promise<void> => {
    for (;;) {
      const [due] = [...wakes.values()].filter((wake) => wake.at <= until).sort((a, b) => a.at - b.at)
      if (!due) break
      wakes.delete(due.key)
      if (due.at > state.now) state.now = due.at
      const handler = handlers.find(({ name }) => name === due.name)
      await change(async (c) => handler?.run(c, { subject: due.subject, plannedAt: due.at, lateMinutes: 0 }))
    }
    state.now = until
  }
  return {
    store,
    sqlite,
    vault,
    keyFile,
    file: migrated.file,
    posts,
    wakes,
    retracted,
    taken,
    happened,
    state,
    change,
    clockTo,
  }
}

/** Every row of every table, as text. */
export function everyRow(circle: Awaited<ReturnType<typeof makeCircle>>): { table: string; row: string }[] {
  const driver = circle.sqlite.writer?.driver
  if (!driver) throw new Error('opened read-only')
  const tables = driver.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as { name: string }[]
  return tables.flatMap(({ name }) =>
    (driver.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[]).map((row) => ({
      table: name,
      row: JSON.stringify(row, (_, value: unknown) =>
        typeof value === 'object' && value !== null && 'data' in value
          ? Buffer.from(value.data as number[]).toString('latin1')
          : value,
      ),
    })),
  )
}
