// Cards on Discord: never refused, never markup of what somebody typed, and every press leads back to its address.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discordLimits } from '../../../adapters/discord/limits.ts'
import { confirmsIn, renderConfirm, renderLeft } from '../../../adapters/discord/render/confirm.ts'
import type { EditPayload, MessageOptions, MessagePayload } from '../../../adapters/discord/render/message.ts'
import { markerId, markerOf, renderEdit, renderMessage } from '../../../adapters/discord/render/message.ts'
import { readPress } from '../../../adapters/discord/render/press.ts'
import { spellBy } from '../../../adapters/discord/render/spell.ts'
import type { Address } from '../../../src/core/card.ts'
import { address } from '../../../src/core/card.ts'
import type { CommandSheet } from '../../../src/core/command.ts'
import type { Part, ShownBlock, ShownSpan } from '../../../src/core/shown.ts'
import { partsOf } from '../../../src/core/split.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import { nasty } from '../../support/nasty.ts'
import { part as anyPart, roomId, userId } from './fixtures/any.ts'
import { allOf, checkMessage } from './fixtures/check.ts'
import { kindsIn, liveIn, readMarkup } from './fixtures/markup.ts'

const zone = 'Europe/Amsterdam' as Zone
const partOf = (...blocks: readonly ShownBlock[]): Part => ({ n: 0, language: 'nl', zone, blocks })
const text = (...spans: readonly ShownSpan[]): ShownBlock => ({ kind: 'text', spans })
const friday = Date.UTC(2026, 10, 6, 14) as Instant

/** All markup in a message. */
function markupsOf({ content, components }: MessagePayload | EditPayload): string[] {
  const texts = allOf(components).flatMap((one) => (one.content === undefined ? [] : [one.content]))
  return content === undefined || content === null ? texts : [content, ...texts]
}
const draw = (block: ShownBlock, options: MessageOptions = {}) =>
  markupsOf(renderMessage(partOf(block), options)).join('\n')
const kindsOf = (...blocks: readonly ShownBlock[]) =>
  allOf(renderMessage(partOf(...blocks)).components).map(({ type }) => type)

