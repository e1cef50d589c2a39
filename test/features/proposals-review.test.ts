// What was agreed comes back, and what happens with it when people go, return, or turn out to be one.
import { afterEach, describe, expect, it } from 'vitest'
import type { Deciding } from '../support/deciding.ts'
import { makeDeciding } from '../support/deciding.ts'

let here: Deciding
afterEach(() => here.world.close())

async function begin(options?: Parameters<typeof makeDeciding>[0]) {
  here = await makeDeciding(options)
  return { ...here, ...here.people, room: here.world.room('home') }
}

/** Agreed on Monday 14 September, so that it comes back on Monday 26 October. */
async function agreed(more: Readonly<Record<string, string>> = {}) {
  const all = await begin()
  const { Daan, Samir, Henk, Bart, Fatima, world, proposes, ok, concern } = all
  await proposes(Daan, undefined, more)
  await ok(Samir)
  await concern(Henk, 'Wie ruimt op?')
  await Fatima.runs('/my away')
  await Fatima.sends()
  await ok(Bart)
  await world.clockTo('2026-09-14T09:00')
  expect(all.state()).toBe('adopted')
  return all
}

const asks = 'Houden we dit zo?'

describe('a decision', () => {
  it('really comes back on its day, with the concerns that were kept, and stays when nobody says otherwise', async () => {
    const { room, world, state } = await agreed()
    await world.clockTo('2026-10-26T09:00')
    room.hides(asks)
    await world.restart('crash')
    await world.clockTo('2026-10-27T12:00')
    room.shows(asks, 'Het blijft gelden zolang we niets anders afspreken.')
    expect(state()).toBe('due_review')
    expect(room.count('Wie ruimt op?')).toBeGreaterThan(1)
    await world.clockTo('2026-11-06T12:00')
    expect(state()).toBe('adopted')
    room.shows('Het blijft zoals het is. We kijken weer terug op')
    expect(room.count(asks)).toBe(1)
  })

  it('comes back when its proposer said so', async () => {
    const { room, world } = await agreed({ reviewOn: '2026-10-05' })
    await world.clockTo('2026-10-06T12:00')
    room.shows(asks)
  })

  it('is kept by who taps so, and looked at again by who has another wording', async () => {
    const { Henk, Samir, Daan, Bart, room, world, state, ok } = await agreed()
    await world.clockTo('2026-10-27T12:00')
    expect((await Henk.presses('Ja, zo houden')).says).toContain('Genoteerd: zo houden.')
    room.shows('Eén persoon wil dit zo houden.')
    expect(state()).toBe('due_review')
    await Samir.presses('Opnieuw bekijken')
    Samir.fillsIn({ text: 'We eten elke maand samen.', why: 'Elke week is veel.' })
    await Samir.sends()
    expect(state()).toBe('open')
    await ok(Daan, Bart)
    await world.clockTo('2026-11-06T12:00')
    expect(state()).toBe('adopted')
    room.shows('We eten elke maand samen.')
  })

  it('still holds when a new wording comes to nothing', async () => {
    const { Samir, room, world, state, Henk } = await agreed()
    await world.clockTo('2026-10-27T12:00')
    await Samir.presses('Opnieuw bekijken')
    Samir.fillsIn({ text: 'We eten elke maand samen.', why: 'Elke week is veel.' })
    await Samir.sends()
    await world.clockTo('2026-11-13T12:00')
    expect(state()).toBe('adopted')
    room.shows('Wat we eerder afspraken blijft gelden.')
    expect((await Henk.runs('/propose list')).says).toContain('We eten voortaan samen.')
  })

  it('can be looked back on within a week by who was away, and nothing is undone by that', async () => {
    const { Fatima, Henk, room, world, state } = await agreed()
    await world.clockTo('2026-09-16T10:00')
    expect((await Fatima.presses('my.back')).says).toContain('Afgesproken toen je weg was: V1')
    expect((await Henk.runs('/my today')).says).not.toContain('Nu terugkijken')
    await Fatima.runs('/my today')
    expect((await Fatima.presses('Nu terugkijken')).says).toContain('Er verandert niets vanzelf.')
    room.shows(asks)
    expect(state()).toBe('due_review')
    await world.clockTo('2026-09-25T12:00')
    expect(state()).toBe('adopted')
  })

  it('cannot be asked back by who returned longer than a week ago', async () => {
    const { Fatima, world, state } = await agreed()
    await Fatima.presses('my.back')
    await Fatima.runs('/my today')
    await world.clockTo('2026-09-25T10:00')
    expect((await Fatima.presses('Nu terugkijken')).isRefused).toBe(true)
    expect((await Fatima.runs('/my today')).says).not.toContain('Nu terugkijken')
    expect(state()).toBe('adopted')
    expect(world.database.count('proposal_away')).toBe(0)
  })

  it('keeps plain voices for thirty days, and then only how many there were', async () => {
    const { room, world } = await agreed()
    expect(world.database.count('consent_voice', "kind = 'ok'")).toBe(3)
    await world.clockTo('2026-10-20T12:00')
    expect(world.database.count('consent_voice', "kind = 'ok'")).toBe(0)
    expect(world.database.count('consent_voice', "kind = 'concern'")).toBe(1)
    room.shows('4 mensen kunnen hiermee leven')
  })
})

describe('somebody who has everything erased', () => {
  it('leaves what was agreed, without their name; their words about it go', async () => {
    const { Daan, Henk, room, world } = await agreed()
    for (const one of [Daan, Henk]) {
      await one.runs('/my data')
      await one.presses('privacy.erase')
    }
    await world.clockTo('2026-09-16T12:00')
    room.shows('We eten voortaan samen.', 'een (oud-)lid')
    room.hides('Wie ruimt op?')
    expect(world.database.holds('Wie ruimt op?')).toBe(false)
  })

  it('takes along what they had put forward and was not agreed', async () => {
    const { Daan, Bart, Samir, Henk, room, world, proposes, object, state, ok } = await begin()
    await proposes(Daan, 'We zingen samen.')
    await ok(Samir, Henk)
    await object(Bart, 'Ik ben schor.')
    await Daan.runs('/my data')
    await Daan.presses('privacy.erase')
    await Bart.runs('/my data')
    await Bart.presses('privacy.erase')
    await world.clockTo('2026-09-09T12:00')
    expect(state()).toBe('withdrawn')
    room.hides('We zingen samen.', 'Ik ben schor.')
    expect(world.database.holds('We zingen samen.')).toBe(false)
    expect(world.database.holds('Ik ben schor.')).toBe(false)
  })

  it('lets go of their objection, so that the others can go on', async () => {
    const { Daan, Bart, Samir, Henk, world, proposes, object, state, ok } = await begin()
    await proposes(Daan)
    await ok(Samir, Henk)
    await object(Bart, 'Ik ben schor.')
    await Bart.runs('/my data')
    await Bart.presses('privacy.erase')
    await world.clockTo('2026-09-09T12:00')
    expect(state()).toBe('open')
    await world.clockTo('2026-09-14T12:00')
    expect(state()).toBe('adopted')
  })

  it('reads first what is kept of what they proposed and said', async () => {
    const { Henk } = await agreed()
    await Henk.runs('/my data')
    const { reply } = await Henk.presses('privacy.export')
    expect(JSON.stringify(reply)).toContain('Wie ruimt op?')
  })
})
