// SC-01, SC-02 and SC-07 on two platforms at once: one circle, one round, one digest, each member counted once (INV-30…32).
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { toMoment } from '../support/moments.ts'
import type { TwoWorlds } from '../support/two-worlds.ts'
import { codeIn, makeTwoWorlds } from '../support/two-worlds.ts'
import type { Name } from './people.ts'
import { answers, question, seats, wantsMessages } from './people.ts'

let world: TwoWorlds
afterEach(() => world.close())

const onSlack = ['Henk', 'Joris', 'Priya', 'Daan', 'Bart', 'Ilse', 'Lotte'] as const
const onDiscord = ['Samir', 'Fatima', 'Marijke', 'Yusuf', 'Esther', 'Kees'] as const
const monday = '2026-09-14T09:00'

type Circle = Readonly<Record<Name | 'LotteThere', Hands>>

/** Anouk founds, Henk connects the other side, everybody sits down, and Lotte is in both. */
async function begins(at = '2026-09-09T12:00'): Promise<Circle> {
  world = await makeTwoWorlds({ at })
  const people: Record<string, Hands> = { Anouk: await world.founds() }
  await connects(people['Anouk'] as Hands)
  await world.slack.joins('Anouk', seats.Anouk)
  for (const name of onSlack) people[name] = await world.slack.joins(name, seats[name])
  for (const name of onDiscord) people[name] = await world.discord.joins(name, seats[name])
  people['LotteThere'] = await links(people['Lotte'] as Hands)
  return people as unknown as Circle
}

/** Henk is on the other side before he joins anywhere there. */
async function connects(keyHolder: Hands, room = 'C1'): Promise<string> {
  const code = codeIn((await keyHolder.runs('/community connect')).says)
  return (await world.discord.person('HenkD').runs(`/community connect ${code}`, { in: room })).says
}

async function links(here: Hands): Promise<Hands> {
  const there = world.discord.person('LotteD')
  await there.runs(`/mijn koppeling ${codeIn((await here.runs('/mijn koppeling')).says)}`)
  await there.presses('Ja, dat ben ik')
  return there
}

const rooms = () => [world.slack.room(), world.discord.room()] as const
const counts = (words: string | RegExp) => rooms().map((room) => room.count(words))
const both = (words: string) => expect(counts(words), `${words}\n\n${rooms()[0].says()}\n\n---\n\n${rooms()[1].says()}`)
const down = (side: 'slack' | 'discord', isDown: boolean) => world[side].chat.down(isDown)

describe('SC-01, at the table', () => {
  it('Henk picks an open channel first, is warned that 212 people can read along, and chooses a closed one', async () => {
    world = await makeTwoWorlds()
    const anouk = await world.founds()
    const warned = await connects(anouk, 'C2')
    expect(warned).toContain('212 mensen')
    expect(warned).toContain('Een besloten kanaal is veiliger.')
    const henk = world.discord.person('HenkD')
    await henk.presses('Ander kanaal')
    henk.fillsIn({ room: 'C1' })
    expect((await henk.sends()).says).toContain('#warmte')
    expect(world.discord.room('C2').says()).toBe('')
    both('Doe je mee?').toEqual([1, 1])
  })

  it('fourteen members in five perspectives, Lotte one of them with two identities, and the same card on both', async () => {
    const { Bart } = await begins()
    const { database } = world
    expect(database.count('member', "state = 'active'")).toBe(14)
    expect(database.rows<{ n: number }>('SELECT count(DISTINCT perspective) AS n FROM member')[0]?.n).toBe(5)
    expect(database.count('identity')).toBe(15)
    expect(database.count('community', "state = 'active'")).toBe(1)
    expect(database.count('question_version')).toBe(1)
    expect(database.rows('SELECT phase, focus FROM stretch')).toEqual([{ phase: 'explore', focus: 1 }])
    both('Aan tafel').toEqual([1, 1])
    both('bewoner: 4').toEqual([1, 1])
    both('We zijn met drie, uit twee hoeken. We beginnen.').toEqual([1, 1])
    expect((await Bart.runs('/community over')).says).toContain('Slack en Discord')
    expect((await Bart.runs('/community besluiten')).says).toContain('Anouk verbond de kring met #warmte (Discord)')
  })

  it('what is connected later gets what is alive, parents first, and nothing that is over (rule 48)', async () => {
    world = await makeTwoWorlds({ at: '2026-09-09T12:00' })
    const anouk = await world.founds()
    await world.slack.joins('Anouk', 'government')
    const henk = await world.slack.joins('Henk', 'resident')
    await world.slack.joins('Samir', 'student')
    await world.clockTo(monday)
    await answers(henk, 'share', 'Eerst de buren.')
    await connects(anouk)
    both('🌿 Weekvraag').toEqual([1, 1])
    both('Eerst de buren.').toEqual([1, 1])
    both('Doe je mee?').toEqual([1, 1])
    both('We beginnen.').toEqual([1, 0])
    both('Anouk heeft onze kring verbonden met #warmte op Discord.').toEqual([1, 1])
    const inThread = world.discord.chat.listMessages().find(({ where }) => where.under !== undefined)
    expect(JSON.stringify(inThread?.part)).toContain('Eerst de buren.')
  })
})

