// This deserves a conversation: from a message, quietly, to the few people it concerns, and to nobody else.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { Language } from '../../src/core/text.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

const item = 'conversation.ask'
const why = 'De grap over mijn straat zat me dwars.'

async function begin(options: { language?: Language; contact?: string } = {}) {
  const { language = 'nl', contact } = options
  world = await makeWorld({ language })
  const people = await world.begins(
    { Anouk: 'government', Samir: 'student', Henk: 'resident', Daan: 'research', Bart: 'business' },
    { language, ...(contact !== undefined && { contact }) },
  )
  const of = (name: string) => people[name] as Hands
  return { Anouk: of('Anouk'), Samir: of('Samir'), Henk: of('Henk'), Daan: of('Daan'), Bart: of('Bart') }
}

async function wantsDirect(...all: readonly Hands[]): Promise<void> {
  for (const hands of all) {
    await hands.runs('/my times')
    hands.fillsIn({ where: 'direct' })
    await hands.sends()
  }
}

/** Henk's answer stands under the question of the week, and everybody can read it. */
async function answers(hands: Hands, words = 'Bij ons in de straat snapt niemand de brief.'): Promise<void> {
  await world.clockTo('2026-09-07T10:00')
  await hands.presses('reflection.share')
  hands.fillsIn({ answer: words })
  await hands.sends()
}

/** Samir asks on what Henk wrote. */
async function asksHenk(samir: Hands, values: Record<string, string> = { why }) {
  await samir.picks(item, { in: 'snapt niemand' })
  samir.fillsIn(values)
  return samir.sends()
}

const count = (table: string) => world.database.count(table)
const direct = (hands: Hands) => hands.sees('direct')

