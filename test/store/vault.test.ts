// The vault: what is sealed opens only where it belongs, and a destroyed key is gone.
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openVault } from '../../src/store/vault.ts'
import { makeFolder } from './make-store.ts'

const fault = (kind: string) => expect.objectContaining({ name: 'VaultFault', kind })
const makeVault = (folder = makeFolder()) => openVault({ keyFile: join(folder, 'secrets', 'kring.key') })

describe('sealed words', () => {
  test('open again with the same key file, and never look the same twice', () => {
    const folder = makeFolder()
    const sealed = makeVault(folder).seal('draft', 'draft:7', 'Ik twijfel nog 🤔')
    expect(makeVault(folder).open('draft', 'draft:7', sealed)).toBe('Ik twijfel nog 🤔')
    expect(makeVault(folder).seal('draft', 'draft:7', 'Ik twijfel nog 🤔')).not.toBe(sealed)
    expect(makeVault(folder).open('draft', 'x', makeVault(folder).seal('draft', 'x', ''))).toBe('')
  })

  test('do not open on another row, for another purpose or with another key file', () => {
    const vault = makeVault()
    const sealed = vault.seal('draft', 'draft:7', 'words')
    expect(() => vault.open('draft', 'draft:8', sealed)).toThrow(fault('brokenSeal'))
    expect(() => vault.open('note', 'draft:7', sealed)).toThrow(fault('brokenSeal'))
    expect(() => makeVault().open('draft', 'draft:7', sealed)).toThrow(fault('brokenSeal'))
  })

  test('do not open when any character was changed, cut or added', () => {
    const vault = makeVault()
    const sealed = vault.seal('draft', 'draft:7', 'words of mine')
    for (let n = 0; n < sealed.length; n += 1) {
      const other = sealed[n] === 'A' ? 'B' : 'A'
      const changed = sealed.slice(0, n) + other + sealed.slice(n + 1)
      expect(() => vault.open('draft', 'draft:7', changed)).toThrow(fault('brokenSeal'))
      expect(() => vault.open('draft', 'draft:7', sealed.slice(0, n))).toThrow(fault('brokenSeal'))
    }
    expect(() => vault.open('draft', 'draft:7', `${sealed}=`)).toThrow(fault('brokenSeal'))
    expect(() => vault.open('draft', 'draft:7', `${sealed}.x`)).toThrow(fault('brokenSeal'))
  })
})

describe('hashes', () => {
  test('are the same for the same words, purpose and key file only', () => {
    const folder = makeFolder()
    const vault = makeVault(folder)
    expect(vault.hash('inbox', 'a')).toBe(makeVault(folder).hash('inbox', 'a'))
    expect(vault.hash('inbox', 'a')).toMatch(/^[\w-]{43}$/)
    expect(new Set([vault.hash('inbox', 'a'), vault.hash('inbox', 'b'), vault.hash('token', 'a')]).size).toBe(3)
    expect(vault.hash('inbox', 'a')).not.toBe(makeVault().hash('inbox', 'a'))
  })

  test('tell whether the key file is still the same one', () => {
    const folder = makeFolder()
    expect(makeVault(folder).keyCheck()).toBe(makeVault(folder).keyCheck())
    expect(makeVault(folder).keyCheck()).not.toBe(makeVault().keyCheck())
  })
})

describe('the key file', () => {
  test('is made once, for its owner only', () => {
    const folder = makeFolder()
    makeVault(folder)
    const file = join(folder, 'secrets', 'kring.key')
    const text = readFileSync(file, 'utf8')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    makeVault(folder)
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(readdirSync(join(folder, 'secrets'))).toEqual(['kring.key'])
  })

  test('is not made when the database already holds sealed rows', () => {
    const keyFile = join(makeFolder(), 'kring.key')
    expect(() => openVault({ keyFile, mayCreate: false })).toThrow(fault('keyMissing'))
    expect(existsSync(keyFile)).toBe(false)
  })

  test('is refused when others can read it, with what to do about it', () => {
    const keyFile = join(makeFolder(), 'kring.key')
    openVault({ keyFile })
    chmodSync(keyFile, 0o640)
    expect(() => openVault({ keyFile })).toThrow(fault('keyReadable'))
    expect(() => openVault({ keyFile })).toThrow(`chmod 600 ${keyFile}`)
  })

  test('is refused when it is damaged, cut, empty or something else', () => {
    const keyFile = join(makeFolder(), 'kring.key')
    openVault({ keyFile })
    const text = readFileSync(keyFile, 'utf8')
    const swapped = text.slice(0, 20) + (text[20] === 'A' ? 'B' : 'A') + text.slice(21)
    for (const damaged of [swapped, text.slice(0, 30), '', 'hello', text.replace('kring-key-1', 'kring-key-9')]) {
      writeFileSync(keyFile, damaged)
      expect(() => openVault({ keyFile })).toThrow(fault('keyDamaged'))
    }
  })

  test('behind a path that cannot be is told as such', () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'a-file'), '')
    expect(() => openVault({ keyFile: join(folder, 'a-file', 'kring.key') })).toThrow(fault('keyUnreachable'))
  })
})

describe('the key of a round', () => {
  test('is made once, found after a restart, listed, and gone when destroyed', () => {
    const folder = makeFolder()
    const vault = makeVault(folder)
    expect(vault.roundKey.list()).toEqual([])
    const key = vault.roundKey.make('round-1')
    expect(vault.roundKey.make('round-1')).toEqual(key)
    expect(vault.roundKey.make('round-2')).not.toEqual(key)
    const again = makeVault(folder)
    expect(again.roundKey.find('round-1')).toEqual(key)
    expect(again.roundKey.list()).toEqual(['round-1', 'round-2'])
    again.roundKey.destroy('round-1')
    again.roundKey.destroy('round-1')
    expect(vault.roundKey.find('round-1')).toBeUndefined()
    expect(vault.roundKey.list()).toEqual(['round-2'])
  })

  test('opens only its own box, on its own row', () => {
    const vault = makeVault()
    const key = vault.roundKey.make('r')
    const box = Buffer.from('answers of everybody')
    const sealed = vault.sealWith(key, 'round:r', box)
    expect(vault.openWith(key, 'round:r', sealed)).toEqual(box)
    expect(() => vault.openWith(key, 'round:s', sealed)).toThrow(fault('brokenSeal'))
    expect(() => vault.openWith(vault.roundKey.make('s'), 'round:r', sealed)).toThrow(fault('brokenSeal'))
    for (let n = 0; n < sealed.length; n += 1) {
      const changed = Buffer.from(sealed)
      changed[n] = (changed[n] ?? 0) ^ 1
      expect(() => vault.openWith(key, 'round:r', changed)).toThrow(fault('brokenSeal'))
      expect(() => vault.openWith(key, 'round:r', sealed.subarray(0, n))).toThrow(fault('brokenSeal'))
    }
  })

  test('is told as lost when its file is damaged, and never leaves its folder', () => {
    const folder = makeFolder()
    const vault = makeVault(folder)
    vault.roundKey.make('r')
    writeFileSync(join(folder, 'secrets', 'kring.key.rounds', 'r.key'), 'short')
    expect(() => vault.roundKey.find('r')).toThrow(fault('keyDamaged'))
    for (const id of ['../kring', 'a/b', '', '.']) expect(() => vault.roundKey.destroy(id)).toThrow(TypeError)
  })
})
