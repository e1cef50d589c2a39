// Silence that anybody may ask for, and the log in which every change for all can be read back (INV-12, INV-32).
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { MemberId } from '../../src/core/ids.ts'
import type { Instant } from '../../src/core/time.ts'
import { dayMs, hourMs } from '../../src/core/time.ts'
import { decideHush } from '../../src/features/settings/rules.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World | undefined
afterEach(async () => {
  await world?.close()
  world = undefined
})

async function begin(language: 'nl' | 'en' = 'nl', at = '2026-09-03T10:00') {
  const made = await makeWorld({ at, language })
  world = made
  const people = await made.begins({ Anouk: 'government', Samir: 'student', Henk: 'resident' }, { language })
  const of = (name: string) => people[name] as Hands
  return { world: made, room: made.room('home'), anouk: of('Anouk'), samir: of('Samir'), henk: of('Henk') }
}

async function wantsDirect(hands: Hands): Promise<void> {
  await hands.runs('/my times')
  hands.fillsIn({ where: 'direct' })
  await hands.sends()
}

describe('a silence', () => {
  it('is told to the group with who and why; everything waits, and it ends by itself', async () => {
    const { world, room, samir, henk } = await begin()
    await wantsDirect(henk)
    await world.clockTo('2026-09-06T20:00')
    const told = await samir.runs('/community stil 24 Er is een begrafenis in de buurt')
    expect(told.says).toContain('Het is stil tot')
    expect(told.says).toContain('[Toch weer aan]')
    room.shows('Even stil', 'Samir', 'Er is een begrafenis in de buurt')
    await world.clockTo('2026-09-07T12:00')
    room.hides('Weekvraag')
    expect(henk.sees('direct')).not.toContain('Weekvraag')
    await world.clockTo('2026-09-07T20:30')
    room.shows('Weekvraag')
    await world.clockTo('2026-09-08T10:00')
    expect(henk.sees('direct')).toContain('Weekvraag')
    expect(world.database.count('round')).toBe(1)
    await world.clockTo('2026-09-11T15:05')
    room.shows('Weekbericht')
  })

  it('can be ended by anybody, and then the week goes on at once', async () => {
    const { world, room, samir, henk } = await begin()
    await world.clockTo('2026-09-06T20:00')
    await samir.runs('/community hush 48 Even rust')
    await world.clockTo('2026-09-07T12:00')
    expect((await henk.presses('Toch weer aan')).says).toBe('Kring doet weer mee.')
    room.hides('Even rust')
    room.shows('Weekvraag')
    expect((await henk.runs('/community log')).says).toContain('Kring ging weer aan')
  })

  it('needs a reason, and asks for it in a form that keeps what was typed', async () => {
    const { samir, room } = await begin()
    const asked = await samir.runs('/community stil 4')
    expect(asked.reply.is).toBe('form')
    expect((await samir.sends()).reply.is).toBe('form')
    samir.fillsIn({ why: 'De bot praat te veel' })
    expect((await samir.sends()).says).toContain('Het is stil tot')
    room.shows('De bot praat te veel')
  })

  it('is at most 48 hours; a second one in two weeks at most 4, and a third is for somebody else', async () => {
    const { world, samir, henk } = await begin()
    expect((await samir.runs('/community stil 72 lang')).says).toContain('Kies 1 tot 48 uur.')
    await samir.runs('/community stil 2 eerst')
    expect((await henk.runs('/community stil 2 nog eens')).says).toContain('Het is al stil')
    await world.clockTo('2026-09-05T10:00')
    expect((await samir.runs('/community stil 24 weer')).says).toContain('ten hoogste 4 uur')
    expect((await samir.runs('/community stil 4 weer')).says).toContain('Het is stil tot')
    await world.clockTo('2026-09-07T10:00')
    expect((await samir.runs('/community stil 1 weer')).says).toContain('al twee keer stil')
    expect((await henk.runs('/community stil 24 nu ik')).says).toContain('Het is stil tot')
  })

  it('reads the same in English', async () => {
    const { world, room, samir, henk } = await begin('en')
    await samir.runs('/community hush 4 The bot is in the wrong room')
    room.shows('Quiet', 'Samir', 'The bot is in the wrong room')
    expect((await henk.presses('Start again')).says).toBe('Kring is back.')
    await world.clockTo('2026-09-03T20:00')
    room.hides('wrong room')
  })

  it('is not for guests, and not before there is a circle', async () => {
    const { world } = await begin()
    const esther = world.person('Esther')
    await esther.presses('Ik schuif aan')
    await esther.presses('Lees alles')
    await esther.presses('Akkoord, als gast')
    expect((await esther.runs('/community stil 4 stil')).isRefused).toBe(true)
    expect((await esther.runs('/community besluiten')).isRefused).toBe(false)
  })

  it('whoever is erased takes the reason along; the silence itself stays', async () => {
    const { world, room, samir } = await begin()
    await samir.runs('/community stil 48 Mijn eigen reden')
    await samir.runs('/my data')
    await samir.presses('privacy.erase')
    await world.clockTo('2026-09-04T11:00')
    room.hides('Mijn eigen reden', 'Samir')
    expect(world.database.holds('Mijn eigen reden')).toBe(false)
    expect(world.database.count('pause')).toBe(1)
  })
})

