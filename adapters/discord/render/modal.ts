// A form as a window, and what comes back from it.
import type { APIModalInteractionResponseCallbackData, APIModalSubmission } from 'discord.js'
import { ComponentType } from 'discord.js'
import type { Span } from '../../../src/core/card.ts'
import type { Form, Problem, Values } from '../../../src/core/form.ts'
import type { ShownSpan } from '../../../src/core/shown.ts'
import type { Zone } from '../../../src/core/time.ts'
import { discordLimits } from '../limits.ts'
import { clean, clip, cut, escapeMarkup, isBlank, label } from './escape.ts'
import { drawField, readFieldId } from './fields.ts'
import type { Surface } from './inline.ts'
import { markup } from './inline.ts'
import { text } from './layout.ts'
import type { FormState } from './modal-id.ts'
import { readFormState, writeFormState } from './modal-id.ts'
import { readValue } from './press.ts'
import type { Spell } from './spell.ts'
import { spellCommand } from './spell.ts'

const { title: longestTitle, fields: mostComponents } = discordLimits.form
/** Of everything to read in a window, and of one problem. */
const [longestText, longestProblem] = [4000, 500]

export interface ModalReading {
  readonly spell?: Spell
  /** Of the reader, for moments in the question text. */
  readonly zone?: Zone
}

/**
 * The window. The question, and what is not right yet, stand above the fields where there is room: with four fields at most (rule 56). A
 * window has no button of its own words.
 */
export function renderModal(form: Form, reading: ModalReading = {}): APIModalInteractionResponseCallbackData {
  const names = new Set<string>()
  const fields = form.fields.flatMap((field) => {
    const drawn = names.has(field.name) ? undefined : drawField(field, form.language)
    names.add(field.name)
    return drawn ? [drawn] : []
  })
  const kept = fields.slice(0, mostComponents)
  const above = kept.length < mostComponents ? aboveFields(form, reading) : undefined
  const components = [...(above === undefined ? [] : [text(above)]), ...kept]
  return {
    custom_id: writeFormState(form),
    title: titleOf(form),
    components: components.length > 0 ? components : [text('…')],
  }
}

/** The pages are counted in the title; the title itself is cut to leave room for it. */
function titleOf({ title, page = 1, pages = 1 }: Form): string {
  if (pages <= 1) return label(title, longestTitle)
  const count = ` (${page}/${pages})`
  return label(title, longestTitle - count.length) + count
}

function aboveFields(form: Form, reading: ModalReading): string | undefined {
  const parts = [problemLines(form).join('\n'), introOf(form, reading)].filter((part) => !isBlank(part))
  if (parts.length === 0) return undefined
  const all = parts.join('\n\n')
  // Markup that is cut off could become other markup, so then the words stand there without it.
  return all.length <= longestText
    ? all
    : cut(escapeMarkup(clip(all.replace(/[\\*]/g, ''), longestText / 2)), longestText)
}

function introOf({ intro = [], language }: Form, { spell = spellCommand, zone }: ModalReading): string {
  const surface: Surface = zone === undefined ? { language, spell } : { language, spell, zone }
  return markup(intro.flatMap(shown), surface).trim()
}

/** What the engine did not resolve has no words of its own. */
function shown(span: Span): ShownSpan[] {
  if (typeof span === 'string' || 'said' in span || 'at' in span || 'command' in span || 'code' in span) return [span]
  if ('bold' in span) return [{ bold: span.bold.flatMap(shown) }]
  if ('italic' in span) return [{ italic: span.italic.flatMap(shown) }]
  if ('link' in span) return [{ link: span.link, label: span.label.flatMap(shown) }]
  return 'label' in span ? span.label.flatMap(shown) : []
}

/** `**Titel:** dit is 3 tekens te lang.`, a line for each problem of this page; of another page only when those are all there are. */
export function problemLines({ fields, problems = [] }: Form): string[] {
  const here = problems.filter(({ field }) => field === undefined || fields.some(({ name }) => name === field))
  return (here.length > 0 ? here : problems).map(({ field, says }: Problem) => {
    const name = fields.find((one) => one.name === field)?.label ?? ''
    const words = escapeMarkup(label(says, longestProblem))
    return isBlank(name) ? `- ${words}` : `- **${escapeMarkup(label(name, longestTitle))}:** ${words}`
  })
}

/** An input as it was sent. */
export interface SentInput {
  readonly customId: string
  readonly value?: string | boolean | null
  readonly values?: readonly string[]
}

export interface ReadModal extends FormState {
  readonly values: Values
}

/** The inputs of a window as the platform sends it. */
export function inputsOf({ components }: Pick<APIModalSubmission, 'components'>): SentInput[] {
  return components.flatMap((one) => {
    if (one.type !== ComponentType.Label) return []
    const { custom_id: customId, ...sent } = one.component
    return [
      {
        customId,
        ...('value' in sent ? { value: sent.value } : {}),
        ...('values' in sent ? { values: sent.values } : {}),
      },
    ]
  })
}

/**
 * What came back; undefined when the window is not a form of ours. A field that was left empty is there, as undefined. Days, clock times
 * and, in long lists, names come back as they were typed: the engine reads them.
 */
export function readModal(customId: string, inputs: readonly SentInput[]): ReadModal | undefined {
  const state = readFormState(customId)
  if (!state) return undefined
  const read = inputs.flatMap((input): [string, Values[string]][] => {
    const field = readFieldId(input.customId)
    return field ? [[field.name, valueIn(field.kind, input)]] : []
  })
  return { ...state, values: Object.fromEntries(read) }
}

function valueIn(kind: string, { value, values }: SentInput): Values[string] {
  const typed = typeof value === 'string' && value !== '' ? value : undefined
  const first = values?.[0] === undefined ? undefined : readValue(values[0])
  switch (kind) {
    case 'choice':
    case 'member':
      return first ?? (typed === undefined ? undefined : readValue(typed))
    case 'choices':
      return values && values.length > 0 ? values.map(readValue) : undefined
    case 'room':
      return values?.[0]
    case 'yes':
      return value === true || (values?.length ?? 0) > 0
    default:
      return typed === undefined ? undefined : clean(typed)
  }
}
