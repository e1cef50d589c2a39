// Phases from the side of people: opening and resting by a tap, the focus by decision, looking together where we are, and our journey.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { Feature } from '../../src/core/feature.ts'
import { digest } from '../../src/features/digest/index.ts'
import { experiments } from '../../src/features/experiments/index.ts'
import { my } from '../../src/features/my/index.ts'
import { phases } from '../../src/features/phases/index.ts'
import { privacy } from '../../src/features/privacy/index.ts'
import { settings } from '../../src/features/settings/index.ts'
import { setup } from '../../src/features/setup/index.ts'
import { welcome } from '../../src/features/welcome/index.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import { makeDeciding } from './phases-deciding.ts'

let world: World
let put: ReturnType<typeof makeDeciding>['put']
afterEach(() => world.close())

const few = { Anouk: 'government', Samir: 'student', Henk: 'resident', Daan: 'research', Bart: 'business' } as const
const many = { ...few, Fatima: 'resident', Joris: 'business', Lotte: 'government', Priya: 'student' } as const

async function circle(
  people: Readonly<Record<string, keyof typeof import('../support/founding.ts').seatWords>> = few,
  language: 'nl' | 'en' = 'nl',
) {
  const made = makeDeciding()
  put = made.put
  const rest: readonly Feature[] = [my, settings, privacy]
  const features = [setup, welcome, experiments, phases, digest, ...rest, made.deciding]
  world = await makeWorld({ language, features })
  const all = await world.begins(people, { language, rhythm: 'all' })
  return (name: string) => all[name] as Hands
}

const names = [
  '🔍 Verkennen en verdiepen',
  '🤝 Samen leren en ontwikkelen',
  '🧪 Experimenteren en bijsturen',
  '🌳 Verduurzamen en toepassen',
] as const

const room = () => world.room('home')
const stretches = () =>
  world.database.rows<{ phase: string; focus: number; rested: string | null; sequence: number }>(
    'SELECT phase, focus, rested_on AS rested, sequence FROM stretch WHERE undone_at IS NULL ORDER BY opened_on, id',
  )
const active = () =>
  stretches()
    .filter(({ rested }) => rested === null)
    .map(({ phase }) => phase)
const focus = () =>
  stretches()
    .filter((one) => one.focus === 1)
    .map(({ phase }) => phase)

async function does(person: Hands, what: 'open' | 'rest' | 'focus', phase: string, why = 'we zien iets nieuws') {
  await person.runs('/phase propose')
  person.fillsIn({ what, phase, why })
  return person.sends()
}

