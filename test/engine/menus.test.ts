// The menu that hangs on a message: which message it was, who may, and what each item gets to read.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveCommunity } from '../../src/community/communities/store.ts'
import { saveMember } from '../../src/community/members/store.ts'
import { saveSpace } from '../../src/community/spaces/store.ts'
import type { Act, PickedMessage } from '../../src/core/act.ts'
import { say } from '../../src/core/card.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { CommunityId, MemberId, SpaceId } from '../../src/core/ids.ts'
import type { MessageKey } from '../../src/core/post.ts'
import type { Instant } from '../../src/core/time.ts'
import { notYet } from '../../src/core/time.ts'
import { collect } from '../../src/engine/declared.ts'
import { listMenus } from '../../src/engine/menus.ts'
import { features } from '../../src/features/index.ts'
import { savePart } from '../../src/store/outgoing/parts.ts'
import type { House } from './handle-support.ts'
import { community, fatima, makeHouse, pebbles, read, stranger } from './handle-support.ts'

const other = 'circle-2' as CommunityId
const label = { nl: 'Raap op', en: 'Pick up' }
const stones: Feature = {
  ...pebbles,
  menus: [
    {
      name: 'pebbles.pick',
      label,
      on: 'ours',
      may: 'member',
      road: 'look',
      run: async (q, chosen) => ({ card: q.card(say.text(`chosen ${JSON.stringify(chosen)}`)) }),
    },
    {
      name: 'pebbles.keep',
      label,
      on: 'any',
      may: 'member',
      road: 'do',
      run: async (c, { author, text }) => {
        await c.happened('pebbles.thrown', { kind: 'pebble', id: 'p1' }, c.who?.id)
        return { card: c.card(say.text(`${author} wrote ${text}`)) }
      },
    },
  ],
}

let house: House
beforeEach(async () => {
  house = await makeHouse([stones])
  await show(community, 'pebbles.round:r1', 'm1')
})
afterEach(() => house.close())

/** A message of ours as it stands on the platform. */
async function show(of: CommunityId, key: MessageKey, receipt: string): Promise<void> {
  const space = of === community ? 'space-1' : 'space-2'
  await house.store.write(of, 'press', (tx) =>
    savePart(tx, {
      id: `part-${receipt}`,
      communityId: of,
      messageKey: key,
      spaceId: space as SpaceId,
      target: 'home',
      n: 0,
      platform: 'web',
      place: { space: 'page', room: 'home' },
      lane: `${of}/home`,
      seq: 1,
      parentPart: null,
      state: 'shown',
      claimedRevision: 1,
      shownRevision: 1,
      shownHash: null,
      token: `token-${receipt}`,
      receipt,
      owner: null,
      dueAt: notYet,
      attempts: 0,
      copies: 0,
      reason: null,
    }),
  )
}

let count = 0
function pick(menu: string, message: PickedMessage, person = fatima, key?: string): Act {
  count += 1
  return { key: key ?? `menu-${count}`, person, place: { room: 'home' }, at: 0 as Instant, does: 'menu', menu, message }
}
const written: PickedMessage = { receipt: 'x9', author: 'yusuf', text: 'A\u0000 thought' }

describe('an item on messages of ours', () => {
  test('gets the key of the message, found by its receipt', async () => {
    const reply = await house.handle(pick('pebbles.pick', { receipt: 'm1' }))
    expect(read(reply)).toContain('pebbles.round:r1')
  })

  test('kindly says no to what somebody wrote, and does not get to read it', async () => {
    const reply = await house.handle(pick('pebbles.pick', written))
    expect(reply).toMatchObject({ is: 'card', refused: true })
    expect(read(reply)).toContain('only on a message that I sent')
    expect(read(reply)).not.toContain('thought')
  })

  test('is not there for somebody without a seat, who is asked to join', async () => {
    const reply = await house.handle(pick('pebbles.pick', { receipt: 'm1' }, stranger))
    expect(reply).toMatchObject({ is: 'card', refused: true })
    expect(read(reply)).toContain('welcome.join')
  })

  test('on a message of another circle is for members of that circle', async () => {
    await house.store.write(other, 'press', async (tx) => {
      await saveCommunity(tx, { ...house.circle, id: other })
      await saveSpace(tx, other, {
        id: 'space-2' as SpaceId,
        platform: 'web',
        external: 'page',
        name: 'Page',
        homeRoom: 'away',
        homeName: 'Away',
        experimentsRoom: undefined,
        readers: undefined,
        open: false,
        state: 'connected',
      })
      await saveMember(tx, other, { ...house.member, id: 'm-other' as MemberId, name: 'Esther' })
    })
    await show(other, 'pebbles.round:r2', 'm2')
    const reply = await house.handle(pick('pebbles.pick', { receipt: 'm2' }))
    expect(reply).toMatchObject({ is: 'card', refused: true })
    expect(read(reply)).not.toContain('pebbles.round:r2')
  })
})

describe('an item on any message', () => {
  test('gets who wrote it and what, washed, and does its work once', async () => {
    const [first] = [await house.handle(pick('pebbles.keep', written, fatima, 'same'))]
    await house.handle(pick('pebbles.keep', written, fatima, 'same'))
    expect(read(first)).toContain('yusuf wrote A thought')
    expect(house.counted('happening')).toBe(1)
  })
})

test('an item that nobody knows any more is over', async () => {
  const reply = await house.handle(pick('ghost.keep', { receipt: 'm1' }))
  expect(reply).toMatchObject({ is: 'card', refused: true })
  expect(read(reply)).toContain('something that is over')
})

test('a label that is too long, and a name that is there twice, are found before anything runs', () => {
  const long = { nl: 'Dit label is veel te lang geworden', en: 'Fine' }
  const menus = (stones.menus ?? []).slice(0, 1).map((menu) => ({ ...menu, label: long }))
  const wrong: Feature = { ...pebbles, menus: [...menus, ...menus] }
  expect(() => collect([wrong])).toThrow('menu label "Dit label is veel te lang geworden" is too long')
  expect(() => collect([wrong])).toThrow('menu item "pebbles.pick" is there twice')
})

test('every item has a label in both languages', () => {
  const { menus } = collect(features)
  expect(menus.length).toBeGreaterThan(0)
  const [dutch, english] = [listMenus(menus, 'nl'), listMenus(menus, 'en')]
  expect(dutch.map(({ name }) => name)).toEqual(english.map(({ name }) => name))
  for (const { label: words } of [...dutch, ...english]) expect(words.trim()).not.toBe('')
})
