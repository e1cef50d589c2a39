// Reads what was stored with a proposal, maybe by an older version; throws when it cannot be read.

export function parseObject(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Error('This is not a proposal of ours.')
  return json as Record<string, unknown>
}

export function parseText(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new Error('A text is missing in this proposal.')
  return value
}

export function parseOneOf<T extends string>(known: readonly T[], value: unknown): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new Error('This choice is not known.')
  return found
}