describe('opening a phase', () => {
  it('happens at once, with one line why, and everybody sees it [INV-02, INV-03]', async () => {
    const of = await circle()
    const told = await does(of('Samir'), 'open', 'learn', 'er liggen vijf verhalen')
    expect(told.isRefused).toBe(false)
    expect(told.says).toContain('Samen leren en ontwikkelen is open')
    room().shows('🤝 Samen leren en ontwikkelen is open. Samir: er liggen vijf verhalen', '[Nog niet] [Ongedaan maken]')
    expect(active().toSorted()).toEqual(['explore', 'learn'])
    expect(focus()).toEqual(['explore'])
    expect((await of('Henk').runs('/community log')).says).toContain('Samir opende 🤝 Samen leren en ontwikkelen')
  })

  it('needs a reason, and a phase that is not open yet', async () => {
    const of = await circle()
    expect((await does(of('Samir'), 'open', 'explore')).isRefused).toBe(true)
    expect((await does(of('Samir'), 'open', 'learn', '  ')).isRefused).toBe(true)
    expect(active()).toEqual(['explore'])
  })

  it('may be the last one before the first: no order is asked, and coming back is a new stretch [INV-02]', async () => {
    const of = await circle()
    await does(of('Samir'), 'open', 'sustain')
    await does(of('Henk'), 'rest', 'sustain')
    await world.clockTo('2026-09-10T10:00')
    await does(of('Daan'), 'open', 'sustain', 'er kwam een vraag van buiten')
    expect(stretches().map(({ phase, sequence }) => `${phase} ${sequence}`)).toEqual([
      'explore 1',
      'sustain 1',
      'sustain 2',
    ])
    room().shows('We zijn hier voor de 2e keer.')
    room().hides(/klaar|afgerond|volgende fase/)
  })

  it('can be undone by any member for a week, and not after', async () => {
    const of = await circle()
    await does(of('Samir'), 'open', 'learn')
    expect((await of('Henk').presses('Ongedaan maken', { in: 'Samir: we zien' })).says).toContain('Ongedaan gemaakt')
    room().shows('Henk maakte dit ongedaan.')
    expect(active()).toEqual(['explore'])
    await does(of('Samir'), 'open', 'learn', 'nog een keer')
    expect(stretches().filter(({ phase }) => phase === 'learn')).toMatchObject([{ sequence: 1 }])
    await world.clockTo('2026-09-14T10:00')
    expect(of('Henk').canPress('Ongedaan maken', { in: 'nog een keer' })).toBe(false)
    expect(active().toSorted()).toEqual(['explore', 'learn'])
    expect((await of('Daan').runs('/community log')).says).toContain('Henk maakte ongedaan dat')
  })

  it('waits for everybody when two want to wait, as a light proposal of who opened it', async () => {
    const of = await circle()
    await does(of('Samir'), 'open', 'learn', 'er liggen vijf verhalen')
    expect((await of('Samir').presses('Nog niet')).says).toContain('Dit deed je zelf')
    expect((await of('Henk').presses('Nog niet', { in: 'vijf verhalen' })).says).toContain('zonder je naam')
    await of('Henk').presses('Nog niet', { in: 'vijf verhalen' })
    room().shows('Eén iemand wil hier nog even mee wachten.')
    room().hides('Henk wil')
    expect(active().toSorted()).toEqual(['explore', 'learn'])
    expect((await of('Daan').presses('Nog niet', { in: 'vijf verhalen' })).says).toContain('Je vindt het bij V1')
    expect(active()).toEqual(['explore'])
    room().shows('Twee mensen willen nog even wachten.', 'Zie V1')
    const samir = world.database.rows<{ id: string }>("SELECT id FROM member WHERE name = 'Samir'")[0]?.id
    expect(put).toMatchObject([
      {
        name: 'phases.stretch',
        by: samir,
        proposing: { why: 'er liggen vijf verhalen', payload: { what: 'open', phase: 'learn' } },
      },
    ])
    expect(world.database.count('phase_not_yet')).toBe(0)
    await of('Bart').runs('/vote adopt')
    expect(active().toSorted()).toEqual(['explore', 'learn'])
    expect(of('Bart').canPress('Ongedaan maken', { in: 'Samen leren' })).toBe(false)
  })
})

describe('letting a phase rest', () => {
  it('is for any phase but the one in focus [INV-01]', async () => {
    const of = await circle()
    await does(of('Samir'), 'open', 'learn')
    expect((await does(of('Henk'), 'rest', 'explore')).says).toContain('Verleg eerst samen de aandacht')
    await does(of('Henk'), 'rest', 'learn', 'even niets nieuws')
    room().shows('🤝 Samen leren en ontwikkelen rust nu. Henk: even niets nieuws')
    expect(active()).toEqual(['explore'])
    await of('Daan').presses('Ongedaan maken', { in: 'even niets nieuws' })
    expect(active().toSorted()).toEqual(['explore', 'learn'])
  })

  it('is not offered when there is only the one in focus', async () => {
    const of = await circle()
    const told = await of('Samir').runs('/phase where')
    expect(told.says).toContain('[Open een fase erbij] [Verleg de aandacht]')
    expect(told.says).not.toContain('Laat een fase rusten')
  })
})

