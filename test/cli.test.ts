// The real command line, as an operator meets it: what is wrong is one sentence that says what to do, and nothing is lost.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Env, KringProcess } from './support/process.ts'
import { createProcesses } from './support/process.ts'

const all = mkdtempSync(join(tmpdir(), 'kring-cli-'))
const { start, end } = createProcesses()

beforeAll(async () => {
  for (const name of ['good', 'other']) {
    const kring = start(place(name))
    await kring.says('Kring is here')
    kring.child.kill('SIGTERM')
    expect(await kring.ended).toBe(0)
  }
}, 60_000)
afterAll(() => {
  end()
  rmSync(all, { recursive: true, force: true })
})

describe('what is wrong with the files', () => {
  it.concurrent.each<[name: string, breaks: (folder: string) => void, says: string]>([
    ['damaged', (folder) => damage(join(folder, 'kring.sqlite')), 'is damaged. Stop Kring, keep a copy'],
    [
      'text',
      (folder) => writeFileSync(join(folder, 'kring.sqlite'), 'Lieve mensen, '.repeat(500)),
      'is not a Kring database. Point',
    ],
    ['foreign', (folder) => makeForeign(join(folder, 'kring.sqlite')), 'is not a Kring database. Point'],
    ['newer', (folder) => makeNewer(join(folder, 'kring.sqlite')), 'Start that version, or a newer one.'],
    ['folder', (folder) => makeFolder(join(folder, 'kring.sqlite')), 'Check the path'],
    [
      'keyless',
      (folder) => rmSync(join(folder, 'kring.key')),
      'is missing, but the database was sealed with one. Put back',
    ],
    ['open', (folder) => chmodSync(join(folder, 'kring.key'), 0o644), 'Run: chmod 600'],
    [
      'cut',
      (folder) => writeFileSync(join(folder, 'kring.key'), 'kring-key-1 abc', { mode: 0o600 }),
      'is damaged. Put back your copy',
    ],
    [
      'wrong',
      (folder) => cpSync(join(all, 'other', 'kring.key'), join(folder, 'kring.key')),
      'Put back the key that belongs to it.',
    ],
    ['chat', (folder) => writeFileSync(join(folder, 'kring.sqlite.chat.jsonl'), '{"is"\n{}\n'), 'or move it away'],
  ])(
    '%s',
    async (name, breaks, says) => {
      const folder = copyOfGood(name)
      breaks(folder)
      const before = bytesOf(folder)
      await expectRefused(start(place(name)), says)
      expect(bytesOf(folder)).toEqual(before)
    },
    60_000,
  )

  it.concurrent('held by another Kring: that one goes on', async () => {
    copyOfGood('held')
    const first = start(place('held'))
    await first.says('Kring is here')
    await expectRefused(start(place('held')), 'Another Kring already runs on the database')
    expect((await fetch(first.url())).status).toBe(200)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  }, 60_000)
})

describe('what is wrong with the settings', () => {
  it.concurrent('all of it at once', async () => {
    const kring = start({ ...place('set'), KRING_HTTP_PORT: '99999', KRING_LOG_LEVEL: 'loud', KRING_DATABSE: 'x' })
    await expectRefused(
      kring,
      'KRING_HTTP_PORT is "99999". Give a number',
      'KRING_LOG_LEVEL is "loud". Write one of',
      'Did you mean KRING_DATABASE?',
    )
  }, 60_000)

  it.concurrent('a playground open to anybody', async () => {
    await expectRefused(start({ ...place('set'), KRING_HTTP_HOST: '0.0.0.0' }), 'they could act as anybody')
  }, 60_000)

  it.concurrent('nothing to start', async () => {
    await expectRefused(start({ ...place('off'), KRING_PLAYGROUND: 'no' }), 'nothing to start', 'KRING_PLAYGROUND')
  }, 60_000)

  it.concurrent('a port that is taken, an address that is not of this machine', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve))
    const port = String((taken.address() as AddressInfo).port)
    await expectRefused(
      start({ ...place('port'), KRING_HTTP_PORT: port }),
      `Port ${port} of 127.0.0.1 is taken`,
      'KRING_HTTP_PORT',
    )
    taken.close()
    const elsewhere = { KRING_HTTP_HOST: '192.0.2.1', KRING_PLAYGROUND_ANYWHERE: 'yes' }
    await expectRefused(start({ ...place('port'), ...elsewhere }), 'does not have the address 192.0.2.1')
  }, 60_000)

  it.concurrent('half of what Slack needs, and no token in what is said about it', async () => {
    const kring = start({
      ...place('set'),
      SLACK_BOT_TOKEN: 'xapp-1-A1-2-swapped',
      SLACK_APP_TOKEN: 'xoxb-1-2-swapped',
    })
    await expectRefused(kring, 'SLACK_BOT_TOKEN is set.', 'swap the two')
    expect(kring.out() + kring.err()).not.toContain('-swapped')
  }, 60_000)

  it.concurrent('a word that is no command', async () => {
    await expectRefused(start({}, ['strat']), 'Kring does not know "strat".')
    await expectRefused(start({}, ['start', '--nope']), 'Run "kring --help"')
  }, 60_000)
})

