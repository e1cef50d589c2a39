// Kring's queue in a process of its own, with Slack as its platform: to be killed with -9 at any moment.

import { createSending } from '../../../adapters/slack/send.ts'
import { createVendorLog } from '../../../adapters/slack/vendor-log.ts'
import { connectOne } from '../../../adapters/slack/workspaces.ts'
import { createSystemClock } from '../../../src/clock.ts'
import { start } from '../../engine/out-support.ts'
import { makeLamp, speak } from '../../support/speaking-circle.ts'
import { openHere } from './circle.ts'

const [file, folder, migrations, apiUrl, token, boot, words] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const machine = createSystemClock()
const clock = { ...machine, now: () => start, set: () => undefined, advance: () => undefined }
const workspaces = connectOne({ token, apiUrl, logger: createVendorLog(silent) })
const sending = createSending({ workspaces, readsThreads: true, clock, log: silent })
const lamp = makeLamp()
lamp.words = words
/** As in life, only a hundred times as fast. */
const run = openHere(
  sending,
  { features: [lamp], migrated: { file, folder, migrations, remove: () => undefined }, clock, boot, restMs: 600 },
  { conversationMs: 10, spaceMs: 3 },
)
process.send?.('ready')
for (let n = 0; n < 6; n += 1) await run.change((c) => speak(c, `k${n}`, words))
for (;;) {
  await run.deliver()
  const [left] = run.rows<{ n: number }>(
    "select count(*) as n from part where state in ('waiting', 'sending', 'unknown')",
  )
  if (left?.n === 0) break
  await machine.sleep(20)
}
await run.stop()
await run.store.close()
process.send?.('done', () => process.disconnect())
