// Roles: hats at once, turns by one's own yes, and a change every four weeks in which nobody is appointed.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { addHoliday } from '../../src/community/calendar/store.ts'
import type { Feature } from '../../src/core/feature.ts'
import { features } from '../../src/features/index.ts'
import type { Seat } from '../support/founding.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

const eight = {
  Anouk: 'government',
  Henk: 'resident',
  Samir: 'student',
  Joris: 'business',
  Priya: 'research',
  Lotte: 'student',
  Daan: 'research',
  Esther: 'business',
} as const satisfies Record<string, Seat>
const fourteen = {
  ...eight,
  Fatima: 'resident',
  Marijke: 'resident',
  Yusuf: 'resident',
  Bart: 'government',
  Ilse: 'government',
  Kees: 'business',
} as const satisfies Record<string, Seat>

const nothing = { nl: 'Niets.', en: 'Nothing.' }

/** The week of 28 September is free all at once. */
const resting: Feature = {
  name: 'garden',
  privacy: { says: nothing, export: async () => [], forget: async () => {} },
  commands: [
    {
      noun: 'garden',
      verb: 'rest',
      words: { noun: { nl: 'garden', en: 'garden' }, verb: { nl: 'rest', en: 'rest' } },
      says: nothing,
      may: 'member',
      day: 1,
      road: 'do',
      run: async (c) => {
        await addHoliday(c.db, c.community, { id: 'h', name: 'vrij', from: '2026-09-28', to: '2026-10-02' })
        await c.calendarChanged()
        return { silent: true }
      },
    },
  ],
}

type People = Readonly<Record<string, Hands>>

async function begin(seats: Readonly<Record<string, Seat>> = eight, rhythm: 'all' | 'gentle' = 'all') {
  world = await makeWorld()
  const people: People = await world.begins(seats, { rhythm })
  return (name: string) => people[name] as Hands
}

const home = () => world.room('home')
const count = (table: string) => world.database.count(table)

async function wantsDirect(...all: readonly Hands[]): Promise<void> {
  for (const hands of all) {
    await hands.runs('/my times')
    hands.fillsIn({ where: 'direct' })
    await hands.sends()
  }
}

/** Everybody taps what is needed under the digest of the third Friday. */
async function taps(of: (name: string) => Hands, needs: Readonly<Record<string, readonly string[]>>) {
  await world.clockTo('2026-09-25T15:30')
  for (const [need, names] of Object.entries(needs)) for (const name of names) await of(name).presses(need)
}

describe('a hat', () => {
  it('is put on and off at once, and everybody can see who wears it', async () => {
    const of = await begin()
    expect((await of('Samir').runs('/rol pet maker')).says).toContain('Je hebt nu de pet op van maker.')
    expect((await of('Henk').runs('/role show')).says).toContain('pet op: Samir')
    expect((await of('Samir').runs('/role wear maker')).says).toContain('Je pet van maker is af.')
    expect((await of('Henk').runs('/role show')).says).not.toContain('pet op')
  })

  it('is chosen from four when none is named, and goes off the same way', async () => {
    const of = await begin()
    await of('Samir').runs('/role wear')
    await of('Samir').presses('Ik ben nu even verbinder')
    await of('Samir').runs('/role wear onderzoeker')
    expect((await of('Samir').runs('/role show')).says.match(/pet op: Samir/g)).toHaveLength(2)
    expect((await of('Samir').runs('/role wear')).says).toBe('Je pet is af.')
  })

  it('brings one more question with the next answer, for oneself', async () => {
    const of = await begin()
    await of('Samir').runs('/role wear maker')
    await world.clockTo('2026-09-07T10:00')
    await of('Samir').presses('reflection.share')
    of('Samir').fillsIn({ answer: 'De buren vroegen ernaar.' })
    expect((await of('Samir').sends()).says).toContain('Nog één vraag, als maker?')
    await of('Samir').presses('Beantwoorden')
    of('Samir').fillsIn({ answer: 'Een schets van de kast.' })
    expect((await of('Samir').sends()).says).toContain('Alleen jij ziet dit.')
    expect((await of('Samir').runs('/my notes')).says).toContain('Een schets van de kast.')
    expect(home().says()).not.toContain('schets van de kast')
  })

  it('is all there is in a small circle', async () => {
    const of = await begin({ Anouk: 'government', Henk: 'resident', Samir: 'student' })
    expect(home().says()).toContain('Vier rollen, voor wie wil')
    await of('Henk').presses('Ik ben nu even onderzoeker')
    expect((await of('Samir').runs('/role volunteer maker')).says).toContain('alleen petten')
    const { says } = await of('Anouk').runs('/role show')
    expect(says).toContain('pet op: Henk')
    expect(says).toContain('zes mensen')
  })
})

