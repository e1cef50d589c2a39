// Which messages are for Kring, and what an act of somebody in Slack looks like to the engine.
import { expect, test } from 'vitest'
import { hear } from '../../../adapters/slack/hearing.ts'
import { toPress, toShortcut, toTyped, toWords } from '../../../adapters/slack/inbound.ts'
import { toNotice } from '../../../adapters/slack/notices.ts'
import { whereIs } from '../../../adapters/slack/spots.ts'
import type { Instant } from '../../../src/core/time.ts'

const bot = 'UKRING'
const reply = {
  channel: 'C1',
  channel_type: 'channel',
  user: 'U1',
  text: 'Hoi',
  ts: '2.0',
  thread_ts: '1.0',
  parent_user_id: bot,
}
const direct = { channel: 'D1', channel_type: 'im', user: 'U1', text: 'Hoi', ts: '2.0' }
const around = {
  workspace: { space: 'T1', name: 'Lindestad', botUser: bot },
  user: 'U1',
  profile: { name: 'Fatima' },
  at: 5 as Instant,
}

test.each<[string, object]>([
  ['a reply under our post', reply],
  ['one that is also shown in the channel', { ...reply, subtype: 'thread_broadcast' }],
  ['one where Slack leaves out whose post it is: the engine knows', { ...reply, parent_user_id: undefined }],
  ['words beside a file', { ...reply, subtype: 'file_share' }],
  ['a direct message', direct],
  [
    'an edit',
    { ...reply, subtype: 'message_changed', message: { ...reply, edited: { ts: '3.0' } }, previous_message: reply },
  ],
  ['what is taken away', { ...reply, subtype: 'message_deleted', deleted_ts: '2.0', previous_message: reply }],
])('heard: %s', (_, event) => {
  expect(hear(event, bot)).toMatchObject({ user: 'U1', ts: '2.0' })
})

test.each<[string, object]>([
  ['a message in a channel', { ...reply, thread_ts: undefined, parent_user_id: undefined }],
  ['the first message of a thread', { ...reply, thread_ts: '2.0' }],
  ['a reply under somebody else', { ...reply, parent_user_id: 'U2' }],
  ['a shown reply under somebody else', { ...reply, parent_user_id: undefined, root: { user: 'U2' } }],
  ['what a bot says', { ...reply, bot_id: 'B1' }],
  ['what we say', { ...direct, user: bot }],
  ['what Slackbot says', { ...direct, user: 'USLACKBOT' }],
  ['somebody who joins', { ...reply, subtype: 'channel_join' }],
  ['a message in a group conversation', { ...direct, channel_type: 'mpim' }],
  ['a file without words', { ...direct, subtype: 'file_share', text: ' ' }],
  ['a preview of a link', { ...direct, subtype: 'message_changed', message: direct, previous_message: direct }],
  [
    'an edit of a message of somebody else’s thread',
    {
      ...reply,
      subtype: 'message_changed',
      message: { ...reply, parent_user_id: 'U2', edited: { ts: '3.0' } },
      previous_message: reply,
    },
  ],
  [
    'a removal in a channel',
    { ...reply, subtype: 'message_deleted', previous_message: { ...reply, thread_ts: undefined } },
  ],
  ['rubbish', { channel: 7, user: {}, text: [], ts: null }],
  ['nothing', {}],
])('dropped: %s', (_, event) => {
  expect(hear(event, bot)).toBeUndefined()
})

test('a direct message with answers under it that is deleted is taken away as well', () => {
  const event = {
    ...direct,
    subtype: 'message_changed',
    message: { user: 'USLACKBOT', subtype: 'tombstone', ts: '2.0', thread_ts: '2.0' },
    previous_message: { ...direct, thread_ts: '2.0' },
  }
  expect(hear(event, bot)).toMatchObject({ is: 'untyped', user: 'U1', ts: '2.0' })
})

