// What people do in Discord reaches the engine, and its answer reaches them and nobody else: real discord.js, real sockets.
import { afterEach, describe, expect, test } from 'vitest'
import type { Doors } from './doors.ts'
import { cardOf, formOf, makeDoors, says, until } from './doors.ts'

let doors: Doors
afterEach(() => doors.stop())

describe('commands', () => {
  test('are registered in both languages, and heard with their arguments by name', async () => {
    doors = await makeDoors()
    const { people, acts, discord, home } = doors
    doors.answers(says('Daar is het.'))
    await people.fatima.runs('/experiment log title: Warmtekoffer count: 3', home.id)
    expect(acts).toMatchObject([
      {
        does: 'command',
        noun: 'experiment',
        verb: 'log',
        args: { title: 'Warmtekoffer', count: '3' },
        key: expect.stringMatching(/^\d+$/),
        person: {
          platform: 'discord',
          space: discord.guild.id,
          user: people.fatima.id,
          name: 'Fatima',
          language: 'nl',
        },
        place: { room: home.id, roomName: 'lindekwartier', readers: 2, open: true, spaceName: discord.guild.name },
      },
    ])
    expect(people.fatima.sees(home.id)).toContain('Daar is het.')
    expect(people.joost.sees(home.id)).not.toContain('Daar is het.')
    expect(discord.complaints).toEqual([])
  })

  test('in direct messages tell no server', async () => {
    doors = await makeDoors()
    const { people, acts, discord } = doors
    doors.answers(says('Niets te doen.'))
    await people.joost.runs('/my today')
    expect(acts).toMatchObject([{ person: { space: '', language: 'en' }, place: { direct: true }, noun: 'my' }])
    expect(people.joost.sees('direct')).toContain('Niets te doen.')
    expect(discord.complaints).toEqual([])
  })

  test('have choices while somebody types', async () => {
    doors = await makeDoors()
    const { people, looks, engine, home } = doors
    engine.options = [
      { value: 'e1', label: 'Warmtekoffer' },
      { value: 'x'.repeat(101), label: 'Te lang' },
      { value: 'e2', label: 'K'.repeat(120) },
    ]
    const choices = await people.fatima.completes('/experiment view experiment: Warm', home.id)
    expect(looks).toMatchObject([
      { looks: 'suggest', noun: 'experiment', verb: 'view', arg: 'experiment', typed: 'Warm' },
    ])
    expect(choices).toMatchObject([{ name: 'Warmtekoffer', value: 'e1' }, { value: 'e2' }])
    expect(doors.discord.complaints).toEqual([])
  })

  test('with nothing to say get a word, and one that comes twice is answered once', async () => {
    doors = await makeDoors()
    const { people, acts, discord, home } = doors
    const { interaction } = await people.fatima.runs('/my today', home.id)
    expect(people.fatima.sees(home.id)).toContain('Gedaan.')
    if (interaction) await discord.again(interaction)
    expect(acts).toHaveLength(1)
    expect(discord.complaints).toEqual([])
  })

  test('that take long are announced first; a form then waits behind a button', async () => {
    doors = await makeDoors({ doors: { ackMs: 100 } })
    const { people, acts, discord, home } = doors
    const slowly = async <T>(value: T): Promise<T> => new Promise((done) => setTimeout(() => done(value), 400))
    doors.answers((act) =>
      slowly(act.does === 'command' ? says('Na een tijdje.') : ({ is: 'form', form: formOf() } as const)),
    )
    await people.fatima.runs('/my today', home.id)
    await until(() => people.fatima.sees(home.id).includes('Na een tijdje.'))
    await doors.post(cardOf('Wat schuurde deze week?', ['Antwoord', 'reflection.open:r1']))
    await people.fatima.presses('Antwoord')
    await until(() => people.fatima.canPress('Openen'))
    await people.fatima.presses('Openen')
    expect(people.fatima.modal()?.title).toBe('Jouw antwoord')
    expect(acts).toHaveLength(2)
    expect(discord.complaints).toEqual([])
  })
})

