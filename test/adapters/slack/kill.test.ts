// The queue killed with -9 while it speaks to Slack, again and again: in the end everything was said once.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { start } from '../../engine/out-support.ts'
import { makeClock, makeRandom } from '../../support/chance.ts'
import type { Migrated } from '../../support/migrated.ts'
import { makeMigrated } from '../../support/migrated.ts'
import { spoken } from '../../support/speaking-circle.ts'
import { foundHere, openHere } from './circle.ts'
import type { MadeSending } from './sending.ts'
import { makeSending } from './sending.ts'

let made: MadeSending
let migrated: Migrated
afterEach(async () => {
  migrated.remove()
  await made.slack.stop()
})

const deaths = 8
const mostMs = 500

test('killed eight times in the middle of it, it says everything once', { timeout: 240_000 }, async () => {
  migrated = makeMigrated()
  made = await makeSending()
  const { slack, home, fatima } = made
  const founding = openHere(made.sending, { migrated, clock: makeClock(start), boot: 'boot-0' })
  await foundHere(founding, { space: slack.team.id, room: home.id, user: fatima.id })
  await founding.store.close()

  const random = makeRandom(11)
  /** Whether it came to its end. */
  const live = (boot: string, words: string, livesMs: number | undefined) =>
    new Promise<boolean>((resolve, reject) => {
      const { file, folder, migrations } = migrated
      const args = [file, folder, migrations, slack.url, slack.token, boot, words]
      const child = fork(join(import.meta.dirname, 'kill-child.ts'), args, { execArgv: ['--import', 'tsx'] })
      let isDone = false
      child.on('message', (message) => {
        if (message === 'done') isDone = true
        if (message === 'ready' && livesMs !== undefined) setTimeout(() => child.kill('SIGKILL'), livesMs)
      })
      child.on('error', reject)
      child.on('exit', () => resolve(isDone))
    })
  for (let n = 1; n <= deaths; n += 1) await live(`boot-${n}`, `versie ${n}`, random.number() * mostMs)
  expect(await live('boot-last', 'het laatst', undefined)).toBe(true)

  const all = [...slack.state.channels.values()].flatMap(({ messages }) => [...messages.values()])
  const texts = all.map(({ text }) => text).toSorted()
  const wanted = [0, 1, 2, 3, 4, 5].flatMap((n) => spoken(`k${n}`, 'het laatst'))
  expect(texts).toEqual(wanted.toSorted())
})
