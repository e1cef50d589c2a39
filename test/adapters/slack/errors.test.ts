import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import { describe, expect, test } from 'vitest'
import { judge, SlackProblem, table, toDelivery } from '../../../adapters/slack/errors.ts'
import { DeliveryError } from '../../../src/core/errors.ts'

const said = (error: string, more: object = {}) => new WebAPIPlatformError({ ok: false, error, ...more })
const broke = (code: string) =>
  new WebAPIRequestError(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }))

describe('what Slack says', () => {
  test('each word of Slack stands in the table once', () => {
    const codes = table.map(([code]) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test.each(table)('%s means %s', (code, means) => {
    expect(judge(said(code))).toMatchObject({ means, code })
  })

  test('only what certainly did not happen is tried again without looking', () => {
    for (const [code, means] of table) {
      const told = toDelivery(said(code))
      if (means === 'unclear') expect(told).not.toBeInstanceOf(DeliveryError)
      else expect(told).toMatchObject({ problem: means === 'lost' ? 'later' : means })
    }
  })

  test('a word we do not know is a refusal, and its details come along without a token', () => {
    const messages = ['[ERROR] must be shorter', 'xoxb-1-secret']
    const problem = judge(said('brand_new_refusal', { response_metadata: { messages } }))
    expect(problem.means).toBe('invalid')
    expect(problem.message).toContain('must be shorter')
    expect(problem.message).not.toContain('xoxb-1-secret')
  })

  test.each(['<html>Bad gateway</html>', '{"ok":true,"ts":"17', ''])('half an answer tells nothing: %s', (text) => {
    expect(judge(said(text)).means).toBe('unclear')
  })

  test('patience is as long as Slack says', () => {
    expect(toDelivery(new WebAPIRateLimitedError(30))).toMatchObject({ problem: 'later', afterMs: 30_000 })
    expect(judge(new Error('Retry header did not contain a valid timeout (url: x)')).means).toBe('later')
  })

  test.each([
    [500, 'unclear'],
    [502, 'unclear'],
    [503, 'unclear'],
    [408, 'unclear'],
    [403, 'later'],
    [404, 'later'],
    [413, 'invalid'],
  ] as const)('HTTP %i means %s', (status, means) => {
    expect(judge(new WebAPIHTTPError(status, '', {}, '')).means).toBe(means)
  })

  test.each([
    ['ECONNREFUSED', 'later'],
    ['ENOTFOUND', 'later'],
    ['EAI_AGAIN', 'later'],
    ['UND_ERR_CONNECT_TIMEOUT', 'later'],
    ['ECONNRESET', 'unclear'],
    ['UND_ERR_SOCKET', 'unclear'],
    ['EPIPE', 'unclear'],
  ] as const)('a connection that ends with %s means %s', (code, means) => {
    expect(judge(broke(code)).means).toBe(means)
  })

  test('what takes too long, or is of no kind we know, tells nothing', () => {
    expect(judge(new WebAPIRequestError(new DOMException('late', 'TimeoutError'))).means).toBe('unclear')
    expect(judge(new TypeError('terminated')).means).toBe('unclear')
    expect(judge('a string').means).toBe('unclear')
  })

  test('what was judged stays judged', () => {
    const problem = new SlackProblem('gone', 'It is gone.')
    expect(judge(problem)).toBe(problem)
  })
})
