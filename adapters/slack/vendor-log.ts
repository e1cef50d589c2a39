// What Slack's own packages have to say, in our log: only warnings and worse, and never a token or what somebody typed.
import type { Logger } from '@slack/bolt'
import { LogLevel } from '@slack/bolt'
import type { Log } from '../../src/core/log.ts'

const secrets = /\b(xox[a-z]|xapp|xoxe)[-.][\w.-]+|wss?:\/\/\S+|https?:\/\/\S*\/(actions|commands|app|services)\/\S*/gi
const longest = 300

/** Everything below a warning is dropped: at those levels Slack's packages write whole payloads. */
export function createVendorLog(log: Log): Logger {
  const tell = (write: 'warn' | 'error') => (first: unknown) =>
    log[write]({ says: withoutSecrets(wordsOf(first)) }, 'A package of Slack has a remark.')
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: tell('warn'),
    error: tell('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  }
}

/** A text without tokens and one-time addresses, for the log. */
export function withoutSecrets(text: string): string {
  return text.replace(secrets, '…').slice(0, longest)
}

function wordsOf(first: unknown): string {
  if (typeof first === 'string') return first
  return first instanceof Error ? `${first.name}: ${first.message}` : 'something that is no text'
}
