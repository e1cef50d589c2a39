// The servers that Kring is in, each with the connection that tells of it, as far as Discord said so since the start.
export interface Spaces {
  /** A new session names every server there is; gives those that are not among them any more. */
  begin(shard: number, spaces: readonly string[]): readonly string[]
  joined(space: string, shard: number): void
  left(space: string): void
  of(shard: number): readonly string[]
  all(): readonly string[]
}

export function createSpaces(): Spaces {
  const shardOf = new Map<string, number>()
  const of = (shard: number) => [...shardOf].flatMap(([space, its]) => (its === shard ? [space] : []))
  return {
    begin: (shard, spaces) => {
      const gone = of(shard).filter((space) => !spaces.includes(space))
      for (const space of gone) shardOf.delete(space)
      for (const space of spaces) shardOf.set(space, shard)
      return gone
    },
    joined: (space, shard) => void shardOf.set(space, shard),
    left: (space) => void shardOf.delete(space),
    of,
    all: () => [...shardOf.keys()],
  }
}
