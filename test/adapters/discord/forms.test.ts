// Forms on Discord: never refused, what stands in a window is what the form says, and what comes back is what stood there.
import type { APIModalInteractionResponseCallbackData } from 'discord.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderContinue, renderOpen, renderProblems } from '../../../adapters/discord/render/again.ts'
import type { SentInput } from '../../../adapters/discord/render/modal.ts'
import { inputsOf, readModal, renderModal } from '../../../adapters/discord/render/modal.ts'
import { readPress } from '../../../adapters/discord/render/press.ts'
import type { Option } from '../../../src/core/card.ts'
import type { Field, Form, Values } from '../../../src/core/form.ts'
import { formAddress } from '../../../src/core/form.ts'
import { translator } from '../../../src/core/text.ts'
import type { LocalDate } from '../../../src/core/time.ts'
import { readValues } from '../../../src/engine/check-form.ts'
import { mark } from '../../support/nasty.ts'
import { form as anyForm } from './fixtures/any.ts'
import type { Loose } from './fixtures/check.ts'
import { allOf, checkMessage, checkModal } from './fixtures/check.ts'
import { liveIn, readMarkup } from './fixtures/markup.ts'

const [input, select, channels, display, radio, boxes, box] = [4, 3, 8, 10, 21, 22, 23]
const today: LocalDate = '2026-11-02'
const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e'

const formOf = (fields: readonly Field[], more: Partial<Form> = {}): Form => ({
  v: 1,
  name: 'reflection.answer',
  subject: 'r1',
  ticket: 't1',
  language: 'nl',
  title: 'Jouw antwoord',
  submit: 'Verstuur',
  fields,
  ...more,
})
const title: Field = { kind: 'short', name: 'title', label: 'Titel', max: 20 }
const optionsOf = (count: number): Option[] =>
  Array.from({ length: count }, (_, n) => ({ value: `m${n}`, label: `Naam ${n}` }))

const inputs = (modal: APIModalInteractionResponseCallbackData): Loose[] =>
  (modal.components as unknown as readonly Loose[]).flatMap(({ component }) => (component ? [component] : []))
const inputIn = (field: Field) => inputs(renderModal(formOf([field])))[0]
const textsIn = (components: readonly unknown[]) => allOf(components).flatMap((one) => one.content ?? [])

/** What Discord sends when somebody sends the window as it stands. */
function sent(modal: APIModalInteractionResponseCallbackData, change: Record<string, object> = {}) {
  const components = inputs(modal).map((one) => {
    const chosen = (one.options ?? []).filter((option) => option.default).map(({ value }) => value)
    const places = (one as { default_values?: readonly { id: string }[] }).default_values ?? []
    const by: Record<number, object> = {
      [input]: { value: one.value ?? '' },
      [select]: { values: chosen },
      [channels]: { values: places.map(({ id }) => id) },
      [radio]: { value: chosen[0] ?? null },
      [boxes]: { values: chosen },
      [box]: { value: (one as { default?: boolean }).default === true },
    }
    const { type, custom_id: id = '' } = one
    return { type: 18, id: 1, component: { type, custom_id: id, ...by[type], ...change[id] } }
  })
  return readModal(modal.custom_id, inputsOf({ components: components as never }))
}

const read = (form: Form, values: Values) =>
  readValues(form.fields, values, { t: translator(form.language), today }).values

/** The value of every field as the form holds it and the engine reads it; of options that cannot be told apart nothing is known. */
function held(form: Form): Values {
  return Object.fromEntries(form.fields.flatMap((field) => ('value' in field ? [[field.name, field.value]] : [])))
}

