// What Slack tells by itself: words typed to Kring, home pages that open, and what becomes of people, rooms and workspaces.
import type { App as Bolt } from '@slack/bolt'
import type { SlackMessageEvent } from './hearing.ts'
import { personOf } from './inbound.ts'
import type { Listening } from './listening.ts'
import { workspaceOf } from './listening.ts'
import type { SlackEvent } from './notices.ts'
import { backEvents, backIn, goneEvents, renameEvents, toNotice, toShared } from './notices.ts'
import type { SlackUser } from './people.ts'
import type { Workspace } from './workspaces.ts'

const sharedMs = 1_200

export function listenToEvents(bolt: Bolt, listening: Listening): void {
  const { app, people, around, takeWords } = listening
  bolt.event('message', ({ event, context }) => takeWords(workspaceOf(context), event as SlackMessageEvent))
  bolt.event('app_home_opened', async ({ event, context }) => {
    if (event.tab !== 'home') return
    const seen = await around.look({ workspace: workspaceOf(context), user: event.user })
    await app.homeOpened(personOf(seen))
  })
  bolt.event('user_change', async ({ event, context }) => {
    const { space, botUser } = workspaceOf(context)
    const user = event.user as SlackUser
    if (user.id !== botUser) await people.changed(space, user)
  })
  listenToRooms(bolt, listening)
}

function listenToRooms(bolt: Bolt, { app, rooms, workspaces }: Listening): void {
  const about = ['member_left_channel', 'channel_id_changed', ...goneEvents, ...renameEvents]
  for (const type of about) {
    bolt.event(type, async ({ event, context }) => {
      const { space, botUser } = workspaceOf(context)
      const notice = toNotice(event as SlackEvent, space, botUser)
      if (!notice) return
      if ('room' in notice) rooms.forget(space, notice.room)
      await app.notice(notice)
    })
  }
  const lookAgain = async (workspace: Workspace, room: string) => {
    rooms.forget(workspace.space, room)
    await app.notice(toShared(workspace.space, await rooms.find(workspace, room, sharedMs)))
  }
  bolt.event('channel_shared', ({ event, context }) => lookAgain(workspaceOf(context), event.channel))
  for (const type of backEvents) {
    bolt.event(type, async ({ event, context }) => {
      const workspace = workspaceOf(context)
      const room = backIn(event as SlackEvent, workspace.botUser)
      if (room !== undefined) await lookAgain(workspace, room)
    })
  }
  // Bolt asks for no workspace here: there may be none any more.
  for (const type of ['app_uninstalled', 'tokens_revoked']) {
    bolt.event(type, async ({ event, body }) => {
      const notice = toNotice(event as SlackEvent, body.team_id, undefined)
      if (!notice) return
      await app.notice(notice)
      await workspaces.forget(body.team_id)
    })
  }
}
