// Why there is no connection, in words for the operator; and which refusals no waiting will mend.
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import { Fault } from '../../src/core/errors.ts'
import { withoutSecrets } from './vendor-log.ts'

/** Slack is ill or busy: these pass. */
const passing = [
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'team_added_to_org',
]

const todo: Readonly<Record<string, string>> = {
  missing_scope: 'Give the app token the scope connections:write, on "Basic Information" of your app.',
  not_allowed_token_type: 'SLACK_APP_TOKEN wants the app token, which begins with xapp-.',
}
const usualTodo =
  'Make the app token anew on "Basic Information" of your app, under "App-Level Tokens", with the scope connections:write; and see that Socket Mode is switched on.'

/** A fault that only the operator can mend, when that is what it is. */
export function refusalOf(error: unknown): Fault | undefined {
  if (!(error instanceof WebAPIPlatformError) || passing.includes(error.data.error)) return undefined
  const { error: code } = error.data
  return new Fault(`Slack did not take the app token: ${code}.`, todo[code] ?? usualTodo)
}

/** In a few words, for the log and the health page. */
export function whyNot(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return `Slack refuses the app token: ${error.data.error}`
  if (error instanceof WebAPIRateLimitedError) return 'Slack asks for a pause between connections'
  if (error instanceof WebAPIHTTPError) return `Slack answers with error ${error.statusCode}`
  if (error instanceof WebAPIRequestError) return 'Slack cannot be reached'
  return error instanceof Error ? withoutSecrets(error.message) : 'the connection was refused'
}

/** How long Slack asks to wait, in milliseconds. */
export function waitOf(error: unknown): number | undefined {
  return error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : undefined
}
