// The fourteen days of coming in: four moments, each one message or, without direct messages, a line in what is open.
import type { Block } from '../../../core/card.ts'
import { address, say } from '../../../core/card.ts'
import type { Action } from '../../../core/command.ts'
import type { Change, Query } from '../../../core/context.ts'
import type { MemberId } from '../../../core/ids.ts'
import type { Member, MemberChange } from '../../../core/people.ts'
import type { MessageKey } from '../../../core/post.ts'
import type { Contribution } from '../../../core/slot.ts'
import type { Translate } from '../../../core/text.ts'
import type { LocalTime } from '../../../core/time.ts'
import { addDays, plus, toInstant, toLocal } from '../../../core/time.ts'
import type { Wake } from '../../../core/wake.ts'
import { perspectiveCard } from '../cards.ts'
import { texts } from '../texts.ts'
import { atHomeDays, dayAfter, days } from './rules.ts'
import type { Newcomer } from './store.ts'
import { findNewcomer, saveNewcomer } from './store.ts'

const usual: LocalTime = '10:00'
const worthReadingDays = 6

/** The message that says who shows them around. */
export function guideKey(member: MemberId): MessageKey {
  return `welcome.guide:${member}`
}

function wakeKey(member: MemberId): string {
  return `welcome.days:${member}`
}

/** Who joins a circle that is under way is shown around; in its first weeks everybody is new. */
export async function beginDays(c: Change, { member: id, how }: MemberChange): Promise<void> {
  if (how !== 'joined') return
  const { zone, startedOn } = await c.circle.calendar()
  if (!startedOn || toLocal(zone, c.now).date < addDays(startedOn, atHomeDays)) return
  const member = await c.circle.member(id)
  if (!member || (await findNewcomer(c.db, c.community, id))) return
  const joinedOn = toLocal(member.zone, c.now).date
  const row = { communityId: c.community, memberId: id, joinedOn, day: 0, waits: false, buddy: null }
  await saveNewcomer(c.db, row)
  await planNext(c, row, member)
}

async function planNext(c: Change, row: Newcomer, member: Member): Promise<void> {
  const next = dayAfter(row.day)
  if (next === undefined) return
  const at = toInstant(member.zone, addDays(row.joinedOn, next), member.ownTime ?? usual)
  await c.wake({ key: wakeKey(member.id), name: 'welcome.days', subject: member.id, at })
}

export const daysWake: Wake = {
  name: 'welcome.days',
  run: async (c, { subject }) => {
    const id = subject as MemberId
    const row = await findNewcomer(c.db, c.community, id)
    const member = await c.circle.member(id)
    const day = row && dayAfter(row.day)
    if (!row || day === undefined || member?.state !== 'active' || member.standing === 'alumnus') return
    const now = { ...row, day, waits: true }
    await saveNewcomer(c.db, now)
    await planNext(c, now, member)
    await tell(c, now, member)
  },
}

/** Away and taking it easy: nothing comes, and it waits where they look themselves (INV-36). */
async function tell(c: Change, row: Newcomer, member: Member): Promise<void> {
  if (!member.wantsDirect || member.awayUntil !== undefined || member.energy === 'low' || member.frozen) return
  const t = c.inLanguage(member.language)
  const blocks = await dayBlocks({ ...c, t, zone: member.zone, who: member }, t, row)
  if (blocks.length === 0) return
  await c.post({
    key: dayKey(member.id, row.day),
    purpose: { to: 'member', member: member.id },
    cost: 'direct',
    card: { v: 1, language: member.language, zone: member.zone, blocks },
    expiresAt: plus(c.now, { days: worthReadingDays }),
  })
}

function dayKey(member: MemberId, day: number): MessageKey {
  return `welcome.first:${member}-${day}`
}

/** Nothing of these days stays: who they were for is known no more. */
export async function endDays(c: Change, member: MemberId): Promise<void> {
  await c.cancel(wakeKey(member))
  for (const day of days) await c.takeAway(dayKey(member, day))
  await c.takeAway(guideKey(member))
}

/** What this day brings. Somebody without a perspective is only asked for that, once. */
async function dayBlocks(q: Query, t: Translate, row: Newcomer): Promise<readonly Block[]> {
  const laterButton = { label: t(texts.notNeeded), address: address('welcome.daySkip', `${row.day}`) }
  const first = (label: string, action: string) => ({
    label,
    address: address(action, row.memberId),
    weight: 'first' as const,
  })
  switch (row.day) {
    case 1:
      return [say.text(t(texts.dayStory)), say.buttons(first(t(texts.story), 'welcome.story'), laterButton)]
    case 3:
      if (!q.who?.perspective) return [...perspectiveCard({ ...q, t }).blocks]
      return row.buddy
        ? []
        : [say.text(t(texts.dayBuddy)), say.buttons(first(t(texts.buddyYes), 'welcome.buddy'), laterButton)]
    case 7:
      return [
        say.text(t(texts.dayEyes)),
        say.text({ bold: [t(texts.eyes)] }),
        say.buttons(first(t(texts.write), 'welcome.eyes'), laterButton),
      ]
    case 14:
      return [
        say.text({ bold: [t(texts.beingHere)] }),
        say.note(t(texts.beingHereReader)),
        say.buttons(first(t(texts.write), 'welcome.here'), laterButton),
      ]
    default:
      return []
  }
}

export const daysToday: Contribution = {
  slot: 'today',
  order: 20,
  blocks: async (q) => {
    if (!q.who || q.who.standing === 'alumnus') return []
    const row = await findNewcomer(q.db, q.community, q.who.id)
    return row?.waits ? dayBlocks(q, q.t, row) : []
  },
}

/** What this day brought is done, or not needed. */
export async function settleDay(c: Change): Promise<void> {
  const row = c.who && (await findNewcomer(c.db, c.community, c.who.id))
  if (row?.waits) await saveNewcomer(c.db, { ...row, waits: false })
}

export const daySkip: Action = {
  name: 'welcome.daySkip',
  may: 'guest',
  road: 'do',
  run: async (c) => {
    await settleDay(c)
    return { card: c.card(say.text(c.t(texts.dayFine))) }
  },
}
