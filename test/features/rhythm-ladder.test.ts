// How the rest comes in: one line under the digest, two who want it, four weeks, and then asked once; and the circle's own questions.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { findCadence } from '../../src/community/rituals/choices.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { Instant } from '../../src/core/time.ts'
import { conversation } from '../../src/features/conversation/index.ts'
import { digest } from '../../src/features/digest/index.ts'
import { my } from '../../src/features/my/index.ts'
import { privacy } from '../../src/features/privacy/index.ts'
import { proposals } from '../../src/features/proposals/index.ts'
import { reflection } from '../../src/features/reflection/index.ts'
import { rhythm } from '../../src/features/rhythm/index.ts'
import { settings } from '../../src/features/settings/index.ts'
import { setup } from '../../src/features/setup/index.ts'
import { welcome } from '../../src/features/welcome/index.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World | undefined
afterEach(async () => {
  await world?.close()
  world = undefined
})

const nothing = { nl: 'Niets.', en: 'Nothing.' }
const usual = { on: 'wed', at: '09:00' } as const
let from = '2026-09-10'
/** A walk on Wednesdays, ready from some day on. */
const walking: Feature = {
  name: 'walking',
  privacy: { says: nothing, export: async () => [], forget: async () => {} },
  rituals: [
    {
      code: 'R98',
      name: { nl: 'Wandeling', en: 'Walk' },
      priority: 20,
      minutes: 20,
      cost: 'channel',
      late: 'skip',
      usual,
      cadence: (q) => findCadence(q, 'R98', usual),
      open: async (c, { plannedOn }) => {
        const card = await c.homeCard([{ kind: 'text', spans: ['Wie wandelt er mee?'] }])
        const rest = { purpose: { to: 'home' }, cost: 'channel', card, expiresAt: 'never' } as const
        await c.post({ key: `walking.post:${plannedOn}`, ...rest })
      },
    },
  ],
  offers: [
    {
      code: 'R98',
      name: { nl: 'Wandeling', en: 'Walk' },
      says: { nl: 'Samen een rondje door de wijk.', en: 'A walk together around the block.' },
      minutes: 20,
      moment: async (q) => q.now >= (Date.parse(`${from}T00:00Z`) as Instant),
    },
  ],
}
const features = [setup, welcome, reflection, proposals, digest, rhythm, conversation, my, settings, privacy, walking]

async function begin() {
  from = '2026-09-10'
  const made = await makeWorld({ at: '2026-09-03T10:00', features })
  world = made
  const seats = { Anouk: 'government', Samir: 'student', Henk: 'resident', Fatima: 'resident' } as const
  const people = (await made.begins(seats)) as unknown as Record<string, Hands>
  const of = (name: string) => people[name] as Hands
  const room = made.room('home')
  return { world: made, room, anouk: of('Anouk'), samir: of('Samir'), henk: of('Henk'), fatima: of('Fatima') }
}

const offer = 'Zullen we hier Wandeling bij doen? Samen een rondje door de wijk. Ongeveer 20 minuten.'

