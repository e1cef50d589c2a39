// What only the person sees who just answered: where it went, who can read it, until when it can change.
import { readersNow } from '../../community/readers.ts'
import type { Block, Card, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { weekday } from '../../core/dates.ts'
import { Fault } from '../../core/errors.ts'
import type { AnswerId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import { capital } from '../../core/text.ts'
import { toLocal } from '../../core/time.ts'
import type { Round } from '../../rounds/store.ts'
import { listAnswersOf } from '../../rounds/store.ts'
import { closeSpan } from './cards.ts'
import { kindName } from './kind.ts'
import { texts } from './texts.ts'

const lists = { nl: new Intl.ListFormat('nl'), en: new Intl.ListFormat('en') } as const

/** Whoever acts. The engine lets nobody without a seat get this far. */
export function actor(q: Pick<Query, 'who'>): Member {
  if (!q.who)
    throw new Fault(
      'A press without a member reached the question of the week.',
      'Report this: the door let it through.',
    )
  return q.who
}

/** `Gedeeld in #lindekwartier. Ongeveer 12 mensen kunnen dit lezen. …` with `Aanpassen` and `Weghalen`. */
export async function sharedCard(
  q: Query,
  shared: { round: Round | undefined; answer: AnswerId; isReplaced: boolean },
): Promise<Card> {
  const { t } = q
  const spans: Span[] = []
  if (shared.isReplaced) spans.push(`${t(texts.countedOnce)} `)
  spans.push(t(texts.sharedIn, { rooms: await roomNames(q) }))
  const readers = await countReaders(q)
  if (readers !== undefined) spans.push(` ${t(texts.readers, { n: readers })}`)
  const digest = await digestWords(q)
  if (digest) spans.push(` ${digest}`)
  if (shared.round?.state === 'open')
    spans.push(' ', ...t.rich(texts.changeUntil, { close: await closeSpan(q, shared.round) }))
  const blocks: Block[] = [say.text(...spans), mineButtons(q, shared.answer), ...(await quoteBlocks(q, shared.answer))]
  const more = shared.round ? await q.declared.fill(q, 'answer.after', { kind: 'round', id: shared.round.id }) : []
  return q.card(...blocks, ...more)
}

export function keptCard(q: Query, answer: AnswerId): Card {
  return q.card(say.text(q.t(texts.keptForYou)), mineButtons(q, answer))
}

export function mineButtons(q: Query, answer: AnswerId): Block {
  return say.buttons(
    { label: q.t(texts.change), address: address('reflection.edit', answer) },
    { label: q.t(texts.takeAway), address: address('reflection.withdraw', answer) },
  )
}

/** Asked once, after the first answer in the group; or each time, for who wanted that. */
async function quoteBlocks(q: Query, answer: AnswerId): Promise<Block[]> {
  const { id, quotes } = actor(q)
  if (quotes !== 'unasked' && quotes !== 'ask') return []
  if (quotes === 'unasked' && (await hasSharedBefore(q, id, answer))) return []
  const choices = quotes === 'unasked' ? (['yes', 'ask', 'no'] as const) : (['once', 'notOnce'] as const)
  const labels = {
    yes: texts.quoteYes,
    ask: texts.quoteAsk,
    no: texts.quoteNo,
    once: texts.quoteYes,
    notOnce: texts.quoteNo,
  }
  const buttons = choices.map((choice) => ({
    label: q.t(labels[choice]),
    address: address('reflection.quotes', answer, choice),
  }))
  return [say.text(q.t(texts.quoteQuestion)), say.buttons(...buttons)]
}

/** Who let the question pass is not asked again; the choice stays in my data. What was typed was never asked about. */
async function hasSharedBefore(q: Query, member: Member['id'], answer: AnswerId): Promise<boolean> {
  const all = await listAnswersOf(q.db, q.community, kindName, member)
  return all.some(({ id, visibility, messageId }) => id !== answer && visibility === 'group' && messageId === null)
}

/** `#lindekwartier en #buurt`: every room the group reads in. */
export async function roomNames(q: Query): Promise<string> {
  const rooms = (await q.circle.spaces()).filter((space) => space.homeRoom !== undefined)
  const names = rooms.map((space) => (space.homeName ? `#${space.homeName.replace(/^#/, '')}` : space.name))
  return lists[q.t.language].format(names)
}

/** Undefined where one of the platforms does not tell. */
async function countReaders(q: Query): Promise<number | undefined> {
  const counts = (await q.circle.spaces()).filter((space) => space.homeRoom).map((space) => readersNow(q, space))
  const known = counts.filter((count) => count !== undefined)
  return known.length === counts.length && known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : undefined
}

async function digestWords(q: Query): Promise<string | undefined> {
  const digest = (await q.declared.rituals(q)).find(({ code }) => code === 'R08')
  if (!digest) return undefined
  const { time, weekday: day } = toLocal(q.zone, digest.at)
  return q.t(texts.digestComes, { day: capital(weekday(q.t.language, day)), time })
}
