// What the doctor finds in a Slack: each thing that can be wrong is told in plain words, with what to do, and without a token.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskSettings } from '../../../adapters/slack/desk.ts'
import { openDesks } from '../../../adapters/slack/desk.ts'
import { checkSlack } from '../../../adapters/slack/doctor.ts'
import { createKept } from '../../../adapters/slack/install/kept.ts'
import type { Check, KnownRoom } from '../../../src/core/check.ts'
import type { Installation, Installations } from '../../../src/core/installation.ts'
import type { Instant } from '../../../src/core/time.ts'
import type { FakeSlack } from '../../fakes/slack/index.ts'
import { createFakeSlack } from '../../fakes/slack/index.ts'

let slack: FakeSlack
let room: KnownRoom

beforeEach(async () => {
  slack = await createFakeSlack()
  const channel = slack.addChannel({ name: 'warm-lindekwartier' })
  room = { space: slack.team.id, room: channel.id, name: '#warm-lindekwartier', circle: 'Warm Lindekwartier' }
})
afterEach(() => slack.stop())

interface Examined {
  readonly botToken?: string
  readonly appToken?: string
  readonly apiUrl?: string
  readonly rooms?: readonly KnownRoom[]
  readonly readsThreads?: boolean
  readonly http?: boolean
  readonly offMs?: number
}

async function examine(more: Examined = {}): Promise<readonly Check[]> {
  const { botToken = slack.token, appToken = slack.appToken, apiUrl = slack.url, rooms = [room] } = more
  const settings: DeskSettings = {
    workspaces: { are: 'one', botToken },
    receiving: more.http ? { by: 'http' } : { by: 'socket', appToken },
    apiUrl,
  }
  const clock = { now: () => (Date.now() + (more.offMs ?? 0)) as Instant }
  const desks = await openDesks(settings, { installations: undefined, clock })
  const checks: Check[] = []
  for await (const check of checkSlack({ ...desks, readsThreads: more.readsThreads ?? true, rooms })) checks.push(check)
  const told = JSON.stringify(checks)
  for (const secret of [botToken, appToken]) expect(told).not.toContain(secret)
  for (const { verdict, says, todo } of checks) {
    expect(says).not.toBe('')
    if (verdict === 'wrong') expect(todo).toMatch(/^[A-Z].*\.$/)
  }
  return checks
}

const wrong = (checks: readonly Check[]) => checks.filter(({ verdict }) => verdict === 'wrong')

describe('all is well', () => {
  it('over a socket, with one line for each thing', async () => {
    expect(await examine()).toEqual([
      { about: 'Clock', verdict: 'ok', says: 'the same as that of Slack' },
      { about: 'Bot token', verdict: 'ok', says: '@kring in Lindestad' },
      { about: 'Rights of the app', verdict: 'ok', says: 'all 11 that Kring asks for' },
      { about: 'Channel #warm-lindekwartier of Warm Lindekwartier', verdict: 'ok', says: 'Kring is in it' },
      { about: 'App token', verdict: 'ok', says: 'opens a connection (Socket Mode)' },
    ])
    expect(slack.complaints).toEqual([])
  })

  it('over HTTP no connection is opened', async () => {
    const checks = await examine({ http: true })
    expect(wrong(checks)).toEqual([])
    expect(checks.map(({ about }) => about)).not.toContain('App token')
  })

  it('before there is a circle it says how to begin', async () => {
    const checks = await examine({ rooms: [{ ...room, space: 'T0ELSEWHERE' }] })
    expect(wrong(checks)).toEqual([])
    expect(checks.find(({ about }) => about === 'Channels')?.says).toContain('/kring community setup')
  })
})

describe('the clock', () => {
  it.each([
    ['ahead of', 90_000],
    ['behind', -90_000],
  ])('more than a minute %s that of Slack', async (which, offMs) => {
    const [clock] = wrong(await examine({ offMs }))
    expect(clock).toMatchObject({ about: 'Clock', says: expect.stringMatching(`seconds ${which}`) })
  })

  it('half a minute off is told and harmless', async () => {
    expect((await examine({ offMs: 30_000 }))[0]).toMatchObject({ verdict: 'ok', says: expect.stringContaining('off') })
  })
})

describe('the bot token', () => {
  it('is not known, was withdrawn, or Kring was removed', async () => {
    expect(wrong(await examine({ botToken: 'xoxb-1-2-nobody' }))[0]).toMatchObject({
      about: 'Bot token',
      todo: expect.stringContaining('OAuth & Permissions'),
    })
    slack.happens.revokes()
    expect(wrong(await examine())[0]?.says).toBe('This bot token was withdrawn.')
    slack.happens.revokes(slack.team.id, 'account_inactive')
    expect(wrong(await examine())[0]?.says).toBe('Kring was removed from this workspace.')
  })

  it('lacks rights: which, what each is for, and how to give them', async () => {
    const { token } = slack.addToken({ scopes: ['commands', 'chat:write', 'users:read', 'channels:read'] })
    const [rights] = wrong(await examine({ botToken: token, rooms: [] }))
    expect(rights?.says).toContain('im:history (what people type to Kring in a direct message)')
    expect(rights?.todo).toContain('kring manifest slack')
    expect(rights?.todo).not.toContain('KRING_SLACK_READ_THREADS')
  })

  it('only lacks what reading threads needs: or go without', async () => {
    const all = [...(slack.state.tokens.get(slack.token)?.scopes ?? [])]
    const { token } = slack.addToken({ scopes: all.filter((scope) => !/^(channels|groups):history/.test(scope)) })
    expect(wrong(await examine({ botToken: token }))[0]?.todo).toContain('KRING_SLACK_READ_THREADS=no')
    expect(wrong(await examine({ botToken: token, readsThreads: false }))).toEqual([])
  })
})

