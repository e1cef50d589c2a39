// One thing the doctor looked at: how it is, and what the operator can do about it.

export interface Check {
  /** A few words: `Database`, `Bot token`. */
  readonly about: string
  /** `unseen`: it could not be looked at, or there is nothing to look at. */
  readonly verdict: 'ok' | 'wrong' | 'unseen'
  readonly says: string
  /** Always with `wrong`: a sentence about what to do. */
  readonly todo?: string
}

/** A room that a circle lives in, as the database knows it. */
export interface KnownRoom {
  readonly space: string
  readonly room: string
  /** How the room was called, where that is known. */
  readonly name: string | undefined
  readonly circle: string
}
