// The table: who is here by perspective, which chairs are empty and why, and how a missing voice comes to be heard.
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { Feature } from '../../src/core/feature.ts'
import { question } from '../../src/features/question/index.ts'
import { setup } from '../../src/features/setup/index.ts'
import { table } from '../../src/features/table/index.ts'
import type { SeatState } from '../../src/features/table/rules.ts'
import { nextStates } from '../../src/features/table/rules.ts'
import { welcome } from '../../src/features/welcome/index.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

const voice = 'kleine verhuurders'
const why = 'Wij weten niet waarom zij niet isoleren'

interface Beginning {
  readonly rhythm?: 'gentle' | 'all'
  readonly features?: readonly Feature[]
}

async function begin({ rhythm = 'gentle', features }: Beginning = {}) {
  world = await makeWorld(features ? { features } : {})
  const people = await world.begins(
    { Anouk: 'government', Samir: 'student', Henk: 'resident', Daan: 'research', Fatima: 'resident' },
    { rhythm },
  )
  const of = (name: string) => people[name] as Hands
  return { Anouk: of('Anouk'), Samir: of('Samir'), Henk: of('Henk'), Daan: of('Daan'), Fatima: of('Fatima') }
}

async function names(hands: Hands, values: Record<string, string> = {}) {
  await hands.runs('/tafel mist')
  hands.fillsIn({ voice, why, ...values })
  return hands.sends()
}

const state = (number = 1) =>
  world.database.rows<{ state: SeatState }>('select state from seat where number = ?', number)[0]?.state

describe('a missing voice', () => {
  it('gets a chair with why, and stands in the digest of Friday', async () => {
    const { Samir, Henk } = await begin()
    expect((await names(Samir)).says).toContain('Er staat een lege stoel voor kleine verhuurders.')
    expect(state()).toBe('missing')
    const told = await Henk.runs('/table show')
    expect(told.says).toContain('bewoner 2')
    expect(told.says).toContain('overheid 1')
    expect(told.says).toContain('lege stoelen 1')
    expect(told.says).toContain(why)
    await world.clockTo('2026-09-11T16:00')
    world.room('home').shows(`🪑 Lege stoel: ${voice}. ${why}.`)
  })

  it('can be typed with the command, and why is asked along', async () => {
    const { Samir } = await begin()
    const form = await Samir.runs('/tafel mist huurders met schimmel in huis')
    expect(JSON.stringify(form.reply)).toContain('huurders met schimmel in huis')
    Samir.fillsIn({ why })
    await Samir.sends()
    world.room('home').shows('huurders met schimmel in huis')
  })

  it('is asked about once more when a name stands there, and stores no name (INV-29)', async () => {
    const { Samir } = await begin()
    const asked = await names(Samir, { voice: 'kleine verhuurders, zoals Nadia' })
    expect(asked.reply.is).toBe('form')
    expect(asked.says).toContain('Staat hier de naam van iemand? Beschrijf liever de stem.')
    expect(JSON.stringify(asked.reply)).toContain(why)
    expect(world.database.count('seat')).toBe(0)
    const again = await Samir.sends()
    expect(again.reply.is).toBe('form')
    expect(world.database.count('seat')).toBe(0)
    Samir.fillsIn({ voice })
    await Samir.sends()
    expect(world.database.rows('select voice from seat')).toEqual([{ voice }])
    expect(JSON.stringify(world.database.rows('select * from seat'))).not.toContain('Nadia')
  })

  it('may be called after something that only looks like a name, once somebody says so', async () => {
    const { Samir } = await begin()
    await names(Samir, { voice: 'Stichting Warm Wonen' })
    Samir.fillsIn({ noName: true })
    expect((await Samir.sends()).says).toContain('Stichting Warm Wonen')
    expect(world.database.count('seat')).toBe(1)
  })

  it('never keeps a number or an address', async () => {
    const { Samir } = await begin()
    const told = await names(Samir, { why: 'Bel 06 12345678' })
    expect(JSON.stringify(told.reply)).toContain('Hier hoort geen adres of nummer')
    expect(world.database.count('seat')).toBe(0)
  })

  it('can be taken back for ten minutes by who named it', async () => {
    const { Samir } = await begin()
    await names(Samir)
    expect((await Samir.presses('Ongedaan maken')).says).toContain('Teruggedraaid')
    expect(world.database.count('seat')).toBe(0)
    await names(Samir)
    await world.clockTo('2026-09-07T08:20')
    expect((await Samir.presses('Ongedaan maken')).isRefused).toBe(true)
  })

  it('stays in the digest, and after eight weeks the circle is asked what that tells', async () => {
    const { Samir, Henk } = await begin()
    await names(Samir)
    await world.clockTo('2026-09-15T12:00')
    await Henk.runs('/experiment log Koffie op de stoep')
    await world.clockTo('2026-09-18T16:00')
    expect(Samir.sees('home')).toContain(`Deze stoel is nog leeg: ${voice}. Wat zien we niet zolang hij leeg is?`)
    await world.clockTo('2026-11-06T16:00')
    expect(Samir.sees('home')).toContain('Wat zegt het dat deze stoel leeg blijft?')
  })
})

