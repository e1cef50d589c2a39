// Kring's commands and message menus as Discord wants them registered, and registering them only where something differs.
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js'
import type { CommandSheet } from '../../src/core/command.ts'
import type { MenuSheet } from '../../src/core/menu.ts'
import type { Language } from '../../src/core/text.ts'

export type WantedCommand = RESTPutAPIApplicationCommandsJSONBody[number]
type Named = { readonly name: string; readonly name_localizations?: { readonly nl: string } }
type Described = { readonly description: string; readonly description_localizations?: { readonly nl: string } }

/** The same commands and menus, in the same order, in both languages. */
export type Declared = Readonly<
  Record<Language, { readonly commands: readonly CommandSheet[]; readonly menus: readonly MenuSheet[] }>
>

/** https://docs.discord.com/developers/interactions/application-commands */
export const commandLimits = { chatInput: 100, menus: 15, options: 25, choices: 25, name: 32, text: 100, letters: 8000 }

const kinds = { chatInput: 1, message: 3 } as const
const options = { subcommand: 1, string: 3, integer: 4 } as const
/** In servers and in the direct messages with Kring; added to a server, never to one person's account. */
const everywhere = { contexts: [0, 1], integration_types: [0] }

/** A noun is a command and its verbs are subcommands. Who may is decided by Kring, never by `default_member_permissions` (rule 54). */
export function makeCommands({ en, nl }: Declared): readonly WantedCommand[] {
  const nouns = new Map<string, Pair<CommandSheet>[]>()
  for (const pair of inPairs(en.commands, nl.commands)) {
    const { noun } = pair.en.words
    nouns.set(noun.en, [...(nouns.get(noun.en) ?? []), pair])
  }
  return [...[...nouns.values()].flatMap(makeNoun), ...inPairs(en.menus, nl.menus).map(makeMenu)]
}

type Pair<T> = { readonly en: T; readonly nl: T }

function inPairs<T>(en: readonly T[], nl: readonly T[]): Pair<T>[] {
  return en.flatMap((one, index) => {
    const other = nl[index]
    return other === undefined ? [] : [{ en: one, nl: other }]
  })
}

function makeNoun(sheets: readonly Pair<CommandSheet>[]): WantedCommand[] {
  const [first] = sheets
  if (!first) return []
  // Nobody can use a bare noun, so its description only stands in the settings of a server: its verbs say enough.
  const verbs = (language: Language) => short(sheets.map(({ en }) => en.words.verb[language]).join(', '))
  return [
    {
      type: kinds.chatInput,
      ...named(first.en.words.noun),
      ...described({ en: verbs('en'), nl: verbs('nl') }),
      options: sheets.map(makeVerb),
      ...everywhere,
    },
  ]
}

function makeVerb({ en, nl }: Pair<CommandSheet>): APIApplicationCommandSubcommandOption {
  const args = inPairs(en.args, nl.args).map(makeOption)
  return {
    type: options.subcommand,
    ...named(en.words.verb),
    ...described({ en: en.says, nl: nl.says }),
    ...(args.length > 0 && {
      options: [...args.filter(({ required }) => required), ...args.filter(({ required }) => !required)],
    }),
  }
}

function makeOption({ en, nl }: Pair<CommandSheet['args'][number]>): APIApplicationCommandBasicOption {
  const shared = {
    ...named({ en: en.word, nl: nl.word }),
    ...described({ en: en.says, nl: nl.says }),
    ...(en.required && { required: true as const }),
  }
  if (en.kind === 'number') return { type: options.integer, ...shared, min_value: 0 }
  const choices = inPairs(en.options ?? [], nl.options ?? []).map((one) => ({
    ...named({ en: one.en.label, nl: one.nl.label }),
    value: one.en.value,
  }))
  if (choices.length > 0 && choices.length <= commandLimits.choices) return { type: options.string, ...shared, choices }
  const isLookedUp = choices.length > 0 || en.kind === 'ref' || en.kind === 'member'
  return { type: options.string, ...shared, ...(isLookedUp && { autocomplete: true }) }
}

/** It has no description; its name is what stands in the menu. */
function makeMenu({ en, nl }: Pair<MenuSheet>): WantedCommand {
  return { type: kinds.message, ...named({ en: en.label, nl: nl.label }), ...everywhere }
}

