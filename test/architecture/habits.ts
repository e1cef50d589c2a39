// The habits of the house: what may not be written in a file, how long a file may be, and how it begins.
import type { SourceFile } from './source.ts'
import { isCode, lineAt, withoutComments } from './source.ts'

const longest = 300
const highestMedian = 130
const fewestForMedian = 8
const isOnlyData = /(^|\/)(texts|limits|prompts|starters)\.ts$|\/(prompts|starters)\//

export function tooLong(files: readonly SourceFile[]): string[] {
  return measured(files)
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines`)
}

export function medianTooHigh(files: readonly SourceFile[]): string[] {
  const lengths = measured(files)
    .map(({ lines }) => lines)
    .sort((a, b) => a - b)
  const median = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0
  return lengths.length >= fewestForMedian && median > highestMedian
    ? [`the median of ${lengths.length} code files is ${median} lines`]
    : []
}

function measured(files: readonly SourceFile[]): { path: string; lines: number }[] {
  return files
    .filter((file) => isCode(file) && !isOnlyData.test(file.path))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
}

const mayNamePlatforms = /^src\/(main|cli|config|settings|platforms)\.ts$|^src\/README\.md$|\/texts\.ts$/
const platformWords = /slack|discord|guild|block[ _-]?kit|snowflake|thread_ts/gi

/** Comments and file names count as well: a word of a platform has no meaning in src. */
export function platformWordsIn(files: readonly SourceFile[]): string[] {
  const inSrc = files.filter(({ path }) => path.startsWith('src/') && !mayNamePlatforms.test(path))
  const named = inSrc.filter(({ path }) => path.search(platformWords) >= 0).map(({ path }) => `${path} (its name)`)
  return [...named, ...inSrc.flatMap((file) => occurrences(file, file.text, platformWords))]
}

const chance =
  /\bDate\.now\b|\bnew Date(?:\(\s*\)|(?![\w(]))|(?<!new )(?<![.\w])Date\(|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b|\bTemporal\.Now\b|\bhrtime\b/g

/** Time, chance and ids that are asked for instead of passed in. */
export function askedForTime(files: readonly SourceFile[]): string[] {
  return inCode(files, chance, /^src\/(main|clock)\.ts$/)
}

export function readsEnvironment(files: readonly SourceFile[]): string[] {
  return inCode(files, /\bprocess\.env\b|\benv\b[^'"\n]*from ['"](?:node:)?process['"]/g, /^src\/(config|cli)\.ts$/)
}

export function defaultExports(files: readonly SourceFile[]): string[] {
  return inCode(files, /^\s*export\s+default\b|^\s*export\s*\{[^}]*\bas\s+default\b/gm)
}

const mayCollect = /^src\/features\/([^/]+\/)?index\.ts$|^adapters\/[^/]+\/index\.ts$/
const reExport = /^\s*export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})(?:\s*from\s*['"][^'"\n]+['"])?;?\s*$/gm
const anyImport = /^\s*import\s[^'"]*['"][^'"\n]+['"];?\s*$/gm

/** Files that do nothing but pass on what others export. */
export function barrels(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => isCode(file) && !mayCollect.test(file.path))
    .filter(({ text }) => {
      const code = withoutComments(text)
      return code.search(reExport) >= 0 && code.replace(anyImport, '').replace(reExport, '').trim() === ''
    })
    .map(({ path }) => `${path} only passes on what others export`)
}

const fewestWords = 4

export function withoutPurpose(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => isCode(file) && firstComment(file.text).length < fewestWords)
    .map(({ path }) => `${path} does not begin with a comment that says what it is for`)
}

/** The words of the comment that a file begins with; a remark to a tool is not one. */
function firstComment(text: string): string[] {
  const start = text.replace(/^#![^\n]*\n/, '')
  const comment = /^(?:(?:\/\/[^\n]*\n?)+|\/\*[\s\S]*?\*\/)/.exec(start)?.[0] ?? ''
  const words = comment.split(/[\s/*]+/).filter((word) => word !== '')
  return /^(?:@|biome-|ts-)/.test(words[0] ?? '') ? [] : words
}

export function unfinished(files: readonly SourceFile[]): string[] {
  return files.filter(isCode).flatMap((file) => occurrences(file, file.text, /\b(?:TODO|FIXME|XXX)\b/g))
}

const thisMachine = /(?<=^|[\s'"`(=:,])\/(?:home|root|tmp|Users|work|mnt)(?=[/\s'"`),]|$)/gm

export function builtHere(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => occurrences(file, file.text, thisMachine))
}

function inCode(files: readonly SourceFile[], pattern: RegExp, allowed?: RegExp): string[] {
  return files
    .filter((file) => isCode(file) && !allowed?.test(file.path))
    .flatMap((file) => occurrences(file, withoutComments(file.text), pattern))
}

function occurrences({ path }: SourceFile, text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => `${path}:${lineAt(text, match.index)} says ${match[0].trim()}`)
}
