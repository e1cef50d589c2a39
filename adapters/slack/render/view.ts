// A form as a window, what comes back from it, and its problems beside the fields they are about.
import type { KnownBlock, ModalView } from '@slack/types'
import type { Span } from '../../../src/core/card.ts'
import type { Form, Problem, Values } from '../../../src/core/form.ts'
import { lengthOf } from '../../../src/core/form.ts'
import type { ShownSpan } from '../../../src/core/shown.ts'
import { translator } from '../../../src/core/text.ts'
import type { Zone } from '../../../src/core/time.ts'
import { slackLimits } from '../limits.ts'
import { clean, clip, isBlank, label } from './escape.ts'
import { drawField } from './fields.ts'
import { readOption } from './options.ts'
import type { Spell } from './prepared.ts'
import { prepareSpans, spellCommand } from './prepared.ts'
import { richBlock, section, text } from './rich.ts'
import { texts } from './texts.ts'
import type { Kept, ViewState } from './view-state.ts'
import { blockIdOf, fieldOf, readKept, writeKept } from './view-state.ts'

/** Under which all our forms come back. */
export const formCallback = 'kring.form'
const mostFields = 40
/** A window of over 250 kB is refused; then fields have fewer options. */
const longestView = 245_000
const mostOptions = [1200, 400, 100, 10]

export interface ViewReading {
  readonly spell?: Spell
  /** Of the reader, for moments in the question text. */
  readonly zone?: Zone
}

/** The window. Drawn again for the same ticket and page it keeps what somebody is typing; with another `fresh` it shows the form's values. */
export function renderView(form: Form, state: ViewState = {}, reading: ViewReading = {}): ModalView {
  for (const most of mostOptions) {
    const view = drawWith(most, form, state, reading)
    if (sizeOf(view) <= longestView) return view
  }
  return drawWith(1, form, state, reading)
}

function sizeOf(view: ModalView): number {
  return Buffer.byteLength(JSON.stringify(view))
}

function drawWith(most: number, form: Form, state: ViewState, reading: ViewReading): ModalView {
  const { language } = form
  const title = slackLimits.form.title
  const fields = form.fields
    .slice(0, mostFields)
    .flatMap((field) => drawField(field, blockIdOf(field.name, form, state.fresh), { language, mostOptions: most }))
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: writeKept(form, state),
    title: label(titleOf(form), title),
    submit: label(form.submit, title),
    close: label(translator(language)(texts.close), title),
    blocks: [...problemBlocks(form), ...introBlocks(form, reading), ...fields],
  }
}

/** The pages are counted in the title; the title itself is cut to leave room for it. */
function titleOf({ title, page = 1, pages = 1 }: Form): string {
  if (pages <= 1) return title
  const count = ` (${page}/${pages})`
  return clip(clean(title), slackLimits.form.title - lengthOf(count)) + count
}

function introBlocks({ intro, language }: Form, { spell = spellCommand, zone }: ViewReading): KnownBlock[] {
  const spans = prepareSpans((intro ?? []).flatMap(shown), { language, spell })
  const block = richBlock(section(spans, zone === undefined ? { language } : { language, zone }))
  return block ? [block] : []
}

/** What the engine did not resolve has no words of its own. */
function shown(span: Span): ShownSpan[] {
  if (typeof span === 'string' || 'said' in span || 'at' in span || 'command' in span || 'code' in span) return [span]
  if ('bold' in span) return [{ bold: span.bold.flatMap(shown) }]
  if ('italic' in span) return [{ italic: span.italic.flatMap(shown) }]
  if ('link' in span) return [{ link: span.link, label: span.label.flatMap(shown) }]
  return 'label' in span ? span.label.flatMap(shown) : []
}

/** For a window that is drawn anew with its problems, because they are on another page or nobody knows the field. */
function problemBlocks(form: Form): KnownBlock[] {
  const { fields } = form
  const lines = onThisPage(form).map(({ field, says }) => {
    const name = fields.find((one) => one.name === field)?.label
    return [text('⚠️ '), ...(name ? [text(`${clean(name)}: `, { bold: true })] : []), text(worded(says))]
  })
  const block = richBlock(...lines.map((elements) => ({ type: 'rich_text_section' as const, elements })))
  return block ? [block] : []
}

/** Never nothing: an empty text would be refused. */
function worded(says: string): string {
  return isBlank(says) ? '…' : clean(says)
}

/** What is about another page is told there; when that is all there is, it is told here. */
function onThisPage({ problems = [], fields }: Form): readonly Problem[] {
  const here = problems.filter(({ field }) => field === undefined || fields.some(({ name }) => name === field))
  return here.length > 0 ? here : problems
}

/**
 * The problems by block, for the answer to a submission of this same ticket and page; problems without a field stand with the first
 * one. Empty when there is no field to stand with: then the form is drawn anew. `fresh` is that of the window that was sent.
 */
export function problemsOf(form: Form, fresh?: string): Record<string, string> {
  const inputs = form.fields.filter((field) => !('options' in field) || field.options.length > 0)
  const [first] = inputs
  if (!first) return {}
  const found = new Map<string, string[]>()
  for (const { field, says } of onThisPage(form)) {
    const at = inputs.find(({ name }) => name === field) ?? first
    found.set(at.name, [...(found.get(at.name) ?? []), worded(says)])
  }
  return Object.fromEntries(
    [...found].map(([name, says]) => [blockIdOf(name, form, fresh), clip(says.join(' '), 2000)]),
  )
}

/** What a window sends, as far as it is read. */
export interface SubmittedView {
  readonly private_metadata: string
  readonly state: { readonly values: Readonly<Record<string, Readonly<Record<string, FieldState>>>> }
}

interface FieldState {
  readonly value?: string | null
  readonly selected_date?: string | null
  readonly selected_time?: string | null
  readonly selected_conversation?: string | null
  readonly selected_option?: { readonly value?: string } | null
  readonly selected_options?: readonly { readonly value?: string }[] | null
}

export interface ReadView extends ViewState {
  readonly form: string
  readonly subject: string
  readonly ticket: string
  readonly page: number
  readonly values: Values
}

/** What came back; undefined when the window is not a form of ours. A field that was left empty is there, as undefined. */
export function readView(view: SubmittedView): ReadView | undefined {
  const kept = readKept(view.private_metadata)
  if (!kept) return undefined
  const values: Record<string, Values[string]> = {}
  for (const [blockId, actions] of Object.entries(view.state.values)) {
    const name = fieldOf(blockId, kept)
    const [kind, state] = Object.entries(actions)[0] ?? []
    if (name !== undefined && kind !== undefined && state) values[name] = valueIn(kind, state, name, kept)
  }
  const { places: _places, ...rest } = kept
  return { ...rest, values }
}

function valueIn(kind: string, state: FieldState, name: string, { places }: Kept): Values[string] {
  const read = (chosen: string | undefined) => (chosen === undefined ? undefined : readOption(chosen, places?.[name]))
  switch (kind) {
    case 'choice':
    case 'member':
      return read(state.selected_option?.value)
    case 'choices': {
      const chosen = (state.selected_options ?? []).map(({ value }) => read(value)).filter((one) => one !== undefined)
      return chosen.length > 0 ? chosen : undefined
    }
    case 'room':
      return state.selected_conversation ?? undefined
    case 'date':
      return state.selected_date ?? undefined
    case 'time':
      return state.selected_time ?? undefined
    case 'yes':
      return (state.selected_options ?? []).length > 0
    default:
      return state.value ? state.value : undefined
  }
}
