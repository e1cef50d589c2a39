// Anonymity as somebody would attack it who has the file, its log, copies made meanwhile, the keys and the error log (INV-14, INV-15).
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { openVault } from '../../src/store/vault.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

const worlds: World[] = []
const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  for (const world of worlds.splice(0)) await world.close()
})

const names = ['Fatima', 'Samir', 'Joris', 'Priya', 'Marijke', 'Kees', 'Lotte', 'Daan', 'Ilse', 'Bart']
const writers = ['Samir', 'Priya', 'Kees', 'Daan', 'Ilse', 'Bart']
const secretOf = (name: string) => `zoektocht-${name.toLowerCase()}-geheimzinnig`

/** Eleven people who joined long ago; the question is open on the third Monday. */
async function begin(): Promise<{ world: World; people: Record<string, Hands> }> {
  const world = await makeWorld({ at: '2026-09-03T08:00' })
  worlds.push(world)
  const sides = ['resident', 'student', 'business'] as const
  const seats = Object.fromEntries(names.map((name, index) => [name, sides[index % 3] ?? 'resident']))
  const people = await world.begins({ Anouk: 'government', ...seats }, { by: 'Anouk' })
  await world.clockTo('2026-09-14T10:00')
  for (const hands of Object.values(people)) await hands.presses('reflection.skip', { in: 'Weekvraag' })
  await world.clockTo('2026-09-21T10:00')
  return { world, people }
}

async function answers(hands: Hands, form: 'share' | 'anonymous' | 'keep', answer: string): Promise<string> {
  await hands.presses(`reflection.${form}`, { in: 'Weekvraag' })
  hands.fillsIn({ answer })
  return (await hands.sends()).says
}

async function allWrite(people: Record<string, Hands>, who = writers): Promise<void> {
  for (const name of who) await answers(people[name] as Hands, 'anonymous', secretOf(name))
}

const folderOf = (world: World) =>
  dirname(world.database.rows<{ file: string }>('PRAGMA database_list').find(({ file }) => file)?.file ?? '')

/** Everything that lies in the folder: the database, its log, the keys. */
function bytesIn(folder: string): Buffer {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.map((name) => join(folder, name)).filter((file) => statSync(file).isFile())
  return Buffer.concat(files.map((file) => readFileSync(file)))
}

function copyOf(world: World): string {
  const folder = mkdtempSync(join(tmpdir(), 'kring-copy-'))
  folders.push(folder)
  const from = folderOf(world)
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const file = join(from, name)
    if (statSync(file).isFile()) copyFileSync(file, join(folder, name.replaceAll('/', '_')))
  }
  return folder
}

type Dump = Record<string, Record<string, unknown>[]>

/** Every row in the order in which it lies there. */
function dump(world: World): Dump {
  const tables = world.database
    .rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map(({ name }) => name)
  const community = world.database.rows<{ id: string }>('SELECT id FROM community')[0]?.id ?? ''
  const rowsOf = (name: string) => {
    const order = name === 'sqlite_sequence' ? '' : ' ORDER BY rowid'
    return world.database.rows<Record<string, unknown>>(`SELECT * FROM "${name}"${order}`).map((row) => {
      const same = JSON.parse(JSON.stringify(row).replaceAll(community, 'circle'))
      return { ...same, ...Object.fromEntries(keyed.filter((key) => key in row).map((key) => [key, 'keyed'])) }
    })
  }
  return Object.fromEntries(tables.map((name) => [name, rowsOf(name)]))
}

/** What every installation has otherwise, because it hangs on its own key file or on the chat. */
const keyed = ['key_hash', 'token', 'receipt', 'shown_hash', 'sealed', 'key_id', 'id_of_key', 'value_hash']

const memberIds = (world: World) =>
  Object.fromEntries(
    world.database.rows<{ id: string; name: string }>('SELECT id, name FROM member').map(({ id, name }) => [name, id]),
  )

/** Which tables differ, apart from the sealed box itself. */
function differing(one: Dump, other: Dump): string[] {
  return Object.keys(one).filter(
    (table) => table !== 'sealed_box' && JSON.stringify(one[table]) !== JSON.stringify(other[table]),
  )
}