describe('what takes long', () => {
  const slowly = async <T>(value: T): Promise<T> => new Promise((done) => setTimeout(() => done(value), 300))

  test('takes the place of a private message all the same, and a refusal stands beside it', async () => {
    doors = await makeDoors({ doors: { ackMs: 50 } })
    const { people, home, discord } = doors
    const step = (n: number) =>
      ({ is: 'card', card: cardOf(`Stap ${n}`, ['Verder', 'a.next:1'], ['Nee', 'a.no:1']) }) as const
    doors.answers((act) => {
      if (act.does === 'command') return step(1)
      if (act.does === 'submit') return slowly(step(3))
      if (act.does !== 'press') return { is: 'silent' }
      return slowly(act.address === 'a.no:1' ? says('Dat mag niet.', { refused: true }) : step(2))
    })
    await people.fatima.runs('/my today', home.id)
    await people.fatima.presses('Nee')
    await until(() => people.fatima.sees(home.id).includes('Dat mag niet.'))
    expect(people.fatima.sees(home.id)).toContain('Stap 1')
    await people.fatima.presses('Verder')
    await until(() => people.fatima.sees(home.id).includes('Stap 2'))
    expect(people.fatima.sees(home.id)).not.toContain('Stap 1')
    expect(discord.complaints).toEqual([])
  })

  test('and has nothing to say leaves nothing behind', async () => {
    doors = await makeDoors({ doors: { ackMs: 50 } })
    const { people, home, discord } = doors
    doors.answers(() => slowly({ is: 'silent' } as const))
    await people.fatima.runs('/my today', home.id)
    await until(() => people.fatima.messages(home.id).length === 0)
    await doors.post(cardOf('Weekvraag', ['Ja', 'a.yes:1']))
    await people.fatima.presses('Ja')
    await until(() => people.fatima.messages(home.id).length === 1)
    expect(discord.complaints).toEqual([])
  })

  test('a form that was sent is answered when it is there, also with what is not right yet', async () => {
    doors = await makeDoors({ doors: { ackMs: 50 } })
    const { people, home, discord } = doors
    const problems = [{ field: 'text', says: 'Nog 3 tekens te lang.' }]
    doors.answers((act) =>
      act.does === 'submit'
        ? slowly({ is: 'form', form: formOf({ problems }) } as const)
        : { is: 'form', form: formOf() },
    )
    await people.fatima.runs('/my today', home.id)
    people.fatima.fillsIn({ 'Wat schuurde?': 'Iets.' })
    await people.fatima.sends()
    await until(() => people.fatima.sees(home.id).includes('Nog 3 tekens'))
    await people.fatima.presses('Pas aan')
    expect(people.fatima.modal()).toBeDefined()
    expect(discord.complaints).toEqual([])
  })
})

