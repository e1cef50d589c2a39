// What people tapped, as dots and in digits: a spread, never an average.
import type { Block } from '../../core/card.ts'
import { phases } from '../../core/people.ts'
import type { Translate } from '../../core/text.ts'
import type { Check } from './store.ts'
import { phaseName } from './words.ts'

/** The same twice (INV-39). */
export function spreadStrip(t: Translate, counts: readonly number[]): Block {
  const lines = phases.map((phase, n) => {
    const count = counts[n] ?? 0
    return `${phaseName(t, phase)}: ${count === 0 ? '–' : '●'.repeat(count)}`
  })
  return { kind: 'strip', lines, words: [digits(t, counts)] }
}

/** In digits; undefined when it is not shown. */
export function countsWords(t: Translate, { counts }: Pick<Check, 'counts'>): string | undefined {
  return counts ? digits(t, counts) : undefined
}

function digits(t: Translate, counts: readonly number[]): string {
  return phases.map((phase, n) => `${phaseName(t, phase)} ${counts[n] ?? 0}`).join(' · ')
}
