// Whoever is in another server reaches nothing of a circle, whatever they run, press or send, there or in direct messages.
import { afterEach, expect, test } from 'vitest'
import { writeFormState } from '../../../adapters/discord/render/modal-id.ts'
import { features } from '../../../src/features/index.ts'
import type { Person } from '../../fakes/discord/person.ts'
import { idsIn, rowsOf } from '../slack/dump.ts'
import type { Neighbours } from './neighbours.ts'
import { makeNeighbours, mark } from './neighbours.ts'

let scene: Neighbours
afterEach(() => scene.stop())

/** Takes what only this person saw, and the form they have open. */
function readingOf({ discord }: Neighbours, who: Person): string {
  const modal = who.modal()
  const open = modal ? who.reads(modal) : ''
  if (modal) who.closes()
  const seen = who.messages().map((message) => {
    if (message.onlyFor !== undefined) discord.state.channels.get(message.channel)?.messages.delete(message.id)
    return JSON.stringify([message.content, message.components])
  })
  return [open, ...seen].join('\n')
}

/** A form that was never opened, sent as if it were. */
async function sendsForged({ discord }: Neighbours, who: Person, form: string, subject: string): Promise<void> {
  const from = [...discord.interactions].reverse().find(({ user }) => user === who.id)
  if (!from) throw new Error('They did nothing yet.')
  const customId = writeFormState({ name: form as 'a.b', subject, ticket: 'forged' })
  discord.state.modals.set(who.id, { customId, title: 'x', components: [], from, values: new Map(), errors: {} })
  await who.sends()
}

const commands = ['/my today', '/my data', '/experiment list', '/kring help', '/community log', '/community setup']

test('somebody of another server', { timeout: 180_000 }, async () => {
  scene = await makeNeighbours()
  const { database, circle, sanne, engine, plein, lines, discord } = scene
  const before = rowsOf(database, circle)
  const ids = idsIn(before)
  const read: string[] = []
  const known = new Set(engine.commands('nl').map(({ noun, verb }) => `/${noun} ${verb}`))
  for (const where of [plein.id, 'direct']) {
    for (const command of commands.filter((one) => known.has(one))) await sanne.runs(command, where)
    read.push(readingOf(scene, sanne))
  }
  await sanne.types('Hoi Kring')
  const [hello] = sanne.messages('direct').filter(({ author }) => author === discord.botId)
  expect(hello?.onlyFor).toBeUndefined()
  // In both places there is a message of the bot now, whose buttons can be forged.
  for (const words of ['Welkom', hello?.content.slice(0, 20) ?? '']) {
    const at = { in: words }
    for (const { name } of features.flatMap(({ actions = [] }) => actions)) {
      await Promise.all(ids.map((id) => sanne.forges(`${name}:${id}`, at)))
      read.push(readingOf(scene, sanne))
    }
    for (const { name } of features.flatMap(({ forms = [] }) => forms)) {
      await Promise.all(ids.map((id) => sanne.forges(`engine.form:${name}/${id}`, at)))
      read.push(readingOf(scene, sanne))
      await Promise.all(ids.map((id) => sendsForged(scene, sanne, name, id)))
      read.push(readingOf(scene, sanne))
    }
  }
  await scene.settle()
  expect(rowsOf(database, circle)).toEqual(before)
  expect(read.filter((one) => one.includes(mark))).toEqual([])
  expect(read.filter((one) => /ging iets mis|went wrong/.test(one))).toEqual([])
  expect(lines.filter((line) => line.includes('fault'))).toEqual([])
  expect(discord.complaints).toEqual([])
  expect(JSON.stringify(lines)).not.toContain(discord.token)
  expect(read.length).toBeGreaterThan(100)
})

test('the same of a member does show it, so that the test would see a leak', async () => {
  scene = await makeNeighbours()
  const { fatima } = scene
  await fatima.runs('/my today', 'home')
  await fatima.runs('/experiment list', 'home').catch(() => undefined)
  expect(readingOf(scene, fatima)).toContain(mark)
})
