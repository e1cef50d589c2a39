// Every text a person reads exists in Dutch and in English, with the same things filled in.
import { IntlMessageFormat } from 'intl-messageformat'

const languages = ['nl', 'en'] as const
const argumentTypes = [1, 2, 3, 4, 5, 6] // literal is 0, # is 7, a tag is 8 (the parser's own numbering)

/** What is wrong with the exports of one texts.ts: a missing language, a text of its own, other placeholders. */
export function wordingFaults(path: string, exported: unknown): string[] {
  const at = (key: string) => `${path} ${key}`
  if (typeof exported === 'string') return [`${path} is in one language only`]
  if (typeof exported !== 'object' || exported === null) return []
  if ('nl' in exported || 'en' in exported) return entryFaults(path, exported)
  return Object.entries(exported).flatMap(([key, value]) => wordingFaults(at(key), value))
}

function entryFaults(path: string, entry: { nl?: unknown; en?: unknown }): string[] {
  const missing = languages.filter((language) => typeof entry[language] !== 'string' || entry[language].trim() === '')
  if (missing.length > 0) return missing.map((language) => `${path} has no ${language}`)
  try {
    const [nl, en] = languages.map((language) => filledIn(String(entry[language]), language).join(' '))
    return nl === en ? [] : [`${path} fills in "${nl}" in nl and "${en}" in en`]
  } catch (error) {
    return [`${path} cannot be read as a text: ${error instanceof Error ? error.message : error}`]
  }
}

/** The names that a text fills in, and its tags: `{count, plural, …}` gives `{count}`, `<b>…</b>` gives `<b>`. */
function filledIn(text: string, language: string): string[] {
  const found = new Set<string>()
  const walk = (parts: unknown): void => {
    for (const part of parts as {
      type: number
      value?: string
      options?: Record<string, { value: unknown }>
      children?: unknown
    }[]) {
      if (argumentTypes.includes(part.type)) found.add(`{${part.value}}`)
      if (part.type === 8) found.add(`<${part.value}>`)
      for (const option of Object.values(part.options ?? {})) walk(option.value)
      if (part.children) walk(part.children)
    }
  }
  walk(new IntlMessageFormat(text, language).getAst())
  return [...found].sort()
}
