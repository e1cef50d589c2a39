// When more people can read along than the members were told.

/** So many more than before that it is another room to speak in. A few who come in are no news. */
export function isManyMore(before: number, now: number): boolean {
  return now - before >= 50 || (now - before >= 10 && now >= before * 2)
}
