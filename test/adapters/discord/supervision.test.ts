// What Kring does when Discord goes away, comes back, refuses it, or takes rooms and servers away: over real sockets.
import { afterEach, describe, expect, test } from 'vitest'
import type { Instant } from '../../../src/core/time.ts'
import { may } from '../../fakes/discord/permissions.ts'
import type { Doors } from './doors.ts'
import { cardOf, makeDoors, says, until } from './doors.ts'

let doors: Doors
afterEach(() => doors.stop())

const told = (tells: string) => doors.notices.filter((notice) => notice.tells === tells)

describe('the connection', () => {
  test('is told at the first, so that an outage from before may end', async () => {
    doors = await makeDoors()
    const { discord, adapter } = doors
    expect(told('back')).toMatchObject([{ platform: 'discord', space: discord.guild.id }])
    expect(adapter.health?.()).toMatchObject({ isConnected: true })
  })

  test('that broke is resumed, and nothing that was done meanwhile is lost', async () => {
    doors = await makeDoors()
    const { discord, people, acts, home } = doors
    doors.answers(says('Ja.'))
    discord.gateway.drop()
    await until(() => discord.gateway.resumed() === 1)
    await discord.quiet()
    await people.fatima.runs('/my today', home.id)
    expect(acts).toHaveLength(1)
    expect(discord.gateway.identified()).toBe(1)
    expect(told('lost')).toEqual([])
    expect(told('back')).toHaveLength(2)
  })

  test('that stays away is told of, also to the operator, and its return as well', async () => {
    doors = await makeDoors({ doors: { patienceMs: 300 } })
    const { discord, adapter, lines } = doors
    const returns = discord.gateway.down()
    await until(() => told('lost').length === 1)
    expect(told('lost')).toMatchObject([{ space: discord.guild.id, why: expect.any(String) }])
    expect(adapter.health?.()).toMatchObject({ isConnected: false, why: expect.any(String) })
    expect(lines.find(({ level }) => level === 'warn')?.fields).toMatchObject({
      todo: expect.stringContaining('token'),
    })
    returns()
    await until(() => told('back').length === 2)
    expect(doors.notices.map(({ tells }) => tells).filter((one) => one === 'lost' || one === 'back')).toEqual([
      ...['back', 'lost', 'back'],
    ])
    expect(adapter.health?.()).toMatchObject({ isConnected: true })
  })

  test('whose session is over begins a new one', async () => {
    doors = await makeDoors()
    const { discord } = doors
    discord.gateway.invalidates(false)
    await until(() => discord.gateway.identified() === 2, 12_000)
    await until(() => told('back').length === 2)
  }, 20_000)

  test('that misses a heartbeat is made anew', async () => {
    doors = await makeDoors({ discord: { heartbeatMs: 200, waitsForClient: false } })
    const { discord } = doors
    discord.gateway.missesAcks(3)
    await until(() => discord.gateway.resumed() > 0)
  })

  test('can be as many as Discord asks for', async () => {
    doors = await makeDoors({ discord: { shards: 2 }, isStarted: false })
    const { discord, adapter, app } = doors
    const others = Array.from({ length: 4 }, (_, n) => discord.addGuild({ name: `Buurt ${n}` }).id)
    await adapter.start(app)
    const all = [discord.guild.id, ...others]
    await until(() => new Set(told('back').map((one) => 'space' in one && one.space)).size === all.length)
    expect(discord.gateway.identified()).toBe(2)
    expect(adapter.health?.()).toMatchObject({ isConnected: true })
  }, 20_000)
})

describe('a start', () => {
  test.each([
    [4004, 'DISCORD_TOKEN'],
    [4014, 'intent'],
  ])('that Discord refuses with %s says what to do', async (code, todo) => {
    doors = await makeDoors({ isStarted: false })
    doors.discord.gateway.refuses(code)
    const fault = await doors.adapter.start(doors.app).catch((error: unknown) => error)
    expect(fault).toMatchObject({ name: 'Fault', todo: expect.stringContaining(todo) })
    expect(doors.discord.gateway.identified()).toBe(1)
  })

  test('with a token that is refused before there is a connection says the same', async () => {
    doors = await makeDoors({ isStarted: false })
    doors.discord.happens.resetsToken()
    const fault = await doors.adapter.start(doors.app).catch((error: unknown) => error)
    expect(fault).toMatchObject({ name: 'Fault', todo: expect.stringContaining('DISCORD_TOKEN') })
    expect(JSON.stringify([fault, doors.lines])).not.toContain(doors.discord.token)
  })

  test('without Discord goes on by itself until it is there', async () => {
    doors = await makeDoors({ isStarted: false, doors: { startMs: 400 } })
    const { discord, adapter, app } = doors
    const returns = discord.gateway.down()
    await adapter.start(app)
    expect(adapter.health?.()).toMatchObject({ isConnected: false })
    returns()
    await until(() => told('back').length === 1, 10_000)
    expect(adapter.health?.()).toMatchObject({ isConnected: true })
  }, 20_000)
})

