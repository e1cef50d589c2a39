import { afterEach, describe, expect, test } from 'vitest'
import { threadName } from '../../../adapters/discord/threads.ts'
import { DeliveryError } from '../../../src/core/errors.ts'
import type { Part, ShownSpan } from '../../../src/core/shown.ts'
import type { Zone } from '../../../src/core/time.ts'
import { textPart } from '../contract.ts'
import type { MadeSending } from './sending.ts'
import { makeSending, routes, wordsIn } from './sending.ts'

let made: MadeSending
afterEach(async () => {
  await made.discord.stop()
  expect(made.discord.complaints).toEqual([])
})

const problemOf = async (delivery: Promise<unknown>) => {
  const error = await delivery.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof DeliveryError ? error.problem : error
}
const headed = (...spans: ShownSpan[]): Part => ({
  n: 0,
  language: 'nl',
  zone: 'Europe/Amsterdam' as Zone,
  blocks: [
    { kind: 'heading', spans },
    { kind: 'text', spans: ['Woorden'] },
  ],
})
async function setOut(part: Part = textPart('De vraag')) {
  made = await makeSending()
  const receipt = await made.sending.send(made.room, part, 'token-0')
  const id = receipt.split('/')[1] ?? ''
  return { receipt, id, thread: { ...made.room, thread: receipt }, channel: () => made.discord.state.channels.get(id) }
}

describe('a thread', () => {
  test('is started once, by its own words, and has the id of the message it hangs on', async () => {
    const { id, thread, channel } = await setOut(headed('Vraag van ', { bold: ['de week'] }))
    await Promise.all([1, 2, 3].map((n) => made.sending.send(thread, textPart(`${n}`), `token-${n}`)))
    expect(made.called(routes.thread)).toHaveLength(1)
    expect(channel()?.name).toBe('Vraag van de week')
    expect(channel()?.thread?.autoArchive).toBe(10_080)
    expect(made.messages(id).map(wordsIn).toSorted()).toEqual(['1', '2', '3'])
  })

  test('that is there already is used', async () => {
    const { id, thread, channel } = await setOut()
    await made.sending.send(thread, textPart('Eerst'), 'token-1')
    await made.again().send(thread, textPart('Later'), 'token-2')
    expect(made.called(routes.thread)).toHaveLength(2)
    expect(made.messages(id).map(wordsIn)).toEqual(['Eerst', 'Later'])
    expect(channel()?.name).toBe('More about this')
  })

  test('whose start got no answer leaves nothing unclear: nothing was said yet', async () => {
    const { id, thread } = await setOut()
    made.discord.fails.next({ is: 'dropped', stored: true }, { route: routes.thread })
    expect(await problemOf(made.sending.send(thread, textPart('Een antwoord'), 'token-1'))).toBe('later')
    await made.sending.send(thread, textPart('Een antwoord'), 'token-1')
    expect(made.messages(id)).toHaveLength(1)
  })

  test('that somebody took away is gone, and so is one under a message that was taken away', async () => {
    const { receipt, thread, channel } = await setOut()
    await made.sending.send(thread, textPart('Eerst'), 'token-1')
    const there = channel()
    if (there) there.isDeleted = true
    expect(await problemOf(made.sending.send(thread, textPart('Later'), 'token-2'))).toBe('gone')
    const second = await made.sending.send(made.room, textPart('Nog een'), 'token-3')
    await made.sending.edit(made.room, second, undefined)
    const beneath = { ...thread, thread: second }
    expect(await problemOf(made.sending.send(beneath, textPart('Een antwoord'), 'token-4'))).toBe('gone')
    expect(receipt).not.toBe(second)
  })

  test('that cannot be started there becomes a reply', async () => {
    const { thread, channel } = await setOut()
    const first = await made.sending.send(thread, textPart('In de draad'), 'token-1')
    const reply = await made.sending.send({ ...thread, thread: first }, textPart('Daaronder'), 'token-2')
    const [, second] = made.messages(channel()?.id)
    expect(reply).toBe(`${channel()?.id}/${second?.id}`)
    expect(second?.reference).toMatchObject({ message_id: first.split('/')[1] })
    expect(await made.again().find({ ...thread, thread: first }, 'token-2', 0 as never)).toBe(reply)
  })

  test('of a forum post is the post itself', async () => {
    const { id, thread } = await setOut()
    await made.sending.send(thread, textPart('Eerst'), 'token-1')
    const receipt = await made.sending.send({ ...made.room, thread: `${id}/${id}` }, textPart('Later'), 'token-2')
    expect(receipt.split('/')[0]).toBe(id)
    expect(made.called(routes.thread)).toHaveLength(1)
  })
})

describe('a thread that sleeps', () => {
  async function asleep() {
    const out = await setOut()
    const receipt = await made.sending.send(out.thread, textPart('Eerst'), 'token-1')
    const thread = out.channel()?.thread
    if (!thread) throw new Error('There is no thread.')
    thread.archived = true
    return { ...out, receipt, state: thread }
  }

  test('is woken for a change', async () => {
    const { id, receipt, state } = await asleep()
    await made.sending.edit(made.room, receipt, textPart('Later'))
    expect(made.messages(id).map(wordsIn)).toEqual(['Later'])
    expect(state.archived).toBe(false)
    expect(made.called(routes.wake).map(({ body }) => body)).toEqual([{ archived: false }])
  })

  test('is woken for what is taken away, and by what is said in it', async () => {
    const { id, thread, receipt, state } = await asleep()
    await made.sending.edit(made.room, receipt, undefined)
    expect(made.messages(id)).toEqual([])
    state.archived = true
    await made.sending.send(thread, textPart('Later'), 'token-2')
    expect(state.archived).toBe(false)
  })

  test('waits when nobody knows whether it woke', async () => {
    const { receipt } = await asleep()
    made.discord.fails.next({ is: 'status', stored: true }, { route: routes.wake })
    expect(await problemOf(made.sending.edit(made.room, receipt, textPart('Later')))).toBe('later')
    await made.sending.edit(made.room, receipt, textPart('Later'))
  })

  test('and was locked is for somebody to look at', async () => {
    const { thread, receipt, state } = await asleep()
    state.locked = true
    made.discord.fails.next({ is: 'refused', code: 50013 }, { route: routes.wake, times: 2 })
    expect(await problemOf(made.sending.edit(made.room, receipt, textPart('Later')))).toBe('forbidden')
    expect(await problemOf(made.sending.edit(made.room, receipt, undefined))).toBe('forbidden')
    made.discord.fails.next({ is: 'refused', code: 160005 }, { route: routes.post })
    expect(await problemOf(made.sending.send(thread, textPart('Later'), 'token-2'))).toBe('forbidden')
  })
})

describe('the name of a thread', () => {
  test.each([
    [[{ said: 'Langzaam lezen', language: 'nl' }], undefined],
    [['Experiment: ', { said: 'Langzaam lezen', language: 'nl' }], 'Experiment'],
    [['Van ', { name: 'Fatima' }], 'Van'],
    [[{ italic: ['  Terugkijken\n  samen '] }], 'Terugkijken samen'],
    [['x'.repeat(200)], 'x'.repeat(50)],
    [[' : '], undefined],
  ] as const)('is of our words only: %o', (spans, name) => {
    expect(threadName(headed(...spans))).toBe(name)
  })

  test('is missing without a heading', () => {
    expect(threadName(textPart('De vraag'))).toBeUndefined()
  })
})
