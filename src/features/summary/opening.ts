// Monday: the summary opens with its draft, people get back what they wrote for themselves, and on the second day one private word.
import { priorities } from '../../core/budget.ts'
import type { Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action } from '../../core/command.ts'
import type { Change, HappeningName } from '../../core/context.ts'
import { nextAwake } from '../../core/own-hours.ts'
import type { Member } from '../../core/people.ts'
import type { Ritual } from '../../core/ritual.ts'
import { addDays, notYet, toInstant, toLocal } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { hoursOf, mayRemind } from '../../rounds/reminding.ts'
import { openCard } from './cards.ts'
import { bringBack } from './own-words.ts'
import { findComing, mondayFrom, opensAtTime, ritualCode } from './starting.ts'
import type { Summary } from './store.ts'
import { findSummary, listOwn, listSummaries, saveSummary } from './store.ts'
import { texts } from './texts.ts'
import { button, closingOf, openKey, summaryRef } from './words.ts'

const remindTime = '10:00'
/** It comes once when it is planned; the next is planned by people. */
const turnWeeks = 520

export const ritual: Ritual = {
  code: ritualCode,
  name: texts.ritualName,
  priority: priorities.summary,
  fixed: true,
  inPlaceOf: ['R01', 'R08'],
  minutes: 10,
  cost: 'channel',
  late: 'always',
  cadence: async (q) => {
    if (!(await q.circle.exists()) || (await q.circle.community()).state !== 'active') return 'notNow'
    const coming = await findComing(q)
    if (coming?.state !== 'planned') return 'notNow'
    return { every: 'weeks', count: turnWeeks, from: await mondayFrom(q, coming.plannedOn), at: opensAtTime }
  },
  open: async (c, { plannedOn }) => {
    const coming = await findComing(c)
    if (coming?.state !== 'planned') return
    await openSummary(c, { ...coming, state: 'open', plannedOn, openedAt: c.now })
    await c.calendarChanged()
  },
}

async function openSummary(c: Change, summary: Summary): Promise<void> {
  await saveSummary(c.db, summary)
  const closes = await setClosing(c, summary)
  const card = await openCard(c, summary.id)
  if (!card) return
  const where = { key: openKey(summary.id), purpose: { to: 'home' }, cost: 'channel', expiresAt: closes } as const
  await c.post({ ...where, card, liveUntil: notYet })
  const { zone } = await c.circle.calendar()
  const at = toInstant(zone, addDays(toLocal(zone, c.now).date, 1), remindTime)
  await c.wake({ key: remindKey(summary), name: 'summary.remind', subject: summary.id, at })
  await bringBack(c, closes)
  await c.happened('summary.opened', summaryRef(summary.id))
}

function closeKey({ id }: Pick<Summary, 'id'>): string {
  return `summary.close:${id}`
}

function remindKey({ id }: Pick<Summary, 'id'>): string {
  return `summary.remind:${id}`
}

/** Sets, or moves, the wake that posts it; while a pause has no end there is none. */
export async function setClosing(c: Change, summary: Summary) {
  const at = await closingOf(c, summary)
  if (at >= notYet) await c.cancel(closeKey(summary))
  else await c.wake({ key: closeKey(summary), name: 'summary.close', subject: summary.id, at })
  return at
}

/** Windows wait for holidays, pauses and outages. */
export async function replan(c: Change): Promise<void> {
  for (const summary of await listSummaries(c.db, c.community))
    if (summary.state === 'open') await setClosing(c, summary)
}

/** What becomes true while it is open stands in the draft at once. */
export async function followDraft(c: Change, kind: HappeningName): Promise<void> {
  const coming = await findComing(c)
  if (coming?.state === 'open' && c.declared.summaryPart(kind)) await c.resay(openKey(coming.id))
}

/** One private word to who chose those and added nothing yet (INV-34). */
export const remind: Wake = {
  name: 'summary.remind',
  run: async (c, { subject }) => {
    const summary = await findSummary(c.db, c.community, subject)
    if (summary?.state !== 'open') return
    const closes = await closingOf(c, summary)
    const { date } = toLocal((await c.circle.calendar()).zone, c.now)
    for (const member of await c.circle.members()) {
      if (!mayRemind(member, date)) continue
      const own = await listOwn(c.db, c.community, member.id)
      if (own.some(({ summaryId }) => summaryId === summary.id)) continue
      const awake = nextAwake(hoursOf(member), c.now)
      await c.post({
        key: `summary.reminder:${c.newId()}`,
        purpose: { to: 'member', member: member.id },
        cost: 'direct',
        card: reminder(c, member, summary, closes),
        expiresAt: closes,
        ...(awake > c.now ? { notBefore: awake } : {}),
      })
    }
  },
}

function reminder(c: Change, member: Member, { id }: Summary, close: Awaited<ReturnType<typeof closingOf>>): Card {
  const t = c.inLanguage(member.language)
  const buttons = say.buttons(
    button(t, texts.addMissing, 'missing', id),
    button(t, texts.addNext, 'next', id),
    button(t, texts.remindNo, 'skip', id),
    { label: t(texts.remindStop), address: `my.noReminders:${member.id}` },
  )
  const says = say.text(...t.rich(texts.remind, { close: { at: close, as: 'weekdayTime' } }))
  return { v: 1, language: member.language, zone: member.zone, blocks: [says, buttons] }
}

export const skipAction: Action = {
  name: 'summary.skip',
  may: 'guest',
  road: 'look',
  run: async (q) => ({ card: q.card(say.text(q.t(texts.skipped))) }),
}
