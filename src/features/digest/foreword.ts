// The foreword: one a digest, at most 400 characters, signed; its author can change it until the digest is about to go.
import { address, say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { weekday } from '../../core/dates.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form } from '../../core/form.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import { weekdayOf } from '../../core/time.ts'
import { postingAt } from './draft.ts'
import { noteCommandSpan, openDraft } from './gate.ts'
import { longestForeword, previewWindow } from './rules.ts'
import type { Foreword } from './store.ts'
import { findForeword, removeForeword, saveForeword } from './store.ts'
import { texts } from './texts.ts'

export const forewordForm: FormSpec = {
  name: 'digest.foreword',
  may: 'member',
  open: async (q, subject): Promise<Form | Refusal> => {
    const draft = await openDraft(q, subject)
    if (isRefusal(draft)) return draft
    const written = await findForeword(q.db, q.community, draft.id)
    if (written && written.member !== q.who?.id) return takenAlready(q, written)
    return {
      v: 1,
      name: 'digest.foreword',
      subject,
      language: q.t.language,
      title: q.t(texts.forewordTitle),
      submit: q.t(texts.noteSave),
      intro: q.t.rich(texts.forewordIntro, {
        day: weekday(q.t.language, weekdayOf(draft.plannedOn)),
        room: { room: 'home' },
      }),
      fields: [
        {
          name: 'words',
          kind: 'long',
          max: longestForeword,
          label: q.t(texts.forewordLabel),
          hint: q.t(texts.forewordHint),
          required: true,
          ...(written ? { value: written.words } : {}),
        },
      ],
    }
  },
  submit: async (c, subject, values): Promise<Answer> => {
    const draft = await openDraft(c, subject)
    if (isRefusal(draft)) return draft
    const words = textOf(values, 'words')
    if (!words || !c.who || lengthOf(words) > longestForeword)
      return tooLong(c, lengthOf(words ?? '') - longestForeword)
    const written = await findForeword(c.db, c.community, draft.id)
    if (written && written.member !== c.who.id) return takenAlready(c, written)
    const row = { digest: draft.id, member: c.who.id, words, language: c.t.language, at: c.now }
    await saveForeword(c.db, c.community, row)
    const { zone } = await c.circle.calendar()
    const at = await postingAt(c, draft.plannedOn)
    const until = { at: previewWindow({ ...draft, at }, zone).until, as: 'weekdayTime' } as const
    const day = weekday(c.t.language, weekdayOf(draft.plannedOn))
    return {
      card: c.card(
        say.text(...c.t.rich(texts.forewordSaved, { day, until })),
        say.buttons(
          { label: c.t(texts.changeForeword), address: address('digest.foreword', draft.id) },
          { label: c.t(texts.removeForeword), address: address('digest.unforeword', draft.id) },
        ),
      ),
    }
  },
}

function takenAlready(q: Query, { member }: Foreword): Refusal {
  return refuse(q.t.rich(texts.forewordTaken, { name: { member }, note: noteCommandSpan }))
}

function tooLong(q: Query, n: number): Refusal {
  const says = q.t(texts.noteTooLong, { n: Math.max(1, n) })
  return refuse(says, { problems: [{ field: 'words', says }] })
}

export const forewordActions: readonly Action[] = [
  {
    name: 'digest.foreword',
    may: 'member',
    road: 'look',
    run: async (q, { record }) => {
      const form = await forewordForm.open(q, record)
      return isRefusal(form) ? form : { form }
    },
  },
  {
    name: 'digest.unforeword',
    may: 'member',
    road: 'do',
    run: async (c, { record }) => {
      const draft = await openDraft(c, record)
      if (isRefusal(draft)) return draft
      const written = await findForeword(c.db, c.community, draft.id)
      if (written && written.member !== c.who?.id) return refuse(c.t(texts.notYours))
      await removeForeword(c.db, c.community, draft.id)
      return { card: c.card(say.text(c.t(texts.forewordGone))) }
    },
  },
]