describe('somebody looks', () => {
  it('by their own yes, and invites, and says when it does not work out', async () => {
    const { Samir, Henk, Fatima } = await begin()
    await names(Samir)
    expect((await Henk.runs('/tafel bied-aan S1')).says).toContain('Jij kijkt hoe we kleine verhuurders kunnen horen.')
    expect(state()).toBe('sought')
    expect((await Fatima.runs('/table offer S1')).says).toContain('Henk kijkt hier al naar')
    expect((await Henk.runs('/my today')).says).toContain('Jij kijkt hoe we kleine verhuurders kunnen horen.')
    await Henk.presses('De uitnodiging is uit')
    expect(state()).toBe('invited')
    await Fatima.runs('/table show')
    await Fatima.chooses('S1 kleine verhuurders')
    expect(Fatima.canPress('Het komt er niet van')).toBe(false)
    await Henk.runs('/table show')
    await Henk.chooses('S1 kleine verhuurders')
    await Henk.presses('Het komt er niet van')
    expect(state()).toBe('missing')
  })

  it('hears a voice in one talk, and the words are kept and come back', async () => {
    const { Samir, Henk, Anouk } = await begin()
    await names(Samir)
    await Henk.runs('/table offer S1')
    await Henk.presses('We hebben deze stem gehoord')
    Henk.fillsIn({ how: 'talk', words: 'Verhuurders denken dat alles al besloten is.' })
    expect((await Henk.sends()).says).toContain('komt in het weekbericht en blijft bewaard')
    expect(state()).toBe('voiced')
    await Anouk.runs('/table show')
    expect((await Anouk.chooses('S1 kleine verhuurders')).says).toContain('Gehoord (een gesprek): Verhuurders denken')
    await world.clockTo('2026-09-11T16:00')
    expect(Anouk.sees('home')).toContain('Gehoord van kleine verhuurders: Verhuurders denken dat alles al besloten is.')
  })

  it('and takes one press back at a time', async () => {
    const { Samir, Henk } = await begin()
    await names(Samir)
    await Henk.runs('/table offer S1')
    await Henk.presses('De uitnodiging is uit')
    await Henk.presses('Ongedaan maken')
    expect(state()).toBe('sought')
    expect((await Henk.runs('/community log')).says).not.toContain('De uitnodiging voor')
  })

  it('without a chair in mind sees which ones there are', async () => {
    const { Samir, Henk } = await begin()
    expect((await Henk.runs('/table offer')).says).toContain('Er is nu geen stoel')
    await names(Samir)
    expect((await Henk.runs('/table offer')).says).toContain('Wie weet hoe we die stem kunnen horen?')
    await Henk.chooses('S1 kleine verhuurders')
    await Henk.presses('Ik wil kijken')
    expect(state()).toBe('sought')
  })

  it('lets a chair go with one line why', async () => {
    const { Samir, Henk } = await begin()
    await names(Samir)
    await Henk.runs('/table show')
    await Henk.chooses('S1 kleine verhuurders')
    await Henk.presses('Laat deze stoel los')
    Henk.fillsIn({ words: 'Het gaat niet meer over huur' })
    await Henk.sends()
    expect(state()).toBe('released')
    expect((await Henk.runs('/community log')).says).toContain(
      'Stoel losgelaten: kleine verhuurders. Het gaat niet meer over huur.',
    )
    expect((await Henk.runs('/table offer S1')).isRefused).toBe(true)
  })
})

