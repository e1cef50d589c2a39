// What people type to us: a reply under the question, or a direct message, and what they change in it later.
import { address, say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Typed } from '../../core/feature.ts'
import { lengthOf } from '../../core/form.ts'
import type { AnswerId, RoundId, SpaceId } from '../../core/ids.ts'
import { daysBetween, toLocal } from '../../core/time.ts'
import { listMarkers, saveMarker } from '../../rounds/participation/store.ts'
import { partOf, saveNote, takeAnswer } from '../../rounds/rounds.ts'
import type { Round } from '../../rounds/store.ts'
import { changeAnswer, findAnswer, findAnswerByMessage, findRound, listOpenRounds } from '../../rounds/store.ts'
import { answerKey, groupLabel } from './cards.ts'
import { actor, keptCard } from './confirm.ts'
import { longestAnswer, refusalOf, shareInGroup } from './forms.ts'
import { kindName } from './kind.ts'
import { removeMessages, showAnswer, takeBack } from './showing.ts'
import { changeHeldText, findHeldText, findHeldTextByMessage, removeHeldText, saveHeldText } from './store.ts'
import { texts } from './texts.ts'

const roundPrefix = 'reflection.round:'
/** How long after closing a first reply is still taken for an answer. */
const lateDays = 7

export async function typed(c: Change, said: Typed): Promise<Answer | 'notMine'> {
  if (said.direct) return direct(c, said)
  if (!said.under?.startsWith(roundPrefix)) return 'notMine'
  const round = await findRound(c.db, c.community, said.under.slice(roundPrefix.length) as RoundId)
  return round ? reply(c, round, said) : { silent: true }
}

/** Only somebody's first reply, and only if they had not answered; everything else is conversation and is not stored. */
async function reply(c: Change, round: Round, said: Typed): Promise<Answer> {
  const me = actor(c)
  if (!(await isFirstReply(c, round)) || lengthOf(said.text) > longestAnswer) return { silent: true }
  const { text: words, messageId } = said
  const given = { visibility: 'group', words, language: me.language, quoteOk: me.quotes === 'yes', messageId } as const
  const taken = await takeAnswer(c, round.id, me.id, given)
  if (!('answer' in taken) || !taken.answer) return { silent: true }
  await showAnswer(c, taken.answer, await spaceHere(c))
  const button = { label: c.t(texts.notAnswer), address: address('reflection.notAnswer', taken.answer) }
  return { card: c.card(say.text(c.t(texts.typedTaken)), say.buttons(button)) }
}

async function isFirstReply(c: Change, round: Round): Promise<boolean> {
  const me = actor(c)
  if (!round.offers.includes('group') || round.state === 'cancelled' || me.standing === 'alumnus') return false
  const part = await partOf(c, round, me.id)
  if (part === 'named' || part === 'anonymous') return false
  if (round.state !== 'open') {
    const { zone } = await c.circle.calendar()
    const day = (at: typeof c.now) => toLocal(zone, at).date
    return round.closedAt !== null && daysBetween(day(round.closedAt), day(c.now)) <= lateDays
  }
  const talked = await listMarkers(c.db, c.community, round.id, 'talked')
  await saveMarker(c.db, c.community, round.id, me.id, 'talked')
  return !talked.includes(me.id)
}

/** Shown to nobody before its author chose who may see it (INV-18). */
async function direct(c: Change, { text, messageId }: Typed): Promise<Answer | 'notMine'> {
  const me = actor(c)
  const round = (await listOpenRounds(c.db, c.community, kindName)).find(({ asks }) => asks === 'words')
  if (!round || me.standing === 'alumnus') return 'notMine'
  const part = await partOf(c, round, me.id)
  if (part !== 'none' && part !== 'skipped') return 'notMine'
  const over = lengthOf(text) - longestAnswer
  if (over > 0) return refuse(c.t(texts.tooLong, { n: over }))
  const id = c.newId()
  const words = c.vault.seal('heldText', `heldText:${id}`, text)
  await saveHeldText(c.db, {
    id,
    communityId: c.community,
    memberId: me.id,
    roundId: round.id,
    words,
    messageId,
    heldAt: c.now,
  })
  const labels = { group: await groupLabel(c, c.t), anonymous: c.t(texts.anonymous), self: c.t(texts.onlyMe) }
  const buttons = round.offers.map((visibility) => ({
    label: labels[visibility],
    address: address('reflection.typed', id, visibility),
  }))
  return { card: c.card(say.text(c.t(texts.chooseFirst)), say.buttons(...buttons)) }
}

