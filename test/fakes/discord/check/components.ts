// Components by the rules no schema holds: how many, how deep, what beside what, each id once.
import type { Problem } from '../refused.ts'
import type { Json } from '../state.ts'
import { listOf } from '../state.ts'

export const types = {
  row: 1,
  button: 2,
  select: 3,
  input: 4,
  user: 5,
  role: 6,
  mentionable: 7,
  channel: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  upload: 19,
  radio: 21,
  boxes: 22,
  box: 23,
} as const

const legacy: readonly unknown[] = [types.row]
const selects: readonly unknown[] = [types.select, types.user, types.role, types.mentionable, types.channel]

interface Placed {
  readonly component: Json
  readonly path: readonly PropertyKey[]
}

/** Every component with those in it, and where it stands. */
export function allComponents(components: readonly Json[], path: readonly PropertyKey[] = ['components']): Placed[] {
  return components.flatMap((component, index): Placed[] => {
    const here = [...path, index]
    const inside = allComponents(listOf(component['components']), [...here, 'components'])
    const single = ['accessory', 'component'].flatMap((key) =>
      allComponents(listOf([component[key]]), [...here, key]).map((one) => ({
        ...one,
        path: [...here, key, ...one.path.slice(here.length + 2)],
      })),
    )
    return [{ component, path: here }, ...inside, ...single]
  })
}

/** Words over all text displays. */
export function wordsOf(components: readonly Json[]): string {
  return allComponents(components)
    .filter(({ component }) => component['type'] === types.text)
    .map(({ component }) => String(component['content']))
    .join('')
}

/** What is wrong with the components of a message. */
export function componentProblems(components: readonly Json[], isV2: boolean, files: readonly string[]): Problem[] {
  const all = allComponents(components)
  const problems: Problem[] = []
  const say = (path: readonly PropertyKey[], code: string, message: string) => problems.push({ path, code, message })
  if (isV2) {
    if (all.length > 40)
      say(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `${all.length} components, at most 40`)
    const { length } = wordsOf(components)
    if (length > 4000)
      say(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', `${length} characters, at most 4000`)
  } else {
    if (components.length > 5) say(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')
    for (const [index, { type }] of components.entries()) {
      if (!legacy.includes(type))
        say(['components', index], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).')
    }
  }
  problems.push(
    ...twice(all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'),
    ...twice(all, 'id', 'COMPONENT_ID_DUPLICATED'),
  )
  for (const { component, path } of all) problems.push(...oneProblem(component, path, files))
  return problems
}

function twice(all: readonly Placed[], key: string, code: string): Problem[] {
  const seen = new Set<unknown>()
  return all.flatMap(({ component, path }) => {
    const value = component[key]
    if (value === undefined || value === null || value === 0) return []
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [{ path: [...path, key], code, message: `Component ${key} cannot be duplicated: ${String(value)}` }]
  })
}

function oneProblem(component: Json, path: readonly PropertyKey[], files: readonly string[]): Problem[] {
  const bad = (key: string, code: string, message: string): Problem => ({ path: [...path, key], code, message })
  switch (component['type']) {
    case types.row: {
      const inside = listOf(component['components'])
      const menus = inside.filter(({ type }) => selects.includes(type))
      const isWrong = menus.length > 1 || (menus.length === 1 && inside.length > 1)
      return isWrong
        ? [bad('components', 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A row holds five buttons or one menu')]
        : []
    }
    case types.button:
      return buttonProblems(component, bad)
    case types.select:
      return selectProblems(component, bad)
    case types.text:
      return String(component['content']).trim() === ''
        ? [bad('content', 'BASE_TYPE_REQUIRED', 'This field is required')]
        : []
    case types.gallery:
    case types.thumbnail:
    case types.file:
      return mediaProblems(component, bad, files)
    default:
      return []
  }
}

type Bad = (key: string, code: string, message: string) => Problem

function buttonProblems(button: Json, bad: Bad): Problem[] {
  const { style, url, custom_id: id, label, emoji } = button
  const problems: Problem[] = []
  if (style === 5) {
    if (typeof url !== 'string') problems.push(bad('url', 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required'))
    else if (!/^(https?|discord):\/\//.test(url))
      problems.push(bad('url', 'URL_TYPE_INVALID_SCHEME', `Scheme of ${url} must be one of http, https, discord`))
    else if (url.length > 512) problems.push(bad('url', 'BASE_TYPE_MAX_LENGTH', 'Must be 512 or fewer in length.'))
    if (id !== undefined && id !== null)
      problems.push(bad('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_FORBIDDEN', 'A link has no custom id'))
  } else if (typeof id !== 'string')
    problems.push(bad('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id required'))
  else if (url !== undefined && url !== null)
    problems.push(bad('url', 'BUTTON_COMPONENT_URL_FORBIDDEN', 'Only a link has a url'))
  if ((typeof label !== 'string' || label.trim() === '') && !emoji) {
    problems.push(bad('label', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required'))
  }
  return problems
}

export function selectProblems(select: Json, bad: Bad): Problem[] {
  const options = listOf(select['options'])
  const values = options.map(({ value }) => value)
  const problems: Problem[] = []
  if (new Set(values).size < values.length) {
    problems.push(
      bad('options', 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used'),
    )
  }
  const { min_values: min, max_values: max } = select
  if (typeof max === 'number' && max > options.length) {
    problems.push(bad('max_values', 'SELECT_COMPONENT_INVALID_MAX_VALUES', 'More than there are options'))
  }
  if (typeof min === 'number' && min > Number(max ?? 1)) {
    problems.push(bad('min_values', 'SELECT_COMPONENT_INVALID_MIN_VALUES', 'More than max_values'))
  }
  const chosen = options.filter((option) => option['default'] === true).length
  if (chosen > Number(max ?? 1)) {
    problems.push(bad('options', 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'More defaults than may be chosen'))
  }
  return problems
}

function mediaProblems(component: Json, bad: Bad, files: readonly string[]): Problem[] {
  const media = [component['media'], component['file'], ...listOf(component['items']).map(({ media: one }) => one)]
  return listOf(media).flatMap(({ url }) => {
    const name = /^attachment:\/\/(.+)$/.exec(String(url))?.[1]
    if (name === undefined || files.includes(name)) return []
    return [bad('media', 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', `There is no attachment ${name}`)]
  })
}

/** Gives every component a number, as Discord does. */
export function numbered(components: readonly Json[]): Json[] {
  const taken = new Set(allComponents(components).map(({ component }) => component['id']))
  let last = 0
  const next = () => {
    do last += 1
    while (taken.has(last))
    return last
  }
  const number = (component: Json): Json => ({
    ...component,
    id: typeof component['id'] === 'number' && component['id'] > 0 ? component['id'] : next(),
    ...(Array.isArray(component['components']) && { components: listOf(component['components']).map(number) }),
    ...listOf([component['accessory']]).map((accessory) => ({ accessory: number(accessory) }))[0],
    ...listOf([component['component']]).map((one) => ({ component: number(one) }))[0],
  })
  return components.map(number)
}
