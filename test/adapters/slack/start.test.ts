// The real process against a fake Slack over real sockets: it connects, answers whoever watches it, stops well, and tells no token.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FakeSlack } from '../../fakes/slack/index.ts'
import { createFakeSlack } from '../../fakes/slack/index.ts'
import type { Env, KringProcess } from '../../support/process.ts'
import { createProcesses } from '../../support/process.ts'

const all = mkdtempSync(join(tmpdir(), 'kring-slack-'))
const { start, end } = createProcesses()
let slack: FakeSlack
let folder = ''

beforeEach(async () => {
  slack = await createFakeSlack()
  folder = mkdtempSync(join(all, 'one-'))
})
afterEach(() => slack.stop())
afterAll(() => {
  end()
  rmSync(all, { recursive: true, force: true })
})

const usual = (): Env => ({
  KRING_DATABASE: join(folder, 'kring.sqlite'),
  KRING_HTTP_PORT: '0',
  KRING_LOG_LEVEL: 'debug',
  SLACK_API_URL: slack.url,
  SLACK_BOT_TOKEN: slack.token,
})
const overSocket = (): Env => ({ ...usual(), SLACK_APP_TOKEN: slack.appToken })
const overHttp = (): Env => ({ ...usual(), SLACK_SIGNING_SECRET: slack.signingSecret })

async function stop(kring: KringProcess): Promise<void> {
  kring.child.kill('SIGTERM')
  expect(await kring.ended).toBe(0)
}

async function ready(kring: KringProcess) {
  const answer = await fetch(new URL('readyz', kring.url()))
  return {
    status: answer.status,
    body: (await answer.json()) as { parts: Record<string, { ok: boolean; why?: string }> },
  }
}

/** On the terminal, in the log and in the files. */
function expectNoSecret(...processes: readonly KringProcess[]): void {
  const files = readdirSync(folder).filter((name) => !name.endsWith('.lock'))
  const told = [
    ...processes.flatMap((kring) => [kring.out(), kring.err()]),
    ...files.map((name) => readFileSync(join(folder, name), 'latin1')),
  ]
  for (const secret of [slack.token, slack.appToken, slack.signingSecret]) {
    for (const one of told) expect(one.includes(secret)).toBe(false)
  }
}

describe('over Socket Mode', () => {
  it('connects, is ready, answers a command, and stops well', async () => {
    const home = slack.addChannel({ name: 'kring', members: [slack.addUser({ name: 'Fatima' }).id] })
    const kring = start(overSocket())
    await kring.says('Kring is in Slack, over Socket Mode')
    await expect
      .poll(() => ready(kring), { timeout: 10_000 })
      .toMatchObject({
        status: 200,
        body: { parts: { database: { ok: true }, slack: { ok: true } } },
      })
    expect((await fetch(new URL('healthz', kring.url()))).status).toBe(200)
    expect((await fetch(kring.url())).status).toBe(404)
    expect((await slack.person('Fatima').runs('/kring help', home.id)).hasFailed).toBe(false)
    await slack.quiet()
    expect(slack.complaints).toEqual([])
    await stop(kring)
    expectNoSecret(kring)
  }, 60_000)

  it('is not ready while Slack is out of reach, and says why; the process lives', async () => {
    const kring = start(overSocket())
    await kring.says('Kring is in Slack')
    await expect.poll(async () => (await ready(kring)).status, { timeout: 10_000 }).toBe(200)
    await slack.stop()
    await expect.poll(async () => (await ready(kring)).status, { timeout: 20_000 }).toBe(503)
    expect((await ready(kring)).body.parts['slack']).toMatchObject({ ok: false, why: expect.any(String) })
    expect((await fetch(new URL('healthz', kring.url()))).status).toBe(200)
    await stop(kring)
    expectNoSecret(kring)
    slack = await createFakeSlack()
  }, 60_000)

  it('with a playground beside it there is the example, and no circle whose clock can be moved', async () => {
    const kring = start({ ...overSocket(), KRING_PLAYGROUND: 'yes' })
    await kring.says('The example: ')
    expect((await fetch(kring.url())).status).toBe(200)
    expect((await fetch(new URL('api/own/state', kring.url()))).status).toBe(404)
    await stop(kring)
  }, 60_000)

  it('starts also while Slack is out of reach, and connects when it is there', async () => {
    slack.fails.next({ is: 'status', stored: false }, { method: 'apps.connections.open', times: 4 })
    const kring = start(overSocket())
    await kring.says('cannot reach Slack yet')
    await expect.poll(async () => (await ready(kring)).status, { timeout: 30_000 }).toBe(200)
    await stop(kring)
    expectNoSecret(kring)
  }, 60_000)

  it('whoever goes on with the database of the playground is told that its circle stays there', async () => {
    const file = join(folder, 'kring.sqlite')
    const kring = start({ KRING_DATABASE: file, KRING_HTTP_PORT: '0' })
    await kring.says('Kring is here')
    await stop(kring)
    const database = new Database(file)
    const sql = `INSERT INTO community (id, name, state, language, zone, rhythm, anonymity_k, created_at)
      VALUES ('c1', 'Proef', 'active', 'nl', 'Europe/Amsterdam', 'all', 5, 0)`
    database.prepare(sql).run()
    database.close()
    const inSlack = start({ ...overSocket(), KRING_DATABASE: file })
    await inSlack.says('Kring is in Slack')
    expect(inSlack.out()).toContain('The database holds circles of another platform')
    await stop(inSlack)
  }, 60_000)

  it('a token that Slack does not take ends the start with what to do', async () => {
    slack.happens.revokes()
    const kring = start(overSocket())
    expect(await kring.ended).toBe(1)
    expect(kring.err()).toContain('OAuth & Permissions')
    expect(kring.err()).not.toMatch(/^\s+at |Error:/m)
    expectNoSecret(kring)
  }, 60_000)
})

