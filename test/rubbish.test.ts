// Whatever is typed in any field or pressed too late: nothing breaks, nothing is lost, nobody is blamed.
import { afterEach, describe, expect, it } from 'vitest'
import type { Act } from '../src/core/act.ts'
import { features } from '../src/features/index.ts'
import { makeExplorer } from './support/explorer.ts'
import { makeNasty, mark, nasty } from './support/nasty.ts'
import { playMonth } from './support/played-month.ts'
import type { Watched } from './support/watch.ts'
import { readBlocks, watch } from './support/watch.ts'
import type { World } from './world.ts'
import { makeWorld } from './world.ts'

let world: World
afterEach(() => world.close())

describe('anything in every field', () => {
  it('is shown as it was typed, and never as ours', async () => {
    world = await makeWorld()
    const watched = watch(world.chat)
    const { words, typed } = makeNasty()
    const names = ['Anouk', ...Array.from({ length: 7 }, () => words(40))]
    const { people } = await playMonth(world, { names, question: words(240), name: words(60), words, weeks: 3 })
    await makeExplorer(world, { words, leaves: [] }).walk(people[3] ?? '')
    await world.clockTo('friday 17:00')

    expect(faultsIn(world)).toEqual([])
    expect(oursWith(watched)).toEqual([])
    const known = new Set(typed.map(asKept))
    expect(await listUnkept(watched)).toEqual([])
    expect(saidOf(watched).filter((said) => !known.has(asKept(said)))).toEqual([])
  }, 180_000)
})

/** Every form that was seen, sent with too much in each text: it comes back as it was filled in, and says by how much. */
async function listUnkept({ forms }: Watched): Promise<string[]> {
  const wrong: string[] = []
  const checked = new Set<string>()
  for (const { name, subject, fields } of forms.toReversed()) {
    const texts = fields.flatMap((field) => (field.kind === 'short' || field.kind === 'long' ? [field] : []))
    if (checked.has(name) || texts.length === 0) continue
    const values = Object.fromEntries(texts.map((field) => [field.name, 'é'.repeat(field.max + 7)]))
    const reply = await submit('anouk', { form: name, subject, values })
    if (reply.is !== 'form') continue
    checked.add(name)
    for (const field of texts) {
      const back = reply.form.fields.find((one) => one.name === field.name)
      if (back && back.value !== values[field.name]) wrong.push(`${name} lost what was typed in ${field.name}`)
      const problem = reply.form.problems?.find((one) => one.field === field.name)
      if (back && !problem?.says.includes('7 tekens'))
        wrong.push(`${name} does not say what is wrong with ${field.name}`)
    }
  }
  const seen = new Set(
    forms
      .filter(({ fields }) => fields.some(({ kind }) => kind === 'short' || kind === 'long'))
      .map(({ name }) => name),
  )
  if (checked.size < seen.size / 2) wrong.push(`Only ${[...checked]} of ${[...seen]} could be checked.`)
  return wrong
}

/** What went wrong, each thing once, and where. */
function faultsIn({ faults }: World): string[] {
  return [
    ...new Set(
      faults.map(
        (fault) =>
          /"(?:work|wake)":"[^"]*"|at [^"]*:\d+:\d+/g.exec(fault)?.[0] +
          ' ' +
          (/at [^"]*:\d+:\d+/.exec(fault)?.[0] ?? fault),
      ),
    ),
  ]
}

let keys = 0
function submit(
  user: string,
  { form, subject, values }: Pick<Extract<Act, { does: 'submit' }>, 'form' | 'subject' | 'values'>,
) {
  keys += 1
  const [key, ticket] = [`rubbish-${keys}`, `ticket-${keys}`]
  return world.engine.handle({ ...actOf(user), key, does: 'submit', form, subject, ticket, values })
}

function press(user: string, address: string, choice?: string) {
  keys += 1
  const pressed = { does: 'press', address, ...(choice !== undefined && { choice }) } as const
  return world.engine.handle({ ...actOf(user), key: `rubbish-${keys}`, ...pressed })
}

function actOf(user: string) {
  const person = { platform: 'web', space: world.chat.space, user, name: user }
  return { person, place: { room: 'home' }, at: world.clock.now() }
}

const seats = { Fatima: 'resident', Samir: 'student', Henk: 'resident' } as const