describe('moving the focus', () => {
  it('is a proposal, and opens the phase when it is adopted; the other one stays open [INV-01, INV-02, INV-04]', async () => {
    const of = await circle()
    const told = await does(of('Lotte') ?? of('Anouk'), 'focus', 'learn', 'we hebben genoeg verhalen')
    expect(told.says).toContain('Je vindt het bij V1')
    expect(focus()).toEqual(['explore'])
    await of('Bart').runs('/vote adopt')
    expect(focus()).toEqual(['learn'])
    expect(active().toSorted()).toEqual(['explore', 'learn'])
    await does(of('Daan'), 'rest', 'explore', 'het ligt er goed bij')
    expect(active()).toEqual(['learn'])
    const where = await of('Henk').runs('/fase waar')
    expect(where.says).toContain('Nu vooral: 🤝 Samen leren en ontwikkelen')
    expect(where.says).toContain('Waarom: we hebben genoeg verhalen.')
  })

  it('cannot be undone by one, nor the opening under it', async () => {
    const of = await circle()
    await does(of('Samir'), 'open', 'learn', 'er liggen vijf verhalen')
    await does(of('Anouk'), 'focus', 'learn', 'daar zijn we')
    await of('Bart').runs('/vote adopt')
    expect(of('Henk').canPress('Ongedaan maken', { in: 'vijf verhalen' })).toBe(false)
    expect(focus()).toEqual(['learn'])
  })

  it('is told with its reason in the digest of that week, once', async () => {
    const of = await circle()
    await does(of('Samir'), 'open', 'experiment', 'we proberen nu echt iets')
    await does(of('Anouk'), 'focus', 'learn', 'we hebben genoeg verhalen')
    await of('Bart').runs('/vote adopt')
    await world.clockTo('friday 15:00')
    room().shows(
      '🧭 Onze aandacht ligt nu bij 🤝 Samen leren en ontwikkelen, want we hebben genoeg verhalen. Ook bezig: 🔍 Verkennen en verdiepen en 🧪 Experimenteren en bijsturen.',
      'Samir opende 🧪 Experimenteren en bijsturen: we proberen nu echt iets',
    )
    expect(room().count('want we hebben genoeg verhalen')).toBe(1)
    await world.clockTo('friday 15:00')
    room().shows('Onze aandacht ligt bij 🤝 Samen leren')
  })
})

describe('what people do', () => {
  it('speaks first: who starts an experiment may open that phase, and nothing opens by itself', async () => {
    const of = await circle()
    const samir = of('Samir')
    await samir.runs('/experiment log Warmtekoffer')
    await samir.presses('experiments.start')
    samir.fillsIn({ smallestStep: '1 koffer', signal: 'vertelt iemand het?', expectation: '2 van 3' })
    const told = await samir.sends()
    expect(told.says).toContain('Dit hoort bij 🧪 Experimenteren en bijsturen.')
    expect(active()).toEqual(['explore'])
    const { reply } = await samir.presses('Open deze fase')
    if (reply.is !== 'form') throw new Error('no form')
    expect(reply.form.fields.map(({ name, value }) => [name, value])).toEqual([['why', undefined]])
    samir.fillsIn({ why: 'we proberen nu echt iets' })
    await samir.sends()
    expect(active().toSorted()).toEqual(['experiment', 'explore'])
    await samir.runs('/experiment log Keukentafel')
    await samir.presses('experiments.start', { in: 'Keukentafel' })
    samir.fillsIn({ smallestStep: '1 tafel', signal: 'komt er iemand?', expectation: '3' })
    expect((await samir.sends()).says).not.toContain('Dit hoort bij')
  })
})

