// What a circle and its own perspectives are when somebody asks, and what the log says about the beginning.
import { listHolidays } from '../../community/calendar/store.ts'
import { listOwnPerspectives } from '../../community/perspectives/store.ts'
import { saidOf } from '../../community/words.ts'
import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Happening, HappeningKind, Line } from '../../core/happening.ts'
import type { MemberId } from '../../core/ids.ts'
import type { RecordKind } from '../../core/record.ts'
import { texts } from './texts.ts'

export const records: readonly RecordKind[] = [
  {
    name: 'community',
    describe: async (q, id) => {
      if (id !== q.community || !(await q.circle.exists())) return undefined
      const community = await q.circle.community()
      const title = saidOf(q, community, community.name)
      const typed = [community.organisation, community.contact, community.ambition].filter(
        (words) => words !== undefined,
      )
      const words = [title, ...typed.map((one) => saidOf(q, community, one))]
      return { ref: { kind: 'community', id }, title: [title], people: [], audience: 'group', words }
    },
  },
  {
    name: 'perspective',
    describe: async (q, id) => {
      const found = (await listOwnPerspectives(q.db, q.community)).find((one) => one.id === id)
      if (!found) return undefined
      const words = q.said(found.words, { kind: 'perspective', id }, found.language)
      return { ref: { kind: 'perspective', id }, title: [words], people: [], audience: 'group', words: [words] }
    },
  },
  {
    name: 'holiday',
    describe: async (q, id) => {
      const found = (await listHolidays(q.db, q.community)).find((one) => one.id === id)
      if (!found) return undefined
      const words = q.said(found.name, { kind: 'holiday', id })
      return { ref: { kind: 'holiday', id }, title: [words], people: [], audience: 'group', words: [words] }
    },
  },
]

const line = (happening: Happening, spans: readonly Span[]): Line => ({ spans, sources: [happening.subject] })
const byName = (q: Query, member: MemberId | undefined): Span => (member ? { member } : q.t(texts.someone))

export const happenings: readonly HappeningKind[] = [
  {
    name: 'setup.founded',
    log: true,
    line: async (q, h) => line(h, q.t.rich(texts.founded, { name: byName(q, h.by) })),
  },
  { name: 'setup.activated', log: true, line: async (q, h) => line(h, q.t.rich(texts.activated)) },
  {
    name: 'setup.roomChosen',
    log: true,
    line: async (q, h) => line(h, q.t.rich(texts.roomChosen, { name: byName(q, h.by), room: { room: 'home' } })),
  },
  {
    name: 'setup.keyGiven',
    log: true,
    line: async (q, h) => line(h, q.t.rich(texts.keyGivenLine, { name: { member: h.subject.id as MemberId } })),
  },
  {
    name: 'setup.holidayAdded',
    log: true,
    line: async (q, h) => {
      const found = (await listHolidays(q.db, q.community)).find((one) => one.id === h.subject.id)
      if (!found) return undefined
      return line(h, q.t.rich(texts.holidayLine, { name: q.said(found.name, h.subject) }))
    },
  },
]
