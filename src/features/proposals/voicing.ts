// Saying something of a proposal: living with it, a concern, an objection, a question, and answering one another.
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import { toInstant, toLocal } from '../../core/time.ts'
import { whoReads } from './audience.ts'
import { askToPass, connectorFor, dropAsks } from './connector.ts'
import type { Matter } from './matter.ts'
import { findMatterOf, isCounted, openObjections, voicesOf } from './matter.ts'
import type { Voice, VoiceKind } from './model.ts'
import { proposalRef, voiceRef } from './model.ts'
import { follow, move } from './moving.ts'
import { takeReminder } from './reminding.ts'
import { isAsking, nextReview, roundsBeforeTalk } from './rules.ts'
import { button, closeSpan, refSpan } from './spans.ts'
import { texts } from './texts.ts'
import { sayVoice, tellTalk } from './thread.ts'
import { removeVoice, saveVoice } from './voices/store.ts'
import { actor, wordsForm, wordsIn, wordsMax } from './words.ts'

/** What is asked now, for a press on this wording. */
export async function openMatter(q: Query, versionId: string): Promise<Matter | Refusal> {
  const matter = await findMatterOf(q, versionId)
  if (!matter) return refuse(q.t(texts.gone))
  const ref = refSpan(matter.proposal)
  const buttons = [button(q.t, texts.whole, 'show', matter.proposal.id)]
  if (!isAsking(matter.proposal.state)) return refuse(q.t.rich(texts.closed, { ref }), { buttons })
  return matter.isOld ? refuse(q.t.rich(texts.newerVersion, { ref }), { buttons }) : matter
}

/** What somebody hears whose voice is not counted here: they are welcome to speak. */
function notCounted(q: Query, { version }: Matter): Refusal {
  const says = q.t(actor(q).standing === 'member' ? texts.joinedLate : texts.guestVoice)
  const buttons = [
    button(q.t, texts.concern, 'concern', version.id),
    button(q.t, texts.question, 'question', version.id),
  ]
  return refuse(says, { buttons })
}

export async function sayOk(c: Change, versionId: string): Promise<Answer> {
  const matter = await openMatter(c, versionId)
  if (isRefusal(matter)) return matter
  if (!isCounted(matter, actor(c))) return notCounted(c, matter)
  const hadObjection = voicesOf(matter, actor(c)).some(({ kind }) => kind === 'objection')
  await give(c, matter, { kind: 'ok', words: '' })
  const after = await follow(c, matter.proposal.id)
  const close = closeSpan(after?.closes ?? matter.closes)
  return {
    card: c.card(
      ...(hadObjection ? [say.text(c.t(texts.lifted))] : []),
      say.text(...c.t.rich(texts.okNoted, { close })),
    ),
  }
}

export async function concernForm(q: Query, versionId: string): Promise<Form | Refusal> {
  const matter = await openMatter(q, versionId)
  if (isRefusal(matter)) return matter
  const [own] = voicesOf(matter, actor(q)).filter(({ kind }) => kind === 'concern')
  return wordsForm(q, {
    ...{
      name: 'proposals.concern',
      subject: versionId,
      title: q.t(texts.concernTitle),
      intro: q.t(texts.concernIntro, { who: await whoReads(q) }),
    },
    ...{ label: q.t(texts.concernField), value: own?.words },
  })
}

/** A concern is kept with the decision and holds nothing back; from a guest it is kept too, and not counted. */
export async function giveConcern(c: Change, versionId: string, values: Values): Promise<Answer> {
  const matter = await openMatter(c, versionId)
  if (isRefusal(matter)) return matter
  const words = wordsIn(c, values)
  if (isRefusal(words)) return words
  const hadObjection = voicesOf(matter, actor(c)).some(({ kind }) => kind === 'objection')
  const voice = await give(c, matter, { kind: 'concern', words })
  await follow(c, matter.proposal.id)
  await sayVoice(c, matter, voice)
  const late = isCounted(matter, actor(c)) ? [] : [say.text(c.t(lateText(c)))]
  return {
    card: c.card(
      ...(hadObjection ? [say.text(c.t(texts.lifted))] : []),
      say.text(...c.t.rich(texts.concernNoted, { ref: refSpan(matter.proposal) })),
      ...late,
    ),
  }
}

function lateText(q: Query) {
  return actor(q).standing === 'member' ? texts.joinedLate : texts.guestVoice
}

export async function objectionForm(q: Query, versionId: string): Promise<Form | Refusal> {
  const matter = await openMatter(q, versionId)
  if (isRefusal(matter)) return matter
  if (!isCounted(matter, actor(q))) return notCounted(q, matter)
  const [own] = voicesOf(matter, actor(q)).filter(({ kind }) => kind === 'objection')
  const connector = await connectorFor(q, [actor(q).id, ...(matter.version.by ? [matter.version.by] : [])])
  const { t } = q
  return {
    ...{ v: 1, name: 'proposals.objection', subject: versionId, language: t.language },
    ...{
      title: t(texts.objectionTitle),
      submit: t(texts.send),
      intro: [t(texts.objectionIntro, { who: await whoReads(q) })],
    },
    fields: [
      {
        ...{ kind: 'long', name: 'risk', label: t(texts.risk), max: wordsMax, required: true },
        ...(own ? { value: own.words } : {}),
      },
      {
        ...{ kind: 'long', name: 'suggestion', label: t(texts.suggestion), max: wordsMax },
        ...(own?.suggestion ? { value: own.suggestion } : {}),
      },
      // Who spoke under their own name did so already.
      ...(connector && (!own || own.viaConnector)
        ? [{ kind: 'yes', name: 'via', label: t(texts.via), hint: t(texts.viaHint) } as const]
        : []),
    ],
  }
}

