// What a digest decides without asking anybody: order, room, quiet weeks, merging, and what it covers.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Span } from '../../src/core/card.ts'
import { say } from '../../src/core/card.ts'
import type { DigestPart } from '../../src/core/happening.ts'
import { digestParts } from '../../src/core/happening.ts'
import type { MemberId } from '../../src/core/ids.ts'
import { plainBlock } from '../../src/core/plain.ts'
import type { ShownBlock } from '../../src/core/shown.ts'
import { isSpans, lengthOfBlock, lengthOfSpans, saysFrom, sourcesIn, withoutWords } from '../../src/core/spans.ts'
import type { LocalDate, Zone } from '../../src/core/time.ts'
import { toInstant } from '../../src/core/time.ts'
import type { DigestLine, PartLines } from '../../src/features/digest/rules.ts'
import {
  arrangeDigest,
  decideCover,
  isMerged,
  isQuiet,
  lastOfEach,
  previewMoment,
  previewWindow,
  withSources,
} from '../../src/features/digest/rules.ts'

const zone = 'Europe/Amsterdam' as Zone
const nameOf = () => 'Anouk'
const ref = (id: string) => ({ kind: 'answer', id })

function makeLine(words: string, given: Partial<DigestLine> = {}): DigestLine {
  return { says: [words], sources: [ref(words.slice(0, 8))], more: [], ...given }
}

function room(length: number) {
  const lengthOf = (says: DigestLine['says']) =>
    isSpans(says) ? lengthOfSpans(says, nameOf) : lengthOfBlock(says, nameOf)
  return { length, lengthOf, headingLength: () => 12 }
}

const words = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom('👩‍👩‍👧‍👦'.repeat(60), '🧪 E1', 'é'.repeat(1900), ''),
)
const someParts = fc
  .uniqueArray(
    fc.record({
      part: fc.constantFrom(...digestParts),
      lines: fc.array(
        words.map((one) => makeLine(one)),
        { maxLength: 6 },
      ),
    }),
    { selector: ({ part }) => part },
  )
  .map((parts): PartLines[] => parts.toSorted((a, b) => digestParts.indexOf(a.part) - digestParts.indexOf(b.part)))

describe('the first message', () => {
  it('never holds more than its room, whatever people wrote', () => {
    fc.assert(
      fc.property(someParts, fc.integer({ min: 0, max: 1800 }), (parts, length) => {
        const { above } = arrangeDigest(parts, room(length))
        const used = above.map(
          ({ lines }) => 'x'.repeat(12) + lines.map(({ says }) => `\n${(says as string[])[0]}`).join(''),
        )
        expect([...used.join('\n')].length).toBeLessThanOrEqual(length)
      }),
    )
  })

  it('loses no line and keeps their order: what is not above is in the thread', () => {
    fc.assert(
      fc.property(someParts, fc.integer({ min: 0, max: 1800 }), (parts, length) => {
        const { above, thread } = arrangeDigest(parts, room(length))
        for (const { part, lines } of parts) {
          const found = [above, thread].flatMap((some) => some.find((one) => one.part === part)?.lines ?? [])
          expect(found).toEqual(lines)
        }
        const order = above.map(({ part }) => digestParts.indexOf(part))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }),
    )
  })

  it('gives every part a line before any part gets a second one', () => {
    const long = (part: DigestPart): PartLines => ({ part, lines: [1, 2, 3].map((n) => makeLine(`${n}`.repeat(90))) })
    const { above, thread } = arrangeDigest([long('heard'), long('tried'), long('learned')], room(480))
    expect(above.map(({ part, lines }) => [part, lines.length])).toEqual([
      ['heard', 1],
      ['tried', 2],
      ['learned', 1],
    ])
    expect(thread.map(({ part, continued }) => [part, continued])).toEqual([
      ['heard', true],
      ['tried', true],
      ['learned', true],
    ])
  })

  it('leaves out parts that are empty', () => {
    const { above, thread } = arrangeDigest([{ part: 'heard', lines: [] }], room(1000))
    expect([above, thread]).toEqual([[], []])
  })
})

describe('how long something looks', () => {
  it('is never less than what is read', () => {
    const spans: Span[] = [
      'a 👩‍👩‍👧‍👦',
      { said: 'woorden', from: ref('1'), language: 'nl' },
      { bold: [{ member: 'm' as MemberId }] },
    ]
    const blocks: Block[] = [
      say.text(...spans),
      { kind: 'list', items: [spans, spans] },
      { kind: 'strip', lines: ['1: ●'], words: spans },
      say.buttons({ label: 'Dit herken ik', address: 'digest.recognise:1' }),
      { kind: 'quote', words: { said: 'x', from: ref('1'), language: 'nl' }, by: ['y'] },
    ]
    for (const block of blocks) {
      const shown = JSON.parse(JSON.stringify(block).replaceAll('{"member":"m"}', '{"name":"Anouk"}')) as ShownBlock
      const read = plainBlock(shown, { language: 'nl', zone })
      expect(lengthOfBlock(block, nameOf)).toBeGreaterThanOrEqual([...read].length)
    }
  })
})