describe('the first term', () => {
  it('shows four cards once, and whoever presses has the role', async () => {
    const of = await begin()
    expect(home().count('Vier rollen, voor wie wil')).toBe(1)
    expect(home().says()).toContain('Je maakt het klein en echt.')
    expect((await of('Lotte').presses('roles.offer:connector')).says).toContain(
      'Je bent nu verbinder, tot maandag 5 oktober.',
    )
    expect((await of('Henk').runs('/role show')).says).toContain('🔗 Verbinder · Lotte')
    expect(home().says()).toContain('Nu: Lotte')
  })

  it('posts nothing in a circle that begins gently, and the command works all the same', async () => {
    const of = await begin(eight, 'gentle')
    expect(home().says()).not.toContain('Vier rollen')
    expect((await of('Lotte').runs('/role volunteer verbinder')).says).toContain('Je bent nu verbinder')
    await world.clockTo('2026-10-05T12:00')
    expect((await of('Henk').runs('/role show')).says).toContain('🔗 Verbinder · nog vrij')
    expect(home().says()).not.toContain('De rollen voor de komende')
  })

  it('lets two share a place, and a third stand beside them', async () => {
    const of = await begin()
    await of('Lotte').presses('roles.offer:connector')
    expect((await of('Daan').presses('roles.offer:connector')).says).toContain('Je deelt de rol van verbinder')
    expect((await of('Henk').presses('roles.offer:connector')).says).toContain('maatje van de verbinder')
    expect((await of('Samir').runs('/role show')).says).toContain('Lotte en Daan, met Henk als maatje')
    expect((await of('Lotte').presses('roles.offer:maker')).isRefused).toBe(true)
  })

  it('keeps seats together within a third of the circle', async () => {
    const of = await begin()
    for (const [name, role] of [
      ['Lotte', 'connector'],
      ['Daan', 'researcher'],
      ['Anouk', 'direction_setter'],
    ] as const)
      expect((await of(name).presses(`roles.offer:${role}`)).says).toContain('Je bent nu')
    expect((await of('Henk').presses('roles.offer:maker')).says).toContain('maatje')
  })

  it('may be laid down at any moment', async () => {
    const of = await begin()
    await of('Lotte').presses('roles.offer:connector')
    await of('Lotte').runs('/role show')
    expect((await of('Lotte').presses('Rol neerleggen')).says).toContain('neergelegd')
    expect((await of('Henk').runs('/role show')).says).toContain('🔗 Verbinder · nog vrij')
  })
})

describe('what is needed', () => {
  it('is one tap under the digest of week C, that can be changed, and only counts come of it', async () => {
    const of = await begin()
    await world.clockTo('2026-09-18T16:00')
    expect(home().says()).not.toContain('Wat hebben we de komende weken het meest nodig?')
    await taps(of, { 'maken en proberen': ['Samir', 'Henk', 'Lotte', 'Daan', 'Priya'], 'mensen verbinden': ['Joris'] })
    expect((await of('Henk').presses('beter begrijpen')).says).toContain('Je koos: beter begrijpen.')
    await world.clockTo('2026-09-29T17:01')
    expect(count('role_rotation_tap')).toBe(0)
    expect((await of('Anouk').presses('mensen verbinden')).isRefused).toBe(true)
  })

  it('stays hidden when few tapped in a circle of this size, and then there is one place of each', async () => {
    const of = await begin()
    await taps(of, { 'maken en proberen': ['Samir', 'Henk', 'Lotte'] })
    await world.clockTo('2026-09-30T10:00')
    expect(home().says()).toContain('Wat hebben we nu nodig? Eén plek')
    expect(home().says()).not.toContain('Vooral')
    expect(world.database.count('role_rotation', 'needs is not null')).toBe(0)
    await world.clockTo('2026-10-05T10:00')
    expect((await of('Henk').runs('/role log')).says).toContain('te weinig antwoorden om te tonen')
  })

  it('waits among what is open for who did not tap', async () => {
    const of = await begin()
    await world.clockTo('2026-09-25T16:00')
    expect((await of('Esther').runs('/my today')).says).toContain('Wat hebben we de komende weken het meest nodig?')
    await of('Esther').presses('mensen verbinden')
    expect((await of('Esther').runs('/my today')).says).not.toContain('het meest nodig')
  })
})

