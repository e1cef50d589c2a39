// Somebody begins a circle: three pages, one preview, one press; and the group hears nothing before that.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ at: '2026-09-03T10:00' })
})
afterEach(() => world.close())

const behind = { name: 'Warm Lindekwartier', organisation: 'Gemeente Lindestad', contact: 'Anouk, 06 12345678' }

describe('a founder', () => {
  test('is told what this is before anything is kept', async () => {
    const anouk = world.person('Anouk')
    const hello = await anouk.runs('/community setup')
    expect(hello.says).toContain('Hoi Anouk. Ik ben Kring.')
    expect(hello.says).toContain('er gaat nog niets naar de groep')
    const example = await anouk.presses('Eerst een voorbeeld')
    expect(example.says).toContain('verzonnen')
  })

  test('may stop halfway and goes on where she was', async () => {
    const anouk = world.person('Anouk')
    await anouk.runs('/community setup')
    await anouk.presses('Beginnen')
    anouk.fillsIn({ question: 'Hoe wonen we samen warm?' })
    const first = await anouk.sends()
    expect(first.says).toContain('Hoe wonen we samen warm?')
    expect(first.says).toContain('nog niet ingevuld')
    const later = await anouk.runs('/community start')
    expect(later.says).toContain('Hoe wonen we samen warm?')
    world.room('home').hides('kring', 'Kring')
  })

  test('can take a sample question and change it', async () => {
    const anouk = world.person('Anouk')
    await anouk.runs('/community setup')
    await anouk.presses('Eerst een voorbeeld')
    await anouk.presses('Neem een voorbeeldvraag')
    await anouk.presses('Vergrijzing')
    const list = await anouk.sends()
    expect(list.says).toContain('Hoe worden mensen hier samen prettig oud?')
    await anouk.presses('setup.pickQuestion')
    anouk.fillsIn({ question: 'Hoe worden wij prettig oud?' })
    expect((await anouk.sends()).says).toContain('Hoe worden wij prettig oud?')
    expect(anouk.canPress('setup.invite')).toBe(false)
  })

  test('sees what a member sees, and only her press puts it in the room', async () => {
    const anouk = world.person('Anouk')
    await anouk.runs('/community setup')
    await anouk.presses('setup.begin')
    anouk.fillsIn({ question: 'Hoe wonen we samen warm?' })
    await anouk.sends()
    await anouk.presses('setup.pickRoom')
    anouk.fillsIn({ room: 'home' })
    await anouk.sends()
    await anouk.presses('setup.pickBehind')
    anouk.fillsIn(behind)
    const preview = await anouk.sends()
    expect(preview.says).toContain('Het staat klaar, en nog niemand heeft iets gezien.')
    expect(preview.says).toContain('Doe je mee?')
    expect(world.room('home').messages()).toHaveLength(0)
    const posted = await anouk.presses('Zet de uitnodiging in home')
    expect(posted.says).toContain('Jij houdt de sleutel, niet het stuur.')
    world.room('home').shows('We beginnen een kring rond de vraag', 'Hoe wonen we samen warm?')
    expect(anouk.canPress('Ik schuif aan')).toBe(true)
  })

  test('is warned about an open room and may choose it all the same [INV-41]', async () => {
    world.chat.saveRoom({ id: 'home', name: 'home', readers: 212, open: true })
    const anouk = world.person('Anouk')
    await anouk.runs('/community setup')
    await anouk.presses('setup.begin')
    anouk.fillsIn({ question: 'Hoe wonen we samen warm?' })
    await anouk.sends()
    await anouk.presses('setup.pickRoom')
    anouk.fillsIn({ room: 'home' })
    const warned = await anouk.sends()
    expect(warned.says).toContain('212')
    expect(warned.says).toContain('Een besloten kanaal is veiliger.')
    await anouk.runs('/community setup')
    await anouk.presses('setup.pickBehind')
    anouk.fillsIn(behind)
    const list = await anouk.sends()
    expect(list.says).toContain('kijk nog even wie er meelezen kan')
    const kept = await anouk.presses('Toch dit kanaal')
    expect(kept.says).toContain('Het staat klaar')
  })

  test('is warned as well about an open room that she picks from elsewhere [INV-41]', async () => {
    world.chat.saveRoom({ id: 'plein', name: 'plein', readers: 212, open: true })
    const anouk = world.person('Anouk')
    await anouk.runs('/community setup')
    await anouk.presses('setup.begin')
    anouk.fillsIn({ question: 'Hoe wonen we samen warm?' })
    await anouk.sends()
    await anouk.presses('setup.pickRoom')
    anouk.fillsIn({ room: 'plein' })
    const warned = await anouk.sends()
    expect(warned.says).toContain('212')
    expect(warned.says).toContain('Een besloten kanaal is veiliger.')
  })

  test('invites people herself if she likes, and the room stays quiet', async () => {
    const anouk = world.person('Anouk')
    await anouk.runs('/community setup')
    await anouk.presses('setup.begin')
    anouk.fillsIn({ question: 'Hoe wonen we samen warm?' })
    await anouk.sends()
    await anouk.presses('setup.pickRoom')
    anouk.fillsIn({ room: 'home' })
    await anouk.sends()
    await anouk.presses('setup.pickBehind')
    anouk.fillsIn(behind)
    await anouk.sends()
    const text = await anouk.presses('Ik nodig zelf uit')
    expect(text.says).toContain('Je hoeft niets voor te bereiden')
    expect(text.says).toContain('Als gast meedoen kan ook.')
    expect(world.room('home').messages()).toHaveLength(0)
  })

  test('hands a second key to somebody who joined', async () => {
    const anouk = await world.founds()
    await world.joins('Henk', 'government')
    await anouk.runs('/community setup')
    const given = await anouk.chooses('Henk')
    expect(given.says).toContain('Henk heeft nu ook de sleutel.')
  })

  test('notes the autumn week off, and the first question waits for it', async () => {
    const anouk = await world.founds()
    await anouk.runs('/community setup')
    await anouk.presses('Vrije week')
    await anouk.presses('Herfst, midden en zuid')
    const noted = await anouk.sends()
    expect(noted.says).toContain('Die week ben ik stil.')
  })
})

test('somebody else cannot go on with her setup', async () => {
  await world.founds()
  const bart = world.person('Bart')
  expect((await bart.runs('/community setup')).isRefused).toBe(true)
})

test('anybody can read what the circle is, with its source', async () => {
  await world.founds()
  const about = await world.person('Bart').runs('/community about')
  expect(about.says).toContain('Warm Lindekwartier')
  expect(about.says).toContain('Niemand krijgt hier cijfers of lijstjes over jou')
  expect(about.says).toContain('Verantwoordelijk is Gemeente Lindestad')
  expect(about.says).toContain('SEECE')
})
