// Takes in a form: checks it, hands it to the feature, and shows it again, filled in, when something is not right yet.
import type { Act } from '../core/act.ts'
import { say } from '../core/card.ts'
import type { Answer, FormSpec } from '../core/command.ts'
import type { Change, Query } from '../core/context.ts'
import { isRefusal } from '../core/errors.ts'
import type { Form, Problem, Values } from '../core/form.ts'
import type { Instant } from '../core/time.ts'
import { hourMs, toLocal } from '../core/time.ts'
import { isUsed, removeDraft, saveUse } from '../store/incoming/store.ts'
import { fillIn, readValues } from './check-form.ts'
import { draftKey, readDraft } from './drafts.ts'
import { listPages, readTicket, showPage } from './forms.ts'
import { texts } from './texts.ts'

export type Submission = Extract<Act, { does: 'submit' }>

/** What came of it; undone means that nothing of it may stay. `draft` is what is kept of the form in either case. */
export interface Done {
  readonly answer: Answer
  readonly isUndone?: boolean
  readonly draft?: Values
}

export async function submitForm(c: Change, spec: FormSpec, act: Submission): Promise<Done> {
  const { id, page } = readTicket(act.ticket)
  const ticket = id === '' ? c.newId() : id
  if (await isUsed(c.db, c.community, ticket)) return { answer: hadItAlready(c) }
  const key = draftKey(c, spec.name, act.subject)
  const earlier = page > 1 ? ((await readDraft(c, key)) ?? {}) : {}
  const typed: Values = { ...earlier, ...act.values }
  const opened = await spec.open(c, act.subject)
  if (isRefusal(opened)) return { answer: opened, isUndone: true, draft: typed }
  const pages = listPages(opened)
  const again = (problems: readonly Problem[]): Done => {
    const at = pageWith(pages, problems) ?? page
    return {
      answer: { form: showPage(c, fillIn(opened, typed), { page: at, ticket, problems }) },
      isUndone: true,
      draft: typed,
    }
  }
  const today = toLocal(c.zone, c.now).date
  const here = readValues(pages[page - 1] ?? [], act.values, { t: c.t, today })
  if (here.problems.length > 0) return again(here.problems)
  if (page < pages.length) {
    // An earlier page leaves only a draft, so the whole form uses its ticket up once.
    return { answer: { form: showPage(c, fillIn(opened, typed), { page: page + 1, ticket }) }, draft: typed }
  }
  const all = readValues(opened.fields, typed, { t: c.t, today })
  if (all.problems.length > 0) return again(all.problems)

  const answer = await spec.submit(c, act.subject, all.values)
  if (isRefusal(answer))
    return answer.problems?.length ? again(answer.problems) : { answer, isUndone: true, draft: typed }
  const at = spec.sealed ? hourOf(c.now) : c.now
  await saveUse(c.db, { id: ticket, community: c.community, form: spec.name, at })
  if (!spec.sealed) await removeDraft(c.db, key)
  return { answer }
}

/** The form as it was sent, to be sent again: after a fault of ours. */
export async function showAgain(q: Query, spec: FormSpec, act: Submission, says: string): Promise<Form | undefined> {
  const { id, page } = readTicket(act.ticket)
  const opened = await spec.open(q, act.subject)
  return isRefusal(opened)
    ? undefined
    : showPage(q, fillIn(opened, act.values), { page, ticket: id, problems: [{ says }] })
}

/** For what must not tell when exactly it was. */
export function hourOf(at: Instant): Instant {
  return (Math.floor(at / hourMs) * hourMs) as Instant
}

/** A second submission of the same form gets the confirmation of the first. */
export function hadItAlready(q: Query): Answer {
  return { card: q.card(say.text(q.t(texts.hadItAlready))) }
}

function pageWith(pages: ReturnType<typeof listPages>, problems: readonly Problem[]): number | undefined {
  const index = pages.findIndex((fields) => fields.some(({ name }) => problems.some((one) => one.field === name)))
  return index < 0 ? undefined : index + 1
}
