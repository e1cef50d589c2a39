// What people say of a proposal, shown under its card in every space, so that everybody reads it.
import type { Block, Card } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Translate } from '../../core/text.ts'
import { notYet } from '../../core/time.ts'
import { cardKey } from './cards.ts'
import type { Matter } from './matter.ts'
import type { Remark, Version, Voice } from './model.ts'
import { tellUnder } from './moving.ts'
import { button, nameOf, remarkWords, voiceWords } from './spans.ts'
import { texts } from './texts.ts'
import { findRemark, findVoice } from './voices/store.ts'

export function voiceKey(id: string): MessageKey {
  return `proposals.voice:${id}`
}

export function remarkKey(id: string): MessageKey {
  return `proposals.remark:${id}`
}

/** A concern or an objection; its words only once its author, or the connector for them, has told it. */
export async function sayVoice(c: Change, { version }: Pick<Matter, 'version'>, voice: Voice): Promise<void> {
  await sayUnder(c, version, voiceKey(voice.id), await drawVoice(c, voice.id))
}

export async function sayRemark(c: Change, { version }: Pick<Matter, 'version'>, remark: Remark): Promise<void> {
  await sayUnder(c, version, remarkKey(remark.id), await drawRemark(c, remark.id))
}

async function sayUnder(c: Change, version: Version, key: MessageKey, card: Card | undefined): Promise<void> {
  if (!card) return
  const purpose = { to: 'under', key: cardKey(version.id) } as const
  await c.post({ key, purpose, cost: 'free', card, expiresAt: 'never', liveUntil: notYet })
}

export async function drawVoice(q: Query, id: string): Promise<Card | undefined> {
  const voice = await findVoice(q.db, q.community, id)
  if (!voice || (voice.viaConnector && voice.passedAt === undefined)) return undefined
  const t = await q.homeTexts()
  return q.homeCard(voiceBlocks(t, voice))
}

export function voiceBlocks(t: Translate, voice: Voice): Block[] {
  if (voice.words === '') return [say.note(t(texts.wordsLeft))]
  const quote = (words: string): Block => ({ kind: 'quote', words: voiceWords(voice, words) })
  const by = { name: nameOf(t, voice.memberId) }
  if (voice.kind === 'concern') {
    return [
      say.text(...t.rich(texts.concernBy, by)),
      quote(voice.words),
      say.buttons(button(t, texts.reply, 'reply', voice.id)),
    ]
  }
  return [
    say.text(...(voice.viaConnector ? [t(texts.objectionByConnector)] : t.rich(texts.objectionBy, by))),
    quote(voice.words),
    ...(voice.suggestion ? [say.text(t(texts.suggestionBy)), quote(voice.suggestion)] : []),
    ...(voice.liftedAt === undefined ? [] : [say.note(t(texts.liftedTold))]),
    say.buttons(button(t, texts.reply, 'reply', voice.id)),
  ]
}

export async function drawRemark(q: Query, id: string): Promise<Card | undefined> {
  const remark = await findRemark(q.db, q.community, id)
  if (!remark) return undefined
  return q.homeCard(remarkBlocks(await q.homeTexts(), remark))
}

export function remarkBlocks(t: Translate, remark: Remark): Block[] {
  if (remark.words === '') return [say.note(t(texts.wordsLeft))]
  const says = { question: texts.questionBy, reply: texts.replyBy, talk: texts.talkedTold }[remark.kind]
  const label = remark.kind === 'question' ? texts.answer : texts.reply
  return [
    say.text(...t.rich(says, { name: nameOf(t, remark.memberId) })),
    { kind: 'quote', words: remarkWords(remark) },
    say.buttons(button(t, label, 'reply', remark.replyTo ?? remark.id)),
  ]
}

/** Twice an objection: said under the card, with a button to ask quietly who it concerns for a moment. */
export async function tellTalk(c: Change, { proposal, version }: Matter): Promise<void> {
  await tellUnder(c, version, 'talk', (t) => [
    say.text(...t.rich(texts.talkTold, { name: nameOf(t, version.by) })),
    say.buttons({ label: t(texts.needsTalk), address: address('conversation.ask', proposal.id) }),
  ])
}
