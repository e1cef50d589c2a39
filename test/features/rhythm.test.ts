// The rhythm of a circle: one calendar, changed together, and never twice in a week (INV-30, INV-33).
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World | undefined
afterEach(async () => {
  await world?.close()
  world = undefined
})

/** The circle begins in the week before; the first question comes on Monday 7 September. */
async function begin(at = '2026-09-03T10:00', language: 'nl' | 'en' = 'nl') {
  const made = await makeWorld({ at, language })
  world = made
  const seats = { Anouk: 'government', Samir: 'student', Henk: 'resident' } as const
  const people = (await made.begins(seats, { language })) as unknown as Record<string, Hands>
  const of = (name: string) => people[name] as Hands
  return { world: made, room: made.room('home'), anouk: of('Anouk'), samir: of('Samir'), henk: of('Henk') }
}
type Circle = Awaited<ReturnType<typeof begin>>

/** Samir proposes, the others can live with it, and two working days go by. */
async function decide({ world, anouk, henk }: Circle, until: string) {
  await anouk.presses('proposals.ok')
  await henk.presses('proposals.ok')
  await world.clockTo(until)
}

async function moves(circle: Circle, ritual: string, values: Record<string, string>, until: string) {
  await circle.samir.runs(`/ritueel stel-bij ${ritual}`)
  circle.samir.fillsIn(values)
  const told = await circle.samir.sends()
  expect(told.says).toContain('Je voorstel V')
  await decide(circle, until)
}

const opened = (made: World, ritual = 'R01') =>
  made.database
    .rows<{ planned_on: string }>(
      "select planned_on from occurrence where ritual = ? and state = 'opened' order by planned_on",
      ritual,
    )
    .map((row) => row.planned_on)

describe('the calendar', () => {
  it('shows four weeks with day, time, minutes and the letter of the week', async () => {
    const { samir } = await begin()
    const { says } = await samir.runs('/ritueel lijst')
    expect(says).toContain('Ons ritme')
    expect(says).toContain('Week 1 · A')
    expect(says).toContain('Week 3 · C')
    expect(says).toContain('ma 09:00 · Weekvraag, 2 minuten')
    expect(says).toContain('vr 15:00 · Weekbericht')
    expect(says.match(/Weekvraag/g)).toHaveLength(3)
  })

  it('shows nothing in a free week, and its name; the letters wait', async () => {
    const circle = await begin()
    const { samir } = circle
    await circle.world.clockTo('2026-09-07T10:00')
    await samir.runs('/ritueel stel-bij')
    await samir.presses('Vrije week erbij')
    samir.fillsIn({ name: 'herfstvakantie', from: '2026-09-14', to: '2026-09-18' })
    await samir.sends()
    await decide(circle, '2026-09-10T12:00')
    const { says } = await samir.runs('/ritueel lijst')
    expect(says).toContain('Week 2 · vrij')
    expect(says).toContain('vrij: herfstvakantie, tot en met vrijdag 18 september')
    expect(says).toContain('Week 3 · B')
    await circle.world.clockTo('2026-09-25T16:00')
    expect(opened(circle.world)).toEqual(['2026-09-07', '2026-09-21'])
    expect(opened(circle.world, 'R08')).toEqual(['2026-09-11', '2026-09-25'])
    expect((await samir.runs('/community besluiten')).says).toContain('herfstvakantie')
  })

  it('tells the same day as the question, the digest and the welcome', async () => {
    const circle = await begin()
    await circle.world.clockTo('2026-09-07T10:00')
    await moves(circle, 'weekvraag', { when: '1.tue', time: '19:30' }, '2026-09-09T12:00')
    expect((await circle.samir.runs('/ritueel lijst')).says).toContain('di 19:30 · Weekvraag')
    await circle.world.clockTo('2026-09-11T15:30')
    circle.room.shows('di weekvraag')
    expect((await circle.samir.runs('/ritueel lijst')).says.match(/Weekvraag/g)?.length).toBe(3)
  })
})

