// What the vault promises: words sealed for one row, hashes that mean nothing without the key, and a key for each open round.

export interface Vault {
  /** Seals words under the key of one purpose, bound to `aad` (the identity of the row they will lie in). */
  seal(purpose: string, aad: string, words: string): string
  /** Gives back what was sealed. Throws a VaultFault when purpose, row, key or the sealed text is not the same. */
  open(purpose: string, aad: string, sealed: string): string
  /** HMAC-SHA256, base64url: the same words give the same hash, for one purpose under one key file only. */
  hash(purpose: string, words: string): string
  /** Seals bytes (the box of an open round) under a round's own key. */
  sealWith(roundKey: Buffer, aad: string, bytes: Buffer): Buffer
  /** Opens what `sealWith` made. Throws a VaultFault when key, aad or bytes are not the same. */
  openWith(roundKey: Buffer, aad: string, sealed: Buffer): Buffer
  roundKey: RoundKeys
  /** A value to store in the database: another value next time means another key file. */
  keyCheck(): string
}

/** Keys that lie outside the database and outside its backup, so that destroying one makes its box unreadable for ever. */
export interface RoundKeys {
  /** The round's key, made when there is none yet (asking again gives the same key). Durable when it returns. */
  make(roundId: string): Buffer
  find(roundId: string): Buffer | undefined
  /** Overwrites and removes the key; does nothing when there is none. */
  destroy(roundId: string): void
  list(): string[]
}
