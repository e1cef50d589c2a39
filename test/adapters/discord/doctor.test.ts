// What the doctor finds in a Discord: each thing that can be wrong is told in plain words, with what to do, and without the token.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PermissionsBitField } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { intents, inviteLink, permissions } from '../../../adapters/discord/access.ts'
import { makeCommands } from '../../../adapters/discord/commands.ts'
import type { Asked, Desk } from '../../../adapters/discord/desk.ts'
import { createDesk } from '../../../adapters/discord/desk.ts'
import { checkDiscord } from '../../../adapters/discord/doctor.ts'
import { permissionsIn } from '../../../adapters/discord/standing.ts'
import type { Check, KnownRoom } from '../../../src/core/check.ts'
import type { Instant } from '../../../src/core/time.ts'
import { listDeclarations } from '../../../src/declarations.ts'
import type { FakeDiscord } from '../../fakes/discord/index.ts'
import { createFakeDiscord } from '../../fakes/discord/index.ts'
import { everybody, may } from '../../fakes/discord/permissions.ts'
import type { Overwrite } from '../../fakes/discord/state.ts'
import { kinds } from '../../fakes/discord/state.ts'

const wanted = makeCommands({ en: listDeclarations('en'), nl: listDeclarations('nl') })
let discord: FakeDiscord
let room: KnownRoom

beforeEach(async () => {
  discord = await createFakeDiscord()
  room = roomAt(discord.addChannel({ name: 'warm-lindekwartier' }).id)
})
afterEach(() => discord.stop())

const roomAt = (id: string, space = discord.guild.id): KnownRoom => ({
  space,
  room: id,
  name: 'warm-lindekwartier',
  circle: 'Warm Lindekwartier',
})

interface Examined {
  readonly token?: string
  readonly apiUrl?: string
  readonly rooms?: readonly KnownRoom[]
  readonly offMs?: number
  /** Said instead of what Discord says. */
  readonly instead?: Readonly<Record<string, object>>
}

async function examine({ token = discord.token, ...more }: Examined = {}): Promise<readonly Check[]> {
  const { apiUrl = discord.url, rooms = [room], instead = {} } = more
  const clock = { now: () => (Date.now() + (more.offMs ?? 0)) as Instant }
  const real = createDesk({ token, apiUrl, clock })
  const desk: Desk = {
    ...real,
    ask: async <T>(route: `/${string}`, query?: Readonly<Record<string, string>>): Promise<Asked<T>> => {
      const said = await real.ask<T>(route, query)
      return route in instead ? ({ ...said, ...instead[route] } as T) : said
    },
  }
  const checks: Check[] = []
  for await (const check of checkDiscord({ desk, wanted, rooms })) checks.push(check)
  expect(JSON.stringify(checks)).not.toContain(token)
  for (const { verdict, says, todo } of checks) {
    expect(says).not.toBe('')
    if (verdict === 'wrong') expect(todo).toMatch(/^[A-Z].*(\.|permissions=\d+)$/)
  }
  return checks
}

const wrong = (checks: readonly Check[]) => checks.filter(({ verdict }) => verdict === 'wrong')
const about = (checks: readonly Check[], words: string) => checks.find((check) => check.about.startsWith(words))

async function registered(commands: readonly object[] = wanted): Promise<void> {
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' }
  const url = `${discord.url}/v10/applications/${discord.appId}/commands`
  const { status } = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(commands) })
  expect(status).toBe(200)
}

describe('all is well', () => {
  it('with one line for each thing, and the invite link at the end', async () => {
    await registered()
    expect(await examine()).toEqual([
      { about: 'Clock', verdict: 'ok', says: 'the same as that of Discord' },
      { about: 'Discord token', verdict: 'ok', says: '@kring' },
      { about: 'Discord app', verdict: 'ok', says: 'Kring' },
      { about: 'Intents', verdict: 'ok', says: 'Guilds and DirectMessages, which nobody has to switch on' },
      { about: 'Connections', verdict: 'ok', says: '1000 of 1000 are left for today' },
      { about: 'Commands', verdict: 'ok', says: `all ${wanted.length} as they should be` },
      {
        about: 'Channel #warm-lindekwartier of Warm Lindekwartier',
        verdict: 'ok',
        says: expect.stringContaining('all 7'),
      },
      {
        about: 'Extras in Lindekwartier',
        verdict: 'ok',
        says: expect.stringMatching(/only needed for what a circle switches on itself: Manage Channels/),
      },
      { about: 'Invite link', verdict: 'ok', says: inviteLink(discord.appId) },
    ])
    expect(discord.complaints).toEqual([])
  })

  it('before there is a circle it says how to begin', async () => {
    const checks = await examine({ rooms: [] })
    expect(wrong(checks)).toEqual([])
    expect(about(checks, 'Channels')?.says).toContain('/community setup')
  })

  it('before it is in any server it prints the link that adds it', async () => {
    discord.guild.hasBot = false
    const checks = await examine({ rooms: [] })
    expect(wrong(checks)).toEqual([])
    expect(about(checks, 'Servers')).toMatchObject({ verdict: 'unseen', says: expect.stringContaining('invite link') })
    expect(about(checks, 'Invite link')?.says).toContain(`client_id=${discord.appId}&scope=bot+applications.commands`)
  })
})