describe('a newcomer', () => {
  it('takes a chair by their own tap, and it is empty again when they leave', async () => {
    const { Samir, Henk, Anouk } = await begin()
    await names(Samir)
    await Henk.runs('/table offer S1')
    await Henk.presses('De uitnodiging is uit')
    await world.clockTo('2026-09-08T10:00')
    const nadia = await world.joins('Nadia', 'business')
    expect((await nadia.runs('/my today')).says).toContain('Is een ervan de jouwe?')
    expect((await nadia.presses('Ik breng deze stem mee')).says).toContain(
      'Jij brengt de stem van kleine verhuurders mee',
    )
    expect(state()).toBe('seated')
    await world.clockTo('2026-09-11T16:00')
    const digest = Anouk.sees('home')
    expect(digest.split('Aangeschoven: Nadia, bedrijf.')).toHaveLength(2)
    expect(digest).not.toContain('Lege stoel: kleine verhuurders')
    await nadia.runs('/my data')
    await nadia.presses('privacy.erase')
    await world.clockTo('2026-09-14T08:00')
    expect(state()).toBe('missing')
    expect(JSON.stringify(world.database.rows('select * from seat'))).not.toContain('Nadia')
    await Henk.runs('/experiment log Koffie op de stoep')
    await world.clockTo('2026-09-18T16:00')
    expect(Anouk.sees('home')).toContain('Deze stoel is nog leeg: kleine verhuurders.')
  })
})

describe('a guest', () => {
  it('finds the chairs under their welcome and takes one by their own tap', async () => {
    const { Samir, Anouk } = await begin()
    await names(Samir)
    await world.clockTo('2026-09-08T10:00')
    const nadia = world.person('Nadia')
    await nadia.presses('welcome.join')
    await nadia.presses('welcome.all')
    await nadia.presses('Akkoord, als gast')
    await nadia.presses('bedrijf')
    const told = await nadia.presses('welcome.tieLater')
    expect(told.says).toContain('Is een ervan de jouwe?')
    await nadia.presses('Ik breng deze stem mee')
    expect(state()).toBe('seated')
    expect((await Anouk.runs('/table show')).says).toContain('aan tafel, met Nadia')
  })
})

describe('looking who is missing', () => {
  it('comes on a Wednesday and follows what people do', async () => {
    const { Anouk, Samir, Henk } = await begin({ rhythm: 'all', features: [setup, welcome, question, table] })
    await names(Samir)
    await world.clockTo('2026-10-07T09:05')
    const room = world.room('home')
    room.shows('🪑 Wie mist er?', 'Wie kijkt hier anders naar?', 'Wie weet hoe we die stem kunnen horen?', voice)
    await Henk.presses('Er mist iemand')
    Henk.fillsIn({ voice: 'jongeren uit de flat', why: 'Zij wonen hier straks' })
    await Henk.sends()
    room.shows('jongeren uit de flat', 'lege stoelen 2')
    await Anouk.runs('/table offer S2')
    room.shows('wordt gezocht door Anouk')
    await world.clockTo('2026-10-09T13:00')
    room.shows('Dank. Aanvullen kan altijd')
  })
})

describe('whatever people do with a chair, in whatever order', () => {
  const presses = ['offer', 'invite', 'back', 'hear', 'take', 'leave', 'release', 'undo'] as const
  type Deed = { readonly who: 'Samir' | 'Henk'; readonly what: (typeof presses)[number] }

  async function does(hands: Hands, what: Deed['what'], chair: string) {
    await hands.runs('/table show')
    if (hands.canChoose(chair)) await hands.chooses(chair)
    if (!hands.canPress(`table.${what}:`)) return
    const told = await hands.presses(`table.${what}:`)
    if (told.reply.is !== 'form') return
    hands.fillsIn({ words: 'Een zin.', ...(what === 'hear' ? { how: 'story' } : {}) })
    await hands.sends()
  }

  it('is never in a state it may not have, and its steps tell how it came there', async () => {
    const deed: fc.Arbitrary<Deed> = fc.record({
      who: fc.constantFrom('Samir' as const, 'Henk' as const),
      what: fc.constantFrom(...presses),
    })
    const people = await begin()
    let number = 0
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 8 }), async (deeds) => {
        number += 1
        await names(people.Samir)
        for (const { who, what } of deeds) {
          await does(people[who], what, `S${number} ${voice}`)
          holds(number)
        }
      }),
      { numRuns: 12 },
    )
  })

  function holds(number: number): void {
    const [seat] = world.database.rows<{ id: string; state: SeatState; looks: string | null; sits: string | null }>(
      'select id, state, approached_by as looks, seated_by as sits from seat where number = ?',
      number,
    )
    // Named and taken back again.
    if (!seat) return
    const steps = world.database.rows<{ was: SeatState; is: SeatState }>(
      'select from_state as was, to_state as "is" from seat_step where seat_id = ? order by number',
      seat.id,
    )
    for (const [n, { was, is }] of steps.entries()) {
      expect(nextStates[was]).toContain(is)
      expect(was).toBe(n === 0 ? 'missing' : steps[n - 1]?.is)
    }
    expect(seat.state).toBe(steps.at(-1)?.is ?? 'missing')
    expect(seat.sits !== null).toBe(seat.state === 'seated')
    if (seat.state === 'sought') expect(seat.looks).not.toBeNull()
  }
})
