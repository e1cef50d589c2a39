// What is refused at the address for Slack, and why.
import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Doors } from './doors.ts'
import { makeDoors } from './doors.ts'

let doors: Doors
beforeEach(async () => {
  doors = await makeDoors({ by: 'http' })
})
afterEach(() => doors.stop())

const nowSeconds = () => Math.floor(Date.now() / 1000)

function sign(body: string, { at = nowSeconds(), secret = doors.slack.signingSecret } = {}) {
  const hash = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${hash}` }
}

async function send(body: string, headers: Record<string, string>, type = 'application/json') {
  const response = await fetch(doors.url, { method: 'POST', body, headers: { 'content-type': type, ...headers } })
  return { status: response.status, says: await response.text() }
}

function messageBody() {
  const { slack, people, acts } = doors
  const authorizations = [{ team_id: slack.team.id, user_id: slack.team.botUser, is_bot: true }]
  const event = {
    type: 'message',
    channel: 'D1',
    channel_type: 'im',
    user: people.fatima.id,
    text: 'Hoi',
    ts: `${acts.length + 1}.000100`,
  }
  return JSON.stringify({ type: 'event_callback', team_id: slack.team.id, authorizations, event, event_id: 'Ev1' })
}

test('what is signed and of now is taken in', async () => {
  const body = messageBody()
  expect(await send(body, sign(body))).toEqual({ status: 200, says: '' })
  expect(doors.acts).toMatchObject([{ does: 'type', text: 'Hoi' }])
})

describe('refused, and nothing of it reaches the engine', () => {
  test.each<[string, () => Record<string, string>]>([
    ['a signature made with another secret', () => sign(messageBody(), { secret: 'something else' })],
    ['a signature over another text', () => sign(`${messageBody()} `)],
    ['a signature that is no signature', () => ({ ...sign(messageBody()), 'x-slack-signature': 'v0=abc' })],
    ['no signature', () => ({ 'x-slack-request-timestamp': String(nowSeconds()) })],
    ['no timestamp', () => ({ 'x-slack-signature': sign(messageBody())['x-slack-signature'] })],
    ['a timestamp that is no number', () => ({ ...sign(messageBody()), 'x-slack-request-timestamp': 'soon' })],
    ['more than five minutes ago', () => sign(messageBody(), { at: nowSeconds() - 302 })],
    ['more than five minutes ahead', () => sign(messageBody(), { at: nowSeconds() + 302 })],
  ])('%s', async (_, headers) => {
    expect((await send(messageBody(), headers())).status).toBe(401)
    expect(doors.acts).toEqual([])
  })

  test('a text that is no JSON', async () => {
    expect((await send('{', sign('{'))).status).toBe(400)
    expect((await send('[]', sign('[]'))).status).toBe(400)
    const form = 'payload=%7B'
    expect((await send(form, sign(form), 'application/x-www-form-urlencoded')).status).toBe(400)
  })

  test('more than a megabyte', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(1024 * 1024) })
    expect((await send(body, sign(body))).status).toBe(413)
  })

  test('an interaction that nobody asked for', async () => {
    const { slack, people } = doors
    const payload = { type: 'block_suggestion', name: 'x', team: { id: slack.team.id }, user: { id: people.fatima.id } }
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
    expect((await send(body, sign(body), 'application/x-www-form-urlencoded')).status).toBe(404)
  })
})

test('just inside five minutes is taken in, before and after', async () => {
  for (const at of [nowSeconds() - 295, nowSeconds() + 295]) {
    const body = messageBody()
    expect((await send(body, sign(body, { at }))).status).toBe(200)
  }
  expect(doors.acts).toHaveLength(2)
})

test('Slack is told the challenge only when it signed for it', async () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'ch4ll3nge', token: 'x' })
  expect(await send(body, sign(body))).toEqual({ status: 200, says: 'ch4ll3nge' })
  expect((await send(body, {})).status).toBe(401)
})

test('a look whether the address answers changes nothing, also when a command hides in it', async () => {
  const form = 'application/x-www-form-urlencoded'
  expect((await send('ssl_check=1&token=x', {}, form)).status).toBe(200)
  const command = new URLSearchParams({ command: '/kring', text: 'my today', ssl_check: '1' }).toString()
  expect((await send(command, {}, form)).status).toBe(200)
  expect((await fetch(`${doors.url}?ssl_check=1`)).status).toBe(200)
  expect((await fetch(doors.url)).status).toBe(405)
  expect(doors.acts).toEqual([])
})

test('the same event twice is handed over with the same key', async () => {
  const body = messageBody()
  const headers = sign(body)
  await send(body, headers)
  await send(body, { ...headers, 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' })
  expect(doors.acts).toHaveLength(2)
  expect(doors.acts[0]?.key).toBe(doors.acts[1]?.key)
})

test('a fault of ours is an error for Slack, which then brings it again', async () => {
  doors.answers(() => {
    throw new Error('broken')
  })
  const body = messageBody()
  expect((await send(body, sign(body))).status).toBe(500)
})

test('after stopping nothing is taken in', async () => {
  await doors.adapter.stop()
  const body = messageBody()
  expect((await send(body, sign(body))).status).toBe(503)
  expect(doors.acts).toEqual([])
})