export const typedActions: readonly Action[] = [
  {
    name: 'reflection.typed',
    may: 'guest',
    road: 'do',
    run: async (c, { record, choice }) => chooseFor(c, record, choice),
  },
  {
    name: 'reflection.notAnswer',
    may: 'guest',
    road: 'do',
    run: async (c, { record }) => notAnswer(c, record as AnswerId),
  },
]

async function chooseFor(c: Change, id: string, choice: string | undefined): Promise<Answer> {
  const me = actor(c)
  const held = await findHeldText(c.db, c.community, me.id)
  if (held?.id !== id) return refuse(c.t(texts.notYours))
  await removeHeldText(c.db, c.community, me.id)
  if (choice === 'anonymous') {
    const button = { label: c.t(texts.startOver), address: address('reflection.anonymous', held.roundId ?? 'free') }
    return { card: c.card(say.text(c.t(texts.whyEmpty)), say.buttons(button)) }
  }
  const words = c.vault.open('heldText', `heldText:${id}`, held.words)
  const { language } = me
  const visibility = choice === 'group' ? 'group' : 'self'
  const given = { words, language, quoteOk: me.quotes === 'yes', messageId: held.messageId, visibility } as const
  if (visibility === 'group') return shareInGroup(c, held.roundId ?? ('free' as RoundId), given)
  if (!held.roundId) return { card: keptCard(c, await saveNote(c, { kind: kindName, member: me.id, words, language })) }
  const taken = await takeAnswer(c, held.roundId, me.id, given)
  if (!('answer' in taken) || !taken.answer) return refusalOf(c, taken) ?? refuse(c.t(texts.roundGone))
  if (taken.withdrew) await removeMessages(c, taken.withdrew)
  return { card: keptCard(c, taken.answer) }
}

async function notAnswer(c: Change, id: AnswerId): Promise<Answer> {
  const answer = await findAnswer(c.db, c.community, id)
  if (answer?.memberId !== actor(c).id) return refuse(c.t(texts.notYours))
  await takeBack(c, answer)
  return { card: c.card(say.text(c.t(texts.notAnswerNoted))) }
}

/** Follows its author: what is changed there changes here, what is deleted there goes here. */
export async function retyped(c: Change, change: { messageId: string; text: string | undefined }): Promise<void> {
  const { messageId, text } = change
  const isFine = text === undefined || lengthOf(text) <= longestAnswer
  const held = await findHeldTextByMessage(c.db, c.community, messageId)
  if (held && text === undefined) await removeHeldText(c.db, c.community, held.memberId)
  else if (held && text !== undefined && isFine) {
    await changeHeldText(c.db, c.community, held.id, c.vault.seal('heldText', `heldText:${held.id}`, text))
  }
  const answer = await findAnswerByMessage(c.db, c.community, messageId)
  if (!answer || !isFine) return
  if (text === undefined) return takeBack(c, answer)
  const isPrivate = answer.visibility === 'self'
  const words = isPrivate ? c.vault.seal('answer', `answer:${answer.id}`, text) : text
  await changeAnswer(c.db, c.community, answer.id, { words, editedAt: c.now })
  if (!isPrivate) await c.resay(answerKey(answer.id))
}

/** The space in which this was typed: there it stands already. */
async function spaceHere(c: Change): Promise<SpaceId | undefined> {
  const spaces = await c.circle.spaces()
  return spaces.find((space) => space.platform === c.person?.platform && space.external === c.person.space)?.id
}
