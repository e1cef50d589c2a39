// A feature goes away with its folder and one line: what it left behind harms nobody, and nobody else needs its code.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseAddress } from '../src/core/card.ts'
import type { Feature } from '../src/core/feature.ts'
import type { FormName } from '../src/core/form.ts'
import { translator } from '../src/core/text.ts'
import { texts } from '../src/engine/texts.ts'
import { features } from '../src/features/index.ts'
import { importsOf, isCode, readSources } from './architecture/source.ts'
import type { Explorer } from './support/explorer.ts'
import { listPressable, makeExplorer } from './support/explorer.ts'
import { playMonth } from './support/played-month.ts'
import type { World } from './world.ts'
import { makeWorld } from './world.ts'

const root = join(import.meta.dirname, '..')
const goneSentence = translator('nl')(texts.goneButton)
const names = ['Anouk', 'Fatima', 'Samir', 'Henk', 'Priya']
let count = 0
const words = () => {
  count += 1
  return `Gedachte ${count}`
}

let world: World
let people: readonly string[] = []

beforeAll(async () => {
  world = await makeWorld()
  const month = await playMonth(world, {
    ...{ names, words, question: 'Hoe blijft de straat koel?', name: 'Koele straat' },
    ...{ walkers: 1, weeks: 2, most: 30 },
  })
  people = month.people
})
afterAll(() => world.close())

// Each comes back afterwards, so the next one is taken out of a circle that has lived on.
describe.each(features.map((feature) => [feature.name, feature] as const))('without %s', (name, feature) => {
  it('four weeks go by, and its old buttons say that it is over', async () => {
    await world.restart('stop', features)
    await world.settle()
    const old = people.flatMap((person) => listOld(world, person, feature).map((found) => ({ person, ...found })))
    const left = features.filter((one) => one !== feature)
    await world.restart('crash', left)
    const explorer = makeExplorer(world, { words, most: 20 })

    for (const { person, message, address, choice } of old.slice(0, 30)) {
      const { reply } = await explorer.acts.press(person, message, address, choice)
      expect(reply, address).toMatchObject({ is: 'card', refused: true })
      expect(JSON.stringify(reply)).toContain(goneSentence)
    }
    if (feature.forms?.[0]) expect(await sendGone(explorer, feature.forms[0].name)).toContain(goneSentence)
    for (let week = 0; week < 4; week += 1) {
      await world.clockTo('monday 12:00')
      if (week === 1) await explorer.walk(people[0] ?? '')
      await world.clockTo('friday 17:00')
    }
    expect(world.faults).toEqual([])
  })

  it('no other file would miss it', () => {
    const folder = `src/features/${name}/`
    const missed = readSources(root, ['src', 'adapters'])
      .filter((file) => isCode(file) && !file.path.startsWith(folder) && file.path !== 'src/features/index.ts')
      .filter((file) => importsOf(file).some(({ to }) => to.startsWith(folder)))
    expect(missed.map(({ path }) => path)).toEqual([])
  })
})

it('the operator was told what is due that nobody knows', () => {
  expect(world.warnings.join()).toContain('A feature that was there before is missing.')
})

async function sendGone({ acts }: Explorer, name: FormName): Promise<string> {
  const asked = { v: 1, name, subject: 'x', language: 'nl', title: 'x', submit: 'x', fields: [] } as const
  world.chat.openForm('anouk', { form: asked, where: { room: 'home' } })
  const { reply } = await acts.submit('anouk', {})
  world.chat.closeForm('anouk')
  return JSON.stringify(reply)
}

/** What somebody can press now that belongs to this feature. */
function listOld(world: World, person: string, feature: Feature) {
  const actions = new Set<string>(feature.actions?.map((action) => action.name))
  const runs = new Set(feature.commands?.map(({ noun, verb }) => `engine.run:${noun}-${verb}`))
  return listPressable(world, person).filter(({ address }) => {
    const parsed = parseAddress(address)
    return parsed && (actions.has(parsed.action) || runs.has(`${parsed.action}:${parsed.record}`))
  })
}
