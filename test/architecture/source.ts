// Reads source files as text and finds in them what the rules of the house ask about: code without comments, and imports.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

/** A file, with its path from the root of the repository, written with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** One import or re-export. `to` is a path in the repository, or the name of a package. `line` counts from 1. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly line: number
  readonly isOurs: boolean
  readonly isTypeOnly: boolean
}

const textFile = /\.(tsx?|m?js|json|md|css|html|svg|sql)$/

/** All text files under the folders, in a fixed order. A folder that does not exist yet is empty. */
export function readSources(root: string, folders: readonly string[]): SourceFile[] {
  const paths = folders.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && textFile.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
  })
  return paths
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function isCode({ path }: SourceFile): boolean {
  return /\.tsx?$/.test(path)
}

/** The line (from 1) in which the character at `index` stands. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

const importForms = [
  /^[ \t]*import\s+(type\s+)?(?:[\w$*\s{},]+?\s+from\s+)?['"]([^'"\n]+)['"]/gm,
  /^[ \t]*export\s+(type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"]([^'"\n]+)['"]/gm,
  /\b(typeof\s+)?import\(\s*['"]([^'"\n]+)['"]\s*\)/g,
]

export function importsOf(file: SourceFile): Import[] {
  const code = withoutComments(file.text)
  return importForms.flatMap((form) =>
    [...code.matchAll(form)].map((match) => {
      const specifier = match[2] ?? ''
      const isOurs = specifier.startsWith('.')
      const to = isOurs ? posix.join(posix.dirname(file.path), specifier) : specifier
      const line = lineAt(code, match.index + match[0].length)
      return { from: file.path, to, line, isOurs, isTypeOnly: match[1] !== undefined }
    }),
  )
}

/** The code with every comment replaced by spaces, so that lines and columns stay. Strings, templates and patterns are kept. */
export function withoutComments(text: string): string {
  const open: ('template' | 'brace')[] = []
  let kept = ''
  let at = 0
  const keep = (end: number) => {
    kept += text.slice(at, end)
    at = end
  }
  while (at < text.length) {
    const two = text.slice(at, at + 2)
    const one = text[at] ?? ''
    if (open.at(-1) === 'template') {
      if (two === '${') open.push('brace')
      else if (one === '`') open.pop()
      keep(at + (one === '\\' || two === '${' ? 2 : 1))
    } else if (two === '//' || two === '/*') {
      const end = two === '//' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2) + 2
      const comment = text.slice(at, end < at + 2 ? text.length : end)
      kept += comment.replace(/[^\n]/g, ' ')
      at += comment.length
    } else if (one === "'" || one === '"' || (one === '/' && startsPattern(kept))) {
      keep(endOfLiteral(text, at))
    } else {
      if (one === '`') open.push('template')
      else if (one === '{') open.push('brace')
      else if (one === '}') open.pop()
      keep(at + 1)
    }
  }
  return kept
}

/** A slash begins a regular expression when no value stands before it. */
function startsPattern(before: string): boolean {
  return /(?:^|[=(,:[!&|?{};+\-*%~^]|=>|\b(?:return|typeof|case|in|of))\s*$/.test(before.slice(-40))
}

/** The end of a string or a regular expression; neither goes past its line. */
function endOfLiteral(text: string, start: number): number {
  const quote = text[start]
  let isInClass = false
  for (let at = start + 1; at < text.length; at++) {
    const one = text[at]
    if (one === '\\') at++
    else if (one === '\n') return at
    else if (quote === '/' && one === '[') isInClass = true
    else if (quote === '/' && one === ']') isInClass = false
    else if (one === quote && !isInClass) return at + 1
  }
  return text.length
}
