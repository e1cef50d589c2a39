// files.*: an address for the bytes, the bytes, and then the file where people find it.
import type { Call, Method } from '../call.ts'
import { Refusal, wrong } from '../call.ts'
import { isJson } from '../defaults.ts'
import type { Inner } from '../inner.ts'
import { posted } from '../messages.ts'
import { fileBody } from '../shapes.ts'
import type { SlackFile } from '../state.ts'
import { postableOf } from './chat.ts'

const getAddress: Method = ({ args, inner, team }) => {
  const length = args.number('length', 0)
  if (length <= 0) throw wrong('[ERROR] length must be greater than 0')
  const altText = args.text('alt_txt')
  if (altText !== undefined && [...altText].length > 1000) throw new Refusal('alt_txt_too_large')
  const file: SlackFile = {
    id: inner.ids.next('F'),
    team: team.id,
    name: args.need('filename'),
    length,
    isComplete: false,
    channels: new Set(),
    uploadKey: inner.ids.secret(''),
    ...(altText && { altText }),
  }
  inner.state.files.set(file.id, file)
  return { upload_url: `${inner.address()}/upload/${file.uploadKey}`, file_id: file.id }
}

/** The bytes of a file, bare or as the one part of a form; whether there is such an address. */
export function upload(inner: Inner, key: string, sent: Buffer, type = ''): boolean {
  const body = type.startsWith('multipart/form-data') ? firstPart(sent) : sent
  const file = [...inner.state.files.values()].find(({ uploadKey, isComplete }) => uploadKey === key && !isComplete)
  if (!file) return false
  if (body.length !== file.length) {
    inner.complaints.push(`upload: ${body.length} bytes for a file of ${file.length}`)
    return false
  }
  file.body = body
  return true
}

function firstPart(sent: Buffer): Buffer {
  const boundary = sent.subarray(0, sent.indexOf('\r\n'))
  const from = sent.indexOf('\r\n\r\n') + 4
  return sent.subarray(from, sent.indexOf(Buffer.concat([Buffer.from('\r\n'), boundary]), from))
}

const complete: Method = (call) => {
  const { args, inner, team } = call
  const wanted = args.json('files')
  if (!Array.isArray(wanted)) throw wrong('[ERROR] missing required field: files')
  const files = wanted.map((one: unknown) => {
    const file = isJson(one) ? inner.state.files.get(String(one['id'])) : undefined
    if (!file || file.team !== team.id || file.isComplete || !file.body) throw new Refusal('file_not_found')
    if (isJson(one) && typeof one['title'] === 'string') file.title = one['title']
    return file
  })
  const places = [args.text('channel_id') ?? [], (args.text('channels') ?? '').split(',')]
    .flat()
    .filter((id) => id !== '')
  const channels = places.map((id) => shareableOf(call, id))
  const threadTs = args.text('thread_ts')
  if (threadTs !== undefined && channels.length > 1) throw wrong('[ERROR] thread_ts works with one channel')
  for (const file of files) file.isComplete = true
  for (const channel of channels) {
    for (const file of files) file.channels.add(channel.id)
    posted(inner, {
      channel,
      team,
      user: team.botUser,
      botId: team.botId,
      text: args.text('initial_comment') ?? '',
      files: files.map(({ id }) => id),
      ...(threadTs && channel.messages.has(threadTs) && { threadTs }),
    })
  }
  return { files: files.map(({ id }) => fileBody(inner, id)) }
}

function shareableOf(call: Call, id: string) {
  try {
    return postableOf(call, id)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'is_archived') throw new Refusal('posting_to_channel_denied')
    throw error
  }
}

const tell: Method = (call) => {
  const file = fileOf(call)
  if (!file.isComplete) throw new Refusal('file_not_found')
  return { file: fileBody(call.inner, file.id) }
}

const remove: Method = (call) => {
  const file = fileOf(call)
  call.inner.state.files.delete(file.id)
  return {}
}

function fileOf({ args, inner, team }: Call): SlackFile {
  const file = inner.state.files.get(args.need('file'))
  if (!file || file.team !== team.id) throw new Refusal('file_not_found')
  return file
}

export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': getAddress,
  'files.completeUploadExternal': complete,
  'files.info': tell,
  'files.delete': remove,
}
