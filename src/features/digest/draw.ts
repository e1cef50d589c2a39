// Draws what a digest says in one language: lines from the journal, lines from state, always with the records they come from.
import { listHolidays } from '../../community/calendar/store.ts'
import { communityRef } from '../../community/words.ts'
import { isHolidayWeek } from '../../core/calendar.ts'
import type { Block, Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { weekday } from '../../core/dates.ts'
import type { DigestPart, Happening } from '../../core/happening.ts'
import { digestParts } from '../../core/happening.ts'
import type { RecordRef } from '../../core/ids.ts'
import { refKey } from '../../core/ids.ts'
import type { SlotName } from '../../core/slot.ts'
import { isSpans, saysFrom, sourcesIn, withoutWords } from '../../core/spans.ts'
import type { Language } from '../../core/text.ts'
import { addDays, mondayOf, weekdayOf } from '../../core/time.ts'
import { firstHappening, listHappenings } from '../../store/incoming/journal.ts'
import { ritualCode } from './draft.ts'
import type { DigestLine, PartLines } from './rules.ts'
import { isQuiet, lastOfEach, withSources } from './rules.ts'
import type { Digest } from './store.ts'
import { listTakenOut } from './store.ts'
import type { Item } from './tables.ts'
import { texts } from './texts.ts'
import { whereLines } from './where.ts'

export interface Drawn {
  /** Every part that has a line, in the fixed order. */
  readonly parts: readonly PartLines[]
  /** Further messages for the thread. */
  readonly thread: readonly (readonly Block[])[]
  readonly quiet: boolean
  /** The happenings that stand in it. */
  readonly items: readonly Item[]
}

const slots: Partial<Record<DigestPart, SlotName>> = {
  heard: 'digest.heard',
  tried: 'digest.tried',
  learned: 'digest.learned',
  open: 'digest.open',
  thanks: 'digest.thanks',
}

export function digestRef(id: string): RecordRef {
  return { kind: 'digest', id }
}

/** Reads as a room does: in its language and zone, as nobody in particular, at the moment the digest was posted. */
export async function readingAs(q: Query, language: Language, at = q.now): Promise<Query> {
  const { who: _who, person: _person, place: _place, ...rest } = q
  const { zone } = await q.circle.community()
  const t = q.inLanguage(language)
  return { ...rest, t, zone, now: at, homeTexts: async () => t }
}

/** `q` reads as the room does. With `items` only those happenings are drawn: what was chosen when it was posted. */
export async function drawDigest(q: Query, digest: Digest, items?: readonly Item[]): Promise<Drawn> {
  const taken = await listTakenOut(q.db, q.community, digest.id)
  const fromJournal = await journalLines(q, digest, items)
  const circle = communityRef(await q.circle.community())
  const parts: PartLines[] = []
  for (const part of digestParts) {
    if (part === 'nextWeek') continue
    const first = part === 'where' ? await whereLines(q, digest) : []
    const slot = slots[part]
    const state = slot ? linesFrom(await q.declared.fill(q, slot, digestRef(digest.id)), circle) : []
    parts.push({ part, lines: without([...first, ...(fromJournal.get(part) ?? []), ...state], taken) })
  }
  const quiet = isQuiet(parts)
  const kept = quiet ? quietParts(q, digest, parts) : await withInvitation(q, digest, parts)
  const whole = [...kept, { part: 'nextWeek' as const, lines: await nextWeekLines(q, digest) }]
  const thread = quiet ? [] : await q.declared.fill(q, 'digest.thread', digestRef(digest.id))
  return {
    parts: whole.filter(({ lines }) => lines.length > 0),
    thread: messagesOf(withoutWords(thread, taken)),
    quiet,
    items: parts.flatMap(({ part, lines }) => lines.flatMap(({ seq }) => (seq === undefined ? [] : [{ part, seq }]))),
  }
}

/** Four lines: which week, where we are, that it was quiet, and what comes. */
function quietParts(q: Query, digest: Digest, parts: readonly PartLines[]): PartLines[] {
  const line = { says: q.t.rich(texts.quiet), sources: [digestRef(digest.id)], more: [] }
  return parts.flatMap(({ part, lines }) => (part === 'where' ? [{ part, lines: [...lines, line] }] : []))
}

async function journalLines(
  q: Query,
  digest: Digest,
  items: readonly Item[] | undefined,
): Promise<ReadonlyMap<DigestPart, DigestLine[]>> {
  const chosen = items && new Set(items.map(({ seq }) => seq))
  const found = new Map<DigestPart, DigestLine[]>()
  const happenings = await listHappenings(q.db, q.community, { after: digest.fromSeq, until: digest.toSeq })
  for (const happening of happenings) {
    const part = q.declared.digestPart(happening.kind)
    if (!part || (chosen && !chosen.has(happening.seq))) continue
    const line = await lineOf(q, happening)
    if (line) found.set(part, [...(found.get(part) ?? []), line])
  }
  return new Map([...found].map(([part, lines]) => [part, lastOfEach(withSources(lines))]))
}

async function lineOf(q: Query, happening: Happening): Promise<DigestLine | undefined> {
  const line = await q.declared.line(q, happening)
  if (!line || (await isForOneOnly(q, line.sources))) return undefined
  const { spans, sources, more = [], about, quiet = false, learned = false, yields = false } = line
  return { says: spans, sources, more, about, quiet, learned, yields, seq: happening.seq }
}

/** INV-13: what only its author may see never comes near a digest. */
async function isForOneOnly(q: Query, sources: readonly RecordRef[]): Promise<boolean> {
  for (const ref of sources) if ((await q.declared.describe(q, ref))?.audience === 'self') return true
  return false
}

/** Texts become lines; other blocks stand by themselves. What names no record is about the circle as a whole. */
function linesFrom(blocks: readonly Block[], circle: RecordRef): DigestLine[] {
  return blocks.map((block): DigestLine => {
    const says = block.kind === 'text' || block.kind === 'note' ? block.spans : block
    const named = sourcesIn(block)
    const sources = named.length > 0 ? named : [circle]
    return { says: block.kind === 'heading' ? [{ bold: block.spans }] : says, sources, more: [] }
  })
}

function without(lines: readonly DigestLine[], taken: ReadonlySet<string>): DigestLine[] {
  return lines.flatMap((line): DigestLine[] => {
    const isOut = line.sources.length > 0 && line.sources.every((ref) => taken.has(refKey(ref)))
    if (isOut) return []
    const more = withoutWords(line.more, taken)
    if (isSpans(line.says)) return saysFrom(line.says, taken) ? [] : [{ ...line, more }]
    return withoutWords([line.says], taken).map((says) => ({ ...line, says, more }))
  })
}

/** From the first experiment on these two parts never disappear: they are the point. */
async function withInvitation(q: Query, digest: Digest, parts: readonly PartLines[]): Promise<PartLines[]> {
  const hasTried = parts.some(({ part, lines }) => part === 'tried' && lines.length > 0)
  if (!hasTried && !(await hasEverTried(q, digest))) return [...parts]
  const hasLearned = parts.some(({ lines }) => lines.some(({ learned }) => learned === true))
  const idea = q.t.rich(texts.idea, { log: { command: ['experiment', 'log'] } })
  return parts.map((one) => {
    if (one.lines.length > 0 || (one.part !== 'tried' && one.part !== 'learned')) return one
    if (one.part === 'learned' && hasLearned) return one
    const says = one.part === 'tried' || hasTried ? idea : q.t.rich(texts.nothing)
    return { part: one.part, lines: [{ says, sources: [digestRef(digest.id)], more: [] }] }
  })
}

async function hasEverTried(q: Query, digest: Digest): Promise<boolean> {
  const first = await firstHappening(q.db, q.community, q.declared.kindsIn('tried'))
  return first !== undefined && first <= digest.toSeq
}

/** What comes by itself next week with its minutes, then what features add. */
async function nextWeekLines(q: Query, digest: Digest): Promise<DigestLine[]> {
  const calendar = await q.circle.calendar()
  const circle = communityRef(await q.circle.community())
  const sources = [circle]
  const monday = addDays(mondayOf(digest.plannedOn), 7)
  const all = (await q.declared.rituals(q)).filter(({ code }) => code !== ritualCode)
  if (isHolidayWeek(calendar, monday)) {
    const next = all.find(({ on }) => on > monday)
    const says = next ? q.t.rich(texts.freeWeekThen, { date: { at: next.at, as: 'date' } }) : q.t.rich(texts.freeWeek)
    return [{ says, sources, more: [] }]
  }
  const coming = all.filter(({ on }) => on > digest.plannedOn && on <= addDays(monday, 6))
  const rituals = coming.map(({ on, name, minutes }): readonly Span[] => {
    const day = weekday(q.t.language, weekdayOf(on)).slice(0, q.t.language === 'nl' ? 2 : 3)
    const named = lowerFirst(q.t(name))
    return [minutes > 0 ? `${day} ${named} ${q.t(texts.minutes, { n: minutes })}` : `${day} ${named}`]
  })
  const added = linesFrom(await q.declared.fill(q, 'digest.nextWeek', digestRef(digest.id)), circle)
  const words = [...rituals, ...added.flatMap(({ says }) => (isSpans(says) ? [says] : []))]
  const says = words.flatMap((spans, n) => (n === 0 ? spans : [' · ', ...spans]))
  return says.length > 0 ? [{ says, sources: [...sources, ...added.flatMap((line) => line.sources)], more: [] }] : []
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** A heading begins a message of its own. */
function messagesOf(blocks: readonly Block[]): Block[][] {
  const messages: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading' || messages.length === 0) messages.push([block])
    else messages.at(-1)?.push(block)
  }
  return messages
}

/** Why it covers more than one week, in words. */
export async function coverSpans(q: Query, { cover }: Pick<Digest, 'cover'>): Promise<Span[]> {
  if (!cover) return []
  const n = cover.weeks
  if (cover.because === 'quiet') return q.t.rich(texts.coverQuiet, { n })
  const holiday = (await listHolidays(q.db, q.community)).find(({ id }) => id === cover.holidayId)
  if (!holiday) return q.t.rich(texts.coverPause, { n })
  const { language } = await q.circle.community()
  const name = q.said(holiday.name, { kind: 'holiday', id: holiday.id }, language)
  return q.t.rich(texts.coverHoliday, { n, holiday: name })
}
