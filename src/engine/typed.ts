// Words typed to Kring itself: under one of its posts, or directly. The first feature that wants them has them.
import type { Act } from '../core/act.ts'
import { say } from '../core/card.ts'
import type { Change } from '../core/context.ts'
import { isRefusal } from '../core/errors.ts'
import { capital } from '../core/text.ts'
import type { Registry } from './declared.ts'
import { runAddress } from './run-address.ts'
import type { Done } from './submit.ts'
import { texts } from './texts.ts'
import type { Whose } from './whose.ts'

const nothing: Done = { answer: { silent: true }, isUndone: true }

/** In a thread, what nobody wants is conversation: nothing is stored of it and nothing is said (INV-37). */
export async function typed(
  c: Change,
  registry: Registry,
  act: Extract<Act, { does: 'type' }>,
  whose: Whose,
): Promise<Done> {
  const direct = act.place.direct ?? false
  if (!direct && !whose.message) return nothing
  if (c.who && !c.who.frozen) {
    const { text, messageId } = act
    for (const feature of registry.features) {
      const answer = (await feature.typed?.(c, { text, messageId, under: whose.message, direct })) ?? 'notMine'
      if (answer !== 'notMine') return { answer, isUndone: isRefusal(answer) }
    }
  }
  return direct ? { answer: whatICanDo(c, registry), isUndone: true } : nothing
}

/** Its author changed what was typed, or took it away (`text` undefined). */
export async function retyped(
  c: Change,
  registry: Registry,
  change: { messageId: string; text: string | undefined },
): Promise<Done> {
  // Who put their data on hold can still take words away.
  if (c.who?.frozen && change.text !== undefined) return nothing
  for (const feature of registry.features) await feature.retyped?.(c, change)
  return { answer: { silent: true } }
}

function whatICanDo(c: Change, registry: Registry): Done['answer'] {
  const help = registry.command('kring', 'help')
  if (!help) return { silent: true }
  const button = { label: capital(help.words.verb[c.t.language]), address: runAddress(help) }
  return {
    card: c.card(
      say.text(...c.t.rich(texts.helloDirect, { help: { command: [help.noun, help.verb] } })),
      say.buttons(button),
    ),
  }
}
