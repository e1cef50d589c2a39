// Asks Slack whether everything is as it should be: the clock, the tokens, their scopes, and the channels circles live in.
import type { Check, KnownRoom } from '../../src/core/check.ts'
import { asked as askedFor, scopes } from './access.ts'
import type { Asked, Desk, Desks, Tie } from './desk.ts'

export interface SlackExamined extends Desks {
  readonly readsThreads: boolean
  readonly rooms: readonly KnownRoom[]
}

/** Over this much a signature is refused, and times in messages are wrong. */
const mostOffMs = 60_000
const elsewhere = 'Give this machine the time of an internet clock (NTP), then start Kring again.'

export async function* checkSlack({ workspaces, socket, readsThreads, rooms }: SlackExamined): AsyncGenerator<Check> {
  if (workspaces.length === 0) {
    yield { about: 'Workspaces', verdict: 'unseen', says: 'No workspace installed Kring yet: open /slack/install.' }
  }
  const apps = new Set<string>()
  for (const { desk, name } of workspaces) {
    const me = await desk.whoAmI()
    yield clock(desk)
    yield token(me, name)
    if ('wrong' in me) continue
    if (me.app !== undefined) apps.add(me.app)
    yield held(me.scopes, readsThreads)
    for (const room of rooms.filter(({ space }) => space === me.space)) yield place(room, await desk.room(room.room))
    if (!rooms.some(({ space }) => space === me.space)) yield noRoom(me.workspace)
  }
  if (socket) yield connection(await socket.openSocket(), { socket, apps })
}

function clock({ time }: Desk): Check {
  const seen = time()
  const about = 'Clock'
  if (!seen) return { about, verdict: 'unseen', says: 'Slack did not say what time it is there.' }
  const offMs = Math.abs(seen.theirs - seen.ours)
  const seconds = Math.round(offMs / 1000)
  const which = seen.ours > seen.theirs ? 'ahead of' : 'behind'
  if (offMs > mostOffMs)
    return { about, verdict: 'wrong', says: `It runs ${seconds} seconds ${which} that of Slack.`, todo: elsewhere }
  return { about, verdict: 'ok', says: seconds < 2 ? 'the same as that of Slack' : `${seconds} seconds off` }
}

const again = 'Copy it anew from "OAuth & Permissions" of your app into SLACK_BOT_TOKEN, and start Kring again.'
const reinstall =
  'Install the app again on "OAuth & Permissions", copy the new token into SLACK_BOT_TOKEN, and start Kring again.'
const installAgain = 'Ask who administers that workspace to open /slack/install of this Kring again.'
const network = 'Look whether this machine reaches the internet, and whether something in between holds back slack.com.'

/** What Slack's codes for a token mean to who has to do something about it. */
const tokenCodes: Readonly<Record<string, readonly [says: string, todo: string]>> = {
  invalid_auth: ['Slack does not know this bot token.', again],
  not_authed: ['Slack does not know this bot token.', again],
  token_revoked: ['This bot token was withdrawn.', reinstall],
  account_inactive: ['Kring was removed from this workspace.', reinstall],
  token_expired: ['This token ran out; Kring renews it when it runs.', 'Start Kring, and look again.'],
  org_login_required: ['This workspace is being moved to an organisation.', 'Wait until that is done, and look again.'],
  team_access_not_granted: ['The organisation did not give the app to this workspace.', 'Ask who administers it.'],
}

function token(me: Awaited<ReturnType<Desk['whoAmI']>>, name = ''): Check {
  const about = name === '' ? 'Bot token' : `Bot token of ${name}`
  if (!('wrong' in me)) return { about, verdict: 'ok', says: `@${me.bot} in ${me.workspace}` }
  const { says, todo } = explain(me, tokenCodes, again)
  const isForMany = name !== '' && (todo === again || todo === reinstall)
  return { about, verdict: 'wrong', says, todo: isForMany ? installAgain : todo }
}

