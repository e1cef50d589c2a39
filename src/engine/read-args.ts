// Reads the arguments of a command as people type them: references, days, names, choices, and what remains as text.
import type { Arg, Args, Command } from '../core/command.ts'
import type { Query } from '../core/context.ts'
import type { Refusal } from '../core/errors.ts'
import { refuse } from '../core/errors.ts'
import { parseShortRef } from '../core/ids.ts'
import { plain } from '../core/near.ts'
import { toLocal } from '../core/time.ts'
import type { Registry } from './declared.ts'
import { parseDay } from './parse-day.ts'
import { texts } from './texts.ts'

/** No argument takes more words than this, but for text. */
const mostWords = 4

interface Given {
  readonly named: Readonly<Record<string, string>>
  readonly rest: string
}

/** What was left out stays undefined: the command itself opens a form or a menu then. */
export async function readArgs(
  q: Query,
  registry: Registry,
  command: Command,
  given: Given,
): Promise<{ args: Args } | Refusal> {
  const args: Record<string, string | undefined> = {}
  const open: Arg[] = []
  for (const arg of command.args ?? []) {
    const typed = (given.named[arg.name] ?? given.named[arg.words.nl] ?? given.named[arg.words.en])?.trim()
    if (!typed) {
      open.push(arg)
      continue
    }
    const value = await readValue(q, registry, arg, typed)
    if (value === undefined) return notUnderstood(q, arg)
    args[arg.name] = value
  }
  const unread = await readInOrder(q, registry, { open, rest: given.rest.trim(), args })
  return unread ? notUnderstood(q, unread) : { args }
}

/** Gives the argument that words were left for, when they fit none. */
async function readInOrder(
  q: Query,
  registry: Registry,
  { open, rest, args }: { open: readonly Arg[]; rest: string; args: Record<string, string | undefined> },
): Promise<Arg | undefined> {
  let left = rest
  let skipped: Arg | undefined
  for (const [index, arg] of open.entries()) {
    if (left === '') return undefined
    if (args[arg.name] !== undefined) continue
    if (arg.kind === 'text') {
      const tail = arg.rest ? undefined : await readTail(q, registry, open.slice(index + 1), left)
      if (tail) args[tail.arg.name] = tail.value
      args[arg.name] = unquoted(tail ? tail.before : left)
      return undefined
    }
    const head = await readHead(q, registry, arg, left)
    if (head) {
      args[arg.name] = head.value
      left = head.after
    } else skipped ??= arg
  }
  return left === '' ? undefined : skipped
}

async function readHead(
  q: Query,
  registry: Registry,
  arg: Arg,
  text: string,
): Promise<{ value: string; after: string } | undefined> {
  const words = text.split(/\s+/)
  for (let count = Math.min(mostWords, words.length); count > 0; count -= 1) {
    const value = await readValue(q, registry, arg, words.slice(0, count).join(' '))
    if (value !== undefined) return { value, after: words.slice(count).join(' ') }
  }
  return undefined
}

/** A text may be followed by one more argument: `log Koffie in de hal verkenning`. */
async function readTail(
  q: Query,
  registry: Registry,
  later: readonly Arg[],
  text: string,
): Promise<{ arg: Arg; value: string; before: string } | undefined> {
  const words = text.split(/\s+/)
  for (const arg of later.filter(({ kind }) => kind !== 'text')) {
    for (let count = Math.min(mostWords, words.length - 1); count > 0; count -= 1) {
      const value = await readValue(q, registry, arg, words.slice(-count).join(' '))
      if (value !== undefined) return { arg, value, before: words.slice(0, -count).join(' ') }
    }
  }
  return undefined
}

async function readValue(q: Query, registry: Registry, arg: Arg, typed: string): Promise<string | undefined> {
  switch (arg.kind) {
    case 'text':
      return unquoted(typed)
    case 'number':
      return /^\d{1,9}$/.test(typed) ? typed : undefined
    case 'date':
      return parseDay(typed, toLocal(q.zone, q.now).date)
    case 'choice':
      return readChoice(arg, typed)
    case 'member':
      return readMember(q, typed)
    case 'ref':
      return readRef(q, registry, arg, typed)
  }
}

function readChoice(arg: Arg, typed: string): string | undefined {
  const word = plain(typed)
  const isMeant = ({ value, says }: { value: string; says: { nl: string; en: string } }) =>
    [value, says.nl, says.en].some((one) => plain(one) === word)
  return arg.choices?.find(isMeant)?.value
}

/** By id, by name, or by the beginning of a name when only one begins so. */
async function readMember(q: Query, typed: string): Promise<string | undefined> {
  const members = await q.circle.members()
  const name = plain(typed.replace(/^@/, ''))
  const exact = members.find((member) => member.id === typed || plain(member.name) === name)
  if (exact || name.length < 2) return exact?.id
  const begins = members.filter((member) => plain(member.name).startsWith(name))
  return begins.length === 1 ? begins[0]?.id : undefined
}

/** `E4`, `e 4`, or `4` where only one kind can be meant; or the id itself, as suggestions give it. */
async function readRef(q: Query, registry: Registry, arg: Arg, typed: string): Promise<string | undefined> {
  const short = parseShortRef(/^\d+$/.test(typed) && arg.prefix ? `${arg.prefix}${typed}` : typed)
  if (short && (!arg.prefix || short.prefix === arg.prefix)) {
    const ref = await registry.find(q, `${short.prefix}${short.number}`)
    if (ref) return ref.id
  }
  const kind = arg.prefix && registry.recordWithPrefix(arg.prefix)
  return kind && typed.length > 8 && !/\s/.test(typed) ? (await kind.describe(q, typed))?.ref.id : undefined
}

function notUnderstood(q: Query, arg: Arg): Refusal {
  if (arg.kind === 'date') return refuse(q.t(texts.notADate))
  if (arg.kind === 'ref') return refuse(q.t(texts.unknownRef, { example: `${arg.prefix ?? 'E'}4` }))
  return refuse(q.t(texts.unknownArg, { arg: arg.words[q.t.language] }))
}

function unquoted(text: string): string {
  return /^(["'“‘]).*["'”’]$/s.test(text) && text.length > 1 ? text.slice(1, -1).trim() : text
}
