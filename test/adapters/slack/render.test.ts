// Cards on Slack: never refused, never markup of what somebody typed, and every press leads back to its address.
import type { KnownBlock } from '@slack/types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slackLimits } from '../../../adapters/slack/limits.ts'
import { renderCardView, renderHome, renderMessage } from '../../../adapters/slack/render/message.ts'
import { spellBy } from '../../../adapters/slack/render/prepared.ts'
import type { UsedElement } from '../../../adapters/slack/render/press.ts'
import { readPress } from '../../../adapters/slack/render/press.ts'
import type { Address } from '../../../src/core/card.ts'
import { address } from '../../../src/core/card.ts'
import type { CommandSheet } from '../../../src/core/command.ts'
import type { Part, ShownBlock, ShownSpan } from '../../../src/core/shown.ts'
import { partsOf } from '../../../src/core/split.ts'
import type { Instant } from '../../../src/core/time.ts'
import { notYet } from '../../../src/core/time.ts'
import { checkBlocks } from '../../fakes/slack/check/blocks.ts'
import { checkMessage } from '../../fakes/slack/check/message.ts'
import { checkView } from '../../fakes/slack/check/view.ts'
import { mark, nasty } from '../../support/nasty.ts'
import { blocks as anyBlocks, part as anyPart, zone } from './fixtures/any.ts'

const partOf = (...blocks: readonly ShownBlock[]): Part => ({ n: 0, language: 'nl', zone, blocks })
const draw = (...blocks: readonly ShownBlock[]) => renderMessage(partOf(...blocks)).blocks
const text = (...spans: readonly ShownSpan[]): ShownBlock => ({ kind: 'text', spans })
const friday = Date.UTC(2026, 10, 6, 14) as Instant

/** Everything in it with this type, at any depth. */
function listOf(value: unknown, type: string): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((one) => listOf(one, type))
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap((one) => listOf(one, type))
  return 'type' in value && value.type === type ? [value as Record<string, unknown>, ...inner] : inner
}

/** What Slack would send for every button, and for every option of every menu. */
function listUses(blocks: readonly KnownBlock[]): UsedElement[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'actions') return []
    const { block_id: id = '' } = block
    return block.elements.flatMap((element): UsedElement[] => {
      const used = { type: element.type, action_id: element.action_id ?? '', block_id: id }
      if (element.type === 'button') return [{ ...used, value: element.value }]
      if (element.type !== 'static_select') return []
      return (element.options ?? []).map((option) => ({ ...used, selected_option: option as { value?: string } }))
    })
  })
}

describe('any card', () => {
  it('is a message that Slack takes', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const { text: reading, blocks } = renderMessage(part)
        expect(checkBlocks(blocks, 'message')).toEqual([])
        expect([...reading].length).toBeLessThanOrEqual(40_000)
        expect(reading).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
        expect(reading.trim()).not.toBe('')
      }),
      { numRuns: 200 },
    )
  })

  it('cut for Slack is not too long in all', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const readable = part.blocks.filter(({ kind }) => kind !== 'menu')
        for (const one of partsOf({ ...part, blocks: readable }, slackLimits)) {
          const { text: reading, blocks } = renderMessage(one)
          expect(checkMessage({ text: reading, blocks }).refusal).toBeUndefined()
        }
      }),
      { numRuns: 50 },
    )
  })

  it('is a home page and a window that Slack takes', () => {
    fc.assert(
      fc.property(anyPart, fc.array(anyBlocks, { maxLength: 2 }), (part, thread) => {
        expect(checkView({ ...renderHome({ ...part, thread }) })).toEqual([])
        expect(checkView({ ...renderCardView({ ...part, thread }, { metadata: '{}', title: mark }) })).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('calls only whom we call, and reads nothing typed as markup', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const { blocks } = renderMessage(part)
        const ours = JSON.stringify(part.blocks)
        for (const type of ['broadcast', 'usergroup']) expect(listOf(blocks, type)).toEqual([])
        if (!ours.includes('"call":"U0123ABC"')) expect(listOf(blocks, 'user')).toEqual([])
        for (const { text: marked, verbatim } of listOf(blocks, 'mrkdwn')) {
          expect(marked).not.toContain(mark)
          expect(verbatim).toBe(true)
          expect(marked).not.toMatch(/<(?!!date\^|#C0123ABC>|@U0123ABC>|https:)/)
        }
        for (const { url } of listOf(blocks, 'link')) expect(url).toMatch(/^https:/)
      }),
      { numRuns: 200 },
    )
  })

  it('leads every press back to its address', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const pressed = listUses(renderMessage(part).blocks).map(readPress)
        const known = part.blocks.flatMap((block) => {
          if (block.kind === 'buttons') return block.buttons.map((button) => ({ address: button.address }))
          return block.kind === 'menu'
            ? block.options.map((option) => ({ address: block.address, choice: option.value }))
            : []
        })
        const keys = new Set(known.map((one) => JSON.stringify(one)))
        for (const one of pressed) expect(keys).toContain(JSON.stringify(one))
      }),
      { numRuns: 100 },
    )
  })
})

