import { afterEach, describe, expect, test } from 'vitest'
import type { DirectsStop } from '../../../adapters/discord/directs.ts'
import { DeliveryError } from '../../../src/core/errors.ts'
import { textPart } from '../contract.ts'
import type { MadeSending } from './sending.ts'
import { makeSending, routes } from './sending.ts'

let made: MadeSending
afterEach(async () => {
  await made.discord.stop()
  expect(made.discord.complaints).toEqual([])
})

let elapsed = 0
const clock = { elapsed: () => elapsed, sleep: async () => {} }
const day = 24 * 3_600_000

async function setOut(options: Parameters<typeof makeSending>[0] = {}) {
  elapsed = 0
  const stops: DirectsStop[] = []
  made = await makeSending({ clock, directsStopped: (stop) => void stops.push(stop), ...options })
  const names = ['Bram', 'Chris', 'Dewi', 'Elif', 'Femke']
  const people = [made.fatima, ...names.map((name) => made.discord.addUser({ name }))].map(({ id }) => id)
  const space = made.discord.guild.id
  const say = async (user: string | undefined, n = 1): Promise<'sent' | DeliveryError> => {
    const to = { space, user: user ?? '' }
    const error = await made.sending.send(to, textPart(`Hallo ${n}`), `token-${user}-${n}`).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (error === undefined) return 'sent'
    if (error instanceof DeliveryError) return error
    throw error
  }
  return { people, say, stops, opened: () => made.called(routes.open).length }
}

describe('opening direct messages', () => {
  test('happens once for each person, also when several messages come at once', async () => {
    const { people, say, opened } = await setOut()
    await Promise.all([1, 2, 3].map((n) => say(people[0], n)))
    expect(opened()).toBe(1)
    expect(made.messages(made.directOf()?.id)).toHaveLength(3)
  })

  test('goes one after the other, three seconds apart; nobody is tried before their turn', async () => {
    const { people, say, opened } = await setOut()
    const answers = await Promise.all(people.map((user) => say(user)))
    expect(answers[0]).toBe('sent')
    const waits = answers.slice(1).map((answer) => (answer === 'sent' ? 0 : answer.afterMs))
    expect(waits).toEqual([3_000, 6_000, 9_000, 12_000, 15_000])
    expect(answers[1]).toMatchObject({ problem: 'later', holds: 'message' })
    expect(opened()).toBe(1)
    for (const [n, user] of people.entries()) {
      elapsed = n * 3_000
      expect(await say(user)).toBe('sent')
    }
    expect(opened()).toBe(people.length)
  })

  test('those who come late for their turn do not all go at once', async () => {
    const { people, say } = await setOut()
    await Promise.all(people.map((user) => say(user)))
    elapsed = 60_000
    const sent: number[] = []
    for (let left = people.slice(1); left.length > 0; elapsed += 1_000) {
      for (const user of left) {
        if ((await say(user)) !== 'sent') continue
        sent.push(elapsed)
        left = left.filter((one) => one !== user)
      }
    }
    const gaps = sent.slice(1).map((at, n) => at - (sent[n] ?? 0))
    expect(gaps.every((gap) => gap >= 3_000 && gap <= 4_000)).toBe(true)
  })

  test('is not needed for who wrote first, nor for a reply under what they got', async () => {
    const { people, say, opened } = await setOut()
    await say(people[0])
    const [message] = made.messages(made.directOf()?.id)
    const again = made.again()
    const thread = `${made.directOf()?.id}/${message?.id}`
    await again.edit(made.direct, thread, textPart('Anders'))
    await again.send(made.direct, textPart('Daarna'), 'token-2')
    expect(opened()).toBe(1)
    const third = made.again()
    third.met(made.fatima.id, made.directOf()?.id ?? '')
    await third.send(made.direct, textPart('En nog eens'), 'token-3')
    await made.again().send({ ...made.direct, thread }, textPart('Eronder'), 'token-4')
    expect(opened()).toBe(1)
    expect(made.messages(made.directOf()?.id).at(-1)?.reference).toMatchObject({ message_id: message?.id })
  })

  test('stops for the day at a number, and goes on when the first of them is a day ago', async () => {
    const { people, say, opened } = await setOut({ directsADay: 2 })
    for (const user of people.slice(0, 2)) {
      expect(await say(user)).toBe('sent')
      elapsed += 4_000
    }
    expect(await say(people[2])).toMatchObject({ problem: 'later', afterMs: day - 8_000 })
    expect(await say(people[0], 2)).toBe('sent')
    expect(made.lines.filter(({ message }) => message.includes('opened today'))).toHaveLength(1)
    elapsed = day
    expect(await say(people[2])).toBe('sent')
    expect(opened()).toBe(3)
  })

  test('whose answer was lost leaves nothing unclear: nothing was said yet', async () => {
    const { people, say } = await setOut()
    made.discord.fails.next({ is: 'dropped', stored: true }, { route: routes.open })
    expect(await say(people[0])).toMatchObject({ problem: 'later' })
    elapsed += 3_000
    expect(await say(people[0])).toBe('sent')
  })

  test('rests as long as Discord asks, and rooms go on', async () => {
    const { people, say, opened } = await setOut()
    made.discord.fails.next({ is: 'ratelimited', retryAfter: 30 }, { route: routes.open })
    expect(await say(people[0])).toMatchObject({ problem: 'later' })
    elapsed = 10_000
    expect(await say(people[1])).toMatchObject({ problem: 'later' })
    expect(opened()).toBe(1)
    await made.sending.send(made.room, textPart('Voor allemaal'), 'token-room')
    elapsed = 31_000
    expect(await say(people[0])).toBe('sent')
  })
})

