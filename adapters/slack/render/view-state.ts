// What a window remembers about the form in it, as ids only, and the ids of its inputs.
import type { Form } from '../../../src/core/form.ts'
import type { Places } from './options.ts'
import { placesOf } from './options.ts'

/** What the adapter wants back with the form. Ids only: everybody's device sees it. */
export interface ViewState {
  /** Where the form was asked for. */
  readonly channel?: string
  readonly thread?: string
  /** The message with the button. */
  readonly message?: string
  /** It was opened from somebody's home page. */
  readonly home?: boolean
  /** Told anew when what stands in the fields must replace what somebody typed in the same form and page. */
  readonly fresh?: string
}

/** Everything in the metadata of a window. */
export interface Kept extends ViewState {
  readonly form: string
  readonly subject: string
  readonly ticket: string
  readonly page: number
  /** By field: values of options that are too long to be one here. */
  readonly places?: Readonly<Record<string, Places>>
}

const longest = 3000
const between = '~'

/** At most 3000 characters; values of options go first when there is no room, as they are more than we ever use. */
export function writeKept(form: Form, state: ViewState): string {
  const { channel, thread, message, home, fresh } = state
  const { name, subject, ticket = '', page = 1 } = form
  const bare = { form: name, subject, ticket, page, ...(fresh === undefined ? {} : { fresh }) }
  const more = JSON.parse(JSON.stringify({ channel, thread, message, home })) as ViewState
  const placed = form.fields.flatMap((field) => {
    const places = 'options' in field ? placesOf(field.options) : {}
    return Object.keys(places).length > 0 ? [[field.name, places] as const] : []
  })
  const places = placed.length > 0 ? { places: Object.fromEntries(placed) } : {}
  const tries = [{ ...bare, ...more, ...places }, { ...bare, ...more }, bare].map((kept) => JSON.stringify(kept))
  return tries.find((kept) => kept.length <= longest) ?? '{}'
}

/** What was written; undefined when it is not ours. */
export function readKept(written: string): Kept | undefined {
  try {
    const read: unknown = JSON.parse(written)
    return isKept(read) ? read : undefined
  } catch {
    return undefined
  }
}

function isKept(read: unknown): read is Kept {
  if (typeof read !== 'object' || read === null) return false
  const { form, subject, ticket, page } = read as Partial<Record<keyof Kept, unknown>>
  return [form, subject, ticket].every((one) => typeof one === 'string') && typeof page === 'number'
}

/**
 * The id of a field's block: the same as long as the form, its ticket and its page are, so that what somebody is typing stays when the
 * window is drawn again; another one for another ticket or page, because a client keeps what stood under an old id, also where the
 * form says otherwise, and has been seen to send values of a page that is no longer there.
 */
export function blockIdOf(field: string, { ticket = '', page = 1 }: Pick<Form, 'ticket' | 'page'>, fresh = ''): string {
  const stamp = hash([ticket, page, fresh].join('\n'))
  return [...field].slice(0, 200).join('') + between + stamp
}

/** The field a block belongs to; undefined when it stood in another form or page. */
export function fieldOf(blockId: string, kept: Kept): string | undefined {
  const name = blockId.slice(0, Math.max(0, blockId.lastIndexOf(between)))
  return name !== '' && blockIdOf(name, kept, kept.fresh) === blockId ? name : undefined
}

/** Short and always the same (FNV-1a); nothing depends on its being hard to guess. */
function hash(text: string): string {
  let sum = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0
  return sum.toString(36)
}
