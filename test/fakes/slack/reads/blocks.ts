// Blocks as people read them: a line for each piece, a button as `[its label]`.
import { isJson } from '../defaults.ts'
import type { Json } from '../state.ts'
import type { Reader } from './date.ts'
import { dateText } from './date.ts'
import type { Seen } from './mrkdwn.ts'
import { join, readMrkdwn } from './mrkdwn.ts'

const nothing: Seen = { reads: '', live: 0 }

export function readBlocks(blocks: readonly Json[], reader: Reader): Seen {
  return join(
    blocks.map((block) => readBlock(block, reader)),
    '\n',
  )
}

function readBlock(block: Json, reader: Reader): Seen {
  const text = (value: unknown) => readText(value, reader)
  switch (block['type']) {
    case 'divider':
      return { reads: '———', live: 0 }
    case 'rich_text':
      return readRich(block, reader)
    case 'table':
      return lines(
        listOf(block['rows']).map((row) =>
          join(
            listOf(row).map((cell) => readCell(cell, reader)),
            ' | ',
          ),
        ),
      )
    case 'input':
      return lines([text(block['label']), readElement(block['element'], reader), text(block['hint'])])
    case 'actions':
      return join(
        listOf(block['elements']).map((one) => readElement(one, reader)),
        ' ',
      )
    case 'context':
      return join(
        listOf(block['elements']).map((one) => (isImage(one) ? readElement(one, reader) : text(one))),
        ' ',
      )
    case 'markdown':
      return readMrkdwn(String(block['text']), reader, { hasMarks: true, isVerbatim: false })
    case 'image':
      return lines([text(block['title']), readElement(block, reader)])
    default:
      return lines([
        text(block['text']),
        ...listOf(block['fields']).map(text),
        ...(block['accessory'] === undefined ? [] : [readElement(block['accessory'], reader)]),
      ])
  }
}

function lines(seen: readonly Seen[]): Seen {
  return join(
    seen.filter(({ reads }) => reads !== ''),
    '\n',
  )
}

function readText(value: unknown, reader: Reader): Seen {
  if (!isJson(value)) return nothing
  const text = String(value['text'] ?? '')
  if (value['type'] !== 'mrkdwn') return { reads: value['emoji'] === false ? text : withEmoji(text), live: 0 }
  return readMrkdwn(withEmoji(text), reader, { hasMarks: true, isVerbatim: value['verbatim'] === true })
}

// Words between colons become pictures in Slack; these stand for all of them.
const emoji: Readonly<Record<string, string>> = { smile: '😄', wave: '👋', '+1': '👍', tada: '🎉', heart: '❤️' }

function withEmoji(text: string): string {
  return text.replaceAll(/:([a-z0-9_+-]+):/g, (whole, name: string) => emoji[name] ?? whole)
}

function isImage(value: unknown): boolean {
  return isJson(value) && value['type'] === 'image'
}

function readCell(cell: unknown, reader: Reader): Seen {
  if (!isJson(cell)) return nothing
  return cell['type'] === 'rich_text' ? readRich(cell, reader) : { reads: String(cell['text'] ?? ''), live: 0 }
}

function readRich(block: Json, reader: Reader): Seen {
  let number = 0
  const parts = listOf(block['elements']).flatMap((part): Seen[] => {
    if (!isJson(part)) return []
    const inline = (value: unknown) => join(listOf(value).map((one) => readInline(one, reader)))
    if (part['type'] !== 'rich_text_list') {
      number = 0
      return [inline(part['elements'])]
    }
    return listOf(part['elements']).map((item) => {
      number += 1
      const mark = part['style'] === 'ordered' ? `${number}. ` : '· '
      return join([{ reads: mark, live: 0 }, inline(isJson(item) ? item['elements'] : [])])
    })
  })
  return join(
    parts.map(({ reads, live }) => ({ reads: reads.replace(/\n$/, ''), live })),
    '\n',
  )
}

function readInline(one: unknown, reader: Reader): Seen {
  if (!isJson(one)) return nothing
  switch (one['type']) {
    case 'text':
      return { reads: String(one['text']), live: 0 }
    case 'link':
      return { reads: String(one['text'] ?? one['url']), live: 1 }
    case 'user':
      return { reads: `@${reader.nameOf(String(one['user_id']))}`, live: 1 }
    case 'channel':
      return { reads: `#${reader.nameOf(String(one['channel_id']))}`, live: 1 }
    case 'usergroup':
      return { reads: `@${reader.nameOf(String(one['usergroup_id']))}`, live: 1 }
    case 'broadcast':
      return { reads: `@${String(one['range'])}`, live: 1 }
    case 'emoji':
      return { reads: emoji[String(one['name'])] ?? `:${String(one['name'])}:`, live: 0 }
    case 'date':
      return {
        reads: dateText(Number(one['timestamp']), String(one['format']), reader),
        live: one['url'] === undefined ? 0 : 1,
      }
    default:
      return nothing
  }
}

function readElement(element: unknown, reader: Reader): Seen {
  if (!isJson(element)) return nothing
  const label = (value: unknown) => readText(value, reader).reads
  if (element['type'] === 'image') return { reads: `(${String(element['alt_text'])})`, live: 0 }
  if (element['type'] === 'button') return { reads: `[${label(element['text'])}]`, live: element['url'] ? 1 : 0 }
  const groups = listOf(element['option_groups']).flatMap((group) => (isJson(group) ? listOf(group['options']) : []))
  const options = [...listOf(element['options']), ...groups].map((one) => (isJson(one) ? label(one['text']) : ''))
  if (options.length > 0) return { reads: `[${label(element['placeholder'])}: ${options.join(' / ')}]`, live: 0 }
  return nothing
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