describe('buttons and forms', () => {
  test('a form opens at once and its answer is seen by one person', async () => {
    doors = await makeDoors()
    const { people, acts, discord, home } = doors
    const receipt = await doors.post(cardOf('Wat schuurde deze week?', ['Antwoord', 'reflection.open:r1']))
    doors.answers((act) => (act.does === 'submit' ? says('Dank. Eén antwoord.') : { is: 'form', form: formOf() }))
    await people.fatima.presses('Antwoord')
    people.fatima.fillsIn({ 'Wat schuurde?': 'Te veel vergaderd.' })
    const { errors, hasFailed } = await people.fatima.sends()
    expect([errors, hasFailed]).toEqual([{}, false])
    expect(acts).toMatchObject([
      { does: 'press', address: 'reflection.open:r1', place: { room: home.id, under: receipt } },
      {
        does: 'submit',
        form: 'reflection.answer',
        subject: 'r1',
        ticket: 't1',
        values: { text: 'Te veel vergaderd.' },
        place: { room: home.id, under: receipt },
      },
    ])
    expect(people.fatima.sees(home.id)).toContain('Dank. Eén antwoord.')
    expect(people.joost.sees(home.id)).not.toContain('Dank')
    expect(discord.complaints).toEqual([])
  })

  test('problems come back with a button that opens the form as it was filled in', async () => {
    doors = await makeDoors()
    const { people, acts, discord, home } = doors
    const receipt = await doors.post(cardOf('Wat schuurde deze week?', ['Antwoord', 'reflection.open:r1']))
    const problems = [{ field: 'text', says: 'Dit is 12 tekens te lang.' }]
    let isWrong = true
    doors.answers((act) => {
      if (act.does !== 'submit') return { is: 'form', form: formOf() }
      const typed = String(act.values['text'])
      const fields = [{ name: 'text', label: 'Wat schuurde?', kind: 'long', max: 3000, value: typed }] as const
      return isWrong ? { is: 'form', form: formOf({ problems, fields }) } : says('Dank.')
    })
    await people.fatima.presses('Antwoord')
    people.fatima.fillsIn({ 'Wat schuurde?': 'Te lang.' })
    await people.fatima.sends()
    expect(people.fatima.sees(home.id)).toContain('Dit is 12 tekens te lang.')
    isWrong = false
    await people.fatima.presses('Pas aan')
    expect(JSON.stringify(people.fatima.modal()?.components)).toContain('Te lang.')
    await people.fatima.sends()
    expect(acts.at(-1)).toMatchObject({
      does: 'submit',
      ticket: 't1',
      values: { text: 'Te lang.' },
      place: { under: receipt },
    })
    expect(acts).toHaveLength(3)
    expect(people.fatima.sees(home.id)).toContain('Dank.')
    expect(people.fatima.sees(home.id)).not.toContain('12 tekens')
    expect(discord.complaints).toEqual([])
  })

  test('the next page waits behind a button; a refusal of the whole keeps what was typed', async () => {
    doors = await makeDoors()
    const { people, discord, home } = doors
    const more = { name: 'more', label: 'En verder?', kind: 'short', max: 80 } as const
    const second = formOf({ ticket: 't1~2', page: 2, pages: 2, fields: [more] })
    doors.answers((act) => {
      if (act.does !== 'submit') return { is: 'form', form: formOf({ page: 1, pages: 2 }) }
      return act.ticket === 't1' ? { is: 'form', form: second } : says('De ronde is net dicht.', { refused: true })
    })
    await people.fatima.runs('/my today', home.id)
    people.fatima.fillsIn({ 'Wat schuurde?': 'Iets.' })
    await people.fatima.sends()
    await people.fatima.presses('Verder')
    people.fatima.fillsIn({ 'En verder?': 'Nee, verder niets.' })
    await people.fatima.sends()
    expect(people.fatima.sees(home.id)).toContain('De ronde is net dicht.')
    await people.fatima.presses('Pas aan')
    expect(JSON.stringify(people.fatima.modal()?.components)).toContain('Nee, verder niets.')
    expect(discord.complaints).toEqual([])
  })

  test('what answers a private message takes its place, also by way of a form; a refusal stands beside it', async () => {
    doors = await makeDoors()
    const { people, home, discord } = doors
    const step = (n: number) => cardOf(`Stap ${n}`, ['Verder', 'setup.next:c1'], ['Mag niet', 'setup.no:c1'])
    doors.answers((act) => {
      if (act.does === 'command') return { is: 'card', card: step(1) }
      if (act.does === 'submit') return { is: 'card', card: step(2) }
      if (act.does === 'press' && act.address.startsWith('setup.no'))
        return says('Dat mag nog niet.', { refused: true })
      return { is: 'form', form: formOf() }
    })
    await people.fatima.runs('/my today', home.id)
    await people.fatima.presses('Mag niet')
    expect(people.fatima.sees(home.id)).toMatch(/Stap 1[\s\S]*Dat mag nog niet/)
    await people.fatima.presses('Verder', { in: 'Stap 1' })
    people.fatima.fillsIn({ 'Wat schuurde?': 'Iets.' })
    await people.fatima.sends()
    expect(people.fatima.sees(home.id)).toContain('Stap 2')
    expect(people.fatima.sees(home.id)).not.toContain('Stap 1')
    expect(discord.complaints).toEqual([])
  })

  test('something careful is asked first, and still knows which post it was about', async () => {
    doors = await makeDoors()
    const { people, acts, home, discord } = doors
    const receipt = await doors.post(cardOf('Warmtekoffer', ['Stoppen', 'experiments.stop:e1', 'careful']))
    doors.answers(says('Gestopt.'))
    await people.fatima.presses('Stoppen')
    expect(acts).toEqual([])
    await people.fatima.presses('Nee')
    expect(people.fatima.sees(home.id)).toContain('Er is niets veranderd')
    await people.fatima.presses('Stoppen', { in: 'Warmtekoffer' })
    await people.fatima.presses('Ja, doen')
    expect(acts).toMatchObject([{ does: 'press', address: 'experiments.stop:e1', place: { under: receipt } }])
    expect(people.fatima.sees(home.id)).toContain('Gestopt.')
    expect(discord.complaints).toEqual([])
  })

  test('a long answer is several messages, and a file comes along', async () => {
    doors = await makeDoors()
    const { people, home, discord } = doors
    const blocks = Array.from(
      { length: 6 },
      (_, n) => ({ kind: 'text', spans: [`Deel ${n}. ${'Woord '.repeat(150)}`] }) as const,
    )
    const file = { name: 'gegevens.json', type: 'application/json', body: '{"a":1}', alt: 'Jouw gegevens' } as const
    doors.answers({ is: 'card', card: { ...cardOf('Veel.'), blocks }, files: [file] })
    await people.fatima.runs('/my today', home.id)
    const seen = people.fatima.messages(home.id)
    expect(seen.length).toBeGreaterThan(3)
    for (let n = 0; n < 6; n += 1) expect(people.fatima.sees(home.id)).toContain(`Deel ${n}.`)
    expect(JSON.stringify(seen.at(-1)?.attachments)).toContain('gegevens.json')
    expect(people.joost.messages(home.id)).toEqual([])
    expect(discord.complaints).toEqual([])
  })

  test('a fault leaves the form with what was typed, behind a kind sentence', async () => {
    doors = await makeDoors()
    const { people, home } = doors
    doors.answers((act) =>
      act.does === 'submit'
        ? says('Er ging iets mis bij ons.', { refused: true, faulted: true })
        : { is: 'form', form: formOf() },
    )
    await people.fatima.runs('/my today', home.id)
    people.fatima.fillsIn({ 'Wat schuurde?': 'Een lang verhaal.' })
    await people.fatima.sends()
    expect(people.fatima.sees(home.id)).toContain('Er ging iets mis bij ons.')
    await people.fatima.presses('Pas aan')
    expect(JSON.stringify(people.fatima.modal()?.components)).toContain('Een lang verhaal.')
  })

  test('in a thread it is about the room that the thread is in', async () => {
    doors = await makeDoors()
    const { people, acts, home, discord } = doors
    const receipt = await doors.post(cardOf('Warmtekoffer'))
    const to = { space: discord.guild.id, room: home.id, thread: receipt }
    const beneath = await doors.adapter.send(
      to,
      { ...cardOf('Verder', ['Doen', 'experiments.do:e1']), n: 0 },
      'token-x',
    )
    doors.answers(says('Ja.'))
    await people.fatima.presses('Doen')
    expect(acts).toMatchObject([{ place: { room: home.id, roomName: 'lindekwartier', under: beneath } }])
    expect(discord.complaints).toEqual([])
  })
})

