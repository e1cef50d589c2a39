// What a platform gave when somebody added Kring to a space of theirs, kept for its adapter: nobody else can read it.

export interface Installation {
  /** The platform's id of the workspace or server. */
  readonly space: string
  /** Written and read by the adapter alone; it holds tokens, so it is sealed in the database and never logged. */
  readonly body: string
}

export interface Installations {
  find(platform: string, space: string): Promise<Installation | undefined>
  list(platform: string): Promise<readonly Installation[]>
  /** A second time replaces the first. */
  save(platform: string, installation: Installation): Promise<void>
  remove(platform: string, space: string): Promise<void>
}
