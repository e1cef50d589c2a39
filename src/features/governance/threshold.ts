// From how many answers on anonymous words and figures are shown: never below five, and only ever raised (INV-14).
import { changeCommunity } from '../../community/communities/store.ts'
import { communityRef } from '../../community/words.ts'
import type { Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import { textOf } from '../../core/form.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import { parseObject } from './payload.ts'
import { thresholdsAbove } from './rules.ts'
import { texts } from './texts.ts'

interface Payload {
  readonly k: number
}

export const thresholdKind: ProposalKind<Payload> = {
  name: 'governance.threshold',
  consent: 'full',
  says: texts.threshold,
  parse: (json) => {
    const k = Number(parseObject(json)['k'])
    if (!Number.isInteger(k)) throw new Error('This is no threshold.')
    return { k }
  },
  words: async (q, { k }) => ({
    before: [q.t(texts.thresholdIs, { k: (await q.circle.community()).anonymityK })],
    after: [q.t(texts.thresholdIs, { k })],
  }),
  fields: async (q, payload) => {
    const { anonymityK } = await q.circle.community()
    const options = thresholdsAbove(anonymityK).map((k) => ({ value: `${k}`, label: `${k}` }))
    const bare = { kind: 'choice', name: 'k', required: true } as const
    const value = payload ? { value: `${payload.k}` } : {}
    return [{ ...bare, label: q.t(texts.thresholdLabel), hint: q.t(texts.thresholdHint), options, ...value }]
  },
  read: async (q, values) => {
    const payload = { k: Number(textOf(values, 'k')) }
    return (await isTooLow(q, payload)) ?? payload
  },
  stillPossible: isTooLow,
  adopt: async (c, { k }, { by }) => {
    await changeCommunity(c.db, c.community, { anonymityK: k })
    await c.happened('governance.raised', communityRef({ id: c.community }), by)
  },
}

async function isTooLow(q: Query, { k }: Payload): Promise<Refusal | undefined> {
  const { anonymityK } = await q.circle.community()
  if (thresholdsAbove(anonymityK).includes(k)) return undefined
  const says = q.t(texts.onlyHigher, { k: anonymityK })
  return refuse(says, { problems: [{ field: 'k', says }] })
}
