// The card of a proposal: what would be different and why, how it stands, and the four voices.
import { perspectiveSpans } from '../../community/perspectives.ts'
import type { Block, Button, Card, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Translate } from '../../core/text.ts'
import { notYet, toInstant } from '../../core/time.ts'
import { findKind, wordsOf } from './kinds.ts'
import type { Matter } from './matter.ts'
import { concernsOf, findMatterOf, openObjections } from './matter.ts'
import type { Proposal, Version, Voice } from './model.ts'
import { shortOf } from './model.ts'
import { button, closeSpan, nameOf, saidBy, voiceButtons, voiceWords } from './spans.ts'
import { findVersion } from './store.ts'
import { texts } from './texts.ts'

export function cardKey(versionId: string): MessageKey {
  return `proposals.card:${versionId}`
}

/** The message of one wording. */
export async function drawCard(q: Query, versionId: string): Promise<Card | undefined> {
  const matter = await findMatterOf(q, versionId)
  const version = matter && (await findVersion(q.db, q.community, versionId))
  if (!matter || !version) return undefined
  const t = await q.homeTexts()
  const blocks = matter.isOld ? await oldBlocks(q, t, matter, version) : await cardBlocks(q, t, matter)
  return q.homeCard(blocks)
}

export async function cardBlocks(q: Query, t: Translate, matter: Matter): Promise<Block[]> {
  const { proposal, version } = matter
  return [
    say.heading(...headingOf(q, t, proposal)),
    say.text(...byLine(t, matter)),
    { kind: 'fields', fields: await fieldsOf(q, t, proposal, version) },
    ...(await standing(q, t, matter)),
    say.buttons(...buttonsOf(t, matter)),
  ]
}

async function oldBlocks(q: Query, t: Translate, { proposal }: Matter, version: Version): Promise<Block[]> {
  const isHolding = proposal.adoptedVersion === version.number
  return [
    say.heading(...headingOf(q, t, proposal)),
    { kind: 'fields', fields: await fieldsOf(q, t, proposal, version, isHolding) },
    isHolding ? say.text(...(await adoptedLine(q, t, proposal))) : say.note(t(texts.oldLine)),
    say.buttons(button(t, texts.whole, 'show', proposal.id)),
  ]
}

export function headingOf({ declared }: Pick<Query, 'declared'>, t: Translate, proposal: Proposal): Span[] {
  const kind = findKind(declared, proposal.kind)
  const icon = proposal.state === 'adopted' || proposal.state === 'due_review' ? '✅' : '✋'
  return [`${icon} ${shortOf(proposal)}${kind ? ` · ${t(kind.says)}` : ''}`]
}

function byLine(t: Translate, { proposal, version }: Matter): Span[] {
  if (version.number > 1) return t.rich(texts.againLine, { name: nameOf(t, version.by) })
  return proposal.by || version.by ? t.rich(texts.byLine, { name: nameOf(t, version.by) }) : [t(texts.byNobody)]
}

interface LabelledLine {
  readonly label: string
  readonly spans: readonly Span[]
}

/** What is, what would be and why. Once it was adopted, what is and what would be are the same. */
export async function fieldsOf(
  q: Query,
  t: Translate,
  proposal: Proposal,
  version: Version,
  isHolding = proposal.adoptedVersion === version.number,
): Promise<LabelledLine[]> {
  const words = await wordsOf({ ...q, t }, proposal, version)
  const { before } = words ?? {}
  return [
    ...(before && !isHolding && isLive(proposal) ? [{ label: t(texts.before), spans: before }] : []),
    { label: t(isHolding ? texts.holds : texts.after), spans: words?.after ?? [t(texts.notShown)] },
    ...(version.why === '' ? [] : [{ label: t(texts.why), spans: [saidBy(proposal, version.why, version.language)] }]),
  ]
}

function isLive({ state }: Proposal): boolean {
  return state === 'open' || state === 'extended' || state === 'objected'
}

/** How it stands now: what was said, what is needed, and what became of it. */
async function standing(q: Query, t: Translate, matter: Matter): Promise<Block[]> {
  const { proposal } = matter
  switch (proposal.state) {
    case 'open':
    case 'extended':
      return [
        say.text(...(await voicesLine(q, t, matter))),
        ...saidBlocks(t, matter),
        say.note(...neededLine(t, matter)),
      ]
    case 'objected':
      return [
        ...saidBlocks(t, matter),
        say.text(...objectedLine(t, matter)),
        say.text(...(await voicesLine(q, t, matter))),
      ]
    case 'adopted':
    case 'due_review':
      return adoptedBlocks(q, t, matter)
    case 'withdrawn':
      return [say.text(t(texts.withdrawnLine))]
    case 'lapsed':
      return [say.text(t(proposal.ending === 'impossible' ? texts.impossibleLine : texts.lapsedLine))]
  }
}

