// Reads what connects Kring to Slack and to Discord, and says for every half or swapped set of tokens where the missing piece is found.
import { z } from 'zod'
import type { Environment, Fault, SettingName } from './settings.ts'
import { defaults, shown, written } from './settings.ts'

export interface SlackConfig {
  /** One workspace by its token, or many that install Kring by themselves. */
  readonly workspaces:
    | { readonly are: 'one'; readonly botToken: string }
    | {
        readonly are: 'many'
        readonly clientId: string
        readonly clientSecret: string
        readonly stateSecret: string
        /** Without a slash at its end. */
        readonly publicUrl: string
      }
  /** What Slack delivers comes over a socket that we open, or over HTTP at `/slack/events`. */
  readonly receiving:
    | { readonly by: 'socket'; readonly appToken: string }
    | { readonly by: 'http'; readonly signingSecret: string }
  /** With a slash at its end. */
  readonly apiUrl: string
  readonly readsThreads: boolean
  /** What is set and not used, for whoever starts Kring; never with a value. */
  readonly remarks: readonly string[]
}

export interface DiscordConfig {
  readonly token: string
  /** Without a slash or a version at its end. */
  readonly apiUrl: string
}

const where = {
  bot: 'The bot token begins with xoxb- and stands on "OAuth & Permissions" of your app, after you installed it in your workspace.',
  app: 'The app token begins with xapp- and stands on "Basic Information" of your app, under "App-Level Tokens", with the scope connections:write.',
  client: 'It stands on "Basic Information" of your app.',
  discord:
    'The token stands on "Bot" of your app at https://discord.com/developers/applications, behind "Reset Token".',
}

