// Connecting a second place by a code, and letting it go again; codes that are wrong, over, used or of something else.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { codeFrom, readCode, written } from '../../src/features/connecting/rules.ts'
import { codeIn } from '../support/code-in.ts'
import type { TwoWorlds } from '../support/two-worlds.ts'
import { makeTwoWorlds } from '../support/two-worlds.ts'

let world: TwoWorlds
afterEach(() => world.close())

async function begin() {
  world = await makeTwoWorlds()
  const anouk = await world.founds()
  const samir = await world.slack.joins('Samir', 'student')
  return { anouk, samir, fatima: world.discord.person('Fatima') }
}

const code = async (hands: Hands) => codeIn((await hands.runs('/community connect')).says)

describe('the code for a place', () => {
  it('is given to who holds a key, and typed by anybody in the room that becomes home', async () => {
    const { anouk, fatima } = await begin()
    const told = await anouk.runs('/community verbind')
    expect(told.says).toContain('De code werkt één keer, tot')
    const done = await fatima.runs(`/community verbind ${codeIn(told.says)}`)
    expect(done.says).toContain('Verbonden. Warm Lindekwartier komt nu ook samen in #warmte.')
    expect(done.says).toContain('In #warmte kunnen ongeveer 6 mensen meelezen.')
    expect(world.discord.room().says()).toContain('Doe je mee?')
    expect(world.database.count('space', "state = 'connected'")).toBe(2)
    expect(world.database.count('connecting_code')).toBe(0)
    const seated = await world.discord.joins('Fatima')
    expect(seated.sees()).toContain('Welkom Fatima (bewoner)')
    expect((await seated.runs('/community besluiten')).says).toContain('Anouk verbond de kring met #warmte (Discord)')
  })

  it('may be typed small, with spaces, once', async () => {
    const { anouk, fatima } = await begin()
    const letters = await code(anouk)
    const bart = world.discord.person('Bart')
    expect((await fatima.runs(`/community connect ${letters.toLowerCase().replace('-', ' ')}`)).says).toContain(
      'Verbonden',
    )
    expect((await bart.runs(`/community connect ${letters}`)).says).toContain('Deze code ken ik niet')
  })

  it('is nowhere in the database or the log, only a hash of it', async () => {
    const { anouk, fatima } = await begin()
    const letters = await code(anouk)
    await fatima.runs(`/community connect ${letters}X`)
    for (const one of [letters, letters.replace('-', '')]) {
      expect(world.database.holds(one)).toBe(false)
      expect(world.lines.join()).not.toContain(one)
    }
    expect(world.database.count('connecting_code')).toBe(1)
    await world.clockTo('2026-09-07T08:20')
    expect(world.database.count('connecting_code')).toBe(0)
  })

  it('is given to nobody else, who reads where it comes from', async () => {
    const { samir } = await begin()
    const told = await samir.runs('/community connect')
    expect(told.says).toContain('krijg je van wie de sleutel van deze kring heeft')
    expect(world.database.count('connecting_code')).toBe(0)
  })

  it('asks for a room where there is none, or for everything in a form', async () => {
    const { anouk, fatima } = await begin()
    const letters = await code(anouk)
    await fatima.runs('/kring help')
    await fatima.presses('Ik heb een code')
    fatima.fillsIn({ code: letters, room: 'C1' })
    expect((await fatima.sends()).says).toContain('Verbonden')
    expect(world.discord.room('C1').says()).toContain('Doe je mee?')
  })

  it('typed in a direct message it asks which room', async () => {
    const { anouk, fatima } = await begin()
    expect((await fatima.runs(`/community connect ${await code(anouk)}`, { in: 'direct' })).reply.is).toBe('form')
    fatima.fillsIn({ room: 'C1' })
    expect((await fatima.sends()).says).toContain('Verbonden')
  })
})

describe('a room that others can read', () => {
  it('is warned of before anything is there, and left for another (INV-41)', async () => {
    const { anouk, fatima } = await begin()
    const told = await fatima.runs(`/community connect ${await code(anouk)}`, { in: 'plein' })
    expect(told.says).toContain('In #plein kunnen ongeveer 212 mensen meelezen.')
    expect(told.says).toContain('Er is nog niets verbonden.')
    expect(world.database.count('space')).toBe(1)
    await fatima.presses('Ander kanaal')
    fatima.fillsIn({ room: 'C1' })
    expect((await fatima.sends()).says).toContain('#warmte')
    expect(world.discord.room('C2').says()).toBe('')
  })

  it('is a choice while the circle forms, and no longer once it has begun', async () => {
    const { anouk, fatima } = await begin()
    await fatima.runs(`/community connect ${await code(anouk)}`, { in: 'plein' })
    expect((await fatima.presses('Toch dit kanaal')).says).toContain('#plein')
    await world.close()
    const people = await begin()
    await people.anouk.presses('welcome.join')
    await world.slack.joins('Anouk', 'government')
    await world.slack.joins('Henk')
    expect(world.database.count('community', "state = 'active'")).toBe(1)
    const told = await people.fatima.runs(`/community connect ${await code(people.anouk)}`, { in: 'plein' })
    expect(told.says).toContain('Een open kanaal beslissen jullie samen.')
    expect(people.fatima.canPress('Toch dit kanaal')).toBe(false)
  })
})

