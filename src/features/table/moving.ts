// Moves a seat: the one place where a step is decided, saved, told and taken back.
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, HappeningName } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Text } from '../../core/text.ts'
import { refusalOf } from './allowed.ts'
import { resayChecks, watchEmpty } from './check.ts'
import type { Hearing, SeatAct, SeatState } from './rules.ts'
import { isEmpty, stepsOf, undoMs } from './rules.ts'
import { button, seatRef, stateSpans, stepRef, voiceSpan } from './spans.ts'
import type { Seat, SeatStep } from './store.ts'
import { findSeat, findStep, listSteps, removeSeat, removeSteps, saveSeat, saveStep } from './store.ts'
import { texts } from './texts.ts'

const told: Readonly<Record<SeatState, HappeningName>> = {
  missing: 'table.emptied',
  sought: 'table.sought',
  invited: 'table.invited',
  seated: 'table.seated',
  voiced: 'table.voiced',
  released: 'table.released',
}

const did: Readonly<Record<SeatAct, Text<'voice'>>> = {
  offer: texts.offered,
  invite: texts.didInvite,
  back: texts.didBack,
  hear: texts.didHear,
  take: texts.didTake,
  leave: texts.didLeave,
  release: texts.didRelease,
}

interface Given {
  readonly how?: Hearing | undefined
  readonly words?: string | undefined
}

/** One act of the member who presses; every state in between is one the seat may have. */
export async function act(c: Change, id: string, what: SeatAct, given: Given = {}): Promise<Answer> {
  const seat = await findSeat(c.db, c.community, id)
  const no = seat ? refusalOf(c, seat, what) : refuse(c.t(texts.gone))
  if (!seat || no) return no ?? refuse(c.t(texts.gone))
  const moved = await move(c, seat, what, { member: c.who?.id, ...given })
  if (isRefusal(moved)) return moved
  const step = moved.step
  return {
    card: c.card(
      say.text(...c.t.rich(did[what], { voice: voiceSpan(seat) })),
      say.note(c.t(texts.seenBy, { undo: c.t(texts.undoUntil) })),
      say.buttons(...nextButtons(c, moved.seat), button(c.t, texts.undo, 'undo', step.id)),
      ...(await c.declared.fill(c, 'act.after', what === 'hear' ? stepRef(step) : seatRef(seat))),
    ),
  }
}

function nextButtons(c: Change, seat: Seat) {
  if (seat.state === 'sought') {
    return [button(c.t, texts.invite, 'invite', seat.id), button(c.t, texts.hear, 'hear', seat.id)]
  }
  return seat.state === 'invited' ? [button(c.t, texts.hear, 'hear', seat.id)] : []
}

/** Also without anybody acting: who brought a voice left. */
export async function move(
  c: Change,
  seat: Seat,
  what: SeatAct,
  { member, how, words }: Given & { readonly member: MemberId | undefined },
): Promise<{ readonly seat: Seat; readonly step: SeatStep } | Refusal> {
  const states = stepsOf(seat.state, what)
  if (!states) return refuse(c.t.rich(texts.notNow, { state: stateSpans(c.t, seat) }))
  const community = await c.circle.community()
  let [now, number]: [Seat, number] = [seat, (await listSteps(c.db, c.community, seat.id)).length]
  let last: SeatStep | undefined
  const press = c.newId<string>()
  for (const [index, toState] of states.entries()) {
    const isLast = index === states.length - 1
    number += 1
    last = {
      ...{ id: c.newId<string>(), communityId: c.community, seatId: seat.id, number, press },
      ...{ fromState: now.state, toState, memberId: member ?? null },
      how: (isLast ? how : undefined) ?? null,
      words: (isLast ? words : undefined) ?? null,
      language: c.who?.language ?? community.language,
      ...{ approachedBefore: now.approachedBy, seatedBefore: now.seatedBy, emptySinceBefore: now.emptySince },
      at: c.now,
    }
    await saveStep(c.db, last)
    now = after(c, now, toState, member)
  }
  await saveSeat(c.db, now)
  await watchEmpty(c, now)
  if (!last) throw new Error('A seat moved without a step.')
  await c.happened(told[now.state], stepRef(last), member)
  await resayChecks(c)
  return { seat: now, step: last }
}

function after(c: Change, seat: Seat, state: SeatState, member: MemberId | undefined): Seat {
  const looks = state === 'sought' ? (member ?? null) : state === 'invited' ? seat.approachedBy : null
  const wasEmpty = isEmpty(seat.state)
  return {
    ...seat,
    state,
    approachedBy: looks,
    seatedBy: state === 'seated' ? (member ?? null) : null,
    emptySince: isEmpty(state) && !wasEmpty ? c.now : seat.emptySince,
  }
}

/** Within ten minutes, by who did it, as long as nothing followed. All steps of one press go together. */
export async function undo(c: Change, stepId: string): Promise<Answer> {
  const step = await findStep(c.db, c.community, stepId)
  const seat = step && (await findSeat(c.db, c.community, step.seatId))
  if (!seat || step.memberId !== c.who?.id || c.now - step.at > undoMs) return refuse(c.t(texts.tooLate))
  const steps = await listSteps(c.db, c.community, seat.id)
  if (steps.at(-1)?.id !== stepId) return refuse(c.t(texts.builtUpon))
  const together = steps.filter(({ press }) => press === step.press)
  const [first = step] = together
  await c.retract(stepRef(step))
  await removeSteps(
    c.db,
    c.community,
    together.map(({ id }) => id),
  )
  const before: Seat = {
    ...{ ...seat, state: first.fromState, approachedBy: first.approachedBefore, seatedBy: first.seatedBefore },
    emptySince: first.emptySinceBefore,
  }
  await saveSeat(c.db, before)
  await watchEmpty(c, before)
  await resayChecks(c)
  return { card: c.card(say.text(c.t(texts.undone))) }
}

/** A chair that nobody did anything with yet is taken back by who named it. */
export async function unmark(c: Change, id: string): Promise<Answer> {
  const seat = await findSeat(c.db, c.community, id)
  if (!seat || seat.by !== c.who?.id || c.now - seat.createdAt > undoMs) return refuse(c.t(texts.tooLate))
  if ((await listSteps(c.db, c.community, id)).length > 0) return refuse(c.t(texts.builtUpon))
  await c.retract(seatRef(seat))
  await removeSeat(c.db, c.community, id)
  await c.cancel(`table.empty:${id}`)
  await resayChecks(c)
  return { card: c.card(say.text(c.t(texts.undone))) }
}
