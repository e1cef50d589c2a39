// Who holds a key to the installation: one to three, changed by a decision, and nobody gets one without their own yes (INV-11).
import type { AskKind } from '../../asks/asks.ts'
import { openAsk } from '../../asks/asks.ts'
import { changeMember } from '../../community/members/store.ts'
import { say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import { textOf } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import { plus } from '../../core/time.ts'
import { parseObject, parseText } from './payload.ts'
import { memberField, memberRef } from './people.ts'
import { judgeKey } from './rules.ts'
import { texts } from './texts.ts'

const askedDays = 14

interface Payload {
  readonly member: MemberId
  readonly gives: boolean
}

export const keysKind: ProposalKind<Payload> = {
  name: 'governance.keys',
  consent: 'full',
  says: texts.keys,
  parse: (json) => {
    const { member, gives } = parseObject(json)
    return { member: parseText(member) as MemberId, gives: gives === true }
  },
  words: async (q, { member, gives }) => ({
    after: q.t.rich(gives ? texts.keyGives : texts.keyTakes, { name: { member } }),
  }),
  fields: async (q, payload) => [
    await memberField(q, payload?.member),
    {
      kind: 'choice',
      name: 'what',
      label: q.t(texts.keyWhat),
      hint: q.t(texts.keyHint),
      required: true,
      options: [
        { value: 'gives', label: q.t(texts.keyGive) },
        { value: 'takes', label: q.t(texts.keyTake) },
      ],
      ...(payload && { value: payload.gives ? 'gives' : 'takes' }),
    },
  ],
  read: async (q, values) => {
    const payload = { member: (textOf(values, 'member') ?? '') as MemberId, gives: textOf(values, 'what') === 'gives' }
    return (await cannot(q, payload)) ?? payload
  },
  stillPossible: cannot,
  adopt: async (c, { member, gives }, { by }) => {
    if (gives) {
      await openAsk(c, { kind: keyAsk, member, subject: memberRef(member), lapsesAt: plus(c.now, { days: askedDays }) })
      return
    }
    await setKey(c, member, false)
    await c.happened('governance.keyTaken', memberRef(member), by)
  },
}

export const keyAsk: AskKind = {
  name: 'governance.key',
  cost: 'asked',
  blocks: async (q, t, { subject }) =>
    (await cannot(q, { member: subject.id as MemberId, gives: true })) ? undefined : [say.text(t(texts.keyAsk))],
  labels: (t) => ({ yes: t(texts.keyYes), no: t(texts.keyNo) }),
  yes: async (c, { subject }) => {
    const payload = { member: subject.id as MemberId, gives: true }
    const no = await cannot(c, payload)
    if (no) return no
    await setKey(c, payload.member, true)
    await c.happened('governance.keyGiven', subject)
    return { card: c.card(say.text(c.t(texts.keyIsYours))) }
  },
  no: async (c) => ({ card: c.card(say.text(c.t(texts.noIsFine))) }),
}

async function cannot(q: Query, { member: id, gives }: Payload): Promise<Refusal | undefined> {
  const keys = (await q.circle.members()).filter(({ caretaker }) => caretaker).length
  const verdict = judgeKey(await q.circle.member(id), { gives, keys })
  if (verdict === 'fine') return undefined
  return refuse(q.t(texts[verdict]), { problems: [{ field: 'member', says: q.t(texts[verdict]) }] })
}

async function setKey(c: Change, member: MemberId, caretaker: boolean): Promise<void> {
  await changeMember(c.db, c.community, member, { caretaker })
  await c.resay(`setup.about:${c.community}`)
}
