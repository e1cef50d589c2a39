// Six people who decide together, and a few things that only tests can put before them.
import { expect } from 'vitest'
import type { Hands, Told } from '../../adapters/web/person.ts'
import { findSetting, readSetting, saveSetting } from '../../src/community/settings/store.ts'
import { refuse } from '../../src/core/errors.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { ProposalKind } from '../../src/core/proposal.ts'
import type { Setting, SettingBox } from '../../src/core/setting.ts'
import { defineTexts } from '../../src/core/text.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

const texts = defineTexts({
  chairs: { nl: 'Stoelen', en: 'Chairs' },
  tea: { nl: 'Thee', en: 'Tea' },
  key: { nl: 'Sleutel', en: 'Key' },
  closing: { nl: 'De tuin', en: 'The garden' },
  says: { nl: 'Voor tests', en: 'For tests' },
})

function makeSetting(key: Setting['key'], box: SettingBox, says: Setting['says']): Setting<number> {
  return {
    ...{ key, box, says, initial: 3 },
    parse: (json) => (typeof json === 'number' ? json : undefined),
    words: async (_, value) => [`${value}`],
    fields: async (_, value) => [
      { kind: 'short', name: 'value', label: 'n', max: 3, required: true, value: `${value}` },
    ],
    read: async (_, values) => Number(values['value']),
    changed: async (c, value) => saveSetting(c.db, c.community, `${key}.changed`, value),
  }
}

export const chairs = makeSetting('deciding.chairs', 'full', texts.chairs)
export const tea = makeSetting('deciding.tea', 'light', texts.tea)
export const key = makeSetting('deciding.key', 'caretaker', texts.key)

/** Can be adopted as long as nobody closed the garden. */
const garden: ProposalKind<{ readonly who: string }> = {
  name: 'deciding.garden',
  consent: 'full',
  says: texts.closing,
  parse: (json) => json as { who: string },
  words: async (q, { who }, { from, language }) => ({
    before: ['dicht'],
    after: ['open voor ', q.said(who, from, language)],
  }),
  fields: async (_, payload) => [
    { kind: 'short', name: 'who', label: 'Wie', max: 80, required: true, ...(payload ? { value: payload.who } : {}) },
  ],
  read: async (_, values) => ({ who: String(values['who']) }),
  stillPossible: async (q) =>
    (await findSetting(q.db, q.community, 'deciding.gone')) ? refuse('De tuin is weg.') : undefined,
  adopt: async (c, payload) => saveSetting(c.db, c.community, 'deciding.garden', payload),
}

/** Its command does what only a test may: the garden goes, or something is proposed about an experiment. */
export const deciding: Feature = {
  name: 'deciding',
  proposals: [garden as ProposalKind],
  settings: [chairs as Setting, tea as Setting, key as Setting],
  commands: [
    {
      noun: 'deciding',
      verb: 'gone',
      words: { noun: { nl: 'deciding', en: 'deciding' }, verb: { nl: 'gone', en: 'gone' } },
      says: texts.says,
      may: 'member',
      day: 2,
      road: 'do',
      run: async (c) => {
        await saveSetting(c.db, c.community, 'deciding.gone', true)
        return { silent: true }
      },
    },
    {
      noun: 'deciding',
      verb: 'about',
      words: { noun: { nl: 'deciding', en: 'deciding' }, verb: { nl: 'about', en: 'about' } },
      says: texts.says,
      args: [{ name: 'ref', words: { nl: 'ref', en: 'ref' }, says: texts.says, kind: 'ref', prefix: 'E' }],
      may: 'member',
      day: 2,
      road: 'do',
      run: async (c, { ref = '' }) => {
        const about = { kind: 'experiment', id: ref }
        const made = await c.propose('deciding.garden', { payload: { who: 'ons' }, why: 'Omdat het kan.', about })
        return 'refusal' in made ? made : { silent: true }
      },
    },
    {
      noun: 'deciding',
      verb: 'read',
      words: { noun: { nl: 'deciding', en: 'deciding' }, verb: { nl: 'read', en: 'read' } },
      says: texts.says,
      may: 'member',
      day: 2,
      road: 'look',
      run: async (q) => ({
        card: q.card({
          kind: 'text',
          spans: [`stoelen ${await readSetting(q, chairs)} thee ${await readSetting(q, tea)}`],
        }),
      }),
    },
  ],
  privacy: { says: texts.says, export: async () => [], forget: async () => undefined },
}

