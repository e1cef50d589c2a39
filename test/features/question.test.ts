// The shared question: read, looked at together, changed only by the circle, and mapped by everybody.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { Feature } from '../../src/core/feature.ts'
import { question } from '../../src/features/question/index.ts'
import { setup } from '../../src/features/setup/index.ts'
import { table } from '../../src/features/table/index.ts'
import { welcome } from '../../src/features/welcome/index.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

const first = 'Hoe krijgen we het Lindekwartier samen warm?'
const second = 'Hoe blijft elk huis in het Lindekwartier warm en betaalbaar?'
const seen = 'Bij bewoners gaat het eerst over wie er binnenkomt.'

interface Beginning {
  readonly rhythm?: 'gentle' | 'all'
  readonly features?: readonly Feature[]
}

async function begin({ rhythm = 'gentle', features }: Beginning = {}) {
  world = await makeWorld(features ? { features } : {})
  const people = await world.begins(
    { Anouk: 'government', Samir: 'student', Henk: 'resident', Daan: 'research', Bart: 'business', Fatima: 'resident' },
    { rhythm, question: first },
  )
  const of = (name: string) => people[name] as Hands
  const [Anouk, Samir, Henk, Daan] = [of('Anouk'), of('Samir'), of('Henk'), of('Daan')]
  return { Anouk, Samir, Henk, Daan, Bart: of('Bart'), Fatima: of('Fatima') }
}

const room = () => world.room('home')
const versions = () =>
  world.database.rows<{ number: number; text: string; state: string; what_we_see_now: string | null }>(
    'select number, text, state, what_we_see_now from question_version order by number',
  )

async function proposesVersion(hands: Hands, values: Record<string, string> = {}) {
  await hands.runs('/question sharpen')
  await hands.presses('question.version')
  hands.fillsIn({ text: second, why: seen, ...values })
  return hands.sends()
}

async function agree(...all: readonly Hands[]) {
  for (const hands of all) await hands.presses('proposals.ok')
}

describe('the question', () => {
  it('can be read by everybody, with why now and where to go on', async () => {
    const { Samir } = await begin()
    const told = await Samir.runs('/vraagstuk toon')
    expect(told.says).toContain('De startvraag van Anouk')
    expect(told.says).toContain(first)
    expect(told.says).toContain('De leidingen worden de komende jaren vervangen.')
    expect(told.says).toContain('Nog niet geschreven')
    expect(Samir.canPress('Aanscherpen')).toBe(true)
    expect(Samir.canPress('De kaart')).toBe(true)
  })

  it('is not changed by one person: new words become a proposal, also for who holds the key', async () => {
    const { Anouk } = await begin()
    expect((await Anouk.runs('/community setup')).isRefused).toBe(true)
    const told = await proposesVersion(Anouk)
    expect(told.says).toContain('Je voorstel ligt voor: V1')
    expect(versions()).toMatchObject([{ number: 1, text: first, state: 'working' }])
    room().shows(second)
  })

  it('changes when enough people can live with it, and the old words stay to be read (INV-27)', async () => {
    const { Daan, Samir, Henk, Anouk } = await begin()
    await proposesVersion(Daan)
    await agree(Samir, Henk)
    await world.clockTo('2026-09-14T09:00')
    expect(versions()).toMatchObject([
      { number: 1, text: first, state: 'superseded' },
      { number: 2, text: second, state: 'current', what_we_see_now: seen },
    ])
    room().shows('Ons vraagstuk is aangescherpt', 'Toen', first, 'Nu', second, seen)
    const told = await Anouk.runs('/question show')
    expect(told.says).toContain('Versie 2, sinds')
    expect(told.says).toContain('Eerdere versies')
    expect(told.says).toContain(first)
    expect((await Anouk.runs('/community about')).says).toContain(second)
    await world.clockTo('2026-09-18T16:00')
    expect(Anouk.sees('home')).toContain(`Ons vraagstuk. Toen: ${first} Nu: ${second}`)
    expect((await Anouk.runs('/community log')).says).toContain(second)
  })

  it('is the circle’s own from the first decision on, also when it stays as it was', async () => {
    const { Daan, Samir, Henk } = await begin()
    await Daan.runs('/question sharpen')
    await Daan.presses('Zo houden')
    Daan.fillsIn({ why: 'Dit is precies waar het over gaat.' })
    await Daan.sends()
    await agree(Samir, Henk)
    await world.clockTo('2026-09-14T09:00')
    expect(versions()).toMatchObject([{ number: 1, text: first, state: 'current' }])
    room().shows('Ons vraagstuk blijft zoals het is')
    await Daan.runs('/question sharpen')
    expect(Daan.canPress('Zo houden', { in: 'Vraag het de groep' })).toBe(false)
    expect((await proposesVersion(Daan, { text: first })).says).toContain('Zo staat het er al')
  })

  it('asks to look again when it changed under a proposal', async () => {
    const { Daan, Samir, Henk, Anouk } = await begin()
    await proposesVersion(Daan)
    await agree(Samir, Henk)
    await world.clockTo('2026-09-08T08:00')
    await proposesVersion(Anouk, { text: 'Hoe wonen we samen warm?' })
    await agree(Samir, Henk)
    await world.clockTo('2026-09-15T12:00')
    expect(versions().map(({ text }) => text)).toEqual([first, second])
    expect(Anouk.sees()).toContain('Het is intussen veranderd')
  })

  it('waits for an objection, and what comes after is what all were asked about', async () => {
    const { Daan, Samir, Henk, Anouk, Bart } = await begin()
    await proposesVersion(Daan, { text: 'Hoe blijft elk huis in het Lindekwartier warm?' })
    await Samir.presses('proposals.objection')
    Samir.fillsIn({ risk: 'Zonder betaalbaar gaat dit niet over ons.' })
    await Samir.sends()
    await agree(Henk, Anouk)
    await world.clockTo('2026-09-15T12:00')
    expect(versions()).toHaveLength(1)
    await Daan.runs('/propose amend V1')
    Daan.fillsIn({ text: second })
    await Daan.sends()
    await agree(Samir, Henk)
    await Bart.presses('proposals.concern')
    Bart.fillsIn({ words: 'Ik mis de huurders nog.' })
    await Bart.sends()
    await world.clockTo('2026-09-25T12:00')
    expect(versions()).toMatchObject([
      { number: 1, text: first, state: 'superseded' },
      { number: 2, text: second, state: 'current', what_we_see_now: seen },
    ])
  })

  it('takes the ambition along as a second proposal', async () => {
    const { Daan, Samir, Henk, Anouk } = await begin()
    const told = await proposesVersion(Daan, { ambition: 'Warm wonen dat bij ons past.' })
    expect(told.says).toContain('Je voorstellen liggen voor: V1 en V2')
    for (const hands of [Samir, Henk]) {
      await hands.presses('proposals.ok', { in: 'V1' })
      await hands.presses('proposals.ok', { in: 'V2' })
    }
    await world.clockTo('2026-09-14T09:00')
    room().shows('Onze ambitie', 'Warm wonen dat bij ons past.')
    expect((await Anouk.runs('/question show')).says).toContain('Onze ambitie: Warm wonen dat bij ons past.')
    await Anouk.presses('question.ambition')
    Anouk.fillsIn({ why: 'Nogmaals' })
    expect((await Anouk.sends()).says).toContain('Onze ambitie')
    expect(world.database.count('ambition_version')).toBe(1)
  })
})

