// Interaction payloads: commands, presses, sent and closed forms, and items of a message's menu, as Slack writes them.
import type { Inner } from './inner.ts'
import { makeTrigger, teamOf } from './inner.ts'
import { makeResponseUrl } from './respond.ts'
import { messageBody, viewBody } from './shapes.ts'
import type { Channel, Json, Message, Team, User, View } from './state.ts'

export function commandPayload(inner: Inner, team: Team, user: User, channel: Channel, typed: string): Json {
  const [command = '', ...rest] = typed.trim().split(/\s+/)
  return {
    token: inner.rules.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text: rest.length === 0 ? '' : typed.trim().slice(command.length).trim(),
    api_app_id: inner.rules.appId,
    is_enterprise_install: 'false',
    response_url: makeResponseUrl(inner, { team, user: user.id, channel }),
    trigger_id: makeTrigger(inner, team.id, user.id).id,
  }
}

/** A press on a message. What an ephemeral message says is not told. */
export function messagePress(
  inner: Inner,
  team: Team,
  user: User,
  of: { channel: Channel; message: Message; action: Json },
): Json {
  const { channel, message, action } = of
  const isEphemeral = message.onlyFor !== undefined
  const { ts, threadTs } = message
  return {
    type: 'block_actions',
    ...common(inner, team, user),
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(threadTs && { thread_ts: threadTs }),
    },
    trigger_id: makeTrigger(inner, team.id, user.id).id,
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel.id, name: channelName(channel) },
    ...(!isEphemeral && { message: messageBody(inner, channel, message) }),
    state: { values: {} },
    response_url: makeResponseUrl(inner, { team, user: user.id, channel, ts, ...(threadTs && { threadTs }) }),
    actions: [{ ...action, action_ts: inner.ids.ts() }],
  }
}

/** A press in a form or on the home page. */
export function viewPress(inner: Inner, user: User, view: View, action: Json): Json {
  const team = teamOf(inner, view.team)
  return {
    type: 'block_actions',
    ...common(inner, team, user),
    container: { type: 'view', view_id: view.id },
    trigger_id: makeTrigger(inner, team.id, user.id, view.type === 'modal' ? view.id : undefined).id,
    enterprise: null,
    is_enterprise_install: false,
    view: viewBody(inner, view),
    actions: [{ ...action, action_ts: inner.ids.ts() }],
  }
}

export function submission(inner: Inner, user: User, view: View): Json {
  const team = teamOf(inner, view.team)
  return {
    type: 'view_submission',
    ...common(inner, team, user),
    trigger_id: makeTrigger(inner, team.id, user.id, view.id).id,
    view: viewBody(inner, view),
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  }
}

export function closing(inner: Inner, user: User, view: View, isCleared: boolean): Json {
  const team = teamOf(inner, view.team)
  return {
    type: 'view_closed',
    ...common(inner, team, user),
    view: viewBody(inner, view),
    is_cleared: isCleared,
    is_enterprise_install: false,
    enterprise: null,
  }
}

/** A shortcut that stands on no message. */
export function shortcutPayload(inner: Inner, team: Team, user: User, callbackId: string): Json {
  return {
    type: 'shortcut',
    ...common(inner, team, user),
    callback_id: callbackId,
    trigger_id: makeTrigger(inner, team.id, user.id).id,
    action_ts: inner.ids.ts(),
    is_enterprise_install: false,
    enterprise: null,
  }
}

export function menuPayload(
  inner: Inner,
  team: Team,
  user: User,
  of: { channel: Channel; message: Message; callbackId: string },
): Json {
  const { channel, message, callbackId } = of
  return {
    type: 'message_action',
    ...common(inner, team, user),
    callback_id: callbackId,
    trigger_id: makeTrigger(inner, team.id, user.id).id,
    response_url: makeResponseUrl(inner, { team, user: user.id, channel }),
    action_ts: inner.ids.ts(),
    message_ts: message.ts,
    channel: { id: channel.id, name: channelName(channel) },
    message: messageBody(inner, channel, message),
    is_enterprise_install: false,
    enterprise: null,
  }
}

function common(inner: Inner, installed: Team, user: User): Json {
  const team = inner.rules.strangersTeam === 'own' ? teamOf(inner, user.team) : installed
  return {
    team: { id: team.id, domain: team.domain },
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team },
    api_app_id: inner.rules.appId,
    token: inner.rules.verificationToken,
  }
}

function channelName({ kind, name }: Channel): string {
  if (kind === 'im') return 'directmessage'
  return kind === 'private' ? 'privategroup' : name
}
