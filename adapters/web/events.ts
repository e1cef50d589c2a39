// Live updates for the page: the number of the newest version, each time something changed.
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { EventName, StageName } from './protocol.ts'
import type { Stages } from './stages.ts'

const askAgainMs = 250
const stillHereMs = 25_000

/** Tells `preparing` until the stage is made, then `changed` at once and after every change; several changes together are one event. */
export function streamEvents(c: Context, stages: Stages, name: StageName): Response {
  return streamSSE(c, async (stream) => {
    const tell = (event: EventName, data: number) => stream.writeSSE({ event, data: String(data) })
    let stage = stages.find(name)
    while (typeof stage === 'number' && !stream.aborted) {
      await tell('preparing', stage)
      await stream.sleep(askAgainMs)
      stage = stages.find(name)
    }
    if (typeof stage === 'number') return
    const { chat } = stage
    let wake = () => {}
    const stop = chat.listen(() => wake())
    stream.onAbort(() => {
      stop()
      wake()
    })
    let told = -1
    while (!stream.aborted) {
      if (chat.version() !== told) {
        told = chat.version()
        await tell('changed', told)
        continue
      }
      await waitFor((done) => {
        wake = done
      })
    }
  })
}

/** Until there is news, or so long that a connection in between might give up. */
function waitFor(listen: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, stillHereMs)
    listen(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
