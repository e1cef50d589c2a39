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

/**
 * At most three, one of each person: first the perspective quoted longest ago, then the person quoted longest ago, then a theme that was
 * not shown yet, then the order given (by lot).
 */
export function chooseQuotes<C extends Candidate>(drawn: readonly C[], earlier: readonly EarlierQuote[]): C[] {
  const chosen: C[] = []
  let left = drawn.filter(isQuotable)
  while (chosen.length < mostQuotes && left.length > 0) {
    const next = left.reduce((best, one) => (comesBefore(one, best, earlier, chosen) ? one : best))
    chosen.push(next)
    left = left.filter((one) => one.memberId !== next.memberId)
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
