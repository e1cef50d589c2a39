// Small pieces to say what an object of Slack's may be: each checks a value and tells every fault with where it is.
import { isJson } from '../defaults.ts'

export interface Faults {
  readonly list: string[]
  /** Adds one, in Slack's words. */
  add(says: string, at: string): void
}

export type Check = (value: unknown, at: string, faults: Faults) => void

export function collectFaults(): Faults {
  const list: string[] = []
  return { list, add: (says, at) => void list.push(`[ERROR] ${says} [json-pointer:${at}]`) }
}

export function lengthOf(text: string): number {
  return [...text].length
}

/** A string of so many code points. */
export function str(max: number, min = 1): Check {
  return (value, at, faults) => {
    if (typeof value !== 'string') return faults.add('must be a string', at)
    if (lengthOf(value) > max) faults.add(`must be less than ${max + 1} characters`, at)
    if (lengthOf(value) < min) faults.add(`must be more than ${min - 1} characters`, at)
  }
}

export function matching(pattern: RegExp, what: string): Check {
  return (value, at, faults) => {
    if (typeof value !== 'string' || !pattern.test(value)) faults.add(`must be ${what}`, at)
  }
}

export const bool: Check = (value, at, faults) => {
  if (typeof value !== 'boolean') faults.add('must be a boolean', at)
}

export function int(min: number, max: number): Check {
  return (value, at, faults) => {
    if (!Number.isInteger(value)) return faults.add('must be an integer', at)
    if (Number(value) < min || Number(value) > max) faults.add(`must be between ${min} and ${max}`, at)
  }
}

export function oneOf(...values: readonly unknown[]): Check {
  return (value, at, faults) => {
    if (!values.includes(value)) faults.add(`must be one of ${values.join(', ')}`, at)
  }
}

export function list(each: Check, max: number, min = 1): Check {
  return (value, at, faults) => {
    if (!Array.isArray(value)) return faults.add('must be an array', at)
    if (value.length > max) faults.add(`no more than ${max} items allowed`, at)
    if (value.length < min) faults.add(`no fewer than ${min} items allowed`, at)
    for (const [index, item] of value.entries()) each(item, `${at}/${index}`, faults)
  }
}

/** An object with these fields and no others; a `?` at the end of a name makes it optional. */
export function shape(fields: Readonly<Record<string, Check>>, also?: Check): Check {
  const known = new Map(Object.entries(fields).map(([name, check]) => [name.replace(/\?$/, ''), check]))
  const needed = Object.keys(fields).filter((name) => !name.endsWith('?'))
  return (value, at, faults) => {
    if (!isJson(value)) return faults.add('must be an object', at)
    for (const name of needed) if (value[name] === undefined) faults.add(`missing required field: ${name}`, at)
    for (const [name, inner] of Object.entries(value)) {
      const check = known.get(name)
      if (!check) faults.add(`additional property: ${name}`, at)
      else if (inner !== undefined) check(inner, `${at}/${name}`, faults)
    }
    also?.(value, at, faults)
  }
}

/** By its `type`; what is not in the table is refused. */
export function byType(table: Readonly<Record<string, Check>>): Check {
  return (value, at, faults) => {
    const type = isJson(value) ? String(value['type']) : 'nothing'
    const check = table[type]
    if (check) check(value, at, faults)
    else faults.add(`unsupported type: ${type}`, `${at}/type`)
  }
}

export function all(...checks: readonly Check[]): Check {
  return (value, at, faults) => {
    for (const check of checks) check(value, at, faults)
  }
}

export function is(type: string): Check {
  return oneOf(type)
}