describe('where we are', () => {
  it('shows the weeks as a picture and as a sentence, also to a guest, who can only look [INV-39]', async () => {
    const of = await circle()
    await world.clockTo('2026-09-22T10:00')
    await does(of('Samir'), 'open', 'learn', 'er liggen vijf verhalen')
    await does(of('Anouk'), 'focus', 'learn', 'daar zijn we')
    await of('Bart').runs('/vote adopt')
    await world.clockTo('2026-09-29T10:00')
    const told = await of('Henk').runs('/phase where')
    expect(told.says).toContain('1 verkennen   ◆◆●●\n2 leren       ··◆◆\n3 proberen    ····\n4 vaste plek  ····')
    expect(told.says).toContain('Verkennen: vooral in week 1 en 2, ook in week 3 en 4.')
    expect(told.says).toContain('Leren: vooral in week 3 en 4. Proberen: in rust.')
    expect(told.says).toContain('sinds maandag 7 september')
    const card = await of('Henk').chooses('sustain')
    expect(card.says).toContain('Wat niet werkt delen we.')
    expect(card.says).toContain('Teruggaan is ook vooruitgaan.')
  })

  it('stands on the card that says what this circle is, and changes with it', async () => {
    const of = await circle()
    expect((await of('Henk').runs('/community about')).says).toContain(
      'Waar we zijn: nu vooral 🔍 Verkennen en verdiepen.',
    )
    await does(of('Samir'), 'open', 'learn')
    room().shows('nu vooral 🔍 Verkennen en verdiepen; ook bezig 🤝 Samen leren en ontwikkelen.')
  })

  it('says so kindly as long as nobody began', async () => {
    await circle()
    await world.close()
    world = await makeWorld({ features: [setup, welcome, phases] })
    await world.founds()
    const anouk = world.person('Anouk')
    await world.joins('Anouk', 'government')
    expect((await anouk.runs('/phase where')).says).toContain('nog niet begonnen')
    expect((await anouk.runs('/phase propose')).isRefused).toBe(true)
    expect((await anouk.runs('/phase check')).isRefused).toBe(true)
  })
})