describe('words', () => {
  test('in direct messages are heard as they were seen, with their change and their end; the answer stays there', async () => {
    doors = await makeDoors()
    const { people, acts, discord } = doors
    doors.answers((act) => (act.does === 'type' ? says('Bewaard.') : { is: 'silent' }))
    await people.fatima.types(`Hoi <@${people.joost.id}> :tada: <:kat:123456789012345678>`)
    await people.fatima.edits('Hoi', 'Toch niet')
    await people.fatima.deletes('Toch niet')
    const { messageId } = acts[0] as { messageId: string }
    expect(acts).toMatchObject([
      { does: 'type', key: messageId.replace('/', ':'), messageId, place: { direct: true }, person: { space: '' } },
      { does: 'retype', text: 'Toch niet', messageId },
      { does: 'untype', messageId, person: { user: people.fatima.id } },
    ])
    expect(acts[0]).toMatchObject({ text: expect.stringMatching(/^Hoi @\S+ :tada: :kat:$/) })
    expect(people.fatima.sees('direct')).toContain('Bewaard.')
    expect(discord.complaints).toEqual([])
  })

  test('in a server leave no trace (INV-37)', async () => {
    doors = await makeDoors()
    const { people, acts, lines, discord, home } = doors
    const calls = discord.calls.length
    const before = lines.length
    for (let n = 0; n < 10; n += 1) {
      await people.joost.types(`Pannenkoek nummer ${n}`, home.id)
      await people.joost.edits(`Pannenkoek nummer ${n}`, `Pannenkoek anders ${n}`)
      await people.joost.deletes(`Pannenkoek anders ${n}`)
    }
    expect([acts, lines.slice(before), discord.calls.length]).toEqual([[], [], calls])
  })

  test('of our own that go away are nobody’s doing', async () => {
    doors = await makeDoors()
    const { people, acts, adapter, discord } = doors
    const receipt = await doors.post(cardOf('Hoi'), { user: people.fatima.id })
    await adapter.edit({ space: discord.guild.id, user: people.fatima.id }, receipt, undefined)
    await discord.quiet()
    expect(acts).toEqual([])
  })

  test('that were handed over by the menu of a message tell whose they are', async () => {
    doors = await makeDoors()
    const { people, acts, home, discord } = doors
    doors.answers(says('Bewaard.'))
    const { id } = await people.joost.types('Warmte <3 koffie', home.id)
    await people.fatima.picksMenu('This needs a talk', 'Warmte')
    const receipt = await doors.post(cardOf('Weekvraag'))
    await people.fatima.picksMenu('Dit vraagt een gesprek', 'Weekvraag')
    expect(acts).toMatchObject([
      {
        does: 'menu',
        menu: 'conversation.ask',
        message: { receipt: `${home.id}/${id}`, author: people.joost.id, text: 'Warmte <3 koffie' },
      },
      { does: 'menu', message: { receipt } },
    ])
    expect(acts[1]).not.toHaveProperty('message.author')
    expect(discord.complaints).toEqual([])
  })
})

