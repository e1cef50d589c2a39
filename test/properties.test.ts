// What must hold for any input at all, tried with inputs nobody would think of.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { discordLimits } from '../adapters/discord/limits.ts'
import { slackLimits } from '../adapters/slack/limits.ts'
import { address, parseAddress } from '../src/core/card.ts'
import { misfits } from '../src/core/fit.ts'
import { parseShortRef } from '../src/core/ids.ts'
import { smallest } from '../src/core/limits.ts'
import { plainBlock } from '../src/core/plain.ts'
import type { ShownBlock, ShownCard, ShownSpan } from '../src/core/shown.ts'
import { partsOf } from '../src/core/split.ts'
import { languages, translator } from '../src/core/text.ts'
import type { LocalDate, Zone } from '../src/core/time.ts'
import { readValues } from '../src/engine/check-form.ts'
import { findMeant } from '../src/engine/parse-command.ts'
import { parseDay, parseTime } from '../src/engine/parse-day.ts'
import { washed } from '../src/engine/wash.ts'
import { sourcesOf, withoutWords } from '../src/engine/words.ts'
import { features } from '../src/features/index.ts'
import { nasty } from './support/nasty.ts'

const limits = smallest([slackLimits, discordLimits])
/** Any code units at all, also halves of characters, and what people paste. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...nasty),
  fc.string({ unit: 'grapheme' }),
)
const commands = features.flatMap((feature) => feature.commands ?? [])
const reading = { language: 'nl', zone: 'Europe/Amsterdam' as Zone } as const
const today = '2026-09-07' as LocalDate

it('an address is read as it was built', () => {
  const name = fc.stringMatching(/^[a-z]{1,12}\.[a-zA-Z]{1,12}$/)
  const record = fc.stringMatching(/^[A-Za-z0-9-]{0,36}$/)
  const choice = fc.option(fc.stringMatching(/^[A-Za-z0-9:/-]{0,36}$/), { nil: undefined })
  fc.assert(
    fc.property(name, record, choice, (action, id, chosen) => {
      const parsed = parseAddress(address(action, id, chosen))
      expect(parsed).toEqual(chosen === undefined ? { action, record: id } : { action, record: id, choice: chosen })
    }),
  )
})

it('whatever is read never throws', () => {
  fc.assert(
    fc.property(text, text, text, (one, two, three) => {
      parseAddress(one)
      parseShortRef(one)
      parseDay(one, today)
      parseTime(one)
      const meant = findMeant(commands, { noun: one, verb: two, rest: three })
      if (meant.is === 'command') expect(`${one} ${two} ${three}`).toContain(meant.rest)
    }),
    { numRuns: 400 },
  )
})

it('a command is found by its words in both languages, whatever comes after', () => {
  fc.assert(
    fc.property(fc.constantFrom(...commands), fc.constantFrom(...languages), text, (command, language, rest) => {
      const { noun, verb } = command.words
      const meant = findMeant(commands, { noun: noun[language], verb: verb[language], rest })
      expect(meant).toMatchObject({ is: 'command', command: { noun: command.noun, verb: command.verb } })
    }),
  )
})

it('washing keeps what can be seen, and washing again changes nothing', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const once = washed(typed)
      expect(washed(once)).toBe(once)
      expect(Buffer.from(once, 'utf8').toString('utf8')).toBe(once)
      expect(once).not.toMatch(/(?![\n\t])\p{Cc}|\p{Surrogate}/u)
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N}\p{P}\p{S}\p{M}\n]*$/u), (typed) => {
      expect(washed(typed)).toBe(typed)
    }),
  )
})

it('a form takes what fits, says what does not, and never throws', () => {
  const value = fc.oneof(text, fc.boolean(), fc.array(text, { maxLength: 3 }), fc.constant(undefined))
  const options = [{ value: 'a', label: 'A' }]
  fc.assert(
    fc.property(
      value,
      fc.boolean(),
      fc.constantFrom('short', 'long', 'choice', 'choices', 'member', 'room', 'date', 'time', 'yes'),
      (typed, required, kind) => {
        const field = { name: 'x', label: 'x', required, max: 20, options, kind } as Parameters<
          typeof readValues
        >[0][number]
        const read = readValues([field], { x: typed }, { t: translator('nl'), today })
        for (const { says } of read.problems) expect(says).not.toBe('')
        if (required && read.problems.length === 0) expect(read.values['x']).toBeDefined()
        const kept = read.values['x']
        if (kind === 'short' && typeof kept === 'string') expect([...kept].length).toBeLessThanOrEqual(20)
      },
    ),
    { numRuns: 400 },
  )
})

const words = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.nat(300))
  .map(([typed, times]) => `${washed(typed).replace(/\s+/g, ' ')}${typed.length % 2 === 0 ? ' ' : ''}`.repeat(times))
const span: fc.Arbitrary<ShownSpan> = fc.oneof(
  words,
  words.map((said) => ({ said, language: 'nl' as const })),
  words.map((bold) => ({ bold: [bold] })),
  fc.constant({ name: 'Fatima' }),
)
const spans = fc.array(span, { maxLength: 4 })
const button = fc.constant({ label: 'Ik doe mee', address: 'experiments.join:x' as const })
const block: fc.Arbitrary<ShownBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'note' as const), spans }),
  fc.record({ kind: fc.constant('quote' as const), words: words.map((said) => ({ said, language: 'nl' as const })) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(spans, { maxLength: 30 }) }),
  fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { minLength: 1, maxLength: 5 }) }),
)
const card: fc.Arbitrary<ShownCard> = fc.record({
  blocks: fc.array(block, { maxLength: 12 }),
  language: fc.constant('nl'),
  zone: fc.constant(reading.zone),
})

it('a cut card fits everywhere and holds every sign of the whole', () => {
  const signs = (blocks: readonly ShownBlock[]) =>
    [
      ...blocks
        .map((one) => plainBlock(one, reading))
        .join('')
        .replace(/[\s“”·]/g, ''),
    ]
      .sort()
      .join('')
  fc.assert(
    fc.property(card, (whole) => {
      const parts = partsOf(whole, limits)
      expect(parts.flatMap((part) => misfits(part, limits))).toEqual([])
      expect(signs(parts.flatMap(({ blocks }) => blocks))).toBe(signs(whole.blocks))
    }),
    { numRuns: 60 },
  )
})

it('taking back a record takes all of its words and none of others', () => {
  const said = fc.record({ said: fc.constantFrom('Mijn woorden', 'Jouw woorden'), n: fc.nat(2) })
  const from = (id: number) => ({ kind: 'answer', id: String(id) })
  fc.assert(
    fc.property(fc.array(said, { maxLength: 8 }), fc.nat(2), (all, taken) => {
      const drawn = all.map(({ said, n }) => ({ said: `${said} ${n}`, from: from(n), language: 'nl' as const }))
      const before = {
        ...reading,
        v: 1 as const,
        blocks: [
          { kind: 'text' as const, spans: [{ bold: drawn }] },
          { kind: 'list' as const, items: drawn.map((one) => [one]) },
          ...drawn.map((words) => ({ kind: 'quote' as const, words })),
        ],
        thread: [[{ kind: 'note' as const, spans: drawn }]],
      }
      const after = withoutWords(before, from(taken))
      expect(sourcesOf(after).has(`answer:${taken}`)).toBe(false)
      expect(JSON.stringify(after)).not.toMatch(new RegExp(`woorden ${taken}`))
      for (const { n } of all) if (n !== taken) expect(sourcesOf(after).has(`answer:${n}`)).toBe(true)
    }),
  )
})
