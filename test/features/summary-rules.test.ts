// The rules of a summary, without anybody: when it is offered, who finishes it, which lines stand and fit, what may go outside.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/core/card.ts'
import { summaryParts } from '../../src/core/happening.ts'
import type { MemberId } from '../../src/core/ids.ts'
import { markdownOf } from '../../src/core/markdown.ts'
import type { LocalDate, Zone } from '../../src/core/time.ts'
import { addDays, weekdayOf } from '../../src/core/time.ts'
import { onlyAllowed } from '../../src/features/summary/outside-rules.ts'
import {
  chosenStories,
  groups,
  isWanted,
  mayFinish,
  mayOffer,
  mayStart,
  nextMonday,
  numbered,
  pickStrongest,
  withoutOlder,
  withSources,
} from '../../src/features/summary/rules.ts'

const day = (date: string) => date as LocalDate
const [a, b, z] = ['a', 'b', 'z'] as MemberId[] as [MemberId, MemberId, MemberId]
const facts = {
  today: day('2026-10-02'),
  startedOn: day('2026-09-07'),
  lastOn: undefined,
  isComing: false,
  offeredOn: undefined,
  moved: false,
  isOn: true,
}

describe('a summary is offered', () => {
  it('when eight weeks have passed', () => {
    expect(mayOffer({ ...facts, today: day('2026-10-30') })).toBe(false)
    expect(mayOffer({ ...facts, today: day('2026-11-06') })).toBe(true)
  })
  it('earlier when the focus moved or a stretch was put to rest, and the circle has the ritual', () => {
    const moved = { ...facts, today: day('2026-10-09'), moved: true }
    expect(mayOffer(moved)).toBe(true)
    expect(mayOffer({ ...moved, isOn: false })).toBe(false)
  })
  it('never within four weeks of the last one, never while one is coming, and never twice a month', () => {
    fc.assert(
      fc.property(
        fc.nat(120),
        fc.nat(120),
        fc.nat(120),
        fc.boolean(),
        fc.boolean(),
        (n, last, offered, moved, isComing) => {
          const today = addDays(day('2026-09-07'), n)
          const lastOn = addDays(day('2026-09-07'), last)
          const offeredOn = addDays(day('2026-09-07'), offered)
          const may = mayOffer({ ...facts, today, lastOn, offeredOn, moved, isComing })
          if (may) expect(!isComing && n - last >= 28 && n - offered >= 28).toBe(true)
        },
      ),
    )
  })
  it('and two yeses are enough, whatever others say', () => {
    expect(isWanted([{ says: 'yes' }, { says: 'notYet' }])).toBe(false)
    expect(isWanted([{ says: 'yes' }, { says: 'notYet' }, { says: 'yes' }])).toBe(true)
  })
  it('and it opens on a Monday after today that is not free', () => {
    const free = [day('2026-10-05')]
    expect(nextMonday(day('2026-10-02'), (date) => free.includes(date))).toBe('2026-10-12')
    expect(weekdayOf(nextMonday(day('2026-10-05'), () => false))).toBe('mon')
    expect(nextMonday(day('2026-10-05'), () => false)).toBe('2026-10-12')
    expect(mayStart({ isComing: false, lastOn: day('2026-09-21'), on: day('2026-10-12') })).toBe(false)
  })
})

describe('who finishes it', () => {
  const me = { id: a, perspective: 'citizen' }
  it('are the holders, where there are any', () => {
    expect(mayFinish({ me, holders: [b], finished: [] })).toBe('holders')
    expect(mayFinish({ me, holders: [a, b], finished: [] })).toBe('yes')
  })
  it('are otherwise two volunteers from different sides of the table', () => {
    const resident = { memberId: b, perspective: 'citizen' }
    const student = { memberId: z, perspective: 'student' }
    expect(mayFinish({ me, holders: [], finished: [] })).toBe('yes')
    expect(mayFinish({ me, holders: [], finished: [resident] })).toBe('sameSide')
    expect(mayFinish({ me, holders: [], finished: [student] })).toBe('yes')
    expect(mayFinish({ me, holders: [], finished: [student, resident] })).toBe('enough')
    expect(mayFinish({ me, holders: [], finished: [student, { ...resident, memberId: a }] })).toBe('yes')
  })
})

