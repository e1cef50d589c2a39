// What Slack's refusals and broken connections mean for a message: wait, give up, ask somebody, or look whether it arrived.
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import { DeliveryError } from '../../src/core/errors.ts'
import { withoutSecrets } from './vendor-log.ts'

/**
 * later: certainly not done, try again · gone: what it is about is not there · forbidden: somebody has to allow it · invalid: our own
 * mistake · unclear: nobody knows whether it was done · lost: the whole workspace is out of reach.
 */
export type Meaning = 'later' | 'gone' | 'forbidden' | 'invalid' | 'unclear' | 'lost'

/** Each page says which errors its method gives; `common` are those of every method. */
const pages = {
  common: 'https://docs.slack.dev/reference/methods/auth.test#errors',
  post: 'https://docs.slack.dev/reference/methods/chat.postMessage#errors',
  update: 'https://docs.slack.dev/reference/methods/chat.update#errors',
  remove: 'https://docs.slack.dev/reference/methods/chat.delete#errors',
  open: 'https://docs.slack.dev/reference/methods/conversations.open#errors',
  read: 'https://docs.slack.dev/reference/methods/conversations.replies#errors',
  files: 'https://docs.slack.dev/reference/methods/files.completeUploadExternal#errors',
  home: 'https://docs.slack.dev/reference/methods/views.publish#errors',
} as const

type Page = keyof typeof pages
type Row = readonly [code: string, means: Meaning, page: Page]

/** What is not here and yet a code of Slack's is a refusal for a reason we do not know: invalid. */
export const table: readonly Row[] = [
  ['ratelimited', 'later', 'common'],
  ['rate_limited', 'later', 'post'],
  ['message_limit_exceeded', 'later', 'post'],
  ['external_channel_migrating', 'later', 'update'],
  ['team_added_to_org', 'later', 'common'],
  // The request came without its body, or without all of it: nothing was done.
  ['request_timeout', 'later', 'common'],
  // "It's possible some aspect of the operation succeeded before the error was raised."
  ['fatal_error', 'unclear', 'common'],
  ['internal_error', 'unclear', 'common'],
  ['service_unavailable', 'unclear', 'common'],
  ['update_failed', 'unclear', 'update'],
  ['file_update_failed', 'unclear', 'files'],
  ['account_inactive', 'lost', 'common'],
  ['token_revoked', 'lost', 'common'],
  ['token_expired', 'lost', 'common'],
  ['invalid_auth', 'lost', 'common'],
  ['not_authed', 'lost', 'common'],
  ['org_login_required', 'lost', 'common'],
  ['team_access_not_granted', 'lost', 'common'],
  ['two_factor_setup_required', 'lost', 'common'],
  ['channel_not_found', 'gone', 'post'],
  ['invalid_channel', 'gone', 'files'],
  ['message_not_found', 'gone', 'update'],
  ['thread_not_found', 'gone', 'read'],
  ['user_not_found', 'gone', 'open'],
  ['team_not_found', 'gone', 'update'],
  ['file_not_found', 'gone', 'files'],
  ['access_denied', 'forbidden', 'common'],
  ['accesslimited', 'forbidden', 'common'],
  ['ekm_access_denied', 'forbidden', 'common'],
  ['enterprise_is_restricted', 'forbidden', 'common'],
  ['missing_scope', 'forbidden', 'common'],
  ['no_permission', 'forbidden', 'common'],
  ['not_allowed_token_type', 'forbidden', 'common'],
  ['app_access_restricted', 'forbidden', 'post'],
  ['is_archived', 'forbidden', 'post'],
  ['messages_tab_disabled', 'forbidden', 'post'],
  ['not_in_channel', 'forbidden', 'post'],
  ['restricted_action', 'forbidden', 'post'],
  ['restricted_action_non_threadable_channel', 'forbidden', 'post'],
  ['restricted_action_read_only_channel', 'forbidden', 'post'],
  ['restricted_action_thread_locked', 'forbidden', 'post'],
  ['restricted_action_thread_only_channel', 'forbidden', 'post'],
  ['cant_update_message', 'forbidden', 'update'],
  ['edit_window_closed', 'forbidden', 'update'],
  ['is_inactive', 'forbidden', 'update'],
  ['cant_delete_message', 'forbidden', 'remove'],
  ['invalid_user_combination', 'forbidden', 'open'],
  ['user_disabled', 'forbidden', 'open'],
  ['user_not_visible', 'forbidden', 'open'],
  ['file_type_not_allowed', 'forbidden', 'files'],
  ['file_uploads_disabled', 'forbidden', 'files'],
  ['file_uploads_except_images_disabled', 'forbidden', 'files'],
  ['posting_to_channel_denied', 'forbidden', 'files'],
  ['storage_limit_reached', 'forbidden', 'files'],
  ['not_enabled', 'forbidden', 'home'],
]