describe('over HTTP', () => {
  it('takes what Slack signed on the port that health is on, and refuses the rest', async () => {
    const home = slack.addChannel({ name: 'kring', members: [slack.addUser({ name: 'Fatima' }).id] })
    const kring = start(overHttp())
    await kring.says('over HTTP, at http')
    slack.deliversTo(new URL('slack/events', kring.url()).href)
    expect((await slack.person('Fatima').runs('/kring help', home.id)).hasFailed).toBe(false)
    await slack.quiet()
    expect(slack.complaints).toEqual([])
    const body = 'command=%2Fkring&text=help'
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const forged = await fetch(new URL('slack/events', kring.url()), { method: 'POST', body, headers })
    expect(forged.status).toBe(401)
    expect((await ready(kring)).status).toBe(200)
    await stop(kring)
    expectNoSecret(kring)
  }, 60_000)
})

it('for many workspaces there is a page that adds Kring to one, and its secrets stay inside', async () => {
  const { SLACK_BOT_TOKEN: _, ...env } = overHttp()
  const secrets = { SLACK_CLIENT_SECRET: 'client-secret-of-many', SLACK_STATE_SECRET: 'state-secret-of-many' }
  const address = { SLACK_CLIENT_ID: '111.222', KRING_PUBLIC_URL: 'https://kring.example.org' }
  const kring = start({ ...env, ...secrets, ...address })
  await kring.says('over HTTP')
  const install = await fetch(new URL('slack/install', kring.url()), { redirect: 'manual' })
  const goal = new URL(install.headers.get('location') ?? '')
  expect(goal.searchParams.get('redirect_uri')).toBe('https://kring.example.org/slack/oauth_redirect')
  expect(goal.searchParams.get('scope')?.split(',')).toContain('channels:history')
  await stop(kring)
  expectNoSecret(kring)
  for (const secret of Object.values(secrets)) expect(kring.out() + kring.err()).not.toContain(secret)
}, 60_000)

describe('kring doctor', () => {
  it('all is well, also beside a Kring that runs', async () => {
    const kring = start(overSocket())
    await kring.says('Kring is in Slack')
    const doctor = start(overSocket(), ['doctor'])
    expect(await doctor.ended).toBe(0)
    expect(doctor.out()).toContain('ok    Bot token: @kring in Lindestad')
    expect(doctor.out()).toContain('ok    App token: opens a connection')
    await stop(kring)
    expectNoSecret(kring, doctor)
  }, 60_000)

  it('what is wrong ends with 1', async () => {
    slack.happens.revokes()
    const doctor = start({ ...overSocket(), SLACK_SIGNING_SECRET: slack.signingSecret }, ['doctor'])
    expect(await doctor.ended).toBe(1)
    expect(doctor.out()).toContain('FIX   Bot token: This bot token was withdrawn.')
    expect(doctor.out()).toContain('does not use the signing secret')
    expectNoSecret(doctor)
  }, 60_000)
})
