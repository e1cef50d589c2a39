// The home page of who has no place at this table: what this is, and how to come in. Nobody becomes a member by looking.
import { findQuestion } from '../../../community/questions/store.ts'
import { communityRef, saidQuestion } from '../../../community/words.ts'
import type { Block } from '../../../core/card.ts'
import { address, say } from '../../../core/card.ts'
import type { Query } from '../../../core/context.ts'
import type { HomeCircle } from '../../../core/home.ts'
import { runButtons } from './buttons.ts'
import { texts } from './texts.ts'
import { nameSpan, questionBlocks } from './where.ts'

/** Where there is no circle yet. */
export async function greetBlocks(q: Query): Promise<Block[]> {
  const hello = await q.declared.fill(q, 'help', { kind: 'help', id: 'hello' })
  const how = q.t.rich(texts.begin, { setup: { command: ['community', 'setup'] } })
  return [say.heading(q.t(texts.kring)), ...hello, say.note(...how)]
}

/** Somebody without a place, or with a key only. */
export async function visitorBlocks(q: Query): Promise<Block[]> {
  const { state } = await q.circle.community()
  return [
    { kind: 'heading', spans: [await nameSpan(q)] },
    ...(await questionBlocks(q)),
    ...(await q.declared.fill(q, 'home.hello', communityRef({ id: q.community }))),
    ...(q.who?.caretaker && state === 'forming' ? runButtons(q, ['setup']) : []),
    say.note(q.t(texts.seat)),
  ]
}

const mostListed = 8

/** Several circles, and none of them is theirs: each with its own way in, so that nothing has to be remembered of who looks. */
export async function severalBlocks(q: Query, circles: readonly HomeCircle[]): Promise<Block[]> {
  const blocks: Block[] = [say.heading(q.t(texts.kring)), say.text(q.t(texts.several))]
  for (const { id, name, language } of circles.slice(0, mostListed)) {
    const question = await findQuestion(q.db, id)
    const title = name === '' ? q.t(texts.unnamed) : q.said(name, communityRef({ id }), language)
    blocks.push(
      say.divider,
      say.text({ bold: [title] }),
      ...(question ? [{ kind: 'quote' as const, words: saidQuestion(q, question) }] : []),
      say.buttons(
        { label: q.t(texts.join), address: address('welcome.join', id), weight: 'first' },
        { label: q.t(texts.readFirst), address: address('welcome.read', id) },
      ),
    )
  }
  return [...blocks, say.note(q.t(texts.seat))]
}
