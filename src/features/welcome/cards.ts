// The cards of somebody who comes in, one for each tap.
import { agreementLines } from '../../community/agreements/store.ts'
import { builtInPerspectives } from '../../community/perspectives.ts'
import { readersNow } from '../../community/readers.ts'
import { firstQuestionAt, firstQuestionDay } from '../../community/rules.ts'
import { perspectiveTexts } from '../../community/texts.ts'
import { communityRef, platformName, saidOf, saidQuestion } from '../../community/words.ts'
import { journeyWeek } from '../../core/calendar.ts'
import type { Block, Button, Card, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Member, Space } from '../../core/people.ts'
import type { Instant } from '../../core/time.ts'
import { toLocal } from '../../core/time.ts'
import { texts } from './texts.ts'

type Weight = 'first' | 'plain'
export const button = (q: Query, action: string, label: string, weight: Weight = 'plain', choice?: string): Button => ({
  label,
  address: address(action, q.community, choice),
  weight,
})

/** Three lines before any yes. */
export async function threeLinesCard(q: Query): Promise<Card> {
  const { t } = q
  return q.card(
    say.text(t(texts.welcome)),
    { kind: 'list', ordered: true, items: [[t(texts.lineChoose)], await readersLine(q), [t(texts.lineErase)]] },
    say.buttons(
      button(q, 'welcome.agree', t(texts.agree), 'first'),
      button(q, 'welcome.all', t(texts.readAll)),
      button(q, 'welcome.no', t(texts.notNow)),
    ),
  )
}

/** Who reads what is shared, as far as the platforms tell; an open room is said as it is (INV-41). */
async function readersLine(q: Query): Promise<Span[]> {
  const { t } = q
  const spaces = (await q.circle.spaces()).filter(({ homeRoom }) => homeRoom !== undefined)
  const room: Span = { room: 'home' }
  if (spaces.some(({ open }) => open)) return t.rich(texts.lineOpen, { room })
  const n = readersOf(spaces.map((space) => ({ readers: readersNow(q, space) })))
  if (n === undefined) return t.rich(texts.lineRoom, { room })
  const others = spaces.filter(({ platform }) => platform !== q.person?.platform)
  if (others.length === 0) return t.rich(texts.lineReaders, { n })
  const platforms = [...new Set(others.map(({ platform }) => platformName(t, platform)))].join(t(texts.and))
  return t.rich(texts.lineReadersAlso, { n, platforms })
}

/** Undefined as soon as one of the rooms cannot be looked into. */
export function readersOf(spaces: readonly Pick<Space, 'readers'>[]): number | undefined {
  let sum = 0
  for (const { readers } of spaces) {
    if (readers === undefined) return undefined
    sum += readers
  }
  return spaces.length > 0 ? sum : undefined
}

/** The join text in full. */
export async function allCard(q: Query): Promise<Card> {
  const { t } = q
  const community = await q.circle.community()
  const words = (typed: string | undefined) => saidOf(q, community, typed ?? '')
  const items: Span[][] = [
    t.rich(texts.allHello, { community: words(community.name) }),
    t.rich(texts.allWeekly),
    t.rich(texts.allChoose, { rooms: { room: 'home' } }),
    t.rich(texts.allAnonymous),
    t.rich(texts.allRead),
    t.rich(texts.allQuiet),
    t.rich(texts.allData, { data: { command: ['my', 'data'] } }),
    t.rich(texts.allBehind, { organisation: words(community.organisation), contact: words(community.contact) }),
  ]
  return q.card(
    { kind: 'list', items },
    say.text(t(texts.woo)),
    ...(await agreementBlocks(q)),
    say.note(t(texts.guest)),
    say.buttons(
      button(q, 'welcome.agree', t(texts.agree), 'first'),
      button(q, 'welcome.agree', t(texts.asGuest), 'plain', 'guest'),
      button(q, 'welcome.no', t(texts.notNow)),
    ),
  )
}

/** How people treat each other here: said at joining, and to be found again by command. */
export async function agreementBlocks(q: Query): Promise<Block[]> {
  const items = await agreementLines(q, q.t)
  return [say.text({ bold: [q.t(texts.agreements)] }), { kind: 'list', items }]
}

export function readingCard(q: Query, says: 'reading' | 'declined'): Card {
  const { t } = q
  const about: Button = { label: t(texts.seeAbout), address: address('engine.run', 'community-about') }
  return q.card(say.text(t(texts[says])), say.buttons(button(q, 'welcome.join', t(texts.join)), about))
}

export function perspectiveCard(q: Query): Card {
  const { t } = q
  const offered = builtInPerspectives.map((key) =>
    button(q, 'welcome.perspective', t(perspectiveTexts[key]), 'plain', key),
  )
  return q.card(say.text(t(texts.whoAreYou)), say.buttons(...offered, button(q, 'welcome.other', t(texts.other))))
}

export function tieCard(q: Query, isGovernment: boolean): Card {
  const { t } = q
  return q.card(
    ...(isGovernment ? [say.note(t(texts.woo))] : []),
    say.text(t(texts.tieAsk)),
    say.buttons(button(q, 'welcome.writeTie', t(texts.write), 'first'), button(q, 'welcome.tieLater', t(texts.later))),
  )
}

/** When the next question comes, and whether a message is welcome too. */
export async function doneCard(q: Query, who: Member): Promise<Card> {
  const { t } = q
  const isNewcomer = journeyWeek(await q.circle.calendar(), toLocal(q.zone, q.now).date) > 1
  return q.card(
    ...(isNewcomer ? await newcomerBlocks(q, who) : []),
    say.text(...(await whenSpans(q))),
    say.buttons(button(q, 'welcome.room', t(texts.roomEnough)), button(q, 'welcome.direct', t(texts.sendMe))),
    ...(await q.declared.fill(q, 'act.after', { kind: 'member', id: who.id })),
  )
}

async function newcomerBlocks(q: Query, who: Member): Promise<Block[]> {
  const { t } = q
  const question = await q.circle.question()
  if (!question) return []
  const words = { name: { member: who.id }, question: saidQuestion(q, question) }
  const story = await q.declared.fill(q, 'story', communityRef({ id: q.community }))
  const whoIsHere: Button = { label: t(texts.whoIsHere), address: address('engine.run', 'community-about') }
  return [
    say.text(...t.rich(texts.newcomer, words)),
    say.buttons(...(story.length > 0 ? [button(q, 'welcome.story', t(texts.story))] : []), whoIsHere),
    say.note(t(texts.canJustRead)),
  ]
}

async function whenSpans(q: Query): Promise<Span[]> {
  const { t } = q
  const { state } = await q.circle.community()
  const calendar = await q.circle.calendar()
  const room: Span = { room: 'home' }
  const at = (instant: Instant): { date: Span; time: Span; room: Span } => ({
    date: { at: instant, as: 'date' },
    time: { at: instant, as: 'time' },
    room,
  })
  const monday = calendar.startedOn ?? firstQuestionDay(q.now, calendar)
  const first = firstQuestionAt(calendar.zone, monday)
  if (state === 'forming') return t.rich(texts.doneForming, at(first))
  if (first > q.now) return t.rich(texts.done, at(first))
  const next = (await q.declared.rituals(q)).find((coming) => coming.code === 'R01' && coming.at > q.now)
  return next ? t.rich(texts.doneNext, at(next.at)) : t.rich(texts.doneSoon, { room })
}
