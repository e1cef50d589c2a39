// Somebody who shows a newcomer around: both say yes, and nobody hears of a no (INV-11).
import type { AskKind } from '../../../asks/asks.ts'
import { openAsk } from '../../../asks/asks.ts'
import { askParts } from '../../../asks/parts.ts'
import { saidQuestion } from '../../../community/words.ts'
import { say } from '../../../core/card.ts'
import type { Action } from '../../../core/command.ts'
import type { Change } from '../../../core/context.ts'
import { refuse } from '../../../core/errors.ts'
import type { MemberId, RecordRef } from '../../../core/ids.ts'
import { nextAwake } from '../../../core/own-hours.ts'
import type { Member } from '../../../core/people.ts'
import { plus, toLocal } from '../../../core/time.ts'
import { hoursOf } from '../../../rounds/reminding.ts'
import { texts } from '../texts.ts'
import { guideKey, settleDay } from './days.ts'
import { guidesFor } from './rules.ts'
import { findNewcomer, listNewcomers, saveNewcomer } from './store.ts'

const askedDays = 3
/** After so many who could not, it rests. */
const mostAsked = 3
const worthReadingDays = 7

const subjectOf = (member: MemberId, asked: number): RecordRef => ({ kind: 'member', id: `${member}~${asked}` })
const newcomerOf = ({ id }: RecordRef) => id.split('~')[0] as MemberId
const askedBefore = ({ id }: RecordRef) => Number(id.split('~')[1] ?? 0)

export const guideAsk: AskKind = {
  name: 'welcome.guide',
  blocks: async (q, t, { subject }) => {
    const member = newcomerOf(subject)
    const question = await q.circle.question()
    const row = await findNewcomer(q.db, q.community, member)
    if (!row || row.buddy !== null) return undefined
    return [
      say.text(...t.rich(texts.guideAsk, { name: { member } })),
      ...(question ? [say.note(saidQuestion(q, question))] : []),
    ]
  },
  labels: (t) => ({ yes: t(texts.guideYes), no: t(texts.guideNo) }),
  yes: async (c, { subject }) => {
    const id = newcomerOf(subject)
    const row = await findNewcomer(c.db, c.community, id)
    const member = await c.circle.member(id)
    const { who } = c
    if (!row || !who || member?.state !== 'active') return refuse(c.t(texts.guideOver))
    await saveNewcomer(c.db, { ...row, buddy: who.id })
    await tellNewcomer(c, member, who)
    return { card: c.card(say.text(...c.t.rich(texts.guideDone, { name: { member: id } }))) }
  },
  no: async (c, { subject }) => {
    await askNext(c, newcomerOf(subject), askedBefore(subject) + 1)
    return { card: c.card(say.text(c.t(texts.dayFine))) }
  },
  lapsed: async (c, { subject }) => askNext(c, newcomerOf(subject), askedBefore(subject) + 1),
}

export const guiding = askParts('welcome', [guideAsk])

export const buddyAction: Action = {
  name: 'welcome.buddy',
  may: 'guest',
  road: 'do',
  run: async (c) => {
    const who = c.who as Member
    if (!(await findNewcomer(c.db, c.community, who.id))) return refuse(c.t(texts.guideOver))
    await settleDay(c)
    await askNext(c, who.id, 0)
    return { card: c.card(say.text(c.t(texts.buddyAsked))) }
  },
}

async function askNext(c: Change, newcomer: MemberId, asked: number): Promise<void> {
  const member = await c.circle.member(newcomer)
  if (member?.state !== 'active' || asked >= mostAsked) return
  const shown = (await listNewcomers(c.db, c.community)).flatMap(({ buddy }) => buddy ?? [])
  const { zone } = await c.circle.community()
  const known = { today: toLocal(zone, c.now).date, shown }
  const guides = guidesFor(member, await c.circle.counted(), known)
  const guide = guides[asked]
  if (!guide) return
  const lapsesAt = plus(c.now, { days: askedDays })
  await openAsk(c, { kind: guideAsk, member: guide, subject: subjectOf(newcomer, asked), lapsesAt })
}

async function tellNewcomer(c: Change, member: Member, guide: Member): Promise<void> {
  if (!member.wantsDirect) return
  const t = c.inLanguage(member.language)
  await c.post({
    key: guideKey(member.id),
    purpose: { to: 'member', member: member.id },
    cost: 'asked',
    card: {
      v: 1,
      language: member.language,
      zone: member.zone,
      blocks: [say.text(...t.rich(texts.guideIs, { name: { member: guide.id } }))],
    },
    expiresAt: plus(c.now, { days: worthReadingDays }),
    notBefore: nextAwake(hoursOf(member), c.now),
  })
}
