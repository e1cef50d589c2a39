// Until when a proposal is open, and who is reminded of it.
import { afterEach, describe, expect, it } from 'vitest'
import type { Deciding } from '../support/deciding.ts'
import { makeDeciding } from '../support/deciding.ts'

let here: Deciding
afterEach(() => here.world.close())

async function begin(options?: Parameters<typeof makeDeciding>[0]) {
  here = await makeDeciding(options)
  return { ...here, ...here.people, room: here.world.room('home') }
}

describe('a small adjustment', () => {
  it('is adopted after two working days when two others can live with it', async () => {
    const { Daan, Samir, Henk, room, world, puts, ok, state, setting } = await begin()
    await puts(Daan, 'deciding.tea', { value: '4' })
    room.shows('Thee: 3', 'Thee: 4', 'naast wie het voorstelt nog 2 mensen')
    await ok(Samir)
    await ok(Henk)
    await world.clockTo('2026-09-09T07:00')
    expect(state()).toBe('open')
    expect(setting('deciding.tea')).toBeUndefined()
    await world.clockTo('2026-09-09T09:00')
    expect(state()).toBe('adopted')
    expect(setting('deciding.tea')).toBe(4)
    expect(setting('deciding.tea.changed')).toBe(4)
    expect((await Henk.runs('/deciding read')).says).toContain('thee 4')
  })

  it('rests at once when too few people spoke', async () => {
    const { Daan, Samir, world, puts, ok, state, setting } = await begin()
    await puts(Daan, 'deciding.tea', { value: '4' })
    await ok(Samir)
    await world.clockTo('2026-09-09T09:00')
    expect(state()).toBe('lapsed')
    expect(setting('deciding.tea')).toBeUndefined()
  })

  it('is blocked by an objection too', async () => {
    const { Daan, Samir, Henk, Bart, world, puts, ok, object, state } = await begin()
    await puts(Daan, 'deciding.tea', { value: '4' })
    await ok(Samir, Henk)
    await object(Bart, 'Dan is de koffie op.')
    await world.clockTo('2026-09-10T09:00')
    expect(state()).toBe('objected')
  })
})

describe('a window', () => {
  it('skips the weekend', async () => {
    const { Daan, world, puts, state } = await begin({ at: '2026-09-11T15:00' })
    await puts(Daan, 'deciding.tea', { value: '4' })
    await world.clockTo('2026-09-15T14:30')
    expect(state()).toBe('open')
    await world.clockTo('2026-09-15T15:30')
    expect(state()).toBe('lapsed')
  })

  it.each([
    { clock: 'winter', at: '2026-10-22T10:00', before: '2026-10-26T09:30', after: '2026-10-26T10:30' },
    { clock: 'summer', at: '2027-03-25T10:00', before: '2027-03-29T09:30', after: '2027-03-30T10:30' },
  ])('closes at the same hour of the clock when it changes to $clock', async ({ at, before, after }) => {
    const { Daan, world, puts, state } = await begin({ at })
    await puts(Daan, 'deciding.tea', { value: '4' })
    await world.clockTo(before)
    expect(state()).toBe('open')
    await world.clockTo(after)
    expect(state()).toBe('lapsed')
  })

  it('does not count the days of a holiday', async () => {
    const holiday = { name: 'bouwvak', from: '2026-09-14', to: '2026-09-18' }
    const { Daan, Samir, Henk, room, world, proposes, ok, state } = await begin({ holiday })
    await proposes(Daan)
    await ok(Samir, Henk)
    room.shows('Open tot maandag 08:00')
    await world.clockTo('2026-09-18T12:00')
    expect(state()).toBe('open')
    await world.clockTo('2026-09-21T09:00')
    expect(state()).toBe('adopted')
  })

  it('waits as long as the circle asked for quiet', async () => {
    const { Daan, Samir, Henk, world, proposes, ok, state } = await begin()
    await proposes(Daan)
    await ok(Samir, Henk)
    await Henk.runs('/community hush')
    Henk.fillsIn({ hours: '48', why: 'Even adem.' })
    await Henk.sends()
    await world.clockTo('2026-09-14T12:00')
    expect(state()).toBe('open')
    await world.clockTo('2026-09-17T12:00')
    expect(state()).toBe('adopted')
  })
})

