// Finishing: direction setter and researcher, or two volunteers, write the three sentences it begins with. Without them it is posted all the same.

import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { FormSpec } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Contribution } from '../../core/slot.ts'
import { openOne, problem } from './additions.ts'
import { longestSentences, mayFinish } from './rules.ts'
import { findComing } from './starting.ts'
import { listOwn, listSentences, saveSentences } from './store.ts'
import { texts } from './texts.ts'
import { actor, button, closeSpan, openKey } from './words.ts'

export async function finishingOf(q: Query, id: string) {
  const me = actor(q)
  const holders = [...(await q.circle.holders('direction_setter')), ...(await q.circle.holders('researcher'))]
  const finished = await listSentences(q.db, q.community, id)
  return mayFinish({ me: { id: me.id, perspective: me.perspective }, holders, finished })
}

const whyNot = { holders: texts.finishHolders, enough: texts.finishEnough, sameSide: texts.finishSame } as const

async function finishable(q: Query, id: string): Promise<Refusal | undefined> {
  const summary = await openOne(q, id)
  if (isRefusal(summary)) return summary
  const may = await finishingOf(q, id)
  return may === 'yes' ? undefined : refuse(q.t(whyNot[may]))
}

export const finishForm: FormSpec = {
  name: 'summary.finish',
  may: 'member',
  open: async (q, id): Promise<Form | Refusal> => {
    const no = await finishable(q, id)
    if (no) return no
    const last = (await listSentences(q.db, q.community, id)).at(-1)
    const { t } = q
    return {
      v: 1,
      name: 'summary.finish',
      subject: id,
      language: t.language,
      title: t(texts.finishTitle),
      submit: t(texts.save),
      intro: [t(texts.finishAsk)],
      fields: [
        {
          kind: 'long',
          name: 'words',
          label: t(texts.finishWords),
          required: true,
          max: longestSentences,
          ...(last ? { value: last.words } : {}),
        },
      ],
    }
  },
  submit: async (c, id, values) => {
    const no = await finishable(c, id)
    if (no) return no
    const words = textOf(values, 'words')
    if (!words) return problem('words', c.t(texts.finishWords))
    const { id: memberId, language, perspective = null } = actor(c)
    const mine = (await listSentences(c.db, c.community, id)).find((one) => one.memberId === memberId)
    const row = { communityId: c.community, summaryId: id, memberId, perspective, words, language, at: c.now }
    const own = mine?.id ?? c.newId<string>()
    await saveSentences(c.db, { ...row, id: own })
    await c.resay(openKey(id))
    const summary = await openOne(c, id)
    const close = isRefusal(summary) ? '' : await closeSpan(c, summary)
    return {
      card: c.card(
        say.text(...c.t.rich(texts.finishSaved, { close })),
        say.buttons(button(c.t, texts.finish, 'finish', id), button(c.t, texts.takeOut, 'takeOut', own, 'sentences')),
      ),
    }
  },
}

/** As long as it is open, for who added nothing; for who finishes it, what is to be finished. */
export const todaySlot: Contribution = {
  slot: 'today',
  order: 12,
  blocks: async (q): Promise<Block[]> => {
    const summary = await findComing(q)
    if (summary?.state !== 'open' || !q.who || q.who.standing === 'alumnus') return []
    const { id } = summary
    const close = await closeSpan(q, summary)
    const holds = (await q.circle.holders('direction_setter')).concat(await q.circle.holders('researcher'))
    const look = { command: ['phase', 'summary'] } as const
    const finish = holds.includes(q.who.id)
      ? [
          say.text(...q.t.rich(texts.finishToday, { close, summary: look })),
          say.buttons(button(q.t, texts.finish, 'finish', id)),
        ]
      : []
    const own = (await listOwn(q.db, q.community, q.who.id)).some(({ summaryId }) => summaryId === id)
    if (own) return finish
    return [
      say.text(...q.t.rich(texts.today, { close })),
      say.buttons(
        button(q.t, texts.addStory, 'story', id),
        button(q.t, texts.addMissing, 'missing', id),
        button(q.t, texts.addNext, 'next', id),
      ),
      ...finish,
    ]
  },
}
