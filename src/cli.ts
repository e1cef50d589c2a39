#!/usr/bin/env node
// The command line: start, look what is wrong, print what others need. Faults are sentences for the operator, never a stack trace.
import { existsSync } from 'node:fs'
import cac from 'cac'
import pino from 'pino'
import { createSystemClock } from './clock.ts'
import type { Config } from './config.ts'
import { ConfigFault, readConfig } from './config.ts'
import type { Check } from './core/check.ts'
import { Fault } from './core/errors.ts'
import type { Log } from './core/log.ts'
import type { Known } from './doctor.ts'
import { createHiding } from './hide.ts'
import type { Running } from './main.ts'
import type { SlackConfig } from './platforms.ts'
import { envExample, secretsIn } from './settings.ts'

const stopWithinMs = 10_000

const cli = cac('kring')
cli.command('start', 'Start Kring; without platform tokens that is the playground in your browser').action(start)
cli.command('doctor', 'Look at everything Kring needs, and say what to do about what is wrong').action(seeDoctor)
cli
  .command('manifest <platform>', 'Print the app to make in Slack, as JSON: kring manifest slack')
  .option('--no-threads', 'An app that cannot read channels: answers come by buttons only')
  .option('--http <url>', 'An app that Slack delivers to over HTTP, at this public address')
  .option('--many', 'An app that other workspaces install, with --http')
  .option('--link', 'Print the address of the page that makes this app instead')
  .action(printManifest)
cli
  .command('env', 'Print every setting with its default, as in .env.example')
  .action(() => process.stdout.write(envExample()))
cli
  .command('simulate', 'Print the story of a circle of made-up people that lives through Kring on a clock of its own')
  .option('--weeks <n>', 'How many weeks, 1 to 104', { default: 12 })
  .option('--members <n>', 'How many people, 3 to 200', { default: 14 })
  .option('--seed <n>', 'The same seed gives the same story', { default: 1 })
  .option('--language <nl|en>', 'What they speak', { default: 'nl' })
  .action(printStory)
cli.help()
cli.parse(process.argv, { run: false })

if (cli.matchedCommand) await run()
else if (cli.args.length > 0 || !cli.options['help']) explain()

async function run(): Promise<void> {
  try {
    await cli.runMatchedCommand()
  } catch (error) {
    process.stderr.write(`${createHiding(secretsIn(process.env))(sentenceOf(error))}\n`)
    process.exitCode = 1
  }
}

function explain(): void {
  const [typed] = cli.args
  if (typed) process.stderr.write(`Kring does not know "${typed}".\n\n`)
  cli.outputHelp()
  process.exitCode = 1
}

/** What the environment says itself wins over the file. */
function readSettings(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return readConfig(process.env)
}

async function start(): Promise<void> {
  const config = readSettings()
  const hide = createHiding(secretsIn(process.env))
  const { err: error } = pino.stdSerializers
  const log = pino({ level: config.logLevel, serializers: { error }, hooks: { streamWrite: hide } })
  const die = (error: unknown) => {
    log.fatal({ error }, 'Something happened that nobody thought of, and Kring stops. Nothing is lost: start it again.')
    process.exit(1)
  }
  process.on('uncaughtException', die).on('unhandledRejection', die)
  for (const remark of config.slack?.remarks ?? []) log.warn({}, remark)
  const { startKring } = await import('./main.ts')
  const running = await startKring(config, log)
  const stop = (signal: NodeJS.Signals) => {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    stopWell(running, signal, log)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  process.stdout.write(`\n  ${greeting(config, running)}\n  Stop with Ctrl-C.\n\n`)
}

function greeting(config: Config, { url, unreached }: Running): string {
  const platforms = [
    ...(config.slack ? [greetSlack(config.slack, url)] : []),
    ...(config.discord ? [greetDiscord()] : []),
  ]
  if (platforms.length === 0) return `Kring is here: ${url}`
  const lines = [
    ...platforms.map(({ name, says }) => {
      const why = unreached.find(({ platform }) => platform === name.toLowerCase())?.why
      if (why === undefined) return says
      return `Kring runs and cannot reach ${name} yet: ${why}. It keeps trying; "kring doctor" says more.`
    }),
    `How it is doing: ${url}readyz`,
    ...(config.playground === 'off' ? [] : [`The example: ${url}`]),
  ]
  return lines.join('\n  ')
}

interface Greeting {
  readonly name: string
  readonly says: string
}

function greetSlack({ receiving }: SlackConfig, url: string): Greeting {
  const by = receiving.by === 'socket' ? 'over Socket Mode' : `over HTTP, at ${url}slack/events`
  return { name: 'Slack', says: `Kring is in Slack, ${by}. Type /kring there.` }
}

function greetDiscord(): Greeting {
  const says = 'Kring is in Discord. Type /kring help there. "kring doctor" prints the link that adds it to a server.'
  return { name: 'Discord', says }
}

function stopWell(running: { stop(): Promise<void> }, signal: NodeJS.Signals, log: Log): void {
  log.info({ signal }, 'Stopping: finishing what is in hand.')
  setTimeout(() => {
    log.error({ afterMs: stopWithinMs }, 'Not everything finished in time; it is picked up at the next start.')
    process.exit(1)
  }, stopWithinMs).unref()
  running.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ error }, 'Stopping went wrong; nothing is lost, start again.')
      process.exit(1)
    },
  )
}

