// What people find on their home page: what is open, where the circle is, what comes; and for strangers what this is.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { slackLimits } from '../../adapters/slack/limits.ts'
import type { ChatMessage } from '../../adapters/web/chat-state.ts'
import { findHome } from '../../adapters/web/home.ts'
import { changeCommunity, saveCommunity } from '../../src/community/communities/store.ts'
import { changeMember, saveIdentity, saveMember } from '../../src/community/members/store.ts'
import { saveQuestionVersion } from '../../src/community/questions/store.ts'
import { saveSpace } from '../../src/community/spaces/store.ts'
import type { Command } from '../../src/core/command.ts'
import type { Change } from '../../src/core/context.ts'
import type { Feature } from '../../src/core/feature.ts'
import { misfits } from '../../src/core/fit.ts'
import type { CommunityId, MemberId, QuestionVersionId, SpaceId } from '../../src/core/ids.ts'
import type { Part } from '../../src/core/shown.ts'
import { features } from '../../src/features/index.ts'
import { makeExplorer } from '../support/explorer.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

const nothing = { nl: 'Niets.', en: 'Nothing.' }
const second = 'second-circle' as CommunityId

/** What takes months in a circle, by a command: it ends, somebody leaves, a neighbour begins. */
const turns: Record<string, (c: Change) => Promise<void>> = {
  end: (c) => changeCommunity(c.db, c.community, { state: 'archived' }),
  leave: async (c) => {
    if (c.who) await changeMember(c.db, c.community, c.who.id, { standing: 'alumnus' })
  },
  neighbour: beginNeighbour,
  move: async (c) => {
    const { person, who } = c
    if (!person || !who) return
    const id = `${who.id}-there` as MemberId
    await saveMember(c.db, second, { ...who, id })
    await saveIdentity(c.db, second, id, { platform: person.platform, external: person.space, user: person.user })
  },
}
const fate: Feature = {
  name: 'fate',
  privacy: { says: nothing, export: async () => [], forget: async () => {} },
  commands: Object.entries(turns).map(
    ([verb, turn]): Command => ({
      noun: 'fate',
      verb,
      words: { noun: { nl: 'fate', en: 'fate' }, verb: { nl: verb, en: verb } },
      says: nothing,
      may: 'alumnus',
      day: 3,
      road: 'do',
      run: async (c) => {
        await turn(c)
        return { silent: true }
      },
    }),
  ),
}

/** A second circle in the same place, with a question and a room of its own. */
async function beginNeighbour(c: Change): Promise<void> {
  const community = await c.circle.community()
  const [space] = await c.circle.spaces()
  if (!space) return
  await saveCommunity(c.db, { ...community, id: second, name: 'Groene School' })
  await saveSpace(c.db, second, { ...space, id: 'second-space' as SpaceId, homeRoom: 'elsewhere' })
  const question = { number: 1, text: 'Hoe wordt het schoolplein groen?', whyNow: undefined, by: undefined }
  const id = 'second-question' as QuestionVersionId
  await saveQuestionVersion(c.db, second, { ...question, id, state: 'current', language: 'nl', createdAt: c.now })
}

let world: World
beforeEach(async () => {
  world = await makeWorld({ at: '2026-09-03T10:00', features: [...features, fate] })
})
afterEach(() => world.close())

const begins = () => world.begins({ Fatima: 'resident', Samir: 'student', Henk: 'government' })
/** Half a minute later, so that pages may be drawn again. */
const rests = async () => {
  world.clock.advance(30_000)
  await world.settle()
}
const pageOf = (name: string): ChatMessage => {
  const found = findHome(world.chat, name)
  if (!found) throw new Error(`${name} has no home page.`)
  return found
}
const addressesOf = (name: string) =>
  (pageOf(name).part?.blocks ?? []).flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ address }) => address) : [],
  )

