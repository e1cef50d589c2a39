// What these features do, once more on Slack: all that is not about the chat in memory itself.
import { describe } from 'vitest'
import { worlds } from '../world.ts'

worlds.on = 'slack'

const features = {
  help: () => import('./help.test.ts'),
  my: () => import('./my.test.ts'),
  reflection: () => import('./reflection.test.ts'),
  setup: () => import('./setup.test.ts'),
  welcome: () => import('./welcome.test.ts'),
}

for (const [name, read] of Object.entries(features)) describe(`${name} on Slack`, async () => void (await read()))
