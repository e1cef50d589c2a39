// Kring's commands as Discord registers them: every one fits, in both languages, and they are only sent when something differs.
import { ApplicationCommandResponseSchema, ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandDoor, WantedCommand } from '../../../adapters/discord/commands.ts'
import {
  diffCommands,
  isUpToDate,
  commandLimits as limits,
  makeCommands,
  registerCommands,
} from '../../../adapters/discord/commands.ts'
import { discordLimits } from '../../../adapters/discord/limits.ts'
import type { CommandSheet } from '../../../src/core/command.ts'
import { listDeclarations } from '../../../src/declarations.ts'

const declared = { en: listDeclarations('en'), nl: listDeclarations('nl') }
const usual = makeCommands(declared)

/** Any of it, as Discord reads it. */
interface Item {
  readonly type?: number
  readonly name: string
  readonly name_localizations?: Readonly<Record<string, string>>
  readonly description?: string
  readonly description_localizations?: Readonly<Record<string, string>>
  readonly value?: string | number
  readonly required?: boolean
  readonly autocomplete?: boolean
  readonly min_value?: number
  readonly options?: readonly Item[]
  readonly choices?: readonly Item[]
}

const asItems = (commands: readonly WantedCommand[]) => commands as unknown as readonly Item[]
const items = asItems(usual)
const slash = items.filter(({ type }) => type === 1)
const menus = items.filter(({ type }) => type === 3)
const within = (item: Item): readonly Item[] => [item, ...(item.options ?? []).flatMap(within)]
const find = (...names: readonly string[]): Item | undefined =>
  names.reduce<Item | undefined>((so, name) => so?.options?.find((one) => one.name === name), {
    name: '',
    options: items,
  })
const dutch = ({ name, name_localizations: to }: Item) => to?.['nl'] ?? name

function sheet(more: Partial<CommandSheet> & { readonly noun: string; readonly verb: string }): CommandSheet {
  const words = { noun: { nl: more.noun, en: more.noun }, verb: { nl: more.verb, en: more.verb } }
  return { words, says: 'Says', day: 1, args: [], ...more }
}

describe('every command there is', () => {
  it('is registered, and nothing else', () => {
    const ways = slash.flatMap(({ name, options = [] }) => options.map((verb) => `${name} ${verb.name}`))
    expect(ways.sort()).toEqual(declared.en.commands.map(({ noun, verb }) => `${noun} ${verb}`).sort())
    expect(menus.map(({ name }) => name)).toEqual(declared.en.menus.map(({ label }) => label))
  })

  it.each(items.map((item) => [item.name, item] as const))('%s is what the published schema takes', (_, item) => {
    ApplicationCommandUpdateRequestSchema.parse(item)
    expect(JSON.parse(JSON.stringify(item))).toEqual(item)
  })

  it('has a name that Discord takes, in both languages', () => {
    const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
    for (const one of slash.flatMap(within)) {
      for (const name of [one.name, dutch(one)]) {
        expect(name).toMatch(pattern)
        expect(name).toBe(name.toLowerCase())
      }
    }
    for (const one of menus) for (const name of [one.name, dutch(one)]) expect(name.length).toBeLessThanOrEqual(32)
  })

  it('cannot be taken for another beside it, in either language', () => {
    const unique = (names: readonly string[]) => expect(new Set(names).size).toBe(names.length)
    const beside = [
      slash,
      menus,
      ...slash.flatMap(within).flatMap(({ options, choices }) => [options ?? [], choices ?? []]),
    ]
    for (const all of beside) {
      unique(all.map(({ name }) => name))
      unique(all.map(dutch))
    }
  })

  it('is described in at most a hundred characters, in both languages', () => {
    for (const one of slash.flatMap(within)) {
      for (const text of [one.description, ...Object.values(one.description_localizations ?? {})]) {
        expect(text).toMatch(/^.{1,100}$/)
      }
    }
  })

  it('keeps within the numbers', () => {
    expect(slash.length).toBeLessThanOrEqual(limits.chatInput)
    expect(menus.length).toBeLessThanOrEqual(limits.menus)
    for (const { options = [], choices = [] } of slash.flatMap(within)) {
      expect(options.length).toBeLessThanOrEqual(limits.options)
      expect(choices.length).toBeLessThanOrEqual(limits.choices)
      for (const { name, value = '' } of choices)
        expect(Math.max(name.length, String(value).length)).toBeLessThanOrEqual(100)
    }
    const { name, description, options, choices } = discordLimits.command
    expect({ name, text: description, options, choices }).toMatchObject({
      name: limits.name,
      text: limits.text,
      options: limits.options,
      choices: limits.choices,
    })
  })

  it('stays under 8000 characters with all that belongs to it, the longest language counting', () => {
    const longest = (text = '', other: Readonly<Record<string, string>> = {}) =>
      Math.max(text.length, ...Object.values(other).map(({ length }) => length))
    const weight = (one: Item): number =>
      longest(one.name, one.name_localizations) +
      longest(one.description, one.description_localizations) +
      String(one.value ?? '').length +
      [...(one.options ?? []), ...(one.choices ?? [])].reduce((sum, inner) => sum + weight(inner), 0)
    for (const one of items) expect(weight(one)).toBeLessThanOrEqual(limits.letters)
  })

  it('is for servers and direct messages, for everybody: Kring itself says who may (rule 54)', () => {
    for (const one of items) {
      expect(one).toMatchObject({ contexts: [0, 1], integration_types: [0] })
      expect(JSON.stringify(one)).not.toMatch(/default_member_permissions|dm_permission|default_permission/)
    }
  })

  it('has its required options first', () => {
    for (const { options = [] } of slash.flatMap(within)) {
      const required = options.map((one) => one.required === true)
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)))
    }
  })
})

