// The weekly digest, from a week with answers and something that was tried to the message on Friday.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { World } from '../world.ts'
import type { Week } from './digest-week.ts'
import { makeDigestWorld, makeWeek } from './digest-week.ts'

let world: World
let week: Week
beforeEach(async () => {
  world = await makeDigestWorld('nl')
  week = makeWeek(world)
})
afterEach(() => world.close())

describe('on Friday at three', () => {
  test('a week of answers and something that was tried comes back, to the word', async () => {
    await week.aWeek()
    await world.clockTo('2026-09-11T14:59')
    expect(week.digests()).toEqual([])
    await world.clockTo('2026-09-11T15:00')
    expect(week.digests()).toEqual([
      `📮 Weekbericht · Warm Lindekwartier · week 1 van onze reis
Waar zijn we? 🧭 Onze aandacht ligt bij 🔍 Verkennen en verdiepen.
Wat we hoorden · 2 antwoorden op de weekvraag "${week.asked()}"
“In de flat gaat het eerst over schimmel.” Fatima
“Ik dacht dat mensen het eng zouden vinden.” Samir
Wat we probeerden · 🌱 tomaten begon.
Wat we leerden · Deze week even niet. Een idee? /kring experiment log
Dank en ontmoeting
🪑 Aangeschoven: Anouk, overheid.
🪑 Aangeschoven: Fatima, bewoner.
🪑 Aangeschoven: Samir, student.
Volgende week · ma weekvraag (2 min)
[Dit herken ik] [Ik wil meedoen met…] [Ik mis iets] [Bronnen]`,
    ])
    await world.clockTo('2026-09-11T23:00')
    expect(week.digests()).toHaveLength(1)
  })

  test('it reads completely without emoji, and mentions nobody', async () => {
    await week.aWeek()
    await world.clockTo('2026-09-11T15:00')
    const bare = week.lastDigest().replaceAll(/\p{Extended_Pictographic}\uFE0F?\s?/gu, '')
    expect(bare).toContain('Weekbericht · Warm Lindekwartier · week 1 van onze reis')
    expect(bare).toContain('Onze aandacht ligt bij Verkennen en verdiepen.')
    expect(bare).toContain('Aangeschoven: Fatima, bewoner.')
    expect(bare).not.toContain('@')
  })

  test('in an English circle it is in English', async () => {
    await world.close()
    world = await makeDigestWorld('en')
    week = makeWeek(world)
    await week.begin('en')
    await world.clockTo('2026-09-07T09:00')
    await week.answer('Fatima', 'In the flats it is about damp first.', 'Yes')
    await world.person('Samir').runs('/garden plant tomatoes')
    await world.clockTo('2026-09-11T15:00')
    const prompt = /Question of the week · (.*?) · Two/.exec(week.messages('🌿 Question').at(-1) ?? '')?.[1]
    expect(week.messages('Weekly digest · ')[0]?.replaceAll('Joined the table:', 'Joined:')).toBe(
      `📮 Weekly digest · Warm Lindekwartier · week 1 of our journey
Where are we? 🧭 Our focus is on 🔍 Explore and deepen.
What we heard · One answer to the question "${prompt}"
“In the flats it is about damp first.” Fatima
What we tried · 🌱 tomatoes began.
What we learned · Not this week. An idea? /kring experiment log
Thanks and encounters
🪑 Joined: Anouk, government.
🪑 Joined: Fatima, resident.
🪑 Joined: Samir, student.
Next week · Mon question of the week (2 min)
[I recognise this] [I want to join…] [Something is missing] [Sources]`,
    )
  })

  test('who reads the other language finds it in the thread', async () => {
    await week.aWeek()
    await world.joins('Esther', 'resident', { language: 'en' })
    await world.clockTo('2026-09-11T15:00')
    const under = world.person('Esther').sees({ under: 'Weekbericht · ' })
    expect(under).toContain('📮 Weekly digest · Warm Lindekwartier · week 1 of our journey')
    expect(under).toContain('🌱 tomatoes began.'.replace('tomatoes', 'tomaten'))
    expect(under).toContain('“In de flat gaat het eerst over schimmel.” Fatima')
    expect(week.digests()).toHaveLength(1)
  })

  test('a full week: at most 1800 characters at first, the rest in the thread, and nothing is lost', async () => {
    await week.aWeek()
    const names = Array.from({ length: 16 }, (_, n) => `${n} ${'👩‍🌾 lange naam '.repeat(12)}.`)
    for (const name of names) await world.person('Samir').runs(`/garden plant ${name}`)
    await world.clockTo('2026-09-11T15:00')
    expect([...week.lastDigest()].length).toBeLessThanOrEqual(1800)
    expect(week.lastDigest()).toContain('Volgende week · ma weekvraag (2 min)')
    expect(week.lastDigest()).toContain('Meer in de draad 🧵')
    const under = world.person('Samir').sees({ under: 'Weekbericht · ' })
    expect(under).toContain('Meer geprobeerd')
    for (const name of names) expect(`${week.lastDigest()}${under}`).toContain(`🌱 ${name} begon.`)
  })

  test('a line without a source does not stand, and nothing that is for one person only', async () => {
    await week.aWeek()
    await world.person('Samir').runs('/garden loose praatje')
    await world.person('Samir').runs('/garden secret dagboek')
    await world.clockTo('2026-09-11T15:00')
    expect(week.lastDigest()).toContain('tomaten')
    expect(week.lastDigest()).not.toMatch(/praatje|dagboek/)
  })

  test('nobody who was silent is named (INV-19)', async () => {
    await week.aWeek()
    await world.clockTo('2026-09-14T09:00')
    await week.answer('Fatima', 'Deze week zag ik iets nieuws bij de buren.')
    await world.clockTo('2026-09-18T15:00')
    expect(week.lastDigest()).toContain('Fatima')
    expect(week.lastDigest()).not.toMatch(/Samir|Anouk/)
  })
})

