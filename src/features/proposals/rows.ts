// Rows as this feature reads them: without the community they lie in, and with undefined for what is not there.

type Present<R> = {
  readonly [K in keyof R as K extends 'communityId' ? never : K]: null extends R[K]
    ? Exclude<R[K], null> | undefined
    : R[K]
}

export function present<R extends { communityId: unknown }>(row: R): Present<R> {
  const entries = Object.entries(row).filter(([key]) => key !== 'communityId')
  return Object.fromEntries(entries.map(([key, value]) => [key, value ?? undefined])) as Present<R>
}

/** What goes into a row: null where there is nothing. */
export function absent<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> | null } {
  const entries = Object.entries(values).map(([key, value]) => [key, value ?? null])
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> | null }
}