describe('how it reads', () => {
  it('in Dutch', () => {
    expect(dutch(find('reflect') ?? { name: '' })).toBe('weekvraag')
    expect(find('my', 'away')).toMatchObject({ name_localizations: { nl: 'afwezig' } })
    expect(find('my', 'away', 'until')).toMatchObject({ type: 3, name_localizations: { nl: 'tot' } })
    expect(menus).toMatchObject([{ name: 'This needs a talk', name_localizations: { nl: 'Dit verdient een gesprek' } }])
  })

  it('each kind of argument as Discord can help with it', () => {
    expect(find('experiment', 'review', 'ref')).toMatchObject({ type: 3, autocomplete: true })
    expect(find('community', 'hush', 'hours')).toMatchObject({ type: 4, min_value: 0 })
    expect(find('experiment', 'pause', 'until')).not.toHaveProperty('autocomplete')
    expect(find('experiment', 'log', 'kind')?.choices).toContainEqual({
      name: 'Intervention',
      name_localizations: { nl: 'Interventie' },
      value: 'intervention',
    })
    expect(find('kring', 'help', 'topic')?.choices?.map(({ value }) => value)).toContain('everything')
  })

  it('members, and more choices than a list can hold, are looked up while somebody types', () => {
    const many = Array.from({ length: 26 }, (_, n) => ({ value: `v${n}`, label: `Choice ${n}` }))
    const arg = { says: 'Says', required: false }
    const args = [
      { ...arg, name: 'who', word: 'who', kind: 'member' as const },
      { ...arg, name: 'what', word: 'what', kind: 'choice' as const, options: many },
      { ...arg, name: 'why', word: 'why', kind: 'text' as const, required: true },
    ]
    const of = { commands: [sheet({ noun: 'pair', verb: 'ask', args })], menus: [] }
    const [pair] = asItems(makeCommands({ en: of, nl: of }))
    expect(pair?.options?.[0]?.options).toMatchObject([
      { name: 'why', required: true },
      { name: 'who', autocomplete: true },
      { name: 'what', autocomplete: true },
    ])
    expect(JSON.stringify(pair)).not.toContain('choices')
  })

  it('many verbs do not make the description of their noun too long', () => {
    const commands = Array.from({ length: 25 }, (_, n) => sheet({ noun: 'many', verb: `a-long-verb-${n}` }))
    const [many] = asItems(makeCommands({ en: { commands, menus: [] }, nl: { commands, menus: [] } }))
    expect(many?.description).toHaveLength(100)
  })
})