/** Without what no screen shows: line ends as they are drawn, signs that only keep words in their place. */
function bare(words: string): string {
  return words
    .replaceAll('\r\n', '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u2060\u2066-\u2069]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim()
}

const ways: readonly MessageOptions[] = [{}, { direct: true }, { marker: 0 }, { direct: true, marker: 2 ** 31 }]

describe('any card', () => {
  it('is a message that Discord takes, in a room and in direct messages, and as an edit', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        for (const options of ways) expect(checkMessage(renderMessage(part, options))).toEqual([])
        expect(checkMessage(renderEdit(part, { marker: 7 }))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('cut for Discord keeps all its words', () => {
    const long = fc.string({ unit: fc.constantFrom('*', '_', 'a', '\n', ' ', '<', '#', '`'), maxLength: 3000 })
    fc.assert(
      fc.property(long, (said) => {
        const words = bare(said).replace(/\s+/g, '')
        for (const direct of [false, true]) {
          const parts = partsOf(partOf({ kind: 'quote', words: { said, language: 'nl' } }), discordLimits)
          const payloads = parts.map((part) => renderMessage(part, { direct }))
          expect(payloads.flatMap(checkMessage)).toEqual([])
          const read = payloads.flatMap(markupsOf).map(readMarkup).join('').replace(/\s+/g, '')
          expect(words === '' ? '' : read).toBe(words)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is live only where our spans are', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const shown = JSON.stringify(part.blocks)
        const payload = renderMessage(part)
        const found = markupsOf(payload).flatMap(liveIn)
        for (const kind of ['role', 'everyone', 'emoji', 'place']) expect(found).not.toContain(kind)
        if (!shown.includes(`"call":"${userId}"`)) expect(found).not.toContain('user')
        if (!shown.includes('"link":"https')) expect(found.filter((kind) => /link|url/.test(kind))).toEqual([])
        if (!shown.includes('"at":')) expect(found).not.toContain('moment')
        expect(payload.allowed_mentions).toEqual({
          parse: [],
          users: found.includes('user') ? [userId] : payload.allowed_mentions.users,
        })
      }),
      { numRuns: 150 },
    )
  })

  it('leads every press back to its address', () => {
    fc.assert(
      fc.property(anyPart, fc.boolean(), (part, direct) => {
        const known = part.blocks.flatMap((block) => {
          if (block.kind === 'buttons') return block.buttons.map((one) => ({ address: one.address }))
          return block.kind === 'menu'
            ? block.options.map((option) => ({ address: block.address, choice: option.value }))
            : []
        })
        const keys = new Set(known.map((one) => JSON.stringify(one)))
        for (const { custom_id: id, options } of allOf(renderMessage(part, { direct }).components)) {
          if (id === undefined) continue
          const values = options ? options.map(({ value }) => [value]) : [undefined]
          for (const chosen of values) {
            const { is, ...pressed } = readPress(id, chosen) ?? { is: 'nothing' }
            expect(['press', 'ask']).toContain(is)
            expect(keys).toContain(JSON.stringify(pressed))
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})

const typed = [
  ...nasty,
  '# kop\n## kop\n- lijst\n* lijst\n+ lijst\n1. lijst\n-# klein\n> citaat\n>>> alles\n  # kop',
  '<@80351110224678912> <@&1> <#1> <:kring:123456789012345678> <t:1> </kring:1> <id:home> @everyone @Here',
  'https://example.org/a_b_c <https://example.org> http://x.nl discord.gg/kring steam://run',
  ':tada: :+1::skin-tone-2: 12:30:45 ¯\\_(ツ)_/¯ \\*a\\* a\\',
  '||weg|| ~~weg~~ __onder__ ***alles*** `a` ``b`` ```js\nc\n``` [a](https://b.c) [a](<https://b.c>)',
  '1. een\n2. twee\n10.000 euro\n3.14',
]

describe('words that people typed', () => {
  const places: readonly [string, (span: { said: string; language: 'nl' }) => ShownBlock][] = [
    ['a quote', (words) => ({ kind: 'quote', words })],
    ['a text', (words) => text(words)],
    ['the middle of a text', (words) => text('Zeg: ', words, ' en door')],
    ['bold and italic', (words) => text({ bold: [{ italic: [words] }] })],
    ['a list', (words) => ({ kind: 'list', items: [[words], ['x']] })],
    ['fields', (words) => ({ kind: 'fields', fields: [{ label: 'Wat', spans: [words] }] })],
    ['a table', (words) => ({ kind: 'table', header: ['Wat', 'Wie'], rows: [[[words], ['x']]] })],
    ['small print', (words) => ({ kind: 'note', spans: [words] })],
    ['a heading', (words) => ({ kind: 'heading', spans: [words] })],
  ]
  for (const [place, blockOf] of places) {
    it.each(typed)(`stand in ${place} as they were typed: %j`, (said) => {
      for (const direct of [false, true]) {
        const markup = draw(blockOf({ said, language: 'nl' }), { direct })
        const flat = (words: string) => bare(words).replace(/\s+/g, ' ')
        expect(flat(readMarkup(markup))).toContain(flat(said))
        expect(liveIn(markup)).toEqual([])
      }
    })
  }

  it('keep a direction that is not closed to themselves', () => {
    expect(draw(text({ said: 'abc \u202eomgekeerd', language: 'nl' }, ' en verder'))).toBe(
      '\u2068abc \u202eomgekeerd\u2069 en verder',
    )
    expect(draw(text({ said: 'eruit\u2069 \u202ever', language: 'nl' }, '.'))).toBe('\u2068eruit \u202ever\u2069.')
  })

  it('make nothing together with ours', () => {
    expect(liveIn(draw(text('@', { said: 'everyone', language: 'nl' })))).toEqual([])
    expect(liveIn(draw(text('https:', { name: '//example.org' })))).toEqual([])
    expect(liveIn(draw(text('<@', { name: '80351110224678912>' })))).toEqual([])
    expect(kindsIn(draw(text('1', { said: '. een', language: 'nl' })))).toEqual([])
    expect(kindsIn(draw(text('-', { said: '# klein', language: 'nl' })))).toEqual([])
  })
})

describe('a block', () => {
  it('tells moments by the clock of who reads', () => {
    const styles = ['date', 'time', 'moment', 'weekdayTime', 'relative'] as const
    const spans = styles.flatMap((as): ShownSpan[] => [{ at: friday, as }, ' '])
    expect(draw(text(...spans))).toBe(['D', 't', 'F', 'F', 'R'].map((style) => `<t:1793973600:${style}>`).join(' '))
    expect(draw(text('Tot ', { at: -1 as Instant, as: 'time' }))).toBe('Tot …')
  })

  it('has marks only directly beside words, and never two that run together', () => {
    expect(draw(text('Doe ', { bold: [' mee '] }, 'of ', { italic: ['niet'] }, { bold: ['!'] }))).toBe(
      'Doe  **mee** of *niet*\u2060**!**',
    )
    expect(kindsIn(draw(text({ bold: ['a', { italic: ['b'] }, 'c'] })))).toEqual(['bold', 'italic', 'bold', 'bold'])
    expect(draw(text({ bold: ['twee\nregels'] }))).toBe('**twee**\n**regels**')
  })

  it('is what it is to a client', () => {
    const item: readonly ShownSpan[] = [{ said: 'een\ntwee', language: 'nl' }]
    expect(kindsIn(draw({ kind: 'heading', spans: ['C#'] }))).toEqual(['heading'])
    expect(readMarkup(draw({ kind: 'heading', spans: ['C#'] })).trim()).toBe('C#\u2060')
    expect(draw({ kind: 'list', items: [item, ['drie']], ordered: true })).toBe('1. een\n   twee\n2. drie')
    expect(draw({ kind: 'note', spans: ['een\n\ntwee'] })).toBe('-# een\n-# twee')
    expect(
      draw({
        kind: 'fields',
        fields: [
          { label: 'Idee', spans: ['4'] },
          { label: 'Wie?', spans: [] },
        ],
      }),
    ).toBe('**Idee:** 4\n**Wie?**')
    const quote: ShownBlock = { kind: 'quote', words: { said: 'a\n\nb', language: 'nl' }, by: [{ name: 'Bram' }] }
    expect(draw(quote)).toBe('> a\n> \n> b\n> — *Bram*')
    expect(kindsIn(draw(quote))).toEqual(['quote', 'italic'])
  })

  it('of a picture is followed by the same in words', () => {
    expect(draw({ kind: 'strip', lines: ['●●', '`●`'], words: ['idee 2'] })).toBe(
      '```\n●●\n`\u2060●`\u2060\n```\nidee 2',
    )
  })

  it('of a table is aligned as long as it is small and plain, else a list', () => {
    const table = (...rows: (readonly ShownSpan[])[][]): ShownBlock => ({ kind: 'table', header: ['Wie', 'Wat'], rows })
    expect(draw(table([['Bram'], ['koffie']], [['Anouk']]))).toBe(
      '```\nWie    Wat\n─────  ──────\nBram   koffie\nAnouk\n```',
    )
    expect(draw(table([['Bram'], ['een cel van meer dan twintig']]))).toBe(
      '- **Wie:** Bram\n  **Wat:** een cel van meer dan twintig',
    )
    for (const one of [{ at: friday, as: 'date' }, { name: '漢字' }, { name: '`' }] as const) {
      expect(draw(table([['Bram'], [one]]))).toMatch(/^- \*\*Wie:\*\* Bram/)
    }
  })

  it('of one button stands beside a short text', () => {
    const press: ShownBlock = { kind: 'buttons', buttons: [{ label: 'Ongedaan maken', address: address('a.b', 'c') }] }
    expect(kindsOf(text('Bewaard.'), press)).toEqual([17, 9, 10, 2])
    expect(kindsOf(text('lang '.repeat(80)), press)).toEqual([17, 10, 1, 2])
    expect(kindsOf(press)).toEqual([17, 1, 2])
  })

  it('of many buttons has two rows, of a menu as many as it needs', () => {
    const buttons = Array.from({ length: 7 }, (_, n) => ({ label: `${n}`, address: address('a.b', `${n}`) }))
    const rows = renderMessage(partOf({ kind: 'buttons', buttons }), { direct: true }).components
    expect(rows.map(({ components }) => components.length)).toEqual([5, 2])
    const options = Array.from({ length: 30 }, (_, n) => ({ value: `${n}`, label: `${n}`, hint: 'Hint' }))
    const menu: ShownBlock = { kind: 'menu', address: 'a.b:c' as Address, hint: 'Kies', options }
    const menus = allOf(renderMessage(partOf(menu)).components).filter(({ type }) => type === 3)
    expect(menus.map((one) => one.options?.length)).toEqual([25, 5])
    expect(menus[0]).toMatchObject({ placeholder: 'Kies', custom_id: 'a.b:c' })
    expect(readPress(menus[1]?.custom_id ?? '', ['29'])).toEqual({ is: 'press', address: 'a.b:c', choice: '29' })
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
      { kind: 'table', header: ['a'], rows: [] },
    ]
    expect(kindsOf(...nothing, text('Iets'))).toEqual([17, 10])
    for (const options of ways) expect(checkMessage(renderMessage(partOf(), options))).toEqual([])
  })
})

describe('a card with more buttons than a message holds', () => {
  const items = Array.from({ length: 10 }, (_, n): ShownBlock[] => [
    text(`Ding ${n}`),
    {
      kind: 'buttons',
      buttons: ['Versterken', 'Bijstellen', 'Stoppen', 'Wissen'].map((label, at) => ({
        label,
        address: address('a.b', `${n}`, `${at}`),
        ...(at === 3 ? { weight: 'careful' as const } : {}),
      })),
    },
  ]).flat()

  it.each([false, true])('has menus under the texts they are about, direct: %s', (direct) => {
    const payload = renderMessage(partOf(...items), { direct })
    expect(checkMessage(payload)).toEqual([])
    const [container] = payload.components
    const pieces = container?.components ?? []
    expect(pieces.filter(({ type }) => type === 10)).toHaveLength(10)
    const menu = pieces[1] as
      | { components?: readonly { custom_id: string; options: { value: string }[] }[] }
      | undefined
    const [select] = menu?.components ?? []
    const chosen = (n: number) => readPress(select?.custom_id ?? '', [select?.options[n]?.value ?? ''])
    expect(chosen(1)).toEqual({ is: 'press', address: 'a.b:0/1' })
    expect(chosen(3)).toEqual({ is: 'ask', address: 'a.b:0/3' })
    expect(readPress(select?.custom_id ?? '')).toBeUndefined()
  })
})

describe('a press', () => {
  const careful = { label: 'Wis alles', address: 'a.b:c' as Address, weight: 'careful' as const }

  it('on something careful asks first, in the words of the card or in ours', () => {
    const part = partOf({ kind: 'buttons', buttons: [careful] })
    const [button] = allOf(renderMessage(part).components).filter(({ type }) => type === 2)
    expect(readPress(button?.custom_id ?? '')).toEqual({ is: 'ask', address: 'a.b:c' })
    const ask = renderConfirm({ address: 'a.b:c', language: 'nl', label: 'Wis alles' })
    expect(checkMessage(ask)).toEqual([])
    expect(markupsOf(ask)).toEqual(['### Wis alles', 'Dit is lastig ongedaan te maken.'])
    const pressed = allOf(ask.components).flatMap(({ custom_id: id }) => (id ? [readPress(id)] : []))
    expect(pressed).toEqual([{ is: 'press', address: 'a.b:c' }, { is: 'leave' }])
    expect(checkMessage(renderLeft('nl'))).toEqual([])
  })

  it('finds the question of the card by its address', () => {
    const confirm = { title: 'Echt?', says: '# *Alles* gaat weg', yes: 'Ja', no: ' ' }
    const part = partOf({
      kind: 'buttons',
      buttons: [
        { ...careful, confirm },
        { ...careful, address: 'x.y:z' },
      ],
    })
    expect([...confirmsIn(part)]).toEqual([['a.b:c', confirm]])
    const ask = renderConfirm({ address: 'a.b:c', language: 'en', confirm })
    expect(markupsOf(ask).map(readMarkup)).toEqual(['Echt?\n', '# *Alles* gaat weg'])
    expect(allOf(ask.components).flatMap(({ label }) => label ?? [])).toEqual(['Ja', 'No'])
    expect(JSON.stringify(ask)).not.toContain('undefined')
  })

  it('is never on the wrong one of two that look alike, and long ids still come back', () => {
    const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e'
    const long = `reflection.somethingLong:${uuid}/${uuid}` as Address
    const buttons = [
      careful,
      careful,
      { label: 'x', address: long },
      { label: 'y', address: long, weight: 'careful' as const },
    ]
    const ids = allOf(renderMessage(partOf({ kind: 'buttons', buttons })).components).flatMap(
      (one) => one.custom_id ?? [],
    )
    expect(new Set(ids).size).toBe(4)
    expect(ids.map((id) => readPress(id))).toEqual([
      { is: 'ask', address: 'a.b:c' },
      { is: 'ask', address: 'a.b:c' },
      { is: 'press', address: long },
      { is: 'ask', address: long },
    ])
    for (const strange of ['', '?', '=', '1', '!x', 'ü']) expect(readPress(strange)).toBeUndefined()
  })
})

describe('a message', () => {
  const call: ShownBlock = text('Hoi ', { call: userId, name: 'Bram' }, ', kijk eens.')

  it('that is direct or calls somebody is plain content, and calls only whom our words call', () => {
    expect(renderMessage(partOf(call))).toEqual({
      content: `Hoi <@${userId}>, kijk eens.`,
      components: [],
      flags: 4,
      allowed_mentions: { parse: [], users: [userId] },
    })
    expect(renderMessage(partOf(text('Hoi')), { direct: true })).toMatchObject({ content: 'Hoi', flags: 4 })
    expect(renderMessage(partOf(text('Hoi')))).toMatchObject({ flags: 1 << 15, components: [{ type: 17 }] })
    expect(renderMessage(partOf(text({ call: 'anouk', name: 'Anouk' })))).toMatchObject({
      flags: 1 << 15,
      allowed_mentions: { users: [] },
    })
  })

  it('that is too long for plain content is components, with all its words', () => {
    const links = Array.from({ length: 12 }, (_, n) => ({
      link: `https://discord.com/channels/${'1'.repeat(18)}/${'2'.repeat(18)}/${'3'.repeat(18)}${n}`,
      label: [`Het hele verhaal van experiment ${n}`],
    }))
    const payload = renderMessage(partOf(text(...links), text('a'.repeat(900))), { direct: true })
    expect(payload.flags).toBe(1 << 15)
    expect(markupsOf(payload).flatMap(liveIn)).toHaveLength(12)
  })

  it('is replaced whole by an edit, which calls nobody', () => {
    expect(renderEdit(partOf(call))).toMatchObject({
      content: null,
      embeds: [],
      flags: 1 << 15,
      components: [{ type: 17, components: [{ content: `Hoi <@${userId}>, kijk eens.` }] }],
      allowed_mentions: { parse: [], users: [] },
    })
  })

  it('is found by its marker', () => {
    const press: ShownBlock = { kind: 'buttons', buttons: [{ label: 'Ja', address: address('a.b', 'c') }] }
    for (const marker of [1, 12345, 2 ** 31, 0, -5, 2 ** 40 + 3]) {
      expect(markerOf(renderMessage(partOf(text('Hoi')), { marker }).components)).toBe(markerId(marker))
      expect(markerOf(renderMessage(partOf(text('Hoi'), press), { marker, direct: true }).components)).toBe(
        markerId(marker),
      )
      expect(markerId(marker)).toBeGreaterThan(0)
      expect(markerId(marker)).toBeLessThan(2 ** 31)
    }
    expect(markerOf([])).toBeUndefined()
  })

  it('has a live room and link only from spans of ours', () => {
    const spans: ShownSpan[] = [
      { roomId, roomName: 'algemeen' },
      { roomId: 'home', roomName: 'thuis' },
      { link: 'https://example.org/a(b)', label: ['hi[er] https://x.nl'] },
      { link: 'https://example.org', label: [' '] },
      { link: 'javascript:alert(1)', label: ['daar'] },
    ]
    const markup = draw(text(...spans))
    expect(markup).toBe(
      `<#${roomId}>\\#thuis[hi［er］ https:\u2060//x.nl](<https://example.org/a%28b%29>)<https://example.org>daar`,
    )
    expect(liveIn(markup)).toEqual(['room', 'link', 'url'])
  })

  it('writes commands to be tapped where they are known, else in the words of who reads', () => {
    const sheet = (noun: string, nl: string, verb: string, verbNl: string) =>
      ({ noun, verb, words: { noun: { nl, en: noun }, verb: { nl: verbNl, en: verb } } }) as CommandSheet
    const sheets = [sheet('my', 'mijn', 'data', 'gegevens'), sheet('kring', 'kring', 'help', 'hulp')]
    const spell = spellBy(sheets, new Map([['my', roomId]]))
    const block = text({ command: ['my', 'data'] }, ' ', { command: ['kring', 'help'] }, ' ', {
      command: ['no', 'such'],
    })
    expect(draw(block, { spell })).toBe(`</my data:${roomId}> \`/kring hulp\` \`/no such\``)
    expect(draw(block)).toBe('`/my data` `/kring help` `/no such`')
  })

  it('of very many blocks is one that Discord takes, with all words', () => {
    const many = Array.from({ length: 60 }, (_, n) => [text(`woord${n}`), { kind: 'divider' as const }]).flat()
    const buttons = Array.from({ length: 60 }, (_, n) => ({ label: `${n}`, address: address('a.b', `${n}`) }))
    const payload = renderMessage(partOf(...many, { kind: 'buttons', buttons }))
    expect(checkMessage(payload)).toEqual([])
    for (let n = 0; n < 60; n += 1) expect(markupsOf(payload).join('\n')).toContain(`woord${n}`)
    expect(checkMessage(renderMessage(partOf(...many, { kind: 'buttons', buttons }), { direct: true }))).toEqual([])
  })
})
