// What people read about a conversation: the ask itself, and who would like to talk.
import type { Block, Button, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Text, Translate } from '../../core/text.ts'
import { findMessage } from '../../store/outgoing/store.ts'
import type { Conversation, Voice } from './store.ts'
import { texts } from './texts.ts'
import { peopleOf, reachOf, whyOf } from './words.ts'

/** Where somebody finds it again. */
export const today = { command: ['my', 'today'] } as const

type Reads = Pick<Query, 'db' | 'community' | 'vault'>

/** The question to one person, in the language of `t`. */
export async function askBlocks(q: Reads, t: Translate, conversation: Conversation, voice: Voice): Promise<Block[]> {
  const { concerned, connectors } = peopleOf(q, conversation)
  const others = [...concerned, ...connectors].filter((id) => id !== voice.memberId)
  const asked = names(t, [t(texts.you), ...others.map(toSpan)])
  const known = { asker: toSpan(conversation.byMemberId), message: await messageSpan(q, t, conversation.messageKey) }
  const says = connectors.includes(voice.memberId)
    ? t.rich(texts.askConnector, { ...known, asked, concerned: names(t, concerned.map(toSpan)) })
    : t.rich(texts.askConcerned, { ...known, asked })
  const why = whyOf(q, conversation)
  return [
    say.text(...says),
    ...(why
      ? [{ kind: 'quote', words: { said: why, from: refOf(conversation), language: conversation.language } } as const]
      : []),
    say.note(...t.rich(texts.askNote, { date: endOf(conversation) })),
    say.buttons(
      button(t, texts.yes, 'conversation.yes', voice.id, 'first'),
      button(t, texts.notNow, 'conversation.notNow', voice.id),
    ),
  ]
}

/** For somebody who said yes: everybody else who did. */
export async function meetingBlocks(
  q: Reads,
  t: Translate,
  conversation: Conversation,
  { me, voices }: { readonly me: Voice; readonly voices: readonly Voice[] },
): Promise<Block[]> {
  const others = voices.filter(({ id, state }) => state !== 'asked' && id !== me.id)
  if (others.length === 0) return []
  const message = await messageSpan(q, t, conversation.messageKey)
  return [
    say.text(...t.rich(texts.theyWant, { message })),
    { kind: 'list', items: others.map((voice): Span[] => [toSpan(voice.memberId), ...reachSpans(q, voice)]) },
    say.note(...t.rich(texts.makeTime, { date: endOf(conversation), today })),
    say.buttons(button(t, texts.done, 'conversation.done', me.id)),
  ]
}

/** The news that somebody said yes, for one who did before. */
export async function saidYesBlocks(
  q: Reads,
  t: Translate,
  conversation: Conversation,
  { sayer, reader }: { readonly sayer: Voice; readonly reader: Voice },
): Promise<Block[]> {
  const message = await messageSpan(q, t, conversation.messageKey)
  const reach = reachOf(q, sayer)
  return [
    say.text(...t.rich(texts.saidYes, { member: toSpan(sayer.memberId), message })),
    ...(reach
      ? [{ kind: 'quote', words: { said: reach, from: refOf(sayer), language: sayer.language } } as const]
      : []),
    say.note(...t.rich(texts.makeTime, { date: endOf(conversation), today })),
    say.buttons(button(t, texts.done, 'conversation.done', reader.id)),
  ]
}

export function withdrawButton(t: Translate, { id }: Conversation): Button {
  return button(t, texts.withdraw, 'conversation.withdraw', id)
}

export function endOf({ endsAt }: Conversation): Span {
  return { at: endsAt, as: 'date' }
}

/** `Fatima, Bart en Anouk`. */
export function names(t: Translate, people: readonly Span[]): Span[] {
  return people.flatMap((one, at): Span[] => {
    if (at === 0) return [one]
    return [at === people.length - 1 ? t(texts.and) : ', ', one]
  })
}

export function toSpan(member: MemberId): Span {
  return { member }
}

/** A link to what everybody can read; of a private message only that there is one. */
async function messageSpan(q: Reads, t: Translate, key: MessageKey): Promise<Span> {
  const found = await findMessage(q.db, q.community, key)
  const isPrivate = !found || found.isTaken || found.purpose.to === 'member' || found.purpose.to === 'caretakers'
  return isPrivate ? t(texts.someMessage) : { post: key, label: [t(texts.thisMessage)] }
}

function reachSpans(q: Reads, voice: Voice): Span[] {
  const reach = reachOf(q, voice)
  return reach === undefined ? [] : [': ', { said: reach, from: refOf(voice), language: voice.language }]
}

/** Words in a conversation belong to it, and to nothing that anybody could look up. */
function refOf({ id }: Pick<Conversation | Voice, 'id'>): RecordRef {
  return { kind: 'conversation', id }
}

function button(
  t: Translate,
  label: Text<never>,
  action: `conversation.${string}`,
  record: string,
  weight: NonNullable<Button['weight']> = 'plain',
): Button {
  return { label: t(label), address: address(action, record), weight }
}
