// The stopover (R09): offered under a digest, opened on Monday with its draft, completed by everybody, and posted on Thursday with a file.
import { afterEach, describe, expect, it } from 'vitest'
import { wordsOf } from '../../adapters/web/person.ts'
import { features } from '../../src/features/index.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

const people = { Anouk: 'government', Fatima: 'resident', Samir: 'student', Marijke: 'research' } as const
const around = features

async function begins(options: { readonly rhythm?: 'gentle' | 'all' } = {}) {
  world = await makeWorld({ at: '2026-09-03T10:00', features: around })
  await world.begins(people, { rhythm: options.rhythm ?? 'gentle' })
  return world
}

/** Proposed on a Tuesday of week 1; opens on Monday the 14th. */
async function planned() {
  await begins()
  await world.clockTo('2026-09-07T10:00')
  await share('Fatima', 'In de flat gaat het eerst over schimmel.')
  await keep('Samir', 'Ik durf het niet te zeggen.')
  await world.clockTo('2026-09-08T10:00')
  await world.person('Samir').runs('/phase summary')
  await proposes()
}

async function proposes() {
  expect((await world.person('Samir').presses('Een tussenstop voorstellen')).isRefused).toBe(false)
  for (const name of ['Fatima', 'Anouk', 'Marijke']) await world.person(name).presses('proposals.ok')
}

async function opened() {
  await planned()
  await world.clockTo('2026-09-14T09:00')
}

async function share(name: string, words: string) {
  const hands = world.person(name)
  await hands.presses('reflection.share')
  hands.fillsIn({ answer: words })
  await hands.sends()
  if (hands.canPress('Ja')) await hands.presses('Ja')
}

async function keep(name: string, words: string) {
  const hands = world.person(name)
  await hands.presses('reflection.keep')
  hands.fillsIn({ answer: words })
  await hands.sends()
}

async function adds(name: string, button: string, values: Record<string, string>) {
  const hands = world.person(name)
  await hands.presses(button, { in: 'Wat mag niet ontbreken?' })
  hands.fillsIn(values)
  return hands.sends()
}

const story = (after: string, domain = 'policy.out') => ({
  before: 'Ik was een adres op een lijst.',
  happened: 'We belden samen aan.',
  after,
  matters: 'Nu maken bewoners kennis.',
  domain,
})

const saying = (words: string) =>
  world
    .room('home')
    .messages()
    .map(wordsOf)
    .filter((said) => said.includes(words))

const files = () =>
  world
    .room('home')
    .messages()
    .flatMap(({ part }) => part?.files ?? [])

describe('before it begins', () => {
  it('is offered under the digest after eight weeks; two yeses start it on the next Monday', async () => {
    await begins()
    await world.clockTo('2026-10-30T15:00')
    expect(saying('Zullen we volgende week even stoppen en terugkijken?')).toEqual([])
    await world.clockTo('2026-11-06T15:00')
    expect(saying('Zullen we volgende week even stoppen en terugkijken?')).toHaveLength(1)
    const one = await world.person('Fatima').presses('Ja, volgende week')
    expect(one.says).toContain('Zegt nog iemand ja')
    await world.person('Fatima').presses('Ja, volgende week')
    await world.person('Marijke').presses('Nog niet')
    expect((await world.person('Samir').presses('Ja, volgende week')).says).toContain('maandag 9 november')
    expect((await world.person('Anouk').presses('Ja, volgende week')).isRefused).toBe(true)
    await world.clockTo('2026-11-09T09:00')
    expect(saying('Dit is wat we in het logboek vonden')).toHaveLength(1)
  })

  it('anyone proposes one with a light consent, and not a second while one is coming', async () => {
    await planned()
    await world.clockTo('2026-09-11T16:00')
    expect((await world.person('Anouk').runs('/phase summary')).says).toContain(
      'De volgende begint op maandag 14 september',
    )
    expect(saying('Weekbericht · ')).toHaveLength(1)
    expect(saying('Op maandag 14 september houden we een tussenstop')).toHaveLength(1)
  })

  it('who comes too late is told so kindly', async () => {
    await begins()
    expect((await world.person('Anouk').runs('/phase summary')).says).toContain('Er is nog geen tussenstop geweest.')
  })
})

