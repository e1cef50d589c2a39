import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discordLimits as discord } from '../../adapters/discord/limits.ts'
import { slackLimits as slack } from '../../adapters/slack/limits.ts'
import { webLimits as web } from '../../adapters/web/limits.ts'
import { misfits } from '../../src/core/fit.ts'
import type { Limits } from '../../src/core/limits.ts'
import { smallest } from '../../src/core/limits.ts'
import { plainText } from '../../src/core/plain.ts'
import type { ShownBlock, ShownCard, ShownSpan } from '../../src/core/shown.ts'
import { partsOf, splitCard } from '../../src/core/split.ts'
import type { Instant, Zone } from '../../src/core/time.ts'

const everywhere = smallest([web, slack, discord])
const tiny: Limits = {
  ...everywhere,
  message: {
    ...everywhere.message,
    blocks: 5,
    blockText: 60,
    text: 90,
    heading: 30,
    fields: 2,
    buttons: 2,
    tableRows: 2,
    tableColumns: 2,
  },
}
const zone = 'Europe/Amsterdam' as Zone
const said = (words: string) => ({ said: words, language: 'nl' as const })
const shown = (blocks: ShownBlock[], thread?: ShownBlock[][]): ShownCard => ({
  language: 'nl',
  zone,
  blocks,
  ...(thread && { thread }),
})

const words = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '🌿'), minLength: 1, maxLength: 70 }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => list.join(' '))
const leaf: fc.Arbitrary<ShownSpan> = fc.oneof(
  words,
  words.map(said),
  words.map((code) => ({ code })),
  fc.constant({ name: 'Fatima' }),
  fc.constant({ at: 1_700_000_000_000 as Instant, as: 'moment' as const }),
  fc.constant({ command: ['my', 'data'] as const }),
)
const span: fc.Arbitrary<ShownSpan> = fc.oneof(
  leaf,
  leaf.map((one) => ({ bold: [one] })),
  leaf.map((one) => ({ italic: [{ bold: [one] }] })),
  leaf.map((one) => ({ link: 'https://example.org', label: [one] })),
)
const line = fc.array(span, { minLength: 1, maxLength: 4 })
const button = fc.nat(999).map((n) => ({ label: `Knop ${n}`, address: `a.b:${n}` as const }))
const block: fc.Arbitrary<ShownBlock> = fc.oneof(
  line.map((spans) => ({ kind: 'text' as const, spans })),
  line.map((spans) => ({ kind: 'heading' as const, spans })),
  line.map((spans) => ({ kind: 'note' as const, spans })),
  fc
    .tuple(words, fc.option(line, { nil: undefined }))
    .map(([quoted, by]) => ({ kind: 'quote' as const, words: said(quoted), ...(by && { by }) })),
  fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([items, ordered]) => ({ kind: 'list' as const, items, ordered })),
  fc
    .array(fc.record({ label: fc.constant('Wat'), spans: line }), { minLength: 1, maxLength: 6 })
    .map((fields) => ({ kind: 'fields' as const, fields })),
  fc
    .array(fc.tuple(line, line), { minLength: 1, maxLength: 6 })
    .map((rows) => ({ kind: 'table' as const, header: ['Aa', 'Bb'], rows })),
  fc
    .tuple(fc.array(words, { maxLength: 3 }), line)
    .map(([lines, spans]) => ({ kind: 'strip' as const, lines, words: spans })),
  fc.array(button, { minLength: 1, maxLength: 5 }).map((buttons) => ({ kind: 'buttons' as const, buttons })),
  fc.constant({ kind: 'divider' as const }),
)

/** Letters and figures of everything that is not a button, a header of a table or a mark that a list adds. */
function lettersOf(cards: readonly { blocks: readonly ShownBlock[] }[]): string {
  const readable = cards.flatMap((card) => card.blocks).filter((one) => one.kind !== 'buttons')
  const text = plainText({ language: 'nl', zone, blocks: readable })
  return text.replaceAll(/Aa \| Bb|Aa: |Bb: |Wat: |[•“”|·\s]|\d+\. /g, '')
}
function buttonsOf(cards: readonly { blocks: readonly ShownBlock[] }[]): string[] {
  return cards
    .flatMap((card) => card.blocks)
    .flatMap((one) => (one.kind === 'buttons' ? one.buttons.map((b) => b.label) : []))
}

