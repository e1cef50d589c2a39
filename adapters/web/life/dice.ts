// Chance for people who are made up: the same numbers for the same seed, in every run.

export interface Dice {
  /** In [0, 1). */
  number(): number
  /** True that often. */
  chance(share: number): boolean
  pick<T>(all: readonly T[]): T | undefined
}

/** Mulberry32: small, even, and the same everywhere. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    number,
    chance: (share) => number() < share,
    pick: (all) => all[Math.floor(number() * all.length)],
  }
}