describe('while the question is open', () => {
  it('the words are nowhere in plain text: not in the file, its log, the keys, or the error log', async () => {
    const { world, people } = await begin()
    await allWrite(people)
    const bytes = bytesIn(folderOf(world))
    for (const name of writers) expect(bytes.includes(secretOf(name))).toBe(false)
    expect(bytes.includes('Fatima')).toBe(true)
    expect(world.faults).toEqual([])
  })

  it('whoever answered leaves the same rows as anybody else would have: nothing tells who it was', async () => {
    const [samirs, ilses] = [await begin(), await begin()]
    await answers(samirs.people['Samir'] as Hands, 'anonymous', 'dezelfde woorden')
    await answers(ilses.people['Ilse'] as Hands, 'anonymous', 'dezelfde woorden')
    // The inbox holds a hash of the platform's own key, which is drawn by the chat.
    const [one, other] = [dump(samirs.world), dump(ilses.world)]
    expect(differing(one, other)).toEqual([])
  })

  it('beside who only opened the form there is one spent form without a name and without a minute', async () => {
    const [wrote, looked] = [await begin(), await begin()]
    await answers(wrote.people['Samir'] as Hands, 'anonymous', 'een paar woorden')
    await looked.people['Samir']?.presses('reflection.anonymous', { in: 'Weekvraag' })
    const [one, other] = [dump(wrote.world), dump(looked.world)]
    const member = memberIds(wrote.world)['Samir'] as string
    expect(differing(one, other).sort()).toEqual(['form_ticket', 'inbox'])
    for (const table of ['form_ticket', 'inbox']) {
      const more = (one[table] ?? []).slice(other[table]?.length)
      expect(more).toHaveLength(1)
      expect(JSON.stringify(more)).not.toContain(member)
      expect(Number(more[0]?.['at'] ?? more[0]?.['used_at']) % 3_600_000).toBe(0)
    }
  })

  it('an anonymous answer leaves no draft and no typed text of its author behind', async () => {
    const { world, people } = await begin()
    const samir = people['Samir'] as Hands
    await samir.presses('reflection.share', { in: 'Weekvraag' })
    samir.fillsIn({ answer: 'te lang '.repeat(400) })
    await samir.sends()
    expect(world.database.count('draft')).toBe(1)
    await samir.types('Ik typte eerst een bericht', 'direct')
    expect(world.database.count('held_text')).toBe(1)
    await answers(samir, 'anonymous', 'te lang, maar korter')
    expect(world.database.count('draft')).toBe(0)
    expect(world.database.count('held_text')).toBe(0)
  })

  it('a fault in the middle does not write the words into the error log', async () => {
    const { world, people } = await begin()
    world.expects({ faults: true })
    const keys = join(folderOf(world))
    const samir = people['Samir'] as Hands
    await samir.presses('reflection.anonymous', { in: 'Weekvraag' })
    samir.fillsIn({ answer: secretOf('Samir') })
    const roundKeys = readdirSync(keys, { recursive: true, encoding: 'utf8' }).find(
      (name) => name.endsWith('.key') && name !== 'kring.key',
    )
    const file = join(keys, roundKeys ?? '')
    const kept = readFileSync(file)
    rmSync(file)
    const { writeFileSync } = await import('node:fs')
    writeFileSync(file, Buffer.alloc(3))
    await samir.sends()
    writeFileSync(file, kept)
    expect(world.faults.length).toBeGreaterThan(0)
    expect(world.faults.join('\n')).not.toContain('geheimzinnig')
    expect(world.database.count('draft')).toBe(0)
    expect(bytesIn(keys).includes('geheimzinnig')).toBe(false)
  })
})

