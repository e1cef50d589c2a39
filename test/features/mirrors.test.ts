// Beside the messages: rituals and roles in the server itself, when the platform wants fewer messages, and what time it is for somebody.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { plus } from '../../src/core/time.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

async function begin(on: 'web' | 'discord') {
  world = await makeWorld({ on, at: '2026-09-03T10:00' })
  const people = await world.begins({ Anouk: 'government', Henk: 'resident', Samir: 'student' })
  return { anouk: people['Anouk'] as Hands, henk: people['Henk'] as Hands }
}

describe('rituals and roles in the server itself', () => {
  it('are switched on and off by who holds the key, and everybody can read that back', async () => {
    const { anouk, henk } = await begin('discord')
    expect((await henk.runs('/community log')).says).not.toContain('agenda van de server')
    expect((await anouk.runs('/community log')).says).toContain('Rituelen in de agenda van de server: uit')
    expect((await anouk.presses('settings.mirror:events')).says).toContain('in de agenda van de server')
    expect((await henk.runs('/community log')).says).toContain('Rituelen in de agenda van de server: aan')
    expect((await anouk.runs('/community log')).says).toContain('Haal uit de agenda')
  })

  it('are not offered where the platform has no such thing', async () => {
    const { anouk } = await begin('web')
    expect((await anouk.runs('/community log')).says).not.toContain('server')
  })
})

describe('the channel for experiments', () => {
  const chooses = async (hands: Hands, room: string) => {
    await hands.runs('/community log')
    await hands.presses('settings.experimentsRoom')
    hands.fillsIn({ room })
    return hands.sends()
  }

  it('is another one than the home channel where who holds the key chose that', async () => {
    const { anouk, henk } = await begin('web')
    expect((await anouk.runs('/community log')).says).toContain('Experimenten komen in #home')
    expect((await henk.runs('/community log')).says).not.toContain('Experimenten komen in')
    expect((await chooses(anouk, 'experiments')).says).toContain('Nieuwe experimenten komen daar')
    await henk.runs('/experiment log Warmtekoffer')
    world.room('experiments').shows('Warmtekoffer')
    world.room('home').hides('Warmtekoffer')
    expect((await henk.runs('/community log')).says).toContain('Experimenten kregen een ander kanaal')
  })

  it('is never one that everybody can read', async () => {
    const { anouk } = await begin('web')
    world.chat.saveRoom({ id: 'plein', name: 'plein', readers: 400, open: true })
    expect((await chooses(anouk, 'plein')).isRefused).toBe(true)
    expect((await anouk.runs('/community log')).says).toContain('Experimenten komen in #home')
  })
})

it('who holds a key reads until when the platform wants no new conversations, and nobody else does', async () => {
  const { anouk, henk } = await begin('discord')
  const { platform, space } = world.here
  const until = plus(world.clock.now(), { days: 1 })
  await world.engine.notice({ tells: 'directsStopped', platform, space, until })
  await world.settle()
  expect((await anouk.runs('/community log')).says).toContain('begint Kring daar geen nieuwe gesprekken')
  expect((await anouk.runs('/my today')).says).toContain('Discord vindt dat Kring')
  expect((await henk.runs('/my today')).says).not.toContain('nieuwe gesprekken')
  await world.clockTo(plus(until, { minutes: 1 }))
  expect((await anouk.runs('/community log')).says).not.toContain('nieuwe gesprekken')
})

describe('the time zone', () => {
  it('is asked once of who joins where the platform never tells it, with a way to say it', async () => {
    await begin('discord')
    const fatima = await world.joins('Fatima', 'resident')
    expect(fatima.sees()).toContain('Ik ga uit van Europe/Amsterdam')
    const { reply } = await fatima.presses('Andere tijdzone')
    expect(reply).toMatchObject({ is: 'form', form: { name: 'my.times' } })
    fatima.fillsIn({ zone: 'Europe/Lisbon' })
    await fatima.sends()
    await fatima.runs('/community about')
    await fatima.presses('welcome.join')
    expect((await fatima.presses('welcome.direct')).says).not.toContain('Ik ga uit van')
  })

  it('is not asked where the platform tells it', async () => {
    await begin('web')
    const fatima = await world.joins('Fatima', 'resident')
    expect(fatima.sees()).not.toContain('Ik ga uit van')
  })
})
