// The digest ahead of time, privately: look it over, sign a foreword, move own words out. Nobody can touch another's words.

import { digestDayWords } from '../../community/rituals/digest-day.ts'
import type { Block, Button, Card, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { RecordRef } from '../../core/ids.ts'
import { fromRefKey, refKey } from '../../core/ids.ts'
import { isSpans, sourcesIn } from '../../core/spans.ts'
import { drawCard, inOneMessage } from './cards.ts'
import { getDraft, nextDay, postingAt, upToNow } from './draft.ts'
import type { Drawn } from './draw.ts'
import { drawDigest, readingAs } from './draw.ts'
import { mayNotPreview, openOwn } from './gate.ts'
import { nouns, verbs } from './names.ts'
import type { Digest, Foreword } from './store.ts'
import { findForeword, removeTakenOut, saveDigestState, saveTakenOut } from './store.ts'
import { texts } from './texts.ts'

export const previewCommand: Command = {
  noun: 'digest',
  verb: 'preview',
  words: { noun: nouns, verb: verbs.preview },
  says: texts.previewSays,
  may: 'member',
  day: 2,
  road: 'do',
  run: async (c) => {
    const plannedOn = await nextDay(c)
    if (!plannedOn) return refuse(c.t(texts.notPlanned))
    const no = await mayNotPreview(c, plannedOn)
    if (no) return no
    const draft = await getDraft(c, plannedOn)
    await saveDigestState(c.db, c.community, draft.id, 'previewed')
    return { card: await previewCard(c, draft) }
  },
}

async function previewCard(c: Change, draft: Digest): Promise<Card> {
  const digest = await upToNow(c, draft)
  const community = await c.circle.community()
  const reading = await readingAs(c, community.language)
  const drawn = await drawDigest(reading, digest)
  const foreword = await findForeword(c.db, c.community, digest.id)
  const card = await drawCard(reading, { digest, drawn, foreword, withButtons: false })
  const at = { at: await postingAt(c, digest.plannedOn), as: 'moment' } as const
  return c.card(
    say.text({ bold: [c.t(texts.previewTitle)] }),
    say.note(...c.t.rich(texts.previewNote, { at })),
    say.divider,
    ...inOneMessage(card, reading.t),
    say.divider,
    ...(await ownWords(c, digest, drawn)),
    ...forewordButtons(c, digest, foreword),
  )
}

function forewordButtons(q: Query, { id }: Digest, foreword: Foreword | undefined): Block[] {
  if (foreword && foreword.member !== q.who?.id) return []
  const write = q.t(foreword ? texts.changeForeword : texts.writeForeword)
  const buttons: Button[] = [{ label: write, address: address('digest.foreword', id), weight: 'first' }]
  if (foreword) buttons.push({ label: q.t(texts.removeForeword), address: address('digest.unforeword', id) })
  return [say.buttons(...buttons)]
}

/** What is this person's alone, each with a button that moves it out. */
async function ownWords(q: Query, { id }: Digest, drawn: Drawn): Promise<Block[]> {
  const blocks: Block[] = []
  for (const [key, words] of wordsBySource(drawn)) {
    if (!(await isOwn(q, fromRefKey(key)))) continue
    const what = `${blocks.length / 2 + 1}`
    const label = q.t(texts.takeOut, { what })
    blocks.push(say.text(`${what}. `, ...words), say.buttons({ label, address: address('digest.takeOut', id, key) }))
  }
  return blocks.length > 0 ? [say.text(q.t(texts.ownWords)), ...blocks] : []
}

/** The words that stand in it, by the record they belong to. */
function wordsBySource({ parts, thread }: Drawn): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, readonly Span[]>()
  const add = (refs: readonly RecordRef[], says: readonly Span[] | Block) => {
    const words = isSpans(says) ? says : says.kind === 'quote' ? [says.words] : undefined
    for (const ref of refs) if (words && !found.has(refKey(ref))) found.set(refKey(ref), words)
  }
  for (const { sources, says, more } of parts.flatMap(({ lines }) => lines)) {
    add([...(sources.length === 1 ? sources : []), ...sourcesIn(says)], says)
    for (const block of more) add(sourcesIn(block), block)
  }
  for (const block of thread.flat()) add(sourcesIn(block), block)
  return found
}

/** Whether it is theirs and nobody else's: what people made together stays. */
async function isOwn(q: Query, ref: RecordRef): Promise<boolean> {
  const people = (await q.declared.describe(q, ref))?.people ?? []
  return q.who !== undefined && people.length === 1 && people[0] === q.who.id
}

export const previewActions: readonly Action[] = [
  {
    name: 'digest.takeOut',
    may: 'member',
    road: 'do',
    run: (c, { record, choice }) => move(c, record, choice, 'out'),
  },
  {
    name: 'digest.putBack',
    may: 'member',
    road: 'do',
    run: (c, { record, choice }) => move(c, record, choice, 'back'),
  },
]

async function move(c: Change, record: string, source: string | undefined, way: 'out' | 'back'): Promise<Answer> {
  const draft = await openOwn(c, record)
  if (isRefusal(draft)) return draft
  if (!source || !c.who || !(await isOwn(c, fromRefKey(source)))) return refuse(c.t(texts.notYours))
  if (way === 'back') {
    await removeTakenOut(c.db, c.community, draft.id, source)
    return { card: c.card(say.text(c.t(texts.isBack))) }
  }
  await saveTakenOut(c.db, c.community, { digest: draft.id, source, member: c.who.id })
  const back = { label: c.t(texts.putBack), address: address('digest.putBack', draft.id, source) }
  return {
    card: c.card(say.text(c.t(texts.takenOut, { day: await digestDayWords(c) })), say.buttons(back)),
  }
}
