// The real process against a fake Discord over real sockets, alone and beside a fake Slack: it connects, answers whoever watches it, stops well, and tells no token.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FakeDiscord } from '../../fakes/discord/index.ts'
import { createFakeDiscord } from '../../fakes/discord/index.ts'
import type { FakeSlack } from '../../fakes/slack/index.ts'
import { createFakeSlack } from '../../fakes/slack/index.ts'
import type { Env, KringProcess } from '../../support/process.ts'
import { createProcesses } from '../../support/process.ts'

const all = mkdtempSync(join(tmpdir(), 'kring-discord-'))
const { start, end } = createProcesses()
let discord: FakeDiscord
let folder = ''

beforeEach(async () => {
  discord = await createFakeDiscord({ waitsForClient: false })
  folder = mkdtempSync(join(all, 'one-'))
})
afterEach(() => discord.stop())
afterAll(() => {
  end()
  rmSync(all, { recursive: true, force: true })
})

const alone = (): Env => ({
  KRING_DATABASE: join(folder, 'kring.sqlite'),
  KRING_HTTP_PORT: '0',
  KRING_LOG_LEVEL: 'debug',
  DISCORD_API_URL: discord.url,
  DISCORD_TOKEN: discord.token,
})
const beside = (slack: FakeSlack): Env => ({
  ...alone(),
  SLACK_API_URL: slack.url,
  SLACK_BOT_TOKEN: slack.token,
  SLACK_APP_TOKEN: slack.appToken,
})

async function stop(kring: KringProcess): Promise<void> {
  kring.child.kill('SIGTERM')
  expect(await kring.ended).toBe(0)
}

async function ready(kring: KringProcess) {
  const answer = await fetch(new URL('readyz', kring.url()))
  const body = (await answer.json()) as { parts: Record<string, { ok: boolean; why?: string }> }
  return { status: answer.status, body }
}

/** On the terminal, in the log and in the files. */
function expectNoSecret(secrets: readonly string[], ...processes: readonly KringProcess[]): void {
  const files = readdirSync(folder).filter((name) => !name.endsWith('.lock'))
  const told = [
    ...processes.flatMap((kring) => [kring.out(), kring.err()]),
    ...files.map((name) => readFileSync(join(folder, name), 'latin1')),
  ]
  const answering = discord.interactions.map(({ token }) => token)
  for (const secret of [discord.token, ...answering, ...secrets]) {
    for (const one of told) expect(one.includes(secret)).toBe(false)
  }
}

const puts = () => discord.calls.filter(({ route }) => route === 'PUT /applications/:app/commands')

describe('in Discord', () => {
  it('connects, registers its commands once, is ready, answers one, and stops well', async () => {
    const fatima = discord.addUser({ name: 'Fatima' })
    const home = discord.addChannel({ name: 'kring' })
    const kring = start(alone())
    await kring.says('Kring is in Discord')
    await expect
      .poll(() => ready(kring), { timeout: 20_000 })
      .toMatchObject({ status: 200, body: { parts: { database: { ok: true }, discord: { ok: true } } } })
    expect((await fetch(new URL('healthz', kring.url()))).status).toBe(200)
    expect((await fetch(kring.url())).status).toBe(404)
    await expect.poll(() => puts().length, { timeout: 10_000 }).toBe(1)
    expect((await discord.person(fatima.id).runs('/kring help', home.id)).hasFailed).toBe(false)
    await stop(kring)
    const again = start(alone())
    await again.says('Kring is in Discord')
    await expect.poll(async () => (await ready(again)).status, { timeout: 20_000 }).toBe(200)
    expect((await discord.person(fatima.id).runs('/kring hulp', home.id)).hasFailed).toBe(false)
    await stop(again)
    expect(puts()).toHaveLength(1)
    expect(discord.complaints).toEqual([])
    expectNoSecret([], kring, again)
  }, 90_000)

  it('is not ready while Discord is out of reach, and says why; the process lives', async () => {
    const kring = start(alone())
    await kring.says('Kring is in Discord')
    await expect.poll(async () => (await ready(kring)).status, { timeout: 20_000 }).toBe(200)
    await discord.stop()
    await expect.poll(async () => (await ready(kring)).status, { timeout: 20_000 }).toBe(503)
    expect((await ready(kring)).body.parts['discord']).toMatchObject({ ok: false, why: expect.any(String) })
    expect((await fetch(new URL('healthz', kring.url()))).status).toBe(200)
    await stop(kring)
    expectNoSecret([], kring)
    discord = await createFakeDiscord()
  }, 90_000)

  it('starts also while Discord is out of reach', async () => {
    await discord.stop()
    const kring = start(alone())
    await kring.says('cannot reach Discord yet')
    expect((await ready(kring)).status).toBe(503)
    await stop(kring)
    expectNoSecret([], kring)
    discord = await createFakeDiscord()
  }, 90_000)

  it('with a playground beside it there is the example, and no circle whose clock can be moved', async () => {
    const kring = start({ ...alone(), KRING_PLAYGROUND: 'yes' })
    await kring.says('The example: ')
    expect((await fetch(kring.url())).status).toBe(200)
    expect((await fetch(new URL('api/own/state', kring.url()))).status).toBe(404)
    await stop(kring)
  }, 60_000)

  it('a token that Discord does not take ends the start with what to do', async () => {
    discord.happens.resetsToken()
    const kring = start(alone())
    expect(await kring.ended).toBe(1)
    expect(kring.err()).toContain('Reset Token')
    // It does not wait for a connection that cannot come.
    expect(kring.out()).toBe('')
    expect(kring.err()).not.toMatch(/^\s+at |Error:/m)
    expectNoSecret([], kring)
  }, 60_000)
})