describe('the check', () => {
  const asked = 'Wat deed jij de laatste weken het meest?'

  it('comes on the Wednesday of week D and closes on Friday, with a spread and what the log says', async () => {
    const of = await circle(many)
    await of('Samir').runs('/experiment log Warmtekoffer')
    await world.clockTo('2026-09-29T12:00')
    room().hides(asked)
    await world.clockTo('2026-09-30T09:00')
    room().shows(asked, 'Niemand ziet wat jij tikt.', 'vanaf 5 mensen', '[Deze week niet]')
    const taps = { Anouk: [1, 2], Samir: [3], Henk: [1], Daan: [1, 3], Bart: [4], Fatima: [1] }
    for (const [name, some] of Object.entries(taps))
      for (const n of some) await of(name).presses(names[n - 1] ?? '', { in: asked })
    room().hides('verdiepen: ●')
    expect(world.database.count('phase_tap')).toBe(8)
    await world.clockTo('2026-10-02T12:00')
    expect(world.database.count('phase_tap')).toBe(0)
    room().shows(
      '6 mensen tikten.',
      'verdiepen: ●●●●\n',
      'Wat doen we hiermee?',
      '[Laat het zo]',
      'Uit het logboek',
      'idee 1',
    )
  })

  it('shows no figures with fewer than five in a circle of that size [INV-14]', async () => {
    const of = await circle(many)
    await world.clockTo('2026-09-30T09:00')
    for (const name of ['Anouk', 'Samir', 'Henk', 'Daan']) await of(name).presses(names[1], { in: asked })
    await world.clockTo('2026-10-02T15:00')
    room().shows('Cijfers laat ik zien vanaf 5 antwoorden. Zo is niemand te herkennen.', '[Verleg de aandacht]')
    room().hides('ontwikkelen: ●', 'Waar zijn we? 🔍')
    expect(world.database.rows('SELECT voices, counts FROM phase_check')).toEqual([{ voices: null, counts: null }])
  })

  it('in a small circle says beforehand that few show, and then shows them', async () => {
    const of = await circle()
    await world.clockTo('2026-09-30T09:00')
    room().shows('ook als het er weinig zijn')
    await of('Samir').presses('🧪 Experimenteren en bijsturen', { in: asked })
    const told = await of('Samir').presses('🔍 Verkennen en verdiepen', { in: asked })
    expect(told.says).toContain('Genoteerd: 🔍 Verkennen en verdiepen en 🧪 Experimenteren en bijsturen.')
    const less = await of('Samir').presses('🧪 Experimenteren en bijsturen', { in: asked })
    expect(less.says).toContain('Genoteerd: 🔍 Verkennen en verdiepen.')
    await of('Henk').presses('🧪 Experimenteren en bijsturen', { in: asked })
    await world.clockTo('2026-10-02T12:00')
    room().shows(
      '2 mensen tikten.',
      '🔍 Verkennen en verdiepen: ●\n🤝 Samen leren en ontwikkelen: –\n🧪 Experimenteren en bijsturen: ●',
      '🔍 Verkennen en verdiepen 1 · 🤝 Samen leren en ontwikkelen 0 · 🧪 Experimenteren en bijsturen 1',
      'Jullie zijn op meer plekken tegelijk. Dat hoort erbij.',
    )
    expect((await of('Bart').presses('phases.leave')).says).toContain('Dan blijft het zoals het is')
    await of('Bart').presses('Verleg de aandacht', { in: 'mensen tikten' })
    expect(JSON.stringify(await of('Bart').sends())).not.toContain('undefined')
    await world.clockTo('friday 15:00')
    room().shows('Waar zijn we? 🔍 Verkennen en verdiepen 1 · 🤝 Samen leren en ontwikkelen 0')
  })

  it('takes one line with a name for the thread, which its author can take away', async () => {
    const of = await circle()
    await world.clockTo('2026-09-30T09:00')
    await of('Samir').presses('Waaraan merk je dat?', { in: asked })
    of('Samir').fillsIn({ words: 'we testen al' })
    await of('Samir').sends()
    room().shows('Samir: we testen al')
    await of('Samir').presses('Waaraan merk je dat?', { in: asked })
    of('Samir').fillsIn({ words: 'we testen twee dingen' })
    await of('Samir').sends()
    room().hides('we testen al')
    await of('Samir').presses('Haal weg', { in: 'staat in de draad' })
    room().hides('we testen twee dingen')
  })

  it('can be called by anyone, when the last is more than ten days ago', async () => {
    const of = await circle()
    await world.clockTo('2026-09-08T10:00')
    expect((await of('Daan').runs('/fase check')).says).toContain('Ik vraag het aan iedereen')
    room().shows(asked)
    expect((await of('Henk').runs('/phase check')).says).toContain(asked)
    expect(world.database.count('phase_check')).toBe(1)
    await world.clockTo('2026-09-14T10:00')
    room().shows('Deze keer bleef het stil. Dat mag.')
    expect((await of('Henk').runs('/phase check')).says).toContain('Na tien dagen kan het weer')
    await world.clockTo('2026-09-22T10:00')
    expect((await of('Henk').runs('/phase check')).says).toContain('Ik vraag het aan iedereen')
    await world.clockTo('2026-10-01T10:00')
    expect(world.database.count('phase_check')).toBe(2)
  })

  it('waits in what is open today, until somebody tapped', async () => {
    const of = await circle()
    await world.clockTo('2026-09-30T09:00')
    expect((await of('Samir').runs('/my today')).says).toContain('Tikken kan tot vrijdag 12:00')
    await of('Samir').presses('🧪 Experimenteren en bijsturen')
    expect((await of('Samir').runs('/my today')).says).not.toContain('Tikken kan tot')
  })

  it('does not come by itself in a circle that began gently, and works when typed', async () => {
    const made = makeDeciding()
    world = await makeWorld({ features: [setup, welcome, phases, made.deciding] })
    const people = await world.begins({ Anouk: 'government', Samir: 'student', Henk: 'resident' })
    await world.clockTo('2026-10-01T10:00')
    expect(world.database.count('phase_check')).toBe(0)
    await (people['Samir'] as Hands).runs('/phase check')
    expect(world.database.count('phase_check')).toBe(1)
  })
})

