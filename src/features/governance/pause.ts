// A longer pause: the circle rests until a day it chose, and then begins again by itself.
import { savePause } from '../../community/calendar/store.ts'
import { changeCommunity } from '../../community/communities/store.ts'
import { firstQuestionTime } from '../../community/rules.ts'
import { communityRef } from '../../community/words.ts'
import type { Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import { textOf } from '../../core/form.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import type { LocalDate } from '../../core/time.ts'
import { parseLocalDate, plus, toInstant, toLocal } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { parseObject, parseText } from './payload.ts'
import { mayPauseUntil } from './rules.ts'
import { texts } from './texts.ts'

interface Payload {
  readonly until: LocalDate
}

export const pauseKind: ProposalKind<Payload> = {
  name: 'governance.pause',
  consent: 'full',
  says: texts.pause,
  parse: (json) => {
    const until = parseLocalDate(parseText(parseObject(json)['until']))
    if (!until) throw new Error('This is no day.')
    return { until }
  },
  words: async (q, { until }) => ({ after: q.t.rich(texts.pauseAfter, { until: await daySpan(q, until) }) }),
  fields: async (q, payload) => {
    const bare = { kind: 'date', name: 'until', required: true } as const
    const value = payload ? { value: payload.until } : {}
    return [{ ...bare, label: q.t(texts.pauseLabel), hint: q.t(texts.pauseHint), ...value }]
  },
  read: async (q, values) => {
    const until = parseLocalDate(textOf(values, 'until') ?? '')
    if (!until) return refuse(q.t(texts.pauseDays), { problems: [{ field: 'until', says: q.t(texts.pauseDays) }] })
    return (await cannotPause(q, { until })) ?? { until }
  },
  stillPossible: cannotPause,
  adopt: async (c, { until }, { by }) => {
    const ends = await startOf(c, until)
    await savePause(c.db, c.community, { id: c.newId(), from: c.now, until: ends, by: undefined, why: undefined })
    await changeCommunity(c.db, c.community, { state: 'paused' })
    await c.happened('governance.paused', communityRef({ id: c.community }), by)
    await c.communityChanged({ how: 'paused' })
    await c.calendarChanged()
    await c.wake({ key: `governance.resume:${c.community}`, name: 'governance.resume', subject: c.community, at: ends })
  },
}

/** The day has come: everything goes on as it was, and the circle hears it. */
export const resumeWake: Wake = {
  name: 'governance.resume',
  says: texts.resumeSays,
  run: async (c) => {
    if ((await c.circle.community()).state !== 'paused') return
    await changeCommunity(c.db, c.community, { state: 'active' })
    await c.happened('governance.resumed', communityRef({ id: c.community }))
    await c.communityChanged({ how: 'resumed' })
    await c.calendarChanged()
    const t = await c.homeTexts()
    await c.post({
      key: `governance.resumed:${c.newId()}`,
      purpose: { to: 'home' },
      cost: 'free',
      card: await c.homeCard([say.text(t(texts.resumed))]),
      expiresAt: plus(c.now, { days: 3 }),
    })
  },
}

async function cannotPause(q: Query, { until }: Payload): Promise<Refusal | undefined> {
  const { state, zone } = await q.circle.community()
  if (state !== 'active') return refuse(q.t(texts.notActive))
  if (mayPauseUntil(toLocal(zone, q.now).date, until)) return undefined
  return refuse(q.t(texts.pauseDays), { problems: [{ field: 'until', says: q.t(texts.pauseDays) }] })
}

async function startOf(q: Pick<Query | Change, 'circle'>, date: LocalDate) {
  return toInstant((await q.circle.community()).zone, date, firstQuestionTime)
}

async function daySpan(q: Query, date: LocalDate): Promise<Span> {
  return { at: await startOf(q, date), as: 'date' }
}