describe('SC-02, the first question', () => {
  it('comes once on each platform at nine, and to Daan in Lisbon at nine of his own', async () => {
    const { Daan } = await begins()
    await wantsMessages(Daan, { zone: 'Europe/Lisbon' })
    await world.clockTo('2026-09-14T08:59')
    both('🌿 Weekvraag').toEqual([0, 0])
    await world.clockTo(monday)
    both('🌿 Weekvraag').toEqual([1, 1])
    expect(Daan.sees('direct')).not.toContain('Weekvraag')
    await world.clockTo('2026-09-14T10:00')
    expect(Daan.sees('direct')).toContain('Weekvraag')
    expect(world.database.count('round')).toBe(1)
  })

  it('answers from both are read on both, Lotte counts once, and the closing and the digest are the same text', async () => {
    const people = await begins()
    const { Joris, Fatima, Priya, Marijke, Kees, Lotte, LotteThere, Bart, Anouk } = people
    for (const hands of [Joris, Kees, Bart, Lotte]) await wantsMessages(hands)
    await world.clockTo(monday)

    await Joris.types('Ik hoorde dat het net hier vol zit.', { under: 'Weekvraag' })
    await answers(Fatima, 'share', 'Bij ons komt eerst de schimmel.')
    await Priya.types('Huurders geloven een buur eerder.', 'direct')
    both('Huurders geloven').toEqual([0, 0])
    await Priya.presses('Deel in de groep', { in: 'Wie mag dit zien?' })
    await answers(Marijke, 'keep', 'Ik vind het spannend.')
    const quiet = ['ik durf dit niet hardop', 'niemand luistert', 'mijn baas vindt het onzin', 'te duur']
    for (const [index, name] of (['Henk', 'Yusuf', 'Ilse', 'Esther'] as const).entries())
      await answers(people[name], 'anonymous', quiet[index] ?? '')
    await Kees.presses('Deze week niet', { in: 'Weekvraag' })
    await answers(Lotte, 'share', 'Eerst dacht ik dit.')
    both('Eerst dacht ik dit.').toEqual([1, 1])
    expect(await answers(LotteThere, 'share', 'Nu denk ik dat.')).toContain('Dit antwoord komt ervoor in de plaats.')
    await Lotte.types('En dan praat ik hier gewoon verder.', { under: 'Weekvraag' })
    for (let n = 0; n < 20; n += 1) {
      await Kees.types(`gewoon praatje ${n}`, 'C1')
      await Bart.types(`gewoon praatje ${n}`, 'home')
    }

    both('Eerst dacht ik dit.').toEqual([0, 0])
    for (const words of ['Ik hoorde dat het net', 'eerst de schimmel', 'een buur eerder', 'Nu denk ik dat.'])
      both(words).toEqual([1, 1])
    for (const room of rooms()) for (const name of ['Fatima', 'Priya', 'Lotte']) expect(room.says()).toContain(name)
    expect(world.database.count('answer', "visibility = 'group'")).toBe(4)

    await world.clockTo('2026-09-16T10:00')
    const reminded = (hands: Hands) => hands.sees('direct').includes('Zin om nog te antwoorden?')
    expect([Joris, Kees, Bart, Lotte, LotteThere].map(reminded)).toEqual([false, false, true, false, false])

    await world.clockTo('2026-09-17T17:00')
    both('Dank. 4 antwoorden deze week.').toEqual([1, 1])
    for (const words of [...quiet, 'gewoon praatje', 'praat ik hier gewoon verder']) {
      both(words).toEqual([
        words === 'gewoon praatje' ? 20 : words.startsWith('praat') ? 1 : 0,
        words === 'gewoon praatje' ? 20 : 0,
      ])
      expect(world.database.holds(words), words).toBe(false)
    }
    for (const table of ['sealed_box', 'round_marker', 'round_tap', 'round_reminder'])
      expect(world.database.count(table), table).toBe(0)

    await world.clockTo('2026-09-18T15:00')
    expect(lastOf('slack', 'Weekbericht')).toBe(lastOf('discord', 'Weekbericht'))
    both('Weekbericht').toEqual([1, 1])
    expect((await Anouk.runs('/my today')).isRefused).toBe(false)
  })

  it('an anonymous answer on one side is final on the other (INV-31)', async () => {
    const { Lotte, LotteThere } = await begins()
    await world.clockTo(monday)
    await answers(LotteThere, 'anonymous', 'niet hardop')
    await Lotte.presses('reflection.share', { in: 'Weekvraag' })
    Lotte.fillsIn({ answer: 'en nog een keer' })
    await Lotte.sends()
    expect(world.database.count('answer')).toBe(0)
    both('en nog een keer').toEqual([0, 0])
  })
})