describe('sharpening', () => {
  it('lays what people find side by side by perspective, and merges nothing', async () => {
    const { Anouk, Samir, Henk, Fatima } = await begin()
    await Anouk.runs('/question sharpen')
    const asked = await Anouk.presses('Vraag het de groep')
    expect(asked.says).toContain('De vraag staat in')
    room().shows('Welk woord klopt niet helemaal? Wat mist er nog?', first)
    for (const [hands, word] of [
      [Henk, 'warm'],
      [Fatima, 'samen'],
      [Samir, 'krijgen'],
    ] as const) {
      await hands.presses('Mijn opmerking')
      hands.fillsIn({ word, missing: `Wat ${hands.name} mist` })
      expect((await hands.sends()).says).toContain('naast die van anderen')
    }
    const thread = Anouk.messages({ under: 'Klopt ons vraagstuk nog?' }).map(({ part }) => JSON.stringify(part))
    expect(thread.filter((one) => one.includes('Wat Henk mist') && one.includes('Wat Fatima mist'))).toHaveLength(1)
    expect(thread.filter((one) => one.includes('Wat Samir mist') && one.includes('Wat Henk mist'))).toHaveLength(0)
    expect((await Anouk.runs('/my today')).says).toContain('Welk woord klopt niet helemaal?')
    await world.clockTo('2026-09-11T12:30')
    room().shows('Iedereen mag een nieuwe versie voorstellen')
    await world.clockTo('2026-09-11T16:00')
    expect(Anouk.sees('home')).toContain('Bij ons vraagstuk staan 3 opmerkingen naast elkaar.')
  })

  it('can be changed and taken back by who wrote, and by nobody else', async () => {
    const { Anouk, Henk } = await begin()
    await Anouk.runs('/question sharpen')
    await Anouk.presses('question.ask')
    await Henk.presses('question.remark')
    expect((await Henk.sends()).says).toContain('Jouw opmerking')
    Henk.fillsIn({ word: 'warm' })
    await Henk.sends()
    await Henk.presses('question.remark')
    Henk.fillsIn({ word: 'warmte' })
    await Henk.sends()
    expect(world.database.count('question_remark')).toBe(1)
    await Henk.presses('Haal weg')
    expect(world.database.count('question_remark')).toBe(0)
    room().hides('warmte')
    expect((await Anouk.presses('Ongedaan maken')).says).toContain('Teruggedraaid')
    expect(world.database.count('question_sharpening')).toBe(0)
    room().hides('Klopt ons vraagstuk nog?')
  })

  it('comes on the Wednesday of week A while the circle explores, in turn with looking who is missing', async () => {
    const { Anouk } = await begin({ rhythm: 'all', features: [setup, welcome, question, table] })
    await world.clockTo('2026-09-09T09:05')
    room().shows('Klopt ons vraagstuk nog?')
    room().hides('Wie mist er?')
    await world.clockTo('2026-10-07T09:05')
    room().shows('Wie mist er?')
    const asked = () => world.database.count('question_sharpening')
    expect(asked()).toBe(1)
    await world.clockTo('2026-11-04T09:05')
    expect(asked()).toBe(2)
    expect(Anouk.sees('home')).toContain('Deze week was het stil. De woorden blijven zoals ze zijn.')
  })

  it('comes by itself only where the circle has it, and closes with the decision', async () => {
    const { Anouk, Daan, Samir, Henk } = await begin()
    await world.clockTo('2026-09-09T09:05')
    room().hides('Klopt ons vraagstuk nog?')
    await Anouk.runs('/question sharpen')
    await Anouk.presses('question.ask')
    expect(Anouk.canPress('question.ask')).toBe(false)
    expect(Daan.canPress('question.notNow')).toBe(true)
    expect((await Daan.presses('Deze week niet', { in: 'Klopt ons vraagstuk nog?' })).says).toContain('Prima.')
    await proposesVersion(Daan)
    await agree(Samir, Henk)
    await world.clockTo('2026-09-16T12:00')
    expect(versions().at(-1)?.state).toBe('current')
    room().shows('Intussen heeft de kring besloten')
  })
})

