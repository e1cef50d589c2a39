// How commands are written: as one that can be tapped where its id is known, else as the words people type.
import type { CommandSheet } from '../../../src/core/command.ts'
import type { Language } from '../../../src/core/text.ts'

/** `words` as people type them, `/my data`; with `mention` a client shows a command that can be tapped. */
export interface Spelled {
  readonly words: string
  readonly mention?: string
}

/** How a command is written, for who reads that language. */
export type Spell = (noun: string, verb: string, language: Language) => Spelled

/** The plain words, also where those in other languages are not known (rule 55). */
export const spellCommand: Spell = (noun, verb) => ({ words: `/${noun} ${verb}` })

/** Writes commands in the reader's own words; `ids` are those of the registered commands, by noun. */
export function spellBy(sheets: readonly CommandSheet[], ids: ReadonlyMap<string, string> = new Map()): Spell {
  const known = new Map(sheets.map(({ noun, verb, words }) => [`${noun} ${verb}`, words]))
  return (noun, verb, language) => {
    const found = known.get(`${noun} ${verb}`)
    const words = `/${found?.noun[language] ?? noun} ${found?.verb[language] ?? verb}`
    const id = ids.get(noun)
    return found && id !== undefined && isId(id) ? { words, mention: `</${noun} ${verb}:${id}>` } : { words }
  }
}

/** Whether it is an id of this platform. */
export function isId(id: string): boolean {
  return /^\d{17,20}$/.test(id)
}
