// Buttons and menus with their addresses in them, and what a press on one of them says.
import type { APIActionRowComponent, APIButtonComponentWithCustomId, APIStringSelectComponent } from 'discord.js'
import { ButtonStyle, ComponentType } from 'discord.js'
import type { Button, Option } from '../../../src/core/card.ts'
import type { ShownBlock } from '../../../src/core/shown.ts'
import type { Language } from '../../../src/core/text.ts'
import { translator } from '../../../src/core/text.ts'
import { discordLimits } from '../limits.ts'
import { isBlank, label } from './escape.ts'
import { noId, pressId, readPressId } from './ids.ts'
import { texts } from './texts.ts'

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>
type Pressable = Extract<ShownBlock, { kind: 'buttons' | 'menu' }>

const { buttonLabel, menuOptions, optionLabel, optionHint } = discordLimits.message
/** In one row. */
export const mostInRow = 5
const longestValue = 100
const longestPlaceholder = 150
/** Stands for a value that cannot be one as it is, and before those that begin with it. */
const valueSign = '='

/** A menu of buttons: each option is one, with the id that the button had. */
const foldSign = '>'

/** What somebody pressed or chose. `ask` is a press on something careful: show `renderConfirm` before it is done. */
export type Pressed =
  | { readonly is: 'press'; readonly address: string; readonly choice?: string }
  | { readonly is: 'ask'; readonly address: string }
  | { readonly is: 'leave' }

/** Reads the id of what was used, and what was chosen in a menu; undefined when it is not an element of ours. */
export function readPress(customId: string, values?: readonly string[]): Pressed | undefined {
  if (customId === noId) return { is: 'leave' }
  if (customId.startsWith(foldSign)) return values?.[0] === undefined ? undefined : readPress(values[0])
  const read = readPressId(customId)
  if (!read) return undefined
  if (read.asks) return { is: 'ask', address: read.address }
  const chosen = values?.[0]
  return chosen === undefined
    ? { is: 'press', address: read.address }
    : { is: 'press', address: read.address, choice: readValue(chosen) }
}

/** Rows of five buttons, a row for each menu; `taken` are the ids in the message so far. */
export function rowsOf(block: Pressable, taken: Set<string>): Row[] {
  return block.kind === 'buttons' ? buttonRows(drawButtons(block.buttons, taken)) : menuRows(block, taken)
}

export function drawButtons(buttons: readonly Button[], taken: Set<string>): APIButtonComponentWithCustomId[] {
  return buttons.flatMap((button) => {
    const asks = button.weight === 'careful' || button.confirm !== undefined
    const id = pressId(button.address, asks, taken)
    return id === undefined ? [] : [drawButton(id, button.label, styleOf(button.weight))]
  })
}

export function drawButton(
  id: string,
  words: string,
  style: APIButtonComponentWithCustomId['style'],
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, custom_id: id, label: label(words, buttonLabel), style }
}

function styleOf(weight: Button['weight']): APIButtonComponentWithCustomId['style'] {
  switch (weight) {
    case 'first':
      return ButtonStyle.Primary
    case 'careful':
      return ButtonStyle.Danger
    case 'plain':
    case undefined:
      return ButtonStyle.Secondary
  }
}

export function buttonRows(buttons: readonly APIButtonComponentWithCustomId[]): Row[] {
  const count = Math.ceil(buttons.length / mostInRow)
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * mostInRow, (row + 1) * mostInRow),
  }))
}

/** These buttons as menus, for a message with more of them than it can hold; `at` makes their ids differ. */
export function foldedMenus(buttons: readonly APIButtonComponentWithCustomId[], at: string, language: Language): Row[] {
  const count = Math.ceil(buttons.length / menuOptions)
  return Array.from({ length: count }, (_, row): Row => {
    const options = buttons.slice(row * menuOptions, (row + 1) * menuOptions)
    const select: APIStringSelectComponent = {
      type: ComponentType.StringSelect,
      custom_id: `${foldSign}${at}.${row}`,
      options: options.map(({ label: words = '…', custom_id: value }) => ({ label: words, value })),
      placeholder: translator(language)(texts.whatToDo),
    }
    return { type: ComponentType.ActionRow, components: [select] }
  })
}

/** More options than a menu holds go into a second one. */
function menuRows({ address, hint, options }: Extract<Pressable, { kind: 'menu' }>, taken: Set<string>): Row[] {
  const all = drawOptions(options)
  const count = Math.ceil(all.length / menuOptions)
  return Array.from({ length: count }, (_, row) => row).flatMap((row): Row[] => {
    const id = pressId(address, false, taken)
    if (id === undefined) return []
    const select: APIStringSelectComponent = {
      type: ComponentType.StringSelect,
      custom_id: id,
      options: all.slice(row * menuOptions, (row + 1) * menuOptions),
      ...(isBlank(hint) ? {} : { placeholder: label(hint, longestPlaceholder) }),
    }
    return [{ type: ComponentType.ActionRow, components: [select] }]
  })
}

export interface DrawnOption {
  label: string
  value: string
  description?: string
}

/** Each value once; one that is longer than may be is left out. */
export function drawOptions(options: readonly Option[]): DrawnOption[] {
  const distinct = [...new Map(options.toReversed().map((option) => [option.value, option])).values()].reverse()
  return distinct.flatMap(({ value, label: words, hint = '' }) => {
    const written = writeValue(value)
    if (written.length > longestValue) return []
    const description = isBlank(hint) ? {} : { description: label(hint, optionHint) }
    return [{ label: label(words, optionLabel), value: written, ...description }]
  })
}

/** Space at the ends would get lost, and an empty value is refused. */
export function writeValue(value: string): string {
  const isSafe = value !== '' && value === value.trim() && !isBlank(value) && !value.startsWith(valueSign)
  return isSafe ? value : valueSign + encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))
}

export function readValue(written: string): string {
  if (!written.startsWith(valueSign)) return written
  try {
    return decodeURIComponent(written.slice(valueSign.length))
  } catch {
    return written
  }
}
