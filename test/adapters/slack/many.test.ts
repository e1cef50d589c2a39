// The real process in several workspaces at once: each adds Kring by itself, and one that takes it away takes nothing from the others.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import type { FakeSlack } from '../../fakes/slack/index.ts'
import { createFakeSlack } from '../../fakes/slack/index.ts'
import type { KringProcess } from '../../support/process.ts'
import { createProcesses } from '../../support/process.ts'

const folder = mkdtempSync(join(tmpdir(), 'kring-many-'))
const { start, end } = createProcesses()
const publicUrl = 'https://kring.test/'
let slack: FakeSlack

beforeEach(async () => {
  slack = await createFakeSlack({ rotates: true })
})
afterEach(() => slack.stop())
afterAll(() => {
  end()
  rmSync(folder, { recursive: true, force: true })
})

const env = () => ({
  KRING_DATABASE: join(folder, 'kring.sqlite'),
  KRING_HTTP_PORT: '0',
  KRING_LOG_LEVEL: 'debug',
  KRING_PUBLIC_URL: publicUrl,
  SLACK_API_URL: slack.url,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_CLIENT_ID: slack.rules.clientId,
  SLACK_CLIENT_SECRET: slack.rules.clientSecret,
  SLACK_STATE_SECRET: 'a state secret of this test',
})

/** An administrator of this workspace follows the install link. */
async function adds(kring: KringProcess, team: string): Promise<number> {
  const visit = (url: string, cookie = '') =>
    fetch(url, { redirect: 'manual', headers: { cookie, connection: 'close' } })
  const first = await visit(new URL('slack/install', kring.url()).href)
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0]
  const allowed = await visit(first.headers.get('location') ?? '')
  const back = new URL((allowed.headers.get('location') ?? '').replace(publicUrl, kring.url()))
  back.searchParams.set('code', slack.happens.installs(team, 'U0ADMIN'))
  return (await visit(back.href, cookie)).status
}

it('two workspaces each talk with Kring, and one goes', async () => {
  const other = slack.addTeam({ name: 'Bomenbuurt' })
  const [fatima, bram] = [slack.addUser({ name: 'Fatima' }), slack.addUser({ name: 'Bram', team: other.id })]
  const here = slack.addChannel({ name: 'linde', members: [fatima.id] })
  const there = slack.addChannel({ name: 'bomen', team: other.id, members: [bram.id] })
  const kring = start(env())
  await kring.says('Kring is in Slack')
  slack.deliversTo(new URL('slack/events', kring.url()).href)

  expect(await adds(kring, slack.team.id)).toBe(200)
  expect(await adds(kring, other.id)).toBe(200)
  expect((await slack.person('Fatima').runs('/kring help', here.id)).hasFailed).toBe(false)
  expect((await slack.person('Bram').runs('/kring help', there.id)).hasFailed).toBe(false)
  await slack.quiet()
  expect(slack.person('Fatima').sees(here.id)).toContain('Kring')
  expect(slack.person('Bram').sees(there.id)).toContain('Kring')

  slack.happens.uninstalls(slack.team.id)
  await slack.quiet()
  const before = slack.calls.length
  await slack.person('Fatima').runs('/kring help', here.id)
  expect(slack.calls.slice(before).filter(({ team }) => team === slack.team.id)).toEqual([])
  expect((await slack.person('Bram').runs('/kring help', there.id)).hasFailed).toBe(false)

  kring.child.kill('SIGTERM')
  expect(await kring.ended).toBe(0)
  const files = readdirSync(folder).filter((name) => !name.endsWith('.lock'))
  const told = [kring.out(), kring.err(), ...files.map((name) => readFileSync(join(folder, name), 'latin1'))]
  const secrets = [...slack.state.tokens.keys(), ...slack.state.refreshTokens.keys(), slack.rules.clientSecret]
  for (const secret of secrets) for (const one of told) expect(one.includes(secret)).toBe(false)
}, 60_000)