async function seeDoctor(): Promise<void> {
  const { examine } = await import('./doctor.ts')
  const print = (line: string) => void process.stdout.write(`${createHiding(secretsIn(process.env))(line)}\n`)
  process.exitCode = (await examine({ readSettings, print, platforms: examinePlatforms })) ? 0 : 1
}

async function* examinePlatforms(config: Config, known: Known): AsyncGenerator<Check> {
  yield* examineSlack(config, known)
  yield* examineDiscord(config, known)
}

async function* examineSlack({ slack }: Config, { rooms, installations }: Known): AsyncGenerator<Check> {
  if (!slack) return
  for (const remark of slack.remarks) yield { about: 'Settings', verdict: 'unseen', says: remark }
  const { checkSlack } = await import('../adapters/slack/doctor.ts')
  const { openDesks } = await import('../adapters/slack/desk.ts')
  const desks = await openDesks(slack, { installations, clock: createSystemClock() })
  yield* checkSlack({ ...desks, readsThreads: slack.readsThreads, rooms: rooms('slack') })
}

async function* examineDiscord({ discord }: Config, { rooms }: Known): AsyncGenerator<Check> {
  if (!discord) return
  const { checkDiscord } = await import('../adapters/discord/doctor.ts')
  const { createDesk } = await import('../adapters/discord/desk.ts')
  const { makeCommands } = await import('../adapters/discord/commands.ts')
  const { listDeclarations } = await import('./declarations.ts')
  const wanted = makeCommands({ en: listDeclarations('en'), nl: listDeclarations('nl') })
  const desk = createDesk({ ...discord, clock: createSystemClock() })
  yield* checkDiscord({ desk, wanted, rooms: rooms('discord') })
}

interface ManifestOptions {
  readonly threads: boolean
  readonly http?: string
  readonly many?: boolean
  readonly link?: boolean
}

async function printManifest(platform: string, options: ManifestOptions): Promise<void> {
  if (platform === 'discord') {
    const way = 'README.md tells how to make the app, and "kring doctor" prints the link that adds it to a server.'
    throw new Error(`Discord takes no manifest: ${way}`)
  }
  if (platform !== 'slack') throw new Error(`There is no manifest for "${platform}". Try: kring manifest slack`)
  const { makeManifest, manifestLink } = await import('../adapters/slack/manifest.ts')
  const { listDeclarations } = await import('./declarations.ts')
  const { threads: readsThreads, http: url, many, link } = options
  if (many && !url)
    throw new Error('Workspaces that install Kring come back to it: give its address too, --http <url>.')
  const manifest = makeManifest({
    ...listDeclarations('en'),
    readsThreads,
    ...(url && { http: { url } }),
    ...(many && url && { oauth: { redirectUrl: new URL('/slack/oauth_redirect', url).href } }),
  })
  process.stdout.write(`${link ? manifestLink(manifest) : JSON.stringify(manifest, null, 2)}\n`)
}

interface StoryOptions {
  readonly weeks: unknown
  readonly members: unknown
  readonly seed: unknown
  readonly language: unknown
}

/** Nothing of it is kept, and no setting is read: it lives on a file that is thrown away. */
async function printStory({ language, ...numbers }: StoryOptions): Promise<void> {
  const { cannotSimulate, simulate } = await import('./simulate.ts')
  const asked = { weeks: Number(numbers.weeks), members: Number(numbers.members), seed: Number(numbers.seed) }
  const no = cannotSimulate(asked)
  if (no) throw new Error(no)
  if (language !== 'nl' && language !== 'en')
    throw new Error('They speak Dutch or English: --language nl or --language en')
  await simulate({ ...asked, language, print: (line) => void process.stdout.write(`${line}\n`) })
}

function sentenceOf(error: unknown): string {
  if (error instanceof ConfigFault) return error.message
  if (error instanceof Error && error.name === 'CACError')
    return `${error.message}. Run "kring --help" to see what there is.`
  if (error instanceof Fault) return `${error.message} ${error.todo}`
  return error instanceof Error ? error.message : String(error)
}