describe('when Discord does not cooperate', () => {
  test('an answer whose answer got lost is given once', async () => {
    doors = await makeDoors()
    const { people, home, discord } = doors
    doors.answers(says('Daar is het.'))
    discord.fails.next({ is: 'dropped', stored: true }, { route: /\/callback$/ })
    await people.fatima.runs('/my today', home.id)
    expect(people.fatima.messages(home.id)).toHaveLength(1)
    discord.fails.next({ is: 'status', status: 500, stored: false }, { route: /\/callback$/ })
    await people.fatima.runs('/my today', home.id)
    expect(people.fatima.messages(home.id)).toHaveLength(2)
  })

  test('an interaction that is over is answered as a direct message', async () => {
    doors = await makeDoors()
    const { people, home, discord } = doors
    doors.answers(says('Toch nog.'))
    discord.fails.next({ is: 'refused', status: 404, code: 10062 }, { route: /\/callback$/ })
    await people.fatima.runs('/my today', home.id)
    await until(() => people.fatima.sees('direct').includes('Toch nog.'))
    expect(people.fatima.sees(home.id)).not.toContain('Toch nog.')
    doors.answers({ is: 'form', form: formOf() })
    discord.fails.next({ is: 'refused', status: 404, code: 10062 }, { route: /\/callback$/ })
    await people.joost.runs('/my today', home.id)
    await until(() => people.joost.canPress('Openen', { in: 'Jouw antwoord' }))
  })
})

describe('what is learned without being told', () => {
  test('a thread that fell asleep is woken as long as something in it can be answered', async () => {
    doors = await makeDoors()
    const { discord, adapter, app, home } = doors
    const receipt = await doors.post(cardOf('Warmtekoffer'))
    const to = { space: discord.guild.id, room: home.id, thread: receipt }
    await adapter.send(to, { ...cardOf('Verder', ['Doen', 'experiments.do:e1']), n: 0 }, 'token-x')
    const thread = receipt.split('/')[1] ?? ''
    const isAsleep = () => discord.state.channels.get(thread)?.thread?.archived
    discord.happens.sleeps(thread)
    await discord.quiet()
    expect(isAsleep()).toBe(true)
    discord.happens.wakes(thread)
    Object.assign(app, { openConversations: async () => [{ to, since: 0 }] })
    discord.happens.sleeps(thread)
    await until(() => isAsleep() === false)
    discord.happens.sleeps(thread)
    await discord.quiet()
    expect(isAsleep()).toBe(true)
  })

  test('who shares no server with Kring any more has left', async () => {
    doors = await makeDoors()
    const { discord, adapter, people, notices } = doors
    discord.fails.next({ is: 'refused', status: 403, code: 50278 }, { route: /messages$/ })
    const to = { space: discord.guild.id, user: people.fatima.id }
    await expect(adapter.send(to, { ...cardOf('Hoi'), n: 0 }, 'token-y')).rejects.toThrow('50278')
    await until(() => notices.some(({ tells }) => tells === 'memberLeft'))
    expect(notices.at(-1)).toMatchObject({ tells: 'memberLeft', space: discord.guild.id, user: people.fatima.id })
  })

  test('what was written while Kring was away is read, with the keys it would have had', async () => {
    doors = await makeDoors()
    const { discord, people, acts, app } = doors
    await people.fatima.types('Eerst')
    const returns = discord.gateway.down()
    await new Promise((done) => setTimeout(done, 100))
    discord.gateway.invalidates(false)
    await people.fatima.types('Vannacht bedacht')
    const to = { space: discord.guild.id, user: people.fatima.id }
    Object.assign(app, { openConversations: async () => [{ to, since: Date.now() - 60_000 }] })
    returns()
    await until(() => acts.some((act) => act.does === 'type' && act.text === 'Vannacht bedacht'), 15_000)
    const [first, again] = acts.filter((act) => act.does === 'type' && act.text === 'Eerst')
    expect(again?.key ?? first?.key).toBe(first?.key)
  }, 20_000)
})
