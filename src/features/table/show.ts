// Reading the table: who is here by perspective, the empty chairs with why, and one chair with what became of it.
import { perspectiveSpans } from '../../community/perspectives.ts'
import type { Block, Button, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Member } from '../../core/people.ts'
import type { Translate } from '../../core/text.ts'
import { refusalOf } from './allowed.ts'
import type { SeatAct } from './rules.ts'
import { isEmpty } from './rules.ts'
import { button, nameOf, seatRef, sentence, shortOf, stateSpans, stepWords, voiceSpan, whySpans } from './spans.ts'
import type { Seat, SeatStep } from './store.ts'
import { findSeat, listSeats, listSteps } from './store.ts'
import { texts } from './texts.ts'

const chairsShown = 10

export async function showTable(q: Query): Promise<Answer> {
  const seats = await listSeats(q.db, q.community)
  const taken = seats.filter(({ state }) => state === 'seated' || state === 'voiced')
  return {
    card: q.card(
      say.heading(q.t(texts.title)),
      await tableBlock(q, q.t),
      ...chairBlocks(
        q.t,
        seats.filter(({ state }) => isEmpty(state)),
      ),
      ...(taken.length > 0
        ? [say.text({ bold: [q.t(texts.takenTitle)] }), listOf(q.t, taken.slice(-chairsShown))]
        : []),
      ...seatMenu(q.t, seats),
      say.note(q.t(texts.considerVoiced)),
      say.buttons({ ...button(q.t, texts.somebodyMissing, 'missing', q.community), weight: 'first' }),
    ),
  }
}

/** `bewoner 4 · overheid 3 · lege stoelen 2`: only who is there; who is silent is nobody's business (INV-19). */
export async function tableBlock(q: Query, t: Translate): Promise<Block> {
  const draw = await perspectiveSpans(q, t)
  const parts = tally(await q.circle.members()).map(([key, n]): Span[] => [draw(key), ` ${n}`])
  const empty = (await listSeats(q.db, q.community)).filter(({ state }) => isEmpty(state)).length
  const all = [...(parts.length > 0 ? parts : [[t(texts.nobody)]]), [t(texts.emptyCount, { n: empty })]]
  return say.text(...all.flatMap((spans, at): Span[] => (at === 0 ? spans : [' · ', ...spans])))
}

/** Most first; equal ones by key, so that it does not flicker. */
export function tally(members: readonly Pick<Member, 'perspective'>[]): [key: string, seats: number][] {
  const counted = new Map<string, number>()
  for (const { perspective } of members) {
    if (perspective) counted.set(perspective, (counted.get(perspective) ?? 0) + 1)
  }
  return [...counted].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
}

/** Every empty chair with why it matters. */
export function chairBlocks(t: Translate, empty: readonly Seat[]): Block[] {
  if (empty.length === 0) return [say.text(t(texts.noneEmpty))]
  const shown = empty.slice(0, chairsShown)
  const rest = empty.length - shown.length
  const more: Block[] = rest > 0 ? [say.note(t(texts.more, { n: rest }))] : []
  return [say.text({ bold: [t(texts.emptyTitle)] }), listOf(t, shown), ...more]
}

function listOf(t: Translate, seats: readonly Seat[]): Block {
  const items = seats.map((seat): Span[] => [
    { record: seatRef(seat), label: [shortOf(seat)] },
    ' ',
    ...t.rich(texts.emptyLine, {
      voice: { bold: [voiceSpan(seat)] },
      why: whySpans(seat),
      state: stateSpans(t, seat),
    }),
  ])
  return { kind: 'list', items }
}

/** At most 25 chairs to choose from, the last ones. */
export function seatMenu(t: Translate, seats: readonly Seat[]): Block[] {
  const options = seats
    .filter(({ state }) => state !== 'released')
    .slice(-25)
    .map((seat) => ({ value: seat.id, label: [...`${shortOf(seat)} ${seat.voice}`].slice(0, 70).join('') }))
  if (options.length === 0) return []
  return [{ kind: 'menu', address: address('table.seat', 'pick'), hint: t(texts.which), options }]
}

/** One chair: what it is, what became of it, and what this person can do now. */
export async function showSeat(q: Query, id: string): Promise<Answer> {
  const seat = await findSeat(q.db, q.community, id)
  if (!seat) return refuse(q.t(texts.gone))
  const buttons = seatButtons(q, seat)
  return {
    card: q.card(...(await seatBlocks(q, seat)), ...(buttons.length > 0 ? [say.buttons(...buttons)] : [])),
  }
}

export async function seatBlocks(q: Query, seat: Seat): Promise<Block[]> {
  const steps = (await listSteps(q.db, q.community, seat.id)).map((step) => stepSpans(q.t, step))
  return [
    say.heading(`🪑 ${shortOf(seat)} `, voiceSpan(seat)),
    say.text({ bold: [q.t(texts.whyNeeded)] }, ' ', ...whySpans(seat)),
    say.text(...stateSpans(q.t, seat)),
    ...(steps.length > 0 ? [{ kind: 'list' as const, items: steps }] : []),
  ]
}

function stepSpans(t: Translate, step: SeatStep): Span[] {
  const when: Span[] = [{ at: step.at, as: 'date' }, ' · ']
  const name = nameOf(t, step.memberId)
  const words = step.words === null ? [] : [' ', ...sentence(stepWords(step))]
  switch (step.toState) {
    case 'sought':
      return [...when, ...t.rich(texts.stepSought, { name })]
    case 'invited':
      return [...when, t(texts.stepInvited)]
    case 'seated':
      return [...when, ...t.rich(texts.stepSeated, { name })]
    case 'voiced':
      return [...when, t(texts.stepVoiced, { how: t(texts[step.how ?? 'talk']) }), ...words]
    case 'released':
      return [...when, t(texts.stepReleased), ...words]
    case 'missing':
      return [...when, t(texts.stepMissing)]
  }
}

const acts: readonly SeatAct[] = ['offer', 'take', 'invite', 'hear', 'back', 'leave', 'release']
const openToGuests: readonly SeatAct[] = ['take', 'leave']

function seatButtons(q: Query, seat: Seat): Button[] {
  const { who } = q
  const may = (what: SeatAct) => who?.standing === 'member' || openToGuests.includes(what)
  return acts
    .filter((what) => may(what) && !refusalOf(q, seat, what))
    .map((what) => button(q.t, texts[what], what, seat.id))
}

/** More about the shared question: that voices are missing. */
export async function questionBlocks(q: Query): Promise<Block[]> {
  const n = (await listSeats(q.db, q.community)).filter(({ state }) => isEmpty(state)).length
  if (n === 0) return []
  const toTable = { label: q.t(texts.toTable), address: address('table.show', q.community) }
  return [say.text(q.t(texts.questionLine, { n })), say.buttons(toTable)]
}