describe('another moment', () => {
  it('holds from the next week on, and never opens a second one in this week', async () => {
    const circle = await begin()
    await circle.world.clockTo('2026-09-07T10:00')
    await moves(circle, 'R01', { when: '1.wed', time: '20:00' }, '2026-09-09T21:00')
    expect(opened(circle.world)).toEqual(['2026-09-07'])
    await circle.world.clockTo('2026-09-17T10:00')
    expect(opened(circle.world)).toEqual(['2026-09-07', '2026-09-16'])
    expect(circle.room.count('🌿 Weekvraag')).toBe(2)
  })

  it.each([
    ['back in October', '2026-10-08', '2026-10-12', '2026-10-25', 2],
    ['on in March', '2027-03-11', '2027-03-15', '2027-03-28', 2],
  ])('keeps its hour on the wall when the clock goes %s', async (_when, start, monday, sunday, times) => {
    const circle = await begin(`${start}T10:00`)
    await circle.world.clockTo(`${monday}T10:00`)
    await moves(
      circle,
      'R08',
      { when: '1.sun', time: '16:00' },
      `${monday.slice(0, 8)}${Number(monday.slice(8)) + 3}T12:00`,
    )
    await circle.world.clockTo(`${sunday}T15:59`)
    expect(opened(circle.world, 'R08')).toHaveLength(times - 1)
    await circle.world.clockTo(`${sunday}T16:01`)
    expect(opened(circle.world, 'R08')).toHaveLength(times)
    expect(opened(circle.world, 'R08').at(-1)).toBe(sunday)
  })

  it('moves the foreword with the digest', async () => {
    const circle = await begin()
    await circle.world.clockTo('2026-09-08T10:00')
    await circle.samir.runs('/ritueel stel-bij weekbericht')
    circle.samir.fillsIn({ when: '1.sat', time: '10:00' })
    await circle.samir.sends()
    await circle.world.clockTo('2026-09-10T09:00')
    await circle.anouk.presses('proposals.ok')
    await circle.henk.presses('proposals.ok')
    await circle.world.clockTo('2026-09-10T18:00')
    const preview = await circle.henk.runs('/weekbericht voorbeeld')
    expect(preview.says).toContain('zaterdag 12 september 10:00')
    await circle.henk.presses('digest.foreword')
    circle.henk.fillsIn({ words: 'Wat een week.' })
    expect((await circle.henk.sends()).says).toContain('Je voorwoord staat zaterdag bovenaan')
    await circle.world.clockTo('2026-09-12T10:30')
    circle.room.shows('Wat een week.')
    await circle.world.clockTo('2026-09-14T08:00')
    expect(opened(circle.world, 'R08')).toEqual(['2026-09-12'])
  })

  it('that has passed in this week already does not take away what was announced', async () => {
    const circle = await begin()
    await circle.world.clockTo('2026-09-07T10:00')
    await moves(circle, 'weekvraag', { when: '1.wed', time: '20:00' }, '2026-09-10T12:00')
    await circle.world.clockTo('2026-09-14T08:30')
    await moves(circle, 'weekvraag', { when: '1.mon', time: '09:00' }, '2026-09-16T09:00')
    expect((await circle.samir.runs('/ritueel lijst')).says).toContain('wo 20:00 · Weekvraag')
    await circle.world.clockTo('2026-09-22T10:00')
    expect(opened(circle.world)).toEqual(['2026-09-07', '2026-09-16', '2026-09-21'])
  })

  it('may be every other week; free weeks are not counted', async () => {
    const circle = await begin()
    await circle.world.clockTo('2026-09-07T10:00')
    await moves(circle, 'weekvraag', { when: '2.mon', time: '09:00' }, '2026-09-10T12:00')
    await circle.world.clockTo('2026-10-13T10:00')
    expect(opened(circle.world)).toEqual(['2026-09-07', '2026-09-14', '2026-09-28', '2026-10-12'])
  })

  it('is refused where it does not fit, and says where it does', async () => {
    const { samir, world } = await begin()
    await world.clockTo('2026-09-07T10:00')
    await samir.runs('/propose new')
    await samir.chooses('rhythm.ritual')
    samir.fillsIn({ ritual: 'R01', when: '1.fri', time: '09:00' })
    const told = await samir.sends()
    expect(told.isRefused).toBe(true)
    expect(told.says + JSON.stringify(told.reply)).toContain('Het kan op maandag, dinsdag, woensdag')
    await samir.runs('/ritueel stel-bij weekvraag')
    expect((await samir.sends()).isRefused).toBe(true)
    expect((await samir.runs('/ritueel stel-bij vergadering')).says).toContain('Dat ritueel ken ik niet')
  })

  it('that one person wants changes nothing (INV-08)', async () => {
    const { anouk, world } = await begin()
    await world.clockTo('2026-09-07T10:00')
    await anouk.runs('/ritueel stel-bij weekvraag')
    anouk.fillsIn({ when: '1.tue', time: '10:00' })
    await anouk.sends()
    await world.clockTo('2026-09-15T12:00')
    expect(opened(world)).toEqual(['2026-09-07', '2026-09-14'])
  })
})

