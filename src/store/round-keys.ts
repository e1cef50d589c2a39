// The keys of open rounds: one small file each, outside the database, so that destroying one cannot be undone by a backup.
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { RoundKeys } from '../core/vault.ts'
import { keyBytes, syncFolder, VaultFault, writeDurably } from './key-file.ts'

const ending = '.key'

/** Keys as files in this folder, which is made with the first key. */
export function createRoundKeys(folder: string): RoundKeys {
  const toFile = (roundId: string) => {
    if (!/^[\w-]{1,128}$/.test(roundId)) throw new TypeError(`A round key cannot be called "${roundId}".`)
    return join(folder, `${roundId}${ending}`)
  }

  const find = (roundId: string): Buffer | undefined => {
    const file = toFile(roundId)
    if (!existsSync(file)) return undefined
    const key = readFileSync(file)
    if (key.length === keyBytes) return key
    throw new VaultFault(
      'keyDamaged',
      `The key of an open round, ${file}, is damaged; the answers of that round are lost.`,
    )
  }

  return {
    find,
    make: (roundId) => {
      const known = find(roundId)
      if (known) return known
      const key = randomBytes(keyBytes)
      writeDurably(toFile(roundId), key)
      return key
    },
    destroy: (roundId) => {
      const file = toFile(roundId)
      for (const name of [file, `${file}.new`]) if (existsSync(name)) overwrite(name)
      if (existsSync(folder)) syncFolder(folder)
    },
    list: () => {
      if (!existsSync(folder)) return []
      const names = readdirSync(folder).filter((name) => name.endsWith(ending))
      return names.map((name) => name.slice(0, -ending.length)).sort()
    },
  }
}

function overwrite(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    writeSync(descriptor, randomBytes(keyBytes), 0, keyBytes, 0)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  rmSync(file)
}
