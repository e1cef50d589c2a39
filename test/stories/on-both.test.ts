// The same stories once more, on Slack and Discord at once: each person where they are, with real adapters over real sockets.
import { describe } from 'vitest'
import { worlds } from '../world.ts'

worlds.on = 'both'

const stories = {
  'SC-06': () => import('./sc-06.test.ts'),
  'SC-08': () => import('./sc-08.test.ts'),
  'SC-09': () => import('./sc-09.test.ts'),
}

for (const [name, read] of Object.entries(stories)) describe(`${name} on both`, async () => void (await read()))
