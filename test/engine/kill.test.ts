// Kring killed with -9 at fifty random moments: everything is said once, and no answer is lost.
import { afterEach, expect, test } from 'vitest'
import { createActs } from '../../adapters/web/acts.ts'
import { createWebAdapter } from '../../adapters/web/adapter.ts'
import type { Chat } from '../../adapters/web/chat.ts'
import { createChat } from '../../adapters/web/chat.ts'
import type { Hands } from '../../adapters/web/person.ts'
import { createPerson, wordsOf } from '../../adapters/web/person.ts'
import { takeSeat } from '../../adapters/web/players.ts'
import type { Instant, Zone } from '../../src/core/time.ts'
import { makeIds, makeRandom } from '../support/chance.ts'
import { openDatabase } from '../support/database.ts'
import { foundCircle, seatWords } from '../support/founding.ts'
import type { Migrated } from '../support/migrated.ts'
import { makeMigrated } from '../support/migrated.ts'
import { toMoment } from '../support/moments.ts'
import type { Mortal } from '../support/mortal.ts'
import { createMortal } from '../support/mortal.ts'

const zone = 'Europe/Amsterdam' as Zone
const deaths = 50
const seats = { Fatima: 'resident', Samir: 'student', Joris: 'business', Priya: 'research' } as const

let cleanUp: (() => Promise<void>) | undefined
afterEach(() => cleanUp?.())

test('killed fifty times, it posts everything once and loses no answer', { timeout: 420_000 }, async () => {
  const { mortal, chat, migrated, hands } = await setOut()
  const founder = hands('Anouk')
  await foundCircle(founder, {})
  await takeSeat(founder, seatWords.government.nl)
  const people = Object.entries(seats).map(([name, seat]) => ({ name, hands: hands(name), seat }))
  for (const { hands: person, seat } of people) await takeSeat(person, seatWords[seat].nl)

  mortal.beginDying()
  const answers: string[] = []
  const titles: string[] = []
  let monday = toMoment('2026-09-14T09:00', zone, mortal.now())
  let weeks = 0
  while (mortal.kills() < deaths || weeks < 2) {
    weeks += 1
    await mortal.moveTo(monday)
    for (const { name, hands: person } of people) {
      // Only a question that is still open offers this; a closed one still takes a late group answer.
      if (!person.canPress('Alleen voor mij')) continue
      const words = `Week ${weeks} van ${name}`
      await person.presses('Deel in de groep')
      person.fillsIn({ answer: words })
      await person.sends()
      answers.push(words)
    }
    const title = `Probeersel ${weeks}`
    await founder.runs(`/experiment log ${title}`)
    titles.push(title)
    await mortal.moveTo((monday + 4.5 * 86_400_000) as Instant)
    monday = toMoment(nextMonday(monday), zone, mortal.now())
    expect(weeks, 'the weeks it takes to be killed so often').toBeLessThan(60)
  }
  await mortal.moveTo(mortal.now())

  const posted = chat.listMessages().filter(({ onlyFor }) => onlyFor === undefined)
  const once = (words: string) =>
    expect(
      posted.filter(
        (message) => wordsOf(message).includes(words) && 'room' in message.where && message.where.under !== undefined,
      ),
      words,
    ).toHaveLength(1)
  expect(mortal.kills()).toBe(deaths)
  expect(new Set(mortal.sent).size, 'a message was sent twice').toBe(mortal.sent.length)
  expect(answers.length).toBeGreaterThan(0)
  for (const words of answers) once(words)
  expect(posted.filter((message) => wordsOf(message).includes('Weekbericht'))).toHaveLength(weeks)

  await mortal.stop()
  const database = openDatabase(migrated.file, migrated.migrations)
  expect(
    database.rows(
      "SELECT state, count(*) AS n FROM part WHERE state NOT IN ('shown', 'taken', 'lapsed') GROUP BY state",
    ),
  ).toEqual([])
  expect(database.count('answer')).toBe(answers.length)
  expect(database.count('experiment')).toBe(titles.length)
  database.close()
  expect(mortal.faults).toEqual([])
})

async function setOut() {
  const migrated: Migrated = makeMigrated()
  const startsAt = toMoment('2026-09-08T10:00', zone, 0 as Instant)
  let mortal: Mortal | undefined
  const chat: Chat = createChat({ now: () => mortal?.now() ?? startsAt })
  for (const id of ['home', 'experiments']) chat.saveRoom({ id, name: id, readers: 14 })
  const random = makeRandom(7)
  const living = createMortal({ migrated, adapter: createWebAdapter(chat), random, startsAt, deaths })
  mortal = living
  cleanUp = async () => {
    living.end()
    migrated.remove()
  }
  const app = { handle: living.handle, look: async () => [] }
  const acts = createActs({ app, chat, now: () => living.now(), newKey: makeIds('key') })
  const hands = (name: string): Hands => {
    chat.savePerson({ id: name.toLowerCase(), name, language: 'nl', zone })
    const all = createPerson(chat, acts, name.toLowerCase(), 'home')
    return settled(all, living)
  }
  return { mortal: living, chat, migrated, hands }
}

/** What follows from an act is there before the next. */
function settled(hands: Hands, mortal: Mortal): Hands {
  const then =
    <Args extends unknown[], T>(act: (...args: Args) => Promise<T>) =>
    async (...args: Args) => {
      const told = await act(...args)
      await mortal.moveTo(mortal.now())
      return told
    }
  return { ...hands, runs: then(hands.runs), presses: then(hands.presses), sends: then(hands.sends) }
}

function nextMonday(monday: Instant): string {
  return new Date(monday + 7.5 * 86_400_000).toISOString().slice(0, 10).concat('T09:00')
}
