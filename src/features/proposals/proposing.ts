// Putting something before the circle: by a form, or by a feature that has a button of its own for it.
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import { refKey } from '../../core/ids.ts'
import type { ProposalKind, ProposalName, Proposing } from '../../core/proposal.ts'
import type { LocalDate } from '../../core/time.ts'
import { parseLocalDate, toLocal } from '../../core/time.ts'
import { whoReads } from './audience.ts'
import { findKind, readPayload } from './kinds.ts'
import type { Proposal, Version } from './model.ts'
import { proposalRef } from './model.ts'
import { sayCard, wakeWindow } from './moving.ts'
import { windows } from './rules.ts'
import { button, refSpan } from './spans.ts'
import { findProposal, saveProposal, saveVersion } from './store.ts'
import { texts } from './texts.ts'
import { saveVoice } from './voices/store.ts'

export const whyMax = 240

/** The one way anything comes before the circle. */
export async function propose(acting: Change, name: ProposalName, proposing: Proposing): Promise<RecordRef | Refusal> {
  const c = proposing.by ? await inNameOf(acting, proposing.by) : acting
  const kind = findKind(c.declared, name)
  if (!kind) return refuse(c.t(texts.unknownKind))
  const { state } = await c.circle.community()
  if (state === 'forming' || state === 'archived') return refuse(c.t(texts.notYet))
  if (c.who && c.who.standing !== 'member') return refuse(c.t(texts.membersOnly))
  const why = proposing.why.trim()
  const noWhy = whyProblem(c, kind, why)
  if (noWhy) return noWhy
  const read = readPayload(kind, proposing.payload)
  if (!read) return refuse(c.t(texts.unknownKind))
  const impossible = await kind.stillPossible?.(c, read.payload)
  if (impossible) return impossible

  const id = c.newId<string>()
  const proposal: Proposal = {
    id,
    number: await c.nextNumber('V'),
    kind: name,
    consent: kind.consent,
    state: 'open',
    by: c.who?.id,
    about: proposing.about && refKey(proposing.about),
    version: 1,
    adoptedVersion: undefined,
    adoptedAt: undefined,
    reviewOn: undefined,
    reviews: 0,
    reviewAskedAt: undefined,
    talkAt: undefined,
    ending: undefined,
    openedAt: c.now,
  }
  await saveProposal(c.db, c.community, proposal)
  const { payload, language, reviewOn } = proposing
  const isOwn = c.who !== undefined && c.who.id === acting.who?.id
  await openVersion(c, proposal, { payload, why, language, reviewOn, window: windows[kind.consent], isOwn })
  await c.happened('proposals.opened', proposalRef(id), c.who?.id)
  return proposalRef(id)
}

/** What somebody did is put before all by others: it is still theirs, or nobody's when they are not here any more. */
async function inNameOf(c: Change, by: MemberId): Promise<Change> {
  const { who: _, ...rest } = c
  const member = await c.circle.member(by)
  return member?.state === 'active' && member.standing === 'member' ? { ...rest, who: member } : rest
}

/** A wording opens: who proposes it can live with it, everybody else is asked. */
export async function openVersion(
  c: Change,
  proposal: Proposal,
  wording: Pick<Version, 'payload' | 'why' | 'reviewOn' | 'window'> & {
    readonly language: Version['language'] | undefined
    /** Whoever it is of puts it forward now; nobody's voice is given for them (INV-10). */
    readonly isOwn: boolean
  },
): Promise<Version> {
  const { payload, why, reviewOn, window } = wording
  const language = wording.language ?? c.who?.language ?? (await c.circle.community()).language
  const version: Version = {
    ...{ id: c.newId<string>(), proposalId: proposal.id, number: proposal.version, payload, why, language },
    ...{ by: c.who?.id, openedAt: c.now, window, countedFrom: c.now, isExtended: false, reviewOn, outcome: undefined },
  }
  await saveVersion(c.db, c.community, version)
  if (c.who && wording.isOwn) {
    await saveVoice(c.db, c.community, {
      ...{ id: c.newId<string>(), proposalId: proposal.id, version: version.number, memberId: c.who.id, kind: 'ok' },
      ...{ words: '', suggestion: undefined, viaConnector: false, passedAt: undefined, liftedAt: undefined },
      ...{ language, at: c.now },
    })
  }
  await sayCard(c, proposal, version)
  await wakeWindow(c, proposal, version)
  return version
}