describe('what makes no sense', () => {
  it('no button, form or command breaks over a record that is not there', async () => {
    world = await makeWorld()
    await world.begins(seats)
    const odd = [
      'nope',
      '',
      world.database.rows<{ id: string }>('SELECT id FROM community')[0]?.id ?? '',
      "';--",
      '\ud800',
    ]
    for (const { name } of features.flatMap((feature) => feature.actions ?? [])) {
      if (name.startsWith('privacy.')) continue
      for (const record of odd) {
        for (const choice of [undefined, 'nope', 'E1', 'x/y']) await press('fatima', `${name}:${record}`, choice)
      }
    }
    for (const { name: form } of features.flatMap((feature) => feature.forms ?? [])) {
      for (const subject of odd) {
        const values = {
          answer: ['x'],
          title: true,
          words: '',
          happened: 'x',
          learned: 'y',
          date: '31-02',
          until: 'ooit',
        }
        for (const given of [{}, values, { __proto__: 'x', nope: 'y' }])
          await submit('fatima', { form, subject, values: given })
      }
    }
    const fatima = world.person('Fatima')
    for (const { noun, verb } of world.engine.commands('nl')) {
      for (const rest of ['E99', '👻 👻', '99999999999 31-02-2026 ooit', '"', 'x'.repeat(5000)])
        await fatima.runs(`/${noun} ${verb} ${rest}`)
    }
    await world.clockTo('monday 10:00')
    expect(faultsIn(world)).toEqual([])
  })

  it('anything typed as an answer, changed or said directly is only words', async () => {
    world = await makeWorld()
    const watched = watch(world.chat)
    const people = Object.fromEntries(nasty.map((_, n) => [`Lid${n}`, 'resident'] as const))
    const hands = Object.values(await world.begins({ ...people, Samir: 'student' })).slice(1)
    await world.clockTo('monday 09:00')
    for (const [n, typed] of nasty.entries()) {
      const answer = `${mark} antwoord ${n} ${typed}`
      await hands[n]?.types(answer, { under: 'Weekvraag' })
      await hands[n]?.types(`${mark} direct ${typed}`, 'direct')
      if (n % 2 === 0) await hands[n]?.edits(`antwoord ${n}`, `${mark} anders ${n} ${typed}`)
      if (n % 10 === 0) await hands[n]?.deletes(`anders ${n}`)
    }
    await world.clockTo('friday 17:00')
    expect(faultsIn(world)).toEqual([])
    expect(oursWith(watched)).toEqual([])
    const kept = world.database.rows<{ words: string }>('SELECT words FROM answer').map(({ words }) => asKept(words))
    const wanted = nasty.flatMap((typed, n) => (n % 2 === 0 ? [] : [asKept(`${mark} antwoord ${n} ${typed}`)]))
    expect(kept).toEqual(expect.arrayContaining(wanted))
  })

  it.each([
    ['/experimnt lijst', 'Nog geen experimenten.'],
    ['/kring experimnt lijst', 'Nog geen experimenten.'],
    ['/kring xyzzy', 'Dat ken ik niet. Bedoel je /kring help'],
    ['/kring help xyzzy', 'Ik begrijp niet wat je bedoelt bij onderwerp.'],
    ['/experiment lgo iets', 'Dat ken ik niet. Bedoel je'],
    ['/xyzzy', 'Dat ken ik niet. Bedoel je'],
    ['/', 'Ik ben Kring.'],
    ['/experiment doe-mee E99', 'Dat nummer vind ik niet. Een nummer ziet eruit als E4.'],
  ])('%s is answered kindly', async (typed, says) => {
    world = await makeWorld()
    const { Fatima } = await world.begins(seats)
    expect((await Fatima?.runs(typed))?.says).toContain(says)
  })

  it('a button of something that is over says so, and one on a message that is gone as well', async () => {
    world = await makeWorld()
    const { Fatima } = await world.begins(seats)
    for (const address of [
      'old.button:x',
      'engine.run:old-command',
      'engine.run:x',
      'nonsense',
      '',
      'a.b:c/d/e',
      'x'.repeat(500),
    ]) {
      expect(JSON.stringify(await press('fatima', address)), address).toContain(
        'Deze knop hoort bij iets dat voorbij is.',
      )
    }
    await Fatima?.runs('/experiment log Koffie')
    const [gone] = world.database.rows<{ id: string }>('SELECT id FROM experiment')
    await Fatima?.presses('Ongedaan maken')
    expect(world.database.count('experiment')).toBe(0)
    for (const action of ['join', 'start', 'undo', 'show', 'saw', 'rest', 'lookBack']) {
      const reply = await press('fatima', `experiments.${action}:${gone?.id}`)
      expect(reply, action).toMatchObject({ is: 'card', refused: true })
      expect(JSON.stringify(reply), action).toMatch(/voorbij|niet vinden|vind ik niet/)
    }
  })
})

/** Sentences of ours that hold something a member typed. */
function oursWith({ posts, replies, forms }: Watched): string[] {
  const drawn = [...posts, ...replies].flatMap(({ blocks }) => readBlocks(blocks).ours)
  const asked = forms.flatMap(({ title, submit, fields, problems = [] }) => [
    ...[title, submit],
    ...fields.flatMap(({ label, hint = '' }) => [label, hint]),
    ...problems.map(({ says }) => says),
  ])
  return [...new Set([...drawn, ...asked].filter((text) => text.includes(mark)))]
}

/** The words of members that came back, each whole. */
function saidOf({ posts, replies }: Watched): string[] {
  const all = [...posts, ...replies].flatMap(({ blocks }) => readBlocks(blocks).said.map(({ said }) => said))
  return [...new Set(all.filter((said) => said.includes(mark)))]
}

/** Without what cannot be seen and no platform accepts; titles stand on one line. */
function asKept(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\p{Cc}(?<![\n\t])|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/ prototype$/, '')
    .trim()
}
