// Bodies against Discord's published schemas: what does not fit, and fields of which they know nothing.
import * as spec from 'discord-api-spec/zod'
import type { Inner } from '../inner.ts'
import type { Problem } from '../refused.ts'

interface Schema {
  safeParse(value: unknown): {
    readonly success: boolean
    readonly data?: unknown
    readonly error?: { readonly issues: readonly Issue[] }
  }
}

interface Issue {
  readonly code: string
  readonly message: string
  readonly path: readonly PropertyKey[]
  readonly errors?: readonly (readonly Issue[])[]
}

const schemas = spec as unknown as Readonly<Record<string, Schema>>

/** What does not fit; a field that is not known is complained of, as Discord itself would not even notice. */
export function bySchema(inner: Inner, name: string, body: unknown): Problem[] {
  const schema = schemas[`${name}Schema`]
  if (!schema) throw new Error(`Discord publishes no schema ${name}.`)
  const { success, data, error } = schema.safeParse(body)
  if (!success) return (error?.issues ?? []).map(toProblem)
  for (const path of unknownFields(body, data)) inner.complaints.push(`${name}: unknown field ${path}`)
  return []
}

/** The same for what the fake itself says. */
export function fitsSchema(name: string, body: unknown): string[] {
  // The schemas take moments only with a Z at their end; Discord itself writes +00:00.
  const told: unknown = JSON.parse(JSON.stringify(body).replaceAll('+00:00"', 'Z"'))
  const { error } = schemas[`${name}Schema`]?.safeParse(told) ?? { error: { issues: [] } }
  return (error?.issues ?? []).map(toProblem).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

function toProblem(issue: Issue): Problem {
  // Of a choice between shapes the one that came nearest tells most.
  const nearest = issue.errors?.toSorted((a, b) => deepest(b) - deepest(a))[0]?.[0]
  if (!nearest) return { path: issue.path, code: issue.code.toUpperCase(), message: issue.message }
  const inside = toProblem(nearest)
  return { ...inside, path: [...issue.path, ...inside.path] }
}

function deepest(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length))
}

function unknownFields(body: unknown, known: unknown, at = ''): string[] {
  if (Array.isArray(body) && Array.isArray(known)) {
    return body.flatMap((one, index) => unknownFields(one, known[index], `${at}[${index}]`))
  }
  if (!isObject(body) || !isObject(known)) return []
  return Object.entries(body).flatMap(([key, value]) => {
    if (key in known) return unknownFields(value, known[key], `${at}.${key}`)
    // Nothing means nothing: the client says that of fields that other calls have.
    return value === null || value === false ? [] : [`${at}.${key}`]
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
