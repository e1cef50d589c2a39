// The options of a field as this platform can hold them, and the way back from what was chosen.
import type { PlainTextOption, StaticSelect } from '@slack/types'
import type { Option } from '../../../src/core/card.ts'
import type { Language } from '../../../src/core/text.ts'
import { translator } from '../../../src/core/text.ts'
import { label } from './escape.ts'
import { distinct, drawOption, isValue } from './press.ts'
import { texts } from './texts.ts'

/** Of one list, and of one group in it. */
const longest = 100
/** Up to so many options all can be seen at once. */
export const mostOpen = 10
/** A value that is too long, or empty, goes by its place among the options; the sign keeps it apart from real values. */
const placeSign = '#'

/** Values that go by their place, by that place: they travel with the form. */
export type Places = Readonly<Record<string, string>>

export interface DrawnOption {
  readonly value: string
  readonly drawn: PlainTextOption
}

/** Each value once. */
export function drawOptions(options: readonly Option[]): DrawnOption[] {
  return distinct(options).map((option, at) => ({
    value: option.value,
    drawn: drawOption({ ...option, value: hasPlace(option.value) ? `${placeSign}${at}` : option.value }),
  }))
}

/** What must travel along to read these options back. */
export function placesOf(options: readonly Option[]): Places {
  const placed = drawOptions(options).filter(({ value }) => hasPlace(value))
  return Object.fromEntries(placed.map(({ value, drawn }) => [drawn.value ?? '', value]))
}

/** The value of the option that was chosen; undefined when nobody knows it any more. */
export function readOption(chosen: string, places: Places = {}): string | undefined {
  return chosen.startsWith(placeSign) ? places[chosen] : chosen
}

function hasPlace(value: string): boolean {
  return !isValue(value) || value.startsWith(placeSign)
}

/** The options of a select; above a hundred in groups that tell from where to where. */
export function listOrGroups(
  drawn: readonly PlainTextOption[],
  language: Language,
): Pick<StaticSelect, 'options' | 'option_groups'> {
  if (drawn.length <= longest) return { options: [...drawn] }
  const count = Math.ceil(drawn.length / longest)
  const groups = Array.from({ length: count }, (_, n) => drawn.slice(n * longest, (n + 1) * longest))
  return { option_groups: groups.map((options) => ({ label: label(rangeOf(options, language), 75), options })) }
}

function rangeOf(options: readonly PlainTextOption[], language: Language): string {
  const edge = (option: PlainTextOption | undefined) => [...(option?.text.text ?? '')].slice(0, 20).join('')
  const [from, until] = [edge(options[0]), edge(options.at(-1))]
  return from === '' ? translator(language)(texts.member) : `${from} – ${until}`
}
