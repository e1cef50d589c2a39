// Forms that are sent: what becomes of the window is decided while Slack waits, at most two and a half seconds.
import type { App as Bolt, ViewResponseAction, ViewSubmitAction } from '@slack/bolt'
import { reachOf } from './around.ts'
import { toSubmit } from './inbound.ts'
import type { Listening } from './listening.ts'
import { workspaceOf } from './listening.ts'
import { within } from './remember.ts'
import { readView } from './render/view.ts'
import { spotOf } from './spots.ts'
import type { SentForm } from './submission.ts'

const ackMs = 2_500

export function listenToForms(bolt: Bolt, { app, around, clock, submissions, background }: Listening): void {
  bolt.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ body, ack, context }) => {
    const { view, user } = body
    const read = readView(view)
    if (!read) return ack()
    const doer = { workspace: workspaceOf(context), user: user.id, called: user.name }
    const spot = spotOf(read)
    const submitted = (async () => {
      const seen = await around.look(doer, spot.channel, pickedRooms(view))
      const { channel, thread } = read
      const sent: SentForm = {
        ...reachOf(seen),
        read,
        inputs: inputsOf(view),
        ...(channel !== undefined && { channel }),
        ...(thread !== undefined && { thread }),
      }
      return { sent, reply: await app.handle(toSubmit({ ...read, ...spot, view }, seen)) }
    })()
    if (!(await within(clock, submitted, ackMs))) {
      await ack()
      return background(submitted.then(({ reply, sent }) => submissions.late(reply, sent)))
    }
    const { reply, sent } = await submitted
    const { window, after } = submissions.settle(reply, sent)
    await (window ? ack(window satisfies ViewResponseAction) : ack())
    if (after) background(after())
  })
  bolt.view({ type: 'view_closed' }, ({ ack }) => ack())
}

type View = ViewSubmitAction['view']

/** Blocks that somebody can fill in, in order. */
function inputsOf({ blocks }: View): string[] {
  return blocks.flatMap(({ type, block_id: id }) => (type === 'input' && id !== undefined ? [id] : []))
}

/** The kind of a field stands in the id of its element. */
function pickedRooms({ state }: View): string[] {
  const fields = Object.values(state.values).flatMap((actions) => Object.entries(actions))
  return fields.flatMap(([kind, { selected_conversation: room }]) => (kind === 'room' && room ? [room] : []))
}