describe('kring doctor', () => {
  it.concurrent('beside a Kring that runs: all is well, and it goes on', async () => {
    copyOfGood('doctor')
    const kring = start(place('doctor'))
    await kring.says('Kring is here')
    const beside = start(place('doctor'), ['doctor'])
    expect(await beside.ended).toBe(0)
    for (const about of ['Settings', 'Database', 'Disk', 'Key']) expect(beside.out()).toMatch(`ok    ${about}: `)
    expect(beside.out()).toContain('All is well.')
    kring.child.kill('SIGTERM')
    expect(await kring.ended).toBe(0)
  }, 60_000)

  it.concurrent('before the first start', async () => {
    const doctor = start(place('nowhere'), ['doctor'])
    expect(await doctor.ended).toBe(0)
    expect(doctor.out()).toContain('the first start makes it')
    expect(readdirSync(all)).not.toContain('nowhere')
  }, 60_000)

  it.concurrent.each<[name: string, breaks: (folder: string) => void, says: string[]]>([
    ['d-keyless', (folder) => rmSync(join(folder, 'kring.key')), ['FIX   Key:', '→ Put back']],
    [
      'd-wrong',
      (folder) => cpSync(join(all, 'other', 'kring.key'), join(folder, 'kring.key')),
      ['FIX   Key:', '→ Put back the key that belongs to it.'],
    ],
    ['d-foreign', (folder) => makeForeign(join(folder, 'kring.sqlite')), ['FIX   Database:', '→ Point']],
    ['d-newer', (folder) => makeNewer(join(folder, 'kring.sqlite')), ['FIX   Database:', '→ Start that version']],
  ])(
    '%s',
    async (name, breaks, says) => {
      const folder = copyOfGood(name)
      breaks(folder)
      const before = bytesOf(folder)
      const doctor = start(place(name), ['doctor'])
      expect(await doctor.ended).toBe(1)
      for (const one of says) expect(doctor.out()).toContain(one)
      expect(doctor.out()).toContain('One thing needs a hand.')
      expect(bytesOf(folder)).toEqual(before)
    },
    60_000,
  )

  it.concurrent('settings that contradict', async () => {
    const doctor = start({ ...place('set'), KRING_HTTP_PORT: 'x', SLACK_BOT_TOKEN: 'xoxb-1-2-hush' }, ['doctor'])
    expect(await doctor.ended).toBe(1)
    expect(doctor.out()).toContain('2 things need a hand.')
    expect(doctor.out() + doctor.err()).not.toContain('hush')
  }, 60_000)
})

describe('kring manifest', () => {
  it.concurrent('prints the app to make, as it is in docs', async () => {
    const kring = start({}, ['manifest', 'slack'])
    expect(await kring.ended).toBe(0)
    expect(kring.out()).toBe(readFileSync(join(import.meta.dirname, '..', 'docs', 'slack-manifest.json'), 'utf8'))
  }, 60_000)

  it.concurrent('without reading threads, over HTTP, for many, as a link', async () => {
    const quiet = start({}, ['manifest', 'slack', '--no-threads'])
    expect(await quiet.ended).toBe(0)
    expect(quiet.out()).not.toMatch(/(channels|groups):history/)
    const many = start({}, ['manifest', 'slack', '--many', '--http', 'https://kring.example.org', '--link'])
    expect(await many.ended).toBe(0)
    const link = new URL(many.out().trim())
    expect(link.searchParams.get('manifest_json')).toContain('https://kring.example.org/slack/oauth_redirect')
  }, 60_000)

  it.concurrent('of nothing it knows', async () => {
    await expectRefused(start({}, ['manifest', 'post']), 'Try: kring manifest slack')
    await expectRefused(start({}, ['manifest', 'slack', '--many']), '--http <url>')
  }, 60_000)
})

it('a request that is in hand when Kring is stopped is answered, and Kring ends well', async () => {
  const kring = start(place('good'))
  await kring.says('Kring is here')
  const asked = fetch(kring.url())
  await new Promise((resolve) => setTimeout(resolve, 5))
  kring.child.kill('SIGTERM')
  expect((await asked).status).toBe(200)
  const from = Date.now()
  expect(await kring.ended).toBe(0)
  expect(Date.now() - from).toBeLessThan(10_000)
}, 60_000)

function place(name: string): Env {
  const file = join(all, name, 'kring.sqlite')
  return { KRING_DATABASE: file, KRING_HTTP_PORT: '0', KRING_LOG_LEVEL: 'warn' }
}

async function expectRefused(kring: KringProcess, ...words: string[]): Promise<void> {
  expect(await kring.ended).toBe(1)
  for (const one of words) expect(kring.err()).toContain(one)
  expect(kring.err()).not.toMatch(/^\s+at |node:internal|Error:/m)
}

function copyOfGood(name: string): string {
  cpSync(join(all, 'good'), join(all, name), { recursive: true })
  return join(all, name)
}

/** What the files hold, so that refusing is known to have changed nothing. */
function bytesOf(folder: string): string[] {
  const names = readdirSync(folder).filter(
    (name) => !/\.(lock|sqlite-shm|sqlite-wal)$/.test(name) && statSync(join(folder, name)).isFile(),
  )
  return names.map(
    (name) =>
      `${name} ${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}`,
  )
}

function damage(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0x41, 5000, 60_000)
  writeFileSync(file, bytes)
}

function makeForeign(file: string): void {
  rmSync(file)
  const database = new Database(file)
  database.exec('CREATE TABLE recipe (name TEXT)')
  database.close()
}

function makeNewer(file: string): void {
  const database = new Database(file)
  database.prepare('INSERT INTO kring_migration (tag, hash) VALUES (?, ?)').run('9999_later', 'x')
  database.close()
}

function makeFolder(file: string): void {
  rmSync(file)
  mkdirSync(file)
}
