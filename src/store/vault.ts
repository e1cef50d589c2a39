// The key file and what it seals: AES-256-GCM for words, HMAC for hashes, and one destroyable key for each open round.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Vault } from '../core/vault.ts'
import { readKeyFile, VaultFault } from './key-file.ts'
import { createRoundKeys } from './round-keys.ts'

const version = 'v1'
const versionByte = 1
const ivBytes = 12
const tagBytes = 16

export interface VaultOptions {
  /** The key file; the keys of open rounds lie in `<keyFile>.rounds/`. Keep both outside the database and its backups. */
  keyFile: string
  /** Whether a missing key file may be made; say no when the database already holds sealed rows. */
  mayCreate?: boolean
}

/** Opens the vault. Throws a VaultFault when the key file is missing, damaged or readable by others. */
export function openVault({ keyFile, mayCreate = true }: VaultOptions): Vault {
  const deriveKey = createKeyRing(readKeyFile(keyFile, mayCreate))

  const hash = (purpose: string, words: string) =>
    createHmac('sha256', deriveKey(`hash:${purpose}`))
      .update(words, 'utf8')
      .digest('base64url')

  return {
    seal: (purpose, aad, words) => {
      const sealed = encrypt(deriveKey(`seal:${purpose}`), aad, Buffer.from(words, 'utf8'))
      return `${version}.${sealed.toString('base64url')}`
    },
    open: (purpose, aad, sealed) => {
      const [prefix, body, ...rest] = sealed.split('.')
      if (prefix !== version || !body || rest.length > 0) throw brokenSeal()
      const bytes = Buffer.from(body, 'base64url')
      if (bytes.toString('base64url') !== body) throw brokenSeal()
      return decrypt(deriveKey(`seal:${purpose}`), aad, bytes).toString('utf8')
    },
    hash,
    sealWith: (roundKey, aad, bytes) => Buffer.concat([Buffer.of(versionByte), encrypt(roundKey, aad, bytes)]),
    openWith: (roundKey, aad, sealed) => {
      if (sealed[0] !== versionByte) throw brokenSeal()
      return decrypt(roundKey, aad, sealed.subarray(1))
    },
    roundKey: createRoundKeys(`${keyFile}.rounds`),
    keyCheck: () => hash('keyCheck', 'kring'),
  }
}

/** One key for each purpose (HKDF), so that what is sealed for one can never be opened as another. */
function createKeyRing(masterKey: Buffer): (purpose: string) => Buffer {
  const keys = new Map<string, Buffer>()
  return (purpose) => {
    const known = keys.get(purpose)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `kring:${purpose}:${version}`, 32))
    keys.set(purpose, key)
    return key
  }
}

function encrypt(key: Buffer, aad: string, bytes: Buffer): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(aad, 'utf8'))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

function decrypt(key: Buffer, aad: string, sealed: Buffer): Buffer {
  if (sealed.length < ivBytes + tagBytes) throw brokenSeal()
  const iv = sealed.subarray(0, ivBytes)
  const tag = sealed.subarray(ivBytes, ivBytes + tagBytes)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(aad, 'utf8')).setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
  } catch (error) {
    throw brokenSeal(error)
  }
}

function brokenSeal(cause?: unknown): VaultFault {
  const message = 'Sealed words do not open: they were changed, moved to another row, or sealed with another key file.'
  return new VaultFault('brokenSeal', message, { cause })
}
