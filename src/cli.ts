#!/usr/bin/env node
// The command line: `kring start` and nothing you would have to guess. Faults are sentences for the operator, never a stack trace.
import { existsSync } from 'node:fs'
import cac from 'cac'
import pino from 'pino'
import { ConfigFault, envExample, readConfig } from './config.ts'
import { startKring } from './main.ts'

const stopWithinMs = 10_000

const cli = cac('kring')
cli.command('start', 'Start Kring; without platform tokens that is the playground in your browser').action(start)
cli
  .command('env', 'Print every setting with its default, as in .env.example')
  .action(() => process.stdout.write(envExample()))
cli.help()
cli.parse(process.argv, { run: false })

if (cli.matchedCommand) await run()
else if (cli.args.length > 0 || !cli.options['help']) explain()

async function run(): Promise<void> {
  try {
    await cli.runMatchedCommand()
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`)
    process.exitCode = 1
  }
}

function explain(): void {
  const [typed] = cli.args
  if (typed) process.stderr.write(`Kring does not know "${typed}".\n\n`)
  cli.outputHelp()
  process.exitCode = 1
}

async function start(): Promise<void> {
  // What the environment says itself wins over the file.
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel })
  const running = await startKring(config, log)
  const stop = (signal: NodeJS.Signals) => {
    process.off('SIGINT', stop).off('SIGTERM', stop)
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
  process.on('SIGINT', stop).on('SIGTERM', stop)
  if (running.url) process.stdout.write(`\n  Kring is here: ${running.url}\n  Stop with Ctrl-C.\n\n`)
}

function sentenceOf(error: unknown): string {
  if (error instanceof ConfigFault) return error.message
  if (error instanceof Error && error.name === 'CACError')
    return `${error.message}. Run "kring --help" to see what there is.`
  return error instanceof Error ? error.message : String(error)
}
