// The code for the other side, as somebody reads it off their screen.

/** The letters of the code in what somebody was told. */
export function codeIn(says: string): string {
  const [code] = /[A-Z]{4}-[A-Z]{4}/.exec(says) ?? []
  if (!code) throw new Error(`There is no code in: ${says}`)
  return code
}