describe('words that people typed', () => {
  it.each(nasty)('stand there as they were typed: %j', (typed) => {
    const span = { said: typed, language: 'nl' } as const
    const seen = (block: ShownBlock) =>
      JSON.stringify(draw(block), (key, value) => (key === 'text' && typeof value === 'string' ? bare(value) : value))
    const words = JSON.stringify(bare(typed)).slice(1, -1)
    expect(seen({ kind: 'quote', words: span })).toContain(words)
    expect(seen(text('Zeg: ', span))).toContain(words)
    expect(seen({ kind: 'list', items: [[span]] })).toContain(words)
    expect(seen({ kind: 'fields', fields: [{ label: 'Wat', spans: [span] }] })).toContain(words)
    expect(seen({ kind: 'note', spans: [span] })).toContain(words)
  })

  /** Without the invisible signs that only keep words in their place, and what no screen shows. */
  function bare(words: string): string {
    return words
      .replaceAll('\r\n', '\n')
      .replace(/(?![\n\t])\p{Cc}|[\u2060\u2066-\u2069]/gu, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .trim()
  }

  it('keep a direction that is not closed to themselves', () => {
    const [block] = draw(text({ said: 'abc \u202eomgekeerd', language: 'nl' }, ' en verder'))
    expect(listOf(block, 'text').map((one) => one['text'])).toEqual(['\u2068abc \u202eomgekeerd\u2069', ' en verder'])
    const [early] = draw(text({ said: 'eruit\u2069 \u202ever', language: 'nl' }, '.'))
    expect(listOf(early, 'text')[0]?.['text']).toBe('\u2068eruit \u202ever\u2069')
  })

  it('have no colon emoji, and no entity, made of them', () => {
    const [block] = draw({ kind: 'heading', spans: [{ said: ':tada: &lt;b&gt; R&D', language: 'nl' }] })
    expect(block).toEqual({
      type: 'header',
      text: { type: 'plain_text', text: ':tada: &\u2060lt;b&\u2060gt; R&D', emoji: false },
    })
  })
})

describe('a block', () => {
  it('of a heading with something live in it is bold text', () => {
    const [block] = draw({ kind: 'heading', spans: ['Weekbericht van ', { at: friday, as: 'date' }] })
    expect(block?.type).toBe('rich_text')
    expect(listOf(block, 'date')[0]).toMatchObject({ timestamp: friday / 1000, style: { bold: true } })
  })

  it('tells moments by the device, and in our words where it cannot', () => {
    const [block] = draw(text('Tot ', { at: friday, as: 'weekdayTime' }, '.'))
    expect(listOf(block, 'date')).toEqual([
      {
        type: 'date',
        timestamp: friday / 1000,
        format: '\u200b{day_divider_pretty} {time}',
        fallback: 'vrijdag 15:00',
      },
    ])
    expect(draw({ kind: 'note', spans: ['Open tot ', { at: friday, as: 'moment' }, '.'] })).toEqual([
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: 'Open tot <!date^1793973600^\u200b{date_long_pretty} {time}|vrijdag 6 november 15:00>.',
            verbatim: true,
          },
        ],
      },
    ])
  })

  it('of small print is markup only where every word is ours', () => {
    const name = { name: 'A*n*ouk' }
    expect(draw({ kind: 'note', spans: ['Sleutel: ', name] })).toMatchObject([
      { type: 'context', elements: [{ type: 'plain_text', text: 'Sleutel: A*n*ouk' }] },
    ])
    expect(draw({ kind: 'note', spans: [name, ' tot ', { at: friday, as: 'time' }] })).toMatchObject([
      { type: 'rich_text' },
    ])
    expect(
      draw({ kind: 'note', spans: [{ italic: ['In ', { roomId: 'C12', roomName: 'x' }, ' '] }, 'a<b'] }),
    ).toMatchObject([{ type: 'context', elements: [{ text: '_In <#C12>_ a&lt;b' }] }])
  })

  it('of fields has two columns for short words of ours, and lines for what people wrote', () => {
    const ours = ['Idee', 'Loopt'].map((label) => ({ label, spans: ['4'] }))
    expect(draw({ kind: 'fields', fields: ours })).toMatchObject([
      { type: 'section', fields: [{ text: '*Idee*\n4' }, { text: '*Loopt*\n4' }] },
    ])
    const typed = [...ours, { label: 'Wie heeft er iets aan?', spans: [{ name: 'Bram' }] }]
    const [block] = draw({ kind: 'fields', fields: typed })
    expect(listOf(block, 'text').map((one) => one['text'])).toEqual([
      ...['Idee: ', '4', '\n', 'Loopt: ', '4', '\n', 'Wie heeft er iets aan? ', 'Bram'],
    ])
  })

  it('of a picture is followed by the same in words', () => {
    const [block] = draw({ kind: 'strip', lines: ['●●', '●'], words: ['idee 2'] })
    expect(block).toMatchObject({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_preformatted', elements: [{ text: '●●\n●' }] },
        { type: 'rich_text_section', elements: [{ text: 'idee 2' }] },
      ],
    })
  })

  it('of a table is a real one where it stays in its place, once, and only in a message', () => {
    const table: ShownBlock = { kind: 'table', header: ['Verwacht', ''], rows: [[['a'], []]] }
    const press: ShownBlock = { kind: 'buttons', buttons: [{ label: 'Ja', address: address('a.b', 'c') }] }
    expect(draw(table, press).map(({ type }) => type)).toEqual(['table', 'actions'])
    expect(draw(table, { ...table }).map(({ type }) => type)).toEqual(['rich_text', 'table'])
    expect(draw(table, text('En nu?')).map(({ type }) => type)).toEqual(['rich_text', 'rich_text'])
    expect(renderHome(partOf(table)).blocks.map(({ type }) => type)).toEqual(['rich_text'])
    expect(listOf(draw(table), 'text').map((one) => one['text'])).toEqual(['Verwacht', '–', 'a', '–'])
  })

  it('of careful buttons asks first, also when nobody wrote the question', () => {
    const buttons = [
      { label: 'Wis alles', address: 'a.b:c' as Address, weight: 'careful' as const },
      { label: 'Meedoen', address: 'a.b:d/e' as Address, weight: 'first' as const },
    ]
    const [block] = draw({ kind: 'buttons', buttons })
    expect(block).toMatchObject({
      elements: [
        { style: 'danger', confirm: { title: { text: 'Wis alles' }, confirm: { text: 'Ja, doen' }, style: 'danger' } },
        { style: 'primary', value: 'a.b:d/e' },
      ],
    })
  })

  it('of a menu whose values are too long becomes buttons that mean the same', () => {
    const long = 'x'.repeat(90)
    const options = [{ value: long, label: 'Lang' }]
    const [block] = draw({ kind: 'menu', address: 'a.b:c' as Address, hint: 'Kies', options })
    expect(listUses(block ? [block] : []).map(readPress)).toEqual([{ address: 'a.b:c', choice: long }])
  })

  it('with nothing in it is left out, and a message of nothing still is one', () => {
    const nothing: ShownBlock[] = [
      text('', ' \u200b'),
      { kind: 'heading', spans: ['\u2060'] },
      { kind: 'list', items: [['']] },
      { kind: 'buttons', buttons: [] },
      { kind: 'menu', address: 'a.b:c' as Address, hint: 'Kies', options: [] },
      { kind: 'strip', lines: [' '], words: [] },
      { kind: 'quote', words: { said: ' ', language: 'nl' } },
    ]
    expect(draw(...nothing, text('Iets')).length).toBe(1)
    expect(checkMessage(renderMessage(partOf())).refusal).toBeUndefined()
  })
})

