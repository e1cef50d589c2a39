// Reads what came back from a form, field by field, and says in a kind way what is not right yet.
import type { Option } from '../core/card.ts'
import type { Field, Form, Problem, Values } from '../core/form.ts'
import { lengthOf } from '../core/form.ts'
import { plain } from '../core/near.ts'
import type { Translate } from '../core/text.ts'
import type { LocalDate } from '../core/time.ts'
import { parseDay, parseTime } from './parse-day.ts'
import { texts } from './texts.ts'

type Value = Values[string]
type Read = { readonly value: Value } | { readonly problem: string }

/** The values of these fields, trimmed and normalised; others are left out. `today` is the person's own day. */
export function readValues(
  fields: readonly Field[],
  typed: Values,
  { t, today }: { t: Translate; today: LocalDate },
): { values: Values; problems: readonly Problem[] } {
  const values: Record<string, Value> = {}
  const problems: Problem[] = []
  for (const field of fields) {
    const read = readField(field, typed[field.name], { t, today })
    if ('problem' in read) problems.push({ field: field.name, says: read.problem })
    else if (read.value !== undefined) values[field.name] = read.value
    else if (field.required) problems.push({ field: field.name, says: t(texts.stillEmpty) })
  }
  return { values, problems }
}

function readField(field: Field, typed: Value, { t, today }: { t: Translate; today: LocalDate }): Read {
  switch (field.kind) {
    case 'short':
    case 'long': {
      const text = wordsOf(typed)
      const over = text === undefined ? 0 : lengthOf(text) - field.max
      return over > 0 ? { problem: t(texts.tooLong, { n: over }) } : { value: text }
    }
    case 'choice':
    case 'member': {
      const chosen = wordsOf(typed)
      const value = chosen === undefined ? undefined : findOption(field.options, chosen)?.value
      return chosen === undefined || value !== undefined ? { value } : { problem: t(texts.notAnOption) }
    }
    case 'choices': {
      const chosen = listOf(typed)
      const areOptions = chosen.every((one) => field.options.some(({ value }) => value === one))
      return areOptions ? { value: chosen.length > 0 ? chosen : undefined } : { problem: t(texts.notAnOption) }
    }
    case 'room':
      return { value: wordsOf(typed) }
    case 'date': {
      const text = wordsOf(typed)
      const day = text === undefined ? undefined : parseDay(text, today)
      return text !== undefined && !day ? { problem: t(texts.notADate) } : { value: day }
    }
    case 'time': {
      const text = wordsOf(typed)
      const time = text === undefined ? undefined : parseTime(text)
      return text !== undefined && !time ? { problem: t(texts.notATime) } : { value: time }
    }
    case 'yes': {
      const isYes = typed === true || ['true', 'ja', 'yes', 'on'].includes(String(typed))
      // A box that must be ticked is not filled in by leaving it empty.
      return { value: field.required && !isYes ? undefined : isYes }
    }
  }
}

/** The same form with what was typed in it, also where that is not right. */
export function fillIn(form: Form, typed: Values): Form {
  return {
    ...form,
    fields: form.fields.map((field) => (field.name in typed ? withValue(field, typed[field.name]) : field)),
  }
}

function withValue(field: Field, typed: Value): Field {
  switch (field.kind) {
    case 'yes':
      return { ...field, value: typed === true || typed === 'true' }
    case 'choices':
      return { ...field, value: listOf(typed).filter((one) => field.options.some(({ value }) => value === one)) }
    case 'choice':
    case 'member': {
      const { value: _before, ...bare } = field
      const chosen = typeof typed === 'string' ? findOption(field.options, typed.trim()) : undefined
      return chosen ? { ...bare, value: chosen.value } : bare
    }
    default: {
      const { value: _before, ...bare } = field
      return typeof typed === 'string' ? { ...bare, value: typed } : bare
    }
  }
}

/** The option with that value; or, where a list is too long to be shown and people type, the only one that is called so or begins so. */
function findOption(options: readonly Option[], typed: string): Option | undefined {
  const known = options.find(({ value }) => value === typed)
  const words = plain(typed)
  if (known || words === '') return known
  const called = options.filter(({ label }) => plain(label) === words)
  const found = called.length > 0 ? called : options.filter(({ label }) => plain(label).startsWith(words))
  return found.length === 1 ? found[0] : undefined
}

function wordsOf(typed: Value): string | undefined {
  if (typeof typed !== 'string') return undefined
  const trimmed = typed.replaceAll('\r\n', '\n').trim()
  return trimmed === '' ? undefined : trimmed
}

function listOf(typed: Value): readonly string[] {
  if (typeof typed === 'string') return typed === '' ? [] : [typed]
  return Array.isArray(typed) ? typed : []
}
