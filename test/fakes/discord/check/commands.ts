// Application commands by the rules no schema holds: names, order, sizes.
import type { Problem } from '../refused.ts'
import type { Json } from '../state.ts'
import { isJson, listOf } from '../state.ts'

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const most: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 }

/** What is wrong with all commands of a scope together. */
export function commandProblems(commands: readonly Json[]): Problem[] {
  const counts = new Map<number, number>()
  const names = new Set<string>()
  return commands.flatMap((command, index): Problem[] => {
    const kind = Number(command['type'] ?? 1)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const problems = oneCommand(command, kind)
    if ((counts.get(kind) ?? 0) > (most[kind] ?? 0)) {
      problems.push({ path: [], code: 'APPLICATION_COMMANDS_MAX', message: `At most ${most[kind] ?? 0} of this kind` })
    }
    for (const name of [command['name'], ...namesIn(command, 'name_localizations')]) {
      const key = `${kind} ${String(name)}`
      if (name === command['name'] && names.has(key)) {
        problems.push({
          path: ['name'],
          code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
          message: 'Application command names must be unique',
        })
      }
      if (name === command['name']) names.add(key)
    }
    return problems.map((one) => ({ ...one, path: [index, ...one.path] }))
  })
}

function oneCommand(command: Json, kind: number): Problem[] {
  const problems: Problem[] = []
  const say = (path: readonly PropertyKey[], code: string, message: string) => problems.push({ path, code, message })
  if (kind !== 1) {
    if (typeof command['description'] === 'string' && command['description'] !== '') {
      say(
        ['description'],
        'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET',
        'Context menu commands cannot have description',
      )
    }
    if (listOf(command['options']).length > 0)
      say(
        ['options'],
        'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_CANNOT_BE_SET',
        'Context menu commands cannot have options',
      )
    return problems
  }
  if (sizeOf(command) > 8000)
    say([], 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (8000): ${sizeOf(command)}`)
  problems.push(...namedProblems(command, []), ...optionProblems(listOf(command['options']), ['options'], 0))
  return problems
}

function namedProblems(one: Json, path: readonly PropertyKey[]): Problem[] {
  const names = [one['name'], ...namesIn(one, 'name_localizations')]
  const problems = names.flatMap((name): Problem[] => {
    const isGood = typeof name === 'string' && namePattern.test(name) && name === name.toLowerCase()
    const message = `Command name is invalid: ${String(name)}`
    return isGood ? [] : [{ path: [...path, 'name'], code: 'APPLICATION_COMMAND_INVALID_NAME', message }]
  })
  const { description } = one
  if (typeof description !== 'string' || description.length < 1 || description.length > 100) {
    const message = 'Must be between 1 and 100 in length.'
    problems.push({ path: [...path, 'description'], code: 'BASE_TYPE_BAD_LENGTH', message })
  }
  return problems
}

function optionProblems(options: readonly Json[], path: readonly PropertyKey[], depth: number): Problem[] {
  const problems: Problem[] = []
  const say = (at: readonly PropertyKey[], code: string, message: string) =>
    problems.push({ path: [...path, ...at], code, message })
  const nested = options.filter(({ type }) => type === 1 || type === 2)
  if (nested.length > 0 && nested.length < options.length)
    say([], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands and options do not mix')
  if (new Set(options.map(({ name }) => name)).size < options.length) {
    say([], 'APPLICATION_COMMAND_OPTIONS_NAME_NOT_UNIQUE', 'Option names must be unique')
  }
  let hasOptional = false
  for (const [index, option] of options.entries()) {
    const kind = Number(option['type'])
    const here = [...path, index]
    problems.push(...namedProblems(option, here), ...choiceProblems(option, here))
    if (kind === 2 && depth > 0) say([index], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'A group stands at the top')
    if (kind === 1 && depth > 1) say([index], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Too deep')
    if (kind <= 2) {
      if (kind === 2 && listOf(option['options']).some(({ type }) => type !== 1))
        say([index], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'A group holds sub-commands')
      problems.push(...optionProblems(listOf(option['options']), [...here, 'options'], depth + 1))
    } else if (option['required'] === true && hasOptional) {
      say(
        [index],
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      )
    } else if (option['required'] !== true) hasOptional = true
  }
  return problems
}

function choiceProblems(option: Json, path: readonly PropertyKey[]): Problem[] {
  const choices = listOf(option['choices'])
  const problems: Problem[] = []
  if (choices.length > 0 && option['autocomplete'] === true) {
    problems.push({
      path: [...path, 'autocomplete'],
      code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
      message: 'Choices and autocomplete exclude each other',
    })
  }
  for (const key of ['name', 'value']) {
    if (new Set(choices.map((choice) => choice[key])).size < choices.length) {
      problems.push({
        path: [...path, 'choices'],
        code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NOT_UNIQUE',
        message: `Each choice has another ${key}`,
      })
    }
  }
  return problems
}

/** Names, descriptions and values together; of each text only the longest translation counts. */
export function sizeOf(one: Json): number {
  const longest = (key: string) =>
    Math.max(
      ...[one[key], ...namesIn(one, `${key}_localizations`)].map((text) =>
        typeof text === 'string' ? text.length : 0,
      ),
    )
  const inside = [...listOf(one['options']), ...listOf(one['choices'])]
  const value = typeof one['value'] === 'string' ? one['value'].length : 0
  return longest('name') + longest('description') + value + inside.reduce((sum, each) => sum + sizeOf(each), 0)
}

export function namesIn(one: Json, key: string): unknown[] {
  const translated = one[key]
  return isJson(translated) ? Object.values(translated) : []
}
