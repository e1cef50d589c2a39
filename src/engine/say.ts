// Saying: rows first, nothing is sent here. The same key again edits, the same card changes nothing.
import type { Card } from '../core/card.ts'
import type { Change, Query } from '../core/context.ts'
import type { MemberId, RecordRef } from '../core/ids.ts'
import { refKey } from '../core/ids.ts'
import type { LiveMessage, MessageKey, Post, Posted } from '../core/post.ts'
import { translator } from '../core/text.ts'
import { takeNumber } from '../store/incoming/store.ts'
import { changePart, listParts, savePart } from '../store/outgoing/parts.ts'
import type { MessageRow } from '../store/outgoing/store.ts'
import { findMessage, listQuoting, saveMessage, saveSources } from '../store/outgoing/store.ts'
import type { Target } from './conversations.ts'
import { laneOf, mayReach, targetsOf } from './conversations.ts'
import type { Registry } from './declared.ts'
import { blurDirect, forgetTaken } from './forget.ts'
import { spend } from './spend.ts'
import { readCard, storeCard } from './stored-card.ts'
import { afresh, tokenOf } from './token.ts'
import { memberSource, sourcesOf, withoutWords } from './words.ts'

/** Posts a card, or edits what was posted under this key. `dropped`: nobody can or should get it. */
export async function postMessage(c: Change, registry: Registry, post: Post): Promise<Posted> {
  const known = await findMessage(c.db, c.community, post.key)
  if (known) {
    await reviseMessage(c, { ...known, ...termsOf(post) }, post.card)
    await moveParts(c, post)
    return 'posted'
  }
  if (post.expiresAt !== 'never' && post.expiresAt <= c.now) return 'dropped'
  if (post.purpose.to === 'member' && !mayReach(c, await c.circle.member(post.purpose.member), post.cost))
    return 'dropped'
  const targets = await targetsOf(c, post)
  if (targets.length === 0) return 'dropped'
  const room = await spend(c, registry, post)
  if (room === 'none') return 'dropped'
  const notBefore = room === 'now' ? post.notBefore : room.later
  const row: MessageRow = {
    communityId: c.community,
    key: post.key,
    subject: subjectOf(post.key),
    purpose: post.purpose,
    cost: post.cost,
    language: post.card.language,
    ...storeCard(c.vault, { communityId: c.community, key: post.key }, post.purpose, post.card),
    revision: 1,
    ...termsOf({ ...post, ...(notBefore !== undefined && { notBefore }) }),
    exceptIn: post.exceptIn ?? null,
    isTaken: false,
    saidAt: c.now,
  }
  await saveMessage(c.db, row)
  await saveWhoIsIn(c, row, post.card)
  for (const target of targets) await savePartFor(c, row, target)
  return room === 'now' ? 'posted' : { movedTo: room.later }
}

/** Draws a live message again from state. Keys that were never posted, and messages that are final, are left alone. */
export async function resayMessage(c: Change, registry: Registry, key: MessageKey): Promise<void> {
  const known = await findMessage(c.db, c.community, key)
  const live = known && !known.isTaken && isLive(registry, known, c.now)
  if (!known || !live) return
  const card = await live.card(readerOf(c, known), known.subject)
  if (card) await reviseMessage(c, known, card)
  else await takeAwayMessage(c, key)
}

/** Withdraws a message wherever it is shown or waits; its words are not kept. */
export async function takeAwayMessage(c: Change, key: MessageKey): Promise<void> {
  const known = await findMessage(c.db, c.community, key)
  if (!known || known.isTaken) return
  const empty: Card = { ...readCard(c.vault, known), blocks: [] }
  const { thread: _, topic: __, file: ___, ...card } = empty
  const row = {
    ...known,
    ...storeCard(c.vault, known, known.purpose, card),
    revision: known.revision + 1,
    isTaken: true,
  }
  await saveMessage(c.db, row)
  await saveSources(c.db, c.community, key, new Set())
  await blurDirect(c, known)
  await wakeParts(c, key)
  await forgetTaken(c.db, c.community, key)
}

/** Takes a record's words out of every message that quotes them, in each language; a member's name out of all that name them (INV-21). */
export async function retractRecord(c: Change, registry: Registry, from: RecordRef): Promise<void> {
  for (const key of await listQuoting(c.db, c.community, refKey(from))) {
    const known = await findMessage(c.db, c.community, key)
    if (!known || known.isTaken) continue
    if (isTo(known, from)) {
      await takeAwayMessage(c, key)
      continue
    }
    const live = isLive(registry, known, c.now)
    const card = live ? await live.card(readerOf(c, known), known.subject) : readCard(c.vault, known)
    if (!card) await takeAwayMessage(c, key)
    // Also when the card is the same: names are filled in when it is shown.
    else await reviseMessage(c, known, withoutWords(card, from), 'always')
  }
}

/** Somebody is called differently since: every message that names them is drawn anew, and shown anew where that makes a difference. */
export async function redrawNaming(c: Change, registry: Registry, member: MemberId): Promise<void> {
  for (const key of await listQuoting(c.db, c.community, memberSource(member))) {
    const known = await findMessage(c.db, c.community, key)
    if (!known || known.isTaken) continue
    const live = isLive(registry, known, c.now)
    const card = live ? await live.card(readerOf(c, known), known.subject) : readCard(c.vault, known)
    if (card) await reviseMessage(c, known, card, 'always')
  }
}