describe('codes that do not fit', () => {
  it('one that is over, one that nobody gave, and one for a person', async () => {
    const { anouk, samir, fatima } = await begin()
    const letters = await code(anouk)
    const own = codeIn((await samir.runs('/my link')).says)
    expect((await fatima.runs(`/community connect ${own}`)).says).toContain('Met deze code koppelt iemand zichzelf.')
    await world.clockTo('2026-09-07T08:10')
    expect((await fatima.runs(`/community connect ${letters}`)).says).toMatch(/werkt niet meer|ken ik niet/)
    expect((await fatima.runs('/community connect BCDF-GHJK')).says).toContain('Deze code ken ik niet')
    expect((await fatima.runs('/community connect hallo')).says).toContain('Een code heeft acht letters.')
  })

  it('after five wrong ones even the right one waits ten minutes, for this person only', async () => {
    const { anouk, fatima } = await begin()
    for (let n = 0; n < 5; n += 1) await fatima.runs('/community connect BCDF-GHJK')
    const letters = await code(anouk)
    expect((await fatima.runs(`/community connect ${letters}`)).says).toContain('Wacht tien minuten')
    expect((await fatima.runs(`/my link ${letters}`)).says).toContain('Wacht tien minuten')
    expect((await world.discord.person('Bart').runs(`/community connect ${letters}`)).says).toContain('Verbonden')
    await world.clockTo('2026-09-07T08:11')
    expect((await fatima.runs('/community connect BCDF-GHJK')).says).toContain('Deze code ken ik niet')
    expect(world.database.count('connecting_try')).toBe(1)
  })

  it('in a place where the circle meets already, or another one does', async () => {
    const { anouk, fatima } = await begin()
    expect((await anouk.runs(`/community connect ${await code(anouk)}`)).says).toContain(
      'Deze kring komt hier al samen.',
    )
    await fatima.runs('/community setup')
    await fatima.presses('setup.begin')
    fatima.fillsIn({ question: 'Hoe blijft de straat koel?' })
    await fatima.sends()
    const told = await world.discord.person('Bart').runs(`/community connect ${await code(anouk)}`)
    expect(told.says).toContain('Hier komt al een andere kring samen.')
  })

  it('what one person typed, another cannot go on with', async () => {
    const { anouk, fatima } = await begin()
    const letters = await code(anouk)
    await fatima.runs(`/community connect ${letters}`, { in: 'plein' })
    const bart = world.discord.person('Bart')
    expect((await bart.runs(`/community connect ${letters}`)).says).toContain('al door iemand anders getypt')
    const [{ id } = { id: '' }] = world.database.rows<{ id: string }>('SELECT id FROM connecting_code')
    const { chat, space, platform } = world.discord
    const forged = await world.engine.handle({
      ...{ key: 'forged', does: 'press', address: `connecting.open:${id}/C1`, at: world.clock.now() },
      ...{ person: { platform, space, user: 'bart', name: 'Bart', language: 'nl' }, place: { room: 'C1' } },
    })
    expect(JSON.stringify(forged)).toContain('werkt niet meer')
    expect(chat.listMessages().filter(({ onlyFor }) => onlyFor === undefined)).toEqual([])
  })
})

describe('letting a place go', () => {
  it('ends what is new there, keeps what is there, and can be undone with a new code', async () => {
    const { anouk, fatima, samir } = await begin()
    await world.slack.joins('Anouk', 'government')
    await fatima.runs(`/community connect ${await code(anouk)}`)
    const seated = await world.discord.joins('Fatima')
    await world.clockTo('2026-09-07T09:00')
    expect(world.discord.room().count('🌿 Weekvraag')).toBe(1)
    expect((await anouk.runs('/community connect')).says).toContain('Hier komen jullie samen')
    expect((await anouk.presses('Maak #warmte (Discord) los')).says).toContain('niet meer samen in #warmte')
    expect(world.discord.room().says()).toContain('De kring komt niet meer samen in #warmte op Discord.')
    await samir.presses('reflection.share', { in: 'Weekvraag' })
    samir.fillsIn({ answer: 'Na het losmaken gezegd.' })
    await samir.sends()
    await world.clockTo('2026-09-14T09:00')
    expect(world.slack.room().count('🌿 Weekvraag')).toBe(2)
    expect(world.slack.room().says()).toContain('Na het losmaken gezegd.')
    expect(world.discord.room().says()).not.toContain('Na het losmaken gezegd.')
    expect(world.discord.room().count('🌿 Weekvraag')).toBe(1)
    expect((await samir.runs('/community besluiten')).says).toContain('Anouk maakte Discord los van de kring')
    expect((await seated.runs('/my today', { in: 'direct' })).isRefused).toBe(false)

    await fatima.runs(`/community connect ${await code(anouk)}`)
    expect(world.discord.room().count('🌿 Weekvraag')).toBe(2)
    expect(world.database.count('space')).toBe(2)
    expect((await anouk.runs('/community besluiten')).says.match(/verbond de kring/g)).toHaveLength(2)
  })

  it('never the last one', async () => {
    const { anouk, fatima } = await begin()
    await fatima.runs(`/community connect ${await code(anouk)}`)
    await anouk.runs('/community connect')
    await anouk.presses('Maak #lindekwartier (Slack) los')
    const told = await anouk.runs('/community connect', { in: 'direct' })
    expect(told.says).not.toContain('Hier komen jullie samen')
    expect(world.database.count('space', 'home_room is not null')).toBe(1)
  })
})

it('a code has eight letters without vowels, each as likely, and is read as people type it', async () => {
  world = await makeTwoWorlds()
  const made = Array.from({ length: 500 }, (_, n) => codeFrom(Buffer.from(`${n}`.repeat(40)).toString('base64url')))
  for (const one of made) expect(one).toMatch(/^[B-DF-HJ-NP-TV-XZ]{8}$/)
  expect(readCode(` ${written('KXRTMBZQ').toLowerCase()} `)).toBe('KXRTMBZQ')
  for (const wrong of ['', 'KXRT', 'KXRT-MBZA', 'KXRT-MBZQQ', '🙂']) expect(readCode(wrong)).toBeUndefined()
})
