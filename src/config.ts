// The environment goes in, one frozen value comes out; everything that is wrong with it is reported at once.
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { DiscordConfig, SlackConfig } from './platforms.ts'
import { readDiscord, readSlack } from './platforms.ts'
import type { Environment, Fault, SettingName } from './settings.ts'
import { defaults, logLevels, shown, unknownNames, written } from './settings.ts'

const loopbackHosts = ['127.0.0.1', '::1', 'localhost']

/** Where the playground listens. Whoever reaches it can act as anybody, so `anywhere` must be asked for in so many words. */
export type Playground = 'off' | 'loopback' | 'anywhere'

export interface Config {
  readonly databasePath: string
  readonly keyPath: string
  readonly http: { readonly host: string; readonly port: number }
  readonly playground: Playground
  readonly logLevel: (typeof logLevels)[number]
  /** Absent as long as Kring is in no Slack. */
  readonly slack?: SlackConfig
  /** Absent as long as Kring is in no Discord. */
  readonly discord?: DiscordConfig
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
export function readConfig(env: Environment): Config {
  const faults: Fault[] = unknownNames(env)
  const read = <T>(name: SettingName, schema: z.ZodType<T>, fallback: string = defaults[name]): T => {
    const value = written(env, name)
    const parsed = schema.safeParse(value ?? fallback)
    if (parsed.success) return parsed.data
    faults.push({ name, saw: shown(name, value), todo: parsed.error.issues[0]?.message ?? 'Give another value.' })
    return schema.parse(fallback)
  }

  const databasePath = read('KRING_DATABASE', filePath)
  const keyPath = read('KRING_KEY_FILE', filePath, join(dirname(databasePath), 'kring.key'))
  const http = Object.freeze({ host: read('KRING_HTTP_HOST', host), port: read('KRING_HTTP_PORT', port) })
  const logLevel = read('KRING_LOG_LEVEL', z.enum(logLevels, `Write one of ${logLevels.join(', ')}.`))
  const readsThreads = read('KRING_SLACK_READ_THREADS', yesOrNo) === 'yes'
  const { slack, faults: slackFaults } = readSlack(env, readsThreads)
  const { discord, faults: discordFaults } = readDiscord(env)
  faults.push(...slackFaults, ...discordFaults)
  const isConnected = slack !== undefined || discord !== undefined || slackFaults.length + discordFaults.length > 0
  const wanted = read('KRING_PLAYGROUND', yesOrNo, isConnected ? 'no' : undefined)
  const anywhere = read('KRING_PLAYGROUND_ANYWHERE', yesOrNo)

  if (wanted === 'yes' && anywhere === 'no' && !loopbackHosts.includes(http.host)) {
    const todo =
      'The playground would be open to anybody who reaches this address, and they could act as anybody. ' +
      'Set KRING_PLAYGROUND=no, or KRING_HTTP_HOST=127.0.0.1, or, if that is what you want, KRING_PLAYGROUND_ANYWHERE=yes.'
    faults.push({ name: 'KRING_HTTP_HOST', saw: shown('KRING_HTTP_HOST', http.host), todo })
  }
  if (keyPath === databasePath) {
    const todo = 'Give the key a file of its own, apart from the database.'
    faults.push({ name: 'KRING_KEY_FILE', saw: shown('KRING_KEY_FILE', keyPath), todo })
  }
  if (faults.length > 0) throw new ConfigFault(faults)

  const playground: Playground = wanted === 'no' ? 'off' : anywhere === 'yes' ? 'anywhere' : 'loopback'
  const platforms = { ...(slack && { slack }), ...(discord && { discord }) }
  return Object.freeze({ databasePath, keyPath, http, playground, logLevel, ...platforms })
}