describe('a member', () => {
  test('finds the circle, its question, its phase and what comes, in their own time', async () => {
    await begins()
    const fatima = world.person('Fatima')
    const page = await fatima.opensHome()
    expect(page).toContain('Warm Lindekwartier')
    expect(page).toContain('Er wacht niets op je.')
    expect(page).toContain('“Hoe krijgen we het Lindekwartier samen warm?”')
    expect(page).toContain('Onze aandacht ligt bij 🔍 Verkennen en verdiepen.')
    expect(page).toContain('maandag 09:00 · Weekvraag, 2 minuten')
    expect(page).toContain('[Noteer een experiment] [Experimenten] [Mijn notities] [Mijn tijden]')
    expect(page).toContain('Alleen jij ziet deze pagina.')
    expect(page).not.toContain('Ik schuif aan')
  })

  test('answers the open question right there, and then it is gone from the page', async () => {
    await begins()
    await world.clockTo('2026-09-07T10:00')
    const fatima = world.person('Fatima')
    await world.person('Samir').opensHome()
    expect(await fatima.opensHome()).toContain('Open voor jou')
    const share = addressesOf('fatima').find((address) => /^reflection\.(share|choose)/.test(address))
    expect(share).toBeDefined()
    await fatima.presses('reflection.skip', { in: 'Alleen jij ziet deze pagina.' })
    expect(fatima.home()).toContain('[Deze week niet]')
    await rests()
    expect(fatima.home()).toContain('Er wacht niets op je.')
    expect(fatima.home()).not.toContain('[Deze week niet]')
    expect(world.person('Samir').home()).toContain('[Deze week niet]')
    expect(fatima.sees('direct')).toContain('Prima. Tot een volgende keer.')
  })

  test('fills in a form that opened there, and hears in a direct message that it was saved', async () => {
    await begins()
    const fatima = world.person('Fatima')
    await fatima.opensHome()
    await fatima.presses('Noteer een experiment', { in: 'Alleen jij ziet deze pagina.' })
    fatima.fillsIn({ title: 'De warmtekoffer' })
    await fatima.sends()
    expect(fatima.sees('direct')).toContain('De warmtekoffer')
    expect(fatima.home()).toContain('Warm Lindekwartier')
  })

  test('finds the last digest after Friday, with its date and a link to it', async () => {
    await begins()
    const fatima = world.person('Fatima')
    expect(await fatima.opensHome()).not.toContain('Weekbericht, week')
    await world.clockTo('2026-09-07T10:00')
    const address = world
      .room('home')
      .messages()
      .flatMap(({ part }) => part?.blocks ?? [])
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .find((button) => button.address.startsWith('reflection.share'))
    if (address) {
      await fatima.presses('reflection.share')
      fatima.fillsIn({ answer: 'De brief snapt bijna niemand.' })
      await fatima.sends()
    }
    await world.clockTo('2026-09-11T16:00')
    await rests()
    expect(fatima.home()).toContain('📮 Weekbericht, week 1, vrijdag 11 september.')
    const spans = JSON.stringify(pageOf('fatima').part)
    const digest = world
      .room('home')
      .messages()
      .find((message) => JSON.stringify(message.part).includes('Weekbericht'))
    expect(spans).toContain(`"link":"#${digest?.id}"`)
    expect((await fatima.presses('Lees het hier')).says).toContain('Weekbericht')
  })

  test('reads it in their own language and time', async () => {
    await begins()
    const joe = await world.joins('Joe', 'student', { language: 'en', zone: 'America/New_York' })
    const page = await joe.opensHome()
    expect(page).toContain('Open for you')
    expect(page).toContain('Our focus is on 🔍 Explore and deepen.')
    expect(page).toContain('Monday 03:00 · Question of the week')
    expect(page).toContain('Only you can see this page.')
    expect(page).not.toContain('Waar we zijn')
  })

  test('who is away finds the way back, and who put their data on hold is asked nothing', async () => {
    await begins()
    await world.clockTo('2026-09-07T10:00')
    const [fatima, samir] = [world.person('Fatima'), world.person('Samir')]
    await fatima.runs('/my away 2026-09-20')
    expect(await fatima.opensHome()).toContain('Je bent even weg, tot zondag 20 september.')
    await samir.runs('/my data')
    await samir.presses('privacy.freeze')
    const page = await samir.opensHome()
    expect(page).toContain('Je gegevens staan stil')
    expect(page).not.toContain('[Deze week niet]')
    expect(page).toContain('[Mijn gegevens]')
  })

  test('while the circle is quiet, that is what stands there', async () => {
    await begins()
    const fatima = world.person('Fatima')
    await fatima.opensHome()
    await fatima.runs('/community hush 24 Er is een uitvaart')
    await rests()
    expect(fatima.home()).toContain('Het is nu stil, tot vrijdag 4 september 10:00.')
    expect(fatima.home()).not.toContain('Vraag van de week')
  })

  test('finds no button on it that leads nowhere', async () => {
    await begins()
    await world.clockTo('2026-09-12T10:00')
    const fatima = world.person('Fatima')
    await fatima.opensHome()
    const { acts } = makeExplorer(world, { words: () => 'woorden' })
    const page = pageOf('fatima').id
    for (const address of addressesOf('fatima')) {
      const { reply } = await acts.press('fatima', page, address)
      expect(JSON.stringify(reply), address).not.toContain('hoort bij iets dat voorbij is')
      expect(reply, address).not.toMatchObject({ refused: true })
    }
  })

  test('whatever is open, the page fits', async () => {
    await begins()
    await world.clockTo('2026-09-07T10:00')
    const fatima = world.person('Fatima')
    for (let n = 1; n <= 9; n += 1) {
      await fatima.runs(
        `/experiment log ${'Een heel lange titel voor een klein experiment '.repeat(2).slice(0, 70)}${n}`,
      )
      await fatima.presses('experiments.start')
      fatima.fillsIn({ smallestStep: '1 koffer', signal: 'vertelt iemand het?', expectation: '2 van de 3' })
      await fatima.sends()
    }
    const page = await fatima.opensHome()
    expect(page).toContain('[Alles wat openstaat]')
    expect(page).toContain('Wat er komt')
    expect(misfits(pageOf('fatima').part as Part, slackLimits)).toEqual([])
    expect(pageOf('fatima').part?.blocks.length).toBeLessThan(40)
  })
})

