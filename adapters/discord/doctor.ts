// Asks Discord whether everything is as it should be: the clock, the token, the app, its commands, and the channels circles live in.
import type { APIApplication, APIUser, RESTGetAPIGatewayBotResult } from 'discord.js'
import { ApplicationFlags } from 'discord.js'
import type { Check, KnownRoom } from '../../src/core/check.ts'
import { intents, inviteLink } from './access.ts'
import type { WantedCommand } from './commands.ts'
import { diffCommands, isUpToDate } from './commands.ts'
import type { Asked, Desk } from './desk.ts'
import { explain, isTied } from './desk.ts'
import { checkServers } from './doctor-servers.ts'

export interface DiscordExamined {
  readonly desk: Desk
  readonly wanted: readonly WantedCommand[]
  readonly rooms: readonly KnownRoom[]
}

/** Over this much, times in messages are wrong. */
const mostOffMs = 60_000
const elsewhere = 'Give this machine the time of an internet clock (NTP), then start Kring again.'
/** Of the 1000 connections of a day; whoever uses them all gets a token that no longer works. */
const fewStarts = 100

export async function* checkDiscord({ desk, wanted, rooms }: DiscordExamined): AsyncGenerator<Check> {
  const me = await desk.ask<APIUser>('/users/@me')
  yield clock(desk)
  yield token(me)
  if (isTied(me)) return
  const app = await desk.ask<APIApplication>('/applications/@me')
  yield* appOf(app)
  yield starts(await desk.ask<RESTGetAPIGatewayBotResult>('/gateway/bot'))
  if (isTied(app)) return
  const asked = { with_localizations: 'true' }
  yield commands(await desk.ask<object[]>(`/applications/${app.id}/commands`, asked), wanted)
  yield* checkServers({ desk, user: me.id, link: inviteLink(app.id), rooms })
}

function clock({ time }: Desk): Check {
  const seen = time()
  const about = 'Clock'
  if (!seen) return { about, verdict: 'unseen', says: 'Discord did not say what time it is there.' }
  const offMs = Math.abs(seen.theirs - seen.ours)
  const seconds = Math.round(offMs / 1000)
  const which = seen.ours > seen.theirs ? 'ahead of' : 'behind'
  if (offMs > mostOffMs)
    return { about, verdict: 'wrong', says: `It runs ${seconds} seconds ${which} that of Discord.`, todo: elsewhere }
  return { about, verdict: 'ok', says: seconds < 2 ? 'the same as that of Discord' : `${seconds} seconds off` }
}

const again =
  'On "Bot" of your app at https://discord.com/developers/applications press "Reset Token", put the new one into DISCORD_TOKEN, and start Kring again.'
function token(me: Asked<APIUser>): Check {
  const about = 'Discord token'
  if (!isTied(me)) return { about, verdict: 'ok', says: `@${me.username}` }
  if (me.wrong === 401) return { about, verdict: 'wrong', says: 'Discord does not know this token.', todo: again }
  return { about, verdict: 'wrong', ...explain(me, again) }
}

const privileged: readonly (readonly [name: string, flags: number])[] = [
  ['Message Content', ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited],
  ['Server Members', ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited],
  ['Presence', ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited],
]

function* appOf(app: Asked<APIApplication>): Generator<Check> {
  const about = 'Discord app'
  if (isTied(app)) {
    yield { about, verdict: 'wrong', ...explain(app, again) }
    return
  }
  const wrong = whatIsOff(app)
  for (const one of wrong) yield { about, verdict: 'wrong', ...one }
  if (wrong.length === 0) yield { about, verdict: 'ok', says: app.name }
  const on = privileged.filter(([, flags]) => (app.flags ?? 0) & flags).map(([name]) => `${name} Intent`)
  const needless = on.length === 0 ? '' : `; ${on.join(' and ')}: switched on and not used, you may switch it off`
  const names = intents.map(({ name }) => name).join(' and ')
  yield { about: 'Intents', verdict: 'ok', says: `${names}, which nobody has to switch on${needless}` }
}

function whatIsOff(app: APIApplication): readonly { says: string; todo: string }[] {
  const { interactions_endpoint_url: endpoint, bot_require_code_grant: grant, integration_types_config: types } = app
  const found = []
  if (endpoint) {
    const says = 'Commands and buttons are sent to another address, so Kring does not hear them.'
    found.push({ says, todo: 'Empty "Interactions Endpoint URL" on "General Information" of your app.' })
  }
  if (grant) {
    const says = 'The invite link does not work as long as it asks for a code.'
    found.push({ says, todo: 'Switch "Requires OAuth2 Code Grant" off, on "Bot" of your app.' })
  }
  if (types && !('0' in types)) {
    const says = 'The app cannot be added to a server.'
    found.push({ says, todo: 'Switch "Guild Install" on, on "Installation" of your app.' })
  }
  return found
}

function starts(gateway: Asked<RESTGetAPIGatewayBotResult>): Check {
  const about = 'Connections'
  if (isTied(gateway)) return { about, verdict: 'wrong', ...explain(gateway, again) }
  const { remaining, total, reset_after: resetMs } = gateway.session_start_limit
  const says = `${remaining} of ${total} are left for today`
  if (remaining >= Math.min(fewStarts, total)) return { about, verdict: 'ok', says }
  const hours = Math.ceil(resetMs / 3_600_000)
  const todo = `Something connects again and again: stop Kring and whatever else uses this token, look into their logs, and start it in ${hours} hours.`
  return { about, verdict: 'wrong', says: `Only ${says}.`, todo }
}

function commands(registered: Asked<object[]>, wanted: readonly WantedCommand[]): Check {
  const about = 'Commands'
  if (isTied(registered)) return { about, verdict: 'wrong', ...explain(registered, again) }
  if (registered.length === 0) {
    return { about, verdict: 'unseen', says: 'Discord does not know them yet; the first start of Kring tells it.' }
  }
  const changes = diffCommands(registered, wanted)
  if (isUpToDate(changes)) return { about, verdict: 'ok', says: `all ${wanted.length} as they should be` }
  const { added, changed, removed } = changes
  const parts = Object.entries({ missing: added, different: changed, 'too many': removed })
  const says = parts.flatMap(([what, names]) => (names.length > 0 ? [`${what}: ${names.join(', ')}`] : [])).join('; ')
  return {
    about,
    verdict: 'wrong',
    says: `Not as they should be (${says}).`,
    todo: 'Start Kring again: it puts them right.',
  }
}
