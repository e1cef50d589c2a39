// The example circle, played whole on a real store: what whoever looks in must see, and must not see.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chat } from '../../../adapters/web/chat.ts'
import { createChat } from '../../../adapters/web/chat.ts'
import type { ChatMessage } from '../../../adapters/web/chat-state.ts'
import { people, personIds } from '../../../adapters/web/example/people.ts'
import { createJournalFile } from '../../../adapters/web/journal-file.ts'
import { webLimits } from '../../../adapters/web/limits.ts'
import { wordsOf } from '../../../adapters/web/person.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Instant, LocalDate, Zone } from '../../../src/core/time.ts'
import { addDays, toInstant, toLocal } from '../../../src/core/time.ts'
import type { ExampleFiles } from '../../../src/example.ts'
import { makeExample } from '../../../src/example.ts'
import type { TestDatabase } from '../../support/database.ts'
import { openDatabase } from '../../support/database.ts'
import { listBroken } from '../../support/invariants.ts'
import { findMigrations } from '../../support/migrated.ts'

const zone = 'Europe/Amsterdam' as Zone
const endsAt = toInstant(zone, '2026-11-06', '15:00')
const playsWithinMs = 60_000

interface Played {
  readonly files: ExampleFiles
  readonly chat: Chat
  readonly database: TestDatabase
  readonly tookMs: number
  readonly faults: readonly string[]
  readonly shares: readonly number[]
}

const folders: string[] = []

async function play(language: Language): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-example-'))
  folders.push(folder)
  const faults: string[] = []
  const shares: number[] = []
  const tell = (fields: object, message: string) => void faults.push(`${message} ${JSON.stringify(fields)}`)
  const log = { info: () => undefined, warn: tell, error: tell }
  const migrations = findMigrations()
  const startedAt = performance.now()
  const options = {
    folder,
    language,
    limits: webLimits,
    log,
    newId: randomUUID,
    migrations,
    tell: (share: number) => shares.push(share),
  }
  const files = await makeExample(options)
  const tookMs = performance.now() - startedAt
  console.info(`The example in ${language} was played in ${Math.round(tookMs)} ms.`)
  const chat = createChat({ now: () => endsAt, journal: createJournalFile(files.journal) })
  return { files, chat, database: openDatabase(files.file, migrations), tookMs, faults, shares }
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** As they stand in #lindekwartier, oldest first. */
function room(chat: Chat): ChatMessage[] {
  return chat.listMessages().filter(({ where, onlyFor }) => 'room' in where && onlyFor === undefined)
}

const digestWords = { nl: '📮 Weekbericht · ', en: '📮 Weekly digest · ' } as const
const digests = (chat: Chat, language: Language) =>
  room(chat).filter(
    (message) => message.where.under === undefined && wordsOf(message).startsWith(digestWords[language]),
  )
const threadOf = (chat: Chat, under: ChatMessage | undefined) =>
  room(chat)
    .filter(({ where }) => where.under === under?.id)
    .map(wordsOf)
    .join('\n')
const dateOf = ({ at }: { at: Instant }): LocalDate => toLocal(zone, at).date

