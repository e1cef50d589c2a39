// What a scale or a choice shows at closing: counts, three bands for the deepest ones, or only words; never an average.

export const bandNames = ['low', 'middle', 'high'] as const
export type BandName = (typeof bandNames)[number]

export interface Band {
  /** More than one when it was joined with its neighbour. */
  readonly covers: readonly BandName[]
  readonly count: number
}

/** Stored with the round; what it does not hold cannot be found out afterwards. */
export type Spread =
  | { readonly is: 'scale'; readonly counts: readonly number[] }
  | { readonly is: 'choice'; readonly counts: readonly number[] }
  | { readonly is: 'bands'; readonly bands: readonly Band[] }
  | { readonly is: 'mostly'; readonly band: BandName }
  | { readonly is: 'tooFew' }

/** A band with fewer answers than this is joined with its neighbour. */
export const smallestBand = 3

/** `counts[0]` is how often the first option was tapped. */
export function spreadOf(round: {
  readonly asks: 'scale' | 'choice'
  readonly depth: number
  readonly threshold: number
  readonly counts: readonly number[]
}): Spread {
  const { asks, counts } = round
  if (total(counts) < round.threshold) return { is: 'tooFew' }
  if (asks === 'choice') return { is: 'choice', counts }
  return round.depth < 3 ? { is: 'scale', counts } : bandsOf(counts)
}

/** Low is 1 and 2, middle 3, high 4 and 5. */
export function bandsOf(counts: readonly number[]): Spread {
  const at = (value: number) => counts[value - 1] ?? 0
  const three: Band[] = [
    { covers: ['low'], count: at(1) + at(2) },
    { covers: ['middle'], count: at(3) },
    { covers: ['high'], count: at(4) + at(5) },
  ]
  const bands = joinSmall(three)
  if (bands.length > 1 && bands.every((band) => band.count >= smallestBand)) return { is: 'bands', bands }
  const most = three.reduce((best, band) => (band.count > best.count ? band : best))
  return { is: 'mostly', band: most.covers[0] ?? 'middle' }
}

/** Each small band is joined once, with the smaller of its neighbours. */
function joinSmall(three: readonly Band[]): Band[] {
  const [low, middle, high] = three as [Band, Band, Band]
  const isSmall = (band: Band) => band.count < smallestBand
  const join = (a: Band, b: Band): Band => ({ covers: [...a.covers, ...b.covers], count: a.count + b.count })
  if (isSmall(low) && isSmall(high)) return [join(join(low, middle), high)]
  if (isSmall(low)) return [join(low, middle), high]
  if (isSmall(high)) return [low, join(middle, high)]
  if (isSmall(middle)) return low.count <= high.count ? [join(low, middle), high] : [low, join(middle, high)]
  return [...three]
}

export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** How often each option was chosen. */
export function countsOf(choices: readonly number[], optionCount: number): number[] {
  return Array.from({ length: optionCount }, (_, option) => choices.filter((choice) => choice === option + 1).length)
}