describe('the log of decisions', () => {
  it('tells who founded, chose the room, hushed, added free days and got a key (INV-12)', async () => {
    const { world, anouk, samir } = await begin()
    await samir.runs('/community stil 1 Even ademhalen')
    await world.clockTo('2026-09-03T12:00')
    await anouk.runs('/community setup')
    if (anouk.canPress('setup.holiday')) {
      await anouk.presses('setup.holiday')
      anouk.fillsIn({ name: 'herfstvakantie', from: '2026-10-19', to: '2026-10-23' })
      await anouk.sends()
    }
    const log = (await samir.runs('/community besluiten')).says
    for (const part of ['Logboek van besluiten', 'Anouk', 'Even ademhalen', 'Samir']) expect(log).toContain(part)
    const kinds = world.database.rows<{ kind: string }>('SELECT DISTINCT kind FROM happening').map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['setup.founded', 'setup.roomChosen', 'settings.hushed']))
  })

  it('never holds what somebody chose for themselves', async () => {
    const { anouk, samir } = await begin()
    const before = (await anouk.runs('/community log')).says
    await samir.runs('/my away 2026-09-20')
    await samir.presses('Terug')
    await samir.runs('/my energy low')
    await samir.runs('/my language en')
    await wantsDirect(samir)
    await samir.runs('/my data')
    await samir.presses('privacy.freeze')
    expect((await anouk.runs('/community log')).says).toBe(before)
  })

  it('tells who holds a key since when a platform is out of reach, and why; later from when till when', async () => {
    const { world, anouk, samir } = await begin()
    const here = { platform: 'web', space: world.chat.space }
    await world.engine.notice({ ...here, tells: 'lost', at: world.clock.now(), why: 'there is no connection' })
    const during = (await anouk.runs('/community log')).says
    expect(during).toContain('is niet bereikbaar sinds')
    expect(during).toContain('there is no connection')
    expect((await samir.runs('/community log')).says).not.toContain('bereikbaar')
    await world.clockTo('2026-09-03T11:00')
    await world.engine.notice({ ...here, tells: 'back', at: world.clock.now() })
    const after = (await anouk.runs('/community log')).says
    expect(after).toContain('was niet bereikbaar van')
    expect(after).toContain('there is no connection')
    await world.clockTo('2026-09-20T11:00')
    expect((await anouk.runs('/community log')).says).not.toContain('bereikbaar')
  })

  it('reads the same in English, and knows no empty page', async () => {
    const { samir } = await begin('en')
    const log = (await samir.runs('/community log')).says
    expect(log).toContain('Log of decisions')
    expect(log).toContain('Personal choices are never in it.')
  })
})

describe('how often somebody may ask for silence', () => {
  const by = 'm1' as MemberId
  const now = (100 * dayMs) as Instant
  const hush = (daysAgo: number, who = by) => {
    const from = (now - daysAgo * dayMs) as Instant
    return { from, until: (from + hourMs) as Instant, by: who }
  }
  it.each([
    [48, [], 'fine'],
    [49, [], 'tooLong'],
    [0, [], 'tooLong'],
    [1.5, [], 'tooLong'],
    [Number.NaN, [], 'tooLong'],
    [5, [hush(3)], 'onlyShort'],
    [4, [hush(3)], 'fine'],
    [1, [hush(3), hush(1)], 'usedUp'],
    [48, [hush(15)], 'fine'],
    [48, [hush(1, 'm2' as MemberId)], 'fine'],
  ] as const)('%s hours after %j is %s', (hours, before, verdict) => {
    expect(decideHush(hours, { by, now, before })).toBe(verdict)
  })
})