describe('somebody without a place', () => {
  test('reads in five lines what Kring is, and nothing is kept of them', async () => {
    await begins()
    const before = world.database.count('member')
    const bart = world.person('Bart')
    const page = await bart.opensHome()
    expect(page).toContain('Hoi, ik ben Kring, de bot van Warm Lindekwartier.')
    const list = pageOf('bart').part?.blocks.find(({ kind }) => kind === 'list')
    expect(list?.kind === 'list' && list.items.length).toBe(5)
    expect(page).toContain('[Ik schuif aan] [Eerst meelezen]')
    expect(page).toContain('Je wordt geen lid door hier te kijken.')
    await bart.opensHome()
    expect(world.database.count('member')).toBe(before)
    expect(world.database.count('home_page')).toBe(0)
    expect(world.database.holds('bart')).toBe(false)
    expect((await bart.runs('/my card')).isRefused).toBe(true)
  })

  test('joins from there, and the page becomes theirs', async () => {
    await begins()
    const bart = world.person('Bart')
    await bart.opensHome()
    const lines = await bart.presses('Ik schuif aan', { in: 'Je wordt geen lid' })
    expect(lines.says).toContain('Jij kiest bij elk antwoord wie het ziet.')
    await bart.presses('Akkoord, ik ben 16 of ouder')
    await bart.presses('student')
    await rests()
    expect(bart.home()).toContain('Open voor jou')
    expect(world.database.count('home_page', "user = 'bart'")).toBe(1)
  })

  test('may read along first', async () => {
    await begins()
    const bart = world.person('Bart')
    await bart.opensHome()
    expect((await bart.presses('Eerst meelezen', { in: 'Je wordt geen lid' })).says).toContain('Lezen is meedoen.')
    expect(bart.home()).toContain('[Ik schuif aan]')
  })

  test('where nobody began, learns how to begin, and can do it right there', async () => {
    const anouk = world.person('Anouk')
    const page = await anouk.opensHome()
    expect(page).toContain('Hoi Anouk. Ik ben Kring.')
    expect(page).toContain('of met /kring community setup.')
    await anouk.presses('Beginnen')
    anouk.fillsIn({ question: 'Hoe blijft de straat koel?' })
    await anouk.sends()
    await rests()
    expect(anouk.home()).toContain('Hoe blijft de straat koel?')
    expect(anouk.home()).toContain('Deze kring wordt nog klaargezet.')
    expect(anouk.home()).toContain('[Verder met klaarzetten]')
    expect(anouk.home()).not.toContain('[Ik schuif aan]')
  })

  test('reads it in English', async () => {
    await begins()
    const page = await world.person('Joe', { language: 'en' }).opensHome()
    expect(page).toContain('Hi, I am Kring, the bot of Warm Lindekwartier.')
    expect(page).toContain("[I'll join] [Read along first]")
    expect(page).not.toContain('Elke week')
  })
})