describe('offering', () => {
  it('counts for the next term while roles change, and can be taken back', async () => {
    const of = await begin()
    await world.clockTo('2026-09-30T10:00')
    expect((await of('Samir').runs('/role volunteer verbinder samen')).says).toContain(
      'Je staat genoteerd voor verbinder vanaf maandag 5 oktober.',
    )
    expect((await of('Henk').runs('/role show')).says).toContain('Vanaf maandag 5 oktober: Samir')
    expect((await of('Samir').runs('/my today')).says).toContain('Je staat genoteerd voor verbinder')
    expect((await of('Samir').presses('Toch niet')).says).toContain('Je aanbod is weg.')
    expect((await of('Henk').runs('/role show')).says).not.toContain('Vanaf maandag')
  })

  it('may be for later, and is remembered until then', async () => {
    const of = await begin()
    expect((await of('Samir').runs('/role volunteer connector next')).says).toContain('Bij de volgende wissel')
    await world.clockTo('2026-10-05T09:30')
    expect((await of('Henk').runs('/role show')).says).toContain('🔗 Verbinder · Samir')
  })

  it('counts at once with `now`, also while roles change', async () => {
    const of = await begin()
    await world.clockTo('2026-09-30T10:00')
    expect((await of('Samir').runs('/role volunteer connector now')).says).toContain('Je bent nu verbinder')
  })
})

describe('a week off', () => {
  it('that is chosen meanwhile makes the change of roles wait', async () => {
    world = await makeWorld({ features: [...features, resting] })
    const people: People = await world.begins(eight, { rhythm: 'all' })
    await world.clockTo('2026-09-25T16:00')
    await people['Anouk']?.runs('/garden rest')
    await world.clockTo('2026-10-05T12:00')
    expect(home().says()).not.toContain('De rollen voor de komende')
    await world.clockTo('2026-10-12T12:00')
    expect(home().says()).toContain('De rollen voor de komende vier weken')
  })
})

describe('passing a role on', () => {
  it('asks who has a role in the last week, and shows the wish to all', async () => {
    const of = await begin()
    await of('Lotte').presses('roles.offer:connector')
    await of('Daan').presses('roles.offer:researcher')
    await wantsDirect(of('Lotte'))
    await world.clockTo('2026-09-28T10:00')
    expect(of('Lotte').sees('direct')).toContain('Over een week geef je de rol van verbinder door.')
    expect((await of('Daan').runs('/my today')).says).toContain('Over een week geef je de rol van onderzoeker door.')
    await of('Lotte').presses('Schrijf')
    of('Lotte').fillsIn({ whatHappened: 'De koffie liep goed.', wish: 'Dat je lacht.' })
    expect((await of('Lotte').sends()).says).toContain('Ik geef het door')
    expect(of('Lotte').sees('direct')).not.toContain('Over een week')
    expect((await of('Daan').presses('Zo is het goed')).says).toContain('Dank voor de afgelopen weken.')
    await world.clockTo('2026-10-05T09:30')
    expect(home().says()).toContain('Lotte gunt de volgende: Dat je lacht.')
    expect(home().says()).not.toContain('Daan gunt')
  })

  it('may be written late, and read by whoever comes next', async () => {
    const of = await begin()
    await of('Lotte').presses('roles.offer:connector')
    await world.clockTo('2026-09-30T10:00')
    await of('Samir').presses('roles.offer:connector', { in: 'Wat hebben we nu nodig?' })
    await world.clockTo('2026-10-05T10:00')
    await of('Lotte').runs('/role handover')
    of('Lotte').fillsIn({ whatHappened: 'Ik sprak veel met Fatima.', stillOpen: 'Het gesprek met de school.' })
    await of('Lotte').sends()
    expect((await of('Samir').runs('/my today')).says).toContain('Je bent nu verbinder.')
    expect((await of('Samir').presses('Lees de overdracht')).says).toContain('Het gesprek met de school.')
  })

  it('is nothing for who had no role', async () => {
    const of = await begin()
    expect((await of('Henk').runs('/role handover')).says).toContain('Je hebt nu geen rol.')
  })
})

