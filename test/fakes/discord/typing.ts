// What somebody types behind a slash, as Discord makes options of it: by the commands that are registered.
import { namesIn } from './check/commands.ts'
import type { Inner } from './inner.ts'
import { commandsIn } from './rest/commands.ts'
import type { Json } from './state.ts'
import { listOf } from './state.ts'

export interface Called {
  readonly command: Json
  /** The group and sub-command, outermost first. */
  readonly path: readonly Json[]
  readonly options: readonly Given[]
}

export interface Given {
  readonly option: Json
  readonly value: string
}

/** The registered command these words call, with the options in them; throws when there is none. */
export function findCalled(inner: Inner, guild: string | undefined, text: string): Called {
  const words = text.trim().replace(/^\//, '').split(/\s+/)
  const commands = [...commandsIn(inner).values(), ...(guild === undefined ? [] : commandsIn(inner, guild).values())]
  const slash = commands.filter(({ type }) => type === 1)
  const attempt = (typed: readonly string[]) => walk(slash, typed)
  // The root may be left out where the command stands by itself, and the other way round.
  const found =
    attempt(words) ?? attempt(['kring', ...words]) ?? (words[0] === 'kring' ? attempt(words.slice(1)) : undefined)
  if (found) {
    const { path, used } = found
    const [command] = path
    const rest = text.trim().replace(new RegExp(`^\\S+(?:\\s+\\S+){${Math.max(0, used - 1)}}\\s*`), '')
    const options = listOf(path.at(-1)?.['options'])
    if (command) return { command, path: path.slice(1), options: given(options, rest) }
  }
  const names = slash.map(({ name }) => `/${String(name)}`)
  throw new Error(`Discord knows no "${text}", only ${names.join(', ') || 'no command at all'}`)
}

function walk(commands: readonly Json[], words: readonly string[]): { path: Json[]; used: number } | undefined {
  const path: Json[] = []
  let offered = commands
  let used = 0
  for (const word of words) {
    const found = offered.find((one) => isNamed(one, word))
    if (!found) break
    path.push(found)
    used += 1
    offered = listOf(found['options']).filter(({ type }) => type === 1 || type === 2)
    if (offered.length === 0) break
  }
  // A command that has sub-commands cannot be used alone.
  return path.length > 0 && offered.length === 0 ? { path, used } : undefined
}

export function isNamed(one: Json, word: string): boolean {
  return [one['name'], ...namesIn(one, 'name_localizations')].includes(word.toLowerCase())
}

/** `name: value` where options are named; else words in the order of the options, as somebody would put them there. */
function given(options: readonly Json[], rest: string): Given[] {
  if (rest === '') return []
  const named = byName(options, rest)
  if (named) return named
  const values: Given[] = []
  let left = rest
  for (const [index, option] of options.entries()) {
    const value = headOf(option, left, index === options.length - 1)
    if (value === '') continue
    values.push({ option, value: value.replace(/^"(.*)"$/s, '$1') })
    left = left.slice(value.length).trim()
  }
  if (left !== '') throw new Error(`There is no option for "${left}"`)
  return values
}

/** What of these words goes into an option: one of its choices, a number, the word that is looked up, or else all of them. */
function headOf(option: Json, words: string, isLast: boolean): string {
  const choices = listOf(option['choices']).flatMap((one) => [
    one['name'],
    one['value'],
    ...namesIn(one, 'name_localizations'),
  ])
  if (choices.length > 0) {
    const begun = choices.map(String).filter((one) => `${words} `.toLowerCase().startsWith(`${one.toLowerCase()} `))
    return words.slice(0, Math.max(0, ...begun.map(({ length }) => length)))
  }
  if (option['type'] === 4 || option['type'] === 10) return /^-?[\d.]+(?=\s|$)/.exec(words)?.[0] ?? ''
  if (option['autocomplete'] === true && !isLast) return /^("[^"]*"|\S+)/.exec(words)?.[0] ?? ''
  return words
}

function byName(options: readonly Json[], rest: string): Given[] | undefined {
  const marks = [...rest.matchAll(/(?:^|\s)([\p{L}\p{N}_-]+):\s*/gu)].flatMap((mark) => {
    const option = options.find((one) => isNamed(one, mark[1] ?? ''))
    return option ? [{ option, from: mark.index, to: mark.index + mark[0].length }] : []
  })
  if (marks[0]?.from !== 0) return undefined
  return marks.map(({ option, to }, index) => ({ option, value: rest.slice(to, marks[index + 1]?.from).trim() }))
}
