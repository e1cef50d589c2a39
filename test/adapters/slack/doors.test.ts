// What people do in Slack reaches the engine, and its answer reaches them: real Bolt, real sockets, both ways in.
import { afterEach, describe, expect, test } from 'vitest'
import type { Instant } from '../../../src/core/time.ts'
import type { Doors } from './doors.ts'
import { cardOf, formOf, makeDoors, says, until, ways } from './doors.ts'

let doors: Doors
afterEach(() => doors.stop())

describe.each(ways)('over %s', (by) => {
  test('a command is heard with its words, where it was typed, and by whom', async () => {
    doors = await makeDoors({ by })
    const { people, acts, slack, home } = doors
    doors.answers(says('Daar is het.'))
    await people.fatima.runs('/kring', home.id) // from now on it is known who and where this is
    await until(() => slack.calls.some(({ method }) => method === 'conversations.info'))
    await people.fatima.runs('/experiment log Warmtekoffer en buurt', home.id)
    expect(acts).toMatchObject([
      { does: 'command', noun: '', verb: '' },
      {
        does: 'command',
        noun: 'experiment',
        verb: 'log',
        rest: 'Warmtekoffer en buurt',
        person: { platform: 'slack', space: slack.team.id, user: people.fatima.id, name: 'Fatima', language: 'nl' },
        place: { room: home.id, roomName: 'lindekwartier', readers: 2, open: true, spaceName: slack.team.name },
      },
    ])
    expect(people.fatima.sees(home.id)).toContain('Daar is het.')
    expect(people.joost.sees(home.id)).not.toContain('Daar is het.')
    expect(slack.complaints).toEqual([])
  })

  test('a form opens at once, its answer takes the place of the form, and nobody else sees it', async () => {
    doors = await makeDoors({ by })
    const { people, acts, slack, home } = doors
    await doors.post(cardOf('Wat schuurde deze week?', ['Antwoord', 'reflection.open:r1']))
    doors.answers((act) => (act.does === 'submit' ? says('Dank. Eén antwoord.') : { is: 'form', form: formOf() }))
    await people.fatima.presses('Antwoord')
    people.fatima.fillsIn({ 'Wat schuurde?': 'Te veel vergaderd.' })
    const { errors, hasFailed } = await people.fatima.sends()
    expect([errors, hasFailed]).toEqual([{}, false])
    expect(acts[1]).toMatchObject({
      does: 'submit',
      form: 'reflection.answer',
      subject: 'r1',
      ticket: 't1',
      values: { text: 'Te veel vergaderd.' },
      place: { room: home.id, under: expect.stringMatching(new RegExp(`^${home.id}/\\d+\\.\\d+$`)) },
    })
    expect(people.fatima.reads(people.fatima.modal()!)).toContain('Dank. Eén antwoord.')
    expect(people.joost.sees()).not.toContain('Dank')
    expect(slack.complaints).toEqual([])
  })

  test('a problem stands at its field, and what was typed stays', async () => {
    doors = await makeDoors({ by })
    const { people } = doors
    const problems = [{ field: 'text', says: 'Dit is 12 tekens te lang.' }]
    doors.answers((act) => ({ is: 'form', form: act.does === 'submit' ? formOf({ problems }) : formOf() }))
    await people.fatima.runs('/reflect', 'direct')
    people.fatima.fillsIn({ 'Wat schuurde?': 'Te lang.' })
    const { errors } = await people.fatima.sends()
    expect(Object.values(errors)).toEqual(['Dit is 12 tekens te lang.'])
    expect(JSON.stringify(people.fatima.modal()?.values)).toContain('Te lang.')
  })

  test('the next page comes in the same window, and a refusal of the whole stands at the first field', async () => {
    doors = await makeDoors({ by })
    const { people } = doors
    const second = formOf({
      ticket: 't1~2',
      page: 2,
      pages: 2,
      fields: [{ name: 'more', label: 'En verder?', kind: 'short', max: 80 }],
    })
    doors.answers((act) => {
      if (act.does !== 'submit') return { is: 'form', form: formOf({ page: 1, pages: 2 }) }
      return act.ticket === 't1' ? { is: 'form', form: second } : says('De ronde is net dicht.', { refused: true })
    })
    await people.fatima.runs('/reflect', 'direct')
    people.fatima.fillsIn({ 'Wat schuurde?': 'Iets.' })
    await people.fatima.sends()
    people.fatima.fillsIn({ 'En verder?': 'Nee.' })
    const { errors } = await people.fatima.sends()
    expect(Object.values(errors)).toEqual(['De ronde is net dicht.'])
  })

  test('what answers a private message takes its place, also by way of a form; a refusal stands beside it', async () => {
    doors = await makeDoors({ by })
    const { people, home } = doors
    const step = (n: number) => cardOf(`Stap ${n}`, ['Verder', 'setup.next:c1'], ['Mag niet', 'setup.no:c1'])
    doors.answers((act) => {
      if (act.does === 'command') return { is: 'card', card: step(1) }
      if (act.does === 'submit') return { is: 'card', card: step(2) }
      if (act.does === 'press' && act.address.startsWith('setup.no'))
        return says('Dat mag nog niet.', { refused: true })
      return { is: 'form', form: formOf() }
    })
    await people.fatima.runs('/kring community setup', home.id)
    await people.fatima.presses('Mag niet')
    expect(people.fatima.sees(home.id)).toMatch(/Stap 1[\s\S]*Dat mag nog niet/)
    await people.fatima.presses('Verder', { in: 'Stap 1' })
    people.fatima.fillsIn({ 'Wat schuurde?': 'Iets.' })
    await people.fatima.sends()
    await until(() => people.fatima.sees(home.id).includes('Stap 2'))
    expect(people.fatima.sees(home.id)).not.toContain('Stap 1')
    expect(people.fatima.modal()).toBeUndefined()
  })

  test('in a window and on the home page an answer comes in a window', async () => {
    doors = await makeDoors({ by })
    const { people, slack, adapter, homes, acts } = doors
    await people.fatima.opensHome()
    expect(homes).toMatchObject([{ user: people.fatima.id, name: 'Fatima' }])
    await adapter.showHome?.(slack.team.id, people.fatima.id, cardOf('Jouw plek', ['Rollen', 'my.roles:m1']))
    doors.answers((act) =>
      act.does === 'press' && act.address === 'my.roles:m1'
        ? { is: 'card', card: cardOf('Jouw rollen', ['Meer', 'my.more:m1']) }
        : says('Nog meer.'),
    )
    await people.fatima.presses('Rollen', { in: 'home' })
    expect(acts.at(-1)?.place).toMatchObject({ home: true, direct: true })
    expect(people.fatima.reads(people.fatima.modal()!)).toContain('Jouw rollen')
    await people.fatima.presses('Meer', { in: 'modal' })
    expect(acts.at(-1)?.place).toMatchObject({ home: true })
    expect(people.fatima.reads(people.fatima.modal()!)).toContain('Nog meer.')
    expect(slack.complaints).toEqual([])
  })

  test('a reply under our post and a direct message are heard as they were seen, with their edit and their end', async () => {
    doors = await makeDoors({ by })
    const { people, acts, slack, home } = doors
    doors.answers(says('Bewaard.'))
    const receipt = await doors.post(cardOf('Wat schuurde deze week?'))
    const ts = receipt.split('/')[1] ?? ''
    await people.fatima.types('A < B & :tada:', home.id, { thread: ts })
    await people.fatima.edits('A < B', 'B > A')
    await people.fatima.deletes('B > A')
    await people.joost.types('Hoi Kring')
    const { messageId } = acts[0] as { messageId: string }
    expect(acts).toMatchObject([
      { does: 'type', text: 'A < B & 🎉', messageId, key: messageId.replace('/', ':'), place: { under: receipt } },
      { does: 'retype', text: 'B > A', messageId },
      { does: 'untype', messageId },
      { does: 'type', text: 'Hoi Kring', place: { direct: true }, person: { language: 'en', zone: 'Europe/London' } },
    ])
    expect(people.fatima.sees(home.id)).toContain('Bewaard.')
    expect(people.joost.sees(home.id)).not.toContain('Bewaard.')
    expect(people.joost.sees('direct')).toContain('Bewaard.')
    expect(slack.complaints).toEqual([])
  })

  test('forty ordinary messages, edits and deletions leave no trace (INV-37)', async () => {
    doors = await makeDoors({ by })
    const { people, acts, lines, slack, home } = doors
    const calls = slack.calls.length
    const first = await people.joost.types('Zullen we pannenkoeken eten?', home.id)
    for (let n = 0; n < 12; n += 1) {
      await people.fatima.types(`Pannenkoek nummer ${n}`, home.id, n % 2 === 0 ? { thread: first.ts } : {})
      await people.fatima.edits(`Pannenkoek nummer ${n}`, `Pannenkoek anders ${n}`)
      await people.fatima.deletes(`Pannenkoek anders ${n}`)
    }
    await people.joost.types('Smakelijk!', home.id, { thread: first.ts })
    expect(slack.delivering.deliveries.length).toBeGreaterThan(37)
    expect(slack.delivering.deliveries.every(({ state, attempts }) => state === 'acked' && attempts === 1)).toBe(true)
    expect(acts).toEqual([])
    expect(lines).toEqual([])
    expect(slack.calls.length).toBe(calls)
  })

  test('where Slack leaves out whose thread it is, a change under somebody else leaves no trace either', async () => {
    doors = await makeDoors({ by })
    const { people, acts, slack, home } = doors
    const theirs = await people.joost.types('Pannenkoeken?', home.id)
    const ours = (await doors.post(cardOf('Wat schuurde deze week?'))).split('/')[1] ?? ''
    for (const thread_ts of [theirs.ts, ours]) {
      const before = { type: 'message', user: people.fatima.id, text: 'Ja', ts: '5.000100', thread_ts }
      const message = { ...before, text: 'Nee', edited: { user: people.fatima.id, ts: '6.000100' } }
      const event = { type: 'message', subtype: 'message_changed', message, previous_message: before }
      slack.happens.event({ ...event, channel: home.id, channel_type: 'channel', ts: '6.000100' })
      await slack.quiet()
    }
    expect(acts).toMatchObject([{ does: 'retype', text: 'Nee', place: { under: `${home.id}/${ours}` } }])
  })

  test('what was typed while Kring was away is read back, with the keys it would have had', async () => {
    doors = await makeDoors({ by, isStarted: false, slack: { retryAfterMs: [] } })
    const { people, acts, slack, adapter, app } = doors
    const holds = slack.delivering.holds()
    const typed = people.fatima.types('Vannacht bedacht')
    const to = { space: slack.team.id, user: people.fatima.id }
    const since = (Date.now() - 60_000) as Instant
    await adapter.start({ ...app, openConversations: async () => [{ to, since }] })
    await until(() => acts.length === 1)
    holds()
    await typed
    await until(() => acts.length === 2)
    expect(acts[0]).toMatchObject({ does: 'type', text: 'Vannacht bedacht' })
    expect(acts[1]?.key).toBe(acts[0]?.key)
  })

  test('a message menu tells which message, in whose words', async () => {
    doors = await makeDoors({ by, slack: {} })
    const { people, acts, slack, home } = doors
    doors.answers(says('Bewaard als inzicht.'))
    const { ts } = await people.joost.types('Warmte <3 koffie', home.id)
    const callback = 'insights.save'
    const item = { callback_id: callback, type: 'message_action' }
    const sheet = slack.delivering
    expect(sheet).toBeDefined()
    const payload = {
      ...item,
      team: { id: slack.team.id, domain: 'lindestad' },
      user: { id: people.fatima.id, name: 'fatima', username: 'fatima', team_id: slack.team.id },
      trigger_id: '1.2.x',
      action_ts: '1.2',
      channel: { id: home.id, name: home.name },
      message_ts: ts,
      message: { type: 'message', ts, user: people.joost.id, text: 'Warmte &lt;3 koffie' },
      response_url: '',
      token: 'x',
    }
    await sheet.deliver('interactive', payload).done
    await slack.quiet()
    expect(acts).toMatchObject([
      {
        does: 'menu',
        menu: callback,
        message: { receipt: `${home.id}/${ts}`, author: people.joost.id, text: 'Warmte <3 koffie' },
      },
    ])
    expect(people.fatima.sees(home.id)).toContain('Bewaard als inzicht.')
  })

  test('an event that comes twice is handed over with the same key', async () => {
    doors = await makeDoors({ by })
    const { people, acts, slack } = doors
    slack.delivering.duplicates(1)
    await people.fatima.types('Hoi')
    await until(() => acts.length === 2)
    expect(acts[0]?.key).toBe(acts[1]?.key)
  })

  test('what went wrong on our side is not acknowledged, so that Slack brings it again', async () => {
    doors = await makeDoors({ by })
    const { people, acts, slack } = doors
    let isIll = true
    doors.answers(() => {
      if (!isIll) return says('Bewaard.')
      isIll = false
      return says('Er ging iets mis.', { refused: true, faulted: true })
    })
    await people.fatima.types('Hoi').catch(() => undefined)
    await until(() => acts.length === 2)
    await slack.quiet()
    const delivery = slack.delivering.deliveries.find(({ what }) => what === 'message')
    expect(delivery?.attempts).toBe(2)
    expect(people.fatima.sees('direct')).toContain('Bewaard.')
    expect(people.fatima.sees('direct')).not.toContain('Er ging iets mis.')
  })

  test('the acknowledgement of an event follows the commit', async () => {
    doors = await makeDoors({ by })
    const { people, slack } = doors
    let isCommitted = false
    doors.answers(async () => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      isCommitted = slack.delivering.deliveries.every(({ what, state }) => what !== 'message' || state === 'waiting')
      return { is: 'silent' }
    })
    await people.fatima.types('Hoi')
    expect(isCommitted).toBe(true)
  })

  test('a slow engine: Slack has its answer in time, and the person gets theirs after that', async () => {
    doors = await makeDoors({ by })
    const { people, slack, home } = doors
    await doors.post(cardOf('Vraag', ['Antwoord', 'reflection.open:r1'], ['Traag', 'reflection.slow:r1']))
    const slowly = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    doors.answers(async (act) => {
      if (act.does === 'press' && act.address === 'reflection.open:r1') return { is: 'form', form: formOf() }
      await slowly(3200)
      if (act.does === 'press') return { is: 'form', form: formOf({ ticket: 't2' }) }
      return says('Toch nog gelukt.')
    })
    await people.fatima.presses('Antwoord')
    people.fatima.fillsIn({ 'Wat schuurde?': 'Iets.' })
    const [sent] = [await people.fatima.sends()]
    expect(sent.hasFailed).toBe(false)
    expect(sent.delivery?.afterMs).toBeLessThan(2900)
    await until(() => people.fatima.sees(home.id).includes('Toch nog gelukt.'))
    const late = await people.joost.presses('Traag')
    expect(late.delivery?.afterMs).toBeLessThan(1900)
    await until(() => people.joost.canPress('Open het formulier'))
    expect(people.joost.modal()).toBeUndefined()
    expect(slack.complaints).toEqual([])
  })

  test('a form whose trigger is spent is offered with a button', async () => {
    doors = await makeDoors({ by, slack: { triggerMs: 50 } })
    const { people, home } = doors
    doors.answers(async () => {
      await new Promise((resolve) => setTimeout(resolve, 120))
      return { is: 'form', form: formOf() }
    })
    await people.fatima.runs('/reflect', home.id)
    expect(people.fatima.modal()).toBeUndefined()
    expect(people.fatima.canPress('engine.form:reflection.answer/r1')).toBe(true)
  })

  test('where the answer cannot be shown beside the button it comes as a direct message', async () => {
    doors = await makeDoors({ by })
    const { people, slack, home } = doors
    doors.answers(says('Daar is het.'))
    slack.fails.next({ is: 'status', stored: false }, { method: 'response_url' })
    slack.fails.next({ is: 'refused', error: 'user_not_in_channel' }, { method: 'chat.postEphemeral' })
    await people.fatima.runs('/kring my today', home.id)
    expect(people.fatima.sees('direct')).toContain('Daar is het.')
  })

  test('rooms and people that change or go are told', async () => {
    doors = await makeDoors({ by })
    const { slack, home, notices, people } = doors
    const { happens } = slack
    const space = slack.team.id
    await until(() => notices.length > 0)
    notices.length = 0
    happens.renames(home.id, 'lindehof')
    happens.changesUser(people.joost.id, { realName: 'Joost de B.' })
    happens.changesUser(people.joost.id, { isDeleted: true })
    happens.leaves(people.fatima.id, home.id)
    happens.removesBot(home.id)
    happens.uninstalls()
    await slack.quiet()
    expect(notices).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ tells: 'roomChanged', space, room: home.id, roomName: 'lindehof' }),
        expect.objectContaining({ tells: 'profile', space, user: people.joost.id, name: 'Joost de B.' }),
        expect.objectContaining({ tells: 'memberLeft', space, user: people.joost.id }),
        expect.objectContaining({ tells: 'roomGone', space, room: home.id }),
        expect.objectContaining({ tells: 'spaceGone', space }),
      ]),
    )
    expect(notices.filter(({ tells }) => tells === 'memberLeft')).toHaveLength(1)
  })

  test('nothing of a workspace that Kring is not in is taken in', async () => {
    doors = await makeDoors({ by })
    const { slack, acts } = doors
    const strange = slack.addTeam({ name: 'Elders', isInstalled: false })
    const mallory = slack.addUser({ name: 'Mallory', team: strange.id })
    await slack.person(mallory.id, { team: strange.id }).runs('/kring my today')
    await slack.quiet()
    expect(acts).toEqual([])
  })

  test('no token and nothing that was typed stands in the log', async () => {
    doors = await makeDoors({ by })
    const { slack, people, lines } = doors
    doors.answers(() => {
      throw new Error('geheime woorden')
    })
    await people.fatima.types('geheime woorden').catch(() => undefined)
    await people.fatima.runs('/kring geheime woorden').catch(() => undefined)
    slack.sockets.drop()
    await new Promise((resolve) => setTimeout(resolve, 300))
    const told = JSON.stringify(lines)
    expect(told).not.toMatch(/xox|xapp|geheim|wss?:\/\//)
    expect(lines.length).toBeGreaterThan(0)
  })
})
