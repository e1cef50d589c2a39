// Files that go with a private reply or a message: an address for the bytes, the bytes, and then the file where the person finds it (rule 40).
import type { ReplyFile } from '../../src/core/shown.ts'
import { SlackProblem } from './errors.ts'
import type { CallSlack } from './pace.ts'
import type { Workspace } from './workspaces.ts'

export interface FilePlace {
  readonly channel: string
  /** The moment of the message under which it goes. */
  readonly thread?: string
  readonly file: ReplyFile
}

const uploadMs = 15_000
const longestAlt = 1000

/** Gives the file's id. Throws a `SlackProblem`; a file whose answer was lost is looked at before it is shown again. */
export async function sendFile(call: CallSlack, workspace: Workspace, { channel, thread, file }: FilePlace) {
  const bytes = Buffer.from(file.body, 'utf8')
  const id = await upload(call, workspace, { name: file.name, alt: file.alt, bytes })
  const show = () =>
    call(workspace, 'files.completeUploadExternal', () => {
      const files: [{ id: string; title: string }] = [{ id, title: file.name }]
      return workspace.posting.files.completeUploadExternal(
        thread === undefined ? { files, channel_id: channel } : { files, channel_id: channel, thread_ts: thread },
      )
    })
  try {
    await show()
  } catch (error) {
    if (!(error instanceof SlackProblem) || error.means !== 'unclear') throw error
    if (!(await isShown(call, workspace, id))) await show()
  }
  return id
}

async function upload(
  call: CallSlack,
  workspace: Workspace,
  { name, alt, bytes }: { name: string; alt: string; bytes: Buffer },
): Promise<string> {
  // Slack's page calls it alt_txt; the client's own method would send alt_text, which Slack does not know.
  const asked = { filename: name, length: bytes.byteLength, alt_txt: [...alt].slice(0, longestAlt).join('') }
  const given = await call(workspace, 'files.getUploadURLExternal', () =>
    workspace.posting.apiCall('files.getUploadURLExternal', asked),
  )
  const { upload_url: address, file_id: id } = given as { upload_url?: unknown; file_id?: unknown }
  if (typeof address !== 'string' || typeof id !== 'string') {
    throw new SlackProblem('invalid', 'Slack gave no address for the file.')
  }
  // Nobody sees it before it is complete, so it does not matter whether this arrived.
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(uploadMs),
  }).catch(() => undefined)
  if (!answer?.ok)
    throw new SlackProblem('later', `The file could not be handed over: ${answer?.status ?? 'no answer'}.`)
  return id
}

async function isShown(call: CallSlack, workspace: Workspace, id: string): Promise<boolean> {
  try {
    const { file } = await call(workspace, 'files.info', () => workspace.posting.files.info({ file: id }))
    const places = [...(file?.channels ?? []), ...(file?.groups ?? []), ...(file?.ims ?? [])]
    return places.length > 0
  } catch (error) {
    if (error instanceof SlackProblem && error.means === 'gone') return false
    throw error
  }
}