describe('changing in between', () => {
  it('is told to the circle with one line why, and stands in the digest', async () => {
    const of = await begin()
    await of('Henk').presses('roles.offer:maker')
    await of('Henk').runs('/role switch')
    of('Henk').fillsIn({ to: 'verbinder', why: 'De mensen vragen meer dan het hout.' })
    expect((await of('Henk').sends()).says).toContain('Gewisseld.')
    expect(home().says()).toContain('Ik merk dat er nu iets anders van me nodig is.')
    expect(home().says()).toContain('De mensen vragen meer dan het hout.')
    await world.clockTo('2026-09-11T16:00')
    expect(home().says()).toContain('Henk ging van maker naar verbinder')
  })

  it('takes a role and a reason at once', async () => {
    const of = await begin()
    await of('Henk').presses('roles.offer:maker')
    await of('Henk').runs('/rol wissel verbinder Er is veel te verbinden.')
    expect(home().says()).toContain('Er is veel te verbinden.')
    expect((await of('Samir').runs('/role switch')).says).toContain('Je hebt nu geen rol.')
  })

  it('swaps two turns when both say yes', async () => {
    const of = await begin()
    await of('Henk').presses('roles.offer:maker')
    await of('Lotte').presses('roles.offer:connector')
    await of('Henk').runs('/role swap Lotte')
    await of('Lotte').runs('/my today')
    expect(of('Lotte').sees()).toContain('Henk is maker en wil graag ruilen.')
    expect((await of('Lotte').presses('Ja, graag')).says).toContain('Je bent nu maker.')
    const { says } = await of('Samir').runs('/role show')
    expect(says).toContain('🛠️ Maker · Lotte')
    expect(says).toContain('🔗 Verbinder · Henk')
  })

  it('leaves everything as it was after a no, and tells nobody', async () => {
    const of = await begin()
    await of('Henk').presses('roles.offer:maker')
    await of('Henk').runs('/role swap Lotte')
    await of('Lotte').runs('/my today')
    await of('Lotte').presses('Nu even niet')
    expect((await of('Henk').runs('/my today')).says).not.toContain('Lotte')
    expect((await of('Samir').runs('/role show')).says).toContain('🛠️ Maker · Henk')
    expect(count('ask')).toBe(0)
  })
})

