import { afterEach, expect, test } from 'vitest'
import { DeliveryError } from '../../../src/core/errors.ts'
import type { Part } from '../../../src/core/shown.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import { textPart } from '../contract.ts'
import type { MadeSending } from './sending.ts'
import { makeSending, routes, wordsIn } from './sending.ts'

let made: MadeSending
afterEach(async () => {
  await made.discord.stop()
  expect(made.discord.complaints).toEqual([])
})

const ever = 0 as Instant
const forumPost = 'POST /channels/:channel/threads'
const experiment: Part = {
  n: 0,
  language: 'nl',
  zone: 'Europe/Amsterdam' as Zone,
  blocks: [
    { kind: 'heading', spans: ['🌱 E7 ', { said: 'Langzaam lezen', language: 'nl' }] },
    { kind: 'text', spans: ['Loopt nu'] },
  ],
}
async function setOut() {
  made = await makeSending()
  const forum = made.discord.addChannel({ name: 'experimenten', kind: 15 })
  const to = { space: made.discord.guild.id, room: forum.id }
  const posts = () =>
    [...made.discord.state.channels.values()].filter((one) => one.parent === forum.id && !one.isDeleted)
  return { forum, to, posts }
}

test('in a forum a message is a post, named by our own words; what belongs under it is said in it', async () => {
  const { to, posts } = await setOut()
  const receipt = await made.sending.send(to, experiment, 'token-1')
  const [post] = posts()
  expect(post?.name).toBe('🌱 E7')
  expect(receipt).toBe(`${post?.id}/${post?.id}`)
  await made.again().send({ ...to, thread: receipt }, textPart('Een opbrengst'), 'token-2')
  await made.again().edit(to, receipt, textPart('Afgerond'))
  expect(made.messages(post?.id).map(wordsIn)).toEqual(['Afgerond', 'Een opbrengst'])
  expect(made.called(routes.thread)).toEqual([])
})

test('every message that begins something is a post of its own', async () => {
  const { to, posts } = await setOut()
  await made.sending.send(to, experiment, 'token-1')
  await made.sending.send(to, textPart('Zonder kop'), 'token-2')
  expect(posts().map(({ name }) => name)).toEqual(['🌱 E7', 'From Kring'])
})

test('a post whose answer was lost is found by its mark, and of two the younger goes', async () => {
  const { to, posts } = await setOut()
  expect(await made.sending.find(to, 'token-1', ever)).toBeUndefined()
  made.discord.fails.next({ is: 'status', stored: true }, { route: forumPost })
  const lost = await made.sending.send(to, experiment, 'token-1').catch((error: unknown) => error)
  expect(lost).not.toBeInstanceOf(DeliveryError)
  await made.sending.send(to, experiment, 'token-1')
  expect(posts()).toHaveLength(2)
  const [first] = posts()
  expect(await made.again().find(to, 'token-1', ever)).toBe(`${first?.id}/${first?.id}`)
  expect(posts()).toHaveLength(1)
  expect(await made.again().find(to, 'token-2', ever)).toBeUndefined()
})

test('a forum that demands a tag is for somebody to look at', async () => {
  const { to, forum } = await setOut()
  forum.needsTag = true
  expect(await made.sending.send(to, experiment, 'token-1').catch((error: unknown) => error)).toMatchObject({
    problem: 'forbidden',
  })
})

test('a post that sleeps is woken for a change', async () => {
  const { to, posts } = await setOut()
  const receipt = await made.sending.send(to, experiment, 'token-1')
  const [post] = posts()
  if (post?.thread) post.thread.archived = true
  await made.sending.edit(to, receipt, textPart('Afgerond'))
  expect(made.messages(post?.id).map(wordsIn)).toEqual(['Afgerond'])
})
