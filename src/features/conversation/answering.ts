// What somebody does who is asked, or who asked: yes, not now, done, never mind.
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import { plus } from '../../core/time.ts'
import { open, reachField } from './asking.ts'
import { meetingBlocks } from './cards.ts'
import type { Conversation, Voice } from './store.ts'
import { findConversation, findVoice, listVoices, saveConversation, saveVoice } from './store.ts'
import { endConversation, lapseKey, putAway, release, takeAsk, tellYes } from './telling.ts'
import { texts } from './texts.ts'
import { actor } from './whom.ts'
import { sealReach } from './words.ts'

/** Who said yes is shown for this long after it was asked, and then everything goes. */
export const keptDays = 21

export const yesForm: FormSpec = { name: 'conversation.yes', may: 'guest', open: openYes, submit: sayYes }

export const actions: readonly Action[] = [
  {
    // For cards of others: a button with this address asks on the message that it stands in.
    name: 'conversation.ask',
    may: 'guest',
    road: 'look',
    run: async (q, { message }) => open(q, message),
  },
  {
    name: 'conversation.yes',
    may: 'guest',
    road: 'look',
    run: async (q, { record }) => {
      const form = await openYes(q, record)
      return isRefusal(form) ? form : { form }
    },
  },
  { name: 'conversation.notNow', may: 'guest', road: 'do', run: (c, { record }) => notNow(c, record) },
  { name: 'conversation.done', may: 'guest', road: 'do', run: (c, { record }) => done(c, record) },
  { name: 'conversation.withdraw', may: 'guest', road: 'do', run: (c, { record }) => withdraw(c, record) },
]

interface Mine {
  readonly voice: Voice
  readonly conversation: Conversation
}

/** Nobody answers for another, and what is over is over. */
async function mine(q: Query, id: string): Promise<Mine | Refusal> {
  const voice = await findVoice(q.db, q.community, id)
  const conversation = voice && (await findConversation(q.db, q.community, voice.conversationId))
  return conversation && voice.memberId === actor(q).id ? { voice, conversation } : refuse(q.t(texts.over))
}

async function openYes(q: Query, id: string): Promise<Form | Refusal> {
  const own = await mine(q, id)
  if (isRefusal(own)) return own
  return {
    v: 1,
    name: 'conversation.yes',
    subject: id,
    language: q.t.language,
    title: q.t(texts.yes),
    submit: q.t(texts.sayYes),
    intro: [q.t(texts.yesIntro)],
    fields: [reachField(q)],
  }
}

async function sayYes(c: Change, id: string, values: Values): Promise<Answer> {
  const own = await mine(c, id)
  if (isRefusal(own)) return own
  const endsAt = plus(own.conversation.at, { days: keptDays })
  const conversation: Conversation = { ...own.conversation, endsAt }
  const reach = sealReach(c.vault, id, textOf(values, 'reach'))
  const sayer: Voice = { ...own.voice, state: 'yes', reach }
  await saveConversation(c.db, conversation)
  await saveVoice(c.db, sayer)
  await c.wake({ key: lapseKey(conversation.id), name: 'conversation.lapse', subject: conversation.id, at: endsAt })
  await takeAsk(c, sayer)
  const voices = await listVoices(c.db, c.community, conversation.id)
  for (const reader of voices) {
    if (reader.state === 'yes' && reader.id !== id) await tellYes(c, conversation, sayer, reader)
  }
  return { card: c.card(...(await meetingBlocks(c, c.t, conversation, { me: sayer, voices }))) }
}

async function notNow(c: Change, id: string): Promise<Answer> {
  const own = await mine(c, id)
  if (isRefusal(own)) return own
  await release(c, own.voice)
  return { card: c.card(say.text(c.t(texts.notNowDone))) }
}

/** When who asked is done, it is over for all; anybody else only puts it away, and can still be found by the others. */
async function done(c: Change, id: string): Promise<Answer> {
  const own = await mine(c, id)
  if (isRefusal(own)) return own
  if (own.conversation.byMemberId === own.voice.memberId) await endConversation(c, own.conversation)
  else await putAway(c, own.voice)
  return { card: c.card(say.text(c.t(texts.doneSays))) }
}

async function withdraw(c: Change, id: string): Promise<Answer> {
  const conversation = await findConversation(c.db, c.community, id)
  if (conversation?.byMemberId !== actor(c).id) return refuse(c.t(texts.over))
  await endConversation(c, conversation)
  return { card: c.card(say.text(c.t(texts.withdrawn))) }
}
