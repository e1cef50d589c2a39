// The standing choice about being quoted, under my data: what it is now, and how to change it.
import { address, say } from '../../core/card.ts'
import type { Contribution } from '../../core/slot.ts'
import { actor } from './confirm.ts'
import { texts } from './texts.ts'

const now = { yes: texts.quotingYes, ask: texts.quotingAsk, no: texts.quotingNo, unasked: texts.quotingNo } as const
const labels = { yes: texts.quoteYes, ask: texts.quoteAsk, no: texts.quoteNo } as const

export const standing: Contribution = {
  slot: 'data',
  order: 10,
  blocks: async (q) => {
    if (!q.who || q.who.standing === 'alumnus') return []
    const { quotes } = actor(q)
    const others = (['yes', 'ask', 'no'] as const).filter((choice) => choice !== quotes)
    const buttons = others.map((choice) => ({
      label: q.t(labels[choice]),
      address: address('reflection.quotes', 'standing', choice),
    }))
    return [
      say.text({ bold: [q.t(texts.quoting)] }, '. ', q.t(now[quotes])),
      say.text(q.t(texts.quoteQuestion)),
      say.buttons(...buttons),
    ]
  },
}
