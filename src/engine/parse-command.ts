// Finds the command somebody means: by noun and verb, in Dutch or English, with typing errors.
import type { Command, Words } from '../core/command.ts'
import { distance, plain } from '../core/near.ts'

export interface TypedCommand {
  readonly noun: string
  readonly verb: string
  /** Everything that was typed after it. */
  readonly rest?: string | undefined
}

export type Meant =
  | { readonly is: 'command'; readonly command: Command; readonly rest: string }
  /** Only the noun was given: choose a verb. */
  | { readonly is: 'menu'; readonly commands: readonly Command[] }
  /** Not understood; `closest` looks most like it. */
  | { readonly is: 'unknown'; readonly closest: Command | undefined }

/** The noun that may stand before every other command, and whose own commands need no noun. */
const root = 'kring'
/** Up to so many errors we offer what may have been meant; up to one we simply understand it. */
const farthest = 2

export function findMeant(commands: readonly Command[], typed: TypedCommand): Meant {
  const text = `${typed.noun} ${typed.verb} ${typed.rest ?? ''}`.trim()
  const [first] = text.split(/\s+/)
  if (first && plain(first) === root && first !== text) {
    const inside = find(commands, withoutWords(text, 1))
    if (inside.is === 'command' || inside.is === 'menu') return inside
  }
  const direct = find(commands, text)
  if (direct.is !== 'unknown') return direct
  const inRoot = find(commands, `${root} ${text}`)
  return inRoot.is === 'command' ? inRoot : direct
}

function find(commands: readonly Command[], text: string): Meant {
  const words = text.split(/\s+/).filter(Boolean)
  const [noun = '', verb = ''] = words
  const ofNoun = commands.filter((command) => isWord(noun, command.noun, command.words.noun))
  const nouns =
    ofNoun.length > 0 ? ofNoun : nearest(commands, noun, (command) => wordsOf(command.noun, command.words.noun))
  if (nouns.length === 0) return { is: 'unknown', closest: closestTo(commands, words) }
  const rest = (from: number) => withoutWords(text, from)
  const exact = nouns.find((command) => isWord(verb, command.verb, command.words.verb))
  if (exact) return { is: 'command', command: exact, rest: rest(2) }
  const [only] = nouns
  if (nouns.length === 1 && only) {
    const isNear = verb !== '' && wordsOf(only.verb, only.words.verb).some((word) => isUnderstood(verb, word))
    // Every command may begin with the root, so a word behind it that is no command is not an argument either.
    if (!isNear && verb !== '' && only.noun === root)
      return { is: 'unknown', closest: closestTo(commands, words.slice(1)) }
    return { is: 'command', command: only, rest: rest(isNear ? 2 : 1) }
  }
  if (verb === '') return { is: 'menu', commands: nouns }
  const [near, ...others] = nearest(nouns, verb, (command) => wordsOf(command.verb, command.words.verb))
  if (near && others.length === 0) return { is: 'command', command: near, rest: rest(2) }
  const closest = closestTo(nouns, [nouns[0]?.noun ?? noun, verb])
  return closest ? { is: 'unknown', closest } : { is: 'menu', commands: nouns }
}

/** What follows the first words, with its own line breaks. */
function withoutWords(text: string, count: number): string {
  return text.replace(new RegExp(`^\\s*(?:\\S+\\s*){0,${count}}`), '')
}

function isWord(typed: string, name: string, words: Words): boolean {
  return wordsOf(name, words).some((word) => plain(word) === plain(typed))
}

function wordsOf(name: string, words: Words): string[] {
  return [...new Set([name, words.nl, words.en])]
}

/** Commands of which exactly one word is a single typing error away. */
function nearest(commands: readonly Command[], typed: string, of: (command: Command) => string[]): readonly Command[] {
  const near = commands.filter((command) => of(command).some((word) => isUnderstood(typed, word)))
  const names = new Set(near.map((command) => of(command).join()))
  return names.size === 1 ? near : []
}

/** Short words are too much alike to guess: `on` is not `off`, nor `no`. */
function isUnderstood(typed: string, word: string): boolean {
  return word.length >= 4 && distance(plain(typed), plain(word)) <= 1
}

function closestTo(commands: readonly Command[], words: readonly string[]): Command | undefined {
  const [noun = '', verb = ''] = words.map(plain)
  let best: { command: Command; far: number } | undefined
  for (const command of commands) {
    const toNoun = Math.min(...wordsOf(command.noun, command.words.noun).map((word) => distance(noun, plain(word))))
    const toVerb = Math.min(...wordsOf(command.verb, command.words.verb).map((word) => distance(verb, plain(word))))
    const verbAsNoun = Math.min(...wordsOf(command.verb, command.words.verb).map((word) => distance(noun, plain(word))))
    // Both nearly right; or one of the two right, which tells more than spelling; or the verb alone.
    const far = Math.min(toNoun + toVerb, toVerb === 0 ? toNoun : 9, verb === '' ? Math.min(toNoun, verbAsNoun) : 9)
    if (far <= farthest && (!best || far < best.far)) best = { command, far }
  }
  return best?.command
}