describe('starting by hand', () => {
  it('works once in a week, and the calendar goes on as planned', async () => {
    const { samir, henk, world, room } = await begin()
    await world.clockTo('2026-09-07T08:30')
    expect((await samir.runs('/ritueel start-nu weekvraag')).says).toContain('Gestart. Weekvraag staat in')
    await world.settle()
    expect((await henk.runs('/ritueel start-nu R01')).says).toContain('Weekvraag was er deze week al.')
    await world.clockTo('2026-09-08T10:00')
    expect(room.count('🌿 Weekvraag')).toBe(1)
    await world.clockTo('2026-09-14T10:00')
    expect(opened(world)).toEqual(['2026-09-07', '2026-09-14'])
  })

  it('is refused kindly when it is quiet, on another day, and for what only comes by itself', async () => {
    const { samir, world } = await begin()
    await world.clockTo('2026-09-11T10:00')
    expect((await samir.runs('/ritueel start-nu weekvraag')).says).toContain('Weekvraag kan op maandag')
    expect((await samir.runs('/ritueel start-nu weekbericht')).says).toContain('Weekbericht komt vanzelf')
    await world.clockTo('2026-09-15T10:00')
    await samir.runs('/community stil 24 Even niets')
    expect((await samir.runs('/ritueel start-nu weekvraag')).says).toContain('Nu begint er niets')
    expect((await samir.runs('/ritueel lijst')).says).toContain('Nu is het stil tot')
  })
})

describe('free weeks after the start', () => {
  it('are for all to choose, also for who holds the key', async () => {
    const made = await makeWorld({ at: '2026-09-03T10:00' })
    world = made
    const anouk = await made.founds()
    await made.joins('Anouk', 'government')
    await anouk.runs('/community start')
    await made.joins('Samir', 'student')
    await made.joins('Henk', 'resident')
    await made.clockTo('2026-09-07T10:00')
    await anouk.presses('setup.holidays')
    await anouk.presses('setup.pickHoliday')
    anouk.fillsIn({ name: 'vrij', from: '2026-09-14', to: '2026-09-18' })
    const told = await anouk.sends()
    expect(told.isRefused).toBe(true)
    expect(told.says).toContain('Vrije weken kiezen jullie nu samen')
  })

  it('can be taken away again, together', async () => {
    const circle = await begin()
    const { samir } = circle
    await circle.world.clockTo('2026-09-07T10:00')
    await samir.runs('/ritueel stel-bij')
    await samir.presses('Vrije week erbij')
    samir.fillsIn({ name: 'herfstvakantie', from: '2026-09-21', to: '2026-09-25' })
    await samir.sends()
    await decide(circle, '2026-09-10T12:00')
    await samir.runs('/ritueel stel-bij')
    const told = await samir.presses('Vrije week weg')
    expect(JSON.stringify(told.reply)).toContain('maandag 21 september')
    samir.fillsIn({ holiday: 'maandag 21 september tot en met vrijdag 25 september' })
    await samir.sends()
    await decide(circle, '2026-09-15T12:00')
    await circle.world.clockTo('2026-09-21T10:00')
    expect(opened(circle.world)).toEqual(['2026-09-07', '2026-09-14', '2026-09-21'])
  })
})

describe('three silent questions in a row', () => {
  it('become a proposal in the open, of nobody in particular', async () => {
    const circle = await begin()
    const { world, room, samir } = circle
    await world.clockTo('2026-09-17T18:00')
    room.hides('om de week')
    await world.clockTo('2026-09-24T18:00')
    room.shows('Weekvraag: om de week op maandag om 9:00', 'Drie keer op rij bleef het stil')
    await samir.presses('proposals.ok')
    await decide(circle, '2026-09-29T09:00')
    await world.clockTo('2026-10-20T10:00')
    expect(opened(world)).toEqual(['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28', '2026-10-05', '2026-10-19'])
  })
})
