// What people do by hand: commands, buttons and menus. Slack gets its acknowledgement in time, whatever happens.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BlockAction, App as Bolt } from '@slack/bolt'
import type { Act } from '../../src/core/act.ts'
import type { Doer, Seen } from './around.ts'
import { reachOf } from './around.ts'
import { toCommand, toMenu, toPress, toShortcut } from './inbound.ts'
import type { Listening } from './listening.ts'
import { workspaceOf } from './listening.ts'
import { within } from './remember.ts'
import type { UsedElement } from './render/press.ts'
import { readPress } from './render/press.ts'
import type { Target } from './reply.ts'
import type { Where } from './spots.ts'
import { whereIs } from './spots.ts'

/** Slack waits three seconds and shows an error after that; the answer itself comes by another way. */
const ackMs = 1_500

interface Done {
  readonly doer: Doer
  readonly triggerId: string
  readonly where: Omit<Where, 'spot'>
  toAct(seen: Seen): Act
  ack(): Promise<void>
}

export function listenToActs(bolt: Bolt, { app, around, clock, replies, background }: Listening): void {
  /** The engine works while Slack waits, but no longer than Slack likes. */
  const answer = async ({ doer, triggerId: id, where, toAct, ack }: Done): Promise<void> => {
    const trigger = { id, at: clock.elapsed() }
    const replied = (async () => {
      const seen = await around.look(doer, where.channel)
      const target: Target = { ...where, ...reachOf(seen), trigger }
      return { target, reply: await app.handle(toAct(seen)) }
    })()
    await within(clock, replied, ackMs)
    await ack()
    // Drawing it begins when the acknowledgement has left.
    background(
      nextTurn().then(async () => {
        const { reply, target } = await replied
        await replies.toAct(reply, target)
      }),
    )
  }

  for (const name of ['/kring', '/experiment', '/reflect']) {
    bolt.command(name, ({ command, ack, context }) => {
      const { channel_id: channel, response_url: responseUrl, trigger_id: triggerId } = command
      return answer({
        doer: { workspace: workspaceOf(context), user: command.user_id, called: command.user_name },
        triggerId,
        where: { channel, responseUrl, state: { channel } },
        toAct: (seen) => toCommand(command, seen),
        ack,
      })
    })
  }
  bolt.action<BlockAction>({ type: 'block_actions' }, async ({ body, action, ack, context }) => {
    const pressed = readPress(action as UsedElement)
    if (!pressed) return ack()
    const { spot, ...where } = whereIs(body)
    const click = `${action.action_ts}:${action.block_id}:${action.action_id}`
    const { id: user, name, username } = body.user
    return answer({
      doer: { workspace: workspaceOf(context), user, called: name ?? username },
      triggerId: body.trigger_id,
      where,
      toAct: (seen) => toPress({ ...pressed, ...spot, click }, seen),
      ack,
    })
  })
  bolt.shortcut({ type: 'message_action' }, async ({ shortcut, ack, context }) => {
    const { channel, message, response_url: responseUrl, trigger_id: triggerId, user } = shortcut
    const workspace = workspaceOf(context)
    const thread = message['thread_ts'] !== message.ts ? (message['thread_ts'] as string | undefined) : undefined
    const beneath = thread === undefined ? {} : { thread }
    return answer({
      doer: { workspace, user: user.id, called: user.name },
      triggerId,
      where: { channel: channel.id, responseUrl, state: { channel: channel.id, ...beneath }, ...beneath },
      toAct: (seen) => toMenu(shortcut, { ...seen, names: around.names(workspace.space) }),
      ack,
    })
  })
  bolt.shortcut({ type: 'shortcut' }, async ({ shortcut, ack, context }) =>
    answer({
      doer: { workspace: workspaceOf(context), user: shortcut.user.id, called: shortcut.user.username },
      triggerId: shortcut.trigger_id,
      where: { state: {} },
      toAct: (seen) => toShortcut(shortcut, seen),
      ack,
    }),
  )
}