function explain(
  { wrong, isUnreachable }: Tie,
  codes: Readonly<Record<string, readonly [says: string, todo: string]>>,
  otherwise: string,
): { says: string; todo: string } {
  if (isUnreachable) return { says: `Slack could not be reached: ${wrong}.`, todo: network }
  const [says, todo] = codes[wrong] ?? [`Slack says ${wrong}.`, otherwise]
  return { says, todo }
}

function held(given: readonly string[] | undefined, readsThreads: boolean): Check {
  const about = 'Rights of the app'
  const wanted = askedFor(scopes, readsThreads)
  if (!given) return { about, verdict: 'unseen', says: 'Slack did not say which rights the token has.' }
  const missing = wanted.filter(({ scope }) => !given.includes(scope))
  if (missing.length === 0) return { about, verdict: 'ok', says: `all ${wanted.length} that Kring asks for` }
  const each = missing.map(({ scope, why }) => `${scope} (${why})`).join('; ')
  const todo =
    'On "App Manifest" of your app paste what "kring manifest slack" prints, save, and install the app again; then copy the bot token anew.' +
    (missing.every(({ onlyToReadThreads }) => onlyToReadThreads)
      ? ' Or set KRING_SLACK_READ_THREADS=no: answers then come by buttons only.'
      : '')
  return { about, verdict: 'wrong', says: `Missing: ${each}.`, todo }
}

function place(
  { circle, name, room }: KnownRoom,
  found: Asked<{ name: string; isMember: boolean; isArchived: boolean }>,
): Check {
  const called = 'wrong' in found ? (name ?? room) : found.name
  const about = `Channel #${called.replace(/^#/, '')} of ${circle}`
  if ('wrong' in found) {
    const gone = `Kring cannot see it: it was deleted, or it is private and Kring is not in it.`
    const todo = 'Type /invite @Kring in the channel, or choose another one with /kring community setup.'
    return { about, verdict: 'wrong', ...explain(found, { channel_not_found: [gone, todo] }, todo) }
  }
  if (found.isArchived) {
    const todo = 'Bring it back in Slack, or choose another one with /kring community setup.'
    return { about, verdict: 'wrong', says: 'It was archived, so nothing can be posted.', todo }
  }
  if (!found.isMember)
    return { about, verdict: 'wrong', says: 'Kring is not in it.', todo: 'Type /invite @Kring in the channel.' }
  return { about, verdict: 'ok', says: 'Kring is in it' }
}

function noRoom(workspace: string): Check {
  const says = `No circle in ${workspace} has a channel yet: type /invite @Kring in one, then /kring community setup.`
  return { about: 'Channels', verdict: 'unseen', says }
}

const makeApp =
  'On "Basic Information" of your app, under "App-Level Tokens", make a token with the scope connections:write, and put it into SLACK_APP_TOKEN.'
const socketCodes: Readonly<Record<string, readonly [says: string, todo: string]>> = {
  invalid_auth: ['Slack does not know this app token.', makeApp],
  not_authed: ['Slack does not know this app token.', makeApp],
  token_revoked: ['This app token was withdrawn.', makeApp],
  not_allowed_token_type: ['This is not an app token.', makeApp],
  missing_scope: ['This app token may not open a connection.', makeApp],
  forbidden_team: ['Slack does not let this app connect.', 'Ask who administers the workspace to allow the app.'],
}

function connection(opened: Asked<object>, { socket, apps }: { socket: Desk; apps: ReadonlySet<string> }): Check {
  const about = 'App token'
  const otherwise = 'Switch Socket Mode on, on "Socket Mode" of your app, and look again.'
  if ('wrong' in opened) return { about, verdict: 'wrong', ...explain(opened, socketCodes, otherwise) }
  if (socket.app !== undefined && apps.size > 0 && !apps.has(socket.app)) {
    const says = 'It belongs to another app than the bot token, so Kring would hear nothing.'
    return { about, verdict: 'wrong', says, todo: 'Take both tokens from the same app.' }
  }
  return { about, verdict: 'ok', says: 'opens a connection (Socket Mode)' }
}
