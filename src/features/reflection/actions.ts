// What the buttons of the question of the week do.
import { changeMember } from '../../community/members/store.ts'
import { labelsOf } from '../../community/prompts.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form } from '../../core/form.ts'
import type { AnswerId, RoundId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import { remindAgain } from '../../rounds/clockwork.ts'
import { skipRound, takeAnswer } from '../../rounds/rounds.ts'
import { changeAnswer, findAnswer, findRound } from '../../rounds/store.ts'
import { closeSpan, promptOf, questionBlocks, reminderKey } from './cards.ts'
import { actor, mineButtons } from './confirm.ts'
import { anonymousForm, keepForm, refusalOf, shareForm } from './forms.ts'
import { kind } from './kind.ts'
import { takeBack } from './showing.ts'
import { texts } from './texts.ts'

export const answering: readonly Action[] = [
  {
    name: 'reflection.share',
    may: 'guest',
    road: 'look',
    run: async (q, { record }) => formOf(shareForm.open(q, record)),
  },
  {
    name: 'reflection.anonymous',
    may: 'guest',
    road: 'look',
    run: async (q, { record }) => formOf(anonymousForm.open(q, record)),
  },
  {
    name: 'reflection.keep',
    may: 'guest',
    road: 'look',
    run: async (q, { record }) => formOf(keepForm.open(q, record)),
  },
  { name: 'reflection.open', may: 'guest', road: 'look', run: openQuestion },
  {
    name: 'reflection.choose',
    may: 'guest',
    road: 'do',
    run: async (c, { record, choice }) => choose(c, record as RoundId, choice),
  },
  { name: 'reflection.skip', may: 'guest', road: 'do', run: async (c, { record }) => skip(c, record as RoundId) },
  { name: 'reflection.edit', may: 'guest', road: 'look', run: async (q, { record }) => edit(q, record as AnswerId) },
  {
    name: 'reflection.withdraw',
    may: 'guest',
    road: 'do',
    run: async (c, { record }) => withdraw(c, record as AnswerId),
  },
  {
    name: 'reflection.quotes',
    may: 'guest',
    road: 'do',
    run: async (c, { record, choice }) => quotes(c, record as AnswerId, choice),
  },
]

export const resting: readonly Action[] = [
  { name: 'reflection.again', may: 'guest', road: 'do', run: async (c, { record }) => again(c, record) },
  { name: 'reflection.rest', may: 'guest', road: 'do', run: async (c, { choice }) => rest(c, choice) },
]

async function formOf(opened: Promise<Form | Refusal>): Promise<Answer> {
  const form = await opened
  return isRefusal(form) ? form : { form }
}

async function openQuestion(q: Query, { record }: { record: string }): Promise<Answer> {
  const round = await findRound(q.db, q.community, record as RoundId)
  if (!round || round.state === 'cancelled') return refuse(q.t(texts.roundGone))
  return { card: q.card(...(await questionBlocks(q, round, q.t))) }
}

async function choose(c: Change, id: RoundId, choice: string | undefined): Promise<Answer> {
  const taken = await takeAnswer(c, id, actor(c).id, { choice: Number(choice) })
  if (taken.is === 'closed') return refuse(c.t(texts.closedForTaps))
  const refusal = refusalOf(c, taken)
  const round = await findRound(c.db, c.community, id)
  if (refusal || !round) return refusal ?? refuse(c.t(texts.roundGone))
  if (round.depth === 3) return { card: c.card(say.text(c.t(texts.tappedSealed, { k: round.threshold }))) }
  const prompt = await promptOf(c, round)
  const label = (prompt && labelsOf(prompt, c.t.language)[Number(choice) - 1]) ?? `${choice}`
  const close = await closeSpan(c, round)
  return { card: c.card(say.text(...c.t.rich(texts.tapped, { choice: label, close }))) }
}

async function skip(c: Change, id: RoundId): Promise<Answer> {
  const isOpen = await skipRound(c, id, actor(c).id)
  return isOpen ? { card: c.card(say.text(c.t(texts.skipped))) } : refuse(c.t(texts.closed))
}

async function edit(q: Query, id: AnswerId): Promise<Answer> {
  const answer = await findAnswer(q.db, q.community, id)
  if (answer?.memberId !== actor(q).id) return refuse(q.t(texts.notYours))
  if (answer.visibility === 'self') return formOf(keepForm.open(q, `note-${answer.id}`))
  return answer.roundId ? formOf(shareForm.open(q, answer.roundId)) : refuse(q.t(texts.notOffered))
}

async function withdraw(c: Change, id: AnswerId): Promise<Answer> {
  const answer = await findAnswer(c.db, c.community, id)
  if (answer?.memberId !== actor(c).id) return refuse(c.t(texts.notYours))
  await takeBack(c, answer)
  return { card: c.card(say.text(c.t(texts.takenAway))) }
}

/** `once` and `notOnce` are about this answer only; the others are the standing choice. */
async function quotes(c: Change, id: AnswerId, choice: string | undefined): Promise<Answer> {
  const me = actor(c)
  const answer = await findAnswer(c.db, c.community, id)
  const standing = (['yes', 'ask', 'no'] as const).find((one) => one === choice)
  if (standing) await changeMember(c.db, c.community, me.id, { quotes: standing })
  if (answer?.memberId === me.id && answer.visibility === 'group') {
    await changeAnswer(c.db, c.community, id, { quoteOk: choice === 'yes' || choice === 'once' })
  }
  const isMine = answer?.memberId === me.id
  if (standing !== 'ask' || !isMine) {
    return { card: c.card(say.text(c.t(texts.quoteNoted)), ...(isMine ? [mineButtons(c, id)] : [])) }
  }
  const buttons = say.buttons(
    { label: c.t(texts.quoteYes), address: address('reflection.quotes', id, 'once') },
    { label: c.t(texts.quoteNo), address: address('reflection.quotes', id, 'notOnce') },
  )
  return { card: c.card(say.text(c.t(texts.quoteNoted), ' ', c.t(texts.quoteQuestion)), buttons) }
}

async function again(c: Change, reminderId: string): Promise<Answer> {
  if (await remindAgain(c, kind, reminderId, actor(c).id)) {
    await c.takeAway(reminderKey(reminderId))
    return { card: c.card(say.text(c.t(texts.askedAgain))) }
  }
  return refuse(c.t(texts.tooLateToAsk))
}

async function rest(c: Change, choice: string | undefined): Promise<Answer> {
  if (choice !== 'yes') return { card: c.card(say.text(c.t(texts.notResting))) }
  await change(c, { energy: 'low' })
  await c.memberChanged({ member: actor(c).id, how: 'lowEnergy' })
  const command = { command: ['my', 'energy'] } as const
  return { card: c.card(say.text(...c.t.rich(texts.resting, { command }))) }
}

async function change(c: Change, to: Partial<Pick<Member, 'energy' | 'wantsReminders'>>): Promise<void> {
  await changeMember(c.db, c.community, actor(c).id, to)
}
