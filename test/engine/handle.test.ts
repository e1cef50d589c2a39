// One act in, one transaction, one reply out.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveCommunity } from '../../src/community/communities/store.ts'
import { changeMember, saveIdentity, saveMember } from '../../src/community/members/store.ts'
import type { CommunityId, MemberId } from '../../src/core/ids.ts'
import { hourMs } from '../../src/core/time.ts'
import { createSweep } from '../../src/engine/sweep.ts'
import type { House } from './handle-support.ts'
import { community, fatima, makeHouse, press, read, run, stranger, type } from './handle-support.ts'

let house: House
beforeEach(async () => {
  house = await makeHouse()
})
afterEach(() => house.close())

test('the same event five times has one effect', async () => {
  for (let again = 0; again < 5; again += 1) await house.handle(press('p1', { key: 'same' }))
  expect(house.counted('happening')).toBe(1)
  expect(house.counted('inbox')).toBe(1)
})

test('the same event five times at once has one effect', async () => {
  await Promise.all(Array.from({ length: 5 }, () => house.handle(press('p1', { key: 'same' }))))
  expect(house.counted('happening')).toBe(1)
})

test('a refusal is told, and leaves nothing behind', async () => {
  const reply = await house.handle(press('refuse'))
  expect(reply).toMatchObject({ is: 'card', refused: true })
  expect(read(reply)).toContain('Closed.')
  expect(house.counted('happening')).toBe(0)
  expect(house.rows('inbox')).toMatchObject([{ outcome: 'refused' }])
})

test('a fault leaves nothing behind, gives a reference, and tells the operator without what was typed', async () => {
  const reply = await house.handle(press('crash'))
  const [line] = house.lines
  expect(house.counted('happening')).toBe(0)
  expect(house.rows('inbox')).toMatchObject([{ outcome: 'faulted' }])
  expect(read(reply)).toContain('I am not sure it arrived')
  expect(read(reply)).toContain(String(line?.fields['reference']))
  expect(line?.fields['reference']).toMatch(/^[A-Z0-9]{4}$/)
  expect(line?.fields['todo']).toBeTruthy()
  expect(JSON.stringify(house.lines)).not.toContain('secret')
})

test('what went wrong may be tried again under the same key', async () => {
  await house.handle(press('crash', { key: 'same' }))
  await house.handle(press('p1', { key: 'same' }))
  expect(house.counted('happening')).toBe(1)
})

test('nobody stands in the inbox, and not what they pressed', async () => {
  await house.handle(press('p1', { key: 'a-platform-key' }))
  const rows = JSON.stringify(house.rows('inbox'))
  expect(rows).not.toContain('a-platform-key')
  expect(rows).not.toContain('fatima')
})

test('a direct conversation that does not tell its workspace belongs to the only place somebody has', async () => {
  const person = { ...fatima, space: '' }
  await house.handle(press('p1', { person }))
  expect(house.counted('happening')).toBe(1)
  expect(read(await house.handle(press('p1', { person: { ...stranger, space: '' } })))).toContain('begin')
})

test('where somebody has several places, such a conversation asks which circle is meant', async () => {
  const elsewhere = 'circle-2' as CommunityId
  await house.store.write(elsewhere, 'press', async (tx) => {
    await saveCommunity(tx, { ...house.circle, id: elsewhere })
    await saveMember(tx, elsewhere, { ...house.member, id: 'm-there' as MemberId })
    await saveIdentity(tx, elsewhere, 'm-there' as MemberId, { platform: 'web', external: 'other', user: 'fatima' })
  })
  const reply = await house.handle(press('p1', { person: { ...fatima, space: '' } }))
  expect(reply).toMatchObject({ is: 'card', refused: true })
  expect(house.counted('happening')).toBe(0)
})

test('someone without a seat is kindly asked whether they would like to join', async () => {
  const reply = await house.handle(press('p1', { person: stranger }))
  expect(read(reply)).toContain('Je hebt hier nog geen plek aan tafel. Wil je aanschuiven?')
  expect(read(reply)).toContain(`welcome.join:${community}`)
  expect(house.counted('happening')).toBe(0)
})

test('in a space without a circle someone hears that there is none yet', async () => {
  const reply = await house.handle(press('p1', { person: { ...stranger, space: 'elsewhere' } }))
  expect(read(reply)).toContain('Hier is nog geen kring.')
})

test('what a caretaker may, a member may not', async () => {
  const reply = await house.handle({ ...press('x'), does: 'press', address: 'pebbles.key:x' })
  expect(read(reply)).toContain('Only those who hold a key')
})

test('someone whose data is on hold may look, but nothing new is stored', async () => {
  await house.store.write(community, 'press', (tx) => changeMember(tx, community, house.member.id, { frozen: true }))
  expect(read(await house.handle(press('p1')))).toContain('Your data is frozen')
  expect(read(await house.handle(run('pebble', 'list')))).toContain('Listed all.')
  expect(house.counted('happening')).toBe(0)
})

test('a button nobody knows any more belongs to something that is over', async () => {
  const reply = await house.handle({ ...press('x'), does: 'press', address: 'gone.away:x' })
  expect(read(reply)).toContain('This button belongs to something that is over.')
})

test('a command is understood in either language, with its arguments', async () => {
  expect(read(await house.handle(run('steen', 'lijst', { rest: '6 nov' })))).toMatch(/Listed 20\d\d-11-06\./)
  expect(read(await house.handle(run('steen', 'lijst', { rest: 'boe' })))).toContain('I do not know this date')
})

test('a noun alone gives a menu, a mistyped word the nearest command', async () => {
  const menu = read(await house.handle(run('pebble')))
  expect(menu).toContain('engine.run:pebble-log')
  expect(menu).toContain('engine.run:pebble-list')
  const reply = await house.handle(run('pebble', 'lag'))
  expect(read(reply)).toContain('Did you mean')
  expect(read(reply)).toContain('engine.run:pebble-l')
  expect(await house.handle({ ...press('x'), does: 'press', address: 'engine.run:pebble-log' })).toMatchObject({
    is: 'form',
  })
})

test('what is typed goes to the feature that wants it; other words leave no trace', async () => {
  await house.handle(type('pebble in the pond'))
  await house.handle(type('just talking'))
  expect(await house.handle(type('just talking', false))).toEqual({ is: 'silent' })
  expect(house.counted('happening')).toBe(1)
  expect(house.counted('inbox')).toBe(2)
})

test('acts are forgotten after 25 hours', async () => {
  await house.handle(press('p1'))
  house.later(26 * hourMs)
  await createSweep(house.store)(house.clock.now())
  expect(house.counted('inbox')).toBe(0)
})