/** What Discord gives back: with what it adds, nothing where nothing was asked, and in an order of its own. */
function returned(commands: readonly WantedCommand[]): Item[] {
  const back = (item: Item, depth = 0): Item => ({
    ...(depth === 0 && {
      ...{
        id: `9${item.name.length}${item.type}`,
        application_id: '1',
        version: '77',
        default_member_permissions: null,
      },
      ...{ dm_permission: true, nsfw: false, guild_id: undefined, description: '' },
    }),
    ...{ name_localizations: null as never, description_localizations: null as never },
    ...(depth > 0 && item.type !== undefined && { required: false }),
    ...(item.type === 3 && depth > 0 && { autocomplete: false }),
    ...item,
    ...(item.options && { options: item.options.map((one) => back(one, depth + 1)).reverse() }),
    ...(item.choices && { choices: item.choices.map((one) => back(one, depth + 1)) }),
  })
  return asItems(commands)
    .map((one) => back(one))
    .reverse()
}

describe('what differs', () => {
  it('nothing in what Discord gives back', () => {
    for (const one of returned(usual)) ApplicationCommandResponseSchema.parse(JSON.parse(JSON.stringify(one)))
    expect(diffCommands(returned(usual), usual)).toEqual({ added: [], changed: [], removed: [] })
  })

  it('what is new, other, and no longer wanted, by name', () => {
    const before = [...returned(usual).filter(({ name }) => name !== 'reflect'), { name: 'old', type: 1 }]
    const my = before.findIndex(({ name }) => name === 'my')
    before[my] = { ...(before[my] ?? { name: '' }), name_localizations: { nl: 'mij' } }
    expect(diffCommands(before, usual)).toEqual({ added: ['/reflect'], changed: ['/my'], removed: ['/old'] })
  })

  it('a menu is not the command that is called the same', () => {
    const command = { name: 'x', type: 1, description: 'x' }
    expect(diffCommands([command], [{ name: 'x', type: 3 }])).toMatchObject({ added: ['x'], removed: ['/x'] })
  })

  it('a permission that somebody set by hand is taken away again', () => {
    const set = returned(usual).map((one) => (one.name === 'kring' ? { ...one, default_member_permissions: '0' } : one))
    expect(diffCommands(set, usual).changed).toEqual(['/kring'])
  })

  it('each word counts, wherever it stands', () => {
    const texts = items.flatMap(within).flatMap(({ description }) => (description ? [description] : []))
    fc.assert(
      fc.property(fc.constantFrom(...texts), (text) => {
        const other = JSON.parse(JSON.stringify(returned(usual)).replaceAll(JSON.stringify(text), '"Other words"'))
        expect(isUpToDate(diffCommands(other, usual))).toBe(false)
      }),
    )
  })
})

describe('registering', () => {
  const doorWith = (registered: readonly object[]) => {
    const calls: unknown[] = []
    const door: CommandDoor = {
      get: async (route, { query }) => {
        calls.push(`GET ${route}?${query}`)
        return registered
      },
      put: async (route, { body }) => {
        calls.push(`PUT ${route}`)
        return returned(body as readonly WantedCommand[])
      },
    }
    return { door, calls }
  }

  it('puts them all at once when one differs, and knows their ids', async () => {
    const { door, calls } = doorWith([])
    const { changes, ids } = await registerCommands(door, '42', usual)
    expect(calls).toEqual(['GET /applications/42/commands?with_localizations=true', 'PUT /applications/42/commands'])
    expect(changes.added).toHaveLength(usual.length)
    expect([...ids.keys()].sort()).toEqual(slash.map(({ name }) => name).sort())
  })

  it('writes nothing when all is the same', async () => {
    const { door, calls } = doorWith(returned(usual))
    const { changes, ids } = await registerCommands(door, '42', usual)
    expect(calls).toHaveLength(1)
    expect(isUpToDate(changes)).toBe(true)
    expect(ids.get('kring')).toMatch(/^\d+$/)
  })
})
