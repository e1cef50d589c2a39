// How a summary comes to be planned: by two yeses under a digest or by a light consent; it opens on the next Monday that is not free.
import { isResting } from '../../core/calendar.ts'
import { say } from '../../core/card.ts'
import type { Action } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import type { RitualCode } from '../../core/ritual.ts'
import type { Instant, LocalDate, LocalTime } from '../../core/time.ts'
import { toInstant } from '../../core/time.ts'
import { lastHappening } from '../../store/incoming/journal.ts'
import { mayStart, nextMonday } from './rules.ts'
import type { Summary } from './store.ts'
import { findSummary, listSummaries, saveSummary } from './store.ts'
import { texts } from './texts.ts'
import { summaryRef, today } from './words.ts'

export const ritualCode: RitualCode = 'R09'
export const opensAtTime: LocalTime = '09:00'

/** The one that is planned or open. */
export async function findComing(q: Query): Promise<Summary | undefined> {
  return (await listSummaries(q.db, q.community)).find(({ state }) => state !== 'posted')
}

/** A free day that was added since moves it on, and so does a time in which nothing could open. */
export async function mondayFrom(q: Query, planned: LocalDate): Promise<LocalDate> {
  const calendar = await q.circle.calendar()
  const now = await today(q)
  const after = planned < now ? now : planned
  return after > planned || isResting(calendar, planned)
    ? nextMonday(after, (date) => isResting(calendar, date))
    : planned
}

/** Everything since the last one; the first looks back to the beginning. */
export async function planSummary(c: Change): Promise<Instant> {
  const calendar = await c.circle.calendar()
  const all = await listSummaries(c.db, c.community)
  const [last] = all.filter(({ state }) => state === 'posted')
  const plannedOn = nextMonday(await today(c), (date) => isResting(calendar, date))
  const { startedOn } = await c.circle.community()
  const id = c.newId<string>()
  await saveSummary(c.db, {
    id,
    communityId: c.community,
    state: 'planned',
    plannedOn,
    since: last?.postedAt ? await today(c, last.postedAt) : (startedOn ?? plannedOn),
    fromSeq: last?.toSeq ?? 0,
    toSeq: await lastHappening(c.db, c.community),
    items: [],
    openedAt: null,
    postedAt: null,
    changedAt: null,
  })
  await c.happened('summary.planned', summaryRef(id))
  await c.calendarChanged()
  return toInstant(calendar.zone, plannedOn, opensAtTime)
}

async function cannotStart(q: Query): Promise<boolean> {
  const calendar = await q.circle.calendar()
  const [last] = (await listSummaries(q.db, q.community)).filter(({ state }) => state === 'posted')
  const on = nextMonday(await today(q), (date) => isResting(calendar, date))
  const isComing = (await findComing(q)) !== undefined
  return !mayStart({ isComing, on, ...(last ? { lastOn: last.plannedOn } : {}) })
}

export const startKind: ProposalKind<Record<string, never>> = {
  name: 'summary.start',
  consent: 'light',
  says: texts.startSays,
  needsWhy: false,
  parse: () => ({}),
  words: async (q) => ({ after: [q.t(texts.startWords)] }),
  fields: async () => [],
  read: async () => ({}),
  stillPossible: async (q) => ((await cannotStart(q)) ? refuse(q.t(texts.startNot)) : undefined),
  adopt: async (c) => {
    if (!(await cannotStart(c))) await planSummary(c)
  },
}

export const startAction: Action = {
  name: 'summary.propose',
  may: 'member',
  road: 'do',
  run: async (c) => {
    const made = await c.propose('summary.start', { payload: {}, why: '' })
    return isRefusal(made) ? made : { card: c.card(say.text(c.t(texts.proposed))) }
  },
}

export const plannedLine: HappeningKind = {
  name: 'summary.planned',
  log: true,
  digest: 'open',
  line: async (q, { subject }) => {
    const summary = await findSummary(q.db, q.community, subject.id)
    if (!summary) return undefined
    const { zone } = await q.circle.calendar()
    const date = { at: toInstant(zone, summary.plannedOn, opensAtTime), as: 'date' } as const
    const says = summary.state === 'planned' ? texts.plannedLine : texts.linePlanned
    return { spans: q.t.rich(says, { date }), sources: [subject], about: subject }
  },
}
