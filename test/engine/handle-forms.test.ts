// Forms: nothing typed is lost, and nothing is stored twice.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Reply } from '../../src/core/app.ts'
import type { Form } from '../../src/core/form.ts'
import { formAddress } from '../../src/core/form.ts'
import type { House } from './handle-support.ts'
import { formOf, makeHouse, press, read, run, stranger, submit } from './handle-support.ts'

let house: House
beforeEach(async () => {
  house = await makeHouse()
})
afterEach(() => house.close())

const open = async (): Promise<Form> => formOf(await house.handle(run('pebble', 'log')))
const ticketOf = (reply: Reply) => formOf(reply).ticket ?? ''
const valueIn = (form: Form, name: string) => form.fields.find((field) => field.name === name)?.value

test('a form is stored once, however often it is sent', async () => {
  const { ticket = '' } = await open()
  expect(read(await house.handle(submit('pebbles.short', ticket, { title: 'Hello' })))).toContain('Stored')
  const again = await house.handle(submit('pebbles.short', ticket, { title: 'Hello' }))
  expect(read(again)).toContain('I had that already. It is there once.')
  expect(house.counted('happening')).toBe(1)
})

test('the same submission delivered five times is stored once', async () => {
  const { ticket = '' } = await open()
  const act = submit('pebbles.short', ticket, { title: 'Hello' })
  await Promise.all(Array.from({ length: 5 }, () => house.handle(act)))
  expect(house.counted('happening')).toBe(1)
})

test('a form without a ticket is stored once for each event', async () => {
  const act = submit('pebbles.short', '', { title: 'Hello' })
  await house.handle(act)
  expect(read(await house.handle(act))).toContain('I had that already')
  expect(house.counted('happening')).toBe(1)
})

test('too long comes back filled in, with how much too long', async () => {
  const { ticket = '' } = await open()
  const form = formOf(await house.handle(submit('pebbles.short', ticket, { title: 'abcdefghijklm', on: 'whenever' })))
  expect(form.problems).toEqual([
    { field: 'title', says: 'This is 3 characters too long. Your text is still here.' },
    { field: 'on', says: 'I do not know this date. Write for example 2026-11-06.' },
  ])
  expect(valueIn(form, 'title')).toBe('abcdefghijklm')
  expect(form.ticket).toBe(ticket)
  expect(read(await house.handle(submit('pebbles.short', ticket, { title: 'short' })))).toContain('Stored')
})

test('what a feature does not accept comes back filled in as well', async () => {
  const form = formOf(await house.handle(submit('pebbles.short', 't1', { title: 'problem' })))
  expect(form.problems).toEqual([{ field: 'title', says: 'Say it otherwise.' }])
  expect(valueIn(form, 'title')).toBe('problem')
  expect(house.counted('happening')).toBe(0)
})

test('after a refusal the text stands there when the form is opened again, and is sealed in the database', async () => {
  const { ticket = '' } = await open()
  expect(read(await house.handle(submit('pebbles.short', ticket, { title: 'refuse' })))).toContain('Not now.')
  expect(house.counted('happening')).toBe(0)
  expect(JSON.stringify(house.rows('draft'))).not.toContain('"refuse"')
  const next = await open()
  expect(valueIn(next, 'title')).toBe('refuse')
  await house.handle(submit('pebbles.short', next.ticket ?? '', { title: 'Fine' }))
  expect(house.counted('draft')).toBe(0)
})

test('after a fault the form comes back filled in with a reference, and the draft is kept', async () => {
  const form = formOf(await house.handle(submit('pebbles.short', 't1', { title: 'crash' })))
  expect(valueIn(form, 'title')).toBe('crash')
  expect(form.problems?.[0]?.says).toContain('Your text is still in the form.')
  expect(form.problems?.[0]?.says).toContain(String(house.lines[0]?.fields['reference']))
  expect(house.counted('happening')).toBe(0)
  expect(house.counted('draft')).toBe(1)
  expect(JSON.stringify(house.lines)).not.toContain('secret')
})

test('of a sealed form nothing is kept but that it was used, without the minute', async () => {
  await house.handle(submit('pebbles.sealed', 't1', { title: 'refuse' }))
  await house.handle(submit('pebbles.sealed', 't2', { title: 'crash' }))
  await house.handle(submit('pebbles.sealed', 't3', { title: 'fine' }))
  expect(house.counted('draft')).toBe(0)
  for (const row of [...house.rows('inbox'), ...house.rows('form_ticket')]) {
    expect(Number(row['at'] ?? row['used_at']) % 3_600_000).toBe(0)
  }
  expect(JSON.stringify([...house.rows('inbox'), ...house.rows('form_ticket')])).not.toContain('fatima')
})

test('a long form has pages, and the last one stores all of it', async () => {
  const first = await house.handle(submit('pebbles.long', 'long', { title: 'One', a: 'x' }))
  expect(formOf(first)).toMatchObject({ page: 2, pages: 2 })
  expect(formOf(first).fields.map(({ name }) => name)).toEqual(['e', 'f'])
  expect(house.counted('happening')).toBe(0)
  const once = await house.handle(submit('pebbles.long', ticketOf(first), { e: 'y' }))
  expect(read(once)).toContain('Stored with 3 values.')
  expect(read(await house.handle(submit('pebbles.long', ticketOf(first), { e: 'y' })))).toContain('I had that already')
  expect(house.counted('happening')).toBe(1)
  expect(house.counted('draft')).toBe(0)
})

test('a problem on a page keeps that page', async () => {
  const form = formOf(await house.handle(submit('pebbles.long', 'long', { a: 'x' })))
  expect(form).toMatchObject({ page: 1, pages: 2, problems: [{ field: 'title' }] })
  expect(form.submit).toBe('Next')
})

test('a form that could not be shown at once opens by its button, at its page, with what was filled in', async () => {
  const second = formOf(await house.handle(submit('pebbles.long', 'long', { title: 'One' })))
  const act = { ...press('x'), does: 'press', address: formAddress(second) } as const
  const opened = formOf(await house.handle(act))
  expect(opened).toMatchObject({ page: 2, pages: 2, fields: second.fields })
  expect(read(await house.handle(submit('pebbles.long', opened.ticket ?? '', {})))).toContain('Stored with 1 values.')
  const theirs = await house.handle({ ...press('x', { person: stranger }), does: 'press', address: act.address })
  expect(theirs).toMatchObject({ is: 'card', refused: true })
})
