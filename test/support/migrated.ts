// A migrated, empty database to copy for each test: made once for each state of the tables, and kept in the cache of the tools.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '../../src/store/sqlite.ts'

const root = dirname(fileURLToPath(import.meta.resolve('#root/package.json')))
const shipped = join(root, 'migrations', 'sqlite')
const cache = join('node_modules', '.cache', 'kring-test')

export interface Migrated {
  /** A file of its own in a folder of its own; `remove` takes both away. */
  readonly file: string
  readonly folder: string
  /** The migrations it was made with: those of the repository, and what the tables have more. */
  readonly migrations: string
  remove(): void
}

/** An empty database with all tables, for one test. */
export function makeMigrated(): Migrated {
  const { template, migrations } = findTemplate()
  const folder = mkdtempSync(join(tmpdir(), 'kring-test-'))
  const file = join(folder, 'kring.sqlite')
  copyFileSync(template, file)
  return { file, folder, migrations, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Where the migrations lie that fit the tables as they are in the tree now. */
export function findMigrations(): string {
  return findTemplate().migrations
}

let found: { template: string; migrations: string } | undefined

function findTemplate(): { template: string; migrations: string } {
  found ??= makeTemplate(join(root, cache, hashOfTables()))
  return found
}

/** Made aside and moved into place at once: two workers may do it at the same time. */
function makeTemplate(place: string): { template: string; migrations: string } {
  const result = { template: join(place, 'template.sqlite'), migrations: join(place, 'migrations') }
  if (existsSync(result.template)) return result
  mkdirSync(join(root, cache), { recursive: true })
  const draft = mkdtempSync(join(root, cache, 'draft-'))
  const migrations = join(draft, 'migrations')
  generate(migrations)
  const template = join(draft, 'template.sqlite')
  openSqlite({ file: template, migrations }).close()
  rmSync(`${template}.lock`, { force: true })
  try {
    renameSync(draft, place)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(result.template)) throw error
  }
  return result
}

/** The repository's migrations with what the tables have more; all anew when drizzle-kit would have to ask about them. */
function generate(into: string): void {
  if (existsSync(shipped)) cpSync(shipped, into, { recursive: true })
  try {
    runDrizzleKit(into)
  } catch (error) {
    if (!existsSync(shipped)) throw error
    rmSync(into, { recursive: true, force: true })
    runDrizzleKit(into)
  }
}

function runDrizzleKit(into: string): void {
  const out = into.slice(root.length + 1)
  const more = ['--dialect', 'sqlite', '--schema', './src/**/tables.ts', '--out', out, '--name', 'pending']
  const program = join(root, 'node_modules', 'drizzle-kit', 'bin.cjs')
  execFileSync(process.execPath, [program, 'generate', ...more], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  if (!existsSync(join(into, 'meta', '_journal.json'))) throw new Error('drizzle-kit generated no migrations.')
}

function hashOfTables(): string {
  const files = [...listFiles('src', /tables\.ts$/), ...listFiles(join('migrations', 'sqlite'), /\.(sql|json)$/)]
  const hash = createHash('sha256').update(readFileSync(join(root, 'src', 'store', 'columns.ts')))
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

function listFiles(folder: string, pattern: RegExp): string[] {
  if (!existsSync(join(root, folder))) return []
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name))
    .sort()
}
