// Moves a clock that stands still, wake by wake, so that weeks happen in seconds and in the right order.
import type { Coming, TimeMachine } from '../core/app.ts'
import { Fault } from '../core/errors.ts'
import type { Language } from '../core/text.ts'
import { translator } from '../core/text.ts'
import type { Instant } from '../core/time.ts'
import { listWakesUntil } from '../store/outgoing/clockwork.ts'
import type { Store } from '../store/store.ts'
import type { Registry } from './declared.ts'

export interface MovableClock {
  now(): Instant
  /** Only where no real platform is connected. */
  set?(at: Instant): void
}

interface Machine {
  readonly clock: MovableClock
  readonly store: Store
  readonly registry: Registry
  /** Whether people on every platform live by our clock. */
  readonly livesByOurClock: boolean
  tick(): Promise<number>
  deliver(): Promise<number>
  nextDueAt(): Promise<Instant | undefined>
}

/** So many turns at one moment mean that something keeps setting itself for now. */
const mostTurns = 200

export function createTimeMachine(machine: Machine): TimeMachine {
  const { clock } = machine
  return {
    now: () => clock.now(),
    coming: (until, language) => listComing(machine, until, language),
    moveTo: async (at) => {
      const set = settable(machine)
      if (at < clock.now()) throw new Fault('The clock can only be moved forward.', 'Choose a later moment.')
      for (let due = await settle(machine, at); due !== undefined; due = await settle(machine, at)) set(due)
      set(at)
      await settle(machine, at)
    },
  }
}

/** Does all there is to do now; gives the moment of what comes next, up to and with `until`. */
async function settle(machine: Machine, until: Instant): Promise<Instant | undefined> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const done = (await machine.tick()) + (await machine.deliver())
    if (done === 0) return findNext(machine, until)
  }
  throw new Fault(
    'Time does not go on: something sets itself again for this very moment.',
    'Look at the wakes that are due.',
  )
}

/** What is due already and was not done, after a fault for instance, is not waited for. */
async function findNext({ clock, store, nextDueAt }: Machine, until: Instant): Promise<Instant | undefined> {
  const now = clock.now()
  const wakes = await store.look((db) => listWakesUntil(db, until))
  const moments = [await nextDueAt(), ...wakes.map(({ dueAt }) => dueAt)].filter((at) => at !== undefined)
  const later = moments.filter((at) => at > now && at <= until)
  return later.length > 0 ? (Math.min(...later) as Instant) : undefined
}

function settable({ clock, livesByOurClock }: Machine): (at: Instant) => void {
  const { set } = clock
  if (!set) throw new Fault('This clock goes by itself.', 'Start the playground to move a clock.')
  if (!livesByOurClock) {
    throw new Fault(
      'Time does not travel while a real platform is connected.',
      'Start the playground without platforms.',
    )
  }
  return (at) => set.call(clock, at)
}

async function listComing(
  { store, registry }: Machine,
  until: Instant,
  language: Language,
): Promise<readonly Coming[]> {
  const t = translator(language)
  const due = await store.look((db) => listWakesUntil(db, until))
  return due.flatMap(({ name, subject, dueAt }) => {
    const says = registry.wake(name)?.says ?? registry.ritual(subject.split('/')[0] ?? '')?.name
    return says ? [{ at: dueAt, says: t(says) }] : []
  })
}
