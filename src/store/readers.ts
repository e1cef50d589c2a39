// The pool of read connections, lent first come, first served.
import type { Connection } from './connection.ts'

export interface Readers {
  /** Lends one connection for the time of the work. */
  withOne<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** Runs the work while nobody reads; who comes later waits. */
  withNone<T>(work: () => T | Promise<T>): Promise<T>
}

export function createReaders(connections: readonly Connection[]): Readers {
  const idle = [...connections]
  const waiting: ((connection: Connection) => void)[] = []

  const take = (): Promise<Connection> => {
    const connection = idle.pop()
    return connection ? Promise.resolve(connection) : new Promise((resolve) => waiting.push(resolve))
  }
  const giveBack = (connection: Connection) => {
    const first = waiting.shift()
    if (first) first(connection)
    else idle.push(connection)
  }

  return {
    withOne: async (work) => {
      const connection = await take()
      try {
        return await work(connection)
      } finally {
        giveBack(connection)
      }
    },
    withNone: async (work) => {
      const all = await Promise.all(connections.map(take))
      try {
        return await work()
      } finally {
        for (const connection of all) giveBack(connection)
      }
    },
  }
}
