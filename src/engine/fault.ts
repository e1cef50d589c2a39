// What the operator reads when something went wrong: one line, without anything that a member typed.
import type { Random } from '../core/context.ts'
import { Fault } from '../core/errors.ts'

/** Without letters and digits that look alike. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** `K7F3`: short enough to be read aloud; links what a person saw to a line in the log. */
export function makeReference(random: Random): string {
  return Array.from({ length: 4 }, () => signs[Math.floor(random.number() * signs.length)]).join('')
}

/**
 * The fields of the line. The message of an error is told only where its author wrote it for the operator or the database
 * wrote it about itself; of others, where it happened.
 */
export function describeFault(error: unknown): Readonly<Record<string, unknown>> {
  const { name, message, stack, cause } =
    error instanceof Error ? error : new Error('Something was thrown that is no error.')
  const where = stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
  const isOurs = ['Fault', 'StoreFault', 'VaultFault'].includes(name)
  const todo =
    error instanceof Fault ? error.todo : isOurs ? message : 'This is a mistake in Kring: report it with these lines.'
  return {
    fault: name,
    ...(isOurs || name === 'SqliteError' ? { what: message } : {}),
    todo,
    where,
    ...(cause instanceof Error ? { because: cause.name } : {}),
  }
}
