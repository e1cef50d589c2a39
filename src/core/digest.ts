// What the other features hear when a weekly digest was posted: whose words stand in it, and which were taken out before.
import type { RecordRef } from './ids.ts'
import type { MessageKey } from './post.ts'

export interface DigestPosted {
  readonly digest: RecordRef
  readonly message: MessageKey
  /** The records whose words stand in it, each once. */
  readonly quoted: readonly RecordRef[]
  /** Moved out by their authors before it was posted. */
  readonly takenOut: readonly RecordRef[]
}