describe('after closing', () => {
  it('the words are there for all, and nothing connects them to anybody', async () => {
    const { world, people } = await begin()
    await allWrite(people)
    await people['Fatima']?.presses('reflection.skip', { in: 'Weekvraag' })
    await answers(people['Lotte'] as Hands, 'share', 'Met mijn naam erbij')
    await world.clockTo('2026-09-24T17:05')
    for (const name of writers) world.room('home').shows(secretOf(name))
    for (const table of ['round_marker', 'round_tap', 'round_reminder', 'sealed_box', 'held_box']) {
      expect(world.database.count(table)).toBe(0)
    }
    expect(world.database.count('form_ticket', "form = 'reflection.anonymous'")).toBe(0)
    const ids = memberIds(world)
    const released = JSON.stringify(world.database.rows('SELECT * FROM released_text'))
    for (const id of Object.values(ids)) expect(released).not.toContain(id)
    expect(world.database.rows("SELECT * FROM wake WHERE key LIKE 'reflection.forgetKey%'")).toEqual([])
    const keys = readdirSync(folderOf(world), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.key'),
    )
    expect(keys).toEqual(['kring.key'])
  })

  it('the log beside the file is empty, and the pages hold no trace of box, marker or token', async () => {
    const { world, people } = await begin()
    await allWrite(people, writers.slice(0, 3))
    const round = world.database.rows<{ id: string }>("SELECT id FROM round WHERE state = 'open'")[0]?.id ?? ''
    const box = world.database.rows<{ sealed: Buffer }>('SELECT sealed FROM sealed_box')[0]?.sealed as Buffer
    await people['Fatima']?.presses('reflection.skip', { in: 'Weekvraag' })
    expect(bytesIn(folderOf(world)).includes(box.subarray(40, 72))).toBe(true)
    await world.clockTo('2026-09-24T17:05')
    const folder = folderOf(world)
    const wal = readdirSync(folder).find((name) => name.endsWith('-wal'))
    const bytes = bytesIn(folder)
    expect(bytes.includes(box.subarray(40, 72))).toBe(false)
    expect(wal === undefined || statSync(join(folder, wal)).size < 200_000).toBe(true)
    expect(bytes.includes(`${round}skipped`)).toBe(false)
  })

  it('a copy of file and keys made afterwards opens nothing of that round, also not a box from an older copy', async () => {
    const { world, people } = await begin()
    await allWrite(people)
    const box = world.database.rows<{ sealed: Buffer; round_id: string; community_id: string }>(
      'SELECT sealed, round_id, community_id FROM sealed_box',
    )[0]
    await world.clockTo('2026-09-24T17:05')
    const copy = copyOf(world)
    const vault = openVault({ keyFile: join(copy, 'kring.key') })
    expect(vault.roundKey.find(box?.round_id ?? '')).toBeUndefined()
    expect(vault.roundKey.list()).toEqual([])
    const files = readdirSync(copy).filter((name) => !name.includes('.sqlite'))
    for (const name of files) {
      const bytes = readFileSync(join(copy, name))
      if (bytes.length !== 32) continue
      expect(() => vault.openWith(bytes, `box:${box?.community_id}:${box?.round_id}`, box?.sealed as Buffer)).toThrow()
    }
  })

  it('who answered without a name, who skipped and who only looked are the same in every table', async () => {
    const ends: Dump[] = []
    for (const act of ['wrote', 'skipped', 'looked'] as const) {
      const { world, people } = await begin()
      await allWrite(people, ['Priya', 'Kees', 'Daan', 'Ilse', 'Bart'])
      if (act === 'wrote') await answers(people['Samir'] as Hands, 'anonymous', secretOf('Samir'))
      if (act === 'skipped') await people['Samir']?.presses('reflection.skip', { in: 'Weekvraag' })
      if (act === 'looked') await people['Samir']?.presses('reflection.anonymous', { in: 'Weekvraag' })
      await world.clockTo('2026-09-26T17:05')
      const rows = dump(world)
      const id = memberIds(world)['Samir'] as string
      const mine = Object.fromEntries(
        Object.entries(rows).map(([table, all]) => [table, all.filter((row) => JSON.stringify(row).includes(id))]),
      )
      // Only the private quiet counter tells a tap from none, and every kind of tap alike (INV-35).
      if (act === 'looked') delete mine['quiet']
      ends.push(mine)
    }
    expect(ends[0]).toEqual(ends[1])
    const { quiet: _, ...wrote } = ends[0] as Dump
    expect(wrote).toEqual(ends[2])
  })

  it('with direct messages too: a reminder that came or did not come has left no row', async () => {
    const ends: string[] = []
    for (const act of ['wrote', 'skipped', 'reminded'] as const) {
      const { world, people } = await begin()
      const samir = people['Samir'] as Hands
      for (const hands of [samir, people['Lotte'] as Hands]) {
        await hands.runs('/my times')
        hands.fillsIn({ where: 'direct', remind: true })
        await hands.sends()
      }
      await allWrite(people, ['Priya', 'Kees', 'Daan', 'Ilse', 'Bart'])
      if (act === 'wrote') await answers(samir, 'anonymous', secretOf('Samir'))
      if (act === 'skipped') await samir.presses('reflection.skip', { in: 'Weekvraag' })
      await world.clockTo('2026-09-23T11:00')
      expect(samir.sees('direct').includes('[Geen seintjes meer]')).toBe(act === 'reminded')
      await world.clockTo('2026-09-26T17:05')
      expect(samir.sees('direct')).not.toContain('[Geen seintjes meer]')
      expect(world.database.count('message', "key LIKE 'reflection.reminder%'")).toBe(0)
      expect(world.database.count('part', "message_key LIKE 'reflection.reminder%'")).toBe(0)
      expect(world.database.count('wake', "key LIKE 'reflection.remindOne%'")).toBe(0)
      const id = memberIds(world)['Samir'] as string
      const rows = Object.entries(dump(world)).flatMap(([table, all]) =>
        table === 'quiet'
          ? []
          : all
              .map((row) => JSON.stringify({ table, ...row }))
              .filter((row) => row.includes(id))
              .map((row) => row.replaceAll(/id-\d{6}/g, (found) => (found === id ? 'samir' : 'id'))),
      )
      ends.push(rows.join('\n'))
    }
    expect(ends[1]).toEqual(ends[0])
    expect(ends[2]).toEqual(ends[0])
  })

  it('too few wait sealed under a key of their own, and are gone with it when the next question is over', async () => {
    const { world, people } = await begin()
    await allWrite(people, ['Samir', 'Priya'])
    await world.clockTo('2026-09-24T17:05')
    expect(bytesIn(folderOf(world)).includes('geheimzinnig')).toBe(false)
    expect(world.database.count('held_box')).toBe(1)
    await world.clockTo('2026-10-09T17:05')
    expect(world.database.count('held_box')).toBe(0)
    expect(existsSync(folderOf(world))).toBe(true)
    const keys = readdirSync(folderOf(world), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.key'),
    )
    expect(keys).toEqual(['kring.key'])
    world.room('home').hides('geheimzinnig')
  })
})
