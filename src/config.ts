// The environment goes in, one frozen value comes out; everything that is wrong with it is reported at once.
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { distance } from './core/near.ts'

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
const loopbackHosts = ['127.0.0.1', '::1', 'localhost']

/** Where the playground listens. Whoever reaches it can act as anybody, so `anywhere` must be asked for in so many words. */
export type Playground = 'off' | 'loopback' | 'anywhere'

export interface Config {
  readonly databasePath: string
  readonly keyPath: string
  readonly http: { readonly host: string; readonly port: number }
  readonly playground: Playground
  readonly logLevel: (typeof logLevels)[number]
}

/** One row of the settings table: help and `.env.example` are made from it. */
export interface EnvironmentSetting {
  readonly name: string
  readonly default: string
  readonly explanation: string
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
    name: 'KRING_PLAYGROUND',
    default: 'yes',
    explanation:
      'yes or no: a chat in the browser to try everything in, yes by default as long as no platform token is set.',
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

type SettingName = (typeof settings)[number]['name']

const names: readonly string[] = settings.map((setting) => setting.name)
const defaults = Object.fromEntries(settings.map((row) => [row.name, row.default])) as Record<SettingName, string>

/** One thing that is wrong: which variable, what it says now, and what to do about it. */
export interface Fault {
  readonly name: string
  readonly saw: string
  readonly todo: string
}

/** Everything that is wrong with the environment. The message is meant for the person who starts Kring. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(({ name, saw, todo }) => `  ${name} is ${saw}. ${todo}`)
    super(['Kring cannot start with these settings:', ...lines].join('\n'))
    this.faults = faults
  }
}

const filePath = z
  .string()
  .refine((path) => !path.startsWith(':') && !path.endsWith('/'), 'Give the path of a file, such as data/kring.sqlite.')
const yesOrNo = z.enum(['yes', 'no'], 'Write yes or no.')
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'Give a number between 0 and 65535.')
  .transform(Number)
  .refine((number) => number <= 65_535, 'Give a number between 0 and 65535.')
const host = z
  .string()
  .regex(/^[\w.:-]+$/, 'Give an address or a host name without http:// and without a port, such as 127.0.0.1.')

/**
 * Reads the environment. A variable that is empty counts as not set.
 * @throws ConfigFault with all faults together.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: Fault[] = unknownNames(env)
  const read = <T>(name: SettingName, schema: z.ZodType<T>, fallback: string = defaults[name]): T => {
    const written = env[name]?.trim() || undefined
    const parsed = schema.safeParse(written ?? fallback)
    if (parsed.success) return parsed.data
    faults.push({ name, saw: shown(written), todo: parsed.error.issues[0]?.message ?? 'Give another value.' })
    return schema.parse(fallback)
  }

  const databasePath = read('KRING_DATABASE', filePath)
  const keyPath = read('KRING_KEY_FILE', filePath, join(dirname(databasePath), 'kring.key'))
  const hostRead = read('KRING_HTTP_HOST', host)
  const portRead = read('KRING_HTTP_PORT', port)
  const logLevel = read('KRING_LOG_LEVEL', z.enum(logLevels, `Write one of ${logLevels.join(', ')}.`))
  const wanted = read('KRING_PLAYGROUND', yesOrNo, isConnected(env) ? 'no' : undefined)
  const anywhere = read('KRING_PLAYGROUND_ANYWHERE', yesOrNo)

  const isExposed = wanted === 'yes' && !loopbackHosts.includes(hostRead)
  if (isExposed && anywhere === 'no') {
    const todo =
      'The playground would be open to anybody who reaches this address, and they could act as anybody. ' +
      'Set KRING_PLAYGROUND=no, or KRING_HTTP_HOST=127.0.0.1, or, if that is what you want, KRING_PLAYGROUND_ANYWHERE=yes.'
    faults.push({ name: 'KRING_HTTP_HOST', saw: shown(hostRead), todo })
  }
  if (keyPath === databasePath) {
    const todo = 'Give the key a file of its own, apart from the database.'
    faults.push({ name: 'KRING_KEY_FILE', saw: shown(keyPath), todo })
  }
  if (faults.length > 0) throw new ConfigFault(faults)

  const playground: Playground = wanted === 'no' ? 'off' : anywhere === 'yes' ? 'anywhere' : 'loopback'
  return Object.freeze({
    databasePath,
    keyPath,
    http: Object.freeze({ host: hostRead, port: portRead }),
    playground,
    logLevel,
  })
}

/** The text of `.env.example`. */
export function envExample(): string {
  const entries = settings.map(({ name, default: value, explanation }) => `# ${explanation}\n# ${name}=${value}\n`)
  return ['# Copy this file to .env and take the # away from what you want to change.\n', ...entries].join('\n')
}

function isConnected(env: Readonly<Record<string, string | undefined>>): boolean {
  return names.some((name) => name.endsWith('_TOKEN') && env[name]?.trim())
}

function shown(value: string | undefined): string {
  return value === undefined ? 'not set' : `"${value}"`
}

function unknownNames(env: Readonly<Record<string, string | undefined>>): Fault[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('KRING_') && !names.includes(name))
    .sort()
    .map((name) => {
      const near = nearest(name)
      const todo = near ? `Did you mean ${near}?` : `Take it away; the settings are ${names.join(', ')}.`
      return { name, saw: 'not a setting of Kring', todo }
    })
}

/** The known name that differs least, when at most a third of the letters after KRING_ differ. */
function nearest(name: string): string | undefined {
  const ranked = names.map((known) => ({ known, edits: distance(name, known) })).sort((a, b) => a.edits - b.edits)
  const first = ranked[0]
  return first && first.edits <= (name.length - 'KRING_'.length) / 3 ? first.known : undefined
}
