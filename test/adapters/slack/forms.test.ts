// Forms on Slack: never refused, what stands in a window is what the form says, and what comes back is what stood there.
import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SubmittedView } from '../../../adapters/slack/render/view.ts'
import { formCallback, problemsOf, readView, renderView } from '../../../adapters/slack/render/view.ts'
import type { Option } from '../../../src/core/card.ts'
import type { Field, Form, Values } from '../../../src/core/form.ts'
import { lengthOf } from '../../../src/core/form.ts'
import { parseLocalDate, parseLocalTime } from '../../../src/core/time.ts'
import { checkView } from '../../fakes/slack/check/view.ts'
import { mark } from '../../support/nasty.ts'
import { form as anyForm } from './fixtures/any.ts'

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

const inputs = (view: ModalView) => (view.blocks as KnownBlock[]).filter((block) => block.type === 'input')
const elementOf = (field: Field) => inputs(renderView(formOf([field])))[0]?.element
const idsOf = (form: Form, fresh?: string) =>
  inputs(renderView(form, fresh === undefined ? {} : { fresh })).map((block) => block.block_id)

/** What Slack sends when somebody sends the window as it stands. */
function sent(view: ModalView, change: (block: InputBlock) => object | undefined = () => undefined): SubmittedView {
  const values = inputs(view).map((block) => {
    const { element } = block
    const state = {
      type: element.type,
      ...('initial_value' in element ? { value: element.initial_value ?? null } : {}),
      ...('initial_date' in element ? { selected_date: element.initial_date } : {}),
      ...('initial_time' in element ? { selected_time: element.initial_time } : {}),
      ...('initial_conversation' in element ? { selected_conversation: element.initial_conversation } : {}),
      ...('initial_option' in element ? { selected_option: element.initial_option } : {}),
      ...('initial_options' in element ? { selected_options: element.initial_options } : {}),
      ...change(block),
    }
    return [block.block_id, { [element.action_id ?? '']: state }]
  })
  return { private_metadata: view.private_metadata ?? '', state: { values: Object.fromEntries(values) } }
}

/** What the core wants back for a field that nobody touched. */
function untouched(field: Field): Values[string] {
  switch (field.kind) {
    case 'yes':
      return field.value ?? false
    case 'choices':
      return field.value?.length ? field.value : undefined
    case 'date':
      return parseLocalDate(field.value ?? '')
    case 'time':
      return parseLocalTime(field.value ?? '')
    default:
      return field.value === '' ? undefined : field.value
  }
}

describe('any form', () => {
  it('is a window that Slack takes', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const view = renderView(form, { channel: 'C1', thread: '1.2', message: '1.1' })
        expect(checkView({ ...view })).toEqual([])
        expect(JSON.stringify(view).length).toBeLessThanOrEqual(250_000)
      }),
      { numRuns: 150 },
    )
  })

  it('carries ids along and no words', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const kept = renderView(form, { channel: 'C1' }).private_metadata ?? ''
        const values = form.fields.flatMap((field) => ('options' in field ? field.options.map((one) => one.value) : []))
        if (!JSON.stringify(values).includes(mark)) expect(kept).not.toContain(mark)
        expect(readView({ private_metadata: kept, state: { values: {} } })).toMatchObject({
          form: form.name,
          subject: form.subject,
          ticket: form.ticket,
          page: form.page ?? 1,
        })
      }),
      { numRuns: 100 },
    )
  })

  it('has every problem at a field of its own window', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const ids = idsOf(form)
        const problems = problemsOf(form)
        for (const id of Object.keys(problems)) expect(ids).toContain(id)
        if (form.problems?.length && ids.length > 0) expect(Object.keys(problems).length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })

  it('gives back what stood in it', () => {
    const plain = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }).filter((one) => one.trim() !== '')
    const value = fc.oneof(fc.uuid(), fc.constantFrom('#1', '#2', 'x'.repeat(90)))
    const options = fc
      .uniqueArray(value, { minLength: 1, maxLength: 30 })
      .map((all) => all.map((one): Option => ({ value: one, label: `Optie ${one}` })))
    const field: fc.Arbitrary<Field> = fc.oneof(
      plain.map((one): Field => ({ ...title, value: one })),
      fc.tuple(options, fc.nat()).map(([all, n]): Field => {
        const chosen = all[n % all.length]?.value ?? ''
        return { kind: n % 2 ? 'choice' : 'member', name: 'x', label: 'X', options: all, value: chosen }
      }),
      options.map((all): Field => {
        return { kind: 'choices', name: 'x', label: 'X', options: all, value: all.slice(1, 4).map((one) => one.value) }
      }),
      fc.boolean().map((one): Field => ({ kind: 'yes', name: 'x', label: 'X', value: one })),
      fc
        .constantFrom('2026-11-06', 'morgen')
        .map((one): Field => ({ kind: 'date', name: 'x', label: 'X', value: one })),
      fc.constantFrom('09:00', 'negen').map((one): Field => ({ kind: 'time', name: 'x', label: 'X', value: one })),
      fc.constant<Field>({ kind: 'room', name: 'x', label: 'X', value: 'C0123ABC' }),
    )
    fc.assert(
      fc.property(field, (one) => {
        const read = readView(sent(renderView(formOf([one]))))
        expect(read?.values).toEqual({ [one.name]: untouched(one) })
      }),
    )
  })
})

