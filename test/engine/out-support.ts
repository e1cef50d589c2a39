// A circle on two platforms that fail on purpose, with a queue and a clock on a real file, for the tests of the way out.
import { join } from 'node:path'
import { discordLimits } from '../../adapters/discord/limits.ts'
import { slackLimits } from '../../adapters/slack/limits.ts'
import { savePause } from '../../src/community/calendar/store.ts'
import { saveCommunity } from '../../src/community/communities/store.ts'
import { chooseDirect, saveIdentity, saveMember } from '../../src/community/members/store.ts'
import { saveSpace } from '../../src/community/spaces/store.ts'
import type { Adapter, Conversation, Receipt } from '../../src/core/adapter.ts'
import type { Card, Span } from '../../src/core/card.ts'
import type { Change } from '../../src/core/context.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { CommunityId, MemberId, SpaceId } from '../../src/core/ids.ts'
import { smallest } from '../../src/core/limits.ts'
import type { Member } from '../../src/core/people.ts'
import { plainText } from '../../src/core/plain.ts'
import type { MessageKey, Post } from '../../src/core/post.ts'
import type { Part } from '../../src/core/shown.ts'
import type { Instant, Zone } from '../../src/core/time.ts'
import { createChange } from '../../src/engine/context.ts'
import { collect } from '../../src/engine/declared.ts'
import { createDelivery } from '../../src/engine/deliver.ts'
import { createTicker } from '../../src/engine/tick.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { OnStep } from '../../src/store/store.ts'
import { createStore } from '../../src/store/store.ts'
import { openVault } from '../../src/store/vault.ts'
import type { TestClock } from '../support/chance.ts'
import { makeClock, makeIds, makeRandom } from '../support/chance.ts'
import type { Migrated } from '../support/migrated.ts'
import { makeMigrated } from '../support/migrated.ts'

export const community = 'circle' as CommunityId
export const zone = 'Europe/Amsterdam' as Zone
/** Monday 7 September 2026, 08:00 in Amsterdam. */
export const start = Date.UTC(2026, 8, 7, 6) as Instant
export const privacy: Feature['privacy'] = {
  says: { nl: 'Niets.', en: 'Nothing.' },
  export: async () => [],
  forget: async () => {},
}

export const fatima = 'fatima' as MemberId
export const bram = 'bram' as MemberId

interface Shown {
  readonly receipt: Receipt
  readonly to: Conversation
  readonly token: string
  part: Part
}

/** A platform that remembers what it shows and does what the test tells it. */
export interface Scripted extends Adapter {
  readonly shown: Shown[]
  readonly calls: string[]
  /** Thrown before anything happens. */
  before: ((call: 'send' | 'edit') => void) | undefined
  /** Thrown when it is done already: the answer is lost. */
  after: ((call: 'send' | 'edit') => void) | undefined
  tells: 'definite' | 'cannot'
  texts(): string[]
}

export function makePlatform(platform: string): Scripted {
  let count = 0
  const self: Scripted = {
    platform,
    limits: slackLimits,
    shown: [],
    calls: [],
    before: undefined,
    after: undefined,
    tells: 'definite',
    texts: () => self.shown.map((one) => plainText(one.part)),
    start: async () => {},
    stop: async () => {},
    send: async (to, part, token) => {
      self.calls.push('send')
      self.before?.('send')
      count += 1
      const receipt = `${platform}-${count}`
      self.shown.push({ receipt, to, token, part })
      self.after?.('send')
      return receipt
    },
    edit: async (_, receipt, part) => {
      self.calls.push('edit')
      self.before?.('edit')
      const index = self.shown.findIndex((one) => one.receipt === receipt)
      const found = self.shown[index]
      if (found && part) found.part = part
      else if (found) self.shown.splice(index, 1)
      self.after?.('edit')
    },
    find: async (_, token) =>
      self.tells === 'cannot' ? 'cannot' : self.shown.find((one) => one.token === token)?.receipt,
    link: (receipt) => `https://example.org/${receipt}`,
  }
  return self
}

export function makeMember(id: MemberId, more: Partial<Member> = {}): Member {
  return {
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    standing: 'member',
    state: 'active',
    caretaker: false,
    joinedOn: '2026-08-01',
    language: 'nl',
    energy: 'normal',
    awayUntil: undefined,
    frozen: false,
    perspective: undefined,
    wantsDirect: false,
    wantsReminders: true,
    quotes: 'yes',
    zone,
    ownTime: undefined,
    quiet: undefined,
    freeDays: [],
    example: false,
    ...more,
  }
}

