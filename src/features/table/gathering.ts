// What the table has to do with a real meeting: empty chairs go in, and a voice that was missed there gets a chair.
import type { Alive } from '../../core/alive.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { RecordRef } from '../../core/ids.ts'
import type { Doubt, Seed } from '../../core/record.ts'
import { isForming } from './allowed.ts'
import { resayChecks, watchEmpty } from './check.ts'
import { isEmpty, looksLikeContact, looksLikeName, voiceMax, whyMax } from './rules.ts'
import { seatPrefix, seatRef, shortOf, voiceSpan } from './spans.ts'
import type { Seat } from './store.ts'
import { listSeats, saveSeat } from './store.ts'
import { texts } from './texts.ts'

const mostAlive = 2

/** The chairs that stand empty longest. */
export async function listAlive(q: Query): Promise<readonly Alive[]> {
  const empty = (await listSeats(q.db, q.community)).filter(({ state }) => isEmpty(state))
  return empty
    .toSorted((a, b) => a.emptySince - b.emptySince)
    .slice(0, mostAlive)
    .map((seat) => ({ ref: seatRef(seat), title: [`${shortOf(seat)} `, voiceSpan(seat)], form: 'emptyChair' }))
}

/** A seat has no place for anybody's name or address, wherever its words come from (INV-29). */
export async function doubt(q: Query, words: string): Promise<Doubt | undefined> {
  if (looksLikeContact(words)) return { says: q.t(texts.isContact) }
  return looksLikeName(words) ? { says: q.t(texts.isAName), insist: q.t(texts.noName) } : undefined
}

/** Words too long for a voice stand there as the reason too, whole. */
export async function seedSeat(c: Change, { words, language, by }: Seed): Promise<RecordRef | Refusal> {
  if ((await isForming(c)) || looksLikeContact(words)) return refuse(c.t(texts.notBegun))
  const t = c.inLanguage(language)
  const isShort = [...words].length <= voiceMax
  const seat: Seat = {
    ...{ id: c.newId<string>(), communityId: c.community, number: await c.nextNumber(seatPrefix) },
    voice: isShort ? words : `${[...words].slice(0, voiceMax - 1).join('')}…`,
    why: isShort ? t(texts.missedThere) : [...words].slice(0, whyMax).join(''),
    ...{ language, state: 'missing', by: by ?? null, approachedBy: null, seatedBy: null },
    ...{ emptySince: c.now, createdAt: c.now },
  }
  await saveSeat(c.db, seat)
  await watchEmpty(c, seat)
  await c.happened('table.missing', seatRef(seat), by)
  await resayChecks(c)
  return seatRef(seat)
}
