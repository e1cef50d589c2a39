// What is offered when; pure.
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../src/core/time.ts'
import { addDays } from '../../src/core/time.ts'
import type { Offered } from '../../src/features/rhythm/rules.ts'
import { decideOffer, isWanted } from '../../src/features/rhythm/rules.ts'

const on: LocalDate = '2026-10-30'
const ago = (days: number, row: Partial<Offered> = {}): Offered => ({
  kind: 'add',
  ritual: 'R04',
  state: 'no',
  offeredOn: addDays(on, -days),
  ...row,
})
const decide = (ready: readonly `R${string}`[], before: readonly Offered[] = []) => decideOffer({ on, ready, before })

describe('the ladder', () => {
  it('offers nothing when no moment is there', () => expect(decide([])).toBeUndefined())

  it('offers one, in the order of the ladder; what it does not know comes last', () => {
    expect(decide(['R97', 'R05', 'R03', 'R07'])).toEqual({ kind: 'add', ritual: 'R07' })
    expect(decide(['R97', 'R10'])).toEqual({ kind: 'add', ritual: 'R10' })
  })

  it('offers at most once a fortnight', () => {
    expect(decide(['R07'], [ago(13)])).toBeUndefined()
    expect(decide(['R07'], [ago(14)])).toEqual({ kind: 'add', ritual: 'R07' })
  })

  it('waits eight weeks after not now, and as long after it ended', () => {
    expect(decide(['R04'], [ago(55)])).toBeUndefined()
    expect(decide(['R04'], [ago(56)])).toEqual({ kind: 'add', ritual: 'R04' })
    expect(decide(['R04'], [ago(84, { state: 'yes' }), ago(50, { kind: 'keep' })])).toBeUndefined()
    expect(decide(['R05', 'R04'], [ago(21)])).toEqual({ kind: 'add', ritual: 'R05' })
  })

  it('asks once after four weeks whether it stays, before anything new', () => {
    const tried = ago(28, { state: 'yes' })
    expect(decide(['R07'], [ago(27, { state: 'yes' })])).toEqual({ kind: 'add', ritual: 'R07' })
    expect(decide(['R07'], [tried])).toEqual({ kind: 'keep', ritual: 'R04' })
    expect(decide([], [tried, ago(7, { kind: 'keep', state: 'yes' })])).toBeUndefined()
    expect(decide([], [{ ...tried, state: 'settled' }])).toBeUndefined()
  })

  it('asks nothing while something is open', () => {
    expect(decide(['R07'], [ago(28, { state: 'yes' }), ago(20, { ritual: 'R03', state: 'open' })])).toBeUndefined()
  })
})

describe('what is wanted', () => {
  it('needs two yeses and nobody who would rather not; silence is no yes', () => {
    expect(isWanted([])).toBe(false)
    expect(isWanted([{ says: 'yes' }])).toBe(false)
    expect(isWanted([{ says: 'yes' }, { says: 'yes' }])).toBe(true)
    expect(isWanted([{ says: 'yes' }, { says: 'yes' }, { says: 'yes' }, { says: 'notNow' }])).toBe(false)
  })
})
