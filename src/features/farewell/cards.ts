// The farewell in the room: whose it is, what they wrote, and who says thanks, by name and never as a number.
import type { Block, Card, Said, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Translate } from '../../core/text.ts'
import type { Farewell } from './store.ts'
import { farewellRef, findFarewell, listThanks } from './store.ts'
import { texts } from './texts.ts'

export function cardKey(id: string): MessageKey {
  return `farewell.card:${id}`
}

/** Undefined when it was not meant for the group, or is gone. */
export async function farewellCard(q: Query, id: string): Promise<Card | undefined> {
  const found = await findFarewell(q.db, q.community, id)
  if (!found?.shared) return undefined
  const t = await q.homeTexts()
  const isOpen = q.now < found.thanksUntil
  const thank = { label: t(texts.thank), address: address('farewell.thank', id), weight: 'first' } as const
  return q.homeCard([...(await farewellBlocks(q, t, found)), ...(isOpen ? [say.buttons(thank)] : [])])
}

export async function farewellBlocks(q: Query, t: Translate, found: Farewell): Promise<readonly Block[]> {
  const said = (words: string): Said => q.said(words, farewellRef(found), found.language)
  const line = (label: string, words: string | null): Block[] =>
    words ? [say.text({ bold: [label] }, ' ', said(words))] : []
  const names = (await listThanks(q.db, q.community, found.id)).flatMap(({ memberId }, n): Span[] =>
    n === 0 ? [{ member: memberId }] : [', ', { member: memberId }],
  )
  return [
    say.text(...t.rich(texts.says, { name: { member: found.memberId } })),
    ...line(t(texts.takes), found.takes),
    ...line(t(texts.leaves), found.leaves),
    ...line(t(texts.wishes), found.wishes),
    ...(names.length > 0 ? [say.text(...t.rich(texts.thanked, { names }))] : []),
  ]
}
