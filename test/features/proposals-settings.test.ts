// Settings of a circle: each is changed in the way its box says, and in no other.
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { features } from '../../src/features/index.ts'
import { listKinds } from '../../src/features/proposals/kinds.ts'
import type { Deciding } from '../support/deciding.ts'
import { deciding, makeDeciding } from '../support/deciding.ts'

let here: Deciding | undefined
afterEach(async () => {
  await here?.world.close()
  here = undefined
})

async function begin() {
  const made = await makeDeciding()
  here = made
  return { ...made, ...made.people, room: made.world.room('home') }
}

describe('a setting of the circle', () => {
  it('is a decision where its box says so', async () => {
    const { Daan, Samir, Henk, world, puts, ok, setting } = await begin()
    await puts(Daan, 'deciding.chairs', { value: '5', why: 'Er komen er meer.' })
    expect(setting('deciding.chairs')).toBeUndefined()
    await ok(Samir, Henk)
    await world.clockTo('2026-09-14T09:00')
    expect(setting('deciding.chairs')).toBe(5)
    expect((await Henk.runs('/community log')).says).toContain('Stoelen: 5')
  })

  it('is not proposed as it is already', async () => {
    const { Daan, puts } = await begin()
    expect((await puts(Daan, 'deciding.tea', { value: '3' })).says).toContain('Zo is het al.')
  })

  it('of the key holders is theirs alone, at once, and stands in the log with their name', async () => {
    const { Anouk, Henk, setting } = await begin()
    await Henk.runs('/propose new')
    expect(Henk.canChoose('deciding.key')).toBe(false)
    await Anouk.runs('/propose new')
    await Anouk.chooses('deciding.key')
    Anouk.fillsIn({ value: '7' })
    await Anouk.sends()
    expect(setting('deciding.key')).toBe(7)
    expect((await Henk.runs('/community log')).says).toContain('Sleutel: 7. Ingesteld door Anouk.')
  })
})

describe('every setting that is declared', () => {
  const all = [...features, deciding]
  const settings = all.flatMap((feature) => feature.settings ?? [])
  const kinds = listKinds({ settings, proposals: all.flatMap((feature) => feature.proposals ?? []) })

  it('has one way to be changed: a proposal with the weight of its box, or none when it is a key holder’s', () => {
    for (const { key, box } of settings) {
      const own = kinds.filter(({ name }) => name === key)
      expect(own.map(({ consent }) => consent)).toEqual(box === 'caretaker' ? [] : [box])
    }
  })

  it('has words that fit the menu', () => {
    for (const { says, name } of kinds) {
      expect([...says.nl].length, name).toBeLessThanOrEqual(75)
      expect([...says.en].length, name).toBeLessThanOrEqual(75)
    }
  })

  it('is stored by nobody but that proposal and the key holders’ form', () => {
    const shared = settings.filter(({ box }) => box !== 'caretaker').map(({ key }) => key)
    for (const file of readdirSync('src/features', { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.startsWith('proposals/')) continue
      const source = readFileSync(`src/features/${file}`, 'utf8')
      for (const key of shared)
        expect(source.includes(`saveSetting(c.db, c.community, '${key}'`), `${file} ${key}`).toBe(false)
    }
  })
})
