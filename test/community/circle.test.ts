// The circle is read once, and again after somebody wrote to it; two circles never see each other.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addHoliday } from '../../src/community/calendar/store.ts'
import { createCircle } from '../../src/community/circle.ts'
import { saveCommunity } from '../../src/community/communities/store.ts'
import {
  changeMember,
  chooseDirect,
  directAddress,
  findMemberByIdentity,
  listCommunitiesOf,
  saveIdentity,
  saveMember,
} from '../../src/community/members/store.ts'
import { newMember } from '../../src/community/new-member.ts'
import { countReactions, removeReaction, saveReaction } from '../../src/community/reactions/store.ts'
import { findCommunityByRoom, findCommunityInSpace, saveSpace } from '../../src/community/spaces/store.ts'
import { openStretch } from '../../src/community/stretches/store.ts'
import type { CommunityId, MemberId, SpaceId } from '../../src/core/ids.ts'
import type { Space } from '../../src/core/people.ts'
import type { Instant, Zone } from '../../src/core/time.ts'
import type { Tx } from '../../src/store/database.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { createStore } from '../../src/store/store.ts'
import type { Migrated } from '../support/migrated.ts'
import { makeMigrated } from '../support/migrated.ts'

const zone = 'Europe/Amsterdam' as Zone
const here = 'here' as CommunityId
const there = 'there' as CommunityId
const lotte = 'm-lotte' as MemberId
const person = { platform: 'web', external: 'page', user: 'lotte' }

let migrated: Migrated
let store: Store

beforeEach(async () => {
  migrated = makeMigrated()
  const sqlite = openSqlite({ file: migrated.file, migrations: migrated.migrations })
  store = createStore(sqlite, { clock: { elapsed: () => 0 } })
  await write(async (tx) => {
    for (const id of [here, there]) await saveCommunity(tx, circleRow(id))
  })
})

afterEach(async () => {
  await store.close()
  migrated.remove()
})

const write = <T>(work: (tx: Tx) => Promise<T>) => store.write(here, 'press', work)

test('nobody is there before somebody begins', async () => {
  const nowhere = 'nowhere' as CommunityId
  expect(await store.look((db) => createCircle(db, nowhere).exists())).toBe(false)
  expect(await store.look((db) => createCircle(db, here).members())).toEqual([])
})

test('somebody who joined in this very moment is at the table', async () => {
  await write(async (tx) => {
    const circle = createCircle(tx, here)
    expect(await circle.members()).toHaveLength(0)
    await joins(tx)
    expect(await circle.members()).toHaveLength(1)
    await changeMember(tx, here, lotte, { energy: 'low', quiet: { from: '22:00', until: '07:00' } })
    expect(await circle.counted()).toHaveLength(0)
    expect(await circle.member(lotte)).toMatchObject({ energy: 'low', quiet: { from: '22:00', until: '07:00' } })
    await changeMember(tx, here, lotte, { quiet: undefined })
    expect((await circle.member(lotte))?.quiet).toBeUndefined()
  })
})

test('a person is known in every circle apart, and gets messages only at the address they chose', async () => {
  await write(async (tx) => {
    await joins(tx)
    expect(await findMemberByIdentity(tx, here, person)).toBe(lotte)
    expect(await findMemberByIdentity(tx, there, person)).toBeUndefined()
    expect(await listCommunitiesOf(tx, person)).toEqual([here])
    expect(await directAddress(tx, here, lotte)).toBeUndefined()
    await chooseDirect(tx, here, lotte, person)
    expect(await directAddress(tx, here, lotte)).toMatchObject(person)
    expect((await createCircle(tx, here).members())[0]?.wantsDirect).toBe(true)
    await chooseDirect(tx, here, lotte, undefined)
    expect((await createCircle(tx, here).members())[0]?.wantsDirect).toBe(false)
  })
})

test('a room leads to its circle; a space with two circles leads to neither', async () => {
  const space = { platform: 'web', external: 'page' }
  await write(async (tx) => {
    await saveSpace(tx, here, { ...spaceRow('s1'), homeRoom: 'plein', experimentsRoom: 'lab' })
    expect(await findCommunityByRoom(tx, { ...space, room: 'plein' })).toBe(here)
    expect(await findCommunityByRoom(tx, { ...space, room: 'lab' })).toBe(here)
    expect(await findCommunityByRoom(tx, { ...space, room: 'elsewhere' })).toBeUndefined()
    expect(await findCommunityInSpace(tx, space)).toBe(here)
    await saveSpace(tx, there, spaceRow('s2'))
    expect(await findCommunityInSpace(tx, space)).toBeUndefined()
  })
})

test('one stretch has the focus, also when another one gets it [INV-01, INV-03]', async () => {
  await write(async (tx) => {
    const opened = { sequence: 1, openedOn: '2026-09-07', focus: true } as const
    await openStretch(tx, here, { id: 'a', phase: 'explore', ...opened })
    await openStretch(tx, here, { id: 'b', phase: 'learn', ...opened })
    const circle = createCircle(tx, here)
    expect((await circle.focus())?.phase).toBe('learn')
    expect(await circle.stretches()).toHaveLength(2)
    await expect(openStretch(tx, here, { id: 'c', phase: 'learn', ...opened, focus: false })).rejects.toThrow()
  })
})

test('a week off is in the calendar once', async () => {
  await write(async (tx) => {
    for (const id of ['h1', 'h2'])
      await addHoliday(tx, here, { id, name: 'Herfst', from: '2026-10-19', to: '2026-10-23' })
    expect((await createCircle(tx, here).calendar()).holidays).toEqual([{ from: '2026-10-19', to: '2026-10-23' }])
  })
})

test('tapping twice counts once, and can be taken back', async () => {
  await write(async (tx) => {
    const tap = { target: { kind: 'lesson', id: 'K1' }, member: lotte, kind: 'useful' as const, at: 1 as Instant }
    await saveReaction(tx, here, tap)
    await saveReaction(tx, here, tap)
    expect(await countReactions(tx, here, tap.target)).toEqual({ useful: 1 })
    expect(await countReactions(tx, there, tap.target)).toEqual({})
    await removeReaction(tx, here, tap)
    expect(await countReactions(tx, here, tap.target)).toEqual({})
  })
})

async function joins(tx: Tx) {
  const seat = { joinedOn: '2026-09-07', language: 'nl', zone } as const
  await saveMember(tx, here, newMember(lotte, { platform: 'web', space: 'page', user: 'lotte', name: 'Lotte' }, seat))
  await saveIdentity(tx, here, lotte, person)
}

function spaceRow(id: string): Space {
  const rooms = { homeRoom: undefined, homeName: undefined, experimentsRoom: undefined, readers: undefined }
  return {
    id: id as SpaceId,
    platform: 'web',
    external: 'page',
    name: 'Page',
    ...rooms,
    open: false,
    state: 'connected',
  }
}

function circleRow(id: CommunityId) {
  const behind = { organisation: undefined, contact: undefined, ambition: undefined, startedOn: undefined }
  return {
    id,
    name: id,
    state: 'forming' as const,
    language: 'nl' as const,
    zone,
    rhythm: 'gentle' as const,
    anonymityK: 5,
    createdAt: 0 as Instant,
    ...behind,
  }
}
