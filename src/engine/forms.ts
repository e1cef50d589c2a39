// Shows forms: filled in with a draft, cut into pages, each page with a ticket that can be used once.
import type { Query } from '../core/context.ts'
import { Fault } from '../core/errors.ts'
import type { Field, Form, Problem } from '../core/form.ts'
import { fillIn } from './check-form.ts'
import type { Registry } from './declared.ts'
import { draftKey, readDraft } from './drafts.ts'
import { texts } from './texts.ts'

const perPage = 5
const mostPages = 3

/** A form as a feature gave it, ready to be shown for the first time. */
export async function openForm(q: Query, registry: Registry, form: Form, newId: () => string): Promise<Form> {
  const isSealed = registry.form(form.name)?.sealed ?? false
  if (isSealed && form.fields.length > perPage) {
    throw new Fault(
      `The sealed form ${form.name} has more than one page.`,
      'Its pages would have to be kept: shorten it.',
    )
  }
  const draft = isSealed ? undefined : await readDraft(q, draftKey(q, form.name, form.subject))
  const page = Math.min(form.page ?? 1, listPages(form).length)
  return showPage(q, draft ? fillIn(form, draft) : form, { page, ticket: newId() })
}

export function listPages(form: Form): readonly (readonly Field[])[] {
  const count = Math.max(1, Math.ceil(form.fields.length / perPage))
  if (count > mostPages) throw new Fault(`The form ${form.name} has ${form.fields.length} fields.`, 'Shorten it to 15.')
  return Array.from({ length: count }, (_, page) => form.fields.slice(page * perPage, (page + 1) * perPage))
}

/** One page; the ticket of a later page tells which one it is. */
export function showPage(
  q: Query,
  form: Form,
  { page, ticket, problems }: { page: number; ticket: string; problems?: readonly Problem[] },
): Form {
  const pages = listPages(form)
  const { problems: _before, intro, ...rest } = form
  return {
    ...rest,
    ...(intro && page === 1 ? { intro } : {}),
    ticket: page === 1 ? ticket : `${ticket}~${page}`,
    ...(pages.length > 1 ? { page, pages: pages.length } : {}),
    fields: pages[page - 1] ?? [],
    submit: page < pages.length ? q.t(texts.next) : form.submit,
    ...(problems && problems.length > 0 ? { problems } : {}),
  }
}

/** Which page a ticket, or the name of a form in an address, belongs to, and what it is without that. */
export function readTicket(ticket: string): { id: string; page: number } {
  const match = /^(.*)~([2-9])$/.exec(ticket)
  return match ? { id: match[1] ?? '', page: Number(match[2]) } : { id: ticket, page: 1 }
}
