// Channels and workspaces that are gone, change or open up: who holds the key hears what they can do, and the week goes on.
import { afterEach, describe, expect, test } from 'vitest'
import type { Hands } from '../../../adapters/web/person.ts'
import type { Channel, Team } from '../../fakes/slack/state.ts'
import type { House } from './house.ts'
import { makeHouse } from './house.ts'

let house: House
let home: Channel
let buren: Team
const of = (name: string): Hands => house.hands(name)
afterEach(async () => {
  expect(house.lines.filter(({ level }) => level === 'error')).toEqual([])
  await house.stop()
})

async function setOut(): Promise<void> {
  house = await makeHouse()
  const { slack, addUser } = house
  buren = slack.addTeam({ name: 'Buren', isInstalled: false })
  home = slack.addChannel({ name: 'home', kind: 'private' })
  for (const name of ['Anouk', 'Fatima', 'Samir', 'Henk']) addUser({ name }, 'home')
  await house.begin()
  await house.circle('Anouk', ['Fatima', 'Samir', 'Anouk', 'Henk'])
}

const log = async (name: string) => (await of(name).runs('/kring community log', { in: 'direct' })).says
const questionsIn = ({ messages }: Channel) =>
  [...messages.values()].filter(({ text, threadTs }) => !threadTs && text.includes('Weekvraag')).length
const answers = () => house.database.rows<{ words: string }>('SELECT words FROM answer').map(({ words }) => words)
const postedSince = (from: number) =>
  house.slack.calls.slice(from).filter(({ method, args }) => method === 'chat.postMessage' && args['metadata'])

const bot = () => house.slack.team.botUser
const gone: [string, () => void, (() => void) | undefined][] = [
  ['was archived', () => house.slack.happens.archives(home.id), () => house.slack.happens.unarchives(home.id)],
  ['was deleted', () => house.slack.happens.deletesChannel(home.id), undefined],
  ['threw Kring out', () => house.slack.happens.removesBot(home.id), () => house.slack.happens.invitesBot(home.id)],
  [
    'was archived unheard',
    () => void Object.assign(home, { isArchived: true }),
    () => house.slack.happens.unarchives(home.id),
  ],
  ['was deleted unheard', () => void Object.assign(home, { isDeleted: true }), undefined],
  ['threw Kring out unheard', () => void home.members.delete(bot()), () => house.slack.happens.invitesBot(home.id)],
]

describe.each(gone)('a channel that %s', (what, happens, returns) => {
  /** Heard of at once, or found out when the question cannot be posted. */
  const isHeard = !what.endsWith('unheard')
  const goAway = async () => {
    if (isHeard) await house.clockTo('monday 09:00')
    happens()
    await house.slack.quiet()
    await house.clockTo('monday 09:30')
    expect(await log('Samir')).not.toContain('is er niet meer')
    expect(await log('Anouk')).toContain('Het kanaal #home is er niet meer, of Kring kan er niet meer bij.')
  }

  test('is told to who holds the key, and the week goes on in another one', async () => {
    await setOut()
    const other = house.slack.addChannel({ name: 'plein', kind: 'private', members: [...home.members, bot()] })
    await goAway()
    await of('Anouk').presses('Ander kanaal')
    of('Anouk').fillsIn({ room: other.id })
    await of('Anouk').sends()
    await house.settle()
    expect(questionsIn(other)).toBe(1)
    const [question] = [...other.messages.values()].filter(({ text }) => text.includes('Weekvraag'))
    await of('Fatima').types('Bij de buren.', { under: question?.ts ?? '' })
    await house.clockTo('friday 16:00')
    expect(answers()).toEqual(['Bij de buren.'])
    expect(of('Samir').sees(other.id)).toContain('Weekbericht')
  })

  if (!isHeard)
    test('is found out as well when only something in it was to change', async () => {
      await setOut()
      await house.clockTo('monday 09:00')
      happens()
      await of('Henk')
        .presses('reflection.share', { in: 'Weekvraag' })
        .catch(() => undefined)
      await house.clockTo('friday 16:00')
      expect(await log('Anouk')).toContain('Het kanaal #home is er niet meer')
    })

  if (returns)
    test('goes on there when it is back', async () => {
      await setOut()
      await goAway()
      returns()
      await house.settle()
      expect(questionsIn(home)).toBe(1)
      expect(await log('Anouk')).not.toContain('is er niet meer')
      await house.clockTo('friday 16:00')
      expect(of('Samir').sees(home.id)).toContain('Weekbericht')
    })
})