async function adoptedBlocks(q: Query, t: Translate, matter: Matter): Promise<Block[]> {
  const { proposal, version } = matter
  const holds = proposal.adoptedVersion === version.number
  if (!holds) return [say.text(t(texts.stillHolds))]
  return [
    say.text(...(await adoptedLine(q, t, proposal))),
    say.text(...(await voicesLine(q, t, matter))),
    ...saidBlocks(t, matter),
  ]
}

async function adoptedLine(q: Query, t: Translate, proposal: Proposal): Promise<Span[]> {
  return t.rich(texts.adoptedLine, { date: await reviewDate(q, proposal) })
}

/** The day on which it is looked at again. */
export async function reviewDate(q: Query, { reviewOn }: Pick<Proposal, 'reviewOn'>): Promise<Span> {
  const { zone } = await q.circle.calendar()
  return reviewOn ? { at: toInstant(zone, reviewOn, '12:00'), as: 'date' } : '?'
}

/** A number and the sides of the table they came from, never a name. */
export async function voicesLine(q: Query, t: Translate, { version, count }: Matter): Promise<Span[]> {
  const { voices, perspectives } = version.outcome ?? count
  if (voices === 0) return [t(texts.noVoices)]
  const draw = await perspectiveSpans(q, t)
  const named = perspectives.flatMap((key, at): Span[] => (at === 0 ? [draw(key)] : [', ', draw(key)]))
  const from = named.length > 0 ? t.rich(texts.voicesFrom, { perspectives: named }) : []
  return t.rich(texts.voicesLine, { n: voices, from })
}

function neededLine(t: Translate, { proposal, needed, closes }: Matter): Span[] {
  if (closes >= notYet) return [t(texts.neededPaused)]
  return t.rich(proposal.consent === 'full' ? texts.needed : texts.neededLight, { n: needed, close: closeSpan(closes) })
}

function objectedLine(t: Translate, { proposal, version }: Matter): Span[] {
  if (proposal.talkAt !== undefined) return [t(texts.talkLine)]
  return version.by ? t.rich(texts.objectedLine, { name: { member: version.by } }) : [t(texts.objectedNobody)]
}

/** Objections and concerns, with the name of whoever said them; acts that are open by nature. */
function saidBlocks(t: Translate, matter: Matter): Block[] {
  const objections = openObjections(matter)
  const concerns = concernsOf(matter, matter.version.number)
  return [
    ...(objections.length > 0
      ? listed(
          t(texts.objections),
          objections.map((voice) => objectionSpans(t, voice)),
        )
      : []),
    ...(concerns.length > 0
      ? listed(
          t(texts.concerns),
          concerns.map((voice) => concernSpans(t, voice)),
        )
      : []),
  ]
}

function listed(title: string, items: Span[][]): Block[] {
  return [say.text({ bold: [title] }), { kind: 'list', items }]
}

export function objectionSpans(t: Translate, voice: Voice): Span[] {
  if (voice.viaConnector && voice.passedAt === undefined) return [t(texts.notPassed)]
  const who: Span = voice.viaConnector ? t(texts.viaConnector) : nameOf(t, voice.memberId)
  return [who, ': ', ...wordsOrGone(t, voice)]
}

export function concernSpans(t: Translate, voice: Voice): Span[] {
  return [nameOf(t, voice.memberId), ': ', ...wordsOrGone(t, voice)]
}

function wordsOrGone(t: Translate, voice: Voice): Span[] {
  return [voice.words === '' ? t(texts.wordsGone) : voiceWords(voice)]
}

function buttonsOf(t: Translate, { proposal, version }: Matter): Button[] {
  const whole = button(t, texts.whole, 'show', proposal.id)
  switch (proposal.state) {
    case 'open':
    case 'extended':
      return [...voiceButtons(t, version.id), whole]
    case 'objected':
      return proposal.talkAt === undefined
        ? [...voiceButtons(t, version.id), whole]
        : [button(t, texts.talkedButton, 'talked', proposal.id), button(t, texts.ok, 'ok', version.id), whole]
    case 'lapsed':
    case 'withdrawn':
      return [button(t, texts.anewButton, 'anew', proposal.id), whole]
    case 'adopted':
    case 'due_review':
      return [whole]
  }
}
