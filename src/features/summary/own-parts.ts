// The parts that only a summary has: what people added, the stories of change and why, the ribbon, what it brings, and what is next.
import { readPhaseHistory, ribbonBlock, ribbonOf, ribbonWeeks } from '../../community/stretches/ribbon.ts'
import { journeyWeek } from '../../core/calendar.ts'
import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { SummaryPart } from '../../core/happening.ts'
import type { RecordRef } from '../../core/ids.ts'
import { isSpans } from '../../core/spans.ts'
import { daysBetween, mondayOf, toLocal } from '../../core/time.ts'
import type { PartLines, SummaryLine } from './rules.ts'
import { chosenStories } from './rules.ts'
import type { Story, Summary } from './store.ts'
import { listAdditions, listReasons, listStories } from './store.ts'
import { domainTexts, nextTexts, texts } from './texts.ts'
import { ownRef, saidAddition, saidReason, saidStory, sentence } from './words.ts'

/** A ribbon wider than this is no picture any more. */
const mostWeeks = 16

export async function addedLines(q: Query, { id }: Summary): Promise<ReadonlyMap<SummaryPart, SummaryLine[]>> {
  const found = new Map<SummaryPart, SummaryLine[]>()
  for (const one of await listAdditions(q.db, q.community, id)) {
    const name = { member: one.memberId }
    const words = saidAddition(one)
    const says =
      one.kind === 'missing'
        ? q.t.rich(texts.added, { words, name })
        : [{ bold: [q.t(nextTexts[one.kind]), ':'] }, ' ', words, ' (', name, ')']
    const line = { says, sources: [ownRef('addition', one.id)], added: true }
    found.set(one.part, [...(found.get(one.part) ?? []), line])
  }
  const next = found.get('next')
  // Take, leave, begin: in that order whoever wrote first.
  if (next) found.set('next', await inOrderOfNext(q, id, next))
  return found
}

async function inOrderOfNext(q: Query, id: string, lines: readonly SummaryLine[]): Promise<SummaryLine[]> {
  const kinds = new Map((await listAdditions(q.db, q.community, id)).map((one) => [one.id, one.kind]))
  const order = ['take', 'leave', 'begin', 'missing']
  const rank = ({ sources: [ref] }: SummaryLine) => order.indexOf(kinds.get(ref?.id ?? '') ?? 'missing')
  return lines.toSorted((a, b) => rank(a) - rank(b))
}

/** Reasons instead of numbers; while it is open every story stands, so that people can choose. */
export async function storyLines(q: Query, { id, state }: Summary): Promise<SummaryLine[]> {
  const stories = await listStories(q.db, q.community, id)
  const reasons = await listReasons(q.db, q.community, id)
  const shown = state === 'posted' ? chosenStories(stories, reasons) : stories
  return shown.flatMap((story) => {
    const about = ownRef('story', story.id)
    const mine = reasons.filter(({ storyId }) => storyId === story.id)
    const told = { says: storySpans(q, story), sources: [about], added: true }
    if (mine.length === 0) return [told]
    const why = mine.map((one) => q.t.rich(texts.reason, { reason: saidReason(one), name: { member: one.memberId } }))
    const says: Span[] = [
      { italic: [q.t(texts.reasonsLine)] },
      ' ',
      ...why.flatMap((one, n) => (n > 0 ? [' · ', ...one] : one)),
    ]
    return [told, { says, sources: [about, ...mine.map((one) => ownRef('reason', one.id))], added: true }]
  })
}

export function storySpans(q: Query, story: Story): Span[] {
  const part = (words: string) => sentence(saidStory(story, words))
  return q.t.rich(texts.storyLine, {
    name: { bold: [{ member: story.memberId }] },
    domain: q.t(domainTexts[story.domain]).toLowerCase(),
    before: part(story.before),
    happened: part(story.happened),
    after: part(story.after),
    matters: part(story.matters),
  })
}

/** Where the circle was, week by week, as a picture and in words (INV-39). */
export async function ribbonLine(q: Query, summary: Summary, circle: RecordRef): Promise<SummaryLine[]> {
  const calendar = await q.circle.calendar()
  const until = toLocal(calendar.zone, summary.postedAt ?? q.now).date
  const weeks = ribbonWeeks(calendar, until, Math.min(mostWeeks, Math.max(1, journeyWeek(calendar, until))))
  const block = ribbonBlock(q.t, ribbonOf(await readPhaseHistory(q), weeks))
  return block ? [{ says: block, sources: [circle] }] : []
}

/** Three yields, each counted from what stands in the other parts; an empty one is shown as empty. */
export async function bringsLines(
  q: Query,
  summary: Summary,
  parts: readonly PartLines[],
  circle: RecordRef,
): Promise<SummaryLine[]> {
  const domains = await domainsOf(q, summary)
  const of = (...names: SummaryPart[]) =>
    parts.filter(({ part }) => names.includes(part)).flatMap(({ lines }) => lines.filter(({ says }) => isSpans(says)))
  const learned = parts.find(({ part }) => part === 'tried')?.lines.filter((line) => line.learned) ?? []
  const knowledge = [...of('thought', 'lessons', 'underWay'), ...learned]
  const ties = of('ties')
  const impact = [...of('landed'), ...of('change').filter(({ sources }) => sources.length === 1)]
  const line = (
    what: keyof Pick<typeof texts, 'knowledge' | 'strong' | 'impact'>,
    lines: readonly SummaryLine[],
    says: string,
  ) => ({
    says: q.t.rich(texts.bringsLine, { what: q.t(texts[what]), says: lines.length > 0 ? says : q.t(texts.nothingYet) }),
    sources: lines.length > 0 ? lines.flatMap(({ sources }) => sources) : [circle],
  })
  return [
    line('knowledge', knowledge, q.t(texts.knowledgeCounts, { n: knowledge.length })),
    line('strong', ties, q.t(texts.tiesCounts, { n: ties.length })),
    line('impact', impact, q.t(texts.impactCounts, { n: impact.length, domains })),
  ]
}

/** ` (beleid, praktijk)`: where the stories that stand in it are seen. */
async function domainsOf(q: Query, { id }: Summary): Promise<string> {
  const stories = await listStories(q.db, q.community, id)
  const shown = chosenStories(stories, await listReasons(q.db, q.community, id))
  const words = [...new Set(shown.map(({ domain }) => q.t(domainTexts[domain]).toLowerCase()))]
  return words.length > 0 ? ` (${words.join(', ')})` : ''
}

/** How many weeks it looks back on. */
export function weeksOf({ since, plannedOn }: Summary): number {
  return Math.max(1, Math.round(daysBetween(mondayOf(since), mondayOf(plannedOn)) / 7) + 1)
}