describe('splitting a card', () => {
  for (const [name, limits] of [
    ['every platform', everywhere],
    ['a very small platform', tiny],
  ] as const) {
    test(`for ${name} nothing is lost, the order stays and every part fits`, () => {
      fc.assert(
        fc.property(
          fc.array(block, { maxLength: 8 }),
          fc.array(fc.array(block, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
          (blocks, thread) => {
            fc.pre(
              blocks.filter((one) => one.kind === 'buttons').flatMap((one) => one.buttons).length <=
                limits.message.blocks,
            )
            const card = shown(blocks, thread)
            const parts = partsOf(card, limits)
            expect(lettersOf(parts)).toBe(lettersOf([card, ...thread.map((entry) => ({ blocks: entry }))]))
            expect(buttonsOf(parts)).toEqual(buttonsOf([card, ...thread.map((entry) => ({ blocks: entry }))]))
            expect(parts.flatMap((part) => misfits(part, limits))).toEqual([])
            expect(parts.map((part) => part.n)).toEqual(parts.map((_, n) => n))
          },
        ),
        { numRuns: 150 },
      )
    })
  }

  test('buttons stay with the first message, and those of a thread message stay there', () => {
    const buttons = (label: string): ShownBlock => ({ kind: 'buttons', buttons: [{ label, address: 'a.b:1' }] })
    const long = 'woord '.repeat(290)
    const { first, thread } = splitCard(
      shown(
        [{ kind: 'text', spans: [long] }, { kind: 'text', spans: [long] }, buttons('Eerste')],
        [[buttons('Draad')]],
      ),
      everywhere,
    )
    expect(buttonsOf([first])).toEqual(['Eerste'])
    expect(thread.map((part) => buttonsOf([part]))).toEqual([[], ['Draad']])
  })

  test('where several things can be pressed, each keeps the text it is about', () => {
    const about = (n: number): ShownBlock[] => [
      { kind: 'text', spans: [`Vraag ${n} ${'woord '.repeat(60)}`] },
      { kind: 'buttons', buttons: [{ label: `Antwoord ${n}`, address: `a.b:${n}` }] },
    ]
    const numbers = Array.from({ length: 30 }, (_, n) => n + 1)
    const heading: ShownBlock = { kind: 'heading', spans: ['Open voor jou'] }
    const parts = partsOf(shown([heading, ...numbers.flatMap(about)]), everywhere)
    expect(parts.length).toBeGreaterThan(5)
    for (const { blocks } of parts) {
      const questions = blocks.flatMap((one) => (one.kind === 'text' ? [/\d+/.exec(String(one.spans[0]))?.[0]] : []))
      expect(buttonsOf([{ blocks }])).toEqual(questions.map((n) => `Antwoord ${n}`))
      expect(blocks.at(-1)?.kind).toBe('buttons')
    }
    expect(buttonsOf(parts)).toHaveLength(numbers.length)
  })

  test('a quote that fits in one message is never cut', () => {
    const { first, thread } = splitCard(
      shown([
        { kind: 'text', spans: ['a'.repeat(1000)] },
        { kind: 'quote', words: said('b '.repeat(500)) },
      ]),
      everywhere,
    )
    expect(first.blocks).toHaveLength(1)
    expect(thread[0]?.blocks).toEqual([{ kind: 'quote', words: said('b '.repeat(500)) }])
  })

  test('a card with a thread keeps its first message under 1800 visible characters', () => {
    const { first } = splitCard(
      shown(
        Array.from({ length: 40 }, () => ({ kind: 'text' as const, spans: ['woord '.repeat(20)] })),
        [[{ kind: 'text', spans: ['meer'] }]],
      ),
      web,
    )
    expect(plainText(first).length).toBeLessThan(1800 + first.blocks.length)
  })
})
