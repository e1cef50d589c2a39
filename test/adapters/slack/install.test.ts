// Adding Kring to a workspace as its administrator does it: from the install page to Slack and back, with tokens that nobody can read.
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Installing } from '../../../adapters/slack/install/index.ts'
import { createInstalling } from '../../../adapters/slack/install/index.ts'
import { createVendorLog } from '../../../adapters/slack/vendor-log.ts'
import { connectWorkspace } from '../../../adapters/slack/workspaces.ts'
import type { Installations } from '../../../src/core/installation.ts'
import { createInstallations } from '../../../src/store/installation/installations.ts'
import type { Sqlite } from '../../../src/store/sqlite.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import { createStore } from '../../../src/store/store.ts'
import { openVault } from '../../../src/store/vault.ts'
import type { FakeSlack } from '../../fakes/slack/index.ts'
import { createFakeSlack } from '../../fakes/slack/index.ts'
import type { Migrated } from '../../support/migrated.ts'
import { makeMigrated } from '../../support/migrated.ts'

let fake: FakeSlack
let migrated: Migrated
let sqlite: Sqlite
let installations: Installations
let installing: Installing
let address: string
let elapsed: number
let door: ReturnType<typeof serve>
const logged: string[] = []
const added: string[] = []
const keep = (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`)
const log = { info: keep, warn: keep, error: keep }

async function begin(rotates = false): Promise<void> {
  fake = await createFakeSlack({ rotates })
  migrated = makeMigrated()
  sqlite = openSqlite({ file: migrated.file, migrations: migrated.migrations })
  const store = createStore(sqlite, { clock: { elapsed: () => performance.now() } })
  installations = createInstallations(store, openVault({ keyFile: join(migrated.folder, 'kring.key') }))
  elapsed = 0
  const app = new Hono()
  await new Promise<void>((listening) => {
    door = serve({ fetch: (request, env) => app.fetch(request, env), hostname: '127.0.0.1', port: 0 }, () =>
      listening(),
    )
  })
  address = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
  const logger = createVendorLog(log)
  installing = createInstalling({
    installations,
    clientId: fake.rules.clientId,
    clientSecret: fake.rules.clientSecret,
    stateSecret: 'a state secret of this test',
    publicUrl: address,
    apiUrl: fake.url,
    scopes: ['commands', 'chat:write'],
    logger,
    log,
    elapsed: () => elapsed,
    connect: (token) => connectWorkspace({ token, apiUrl: fake.url, logger }),
    installed: async (space) => void added.push(space),
  })
  app.route('/', installing.routes)
}

async function end(): Promise<void> {
  await new Promise((closed) => door.close(closed))
  sqlite.close()
  migrated.remove()
  await fake.stop()
  logged.splice(0)
  added.splice(0)
}

beforeEach(() => begin())
afterEach(end)

const visit = (url: string, headers: Record<string, string> = {}) => fetch(url, { redirect: 'manual', headers })
const goOn = (response: Response) => response.headers.get('location') ?? ''

/** The administrator presses the link and allows it at Slack; gives the address to which Slack sends the browser, and its cookie. */
async function allows(): Promise<{ back: string; cookie: string }> {
  const first = await visit(`${address}/slack/install`)
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { back: goOn(await visit(goOn(first))), cookie }
}

async function adds(language = 'nl'): Promise<Response> {
  const { back, cookie } = await allows()
  return visit(back, { cookie, 'accept-language': language })
}

describe('adding Kring to a workspace', () => {
  test('an administrator allows it at Slack, and Kring can speak there', async () => {
    const page = await adds()
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(`Kring is nu in ${fake.team.name}`)
    expect(added).toEqual([fake.team.id])
    const workspace = await installing.workspaces.find(fake.team.id)
    expect(workspace).toMatchObject({ space: fake.team.id, botUser: fake.team.botUser })
    expect(await installing.workspaces.list()).toEqual([workspace])
    expect((await workspace?.client.auth.test())?.ok).toBe(true)
  })

  test('no token stands in the database or the log in a way that somebody can read', async () => {
    await adds()
    const tokens = [...fake.state.tokens.keys()]
    const everything = [migrated.file, `${migrated.file}-wal`].map((file) => readFileSync(file, 'latin1')).join()
    for (const token of tokens) expect(everything.includes(token) || logged.join().includes(token)).toBe(false)
    expect(everything).toContain(fake.team.id)
  })

  test('somebody who stops at Slack reads that nothing has changed', async () => {
    const { back, cookie } = await allows()
    const stopped = new URL(back)
    stopped.searchParams.delete('code')
    stopped.searchParams.set('error', 'access_denied')
    const page = await visit(stopped.href, { cookie, 'accept-language': 'en-GB' })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('Nothing has changed')
    expect(await installing.workspaces.list()).toEqual([])
  })

  test.each([
    ['another browser', async ({ back }: { back: string }) => visit(back)],
    [
      'a code that was used',
      async ({ back, cookie }: { back: string; cookie: string }) => {
        await visit(back, { cookie })
        await installing.workspaces.forget(fake.team.id)
        return visit(back, { cookie })
      },
    ],
    [
      'a state of somebody else',
      async ({ back, cookie }: { back: string; cookie: string }) =>
        visit(back.replace(/state=[^&]+/, 'state=eyJhbGciOiJub25lIn0.e30.'), { cookie }),
    ],
  ])('%s is sent back to the beginning, and nothing is kept', async (_, comes) => {
    const page = await comes(await allows())
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('Begin again')
    expect(await installing.workspaces.list()).toEqual([])
    expect(logged.join()).toContain('SLACK_CLIENT_ID')
  })

  test('Kring that was taken away there is unknown at once', async () => {
    await adds()
    await installing.workspaces.find(fake.team.id)
    await installing.workspaces.forget(fake.team.id)
    expect(await installing.workspaces.find(fake.team.id)).toBeUndefined()
  })

  test('two workspaces each have their own token', async () => {
    await adds()
    const other = fake.addTeam({})
    const { back, cookie } = await allows()
    const code = fake.happens.installs(other.id, 'U0ADMIN')
    await visit(back.replace(/code=[^&]+/, `code=${code}`), { cookie })
    const spaces = (await installing.workspaces.list()).map(({ space }) => space)
    expect(spaces.toSorted()).toEqual([fake.team.id, other.id].toSorted())
    const found = await installing.workspaces.find(other.id)
    expect((await found?.client.auth.test())?.team_id).toBe(other.id)
  })
})

describe('a token that ends', () => {
  test('is renewed before it does, once, also when many ask at the same time', async () => {
    await end()
    await begin(true)
    await adds()
    const before = await installations.find('slack', fake.team.id)
    const body = JSON.parse(before?.body ?? '{}') as { bot: { expiresAt: number } }
    body.bot.expiresAt = Math.floor(Date.now() / 1000) + 3600
    await installations.save('slack', { space: fake.team.id, body: JSON.stringify(body) })

    elapsed += 61_000
    const found = await Promise.all(Array.from({ length: 5 }, () => installing.workspaces.find(fake.team.id)))
    expect(new Set(found).size).toBe(1)
    const renewals = fake.calls.filter(({ method, args }) => method === 'oauth.v2.access' && 'refresh_token' in args)
    expect(renewals).toHaveLength(1)
    const after = await installations.find('slack', fake.team.id)
    expect(JSON.parse(after?.body ?? '{}').bot.refreshToken).not.toBe(JSON.parse(before?.body ?? '{}').bot.refreshToken)
    expect((await found[0]?.client.auth.test())?.ok).toBe(true)
  })
})
