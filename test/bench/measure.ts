// What a figure is made of: repetitions that take turns with their baseline, medians and percentiles.

/** One line of the table. `goal` is about the ratio where there is a baseline, about the figure itself where there is none. */
export interface Row {
  readonly figure: string
  readonly what: string
  readonly measured: number
  readonly unit: string
  readonly against?: string
  readonly baseline?: number
  readonly goal?: number
}

/** What each repetition of one way of doing it took, in milliseconds, one list for each repetition. */
export type Timed = readonly (readonly number[])[]

/** Runs the ways in turn, the other way round each time, and leaves the first round out. */
export async function takeTurns<Name extends string>(
  repetitions: number,
  ways: Readonly<Record<Name, (repetition: number) => Promise<readonly number[]>>>,
): Promise<Readonly<Record<Name, Timed>>> {
  const names = Object.keys(ways) as Name[]
  const timed = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, (readonly number[])[]>
  for (let repetition = 0; repetition <= repetitions; repetition += 1) {
    for (const name of repetition % 2 === 0 ? names : names.toReversed()) {
      globalThis.gc?.()
      const spent = await ways[name](repetition)
      if (repetition > 0) timed[name].push(spent)
    }
  }
  return timed
}

/** How long each call took. */
export async function timeEach(count: number, run: (n: number) => unknown): Promise<number[]> {
  const spent: number[] = []
  for (let n = 0; n < count; n += 1) {
    const startedAt = performance.now()
    await run(n)
    spent.push(performance.now() - startedAt)
  }
  return spent
}

export async function timeOnce(run: () => Promise<unknown>): Promise<number> {
  const [spent = 0] = await timeEach(1, run)
  return spent
}

/** The median over repetitions of one percentile in each. */
export function percentile(timed: Timed, share: number): number {
  return median(timed.map((spent) => at(spent, share)))
}

/** The median over repetitions of how many were done in a second. */
export function perSecond(timed: Timed): number {
  return median(timed.map((spent) => (spent.length * 1000) / spent.reduce((sum, ms) => sum + ms, 0)))
}

export function median(values: readonly number[]): number {
  return at(values, 0.5)
}

export function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Of the whole process, in MiB. */
export function memory(): number {
  return process.memoryUsage().rss / 2 ** 20
}
