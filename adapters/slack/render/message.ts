// A message, a home page and a card in a form's window, each as this platform takes it.
import type { HomeView, KnownBlock, ModalView } from '@slack/types'
import { lengthOf } from '../../../src/core/form.ts'
import { plainText as plainReading } from '../../../src/core/plain.ts'
import type { Part, ShownBlock, ShownCard } from '../../../src/core/shown.ts'
import { translator } from '../../../src/core/text.ts'
import { slackLimits } from '../limits.ts'
import { drawBlocks, fitted } from './blocks.ts'
import { clip, escapeText, isBlank, label, plainText } from './escape.ts'
import type { Spell } from './prepared.ts'
import { prepareBlocks, spellCommand } from './prepared.ts'
import { texts } from './texts.ts'

const mostInView = 100
/** https://docs.slack.dev/reference/methods/chat.update refuses a longer `text` (msg_too_long), counted as it is sent: escaped. */
const longestReading = 4000
const cutBy = 100

/** Of all words in the blocks together: refusals were seen from about 11 300 on. */
const longestBlocks = 11_000

export interface SlackMessage {
  /** The full plain reading, escaped: what notifications and screen readers read. */
  readonly text: string
  readonly blocks: KnownBlock[]
}

/** One message. Send it with `mrkdwn: false`, so that nothing in `text` is read as markup either. */
export function renderMessage(part: Part, spell: Spell = spellCommand): SlackMessage {
  const { language, zone } = part
  const blocks = prepareBlocks(part.blocks, { language, spell })
  const reading = plainReading({ blocks, language, zone }).trim()
  const draw = (longestOption?: number) =>
    fitted(
      drawBlocks(blocks, {
        language,
        zone,
        isMessage: true,
        ...(longestOption === undefined ? {} : { longestOption }),
      }),
      slackLimits.message.blocks,
    )
  const tries = [undefined, 40, 20]
  const drawn = tries.map(draw).find((all) => sizeOf(all) <= longestBlocks) ?? draw(tries.at(-1))
  const text = isBlank(reading) ? '…' : escapedWithin(reading)
  return { text, blocks: drawn.length > 0 ? drawn : [{ type: 'context', elements: [plainText('…', 10)] }] }
}

/** Escaping makes a text at most five times as long. */
function escapedWithin(reading: string): string {
  for (let max = longestReading; ; max -= cutBy) {
    const escaped = escapeText(clip(reading, max))
    if (lengthOf(escaped) <= longestReading) return escaped
  }
}

/** Somebody's home page. */
export function renderHome(card: ShownCard, spell: Spell = spellCommand): HomeView {
  return { type: 'home', blocks: drawView(card, spell) }
}

/** A card in the window of the form that it answers (rule 33); `metadata` comes back with whatever is pressed in it. */
export function renderCardView(
  card: ShownCard,
  { metadata, title = 'Kring', spell = spellCommand }: { metadata?: string; title?: string; spell?: Spell } = {},
): ModalView {
  const close = translator(card.language)(texts.close)
  return {
    type: 'modal',
    title: label(title, slackLimits.form.title),
    close: label(close, slackLimits.form.title),
    blocks: drawView(card, spell),
    ...(metadata === undefined ? {} : { private_metadata: metadata }),
  }
}

function drawView({ blocks, thread = [], language, zone }: ShownCard, spell: Spell): KnownBlock[] {
  const divider: ShownBlock = { kind: 'divider' }
  const all = [...blocks, ...thread.flatMap((entry) => [divider, ...entry])]
  const drawn = drawBlocks(prepareBlocks(all, { language, spell }), { language, zone, isMessage: false })
  return fitted(drawn.length > 0 ? drawn : [{ type: 'context', elements: [plainText('…', 10)] }], mostInView)
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + sizeOf(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum: number, [name, one]) => sum + (name === 'text' && typeof one === 'string' ? lengthOf(one) : sizeOf(one)),
    0,
  )
}