/** A message as it is with other names in it: from state while it lives, else what it said; shown anew either way. */
export async function rewriteMessage(
  c: Change,
  registry: Registry,
  row: MessageRow,
  rewritten: (card: Card) => Card,
): Promise<void> {
  const live = isLive(registry, row, c.now)
  const card = (await live?.card(readerOf(c, row), row.subject)) ?? readCard(c.vault, row)
  await reviseMessage(c, row, rewritten(card), 'always')
}

/** The owner, as long as it draws this message from state. */
export function isLive(
  registry: Registry,
  { key, liveUntil }: Pick<MessageRow, 'key' | 'liveUntil'>,
  now: number,
): LiveMessage | undefined {
  if (liveUntil !== null && now >= liveUntil) return undefined
  return registry.message(key.slice(0, key.indexOf(':')))
}

/** A burst of changes becomes one edit: only the last revision is ever shown. */
async function reviseMessage(
  c: Change,
  known: MessageRow,
  card: Card,
  when: 'differs' | 'always' = 'differs',
): Promise<void> {
  const isSame = !known.isTaken && JSON.stringify(readCard(c.vault, known)) === JSON.stringify(card)
  const changed = when === 'always' || !isSame
  const row: MessageRow = {
    ...known,
    ...storeCard(c.vault, known, known.purpose, card),
    language: card.language,
    revision: known.revision + (changed ? 1 : 0),
    isTaken: false,
  }
  await saveMessage(c.db, row)
  if (!changed) return
  await saveWhoIsIn(c, row, card)
  await wakeParts(c, known.key, { again: known.isTaken, everywhere: when === 'always' })
}

/** What was not sent yet comes at another moment when that is what was asked. */
async function moveParts(c: Change, { key, notBefore }: Post): Promise<void> {
  if (notBefore === undefined) return
  for (const part of await listParts(c.db, c.community, key)) {
    const isUnsent = part.state === 'waiting' && part.receipt === null
    if (isUnsent) await changePart(c.db, part, { dueAt: notBefore > c.now ? notBefore : c.now })
  }
}

interface Waking {
  readonly again?: boolean
  /** Also where the circle does not meet any more: there words only go, none come. */
  readonly everywhere?: boolean
}

/** Parts that are shown have to be edited; those that wait are sent as they are by then. */
async function wakeParts(c: Change, key: MessageKey, { again = false, everywhere = true }: Waking = {}): Promise<void> {
  const message = await findMessage(c.db, c.community, key)
  const left = everywhere ? [] : (await c.circle.spaces()).filter(({ homeRoom }) => homeRoom === undefined)
  for (const part of await listParts(c.db, c.community, key)) {
    if ('room' in part.place && left.some(({ id }) => id === part.spaceId)) continue
    const isThere = part.receipt !== null && (part.state === 'shown' || part.state === 'dead')
    if (isThere) await changePart(c.db, part, { state: 'waiting', dueAt: c.now, attempts: 0, reason: null })
    else if (message?.isTaken && part.state === 'waiting' && part.receipt === null)
      await changePart(c.db, part, { state: 'taken' })
    else if (again && part.state === 'taken' && part.n === 0) await changePart(c.db, part, afresh(c.vault, part, c.now))
  }
}

/** The row of a message for one place. */
export async function savePartFor(c: Change, row: MessageRow, target: Target): Promise<void> {
  const place = { communityId: c.community, messageKey: row.key, spaceId: target.space, target: target.target, n: 0 }
  await savePart(c.db, {
    id: c.newId(),
    ...place,
    platform: target.platform,
    place: target.place,
    lane: laneOf(c.community, target.space, target),
    seq: await takeNumber(c.db, c.community, 'part'),
    parentPart: target.parent ?? null,
    state: 'waiting',
    claimedRevision: null,
    shownRevision: null,
    shownHash: null,
    token: tokenOf(c.vault, place),
    receipt: null,
    owner: null,
    dueAt: row.notBefore !== null && row.notBefore > c.now ? row.notBefore : c.now,
    attempts: 0,
    copies: 0,
    reason: null,
  })
}

async function saveWhoIsIn(c: Change, row: MessageRow, card: Card): Promise<void> {
  const sources = sourcesOf(card)
  if (row.purpose.to === 'member') sources.add(memberSource(row.purpose.member))
  await saveSources(c.db, c.community, row.key, sources)
}

function termsOf(post: Post): Pick<MessageRow, 'liveUntil' | 'expiresAt' | 'notBefore'> {
  return {
    liveUntil: post.liveUntil ?? null,
    expiresAt: post.expiresAt === 'never' ? null : post.expiresAt,
    notBefore: post.notBefore ?? null,
  }
}

/** A direct message to the very person whose name is taken out. */
function isTo({ purpose }: MessageRow, { kind, id }: RecordRef): boolean {
  return kind === 'member' && purpose.to === 'member' && purpose.member === id
}

function subjectOf(key: MessageKey): string {
  return key.slice(key.indexOf(':') + 1)
}

/** A message is drawn for its readers, not for whoever happens to act now. */
function readerOf(c: Change, row: MessageRow): Query {
  const { who: _, person: __, place: ___, ...rest } = c
  return { ...rest, t: translator(row.language) }
}
