// A chat's journal in a file of its own, readable by its owner only: one line of JSON for each event.
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Journal } from './journal.ts'

/** Opens the journal, which need not be there yet. A last line that was cut off when the machine stopped is left out. */
export function createJournalFile(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return {
    lines: () => {
      if (!existsSync(path)) return []
      const lines = readFileSync(path, 'utf8').split('\n')
      const last = lines.pop() ?? ''
      const damaged = lines.findIndex((line) => line.trim() !== '' && !isWhole(line))
      if (damaged >= 0) throw new Error(sayDamaged(path, damaged + 1))
      return isWhole(last) ? [...lines, last] : lines
    },
    append: (line) => appendFileSync(path, `${line}\n`, { mode: 0o600 }),
    replace: (lines) => {
      const draft = `${path}.new`
      writeFileSync(draft, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 })
      renameSync(draft, path)
    },
  }
}

function sayDamaged(path: string, line: number): string {
  return (
    `Line ${line} of the chat of the playground, ${path}, is damaged. Put back a copy of the file, or move it away: ` +
    'the chat then begins empty, and what Kring itself keeps is in the database.'
  )
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
