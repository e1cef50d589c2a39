// Remembers everything that was ever shown in a chat: posts, their later versions, private replies and forms.
import type { Chat } from '../../adapters/web/chat.ts'
import { spansOf } from '../../src/core/card.ts'
import type { Form } from '../../src/core/form.ts'
import type { Part, ShownBlock, ShownSaid, ShownSpan } from '../../src/core/shown.ts'

export interface Watched {
  /** What everybody there could see, as it was sent. */
  readonly posts: readonly Part[]
  readonly replies: readonly Part[]
  readonly forms: readonly Form[]
}

/** Begins to look; what was there before is not told. */
export function watch(chat: Chat): Watched {
  const [posts, replies, forms]: [Part[], Part[], Form[]] = [[], [], []]
  const { post, change, replace, openForm } = chat
  chat.post = (message) => {
    if (message.part) (message.onlyFor === undefined ? posts : replies).push(message.part)
    return post(message)
  }
  chat.change = (id, to) => {
    if (to.part) posts.push(to.part)
    change(id, to)
  }
  chat.replace = (id, to) => {
    if (to.part) replies.push(to.part)
    replace(id, to)
  }
  chat.openForm = (person, open) => {
    forms.push(open.form)
    return openForm(person, open)
  }
  return { posts, replies, forms }
}

/**
 * The strings that are ours by contract, and the words that are members'. Labels of buttons and options are plain text on every
 * platform, so a title may stand in one.
 */
export function readBlocks(blocks: readonly ShownBlock[]): { ours: string[]; said: ShownSaid[] } {
  const spans = blocks.flatMap(spansOf).flatMap(inside)
  const ours = spans.flatMap((span) => {
    if (typeof span === 'string') return [span]
    return 'code' in span ? [span.code] : 'link' in span ? [span.link] : []
  })
  const quoted = blocks.flatMap((block) => (block.kind === 'quote' ? [block.words] : []))
  const said = spans.flatMap((span) => (typeof span !== 'string' && 'said' in span ? [span] : []))
  return { ours: [...blocks.flatMap(stringsOf), ...ours], said: [...quoted, ...said] }
}

/** A span and everything in it. */
function inside(span: ShownSpan): ShownSpan[] {
  if (typeof span === 'string') return [span]
  if ('bold' in span) return span.bold.flatMap(inside)
  if ('italic' in span) return span.italic.flatMap(inside)
  return 'label' in span ? [span, ...span.label.flatMap(inside)] : [span]
}

function stringsOf(block: ShownBlock): readonly string[] {
  switch (block.kind) {
    case 'fields':
      return block.fields.map(({ label }) => label)
    case 'table':
      return block.header
    case 'strip':
      return block.lines
    case 'menu':
      return [block.hint, block.address, ...block.options.map(({ value }) => value)]
    case 'buttons':
      return block.buttons.flatMap(({ address, confirm }) =>
        confirm ? [address, confirm.title, confirm.says, confirm.yes, confirm.no] : [address],
      )
    default:
      return []
  }
}
