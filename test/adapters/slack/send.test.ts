import { afterEach, describe, expect, test } from 'vitest'
import { DeliveryError } from '../../../src/core/errors.ts'
import type { Part, ShownBlock } from '../../../src/core/shown.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import { textPart } from '../contract.ts'
import type { MadeSending } from './sending.ts'
import { directChannelOf, makeSending } from './sending.ts'

let made: MadeSending
afterEach(async () => {
  await made.slack.stop()
  expect(made.slack.complaints).toEqual([])
})

const problemOf = async (delivery: Promise<unknown>) => {
  const error = await delivery.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof DeliveryError ? error : undefined
}
const part = (...blocks: ShownBlock[]): Part => ({
  n: 0,
  language: 'nl',
  zone: 'Europe/Amsterdam' as Zone,
  blocks,
})

describe('sending', () => {
  test('a message carries only its token, shows no previews and reads nothing as markup', async () => {
    made = await makeSending()
    await made.sending.send(made.room, textPart('Wat maakte je nieuwsgierig?'), 'token-1')
    const [call] = made.called('chat.postMessage')
    expect(call?.args).toMatchObject({
      channel: made.home.id,
      metadata: '{"event_type":"kring_part","event_payload":{"token":"token-1"}}',
      unfurl_links: 'false',
      unfurl_media: 'false',
      mrkdwn: 'false',
      parse: 'none',
      link_names: 'false',
      text: 'Wat maakte je nieuwsgierig?',
    })
  })

  test('commands are written as people here type them', async () => {
    made = await makeSending({ spell: () => (noun, verb) => `/kring ${noun}-${verb}` })
    const block: ShownBlock = { kind: 'text', spans: [{ command: ['my', 'today'] }] }
    await made.sending.send(made.room, part(block), 'token-1')
    expect(JSON.stringify(made.messages())).toContain('/kring my-today')
  })

  test('the channel of somebody is opened once, before the first message', async () => {
    made = await makeSending()
    await Promise.all([1, 2, 3].map((n) => made.sending.send(made.direct, textPart(`${n}`), `token-${n}`)))
    expect(made.called('conversations.open')).toHaveLength(1)
    expect(made.called('chat.postMessage').map(({ args }) => args['channel'])).toEqual(
      Array(3).fill(directChannelOf(made, made.fatima.id)?.id),
    )
  })

  test('who is no longer there, or never was, gets nothing and holds up nobody', async () => {
    made = await makeSending()
    const gone = made.slack.addUser({ name: 'Bram', isDeleted: true })
    const space = made.slack.team.id
    expect((await problemOf(made.sending.send({ space, user: gone.id }, textPart('?'), 't')))?.problem).toBe(
      'forbidden',
    )
    expect((await problemOf(made.sending.send({ space, user: 'U0NOBODY' }, textPart('?'), 't')))?.problem).toBe('gone')
    await made.sending.send(made.direct, textPart('Hallo'), 'token-1')
    made.fatima.isDeleted = true
    expect((await problemOf(made.sending.send(made.direct, textPart('Nog iets'), 'token-2')))?.problem).toBe('gone')
    made.fatima.isDeleted = false
    await made.sending.send(made.direct, textPart('Terug'), 'token-3')
    expect(made.called('conversations.open')).toHaveLength(4)
  })

  test('an answer about the channel that got lost leaves nothing unclear: nothing was said yet', async () => {
    made = await makeSending()
    made.slack.fails.next({ is: 'dropped', stored: true }, { method: 'conversations.open' })
    expect((await problemOf(made.sending.send(made.direct, textPart('Hallo'), 'token-1')))?.problem).toBe('later')
  })

  test('a channel that was archived, left or closed for writing is for somebody to look at', async () => {
    made = await makeSending()
    made.home.isArchived = true
    expect((await problemOf(made.sending.send(made.room, textPart('?'), 't')))?.problem).toBe('forbidden')
    made.home.isArchived = false
    made.home.members.delete(made.slack.team.botUser)
    expect((await problemOf(made.sending.send(made.room, textPart('?'), 't')))?.problem).toBe('forbidden')
    made.home.members.add(made.slack.team.botUser)
    made.home.isReadOnly = true
    expect((await problemOf(made.sending.send(made.room, textPart('?'), 't')))?.problem).toBe('forbidden')
  })

  test.each([
    { is: 'status', stored: true },
    { is: 'status', stored: false },
    { is: 'dropped', stored: true },
    { is: 'dropped', stored: false },
    { is: 'timeout', stored: true },
    { is: 'fatal', stored: true },
  ] as const)('nobody says that it did not arrive when nobody knows: %o', async (fault) => {
    made = await makeSending()
    made.slack.fails.next(fault, { method: 'chat.postMessage' })
    const error = await made.sending.send(made.room, textPart('Aangekomen?'), 't').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(DeliveryError)
    expect(made.called('chat.postMessage')).toHaveLength(1)
  })

  test('where Slack cannot be reached at all, nothing was said', async () => {
    made = await makeSending()
    await made.slack.stop()
    expect((await problemOf(made.sending.send(made.room, textPart('?'), 't')))?.problem).toBe('later')
  })

  test('a thread under a message that was removed is gone', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.room, textPart('De vraag'), 'token-1')
    await made.sending.edit(made.room, receipt, undefined)
    const thread = { ...made.room, thread: receipt }
    expect((await problemOf(made.sending.send(thread, textPart('Een antwoord'), 'token-2')))?.problem).toBe('gone')
  })

  test('a workspace whose token was revoked is told to be lost, and everything new in it waits', async () => {
    const lost: string[] = []
    made = await makeSending({ lost: (space, why) => void lost.push(`${space} ${why}`) })
    const token = made.slack.state.tokens.get(made.slack.token)
    if (token) token.refusal = 'token_revoked'
    const problem = await problemOf(made.sending.send(made.room, textPart('?'), 't'))
    expect(problem).toMatchObject({ problem: 'later', holds: 'space' })
    expect(lost).toEqual([`${made.slack.team.id} token_revoked`])
    expect(JSON.stringify(made.lines)).not.toContain(made.slack.token)
  })

  test('a workspace that nobody connected waits', async () => {
    made = await makeSending()
    const problem = await problemOf(made.sending.send({ ...made.room, space: 'T0OTHER' }, textPart('?'), 't'))
    expect(problem).toMatchObject({ problem: 'later', holds: 'space' })
  })
})