describe('the clock', () => {
  it.each([
    ['ahead of', 90_000],
    ['behind', -90_000],
  ])('more than a minute %s that of Discord', async (which, offMs) => {
    const [clock] = wrong(await examine({ offMs }))
    expect(clock).toMatchObject({ about: 'Clock', says: expect.stringMatching(`seconds ${which}`) })
  })
})

describe('the token', () => {
  it('is not known, or was reset', async () => {
    const checks = await examine({ token: 'MTAwMDAwMDAwMDAwMDAwMDAwMQ.another.token-of-somebody-else-entirely' })
    expect(wrong(checks)).toMatchObject([{ about: 'Discord token', todo: expect.stringContaining('Reset Token') }])
  })

  it('Discord cannot be reached, refuses, or asks to wait', async () => {
    const nobody = await createFakeDiscord()
    await nobody.stop()
    expect(wrong(await examine({ apiUrl: nobody.url }))[0]?.says).toContain('could not be reached')
    discord.fails.next({ is: 'status', status: 503, stored: false }, { route: 'GET /users/@me', times: 4 })
    expect(wrong(await examine())[0]?.says).toContain('it answers 503')
  })
})

describe('the app', () => {
  const app = '/applications/@me'

  it.each<[why: string, says: object, todo: string]>([
    ['sends commands elsewhere', { interactions_endpoint_url: 'https://example.org/' }, 'Interactions Endpoint URL'],
    ['asks for a code', { bot_require_code_grant: true }, 'Requires OAuth2 Code Grant'],
    ['is for accounts of people only', { integration_types_config: { 1: {} } }, 'Guild Install'],
  ])('%s', async (_, says, todo) => {
    expect(wrong(await examine({ instead: { [app]: says } }))).toMatchObject([
      { about: 'Discord app', todo: expect.stringContaining(todo) },
    ])
  })

  it('has rights it does not use, which is harmless', async () => {
    const checks = await examine({ instead: { [app]: { flags: (1 << 19) | (1 << 15) } } })
    expect(about(checks, 'Intents')).toMatchObject({
      verdict: 'ok',
      says: expect.stringContaining('Message Content Intent and Server Members Intent: switched on and not used'),
    })
  })

  it('connected too often today', async () => {
    const limit = { total: 1000, remaining: 12, reset_after: 5_000_000, max_concurrency: 1 }
    const checks = await examine({ instead: { '/gateway/bot': { session_start_limit: limit } } })
    expect(wrong(checks)).toMatchObject([{ about: 'Connections', says: 'Only 12 of 1000 are left for today.' }])
    expect(wrong(checks)[0]?.todo).toContain('in 2 hours')
  })
})

describe('its commands', () => {
  it('are not there before the first start', async () => {
    expect(about(await examine(), 'Commands')).toMatchObject({ verdict: 'unseen' })
  })

  it('are those of another version: which, and what to do', async () => {
    const old = { type: 1, name: 'old', description: 'What there was' }
    await registered([...wanted.filter(({ name }) => name !== 'digest'), old])
    expect(wrong(await examine())).toMatchObject([
      {
        about: 'Commands',
        says: expect.stringContaining('missing: /digest; too many: /old'),
        todo: expect.stringContaining('Start Kring again'),
      },
    ])
  })
})

