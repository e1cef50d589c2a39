// The question before something careful is done, as a private message: this platform has none of its own.
import { ButtonStyle, MessageFlags } from 'discord.js'
import type { Button } from '../../../src/core/card.ts'
import type { Part } from '../../../src/core/shown.ts'
import type { Language } from '../../../src/core/text.ts'
import { translator } from '../../../src/core/text.ts'
import { clip, escapeMarkup, isBlank, label, typed } from './escape.ts'
import { noId, pressId } from './ids.ts'
import type { Piece } from './layout.ts'
import { container, text } from './layout.ts'
import type { MessagePayload } from './message.ts'
import { buttonRows, drawButton } from './press.ts'
import { texts } from './texts.ts'

export interface Asked {
  readonly address: string
  readonly language: Language
  /** What the button says that was pressed. */
  readonly label?: string
  /** The question as the card wrote it; without it Kring asks in its own words. */
  readonly confirm?: NonNullable<Button['confirm']>
}

const [longestTitle, longestSays] = [200, 1500]

/** The question; yes carries the real address. */
export function renderConfirm({ address, language, label: pressed = '', confirm }: Asked): MessagePayload {
  const t = translator(language)
  const orElse = (words: string | undefined, other: string) => (words === undefined || isBlank(words) ? other : words)
  const title = orElse(confirm?.title, orElse(pressed, t(texts.sure)))
  const yesId = pressId(address as Button['address'], false, new Set())
  const yes = yesId === undefined ? [] : [drawButton(yesId, orElse(confirm?.yes, t(texts.yesDo)), ButtonStyle.Danger)]
  const no = drawButton(noId, orElse(confirm?.no, t(texts.notNow)), ButtonStyle.Secondary)
  return priv(language, [
    text(`### ${escapeMarkup(label(title, longestTitle))}`),
    text(escapeMarkup(clip(typed(orElse(confirm?.says, t(texts.hardToUndo))).trim(), longestSays))),
    ...buttonRows([...yes, no]),
  ])
}

/** What the question becomes after no. */
export function renderLeft(language: Language): MessagePayload {
  return priv(language, [text(translator(language)(texts.leftAsItIs))])
}

/** The questions that the buttons of a part ask, by address: to be kept a while, as a press tells only the address. */
export function confirmsIn(part: Pick<Part, 'blocks'>): ReadonlyMap<string, NonNullable<Button['confirm']>> {
  const buttons = part.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  return new Map(buttons.flatMap(({ address, confirm }) => (confirm ? [[address as string, confirm] as const] : [])))
}

/** Only who pressed sees it. */
export function priv(language: Language, pieces: readonly Piece[]): MessagePayload {
  return {
    components: [container(pieces, { language })],
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    allowed_mentions: { parse: [], users: [] },
  }
}
