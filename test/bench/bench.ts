// Measures what Kring costs against a bare baseline in the same process: `npm run bench -- [--only a,b] [--json] [--communities 100]`.
import { parseArgs } from 'node:util'
import { closeHouses } from './house.ts'
import type { Row } from './measure.ts'
import { printTable } from './print.ts'

const figures: Readonly<Record<string, () => Promise<Row[]>>> = {
  a: async () => (await import('./presses.ts')).measurePresses(),
  b: async () => (await import('./due.ts')).measureDue(),
  c: async () => (await import('./openings.ts')).measureOpenings(),
  d: async () => (await import('./digests.ts')).measureDigests(),
  e: async () => (await import('./deliveries.ts')).measureDeliveries(),
  f: async () => (await import('./starting.ts')).measureStart(),
  g: async () => (await import('./slack-presses.ts')).measureSlackPresses(),
  h: async () => (await import('./slack-fan-out.ts')).measureSlackFanOut(),
  i: async () => (await import('./slack-starting.ts')).measureSlackStart(),
  j: async () => (await import('./discord-presses.ts')).measureDiscordPresses(),
  k: async () => (await import('./discord-starting.ts')).measureDiscordStart(),
  l: async () => (await import('./lives.ts')).measureLives(Number(values.communities)),
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    communities: { type: 'string', default: '100' },
  },
})
const wanted = values.only?.split(',') ?? Object.keys(figures)
const unknown = wanted.filter((name) => !figures[name])
if (unknown.length > 0)
  throw new Error(`There is no figure ${unknown.join(', ')}: choose from ${Object.keys(figures)}.`)

const rows: Row[] = []
for (const name of wanted) {
  process.stderr.write(`Measuring ${name}…\n`)
  try {
    rows.push(...((await figures[name]?.()) ?? []))
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  }
  await closeHouses()
}
if (values.json) process.stdout.write(`${JSON.stringify({ node: process.version, rows }, undefined, 2)}\n`)
else printTable(rows)
