// Whether a message, a form or a command fits a platform, as sentences for whoever wrote it.
import type { CommandSheet } from './command.ts'
import type { Form } from './form.ts'
import { lengthOf } from './form.ts'
import type { Limits } from './limits.ts'
import { plainBlock } from './plain.ts'
import type { Part, ShownBlock } from './shown.ts'
import { messageLength } from './split.ts'

/** Everything that does not fit, empty when all is well. */
export function misfits(shown: Part | Form | CommandSheet, limits: Limits): string[] {
  const found: string[] = []
  const check = (what: string, size: number, limit: number) => {
    if (size > limit) found.push(`${what} is ${size}, at most ${limit} on ${limits.platform}`)
  }
  if ('blocks' in shown) checkPart(shown, limits.message, check)
  else if ('fields' in shown) checkForm(shown, limits.form, check)
  else checkCommand(shown, limits.command, check)
  return found
}

type Check = (what: string, size: number, limit: number) => void

function checkPart(part: Part, limits: Limits['message'], check: Check): void {
  check('the number of blocks', part.blocks.length, limits.blocks)
  check('the text of the message', messageLength(part.blocks, part), limits.text)
  for (const block of part.blocks) checkBlock(block, part, limits, check)
}

function checkBlock(block: ShownBlock, part: Part, limits: Limits['message'], check: Check): void {
  const words = plainBlock(block, part)
  const opening = `“${words.slice(0, 30)}”`
  switch (block.kind) {
    case 'heading':
      check(`the heading ${opening}`, lengthOf(words), limits.heading)
      return
    case 'text':
    case 'note':
    case 'strip':
    case 'quote':
      check(`the text ${opening}`, lengthOf(words), limits.blockText)
      return
    case 'list':
      for (const item of words.split('\n')) check(`the item “${item.slice(0, 30)}”`, lengthOf(item), limits.blockText)
      return
    case 'fields':
      check(`the number of fields in ${opening}`, block.fields.length, limits.fields)
      check(`the fields ${opening}`, lengthOf(words), limits.blockText)
      return
    case 'table':
      check(`the number of rows under ${opening}`, block.rows.length, limits.tableRows)
      check(`the number of columns of ${opening}`, block.header.length, limits.tableColumns)
      return
    case 'buttons':
      check(`the number of buttons ${opening}`, block.buttons.length, limits.buttons)
      for (const { label, address } of block.buttons) {
        check(`the button “${label}”`, lengthOf(label), limits.buttonLabel)
        check(`the address ${address}`, address.length, limits.address)
      }
      return
    case 'menu':
      check(`the number of options in ${opening}`, block.options.length, limits.menuOptions)
      for (const option of block.options) {
        check(`the option “${option.label}”`, lengthOf(option.label), limits.optionLabel)
        check(`the hint “${option.hint ?? ''}”`, lengthOf(option.hint ?? ''), limits.optionHint)
        check(`the address ${block.address}/${option.value}`, `${block.address}/${option.value}`.length, limits.address)
      }
      return
    case 'divider':
      return
  }
}

function checkForm(form: Form, limits: Limits['form'], check: Check): void {
  check(`the title “${form.title}”`, lengthOf(form.title), limits.title)
  check(`the button “${form.submit}”`, lengthOf(form.submit), limits.title)
  check(`the number of fields of ${form.name}`, form.fields.length, limits.fields)
  for (const field of form.fields) {
    check(`the label “${field.label}”`, lengthOf(field.label), limits.label)
    check(`the hint “${field.hint ?? ''}”`, lengthOf(field.hint ?? ''), limits.hint)
    if (field.kind === 'long') check(`the length of ${field.name}`, field.max, limits.longText)
    if (field.kind === 'short') check(`the length of ${field.name}`, field.max, limits.shortText)
    if (!('options' in field)) continue
    check(`the number of options of ${field.name}`, field.options.length, limits.choices)
    for (const option of field.options)
      check(`the option “${option.label}”`, lengthOf(option.label), limits.optionLabel)
  }
}

function checkCommand(sheet: CommandSheet, limits: Limits['command'], check: Check): void {
  const words = [sheet.words.noun.nl, sheet.words.noun.en, sheet.words.verb.nl, sheet.words.verb.en]
  for (const word of [sheet.noun, sheet.verb, ...words]) check(`the word “${word}”`, lengthOf(word), limits.name)
  check(`what “${sheet.noun} ${sheet.verb}” says`, lengthOf(sheet.says), limits.description)
  check(`the number of arguments of “${sheet.noun} ${sheet.verb}”`, sheet.args.length, limits.options)
  for (const arg of sheet.args) {
    check(`the argument “${arg.word}”`, lengthOf(arg.word), limits.name)
    check(`what “${arg.word}” says`, lengthOf(arg.says), limits.description)
    check(`the number of choices of “${arg.word}”`, arg.options?.length ?? 0, limits.choices)
  }
}
