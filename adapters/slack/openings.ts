// From which private message a form was opened, for as long as Slack lets that message be changed: it then makes place for the answer.
import type { Clock } from '../../src/core/clock.ts'

export interface Opening {
  readonly responseUrl: string
  /** Only this person sees the message that the form was opened from. */
  readonly isPrivate: boolean
}

export interface Openings {
  note(ticket: string | undefined, from: { readonly responseUrl?: string; readonly isPrivate?: boolean }): void
  find(ticket: string): Opening | undefined
}

/** Slack's half hour, less what passes on the way. */
const lastsMs = 28 * 60_000
const most = 2000

/** In memory: after a restart the answer is shown in another way. */
export function createOpenings(clock: Pick<Clock, 'elapsed'>): Openings {
  const held = new Map<string, Opening & { readonly at: number }>()
  return {
    note: (ticket, { responseUrl, isPrivate = false }) => {
      if (ticket === undefined || responseUrl === undefined) return
      held.set(withoutPage(ticket), { responseUrl, isPrivate, at: clock.elapsed() })
      for (const [oldest] of held) {
        if (held.size <= most) break
        held.delete(oldest)
      }
    },
    find: (ticket) => {
      const opening = held.get(withoutPage(ticket))
      return opening && clock.elapsed() - opening.at < lastsMs ? opening : undefined
    },
  }
}

/** Later pages of a form have the ticket of the first. */
function withoutPage(ticket: string): string {
  return ticket.replace(/~\d+$/, '')
}