describe('lines', () => {
  it('without a source do not stand', () => {
    expect(withSources([makeLine('a'), makeLine('b', { sources: [] })]).map(({ says }) => says)).toEqual([['a']])
  })

  it('of one record replace each other: the last one stands', () => {
    const about = { kind: 'experiment', id: 'E1' }
    const lines = [makeLine('idee', { about }), makeLine('ander'), makeLine('begon', { about })]
    expect(lastOfEach(lines).map(({ says }) => says)).toEqual([['ander'], ['begon']])
  })
})

describe('a quiet week', () => {
  it('is one in which nothing happened, also when an empty chair is still open', () => {
    expect(
      isQuiet([
        { part: 'where', lines: [makeLine('x')] },
        { part: 'open', lines: [makeLine('stoel')] },
      ]),
    ).toBe(true)
    expect(isQuiet([{ part: 'heard', lines: [makeLine('niets', { seq: 3, quiet: true })] }])).toBe(true)
  })

  it('is not one in which somebody added a line or something was tried', () => {
    expect(isQuiet([{ part: 'open', lines: [makeLine('regel', { seq: 4 })] }])).toBe(false)
    expect(isQuiet([{ part: 'tried', lines: [makeLine('E1')] }])).toBe(false)
  })

  it('is merged with the next when the one before was quiet as well, but only once', () => {
    expect(isMerged(true, undefined)).toBe(false)
    expect(isMerged(true, { state: 'posted', quiet: true })).toBe(true)
    expect(isMerged(true, { state: 'merged', quiet: true })).toBe(false)
    expect(isMerged(true, { state: 'posted', quiet: true, cover: { weeks: 2, because: 'quiet' } })).toBe(false)
    expect(isMerged(false, { state: 'posted', quiet: true })).toBe(false)
  })
})

describe('what a digest covers', () => {
  const facts = { plannedOn: '2026-10-30' as LocalDate, lastWasMerged: false, holidays: [] }
  const holiday = { id: 'h', from: '2026-10-19' as LocalDate, to: '2026-10-23' as LocalDate }

  it('is one week as a rule, and nothing is said about it', () => {
    expect(decideCover({ ...facts, previousOn: undefined })).toBeUndefined()
    expect(decideCover({ ...facts, previousOn: '2026-10-23' })).toBeUndefined()
  })

  it('is two weeks after a holiday, a quiet week or a pause', () => {
    const previousOn = '2026-10-16' as LocalDate
    expect(decideCover({ ...facts, previousOn, holidays: [holiday] })).toEqual({
      weeks: 2,
      because: 'holiday',
      holidayId: 'h',
    })
    expect(decideCover({ ...facts, previousOn, lastWasMerged: true })).toEqual({ weeks: 2, because: 'quiet' })
    expect(decideCover({ ...facts, previousOn })).toEqual({ weeks: 2, because: 'pause' })
  })
})

describe('the preview', () => {
  it('is open from Thursday 17:30 until Friday 14:30', () => {
    const window = previewWindow({ plannedOn: '2026-10-30', at: toInstant(zone, '2026-10-30', '15:00') }, zone)
    const at = (day: LocalDate, time: `${number}:${number}`) => previewMoment(toInstant(zone, day, time), window)
    expect(at('2026-10-29', '17:29')).toBe('early')
    expect(at('2026-10-29', '17:30')).toBe('open')
    expect(at('2026-10-30', '14:29')).toBe('open')
    expect(at('2026-10-30', '14:30')).toBe('over')
  })
})

describe('words that somebody moved out', () => {
  const said = (id: string): Span => ({ said: id, from: ref(id), language: 'nl' })

  it('are found at any depth', () => {
    expect(sourcesIn([{ bold: [{ italic: [said('a')] }] }])).toEqual([ref('a')])
    expect(saysFrom([{ bold: [said('a')] }], new Set(['answer:a']))).toBe(true)
  })

  it('take only their own item out of a list', () => {
    const list: Block = { kind: 'list', items: [[said('a')], [said('b')]] }
    expect(withoutWords([list, say.text('x')], new Set(['answer:a']))).toEqual([
      { kind: 'list', items: [[said('b')]] },
      say.text('x'),
    ])
    expect(withoutWords([{ kind: 'list', items: [[said('a')]] }], new Set(['answer:a']))).toEqual([])
  })
})
