import { afterEach, expect, test } from 'vitest'
import { DeliveryError } from '../../../src/core/errors.ts'
import type { Part } from '../../../src/core/shown.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import { invited, may } from '../../fakes/discord/permissions.ts'
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
const among = ['idee', 'loopt', 'teruggekeken', 'Pilot', 'Prototype']
const about = (name: string, ...tags: string[]): Part => ({ ...experiment, topic: { name, tags, among } })

async function setOut(tags: readonly string[] = []) {
  made = await makeSending()
  const forum = made.discord.addChannel({ name: 'experimenten', kind: 15, tags })
  const to = { space: made.discord.guild.id, room: forum.id }
  const posts = () =>
    [...made.discord.state.channels.values()].filter((one) => one.parent === forum.id && !one.isDeleted)
  const tagsOf = (post = posts()[0]) => post?.appliedTags.map((id) => forum.tags.find((tag) => tag.id === id)?.name)
  const mayManage = () => made.discord.happens.allowsBot(invited | may.manageChannels)
  return { forum, to, posts, tagsOf, mayManage }
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

test('a post has the title of the experiment and a tag for its state and its kind, made where they were missing', async () => {
  const { to, forum, posts, tagsOf, mayManage } = await setOut(['Loopt'])
  mayManage()
  await made.sending.send(to, about('🧪 E7 Langzaam  lezen', 'loopt', 'Pilot'), 'token-1')
  expect(posts().map(({ name }) => name)).toEqual(['🧪 E7 Langzaam lezen'])
  expect(tagsOf()).toEqual(['Loopt', 'Pilot'])
  expect(forum.tags.map(({ name }) => name)).toEqual(['Loopt', 'Pilot'])
})

test('the title and the tags follow the experiment, and tags that people put there stay', async () => {
  const { to, forum, posts, tagsOf, mayManage } = await setOut(['idee', 'loopt', 'lezen'])
  mayManage()
  const receipt = await made.sending.send(to, about('💭 E7 Lezen', 'idee'), 'token-1')
  const [post] = posts()
  const theirs = forum.tags.find(({ name }) => name === 'lezen')?.id ?? ''
  post?.appliedTags.push(theirs)
  // Another run of the program remembers nothing of it.
  const again = made.again()
  await again.edit(to, receipt, about('🧪 E7 Langzaam lezen', 'loopt', 'Prototype'))
  await made.discord.quiet()
  expect(post?.name).toBe('🧪 E7 Langzaam lezen')
  expect(tagsOf(post)).toEqual(['loopt', 'Prototype', 'lezen'])
  expect(made.messages(post?.id)).toHaveLength(1)
  const before = made.discord.calls.length
  await again.edit(to, receipt, about('🧪 E7 Langzaam lezen', 'loopt', 'Prototype'))
  await made.discord.quiet()
  expect(made.discord.calls.length - before).toBe(1)
})

test('where Kring may not change the forum it uses the tags that are there, and says once which are missing', async () => {
  const { to, forum, tagsOf } = await setOut(['loopt'])
  await made.sending.send(to, about('🧪 E7', 'loopt', 'Pilot'), 'token-1')
  expect(tagsOf()).toEqual(['loopt'])
  const receipt = await made.sending.send(to, about('🧪 E8', 'idee'), 'token-2')
  await made.sending.edit(to, receipt, about('🧪 E8', 'loopt', 'Pilot'))
  await made.discord.quiet()
  expect(forum.tags).toHaveLength(1)
  expect(made.lines.filter(({ fields }) => String(fields['todo']).includes('Pilot'))).toHaveLength(1)
})

test('a post comes to be although its tags cannot be read', async () => {
  const { to, posts } = await setOut(['loopt'])
  made.discord.fails.next({ is: 'status', stored: false }, { route: 'GET /channels/:channel', after: 1 })
  await made.sending.send(to, about('🧪 E7', 'loopt'), 'token-1')
  expect(posts().map(({ appliedTags }) => appliedTags)).toEqual([[]])
})

test('a message is changed although Discord takes no new title just now; the title follows by itself', async () => {
  const { to, posts } = await setOut(['loopt'])
  const receipt = await made.sending.send(to, about('💭 E7', 'loopt'), 'token-1')
  made.discord.fails.next({ is: 'ratelimited', retryAfter: 0.05 }, { route: routes.wake })
  await made.sending.edit(to, receipt, { ...about('🧪 E7', 'loopt'), blocks: textPart('Anders').blocks })
  await made.discord.quiet()
  await expect.poll(() => posts()[0]?.name, { timeout: 5000 }).toBe('🧪 E7')
  // What Discord itself writes about a new name goes a moment later.
  await expect.poll(() => made.messages(posts()[0]?.id).map(wordsIn), { timeout: 5000 }).toEqual(['Anders'])
})

test('when its message is taken away the post goes, or loses its title where people wrote in it', async () => {
  const { to, posts } = await setOut()
  const first = await made.sending.send(to, about('🧪 E7 Fatima leest', 'loopt'), 'token-1')
  await made.sending.edit(to, first, undefined)
  await made.discord.quiet()
  expect(posts()).toEqual([])
  const second = await made.sending.send(to, about('🧪 E8 Fatima schrijft', 'loopt'), 'token-2')
  await made.sending.send({ ...to, thread: second }, textPart('Een opbrengst'), 'token-3')
  await made.sending.edit(to, second, undefined)
  await made.discord.quiet()
  expect(posts().map(({ name }) => name)).toEqual(['Kring'])
  expect(made.messages(posts()[0]?.id).map(wordsIn)).toEqual(['Een opbrengst'])
})
