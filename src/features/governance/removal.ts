// Taking somebody from the table against their will: only by a decision, after a talk, and they may speak in it themselves.
import { changeMember } from '../../community/members/store.ts'
import { communityRef } from '../../community/words.ts'
import type { Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import { textOf } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import { parseObject, parseText } from './payload.ts'
import { memberField } from './people.ts'
import { texts } from './texts.ts'

interface Payload {
  readonly member: MemberId
}

export const removalKind: ProposalKind<Payload> = {
  name: 'governance.removal',
  consent: 'full',
  says: texts.removal,
  parse: (json) => ({ member: parseText(parseObject(json)['member']) as MemberId }),
  words: async (q, { member }) => ({
    after: q.t.rich(texts.removalAfter, { name: { member }, data: { command: ['my', 'data'] } }),
  }),
  fields: async (q, payload) => [
    await memberField(q, payload?.member),
    { kind: 'yes', name: 'talked', label: q.t(texts.talked), hint: q.t(texts.talkedHint), required: true },
  ],
  read: async (q, values) => {
    if (values['talked'] !== true) {
      return refuse(q.t(texts.talkFirst), { problems: [{ field: 'talked', says: q.t(texts.talkFirst) }] })
    }
    const payload = { member: (textOf(values, 'member') ?? '') as MemberId }
    return (await cannot(q, payload)) ?? payload
  },
  stillPossible: cannot,
  adopt: async (c, { member }) => {
    await changeMember(c.db, c.community, member, { state: 'left', caretaker: false })
    await c.memberChanged({ member, how: 'left' })
    await c.memberChanged({ member, how: 'removed' })
    // Nobody's name in the log: that it was decided is enough.
    await c.happened('governance.removed', communityRef({ id: c.community }))
  },
}

async function cannot(q: Query, { member: id }: Payload): Promise<Refusal | undefined> {
  const member = await q.circle.member(id)
  const keys = (await q.circle.members()).filter(({ caretaker }) => caretaker).length
  if (member?.state !== 'active') return refuse(q.t(texts.notMember))
  return member.caretaker && keys <= 1 ? refuse(q.t(texts.lastOne)) : undefined
}
