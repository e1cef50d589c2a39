// Whether a view is what Slack takes: a modal or a home page.
import { isJson } from '../defaults.ts'
import type { Json } from '../state.ts'
import { checkBlocks } from './blocks.ts'
import { slackTakes } from './limits.ts'
import { bool, collectFaults, is, shape, str } from './shape.ts'
import { plain } from './text.ts'

const { title, button, privateMetadata, id } = slackTakes.view

const common = {
  blocks: () => undefined,
  'private_metadata?': str(privateMetadata, 0),
  'callback_id?': str(id, 0),
  'external_id?': str(id, 0),
}

const modal = shape({
  type: is('modal'),
  title: plain(title),
  'submit?': plain(button),
  'close?': plain(button),
  'clear_on_close?': bool,
  'notify_on_close?': bool,
  ...common,
})

const home = shape({ type: is('home'), ...common })

/** Every fault in Slack's words; `types` are those that may stand here. */
export function checkView(view: Json, types: readonly string[] = ['modal', 'home']): string[] {
  const faults = collectFaults()
  const type = String(view['type'])
  if (!types.includes(type)) {
    faults.add(`unsupported type: ${type}`, '/view/type')
    return faults.list
  }
  const check = type === 'home' ? home : modal
  check(view, '/view', faults)
  const inner = checkBlocks(view['blocks'], type === 'home' ? 'home' : 'modal', '/view/blocks')
  const blocks = Array.isArray(view['blocks']) ? view['blocks'].filter(isJson) : []
  const hasInput = blocks.some((block) => block['type'] === 'input')
  if (type === 'modal' && hasInput && view['submit'] === undefined)
    faults.add('missing required field: submit', '/view')
  return [...faults.list, ...inner]
}
