// The test world itself: from an empty chat to a circle with a question, on real parts.
import { afterEach, expect, it } from 'vitest'
import type { World, WorldOptions } from './world.ts'
import { makeWorld } from './world.ts'

let world: World
const make = async (options?: WorldOptions) => {
  world = await makeWorld(options)
  return world
}
afterEach(() => world.close())

it('somebody founds a circle, and the invitation is in the room', async () => {
  const { founds, room } = await make()
  const anouk = await founds({ question: 'Hoe krijgen we de straat samen koel?' })
  room('home').shows('Hoe krijgen we de straat samen koel?', '[Ik schuif aan]')
  expect(anouk.canPress('welcome.join')).toBe(true)
})

it('with three people from two sides it begins, and on Monday at nine there is a question', async () => {
  const { begins, clockTo, room, database } = await make()
  const { Anouk, Fatima } = await begins({ Anouk: 'government', Fatima: 'resident', Samir: 'student' })
  expect(database.count('member', "state = 'active'")).toBe(3)
  room('home').hides('Weekvraag')
  await clockTo('monday 09:00')
  room('home').shows('Weekvraag', '[Deel in de groep]')
  await Fatima?.presses('reflection.share')
  expect(Anouk?.sees()).toContain('Weekvraag')
})

it('a restart on the same file goes on where it was', async () => {
  const { begins, clockTo, restart, room } = await make({ language: 'en' })
  await begins({ Anouk: 'government', Fatima: 'resident', Samir: 'student' }, { language: 'en' })
  await restart('crash')
  await clockTo('monday 09:00')
  room('home').shows('Question of the week')
})

it('what goes wrong at the chat is tried again', async () => {
  const { begins, chat, clockTo, room } = await make()
  await begins({ Anouk: 'government', Fatima: 'resident', Samir: 'student' })
  chat.breaks({ next: 1, how: 'lostResponse' })
  chat.breaks({ next: 2, how: 'later' })
  await clockTo('monday 09:00')
  await clockTo('monday 10:00')
  expect(
    room('home')
      .says()
      .match(/Weekvraag/g),
  ).toHaveLength(1)
})

it('says what is there when something is not', async () => {
  const { room, person } = await make()
  const anouk = person('Anouk')
  await anouk.types('Hallo allemaal', 'home')
  expect(() => room('home').shows('Weekvraag')).toThrow(/#home does not show "Weekvraag". It reads:\s+Hallo allemaal/)
  await expect(anouk.presses('Beginnen')).rejects.toThrow('Anouk sees no button "Beginnen"')
})