describe('from Monday to Thursday', () => {
  it('opens in the place of the question, with the draft in its thread; every line has a source', async () => {
    await opened()
    expect(saying('🌿 Weekvraag')).toHaveLength(1)
    const card = saying('Dit is wat we in het logboek vonden')[0] ?? ''
    expect(card).toContain('Wat je toevoegt, leest iedereen in #')
    expect(card).toContain('Twee mensen van verschillende kanten')
    const draft = world.person('Anouk').sees({ under: 'Dit is wat we in het logboek vonden' })
    expect(draft).toContain('Concept · Wat we leerden')
    expect(draft).toContain('antwoord op de weekvraag')
    expect(draft).toContain('bewoner 1')
    expect(draft).toContain('“In de flat gaat het eerst over schimmel.” Fatima')
    expect(draft).not.toContain('Ik durf het niet')
  })

  it('what people add stands in the draft at once, with who reads it said before they type', async () => {
    await opened()
    const hands = world.person('Fatima')
    await hands.presses('Er ontbreekt iets', { in: 'Wat mag niet ontbreken?' })
    expect(JSON.stringify(hands.form()?.intro)).toContain('Iedereen in de kring leest dit, met je naam.')
    hands.fillsIn({ part: 'unknown', words: 'Wat jongeren uit de flat vinden.' })
    expect((await hands.sends()).says).toContain('Het staat erin.')
    const draft = () => world.person('Anouk').sees({ under: 'Dit is wat we in het logboek vonden' })
    expect(draft()).toContain('Wat jongeren uit de flat vinden. (Fatima)')
    await hands.presses('Haal weg')
    expect(draft()).not.toContain('jongeren')
  })

  it('a turning point and a decision of those days are in it', async () => {
    await opened()
    await adds('Samir', 'Een keerpunt', {
      words: 'De avond met negen mensen.',
      kind: 'turning_point',
      on: '2026-09-10',
    })
    const draft = world.person('Anouk').sees({ under: 'Dit is wat we in het logboek vonden' })
    expect(draft).toContain('De avond met negen mensen.')
  })

  it('one private word on the second day, to who wants those and added nothing', async () => {
    await planned()
    for (const name of ['Fatima', 'Samir']) {
      const hands = world.person(name)
      await hands.runs('/my times')
      hands.fillsIn({ where: 'direct', remind: true })
      await hands.sends()
    }
    await world.clockTo('2026-09-14T12:00')
    await adds('Samir', 'Wat nemen we mee?', { take: 'Eerst langsgaan.' })
    await world.clockTo('2026-09-15T12:00')
    expect(world.person('Fatima').sees('direct')).toContain('De tussenstop loopt tot donderdag 15:00')
    expect(world.person('Samir').sees('direct')).not.toContain('De tussenstop loopt')
    expect(world.person('Fatima').canPress('Geen seintjes meer')).toBe(true)
  })

  it('waits in what is open today, and not for who added something', async () => {
    await opened()
    expect((await world.person('Marijke').runs('/my today')).says).toContain(
      'Er is een tussenstop, tot donderdag 15:00',
    )
    await adds('Marijke', 'Een veranderverhaal', story('De brief begint met mijn zin.'))
    expect((await world.person('Marijke').runs('/my today')).says).not.toContain('Er is een tussenstop')
  })

  it('no Wednesday ritual, and at most three posts of the bot in that week', async () => {
    await begins({ rhythm: 'all' })
    await world.clockTo('2026-09-22T10:00')
    await world.person('Samir').runs('/phase summary')
    await proposes()
    await world.clockTo('2026-09-27T10:00')
    const before = new Set(
      world
        .room('home')
        .messages()
        .map(({ id }) => id),
    )
    await world.clockTo('2026-10-04T10:00')
    const mine = world
      .room('home')
      .messages()
      .filter(({ id, where, by }) => by === 'bot' && where.under === undefined && !before.has(id))
      .map(wordsOf)
    expect(mine.map((said) => said.split('\n')[0]?.slice(0, 25))).toEqual([
      '🏕️ Tussenstop. Hij staat',
      expect.stringContaining('🏕️ Tussenstop · Warm'),
    ])
    await world.clockTo('2026-10-05T10:00')
    expect(saying('🌿 Weekvraag').length).toBeGreaterThan(0)
  })
})

