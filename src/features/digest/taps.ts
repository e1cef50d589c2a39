// What can be pressed under a digest: this is recognised, I want to join, and where it comes from.
import { countReactions, removeReaction, saveReaction } from '../../community/reactions/store.ts'
import type { Block, Button, Card, Option, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import { fromRefKey, refKey } from '../../core/ids.ts'
import type { LiveMessage } from '../../core/post.ts'
import type { Description } from '../../core/record.ts'
import { sourcesIn } from '../../core/spans.ts'
import { plus } from '../../core/time.ts'
import { listHappenings } from '../../store/incoming/journal.ts'
import { digestRef, drawDigest, readingAs } from './draw.ts'
import { digestKey } from './post.ts'
import type { Digest } from './store.ts'
import { findDigest } from './store.ts'
import { texts } from './texts.ts'

const liveDays = 28
const mostJoinable = 20
const buttonsInARow = 5
const mostOptions = 25
const longestLabel = 70

export const recognisedLine: LiveMessage = { prefix: 'digest.recognised', card: recognisedCard }

async function recognisedCard(q: Query, id: string): Promise<Card | undefined> {
  const { recognise: n = 0 } = await countReactions(q.db, q.community, digestRef(id))
  return n === 0 ? undefined : q.homeCard([say.note((await q.homeTexts())(texts.recognisedBy, { n }))])
}

/** How many people, under the digest, as soon as there is one; never who. */
async function showRecognised(c: Change, id: string): Promise<void> {
  const key = `digest.recognised:${id}` as const
  const card = await recognisedCard(c, id)
  if (!card) return c.takeAway(key)
  await c.post({
    key,
    purpose: { to: 'under', key: digestKey(id) },
    cost: 'free',
    card,
    expiresAt: plus(c.now, { days: 1 }),
    liveUntil: plus(c.now, { days: liveDays }),
  })
}

async function tap(c: Change, id: string, way: 'on' | 'off'): Promise<Answer> {
  const digest = await findDigest(c.db, c.community, id)
  if (!digest || !c.who) return refuse(c.t(texts.gone))
  const tapped = { target: digestRef(digest.id), member: c.who.id, kind: 'recognise' as const }
  if (way === 'on') await saveReaction(c.db, c.community, { ...tapped, at: c.now })
  else await removeReaction(c.db, c.community, tapped)
  await showRecognised(c, digest.id)
  if (way === 'off') return { card: c.card(say.text(c.t(texts.unrecognised))) }
  const undo = { label: c.t(texts.undo), address: address('digest.unrecognise', digest.id) }
  return { card: c.card(say.text(c.t(texts.recognised)), say.buttons(undo)) }
}

/** Everything that was ever tried and can be joined now. */
async function listJoinable(q: Query): Promise<readonly Description[]> {
  const happenings = await listHappenings(q.db, q.community, { after: 0 })
  const tried = happenings.filter(({ kind }) => q.declared.digestPart(kind) === 'tried').reverse()
  const found = new Map<string, Description>()
  for (const ref of unique(tried.map(({ subject }) => subject))) {
    const described = found.size < mostJoinable ? await q.declared.describe(q, ref) : undefined
    if (described?.joins) found.set(refKey(described.ref), described)
  }
  return [...found.values()]
}

async function joinCard(q: Query): Promise<Card> {
  const joinable = await listJoinable(q)
  if (joinable.length === 0) {
    return q.card(say.text(...q.t.rich(texts.joinNone, { log: { command: ['experiment', 'log'] } })))
  }
  const nameOf = await namesIn(q)
  const buttons = joinable.flatMap((one): Button[] =>
    one.joins ? [{ label: labelOf(one, nameOf), address: one.joins }] : [],
  )
  const rows = Array.from({ length: Math.ceil(buttons.length / buttonsInARow) }, (_, n) =>
    say.buttons(...buttons.slice(n * buttonsInARow, (n + 1) * buttonsInARow)),
  )
  return q.card(say.text(q.t(texts.joinTitle)), ...rows, say.note(q.t(texts.joinNote)))
}

async function sourcesCard(q: Query, digest: Digest): Promise<Card> {
  const described = await listSources(q, digest)
  const title = q.t(texts.sourcesTitle, { digest: q.t(texts.shortTitle, { week: digest.week }) })
  if (described.length === 0) return q.card(say.text(q.t(texts.sourcesNone)))
  const items = described.map((one): Span[] => [
    ...(one.short ? [{ record: one.ref, label: [one.short] }, ' · '] : []),
    ...one.title,
    ...(one.state ? [` · ${one.state}`] : []),
    ...only(one).flatMap((member): Span[] => [' · ', { member }]),
  ])
  const nameOf = await namesIn(q)
  const options = described.map((one, n): Option => {
    const name = only(one)
      .map((member) => ` · ${nameOf(member)}`)
      .join('')
    const label = labelOf(one, nameOf, longestLabel - 30)
    return { value: refKey(one.ref), label: `${n + 1}. ${label}${[...name].slice(0, 24).join('')}` }
  })
  const menus = Array.from({ length: Math.ceil(options.length / mostOptions) }, (_, n): Block => {
    const some = options.slice(n * mostOptions, (n + 1) * mostOptions)
    return { kind: 'menu', address: address('digest.source', digest.id), hint: q.t(texts.sourcesHint), options: some }
  })
  return q.card(say.heading(title), { kind: 'list', items }, ...menus)
}

/** The records that the lines of a digest come from, as far as they are still there and everybody may see them. */
async function listSources(q: Query, digest: Digest): Promise<readonly Description[]> {
  const reading = await readingAs(q, q.t.language, digest.postedAt)
  const { parts, thread } = await drawDigest(reading, digest, digest.items)
  const lines = parts.flatMap((part) => part.lines)
  const refs = [
    ...lines.flatMap(({ sources, says, more }) => [...sources, ...sourcesIn(says), ...more.flatMap(sourcesIn)]),
    ...thread.flat().flatMap(sourcesIn),
  ]
  const found: Description[] = []
  for (const ref of new Map(unique(refs).map((one) => [one.id, one])).values()) {
    const described = ref.kind === 'digest' ? undefined : await q.declared.describe(q, ref)
    if (described?.audience === 'group') found.push(described)
  }
  return found
}

async function sourceCard(q: Query, ref: RecordRef): Promise<Answer> {
  const described = await q.declared.describe(q, ref)
  if (described?.audience !== 'group') return refuse(q.t(texts.sourceGone))
  const title = say.text({ bold: [...(described.short ? [described.short, ' '] : []), ...described.title] })
  return { card: q.card(...(described.blocks ?? [title])) }
}

/** Whose it is when it is one person's and the title does not say so; of what several made the title says enough. */
function only({ people, title }: Description): readonly MemberId[] {
  const isNamed = title.some((span) => typeof span !== 'string' && 'member' in span)
  return people.length === 1 && !isNamed ? people : []
}

/** Labels are plain: on a button nothing can be a link or a mention. */
function labelOf({ short, title }: Description, nameOf: (member: MemberId) => string, longest = longestLabel): string {
  const plain = title.map((span) => {
    if (typeof span === 'string') return span
    if ('said' in span) return span.said
    return 'member' in span ? nameOf(span.member) : ''
  })
  const words = [...`${short ? `${short} ` : ''}${plain.join('')}`]
  return words.length > longest ? `${words.slice(0, longest - 1).join('')}…` : words.join('')
}

async function namesIn(q: Query): Promise<(member: MemberId) => string> {
  const names = new Map((await q.circle.members()).map(({ id, name }) => [id, name]))
  return (member) => names.get(member) ?? ''
}

function unique(refs: readonly RecordRef[]): readonly RecordRef[] {
  return [...new Map(refs.map((ref) => [refKey(ref), ref])).values()]
}

export const tapActions: readonly Action[] = [
  { name: 'digest.recognise', may: 'guest', road: 'do', run: (c, { record }) => tap(c, record, 'on') },
  { name: 'digest.unrecognise', may: 'guest', road: 'do', run: (c, { record }) => tap(c, record, 'off') },
  { name: 'digest.join', may: 'guest', road: 'look', run: async (q) => ({ card: await joinCard(q) }) },
  {
    name: 'digest.sources',
    may: 'alumnus',
    road: 'look',
    run: async (q, { record }) => {
      const digest = await findDigest(q.db, q.community, record)
      return digest ? { card: await sourcesCard(q, digest) } : refuse(q.t(texts.gone))
    },
  },
  {
    name: 'digest.source',
    may: 'alumnus',
    road: 'look',
    run: async (q, { choice }) => (choice ? sourceCard(q, fromRefKey(choice)) : refuse(q.t(texts.sourceGone))),
  },
]
