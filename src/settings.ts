// Every variable Kring reads, in one table: help, `.env.example` and the advice on a mistyped name are made from it.
import { distance } from './core/near.ts'

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** One row of the settings table: help and `.env.example` are made from it. */
export interface EnvironmentSetting {
  readonly name: string
  readonly default: string
  readonly explanation: string
  /** Its value stands in no sentence and in no log. */
  readonly isSecret?: true
}

/** Every variable Kring reads. A name ending in `_TOKEN` connects a real platform and turns the playground's default to no. */
export const settings = [
  {
    name: 'KRING_DATABASE',
    default: 'data/kring.sqlite',
    explanation: 'The file that holds everything; its folder is created when it is missing.',
  },
  {
    name: 'KRING_KEY_FILE',
    default: 'data/kring.key',
    explanation:
      'The file with the key that private words are encrypted with, by default kring.key beside the database; keep a copy of it apart from the backups.',
  },
  { name: 'KRING_HTTP_HOST', default: '127.0.0.1', explanation: 'The address that the web server listens on.' },
  {
    name: 'KRING_HTTP_PORT',
    default: '3000',
    explanation: 'The port that the web server listens on; 0 takes any free port.',
  },
  {
    name: 'KRING_PUBLIC_URL',
    default: '',
    explanation:
      'Where the web server is reached from outside, beginning with https://; only needed when many workspaces install Kring.',
  },
  {
    name: 'SLACK_BOT_TOKEN',
    default: '',
    isSecret: true,
    explanation: 'Connects one Slack workspace; it begins with xoxb- and stands on "OAuth & Permissions" of your app.',
  },
  {
    name: 'SLACK_APP_TOKEN',
    default: '',
    isSecret: true,
    explanation:
      'Receives over Socket Mode, without a public address: it begins with xapp- and stands on "Basic Information" under "App-Level Tokens".',
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    default: '',
    isSecret: true,
    explanation:
      'Receives over HTTP instead, at /slack/events on KRING_HTTP_PORT; it stands on "Basic Information". Not used while SLACK_APP_TOKEN is set.',
  },
  {
    name: 'KRING_SLACK_READ_THREADS',
    default: 'yes',
    explanation:
      'yes or no: whether a reply that somebody types in a thread counts as an answer; with no, Kring asks Slack for no right to read channels, and answers come by buttons only.',
  },
  {
    name: 'SLACK_CLIENT_ID',
    default: '',
    explanation: 'For many workspaces, instead of SLACK_BOT_TOKEN: lets each of them install Kring by itself.',
  },
  { name: 'SLACK_CLIENT_SECRET', default: '', isSecret: true, explanation: 'Goes with SLACK_CLIENT_ID.' },
  {
    name: 'SLACK_STATE_SECRET',
    default: '',
    isSecret: true,
    explanation:
      'Goes with SLACK_CLIENT_ID: any long random text of your own that protects an install that is under way, such as openssl rand -hex 32 gives.',
  },
  {
    name: 'SLACK_API_URL',
    default: 'https://slack.com/api/',
    explanation: 'Where Slack listens; only for a stand-in that speaks its protocol.',
  },
  {
    name: 'DISCORD_TOKEN',
    default: '',
    isSecret: true,
    explanation:
      'Connects Discord; it stands on "Bot" of your app at https://discord.com/developers/applications, behind "Reset Token".',
  },
  {
    name: 'DISCORD_API_URL',
    default: 'https://discord.com/api',
    explanation: 'Where Discord listens; only for a stand-in that speaks its protocol.',
  },
  {
    name: 'KRING_PLAYGROUND',
    default: 'yes',
    explanation:
      'yes or no: a chat in the browser to try everything in, yes by default as long as no platform is connected; beside a platform it shows the example only.',
  },
  {
    name: 'KRING_PLAYGROUND_ANYWHERE',
    default: 'no',
    explanation:
      'yes or no: let the playground listen on an address other than this machine, where anybody who reaches it can act as anybody.',
  },
  {
    name: 'KRING_LOG_LEVEL',
    default: 'info',
    explanation: `How much is logged: ${logLevels.join(', ')}.`,
  },
] as const satisfies readonly EnvironmentSetting[]

export type SettingName = (typeof settings)[number]['name']
export type Environment = Readonly<Record<string, string | undefined>>

const rows: readonly EnvironmentSetting[] = settings
const names: readonly string[] = settings.map((setting) => setting.name)
export const defaults = Object.fromEntries(settings.map((row) => [row.name, row.default])) as Record<
  SettingName,
  string
>

/** One thing that is wrong: which variable, what it says now (a secret only that it is there), and what to do about it. */
export interface Fault {
  readonly name: string
  readonly saw: string
  readonly todo: string
}

/** What was written for it; empty counts as not set. */
export function written(env: Environment, name: SettingName): string | undefined {
  return env[name]?.trim() || undefined
}

/** What a sentence about this variable may show of it. */
export function shown(name: SettingName, value: string | undefined): string {
  if (value === undefined) return 'not set'
  return rows.some((row) => row.name === name && row.isSecret) ? 'set' : `"${value}"`
}

/** Every secret that is set: what may stand in no log. */
export function secretsIn(env: Environment): readonly string[] {
  return rows.flatMap((row) => (row.isSecret ? (env[row.name]?.trim() ?? []) : [])).filter((value) => value !== '')
}

/** The text of `.env.example`. */
export function envExample(): string {
  const entries = settings.map(({ name, default: value, explanation }) => `# ${explanation}\n# ${name}=${value}\n`)
  return ['# Copy this file to .env and take the # away from what you want to change.\n', ...entries].join('\n')
}

/** Names that only Kring can have meant, and names of others that look like one of ours. */
export function unknownNames(env: Environment): Fault[] {
  return Object.keys(env)
    .filter((name) => !names.includes(name))
    .filter(
      (name) => name.startsWith('KRING_') || (/^(SLACK|DISCORD)_/.test(name) && nearest(name, slips) !== undefined),
    )
    .sort()
    .map((name) => {
      const near = nearest(name, (name.length - 'KRING_'.length) / 3)
      const todo = near ? `Did you mean ${near}?` : `Take it away; the settings are ${names.join(', ')}.`
      return { name, saw: 'not a setting of Kring', todo }
    })
}

/** So many letters may differ in a name that another program could have set as well. */
const slips = 2

/** The known name that differs least, and in at most so many letters. */
function nearest(name: string, most: number): string | undefined {
  const ranked = names.map((known) => ({ known, edits: distance(name, known) })).sort((a, b) => a.edits - b.edits)
  const first = ranked[0]
  return first && first.edits <= most ? first.known : undefined
}
