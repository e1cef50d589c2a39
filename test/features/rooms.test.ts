// When something is the matter with the room: members' words wait, who holds the key hears it once and can do something (INV-41).
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { Notice } from '../../src/core/act.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

const here = { platform: 'web', space: 'kring' } as const
const tell = async (notice: Notice) => {
  await world.engine.notice(notice)
  await world.settle()
}

async function begin(language: 'nl' | 'en' = 'nl') {
  world = await makeWorld({ at: '2026-09-03T10:00', language })
  const people = await world.begins({ Anouk: 'government', Henk: 'resident', Samir: 'student' }, { language })
  const of = (name: string) => people[name] as Hands
  world.chat.saveRoom({ id: 'besloten', name: 'besloten', readers: 9 })
  await world.clockTo('2026-09-07T09:30')
  return { anouk: of('Anouk'), henk: of('Henk'), samir: of('Samir') }
}

async function wantsDirect(hands: Hands): Promise<void> {
  await hands.runs('/my times')
  hands.fillsIn({ where: 'direct' })
  await hands.sends()
}

async function shares(hands: Hands, answer: string): Promise<void> {
  await hands.presses('reflection.share', { in: 'Weekvraag' })
  hands.fillsIn({ answer })
  await hands.sends()
}

describe('a room that opened up', () => {
  it('holds what members say; who holds the key hears it once, in their own hours, and nobody else does', async () => {
    const { anouk, henk, samir } = await begin()
    await wantsDirect(anouk)
    await world.clockTo('2026-09-07T22:00')
    await tell({ ...here, tells: 'roomChanged', room: 'home', open: true, readers: 300 })
    await tell({ ...here, tells: 'roomChanged', room: 'home', open: true, readers: 310 })
    expect(anouk.sees('direct')).not.toContain('kan nu iedereen')
    await shares(henk, 'Bij ons gaat het over geld.')
    world.room('home').hides('Bij ons gaat het over geld.')
    world.room('home').shows('Zichtbaar voor iedereen in #home')
    await world.clockTo('2026-09-08T10:00')
    expect(anouk.sees('direct').match(/kan nu iedereen van Kring meelezen/g)).toHaveLength(1)
    expect((await anouk.runs('/my today')).says).toContain('Woorden van leden plaats ik daar even niet.')
    expect((await samir.runs('/my today')).says).not.toContain('iedereen van')
    expect((await samir.runs('/community besluiten')).says).not.toContain('iedereen van')
    expect((await anouk.runs('/community besluiten')).says).toContain('iedereen van')
    world.room('home').hides('kan nu iedereen')
  })

  it('lets everything through again when it is closed', async () => {
    const { anouk, henk } = await begin()
    await tell({ ...here, tells: 'roomChanged', room: 'home', open: true })
    await shares(henk, 'Bij ons gaat het over geld.')
    world.room('home').hides('Bij ons gaat het over geld.')
    await tell({ ...here, tells: 'roomChanged', room: 'home', open: false })
    world.room('home').shows('Bij ons gaat het over geld.', 'Deel in de groep')
    expect((await anouk.runs('/my today')).says).not.toContain('meelezen')
  })

  it('can be left for another closed one, where what waits and what lives goes on', async () => {
    const { anouk, henk } = await begin()
    await tell({ ...here, tells: 'roomChanged', room: 'home', open: true })
    await anouk.runs('/my today')
    await anouk.presses('Ander kanaal')
    anouk.fillsIn({ room: 'home' })
    expect((await anouk.sends()).reply.is).toBe('form')
    world.chat.saveRoom({ id: 'plein', name: 'plein', readers: 400, open: true })
    anouk.fillsIn({ room: 'plein' })
    expect((await anouk.sends()).reply.is).toBe('form')
    anouk.fillsIn({ room: 'besloten' })
    expect((await anouk.sends()).says).toContain('De kring gaat verder in #besloten.')
    world.room('besloten').shows('Weekvraag')
    await shares(henk, 'Hier durf ik het te zeggen.')
    world.room('besloten').shows('Hier durf ik het te zeggen.')
    expect((await henk.runs('/community besluiten')).says).toContain('Anouk koos een ander kanaal')
    await world.clockTo('2026-09-11T15:00')
    world.room('besloten').shows('Weekbericht')
  })

  it('is nothing an ordinary member can change', async () => {
    const { anouk, samir } = await begin()
    await tell({ ...here, tells: 'roomChanged', room: 'home', open: true })
    await anouk.runs('/my today')
    const button = anouk.sees().includes('Ander kanaal')
    expect(button).toBe(true)
    expect(samir.canPress('Ander kanaal')).toBe(false)
  })
})

