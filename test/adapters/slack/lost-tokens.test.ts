// A token that Slack does not take: told once, asked again quietly, and the circle goes on as soon as it is taken.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLostTokens } from '../../../adapters/slack/lost-tokens.ts'
import { createVendorLog } from '../../../adapters/slack/vendor-log.ts'
import { connectOne } from '../../../adapters/slack/workspaces.ts'
import type { Notice } from '../../../src/core/act.ts'
import type { Instant } from '../../../src/core/time.ts'
import type { FakeSlack } from '../../fakes/slack/index.ts'
import { createFakeSlack } from '../../fakes/slack/index.ts'

let fake: FakeSlack
beforeEach(async () => {
  fake = await createFakeSlack()
})
afterEach(() => fake.stop())

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

test('a workspace that was lost by its token is back when Slack takes the token again', async () => {
  const told: Notice['tells'][] = []
  const naps: (() => void)[] = []
  const stopping = new AbortController()
  const clock = {
    now: () => 0 as Instant,
    elapsed: () => 0,
    sleep: (_: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        naps.push(resolve)
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
  }
  const workspaces = connectOne({ token: fake.token, apiUrl: fake.url, logger: createVendorLog(log) })
  await workspaces.list()
  const tell = async ({ tells }: Notice) => void told.push(tells)
  const lost = createLostTokens({ workspaces, clock, log, signal: stopping.signal, tell })
  const wakes = async () => {
    await expect.poll(() => naps.length).toBeGreaterThan(0)
    naps.shift()?.()
  }
  const token = fake.state.tokens.get(fake.token)
  if (!token) throw new Error('The fake has no token.')

  token.refusal = 'token_revoked'
  const first = lost(fake.team.id, 'token_revoked')
  await lost(fake.team.id, 'token_revoked')
  await wakes()
  await expect.poll(() => naps.length).toBe(1)
  expect(told).toEqual(['lost'])

  delete token.refusal
  await wakes()
  await first
  expect(told).toEqual(['lost', 'back'])

  const second = lost(fake.team.id, 'token_revoked')
  await expect.poll(() => naps.length).toBe(1)
  stopping.abort()
  await second
  expect(told).toEqual(['lost', 'back', 'lost'])
})
