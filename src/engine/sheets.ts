// Every command in one language, for composers, manifests and registration.
import type { Command, CommandSheet } from '../core/command.ts'
import type { Language } from '../core/text.ts'
import { translator } from '../core/text.ts'

export function listSheets(commands: readonly Command[], language: Language): readonly CommandSheet[] {
  const t = translator(language)
  return commands.map(({ noun, verb, words, says, day, args }) => ({
    noun,
    verb,
    words,
    says: t(says),
    day,
    args: (args ?? []).map((arg) => ({
      name: arg.name,
      word: arg.words[language],
      says: t(arg.says),
      kind: arg.kind,
      required: arg.required ?? false,
      ...(arg.choices ? { options: arg.choices.map((one) => ({ value: one.value, label: t(one.says) })) } : {}),
    })),
  }))
}
