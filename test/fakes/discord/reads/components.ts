// Components as people read them: a line for each piece, a button as `[its label]`.
import { types } from '../check/components.ts'
import type { Json, Message, Modal } from '../state.ts'
import { isJson, listOf } from '../state.ts'
import type { Reader, Seen } from './markdown.ts'
import { readMarkdown } from './markdown.ts'

const nothing: Seen = { reads: '', live: 0 }

/** All a message says. */
export function readMessage(message: Pick<Message, 'content' | 'components' | 'isThinking'>, reader: Reader): Seen {
  if (message.isThinking) return { reads: '…', live: 0 }
  const content = message.content === '' ? nothing : readMarkdown(message.content, reader)
  return lines([content, ...message.components.map((one) => readComponent(one, reader))])
}

/** A form with its title. */
export function readModal(modal: Modal, reader: Reader): string {
  const inside = modal.components.map((one) => readComponent(one, reader).reads)
  return [modal.title, ...inside, ...Object.values(modal.errors)].join('\n')
}

export function readComponent(component: Json, reader: Reader): Seen {
  const text = (value: unknown) => (typeof value === 'string' ? { reads: value, live: 0 } : nothing)
  const inside = () => listOf(component['components']).map((one) => readComponent(one, reader))
  switch (component['type']) {
    case types.row:
      return join(inside(), ' ')
    case types.button:
      return { reads: `[${String(component['label'] ?? '')}]`, live: component['url'] ? 1 : 0 }
    case types.text:
      return readMarkdown(String(component['content']), reader)
    case types.separator:
      return component['divider'] === false ? nothing : { reads: '———', live: 0 }
    case types.section:
      return lines([...inside(), ...listOf([component['accessory']]).map((one) => readComponent(one, reader))])
    case types.container:
      return lines(inside())
    case types.thumbnail:
      return { reads: `(${String(component['description'] ?? '')})`, live: 0 }
    case types.gallery:
      return lines(listOf(component['items']).map((one) => text(`(${String(one['description'] ?? '')})`)))
    case types.file:
      return isJson(component['file']) ? text(String(component['file']['url'])) : nothing
    case types.label:
      return lines([
        text(component['label']),
        ...listOf([component['component']]).map((one) => readComponent(one, reader)),
        text(component['description']),
      ])
    case types.select:
    case types.radio:
    case types.boxes:
      return text(`[${String(component['placeholder'] ?? '')}: ${labelsOf(component).join(' / ')}]`)
    default:
      return nothing
  }
}

function labelsOf(component: Json): string[] {
  return listOf(component['options']).map(({ label }) => String(label))
}

function lines(seen: readonly Seen[]): Seen {
  return join(
    seen.filter(({ reads }) => reads !== ''),
    '\n',
  )
}

function join(seen: readonly Seen[], between: string): Seen {
  return { reads: seen.map(({ reads }) => reads).join(between), live: seen.reduce((sum, { live }) => sum + live, 0) }
}