export interface Open {
  readonly features?: readonly Feature[]
  readonly platforms: readonly Scripted[]
  readonly migrated: Migrated
  readonly clock: TestClock
  readonly boot: string
  readonly onStep?: OnStep
  readonly restMs?: number
}

/** One run of the program on a file. */
export function open({ features = [], platforms, migrated, clock, boot, onStep, restMs = 0 }: Open) {
  const sqlite = openSqlite({ file: migrated.file, migrations: migrated.migrations })
  const store = createStore(sqlite, { clock, ...(onStep && { onStep }) })
  const lines: { message: string; fields: Readonly<Record<string, unknown>> }[] = []
  const write = (fields: Readonly<Record<string, unknown>>, message: string) => void lines.push({ fields, message })
  const tools = {
    store,
    clock,
    registry: collect(features),
    vault: openVault({ keyFile: join(migrated.folder, 'key') }),
    random: makeRandom(),
    newId: makeIds(boot),
    log: { info: write, warn: write, error: write },
  }
  const delivery = createDelivery({
    ...tools,
    adapters: platforms,
    bootId: boot,
    limits: smallest([slackLimits, discordLimits]),
    restMs: () => restMs,
  })
  const ticker = createTicker(tools)
  return {
    ...tools,
    ...delivery,
    ...ticker,
    lines,
    sqlite,
    rows: <T = Record<string, unknown>>(sql: string, ...values: unknown[]) =>
      sqlite.writer?.driver.prepare(sql).all(...values) as T[],
    change: <T>(work: (c: Change) => Promise<T>, member?: MemberId) =>
      store.write(community, 'press', async (tx) => {
        const person = member && { platform: 'east', space: 'E', user: `u-${member}`, name: member }
        return work(await createChange(tx, tools, { community, now: clock.now(), member, person }))
      }),
  }
}

export type Running = ReturnType<typeof open>

/** A circle with rooms on two platforms; Fatima gets direct messages, Bram does not. */
export async function makeOut(more: Partial<Open> = {}) {
  const migrated = makeMigrated()
  const clock = makeClock(start)
  const east = makePlatform('east')
  const west = makePlatform('west')
  const run = open({ platforms: [east, west], migrated, clock, boot: 'boot-1', ...more })
  await run.store.write(community, 'press', async (tx) => {
    await saveCommunity(tx, {
      id: community,
      name: 'Onze straat',
      state: 'active',
      language: 'nl',
      zone,
      rhythm: 'gentle',
      organisation: undefined,
      contact: undefined,
      ambition: undefined,
      anonymityK: 5,
      createdAt: start,
      startedOn: '2026-09-07',
    })
    for (const [id, external] of [
      ['east', 'E'],
      ['west', 'W'],
    ] as const) {
      const rooms = { homeRoom: `${id}-home`, homeName: 'thuis', experimentsRoom: undefined, readers: undefined }
      await saveSpace(tx, community, {
        id: id as SpaceId,
        platform: id,
        external,
        name: id,
        open: false,
        state: 'connected',
        ...rooms,
      })
    }
    for (const id of [fatima, bram]) {
      await saveMember(tx, community, makeMember(id))
      await saveIdentity(tx, community, id, { platform: 'east', external: 'E', user: `u-${id}` })
    }
    await chooseDirect(tx, community, fatima, { platform: 'east', external: 'E', user: 'u-fatima' })
  })
  return {
    ...run,
    migrated,
    clock,
    east,
    west,
    /** Stops as a crash does, and starts anew on the same file. */
    crash: (next: Partial<Open> = {}) => {
      run.store.abandon()
      return open({ platforms: [east, west], migrated, clock, boot: 'boot-2', ...more, ...next })
    },
    close: async () => {
      run.store.abandon()
      migrated.remove()
    },
  }
}

export type Out = Awaited<ReturnType<typeof makeOut>>

export async function pauseFrom(out: Running, from: Instant, until?: Instant): Promise<void> {
  await out.store.write(community, 'press', (tx) => savePause(tx, community, { id: 'pause', from, until } as never))
}

export const card = (...spans: Span[]): Card => ({ v: 1, language: 'nl', zone, blocks: [{ kind: 'text', spans }] })

export function post(key: MessageKey, more: Partial<Post> = {}): Post {
  return { key, purpose: { to: 'home' }, cost: 'free', card: card(key), expiresAt: 'never', ...more }
}
