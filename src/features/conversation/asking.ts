// Asking for a conversation: from a message to a form, and from the form to the few people it concerns.
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Member } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import { plus } from '../../core/time.ts'
import { findPart, listParts } from '../../store/outgoing/parts.ts'
import { findMessage } from '../../store/outgoing/store.ts'
import { endOf, meetingBlocks, names, today, toSpan, withdrawButton } from './cards.ts'
import { presumed } from './rules.ts'
import type { Conversation, Voice } from './store.ts'
import { findAsked, listVoices, saveConversation, saveVoice } from './store.ts'
import { lapseKey, tellAsk } from './telling.ts'
import { texts } from './texts.ts'
import { actor, concernedBy, connectorsOf, contactBlocks, readWhom, whomField } from './whom.ts'
import type { People } from './words.ts'
import { sealPeople, sealReach, sealWhy } from './words.ts'

/** How long somebody may think about it before it lapses. */
const askedDays = 7
const whyMax = 200
const reachMax = 150

/** What choosing the item on a message of ours brings: the form, or that it was asked already. */
export async function open(q: Query, key: MessageKey | undefined): Promise<Answer> {
  const [part] = key === undefined ? [] : await listParts(q.db, q.community, key)
  if (!part) return refuse(q.t(texts.gone))
  const before = await findAsked(q.db, q.community, { by: actor(q).id, on: part.messageKey })
  if (before) return { card: q.card(...(await askedBefore(q, before))) }
  const form = await openForm(q, part.id)
  return isRefusal(form) ? form : { form }
}

export const askForm: FormSpec = { name: 'conversation.ask', may: 'guest', open: openForm, submit }

/** The subject is the part of the message that it was chosen on: its key would be too long for a button. */
async function openForm(q: Query, subject: string): Promise<Form | Refusal> {
  const key = await readable(q, subject)
  if (!key) return refuse(q.t(texts.gone))
  const me = actor(q)
  const others = (await q.circle.members()).filter(({ id, state }) => id !== me.id && state === 'active')
  if (others.length === 0) return refuse(q.t(texts.nobodyElse))
  const known = presumed(await concernedBy(q, key), me.id).filter((id) => others.some((one) => one.id === id))
  const connectors = (await connectorsOf(q, [me.id, ...known])).map(({ id }) => toSpan(id))
  const intro =
    connectors.length > 0 ? q.t.rich(texts.introAlso, { names: names(q.t, connectors) }) : [q.t(texts.intro)]
  return {
    v: 1,
    name: 'conversation.ask',
    subject,
    language: q.t.language,
    title: q.t(texts.menu),
    submit: q.t(texts.send),
    intro,
    fields: [
      { ...whomField(q, others, known[0]), name: 'withWhom', label: q.t(texts.withWhom), required: true },
      ...(others.length > 1 ? [{ ...whomField(q, others, known[1]), name: 'andWhom', label: q.t(texts.andWhom) }] : []),
      { kind: 'short', name: 'why', label: q.t(texts.why), hint: q.t(texts.whyHint), max: whyMax },
      reachField(q),
    ],
  }
}

export function reachField(q: Pick<Query, 't'>): Field {
  return { kind: 'short', name: 'reach', label: q.t(texts.reach), hint: q.t(texts.reachHint), max: reachMax }
}

async function submit(c: Change, subject: string, values: Values): Promise<Answer> {
  const me = actor(c)
  const key = await readable(c, subject)
  if (!key) return refuse(c.t(texts.gone))
  const before = await findAsked(c.db, c.community, { by: me.id, on: key })
  if (before) return { card: c.card(...(await askedBefore(c, before))) }
  const concerned = await readWhom(c, values)
  if (isRefusal(concerned)) return concerned
  const connectors = (await connectorsOf(c, [me.id, ...concerned])).map(({ id }) => id)
  const conversation = await save(c, { key, me, values, people: { concerned, connectors } })
  for (const id of [...concerned, ...connectors]) {
    const member = await c.circle.member(id)
    if (!member || member.frozen) continue
    const voice: Voice = { ...emptyVoice(c, conversation, member), state: 'asked' }
    await saveVoice(c.db, voice)
    await tellAsk(c, conversation, voice)
  }
  const asked = names(c.t, [...concerned, ...connectors].map(toSpan))
  return {
    card: c.card(
      say.text(...c.t.rich(texts.asked, { names: asked })),
      say.text(...(me.wantsDirect ? [c.t(texts.hear)] : c.t.rich(texts.look, { today }))),
      ...(await contactBlocks(c, [me.id, ...concerned, ...connectors])),
      say.buttons(withdrawButton(c.t, conversation)),
    ),
  }
}

async function save(
  c: Change,
  asked: { readonly key: MessageKey; readonly me: Member; readonly values: Values; readonly people: People },
): Promise<Conversation> {
  const { key, me, values, people } = asked
  const id = c.newId<string>()
  const conversation: Conversation = {
    id,
    communityId: c.community,
    messageKey: key,
    byMemberId: me.id,
    people: sealPeople(c.vault, id, people),
    why: sealWhy(c.vault, id, textOf(values, 'why')),
    language: me.language,
    at: c.now,
    endsAt: plus(c.now, { days: askedDays }),
  }
  await saveConversation(c.db, conversation)
  const voice = emptyVoice(c, conversation, me)
  await saveVoice(c.db, { ...voice, state: 'yes', reach: sealReach(c.vault, voice.id, textOf(values, 'reach')) })
  await c.wake({ key: lapseKey(id), name: 'conversation.lapse', subject: id, at: conversation.endsAt })
  return conversation
}

function emptyVoice(c: Change, { id }: Conversation, member: Member): Omit<Voice, 'state'> {
  const { community: communityId } = c
  const { id: memberId, language } = member
  return { id: c.newId<string>(), communityId, conversationId: id, memberId, reach: null, language }
}

/** Only of a message that this person can read, too. */
async function readable(q: Query, partId: string): Promise<MessageKey | undefined> {
  const part = await findPart(q.db, q.community, partId)
  const message = part && (await findMessage(q.db, q.community, part.messageKey))
  if (!message || message.isTaken) return undefined
  const { purpose } = message
  return purpose.to === 'member' && purpose.member !== q.who?.id ? undefined : message.key
}

async function askedBefore(q: Query, conversation: Conversation): Promise<Block[]> {
  const voices = await listVoices(q.db, q.community, conversation.id)
  const me = voices.find(({ memberId }) => memberId === conversation.byMemberId)
  const known = { date: endOf(conversation), today }
  return [
    say.text(...q.t.rich(texts.askedBefore, known)),
    ...(me ? await meetingBlocks(q, q.t, conversation, { me, voices }) : []),
    say.buttons(withdrawButton(q.t, conversation)),
  ]
}
