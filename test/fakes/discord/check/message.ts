// A message that is to be sent or changed, by the rules no schema holds.
import type { Inner } from '../inner.ts'
import type { Problem } from '../refused.ts'
import { badForm, refused } from '../refused.ts'
import type { Json, Message } from '../state.ts'
import { listOf } from '../state.ts'
import { componentProblems } from './components.ts'
import { bySchema } from './schema.ts'

export const flags = { ephemeral: 64, v2: 1 << 15, noEmbeds: 4, silent: 4096 } as const

export interface Draft {
  readonly content: string
  readonly components: Json[]
  readonly embeds: Json[]
  readonly attachments: Json[]
  readonly flags: number
}

export interface CheckOptions {
  /** Discord's name for the shape. */
  readonly schema: string
  readonly files: readonly string[]
  /** What it was, for a change. */
  readonly before?: Message
  /** Where the fields stand in the body. */
  readonly at?: readonly string[]
}

/** What the message will be; throws what Discord says when it cannot be. */
export function checkMessage(inner: Inner, body: Json, { schema, files, before, at = [] }: CheckOptions): Draft {
  const problems: Problem[] = bySchema(inner, schema, body)
  const draft = draftOf(body, files, before)
  const isV2 = (draft.flags & flags.v2) !== 0
  if (problems.length === 0) {
    const names = [...files, ...draft.attachments.map(({ filename }) => String(filename))]
    problems.push(...componentProblems(draft.components, isV2, names), ...wordProblems(body, draft, isV2))
  }
  if (problems.length > 0) throw badForm(problems.map((one) => ({ ...one, path: [...at, ...one.path] })))
  if (isEmpty(draft, isV2)) throw refused(50006)
  return draft
}

function wordProblems(body: Json, draft: Draft, isV2: boolean): Problem[] {
  const problems: Problem[] = []
  if (draft.content.length > 2000) {
    problems.push({ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' })
  }
  if (isV2) {
    for (const key of ['content', 'embeds', 'poll', 'sticker_ids']) {
      const value = body[key]
      if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
        continue
      const message = 'The "content", "embeds", "stickers" and "poll" fields cannot be used with components v2'
      problems.push({ path: [key], code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message })
    }
  }
  const told = body['allowed_mentions']
  if (typeof told === 'object' && told !== null) problems.push(...mentionProblems(told as Json))
  if (body['enforce_nonce'] === true && (body['nonce'] === undefined || body['nonce'] === null)) {
    problems.push({ path: ['nonce'], code: 'BASE_TYPE_REQUIRED', message: 'enforce_nonce needs a nonce' })
  }
  return problems
}

function mentionProblems(told: Json): Problem[] {
  const parse = Array.isArray(told['parse']) ? (told['parse'] as unknown[]) : []
  return ['users', 'roles'].flatMap((kind) => {
    const ids = Array.isArray(told[kind]) ? (told[kind] as unknown[]) : []
    const path = ['allowed_mentions', kind]
    if (ids.length > 0 && parse.includes(kind)) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`
      return [{ path: ['allowed_mentions'], code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message }]
    }
    if (new Set(ids).size < ids.length)
      return [{ path, code: 'SET_TYPE_ALREADY_CONTAINS_VALUE', message: 'The set already contains this value' }]
    return ids.length > 100 ? [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 100 or fewer in length.' }] : []
  })
}

/** What of the old stays where the body says nothing. */
function draftOf(body: Json, files: readonly string[], before: Message | undefined): Draft {
  const was = (before?.flags ?? 0) & (flags.v2 | flags.ephemeral)
  const asked = Number(body['flags'] ?? before?.flags ?? 0)
  const kept = Array.isArray(body['attachments'])
    ? listOf(body['attachments'])
    : [...(before?.attachments ?? []), ...files.map((_, id): Json => ({ id }))]
  const attachments = kept.flatMap((one): Json[] => {
    const old = before?.attachments.find(({ id }) => id === one['id'])
    if (old) return [old]
    const name = one['filename'] ?? files[Number(one['id'])]
    return name === undefined ? [] : [{ ...one, filename: name }]
  })
  return {
    content: body['content'] === undefined ? (before?.content ?? '') : String(body['content'] ?? ''),
    components: body['components'] === undefined ? (before?.components ?? []) : listOf(body['components']),
    embeds: body['embeds'] === undefined ? (before?.embeds ?? []) : listOf(body['embeds']),
    attachments,
    flags: asked | was,
  }
}

function isEmpty({ content, components, embeds, attachments }: Draft, isV2: boolean): boolean {
  if (isV2) return components.length === 0
  return content.trim() === '' && components.length === 0 && embeds.length === 0 && attachments.length === 0
}
