// Gives blocks and elements the ids Slack gives them when an app does not.
import { isJson } from '../defaults.ts'
import type { Inner } from '../inner.ts'
import type { Json } from '../state.ts'

const hasNoActionId = new Set(['image', 'plain_text', 'mrkdwn'])

/** A copy in which every block has a block_id and everything that can be used an action_id. */
export function addIds(inner: Inner, blocks: readonly Json[]): Json[] {
  const element = (one: unknown): unknown =>
    isJson(one) && !hasNoActionId.has(String(one['type'])) && one['action_id'] === undefined
      ? { ...one, action_id: inner.ids.secret('').slice(0, 5) }
      : one
  return structuredClone([...blocks]).map((block) => {
    const made: Json = { block_id: inner.ids.secret('').slice(0, 5), ...block }
    if (block['type'] === 'actions' && Array.isArray(block['elements']))
      made['elements'] = block['elements'].map(element)
    if (block['element'] !== undefined) made['element'] = element(block['element'])
    if (block['accessory'] !== undefined) made['accessory'] = element(block['accessory'])
    return made
  })
}
