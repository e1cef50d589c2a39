// Asking one person, once: where it reaches them, what a yes, a no and a silence do, and that nobody else can tell.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { AskKind } from '../../src/asks/asks.ts'
import { openAsk, withdrawAsksAbout } from '../../src/asks/asks.ts'
import { askParts } from '../../src/asks/parts.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { MemberId } from '../../src/core/ids.ts'
import { plus } from '../../src/core/time.ts'
import { my } from '../../src/features/my/index.ts'
import { reflection } from '../../src/features/reflection/index.ts'
import { setup } from '../../src/features/setup/index.ts'
import { welcome } from '../../src/features/welcome/index.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

const nothing = { nl: 'Niets.', en: 'Nothing.' }
const bed = { kind: 'bed', id: 'b1' }
const heard: string[] = []

const dig: AskKind = {
  name: 'garden.dig',
  blocks: async (_q, t) => [{ kind: 'text', spans: [t.language === 'nl' ? 'Wil jij spitten?' : 'Would you dig?'] }],
  labels: () => ({ yes: 'Ja, graag', no: 'Nu even niet' }),
  more: (_q, _t, { id }) => [{ label: 'Liever harken', address: `garden.rake:${id}` }],
  yes: async (c) => {
    heard.push('yes')
    return { card: c.card({ kind: 'text', spans: ['Fijn.'] }) }
  },
  no: async (c) => ({ card: c.card({ kind: 'text', spans: ['Prima.'] }) }),
  lapsed: async () => void heard.push('lapsed'),
}
const asks = askParts('garden', [dig])

const garden: Feature = {
  name: 'garden',
  privacy: { says: nothing, ...asks.privacy },
  commands: (['ask', 'more', 'stop'] as const).map((verb) => ({
    noun: 'garden',
    verb,
    words: { noun: { nl: 'garden', en: 'garden' }, verb: { nl: verb, en: verb } },
    says: nothing,
    args: [{ name: 'who', words: { nl: 'wie', en: 'who' }, says: nothing, kind: 'member' }],
    may: 'member',
    day: 1,
    road: 'do',
    run: async (c, args) => {
      if (verb === 'stop') await withdrawAsksAbout(c, bed)
      else {
        const lapsesAt = plus(c.now, { hours: verb === 'ask' ? 24 : 72 })
        const subject = verb === 'ask' ? bed : { ...bed, id: 'b2' }
        await openAsk(c, { kind: dig, member: args['who'] as MemberId, subject, lapsesAt })
      }
      return { silent: true }
    },
  })),
  actions: asks.actions,
  wakes: asks.wakes,
  messages: asks.messages,
  slots: asks.slots,
  on: { member: asks.memberChanged },
}

async function begin() {
  heard.length = 0
  world = await makeWorld({ features: [setup, welcome, reflection, my, garden], at: '2026-09-08T10:00' })
  const people = await world.begins({ Anouk: 'government', Samir: 'student', Henk: 'resident' }, {})
  const of = (name: string) => people[name] as Hands
  return { Anouk: of('Anouk'), Samir: of('Samir'), Henk: of('Henk') }
}

async function wantsDirect(hands: Hands): Promise<void> {
  await hands.runs('/my times')
  hands.fillsIn({ where: 'direct' })
  await hands.sends()
}

const rows = () => world.database.count('ask')

describe('who is asked', () => {
  it('gets a direct message when they chose those, with a way to say no, and something in between', async () => {
    const { Anouk, Henk } = await begin()
    await wantsDirect(Henk)
    await Anouk.runs('/garden ask Henk')
    expect(Henk.sees('direct')).toContain('Wil jij spitten?')
    expect(Henk.canPress('Liever harken')).toBe(true)
    expect((await Henk.presses('Ja, graag')).says).toContain('Fijn.')
    expect(heard).toEqual(['yes'])
    expect(Henk.sees('direct')).not.toContain('Wil jij spitten?')
    expect(rows()).toBe(0)
  })

  it('finds it among what is open, without direct messages, and nowhere else', async () => {
    const { Anouk, Samir, Henk } = await begin()
    await Anouk.runs('/garden ask Henk')
    expect(Henk.sees('direct')).not.toContain('spitten')
    expect((await Samir.runs('/my today')).says).not.toContain('spitten')
    expect((await Henk.runs('/my today')).says).toContain('Wil jij spitten?')
    expect((await Henk.presses('Nu even niet')).says).toContain('Prima.')
    expect((await Henk.runs('/my today')).says).not.toContain('spitten')
    expect(rows()).toBe(0)
    expect(heard).toEqual([])
  })

  it('finds it under the next private reply', async () => {
    const { Anouk, Henk } = await begin()
    await world.clockTo('2026-09-14T09:00')
    await Anouk.runs('/garden ask Henk')
    await Henk.presses('reflection.share')
    Henk.fillsIn({ answer: 'Ik zag iets nieuws.' })
    expect((await Henk.sends()).says).toContain('Wil jij spitten?')
  })

  it('is asked the same thing once', async () => {
    const { Anouk, Samir } = await begin()
    await Anouk.runs('/garden ask Henk')
    await Samir.runs('/garden ask Henk')
    expect(rows()).toBe(1)
  })

  it('hears nothing when it lapses, and a late press says that it is over', async () => {
    const { Anouk, Henk } = await begin()
    await wantsDirect(Henk)
    await Anouk.runs('/garden ask Henk')
    const before = Henk.messages('direct').length
    await world.clockTo('2026-09-09T10:01')
    expect(heard).toEqual(['lapsed'])
    expect(Henk.messages('direct').length).toBeLessThanOrEqual(before)
    expect(Henk.sees('direct')).not.toContain('spitten')
    expect(rows()).toBe(0)
  })

  it('gets a second question on another day, so that there are never two on one', async () => {
    const { Anouk, Henk } = await begin()
    await wantsDirect(Henk)
    await Anouk.runs('/garden ask Henk')
    await Anouk.runs('/garden more Henk')
    const asked = () => Henk.sees('direct').split('Wil jij spitten?').length - 1
    expect(asked()).toBe(1)
    expect((await Henk.runs('/my today')).says.split('Wil jij spitten?')).toHaveLength(3)
    await Henk.presses('Nu even niet', { in: 'Wil jij spitten?' })
    await world.clockTo('2026-09-09T10:05')
    expect(asked()).toBe(1)
  })

  it('is not asked any more once they are away', async () => {
    const { Anouk, Henk } = await begin()
    await Anouk.runs('/garden ask Henk')
    await Henk.runs('/my energy low')
    await world.settle()
    expect(rows()).toBe(0)
    expect(heard).toEqual(['lapsed'])
  })

  it('loses the question without a word when it is taken back', async () => {
    const { Anouk, Henk } = await begin()
    await wantsDirect(Henk)
    await Anouk.runs('/garden ask Henk')
    await Anouk.runs('/garden stop')
    expect(Henk.sees('direct')).not.toContain('spitten')
    expect(rows()).toBe(0)
    expect(heard).toEqual([])
  })
})
