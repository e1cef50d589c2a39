// The line that tells somebody that their words stand in the digest, with the way to look and the way out.
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { AnswerId } from '../../core/ids.ts'
import type { Translate } from '../../core/text.ts'
import { texts } from './texts.ts'

export function quotedLine(t: Translate, id: AnswerId): Block[] {
  return [
    say.text(t(texts.quoted)),
    say.buttons(
      { label: t(texts.look), address: address('reflection.quoted', id) },
      { label: t(texts.unquote), address: address('reflection.unquote', id) },
    ),
  ]
}
