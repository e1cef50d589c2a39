// Slack delivers everything that is said where Kring is; of what is not said to Kring not a byte is kept, anywhere (INV-37).
import { afterEach, expect, test, vi } from 'vitest'
import type { Hands } from '../../../adapters/web/person.ts'
import { filesWith } from './dump.ts'
import type { House } from './house.ts'
import { makeHouse } from './house.ts'

let house: House
const of = (name: string): Hands => house.hands(name)
const terminal = ['stdout', 'stderr'].map((name) => vi.spyOn(process[name as 'stdout' | 'stderr'], 'write'))
afterEach(() => house.stop())

/** Begins with the words by which everything ordinary is known. */
const talk = (n: number | string) => `Geheimpje nummer ${n} over de buren xyzzy`

test.each(['socket', 'http'] as const)('over %s: forty messages, edits, deletions, joins and files', async (by) => {
  house = await makeHouse({ by })
  const { slack, addUser } = house
  const home = slack.addChannel({ name: 'home', kind: 'private' })
  const plein = slack.addChannel({ name: 'plein' })
  for (const name of ['Anouk', 'Fatima', 'Samir', 'Henk', 'Gast']) addUser({ name }, 'home', 'plein')
  await house.begin()
  await house.circle('Anouk', ['Fatima', 'Samir', 'Henk'])
  await house.clockTo('monday 09:00')
  await of('Fatima').runs('/experiment log Warmtekoffer')
  await house.settle()
  await of('Samir').types('Dit is mijn antwoord van deze week', { under: 'Weekvraag' })
  await house.settle()
  const [calls, delivered] = [slack.calls.length, slack.delivering.deliveries.length]
  const inbox = house.database.count('inbox')

  for (let n = 0; n < 8; n += 1) await of('Fatima').types(talk(n), home.id)
  for (let n = 8; n < 16; n += 1) await of('Henk').types(talk(n), plein.id)
  for (let n = 16; n < 24; n += 1) await of('Samir').types(talk(n), { under: talk(3) })
  for (let n = 24; n < 32; n += 1) await of('Henk').types(talk(n), { under: talk(9) })
  await of('Henk').edits(talk(14), talk('14 anders'))
  await of('Samir').edits(talk(20), talk('20 anders'))
  await of('Samir').deletes(talk(21))
  await of('Fatima').deletes(talk(3)) // with answers under it: a stone stays behind
  await of('Henk').deletes(talk(8))
  // What does not look like talk: subtypes as Slack sends them, with words in them.
  const said = (more: object) => ({ type: 'message', channel: home.id, channel_type: 'group', ts: '1.5', ...more })
  const user = slack.person('Gast').id
  const [thread] = [...home.messages.values()].filter(({ text }) => text.includes('Geheimpje'))
  for (const event of [
    { subtype: 'channel_join', user, text: talk('joins') },
    { subtype: 'channel_topic', user, text: talk('topic'), topic: talk('topic') },
    { subtype: 'file_share', user, text: talk('file'), files: [{ id: 'F1', name: talk('file'), title: talk('file') }] },
    { subtype: 'me_message', user, text: talk('me') },
    { subtype: 'bot_message', bot_id: 'B9', username: talk('bot'), text: talk('bot') },
    { subtype: 'thread_broadcast', user, text: talk('broadcast'), thread_ts: thread?.ts, parent_user_id: user },
    { user, text: talk('blocks'), blocks: [{ type: 'rich_text', elements: [{ text: talk('blocks') }] }] },
    { subtype: 'message_replied', message: { user, text: talk('replied'), ts: '1.4' } },
    { subtype: 'unheard_of', user, text: talk('unheard of') },
  ]) {
    slack.happens.event(said(event))
  }
  await slack.quiet()
  expect(slack.delivering.deliveries.length - delivered).toBeGreaterThan(45)
  // No row, no call, no line: it was not even looked at.
  expect(house.database.count('inbox')).toBe(inbox)
  expect(slack.calls.length).toBe(calls)

  // Under our own posts that are no question, and by who is not at the table, it is talk as well.
  for (let n = 32; n < 36; n += 1) await of('Fatima').types(talk(n), { under: 'Warmtekoffer' })
  for (let n = 36; n < 40; n += 1) await of('Gast').types(talk(n), { under: 'Weekvraag' })
  await of('Fatima').edits(talk(33), talk('33 anders'))
  await of('Gast').edits(talk(37), talk('37 anders'))
  await of('Gast').deletes(talk(38))
  await house.settle()
  await house.clockTo('friday 16:00')

  expect(filesWith(house, 'Dit is mijn antwoord')).not.toEqual([])
  expect(filesWith(house, 'Geheimpje')).toEqual([])
  expect(filesWith(house, 'xyzzy')).toEqual([])
  const told = [house.lines, terminal.flatMap(({ mock }) => mock.calls.map(([words]) => String(words)))]
  expect(JSON.stringify(told)).not.toMatch(/Geheimpje|xyzzy/)
  const ours = [...slack.state.channels.values()].flatMap(({ messages }) => [...messages.values()])
  expect(ours.filter(({ botId, text }) => botId && text.includes('Geheimpje'))).toEqual([])
  expect(slack.complaints).toEqual([])
})
