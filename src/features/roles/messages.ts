// The messages about roles that are drawn again while they live: the four cards at the beginning, the places, the new term.
import type { Block, Card } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Role } from '../../core/people.ts'
import type { LiveMessage, MessageKey } from '../../core/post.ts'
import type { Translate } from '../../core/text.ts'
import { capital } from '../../core/text.ts'
import { plus } from '../../core/time.ts'
import { mostNeeded, roles } from './rules.ts'
import { settledBlocks } from './settled-card.ts'
import { signs } from './signs.ts'
import { button, dateSpan, nameSpans, roleName, show } from './spans.ts'
import type { Held } from './standing.ts'
import { isOn, whoHolds } from './standing.ts'
import type { Rotation } from './store.ts'
import { findRotation, listRotations } from './store.ts'
import { cardTexts, needTexts, texts } from './texts.ts'

const worthShowingDays = 7
export const liveDays = 28

export const settledKey = ({ id }: Pick<Rotation, 'id'>): MessageKey => `roles.term:${id}`
export const seatsKey = ({ id }: Pick<Rotation, 'id'>): MessageKey => `roles.seats:${id}`
const firstKey = (q: Pick<Query, 'community'>): MessageKey => `roles.first:${q.community}`

/** When the circle begins: the four cards, once, and nobody is asked. */
export async function postFirst(c: Change): Promise<void> {
  if (!(await isOn(c))) return
  const expiresAt = plus(c.now, { days: worthShowingDays })
  await c.post({
    key: firstKey(c),
    purpose: { to: 'home' },
    cost: 'channel',
    card: await firstCard(c),
    expiresAt,
    liveUntil: plus(c.now, { days: liveDays }),
  })
}

/** Who holds what changed: the messages that say so are drawn again. */
export async function resayTerms(c: Change): Promise<void> {
  await c.resay(firstKey(c))
  const [last] = await listRotations(c.db, c.community)
  if (!last) return
  await c.resay(settledKey(last))
  await c.resay(seatsKey(last))
}

/** Where the phase check does not carry them, the places have a message of their own. */
export async function postSeats(c: Change, rotation: Rotation): Promise<void> {
  const card = await seatsCard(c, rotation.id)
  if (!card) return
  const until = plus(c.now, { days: worthShowingDays })
  await c.post({
    key: seatsKey(rotation),
    purpose: { to: 'home' },
    cost: 'channel',
    card,
    expiresAt: until,
    liveUntil: until,
  })
}

export async function postSettled(c: Change, rotation: Rotation): Promise<void> {
  const card = await settledCard(c, rotation.id)
  if (!card) return
  await c.post({
    key: settledKey(rotation),
    purpose: { to: 'home' },
    cost: 'channel',
    card,
    expiresAt: plus(c.now, { days: worthShowingDays }),
    liveUntil: plus(c.now, { days: liveDays }),
  })
}

export const messages: readonly LiveMessage[] = [
  { prefix: 'roles.first', card: (q) => firstCard(q) },
  { prefix: 'roles.seats', card: seatsCard },
  { prefix: 'roles.term', card: settledCard },
]

async function firstCard(q: Query): Promise<Card> {
  const t = await q.homeTexts()
  const { roles: held, hatsOnly } = await whoHolds(q)
  const blocks: Block[] = [say.heading(t(texts.firstTitle)), say.text(t(texts.firstIntro))]
  for (const one of held) blocks.push(...firstBlocks(t, one, hatsOnly))
  return q.homeCard(blocks)
}

function firstBlocks(t: Translate, { role, turns, buddies, hats }: Held, hatsOnly: boolean): Block[] {
  const names = nameSpans(
    t,
    [...turns, ...buddies, ...(hatsOnly ? hats : [])].map(({ memberId }) => memberId),
  )
  return [
    say.text({ bold: [`${signs[role]} ${capital(roleName(t, role))}`] }, '\n', ...t.rich(cardTexts[role])),
    ...(names.length > 0 ? [say.note(...t.rich(texts.nowHeld, { names }))] : []),
    say.buttons(
      hatsOnly
        ? { label: t(texts.wear, { role: roleName(t, role) }), address: address('roles.wear', role) }
        : button(t, texts.iDo, 'offer', role, 'alone'),
    ),
  ]
}

async function seatsCard(q: Query, id: string): Promise<Card | undefined> {
  const rotation = await findRotation(q.db, q.community, id)
  if (!rotation?.seats) return undefined
  const t = await q.homeTexts()
  if (rotation.state === 'settled') return q.homeCard([say.text(...t.rich(texts.offersOver, { show }))])
  return q.homeCard(seatsBlocks(t, rotation))
}

/** What is needed, the places that follow from it, and two buttons for each role. */
export function seatsBlocks(t: Translate, { needs, seats, settleOn }: Rotation): Block[] {
  if (!seats) return []
  const wanted = needs ? mostNeeded(needs) : []
  const most = wanted.map((role) => t(needTexts[role])).join(t(texts.and))
  const open = roles.filter((role) => seats[role] > 0).sort((a, b) => seats[b] - seats[a])
  if (open.length === 0) return hatsBlocks(t, wanted)
  const places = open.map((role, n) =>
    t(n === 0 ? texts.firstPlace : texts.place, { n: seats[role], role: roleName(t, role) }),
  )
  const mostly = most === '' ? [] : t.rich(texts.mostly, { need: most })
  return [
    say.text(...t.rich(texts.seats, { mostly, places: `${places.join(', ')}.` })),
    ...open.flatMap((role) => [
      say.text({ bold: [`${signs[role]} ${capital(roleName(t, role))}`] }),
      say.buttons(button(t, texts.iDo, 'offer', role, 'alone'), button(t, texts.weDo, 'offer', role, 'together')),
    ]),
    say.note(t(texts.offersUntil, { date: dateSpan(t, settleOn) })),
  ]
}

/** In a circle with hats only the same question leads to a hat. */
function hatsBlocks(t: Translate, wanted: readonly Role[]): Block[] {
  const hats = roles.map((role) => ({
    label: t(texts.wear, { role: roleName(t, role) }),
    address: address('roles.wear', role),
  }))
  const need = wanted.map((role) => t(needTexts[role])).join(t(texts.and))
  return [say.text(need === '' ? t(texts.whichHat) : t(texts.mostlyHats, { need })), say.buttons(...hats)]
}

async function settledCard(q: Query, id: string): Promise<Card | undefined> {
  const rotation = await findRotation(q.db, q.community, id)
  if (rotation?.state !== 'settled') return undefined
  return q.homeCard(await settledBlocks(q, await q.homeTexts(), rotation))
}
