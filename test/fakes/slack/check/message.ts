// Whether a message is what Slack takes: its text, its blocks, its metadata, and all of it together.
import { Refusal } from '../call.ts'
import { isJson } from '../defaults.ts'
import type { Json } from '../state.ts'
import { checkBlocks } from './blocks.ts'
import { slackTakes } from './limits.ts'
import { lengthOf } from './shape.ts'
import { textLength } from './text.ts'

export interface GivenMessage {
  readonly text: string
  readonly blocks: unknown
  readonly metadata?: unknown
}

/** The blocks as given, or the refusal Slack would answer with. */
export function checkMessage({ text, blocks, metadata }: GivenMessage): { blocks?: Json[]; refusal?: Refusal } {
  const refuse = (code: string, ...messages: string[]) => ({
    refusal: new Refusal(code, messages.length > 0 ? { errors: messages, response_metadata: { messages } } : {}),
  })
  if (blocks !== undefined && !Array.isArray(blocks)) return refuse('invalid_blocks_format')
  const hasBlocks = Array.isArray(blocks) && blocks.length > 0
  if (text === '' && !hasBlocks) return refuse('no_text')
  if (lengthOf(text) > slackTakes.message.text) return refuse('msg_too_long')
  if (metadata !== undefined) {
    const isFine = isJson(metadata) && typeof metadata['event_type'] === 'string' && isJson(metadata['event_payload'])
    const isFlat = isFine && Object.keys(metadata).every((key) => ['event_type', 'event_payload'].includes(key))
    if (!isFlat) return refuse('invalid_metadata_format')
    if (JSON.stringify(metadata).length > slackTakes.message.metadata) return refuse('metadata_too_large')
  }
  if (!hasBlocks) return {}
  const faults = checkBlocks(blocks, 'message')
  if (faults.length > 0) return refuse('invalid_blocks', ...faults)
  if (textLength(blocks) > slackTakes.message.allBlocks) return refuse('msg_blocks_too_long')
  return { blocks: blocks as Json[] }
}
