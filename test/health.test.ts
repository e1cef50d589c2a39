// What somebody who watches the process is told: that it lives, and whether it is ready.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'
import type { Adapter } from '../src/core/adapter.ts'
import type { Instant } from '../src/core/time.ts'
import type { Part } from '../src/health.ts'
import { createHealth, platformParts } from '../src/health.ts'
import { startKring } from '../src/main.ts'

const folder = mkdtempSync(join(tmpdir(), 'kring-health-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const well: Part = { name: 'database', look: async () => ({ ok: true }) }

async function ask(parts: readonly Part[], path = '/readyz') {
  const answer = await createHealth(parts).request(path)
  return { status: answer.status, body: await answer.json(), cached: answer.headers.get('cache-control') }
}

describe('ready', () => {
  it('when every part is', async () => {
    expect(await ask([well])).toEqual({
      status: 200,
      body: { ok: true, parts: { database: { ok: true } } },
      cached: 'no-store',
    })
  })

  it('not when a platform cannot be reached: which, why and since when', async () => {
    const adapter = {
      platform: 'far',
      health: () => ({ isConnected: false, since: Date.UTC(2026, 8, 7, 9) as Instant, why: 'no socket for 31 s' }),
    } as Adapter
    const { status, body } = await ask([well, ...platformParts([adapter])])
    expect(status).toBe(503)
    expect(body).toEqual({
      ok: false,
      parts: {
        database: { ok: true },
        far: { ok: false, since: '2026-09-07T09:00:00.000Z', why: 'no socket for 31 s' },
      },
    })
  })

  it('a platform that cannot be out of reach is no part', () => {
    expect(platformParts([{ platform: 'web' } as Adapter])).toEqual([])
  })

  it('not when the database throws, or says nothing for two seconds', async () => {
    const broken: Part = { name: 'database', look: () => Promise.reject(new Error('the disk is full')) }
    expect(await ask([broken])).toMatchObject({
      status: 503,
      body: { parts: { database: { why: 'the disk is full' } } },
    })
    const silent: Part = { name: 'database', look: () => new Promise(() => undefined) }
    expect(await ask([silent])).toMatchObject({
      status: 503,
      body: { parts: { database: { why: 'No answer within 2 seconds.' } } },
    })
  })

  it('no token is in it, whatever a part says', async () => {
    const talkative: Part = {
      name: 'far',
      look: async () => ({
        ok: false,
        why: 'xoxb-1111-2222-secret was refused at wss://far/?ticket=xapp-1-A1-2-secret',
      }),
    }
    expect(JSON.stringify((await ask([talkative])).body)).not.toMatch(/xox|xapp/)
  })

  it('the process lives also when nothing is ready', async () => {
    const broken: Part = { name: 'database', look: () => Promise.reject(new Error('gone')) }
    expect(await ask([broken], '/healthz')).toMatchObject({ status: 200, body: { ok: true } })
  })
})

it('beside the playground, under any name: a watcher does not come by the address that people use', async () => {
  const said: unknown[] = []
  const say = (...words: unknown[]) => void said.push(words)
  const config = readConfig({ KRING_DATABASE: join(folder, 'kring.sqlite'), KRING_HTTP_PORT: '0' })
  const kring = await startKring(config, { info: say, warn: say, error: say })
  const get = (path: string, headers = {}) => fetch(new URL(path, kring.url), { headers })
  expect(await (await get('healthz')).json()).toEqual({ ok: true })
  expect(await (await get('readyz', { origin: 'https://watch.example' })).json()).toEqual({
    ok: true,
    parts: { database: { ok: true } },
  })
  expect((await get('')).status).toBe(200)
  await kring.stop()
  await expect(get('healthz')).rejects.toThrow()
  expect(said).toEqual([])
}, 30_000)
