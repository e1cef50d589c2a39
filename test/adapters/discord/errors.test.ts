import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { DiscordProblem, judge, table, toDelivery } from '../../../adapters/discord/errors.ts'
import { DeliveryError } from '../../../src/core/errors.ts'

const asked = { body: { content: 'secret words' }, files: undefined }
const said = (code: number, status = 400, more: object = {}) =>
  new DiscordAPIError({ code, message: 'No.', ...more }, code, status, 'POST', 'https://x/channels/1/messages', asked)
const unreadable = (status: number) =>
  new DiscordAPIError(
    new ArrayBuffer(2) as unknown as { code: number; message: string },
    undefined as unknown as number,
    status,
    'POST',
    'https://x',
    asked,
  )
const limit = (more: Partial<ConstructorParameters<typeof RateLimitError>[0]> = {}) =>
  new RateLimitError({
    ...{ timeToReset: 0, limit: 5, method: 'POST', hash: 'h', url: 'https://x', route: '/x', majorParameter: 'global' },
    ...{ global: false, retryAfter: 0, sublimitTimeout: 0, scope: 'user' },
    ...more,
  })
const broke = (code: string) => Object.assign(new Error(code), { code })

describe('what Discord says', () => {
  test('each number stands in the table once', () => {
    const codes = table.map(([code]) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test.each(table)('%i means %s', (code, means) => {
    expect(judge(said(code))).toMatchObject({ means, code })
  })

  test('nothing in the table is unclear: what Discord says no to did not happen', () => {
    for (const [code, means] of table) {
      expect(toDelivery(said(code))).toMatchObject({ problem: means === 'lost' ? 'later' : means })
    }
  })

  test.each([
    [400, 'invalid'],
    [401, 'lost'],
    [403, 'forbidden'],
    [404, 'invalid'],
    [405, 'invalid'],
    [429, 'later'],
  ] as const)('a number we do not know is judged by HTTP %i: %s', (status, means) => {
    expect(judge(said(987654, status)).means).toBe(means)
    expect(judge(said(0, status)).means).toBe(means)
  })

  test('what is wrong with a form is told by field and constant, never in words that may repeat ours', () => {
    const problem = judge(
      said(50035, 400, {
        errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'too long: secret words' }] } },
      }),
    )
    expect(problem).toMatchObject({ means: 'invalid', fields: ['content: BASE_TYPE_MAX_LENGTH'] })
    expect(problem.message).toContain('content: BASE_TYPE_MAX_LENGTH')
    expect(problem.message).not.toContain('secret')
    expect(JSON.stringify(toDelivery(problem))).not.toContain('secret')
  })

  test('a token that is not taken puts every space to rest', () => {
    expect(toDelivery(said(0, 401))).toMatchObject({ problem: 'later', holds: 'space', afterMs: 300_000 })
    const none = new Error('Expected token to be set for this request, but none was present')
    expect(judge(none).means).toBe('lost')
  })
})

describe('how long to wait', () => {
  test.each([
    [{ retryAfter: 30_050 }, 30_050],
    [{ sublimitTimeout: 7_000 }, 7_000],
    [{ timeToReset: 900 }, 900],
    [{ timeToReset: -3 }, undefined],
    [{ timeToReset: Number.POSITIVE_INFINITY }, undefined],
  ])('%o', (given, afterMs) => {
    expect(toDelivery(limit(given))).toMatchObject({ problem: 'later', afterMs, holds: 'message' })
  })

  test('a limit on everything we say holds everything', () => {
    expect(toDelivery(limit({ global: true, retryAfter: 1000 }))).toMatchObject({ holds: 'space' })
  })

  test('patience that comes with a number is kept', () => {
    expect(judge(said(20016, 400, { retry_after: 12.5 }))).toMatchObject({ means: 'later', afterMs: 12_500 })
  })
})

describe('what comes from elsewhere', () => {
  test.each([500, 502, 503, 504])('HTTP %i tells nothing', (status) => {
    expect(judge(new HTTPError(status, '', 'POST', 'https://x', asked)).means).toBe('unclear')
  })

  test.each([
    [403, 'later'],
    [404, 'later'],
    [408, 'unclear'],
    [413, 'invalid'],
    [429, 'later'],
  ] as const)('a page instead of an answer, with HTTP %i: %s', (status, means) => {
    expect(judge(unreadable(status)).means).toBe(means)
  })

  test.each([
    ['ECONNREFUSED', 'later'],
    ['ENOTFOUND', 'later'],
    ['UND_ERR_CONNECT_TIMEOUT', 'later'],
    ['ECONNRESET', 'unclear'],
    ['UND_ERR_SOCKET', 'unclear'],
  ] as const)('a connection that ends with %s: %s', (code, means) => {
    expect(judge(broke(code)).means).toBe(means)
    expect(judge(new TypeError('fetch failed', { cause: broke(code) })).means).toBe(means)
  })

  test('what takes too long, or is of no kind we know, tells nothing', () => {
    expect(judge(new DOMException('late', 'AbortError')).means).toBe('unclear')
    expect(judge(new TypeError('terminated')).means).toBe('unclear')
    expect(judge('a string').means).toBe('unclear')
    expect(toDelivery('a string')).not.toBeInstanceOf(DeliveryError)
  })

  test('what was judged stays judged', () => {
    const problem = new DiscordProblem('gone', 'It is gone.')
    expect(judge(problem)).toBe(problem)
  })
})
