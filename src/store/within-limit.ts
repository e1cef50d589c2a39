// Gives up on work that takes too long, by the machine's clock.
import type { Clock } from '../core/clock.ts'

export interface Limit {
  clock: Pick<Clock, 'elapsed'>
  limitMs: number
  /** What to throw, told how many milliseconds were spent. */
  late(spentMs: number): Error
}

/** Rejects when the limit passes, and also when the work comes back after it; what the work does later is ignored. */
export async function withinLimit<T>(work: () => Promise<T>, { clock, limitMs, late }: Limit): Promise<T> {
  const startedAt = clock.elapsed()
  const spent = () => clock.elapsed() - startedAt
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<never>((_, reject) => {
    const check = () => {
      if (spent() >= limitMs) reject(late(spent()))
      else timer = setTimeout(check, limitMs - spent())
    }
    timer = setTimeout(check, limitMs)
  })
  try {
    const value = await Promise.race([work(), passed])
    if (spent() > limitMs) throw late(spent())
    return value
  } finally {
    clearTimeout(timer)
  }
}