describe('editing', () => {
  test('words and blocks change, and the token stays', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.room, textPart('Eerst'), 'token-1')
    await made.sending.edit(made.room, receipt, textPart('Later'))
    const [message] = made.messages()
    expect(message?.text).toBe('Later')
    expect(JSON.stringify(message?.blocks)).toContain('Later')
    expect(await made.sending.find(made.room, 'token-1', 0 as Instant)).toBe(receipt)
  })

  test('what cannot be changed any more is taken away, and said to be gone', async () => {
    made = await makeSending({ slack: { editWindowMs: 0 } })
    const receipt = await made.sending.send(made.room, textPart('Eerst'), 'token-1')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect((await problemOf(made.sending.edit(made.room, receipt, textPart('Later'))))?.problem).toBe('gone')
    expect(made.messages()).toEqual([])
  })

  test('what is not ours is for somebody to look at', async () => {
    made = await makeSending()
    const theirs = await made.slack.person('Fatima').types('Van mij', 'lindekwartier')
    const edit = made.sending.edit(made.room, `${made.home.id}/${theirs.ts}`, textPart('Van ons'))
    expect((await problemOf(edit))?.problem).toBe('forbidden')
    expect(made.messages()).toHaveLength(1)
  })

  test('in an archived channel nothing can be changed: somebody has to know', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.room, textPart('Eerst'), 'token-1')
    made.home.isArchived = true
    expect((await problemOf(made.sending.edit(made.room, receipt, textPart('Later'))))?.problem).toBe('forbidden')
    expect((await problemOf(made.sending.edit(made.room, receipt, undefined)))?.problem).toBe('forbidden')
  })

  test('what is in a channel that is gone is taken away already', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.room, textPart('Eerst'), 'token-1')
    made.home.isDeleted = true
    await made.sending.edit(made.room, receipt, undefined)
  })
})

describe('addresses', () => {
  test('a message has the address that people copy in Slack', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.room, textPart('Lees dit'), 'token-1')
    const [channel = '', ts = ''] = receipt.split('/')
    const { permalink } = await made.workspace.client.chat.getPermalink({ channel, message_ts: ts })
    expect(made.sending.link(receipt)).toBe(permalink)
    expect(made.sending.link(receipt, made.slack.team.id)).toBe(permalink)
    expect(made.sending.messageLink(made.slack.team.id, receipt)).toBe(permalink)
    expect(made.sending.link('something else')).toBeUndefined()
  })

  test('in two workspaces each message has the address of its own, and none is guessed', async () => {
    made = await makeSending()
    const other = made.slack.addTeam({ name: 'Zonnestad' })
    const token = [...made.slack.state.tokens.values()].find(({ team }) => team === other.id)?.token ?? ''
    await made.connect(token)
    const far = made.slack.addChannel({ name: 'zon', team: other.id })
    const here = await made.sending.send(made.room, textPart('Hier'), 'token-1')
    const there = await made.sending.send({ space: other.id, room: far.id }, textPart('Daar'), 'token-2')
    expect(made.sending.link(here)).toContain('https://lindestad.slack.com/archives/')
    expect(made.sending.link(there)).toContain('https://zonnestad.slack.com/archives/')
    expect(made.sending.link(there, made.slack.team.id)).toBeUndefined()
    expect(made.sending.link('C0UNSEEN/1.000001')).toBeUndefined()
  })
})

test('a home page is shown, and shown again', async () => {
  made = await makeSending()
  const card = (text: string) => ({ ...part({ kind: 'text', spans: [text] }) })
  await made.sending.showHome(made.slack.team.id, made.fatima.id, card('Goedemorgen'))
  await made.sending.showHome(made.slack.team.id, made.fatima.id, card('Goedemiddag'))
  expect(JSON.stringify(made.slack.person('Fatima').home()?.blocks)).toContain('Goedemiddag')
})