describe('the channels', () => {
  const place = 'Channel #warm-lindekwartier'

  it.each(permissions.filter(({ name }) => name !== 'View Channels').map((one) => [one.name, one] as const))(
    '%s is taken from Kring there',
    async (name, { bit, why }) => {
      const overwrites: Overwrite[] = [{ id: discord.guild.id, type: 0, allow: 0n, deny: bit }]
      const { id } = discord.addChannel({ name: 'warm-lindekwartier', overwrites })
      expect(wrong(await examine({ rooms: [roomAt(id)] }))).toMatchObject([
        { about: `${place} of Warm Lindekwartier`, says: `Kring lacks: ${name} (${why}).` },
      ])
    },
  )

  it('is private, and Kring is not in it', async () => {
    const { id } = discord.addChannel({
      name: 'private',
      overwrites: [{ id: discord.guild.id, type: 0, allow: 0n, deny: may.view }],
    })
    expect(wrong(await examine({ rooms: [roomAt(id)] }))).toMatchObject([
      { says: 'Kring cannot see it.', todo: expect.stringContaining('add Kring') },
    ])
  })

  it('is private, and Kring was let in', async () => {
    const { id } = discord.addChannel({ name: 'private', onlyFor: [] })
    expect(wrong(await examine({ rooms: [roomAt(id)] }))).toEqual([])
  })

  it('was deleted', async () => {
    const channel = discord.addChannel({ name: 'gone' })
    channel.isDeleted = true
    expect(wrong(await examine({ rooms: [roomAt(channel.id)] }))).toMatchObject([
      {
        about: `${place} of Warm Lindekwartier`,
        says: 'It was deleted.',
        todo: expect.stringContaining('/community setup'),
      },
    ])
  })

  it('may be a forum, and is not one for talking aloud', async () => {
    const [forum, voice] = [kinds.forum, kinds.voice].map((kind) => discord.addChannel({ name: 'other', kind }).id)
    expect(wrong(await examine({ rooms: [roomAt(forum ?? '')] }))).toEqual([])
    expect(wrong(await examine({ rooms: [roomAt(voice ?? '')] }))).toMatchObject([
      { says: 'It is not a channel for text.' },
    ])
  })

  it('is in a server that Kring was taken out of: the link that brings it back', async () => {
    const other = discord.addGuild({ name: 'Elders', hasBot: false })
    expect(wrong(await examine({ rooms: [room, roomAt('1', other.id)] }))).toMatchObject([
      { about: 'Server of Warm Lindekwartier', todo: expect.stringContaining(inviteLink(discord.appId)) },
    ])
  })

  it('somebody gave Kring a time-out', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const route = `/guilds/${discord.guild.id}/members/${discord.botId}`
    const checks = await examine({ instead: { [route]: { communication_disabled_until: until } } })
    expect(wrong(checks)).toMatchObject([{ says: expect.stringContaining('time-out') }])
  })
})

describe('roles', () => {
  it('those that stand above its own cannot be handed out', async () => {
    discord.addRole({ name: 'Onderzoeker', position: 99 })
    expect(about(await examine(), 'Roles in')).toMatchObject({
      verdict: 'unseen',
      says: expect.stringContaining('above its own: Onderzoeker'),
    })
  })

  it('are not looked at where Kring may not hand them out', async () => {
    const guild = discord.addGuild({ name: 'Zonder', permissions: everybody | may.embed | may.attach })
    const { id } = discord.addChannel({ guild: guild.id, name: 'kring' })
    expect(about(await examine({ rooms: [roomAt(id, guild.id)] }), 'Roles in Zonder')).toBeUndefined()
  })
})

describe('what somebody may in a channel', () => {
  const [view, send] = [String(may.view), String(may.send)]
  const server = (everybodys: string, more: readonly { id: string; permissions: string }[] = []) => ({
    id: 'g',
    owner_id: 'owner',
    roles: [{ id: 'g', permissions: everybodys }, ...more],
  })
  const member = { roles: ['r'] }
  const way = (id: string, allow: string, deny: string) => ({ id, allow, deny })

  it('what is particular wins over what is general: everybody, roles, the person', () => {
    const of = { server: server(view, [{ id: 'r', permissions: send }]), member, user: 'u' }
    expect(permissionsIn(of, [])).toBe(may.view | may.send)
    expect(permissionsIn(of, [way('g', '0', send)])).toBe(may.view)
    expect(permissionsIn(of, [way('g', '0', send), way('r', send, '0')])).toBe(may.view | may.send)
    expect(permissionsIn(of, [way('u', '0', send), way('r', send, '0')])).toBe(may.view)
    expect(permissionsIn(of, [way('other', '0', view)])).toBe(may.view | may.send)
  })

  it('who cannot see it cannot do anything there, and who owns or administers the server can do all', () => {
    const plain = { server: server(view), member, user: 'u' }
    expect(permissionsIn(plain, [way('g', send, view)])).toBe(0n)
    const all = [way('g', '0', view)]
    expect(permissionsIn({ ...plain, user: 'owner' }, all) & may.send).toBe(may.send)
    const admin = server('0', [{ id: 'r', permissions: String(may.administrator) }])
    expect(permissionsIn({ ...plain, server: admin }, all) & may.send).toBe(may.send)
  })
})

describe('what is asked for', () => {
  it('is what is needed and nothing more, never to call everybody', () => {
    const asked = new PermissionsBitField(BigInt(new URL(inviteLink('1')).searchParams.get('permissions') ?? ''))
    expect(asked.toArray().sort()).toEqual([
      ...['AttachFiles', 'CreatePublicThreads', 'EmbedLinks', 'ReadMessageHistory', 'SendMessages'],
      ...['SendMessagesInThreads', 'ViewChannel'],
    ])
    expect(new URL(inviteLink('1')).searchParams.get('scope')).toBe('bot applications.commands')
  })

  it('README.md tells the same', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8')
    const part = readme.split('### What Kring may do in Discord')[1]?.split(/\n##+ /)[0] ?? ''
    const rows = part.split('\n').filter((line) => line.startsWith('| ') && !/\| Why \|$/.test(line))
    expect(rows).toEqual([
      ...permissions.map(({ name, why }) => `| ${name} | ${why} |`),
      ...intents.map(({ name, why }) => `| \`${name}\` | ${why} |`),
    ])
  })
})