describe('own words of long ago', () => {
  it('come back to their author alone, who may share them after all; nobody else ever reads them', async () => {
    await begins()
    await world.clockTo('2026-09-07T10:00')
    await keep('Samir', 'Ik durf het niet te zeggen.')
    await keep('Marijke', 'Dit blijft van mij.')
    await world.clockTo('2026-10-06T10:00')
    await world.person('Samir').runs('/phase summary')
    await proposes()
    await world.clockTo('2026-10-12T10:00')
    const mine = (await world.person('Samir').runs('/my today')).says
    expect(mine).toContain('Alleen jij ziet dit. 5 weken geleden schreef je voor jezelf: Ik durf het niet te zeggen.')
    expect((await world.person('Fatima').runs('/my today')).says).not.toContain('Alleen jij ziet dit')
    world.room('home').hides('Ik durf het niet', 'Dit blijft van mij')
    await world.person('Samir').presses('Deel dit')
    world.room('home').shows('Ik durf het niet te zeggen.')
    expect((await world.person('Samir').runs('/my today')).says).not.toContain('Alleen jij ziet dit')
    await world.person('Marijke').runs('/my today')
    expect((await world.person('Marijke').presses('Dat blijft van mij')).says).toContain('Het blijft van jou.')
    await world.clockTo('2026-10-16T10:00')
    world.room('home').hides('Dit blijft van mij')
    expect(files()[0]?.body).not.toContain('Dit blijft van mij')
  })
})