describe('a field', () => {
  it('of text has a maximum, but not while more stands in it', () => {
    expect(elementOf({ ...title, value: 'Kort' })).toMatchObject({ max_length: 20, initial_value: 'Kort' })
    const long = elementOf({ ...title, value: 'x'.repeat(21) })
    expect(long).toMatchObject({ initial_value: 'x'.repeat(21) })
    expect(long).not.toHaveProperty('max_length')
    expect(elementOf({ ...title, kind: 'long', max: 9000 })).toMatchObject({ max_length: 3000, multiline: true })
  })

  it('of text shows what no longer fits under it, so that nothing is lost', () => {
    const { blocks } = renderView(formOf([{ ...title, kind: 'long', value: `${'x'.repeat(3000)}en de rest` }]))
    expect(blocks).toHaveLength(2)
    expect(JSON.stringify(blocks[1])).toContain('"en de rest"')
  })

  it('of choices lies open up to ten options, and is a list above', () => {
    const field = (kind: 'choice' | 'choices' | 'member', count: number) =>
      elementOf({ kind, name: 'x', label: 'X', options: optionsOf(count) } as Field)?.type
    expect([10, 11].map((n) => field('choice', n))).toEqual(['radio_buttons', 'static_select'])
    expect([10, 11].map((n) => field('choices', n))).toEqual(['checkboxes', 'multi_static_select'])
    expect(field('member', 2)).toBe('static_select')
  })

  it('of a member comes from our own list, in groups when it is long', () => {
    const element = elementOf({ kind: 'member', name: 'x', label: 'Wie', options: optionsOf(250), value: 'm249' })
    expect(element).toMatchObject({
      option_groups: [{ label: { text: 'Naam 0 – Naam 99' } }, {}, { options: { length: 50 } }],
      initial_option: { value: 'm249' },
    })
  })

  it('has fewer options rather than a window that is too big', () => {
    const many = ['a', 'b', 'c'].map(
      (name): Field => ({ kind: 'member', name, label: 'Wie', options: optionsOf(1500) }),
    )
    const view = renderView(formOf(many))
    expect(JSON.stringify(view).length).toBeLessThan(250_000)
    expect(checkView({ ...view })).toEqual([])
    expect(inputs(view)).toHaveLength(3)
  })

  it('with nothing to choose from says so and asks nothing', () => {
    const view = renderView(formOf([{ kind: 'member', name: 'x', label: 'Wie', options: [] }]))
    expect(view.blocks).toMatchObject([{ type: 'context', elements: [{ text: expect.stringContaining('Wie: ') }] }])
  })

  it('of a room offers rooms, and the one where somebody is', () => {
    const room: Field = { kind: 'room', name: 'x', label: 'Kanaal' }
    const filter = { include: ['public', 'private'], exclude_bot_users: true }
    expect(elementOf(room)).toMatchObject({
      type: 'conversations_select',
      filter,
      default_to_current_conversation: true,
    })
    expect(elementOf({ ...room, value: 'C0123' })).toMatchObject({ filter, initial_conversation: 'C0123' })
  })

  it('that must be filled in says so to Slack', () => {
    const view = renderView(
      formOf([
        { ...title, required: true, hint: 'Kort is goed' },
        { ...title, name: 'y' },
      ]),
    )
    expect(inputs(view)).toMatchObject([{ optional: false, hint: { text: 'Kort is goed' } }, { optional: true }])
  })
})

