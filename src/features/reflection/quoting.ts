// Whose words are quoted (published to members, so it is fair and boring), and which themes came up.
import { lengthOf } from '../../core/form.ts'

export interface Candidate {
  readonly answerId: string
  readonly memberId: string
  readonly perspective: string | undefined
  readonly themeId: string | null
  readonly words: string
  readonly quoteOk: boolean
}

export interface EarlierQuote {
  readonly memberId: string
  readonly perspective: string | null
  readonly themeId: string | null
  readonly at: number
}

export const mostQuotes = 3
const shortest = 20
const longest = 240

export function isQuotable(candidate: Pick<Candidate, 'words' | 'quoteOk'>): boolean {
  const length = lengthOf(candidate.words)
  return candidate.quoteOk && length >= shortest && length <= longest
}

/** Somebody for whom it is otherwise says so in words like these; at least one such voice is in. */
const otherwise =
  /\b(?:bij (?:mij|ons) is (?:het|dat) anders|(?:it|that)(?: is|['’]s) different (?:for|with) (?:me|us)|(?:for|with) (?:me|us) it(?: is|['’]s) different)\b/iu

function isOtherwise({ words }: Pick<Candidate, 'words'>): boolean {
  return otherwise.test(words)
}

/**
 * At most three, one of each person: first the perspective quoted longest ago, then the person quoted longest ago, then a theme that was
 * not shown yet, then the order given (by lot). If somebody for whom it is otherwise could be quoted, one such voice is in.
 */
export function chooseQuotes<C extends Candidate>(drawn: readonly C[], earlier: readonly EarlierQuote[]): C[] {
  const quotable = drawn.filter(isQuotable)
  const chosen = fillUp([], quotable, earlier)
  if (chosen.some(isOtherwise)) return chosen
  const [voice] = fillUp([], quotable.filter(isOtherwise), earlier)
  return voice ? fillUp([voice], quotable, earlier) : chosen
}

function fillUp<C extends Candidate>(
  begun: readonly C[],
  quotable: readonly C[],
  earlier: readonly EarlierQuote[],
): C[] {
  const chosen = [...begun]
  const isNew = (one: C) => chosen.every(({ memberId }) => memberId !== one.memberId)
  for (let left = quotable.filter(isNew); chosen.length < mostQuotes && left.length > 0; left = left.filter(isNew)) {
    chosen.push(left.reduce((best, one) => (comesBefore(one, best, earlier, chosen) ? one : best)))
  }
  return chosen
}

function comesBefore(
  a: Candidate,
  b: Candidate,
  earlier: readonly EarlierQuote[],
  chosen: readonly Candidate[],
): boolean {
  const ranks = (one: Candidate) => [
    chosen.some((other) => other.perspective === one.perspective)
      ? Number.POSITIVE_INFINITY
      : lastOf(earlier, (quote) => quote.perspective === (one.perspective ?? null)),
    lastOf(earlier, (quote) => quote.memberId === one.memberId),
    one.themeId === null || isShown(one.themeId, earlier, chosen) ? 1 : 0,
  ]
  const [ofA, ofB] = [ranks(a), ranks(b)]
  for (const [index, rank] of ofA.entries()) {
    const other = ofB[index] ?? rank
    if (rank !== other) return rank < other
  }
  return false
}

function lastOf(earlier: readonly EarlierQuote[], is: (quote: EarlierQuote) => boolean): number {
  return earlier.filter(is).reduce((last, quote) => Math.max(last, quote.at), 0)
}

function isShown(themeId: string, earlier: readonly EarlierQuote[], chosen: readonly Candidate[]): boolean {
  return earlier.some((quote) => quote.themeId === themeId) || chosen.some((one) => one.themeId === themeId)
}

/** How often authors chose each theme, the most often first. */
export function countThemes(
  answers: readonly { readonly themeId: string | null }[],
): { readonly themeId: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { themeId } of answers) if (themeId) counts.set(themeId, (counts.get(themeId) ?? 0) + 1)
  return [...counts].map(([themeId, count]) => ({ themeId, count })).sort((a, b) => b.count - a.count)
}
