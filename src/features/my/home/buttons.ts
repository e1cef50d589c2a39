// Buttons of the home page that run a command, as far as somebody declares it.
import type { Block, Button } from '../../../core/card.ts'
import { address, say } from '../../../core/card.ts'
import type { Query } from '../../../core/context.ts'
import { texts } from './texts.ts'

const commands = {
  allOpen: ['my', 'today'],
  log: ['experiment', 'log'],
  experiments: ['experiment', 'list'],
  notes: ['my', 'notes'],
  times: ['my', 'times'],
  data: ['my', 'data'],
  about: ['community', 'about'],
  help: ['kring', 'help'],
  setup: ['community', 'setup'],
} as const

/** One row of them; none when nobody knows any of these commands. */
export function runButtons(q: Query, names: readonly (keyof typeof commands)[]): Block[] {
  const buttons = names.flatMap((name): Button[] => {
    const [noun, verb] = commands[name]
    const isThere = q.declared.commands.some((command) => command.noun === noun && command.verb === verb)
    return isThere ? [{ label: q.t(texts[name]), address: address('engine.run', `${noun}-${verb}`) }] : []
  })
  return buttons.length > 0 ? [say.buttons(...buttons)] : []
}