describe('who asks', () => {
  it('finds the author of the words filled in, and reads who else will know', async () => {
    const { Samir, Henk } = await begin()
    await answers(Henk)
    const { reply } = await Samir.picks(item, { in: 'snapt niemand' })
    if (reply.is !== 'form') throw new Error('no form')
    expect(reply.form.title).toBe('Dit verdient een gesprek')
    expect(JSON.stringify(reply.form.intro)).toContain('Anouk')
    const [whom, andWhom] = reply.form.fields
    expect(whom).toMatchObject({ kind: 'member', required: true })
    const chosen = whom && 'options' in whom ? whom.options.find(({ value }) => value === whom.value) : undefined
    expect(chosen?.label).toBe('Henk')
    expect(andWhom?.value).toBeUndefined()
  })

  it('chooses people where a message does not tell whom it is about', async () => {
    const { Samir } = await begin()
    await world.clockTo('2026-09-07T10:00')
    await Samir.picks(item, { in: 'Weekvraag' })
    expect((await Samir.sends()).says).toContain('Hier staat nog niets.')
    Samir.fillsIn({ withWhom: 'Daan', andWhom: 'Bart', why })
    expect((await Samir.sends()).says).toContain('Daan, Bart en Anouk')
  })

  it('hears who was asked, and that they may let it rest', async () => {
    const { Samir, Henk } = await begin()
    await answers(Henk)
    const told = await asksHenk(Samir)
    expect(told.isRefused).toBe(false)
    expect(told.says).toContain('Ik heb het gevraagd aan Henk en Anouk.')
    expect(told.says).toContain('Ze mogen het ook laten rusten.')
    expect(told.says).toContain('Zegt iemand ja? Dan vind je dat bij')
    expect(told.says).not.toContain('Je kunt ook zelf praten met')
  })

  it('asks nobody twice with a second press on the same message', async () => {
    const { Samir, Henk } = await begin()
    await wantsDirect(Henk)
    await answers(Henk)
    await asksHenk(Samir)
    const again = await Samir.picks(item, { in: 'snapt niemand' })
    expect(again.says).toContain('Ik vraag niemand twee keer.')
    expect(count('conversation')).toBe(1)
    expect(direct(Henk).split('wil graag even praten over').length).toBe(2)
  })

  it('sends the same form once', async () => {
    const { Samir, Henk } = await begin()
    await answers(Henk)
    await asksHenk(Samir)
    await Samir.again()
    expect(count('conversation')).toBe(1)
    expect(count('conversation_voice')).toBe(3)
  })

  it('can take it away again, also from who was asked', async () => {
    const { Samir, Henk } = await begin()
    await wantsDirect(Henk)
    await answers(Henk)
    await asksHenk(Samir)
    expect((await Samir.presses('Toch niet')).says).toContain('ook bij wie ik het vroeg')
    expect(direct(Henk)).not.toContain('Samir')
    expect((await Henk.runs('/my today')).says).not.toContain('Samir')
    expect(count('conversation') + count('conversation_voice')).toBe(0)
  })

  it('is told of a contact who is not at the table; then who holds a key is asked', async () => {
    const { Samir, Henk } = await begin({ contact: 'Marja van de bibliotheek' })
    await answers(Henk)
    const told = await asksHenk(Samir)
    expect(told.says).toContain('Henk en Anouk')
    expect(told.says).toContain('Je kunt ook zelf praten met Marja van de bibliotheek.')
  })

  it('may be the contact, or talk to the contact: then nobody else is drawn in', async () => {
    const { Anouk, Henk } = await begin()
    await answers(Henk)
    expect((await asksHenk(Anouk)).says).toContain('Ik heb het gevraagd aan Henk.')
    await Henk.picks(item, { in: 'Weekvraag' })
    Henk.fillsIn({ withWhom: 'Anouk' })
    expect((await Henk.sends()).says).toContain('Ik heb het gevraagd aan Anouk.')
  })

  it('may come from a button that another card has', async () => {
    const { Samir, Henk } = await begin()
    await answers(Henk)
    const under = Samir.messages('home').findLast(({ by, onlyFor }) => by === 'bot' && onlyFor === undefined)?.id ?? ''
    const reply = await world.engine.handle({
      key: 'another card',
      person: { platform: 'web', space: world.chat.space, user: Samir.id, name: Samir.name },
      place: { room: 'home', under },
      at: world.clock.now(),
      does: 'press',
      address: 'conversation.ask:here',
    })
    expect(reply).toMatchObject({ is: 'form', form: { name: 'conversation.ask' } })
  })

  it('types a name in a circle that is too large for a list', async () => {
    const { Samir, Henk } = await begin()
    for (let n = 1; n <= 23; n += 1) await world.joins(`Gast${n}x`)
    await answers(Henk)
    const { reply } = await Samir.picks(item, { in: 'snapt niemand' })
    expect(reply.is === 'form' && reply.form.fields[0]).toMatchObject({ kind: 'short', value: 'Henk' })
    Samir.fillsIn({ andWhom: 'Gast' })
    expect((await Samir.sends()).says).toContain('Die naam vind ik niet in de kring.')
    Samir.fillsIn({ andWhom: 'gast7' })
    expect((await Samir.sends()).says).toContain('Henk, Gast7x en Anouk')
  }, 40_000)

  it('keeps what was typed when something is not right yet', async () => {
    const { Samir, Henk } = await begin()
    await answers(Henk)
    await Samir.picks(item, { in: 'snapt niemand' })
    Samir.fillsIn({ why: 'lang '.repeat(60) })
    const { reply } = await Samir.sends()
    expect(reply.is === 'form' && reply.form.fields.find(({ name }) => name === 'why')?.value).toContain('lang lang')
  })

  it('does not find a message that was taken away since', async () => {
    const { Samir, Henk } = await begin()
    await answers(Henk)
    await Samir.picks(item, { in: 'snapt niemand' })
    await Henk.presses('Weghalen')
    expect((await Samir.sends()).says).toContain('Dat bericht is er niet meer.')
    expect(count('conversation')).toBe(0)
  })
})