describe('a week in which little happens', () => {
  const quiet = (number: number, more = '') =>
    `📮 Weekbericht · Warm Lindekwartier · week ${number} van onze reis${more}
Waar zijn we? 🧭 Onze aandacht ligt bij 🔍 Verkennen en verdiepen.
Deze week was het stil.
Volgende week · ma weekvraag (2 min)
[Dit herken ik] [Ik wil meedoen met…] [Ik mis iets] [Bronnen]`

  test('takes four lines; a second one waits for the third, once', async () => {
    await week.aWeek()
    await world.clockTo('2026-09-18T15:00')
    expect(week.lastDigest()).toBe(quiet(2))
    await world.clockTo('2026-09-25T15:00')
    expect(week.digests()).toHaveLength(2)
    await world.clockTo('2026-10-02T15:00')
    expect(week.lastDigest()).toBe(quiet(4, '\nOver twee weken: vorige week was het stil.'))
    await world.clockTo('2026-10-09T15:00')
    expect(week.digests()).toHaveLength(4)
  })

  test('in a free week there is none, and the next one covers both', async () => {
    await week.aWeek()
    await world.person('Anouk').runs('/garden free 2026-09-14')
    await world.clockTo('2026-09-11T15:00')
    expect(week.lastDigest()).toContain('Volgende week · we zijn vrij. Op maandag 21 september gaan we verder.')
    await world.clockTo('2026-09-21T09:00')
    expect(week.digests()).toHaveLength(1)
    await world.person('Samir').runs('/garden plant bonen')
    await world.clockTo('2026-09-25T15:00')
    expect(week.digests()).toHaveLength(2)
    expect(week.lastDigest()).toContain('week 3 van onze reis\nOver twee weken: vorige week was het herfstvakantie.')
  })

  test('after downtime it comes late, and once', async () => {
    await week.aWeek()
    await world.clockTo('2026-09-11T12:00')
    world.clock.set((world.clock.now() + 8 * 3_600_000) as ReturnType<typeof world.clock.now>)
    await world.restart('crash')
    await world.settle()
    expect(week.digests()).toHaveLength(1)
    await world.restart('crash')
    await world.settle()
    expect(week.digests()).toHaveLength(1)
  })
})
