// Texts: both languages, plurals, and members' words that stay apart from ours.
import { expect, test } from 'vitest'
import type { Said } from '../../src/core/card.ts'
import { defineTexts, translator } from '../../src/core/text.ts'

const texts = defineTexts({
  voices: {
    nl: '{n, plural, one {Dank. Eén antwoord deze week.} other {Dank. # antwoorden deze week.}}',
    en: '{n, plural, one {Thank you. One answer this week.} other {Thank you. # answers this week.}}',
  },
  asked: { nl: '<b>Weekvraag</b> · <i>{prompt}</i> · {people}', en: '<b>Question</b> · <i>{prompt}</i> · {people}' },
  plain: { nl: "Zo'n dag", en: 'Such a day' },
})

test('counts are read as people say them, in both languages', () => {
  expect(translator('nl')(texts.voices, { n: 1 })).toBe('Dank. Eén antwoord deze week.')
  expect(translator('nl')(texts.voices, { n: 1234 })).toBe('Dank. 1.234 antwoorden deze week.')
  expect(translator('en')(texts.voices, { n: 2 })).toBe('Thank you. 2 answers this week.')
})

test('a text without parameters takes none', () => {
  expect(translator('nl')(texts.plain)).toBe("Zo'n dag")
  // @ts-expect-error a missing parameter does not compile
  expect(() => translator('nl')(texts.voices)).toThrow()
  // @ts-expect-error an unknown parameter does not compile
  expect(translator('en')(texts.voices, { n: 1, m: 2 })).toBe('Thank you. One answer this week.')
})

test('what a member typed stays a span of its own, however it looks', () => {
  const said: Said = { said: '<b>@everyone</b> {n}', from: { kind: 'answer', id: '1' }, language: 'nl' }
  const spans = translator('nl').rich(texts.asked, { prompt: said, people: ['Joris', ' en ', { bold: ['Bart'] }] })
  expect(spans).toEqual([
    { bold: ['Weekvraag'] },
    ' · ',
    { italic: [said] },
    ' · ',
    'Joris',
    ' en ',
    { bold: ['Bart'] },
  ])
})
