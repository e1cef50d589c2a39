// What the table adds to cards of others: empty chairs that are still empty, what is open for somebody, chairs for who just joined.
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import type { Contribution } from '../../core/slot.ts'
import { addDays, toLocal } from '../../core/time.ts'
import { listLastHappenings } from '../../store/incoming/journal.ts'
import { isLooking } from './check.ts'
import { isEmpty, isLongEmpty } from './rules.ts'
import { chairBlocks, questionBlocks, seatMenu, tableBlock } from './show.ts'
import { button, voiceSpan } from './spans.ts'
import type { Seat } from './store.ts'
import { listSeats } from './store.ts'
import { texts } from './texts.ts'

/** So many old empty chairs stand in one digest. */
const stillShown = 2
const newcomerDays = 14
const halfDayMs = 12 * 3_600_000

export const slots: readonly Contribution[] = [
  { slot: 'today', order: 26, blocks: todayBlocks },
  { slot: 'digest.open', order: 20, blocks: stillEmptyBlocks },
  { slot: 'about', order: 20, blocks: aboutBlocks },
  { slot: 'question', order: 20, blocks: questionBlocks },
  { slot: 'act.after', order: 20, blocks: afterJoining },
  { slot: 'summary.table', order: 10, blocks: summaryBlocks },
]

const emptySeats = async (q: Query): Promise<readonly Seat[]> =>
  (await listSeats(q.db, q.community)).filter(({ state }) => isEmpty(state))

async function todayBlocks(q: Query, subject: RecordRef): Promise<Block[]> {
  const member = q.who?.id ?? (subject.id as MemberId)
  const mine = (await emptySeats(q)).filter(({ approachedBy }) => approachedBy === member)
  const looking = await isLooking(q)
  return [
    ...mine.flatMap((seat) => [
      say.text(...q.t.rich(texts.todayYours, { voice: voiceSpan(seat) })),
      say.buttons(
        ...(seat.state === 'sought' ? [button(q.t, texts.invite, 'invite', seat.id)] : []),
        button(q.t, texts.hear, 'hear', seat.id),
        button(q.t, texts.back, 'back', seat.id),
      ),
    ]),
    ...(looking
      ? [
          say.text(q.t(texts.todayCheck)),
          say.buttons(
            button(q.t, texts.toTable, 'show', q.community),
            button(q.t, texts.somebodyMissing, 'missing', q.community),
          ),
        ]
      : []),
    ...(await newcomerBlocks(q)),
  ]
}

/** Chairs of earlier weeks; those of this week, and those that were empty for eight weeks, stand there by themselves. */
async function stillEmptyBlocks(q: Query): Promise<Block[]> {
  const since = await lastDigestAt(q)
  const old = (await emptySeats(q)).filter(
    ({ createdAt, emptySince }) => createdAt <= since && !isLongEmpty(emptySince, q.now),
  )
  const shown = old.slice(-stillShown).toReversed()
  const rest = old.length - shown.length
  const lines = shown.map((seat) => say.text(...q.t.rich(texts.lineStillEmpty, { voice: voiceSpan(seat) })))
  return rest > 0 ? [...lines, say.text(q.t(texts.lineMoreEmpty, { n: rest }))] : lines
}

/** The digest before the one that is drawn now: it is posted as of `now`. */
async function lastDigestAt(q: Query): Promise<number> {
  const posted = await listLastHappenings(q.db, q.community, { kinds: ['digest.posted'], limit: 3 })
  return posted.find(({ at }) => at < q.now - halfDayMs)?.at ?? 0
}

async function aboutBlocks(q: Query): Promise<Block[]> {
  const empty = await emptySeats(q)
  return empty.length > 0 ? chairBlocks(q.t, empty.slice(-3)) : []
}

/** Under the welcome of who just joined: a chair may be theirs, by their own tap (INV-11). */
async function afterJoining(q: Query, subject: RecordRef): Promise<Block[]> {
  return subject.kind === 'member' && subject.id === q.who?.id ? newcomerBlocks(q) : []
}

async function newcomerBlocks(q: Query): Promise<Block[]> {
  const { who } = q
  if (!who) return []
  const { zone } = await q.circle.calendar()
  const isNew = addDays(who.joinedOn, newcomerDays) >= toLocal(zone, q.now).date
  const seats = await listSeats(q.db, q.community)
  if (!isNew || seats.some(({ seatedBy }) => seatedBy === who.id)) return []
  const waiting = seats.filter(
    ({ state, createdAt }) => isEmpty(state) && toLocal(zone, createdAt).date <= who.joinedOn,
  )
  if (waiting.length === 0) return []
  return [
    say.text(q.t(texts.newcomer)),
    ...waiting
      .slice(-3)
      .flatMap((seat) => [
        say.text({ bold: [voiceSpan(seat)] }),
        say.buttons(button(q.t, texts.take, 'take', seat.id)),
      ]),
    ...(waiting.length > 3 ? seatMenu(q.t, waiting) : []),
  ]
}

async function summaryBlocks(q: Query): Promise<Block[]> {
  return [await tableBlock(q, q.t)]
}
