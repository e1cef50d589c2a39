// How Discord says no: a status, a number and a sentence, and for a body that is not right a tree of what is wrong with it.
import type { Json } from './state.ts'

/** One thing that is wrong with a body, and where. */
export interface Problem {
  readonly path: readonly PropertyKey[]
  readonly code: string
  readonly message: string
}

export class Refused extends Error {
  readonly status: number
  readonly code: number
  readonly more: Json
  constructor(status: number, code: number, message: string, more: Json = {}) {
    super(message)
    this.status = status
    this.code = code
    this.more = more
  }
  body(): Json {
    return { message: this.message, code: this.code, ...this.more }
  }
}

const sentences: Readonly<Record<number, readonly [status: number, message: string]>> = {
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10011: [404, 'Unknown Role'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  10070: [404, 'Unknown Guild Scheduled Event'],
  10087: [404, 'Unknown Tag'],
  30005: [400, 'Maximum number of guild roles reached (250)'],
  30038: [400, 'Maximum number of uncompleted guild scheduled events has been reached (100)'],
  30046: [429, 'Maximum number of edits to messages older than 1 hour reached. Try again later'],
  40001: [401, 'Unauthorized'],
  40003: [403, 'You are opening direct messages too fast'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40061: [400, 'Tag names must be unique'],
  40067: [400, 'A tag is required to create a forum post in this channel'],
  50001: [403, 'Missing Access'],
  50003: [403, 'Cannot execute action on a DM channel'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50033: [400, 'Invalid Recipient(s)'],
  50055: [400, 'Invalid Guild'],
  50083: [400, 'Thread is archived'],
  50278: [403, 'Cannot send messages to this user due to having no mutual guilds'],
  160004: [400, 'A thread has already been created for this message'],
  160005: [400, 'Message was blocked: this thread is locked'],
}

/** The error with this number. */
export function refused(code: number): Refused {
  const [status, message] = sentences[code] ?? [400, `Error ${code}`]
  return new Refused(status, code, message)
}

/** A body that is not right. */
export function badForm(problems: readonly Problem[]): Refused {
  const errors: Json = {}
  for (const { path, code, message } of problems) {
    let at = errors
    for (const key of path) {
      at[String(key)] = at[String(key)] ?? {}
      at = at[String(key)] as Json
    }
    at['_errors'] = [...((at['_errors'] as Json[] | undefined) ?? []), { code, message }]
  }
  return new Refused(400, 50035, 'Invalid Form Body', { errors })
}
