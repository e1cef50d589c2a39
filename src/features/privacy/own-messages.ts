// What somebody typed themselves and was taken in, with the way to each message: only they can take it away there (INV-40).
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { OwnMessage } from '../../core/privacy.ts'
import { texts } from './texts.ts'

/** So many fit in one message everywhere. */
const mostListed = 20

export async function ownMessageBlocks(q: Query, member: MemberId): Promise<Block[]> {
  const { t } = q
  const own: OwnMessage[] = []
  for (const privacy of q.declared.privacy()) own.push(...((await privacy.ownMessages?.(q, member)) ?? []))
  if (own.length === 0) return [say.text(t(texts.ownOther))]
  const listed = own.toSorted((a, b) => b.at - a.at).slice(0, mostListed)
  const items = listed.map(({ messageId, at, about }) =>
    t.rich(texts.ownMessage, { date: { at, as: 'date' }, message: { typed: messageId, label: [about] } }),
  )
  const left = own.length - listed.length
  return [
    say.text(t(texts.ownMessages)),
    { kind: 'list', items },
    ...(left > 0 ? [say.note(t(texts.ownMore, { n: left }))] : []),
    say.text(t(texts.ownOther)),
  ]
}
