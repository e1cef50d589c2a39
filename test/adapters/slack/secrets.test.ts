// What does not come from Slack, or not now, is refused and leaves no row; and no secret stands in any line of the log.
import { afterEach, describe, expect, test } from 'vitest'
import { signed } from '../../fakes/slack/http.ts'
import type { User } from '../../fakes/slack/state.ts'
import { rowsOf } from './dump.ts'
import type { House } from './house.ts'
import { makeHouse } from './house.ts'
import { listTold, makeNeighbours, mark } from './neighbours.ts'

let house: House
afterEach(() => house.stop())

describe('what is not from Slack, or not of now', () => {
  const minute = 60
  const message = (user: User, team = house.slack.team.id) => ({
    ...{ type: 'event_callback', team_id: team, api_app_id: 'A0KRING', event_id: 'Ev1' },
    authorizations: [{ team_id: team, user_id: house.slack.team.botUser, is_bot: true }],
    event: { type: 'message', channel: 'D9', channel_type: 'im', user: user.id, text: `Pauze ${mark}`, ts: '1.000100' },
  })
  const send = async ({ body, headers }: ReturnType<typeof signed>) =>
    (await fetch(house.url, { method: 'POST', body, headers: { ...headers } })).status
  const seal = (payload: object, { secret = house.slack.signingSecret, later = 0 } = {}) => {
    const now = () => house.clock.now()
    const at = Math.floor(now() / 1000) + later
    return signed({ signingSecret: secret, now }, { kind: 'events_api', payload: { ...payload } }, at)
  }

  test('is refused or dropped without a row; what is replayed counts once', async () => {
    const scene = await makeNeighbours()
    house = scene.house
    const { fatima, home, theirs } = scene
    const before = JSON.stringify([rowsOf(house.database), house.database.count('inbox')])
    const good = seal(message(fatima))
    const { 'x-slack-signature': signature = '', ...unsigned } = good.headers
    const refused = [
      seal(message(fatima), { secret: 'another secret' }),
      { ...good, headers: unsigned },
      { ...good, body: good.body.replace('Pauze', 'Stop') },
      { ...good, headers: { ...good.headers, 'x-slack-signature': signature.slice(0, -1) } },
      seal(message(fatima), { later: -5 * minute - 1 }),
      seal(message(fatima), { later: 5 * minute + 1 }),
    ]
    for (const one of refused) expect(await send(one)).toBe(401)
    // Where Kring is not installed, or not any more.
    expect(await send(seal(message(fatima, 'T0UNKNOWN')))).toBeLessThan(500)
    expect(JSON.stringify([rowsOf(house.database), house.database.count('inbox')])).toBe(before)

    await house.clockTo('monday 10:00')
    const [, thread = ''] = [...home.messages.values()].flatMap(({ text, ts }) =>
      text.includes('Weekvraag') ? [ts] : [],
    )
    const answer = message(fatima)
    const under = { thread_ts: thread, parent_user_id: house.slack.team.botUser }
    Object.assign(answer.event, { channel: home.id, channel_type: 'group', ...under })
    const count = () => house.database.count('answer')
    const [once, had] = [seal(answer), count()]
    expect(await send(once)).toBe(200)
    const after = [rowsOf(house.database), house.database.count('inbox')]
    expect(await send(once)).toBe(200)
    expect(await send({ ...once, headers: { ...once.headers, 'x-slack-retry-num': '1' } })).toBe(200)
    expect([rowsOf(house.database), house.database.count('inbox')]).toEqual(after)
    expect(count()).toBe(had + 1)
    house.slack.happens.uninstalls(theirs.id)
    await house.slack.quiet()
    const gone = rowsOf(house.database)
    expect(await send(seal(message(fatima, theirs.id)))).toBeLessThan(500)
    expect(rowsOf(house.database)).toEqual(gone)
  })
})

test('no secret is told by the log of a run in which everything goes wrong', async () => {
  house = await makeHouse()
  const { slack, addUser } = house
  slack.addChannel({ name: 'home', kind: 'private' })
  for (const name of ['Anouk', 'Fatima', 'Samir', 'Henk']) addUser({ name }, 'home')
  await house.begin()
  await house.circle('Anouk', ['Fatima', 'Samir', 'Henk'])
  const faults = [
    { is: 'ratelimited', retryAfter: 1 },
    { is: 'status', stored: false },
    { is: 'dropped', stored: false },
    ...[
      'invalid_auth',
      'account_inactive',
      'missing_scope',
      'fatal_error',
      slack.token,
      `no ${slack.url}response/1`,
    ].map((error) => ({ is: 'refused', error }) as const),
  ] as const
  for (const fault of faults) {
    for (const method of [
      'chat.postMessage',
      'response_url',
      'chat.postEphemeral',
      'apps.connections.open',
      'users.info',
    ])
      slack.fails.next(fault, { method })
    slack.sockets.drop()
    await slack.sockets.ready()
    await house
      .hands('Fatima')
      .runs('/kring my today')
      .catch(() => undefined)
    await house
      .hands('Fatima')
      .types('Hoi')
      .catch(() => undefined)
    slack.fails.clear()
  }
  await house.clockTo('monday 10:00')
  slack.happens.revokes(undefined, 'account_inactive')
  await house.settle().catch(() => undefined)
  expect(house.lines.length).toBeGreaterThan(5)
  expect(listTold(house)).toEqual([])
})