function named({ en, nl }: Pair<string>): Named {
  return en === nl ? { name: en } : { name: en, name_localizations: { nl } }
}

function described({ en, nl }: Pair<string>): Described {
  return { description: en, ...(en !== nl && { description_localizations: { nl } }) }
}

function short(words: string): string {
  return words.length <= commandLimits.text ? words : `${words.slice(0, commandLimits.text - 1)}…`
}

export interface CommandChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** What would have to change in what Discord gave back; order does not count, nor does what Discord adds by itself. */
export function diffCommands(registered: readonly object[], wanted: readonly WantedCommand[]): CommandChanges {
  const [are, should] = [byName(registered), byName(wanted)]
  const here = [...should.keys()].filter((name) => are.has(name))
  return {
    added: [...should.keys()].filter((name) => !are.has(name)),
    changed: here.filter((name) => are.get(name) !== should.get(name)),
    removed: [...are.keys()].filter((name) => !should.has(name)),
  }
}

export function isUpToDate({ added, changed, removed }: CommandChanges): boolean {
  return added.length + changed.length + removed.length === 0
}

/** `/kring`, or the words of a menu; with what Discord keeps of it, spelled in one way. */
function byName(commands: readonly object[]): Map<string, string> {
  return new Map(
    commands.map((command) => {
      const { type = kinds.chatInput, name = '' } = command as { type?: number; name?: string }
      return [type === kinds.chatInput ? `/${name}` : name, JSON.stringify(canonical({ ...command, type }))]
    }),
  )
}

const kept: readonly string[] = [
  ...['type', 'name', 'name_localizations', 'description', 'description_localizations', 'options', 'required'],
  ...['choices', 'autocomplete', 'min_value', 'max_value', 'min_length', 'max_length', 'channel_types', 'value'],
  ...['contexts', 'integration_types', 'default_member_permissions', 'nsfw'],
]

/** Only what we could have asked for; what is empty, null or false is the same as left out. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map((one) => canonical(one))
    return all
      .map((one) => ({ one, as: JSON.stringify(one) }))
      .sort((a, b) => (a.as < b.as ? -1 : 1))
      .map(({ one }) => one)
  }
  if (typeof value !== 'object' || value === null) return value
  const isDictionary = !('name' in value)
  const entries = Object.entries(value)
    .filter(([key, one]) => (isDictionary || kept.includes(key)) && !isNothing(one))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, canonical(one)]))
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** The part of discord.js's REST client that is needed. */
export interface CommandDoor {
  get(route: `/${string}`, options: { query: URLSearchParams }): Promise<unknown>
  put(route: `/${string}`, options: { body: unknown }): Promise<unknown>
}

export interface Registered {
  readonly changes: CommandChanges
  /** The id of each slash command by its noun, to write `</my today:id>`. */
  readonly ids: ReadonlyMap<string, string>
}

/** Global commands, all at once, and only when something differs: unchanged ones would count against what is allowed in a day. */
export async function registerCommands(
  door: CommandDoor,
  application: string,
  wanted: readonly WantedCommand[],
): Promise<Registered> {
  const route = `/applications/${application}/commands` as const
  const before = await listCommands(door, application)
  const changes = diffCommands(before, wanted)
  const now = isUpToDate(changes) ? before : asList(await door.put(route, { body: wanted }))
  const ids = now.flatMap(({ id, name, type = kinds.chatInput }) =>
    id !== undefined && name !== undefined && type === kinds.chatInput ? [[name, id] as const] : [],
  )
  return { changes, ids: new Map(ids) }
}

interface SeenCommand {
  readonly id?: string
  readonly name?: string
  readonly type?: number
}

/** Without being asked Discord leaves the translations out, and everything would seem to differ. */
async function listCommands(door: Pick<CommandDoor, 'get'>, application: string): Promise<readonly SeenCommand[]> {
  const query = new URLSearchParams({ with_localizations: 'true' })
  return asList(await door.get(`/applications/${application}/commands`, { query }))
}

function asList(answer: unknown): readonly SeenCommand[] {
  return Array.isArray(answer) ? answer : []
}