describe('what comes back', () => {
  it('is undefined where somebody left it empty', () => {
    const fields: Field[] = [
      { ...title, value: 'Weg ermee' },
      { kind: 'choices', name: 'days', label: 'Dagen', options: optionsOf(3), value: ['m1'] },
      { kind: 'yes', name: 'yes', label: 'Ja', value: true },
    ]
    const empty = { value: null, selected_option: null, selected_options: [] }
    const read = readView(sent(renderView(formOf(fields), { channel: 'C1', message: '1.1' }), () => empty))
    expect(read).toEqual({
      ...{ form: 'reflection.answer', subject: 'r1', ticket: 't1', page: 1, channel: 'C1', message: '1.1' },
      values: { title: undefined, days: undefined, yes: false },
    })
    expect(Object.keys(read?.values ?? {})).toEqual(['title', 'days', 'yes'])
  })

  it('is not read from a page that is no longer there', () => {
    const first = sent(renderView(formOf([title])), () => ({ value: 'Van pagina 1' }))
    const second = sent(renderView(formOf([title], { ticket: 't1~2', page: 2 })), () => ({ value: 'Van 2' }))
    const values = { ...first.state.values, ...second.state.values }
    expect(readView({ ...second, state: { values } })?.values).toEqual({ title: 'Van 2' })
    expect(readView({ ...second, state: first.state })?.values).toEqual({})
  })

  it('is nothing when it is not a form of ours', () => {
    for (const private_metadata of ['', 'x', '{}', 'null', '[]', '{"form":1}']) {
      expect(readView({ private_metadata, state: { values: {} } })).toBeUndefined()
    }
  })
})

describe('a window', () => {
  it('drawn again keeps its inputs for the same ticket and page, and only then', () => {
    const form = formOf([title])
    expect(idsOf(form)).toEqual(idsOf(formOf([{ ...title, value: 'Anders' }])))
    const others = [{ ticket: 't2' }, { page: 2 }].map((more) => idsOf(formOf([title], more)))
    expect(new Set([idsOf(form), ...others, idsOf(form, '1')].flat()).size).toBe(4)
  })

  it('tells which page it is, however long the title', () => {
    const view = renderView(formOf([title], { title: 'Een titel van vierentwin', page: 2, pages: 3 }))
    expect(view.title.text).toBe('Een titel van vie… (2/3)')
    expect(lengthOf(view.title.text)).toBe(24)
    expect(view).toMatchObject({ callback_id: formCallback, submit: { text: 'Verstuur' }, close: { text: 'Sluiten' } })
  })

  it('begins with the question, and with the problems when it is drawn anew', () => {
    const problems = [{ field: 'title', says: 'Dit is 3 tekens te lang.' }, { says: 'Er ging iets mis.' }]
    const intro = [{ said: '*Hoe* gaat het?', from: { kind: 'question', id: 'q' }, language: 'nl' as const }]
    const form = formOf([title], { problems, intro })
    const [wrong, question, input] = renderView(form).blocks
    expect(JSON.stringify(wrong)).toContain('Titel: ')
    expect(question).toMatchObject({ elements: [{ elements: [{ type: 'text', text: '*Hoe* gaat het?' }] }] })
    const id = (input as InputBlock).block_id ?? ''
    expect(problemsOf(form)).toEqual({ [id]: 'Dit is 3 tekens te lang. Er ging iets mis.' })
    expect(Object.keys(problemsOf(form, '1'))).not.toEqual([id])
  })

  it('tells problems of another page only when there are no others', () => {
    const elsewhere = { field: 'later', says: 'Straks.' }
    const both = formOf([title], { problems: [elsewhere, { field: 'title', says: 'Hier.' }] })
    expect(Object.values(problemsOf(both))).toEqual(['Hier.'])
    expect(Object.values(problemsOf({ ...both, problems: [elsewhere] }))).toEqual(['Straks.'])
    expect(problemsOf({ ...both, fields: [] })).toEqual({})
  })
})
