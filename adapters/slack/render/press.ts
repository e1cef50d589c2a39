// Buttons and menus, with their addresses in them, and what a press on one of them says.
import type { ActionsBlock, ConfirmationDialog, PlainTextOption, Button as SlackButton } from '@slack/types'
import type { Address, Button, Option } from '../../../src/core/card.ts'
import { lengthOf } from '../../../src/core/form.ts'
import type { Language } from '../../../src/core/text.ts'
import { translator } from '../../../src/core/text.ts'
import { slackLimits } from '../limits.ts'
import { isBlank, label, plainText } from './escape.ts'
import { texts } from './texts.ts'

const { buttonLabel, buttons: mostButtons, menuOptions, optionLabel, optionHint } = slackLimits.message
/** Of a button's value, a menu's option and the id of a block. */
const longest = { value: 2000, option: 75, blockId: 255 } as const
/** What the ids of our elements begin with; of a menu's option that became a button, the choice stands on the second line. */
const ids = { button: 'press', option: 'choose', menu: 'menu' } as const

/** What Slack tells of an element that somebody used. */
export interface UsedElement {
  readonly type: string
  readonly action_id: string
  readonly block_id?: string
  readonly value?: string | undefined
  readonly selected_option?: { readonly value?: string } | null
}

/** The address of what was pressed or chosen; undefined when it is not an element of ours. */
export function readPress(used: UsedElement): { address: string; choice?: string } | undefined {
  const { type, action_id: id, block_id: block = '', value = '' } = used
  if (type === 'button' && id.startsWith(`${ids.button}:`) && value !== '') return { address: value }
  if (type === 'button' && id.startsWith(`${ids.option}:`)) {
    const cut = value.indexOf('\n')
    return cut < 0 ? undefined : { address: value.slice(0, cut), choice: value.slice(cut + 1) }
  }
  const choice = used.selected_option?.value
  const address = /^menu:\d+:(.+)$/s.exec(block)?.[1]
  if (type !== 'static_select' || !id.startsWith(`${ids.menu}:`) || !address || choice === undefined) return undefined
  return { address, choice }
}

/** Rows of at most 25; `at` is the place of the block in the message, so that no two ids are the same. */
export function buttonRows(buttons: readonly Button[], at: number, language: Language): ActionsBlock[] {
  const elements = buttons
    .filter(({ address }) => !isBlank(address) && lengthOf(address) <= longest.value)
    .map((button, n) => drawButton(button, `${ids.button}:${at}.${n}`, language))
  return rows(elements, `${ids.button}:${at}`)
}

/** A menu; where its address or an option is longer than a menu can hold, a button for each option. */
export function menuRows(
  { address, hint, options }: { address: Address; hint: string; options: readonly Option[] },
  at: number,
  longestLabel: number = optionLabel,
): ActionsBlock[] {
  const all = distinct(options)
  if (all.length === 0 || isBlank(address)) return []
  const blockId = `${ids.menu}:${at}:${address}`
  const fits = lengthOf(blockId) <= longest.blockId && all.length <= menuOptions
  if (!fits || !all.every(({ value }) => isValue(value))) {
    const buttons = all.map(
      (option, n): SlackButton => ({
        type: 'button',
        action_id: `${ids.option}:${at}.${n}`,
        text: label(option.label, buttonLabel),
        value: `${address}\n${option.value}`,
      }),
    )
    return rows(
      buttons.filter(({ value = '' }) => lengthOf(value) <= longest.value),
      `${ids.option}:${at}`,
    )
  }
  const placeholder = isBlank(hint) ? {} : { placeholder: label(hint, 150) }
  const select = {
    type: 'static_select',
    action_id: `${ids.menu}:${at}`,
    options: all.map((option) => drawOption(option, longestLabel)),
    ...placeholder,
  } as const
  return [{ type: 'actions', block_id: blockId, elements: [select] }]
}

/** Whether it can be the value of an option as it is. */
export function isValue(value: string): boolean {
  return !isBlank(value) && lengthOf(value) <= longest.option
}

export function drawOption(
  { value, label: words, hint = '' }: Option,
  longestLabel: number = optionLabel,
): PlainTextOption {
  const description = isBlank(hint) ? {} : { description: label(hint, Math.min(longestLabel, optionHint)) }
  return { text: label(words, longestLabel), value, ...description }
}

/** Of options with the same value only the first can be chosen. */
export function distinct(options: readonly Option[]): Option[] {
  return [...new Map(options.toReversed().map((option) => [option.value, option])).values()].reverse()
}

function drawButton(button: Button, id: string, language: Language): SlackButton {
  const confirm = confirmOf(button, language)
  const style = { first: 'primary', careful: 'danger', plain: undefined }[button.weight ?? 'plain'] as
    | 'primary'
    | 'danger'
    | undefined
  return {
    type: 'button',
    action_id: id,
    text: label(button.label, buttonLabel),
    value: button.address,
    ...(style ? { style } : {}),
    ...(confirm ? { confirm } : {}),
  }
}

function confirmOf({ weight, confirm, label: words }: Button, language: Language): ConfirmationDialog | undefined {
  const isCareful = weight === 'careful'
  if (!confirm && !isCareful) return undefined
  const t = translator(language)
  const said = confirm ?? { title: words, says: t(texts.hardToUndo), yes: t(texts.yesDo), no: t(texts.notNow) }
  return {
    title: label(isBlank(said.title) ? t(texts.sure) : said.title, 100),
    text: plainText(isBlank(said.says) ? t(texts.hardToUndo) : said.says, 300),
    confirm: label(isBlank(said.yes) ? t(texts.yesDo) : said.yes, 30),
    deny: label(isBlank(said.no) ? t(texts.notNow) : said.no, 30),
    ...(isCareful ? { style: 'danger' } : {}),
  }
}

function rows(buttons: readonly SlackButton[], id: string): ActionsBlock[] {
  const count = Math.ceil(buttons.length / mostButtons)
  return Array.from({ length: count }, (_, row) => ({
    type: 'actions',
    block_id: row === 0 ? id : `${id}-${row}`,
    elements: buttons.slice(row * mostButtons, (row + 1) * mostButtons),
  }))
}
