// The rules of the house, each with examples that it must refuse and examples that look alike but are fine.
import * as borders from './borders.ts'
import * as habits from './habits.ts'
import type { SourceFile } from './source.ts'

type Example = Readonly<Record<string, string>>

export interface Rule {
  /** What is true of the tree, as a sentence: the name of the test. */
  readonly sentence: string
  offenders(files: readonly SourceFile[]): string[]
  readonly refuses: readonly Example[]
  readonly accepts: readonly Example[]
}

export function filesOf(example: Example): SourceFile[] {
  return Object.entries(example).map(([path, text]) => ({ path, text }))
}

const lines = (count: number) => "const a = 'line'\n".repeat(count)
const manyFiles = (length: number) =>
  Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`src/core/part-${index}.ts`, lines(length)]))

export const rules: readonly Rule[] = [
  {
    sentence: 'a folder imports only what the map in src/README.md allows',
    offenders: borders.crossings,
    refuses: [
      { 'src/core/card.ts': "import { get } from '../store/store.ts'" },
      { 'src/core/card.ts': "import type { Member } from '../community/members.ts'" },
      { 'src/core/card.ts': "import { type Db } from '../store/store.ts'" },
      { 'src/store/store.ts': "import { member } from '../community/members.ts'" },
      { 'src/community/members.ts': "export { round } from '../rounds/rounds.ts'" },
      { 'src/rounds/rounds.ts': "import { ask } from '../asks/asks.ts'" },
      { 'src/features/pairing/rules.ts': "import { log } from '../experiments/rules.ts'" },
      { 'src/features/pairing/rules.ts': "const log = await import('../experiments/rules.ts')" },
      { 'src/features/pairing/rules.ts': "type Log = import('../experiments/rules.ts').Log" },
      { 'src/features/pairing/rules.ts': "import { tick } from '../../engine/tick.ts'" },
      { 'src/features/pairing/rules.ts': "import { features } from '../index.ts'" },
      { 'src/engine/tick.ts': "import {\n  features,\n} from '../features/index.ts'" },
      { 'src/engine/tick.ts': "import { open } from '../rounds/rounds.ts'" },
      { 'src/engine/tick.ts': "import { readConfig } from '../config.ts'" },
      { 'adapters/web/send.ts': "import '../discord/limits.ts'" },
      { 'adapters/web/send.ts': "import { db } from '../../src/store/store.ts'" },
      { 'adapters/web/send.ts': "import { pairing } from '../../src/features/pairing/index.ts'" },
      { 'src/helpers/strings.ts': '// A folder that nobody has heard of.' },
    ],
    accepts: [
      { 'src/core/context.ts': "import type { Db } from '../store/store.ts'" },
      { 'src/core/card.ts': "// import { get } from '../store/store.ts'\nimport type { Post } from './post.ts'" },
      { 'src/features/pairing/store.ts': "import { rounds } from '../../rounds/rounds.ts'" },
      { 'src/features/index.ts': "import { pairing } from './pairing/index.ts'" },
      { 'adapters/web/send.ts': "import type { Adapter } from '../../src/core/adapter.ts'" },
      { 'src/main.ts': "import { web } from '../adapters/web/index.ts'" },
    ],
  },
  {
    sentence: 'imports form no rings',
    offenders: borders.rings,
    refuses: [
      {
        'src/core/a.ts': "import { b } from './b.ts'",
        'src/core/b.ts': "export { c } from './c.ts'",
        'src/core/c.ts': "import { a } from './a.ts'",
      },
    ],
    accepts: [
      { 'src/core/a.ts': "import { b } from './b.ts'", 'src/core/b.ts': "import type { A } from './a.ts'" },
      {
        'src/core/a.ts': "import './b.ts'\nimport './c.ts'",
        'src/core/b.ts': "import './c.ts'",
        'src/core/c.ts': 'const c = 1',
      },
    ],
  },
  {
    sentence: "a vendor's package is used only where the table allows it",
    offenders: borders.misplacedVendors,
    refuses: [
      { 'src/engine/tick.ts': "import cron from 'node-cron'" },
      { 'src/store/search.ts': "import Database from 'better-sqlite3'" },
      { 'src/features/pairing/rules.ts': "import { eq } from 'drizzle-orm'" },
      { 'src/core/card.ts': "import { text } from 'drizzle-orm/sqlite-core'" },
      { 'adapters/discord/send.ts': "import { WebClient } from '@slack/web-api'" },
      { 'adapters/web/send.ts': "import type { Client } from 'discord.js'" },
    ],
    accepts: [
      { 'src/circles.ts': "import cron from 'node-cron'" },
      { 'src/store/sqlite.ts': "import Database from 'better-sqlite3'\nimport { sql } from 'drizzle-orm'" },
      { 'src/features/pairing/tables.ts': "import { text } from 'drizzle-orm/sqlite-core'" },
      { 'src/community/store.ts': "import { eq } from 'drizzle-orm'" },
      { 'adapters/slack/send.ts': "import { App } from '@slack/bolt'" },
      { 'adapters/discord/send.ts': "import { Client } from 'discord.js'" },
    ],
  },
  {
    sentence: 'no code file is longer than 300 lines',
    offenders: habits.tooLong,
    refuses: [{ 'src/core/card.ts': lines(301) }, { 'adapters/web/page.tsx': lines(301) }],
    accepts: [{ 'src/core/card.ts': lines(300), 'src/features/pairing/texts.ts': lines(900) }],
  },
  {
    sentence: 'half of the code files have at most 130 lines',
    offenders: habits.medianTooHigh,
    refuses: [manyFiles(131)],
    accepts: [
      {},
      { 'src/core/only.ts': lines(200) },
      manyFiles(130),
      { ...manyFiles(10), 'src/core/long.ts': lines(299) },
    ],
  },
  {
    sentence: 'src does not speak of platforms',
    offenders: habits.platformWordsIn,
    refuses: [
      { 'src/core/card.ts': 'const slackLimit = 3000' },
      { 'src/core/card.ts': '// Discord cannot show this' },
      { 'src/core/card.ts': 'export type GuildId = string' },
      { 'src/core/card.ts': 'const parent = message.thread_ts' },
      { 'src/core/README.md': 'Drawn as Block Kit.' },
      { 'src/core/snowflake.ts': 'const id = 1' },
    ],
    accepts: [
      { 'src/main.ts': "import { slack } from '../adapters/slack/index.ts'" },
      { 'src/README.md': 'Slack and Discord' },
      { 'src/features/privacy/texts.ts': 'Discord' },
      { 'adapters/discord/inbound.ts': 'const guild = 1' },
    ],
  },
  {
    sentence: 'time, chance and ids are passed in, never asked for',
    offenders: habits.askedForTime,
    refuses: [
      { 'src/core/time.ts': 'const now = Date.now()' },
      { 'src/core/time.ts': 'const now = new Date()' },
      { 'src/core/time.ts': 'const now = new Date( )' },
      { 'src/core/time.ts': 'const now = Date()' },
      { 'src/core/ids.ts': "import { randomUUID } from 'node:crypto'" },
      { 'src/core/ids.ts': `const id = \`\${Math.random()}\`` },
      { 'src/engine/tick.ts': 'const from = performance.now()' },
      { 'adapters/web/chat.ts': 'const now = Temporal.Now.instant()' },
    ],
    accepts: [
      {
        'src/core/time.ts': '// never Date.now()\nconst then = new Date(instant)\nconst isDate = then instanceof Date',
      },
      { 'src/clock.ts': 'export const now = () => Date.now()' },
      { 'src/core/time.ts': "const address = 'https://example.org' // or new Date()" },
    ],
  },
  {
    sentence: 'the environment is read in one place',
    offenders: habits.readsEnvironment,
    refuses: [
      { 'src/main.ts': 'const home = process.env.HOME' },
      { 'adapters/web/server.ts': "import { env } from 'node:process'" },
    ],
    accepts: [{ 'src/cli.ts': 'readConfig(process.env)' }],
  },
  {
    sentence: 'nothing is exported by default',
    offenders: habits.defaultExports,
    refuses: [
      { 'src/core/card.ts': 'export default function draw() {}' },
      { 'src/core/card.ts': 'const draw = 1\nexport { draw as default }' },
    ],
    accepts: [{ 'src/core/card.ts': "// export default\nexport const sentence = 'export default'" }],
  },
  {
    sentence: 'only a feature, an adapter and the list of features have a table of contents',
    offenders: habits.barrels,
    refuses: [
      { 'src/core/index.ts': "// All contracts.\nexport * from './card.ts'\nexport type { Post } from './post.ts'" },
      { 'src/core/all.ts': "import { a } from './a.ts'\nexport {\n  a,\n}" },
    ],
    accepts: [
      { 'src/features/pairing/index.ts': "export { pairing } from './commands.ts'" },
      { 'src/core/card.ts': "export { escape } from './escape.ts'\nexport const draw = 1" },
    ],
  },
  {
    sentence: 'every code file begins with a sentence that says what it is for',
    offenders: habits.withoutPurpose,
    refuses: [
      { 'src/core/card.ts': "import { a } from './a.ts'\n// Cards are drawn here, once." },
      { 'src/core/card.ts': '// Cards.\nexport const a = 1' },
      { 'src/core/card.ts': '// biome-ignore lint: this is needed here\nexport const a = 1' },
      { 'adapters/web/page.tsx': '/** @jsxImportSource hono/jsx for this one */\nexport const a = 1' },
    ],
    accepts: [
      { 'src/core/card.ts': '// What a card is made of.\nexport const a = 1' },
      { 'src/core/card.ts': '/**\n * What a card is made of.\n */' },
      { 'src/cli.ts': '#!/usr/bin/env node\n// What can be done from a terminal.' },
    ],
  },
  {
    sentence: 'nothing is left to be done later',
    offenders: habits.unfinished,
    refuses: [{ 'src/core/card.ts': '// TODO: escape' }, { 'adapters/web/chat.ts': 'const a = 1 // FIXME' }],
    accepts: [{ 'src/config.ts': "const todo = 'Write yes or no.'" }],
  },
  {
    sentence: 'no file mentions a folder of the machine it was made on',
    offenders: habits.builtHere,
    refuses: [
      { 'src/store/sqlite.ts': "const path = '/tmp/kring.sqlite'" },
      { 'src/README.md': 'See /home/anouk/notes for more.' },
    ],
    accepts: [{ 'src/core/card.ts': "import '../workshop/tmp.ts'\nconst a = 'home/work' // half/work" }],
  },
]