describe('who is asked', () => {
  it('reads it in a direct message, with the reason and nothing to explain', async () => {
    const { Samir, Henk, Anouk } = await begin()
    await wantsDirect(Henk, Anouk)
    await answers(Henk)
    await asksHenk(Samir)
    expect(direct(Henk)).toContain(
      'Samir wil graag even praten over dit bericht. Ik vraag dit alleen aan jou en Anouk.',
    )
    expect(direct(Henk)).toContain(why)
    expect(direct(Henk)).toContain('Dan hoort niemand dat van mij.')
    expect(direct(Anouk)).toContain('Samir wil graag even praten met Henk, over dit bericht. Wil jij erbij zijn?')
  })

  it('without choosing direct messages finds it under what is open, and in the next private reply', async () => {
    const { Samir, Henk, Daan } = await begin()
    await answers(Henk)
    await Samir.picks(item, { in: 'Weekvraag' })
    Samir.fillsIn({ withWhom: 'Daan', why })
    await Samir.sends()
    expect(direct(Daan)).not.toContain('Samir')
    expect((await Daan.runs('/my today')).says).toContain('Samir wil graag even praten')
    await Daan.presses('reflection.share')
    Daan.fillsIn({ answer: 'Bij ons ook.' })
    expect((await Daan.sends()).says).toContain('Samir wil graag even praten')
  })

  it('says yes, and they find each other by the line each chose', async () => {
    const { Samir, Henk, Anouk } = await begin()
    await wantsDirect(Samir)
    await answers(Henk)
    await asksHenk(Samir, { why, reach: 'Ik loop woensdag mee naar school.' })
    await Henk.runs('/my today')
    await Henk.presses('Ja, graag')
    Henk.fillsIn({ reach: 'Dinsdag ben ik in de bibliotheek.' })
    const told = await Henk.sends()
    expect(told.says).toContain('Samir: Ik loop woensdag mee naar school.')
    expect(told.says).not.toContain('Anouk')
    expect(direct(Samir)).toContain('Henk wil graag praten over dit bericht.')
    expect(direct(Samir)).toContain('Dinsdag ben ik in de bibliotheek.')
    expect((await Samir.runs('/my today')).says).toContain('Henk: Dinsdag ben ik in de bibliotheek.')

    await Anouk.runs('/my today')
    await Anouk.presses('Ja, graag')
    const named = (await Anouk.sends()).says
    expect(named).toContain('Samir')
    expect(named).toContain('Henk')
    expect((await Henk.runs('/my today')).says).toContain('Anouk')
    // No private room for them: nothing new stands anywhere.
    expect(world.chat.listRooms().map(({ id }) => id)).toEqual(['home', 'experiments'])
  })

  it('says not now, and nobody can tell that from silence', async () => {
    const { Samir, Henk } = await begin()
    await wantsDirect(Henk, Samir)
    await answers(Henk)
    await asksHenk(Samir)
    const silent = (await Samir.picks(item, { in: 'snapt niemand' })).says
    expect((await Henk.presses('Niet nu')).says).toContain('Niemand hoort dit van mij.')
    expect(direct(Henk)).not.toContain('wil graag even praten')
    expect((await Henk.runs('/my today')).says).not.toContain('Samir')
    expect((await Samir.picks(item, { in: 'snapt niemand' })).says).toBe(silent)
    expect(direct(Samir)).not.toContain('Henk')
    const henk = world.database.rows<{ id: string }>("SELECT id FROM member WHERE name = 'Henk'")[0]?.id
    expect(JSON.stringify(world.database.rows('SELECT * FROM conversation_voice'))).not.toContain(`"${henk}"`)
  })

  it('cannot answer for another', async () => {
    const { Samir, Henk, Bart } = await begin()
    await wantsDirect(Henk)
    await answers(Henk)
    await asksHenk(Samir)
    const ask = Henk.messages('direct').findLast(({ part }) => JSON.stringify(part).includes('conversation.yes'))
    const address = /conversation\.yes:[^"]+/.exec(JSON.stringify(ask))?.[0] ?? ''
    const button = { label: 'x', address: address as `${string}.${string}:${string}` }
    const blocks = [{ kind: 'buttons', buttons: [button] }] as const
    world.chat.post({
      where: { room: 'home' },
      by: 'bot',
      onlyFor: Bart.id,
      part: { n: 0, language: 'nl', zone: world.zone, blocks },
    })
    expect((await Bart.presses('x')).says).toContain('Deze vraag is voorbij.')
  })

  it('hears it tomorrow when there was a question for them today already', async () => {
    const { Samir, Henk, Daan } = await begin()
    await wantsDirect(Henk)
    await answers(Henk)
    await asksHenk(Samir)
    await Daan.picks(item, { in: 'snapt niemand' })
    await Daan.sends()
    expect(direct(Henk)).not.toContain('Daan wil')
    expect((await Henk.runs('/my today')).says).toContain('Daan wil graag even praten')
    await world.clockTo('2026-09-08T12:00')
    expect(direct(Henk)).toContain('Daan wil graag even praten')
  })
})

describe('everybody else', () => {
  it('sees nothing of it: not in a room, not in the log, not in the digest', async () => {
    const { Samir, Henk, Anouk, Bart } = await begin()
    await wantsDirect(Henk, Anouk, Bart)
    await answers(Henk)
    const [before, happenings] = [world.room('home').says(), count('happening')]
    await asksHenk(Samir)
    await Henk.presses('Ja, graag')
    await Henk.sends()
    expect(world.room('home').says()).toBe(before)
    expect(count('happening')).toBe(happenings)
    expect((await Bart.runs('/community log')).says).not.toMatch(/gesprek|Samir/)
    await world.clockTo('friday 17:00')
    for (const room of ['home', 'experiments']) world.room(room).hides(why, 'wil graag even praten', 'gesprek')
    expect(Bart.sees()).not.toContain('wil graag even praten')
    expect((await Bart.runs('/my today')).says).not.toContain('praten')
  })

  it('would find no word of it in the database without the key', async () => {
    const { Samir, Henk } = await begin()
    await answers(Henk)
    await asksHenk(Samir, { why, reach: 'Bij de bushalte.' })
    const rows = ['conversation', 'conversation_voice', 'message', 'draft'].flatMap((name) =>
      world.database.rows(`SELECT * FROM ${name}`),
    )
    expect(JSON.stringify(rows)).not.toMatch(/dwars|bushalte/)
  })

  it('nobody without a place can ask', async () => {
    const { Henk } = await begin()
    await answers(Henk)
    const told = await world.person('Esther').picks(item, { in: 'snapt niemand' })
    expect(told.isRefused).toBe(true)
    expect(told.says).toContain('nog geen plek aan tafel')
  })
})

describe('afterwards', () => {
  it('lapses quietly after a week, and may be asked again then', async () => {
    const { Samir, Henk } = await begin()
    await wantsDirect(Henk, Samir)
    await answers(Henk)
    await asksHenk(Samir)
    const told = direct(Samir)
    await world.clockTo('2026-09-14T12:00')
    expect(count('conversation') + count('conversation_voice')).toBe(0)
    expect(direct(Henk)).not.toContain('Samir wil')
    expect(direct(Samir).replace(told, '')).not.toMatch(/Henk|gesprek|praten/)
    expect((await asksHenk(Samir)).says).toContain('Ik heb het gevraagd aan')
  })

  it('who said yes is there for three weeks after the question, and then everything goes', async () => {
    const { Samir, Henk } = await begin()
    await wantsDirect(Samir)
    await answers(Henk)
    await asksHenk(Samir)
    await Henk.runs('/my today')
    await Henk.presses('Ja, graag')
    Henk.fillsIn({ reach: 'Dinsdag ben ik in de bibliotheek.' })
    await Henk.sends()
    await world.clockTo('2026-09-25T12:00')
    expect((await Samir.runs('/my today')).says).toContain('bibliotheek')
    await world.clockTo('2026-09-29T12:00')
    expect((await Samir.runs('/my today')).says).not.toContain('bibliotheek')
    expect(direct(Samir)).not.toContain('Henk wil')
    expect(count('conversation') + count('conversation_voice')).toBe(0)
  })

  it('is put away by one who presses Klaar, and is over for all when that is who asked', async () => {
    const { Samir, Henk, Anouk } = await begin()
    await answers(Henk)
    await asksHenk(Samir)
    for (const hands of [Henk, Anouk]) {
      await hands.runs('/my today')
      await hands.presses('Ja, graag')
      await hands.sends()
    }
    await Henk.presses('Klaar')
    expect((await Henk.runs('/my today')).says).not.toContain('praten')
    const others = (await Anouk.runs('/my today')).says
    expect(others).toContain('Samir')
    expect(others).toContain('Henk')
    await Samir.runs('/my today')
    await Samir.presses('Klaar')
    expect((await Anouk.runs('/my today')).says).not.toContain('Samir')
    expect(count('conversation')).toBe(0)
  })
})

describe('somebody’s own data', () => {
  it('comes along in their export: what they wrote, and that they were asked', async () => {
    const { Samir, Henk } = await begin()
    await answers(Henk)
    await asksHenk(Samir)
    const fileOf = async (hands: Hands) => {
      await hands.runs('/my data')
      const { reply } = await hands.presses('privacy.export')
      return reply.is === 'card' ? (reply.files ?? []).map(({ body }) => body).join('\n') : ''
    }
    const [asker, asked] = [await fileOf(Samir), await fileOf(Henk)]
    expect(asker).toContain(why)
    expect(asker).toContain('Henk, Anouk')
    expect(asked).toContain('Gesprekken waar jij voor gevraagd bent')
    expect(asked).not.toContain(why)
  })

  it('is erased with them: what they asked is over, and where they were asked they are not any more', async () => {
    const { Samir, Henk, Daan } = await begin()
    await wantsDirect(Henk, Daan)
    await answers(Henk)
    await asksHenk(Samir)
    await Henk.picks(item, { in: 'Weekvraag' })
    Henk.fillsIn({ withWhom: 'Samir', andWhom: 'Daan', reach: 'Bij mij thuis.' })
    await Henk.sends()
    await Samir.runs('/my today')
    await Samir.presses('Ja, graag')
    Samir.fillsIn({ reach: 'Bel maar aan.' })
    await Samir.sends()
    expect(direct(Henk)).toContain('Bel maar aan.')

    await Samir.runs('/my data')
    await Samir.presses('privacy.erase')
    await world.clockTo('2026-09-08T12:00')
    expect(direct(Henk)).not.toMatch(/Samir|Bel maar aan|dwars/)
    expect(direct(Daan)).not.toContain('Samir')
    expect(count('conversation')).toBe(1)
    expect((await Henk.runs('/my today')).says).not.toContain('Bel maar aan')
    const samir = world.database.rows<{ id: string }>("SELECT id FROM member WHERE state = 'left'")[0]?.id
    expect(JSON.stringify(world.database.rows('SELECT * FROM conversation_voice'))).not.toContain(`"${samir}"`)
  })

  it('stands still: who is on hold is not asked, and nobody hears that', async () => {
    const { Samir, Henk } = await begin()
    await wantsDirect(Henk)
    await answers(Henk)
    await Henk.runs('/my data')
    await Henk.presses('privacy.freeze')
    const told = await asksHenk(Samir, { withWhom: 'Henk' })
    expect(told.isRefused).toBe(false)
    expect(direct(Henk)).not.toContain('Samir wil')
    expect(count('conversation_voice')).toBe(2)
  })
})

it('all of it in English', async () => {
  const { Samir, Henk } = await begin({ language: 'en' })
  await wantsDirect(Henk, Samir)
  await answers(Henk, 'In our street hardly anybody understands the letter.')
  const { reply } = await Samir.picks(item, { in: 'hardly anybody' })
  expect(reply.is === 'form' && reply.form.title).toBe('This needs a talk')
  Samir.fillsIn({ why: 'The joke stayed with me.' })
  expect((await Samir.sends()).says).toContain('I have asked Henk and Anouk.')
  expect(direct(Henk)).toContain('I ask this only of you and Anouk.')
  await Henk.presses('Yes, please')
  await Henk.sends()
  expect(direct(Samir)).toContain('Henk would like to talk about this message.')
  expect([direct(Samir), direct(Henk)].join()).not.toMatch(/gesprek|praten|vraag/)
})
