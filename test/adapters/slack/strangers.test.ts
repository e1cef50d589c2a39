// People out of the ordinary: each is treated kindly, and none of them stops a round for the others.
import { afterEach, describe, expect, test } from 'vitest'
import type { Hands } from '../../../adapters/web/person.ts'
import type { House } from './house.ts'
import { makeHouse } from './house.ts'

let house: House
const of = (name: string): Hands => house.hands(name)
afterEach(() => house.stop())

const usual = ['Fatima', 'Samir', 'Henk']

/** A guest of several channels and one of this channel, somebody of a workspace without Kring, and people whose profiles are odd. */
async function setOut(strangersTeam: 'installed' | 'own', many: boolean) {
  house = await makeHouse({ many, slack: { strangersTeam } })
  const { slack, addUser } = house
  if (many) slack.addTeam({ name: 'Elders' })
  const buren = slack.addTeam({ name: 'Buren', isInstalled: false })
  const home = slack.addChannel({ name: 'home', kind: 'private', sharedWith: [buren.id] })
  for (const name of ['Anouk', ...usual, 'Dirk', 'Derk', 'Nora']) addUser({ name }, 'home')
  addUser({ name: 'Zeno', tz: '' }, 'home')
  addUser({ name: 'Gea', isRestricted: true }, 'home')
  addUser({ name: 'Ugo', isUltraRestricted: true }, 'home')
  home.members.add(addUser({ name: 'Connie', team: buren.id }).id)
  await house.begin()
  await house.circle('Anouk', [...usual, 'Anouk'])
  for (const name of ['Dirk', 'Derk', 'Nora', 'Zeno', 'Gea', 'Ugo', 'Connie']) await joins(name)
  return { slack, home }
}

/** Takes a seat and wants to be told things in direct messages. */
async function joins(name: string): Promise<void> {
  for (const button of ['welcome.join', 'welcome.agree', 'bewoner', 'welcome.tieLater', 'welcome.direct']) {
    await of(name).presses(button)
  }
  await house.settle()
}

const answer = (name: string) => `${name} zag iets bij de buren.`

const ways = [
  ['that Kring is in', 'installed', false],
  ['of who presses', 'own', false],
  ['of who presses, and Kring is in several,', 'own', true],
] as const

describe.each(ways)('where Slack names the workspace %s', (_, strangersTeam, many) => {
  test('a week with one of each in it comes for everybody', { timeout: 40_000 }, async () => {
    const { slack, home } = await setOut(strangersTeam, many)
    slack.happens.changesUser(slack.person('Dirk').id, { isDeleted: true })
    slack.person('Derk').user.isDeleted = true // and nobody told us
    slack.happens.changesUser(slack.person('Nora').id, { realName: 'Nora van Dam' })
    await slack.quiet()
    await house.clockTo('monday 09:00')
    const there = [...usual, 'Gea', 'Ugo', 'Nora', 'Connie']
    for (const name of there) await of(name).types(answer(name), { under: 'Weekvraag' })
    await of('Zeno').types(answer('Zeno'))
    await of('Zeno').presses('reflection.typed')
    await of('Fatima').runs('/experiment log Warmtekoffer')
    await house.settle()
    for (const name of ['Gea', 'Connie']) await of(name).presses('Ik doe mee', { in: 'Warmtekoffer' })
    // Everything a command can do hangs on the button of the about card too (rule 50).
    await of('Connie').presses('Menu')
    await house.settle()
    await house.clockTo('friday 16:00')

    const kept = house.database.rows<{ words: string }>('SELECT words FROM answer').map(({ words }) => words)
    expect(kept.toSorted()).toEqual([...there, 'Zeno'].map(answer).toSorted())
    expect(house.database.count('experiment_team')).toBe(3)
    const room = of('Samir').sees(home.id)
    expect(room.match(/📮 Weekbericht/g)).toHaveLength(1)
    expect(room).toContain('8 antwoorden op de weekvraag')
    for (const name of ['Gea', 'Ugo', 'Connie', 'Zeno', 'Nora']) {
      expect(of(name).sees('direct'), name).toContain('Weekvraag')
    }
    expect(house.database.rows('SELECT name FROM member')).toContainEqual({ name: 'Nora van Dam' })
    expect(house.database.rows("SELECT zone FROM member WHERE name = 'Zeno'")).toEqual([{ zone: 'Europe/Amsterdam' }])

    // Dirk's direct messages ended when Slack told of him; Derk's one message is listed for who holds the key, without his name.
    const log = (await of('Anouk').runs('/kring community log')).says
    expect(log.match(/een bericht aan één persoon op slack · Slack said user_disabled/g)).toHaveLength(1)
    expect(log).toContain('Niet aangekomen (dit zie alleen jij, als sleutelhouder)')
    expect(log).not.toMatch(/D[ie]rk/)
    expect((await of('Samir').runs('/kring community log')).says).not.toContain('Niet aangekomen')
    const lost = house.database.rows("SELECT message_key FROM part WHERE state NOT IN ('shown', 'taken')")
    expect(lost).toHaveLength(1)
    expect(house.lines.filter(({ level }) => level === 'error')).toEqual([])
    expect(slack.complaints).toEqual([])
  })
})
