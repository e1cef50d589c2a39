// At most so many at a time for each name, so that a platform that is down never holds up another.

export interface Pools {
  /** Runs the work when there is room for it under this name. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>
}

export function createPools(limit: number): Pools {
  const busy = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()

  const enter = async (name: string) => {
    const running = busy.get(name) ?? 0
    if (running < limit) {
      busy.set(name, running + 1)
      return
    }
    await new Promise<void>((resolve) => waiting.set(name, [...(waiting.get(name) ?? []), resolve]))
  }
  const leave = (name: string) => {
    const next = waiting.get(name)?.shift()
    if (next) next()
    else busy.set(name, (busy.get(name) ?? 1) - 1)
  }

  return {
    run: async (name, work) => {
      await enter(name)
      try {
        return await work()
      } finally {
        leave(name)
      }
    },
  }
}
