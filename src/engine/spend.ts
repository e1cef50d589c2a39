// What a post costs of the ritual budget, and whether there is room for it (INV-33).
import { ceilingSetting } from '../community/rituals/ceiling.ts'
import { readSetting } from '../community/settings/store.ts'
import type { Planned, Verdict } from '../core/budget.ts'
import { arrange, keptPlaces, mayDirect, newcomerDays } from '../core/budget.ts'
import { isFree } from '../core/calendar.ts'
import type { Change, Query } from '../core/context.ts'
import type { Post } from '../core/post.ts'
import type { Ritual } from '../core/ritual.ts'
import type { Instant, LocalDate } from '../core/time.ts'
import { addDays, daysBetween, mondayOf, toInstant, toLocal } from '../core/time.ts'
import {
  findLastOccurrence,
  findWake,
  listChannelSpent,
  listDirectSpent,
  saveSpent,
} from '../store/outgoing/clockwork.ts'
import type { Registry } from './declared.ts'

/** A claim on one of the three channel posts of a week. */
export interface Claim {
  readonly key: string
  readonly date: LocalDate
  readonly priority: number
  readonly fixed: boolean
  readonly moved?: boolean
}

/** `now`, later, or not at all. */
export type Room = 'now' | 'none' | { readonly later: Instant }

/** What the ritual behind a message key may claim: that of the feature which owns the key. */
export function claimOf(registry: Registry, post: Pick<Post, 'key'>, date: LocalDate): Claim {
  const owner = post.key.slice(0, post.key.indexOf('.'))
  const rituals = registry.features.find((feature) => feature.name === owner)?.rituals ?? []
  const channel = rituals.filter((ritual) => ritual.cost === 'channel')
  return {
    key: post.key,
    date,
    priority: Math.max(0, ...channel.map((ritual) => ritual.priority)),
    fixed: channel.some((ritual) => ritual.fixed === true),
  }
}

/** Whether a channel post has a place in its week, after what was posted and what is planned. */
export async function weighChannel(
  q: Query,
  registry: Registry,
  claim: Claim,
): Promise<Verdict['verdict'] | { moves: LocalDate }> {
  const calendar = await q.circle.calendar()
  const posted = await listPosted(q, mondayOf(claim.date))
  const planned = (await listPlanned(q, registry, calendar.zone)).filter((one) => one.key !== claim.key)
  const ceiling = await ceilingIn(q, registry.allRituals, claim.date)
  const verdicts = arrange([...posted, ...planned], { ...claim, cost: 'channel' }, ceiling, (date) =>
    isFree(calendar, date),
  )
  const mine = verdicts.find((verdict) => verdict.key === claim.key)
  if (mine?.verdict === 'moves' && mine.to) return { moves: mine.to }
  return mine?.verdict ?? 'stays'
}

/** How many channel posts the week of that day has room for: what stands in the place of question and digest has the third as well. */
export async function ceilingIn(q: Query, rituals: readonly Ritual[], date: LocalDate): Promise<number> {
  const ceiling = await readSetting(q, ceilingSetting)
  for (const ritual of rituals) {
    if (ritual.inPlaceOf && (await comesIn(q, ritual, mondayOf(date)))) return Math.min(ceiling, keptPlaces)
  }
  return ceiling
}

/** Whether another ritual stands in the place of this one in the week of that day. */
export async function givesWay(q: Query, rituals: readonly Ritual[], { code }: Ritual, date: LocalDate) {
  for (const other of rituals) {
    if (other.inPlaceOf?.includes(code) && (await comesIn(q, other, mondayOf(date)))) return true
  }
  return false
}

/** Whether it opened in the week of this Monday, or is set for it. */
async function comesIn(q: Query, { code }: Ritual, monday: LocalDate): Promise<boolean> {
  const wake = await findWake(q.db, q.community, ritualKey(q.community, code))
  const next = wake && parseSubject(wake.subject)?.date
  if (next && mondayOf(next) === monday) return true
  const last = await findLastOccurrence(q.db, q.community, code)
  return last?.state === 'opened' && mondayOf(last.plannedOn) === monday
}