const meanings = new Map(table.map(([code, means]) => [code, means]))

/** A call that did not go well, and what that means. */
export class SlackProblem extends Error {
  readonly means: Meaning
  /** Slack's own word for it, where it answered. */
  readonly code: string | undefined
  readonly afterMs: number | undefined

  constructor(means: Meaning, why: string, { code, afterMs }: { code?: string; afterMs?: number } = {}) {
    super(why)
    this.name = 'SlackProblem'
    this.means = means
    this.code = code
    this.afterMs = afterMs
  }
}

/** Reads whatever a call of Slack's client threw. */
export function judge(error: unknown): SlackProblem {
  if (error instanceof SlackProblem) return error
  if (error instanceof WebAPIPlatformError) return ofAnswer(error)
  if (error instanceof WebAPIRateLimitedError) {
    return new SlackProblem('later', 'Slack asks for patience.', { afterMs: error.retryAfter * 1000 })
  }
  if (error instanceof WebAPIHTTPError) return ofStatus(error.statusCode)
  if (error instanceof WebAPIRequestError) return ofConnection(error.original)
  // With 429 and no readable header the client throws this, and nothing more is known than that it was refused.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain')) {
    return new SlackProblem('later', 'Slack asks for patience, without saying how long.')
  }
  return new SlackProblem('unclear', `The answer of Slack was lost: ${nameOf(error)}.`)
}

/** What the queue is told. Only a plain error means that it has to look first. */
export function toDelivery(error: unknown): Error {
  if (error instanceof DeliveryError) return error
  const { means, message, afterMs } = judge(error)
  if (means === 'unclear') return new Error(message)
  if (means === 'lost') return new DeliveryError('later', message, lostRestMs, 'space')
  return new DeliveryError(means, message, afterMs)
}

/** In one word, for the log. */
export function codeOf(error: unknown): string {
  if (error instanceof DeliveryError) return error.problem
  if (!(error instanceof Error)) return 'unknown'
  const isSlacks = error instanceof SlackProblem || 'code' in error
  return isSlacks ? (judge(error).code ?? judge(error).means) : error.name
}

/** A workspace that is lost comes back by somebody's hand. */
export const lostRestMs = 5 * 60_000

function ofAnswer({ data }: WebAPIPlatformError): SlackProblem {
  const { error: code, response_metadata: more } = data
  // What was no JSON stands here as it came: half an answer, or the page of something in between.
  if (!/^[a-z][a-z0-9_]{2,80}$/.test(code)) return new SlackProblem('unclear', 'What Slack answered could not be read.')
  const details = more?.messages?.join(' ') ?? ''
  const why = withoutSecrets(`Slack said ${code}.${details === '' ? '' : ` ${details}`}`)
  const afterMs = more?.retryAfter === undefined ? {} : { afterMs: more.retryAfter * 1000 }
  return new SlackProblem(meanings.get(code) ?? 'invalid', why, { code, ...afterMs })
}

/** Slack answers with 200 or 429; the rest is its front door, or something on the way there. */
function ofStatus(status: number): SlackProblem {
  const why = `Slack answered with HTTP ${status}.`
  if (status === 413) return new SlackProblem('invalid', why)
  return new SlackProblem(status >= 400 && status < 500 && status !== 408 ? 'later' : 'unclear', why)
}

/** Before there is a connection nothing can have been said: https://nodejs.org/api/errors.html#common-system-errors and undici's own. */
const unreached = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]

function ofConnection(original: Error): SlackProblem {
  const code = systemCodeOf(original) ?? systemCodeOf(original.cause)
  if (code !== undefined && unreached.includes(code)) {
    return new SlackProblem('later', `Slack could not be reached: ${code}.`)
  }
  return new SlackProblem('unclear', `The connection with Slack broke: ${code ?? nameOf(original)}.`)
}

function systemCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'something that is no error'
}