describe('any form', () => {
  it('is a window that Discord takes', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(checkModal(renderModal(form))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('has messages that Discord takes, for its problems, its next page and itself', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        for (const one of [renderProblems(form), renderContinue(form), renderOpen(form)]) {
          expect(checkMessage(one)).toEqual([])
          const [press] = allOf(one.components).flatMap(({ custom_id: id }) => (id ? [readPress(id)] : []))
          expect(press).toEqual({ is: 'press', address: formAddress(form) })
          expect(textsIn(one.components).flatMap(liveIn)).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('that nobody touched comes back as it was, as the engine reads it', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const names = new Set(form.fields.slice(0, 5).map(({ name }) => name))
        const fields = form.fields.filter((field) => {
          if (!names.has(field.name)) return false
          if ('max' in field) return (field.value ?? '').length <= Math.min(field.max, 4000)
          if ('options' in field && field.options.length > 25) return false
          return field.kind !== 'room'
        })
        const clear: Form = { ...form, fields: fields.map((field) => ({ ...field, required: false })) }
        const back = sent(renderModal(clear))
        expect(back).toMatchObject({ form: form.name, subject: form.subject, ticket: form.ticket })
        const tidy = (values: Values) =>
          JSON.parse(
            JSON.stringify(read(clear, values), (_, value) =>
              typeof value === 'string'
                ? value.replace(/(?![\n\t])\p{Cc}/gu, '').replace(/\p{Surrogate}/gu, '\ufffd')
                : value,
            ),
          )
        const kept = (field: Field) => 'max' in field || field.kind === 'date' || field.kind === 'yes'
        for (const field of clear.fields.filter(kept)) {
          const [was, is] = [tidy(held(clear))[field.name], tidy(back?.values ?? {})[field.name]]
          if (typeof was === 'string' && !/[^\p{White_Space}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(was))
            expect(is).toBeUndefined()
          else expect(String(is ?? '').trim()).toEqual(String(was ?? (field.kind === 'yes' ? false : '')).trim())
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('a field', () => {
  it('of words has room for more, as long as more stands in it', () => {
    expect(inputIn({ ...title, value: 'Weg ermee' })).toMatchObject({ style: 1, max_length: 20, value: 'Weg ermee' })
    expect(inputIn({ ...title, value: 'x'.repeat(30) })).toMatchObject({ max_length: 4000, value: 'x'.repeat(30) })
    expect(inputIn({ ...title, kind: 'long', max: 9999, value: 'é'.repeat(5000) })).toMatchObject({
      style: 2,
      max_length: 4000,
      value: 'é'.repeat(4000),
    })
    expect(inputIn({ ...title, value: 'a\nb' })).toMatchObject({ style: 2 })
    expect(inputIn({ ...title, value: ' ' })).not.toHaveProperty('value')
  })

  it('to choose from shows all, a list, or a line to type in', () => {
    const typeOf = (kind: 'choice' | 'member', count: number) =>
      inputIn({ kind, name: 'x', label: 'Wat', options: optionsOf(count) })?.type
    expect([1, 2, 10, 11, 25, 26].map((count) => typeOf('choice', count))).toEqual([
      ...[select, radio, radio, select, select, input],
    ])
    expect([1, 10, 25, 26].map((count) => typeOf('member', count))).toEqual([select, select, select, input])
    const field = (count: number): Field => ({
      kind: 'choices',
      name: 'x',
      label: 'Wat',
      options: optionsOf(count),
      value: [`m${count - 1}`],
    })
    expect([1, 10, 11, 40].map((count) => inputIn(field(count))?.type)).toEqual([boxes, boxes, select, select])
    expect(inputIn(field(40))?.options?.[0]).toMatchObject({ value: 'm39', default: true })
  })

  it('with a long list takes a name as it is typed', () => {
    const who: Field = { kind: 'member', name: 'who', label: 'Wie', options: optionsOf(40), value: 'm31' }
    const form = formOf([who])
    const modal = renderModal(form)
    expect(inputs(modal)[0]).toMatchObject({ value: 'Naam 31', placeholder: 'Typ een naam uit de kring' })
    const back = (typed: string) => read(form, sent(modal, { 'member:who': { value: typed } })?.values ?? {})
    expect(read(form, sent(modal)?.values ?? {})).toEqual({ who: 'm31' })
    expect(back('naam 12')).toEqual({ who: 'm12' })
    expect(back('m4')).toEqual({ who: 'm4' })
    expect(back('Naam')).toEqual({})
  })

  it('of a day or a time is typed, and what stands there is read back as the same', () => {
    const form = formOf([
      { kind: 'date', name: 'day', label: 'Dag', value: '2027-11-06' },
      { kind: 'time', name: 'time', label: 'Tijd', value: '09:00' },
    ])
    const modal = renderModal(form)
    expect(inputs(modal)).toMatchObject([
      { value: 'zaterdag 6 november 2027', placeholder: 'Bijvoorbeeld 6 november, of volgende vrijdag' },
      { value: '09:00', placeholder: 'Bijvoorbeeld 9:00' },
    ])
    expect(read(form, sent(modal)?.values ?? {})).toEqual({ day: '2027-11-06', time: '09:00' })
    const english = renderModal({ ...form, language: 'en' })
    expect(inputs(english)[0]?.value).toBe('Saturday 6 November 2027')
    expect(read(form, sent(english)?.values ?? {})).toEqual({ day: '2027-11-06', time: '09:00' })
    const change = { 'date:day': { value: 'over 2 weken' }, 'time:time': { value: '9u30' } }
    expect(read(form, sent(modal, change)?.values ?? {})).toEqual({ day: '2026-11-16', time: '09:30' })
    const wrong = formOf([{ kind: 'date', name: 'day', label: 'Dag', value: 'ooit' }])
    expect(inputs(renderModal(wrong))[0]?.value).toBe('ooit')
  })

  it('of a room offers rooms, with what was chosen', () => {
    const room: Field = { kind: 'room', name: 'x', label: 'Kanaal', required: true, value: '197038439483310086' }
    expect(inputIn(room)).toMatchObject({
      type: channels,
      channel_types: [0, 5],
      default_values: [{ id: room.value, type: 'channel' }],
    })
    expect(sent(renderModal(formOf([room])))?.values).toEqual({ x: room.value })
    expect(inputIn({ ...room, value: 'home' })).not.toHaveProperty('default_values')
  })

  it('of a yes is one box, and one that must be ticked is a group', () => {
    const yes: Field = { kind: 'yes', name: 'x', label: 'Goed', value: true }
    expect(inputIn(yes)).toEqual({ type: box, custom_id: 'yes:x', default: true })
    expect(inputIn({ ...yes, required: true })).toMatchObject({ type: boxes, required: true })
    expect(sent(renderModal(formOf([yes])))?.values).toEqual({ x: true })
    expect(sent(renderModal(formOf([{ ...yes, required: true }])))?.values).toEqual({ x: true })
    expect(sent(renderModal(formOf([{ ...yes, value: false, required: true }])))?.values).toEqual({ x: false })
  })

  it('with nothing to choose from says so and asks nothing', () => {
    const modal = renderModal(formOf([{ kind: 'member', name: 'x', label: 'W*ie', options: [] }, title]))
    expect(textsIn(modal.components)).toEqual(['**W\\*ie**\nEr is nu niets om uit te kiezen.'])
    expect(inputs(modal)).toHaveLength(1)
  })

  it('that must be filled in says so to Discord, and has its hint', () => {
    const required: Field = { ...title, required: true, hint: 'Kort is goed' }
    expect(renderModal(formOf([required])).components).toMatchObject([
      { label: 'Titel', description: 'Kort is goed', component: { required: true } },
    ])
    expect(inputIn(title)).toMatchObject({ required: false })
    const one: Field = { kind: 'member', name: 'x', label: 'Wie', options: optionsOf(3) }
    expect(inputIn(one)).toMatchObject({ required: false, min_values: 0 })
    expect(inputIn({ ...one, required: true })).not.toHaveProperty('min_values')
  })
})

describe('what comes back', () => {
  it('is undefined where somebody left it empty', () => {
    const fields: Field[] = [
      { ...title, value: 'Weg ermee' },
      { kind: 'choices', name: 'days', label: 'Dagen', options: optionsOf(3), value: ['m1'] },
      { kind: 'choice', name: 'one', label: 'Een', options: optionsOf(3) },
      { kind: 'member', name: 'who', label: 'Wie', options: optionsOf(3) },
      { kind: 'yes', name: 'yes', label: 'Ja', value: true },
    ]
    const empty: Record<string, object> = {
      'short:title': { value: '' },
      'choices:days': { values: [] },
      'yes:yes': { value: false },
    }
    const back = sent(renderModal(formOf(fields)), empty)
    expect(back).toEqual({
      ...{ form: 'reflection.answer', subject: 'r1', ticket: 't1' },
      values: { title: undefined, days: undefined, one: undefined, who: undefined, yes: false },
    })
  })

  it('is read with values that no option can hold as they are', () => {
    const options = ['', ' x ', '=y', 'z%'].map((value) => ({ value, label: 'Label' }))
    const form = formOf([{ kind: 'choices', name: 'x', label: 'Wat', options, value: ['', ' x ', '=y', 'z%'] }])
    expect(sent(renderModal(form))?.values).toEqual({ x: ['', ' x ', '=y', 'z%'] })
  })

  it('knows its form and ticket, however long they are', () => {
    const name = 'experiments.aVeryLongNameOfForm'
    const long = { name, subject: `${uuid}/${uuid}`, ticket: `${uuid}~3` } as const
    for (const one of [long, { ...long, subject: 'new' }, { ...long, ticket: '' }, { ...long, subject: 'a|b!c' }]) {
      const modal = renderModal(formOf([title], one))
      expect(modal.custom_id.length).toBeLessThanOrEqual(100)
      expect(readModal(modal.custom_id, [])).toEqual({
        form: name,
        subject: one.subject,
        ticket: one.subject === long.subject && one.ticket !== '' ? expect.any(String) : one.ticket,
        values: {},
      })
    }
    expect(readModal(renderModal(formOf([], { subject: uuid, ticket: `${uuid}~2` })).custom_id, [])).toMatchObject({
      subject: uuid,
      ticket: `${uuid}~2`,
    })
    const odd = `!${'x'.repeat(22)}`
    expect(readModal(renderModal(formOf([], { subject: odd })).custom_id, [])).toMatchObject({ subject: odd })
  })

  it('is nothing when it is not a form of ours', () => {
    const typed: SentInput[] = [{ customId: 'short:title', value: 'x' }]
    for (const id of ['', 'x', 'f|', 'g|', 'f|a', 'h|a|b|c']) expect(readModal(id, typed)).toBeUndefined()
    expect(readModal('g|t|a.b|c', [...typed, { customId: 'x', value: 'y' }])?.values).toEqual({ title: 'x' })
  })
})

describe('a window', () => {
  it('tells which page it is, however long the title', () => {
    const modal = renderModal(formOf([title], { title: 'x'.repeat(60), page: 2, pages: 3 }))
    expect(modal.title).toBe(`${'x'.repeat(38)}… (2/3)`)
  })

  it('begins with the problems and the question where there is room', () => {
    const intro = [{ said: `*Hoe* gaat het, ${mark}?`, from: { kind: 'question', id: 'q' }, language: 'nl' as const }]
    const problems = [{ field: 'title', says: 'Dit is 3 tekens te lang.' }, { says: 'Er ging iets mis.' }]
    const [first] = textsIn(renderModal(formOf([title], { intro, problems })).components)
    expect(first).toBe(`- **Titel:** Dit is 3 tekens te lang.\n- Er ging iets mis.\n\n\\*Hoe\\* gaat het, ${mark}?`)
    const five = ['a', 'b', 'c', 'd', 'e'].map((name): Field => ({ ...title, name }))
    expect(renderModal(formOf(five, { intro, problems })).components.map(({ type }) => type as number)).not.toContain(
      display,
    )
  })

  it('cuts off a question that is too long without making markup of it', () => {
    const intro = [{ said: '*'.repeat(3000), from: { kind: 'question', id: 'q' }, language: 'nl' as const }]
    expect(checkModal(renderModal(formOf([title], { intro: ['Vraag: ', ...intro] })))).toEqual([])
  })

  it('never has more than five fields, and none twice', () => {
    const fields = ['a', 'b', 'c', 'd', 'e', 'f', 'a'].map((name): Field => ({ ...title, name }))
    expect(inputs(renderModal(formOf(fields)))).toHaveLength(5)
    expect(inputs(renderModal(formOf([title, title])))).toHaveLength(1)
    expect(checkModal(renderModal(formOf([])))).toEqual([])
  })
})

describe('a form that cannot open', () => {
  const problems = [{ field: 'title', says: 'Dit is _3_ tekens te lang.' }]
  const words = (payload: { components: readonly unknown[] }) => textsIn(payload.components).map(readMarkup).join('\n')

  it('tells what is not right yet, with a way back to it', () => {
    const told = renderProblems(formOf([title], { problems, page: 2, pages: 2 }))
    expect(words(told)).toBe('Nog even dit:\nTitel: Dit is _3_ tekens te lang.\nWat je schreef staat er nog.\n')
    expect(words(renderProblems(formOf([title], { problems }), { isKept: false }))).not.toContain('staat er nog')
    expect(told.flags).toBe((1 << 15) | 64)
    expect(allOf(told.components)).toContainEqual({
      type: 2,
      style: 1,
      label: 'Pas aan',
      custom_id: 'engine.form:reflection.answer~2/r1',
    })
  })

  it('leads on to its next page', () => {
    const next = renderContinue(formOf([title], { page: 2, pages: 3 }))
    expect(words(next)).toBe('Jouw antwoord\nPagina 2 van 3 staat klaar.')
    expect(words(renderOpen(formOf([title])))).toBe('Jouw antwoord\nHet formulier staat klaar.')
  })
})
