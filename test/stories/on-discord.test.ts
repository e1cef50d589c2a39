// The same stories once more, on Discord: the real adapter over real sockets, and people who press what Discord shows them.
import { describe } from 'vitest'
import { worlds } from '../world.ts'

worlds.on = 'discord'

const stories = {
  'SC-01': () => import('./sc-01.test.ts'),
  'SC-02': () => import('./sc-02.test.ts'),
  'SC-06': () => import('./sc-06.test.ts'),
  'SC-07': () => import('./sc-07.test.ts'),
  'SC-08': () => import('./sc-08.test.ts'),
  'SC-09': () => import('./sc-09.test.ts'),
}

for (const [name, read] of Object.entries(stories)) describe(`${name} on Discord`, async () => void (await read()))