/** What was posted from this Monday on; none of it can give way any more. */
export async function listPosted(q: Query, monday: LocalDate): Promise<Planned[]> {
  return (await listChannelSpent(q.db, q.community, monday)).map((row) => ({
    key: row.messageKey,
    date: row.spentOn,
    cost: 'channel',
    priority: Number.POSITIVE_INFINITY,
    fixed: row.isFixed,
    moved: true,
  }))
}

/** Checks and books what a new post costs. */
export async function spend(c: Change, registry: Registry, post: Post): Promise<Room> {
  if (post.cost === 'channel') return spendChannel(c, registry, post)
  if (post.cost === 'direct' && post.purpose.to === 'member') return spendDirect(c, post)
  return 'now'
}

async function spendChannel(c: Change, registry: Registry, post: Post): Promise<Room> {
  const { zone } = await c.circle.calendar()
  const meant = toLocal(zone, laterOf(post.notBefore, c.now))
  const claim = claimOf(registry, post, meant.date)
  const verdict = claim.fixed ? 'stays' : await weighChannel(c, registry, claim)
  if (verdict === 'drops' || verdict === 'moves') return 'none'
  const spentOn = typeof verdict === 'string' ? meant.date : verdict.moves
  await saveSpent(c.db, {
    communityId: c.community,
    messageKey: post.key,
    week: mondayOf(spentOn),
    spentOn,
    cost: 'channel',
    memberId: null,
    isFixed: claim.fixed,
  })
  return typeof verdict === 'string' ? 'now' : { later: toInstant(zone, spentOn, meant.time) }
}

async function spendDirect(c: Change, post: Post): Promise<Room> {
  if (post.purpose.to !== 'member') return 'now'
  const member = await c.circle.member(post.purpose.member)
  if (!member) return 'none'
  const { zone } = await c.circle.calendar()
  const { date } = toLocal(zone, laterOf(post.notBefore, c.now))
  const rows = await listDirectSpent(c.db, c.community, member.id, addDays(date, -7))
  const sent = rows.map((row) => ({ date: row.spentOn, cost: row.cost }))
  const newcomer = daysBetween(member.joinedOn, date) < newcomerDays
  if (!mayDirect(sent, date, { newcomer })) return 'none'
  await saveSpent(c.db, {
    communityId: c.community,
    messageKey: post.key,
    week: mondayOf(date),
    spentOn: date,
    cost: 'direct',
    memberId: member.id,
    isFixed: false,
  })
  return 'now'
}

/** Rituals with a channel post that have not opened yet. */
async function listPlanned(q: Query, registry: Registry, zone: Parameters<typeof toLocal>[0]): Promise<Planned[]> {
  const planned: Planned[] = []
  for (const ritual of registry.allRituals) {
    if (ritual.cost !== 'channel') continue
    const wake = await findWake(q.db, q.community, ritualKey(q.community, ritual.code))
    if (!wake) continue
    const { date } = parseSubject(wake.subject) ?? toLocal(zone, wake.at)
    planned.push({ key: wake.key, date, cost: 'channel', priority: ritual.priority, fixed: ritual.fixed === true })
  }
  return planned
}

/** The key of the one wake of a ritual. */
export function ritualKey(community: string, code: string): string {
  return `ritual:${community}:${code}`
}

/** `R06/2026-11-25`: which ritual and on which planned day. */
export function parseSubject(subject: string): { code: string; date: LocalDate } | undefined {
  const match = /^(R\w+)\/(\d{4}-\d{2}-\d{2})$/.exec(subject)
  return match?.[1] && match[2] ? { code: match[1], date: match[2] as LocalDate } : undefined
}

function laterOf(a: Instant | undefined, b: Instant): Instant {
  return a !== undefined && a > b ? a : b
}
