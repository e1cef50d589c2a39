// Writes that share a transaction: what fails undoes only itself, and a lost transaction is tried one by one.
import { afterEach, expect, test } from 'vitest'
import { createTogether } from '../../src/engine/together.ts'
import type { Tx } from '../../src/store/database.ts'
import { StoreFault } from '../../src/store/faults.ts'
import type { Savepoint, Store } from '../../src/store/store.ts'

interface Written {
  /** The names of what each transaction kept, in order. */
  readonly transactions: string[][]
  readonly joined: string[]
  write: ReturnType<typeof createTogether>
}

let loses: (names: readonly string[]) => boolean = () => false
afterEach(() => {
  loses = () => false
})

function make(): Written {
  const transactions: string[][] = []
  const joined: string[] = []
  const store: Pick<Store, 'write'> = {
    write: async (_community, _lane, work) => {
      let kept: string[] = []
      const tx = { keep: (name: string) => kept.push(name) } as unknown as Tx
      const savepoint: Savepoint = async (inner) => {
        const before = [...kept]
        try {
          return await inner()
        } catch (error) {
          kept = before
          throw error
        }
      }
      const value = await work(tx, savepoint)
      if (loses(kept)) throw new StoreFault('tooSlow', 'undone')
      transactions.push(kept)
      return value
    },
  }
  return {
    transactions,
    joined,
    write: createTogether(store, 'delivery', (_, community) => void joined.push(community)),
  }
}

const keep =
  (name: string, fails = false) =>
  async (tx: Tx) => {
    ;(tx as unknown as { keep(name: string): void }).keep(name)
    if (fails) throw new Error(name)
    return name
  }

test('what waits at the same moment is one transaction, and each circle hears of it', async () => {
  const { write, transactions, joined } = make()
  const all = ['a', 'b', 'c'].map((name) => write(`circle-${name}`, keep(name)))
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c'])
  expect(transactions).toEqual([['a', 'b', 'c']])
  expect(joined).toEqual(['circle-a', 'circle-b', 'circle-c'])
  expect(await write('circle-d', keep('d'))).toBe('d')
  expect(transactions).toEqual([['a', 'b', 'c'], ['d']])
})

test('what fails undoes only itself', async () => {
  const { write, transactions } = make()
  const settled = await Promise.allSettled([write('x', keep('a')), write('x', keep('b', true)), write('x', keep('c'))])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(transactions).toEqual([['a', 'c']])
})

test('where the transaction is lost each is tried for itself', async () => {
  loses = (names) => names.includes('b')
  const { write, transactions } = make()
  const settled = await Promise.allSettled([write('x', keep('a')), write('x', keep('b')), write('x', keep('c'))])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(transactions).toEqual([['a'], ['c']])
})
