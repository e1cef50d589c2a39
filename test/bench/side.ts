// What a platform's side is in a measurement: it brings what people do, and tells how long it took until that was acknowledged.

export type Payload = Readonly<Record<string, unknown>>

/** Resolves with the milliseconds until the acknowledgement. */
export type Bring = (payload: Payload) => Promise<number>

/** What was posted last in each channel, as it came. */
export type Posted = ReadonlyMap<string, Payload>

/** `Way` is how to reach the one that is measured. */
export interface Side<Way> {
  /** The base address of its API. */
  readonly url: string
  /** Under which an answer to a press is given, where that is an address of its own. */
  readonly responseUrl: string
  readonly posted: Posted
  /** How often each method was called; private answers count as `response`. */
  readonly counts: ReadonlyMap<string, number>
  /** Resolves when a method was called so often. */
  called(method: string, times: number): Promise<void>
  brings(way: Way): Bring
  stop(): Promise<void>
}

/** Counts calls, and tells who waits for some number of them. */
export function createCounts() {
  const counts = new Map<string, number>()
  const waiting = new Map<string, { times: number; resolve(): void }>()
  return {
    counts,
    count: (method: string) => {
      const times = (counts.get(method) ?? 0) + 1
      counts.set(method, times)
      const one = waiting.get(method)
      if (!one || times < one.times) return
      waiting.delete(method)
      one.resolve()
    },
    called: async (method: string, times: number) => {
      if ((counts.get(method) ?? 0) >= times) return
      await new Promise<void>((resolve) => waiting.set(method, { times, resolve }))
    },
  }
}
