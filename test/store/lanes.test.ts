// Who goes first at the writer, and how long somebody who presses a button waits.
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { insertNote, listIds, makeFolder, makeStore } from './make-store.ts'

test('presses go before clockwork, clockwork before delivery, and each lane in its order', async () => {
  const { store } = makeStore()
  const order: string[] = []
  const join = (lane: 'press' | 'clock' | 'delivery', name: string) =>
    store.write('c', lane, async () => {
      order.push(name)
    })
  await Promise.all([
    join('delivery', 'running already'),
    join('delivery', 'd1'),
    join('clock', 'c1'),
    join('delivery', 'd2'),
    join('press', 'p1'),
    join('clock', 'c2'),
    join('press', 'p2'),
  ])
  expect(order).toEqual(['running already', 'p1', 'p2', 'c1', 'c2', 'd1', 'd2'])
})

test('a press does not wait for thousands of wakes that are queued already', async () => {
  const { store } = makeStore()
  let wakes = 0
  const queued = Array.from({ length: 3000 }, (_, n) =>
    store.write('c', 'clock', async (tx) => {
      insertNote(tx).run({ id: `wake ${n}`, count: n })
      wakes += 1
    }),
  )
  await wait(1)
  const wakesBefore = await store.write('c', 'press', async () => wakes)
  expect(wakesBefore).toBeLessThan(1500)
  await Promise.all(queued)
})

test('a press does not wait for a loop that writes again and again', async () => {
  const { store } = makeStore()
  let isPressed = false
  setImmediate(() => {
    isPressed = true
  })
  let rounds = 0
  while (!isPressed && rounds < 20_000) {
    await store.write('c', 'clock', async () => undefined)
    rounds += 1
  }
  expect(rounds).toBeLessThan(20_000)
})

test('closing finishes what is in hand and refuses what comes after', async () => {
  const folder = makeFolder()
  const { store } = makeStore({ folder })
  const slow = store.write('c', 'press', async (tx) => {
    await wait(20)
    insertNote(tx).run({ id: 'in hand', count: 1 })
  })
  const queued = store.write('c', 'delivery', async (tx) => {
    insertNote(tx).run({ id: 'queued', count: 1 })
  })
  const looking = store.look(async () => wait(30, 'looked'))
  const closing = store.close()
  await expect(store.write('c', 'press', async () => undefined)).rejects.toMatchObject({ kind: 'closed' })
  await Promise.all([slow, queued, closing, store.close()])
  expect(await looking).toBe('looked')
  await expect(store.look(async () => undefined)).rejects.toMatchObject({ kind: 'closed' })
  const again = makeStore({ folder })
  expect(await listIds(again.store)).toEqual(['in hand', 'queued'])
})
