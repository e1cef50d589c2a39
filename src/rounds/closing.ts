// Closing a round: counts, releases or keeps what is anonymous, forgets who took part, and hands over the harvest.
import type { Change } from '../core/context.ts'
import { shuffled } from '../core/context.ts'
import type { MemberId, RoundId } from '../core/ids.ts'
import type { Member } from '../core/people.ts'
import { mondayOf, toLocal } from '../core/time.ts'
import { evenOutForgotten } from '../store/outgoing/clockwork.ts'
import type { Box } from './box.ts'
import { randomId, tokenOf } from './box.ts'
import { forgetLater, hold, loadBox, takeHeld } from './boxes.ts'
import * as participation from './participation/store.ts'
import { afterRound, asksForRest } from './quiet.ts'
import { mayRemind } from './reminding.ts'
import type { Spread } from './spread.ts'
import { countsOf, spreadOf, total } from './spread.ts'
import type { Round, StoredAnswer } from './store.ts'
import * as store from './store.ts'
import type { AnonymousOutcome } from './tables.ts'

export interface Harvest {
  readonly round: Round
  /** Only answers that are shown: what stays hidden never counts (INV-14). */
  readonly voices: number
  readonly named: readonly StoredAnswer[]
  readonly anonymous: AnonymousOutcome
  readonly released: readonly string[]
  /** What waited from the round before was still too little and is gone, as was said beforehand. */
  readonly erasedUnread: boolean
  readonly spread: Spread | undefined
}

/** What a feature does with its rounds. Its wakes come from `roundClockwork`. */
export interface RoundKind {
  readonly name: string
  /** Whether letting it pass counts for the quiet counter (INV-35). */
  readonly countsQuiet?: boolean
  closed(c: Change, harvest: Harvest): Promise<void>
  remind?(c: Change, reminder: { round: Round; member: Member; reminderId: string }): Promise<void>
  /** Takes the messages of these reminders away. */
  forgetReminders?(c: Change, reminders: readonly { id: string; memberId: MemberId }[]): Promise<void>
  grewQuiet?(c: Change, member: Member): Promise<void>
}

/** Closes an open round; undefined when it is not open. Afterwards the write-ahead log should be emptied (`store.checkpoint`). */
export async function closeRound(c: Change, kind: RoundKind, id: RoundId): Promise<Harvest | undefined> {
  const round = await store.findRound(c.db, c.community, id)
  if (round?.state !== 'open') return undefined
  const box = await loadBox(c, id)
  const taps = await participation.listTaps(c.db, c.community, id)
  const quieter = kind.countsQuiet ? await countQuiet(c, round, box) : []
  const choices = [
    ...taps.map((tap) => tap.choice),
    ...(round.asks === 'words' ? [] : box.answers.map(({ words }) => Number(words))),
  ]
  await forgetParticipation(c, kind, round)
  const threshold = Math.max(round.threshold, (await c.circle.community()).anonymityK)
  const harvest =
    round.asks === 'words'
      ? await harvestWords(c, round, box, threshold)
      : harvestChoices({ ...round, asks: round.asks, threshold }, choices)
  const closed = { ...round, closedAt: c.now, state: 'closed', ...stored(harvest) } as const
  await store.changeRound(c.db, c.community, id, closed)
  await kind.closed(c, { ...harvest, round: closed })
  await store.changeRound(c.db, c.community, id, { state: 'harvested' })
  for (const member of quieter) await kind.grewQuiet?.(c, member)
  return { ...harvest, round: closed }
}

/** Called off (a holiday, a pause): nothing is counted or shown, and nothing without a name is kept. */
export async function cancelRound(c: Change, kind: RoundKind, id: RoundId): Promise<void> {
  const round = await store.findRound(c.db, c.community, id)
  if (round?.state !== 'open') return
  await forgetParticipation(c, kind, round)
  await store.changeRound(c.db, c.community, id, { state: 'cancelled', closedAt: c.now })
}

type Shown = Omit<Harvest, 'round'>

