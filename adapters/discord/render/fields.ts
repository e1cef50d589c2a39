// The fields of a form as inputs of this platform, one way for each kind, with what stands in them when the form opens.
import type {
  APIChannelSelectComponent,
  APICheckboxComponent,
  APICheckboxGroupComponent,
  APILabelComponent,
  APIRadioGroupComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
  APITextInputComponent,
} from 'discord.js'
import { ChannelType, ComponentType, SelectMenuDefaultValueType, TextInputStyle } from 'discord.js'
import { localDateWords } from '../../../src/core/dates.ts'
import type { Field } from '../../../src/core/form.ts'
import type { Language } from '../../../src/core/text.ts'
import { translator } from '../../../src/core/text.ts'
import { parseLocalDate } from '../../../src/core/time.ts'
import { discordLimits } from '../limits.ts'
import { clean, cut, escapeMarkup, isBlank, label } from './escape.ts'
import type { DrawnOption } from './press.ts'
import { drawOptions, writeValue } from './press.ts'
import { isId } from './spell.ts'
import { texts } from './texts.ts'

type Input =
  | APIChannelSelectComponent
  | APICheckboxComponent
  | APICheckboxGroupComponent
  | APIRadioGroupComponent
  | APIStringSelectComponent
  | APITextInputComponent
type Kind<K extends Field['kind']> = Extract<Field, { kind: K }>

const { label: longestLabel, hint: longestHint, longText: longestText, choices: mostOptions } = discordLimits.form
const longestPlaceholder = 100
const longestFieldId = 100
/** So many can be seen all at once; a radio group has two at least. */
const [fewestOpen, mostOpen] = [2, 10]
/** Rooms that a message can be posted in. */
const roomTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const
/** The one option of a yes that must be given. */
const yesValue = 'yes'
const between = ':'

/** With its kind in the id, so that a value can be read back without the form; undefined when its name is too long to come back. */
export function drawField(field: Field, language: Language): APILabelComponent | APITextDisplayComponent | undefined {
  const id = `${field.kind}${between}${field.name}`
  if (id.length > longestFieldId) return undefined
  const component = inputOf(field, id, language)
  if (!component) return nothingToChoose(field, language)
  return {
    type: ComponentType.Label,
    label: label(field.label, longestLabel),
    ...(isBlank(field.hint ?? '') ? {} : { description: label(field.hint ?? '', longestHint) }),
    component,
  }
}

/** The kind and name in the id of an input. */
export function readFieldId(id: string): { kind: string; name: string } | undefined {
  const at = id.indexOf(between)
  return at <= 0 ? undefined : { kind: id.slice(0, at), name: id.slice(at + 1) }
}

function nothingToChoose(field: Field, language: Language): APITextDisplayComponent {
  const words = translator(language)(texts.nothingToChoose)
  const content = `**${escapeMarkup(label(field.label, longestLabel))}**\n${words}`
  return { type: ComponentType.TextDisplay, content }
}

/** Undefined when there is nothing to choose from. */
function inputOf(field: Field, id: string, language: Language): Input | undefined {
  const t = translator(language)
  switch (field.kind) {
    case 'short':
    case 'long':
      return textInput(field, id)
    case 'choice':
    case 'member':
      return choice(field, id, language)
    case 'choices':
      return choices(field, id)
    case 'room':
      return room(field, id)
    case 'date':
      return line(field, id, dateIn(field.value, language), t(texts.someDay))
    case 'time':
      return line(field, id, field.value, t(texts.someTime))
    case 'yes':
      return yes(field, id, t(texts.yes))
  }
}

/** While what stands there is longer than may be, it is shown whole, and the problem says by how much. */
function textInput(field: Kind<'short'> | Kind<'long'>, id: string): APITextInputComponent {
  const words = cut(clean(field.value ?? ''), longestText)
  const most = Math.min(Math.max(1, Math.floor(field.max)), longestText)
  const isParagraph = field.kind === 'long' || words.includes('\n')
  return {
    type: ComponentType.TextInput,
    custom_id: id,
    style: isParagraph ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: words.length <= most ? most : longestText,
    required: field.required === true,
    ...(isBlank(words) ? {} : { value: words }),
  }
}

