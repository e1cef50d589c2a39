// Real processes and kill -9: one Kring for one file, and nothing that was told as saved is lost.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder, makeMigrations, makeSqlite, writer } from './make-store.ts'

const childFile = fileURLToPath(new URL('child.ts', import.meta.url))

test('a second Kring is refused while the first lives, and welcome after kill -9', async () => {
  const folder = makeFolder()
  const migrations = makeMigrations(folder)
  const first = makeChild(folder, migrations, 'hold')
  expect(await first.line()).toBe('open')
  expect(await makeChild(folder, migrations, 'hold').line()).toBe('locked')
  expect(() => makeSqlite({ folder, migrations })).toThrow(expect.objectContaining({ kind: 'locked' }))
  await first.kill()
  makeSqlite({ folder, migrations })
})

test('kill -9 in the middle of a change loses nothing that was committed and keeps no half', async () => {
  const folder = makeFolder()
  const migrations = makeMigrations(folder)
  for (const pauseMs of [40, 47, 61]) {
    const child = makeChild(folder, migrations, 'write')
    while (!/^\d+$/.test((await child.line()) ?? ''));
    await wait(pauseMs)
    await child.kill()
    const told = child.lines.filter((line) => /^\d+$/.test(line)).map(Number)
    const sqlite = makeSqlite({ folder, migrations })
    const rows = writer(sqlite)
      .driver.prepare('SELECT note_count AS n, count(*) AS rows FROM note GROUP BY note_count ORDER BY 1')
      .all() as { n: number; rows: number }[]
    expect(told.length).toBeGreaterThan(0)
    expect(rows.map(({ n }) => n).slice(0, told.length)).toEqual(told)
    expect(rows.length - told.length).toBeLessThanOrEqual(1)
    expect(rows.every((row) => row.rows === 2)).toBe(true)
    writer(sqlite).execute('DELETE FROM note')
    sqlite.close()
  }
})

function makeChild(folder: string, migrations: string, mode: 'hold' | 'write') {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', childFile, join(folder, 'kring.db'), migrations, mode],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines: string[] = []
  let rest = ''
  let read = 0
  child.stdout?.on('data', (chunk) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    child.emit('lines')
  })
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'close')
    child.kill('SIGKILL')
    await gone
  }
  onTestFinished(kill)
  return {
    lines,
    kill,
    line: async () => {
      while (read >= lines.length) await once(child, 'lines')
      read += 1
      return lines[read - 1]
    },
  }
}