describe('what may be added', () => {
  it('is offered under the digest when its moment is there, and starts when two want it', async () => {
    const { world, room, samir, henk } = await begin()
    expect((await samir.runs('/ritueel lijst')).says).toContain('Wandeling: nog niet aangezet')
    await world.clockTo('2026-09-11T15:10')
    room.shows(offer, 'Ja, vier weken proberen', 'Nu niet')
    expect((await samir.presses('Ja, vier weken proberen')).says).toContain('dan begint Wandeling na dinsdag 17:00')
    await henk.presses('Ja, vier weken proberen')
    room.hides('Wie wandelt er mee?')
    await world.clockTo('2026-09-16T10:00')
    room.shows('Wie wandelt er mee?')
    expect((await samir.runs('/community besluiten')).says).toContain('We proberen vier weken: Wandeling')
    expect((await samir.runs('/ritueel lijst')).says).toContain('wo 09:00 · Wandeling, 20 minuten')
    await world.clockTo('2026-09-18T15:10')
    room.shows('We proberen vier weken: Wandeling', 'wo wandeling')
  })

  it('does not start when one says not now, and is not offered again for eight weeks', async () => {
    const { world, room, samir, henk, fatima } = await begin()
    await world.clockTo('2026-09-11T15:10')
    await samir.presses('Ja, vier weken proberen')
    await henk.presses('Ja, vier weken proberen')
    expect((await fatima.presses('Nu niet')).says).toContain('Ik vraag het de eerste acht weken niet opnieuw')
    await world.clockTo('2026-10-30T15:10')
    expect(room.count(offer)).toBe(1)
    room.hides('Wie wandelt er mee?', 'Fatima zei')
    expect(world.database.rows('select * from offer_voice')).toEqual([])
    expect((await samir.presses('Ja, vier weken proberen')).isRefused).toBe(true)
    // The eighth Friday after the first offer. A quiet digest may wait a week, the offer waits with it.
    await world.clockTo('2026-11-13T15:10')
    expect(room.count(offer)).toBe(2)
  })

  it('does not start by silence or by one voice (INV-10), and who changes their mind counts once', async () => {
    const { world, room, samir, henk } = await begin()
    await world.clockTo('2026-09-11T15:10')
    await samir.presses('Nu niet')
    await samir.presses('Ja, vier weken proberen')
    await samir.presses('Ja, vier weken proberen')
    await world.clockTo('2026-09-16T10:00')
    room.hides('Wie wandelt er mee?')
    const told = await henk.presses('Ja, vier weken proberen')
    expect(told.says).toContain('Deze vraag is voorbij. Zo is het nu: Wandeling: komt niet vanzelf.')
  })

  it('is asked about once after four weeks, and ends when nobody says yes', async () => {
    const { world, room, samir, henk } = await begin()
    await world.clockTo('2026-09-11T15:10')
    await samir.presses('Ja, vier weken proberen')
    await henk.presses('Ja, vier weken proberen')
    await world.clockTo('2026-10-16T15:10')
    expect(room.count('Houden we dit erin?')).toBe(1)
    await world.clockTo('2026-10-21T10:00')
    expect(room.count('Wie wandelt er mee?')).toBe(5)
    expect((await samir.runs('/community besluiten')).says).toContain('Wandeling komt niet meer vanzelf')
    await world.clockTo('2026-11-06T15:10')
    expect(room.count('Houden we dit erin?')).toBe(1)
    expect(room.count('Wie wandelt er mee?')).toBe(5)
  })

  it('stays when two want to keep it', async () => {
    const { world, room, samir, henk } = await begin()
    await world.clockTo('2026-09-11T15:10')
    await samir.presses('Ja, vier weken proberen')
    await henk.presses('Ja, vier weken proberen')
    await world.clockTo('2026-10-16T15:10')
    await samir.presses('Ja, houden')
    await henk.presses('Ja, houden')
    await world.clockTo('2026-10-28T10:00')
    expect(room.count('Wie wandelt er mee?')).toBe(7)
    expect((await samir.runs('/community besluiten')).says).toContain('Wandeling hoort nu bij ons ritme')
  })

  it('is not asked about any more when the circle decided itself', async () => {
    const { world, room, anouk, samir, henk } = await begin()
    await world.clockTo('2026-09-11T15:10')
    await samir.presses('Ja, vier weken proberen')
    await samir.runs('/ritueel stel-bij wandeling')
    samir.fillsIn({ when: 'op dinsdag', time: '12:00' })
    expect((await samir.sends()).isRefused).toBe(true)
    samir.fillsIn({ when: 'elke dinsdag' })
    await samir.sends()
    await anouk.presses('proposals.ok')
    await henk.presses('proposals.ok')
    await world.clockTo('2026-10-23T15:10')
    room.hides('Houden we dit erin?')
    expect(room.count('Wie wandelt er mee?')).toBe(5)
  })

  it('a circle that wants only two messages a week gets no third', async () => {
    const { world, room, anouk, samir, henk } = await begin()
    await world.clockTo('2026-09-11T15:10')
    await samir.presses('Ja, vier weken proberen')
    await henk.presses('Ja, vier weken proberen')
    await samir.runs('/ritueel stel-bij')
    await samir.presses('Berichten per week')
    samir.fillsIn({ ceiling: '2' })
    await samir.sends()
    await anouk.presses('proposals.ok')
    await henk.presses('proposals.ok')
    await world.clockTo('2026-09-30T10:00')
    room.hides('Wie wandelt er mee?')
    expect((await samir.runs('/ritueel lijst')).says).toContain('twee: alleen de vraag en het weekbericht')
    expect((await samir.runs('/ritueel lijst')).says).not.toContain('09:00 · Wandeling')
  })
})

