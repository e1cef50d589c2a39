// Everything fits everywhere: what three full weeks bring, with the longest names and words, against the smallest platform there is.
import { afterEach, describe, expect, it } from 'vitest'
import { discordLimits } from '../adapters/discord/limits.ts'
import { slackLimits } from '../adapters/slack/limits.ts'
import { webLimits } from '../adapters/web/limits.ts'
import { parseAddress } from '../src/core/card.ts'
import { misfits } from '../src/core/fit.ts'
import type { Form, FormName } from '../src/core/form.ts'
import { formAddress } from '../src/core/form.ts'
import { smallest } from '../src/core/limits.ts'
import { plainBlock } from '../src/core/plain.ts'
import type { Part, ShownCard } from '../src/core/shown.ts'
import { partsOf } from '../src/core/split.ts'
import { languages } from '../src/core/text.ts'
import { features } from '../src/features/index.ts'
import { makeIds } from './support/chance.ts'
import { codeIn } from './support/code-in.ts'
import { makeExplorer } from './support/explorer.ts'
import { playMonth } from './support/played-month.ts'
import type { Watched } from './support/watch.ts'
import { watch } from './support/watch.ts'
import type { World } from './world.ts'
import { makeWorld } from './world.ts'

const limits = smallest([webLimits, slackLimits, discordLimits])
const sentence = 'Wat we vorige week in de straat bespraken bleek ingewikkelder dan gedacht '
const long = (max: number) => sentence.repeat(Math.ceil(max / sentence.length)).slice(0, max - 1)
let count = 0
/** As long as may be, and never the same. */
const anew = (max: number) => {
  count += 1
  return `${count} ${long(Math.min(max, 1500) - 5)}`
}
const names = ['Anouk', 'Bartholomeus', 'Christiaan', 'Desirée', 'Esmeralda', 'Frederika', 'Genoveva', 'Hendrikus'].map(
  (name) => `${name} Maximiliaan van der Hooghiemstra-Westervoorde tot Berkelland`,
)

let world: World
afterEach(() => world.close())

describe.each(languages)('in a played month (%s)', (language) => {
  it('every command, form, post and private reply fits', async () => {
    world = await makeWorld({ language, limits, newId: makeIds('00000000-0000-4000-8000-00000') })
    const watched = watch(world.chat)
    const month = { names, question: long(240), name: long(60), words: anew, weeks: 3, most: 20 }
    const { people } = await playMonth(world, month)
    const { acts, walk, picks } = makeExplorer(world, { words: anew, leaves: [], most: 30 })
    await picks(people[2] ?? '')
    await walk(people[3] ?? '')
    await world.clockTo('friday 11:00')
    await acts.command(people[0] ?? '', { room: 'home' }, '/digest preview')
    await world.engine.notice({ tells: 'roomGone', platform: 'web', space: 'kring', room: 'home' })
    await acts.command(people[0] ?? '', { room: 'home' }, '/my today')
    const own = await acts.command(people[5] ?? '', { user: people[5] ?? '' }, '/my link')
    await acts.command(people[0] ?? '', { room: 'home' }, `/my link ${codeIn(JSON.stringify(own.reply))}`)
    const press = (person = '', address: string) =>
      acts.press(person, world.chat.listVisible(person)[0]?.id ?? '', address)
    const [circle] = world.database.rows<{ id: string }>('SELECT id FROM community')
    const keys = features.flatMap((feature) => feature.settings ?? []).map(({ key }) => key)
    const records = [circle?.id, ...keys, ...recordsIn(watched)]
    for (const name of listUnseen(watched)) {
      for (const record of records) {
        const action = name === 'setup.holiday' ? 'setup.pickHoliday' : name
        await press(people[0], `${action}:${record}`)
        // Who founded the circle may not do all that others may; and a form can be opened by its own name, wherever its button is.
        await press(people[2], formAddress({ name, subject: record ?? '' }))
        if (!listUnseen(watched).includes(name)) break
        await press(people[0], formAddress({ name, subject: record ?? '' }))
        if (!listUnseen(watched).includes(name)) break
      }
    }

    expect(world.faults).toEqual([])
    expect(world.engine.commands(language).flatMap((sheet) => misfits(sheet, limits))).toEqual([])
    expect(listMisfits(watched.forms)).toEqual([])
    expect(listMisfits(watched.posts)).toEqual([])
    // A private reply is cut by its adapter: each part must fit, and together they must say all of it.
    const cut = watched.replies.map((reply) => ({ whole: wordsOf([reply]), parts: partsOf(reply, limits) }))
    expect(listMisfits(cut.flatMap(({ parts }) => parts))).toEqual([])
    expect(cut.flatMap(({ whole, parts }) => differing(whole, wordsOf(parts)))).toEqual([])
    expect(listUnseen(watched)).toEqual([])
  }, 120_000)
})

function listMisfits(shown: readonly (Part | Form)[]): string[] {
  const found = shown.flatMap((one) =>
    misfits(one, limits).map((what) => ('name' in one ? `${one.name}: ${what}` : what)),
  )
  return [...new Set(found)]
}

/** What buttons were about, the newest first. */
function recordsIn({ posts, replies }: Watched): string[] {
  const blocks = [...posts, ...replies].toReversed().flatMap((part) => part.blocks)
  const addresses = blocks
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .map(({ address }) => address)
  return [...new Set(addresses.map((one) => parseAddress(one)?.record ?? ''))].slice(0, 300)
}

/** Forms that nobody opened in the whole month: then this proves nothing about them. */
function listUnseen({ forms }: Watched): FormName[] {
  const seen = new Set<string>(forms.map(({ name }) => name))
  const all = features.flatMap((feature) => feature.forms ?? []).map(({ name }) => name)
  return all.filter((name) => !seen.has(name))
}

function wordsOf(cards: readonly Pick<ShownCard, 'blocks' | 'thread' | 'language' | 'zone'>[]): string {
  const all = cards.flatMap((card) =>
    [card.blocks, ...(card.thread ?? [])].flat().map((block) => plainBlock(block, card)),
  )
  return all
    .join(' ')
    .replace(/[\s“”·:…]+|\d+\./g, '')
    .split('')
    .sort()
    .join('')
}

/** What is missing or too much after cutting, as the words of the first sign that differs. */
function differing(whole: string, cut: string): string[] {
  return whole === cut
    ? []
    : [
        `${whole.length} signs became ${cut.length}: ${[...new Set(whole + cut)].filter((one) => whole.split(one).length !== cut.split(one).length).join('')}`,
      ]
}