async function harvestWords(c: Change, round: Round, box: Box, threshold: number): Promise<Shown> {
  const named = await store.listGroupAnswers(c.db, c.community, round.id)
  const own = box.answers.map(({ words }) => words)
  const held = await takeHeld(c, round.kind)
  const isShown = own.length > 0 && own.length + held.length >= threshold
  if (!isShown && own.length > 0) await hold(c, round.kind, own)
  const released = isShown ? shuffled([...own, ...held], c.random) : []
  const releasedOn = toLocal((await c.circle.calendar()).zone, c.now).date
  const rows = released.map((words) => ({
    id: randomId(c.random),
    communityId: c.community,
    roundId: round.id,
    words,
    releasedOn,
  }))
  await store.saveReleased(c.db, rows)
  const outcome: AnonymousOutcome = isShown
    ? held.length > 0
      ? 'pooled'
      : 'released'
    : own.length > 0
      ? 'tooFew'
      : 'none'
  const erasedUnread = held.length > 0 && !isShown
  return {
    voices: named.length + released.length,
    named,
    anonymous: outcome,
    released,
    erasedUnread,
    spread: undefined,
  }
}

function harvestChoices(
  round: { asks: 'scale' | 'choice'; depth: number; threshold: number; optionCount: number },
  choices: readonly number[],
): Shown {
  const counts = countsOf(choices, round.optionCount)
  const spread: Spread | undefined = choices.length === 0 ? undefined : spreadOf({ ...round, counts })
  const voices = spread === undefined || spread.is === 'tooFew' ? 0 : total(counts)
  return { voices, named: [], anonymous: 'none', released: [], erasedUnread: false, spread }
}

function stored(shown: Shown): Pick<Round, 'voices' | 'anonymous' | 'spread'> {
  return { voices: shown.voices, anonymous: shown.anonymous, spread: shown.spread ?? null }
}

async function forgetParticipation(c: Change, kind: RoundKind, round: Round): Promise<void> {
  const reminders = await participation.listReminders(c.db, c.community, round.id)
  for (const { id } of reminders) await c.cancel(`${kind.name}.remindOne:${id}`)
  await kind.forgetReminders?.(c, reminders)
  if (kind.remind) await evenOut(c)
  await participation.removeParticipation(c.db, c.community, round.id)
  await c.cancel(`${kind.name}.close:${round.id}`)
  await c.cancel(`${kind.name}.remind:${round.id}`)
  await forgetLater(c, kind.name, round.id)
}

/** The budget takes it that everybody who might have been reminded was: otherwise it would tell who had not answered (INV-15). */
async function evenOut(c: Change): Promise<void> {
  const { date } = toLocal((await c.circle.calendar()).zone, c.now)
  const members = (await c.circle.members()).filter((member) => mayRemind(member, date)).map(({ id }) => id)
  await evenOutForgotten(c.db, c.community, { week: mondayOf(date), members })
}

/** Every kind of tap counts alike; all counters are written together. Gives who is to be asked about rest. */
async function countQuiet(c: Change, round: Round, box: Box): Promise<Member[]> {
  const { db, community } = c
  const key = c.vault.roundKey.find(round.id)
  const took = new Set<MemberId>([
    ...(await store.listAnsweredBy(db, community, round.id)),
    ...(await participation.listTaps(db, community, round.id)).map((tap) => tap.memberId),
    ...(await participation.listMarkers(db, community, round.id, 'skipped')),
    ...(await participation.listMarkers(db, community, round.id, 'talked')),
  ])
  const hasTaken = (id: MemberId) => took.has(id) || (key !== undefined && box.tokens.includes(tokenOf(key, id)))
  const before = new Map((await participation.listQuiet(db, community)).map((row) => [row.memberId, row.rounds]))
  const members = await c.circle.members()
  const counts = members.map((member) => ({
    memberId: member.id,
    rounds: afterRound(before.get(member.id) ?? 0, member, {
      hasTaken: hasTaken(member.id),
      plannedOn: round.plannedOn,
    }),
  }))
  await participation.saveQuiet(
    db,
    community,
    counts.filter(({ rounds }) => rounds > 0),
  )
  return members.filter((member, index) => asksForRest(before.get(member.id) ?? 0, counts[index]?.rounds ?? 0))
}
