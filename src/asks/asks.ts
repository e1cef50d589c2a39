// Asking one person, once: by direct message for who chose those, else where they look themselves. A no leaves no trace.
import type { Block, Button } from '../core/card.ts'
import { address, say } from '../core/card.ts'
import type { Answer } from '../core/command.ts'
import type { Change, Query } from '../core/context.ts'
import type { MemberId, RecordRef } from '../core/ids.ts'
import { nextAwake } from '../core/own-hours.ts'
import type { Member } from '../core/people.ts'
import type { Cost, MessageKey } from '../core/post.ts'
import type { Translate } from '../core/text.ts'
import type { Instant } from '../core/time.ts'
import { plus } from '../core/time.ts'
import type { Ask, AskName } from './store.ts'
import { findAskRow, listAsksAbout, removeAsk, saveAsk } from './store.ts'

export type { Ask, AskName } from './store.ts'
export { listAsksAbout, listAsksOf } from './store.ts'

/** One thing a feature may ask of a person. */
export interface AskKind {
  /** `roles.seat`: the feature, and what is asked. */
  readonly name: AskName
  /** What its direct message costs: `direct` (the default) is one of the few a week, `asked` is counted by the feature itself. */
  readonly cost?: Extract<Cost, 'direct' | 'asked'>
  /** What is asked, with its reason, in the language of `t`; undefined when it is moot: then it is shown nowhere. */
  blocks(q: Query, t: Translate, ask: Ask): Promise<readonly Block[] | undefined>
  /** Without `yes` there is only what `more` offers, for instance a form; its submit calls `withdrawAsk`. */
  labels(t: Translate): { readonly yes?: string; readonly no: string }
  /** Further buttons between yes and no, with actions of the feature; their record is as a rule the ask's id. */
  more?(q: Query, t: Translate, ask: Ask): readonly Button[] | Promise<readonly Button[]>
  /** The ask is gone by then; a refusal brings it back. */
  yes(c: Change, ask: Ask): Promise<Answer>
  no(c: Change, ask: Ask): Promise<Answer>
  /** Nobody said anything until `lapsesAt`, or went away: no word about that to anybody. */
  lapsed?(c: Change, ask: Ask): Promise<void>
}

export interface Asking {
  readonly kind: AskKind
  readonly member: MemberId
  readonly subject: RecordRef
  readonly from?: MemberId
  readonly note?: string
  readonly lapsesAt: Instant
}

/** Asks; gives the question that is open already, and undefined when this person can be asked nothing. */
export async function openAsk(c: Change, asking: Asking): Promise<Ask | undefined> {
  const { kind, member: id, subject, from, note, lapsesAt } = asking
  const member = await c.circle.member(id)
  if (member?.state !== 'active' || member.frozen || member.standing === 'alumnus') return undefined
  const known = (await listAsksAbout(c.db, c.community, subject)).find(
    (one) => one.kind === kind.name && one.member === id,
  )
  if (known) return known
  const ask: Ask = { id: c.newId<string>(), kind: kind.name, member: id, subject, from, note, at: c.now, lapsesAt }
  await saveAsk(c.db, c.community, ask)
  await c.wake({ key: lapseKey(ask), name: `${featureOf(ask)}.askLapse`, subject: ask.id, at: lapsesAt })
  await tell(c, kind, ask)
  return ask
}

export async function findAsk(q: Pick<Query, 'db' | 'community'>, id: string): Promise<Ask | undefined> {
  return findAskRow(q.db, q.community, id)
}

/** The ask a press is about, when it is open and asks whoever acts. */
export async function findMyAsk(q: Query, id: string): Promise<Ask | undefined> {
  const ask = await findAsk(q, id)
  return ask && ask.member === q.who?.id && q.now < ask.lapsesAt ? ask : undefined
}

/** Takes it back without a word; nobody can see that it was asked. */
export async function withdrawAsk(c: Change, id: string): Promise<void> {
  const ask = await findAskRow(c.db, c.community, id)
  if (!ask) return
  await removeAsk(c.db, c.community, id)
  await c.cancel(lapseKey(ask))
  await c.cancel(againKey(ask))
  await c.takeAway(messageKey(ask))
}

/** Takes back everything that is asked about a record. */
export async function withdrawAsksAbout(c: Change, subject: RecordRef): Promise<void> {
  for (const { id } of await listAsksAbout(c.db, c.community, subject)) await withdrawAsk(c, id)
}

/** Shows it, by direct message where that was chosen. */
export async function tell(c: Change, kind: AskKind, ask: Ask): Promise<void> {
  const member = await c.circle.member(ask.member)
  if (!member?.wantsDirect) return
  const blocks = await drawAsk(c, c.inLanguage(member.language), { kind, ask, member })
  if (blocks.length === 0) return
  const awake = nextAwake(hoursOf(member), c.now)
  const posted = await c.post({
    key: messageKey(ask),
    purpose: { to: 'member', member: member.id },
    cost: kind.cost ?? 'direct',
    card: { v: 1, language: member.language, zone: member.zone, blocks },
    expiresAt: ask.lapsesAt,
    liveUntil: ask.lapsesAt,
    ...(awake > c.now ? { notBefore: awake } : {}),
  })
  // There was no room for one more question today: tomorrow again, as long as it is open.
  const at = plus(c.now, { days: 1 })
  if (posted === 'dropped' && at < ask.lapsesAt)
    await c.wake({ key: againKey(ask), name: `${featureOf(ask)}.askAgain`, subject: ask.id, at })
}

/** What one person reads about what they are asked; nothing when it is moot. */
export async function drawAsk(
  q: Query,
  t: Translate,
  { kind, ask, member }: { readonly kind: AskKind; readonly ask: Ask; readonly member: Member },
): Promise<readonly Block[]> {
  const reading: Query = { ...q, t, zone: member.zone, who: member }
  const blocks = await kind.blocks(reading, t, ask)
  if (!blocks || blocks.length === 0) return []
  const feature = featureOf(ask)
  const { yes, no } = kind.labels(t)
  const first: readonly Button[] =
    yes === undefined ? [] : [{ label: yes, address: address(`${feature}.askYes`, ask.id), weight: 'first' }]
  const more = (await kind.more?.(reading, t, ask)) ?? []
  return [...blocks, say.buttons(...first, ...more, { label: no, address: address(`${feature}.askNo`, ask.id) })]
}

/** When somebody likes to be asked. */
function hoursOf(member: Member) {
  const { zone, freeDays, ownTime, quiet } = member
  return {
    zone,
    freeDays,
    ...(ownTime === undefined ? {} : { at: ownTime }),
    ...(quiet === undefined ? {} : { quiet }),
  }
}

export function featureOf({ kind }: Pick<Ask, 'kind'>): string {
  return kind.slice(0, kind.indexOf('.'))
}

export function messageKey(ask: Pick<Ask, 'kind' | 'id'>): MessageKey {
  return `${featureOf(ask)}.ask:${ask.id}`
}

function lapseKey(ask: Pick<Ask, 'kind' | 'id'>): string {
  return `${featureOf(ask)}.askLapse:${ask.id}`
}

function againKey(ask: Pick<Ask, 'kind' | 'id'>): string {
  return `${featureOf(ask)}.askAgain:${ask.id}`
}