/** It blocks from now on, whoever tells the words. */
export async function object(c: Change, versionId: string, values: Values): Promise<Answer> {
  const matter = await openMatter(c, versionId)
  if (isRefusal(matter)) return matter
  const me = actor(c)
  if (!isCounted(matter, me)) return notCounted(c, matter)
  const words = textOf(values, 'risk')
  if (!words) return refuse(c.t(texts.riskMissing), { problems: [{ field: 'risk', says: c.t(texts.riskMissing) }] })
  const connector =
    values['via'] === true
      ? await connectorFor(c, [me.id, ...(matter.version.by ? [matter.version.by] : [])])
      : undefined
  const suggestion = textOf(values, 'suggestion')
  const isFirst = openObjections(matter).length === 0
  const voice = await give(c, matter, { kind: 'objection', words, suggestion, viaConnector: connector !== undefined })
  const after = await follow(c, matter.proposal.id)
  if (isFirst) await c.happened('proposals.objected', proposalRef(matter.proposal.id), connector ? undefined : me.id)
  if (connector) await askToPass(c, voice, connector)
  else await sayVoice(c, matter, voice)
  if (isFirst && after) await maybeTalk(c, after)
  const { zone } = await c.circle.calendar()
  const reviewOn = nextReview(toLocal(zone, c.now).date, matter.version.reviewOn)
  const date = { at: toInstant(zone, reviewOn, '12:00'), as: 'date' } as const
  return {
    card: c.card(
      say.text(c.t(texts.objectionThanks)),
      ...(connector ? [say.text(...c.t.rich(texts.objectionVia, { name: { member: connector.id } }))] : []),
      say.text(...c.t.rich(texts.taste, { date })),
      say.note(c.t(texts.objectionChange)),
      say.buttons(button(c.t, texts.ok, 'ok', versionId), button(c.t, texts.concern, 'concern', versionId)),
    ),
  }
}

/** Two rounds without a result: people have to sit together. */
async function maybeTalk(c: Change, matter: Matter): Promise<void> {
  const { proposal, allVoices, version } = matter
  const since = proposal.adoptedVersion ?? 0
  const rounds = new Set(allVoices.filter(({ kind }) => kind === 'objection').map((voice) => voice.version))
  const objected = [...rounds].filter((number) => number > since && number <= version.number).length
  if (objected < roundsBeforeTalk || proposal.talkAt !== undefined) return
  await move(c, proposal, { ...proposal, talkAt: c.now })
  await follow(c, proposal.id)
  await tellTalk(c, matter)
}

/** One voice for each person and wording: what they said before gives way, and an objection they lift stays in what was said. */
async function give(
  c: Change,
  matter: Matter,
  said: {
    readonly kind: VoiceKind
    readonly words: string
    readonly suggestion?: string | undefined
    readonly viaConnector?: boolean
  },
): Promise<Voice> {
  const { proposal, version, voices } = matter
  const me = actor(c)
  const mine = voices.filter(({ memberId }) => memberId === me.id)
  for (const before of mine) {
    if (before.kind === said.kind) continue
    if (before.kind === 'objection') await lift(c, matter, before)
    else await takeVoice(c, before)
  }
  const same = mine.find(({ kind }) => kind === said.kind)
  const isPassed = same?.viaConnector === true && said.viaConnector === true && same.words === said.words
  const voice: Voice = {
    ...{ id: same?.id ?? c.newId<string>(), proposalId: proposal.id, version: version.number, memberId: me.id },
    ...{ kind: said.kind, words: said.words, suggestion: said.suggestion, viaConnector: said.viaConnector ?? false },
    ...{ passedAt: isPassed ? same?.passedAt : undefined, liftedAt: undefined, language: me.language, at: c.now },
  }
  await saveVoice(c.db, c.community, voice)
  await takeReminder(c, version, me)
  return voice
}

async function lift(c: Change, matter: Matter, voice: Voice): Promise<void> {
  if (voice.liftedAt !== undefined) return
  await dropAsks(c, voice)
  await saveVoice(c.db, c.community, { ...voice, liftedAt: c.now })
  await sayVoice(c, matter, { ...voice, liftedAt: c.now })
}

/** What they said before is gone, also from the thread. */
export async function takeVoice(c: Change, voice: Voice): Promise<void> {
  await removeVoice(c.db, c.community, voice.id)
  await c.takeAway(`proposals.voice:${voice.id}`)
  if (voice.words !== '') await c.retract(voiceRef(voice.id))
}
