// What a proposer can do with their proposal: another wording, taking it back, bringing it back, and what came of a talk.
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import { whoReads } from './audience.ts'
import { endWindow, lapse, restAgain } from './closing.ts'
import { findKind, readPayload } from './kinds.ts'
import type { Matter } from './matter.ts'
import { findMatter, matterOrRefusal, openObjections, wordingOf } from './matter.ts'
import type { Proposal } from './model.ts'
import { proposalRef } from './model.ts'
import { move, redraw, settle } from './moving.ts'
import type { Filled } from './proposing.ts'
import { formOf, openVersion, readForm } from './proposing.ts'
import { saveAndSay } from './remarks.ts'
import { askObjector, takeReminders } from './reminding.ts'
import { endReview } from './reviewing.ts'
import { isAsking, restingState, windows } from './rules.ts'
import { button, closeSpan, refSpan } from './spans.ts'
import { texts } from './texts.ts'
import { removeNewcomers } from './voices/store.ts'
import { wordsForm, wordsMax } from './words.ts'

/** While it is open only its proposer rewrites it; when it is looked back on, anybody may begin a new wording. */
async function amendable(q: Query, id: string): Promise<Matter | Refusal> {
  const matter = await matterOrRefusal(q, id)
  if (isRefusal(matter)) return matter
  const { proposal, version } = matter
  if (proposal.state === 'due_review') return matter
  const ref = refSpan(proposal)
  if (!isAsking(proposal.state)) return refuse(q.t.rich(texts.closed, { ref }))
  return version.by === q.who?.id ? matter : refuse(q.t(texts.onlyProposer))
}

export async function amendForm(q: Query, id: string): Promise<Form | Refusal> {
  const matter = await amendable(q, id)
  if (isRefusal(matter)) return matter
  const { proposal } = matter
  const version = wordingOf(matter)
  const kind = findKind(q.declared, proposal.kind)
  if (!kind) return refuse(q.t(texts.unknownKind))
  const read = readPayload(kind, version.payload)
  const isAgain = proposal.state === 'due_review'
  return formOf(q, kind, {
    ...{ name: 'proposals.amend', subject: id, payload: read?.payload, why: isAgain ? undefined : version.why },
    reviewOn: isAgain ? undefined : version.reviewOn,
  })
}

export async function amend(c: Change, id: string, values: Values): Promise<Answer> {
  const matter = await amendable(c, id)
  if (isRefusal(matter)) return matter
  const kind = findKind(c.declared, matter.proposal.kind)
  if (!kind) return refuse(c.t(texts.unknownKind))
  const filled = await readForm(c, kind, values)
  if (isRefusal(filled)) return filled
  const impossible = await kind.stillPossible?.(c, filled.payload)
  if (impossible) return impossible
  const close = await reopen(c, matter, filled)
  return {
    card: c.card(say.text(...c.t.rich(texts.amended, { ref: refSpan(matter.proposal), close }))),
  }
}

/** Everybody is asked again about a new wording, in a new message; what was said of the one before stays in its story. */
async function reopen(c: Change, matter: Matter, filled: Filled) {
  const { proposal } = matter
  const isAgain = proposal.state === 'due_review'
  if (!isAgain) await settle(c, matter)
  await takeReminders(c, proposal.id)
  await endWindow(c, matter)
  const opened = await move(c, proposal, {
    ...proposal,
    ...{ state: 'open', version: proposal.version + 1, talkAt: undefined, ending: undefined },
  })
  if (isAgain) await endReview(c, opened)
  await openVersion(c, opened, {
    ...filled,
    language: undefined,
    isOwn: true,
    window: isAgain ? windows[proposal.consent] : windows.again,
  })
  await redraw(c, matter.versions)
  await c.happened('proposals.amended', proposalRef(proposal.id), c.who?.id)
  const after = await findMatter(c, proposal.id)
  if (after) {
    for (const { memberId } of openObjections(matter)) {
      const member = memberId && (await c.circle.member(memberId))
      if (member && member.id !== c.who?.id) await askObjector(c, after, member)
    }
  }
  return closeSpan(after?.closes ?? c.now)
}

