// Who asks to be erased is told which messages they typed themselves, with the way there: only they can take those away (INV-40).
import { afterEach, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

async function begin(language: 'nl' | 'en' = 'nl') {
  world = await makeWorld({ at: '2026-09-03T10:00', language })
  const people = await world.begins({ Anouk: 'government', Henk: 'resident', Samir: 'student' }, { language })
  await world.clockTo('2026-09-07T09:30')
  return people as Record<'Anouk' | 'Henk' | 'Samir', Hands>
}

async function erase(hands: Hands, label: string) {
  await hands.runs('/my data')
  return hands.presses(label)
}

const linksOf = (hands: Hands) => JSON.stringify(hands.messages()).match(/"link":"#m\d+"/g) ?? []

it('lists what they typed, with a link to each message, and again as long as it can be undone', async () => {
  const { Henk } = await begin()
  await Henk.types('Bij ons gaat het over geld.', { under: 'Weekvraag' })
  const typed = world.chat.listMessages().find(({ text }) => text === 'Bij ons gaat het over geld.')
  const told = await erase(Henk, 'Wis alles')
  expect(told.says).toContain('die kun je zelf weghalen')
  expect(told.says).toContain('maandag 7 september')
  expect(JSON.stringify(told.reply)).toContain(`"link":"#${typed?.id}"`)
  expect((await Henk.runs('/my data')).says).toContain('die kun je zelf weghalen')
  await Henk.presses('Toch niet wissen')
  expect((await Henk.runs('/my data')).says).not.toContain('die kun je zelf weghalen')
})

it('also what waits for a choice, in English, and not what was written in a form', async () => {
  const { Samir, Henk } = await begin('en')
  await Samir.types('I have seen three homes.', 'direct')
  const told = await erase(Samir, 'Erase everything')
  expect(told.says).toContain('you can remove these yourself')
  expect(linksOf(Samir)).toHaveLength(1)
  await Henk.presses('reflection.share', { in: 'Question of the week' })
  Henk.fillsIn({ answer: 'Written in a form.' })
  await Henk.sends()
  const none = await erase(Henk, 'Erase everything')
  expect(none.says).not.toContain('These are messages you typed yourself')
  expect(none.says).toContain('You can remove that yourself too.')
})

it('does not list what they took away there themselves', async () => {
  const { Henk } = await begin()
  await Henk.types('Bij ons gaat het over geld.', { under: 'Weekvraag' })
  await Henk.deletes('Bij ons gaat het over geld.')
  const told = await erase(Henk, 'Wis alles')
  expect(told.says).not.toContain('Dit zijn berichten die je zelf typte')
})
