// What the journal says of proposals, drawn from state when it is read (the digest, the log, a phase summary).

import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Happening, HappeningKind, Line } from '../../core/happening.ts'
import { notYet } from '../../core/time.ts'
import { reviewDate } from './cards.ts'
import { findKind, wordsOf } from './kinds.ts'
import type { Matter } from './matter.ts'
import { concernsOf, findMatter, openObjections, wordingOf } from './matter.ts'
import { proposalRef, voiceRef } from './model.ts'
import { isAsking } from './rules.ts'
import { settingHappening } from './settings.ts'
import { closeSpan, refSpan } from './spans.ts'
import { texts } from './texts.ts'

type Draw = (q: Query, matter: Matter, text: Span[]) => Promise<Line | undefined>

const digest = { digest: 'table' } as const
/** What came to nothing, or is still open, is no decision. */
const decided = { digest: 'table', summary: 'decisions' } as const

export const happenings: readonly HappeningKind[] = [
  { name: 'proposals.opened', ...digest, log: true, line: drawing(openedLine) },
  { name: 'proposals.amended', ...digest, log: true, line: drawing(amendedLine) },
  { name: 'proposals.objected', ...digest, line: drawing(objectedLine) },
  { name: 'proposals.adopted', ...decided, log: true, line: drawing(adoptedLine) },
  { name: 'proposals.kept', ...decided, log: true, line: drawing(keptLine) },
  { name: 'proposals.lapsed', log: true, line: drawing(simple(texts.lineLapsed)) },
  { name: 'proposals.withdrawn', log: true, line: drawing(simple(texts.lineWithdrawn)) },
  settingHappening,
]

function drawing(draw: Draw): HappeningKind['line'] {
  return async (q: Query, { subject }: Happening) => {
    const matter = await findMatter(q, subject.id)
    return matter && draw(q, matter, await textOf(q, matter))
  }
}

/** What it is and what would be different, as a sentence. */
export async function textOf(q: Query, matter: Pick<Matter, 'proposal' | 'versions' | 'version'>): Promise<Span[]> {
  const kind = findKind(q.declared, matter.proposal.kind)
  const words = await wordsOf(q, matter.proposal, wordingOf(matter))
  const after = words?.after ?? [q.t(texts.wordsGone)]
  // Anything else and settings say themselves what they are about.
  const isPlain = matter.proposal.kind === 'proposals.other' || words?.before?.[0] === `${kind ? q.t(kind.says) : ''}: `
  return [...(kind && !isPlain ? [`${q.t(kind.says)}: `] : []), ...after, ...(endsItself(after) ? [] : ['.'])]
}

function endsItself(spans: readonly Span[]): boolean {
  const last = spans.at(-1)
  const words = typeof last === 'string' ? last : last && 'said' in last ? last.said : ''
  return /[.?!…]$/u.test(words.trim())
}

function line({ proposal }: Matter, spans: readonly Span[], more: Line['sources'] = []): Line {
  const about = proposalRef(proposal.id)
  return { spans, sources: [about, ...more], about }
}

/** As long as it is open it asks; afterwards its own lines tell what became of it. */
async function openedLine(q: Query, matter: Matter, text: Span[]): Promise<Line | undefined> {
  const { proposal, closes } = matter
  const known = { ref: refSpan(proposal), text }
  if (proposal.state === 'objected') return objectedLine(q, matter, text)
  const isOpen = proposal.state === 'open' || proposal.state === 'extended'
  if (!isOpen || closes >= notYet) return line(matter, q.t.rich(texts.lineProposed, known))
  return line(matter, q.t.rich(texts.lineOpen, { ...known, close: closeSpan(closes) }))
}

async function amendedLine(q: Query, matter: Matter, text: Span[]): Promise<Line | undefined> {
  if (isAsking(matter.proposal.state)) return openedLine(q, matter, text)
  return simple(texts.lineAmended)(q, matter, text)
}

async function objectedLine(q: Query, matter: Matter, text: Span[]): Promise<Line | undefined> {
  if (matter.proposal.state !== 'objected') return undefined
  const told = openObjections(matter).filter(({ viaConnector, passedAt }) => !viaConnector || passedAt !== undefined)
  const more = told.map(({ id }) => voiceRef(id))
  return line(matter, q.t.rich(texts.lineObjected, { ref: refSpan(matter.proposal), text }), more)
}

async function adoptedLine(q: Query, matter: Matter, text: Span[]): Promise<Line | undefined> {
  const { proposal } = matter
  if (proposal.adoptedVersion === undefined) return undefined
  const date = await reviewDate(q, proposal)
  const concerns = concernsOf(matter, proposal.adoptedVersion).map(({ id }) => voiceRef(id))
  return line(matter, q.t.rich(texts.lineAdopted, { ref: refSpan(proposal), text, date }), concerns)
}

async function keptLine(q: Query, matter: Matter, text: Span[]): Promise<Line | undefined> {
  return line(matter, q.t.rich(texts.lineKept, { ref: refSpan(matter.proposal), text }))
}

function simple(pattern: typeof texts.lineLapsed): Draw {
  return async (q, matter, text) => line(matter, q.t.rich(pattern, { ref: refSpan(matter.proposal), text }))
}
