// A circle of made-up people that lives through the engine: the same seed, the same story, and everything that must always be true is.
import { describe, expect, it } from 'vitest'
import type { Simulation } from '../src/simulate.ts'
import { cannotSimulate, simulate } from '../src/simulate.ts'
import { openDatabase } from './support/database.ts'
import { listBroken } from './support/invariants.ts'
import { findMigrations } from './support/migrated.ts'

interface Lived {
  readonly story: string
  readonly broken: readonly string[]
  readonly members: number
  readonly answers: number
}

async function live(wanted: Partial<Simulation> = {}): Promise<Lived> {
  const lines: string[] = []
  const faults: string[] = []
  let [broken, members, answers]: [string[], number, number] = [['It did not end.'], 0, 0]
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields: object, message: string) => void faults.push(`${message} ${JSON.stringify(fields)}`),
  }
  const migrations = findMigrations()
  await simulate({
    ...{ weeks: 3, members: 9, seed: 1, migrations, log, print: (line) => lines.push(line) },
    ...wanted,
    ended: ({ file, chats }) => {
      const database = openDatabase(file, migrations)
      broken = chats.flatMap((chat) => listBroken({ database, chat, faults }, {}))
      members = database.count('member', "state = 'active'")
      answers = database.count('answer')
      database.close()
    },
  })
  return { story: lines.join('\n'), broken, members, answers }
}

describe('a simulated circle', () => {
  it('lives the same story with the same seed, byte for byte, and another with another', async () => {
    const [one, again, other] = [await live(), await live(), await live({ seed: 2 })]
    expect(again.story).toBe(one.story)
    expect(other.story).not.toBe(one.story)
    expect([...one.broken, ...again.broken, ...other.broken]).toEqual([])
    expect(one.members).toBe(9)
    expect(one.answers).toBeGreaterThan(0)
  }, 120_000)

  it('tells each week what was asked, who does what, where the circle is, and how its digest begins', async () => {
    const { story, broken } = await live({ weeks: 5, members: 14 })
    expect(broken).toEqual([])
    expect(story.match(/^Week \d+ · /gm)).toHaveLength(5)
    expect(story).toContain('🌿 Weekvraag · ')
    expect(story).toMatch(/Dank\. \d+ antwoorden deze week\./)
    expect(story).toContain('Nu vooral: ')
    expect(story).toContain('🔎 Onderzoeker · ')
    expect(story).toContain('📮 Weekbericht · Warme Straat · week 1 van onze reis')
  }, 120_000)

  it('is told in English too', async () => {
    const { story, broken } = await live({ weeks: 2, members: 6, language: 'en' })
    expect(broken).toEqual([])
    expect(story).toContain('📮 Weekly digest · Warm Street · week 1 of our journey')
    expect(story).not.toMatch(/Weekvraag|antwoorden|Onderzoeker/)
  }, 120_000)

  it('may be three people or two hundred', async () => {
    const [few, many] = [await live({ weeks: 2, members: 3 }), await live({ weeks: 2, members: 200 })]
    expect([...few.broken, ...many.broken]).toEqual([])
    expect([few.members, many.members]).toEqual([3, 200])
  }, 300_000)

  it('lives beside others in one database', async () => {
    const { broken, members } = await live({ weeks: 1, members: 5, circles: 3 })
    expect(broken).toEqual([])
    expect(members).toBe(15)
  }, 120_000)

  it('says in a sentence what cannot be', () => {
    expect(cannotSimulate({ weeks: 12, members: 14, seed: 1 })).toBeUndefined()
    expect(cannotSimulate({ weeks: 0, members: 14, seed: 1 })).toContain('1 to 104 weeks')
    expect(cannotSimulate({ weeks: 105, members: 14, seed: 1 })).toContain('1 to 104 weeks')
    expect(cannotSimulate({ weeks: 12, members: 2, seed: 1 })).toContain('3 to 200 members')
    expect(cannotSimulate({ weeks: 12, members: 14, seed: Number.NaN })).toContain('whole number')
  })
})
