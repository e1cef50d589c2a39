// The file that holds the master key: made once, readable by nobody else, checked before it is believed.
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'

export type VaultFaultKind = 'keyMissing' | 'keyReadable' | 'keyDamaged' | 'keyUnreachable' | 'brokenSeal'

/** A fault of the key file or of something sealed; the message is written for the operator. */
export class VaultFault extends Error {
  override readonly name = 'VaultFault'
  readonly kind: VaultFaultKind

  constructor(kind: VaultFaultKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

export const keyBytes = 32
const label = 'kring-key-1'

/** Reads the master key, making the file when it is missing and may be made. Throws a VaultFault. */
export function readKeyFile(keyFile: string, mayCreate: boolean): Buffer {
  try {
    if (!existsSync(keyFile)) {
      if (!mayCreate) throw keyMissing(keyFile)
      writeDurably(keyFile, toText(randomBytes(keyBytes)))
    }
    refuseReadable(keyFile)
    return fromText(readFileSync(keyFile, 'utf8'), keyFile)
  } catch (error) {
    if (error instanceof VaultFault) throw error
    const message = `The key file ${keyFile} cannot be read or made. Check the path, and that the user Kring runs as may use it.`
    throw new VaultFault('keyUnreachable', message, { cause: error })
  }
}

/** Writes a secret so that it is whole and on the disk when this returns, readable by its owner only. */
export function writeDurably(file: string, content: string | Buffer): void {
  mkdirSync(dirname(resolve(file)), { recursive: true, mode: 0o700 })
  const draft = `${file}.new`
  rmSync(draft, { force: true })
  const descriptor = openSync(draft, 'wx', 0o600)
  try {
    writeSync(descriptor, typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(draft, file)
  syncFolder(dirname(resolve(file)))
}

/** Makes the names in a folder durable; where the system cannot do that (Windows), they are as durable as it makes them. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function refuseReadable(keyFile: string): void {
  if (process.platform === 'win32') return
  const mode = statSync(keyFile).mode & 0o777
  if ((mode & 0o077) === 0) return
  const message = `The key file ${keyFile} can be read by others (mode ${mode.toString(8)}). Run: chmod 600 ${keyFile}`
  throw new VaultFault('keyReadable', message)
}

// One line: label, key, and the beginning of the key's hash, so that a cut or edited file is noticed.
function toText(key: Buffer): string {
  return `${label} ${key.toString('base64url')} ${checksum(key)}\n`
}

function fromText(text: string, keyFile: string): Buffer {
  const [foundLabel, encoded = '', sum] = text.trim().split(' ')
  const key = Buffer.from(encoded, 'base64url')
  if (foundLabel === label && key.length === keyBytes && sum === checksum(key)) return key
  const message = `The key file ${keyFile} is damaged. Put back your copy of it; without it, private words cannot be read.`
  throw new VaultFault('keyDamaged', message)
}

function checksum(key: Buffer): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8)
}

function keyMissing(keyFile: string): VaultFault {
  const message = `The key file ${keyFile} is missing, but the database was sealed with one. Put back your copy of it.`
  return new VaultFault('keyMissing', message)
}