describe.each(['nl', 'en'] as const)('the example in %s', (language) => {
  let played: Played
  let all: string
  const says = (nl: string, en: string) => (language === 'nl' ? nl : en)
  beforeAll(async () => {
    played = await play(language)
    all = room(played.chat).map(wordsOf).join('\n\n')
  }, 120_000)
  afterAll(() => played.database.close())

  it('is played in time, telling how far it is, and nothing goes wrong', () => {
    const { tookMs, shares, database, chat, faults } = played
    expect(tookMs).toBeLessThan(playsWithinMs)
    expect(shares.at(-1)).toBe(1)
    expect([...shares]).toEqual([...shares].sort((a, b) => a - b))
    expect(listBroken({ database, chat, faults }, {})).toEqual([])
    expect(database.count('part', "state IN ('waiting', 'sending', 'unknown')")).toBe(0)
  })

  it('stands on Friday 6 November at three, with the digest of week 9 just there', () => {
    const { chat } = played
    expect(chat.clockAt()).toBe(endsAt)
    const last = digests(chat, language).at(-1)
    expect(last?.at).toBe(endsAt)
    expect(last && wordsOf(last)).toContain(says('week 9 van onze reis', 'week 9 of our journey'))
  })

  it('has the questions for which answers were written', () => {
    expect(played.files.strays).toEqual([])
  })

  it('has fourteen people with a seat, and every line said once', () => {
    const { database, chat } = played
    expect(database.count('member', "state = 'active'")).toBe(personIds.length)
    const quotes = room(chat).flatMap(({ part }) =>
      (part?.blocks ?? []).flatMap((block) =>
        block.kind === 'quote' && block.by ? [JSON.stringify(block.words)] : [],
      ),
    )
    const inThreads = database.rows<{ words: string }>("SELECT words FROM answer WHERE visibility = 'group'")
    expect(new Set(inThreads.map(({ words }) => words)).size).toBe(inThreads.length)
    expect(quotes.length).toBeGreaterThan(30)
  })

  it('posts one digest a week of at most 1800 characters, and nothing at all in the holiday', () => {
    const { chat } = played
    const fridays = digests(chat, language).map(dateOf)
    const weeks = [0, 1, 2, 3, 4, 5, 7, 8].map((week) => addDays('2026-09-11' as LocalDate, 7 * week))
    expect(fridays).toEqual(weeks)
    for (const digest of digests(chat, language)) expect([...wordsOf(digest)].length).toBeLessThanOrEqual(1800)
    const inHoliday = chat.listMessages().filter((one) => '2026-10-19' <= dateOf(one) && dateOf(one) <= '2026-10-25')
    expect(inHoliday).toEqual([])
  })

  it('shows an answer of each visibility: in the group, without a name, and for one person only', () => {
    const { database } = played
    expect(database.count('answer', "visibility = 'group'")).toBeGreaterThan(25)
    expect(database.count('answer', "visibility = 'self'")).toBe(4)
    expect(all).toContain(says('Anoniem. In willekeurige volgorde.', 'Anonymous. In random order.'))
    expect(all).toContain(says('Er zijn ook anonieme antwoorden.', 'There are anonymous answers too.'))
    expect(all).toContain(says('ik durf het niet hardop', 'do not dare to say it'))
    expect(all).not.toContain(says('We beloven te veel', 'We promise too much'))
    expect(all).not.toContain(says('Mevrouw van 7c', 'the lady at 7c'))
  })

  it('shows "with us it is different" and a withdrawn quote in an old digest', () => {
    const { chat } = played
    const [, , , , week5, , week8] = digests(chat, language)
    expect(week5 && wordsOf(week5)).toContain(says('Op verzoek weggehaald.', 'Removed on request.'))
    const whole = `${week8 && wordsOf(week8)}\n${threadOf(chat, week8)}`
    expect(whole).toContain(says('Bij ons is het anders.', 'With us it is different.'))
    expect(all).not.toContain(says('De monteur. Die staat wel binnen', 'The fitter. He does stand inside'))
  })

  it('shows one experiment that grows, one that runs, one that stopped with thanks, and an idea', () => {
    const states = played.database.rows<{ number: number; state: string }>(
      'SELECT number, state FROM experiment ORDER BY number',
    )
    expect(states).toEqual([
      { number: 1, state: 'running' },
      { number: 2, state: 'running' },
      { number: 3, state: 'stopped' },
      { number: 4, state: 'idea' },
    ])
    expect(all).toContain(says('Het team koos: Versterken.', 'The team chose: Strengthen.'))
    for (const name of ['Bart', 'Joris', 'Esther'])
      expect(all).toMatch(new RegExp(`${says('Verteld door', 'Told by')}.*${name}`))
    expect(all).toContain(says('6 mensen hebben hier iets aan.', '6 people say it helps them.'))
    expect(all).toContain(says('Dank dat jullie dit delen.', 'Thank you for sharing this.'))
    expect(all).not.toMatch(/mislukt|gefaald|failed|failure/i)
  })

  it('has an empty chair, and the forewords of Lotte and Esther', () => {
    expect(all).toContain(says('Lege stoel: kleine verhuurders', 'Empty chair: small landlords'))
    expect(all).toContain(says('Voorwoord van Lotte (verbinder):', 'Foreword by Lotte (connector):'))
    expect(all).toContain(says('Voorwoord van Esther (richtinggever):', 'Foreword by Esther (direction setter):'))
  })

  it('has roles that changed by people’s own yes, and nobody who hears of a no', () => {
    const holders = played.database.rows<{ role: string; name: string }>(
      "SELECT t.role, m.name FROM role_term t JOIN member m ON m.id = t.member_id WHERE t.ended_at IS NULL AND t.layer = 'turn' ORDER BY t.role, m.name",
    )
    const held = holders.map(({ role, name }) => `${role} ${name}`)
    expect(held).toEqual([
      'connector Lotte',
      'direction_setter Esther',
      'maker Samir',
      'researcher Marijke',
      'researcher Priya',
    ])
    expect(all).toContain(says('Dat je eerst kijkt en dan pas telt.', 'That you look first and count later.'))
    expect(all).not.toContain(says('Nu even niet', 'Not now'))
  })

  it('moved its focus together, with another place under way, and let one rest', () => {
    const stretches = played.database.rows<{ phase: string; focus: number }>(
      'SELECT phase, focus FROM stretch WHERE rested_on IS NULL AND undone_at IS NULL ORDER BY phase',
    )
    expect(stretches).toEqual([
      { phase: 'experiment', focus: 1 },
      { phase: 'learn', focus: 0 },
    ])
  })

  it('has a second version of its question, that waited for an objection', () => {
    const versions = played.database.rows<{ number: number; state: string; text: string }>(
      'SELECT number, state, text FROM question_version ORDER BY number',
    )
    expect(versions.map(({ state }) => state)).toEqual(['superseded', 'current'])
    expect(versions[1]?.text).toContain(says('warm en betaalbaar', 'warm and affordable'))
    expect(all).toContain(says('zonder betaalbaar gaat dit niet over ons', 'without affordable this is not about us'))
    expect(all).toContain(says('Zorg van Joris:', 'Joris'))
  })

  it('counts where people were in week 9, and has asked who could sit on the empty chair', () => {
    expect(all).toMatch(/🔍 .+ 2 · 🤝 .+ 4 · 🧪 .+ 7 · 🌳 .+ 1/u)
    const [seat] = played.database.rows<{ state: string }>('SELECT state FROM seat WHERE number = 1')
    expect(seat?.state).toBe('invited')
  })

  it('knows what it comes to in twelve weeks, from having played them', () => {
    const { ribbon, question, board, strays } = played.files.ending
    expect(strays).toEqual([])
    expect(ribbon).toHaveLength(4)
    expect(ribbon[0]).toContain('10')
    expect(question.was).toContain('2032')
    expect(question.now).toContain(says('warm en betaalbaar', 'warm and affordable'))
    expect(board).toEqual({ count: 5, stopped: 1 })
    expect(played.chat.listPeople().map(({ name }) => name)).not.toContain('Nadia')
  })

  it('lets at least four be silent every week, and points at nobody', () => {
    const { database } = played
    const rounds = database.rows<{ n: number }>(
      "SELECT count(a.id) AS n FROM round r LEFT JOIN answer a ON a.round_id = r.id WHERE r.state != 'cancelled' GROUP BY r.id",
    )
    expect(rounds).toHaveLength(8)
    for (const { n } of rounds) expect(n).toBeLessThanOrEqual(personIds.length - 4)
    const names = personIds.map((id) => people[id].name).join('|')
    expect(all).not.toMatch(new RegExp(`(${names}):? \\(?\\d+\\)?( |$)`, 'm'))
    const byBot = room(played.chat).filter(({ by }) => by === 'bot')
    expect(byBot.map(wordsOf).join('\n')).not.toContain('Ilse')
  })
})

it('is not played again when it is there', async () => {
  const folder = folders[0] ?? ''
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const shares: number[] = []
  const options = {
    folder,
    language: 'nl',
    limits: webLimits,
    log,
    newId: randomUUID,
    migrations: findMigrations(),
  } as const
  const files = await makeExample({ ...options, tell: (share) => shares.push(share) })
  expect(shares).toEqual([])
  expect(files.file.startsWith(folder)).toBe(true)
})
