// The wakes of a kind of round: closing, the one reminder, and forgetting keys. A feature declares them with its own.
import { isPaused, isResting } from '../core/calendar.ts'
import type { Change } from '../core/context.ts'
import type { MemberId, RoundId } from '../core/ids.ts'
import { nextAwake } from '../core/own-hours.ts'
import type { Member } from '../core/people.ts'
import type { Text } from '../core/text.ts'
import type { Instant, LocalDate } from '../core/time.ts'
import { addDays, notYet, toInstant, toLocal } from '../core/time.ts'
import type { Wake } from '../core/wake.ts'
import { forgetKey } from './boxes.ts'
import type { RoundKind } from './closing.ts'
import { closeRound } from './closing.ts'
import * as participation from './participation/store.ts'
import { hoursOf, mayRemind } from './reminding.ts'
import { closingOf, partOf, setClosing } from './rounds.ts'
import type { Round } from './store.ts'
import * as store from './store.ts'

/** `says` is what a clock strip shows for the closing. */
export function roundClockwork(kind: RoundKind, says: { closes: Text<never> }) {
  const find = (c: Change, subject: string) => store.findRound(c.db, c.community, subject as RoundId)
  const wakes: readonly Wake[] = [
    {
      name: `${kind.name}.close`,
      clearsTraces: true,
      says: says.closes,
      run: async (c, { subject }) => {
        const round = await find(c, subject)
        if (round?.state !== 'open') return
        if ((await closingOf(c, round)) > c.now) await setClosing(c, round)
        else await closeRound(c, kind, round.id)
      },
    },
    {
      name: `${kind.name}.remind`,
      run: async (c, { subject }) => {
        const round = await find(c, subject)
        if (round?.state === 'open') await planReminders(c, kind, round)
      },
    },
    { name: `${kind.name}.remindOne`, run: async (c, { subject }) => remindOne(c, kind, subject) },
    { name: `${kind.name}.forgetKey`, clearsTraces: true, run: async (c, { subject }) => forgetKey(c, subject) },
  ]
  /** Hang it on the feature's `on.calendar`: windows wait for holidays, pauses and outages. */
  const calendar = async (c: Change): Promise<void> => {
    for (const round of await store.listOpenRounds(c.db, c.community, kind.name)) await setClosing(c, round)
  }
  return { wakes, calendar }
}

/** `Morgen nog eens`: moves the reminder to the next day, it does not add one. False when that is too late. */
export async function remindAgain(c: Change, kind: RoundKind, reminderId: string, who: MemberId): Promise<boolean> {
  const reminder = await participation.findReminder(c.db, c.community, reminderId)
  const round = reminder && (await store.findRound(c.db, c.community, reminder.roundId))
  const member = reminder && (await c.circle.member(reminder.memberId))
  if (!round || member?.id !== who || round.state !== 'open') return false
  const tomorrow = addDays(toLocal(member.zone, c.now).date, 1)
  const at = nextAwake(hoursOf(member), toInstant(member.zone, tomorrow, member.ownTime ?? '10:00'))
  if (at >= (await closingOf(c, round))) return false
  const newId = c.newId()
  await participation.renewReminder(c.db, c.community, reminderId, newId)
  await c.wake({ key: `${kind.name}.remindOne:${newId}`, name: `${kind.name}.remindOne`, subject: newId, at })
  return true
}

async function planReminders(c: Change, kind: RoundKind, round: Round): Promise<void> {
  const calendar = await c.circle.calendar()
  const today = toLocal(calendar.zone, c.now).date
  if (isResting(calendar, today) || isPaused(calendar, c.now)) return
  const closes = await closingOf(c, round)
  for (const member of await c.circle.members()) {
    const at = await whenToRemind(c, round, member, today)
    if (at === undefined || at >= closes || at === notYet) continue
    const id = c.newId()
    const row = { id, communityId: c.community, roundId: round.id, memberId: member.id, sentAt: null }
    if (!(await participation.saveReminder(c.db, row))) continue
    await c.wake({ key: `${kind.name}.remindOne:${id}`, name: `${kind.name}.remindOne`, subject: id, at })
  }
}

async function whenToRemind(c: Change, round: Round, member: Member, today: LocalDate): Promise<Instant | undefined> {
  if (!mayRemind(member, today) || (await partOf(c, round, member.id)) !== 'none') return undefined
  return nextAwake(hoursOf(member), c.now)
}

/** Looks again: between planning and arriving somebody may have answered, gone away, or asked for quiet. */
async function remindOne(c: Change, kind: RoundKind, reminderId: string): Promise<void> {
  const reminder = await participation.findReminder(c.db, c.community, reminderId)
  const round = reminder && (await store.findRound(c.db, c.community, reminder.roundId))
  const member = reminder && (await c.circle.member(reminder.memberId))
  if (!round || !member || round.state !== 'open' || reminder.sentAt !== null) return
  const calendar = await c.circle.calendar()
  const today = toLocal(calendar.zone, c.now).date
  if (isResting(calendar, today) || isPaused(calendar, c.now)) return
  if ((await whenToRemind(c, round, member, today)) === undefined) return
  await participation.markReminded(c.db, c.community, reminderId, c.now)
  await kind.remind?.(c, { round, member, reminderId })
}