const apiUrl = z.url({ protocol: /^https?$/ })
const publicUrl = z.url({ protocol: /^https$/ }).refine((url) => /^https:\/\/[^/?#@]+\/*$/.test(url))
const publicUrlTodo =
  'Give the address that people reach this server by, with https:// before it and nothing behind it, such as https://kring.example.org.'

type Reader = (name: SettingName) => string | undefined
type Tell = (name: SettingName, todo: string) => void

/** What is set for Slack; nothing when nothing is. All faults come together, and none holds a token. */
export function readSlack(
  env: Environment,
  readsThreads: boolean,
): { readonly slack: SlackConfig | undefined; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const get: Reader = (name) => written(env, name)
  const tell: Tell = (name, todo) => void faults.push({ name, saw: shown(name, get(name)), todo })
  const api = get('SLACK_API_URL') ?? defaults.SLACK_API_URL
  if (!apiUrl.safeParse(api).success) tell('SLACK_API_URL', 'Give an address such as https://slack.com/api/.')
  const open = get('KRING_PUBLIC_URL')
  if (open !== undefined && !publicUrl.safeParse(open).success) tell('KRING_PUBLIC_URL', publicUrlTodo)
  if (tokenNames.every((name) => get(name) === undefined)) return { slack: undefined, faults }

  const workspaces = readWorkspaces(get, tell)
  const receiving = readReceiving(get, tell)
  if (!workspaces || !receiving || faults.length > 0) return { slack: undefined, faults }
  const remarks = receiving.by === 'socket' && get('SLACK_SIGNING_SECRET') !== undefined ? [socketWins] : []
  const slack = { workspaces, receiving, apiUrl: api.endsWith('/') ? api : `${api}/`, readsThreads, remarks }
  return { slack: Object.freeze(slack), faults }
}

const installNames = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const
const tokenNames = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', ...installNames] as const
const shortestState = 16

function readWorkspaces(get: Reader, tell: Tell): SlackConfig['workspaces'] | undefined {
  const botToken = get('SLACK_BOT_TOKEN')
  if (installNames.every((name) => get(name) === undefined)) {
    if (botToken === undefined) tell('SLACK_BOT_TOKEN', where.bot)
    else if (isSwapped(get)) {
      tell('SLACK_BOT_TOKEN', 'It holds the app token, and SLACK_APP_TOKEN holds the bot token: swap the two.')
    } else if (/^xoxe[.-]/.test(botToken)) tell('SLACK_BOT_TOKEN', rotates)
    else if (!/^xoxb-[\w-]+$/.test(botToken)) tell('SLACK_BOT_TOKEN', `This is another kind of token. ${where.bot}`)
    return botToken === undefined ? undefined : Object.freeze({ are: 'one', botToken })
  }
  if (botToken !== undefined) tell('SLACK_BOT_TOKEN', either)
  return readInstall(get, tell)
}

const rotates =
  'This token lives for half a day, because token rotation is switched on for this app. Make an app without it, or let workspaces install Kring with SLACK_CLIENT_ID.'
const either =
  'With SLACK_CLIENT_ID every workspace gets a token of its own when it installs Kring: take SLACK_BOT_TOKEN away, or for one workspace SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET.'

function readInstall(get: Reader, tell: Tell): SlackConfig['workspaces'] | undefined {
  const [clientId, clientSecret, stateSecret] = installNames.map(get)
  const open = get('KRING_PUBLIC_URL')
  if (clientId === undefined) tell('SLACK_CLIENT_ID', where.client)
  if (clientSecret === undefined) tell('SLACK_CLIENT_SECRET', where.client)
  if (stateSecret === undefined || stateSecret.length < shortestState) {
    tell('SLACK_STATE_SECRET', `Give at least ${shortestState} random characters; openssl rand -hex 32 makes them.`)
  }
  if (open === undefined) {
    tell(
      'KRING_PUBLIC_URL',
      'Slack sends whoever installs Kring back to it: give an address that begins with https://.',
    )
  }
  if (!clientId || !clientSecret || !stateSecret || !open) return undefined
  return Object.freeze({ are: 'many', clientId, clientSecret, stateSecret, publicUrl: open.replace(/\/+$/, '') })
}

const socketWins =
  'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set. Kring receives over Socket Mode and does not use the signing secret; take SLACK_APP_TOKEN away to receive over HTTP.'

/** Where both are set the socket wins: it needs no public address, and Slack delivers by one way only. */
function readReceiving(get: Reader, tell: Tell): SlackConfig['receiving'] | undefined {
  const [appToken, signingSecret] = [get('SLACK_APP_TOKEN'), get('SLACK_SIGNING_SECRET')]
  if (appToken !== undefined) {
    if (!/^xapp-[\w-]+$/.test(appToken) && !isSwapped(get)) {
      tell('SLACK_APP_TOKEN', `This is another kind of token. ${where.app}`)
    }
    return Object.freeze({ by: 'socket', appToken })
  }
  if (signingSecret === undefined) {
    tell('SLACK_APP_TOKEN', `${where.app} Or, to receive over HTTP, give SLACK_SIGNING_SECRET.`)
    return undefined
  }
  if (/^x(ox|app)/.test(signingSecret)) tell('SLACK_SIGNING_SECRET', `This is a token. ${where.client}`)
  return Object.freeze({ by: 'http', signingSecret })
}

function isSwapped(get: Reader): boolean {
  return (get('SLACK_BOT_TOKEN') ?? '').startsWith('xapp-') && (get('SLACK_APP_TOKEN') ?? '').startsWith('xoxb-')
}

/** A bot's number, a moment and a signature. */
const discordToken = /^[\w-]{10,}\.[\w-]{4,}\.[\w-]{20,}$/

/** What is set for Discord; nothing when nothing is. No fault holds the token. */
export function readDiscord(env: Environment): {
  readonly discord: DiscordConfig | undefined
  readonly faults: readonly Fault[]
} {
  const faults: Fault[] = []
  const [token, api = defaults.DISCORD_API_URL] = [written(env, 'DISCORD_TOKEN'), written(env, 'DISCORD_API_URL')]
  if (!apiUrl.safeParse(api).success) {
    const saw = shown('DISCORD_API_URL', api)
    faults.push({ name: 'DISCORD_API_URL', saw, todo: `Give an address such as ${defaults.DISCORD_API_URL}.` })
  }
  if (token === undefined) return { discord: undefined, faults }
  const todo = discordToken.test(token) ? undefined : whatElse(token)
  if (todo !== undefined) faults.push({ name: 'DISCORD_TOKEN', saw: shown('DISCORD_TOKEN', token), todo })
  if (faults.length > 0) return { discord: undefined, faults }
  return { discord: Object.freeze({ token, apiUrl: api.replace(/\/+$/, '').replace(/\/v\d+$/, '') }), faults }
}

/** People copy what stands near it on the page. */
function whatElse(token: string): string {
  if (/^bot\s/i.test(token)) return 'Take the word Bot before it away, and give the token only.'
  if (/^\d+$/.test(token)) return `This is a number, such as the application ID of your app. ${where.discord}`
  if (/^[\da-f]{64}$/i.test(token)) return `This is the public key of your app. ${where.discord}`
  if (/^x(ox|app)/.test(token)) return `This is a token of Slack. ${where.discord}`
  return `This is another kind of token or secret, or not all of it. ${where.discord}`
}