describe('lines', () => {
  const one = (says: string, more = {}) => ({ says: [says], sources: [{ kind: 'x', id: says }], ...more })
  it('without a source do not stand (INV-20)', () => {
    expect(withSources([one('ja'), { says: ['nee'], sources: [] }]).map(({ says }) => says)).toEqual([['ja']])
  })
  it('about one record replace each other, but what was learned in each round stays', () => {
    const about = { kind: 'experiment', id: '1' }
    const kept = withoutOlder([
      one('idee', { about }),
      one('ronde 1', { about, learned: true }),
      one('ronde 2', { about, learned: true }),
      one('gezien', { about, yields: true }),
    ])
    expect(kept.map(({ says }) => (says as readonly unknown[])[0])).toEqual(['ronde 1', 'ronde 2'])
  })
  it('go into a message as far as they fit, one of each part before a second of any, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(900), { maxLength: 8 }), { minLength: 1, maxLength: 6 }), (sizes) => {
        const parts = sizes.map((lengths, n) => ({
          part: summaryParts[n] ?? ('next' as const),
          lines: lengths.map((length, k) => one('x'.repeat(length) + k)),
        }))
        const room = {
          length: 1700,
          lengthOf: ({ says }: (typeof parts)[0]['lines'][0]) => (says[0] ?? '').length,
          headingLength: () => 10,
        }
        const picked = pickStrongest(parts, room as never)
        const taken = picked.parts.flatMap(({ lines }) => lines)
        expect(
          taken.reduce((sum, { says }) => sum + `${(says as readonly unknown[])[0]}`.length, 0),
        ).toBeLessThanOrEqual(1700)
        const all = parts.flatMap(({ lines }) => lines)
        expect(taken).toEqual(all.filter((line) => taken.some((other) => other === line)))
        expect(picked.isAll).toBe(taken.length === all.length)
      }),
    )
  })
  it('every part but the question stands under one of the three headings', () => {
    expect(Object.values(groups).flat().toSorted()).toEqual([...numbered].toSorted())
  })
})

describe('stories', () => {
  it('that people said most of stand first, two at most; without reasons those that were told', () => {
    const told = ['1', '2', '3'].map((id) => ({ id }))
    expect(chosenStories(told, [{ storyId: '3' }, { storyId: '3' }, { storyId: '1' }]).map(({ id }) => id)).toEqual([
      '3',
      '1',
    ])
    expect(chosenStories(told, []).map(({ id }) => id)).toEqual(['1', '2'])
  })
})

describe('outside', () => {
  const said = (words: string, id: string) => ({ said: words, from: { kind: 'answer', id }, language: 'nl' as const })
  const blocks: Block[] = [
    { kind: 'heading', spans: ['Titel'] },
    { kind: 'heading', spans: ['Wat we hoorden'] },
    {
      kind: 'list',
      items: [
        [said('ja', '1'), ' ', { member: a }],
        [said('nee', '2'), ' ', { member: b }],
      ],
    },
    { kind: 'heading', spans: ['Wie'] },
    { kind: 'text', spans: [said('nee', '2')] },
    { kind: 'text', spans: ['Met ', { member: b }] },
  ]
  const writers = new Map([
    ['answer:1', [a]],
    ['answer:2', [b]],
  ])
  it('only what its writers allow, names only of who wants that, and nothing tells what was left out', () => {
    const given = [{ source: 'answer:1', memberId: a, named: true }]
    expect(onlyAllowed(blocks, { writers, given, somebody: 'iemand' })).toEqual([
      { kind: 'heading', spans: ['Titel'] },
      { kind: 'heading', spans: ['Wat we hoorden'] },
      { kind: 'list', items: [[said('ja', '1'), ' ', { member: a }]] },
      { kind: 'heading', spans: ['Wie'] },
      { kind: 'text', spans: ['Met ', 'iemand'] },
    ])
    expect(
      JSON.stringify(
        onlyAllowed(blocks, { writers, given: [{ ...given[0], named: false } as never], somebody: 'iemand' }),
      ),
    ).not.toContain('"member"')
  })
  it('what two people wrote together goes only with both', () => {
    const both = new Map([['answer:1', [a, b]]])
    const list: Block[] = [{ kind: 'text', spans: [said('samen', '1')] }]
    const allowed = (...who: MemberId[]) => ({
      writers: both,
      given: who.map((memberId) => ({ source: 'answer:1', memberId, named: true })),
      somebody: 'iemand',
    })
    expect(onlyAllowed(list, allowed(a))).toEqual([])
    expect(onlyAllowed(list, allowed(a, b))).toEqual(list)
  })
})

describe('the file', () => {
  it('is Markdown in which nothing that people typed becomes a mark, a link or a heading', () => {
    const reading = { language: 'nl', zone: 'Europe/Amsterdam' as Zone } as const
    const words = { said: '# [hier](http://x) *nu* <b> 1. `code`', language: 'nl' as const }
    const text = markdownOf(
      [
        { kind: 'heading', spans: ['Titel'] },
        { kind: 'text', spans: [{ bold: ['Nu '] }, words] },
        { kind: 'strip', lines: ['◆●'], words: ['in woorden'] },
      ],
      reading,
    )
    expect(text).toBe(
      '# Titel\n\n**Nu** \\# \\[hier\\](http://x) \\*nu\\* \\<b\\> 1. \\`code\\`\n\n```\n◆●\n```\n\nin woorden\n',
    )
    expect(markdownOf([{ kind: 'quote', words }], reading)).toBe(
      '> \\# \\[hier\\](http://x) \\*nu\\* \\<b\\> 1. \\`code\\`\n',
    )
  })
})