async function own(q: Query, id: string): Promise<Matter | Refusal> {
  const matter = await matterOrRefusal(q, id)
  if (isRefusal(matter)) return matter
  const { proposal, version } = matter
  if (!isAsking(proposal.state)) return refuse(q.t.rich(texts.closed, { ref: refSpan(proposal) }))
  return version.by === q.who?.id ? matter : refuse(q.t(texts.onlyProposer))
}

export async function withdraw(c: Change, id: string): Promise<Answer> {
  const matter = await own(c, id)
  if (isRefusal(matter)) return matter
  await takeBack(c, matter)
  return {
    card: c.card(
      say.text(...c.t.rich(texts.withdrawnDone, { ref: refSpan(matter.proposal) })),
      say.buttons(button(c.t, texts.anewButton, 'anew', id)),
    ),
  }
}

/** Also when its proposer is erased: nobody can go on with it for them. */
export async function takeBack(c: Change, matter: Matter): Promise<Proposal> {
  const { proposal } = matter
  await settle(c, matter)
  await removeNewcomers(c.db, c.community, proposal.id)
  const state = restingState(proposal.adoptedVersion, 'withdrawn')
  const back = await move(c, proposal, { ...proposal, state, talkAt: undefined })
  if (state === 'adopted') await restAgain(c, back)
  await c.happened('proposals.withdrawn', proposalRef(proposal.id), c.who?.id)
  await endWindow(c, matter)
  return back
}

/** The same thing proposed once more, as a new proposal. */
export async function anewForm(q: Query, id: string): Promise<Form | Refusal> {
  const matter = await matterOrRefusal(q, id)
  if (isRefusal(matter)) return matter
  const kind = findKind(q.declared, matter.proposal.kind)
  if (!kind) return refuse(q.t(texts.unknownKind))
  const read = readPayload(kind, matter.version.payload)
  return formOf(q, kind, { name: 'proposals.new', subject: kind.name, payload: read?.payload, why: matter.version.why })
}

export async function talkedForm(q: Query, id: string): Promise<Form | Refusal> {
  const matter = await own(q, id)
  if (isRefusal(matter)) return matter
  if (matter.proposal.talkAt === undefined) {
    return refuse(q.t.rich(texts.notTalking, { ref: refSpan(matter.proposal) }))
  }
  const { t } = q
  const options = [
    { value: 'amend', label: t(texts.talkedAmend) },
    { value: 'again', label: t(texts.talkedAgain) },
    { value: 'rest', label: t(texts.talkedRest) },
  ]
  const words = {
    name: 'proposals.talked',
    subject: id,
    title: t(texts.talkedTitle),
    intro: await whoReads(q),
  } as const
  const form = wordsForm(q, { ...words, label: t(texts.talkedField) })
  return {
    ...form,
    fields: [...form.fields, { kind: 'choice', name: 'next', label: t(texts.talkedNext), options, required: true }],
  }
}

/** What came of the talk, in the proposer's words, and how it goes on. */
export async function talked(c: Change, id: string, values: Values): Promise<Answer> {
  const matter = await own(c, id)
  if (isRefusal(matter)) return matter
  const words = textOf(values, 'words')
  if (!words || words.length > wordsMax * 2) {
    return refuse(c.t(texts.sayIt), { problems: [{ field: 'words', says: c.t(texts.sayIt) }] })
  }
  await saveAndSay(c, matter, { kind: 'talk', replyTo: undefined, words })
  const noted = say.text(...c.t.rich(texts.talkedNoted, { ref: refSpan(matter.proposal) }))
  const next = textOf(values, 'next')
  if (next === 'rest') await lapse(c, matter, 'talk')
  if (next === 'again') {
    const { payload, why, reviewOn } = matter.version
    await reopen(c, matter, { payload, why, reviewOn })
  }
  const buttons = next === 'amend' ? [say.buttons(button(c.t, texts.amendButton, 'amend', id))] : []
  return { card: c.card(noted, ...buttons) }
}