describe('servers and rooms', () => {
  test('a server that Kring is taken from, a channel that is deleted', async () => {
    doors = await makeDoors()
    const { discord, home } = doors
    discord.happens.deletesChannel(home.id)
    discord.happens.removesBot()
    await until(() => told('spaceGone').length === 1)
    expect(told('roomGone')).toEqual([
      { tells: 'roomGone', platform: 'discord', space: discord.guild.id, room: home.id },
    ])
    expect(told('spaceGone')).toMatchObject([{ space: discord.guild.id }])
  })

  test('a server that Discord cannot reach is lost after a while, not gone, and comes back', async () => {
    doors = await makeDoors({ doors: { patienceMs: 200 } })
    doors.discord.happens.fades()
    await until(() => told('lost').length === 1)
    doors.discord.happens.returns()
    await until(() => told('back').length === 2)
    expect(told('spaceGone')).toEqual([])
    expect(doors.adapter.health?.()).toMatchObject({ isConnected: true })
  })

  test('a server that Kring comes into again is back', async () => {
    doors = await makeDoors()
    const { discord } = doors
    discord.happens.removesBot()
    await until(() => told('spaceGone').length === 1)
    discord.happens.addsBot(discord.guild.id)
    await until(() => told('back').length === 2)
  })

  test('a room that others can see since, that is called otherwise, and in which Kring may not speak', async () => {
    doors = await makeDoors()
    const { discord, home } = doors
    const everyone = { id: discord.guild.id, type: 0, allow: 0n, deny: may.view } as const
    discord.happens.changesChannel(home.id, { overwrites: [everyone] })
    await discord.quiet()
    discord.happens.changesChannel(home.id, { overwrites: [], name: 'plein' })
    await discord.quiet()
    discord.happens.changesChannel(home.id, { overwrites: [{ ...everyone, deny: may.send }] })
    await discord.quiet()
    const about = doors.notices.filter((notice) => 'room' in notice && notice.room === home.id)
    expect(about).toMatchObject([
      { tells: 'roomGone' },
      { tells: 'roomChanged', roomName: 'plein', open: true, readers: 2 },
      { tells: 'roomGone' },
    ])
  })

  test('how many can read along is asked again now and then, because nobody tells who comes and goes', async () => {
    doors = await makeDoors({ doors: { countsMs: 60 } })
    const { discord, home, engine, people } = doors
    const to = { space: discord.guild.id, room: home.id }
    engine.open = [{ to, since: 0 as Instant }]
    discord.guild.strangers = 40
    await until(() => told('roomChanged').some((notice) => 'readers' in notice && notice.readers === 42))
    doors.answers(says('Ja.'))
    await people.fatima.runs('/my today', home.id)
    expect(doors.acts).toMatchObject([{ place: { readers: 42 } }])
  })

  test('a complaint about direct messages is told to every server, until when', async () => {
    doors = await makeDoors()
    const { discord, people, adapter } = doors
    const before = Date.now()
    discord.fails.next({ is: 'refused', code: 40003 }, { route: 'POST /users/@me/channels' })
    const part = { ...cardOf('Hoe gaat het?'), n: 0 }
    const to = { space: discord.guild.id, user: people.fatima.id }
    expect(await adapter.send(to, part, 'token').catch((error: unknown) => error)).toMatchObject({ problem: 'later' })
    await until(() => told('directsStopped').length === 1)
    const [stop] = told('directsStopped')
    expect(stop).toMatchObject({ platform: 'discord', space: discord.guild.id })
    expect(stop?.tells === 'directsStopped' && stop.until).toBeGreaterThan(before + 23 * 3_600_000)
  })

  test('a role that lets everybody in opens all its rooms', async () => {
    doors = await makeDoors()
    const { discord, home } = doors
    const { guild } = discord
    const everybody = guild.roles.get(guild.id)!
    const before = everybody.permissions
    discord.happens.changesRole(guild.id, { permissions: before & ~may.view })
    await discord.quiet()
    discord.happens.changesRole(guild.id, { permissions: before })
    await discord.quiet()
    expect(told('roomChanged')).toMatchObject([
      { room: home.id, open: false },
      { room: home.id, open: true },
    ])
  })
})
