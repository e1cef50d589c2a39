// The question as people see it: in the room, by direct message, as a reminder, and each answer in the thread.

import { findAnyPrompt, promptSpan } from '../../community/prompts/own.ts'
import type { Prompt, Visibility } from '../../community/prompts.ts'
import { labelsOf } from '../../community/prompts.ts'
import type { Block, Button, Card, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { AnswerId, MemberId, RoundId } from '../../core/ids.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Language, Translate } from '../../core/text.ts'
import { closingOf } from '../../rounds/rounds.ts'
import type { Round } from '../../rounds/store.ts'
import { findAnswer, findOwnAnswer, findRound } from '../../rounds/store.ts'
import { quotedLine } from './quoted-line.ts'
import { listUnseenQuotes } from './store.ts'
import { texts } from './texts.ts'

/** The most options that are drawn as buttons; above it they become a menu. */
const mostButtons = 5

export const roundKey = (id: RoundId): MessageKey => `reflection.round:${id}`
export const answerKey = (id: AnswerId): MessageKey => `reflection.answer:${id}`
export const closingKey = (id: RoundId): MessageKey => `reflection.closing:${id}`
export const directKey = (id: RoundId, member: MemberId): MessageKey => `reflection.direct:${id}.${member}`
export const reminderKey = (id: string): MessageKey => `reflection.reminder:${id}`

/** The words of a round's question, also when nobody knows them any more. */
export async function wordsOf(q: Query, round: Pick<Round, 'promptId'>, language: Language): Promise<Span> {
  const prompt = await promptOf(q, round)
  return prompt ? promptSpan(q, prompt, language) : q.inLanguage(language)(texts.questionGone)
}

/** The same as a string, for who gets a copy of what is theirs. */
export async function plainWordsOf(q: Query, round: Pick<Round, 'promptId'>): Promise<string> {
  return (await promptOf(q, round))?.text[q.t.language] ?? q.t(texts.questionGone)
}

export async function promptOf(q: Query, round: Pick<Round, 'promptId'>): Promise<Prompt | undefined> {
  return round.promptId ? findAnyPrompt(q, round.promptId) : undefined
}

/** The live message in the home room. */
export async function roundCard(q: Query, subject: string): Promise<Card | undefined> {
  const round = await findRound(q.db, q.community, subject as RoundId)
  if (!round || round.state === 'cancelled') return undefined
  return q.homeCard(await questionBlocks(q, round, await q.homeTexts()))
}

/** The same by direct message, in that member's own language and hours; gone when the member is. */
export async function directCard(q: Query, subject: string): Promise<Card | undefined> {
  const [id, member] = subject.split('.') as [RoundId, MemberId]
  const round = await findRound(q.db, q.community, id)
  const to = await q.circle.member(member)
  if (!round || !to || round.state === 'cancelled') return undefined
  const t = q.inLanguage(to.language)
  const blocks = [...(await questionBlocks(q, round, t)), ...(await quotedIn(q, round, to.id, t))]
  return { v: 1, language: to.language, zone: to.zone, blocks }
}

/** What they answered to this question stands in the digest, and they did not look yet. */
async function quotedIn(q: Query, { id }: Round, member: MemberId, t: Translate): Promise<Block[]> {
  const unseen = await listUnseenQuotes(q.db, q.community, member)
  const own = unseen.length > 0 ? await findOwnAnswer(q.db, q.community, id, member) : undefined
  return own && unseen.some(({ answerId }) => answerId === own.id) ? quotedLine(t, own.id) : []
}

/** The question, what can be tapped, and until when. */
export async function questionBlocks(q: Query, round: Round, t: Translate): Promise<Block[]> {
  const prompt = await promptOf(q, round)
  const words = await wordsOf(q, round, t.language)
  const question = round.asks === 'words' ? texts.question : texts.tapQuestion
  const blocks: Block[] = [say.text(...t.rich(question, { prompt: words }))]
  if (prompt?.anchors) {
    const { low, high } = prompt.anchors
    blocks.push(say.note(t(texts.anchors, { low: low[t.language], high: high[t.language] })))
  }
  if (round.asks !== 'words') blocks.push(say.note(t(texts.onlyTotal, { k: round.threshold })))
  if (round.depth === 3) blocks.push(say.note(...(await supportSpans(q, t))))
  if (round.state !== 'open') return [...blocks, ...(await closedBlocks(q, round, t))]
  blocks.push(say.note(...t.rich(texts.openUntil, { close: await closeSpan(q, round) })))
  return [...blocks, ...(await choiceBlocks(q, round, t))]
}

export async function supportSpans(q: Query, t: Translate): Promise<Span[]> {
  const { contact, id } = await q.circle.community()
  const who = contact ? q.said(contact, { kind: 'community', id }) : t(texts.theConnector)
  return t.rich(texts.support, { contact: who })
}

export async function closeSpan(q: Query, round: Pick<Round, 'window' | 'openedAt'>): Promise<Span> {
  return { at: await closingOf(q, round), as: 'weekdayTime' }
}

async function closedBlocks(q: Query, round: Round, t: Translate): Promise<Block[]> {
  if (!round.offers.includes('group')) return [say.note(t(texts.closed))]
  const share = { label: await groupLabel(q, t), address: address('reflection.share', round.id) }
  return [say.note(`${t(texts.closed)} ${t(texts.lateIsFine)}`), say.buttons(share)]
}

async function choiceBlocks(q: Query, round: Round, t: Translate): Promise<Block[]> {
  const skip: Button = { label: t(texts.notThisWeek), address: address('reflection.skip', round.id) }
  if (round.asks === 'words') return [say.buttons(...(await visibilityButtons(q, round, t)), skip)]
  const prompt = await promptOf(q, round)
  const labels = prompt ? labelsOf(prompt, t.language) : []
  if (labels.length > mostButtons) {
    const options = labels.map((label, index) => ({ value: `${index + 1}`, label }))
    const hint = t(texts.chooseOne)
    return [{ kind: 'menu', address: address('reflection.choose', round.id), hint, options }, say.buttons(skip)]
  }
  const choose = labels.map((label, index) => ({
    label,
    address: address('reflection.choose', round.id, `${index + 1}`),
  }))
  return labels.length < mostButtons ? [say.buttons(...choose, skip)] : [say.buttons(...choose), say.buttons(skip)]
}

/** The visibility that fits the question best stands first and is the one to notice. */
async function visibilityButtons(q: Query, round: Round, t: Translate): Promise<Button[]> {
  const labels: Record<Visibility, string> = {
    group: await groupLabel(q, t),
    anonymous: t(texts.anonymous),
    self: t(texts.onlyMe),
  }
  const actions = { group: 'reflection.share', anonymous: 'reflection.anonymous', self: 'reflection.keep' } as const
  return round.offers.map((visibility, index) => ({
    label: labels[visibility],
    address: address(actions[visibility], round.id),
    weight: index === 0 ? 'first' : 'plain',
  }))
}

/** Where anybody may walk in, the button says so (INV-41). */
export async function groupLabel(q: Query, t: Translate): Promise<string> {
  const open = (await q.circle.spaces()).find((space) => space.open && space.state === 'connected')
  return open ? t(texts.shareOpen, { room: open.homeName ?? open.name }) : t(texts.shareGroup)
}

/** One answer with its author's name; gone as soon as it is withdrawn or made private. */
export async function answerCard(q: Query, subject: string): Promise<Card | undefined> {
  const answer = await findAnswer(q.db, q.community, subject as AnswerId)
  if (answer?.visibility !== 'group') return undefined
  const words = q.said(answer.words, { kind: 'answer', id: answer.id }, answer.language)
  return q.homeCard([{ kind: 'quote', words, by: [{ member: answer.memberId }] }])
}

/** The one reminder. */
export async function reminderCard(
  q: Query,
  round: Round,
  member: MemberId,
  reminderId: string,
): Promise<Card | undefined> {
  const to = await q.circle.member(member)
  if (!to) return undefined
  const t = q.inLanguage(to.language)
  const close = await closeSpan(q, round)
  const spans = t.rich(texts.remind, { prompt: await wordsOf(q, round, to.language), close })
  const buttons: Button[] = [
    { label: t(texts.answerNow), address: address('reflection.open', round.id), weight: 'first' },
    { label: t(texts.notThisWeek), address: address('reflection.skip', round.id) },
    { label: t(texts.tomorrow), address: address('reflection.again', reminderId) },
    { label: t(texts.noReminders), address: address('my.noReminders', to.id) },
  ]
  return { v: 1, language: to.language, zone: to.zone, blocks: [say.text(...spans), say.buttons(...buttons)] }
}
