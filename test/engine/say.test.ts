import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeMember } from '../../src/community/members/store.ts'
import type { Feature } from '../../src/core/feature.ts'
import { plus } from '../../src/core/time.ts'
import { findMessageByReceipt } from '../../src/store/outgoing/store.ts'
import type { Out } from './out-support.ts'
import { bram, card, community, fatima, makeOut, post, privacy } from './out-support.ts'

let words = 'eerst'
const lamp: Feature = {
  name: 'lamp',
  privacy,
  messages: [{ prefix: 'lamp.card', card: async () => (words === '' ? undefined : card(words)) }],
}

let out: Out
beforeEach(async () => {
  words = 'eerst'
  out = await makeOut({ features: [lamp] })
})
afterEach(() => out.close())

describe('saying something', () => {
  test('it is shown once in every room, and saying the same again changes nothing', async () => {
    for (let n = 0; n < 2; n += 1) {
      expect(await out.change((c) => c.post(post('a.b:1')))).toBe('posted')
      await out.deliver()
    }
    expect([out.east.calls, out.west.calls]).toEqual([['send'], ['send']])
  })

  test('a burst of changes becomes one edit', async () => {
    await out.change((c) => c.post(post('a.b:1')))
    await out.deliver()
    for (const text of ['twee', 'drie', 'vier']) await out.change((c) => c.post(post('a.b:1', { card: card(text) })))
    await out.deliver()
    expect(out.east.calls).toEqual(['send', 'edit'])
    expect(out.east.texts()).toEqual(['vier'])
  })

  test('a live message is drawn again by its owner, and goes when there is nothing left to say', async () => {
    await out.change((c) => c.post(post('lamp.card:1', { card: card('eerst') })))
    await out.deliver()
    words = 'later'
    await out.change((c) => c.resay('lamp.card:1'))
    await out.deliver()
    expect(out.west.texts()).toEqual(['later'])
    words = ''
    await out.change((c) => c.resay('lamp.card:1'))
    await out.deliver()
    expect(out.west.texts()).toEqual([])
  })

  test('a final message is left alone by its owner', async () => {
    await out.change((c) =>
      c.post(post('lamp.card:1', { card: card('eerst'), liveUntil: plus(c.now, { minutes: 1 }) })),
    )
    await out.deliver()
    words = 'later'
    out.clock.set(plus(out.clock.now(), { minutes: 2 }))
    await out.change((c) => c.resay('lamp.card:1'))
    await out.deliver()
    expect(out.east.texts()).toEqual(['eerst'])
  })

  test('withdrawn words disappear from every post that quotes them, and from the database', async () => {
    const from = { kind: 'answer', id: 'a1' }
    const said = { said: 'Mijn geheim', from, language: 'nl' as const }
    const quote = {
      ...card('Iemand zei: '),
      thread: [[{ kind: 'quote' as const, words: said, by: [{ member: fatima }] }]],
    }
    await out.change((c) => c.post(post('a.b:1', { card: quote })))
    await out.deliver()
    expect(out.east.texts()).toEqual(['Iemand zei: ', '“Mijn geheim” Fatima'])
    await out.change((c) => c.retract(from))
    await out.deliver()
    expect(out.east.texts()).toEqual(['Iemand zei: ', 'Op verzoek weggehaald.'])
    expect(JSON.stringify(out.rows('select * from message'))).not.toContain('geheim')
  })

  test('whoever is erased keeps no name in old posts', async () => {
    await out.change((c) => c.post(post('a.b:1', { card: card({ member: fatima }, ' zei iets.') })))
    await out.deliver()
    await out.change(async (c) => {
      await changeMember(c.db, community, fatima, { frozen: true })
      await c.retract({ kind: 'member', id: fatima })
    })
    await out.deliver()
    expect(out.east.texts()).toEqual(['een (oud-)lid zei iets.'])
  })

  test('a direct message needs consent, unless it answers what that person does just now', async () => {
    const to = (member: typeof fatima) => ({ purpose: { to: 'member' as const, member } })
    expect(await out.change((c) => c.post(post('a.b:1', { ...to(bram), cost: 'direct' })))).toBe('dropped')
    expect(await out.change((c) => c.post(post('a.b:2', { ...to(bram), cost: 'asked' })), bram)).toBe('posted')
    expect(await out.change((c) => c.post(post('a.b:3', { ...to(fatima), cost: 'direct' })))).toBe('posted')
    expect(JSON.stringify(out.rows('select card from message'))).not.toContain('a.b:3')
  })

  test('nobody is asked twice on one day, and who takes it easy is not asked at all', async () => {
    const ask = { purpose: { to: 'member' as const, member: fatima }, cost: 'direct' as const }
    expect(await out.change((c) => c.post(post('a.b:1', ask)))).toBe('posted')
    expect(await out.change((c) => c.post(post('a.b:2', ask)))).toBe('dropped')
    out.clock.set(plus(out.clock.now(), { days: 2 }))
    await out.change((c) => changeMember(c.db, community, fatima, { energy: 'low' }))
    expect(await out.change((c) => c.post(post('a.b:3', ask)))).toBe('dropped')
  })

  test('a message that waits comes at another moment when it is said again for then', async () => {
    const later = plus(out.clock.now(), { hours: 2 })
    await out.change((c) => c.post(post('a.b:1', { notBefore: plus(c.now, { hours: 1 }) })))
    await out.change((c) => c.post(post('a.b:1', { notBefore: later })))
    out.clock.set(plus(out.clock.now(), { hours: 1 }))
    await out.deliver()
    expect(out.east.calls).toEqual([])
    out.clock.set(later)
    await out.deliver()
    expect(out.east.texts()).toEqual(['a.b:1'])
  })

  test('direct messages to somebody who is erased go away', async () => {
    await out.change((c) => c.post(post('a.b:1', { purpose: { to: 'member', member: fatima } })))
    await out.deliver()
    await out.change((c) => c.retract({ kind: 'member', id: fatima }))
    await out.deliver()
    expect(out.east.texts()).toEqual([])
  })

  test('a fourth post of the bot in a week has to wait for the next', async () => {
    expect(await out.change((c) => c.post(post('a.b:1', { cost: 'channel' })))).toBe('posted')
    expect(await out.change((c) => c.post(post('a.b:2', { cost: 'channel' })))).toEqual({
      movedTo: plus(out.clock.now(), { days: 7 }),
    })
    await out.deliver()
    expect(out.east.texts()).toEqual(['a.b:1'])
    out.clock.set(plus(out.clock.now(), { days: 7 }))
    await out.deliver()
    expect(out.east.texts()).toEqual(['a.b:1', 'a.b:2'])
  })

  test('what is said under a message stands in its thread in each space, and a post is linked where it can be', async () => {
    await out.change((c) => c.post(post('a.b:1')))
    await out.change((c) =>
      c.post(post('a.b:2', { purpose: { to: 'under', key: 'a.b:1' }, card: card({ post: 'a.b:1', label: ['daar'] }) })),
    )
    await out.deliver()
    expect(out.west.shown[1]?.to).toEqual({ space: 'W', room: 'west-home', thread: 'west-1' })
    expect(out.west.shown[1]?.part.blocks[0]).toEqual({
      kind: 'text',
      spans: [{ link: 'https://example.org/west-1', label: ['daar'] }],
    })
  })

  test('a message is found by what the platform calls it', async () => {
    await out.change((c) => c.post(post('a.b:1')))
    await out.deliver()
    const found = await out.store.look((db) => findMessageByReceipt(db, { platform: 'west', receipt: 'west-1' }))
    expect(found).toEqual({ community, key: 'a.b:1', space: 'west', n: 0 })
  })
})