describe('the map', () => {
  it('is added to by everybody, listed by kind, and each takes back their own', async () => {
    const { Samir, Henk } = await begin()
    await Samir.runs('/vraagstuk kaart')
    await Samir.presses('Zet op de kaart')
    Samir.fillsIn({ kind: 'gap', words: 'Wat vinden kleine verhuurders?', direction: 'helps' })
    expect((await Samir.sends()).says).toContain('Staat op de kaart bij Weten we niet.')
    await Henk.runs('/question map')
    await Henk.presses('Zet op de kaart')
    Henk.fillsIn({ kind: 'system_force', words: 'De huurwet', direction: 'hinders' })
    await Henk.sends()
    await Henk.runs('/question map')
    expect(Henk.canPress('Weten we niet (1)')).toBe(true)
    const gaps = await Henk.presses('Weten we niet (1)')
    expect(gaps.says).toContain('Wat vinden kleine verhuurders?')
    expect(gaps.says).toContain('student')
    expect(gaps.says).not.toContain('helpt')
    expect(Henk.canPress('Haal weg', { in: 'kleine verhuurders' })).toBe(false)
    await Henk.presses('Hele kaart')
    expect((await Henk.presses('question.mapKind:system')).says).toContain('remt: De huurwet')
    await Samir.presses('Haal weg', { in: 'kleine verhuurders' })
    expect(world.database.count('map_entry')).toBe(1)
  })

  it('holds both wordings for four weeks when nothing came of a proposal', async () => {
    const { Daan, Samir } = await begin()
    await proposesVersion(Daan)
    await world.clockTo('2026-09-21T12:00')
    expect(versions()).toHaveLength(1)
    const told = await Samir.runs('/question map')
    expect(told.says).toContain('Deze woorden staan nu naast elkaar')
    expect(told.says).toContain(first)
    expect(told.says).toContain(second)
    await world.clockTo('2026-10-26T12:00')
    expect((await Samir.runs('/question map')).says).not.toContain(second)
  })

  it('turns pages', async () => {
    const { Samir } = await begin()
    for (let n = 1; n <= 9; n += 1) {
      await Samir.runs('/question map')
      await Samir.presses('Zet op de kaart')
      Samir.fillsIn({ kind: 'known', words: `Feit nummer ${n}.` })
      await Samir.sends()
    }
    await Samir.runs('/question map')
    expect((await Samir.presses('question.mapKind:known')).says).not.toContain('Feit nummer 1.')
    expect((await Samir.presses('Meer')).says).toContain('Feit nummer 1.')
  })
})

describe('privacy', () => {
  it('hands over what somebody wrote, and lets their words go with them', async () => {
    const { Anouk, Henk } = await begin()
    await Anouk.runs('/question sharpen')
    await Anouk.presses('question.ask')
    await Henk.presses('question.remark')
    Henk.fillsIn({ word: 'gezellig' })
    await Henk.sends()
    await Henk.runs('/question map')
    await Henk.presses('Zet op de kaart')
    Henk.fillsIn({ kind: 'known', words: 'De buurt is van 1962.' })
    await Henk.sends()
    await Henk.runs('/my data')
    await Henk.presses('privacy.erase')
    await world.clockTo('2026-09-09T08:00')
    expect(world.database.count('question_remark')).toBe(0)
    expect(world.database.rows('select by, words from map_entry')).toEqual([
      { by: null, words: 'De buurt is van 1962.' },
    ])
    room().hides('gezellig')
  })
})
