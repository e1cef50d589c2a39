// The real command line, as an operator meets it: what is wrong is one sentence that says what to do, and nothing is lost.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
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

const root = join(import.meta.dirname, '..')
const all = mkdtempSync(join(tmpdir(), 'kring-cli-'))
const started: ChildProcess[] = []

beforeAll(async () => {
  for (const name of ['good', 'other']) {
    const kring = start(place(name))
    await kring.says('Kring is here')
    kring.child.kill('SIGTERM')
    expect(await kring.ended).toBe(0)
  }
}, 60_000)
afterAll(() => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL')
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
    30_000,
  )

  it.concurrent('held by another Kring: that one goes on', async () => {
    copyOfGood('held')
    const first = start(place('held'))
    await first.says('Kring is here')
    await expectRefused(start(place('held')), 'Another Kring already runs on the database')
    expect((await fetch(first.url())).status).toBe(200)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  }, 30_000)
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
  }, 30_000)

  it.concurrent('a playground open to anybody', async () => {
    await expectRefused(start({ ...place('set'), KRING_HTTP_HOST: '0.0.0.0' }), 'they could act as anybody')
  }, 30_000)

  it.concurrent('nothing to start', async () => {
    await expectRefused(start({ ...place('off'), KRING_PLAYGROUND: 'no' }), 'nothing to start', 'KRING_PLAYGROUND')
  }, 30_000)

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
  }, 30_000)

  it.concurrent('a word that is no command', async () => {
    await expectRefused(start({}, ['strat']), 'Kring does not know "strat".')
    await expectRefused(start({}, ['start', '--nope']), 'Run "kring --help"')
  }, 30_000)
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
}, 30_000)

type Env = Record<string, string>

function place(name: string): Env {
  const file = join(all, name, 'kring.sqlite')
  return { KRING_DATABASE: file, KRING_HTTP_PORT: '0', KRING_LOG_LEVEL: 'warn' }
}

function start(env: Env, args: readonly string[] = ['start']) {
  const own = { PATH: process.env['PATH'] ?? '', ...env }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { cwd: root, env: own })
  started.push(child)
  let [out, err] = ['', '']
  child.stdout.on('data', (more) => (out += String(more)))
  child.stderr.on('data', (more) => (err += String(more)))
  const ended = new Promise<number | null>((resolve) => void child.once('close', resolve))
  const says = async (words: string) => {
    for (let turn = 0; turn < 400 && !out.includes(words); turn += 1) {
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    if (!out.includes(words)) throw new Error(`It did not say "${words}": ${out}${err}`)
  }
  return { child, ended, says, err: () => err, url: () => /http:\/\/\S+/.exec(out)?.[0] ?? '' }
}

async function expectRefused(kring: ReturnType<typeof start>, ...words: string[]): Promise<void> {
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
  const names = readdirSync(folder).filter((name) => !name.endsWith('.lock') && statSync(join(folder, name)).isFile())
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
