// A second Kring for the crash tests: opens the store and writes pairs of notes until it is killed.
import { openSqlite } from '../../src/store/sqlite.ts'
import { createStore } from '../../src/store/store.ts'
import { insertPair } from './pair.ts'

const [file = '', migrations = '', mode] = process.argv.slice(2)
try {
  const store = createStore(openSqlite({ file, migrations }), { clock: { elapsed: () => performance.now() } })
  process.stdout.write('open\n')
  if (mode === 'hold') setInterval(() => undefined, 1000)
  for (let n = 0; mode === 'write'; n += 1) {
    await store.write('c', 'press', (tx) => insertPair(tx, n))
    process.stdout.write(`${n}\n`)
  }
} catch (error) {
  process.stdout.write(`${(error as { kind?: string }).kind}\n`)
  process.exitCode = 3
}