it('many more readers: words wait until who holds the key says that it is right', async () => {
  const { anouk, henk } = await begin()
  await tell({ ...here, tells: 'roomChanged', room: 'home', readers: 60 })
  await shares(henk, 'Bij ons gaat het over geld.')
  world.room('home').hides('Bij ons gaat het over geld.')
  const today = (await anouk.runs('/my today')).says
  expect(today).toContain('In #home kunnen nu ongeveer 60 mensen meelezen. Eerst waren het er ongeveer 14.')
  expect((await anouk.presses('Het klopt zo')).says).toContain('Wat wachtte, komt nu.')
  world.room('home').shows('Bij ons gaat het over geld.')
  expect((await anouk.runs('/my today')).says).not.toContain('meelezen')
})

it('a room that is gone: who holds the key is told what to do, in English too', async () => {
  const { anouk } = await begin('en')
  await wantsDirect(anouk)
  await tell({ ...here, tells: 'roomGone', room: 'home' })
  await tell({ ...here, tells: 'roomGone', room: 'home' })
  expect(anouk.sees('direct').match(/The channel #home is gone/g)).toHaveLength(1)
  expect((await anouk.runs('/community log')).says).toContain('Choose another channel.')
  await anouk.presses('Another channel', { in: 'is gone' })
  anouk.fillsIn({ room: 'besloten' })
  await anouk.sends()
  world.room('besloten').shows('Question of the week')
  expect((await anouk.runs('/community log')).says).not.toContain('is gone')
})

it('where Kring was taken away from its only place, nothing comes any more, and it goes on when it is back', async () => {
  const { anouk } = await begin()
  await world.clockTo('2026-09-08T10:00')
  await tell({ ...here, tells: 'spaceGone' })
  const before = world.chat.listMessages().length
  await world.clockTo('2026-09-22T10:00')
  expect(world.chat.listMessages()).toHaveLength(before)
  expect(world.database.count('round')).toBe(1)
  expect((await anouk.runs('/community besluiten')).says).toContain('Kring is weggehaald uit Kring op deze webpagina.')
  await tell({ ...here, tells: 'back', at: world.clock.now() })
  await world.clockTo('2026-09-28T09:30')
  expect(world.database.count('round')).toBe(2)
})

describe('a profile', () => {
  const profile = { ...here, tells: 'profile', user: 'henk' } as const

  it('changes the language and the hours of who did not choose here, and the name in what is shown', async () => {
    const { henk } = await begin()
    await shares(henk, 'Bij ons gaat het over geld.')
    await tell({ ...profile, name: 'Hendrik', language: 'en', zone: 'Europe/Lisbon' as never })
    world.room('home').shows('Hendrik')
    world.room('home').hides('Henk:')
    expect((await henk.runs('/my today')).says).not.toMatch(/Weekvraag/)
    const row = world.database.rows(`select name, language, zone from member where name = 'Hendrik'`)
    expect(row).toEqual([{ name: 'Hendrik', language: 'en', zone: 'Europe/Lisbon' }])
  })

  it('never overrules what somebody chose', async () => {
    const { henk, samir } = await begin()
    await henk.runs('/my language nl')
    await henk.runs('/my times')
    henk.fillsIn({ zone: 'Europe/Berlin' })
    await henk.sends()
    await samir.runs('/my times')
    await samir.sends()
    for (const user of ['henk', 'samir']) {
      await tell({ ...profile, user, name: user, language: 'en', zone: 'Europe/Lisbon' as never })
    }
    const rows = world.database.rows(
      `select name, language, zone from member where name in ('henk', 'samir') order by name`,
    )
    expect(rows).toEqual([
      { name: 'henk', language: 'nl', zone: 'Europe/Berlin' },
      { name: 'samir', language: 'en', zone: 'Europe/Lisbon' },
    ])
  })

  it('leaves who froze their data as they are', async () => {
    const { henk } = await begin()
    await henk.runs('/my data')
    await henk.presses('Zet mijn gegevens stil')
    await tell({ ...profile, name: 'Hendrik', language: 'en' })
    expect(world.database.rows(`select name from member where name = 'Hendrik'`)).toEqual([])
  })
})
