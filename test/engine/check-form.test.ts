// What comes back from a form is read kindly, and put back exactly.
import { expect, test } from 'vitest'
import type { Field, Form, Values } from '../../src/core/form.ts'
import { translator } from '../../src/core/text.ts'
import { fillIn, readValues } from '../../src/engine/check-form.ts'

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]
const field = (rest: object): Field => ({ name: 'x', label: 'X', ...rest }) as Field
const readOne = (one: Field, typed: Values[string]) =>
  readValues([one], { x: typed }, { t: translator('nl'), today: '2026-10-28' })

test.each<[string, Field, Values[string], Values[string]]>([
  ['text is trimmed', field({ kind: 'long', max: 20 }), '  twee\r\nregels ', 'twee\nregels'],
  ['a face is one character', field({ kind: 'short', max: 1 }), '🙂', '🙂'],
  ['empty is absent', field({ kind: 'short', max: 5 }), '   ', undefined],
  ['an option is taken', field({ kind: 'choice', options }), 'b', 'b'],
  ['several options are taken', field({ kind: 'choices', options }), ['a', 'b'], ['a', 'b']],
  ['one of several comes as text', field({ kind: 'choices', options }), 'a', ['a']],
  ['a day in words', field({ kind: 'date' }), 'vrijdag', '2026-10-30'],
  ['a time in words', field({ kind: 'time' }), '9 uur', '09:00'],
  ['a box that is ticked', field({ kind: 'yes' }), true, true],
  ['a box that is not ticked', field({ kind: 'yes' }), undefined, false],
])('%s', (_, one, typed, value) => {
  const { values, problems } = readOne(one, typed)
  expect(problems).toEqual([])
  expect(values['x']).toEqual(value)
})

test.each<[string, Field, Values[string], string]>([
  ['too long', field({ kind: 'short', max: 3 }), 'vijf!', 'Dit is 2 tekens te lang. Je tekst staat er nog.'],
  ['one too long', field({ kind: 'short', max: 3 }), 'vier', 'Dit is 1 teken te lang. Je tekst staat er nog.'],
  ['missing', field({ kind: 'short', max: 3, required: true }), ' ', 'Hier staat nog niets.'],
  ['a box that must be ticked', field({ kind: 'yes', required: true }), false, 'Hier staat nog niets.'],
  ['not an option', field({ kind: 'choice', options }), 'c', 'Kies een van de mogelijkheden.'],
  ['one not an option', field({ kind: 'choices', options }), ['a', 'c'], 'Kies een van de mogelijkheden.'],
  ['no day', field({ kind: 'date' }), '31 februari', 'Deze datum ken ik niet. Schrijf bijvoorbeeld 2026-11-06.'],
  ['no time', field({ kind: 'time' }), 'laat', 'Deze tijd ken ik niet. Schrijf bijvoorbeeld 09:00.'],
])('%s is told at the field', (_, one, typed, says) => {
  expect(readOne(one, typed).problems).toEqual([{ field: 'x', says }])
})

test('a form filled in again holds what was typed, and nothing that is no option', () => {
  const form: Form = {
    v: 1,
    name: 'a.form',
    subject: 's',
    language: 'nl',
    title: 'T',
    submit: 'S',
    fields: [field({ kind: 'short', max: 3 }), { ...field({ kind: 'choice', options, value: 'a' }), name: 'y' }],
  }
  const [x, y] = fillIn(form, { x: 'te lang ', y: 'c' }).fields
  expect(x?.value).toBe('te lang ')
  expect(y?.value).toBeUndefined()
  expect(fillIn(form, {}).fields[1]?.value).toBe('a')
})