describe('four weeks on, fourteen at the table', () => {
  async function fiveWeeks() {
    const of = await begin(fourteen)
    await of('Anouk').presses('roles.offer:direction_setter')
    await of('Henk').presses('roles.offer:maker')
    await of('Daan').presses('roles.offer:researcher')
    await of('Lotte').presses('roles.offer:connector')
    await world.clockTo('2026-09-21T12:00')
    await of('Joris').runs('/role skip')
    await of('Joris').presses('Vraag mij niet voor rollen')
    await of('Yusuf').runs('/my away 2026-10-05')
    await taps(of, {
      'beter begrijpen': ['Anouk', 'Henk', 'Samir', 'Priya'],
      'mensen verbinden': ['Lotte', 'Kees', 'Bart'],
      'maken en proberen': ['Daan'],
      'kiezen waar we heen gaan': ['Esther'],
    })
    await world.clockTo('2026-09-28T10:00')
    await of('Lotte').runs('/role handover')
    of('Lotte').fillsIn({ whatHappened: 'Veel koffie.', wish: 'Rust.' })
    await of('Lotte').sends()
    await world.clockTo('2026-09-30T10:00')
    return of
  }
  const asked = () =>
    Object.keys(fourteen).filter((name) => world.person(name).messages('direct').length >= 0 && isAsked(name))
  const rows = () =>
    world.database.rows<{ name: string; note: string }>(
      "select m.name as name, a.note as note from ask a join member m on m.id = a.member_id where a.kind = 'roles.seat'",
    )
  const isAsked = (name: string) => rows().some((row) => row.name === name)

  it('offers the seats that follow from the taps, asks in order, and settles by yes alone', async () => {
    const of = await fiveWeeks()
    expect(home().says()).toContain('Vooral beter begrijpen.')
    expect(home().says()).toContain('Twee plekken onderzoeker')
    await of('Priya').presses('roles.offer:researcher', { in: 'Wat hebben we nu nodig?' })
    await of('Samir').presses('roles.offer:maker', { in: 'Wat hebben we nu nodig?' })
    await of('Lotte').presses('roles.offer:connector', { in: 'Wat hebben we nu nodig?' })
    expect(rows()).toEqual([])
    await world.clockTo('2026-10-01T10:00')
    expect(
      rows()
        .map(({ note }) => (JSON.parse(note) as { role: string }).role)
        .toSorted(),
    ).toEqual(['direction_setter', 'researcher'])
    const before = home().says()
    const [first, second] = asked()
    for (const name of [first, second]) expect(['Yusuf', 'Joris', 'Priya', 'Samir', 'Lotte']).not.toContain(name)
    const no = of(first as string)
    expect((await no.runs('/my today')).says).toMatch(
      /Wil jij (onderzoeker|richtinggever) zijn tot maandag 2 november\?/,
    )
    expect(no.sees()).toContain('Ik vraag jou, want je had deze rol nog niet')
    expect((await no.presses('Nu even niet')).says).toContain('Prima.')
    await world.settle()
    expect(isAsked(first as string)).toBe(false)
    expect(rows()).toHaveLength(2)
    expect(home().says()).toBe(before)
    await of(second as string).runs('/my today')
    expect((await of(second as string).presses('Ja, graag')).says).toContain('Vanaf maandag 5 oktober')
    await world.clockTo('2026-10-05T09:30')
    expect(home().says()).toContain('De rollen voor de komende vier weken')
    expect(home().says()).toContain('🛠️ Maker · Samir')
    expect(home().says()).toContain('Lotte gunt de volgende: Rust.')
    expect(home().says()).not.toContain('Henk gunt')
    expect(home().says().split('De rollen voor de komende vier weken').at(-1)).not.toContain(first as string)
    expect(count('role_asked')).toBe(0)
    const { says } = await of('Kees').runs('/rol logboek')
    expect(says).toContain('Rolwissel 1 · maandag 5 oktober')
    expect(says).toContain('beter begrijpen (4)')
    expect(says).toContain('Samir, bood zich aan')
    expect(says).toContain('gevraagd, had deze rol nog niet')
    expect(says).toContain('Rust.')
    await world.clockTo('2026-10-09T16:00')
    expect(home().says()).toContain('👥 Rollen: 🔎 Priya')
  })

  it('asks the next one after a day without an answer, and lets a place stay free without fuss', async () => {
    const of = await fiveWeeks()
    await world.clockTo('2026-10-01T10:00')
    const thursday = rows().map(({ name }) => name)
    await world.clockTo('2026-10-02T10:00')
    const friday = rows().map(({ name }) => name)
    expect(friday.filter((name) => thursday.includes(name))).toEqual([])
    await world.clockTo('2026-10-05T09:05')
    await world.clockTo('2026-10-07T12:00')
    expect(rows()).toEqual([])
    expect(home().says()).toContain('Deze plek is nog vrij. Wie wil, kan hem altijd pakken.')
    expect((await of('Kees').presses('Ik wil dit doen', { in: 'De rollen voor de komende' })).says).toContain(
      'Je bent nu',
    )
    expect(home().says()).toContain('Kees')
  })

  it('lets who was asked think of somebody else, who takes it by their own yes', async () => {
    const of = await fiveWeeks()
    await world.clockTo('2026-10-01T10:00')
    const row = rows().find(({ note }) => note.includes('direction_setter'))
    const bart = of(row?.name ?? '')
    const other = row?.name === 'Esther' || isAsked('Esther') ? 'Ilse' : 'Esther'
    await bart.runs('/my today')
    expect(bart.canPress('Ruil met…')).toBe(true)
    await bart.runs('/role swap')
    bart.fillsIn({ who: other })
    expect((await bart.sends()).says).toContain(`Ik vraag het ${other}.`)
    await of(other).runs('/my today')
    expect(of(other).sees()).toContain(`${row?.name} kreeg de vraag om richtinggever te zijn`)
    await of(other).presses('Ja, graag')
    await world.clockTo('2026-10-05T09:30')
    expect(home().says()).toContain(`🧭 Richtinggever · ${other}`)
  })

  it('lets who was asked take another role instead', async () => {
    const of = await fiveWeeks()
    await world.clockTo('2026-10-01T10:00')
    const row = rows().find(({ note }) => note.includes('direction_setter'))
    const one = of(row?.name ?? '')
    await one.runs('/my today')
    await one.presses('Liever een andere rol')
    expect((await one.presses('🛠️ maker')).says).toContain('Je staat genoteerd voor maker')
    expect(isAsked(row?.name ?? '')).toBe(false)
    await world.clockTo('2026-10-05T09:30')
    expect(home().says()).toContain(`🛠️ Maker · ${row?.name}`)
  })

  it('sends the role card to who chose direct messages', async () => {
    const of = await fiveWeeks()
    await wantsDirect(of('Samir'))
    await of('Samir').presses('roles.offer:connector', { in: 'Wat hebben we nu nodig?' })
    await world.clockTo('2026-10-05T10:00')
    expect(of('Samir').sees('direct')).toContain('Dank je. Je bent nu verbinder. Lotte geeft door: Rust.')
    expect(of('Samir').sees('direct')).toContain('Je zorgt dat mensen en ideeën elkaar vinden.')
  })
})
