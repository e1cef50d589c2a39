// The question of the week as a round and as a ritual: how it opens, what happens at closing, the one reminder, and rest.

import { listPrompts } from '../../community/prompts/own.ts'
import type { Visibility } from '../../community/prompts.ts'
import { mayBeAnonymous } from '../../community/rules.ts'
import { priorities } from '../../core/budget.ts'
import { address, say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import { shuffled } from '../../core/context.ts'
import type { RoundId } from '../../core/ids.ts'
import { deliveryMoment, earliestOpening } from '../../core/own-hours.ts'
import type { CommunityChange } from '../../core/people.ts'
import type { Ritual } from '../../core/ritual.ts'
import type { LocalDate } from '../../core/time.ts'
import { daysBetween, plus, toInstant } from '../../core/time.ts'
import type { Window } from '../../core/window.ts'
import { closesAt } from '../../core/window.ts'
import type { Harvest, RoundKind } from '../../rounds/closing.ts'
import { getsDirect, hoursOf } from '../../rounds/reminding.ts'
import { closingOf, openRound } from '../../rounds/rounds.ts'
import { findRound, listOpenRounds, listRounds } from '../../rounds/store.ts'
import { removeUsesOf } from '../../store/incoming/store.ts'
import { closingKey, directCard, directKey, reminderCard, reminderKey, roundCard, roundKey } from './cards.ts'
import { closingCard, nextWords } from './closing-card.ts'
import { cadenceNow, days, momentOf, ritualCode, usual } from './moment.ts'
import { chooseQuotes } from './quoting.ts'
import { chooseQuestion } from './rules.ts'
import { lighterAsked, tellWhenSilent, wantsLighter } from './silent.ts'
import { listQuoted, saveQuoted } from './store.ts'
import { texts } from './texts.ts'

export const kindName = 'reflection'
export const anonymousFormName = 'reflection.anonymous'
const window: Window = { until: { weekday: 'thu', time: '17:00' } }
/** Depth 3 is never sent to somebody in their first two weeks. */
const newcomerDays = 14
/** How long after closing a late answer still finds the question drawn from state. */
const liveDays = 60

export const kind: RoundKind = {
  name: kindName,
  countsQuiet: true,
  closed,
  remind: async (c, { round, member, reminderId }) => {
    const card = await reminderCard(c, round, member.id, reminderId)
    const expiresAt = await closingOf(c, round)
    if (!card) return
    const purpose = { to: 'member', member: member.id } as const
    await c.post({ key: reminderKey(reminderId), purpose, cost: 'direct', card, expiresAt })
  },
  forgetReminders: async (c, reminders) => {
    for (const { id } of reminders) await c.takeAway(reminderKey(id))
  },
  grewQuiet: async (c, member) => {
    if (!getsDirect(member)) return
    const t = c.inLanguage(member.language)
    const buttons = say.buttons(
      { label: t(texts.restYes), address: address('reflection.rest', member.id, 'yes') },
      { label: t(texts.restNo), address: address('reflection.rest', member.id, 'no') },
    )
    const card = {
      v: 1,
      language: member.language,
      zone: member.zone,
      blocks: [say.text(t(texts.rest)), buttons],
    } as const
    const purpose = { to: 'member', member: member.id } as const
    await c.post({
      key: `reflection.rest:${c.newId()}`,
      purpose,
      cost: 'direct',
      card,
      expiresAt: plus(c.now, { days: 7 }),
    })
  },
}

export const ritual: Ritual = {
  code: ritualCode,
  name: texts.ritualName,
  priority: priorities.question,
  fixed: true,
  minutes: 2,
  cost: 'channel',
  late: 'ifHalfTheWindowRemains',
  usual,
  days,
  byHand: true,
  cadence: async (q) => {
    if (!(await q.circle.exists()) || (await q.circle.community()).state !== 'active') return 'notNow'
    return cadenceNow(q)
  },
  opensAt: async (q, date) => {
    const awake = (await q.circle.members()).filter(getsDirect).map(hoursOf)
    const { at } = await momentOf(q)
    return earliestOpening(awake, date, at, await q.circle.calendar())
  },
  closesAt: async (q, opensAt) => closesAt(window, opensAt, await q.circle.calendar()),
  open: async (c, { plannedOn }) => {
    await openWeekly(c, plannedOn)
  },
  missed: async (c, { plannedOn }) => {
    const t = await c.homeTexts()
    const card = await c.homeCard([say.text(t(texts.missed, { next: await nextWords(c, t) }))])
    const expiresAt = plus(c.now, { days: 2 })
    await c.post({ key: `reflection.missed:${plannedOn}`, purpose: { to: 'home' }, cost: 'free', card, expiresAt })
  },
}

/** Another room may have another label on its buttons (INV-41). */
export async function communityChanged(c: Change, { how }: CommunityChange): Promise<void> {
  if (how !== 'roomChanged' && how !== 'spaceConnected' && how !== 'spaceLeft') return
  for (const { id } of await listOpenRounds(c.db, c.community, kindName)) await c.resay(roundKey(id))
}

/** Chooses the question, opens its round, and says it in the room and to who wants it by direct message. */
async function openWeekly(c: Change, plannedOn: LocalDate): Promise<void> {
  const chosen = { ...(await choosing(c, plannedOn)), lot: c.random.number() }
  const prompt = chooseQuestion(chosen, await listPrompts(c))
  const id = await openRound(c, {
    kind: kindName,
    subject: { kind: 'ritual', id: ritualCode },
    plannedOn,
    promptId: prompt.id,
    asks: prompt.type === 'open' ? 'words' : prompt.type,
    depth: prompt.depth,
    optionCount: prompt.type === 'scale' ? 5 : (prompt.options?.length ?? 0),
    window,
    offers: prompt.type === 'open' ? await offersFor(c, prompt.defaultVisibility) : [],
    remind: { weekday: 'wed', time: '10:00' },
  })
  await lighterAsked(c)
  await postRound(c, id, plannedOn)
}

async function postRound(c: Change, id: RoundId, plannedOn: LocalDate): Promise<void> {
  const round = await findRound(c.db, c.community, id)
  const card = await roundCard(c, id)
  if (!round || !card) return
  const calendar = await c.circle.calendar()
  const expiresAt = await closingOf(c, round)
  const notBefore = toInstant(calendar.zone, plannedOn, (await momentOf(c)).at)
  const liveUntil = plus(c.now, { days: liveDays })
  const inRoom = { purpose: { to: 'home' }, cost: 'channel', card, expiresAt, liveUntil } as const
  await c.post({ key: roundKey(id), ...inRoom, ...(notBefore > c.now ? { notBefore } : {}) })
  for (const member of (await c.circle.members()).filter(getsDirect)) {
    if (round.depth === 3 && daysBetween(member.joinedOn, plannedOn) < newcomerDays) continue
    const own = hoursOf(member)
    const at = deliveryMoment({ own, opensAt: c.now, closesAt: expiresAt, calendar, plannedOn })
    const drawn = await directCard(c, `${id}.${member.id}`)
    if (at === undefined || !drawn) continue
    const purpose = { to: 'member', member: member.id } as const
    const key = directKey(id, member.id)
    await c.post({ key, purpose, cost: 'asked', card: drawn, expiresAt, liveUntil, notBefore: at })
  }
}

async function choosing(q: Query, today: LocalDate) {
  const asked = (await listRounds(q.db, q.community, kindName, 1000)).filter((round) => round.state !== 'cancelled')
  const counted = (await q.circle.counted()).length
  const community = await q.circle.community()
  return {
    today,
    asked: asked.map(({ promptId, plannedOn }) => ({ promptId: promptId ?? '', plannedOn })),
    focus: (await q.circle.focus())?.phase ?? ('explore' as const),
    active: (await q.circle.stretches()).map(({ phase }) => phase),
    mayTap: counted >= community.anonymityK,
    mayBeAnonymous: mayBeAnonymous(community, counted),
    lighter: await wantsLighter(q),
  }
}

/** The one that fits the question stands first; without enough people there is no anonymous (INV-16). */
async function offersFor(q: Query, first: Visibility): Promise<Visibility[]> {
  const isSafe = mayBeAnonymous(await q.circle.community(), (await q.circle.counted()).length)
  const offered: Visibility[] = isSafe ? ['group', 'anonymous', 'self'] : ['group', 'self']
  return offered.toSorted((a, b) => Number(b === first) - Number(a === first))
}

async function closed(c: Change, harvest: Harvest): Promise<void> {
  const { round } = harvest
  const purpose = { to: 'under', key: roundKey(round.id) } as const
  const expiresAt = plus(c.now, { days: 2 })
  await c.post({ key: closingKey(round.id), purpose, cost: 'free', card: await closingCard(c, harvest), expiresAt })
  await c.resay(roundKey(round.id))
  for (const member of await c.circle.members()) await c.resay(directKey(round.id, member.id))
  await quote(c, harvest)
  await tellWhenSilent(c)
  // Nobody can send one any more, and in which hours it was done is nobody's business.
  await removeUsesOf(c.db, c.community, anonymousFormName)
  await c.happened('reflection.closed', { kind: 'round', id: round.id })
}

/** Chosen at closing and kept, so that a digest drawn again shows the same. */
async function quote(c: Change, { round, named }: Harvest): Promise<void> {
  const perspectives = new Map((await c.circle.members()).map((member) => [member.id, member.perspective]))
  const candidates = named.map((answer) => ({
    ...answer,
    answerId: answer.id,
    perspective: perspectives.get(answer.memberId),
  }))
  const frozen = new Set((await c.circle.members()).filter((member) => member.frozen).map(({ id }) => id))
  const quotable = candidates.filter(({ memberId }) => !frozen.has(memberId))
  for (const chosen of chooseQuotes(shuffled(quotable, c.random), await listQuoted(c.db, c.community))) {
    const { answerId, memberId, themeId } = chosen
    const row = { communityId: c.community, answerId, roundId: round.id, memberId, themeId, at: c.now }
    await saveQuoted(c.db, { ...row, perspective: chosen.perspective ?? null })
  }
}
