// What can go wrong with the database, each fault with a sentence that tells the operator what to do.

export type StoreFaultKind =
  | 'readOnly'
  | 'full'
  | 'locked'
  | 'corrupt'
  | 'newer'
  | 'notADatabase'
  | 'noPermission'
  | 'missing'
  | 'diskFailed'
  | 'tooSlow'
  | 'ended'
  | 'closed'

/** A fault of the database or of how it was used; the message is written for the operator. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  readonly kind: StoreFaultKind

  constructor(kind: StoreFaultKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

const sentences = {
  readOnly: (file) =>
    `The database ${file} cannot be written to. Make the file and its folder writable for the user Kring runs as.`,
  full: (file) =>
    `There is no room left for the database ${file}. Free some disk space; nothing that was saved before is lost.`,
  locked: (file) =>
    `Another program holds the database ${file}. Close it (an open SQLite browser, a copy in progress), then try again.`,
  corrupt: (file) => `The database ${file} is damaged. Stop Kring, keep a copy of the file, and put back a backup.`,
  notADatabase: (file) =>
    `${file} is not a Kring database. Point Kring at another file, or put a backup back in its place.`,
  noPermission: (file) =>
    `The database ${file} cannot be opened or made. Check the path, and that the user Kring runs as may use its folder.`,
  missing: (file) => `There is no database at ${file}. Check the path, or start Kring once to make it.`,
  diskFailed: (file) =>
    `The disk failed while using the database ${file}. Check the disk and its mount before starting Kring again.`,
} satisfies Partial<Record<StoreFaultKind, (file: string) => string>>

/** A fault with its usual sentence about this file. */
export function makeFault(kind: keyof typeof sentences, file: string, cause?: unknown): StoreFault {
  return new StoreFault(kind, sentences[kind](file), { cause })
}

/** The fault behind an error of SQLite or of the file system; undefined when it is not about the file (a constraint, a bug). */
export function findFault(error: unknown, file: string): StoreFault | undefined {
  if (error instanceof StoreFault) return error
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const kind = kindOf(error.code)
  return kind && makeFault(kind, file, error)
}

/** Runs something on this file, throwing what `findFault` makes of its errors. */
export function withFaults<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw findFault(error, file) ?? error
  }
}

// https://sqlite.org/rescode.html; extended codes begin with their primary code.
function kindOf(code: string): keyof typeof sentences | undefined {
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return 'readOnly'
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_IOERR_CORRUPTFS') return 'corrupt'
  if (code === 'SQLITE_NOTADB') return 'notADatabase'
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM' || code === 'SQLITE_AUTH') return 'noPermission'
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return 'diskFailed'
  if (['EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENOENT', 'ELOOP', 'ENAMETOOLONG'].includes(code))
    return 'noPermission'
  return undefined
}