describe('our journey', () => {
  it('tells what the journal tells and what members noted, the newest last', async () => {
    const of = await circle()
    await does(of('Samir'), 'open', 'learn', 'er liggen vijf verhalen')
    await world.clockTo('2026-09-10T10:00')
    await of('Henk').runs('/fase reis')
    await of('Henk').presses('Voeg een moment toe')
    of('Henk').fillsIn({ words: 'Fatima zei dat niemand belde', kind: 'turning_point', on: '2026-09-08' })
    expect((await of('Henk').sends()).says).toContain('Het staat op onze reis')
    const { says } = await of('Daan').runs('/phase journey')
    expect(says).toContain('Keerpunt: Fatima zei dat niemand belde (Henk)')
    expect(says.indexOf('Samir opende')).toBeLessThan(says.indexOf('Keerpunt'))
    await of('Henk').presses('Ongedaan maken', { in: 'op onze reis' })
    expect((await of('Daan').runs('/phase journey')).says).not.toContain('Keerpunt')
  })

  it('looks back only', async () => {
    const of = await circle()
    await of('Henk').runs('/phase journey')
    await of('Henk').presses('Voeg een moment toe')
    of('Henk').fillsIn({ words: 'Straks', on: '2026-12-01' })
    expect((await of('Henk').sends()).says).toContain('De reis kijkt terug')
  })

  it('is turned page by page', async () => {
    const of = await circle()
    for (let n = 1; n <= 15; n += 1) {
      await of('Henk').runs('/phase journey')
      await of('Henk').presses('Voeg een moment toe')
      of('Henk').fillsIn({ words: `moment nummer ${n}.`, on: `2026-08-${String(n).padStart(2, '0')}` })
      await of('Henk').sends()
    }
    const newest = (await of('Daan').runs('/phase journey')).says
    expect(newest).toContain('moment nummer 15.')
    expect(newest).not.toContain('moment nummer 3.')
    const before = (await of('Daan').presses('Eerder')).says
    expect(before).toContain('moment nummer 3.')
    expect(before).not.toContain('moment nummer 4.')
    expect((await of('Daan').runs('/phase journey 2026-08-02')).says).toContain('moment nummer 2.')
  })
})

describe('what is kept of somebody', () => {
  it('is handed over, and forgotten everywhere', async () => {
    const of = await circle()
    await does(of('Samir'), 'open', 'learn', 'geheim verhaal van Samir')
    await of('Samir').runs('/phase journey')
    await of('Samir').presses('Voeg een moment toe')
    of('Samir').fillsIn({ words: 'mijn moment' })
    await of('Samir').sends()
    await world.clockTo('2026-09-30T09:00')
    await of('Samir').presses('Waaraan merk je dat?')
    of('Samir').fillsIn({ words: 'mijn eigen regel' })
    await of('Samir').sends()
    await of('Samir').presses('🧪 Experimenteren en bijsturen', { in: 'Wat deed jij' })
    room().shows('geheim verhaal van Samir', 'mijn eigen regel')
    await of('Samir').runs('/my data')
    const { reply } = await of('Samir').presses('Neem alles mee')
    const files = 'files' in reply ? JSON.stringify(reply.files) : ''
    for (const own of ['geheim verhaal van Samir', 'mijn eigen regel', 'mijn moment']) expect(files).toContain(own)
    await of('Samir').runs('/my data')
    await of('Samir').presses('privacy.erase')
    await world.clockTo('2026-10-01T10:00')
    room().hides('geheim verhaal', 'mijn eigen regel', 'Samir')
    room().shows('🤝 Samen leren en ontwikkelen is open.')
    expect(active().toSorted()).toEqual(['explore', 'learn'])
    for (const table of ['phase_sign', 'phase_tap', 'journey_moment'])
      expect(world.database.count(table), table).toBe(0)
    expect(world.database.rows('SELECT by, why FROM stretch_step')).toEqual([{ by: null, why: null }])
    const told = (await of('Henk').runs('/phase journey')).says + (await of('Henk').runs('/phase where')).says
    expect(told).not.toContain('geheim verhaal')
    expect(told).not.toContain('mijn moment')
  })
})
