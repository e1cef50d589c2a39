// Another role in between, when somebody notices that the process asks something else of them: with one line why, as normal news.
import type { OwnTerm } from '../../community/roles/store.ts'
import { findTerm, listTerms } from '../../community/roles/store.ts'
import type { Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Role } from '../../core/people.ts'
import type { LiveMessage } from '../../core/post.ts'
import { plus } from '../../core/time.ts'
import { resayTerms } from './messages.ts'
import { roles } from './rules.ts'
import { signs } from './signs.ts'
import { actor, isRole, roleName } from './spans.ts'
import { turnOf, whoHolds } from './standing.ts'
import { beginTerm, layDown, termRef } from './taking.ts'
import { texts } from './texts.ts'

const longestWhy = 240
const worthShowingDays = 7

/** `/role switch`: with a role and a reason at once, else a form. */
export async function change(c: Change, to: Role | undefined, why: string | undefined): Promise<Answer> {
  const form = await switchPage(c, 'turn')
  if (isRefusal(form)) return form
  return to === undefined || why === undefined ? { form } : switchTo(c, to, why)
}

export const switchForm: FormSpec = {
  name: 'roles.switch',
  may: 'member',
  open: switchPage,
  submit: async (c, _subject, values: Values) => {
    const to = textOf(values, 'to')
    return isRole(to) ? switchTo(c, to, textOf(values, 'why') ?? '') : refuse(c.t(texts.whichRole))
  },
}

async function switchPage(q: Query, subject: string): Promise<Form | Refusal> {
  const mine = turnOf(await whoHolds(q), actor(q).id)
  if (!mine) return refuse(q.t(texts.noTurn))
  return {
    v: 1,
    name: 'roles.switch',
    subject,
    language: q.t.language,
    title: q.t(texts.switchTitle),
    submit: q.t(texts.switchSend),
    intro: [q.t(texts.switchIntro)],
    fields: [
      {
        kind: 'choice',
        name: 'to',
        label: q.t(texts.switchTo),
        required: true,
        options: roles
          .filter((role) => role !== mine.role)
          .map((role) => ({ value: role, label: roleName(q.t, role) })),
      },
      {
        kind: 'short',
        name: 'why',
        label: q.t(texts.switchWhy),
        hint: q.t(texts.switchWhyHint),
        max: longestWhy,
        required: true,
      },
    ],
  }
}

async function switchTo(c: Change, to: Role, why: string): Promise<Answer> {
  const me = actor(c)
  const mine = turnOf(await whoHolds(c), me.id)
  if (!mine) return refuse(c.t(texts.noTurn))
  if (mine.role === to) {
    return refuse(c.t(texts.switchSame), { problems: [{ field: 'to', says: c.t(texts.switchSame) }] })
  }
  await layDown(c, mine)
  const term = await beginTerm(c, {
    role: to,
    member: me,
    layer: 'turn',
    origin: 'switch',
    why: why.slice(0, longestWhy),
  })
  const card = await switchCard(c, term.id)
  if (card) {
    await c.post({
      key: `roles.switch:${term.id}`,
      purpose: { to: 'home' },
      cost: 'asked',
      card,
      expiresAt: plus(c.now, { days: worthShowingDays }),
      liveUntil: plus(c.now, { days: worthShowingDays }),
    })
  }
  await c.happened('roles.switched', termRef(term.id), me.id)
  await resayTerms(c)
  return { card: c.card(say.text(...c.t.rich(texts.switched, { room: { room: 'home' } }))) }
}

/** The turn somebody had before they switched to this one. */
export async function turnBefore(q: Query, term: OwnTerm): Promise<OwnTerm | undefined> {
  const all = (await listTerms(q.db, q.community)).filter(
    (one): one is OwnTerm => one.memberId === term.memberId && one.layer === 'turn' && one.id !== term.id,
  )
  return all.findLast(({ endedAt }) => endedAt !== null && endedAt <= term.at)
}

async function switchCard(q: Query, id: string): Promise<Card | undefined> {
  const term = await findTerm(q.db, q.community, id)
  const before = term?.memberId && (await turnBefore(q, term as OwnTerm))
  if (!term?.memberId || !before) return undefined
  const t = await q.homeTexts()
  const known = {
    name: { member: term.memberId },
    from: roleName(t, before.role),
    sign: signs[term.role],
    to: roleName(t, term.role),
  }
  const why = term.why ? q.said(term.why, termRef(id), term.language) : undefined
  return q.homeCard([
    say.text(...t.rich(texts.switchPost, known)),
    ...(why ? [{ kind: 'quote', words: why } as const] : []),
  ])
}

export const switchMessage: LiveMessage = { prefix: 'roles.switch', card: switchCard }
