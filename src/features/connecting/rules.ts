// How a code looks and how it is read back: eight letters without vowels, so that it is no word and no letter looks like another.

/** How long a code works, and how long somebody waits after too many wrong ones. */
export const codeMinutes = 10
export const mostWrongTries = 5

const letters = 'BCDFGHJKLMNPQRSTVWXZ'
const length = 8

/** The letters of a code out of a value that nobody can foresee (base64url). */
export function codeFrom(unforeseeable: string): string {
  const bytes = [...Buffer.from(unforeseeable, 'base64url')]
  // What does not divide evenly is left out, so that every letter is as likely.
  const even = bytes.filter((byte) => byte < 240).slice(0, length)
  return even.map((byte) => letters[byte % letters.length]).join('')
}

/** `KXRT-MBZQ`, as it is shown. */
export function written(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`
}

/** What somebody typed, without what stands between the letters; undefined when it cannot be a code. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[^A-Z]/g, '')
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : undefined
}
