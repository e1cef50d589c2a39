// How a seat moves, when a chair has been empty for long, and what looks like somebody's name.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../src/core/time.ts'
import { dayMs } from '../../src/core/time.ts'
import type { SeatAct, SeatState } from '../../src/features/table/rules.ts'
import {
  isEmpty,
  isLongEmpty,
  looksLikeContact,
  looksLikeName,
  nextStates,
  seatStates,
  stepsOf,
} from '../../src/features/table/rules.ts'

const acts: readonly SeatAct[] = ['offer', 'invite', 'back', 'hear', 'take', 'leave', 'release']

describe('a seat', () => {
  it('only takes steps it may take, whatever is done with it in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 30 }), (doing) => {
        let state: SeatState = 'missing'
        for (const act of doing) {
          for (const next of stepsOf(state, act) ?? []) {
            expect(nextStates[state]).toContain(next)
            state = next
          }
          expect(seatStates).toContain(state)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('ends where the act says, or stays where it is', () => {
    const ends = { offer: 'sought', invite: 'invited', back: 'missing', hear: 'voiced', take: 'seated' } as const
    for (const state of seatStates) {
      for (const [act, goal] of Object.entries(ends)) {
        const steps = stepsOf(state, act as SeatAct)
        if (steps) expect(steps.at(-1), `${act} from ${state}`).toBe(goal)
      }
      expect(stepsOf('released', 'take')).toBeUndefined()
    }
    expect(stepsOf('missing', 'take')).toEqual(['sought', 'invited', 'seated'])
    expect(stepsOf('sought', 'hear')).toEqual(['invited', 'voiced'])
    expect(stepsOf('voiced', 'take')).toEqual(['seated'])
    expect(stepsOf('sought', 'release')).toBeUndefined()
    expect(stepsOf('seated', 'leave')).toEqual(['missing'])
  })

  it('is empty as long as nobody brings the voice and it was not heard', () => {
    expect(seatStates.filter(isEmpty)).toEqual(['missing', 'sought', 'invited'])
  })

  it('is long empty in its eighth week, and once in every eight weeks after that', () => {
    const after = (days: number) => isLongEmpty(0 as Instant, (days * dayMs) as Instant)
    expect([0, 7, 49, 55].map(after)).toEqual([false, false, false, false])
    expect([56, 62, 63, 105, 112, 118].map(after)).toEqual([true, true, false, false, true, true])
  })
})

describe('the description of a voice', () => {
  const names = [
    'kleine verhuurders, zoals Nadia',
    'kleine verhuurders Nadia Bakker',
    'Fatima el Amrani',
    'mevrouw Jansen van de hoek',
    'Mevrouw Jansen',
    'dhr. De Vries',
    'Dr. Okonkwo',
    'Mr Smith from number 12',
    'the landlord, Mary',
    'onze buurman Ahmed',
    'Xiomara van der Meulen',
    'someone like Kowalczyk',
    'Yusufs moeder',
    "Priya's neighbours",
    'iemand die Wojtek heet, genaamd Wojtek',
  ]
  it.each(names)('is asked about once more: %s', (text) => {
    expect(looksLikeName(text)).toBe(true)
  })

  const voices = [
    'kleine verhuurders',
    'Kleine verhuurders',
    'huurders met schimmel in huis',
    'Jongeren uit de flat',
    'Huurders van de Lindelaan',
    'bewoners uit Arnhem',
    'mensen in Arnhem Noord',
    'Turkse moeders',
    'de wethouder',
    'Mensen die geen Nederlands spreken',
    'De woningcorporatie',
    'the people who will pay for it',
    'tenants who mark their own meters',
    'People from Rotterdam',
    'Young people',
    'MKB in de wijk',
    'ouders met een kind op het mbo',
    'Wie er nachtdienst heeft',
    '',
  ]
  it.each(voices)('is taken as it is: %s', (text) => {
    expect(looksLikeName(text)).toBe(false)
  })

  it('holds no address, number or handle', () => {
    for (const text of ['bel 06 12345678', 'mail jan@voorbeeld.nl', '@samir weet wie', '+31 6 1234 5678']) {
      expect(looksLikeContact(text), text).toBe(true)
    }
    for (const text of [
      'huurders op nummer 12 tot 48',
      'mensen van boven de 65',
      'wie in 1962 kwam wonen',
      '200 huizen',
    ]) {
      expect(looksLikeContact(text), text).toBe(false)
    }
  })

  it('never makes the rule stumble, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        looksLikeName(text)
        looksLikeContact(text)
      }),
    )
  })
})