describe('somebody who takes no direct messages', () => {
  test.each([50007, 50278])('is not asked for more than that: %i', async (code) => {
    const { people, say, stops } = await setOut()
    made.discord.fails.next({ is: 'refused', code }, { route: routes.post })
    expect(await say(people[0])).toMatchObject({ problem: 'forbidden' })
    elapsed += 3_000
    expect(await say(people[1])).toBe('sent')
    expect(stops).toEqual([])
  })

  test('already says so when they are opened', async () => {
    const { people, say } = await setOut()
    made.discord.fails.next({ is: 'refused', code: 50007, status: 400 }, { route: routes.open })
    expect(await say(people[0])).toMatchObject({ problem: 'forbidden' })
  })
})

describe('when Discord complains', () => {
  test.each([
    { code: 40003, status: 403, route: routes.open, why: 'tooFast' },
    { code: 40003, status: 429, route: routes.open, why: 'tooFast' },
    { code: 40003, status: 403, route: routes.post, why: 'tooFast' },
    { code: 20026, status: 403, route: routes.open, why: 'flagged' },
  ])('nothing new is opened for a day, told once, and who has them open is reached: %o', async (complaint) => {
    const { code, status, route, why } = complaint
    const { people, say, stops, opened } = await setOut()
    expect(await say(people[0])).toBe('sent')
    elapsed = 3_000
    made.discord.fails.next({ is: 'refused', code, status }, { route })
    expect(await say(people[1])).toMatchObject({ problem: 'later', afterMs: day, holds: 'message' })
    const before = opened()
    elapsed = 10_000
    expect(await say(people[2])).toMatchObject({ problem: 'later', afterMs: day - 7_000 })
    expect(await say(people[0], 2)).toBe('sent')
    expect(opened()).toBe(before)
    expect(stops).toEqual([{ why, forMs: day }])
    const [line, ...more] = made.lines
    expect(more).toEqual([])
    expect(line?.fields).toMatchObject({ code, todo: expect.any(String) })
    elapsed = day + 3_000
    expect(await say(people[2])).toBe('sent')
  })
})