describe('a reminder', () => {
  it('comes once, on the third day, to who chose messages and said nothing yet', async () => {
    const { Daan, Samir, Henk, Bart, world, proposes, ok, state } = await begin({ direct: ['Samir', 'Henk', 'Bart'] })
    await world.clockTo('2026-10-12T10:00')
    await proposes(Daan)
    await ok(Samir)
    await world.clockTo('2026-10-15T09:30')
    const says = 'Wil je nog iets zeggen over V1'
    expect(Henk.sees('direct')).not.toContain(says)
    await world.clockTo('2026-10-15T12:00')
    expect(Henk.sees('direct')).toContain(says)
    expect(Bart.sees('direct')).toContain(says)
    expect(Samir.sees('direct')).not.toContain(says)
    expect(Daan.sees('direct')).not.toContain(says)
    expect(Henk.canPress('Geen seintjes meer', { in: says })).toBe(true)
    await Henk.presses('Ik kan hiermee leven', { in: says })
    expect(Henk.sees('direct')).not.toContain(says)
    await world.clockTo('2026-10-19T12:00')
    expect(state()).toBe('adopted')
    expect(world.database.count('message', "key like 'proposals.remind:%'")).toBeLessThanOrEqual(2)
  })

  it('is not sent for a small adjustment', async () => {
    const { Daan, Henk, world, puts } = await begin({ direct: ['Henk'] })
    await world.clockTo('2026-10-12T10:00')
    await puts(Daan, 'deciding.tea', { value: '4' })
    await world.clockTo('2026-10-16T12:00')
    expect(Henk.sees('direct')).not.toContain('Wil je nog iets zeggen')
  })
})

describe('what is open', () => {
  it('waits among what is open for somebody, with the four voices, until they spoke', async () => {
    const { Daan, Henk, proposes } = await begin()
    await proposes(Daan)
    expect((await Henk.runs('/my today')).says).toContain('V1 We eten voortaan samen. Kun je ermee leven?')
    await Henk.presses('Ik kan hiermee leven')
    expect((await Henk.runs('/my today')).says).not.toContain('Kun je ermee leven?')
  })

  it('stands in the digest of the week, and so does what was decided', async () => {
    const { Daan, Samir, Henk, room, world, proposes, ok } = await begin()
    await proposes(Daan)
    await ok(Samir, Henk)
    await world.clockTo('2026-09-11T17:00')
    room.shows('✋ V1 We eten voortaan samen. Kun je ermee leven?')
    await world.clockTo('2026-09-18T17:00')
    room.shows('✅ V1 We eten voortaan samen. Aangenomen: goed genoeg voor nu.')
  })

  it('stands in the thread of what it is about', async () => {
    const { Daan, world } = await begin()
    await Daan.runs('/experiment log Een tuin')
    if (Daan.canPress('proposals.ok')) throw new Error('too early')
    await Daan.runs('/deciding about E1')
    const [card] = world
      .room('home')
      .messages()
      .filter(({ part }) => JSON.stringify(part?.blocks).includes('Voorstel van'))
    expect(card?.where.under).toBeDefined()
  })

  it('is taken back by its proposer, and by nobody else', async () => {
    const { Daan, Henk, room, proposes, state } = await begin()
    await proposes(Daan)
    expect((await Henk.runs('/propose withdraw V1')).isRefused).toBe(true)
    expect((await Henk.runs('/propose amend V1')).isRefused).toBe(true)
    expect(state()).toBe('open')
    await Daan.runs('/propose withdraw')
    expect(state()).toBe('withdrawn')
    room.shows('Ingetrokken. Er verandert niets.')
    expect((await Daan.presses('proposals.anew')).reply.is).toBe('form')
  })

  it('does not take an old message for a new wording', async () => {
    const { Daan, Henk, proposes, amend } = await begin()
    await proposes(Daan)
    await Henk.runs('/my today')
    await amend(Daan, 'We lunchen samen.')
    expect((await Henk.presses('Ik kan hiermee leven', { in: 'Kun je ermee leven?' })).says).toContain(
      'V1 is aangepast.',
    )
  })
})