test('reading back after a gap gives the same key as hearing it', () => {
  const names = { person: () => undefined, room: () => undefined }
  const heard = hear(reply, bot)!
  expect(toTyped(heard, { ...around, names })).toEqual({
    key: 'C1:2.0',
    person: { platform: 'slack', space: 'T1', user: 'U1', name: 'Fatima' },
    place: { room: 'C1', under: 'C1/1.0', spaceName: 'Lindestad' },
    at: 5,
    does: 'type',
    text: 'Hoi',
    messageId: 'C1/2.0',
  })
})

test('two clicks are two acts, and a click that comes twice is one', () => {
  const press = (click: string) => toPress({ address: 'a.b:c', click, channel: 'C1' }, around).key
  expect(press('1.0:b:a')).toBe(press('1.0:b:a'))
  expect(press('1.0:b:a')).not.toBe(press('2.0:b:a'))
})

test.each([
  ['/kring', { noun: '', verb: '' }],
  ['/kring  my   today', { noun: 'my', verb: 'today' }],
  ['/KRING experiment log Een\nwarme koffer', { noun: 'experiment', verb: 'log', rest: 'Een\nwarme koffer' }],
  ['/experiment log Koffer', { noun: 'experiment', verb: 'log', rest: 'Koffer' }],
  ['/reflect', { noun: 'reflect', verb: '' }],
  ['/kringloop', { noun: 'kringloop', verb: '' }],
])('%j is cut into words', (typed, words) => {
  expect(toWords(typed)).toEqual({ args: {}, ...words })
})

test('a shortcut is a command by its name', () => {
  expect(toShortcut({ callback_id: 'my.today', trigger_id: '1' }, around)).toMatchObject({
    does: 'command',
    noun: 'my',
    verb: 'today',
    place: { direct: true },
  })
})

test('a press tells under which post it was, unless only this person sees the message', () => {
  const container = { type: 'message', channel_id: 'C1', message_ts: '2.0', thread_ts: '2.0' }
  const base = { channel: { id: 'C1' }, response_url: 'http://x' }
  expect(whereIs({ ...base, container })).toMatchObject({ spot: { channel: 'C1', under: 'C1/2.0' }, isPrivate: false })
  expect(whereIs({ ...base, container })).not.toHaveProperty('thread')
  expect(whereIs({ ...base, container: { ...container, thread_ts: '1.0' } })).toMatchObject({ thread: '1.0' })
  const hidden = whereIs({ ...base, container: { ...container, is_ephemeral: true } })
  expect(hidden).toMatchObject({ spot: { channel: 'C1' }, isPrivate: true })
  expect(hidden.spot).not.toHaveProperty('under')
})

test('only Kring itself going, or a room going, is told', () => {
  const left = { type: 'member_left_channel', channel: 'C1' }
  expect(toNotice({ ...left, user: 'U1' }, 'T1', bot)).toBeUndefined()
  expect(toNotice({ ...left, user: bot }, 'T1', bot)).toMatchObject({ tells: 'roomGone', room: 'C1' })
  expect(toNotice({ type: 'group_archive', channel: 'C1' }, 'T1', bot)).toMatchObject({ tells: 'roomGone', room: 'C1' })
  const moved = { type: 'channel_id_changed', old_channel_id: 'G1', new_channel_id: 'C9' }
  expect(toNotice(moved, 'T1', bot)).toMatchObject({ tells: 'roomChanged', room: 'G1', newRoom: 'C9' })
  expect(toNotice({ type: 'tokens_revoked', tokens: { bot: [] } }, 'T1', bot)).toBeUndefined()
  expect(toNotice({ type: 'tokens_revoked', tokens: { bot: ['U'] } }, 'T1', bot)).toMatchObject({ tells: 'spaceGone' })
  expect(toNotice({ type: 'channel_rename', channel: 'C1' }, 'T1', bot)).toBeUndefined()
})
