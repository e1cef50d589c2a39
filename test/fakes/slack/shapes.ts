// Messages, people, channels, files and views as Slack writes them in answers and payloads.
import type { Inner } from './inner.ts'
import { teamOf } from './inner.ts'
import type { Channel, Json, Message, SlackFile, User, View } from './state.ts'
import { repliesTo } from './state.ts'

/** Without `allMetadata` only the kind of a message's metadata is told, and in events all of it is left out. */
export function messageBody(
  inner: Inner,
  channel: Channel,
  message: Message,
  { allMetadata = false, isEvent = false }: { allMetadata?: boolean; isEvent?: boolean } = {},
): Json {
  const { ts, threadTs, metadata } = message
  const replies = repliesTo(channel, ts)
  const parent = threadTs === undefined ? undefined : channel.messages.get(threadTs)
  return {
    type: 'message',
    ...(message.subtype && { subtype: message.subtype }),
    user: message.user,
    ts,
    text: message.text,
    team: message.team,
    ...(message.botId && { bot_id: message.botId, app_id: inner.rules.appId, bot_profile: botProfile(inner, message) }),
    ...(message.clientMsgId && { client_msg_id: message.clientMsgId }),
    ...(message.blocks && { blocks: message.blocks }),
    ...(message.edited && { edited: message.edited }),
    ...(message.files && { files: message.files.map((id) => fileBody(inner, id)) }),
    ...(threadTs !== undefined && { thread_ts: threadTs, parent_user_id: parent?.user ?? 'USLACKBOT' }),
    ...(replies.length > 0 && {
      thread_ts: ts,
      reply_count: replies.length,
      reply_users: [...new Set(replies.map(({ user }) => user))],
      latest_reply: replies.at(-1)?.ts,
    }),
    ...(channel.pinned.has(ts) && { pinned_to: [channel.id] }),
    ...(metadata && !isEvent && { metadata: allMetadata ? metadata : { event_type: metadata.event_type } }),
  }
}

function botProfile(inner: Inner, { botId, team }: Message): Json {
  return { id: botId, app_id: inner.rules.appId, name: inner.rules.appName, deleted: false, team_id: team }
}

export function userBody(user: User, forTeam: string, hasLocale: boolean): Json {
  const hasZone = !user.isDeleted && user.tz !== ''
  const isStranger = user.team !== forTeam
  return {
    id: user.id,
    team_id: user.team,
    name: user.name,
    deleted: user.isDeleted,
    real_name: user.realName,
    ...(hasZone && { tz: user.tz, tz_label: user.tz, tz_offset: offsetOf(user.tz) }),
    profile: { real_name: user.realName, display_name: user.realName, team: user.team },
    is_admin: user.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: user.isUltraRestricted,
    is_bot: user.isBot,
    is_app_user: false,
    updated: 1,
    ...(isStranger && { is_stranger: true }),
    // Not told of people of other workspaces.
    ...(hasLocale && !isStranger && { locale: user.locale }),
  }
}

function offsetOf(zone: string): number {
  const words = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(0)
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(words) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
}

export function channelBody(inner: Inner, channel: Channel, forTeam: string, hasMembers = false): Json {
  const { id, kind, created, isArchived } = channel
  const bot = teamOf(inner, forTeam).botUser
  if (kind === 'im') {
    const user = [...channel.members].find((member) => member !== bot)
    return { id, created, is_im: true, is_org_shared: false, is_archived: isArchived, user, context_team_id: forTeam }
  }
  const isShared = channel.sharedWith.size > 0
  return {
    id,
    name: channel.name,
    name_normalized: channel.name,
    created,
    creator: '',
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: kind === 'private',
    is_archived: isArchived,
    is_general: false,
    is_shared: isShared,
    is_ext_shared: isShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    is_member: channel.members.has(bot),
    context_team_id: forTeam,
    shared_team_ids: [channel.team, ...channel.sharedWith],
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    ...(hasMembers && { num_members: channel.members.size }),
  }
}

export function fileBody(inner: Inner, id: string): Json {
  const file: SlackFile | undefined = inner.state.files.get(id)
  if (!file) return { id, mode: 'tombstone' }
  return {
    id,
    name: file.name,
    title: file.title ?? file.name,
    size: file.length,
    mimetype: file.name.endsWith('.json') ? 'application/json' : 'text/plain',
    mode: 'hosted',
    ...(file.altText && { alt_txt: file.altText }),
    channels: [...file.channels].filter((one) => one.startsWith('C')),
    ims: [...file.channels].filter((one) => one.startsWith('D')),
    shares: {},
    url_private: `${inner.address()}/files/${id}`,
  }
}

export function viewBody(inner: Inner, view: View): Json {
  const team = teamOf(inner, view.team)
  return {
    id: view.id,
    team_id: view.team,
    app_id: inner.rules.appId,
    app_installed_team_id: view.team,
    bot_id: team.botId,
    type: view.type,
    title: view.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    submit: view.submit ?? null,
    close: view.close ?? null,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    external_id: view.externalId,
    state: { values: view.values },
    hash: view.hash,
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
  }
}