/** A line with an example in it: there are no pickers, so people type it and the engine reads it. */
function line(field: Field, id: string, value: string | undefined, example: string): APITextInputComponent {
  const words = cut(
    clean(value ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    longestPlaceholder,
  )
  return {
    type: ComponentType.TextInput,
    custom_id: id,
    style: TextInputStyle.Short,
    max_length: longestPlaceholder,
    placeholder: label(example, longestPlaceholder),
    required: field.required === true,
    ...(isBlank(words) ? {} : { value: words }),
  }
}

/** A day in words that are read back as that same day. */
function dateIn(value: string | undefined, language: Language): string | undefined {
  const day = parseLocalDate(value ?? '')
  return day ? `${localDateWords(language, day)} ${day.slice(0, 4)}` : value
}

/** All to be seen, a list, or, above 25, a line to type one in (rule 32): that comes back as it was typed, for the engine to find. */
function choice(field: Kind<'choice'> | Kind<'member'>, id: string, language: Language): Input | undefined {
  const options = withDefaults(drawOptions(field.options), field.value === undefined ? [] : [field.value])
  const required = field.required === true
  if (options.length === 0) return undefined
  if (options.length > mostOptions) {
    const known = field.options.find(({ value }) => value === field.value)?.label
    const t = translator(language)
    return line(field, id, known, t(field.kind === 'member' ? texts.someName : texts.someOption))
  }
  return field.kind === 'member' || options.length > mostOpen || options.length < fewestOpen
    ? { type: ComponentType.StringSelect, custom_id: id, options, required, ...(required ? {} : { min_values: 0 }) }
    : { type: ComponentType.RadioGroup, custom_id: id, options, required }
}

/** What is chosen already comes first where not all can be shown. */
function choices(field: Kind<'choices'>, id: string): Input | undefined {
  const chosen = field.value ?? []
  const sorted = [...field.options].sort((a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)))
  const all = drawOptions(field.options.length > mostOptions ? sorted : field.options)
  const options = withDefaults(all.slice(0, mostOptions), chosen)
  const required = field.required === true
  if (options.length === 0) return undefined
  const bounds = { min_values: required ? 1 : 0, max_values: options.length, required }
  return options.length <= mostOpen
    ? { type: ComponentType.CheckboxGroup, custom_id: id, options, ...bounds }
    : { type: ComponentType.StringSelect, custom_id: id, options, ...bounds }
}

function withDefaults(
  options: readonly DrawnOption[],
  chosen: readonly string[],
): (DrawnOption & { default?: boolean })[] {
  const written = chosen.map(writeValue)
  return options.map((option) => (written.includes(option.value) ? { ...option, default: true } : option))
}

function room(field: Kind<'room'>, id: string): APIChannelSelectComponent {
  const required = field.required === true
  const chosen = { id: field.value ?? '', type: SelectMenuDefaultValueType.Channel as const }
  return {
    type: ComponentType.ChannelSelect,
    custom_id: id,
    channel_types: field.pages === true ? [...roomTypes, ChannelType.GuildForum] : [...roomTypes],
    required,
    ...(required ? {} : { min_values: 0 }),
    ...(isId(chosen.id) ? { default_values: [chosen] } : {}),
  }
}

/** A single box cannot be made to be ticked; a group of one can. */
function yes(field: Kind<'yes'>, id: string, words: string): Input {
  const ticked = field.value === true ? { default: true } : {}
  if (!field.required) return { type: ComponentType.Checkbox, custom_id: id, ...ticked }
  const option = { label: label(words, longestPlaceholder), value: yesValue, ...ticked }
  return { type: ComponentType.CheckboxGroup, custom_id: id, options: [option], required: true }
}
