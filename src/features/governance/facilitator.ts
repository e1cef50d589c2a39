// Process facilitator: a label that everybody sees. It gives no rights and no extra sight, only a page of what is coming.
import type { AskKind } from '../../asks/asks.ts'
import { openAsk } from '../../asks/asks.ts'
import { findSetting, saveSetting } from '../../community/settings/store.ts'
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import { textOf } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Merging } from '../../core/privacy.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import type { Contribution } from '../../core/slot.ts'
import { plus } from '../../core/time.ts'
import { parseObject, parseText } from './payload.ts'
import { memberField, memberRef } from './people.ts'
import { texts } from './texts.ts'

const askedDays = 14
const key = 'governance.facilitators'
/** So much of what is coming stands on the page. */
const mostComing = 8

interface Payload {
  readonly member: MemberId
  readonly gives: boolean
}

async function listFacilitators(q: Pick<Query, 'db' | 'community'>): Promise<readonly MemberId[]> {
  const stored = await findSetting(q.db, q.community, key)
  return Array.isArray(stored) ? (stored as MemberId[]) : []
}

async function setFacilitator(c: Change, member: MemberId, has: boolean): Promise<void> {
  const others = (await listFacilitators(c)).filter((one) => one !== member)
  await saveSetting(c.db, c.community, key, has ? [...others, member] : others)
  await c.resay(`setup.about:${c.community}`)
}

export const facilitatorKind: ProposalKind<Payload> = {
  name: 'governance.facilitator',
  consent: 'light',
  says: texts.facilitator,
  parse: (json) => {
    const { member, gives } = parseObject(json)
    return { member: parseText(member) as MemberId, gives: gives === true }
  },
  words: async (q, { member, gives }) => ({
    after: q.t.rich(gives ? texts.facilitates : texts.facilitatesNoMore, { name: { member } }),
  }),
  fields: async (q, payload) => [await memberField(q, payload?.member)],
  read: async (q, values) => {
    const member = (textOf(values, 'member') ?? '') as MemberId
    const payload = { member, gives: !(await listFacilitators(q)).includes(member) }
    return (await cannot(q, payload)) ?? payload
  },
  stillPossible: cannot,
  adopt: async (c, { member, gives }, { by }) => {
    if (gives) {
      const lapsesAt = plus(c.now, { days: askedDays })
      await openAsk(c, { kind: facilitatorAsk, member, subject: memberRef(member), lapsesAt })
      return
    }
    await setFacilitator(c, member, false)
    await c.happened('governance.facilitatesNoMore', memberRef(member), by)
  },
}

export const facilitatorAsk: AskKind = {
  name: 'governance.label',
  cost: 'asked',
  blocks: async (_q, t) => [say.text(t(texts.facilitatorAsk)), say.note(t(texts.facilitatorPaid))],
  labels: (t) => ({ yes: t(texts.facilitatorYes), no: t(texts.keyNo) }),
  yes: async (c, { subject }) => {
    await setFacilitator(c, subject.id as MemberId, true)
    await c.happened('governance.facilitates', subject)
    return { card: c.card(say.text(...c.t.rich(texts.facilitatorIs, { today: { command: ['my', 'today'] } }))) }
  },
  no: async (c) => ({ card: c.card(say.text(c.t(texts.noIsFine))) }),
}

export const facilitatorAbout: Contribution = {
  slot: 'about',
  order: 60,
  blocks: async (q) => {
    const names = await listFacilitators(q)
    if (names.length === 0) return []
    const spans = names.flatMap((member, n): Span[] => (n === 0 ? [{ member }] : [', ', { member }]))
    return [say.text({ bold: [q.t(texts.facilitatorAbout)] }, ': ', ...spans), say.note(q.t(texts.facilitatorNote))]
  },
}

/** What is coming, for who holds the label: the same as everybody can find, on one page. */
export const facilitatorToday: Contribution = {
  slot: 'today',
  order: 80,
  blocks: async (q): Promise<Block[]> => {
    if (!q.who || !(await listFacilitators(q)).includes(q.who.id)) return []
    const coming = (await q.declared.rituals(q)).slice(0, mostComing)
    const items = coming.map(({ name, at }): Span[] => [{ at, as: 'moment' }, ': ', q.t(name)])
    const sheet: Span[] = q.declared.commands.some(({ noun, verb }) => noun === 'meeting' && verb === 'sheet')
      ? q.t.rich(texts.facilitatorSheet, { sheet: { command: ['meeting', 'sheet'] } })
      : []
    return [
      say.text({ bold: [q.t(texts.facilitatorPage)] }),
      ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
      ...(sheet.length > 0 ? [say.note(...sheet)] : []),
    ]
  },
}

export async function forgetFacilitator(c: Change, member: MemberId): Promise<void> {
  if ((await listFacilitators(c)).includes(member)) await setFacilitator(c, member, false)
}

export async function mergeFacilitator(c: Change, { from, into }: Merging): Promise<void> {
  if (!(await listFacilitators(c)).includes(from)) return
  await setFacilitator(c, from, false)
  await setFacilitator(c, into, true)
}

async function cannot(q: Query, { member: id }: Payload): Promise<Refusal | undefined> {
  const member = await q.circle.member(id)
  if (member?.state === 'active') return undefined
  return refuse(q.t(texts.notMember), { problems: [{ field: 'member', says: q.t(texts.notMember) }] })
}
