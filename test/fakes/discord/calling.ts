// A command that somebody typed, as Discord brings it to our app.
import { namesIn } from './check/commands.ts'
import { resolvedOf } from './fields.ts'
import type { Inner } from './inner.ts'
import type { Channel, Json } from './state.ts'
import type { Called } from './typing.ts'

export function commandPayload(
  inner: Inner,
  channel: Channel,
  { command, path, options }: Called,
  isTyping = false,
): Json {
  const leaf = options.map(({ option, value }, index) => ({
    name: option['name'],
    type: option['type'],
    value: isTyping ? value : typedValue(option, value),
    ...(isTyping && index === options.length - 1 && { focused: true }),
  }))
  const nested = path.toReversed().reduce<Json[]>((inside, { name, type }) => [{ name, type, options: inside }], leaf)
  const resolved = resolvedOf(
    inner,
    channel.guild,
    leaf.map(({ value }) => value),
  )
  return {
    id: command['id'],
    name: command['name'],
    type: 1,
    options: nested,
    ...(Object.keys(resolved).length > 0 && { resolved }),
    ...(command['guild_id'] !== undefined && { guild_id: command['guild_id'] }),
  }
}

/** Numbers are numbers, choices are what they stand for. */
function typedValue(option: Json, typed: string): unknown {
  const choices = Array.isArray(option['choices']) ? (option['choices'] as Json[]) : []
  if (choices.length > 0) {
    const choice = choices.find((one) => isChoice(one, typed))
    if (!choice) throw new Error(`"${String(option['name'])}" offers no "${typed}"`)
    return choice['value']
  }
  const kind = Number(option['type'])
  if (kind === 4 || kind === 10) return Number(typed)
  return kind === 5 ? typed === 'true' : typed
}

function isChoice(choice: Json, typed: string): boolean {
  return [choice['value'], choice['name'], ...namesIn(choice, 'name_localizations')].some((one) => {
    return String(one).toLowerCase() === typed.toLowerCase()
  })
}

/** Discord sends nothing while something that must be there is missing. */
export function checkGiven({ path, command, options }: Called): void {
  const offered = ((path.at(-1) ?? command)['options'] ?? []) as Json[]
  for (const option of offered) {
    const isGiven = options.some((one) => one.option === option)
    if (option['required'] === true && !isGiven) throw new Error(`Discord asks for "${String(option['name'])}" first`)
  }
}