describe('the app token', () => {
  it('is not known, or of another kind', async () => {
    for (const appToken of ['xapp-1-A0KRING-3-nobody', slack.token]) {
      const [check] = wrong(await examine({ appToken }))
      expect(check).toMatchObject({ about: 'App token', todo: expect.stringContaining('connections:write') })
    }
  })

  it('is of another app than the bot token', async () => {
    const appToken = 'xapp-1-A0OTHER-3-other'
    const known = slack.state.tokens.get(slack.appToken)
    if (known) slack.state.tokens.set(appToken, { ...known, token: appToken })
    expect(wrong(await examine({ appToken }))[0]?.says).toContain('another app')
  })

  it('Slack refuses the connection', async () => {
    slack.fails.next({ is: 'refused', error: 'socket_mode_not_enabled' }, { method: 'apps.connections.open' })
    expect(wrong(await examine())[0]).toMatchObject({
      about: 'App token',
      todo: expect.stringContaining('Socket Mode'),
    })
  })
})

describe('a channel', () => {
  const channelOf = async () => wrong(await examine())[0]

  it('that Kring was taken out of', async () => {
    slack.happens.removesBot(room.room)
    expect(await channelOf()).toMatchObject({
      says: 'Kring is not in it.',
      todo: expect.stringContaining('/invite @Kring'),
    })
  })

  it('that was archived', async () => {
    slack.happens.archives(room.room)
    expect(await channelOf()).toMatchObject({ says: expect.stringContaining('archived') })
  })

  it('that is gone is called as it was', async () => {
    slack.happens.deletesChannel(room.room)
    expect(await channelOf()).toMatchObject({
      about: 'Channel #warm-lindekwartier of Warm Lindekwartier',
      says: expect.stringContaining('cannot see it'),
    })
  })
})

describe('many workspaces', () => {
  const many = async (kept: readonly Installation[]) => {
    const installations: Installations = {
      find: async (_, space) => kept.find((one) => one.space === space),
      list: async () => kept,
      save: async () => undefined,
      remove: async () => undefined,
    }
    const settings: DeskSettings = { workspaces: { are: 'many' }, receiving: { by: 'http' }, apiUrl: slack.url }
    const desks = await openDesks(settings, { installations, clock: { now: () => Date.now() as Instant } })
    const checks: Check[] = []
    for await (const check of checkSlack({ ...desks, readsThreads: true, rooms: [room] })) checks.push(check)
    return checks
  }
  const keep = async (team: { id: string; name: string }, token: string): Promise<Installation> => {
    const saved: Installation[] = []
    const installations = {
      save: async (_: string, one: Installation) => void saved.push(one),
    } as unknown as Installations
    await createKept(installations).storeInstallation({
      team,
      enterprise: undefined,
      bot: { token, scopes: [], id: 'B1', userId: 'U1' },
      user: { token: undefined, scopes: undefined, id: '' },
    })
    return saved[0] ?? { space: team.id, body: '' }
  }

  it('each by its own token, called by its name', async () => {
    const other = slack.addTeam({ name: 'Waterstad' })
    const [theirs] = [...slack.state.tokens.values()].filter(({ team }) => team === other.id)
    slack.happens.revokes(other.id)
    const checks = await many([await keep(slack.team, slack.token), await keep(other, theirs?.token ?? '')])
    expect(checks.filter(({ about }) => about.startsWith('Bot token'))).toMatchObject([
      { about: 'Bot token of Lindestad', verdict: 'ok' },
      { about: 'Bot token of Waterstad', verdict: 'wrong', todo: expect.stringContaining('/slack/install') },
    ])
  })

  it('none yet: where to begin', async () => {
    expect(await many([])).toMatchObject([{ verdict: 'unseen', says: expect.stringContaining('/slack/install') }])
  })
})

it('Slack cannot be reached: it says so once for each token, and what to look at', async () => {
  const apiUrl = slack.url
  await slack.stop()
  const checks = await examine({ apiUrl })
  expect(wrong(checks).map(({ about }) => about)).toEqual(['Bot token', 'App token'])
  for (const { says, todo } of wrong(checks)) {
    expect(says).toContain('could not be reached')
    expect(todo).toContain('internet')
  }
  slack = await createFakeSlack()
})