const nl = 'Wie hielp je deze week zonder het te weten?'
const en = 'Who helped you this week without knowing it?'

async function suggests({ world, anouk, samir, henk }: Awaited<ReturnType<typeof begin>>) {
  await world.clockTo('2026-09-08T10:00')
  await samir.runs('/ritueel stel-vraag-voor')
  samir.fillsIn({ nl, en, type: 'in eigen woorden' })
  await samir.sends()
  await anouk.presses('proposals.ok')
  await henk.presses('proposals.ok')
}

describe('a question of their own', () => {
  it('shows the kindness test, and is looked at for length and both languages', async () => {
    const { world, samir } = await begin()
    await world.clockTo('2026-09-08T10:00')
    const form = await samir.runs('/ritueel stel-vraag-voor')
    expect(JSON.stringify(form.reply)).toContain('Kun je hem in twee minuten beantwoorden?')
    samir.fillsIn({ nl: 'x'.repeat(91), en })
    const long = await samir.sends()
    expect(long.isRefused || long.says.includes('te lang') || JSON.stringify(long.reply).includes('te lang')).toBe(true)
    samir.fillsIn({ nl, en: nl })
    expect(JSON.stringify((await samir.sends()).reply)).toContain('twee keer dezelfde tekst')
    samir.fillsIn({ nl: 'Wat is jouw reflectie?', en })
    expect(JSON.stringify((await samir.sends()).reply)).toContain('zonder het woord reflectie')
    samir.fillsIn({ nl, en: '' })
    expect(world.database.rows('select * from proposal')).toEqual([])
  })

  it('is asked once the circle adopted it, after the light first weeks', async () => {
    const circle = await begin()
    await suggests(circle)
    await circle.world.clockTo('2026-09-21T10:00')
    expect(circle.room.count(`Weekvraag · ${nl}`)).toBe(0)
    // Three light questions, one about each other, then the focus has its turn.
    await circle.world.clockTo('2026-10-05T10:00')
    expect(circle.room.count(`Weekvraag · ${nl}`)).toBe(1)
    await circle.henk.presses('reflection.share')
    circle.henk.fillsIn({ answer: 'De buurvrouw.' })
    await circle.henk.sends()
    await circle.world.clockTo('2026-10-09T15:30')
    circle.room.shows('De buurvrouw.')
    await circle.world.clockTo('2026-11-16T10:00')
    expect(circle.room.count(`Weekvraag · ${nl}`)).toBe(1)
  })

  it('can be taken back by its author, everywhere it stood', async () => {
    const circle = await begin()
    await suggests(circle)
    await circle.world.clockTo('2026-10-05T10:00')
    const notes = await circle.samir.runs('/mijn notities')
    expect(notes.says).toContain(nl)
    expect((await circle.samir.presses('Neem 1 terug')).says).toContain('De vraag is weg')
    await circle.world.settle()
    expect(circle.room.count(`Weekvraag · ${nl}`)).toBe(0)
    circle.room.shows('een vraag die iemand terugnam')
  })

  it('stays the circle’s when its author is forgotten', async () => {
    const circle = await begin()
    await suggests(circle)
    await circle.world.clockTo('2026-09-11T10:00')
    await circle.samir.runs('/mijn data')
    await circle.samir.presses('privacy.erase')
    await circle.world.clockTo('2026-09-14T12:00')
    const rows = circle.world.database.rows('select nl, state, member_id from own_prompt')
    expect(rows).toEqual([{ nl, state: 'available', member_id: null }])
  })
})
