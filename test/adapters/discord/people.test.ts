// How people are called and which language they read, as interactions tell it; and what they typed, as they saw it.
import { expect, test } from 'vitest'
import { hear, hearRemoval } from '../../../adapters/discord/hearing.ts'
import { asSeen } from '../../../adapters/discord/markup.ts'
import { createPeople, doerOf, languageIn, nameIn } from '../../../adapters/discord/people.ts'
import type { Notice } from '../../../src/core/act.ts'

const user = { id: '5', username: 'fatima', global_name: 'Fatima', bot: false }

test('the name in the server counts, else the one for everywhere, else the one to log in with', () => {
  expect(nameIn(user, { nick: 'Fatima van hiernaast' })).toBe('Fatima van hiernaast')
  expect(nameIn(user, { nick: ' ' })).toBe('Fatima')
  expect(nameIn({ username: 'fatima', global_name: null })).toBe('fatima')
})

test('languages of ours are taken over, others are left to the circle', () => {
  expect(['nl', 'en-US', 'en-GB', 'de', undefined].map(languageIn)).toEqual(['nl', 'en', 'en', undefined, undefined])
})

test('a bot does nothing, and in direct messages there is no server', () => {
  expect(doerOf({ user: { ...user, bot: true } as never })).toBeUndefined()
  expect(doerOf({ user: user as never, locale: 'nl' })).toEqual({
    space: '',
    user: '5',
    name: 'Fatima',
    language: 'nl',
  })
  expect(doerOf({})).toBeUndefined()
})

test('what is new about somebody is told once, for the server in which it is so', () => {
  const told: Notice[] = []
  const people = createPeople({ tell: async (notice) => void told.push(notice), background: () => undefined })
  const fatima = { space: '1', user: '5', name: 'Fatima', language: 'nl' } as const
  people.met(fatima)
  people.met(fatima)
  people.met({ ...fatima, space: '', name: 'Elders anders' })
  people.met({ ...fatima, name: 'Fatima B.' })
  expect(told).toEqual([
    { tells: 'profile', platform: 'discord', space: '1', user: '5', name: 'Fatima', language: 'nl' },
    { tells: 'profile', platform: 'discord', space: '1', user: '5', name: 'Fatima B.', language: 'nl' },
  ])
  expect([people.nameOf('1', '5'), people.nameOf('', '5'), people.languageOf('5')]).toEqual([
    'Fatima B.',
    undefined,
    'nl',
  ])
})

test('typed words become what stood on the screen', () => {
  const names = { person: (id: string) => (id === '7' ? 'Joost' : undefined), room: () => 'plein' }
  expect(asSeen('<@7> en <@!8>: zie <#9>, <@&3> <a:kat:12> </my today:44> <3 <b>', names)).toBe(
    '@Joost en @…: zie #plein, @… :kat: /my today <3 <b>',
  )
})

test('only what a person says in direct messages is heard', () => {
  const told = {
    id: '1',
    channel_id: '2',
    author: user,
    content: ' Hoi ',
    type: 0,
    mentions: [],
  } as never as Parameters<typeof hear>[1]
  expect(hear('typed', told)).toEqual({ is: 'typed', channel: '2', message: '1', text: 'Hoi' })
  expect(hear('typed', { ...told, guild_id: '3' })).toBeUndefined()
  expect(hear('typed', { ...told, author: { ...user, bot: true } as never })).toBeUndefined()
  expect(hear('typed', { ...told, type: 6 })).toBeUndefined()
  expect(hear('typed', { ...told, content: '' })).toBeUndefined()
  expect(hear('retyped', told)).toBeUndefined()
  expect(hear('retyped', { ...told, edited_timestamp: 'x' })).toMatchObject({ is: 'retyped', edited: 'x' })
  expect(hear('retyped', { ...told, content: ' ', edited_timestamp: 'x' })).toMatchObject({ is: 'untyped' })
  expect(hear('retyped', { id: '1', channel_id: '2' })).toBeUndefined()
  expect(hearRemoval({ id: '1', channel_id: '2', guild_id: '3' })).toBeUndefined()
  expect(hearRemoval({ id: '1', channel_id: '2' })).toEqual({ is: 'untyped', channel: '2', message: '1' })
})