describe('a message', () => {
  it('of a long card with many signs is no longer than an edit may be', () => {
    const { text: reading } = renderMessage(partOf(text({ said: 'a & b < c '.repeat(400), language: 'nl' })))
    expect([...reading].length).toBeLessThanOrEqual(4000)
    expect(reading.endsWith('…')).toBe(true)
    expect(reading).not.toMatch(/&[a-z]{0,3}…$/)
  })

  it('reads in full as plain words, escaped and nothing more', () => {
    const { text: reading } = renderMessage(
      partOf(text('Doe ', { bold: ['mee'] }, ' & typ ', { command: ['my', 'data'] }), {
        kind: 'quote',
        words: { said: '<!channel> *hoi*', language: 'nl' },
        by: [{ name: 'Bram' }],
      }),
    )
    expect(reading).toBe('Doe mee &amp; typ /kring my data\n“&lt;!channel&gt; *hoi*” Bram')
  })

  it('writes commands in the words of who reads', () => {
    const sheet = (noun: string, nl: string, verb: string, verbNl: string) =>
      ({ noun, verb, words: { noun: { nl, en: noun }, verb: { nl: verbNl, en: verb } } }) as CommandSheet
    const spell = spellBy([sheet('my', 'mijn', 'data', 'gegevens'), sheet('kring', 'kring', 'help', 'hulp')])
    const part = partOf(text({ command: ['my', 'data'] }, { command: ['kring', 'help'] }, { command: ['no', 'such'] }))
    const words = listOf(renderMessage(part, spell).blocks, 'text').map((one) => one['text'])
    expect(words).toEqual(['/kring mijn gegevens', '/kring hulp', '/kring no such'])
  })

  it('has a live call, room and link only from spans of ours', () => {
    const spans: ShownSpan[] = [
      { call: 'U12', name: 'Bram' },
      { call: '!channel', name: '<!channel>' },
      { roomId: 'C12', roomName: 'algemeen' },
      { roomId: 'home', roomName: 'thuis' },
      { link: 'https://example.org', label: ['hier'] },
      { link: 'javascript:alert(1)', label: ['daar'] },
    ]
    const [block] = draw(text(...spans))
    expect(listOf(block, 'user')).toEqual([{ type: 'user', user_id: 'U12' }])
    expect(listOf(block, 'channel')).toEqual([{ type: 'channel', channel_id: 'C12' }])
    expect(listOf(block, 'link')).toEqual([{ type: 'link', url: 'https://example.org', text: 'hier' }])
    expect(listOf(block, 'text').map((one) => one['text'])).toEqual(['<!channel>', '#thuis', 'daar'])
  })

  it('of very many blocks is one that Slack takes, with all words as long as paragraphs can be joined', () => {
    const paragraphs = Array.from({ length: 80 }, (_, n) => text(`Alinea ${n}`))
    const blocks = draw(...paragraphs)
    expect(checkBlocks(blocks, 'message')).toEqual([])
    expect(listOf(blocks, 'text')).toHaveLength(80)
    expect(checkBlocks(draw(...paragraphs.flatMap((one) => [one, { kind: 'divider' as const }])), 'message')).toEqual(
      [],
    )
  })

  it('tells a moment outside all years as such', () => {
    expect(draw(text('Tot ', { at: notYet, as: 'date' }, '.'))).toMatchObject([
      { elements: [{ elements: [{ text: 'Tot ' }, { text: '…' }, { text: '.' }] }] },
    ])
  })

  it('with very many options says them shorter rather than not at all', () => {
    const options = Array.from({ length: 25 }, (_, n) => ({ value: `${n}`, label: `${n} ${'woord '.repeat(11)}` }))
    const menu: ShownBlock = { kind: 'menu', address: 'a.b:c' as Address, hint: 'Kies', options }
    const { text: reading, blocks } = renderMessage(partOf(...Array.from({ length: 9 }, () => menu)))
    expect(checkMessage({ text: reading, blocks }).refusal).toBeUndefined()
  })
})
