import { afterEach, beforeEach, expect, test } from 'vitest'
import { sendFile } from '../../../adapters/slack/files.ts'
import type { ReplyFile } from '../../../src/core/shown.ts'
import { textPart } from '../contract.ts'
import type { MadeSending } from './sending.ts'
import { directChannelOf, makeSending } from './sending.ts'

let made: MadeSending
beforeEach(async () => {
  made = await makeSending()
})
afterEach(async () => {
  await made.slack.stop()
  expect(made.slack.complaints).toEqual([])
})

const file: ReplyFile = {
  name: 'mijn-gegevens.json',
  type: 'application/json',
  body: '{"naam":"Fatima","woorden":"één café"}',
  alt: 'Alles wat Kring van jou bewaart.',
}
const handOver = () => made.sending.sendFile(made.workspace, made.fatima.id, file)
const inDirect = () => made.messages(directChannelOf(made, made.fatima.id)).filter(({ files }) => files !== undefined)

test('somebody gets a file in their direct messages, whole and with its description', async () => {
  await handOver()
  const [message] = inDirect()
  const stored = made.slack.state.files.get(message?.files?.[0] ?? '')
  expect(stored).toMatchObject({ name: file.name, altText: file.alt, isComplete: true })
  expect(stored?.body?.toString()).toBe(file.body)
})

test('it goes under a message where there is one', async () => {
  const receipt = await made.sending.send(made.direct, textPart('Hier is het'), 'token-1')
  const [channel = '', thread = ''] = receipt.split('/')
  await sendFile(made.sending.call, made.workspace, { channel, thread, file })
  expect(made.replies(thread, directChannelOf(made, made.fatima.id))).toHaveLength(1)
})

test.each([true, false])('an answer that got lost gives no second file (it was stored: %s)', async (stored) => {
  made.slack.fails.next({ is: 'dropped', stored }, { method: 'files.completeUploadExternal' })
  await handOver()
  expect(inDirect()).toHaveLength(1)
})

test('a place that takes no files says so', async () => {
  made.slack.fails.next({ is: 'refused', error: 'file_uploads_disabled' }, { method: 'files.getUploadURLExternal' })
  await expect(handOver()).rejects.toMatchObject({ means: 'forbidden' })
  expect(inDirect()).toEqual([])
})

test('bytes that do not arrive leave nothing behind for anybody to see', async () => {
  for (const upload of made.slack.state.files.values()) upload.body = Buffer.alloc(0)
  const { fetch } = globalThis
  globalThis.fetch = (async (address: string, init: RequestInit) =>
    address.includes('/upload/') ? new Response('', { status: 500 }) : fetch(address, init)) as typeof fetch
  try {
    await expect(handOver()).rejects.toMatchObject({ means: 'later' })
  } finally {
    globalThis.fetch = fetch
  }
  expect(inDirect()).toEqual([])
})

test('what goes with a message follows it, is replaced when the message changes, and goes with it', async () => {
  const part = { ...textPart('De tussenstop'), files: [file] }
  const receipt = await made.sending.send(made.room, part, 'token-2')
  const [, ts = '', first = ''] = receipt.split('/')
  expect(made.replies(ts, made.home).flatMap(({ files }) => files ?? [])).toEqual([first])
  expect(made.sending.link(receipt, made.room.space)).toContain('/archives/')
  const changed = { ...part, files: [{ ...file, body: 'nieuw' }] }
  const renewed = `${await made.sending.edit(made.room, receipt, changed)}`
  const [, same, second = ''] = renewed.split('/')
  expect(same).toBe(ts)
  expect(made.slack.state.files.has(first)).toBe(false)
  expect(made.slack.state.files.get(second)?.body?.toString()).toBe('nieuw')
  await made.sending.edit(made.room, renewed, undefined)
  expect(made.slack.state.files.has(second)).toBe(false)
})

test('a file that cannot be handed over does not make the message be said again', async () => {
  made.slack.fails.next({ is: 'refused', error: 'file_uploads_disabled' }, { method: 'files.getUploadURLExternal' })
  const receipt = await made.sending.send(made.room, { ...textPart('De tussenstop'), files: [file] }, 'token-3')
  expect(receipt.split('/')).toHaveLength(2)
  expect(made.lines.map(({ message }) => message)).toContain('A file could not follow its message.')
})
