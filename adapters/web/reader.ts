// Who reads: the language a request is answered in.
import type { Context } from 'hono'
import type { Language } from '../../src/core/text.ts'
import { languages } from '../../src/core/text.ts'

/** The language the page asks in, else the one its browser prefers, else Dutch. */
export function languageOf(c: Context): Language {
  const asked = c.req.query('language') ?? c.req.header('accept-language')?.slice(0, 2)
  return languages.find((language) => language === asked) ?? 'nl'
}