export const table = {
  Anouk: 'government',
  Samir: 'student',
  Henk: 'resident',
  Daan: 'research',
  Bart: 'business',
  Fatima: 'resident',
} as const
export type Name = keyof typeof table

export interface Deciding {
  readonly world: World
  readonly people: Readonly<Record<Name, Hands>>
  /** In words of their own, at the least. */
  proposes(hands: Hands, text?: string, more?: Readonly<Record<string, string>>): Promise<Told>
  /** Something from the menu, by its name. */
  puts(hands: Hands, kind: string, values: Readonly<Record<string, string>>): Promise<Told>
  ok(...all: readonly Hands[]): Promise<void>
  concern(hands: Hands, words: string): Promise<Told>
  object(hands: Hands, risk: string, more?: Readonly<Record<string, string | boolean>>): Promise<Told>
  amend(hands: Hands, text: string): Promise<Told>
  state(number?: number): string | undefined
  setting(key: string): unknown
}

/** Whatever else proposes something of its own accord stays out, so that V1 is what a test proposed. */
const around = [
  'setup',
  'welcome',
  'reflection',
  'experiments',
  'proposals',
  'digest',
  'conversation',
  'governance',
  'my',
  'settings',
  'privacy',
  'help',
]

interface FreeWeek {
  readonly name: string
  readonly from: string
  readonly to: string
}

/** A circle whose founder put a free week in the calendar before anybody else came. */
async function beginsWith(world: World, holiday: FreeWeek): Promise<Record<string, Hands>> {
  const founder = await world.founds()
  await founder.runs('/community start')
  await founder.presses('Vrije week')
  await founder.presses('Een andere week')
  founder.fillsIn({ ...holiday })
  await founder.sends()
  const all: Record<string, Hands> = {}
  for (const [name, seat] of Object.entries(table)) all[name] = await world.joins(name, seat)
  return all
}

export async function makeDeciding(
  options: {
    readonly at?: string
    readonly contact?: string
    readonly direct?: readonly Name[]
    readonly holiday?: FreeWeek
  } = {},
): Promise<Deciding> {
  const { features } = await import('../../src/features/index.ts')
  const enough = features.filter(({ name }) => around.includes(name))
  const world = await makeWorld({ at: options.at ?? '2026-09-07T08:00', features: [...enough, deciding] })
  const { contact } = options
  const founding = contact === undefined ? {} : { contact }
  const people = (await (options.holiday
    ? beginsWith(world, options.holiday)
    : world.begins(table, founding))) as Record<Name, Hands>
  for (const name of options.direct ?? []) {
    await people[name].runs('/my times')
    people[name].fillsIn({ where: 'direct' })
    await people[name].sends()
  }
  const puts: Deciding['puts'] = async (hands, kind, values) => {
    await hands.runs('/propose new')
    await hands.chooses(kind)
    hands.fillsIn(values)
    return hands.sends()
  }
  return {
    world,
    people,
    puts,
    proposes: (hands, text = 'We eten voortaan samen.', more = {}) =>
      puts(hands, 'proposals.other', { text, why: 'Aan tafel praat het makkelijker.', ...more }),
    ok: async (...all) => {
      for (const hands of all) expect((await hands.presses('proposals.ok')).isRefused).toBe(false)
    },
    concern: async (hands, words) => {
      await hands.presses('proposals.concern')
      hands.fillsIn({ words })
      return hands.sends()
    },
    object: async (hands, risk, more = {}) => {
      await hands.presses('proposals.objection')
      hands.fillsIn({ risk, ...more })
      return hands.sends()
    },
    amend: async (hands, text) => {
      await hands.runs('/propose amend')
      hands.fillsIn({ text })
      return hands.sends()
    },
    state: (number = 1) =>
      world.database.rows<{ state: string }>('select state from proposal where number = ?', number)[0]?.state,
    setting: (wanted) => {
      const [row] = world.database.rows<{ value: string }>('select value from setting where key = ?', wanted)
      return row && JSON.parse(row.value)
    },
  }
}
