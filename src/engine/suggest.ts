// What may follow while somebody types a command: records, members, choices.
import type { Look } from '../core/act.ts'
import type { Option } from '../core/card.ts'
import type { Arg, Command } from '../core/command.ts'
import type { Query } from '../core/context.ts'
import { plain } from '../core/near.ts'
import type { Registry } from './declared.ts'
import { mayNot } from './may.ts'

const most = 25

/** Nothing for who may not use the command: suggestions tell things too. */
export async function suggest(q: Query, registry: Registry, look: Look): Promise<readonly Option[]> {
  const command = findByWords(registry.commands, look)
  const arg = command?.args?.find(({ name, words }) => [name, words.nl, words.en].includes(look.arg))
  if (!command || !arg || (await mayNot(q, registry, command))) return []
  return (await optionsOf(q, registry, arg, look.typed)).slice(0, most)
}

function findByWords(commands: readonly Command[], { noun, verb }: Look): Command | undefined {
  return commands.find(
    (one) =>
      [one.noun, one.words.noun.nl, one.words.noun.en].includes(noun) &&
      [one.verb, one.words.verb.nl, one.words.verb.en].includes(verb),
  )
}

async function optionsOf(q: Query, registry: Registry, arg: Arg, typed: string): Promise<readonly Option[]> {
  if (arg.kind === 'ref') {
    const kind = arg.prefix === undefined ? undefined : registry.recordWithPrefix(arg.prefix)
    return (await kind?.options?.(q, typed)) ?? []
  }
  if (arg.kind === 'member') {
    const members = await q.circle.members()
    return matching(
      members.map(({ id, name }) => ({ value: id, label: name })),
      typed,
    )
  }
  return matching(
    (arg.choices ?? []).map(({ value, says }) => ({ value, label: q.t(says) })),
    typed,
  )
}

function matching(options: readonly Option[], typed: string): readonly Option[] {
  const words = plain(typed)
  return options.filter(({ label }) => plain(label).includes(words))
}