describe('on Thursday at three', () => {
  async function full() {
    await opened()
    await adds('Marijke', 'Een veranderverhaal', story('De brief begint met mijn zin.'))
    await adds('Samir', 'Een veranderverhaal', story('Ik bel nu gewoon aan.', 'myself.in'))
    const chooses = async (name: string, whose: string, reason: string) => {
      const hands = world.person(name)
      await hands.presses('Welk verhaal zegt het meest?', { in: 'Wat mag niet ontbreken?' })
      const field = hands.form()?.fields.find((one) => one.name === 'story')
      const option = field?.kind === 'choice' ? field.options.find(({ label }) => label.startsWith(whose)) : undefined
      hands.fillsIn({ story: option?.value ?? '', reason })
      await hands.sends()
    }
    await chooses('Fatima', 'Marijke', 'Het kwam in het beleid terecht.')
    await chooses('Anouk', 'Marijke', 'Je ziet wie er kennis maakt.')
    await adds('Fatima', 'Wat nemen we mee?', { take: 'Eerst langsgaan.', leave: 'De zaal.', begin: 'Een proefdag.' })
    await adds('Fatima', 'Ik maak hem mee af', {
      words: 'We dachten prijs. Het was wie er binnenkomt. Een buur opent meer deuren.',
    })
    await world.clockTo('2026-09-17T15:00')
  }

  it('is posted with three messages under it and everything in a file, reasons instead of numbers', async () => {
    await full()
    const [overview = ''] = saying('🏕️ Tussenstop · Warm Lindekwartier')
    expect(overview).toContain('maandag 7 september – donderdag 17 september')
    expect(overview).toContain('In drie zinnen. We dachten prijs.')
    expect(overview).toContain('Afgemaakt door Fatima.')
    expect(overview).toContain('Hoe krijgen we het Lindekwartier samen warm?')
    expect(overview).toContain('open het bestand tussenstop-2026-09.md')
    expect([...overview].length).toBeLessThanOrEqual(1800)
    const under = world.person('Anouk').sees({ under: '🏕️ Tussenstop · Warm' })
    for (const words of ['Wat we leerden', 'Wat we vernieuwden en probeerden', 'Wat nu echt ergens werkt'])
      expect(under).toContain(words)
    expect(under).toContain('Het kwam in het beleid terecht. (Fatima)')
    expect(under).not.toContain('Ik bel nu gewoon aan')
    expect(under).toContain('Mee: Eerst langsgaan.')
    const [file] = files()
    expect(file?.name).toBe('tussenstop-2026-09.md')
    const order = [
      '1 · Wie er aan tafel kwam',
      '2 · Wat we probeerden',
      '6 · Onze reis',
      '7 · De belangrijkste verandering',
      '16 · Mee, achterlaten, beginnen',
    ]
    const places = order.map((heading) => file?.body.indexOf(`## ${heading}`) ?? -1)
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((x, y) => x - y))
    expect(file?.body).toContain('◆')
    expect(file?.body).toContain('Gemaakt uit het logboek en 8 aanvullingen.')
    expect(saying('Hij staat er: lees hem hier.')).toHaveLength(1)
  })

  it('no digest follows on Friday; the next one tells only what came since', async () => {
    await full()
    await world.clockTo('2026-09-18T18:00')
    expect(saying('Weekbericht · ')).toHaveLength(1)
    await world.clockTo('2026-09-21T10:00')
    await share('Samir', 'Deze week zag ik iets nieuws bij de buren.')
    await world.clockTo('2026-09-25T15:00')
    const [, next = ''] = saying('Weekbericht · ')
    expect(next).toContain('Samir')
    expect(next).not.toContain('schimmel')
    expect(next).not.toContain('weken')
  })

  it('whoever adds nothing does not hold it up: it says that it is from the log alone', async () => {
    await opened()
    await world.clockTo('2026-09-17T15:00')
    const [overview = ''] = saying('🏕️ Tussenstop · Warm Lindekwartier')
    expect(overview).toContain('Uit het logboek, zonder aanvullingen.')
    expect(files()[0]?.body).toContain('Hierover staat nog niets in het logboek.')
    expect((await world.person('Fatima').runs('/phase summary')).says).toContain('Uit het logboek')
  })

  it('can be read page by page afterwards, with its sources and the file', async () => {
    await full()
    const hands = world.person('Samir')
    const told = await hands.runs('/phase summary')
    expect(told.says).toContain('In drie zinnen.')
    expect(told.reply.is === 'card' ? told.reply.files?.[0]?.name : '').toBe('tussenstop-2026-09.md')
    expect((await hands.presses('Verder')).says).toContain('Wat we leerden')
    expect((await hands.presses('Verder')).says).toContain('Wat we vernieuwden')
    expect((await hands.runs('/phase summary')).says).toContain('In drie zinnen.')
    expect((await hands.presses('Bronnen')).says).toContain('De brief begint met mijn zin.')
  })

  it('somebody takes their words out: the post and the file change, and the thread says so', async () => {
    await full()
    await world.person('Marijke').runs('/my notes')
    await world.person('Marijke').presses('Haal weg')
    world.room('home').hides('De brief begint met mijn zin')
    expect(files()[0]?.body).not.toContain('De brief begint met mijn zin')
    expect(files()[0]?.body).toContain('Op verzoek weggehaald.')
    world.room('home').shows('Op donderdag 17 september is er op verzoek iets uit deze tussenstop')
  })

  it('who is forgotten is in no post and in no file', async () => {
    await full()
    const hands = world.person('Fatima')
    await hands.runs('/my data')
    await hands.presses('privacy.erase')
    await world.clockTo('2026-09-19T10:00')
    world.room('home').hides('Eerst langsgaan.', 'We dachten prijs.', 'Het kwam in het beleid terecht.')
    const [file] = files()
    expect(file?.body).not.toMatch(/Fatima|Eerst langsgaan|We dachten prijs|Het kwam in het beleid/)
    expect(file?.body).toContain('De brief begint met mijn zin')
  })

  it('a version for outside holds only what its writers allow, quote by quote', async () => {
    await full()
    const hands = world.person('Anouk')
    await hands.runs('/phase summary')
    const first = await hands.presses('Versie voor buiten')
    const fileOf = (told: Awaited<ReturnType<typeof hands.presses>>) =>
      (told.reply.is === 'card' ? told.reply.files?.[0]?.body : '') ?? ''
    expect(fileOf(first)).not.toContain('De brief begint met mijn zin')
    expect(fileOf(first)).toContain('Hoe krijgen we het Lindekwartier samen warm?')
    await world.person('Marijke').runs('/my today')
    expect((await world.person('Marijke').runs('/my today')).says).toContain('De brief begint met mijn zin.')
    await world.person('Marijke').presses('Ja, met mijn naam')
    await world.person('Fatima').runs('/my today')
    await world.person('Fatima').presses('Liever niet')
    await hands.runs('/phase summary')
    const second = fileOf(await hands.presses('Versie voor buiten'))
    expect(second).toContain('De brief begint met mijn zin')
    expect(second).toContain('Marijke')
    expect(second).not.toContain('Fatima')
    await world.person('Marijke').runs('/my notes')
    await world.person('Marijke').presses('Niet meer naar buiten')
    await hands.runs('/phase summary')
    expect(fileOf(await hands.presses('Versie voor buiten'))).not.toContain('De brief begint met mijn zin')
  })

  it('who reads the other language finds it in the thread, with a file of its own', async () => {
    await opened()
    await world.joins('Esther', 'resident', { language: 'en' })
    await world.clockTo('2026-09-17T15:00')
    const under = world.person('Esther').sees({ under: '🏕️ Tussenstop · Warm' })
    expect(under).toContain('🏕️ Stopover · Warm Lindekwartier')
    expect(
      files()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['stopover-2026-09.md', 'tussenstop-2026-09.md'])
  })
})