export function whyProblem(q: Query, kind: ProposalKind, why: string): Refusal | undefined {
  if (why === '' && kind.needsWhy !== false) {
    return refuse(q.t(texts.whyMissing), { problems: [{ field: 'why', says: q.t(texts.whyMissing) }] })
  }
  if (lengthOf(why) <= whyMax) return undefined
  const says = q.t(texts.whyTooLong, { max: whyMax })
  return refuse(says, { problems: [{ field: 'why', says }] })
}

/** The fields of the kind, why, and when it is looked at again. */
export async function formOf(
  q: Query,
  kind: ProposalKind,
  asked: {
    readonly name: Form['name']
    readonly subject: string
    readonly payload?: unknown
    readonly why?: string | undefined
    readonly reviewOn?: LocalDate | undefined
  },
): Promise<Form> {
  const { name, subject, payload, why, reviewOn } = asked
  const fields: Field[] = [
    ...(await kind.fields(q, payload)),
    {
      kind: 'long',
      name: 'why',
      label: q.t(texts.whyField),
      hint: q.t(texts.whyHint),
      max: whyMax,
      ...(kind.needsWhy === false ? {} : { required: true }),
      ...(why ? { value: why } : {}),
    },
    {
      kind: 'date',
      name: 'reviewOn',
      label: q.t(texts.reviewField),
      hint: q.t(texts.reviewHint),
      ...(reviewOn ? { value: reviewOn } : {}),
    },
  ]
  const intro = q.t(kind.consent === 'full' ? texts.formIntroFull : texts.formIntroLight, { who: await whoReads(q) })
  const isAmended = name === 'proposals.amend'
  return {
    ...{ v: 1, name, subject, language: q.t.language },
    title: q.t(isAmended ? texts.amendTitle : texts.formTitle),
    submit: q.t(isAmended ? texts.amendSubmit : texts.formSubmit),
    intro: [q.t(kind.says), '. ', isAmended ? q.t(texts.amendIntro) : intro],
    fields,
  }
}

export interface Filled {
  readonly payload: unknown
  readonly why: string
  readonly reviewOn: LocalDate | undefined
}

/** What was filled in; a look-back lies in the future. */
export async function readForm(q: Query, kind: ProposalKind, values: Values): Promise<Filled | Refusal> {
  const payload = await kind.read(q, values)
  if (isRefusal(payload)) return payload
  const why = textOf(values, 'why') ?? ''
  const problem = whyProblem(q, kind, why)
  if (problem) return problem
  const typed = textOf(values, 'reviewOn')
  const reviewOn = typed === undefined ? undefined : parseLocalDate(typed)
  const isPast = reviewOn !== undefined && reviewOn <= toLocal(q.zone, q.now).date
  if (!isPast) return { payload, why, reviewOn }
  return refuse(q.t(texts.reviewPast), { problems: [{ field: 'reviewOn', says: q.t(texts.reviewPast) }] })
}

/** The form behind an entry of the menu. */
export async function openNewForm(q: Query, name: string): Promise<Form | Refusal> {
  const kind = findKind(q.declared, name as ProposalName)
  if (!kind) return refuse(q.t(texts.unknownKind))
  return formOf(q, kind, { name: 'proposals.new', subject: name })
}

export async function submitNew(c: Change, name: string, values: Values): Promise<Answer> {
  const kind = findKind(c.declared, name as ProposalName)
  if (!kind) return refuse(c.t(texts.unknownKind))
  const filled = await readForm(c, kind, values)
  if (isRefusal(filled)) return filled
  const { reviewOn, ...rest } = filled
  const made = await propose(c, kind.name, { ...rest, ...(reviewOn ? { reviewOn } : {}) })
  return isRefusal(made) ? made : proposedAnswer(c, made.id)
}

/** What the proposer reads, alone. */
export async function proposedAnswer(c: Change, id: string): Promise<Answer> {
  const proposal = await findProposal(c.db, c.community, id)
  if (!proposal) return refuse(c.t(texts.gone))
  return {
    card: c.card(
      say.text(...c.t.rich(texts.proposed, { ref: refSpan(proposal), room: { room: 'home' } })),
      say.buttons(button(c.t, texts.withdrawButton, 'withdraw', id)),
    ),
  }
}