describe('SC-07, a failure', () => {
  it('after downtime the question opens once on each side, also after a second restart', async () => {
    await begins('2026-10-22T10:00')
    await world.clockTo('2026-10-26T08:30')
    world.clock.set(toMoment('2026-10-26T10:15', 'Europe/Amsterdam' as never, world.clock.now()))
    for (let n = 0; n < 2; n += 1) {
      world.crash()
      await world.settle()
      both('🌿 Weekvraag').toEqual([1, 1])
    }
    expect(world.database.count('round')).toBe(1)
  })

  it('one platform that cannot be reached does not hold up the other, and gets everything once', async () => {
    const { Fatima, Henk } = await begins()
    await world.clockTo('2026-09-14T08:30')
    down('slack', true)
    await world.clockTo(monday)
    both('🌿 Weekvraag').toEqual([0, 1])
    await answers(Fatima, 'share', 'Hier hoor ik het wel.')
    both('Hier hoor ik het wel.').toEqual([0, 1])
    await world.clockTo('2026-09-14T12:00')
    down('slack', false)
    // The machine's own time: so long after the last try nothing is too soon any more.
    world.clock.advance(3_600_000)
    await world.settle()
    both('🌿 Weekvraag').toEqual([1, 1])
    both('Hier hoor ik het wel.').toEqual([1, 1])
    await answers(Henk, 'share', 'Ik ben er ook weer.')
    both('Ik ben er ook weer.').toEqual([1, 1])
    expect(world.database.count('round')).toBe(1)
  })

  it('a platform that tells that it is lost rests, and catches up when it is back; the other goes on to the digest', async () => {
    const { Fatima } = await begins()
    const { platform, space } = world.slack
    await world.clockTo(monday)
    await world.engine.notice({ platform, space, tells: 'lost', at: world.clock.now() })
    down('slack', true)
    await answers(Fatima, 'share', 'Alleen hier te lezen, voorlopig.')
    await world.clockTo('2026-09-18T15:00')
    both('Alleen hier te lezen').toEqual([0, expect.any(Number)])
    expect(world.discord.room().count('Weekbericht')).toBe(1)
    down('slack', false)
    await world.clockTo('2026-09-18T16:00')
    await world.engine.notice({ platform, space, tells: 'back', at: world.clock.now() })
    await world.settle()
    both('Weekbericht').toEqual([1, 1])
    expect(lastOf('slack', 'Weekbericht')).toBe(lastOf('discord', 'Weekbericht'))
    expect(world.slack.room().count('🌿 Weekvraag')).toBe(1)
  })
})

/** What stands in the newest message with these words. */
function lastOf(side: 'slack' | 'discord', words: string): string {
  const found = world[side].chat.listMessages().findLast(({ part }) => JSON.stringify(part ?? '').includes(words))
  return JSON.stringify(found?.part?.blocks.map((block) => JSON.stringify(block).replaceAll(/"link":"[^"]*"/g, '')))
}

it('the question they gather around stands on both', async () => {
  world = await makeTwoWorlds()
  expect(question).toContain('Lindekwartier')
  const anouk = await world.founds()
  await connects(anouk)
  both('Hoe krijgen we het Lindekwartier samen warm?').toEqual([1, 1])
})