describe('a channel that changes', () => {
  test('goes on under its new number, also in the thread that was open', async () => {
    await setOut()
    await house.clockTo('monday 09:30')
    await of('Fatima').types('Voor de verhuizing.', { under: 'Weekvraag' })
    house.slack.happens.shares(home.id, buren.id, { newId: true })
    await house.settle()
    await of('Samir').types('Na de verhuizing.', { under: 'Weekvraag' })
    await house.clockTo('friday 16:00')
    expect(answers()).toEqual(['Voor de verhuizing.', 'Na de verhuizing.'])
    expect(of('Samir').sees(home.id)).toContain('Weekbericht')
  })

  test('is renamed, and is called so', async () => {
    await setOut()
    house.slack.happens.renames(home.id, 'keukentafel')
    await house.settle()
    house.slack.happens.archives(home.id)
    await house.settle()
    expect(await log('Anouk')).toContain('Het kanaal #keukentafel is er niet meer')
  })

  test('is opened to others: what members say waits, and who holds the key can say what to do', async () => {
    await setOut()
    await house.clockTo('monday 09:30')
    for (let n = 0; n < 60; n += 1) home.members.add(house.addUser({ name: `Buur${n}`, team: buren.id }).id)
    house.slack.happens.shares(home.id, buren.id)
    await house.settle()
    expect(await log('Anouk')).toContain(
      'In #home kunnen nu ongeveer 64 mensen meelezen. Eerst waren het er ongeveer 4.',
    )
    await of('Fatima').presses('reflection.share')
    of('Fatima').fillsIn({ answer: 'Alleen voor ons.' })
    await of('Fatima').sends()
    await house.settle()
    expect(of('Samir').sees(home.id)).not.toContain('Alleen voor ons.')
    await log('Anouk')
    await of('Anouk').presses('Het klopt zo')
    await house.settle()
    expect(of('Samir').sees(home.id)).toContain('Alleen voor ons.')
  })
})

describe('a workspace', () => {
  test('that takes Kring away is left alone at once, whatever was planned', async () => {
    await setOut()
    house.slack.happens.uninstalls()
    await house.slack.quiet()
    const from = house.slack.calls.length
    await house.clockTo('friday 16:00')
    expect(house.slack.calls.slice(from).filter(({ method }) => method.startsWith('chat.'))).toEqual([])
    expect(house.database.rows('SELECT state FROM space')).toEqual([{ state: 'gone' }])
  })

  test.each(['account_inactive', 'token_revoked'] as const)(
    'that says %s only when something is posted',
    async (why) => {
      await setOut()
      const tokens = [...house.slack.state.tokens.values()].filter(({ kind }) => kind === 'bot')
      for (const token of tokens) token.refusal = why
      const from = house.slack.calls.length
      await house.clockTo('monday 09:30')
      expect(questionsIn(home)).toBe(0)
      // Nobody hammers on a closed door, and nothing is given up.
      expect(postedSince(from).length).toBeLessThan(4)
      expect(house.database.count('part', "state = 'dead'")).toBe(0)
      expect(house.lines.some(({ level, message }) => level === 'warn' && message.includes('token'))).toBe(true)
      for (const token of tokens) delete token.refusal
      // As soon as Slack was asked again.
      const { id: space } = house.slack.team
      await house.engine().notice({ tells: 'back', platform: 'slack', space, at: house.clock.now() })
      house.clock.advance(6 * 60_000)
      await house.settle()
      expect(questionsIn(home)).toBe(1)
    },
  )
})
