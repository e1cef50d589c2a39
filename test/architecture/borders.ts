// The borders of the house: which folder may import which, where a vendor's package may be used, and no rings.
import type { Import, SourceFile } from './source.ts'
import { importsOf, isCode } from './source.ts'

const neighbours: Readonly<Record<string, readonly string[]>> = {
  core: [],
  store: ['core'],
  community: ['core', 'store'],
  rounds: ['core', 'store', 'community'],
  asks: ['core', 'store', 'community'],
  engine: ['core', 'store', 'community'],
  'a feature': ['core', 'store', 'community', 'rounds', 'asks'],
  'the list of features': ['core', 'a feature'],
  'an adapter': ['core'],
  settings: ['core', 'settings'],
}

const vendors: readonly { package: RegExp; allowed: RegExp }[] = [
  { package: /^@slack\//, allowed: /^adapters\/slack\// },
  { package: /^(discord\.js|@discordjs|discord-api-types)(\/|$)/, allowed: /^adapters\/discord\// },
  { package: /^better-sqlite3$/, allowed: /^src\/store\/sqlite\.ts$/ },
  { package: /^drizzle-orm(\/|$)/, allowed: /^src\/store\/|^src\/.+\/(tables|store)\.ts$/ },
  { package: /^node-cron$/, allowed: /^src\/circles\.ts$/ },
]

/** Imports that cross a border, and files that lie outside every folder the table knows. */
export function crossings(files: readonly SourceFile[]): string[] {
  const homeless = files
    .filter(isCode)
    .filter(({ path }) => kindOf(path) === undefined)
    .map(({ path }) => `${path}: there is no row for this folder in the map of src/README.md`)
  const crossed = files
    .filter(isCode)
    .flatMap(importsOf)
    .filter((found) => found.isOurs && !mayCross(found))
    .map((found) => `${found.from}:${found.line} imports ${found.to}`)
  return [...homeless, ...crossed]
}

export function misplacedVendors(files: readonly SourceFile[]): string[] {
  return files
    .filter(isCode)
    .flatMap(importsOf)
    .filter((found) => vendors.some((vendor) => vendor.package.test(found.to) && !vendor.allowed.test(found.from)))
    .map((found) => `${found.from}:${found.line} imports ${found.to}`)
}

/** Rings of imports. Types do not count: they are gone at run time, and contracts may speak of one another. */
export function rings(files: readonly SourceFile[]): string[] {
  const targets = new Map<string, string[]>()
  for (const file of files.filter(isCode)) {
    const found = importsOf(file).filter((one) => one.isOurs && !one.isTypeOnly)
    targets.set(
      file.path,
      found.map((one) => one.to),
    )
  }
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '))
    if (start >= 0 || done.has(path)) return
    for (const next of targets.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of targets.keys()) visit(path, [])
  return found
}

function mayCross({ from, to, isTypeOnly }: Import): boolean {
  const [home, away] = [placeOf(from), placeOf(to)]
  const [kind, awayKind] = [kindOf(from), kindOf(to)]
  if (kind === undefined) return true // already reported as homeless
  if (kind === 'everything' || (home === away && kind !== 'settings')) return true
  if (awayKind === undefined) return false
  if (kind === 'core' && awayKind === 'store') return isTypeOnly // the type of the database handle
  return neighbours[kind]?.includes(awayKind) ?? false
}

/** The folder that a file belongs to: `src/core`, `src/features/pairing`, `adapters/web`. */
function placeOf(path: string): string {
  const depth = path.startsWith('src/features/') ? 3 : 2
  return path.split('/').slice(0, depth).join('/')
}

function kindOf(path: string): string | undefined {
  if (/^src\/(main|cli|example|circles|declarations|doctor|playground|health|web|simulate)\.ts$/.test(path))
    return 'everything'
  if (/^src\/(config|settings|platforms|hide|clock)\.ts$/.test(path)) return 'settings'
  if (path === 'src/features/index.ts') return 'the list of features'
  if (/^src\/features\/[^/]+\//.test(path)) return 'a feature'
  if (/^adapters\/[^/]+\//.test(path)) return 'an adapter'
  return /^src\/(core|store|community|rounds|asks|engine)\//.exec(path)?.[1]
}
