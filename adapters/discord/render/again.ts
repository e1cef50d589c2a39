// What follows a form where no window may open: its problems with a way to correct them, its next page, or the form itself, as a button.
import { ButtonStyle } from 'discord.js'
import type { Form } from '../../../src/core/form.ts'
import { formAddress } from '../../../src/core/form.ts'
import type { Text } from '../../../src/core/text.ts'
import { translator } from '../../../src/core/text.ts'
import { priv } from './confirm.ts'
import { escapeMarkup, label } from './escape.ts'
import { pressId } from './ids.ts'
import { text } from './layout.ts'
import type { MessagePayload } from './message.ts'
import { problemLines } from './modal.ts'
import { buttonRows, drawButton } from './press.ts'
import { texts } from './texts.ts'

const longestTitle = 100
const longestProblems = 3000

/** What is not right yet, and a button that opens the form with what was typed; `isKept` says whether it still is there. */
export function renderProblems(form: Form, { isKept = true }: { readonly isKept?: boolean } = {}): MessagePayload {
  const t = translator(form.language)
  const lines: string[] = []
  for (const line of problemLines(form)) if (lines.join('\n').length + line.length < longestProblems) lines.push(line)
  const kept = isKept ? [`-# ${t(texts.stillThere)}`] : []
  return opening(form, [t(texts.notYetRight), ...lines, ...kept].join('\n'), texts.edit)
}

/** The next page of a form: a window cannot follow on a window here. */
export function renderContinue(form: Form): MessagePayload {
  const { page = 1, pages = 1, language } = form
  const t = translator(language)
  const ready = pages > 1 ? t(texts.pageReady, { page, pages }) : t(texts.formReady)
  return opening(form, `${named(form)}\n${ready}`, texts.goOn)
}

/** A form that could not open at once. */
export function renderOpen(form: Form): MessagePayload {
  return opening(form, `${named(form)}\n${translator(form.language)(texts.formReady)}`, texts.open)
}

function named({ title }: Form): string {
  return `**${escapeMarkup(label(title, longestTitle))}**`
}

function opening(form: Form, words: string, says: Text<never>): MessagePayload {
  const id = pressId(formAddress(form), false, new Set())
  const button = id === undefined ? [] : [drawButton(id, translator(form.language)(says), ButtonStyle.Primary)]
  return priv(form.language, [text(words), ...buttonRows(button)])
}