describe('somebody whose time here is over', () => {
  test('an alumnus may look in and come back', async () => {
    await begins()
    const henk = world.person('Henk')
    await henk.runs('/fate leave')
    const page = await henk.opensHome()
    expect(page).toContain('Je bent oud-lid van deze kring.')
    expect(page).toContain('[Mijn notities] [Mijn gegevens]')
    expect(page).not.toContain('Noteer een experiment')
    expect((await henk.presses('Ik schuif weer aan')).says).toContain('Akkoord')
  })

  test('a circle that is complete says so, kindly', async () => {
    await begins()
    const henk = world.person('Henk')
    await henk.opensHome()
    await henk.runs('/fate end')
    await rests()
    expect(henk.home()).toContain('Deze kring is afgerond. Dank dat je erbij was.')
    expect(henk.home()).toContain('[Mijn gegevens]')
    expect(henk.home()).not.toContain('Wat er komt')
    expect(await world.person('Bart').opensHome()).toContain('Hier is nog geen kring.')
  })

  test('who is erased finds a page without a trace of them', async () => {
    await begins()
    const samir = world.person('Samir')
    await samir.opensHome()
    expect(world.database.count('home_page', "user = 'samir'")).toBe(1)
    await samir.runs('/my data')
    const { reply } = await samir.presses('Neem alles mee')
    expect(JSON.stringify(reply)).toContain('Startpagina')
    await samir.runs('/my data')
    await samir.presses('Wis alles')
    await world.restart()
    await world.clockTo('2026-09-05T11:00')
    expect(world.database.count('home_page', "user = 'samir'")).toBe(0)
    expect(world.database.holds('samir')).toBe(false)
    expect(samir.home()).toContain('Hoi, ik ben Kring')
    expect(samir.home()).not.toContain('Open voor jou')
  })
})

describe('where there are several circles', () => {
  test('a member sees their own, looks at the other, and may join there', async () => {
    await begins()
    const fatima = world.person('Fatima')
    await fatima.runs('/fate neighbour')
    expect(await fatima.opensHome()).toContain('Warm Lindekwartier')
    expect(fatima.home()).toContain('[Kijk bij een andere kring: Groene School]')
    await fatima.chooses('Groene School')
    expect(fatima.home()).toContain('Hoe wordt het schoolplein groen?')
    expect(fatima.home()).toContain('[Ik schuif aan] [Eerst meelezen]')
    expect(fatima.home()).toContain('[Kijk bij een andere kring: Warm Lindekwartier]')
    await fatima.chooses('Warm Lindekwartier')
    expect(fatima.home()).toContain('Open voor jou')
  })

  test('a member of both presses on the page of the one that is shown', async () => {
    await begins()
    await world.clockTo('2026-09-07T10:00')
    world.chat.saveRoom({ id: 'elsewhere', name: 'elsewhere' })
    const fatima = world.person('Fatima')
    await fatima.runs('/fate neighbour')
    await fatima.runs('/fate move')
    const page = await fatima.opensHome()
    expect(page).toContain('Groene School')
    await fatima.chooses('Warm Lindekwartier')
    expect(fatima.home()).toContain('[Deze week niet]')
    expect((await fatima.presses('reflection.skip', { in: 'Alleen jij ziet' })).isRefused).toBe(false)
    await rests()
    expect(fatima.home()).not.toContain('[Deze week niet]')
    await fatima.chooses('Groene School')
    await fatima.presses('Noteer een experiment', { in: 'Alleen jij ziet' })
    fatima.fillsIn({ title: 'Tegels eruit' })
    await fatima.sends()
    expect(world.database.count('experiment', `community_id = '${second}'`)).toBe(1)
  })

  test('somebody without a place chooses which one to join, and nothing is kept of that', async () => {
    await begins()
    await world.person('Fatima').runs('/fate neighbour')
    const bart = world.person('Bart')
    const page = await bart.opensHome()
    expect(page).toContain('Hier is meer dan één kring.')
    expect(page).toContain('Warm Lindekwartier')
    expect(page).toContain('Hoe wordt het schoolplein groen?')
    const [one, other] = addressesOf('bart').filter((address) => address.startsWith('welcome.join'))
    expect(new Set([one, other]).size).toBe(2)
    await bart.presses(`welcome.join:${second}`, { in: 'Hier is meer dan één kring.' })
    await bart.presses('Akkoord, ik ben 16 of ouder')
    expect(world.database.count('identity', `user = 'bart' AND community_id = '${second}'`)).toBe(1)
    expect(world.database.count('identity', "user = 'bart'")).toBe(1)
  })
})