describe('in Slack and in Discord', () => {
  let slack: FakeSlack
  beforeEach(async () => {
    slack = await createFakeSlack()
  })
  afterEach(() => slack.stop())

  it('one process is in both, ready when both are, and answers in each', async () => {
    const inSlack = slack.addChannel({ name: 'kring', members: [slack.addUser({ name: 'Fatima' }).id] })
    const [fatima, inDiscord] = [discord.addUser({ name: 'Fatima' }), discord.addChannel({ name: 'kring' })]
    const kring = start(beside(slack))
    await kring.says('Kring is in Discord')
    expect(kring.out()).toContain('Kring is in Slack, over Socket Mode')
    await expect
      .poll(() => ready(kring), { timeout: 20_000 })
      .toMatchObject({ status: 200, body: { parts: { slack: { ok: true }, discord: { ok: true } } } })
    await expect.poll(() => puts().length, { timeout: 10_000 }).toBe(1)
    expect((await slack.person('Fatima').runs('/kring help', inSlack.id)).hasFailed).toBe(false)
    expect((await discord.person(fatima.id).runs('/kring help', inDiscord.id)).hasFailed).toBe(false)
    await stop(kring)
    expect([...slack.complaints, ...discord.complaints]).toEqual([])
    expectNoSecret([slack.token, slack.appToken], kring)
  }, 90_000)

  it('one out of reach does not hold up the other', async () => {
    const inSlack = slack.addChannel({ name: 'kring', members: [slack.addUser({ name: 'Fatima' }).id] })
    await discord.stop()
    const kring = start(beside(slack))
    await kring.says('cannot reach Discord yet')
    expect(kring.out()).toContain('Kring is in Slack')
    expect((await slack.person('Fatima').runs('/kring help', inSlack.id)).hasFailed).toBe(false)
    expect((await ready(kring)).body.parts).toMatchObject({ slack: { ok: true }, discord: { ok: false } })
    await stop(kring)
    discord = await createFakeDiscord()
  }, 90_000)
})

describe('kring doctor', () => {
  it('prints the link that adds Kring to a server, and sees a Discord that is well', async () => {
    const doctor = start(alone(), ['doctor'])
    expect(await doctor.ended).toBe(0)
    expect(doctor.out()).toContain('ok    Discord token: @kring')
    expect(doctor.out()).toContain(
      `https://discord.com/oauth2/authorize?client_id=${discord.appId}&scope=bot+applications.commands`,
    )
    expect(discord.complaints).toEqual([])
    expectNoSecret([], doctor)
  }, 60_000)

  it('beside a Kring that runs: the commands are those that it registered', async () => {
    const kring = start(alone())
    await kring.says('Kring is in Discord')
    await expect.poll(() => puts().length, { timeout: 10_000 }).toBe(1)
    const doctor = start(alone(), ['doctor'])
    expect(await doctor.ended).toBe(0)
    expect(doctor.out()).toMatch(/ok {4}Commands: all \d+ as they should be/)
    expect(doctor.out()).toContain('has a channel yet: type /community setup')
    await stop(kring)
    expectNoSecret([], kring, doctor)
  }, 60_000)

  it('what is wrong ends with 1', async () => {
    discord.happens.resetsToken()
    const doctor = start(alone(), ['doctor'])
    expect(await doctor.ended).toBe(1)
    expect(doctor.out()).toContain('FIX   Discord token: Discord does not know this token.')
    expectNoSecret([], doctor)
  }, 60_000)

  it('there is no manifest for Discord, and it says what there is', async () => {
    const kring = start({}, ['manifest', 'discord'])
    expect(await kring.ended).toBe(1)
    expect(kring.err()).toContain('prints the link')
  }, 60_000)
})
