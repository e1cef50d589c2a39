// The check where we are (R07): it opens by itself or by hand, takes taps that nobody sees, and keeps only counts when it closes.
import { findCadence } from '../../community/rituals/choices.ts'
import { priorities } from '../../core/budget.ts'
import { journeyWeek } from '../../core/calendar.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import { phases } from '../../core/people.ts'
import type { Cost } from '../../core/post.ts'
import type { Ritual, RitualOffer, Usual } from '../../core/ritual.ts'
import type { LocalDate } from '../../core/time.ts'
import { notYet, toLocal, weekdayOf } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { closesAt } from '../../core/window.ts'
import { checkBlocks, checkCard, checkKey, closeSpan, tapButtons } from './check-card.ts'
import { isTooSoon, tallyOf, thresholdFor, windowFor } from './rules.ts'
import type { Check } from './store.ts'
import {
  findCheck,
  findLastCheck,
  listOpenChecks,
  listTaps,
  removeCheck,
  removeTaps,
  saveCheck,
  toggleTap,
} from './store.ts'
import { texts } from './texts.ts'
import { actor, button, checkRef, phaseNames, today } from './words.ts'

const code = 'R07'
const usual: Usual = { on: 'wed', at: '09:00', weeks: ['D'] }
/** From this week of the journey on it is offered to who began gently. */
const offeredFromWeek = 4

export const ritual: Ritual = {
  code,
  name: texts.ritualName,
  priority: priorities.wednesday,
  minutes: 1,
  cost: 'channel',
  late: 'ifHalfTheWindowRemains',
  usual,
  cadence: async (q) => {
    if (!(await q.circle.exists()) || (await q.circle.community()).state !== 'active') return 'notNow'
    return findCadence(q, code, usual)
  },
  closesAt: async (q, opensAt) => {
    const calendar = await q.circle.calendar()
    return closesAt(windowFor(weekdayOf(toLocal(calendar.zone, opensAt).date)), opensAt, calendar)
  },
  open: async (c, { plannedOn }) => {
    if (!isTooSoon((await findLastCheck(c.db, c.community))?.openedAt, c.now)) await openCheck(c, plannedOn, 'channel')
  },
  runNow: callCheck,
}

export const offer: RitualOffer = {
  code,
  name: texts.ritualName,
  says: texts.ritualOffer,
  minutes: 1,
  moment: async (q) => {
    const calendar = await q.circle.calendar()
    return journeyWeek(calendar, toLocal(calendar.zone, q.now).date) >= offeredFromWeek
  },
}

/** Anyone may call it, when the last one is some time ago. */
export async function callCheck(c: Change): Promise<Answer> {
  const last = await findLastCheck(c.db, c.community)
  if (last?.closedAt === null) return { card: c.card(...(await checkBlocks(c, c.t, last))) }
  if (!(await c.circle.focus())) return refuse(c.t(texts.notBegun))
  if (last && isTooSoon(last.openedAt, c.now)) {
    const date = { post: checkKey(last.id), label: [{ at: last.openedAt, as: 'date' }] } as const
    return refuse(c.t.rich(texts.checkTooSoon, { date }))
  }
  const check = await openCheck(c, await today(c), 'asked')
  if (!check) return refuse(c.t(texts.checkGone))
  const says = { room: { room: 'home' }, close: await closeSpan(c, check) } as const
  return { card: c.card(say.text(...c.t.rich(texts.checkStarted, says))) }
}

async function openCheck(c: Change, plannedOn: LocalDate, cost: Cost): Promise<Check | undefined> {
  const { anonymityK } = await c.circle.community()
  const check: Check = {
    id: c.newId(),
    communityId: c.community,
    plannedOn,
    openedAt: c.now,
    window: windowFor(weekdayOf(await today(c))),
    threshold: thresholdFor(anonymityK, (await c.circle.counted()).length),
    closedAt: null,
    voices: null,
    counts: null,
  }
  await saveCheck(c.db, check)
  const card = await checkCard(c, check.id)
  const closes = await setClosing(c, check)
  const where = {
    key: checkKey(check.id),
    purpose: { to: 'home' },
    cost,
    expiresAt: closes,
    liveUntil: notYet,
  } as const
  const posted = card ? await c.post({ ...where, card }) : 'dropped'
  if (posted !== 'dropped') return check
  await c.cancel(closeKey(check))
  await removeCheck(c.db, c.community, check.id)
  return undefined
}

function closeKey({ id }: Pick<Check, 'id'>): string {
  return `phases.close:${id}`
}

/** Sets, or moves, the wake that closes it; while a pause has no end there is none. */
async function setClosing(c: Change, check: Check) {
  const at = closesAt(check.window, check.openedAt, await c.circle.calendar())
  if (at >= notYet) await c.cancel(closeKey(check))
  else await c.wake({ key: closeKey(check), name: 'phases.close', subject: check.id, at })
  return at
}

/** Windows wait for holidays, pauses and outages. */
export async function replan(c: Change): Promise<void> {
  for (const check of await listOpenChecks(c.db, c.community)) await setClosing(c, check)
}

export const closing: Wake = {
  name: 'phases.close',
  says: texts.closes,
  clearsTraces: true,
  run: async (c, { subject }) => {
    const check = await findCheck(c.db, c.community, subject)
    if (!check || check.closedAt !== null) return
    if ((await setClosing(c, check)) > c.now) return
    await close(c, check)
  },
}

/** Only counts stay, and only when there are enough of them. */
async function close(c: Change, check: Check): Promise<void> {
  const taps = await listTaps(c.db, c.community, check.id)
  const tally = tallyOf(taps, check.threshold)
  const voices = tally?.voices ?? (taps.length === 0 ? 0 : null)
  await saveCheck(c.db, { ...check, closedAt: c.now, voices, counts: tally?.counts ?? null })
  await removeTaps(c.db, c.community, check.id)
  await c.cancel(closeKey(check))
  await c.happened('phases.checked', checkRef(check.id))
  await c.resay(checkKey(check.id))
}

/** A tap, or a tap on the same phase again that takes it back. */
export async function tap(c: Change, id: string, choice: string | undefined): Promise<Answer> {
  const check = await findCheck(c.db, c.community, id)
  const phase = phases.find((one) => one === choice)
  if (!check || !phase) return refuse(c.t(texts.checkGone))
  if (check.closedAt !== null) return refuse(c.t(texts.checkClosed))
  const me = actor(c).id
  await toggleTap(c.db, c.community, id, { memberId: me, phase })
  const mine = (await listTaps(c.db, c.community, id)).filter(({ memberId }) => memberId === me)
  const tapped = phases.filter((one) => mine.some((own) => own.phase === one))
  const close = await closeSpan(c, check)
  const says =
    tapped.length > 0
      ? c.t.rich(texts.tapped, { phases: phaseNames(c.t, tapped, c.t(texts.and)), close })
      : c.t.rich(texts.tappedNone, { close })
  return { card: c.card(say.text(...says), tapButtons(c.t, id), say.buttons(button(c.t, texts.sign, 'sign', id))) }
}
