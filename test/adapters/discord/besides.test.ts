import { afterEach, expect, test } from 'vitest'
import { createBesides } from '../../../adapters/discord/besides.ts'
import { createSystemClock } from '../../../src/clock.ts'
import type { CalendarEvent } from '../../../src/core/adapter.ts'
import type { Instant } from '../../../src/core/time.ts'
import { hourMs, plus } from '../../../src/core/time.ts'
import { invited, may } from '../../fakes/discord/permissions.ts'
import type { MadeSending } from './sending.ts'
import { makeSending } from './sending.ts'

let made: MadeSending
afterEach(async () => {
  await made.discord.stop()
  expect(made.discord.complaints).toEqual([])
})

async function setOut() {
  made = await makeSending()
  const { discord, sending, lines } = made
  const gone: string[] = []
  const log = { info: write, warn: write, error: write }
  function write(fields: Readonly<Record<string, unknown>>, message: string) {
    lines.push({ fields, message })
  }
  const house = { sending, stopping: new AbortController(), left: (_: string, user: string) => void gone.push(user) }
  const besides = createBesides(house, { clock: createSystemClock(), log })
  const space = discord.guild.id
  const todos = () => lines.flatMap(({ fields }) => (typeof fields['todo'] === 'string' ? [fields['todo']] : []))
  const writes = () => discord.calls.filter(({ method, status }) => method !== 'GET' && status < 300)
  return { besides, space, gone, todos, writes, discord, soon: plus(createSystemClock().now(), { hours: 1 }) }
}

const question = (at: Instant, key = 'R01/2026-09-07'): CalendarEvent => ({
  key,
  name: 'Weekvraag',
  says: 'Vraagt ongeveer 3 minuten van je.',
  where: 'in het kanaal van de kring',
  startsAt: at,
  endsAt: (at + 2 * hourMs) as Instant,
})

const names = () => [...made.discord.guild.events.values()].map(({ name }) => name)

test('the next occasions stand in the calendar of the server, each once, however often they are shown', async () => {
  const { besides, space, soon, writes } = await setOut()
  const events = [question(soon), { ...question(plus(soon, { days: 2 }), 'R02/2026-09-11'), name: 'Weekoverzicht' }]
  expect(await besides.showCalendar(space, 'circle', events)).toBe('shown')
  const before = writes().length
  await besides.showCalendar(space, 'circle', events)
  expect(names()).toEqual(['Weekvraag', 'Weekoverzicht'])
  expect(writes()).toHaveLength(before)
})

test('what moves is moved, what does not come goes, and events of others stay', async () => {
  const { besides, space, soon, discord } = await setOut()
  const later = plus(soon, { hours: 3 })
  discord.guild.events.set('7', { id: '7', name: 'Buurtfeest', creator_id: '77', status: 1, description: null })
  await besides.showCalendar(space, 'another circle', [question(soon)])
  await besides.showCalendar(space, 'circle', [question(soon), question(later, 'R02/2026-09-11')])
  await besides.showCalendar(space, 'circle', [question(later)])
  expect(names()).toEqual(['Buurtfeest', 'Weekvraag', 'Weekvraag'])
  const starts = [...discord.guild.events.values()].map((event) => Date.parse(String(event['scheduled_start_time'])))
  expect(starts.slice(1)).toEqual([soon, later])
  await besides.showCalendar(space, 'circle', [])
  expect(names()).toEqual(['Buurtfeest', 'Weekvraag'])
})

test('an event whose answer was lost does not stay there twice', async () => {
  const { besides, space, soon, discord } = await setOut()
  const route = 'POST /guilds/:guild/scheduled-events'
  discord.fails.next({ is: 'dropped', stored: true }, { route })
  await expect(besides.showCalendar(space, 'circle', [question(soon)])).rejects.toThrow()
  await besides.showCalendar(space, 'circle', [question(soon)])
  expect(names()).toEqual(['Weekvraag'])
})

test('without the right to make events somebody is told what to allow', async () => {
  const { besides, space, soon, todos, discord } = await setOut()
  discord.happens.allowsBot(invited & ~may.createEvents)
  expect(await besides.showCalendar(space, 'circle', [question(soon)])).toBe('notAllowed')
  expect(todos().join()).toContain('Create Events')
})

test('who has a role in the circle has it in the server, and nobody else is touched', async () => {
  const { besides, space, discord, writes } = await setOut()
  const bram = discord.addUser({ name: 'Bram' })
  const passer = discord.addUser({ name: 'Voorbijganger' })
  const show = (users: string[], others: string[]) => besides.showRoles(space, [{ label: 'Maker', users, others }])
  expect(await show([], [made.fatima.id, bram.id])).toBe('shown')
  expect(writes()).toEqual([])
  await show([made.fatima.id], [bram.id])
  const role = [...discord.guild.roles.values()].find(({ name }) => name === 'Maker')
  expect(role?.permissions).toBe(0n)
  discord.guild.members.get(passer.id)?.roles.add(role?.id ?? '')
  const holders = () => [...discord.guild.members].flatMap(([id, { roles }]) => (roles.has(role?.id ?? '') ? [id] : []))
  expect(holders()).toEqual([made.fatima.id, passer.id])
  await show([bram.id], [made.fatima.id])
  expect(holders()).toEqual([bram.id, passer.id])
  const before = writes().length
  await show([bram.id], [made.fatima.id])
  expect(writes()).toHaveLength(before)
})

test('before anything is given Kring looks whether it may, and says what stands in the way', async () => {
  const { besides, space, discord, todos, writes } = await setOut()
  const show = () => besides.showRoles(space, [{ label: 'Maker', users: [made.fatima.id], others: [] }])
  const role = discord.addRole({ name: 'maker', position: 40 })
  expect(await show()).toBe('notAllowed')
  discord.happens.changesRole(role.id, { position: 0, permissions: may.manageGuild })
  expect(await show()).toBe('notAllowed')
  discord.happens.changesRole(role.id, { permissions: 0n })
  discord.happens.allowsBot(invited & ~may.manageRoles)
  expect(await show()).toBe('notAllowed')
  expect(writes()).toEqual([])
  expect(todos().map((todo) => /Move the role|extra permissions|Manage Roles/.exec(todo)?.[0])).toEqual([
    'Move the role',
    'extra permissions',
    'Manage Roles',
  ])
})

test('who left the server holds up nobody, and it is told that they left', async () => {
  const { besides, space, discord, gone } = await setOut()
  const bram = discord.addUser({ name: 'Bram' })
  discord.happens.leaves(made.fatima.id)
  await besides.showRoles(space, [{ label: 'Maker', users: [made.fatima.id, bram.id], others: [] }])
  expect(gone).toEqual([made.fatima.id])
  expect(discord.guild.members.get(bram.id)?.roles.size).toBe(1)
})

test('it can be asked who is still there, also when Discord asks for patience', async () => {
  const { besides, space, discord } = await setOut()
  discord.fails.next({ is: 'ratelimited', retryAfter: 0.05 }, { route: 'GET /guilds/:guild/members/:user' })
  expect(await besides.isThere(space, made.fatima.id)).toBe(true)
  discord.happens.leaves(made.fatima.id)
  expect(await besides.isThere(space, made.fatima.id)).toBe(false)
  discord.fails.next({ is: 'status', stored: false })
  await expect(besides.isThere(space, made.fatima.id)).rejects.toThrow()
})
