// The digest looked up afterwards: by command, by its record, and in a few lines for who comes back.
import { digestDayWords } from '../../community/rituals/digest-day.ts'
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Command } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { RecordKind } from '../../core/record.ts'
import type { Contribution } from '../../core/slot.ts'
import { isSpans } from '../../core/spans.ts'
import { drawCard, inOneMessage } from './cards.ts'
import { digestRef, drawDigest, readingAs } from './draw.ts'
import { nouns, verbs } from './names.ts'
import { digestKey } from './post.ts'
import type { Digest } from './store.ts'
import { findDigest, findForeword, findLastPosted } from './store.ts'
import { texts } from './texts.ts'

const mostCatchUpLines = 4

export const lastCommand: Command = {
  noun: 'digest',
  verb: 'last',
  words: { noun: nouns, verb: verbs.last },
  says: texts.lastSays,
  may: 'alumnus',
  day: 2,
  road: 'look',
  run: async (q) => {
    const digest = await findLastPosted(q.db, q.community)
    if (!digest) return refuse(q.t(texts.lastNone, { day: await digestDayWords(q) }))
    return { card: q.card(...(await wholeDigest(q, digest)), say.note(...linkTo(q, digest))) }
  },
}

/** Everything it said, in the reader's language; what was withdrawn since is not in it. */
async function wholeDigest(q: Query, digest: Digest): Promise<Block[]> {
  const reading = await readingAs(q, q.t.language, digest.postedAt)
  const drawn = await drawDigest(reading, digest, digest.items)
  const foreword = await findForeword(q.db, q.community, digest.id)
  return inOneMessage(await drawCard(reading, { digest, drawn, foreword, withButtons: true }), reading.t)
}

function linkTo(q: Query, { id, week }: Digest) {
  const digest = { post: digestKey(id), label: [q.t(texts.shortTitle, { week })] }
  return q.t.rich(texts.whereToFind, { digest })
}

/** What the last digest told, in a few lines. */
export const catchUp: Contribution = {
  slot: 'catchUp',
  order: 50,
  blocks: async (q) => {
    const digest = await findLastPosted(q.db, q.community)
    if (!digest) return []
    const drawn = await drawDigest(await readingAs(q, q.t.language, digest.postedAt), digest, digest.items)
    const told = drawn.parts.filter(({ part }) => part === 'tried' || part === 'learned' || part === 'heard')
    const lines = told.flatMap((part) => part.lines).flatMap(({ says }) => (isSpans(says) ? [says] : []))
    const items = lines.slice(0, mostCatchUpLines)
    return [...(items.length > 0 ? [{ kind: 'list' as const, items }] : []), say.text(...linkTo(q, digest))]
  },
}

export const digestRecord: RecordKind = {
  name: 'digest',
  describe: async (q, id) => {
    const digest = await findDigest(q.db, q.community, id)
    if (!digest) return undefined
    const state = digest.postedAt
      ? q.t.rich(texts.statePosted, { date: { at: digest.postedAt, as: 'date' } })
      : undefined
    return {
      ref: digestRef(id),
      title: [q.t(texts.shortTitle, { week: digest.week })],
      people: [],
      audience: 'group',
      ...(state ? { blocks: [say.text({ bold: [q.t(texts.shortTitle, { week: digest.week })] }, ' ', ...state)] } : {}),
    }
  },
}

/** A foreword has no page of its own; it is told by its digest. */
export const forewordRecord: RecordKind = {
  name: 'digestForeword',
  describe: async (q, id) => {
    const digest = await findDigest(q.db, q.community, id)
    const foreword = digest && (await findForeword(q.db, q.community, digest.id))
    if (!foreword) return undefined
    const ref = { kind: 'digestForeword', id }
    const words = q.said(foreword.words, ref, foreword.language)
    return { ref, title: [words], people: [foreword.member], audience: 'group', words: [words] }
  },
}

export const posted: HappeningKind = {
  name: 'digest.posted',
  line: async (q, { subject }) => {
    const digest = await findDigest(q.db, q.community, subject.id)
    if (!digest) return undefined
    return {
      spans: q.t.rich(texts.posted, { digest: q.t(texts.shortTitle, { week: digest.week }) }),
      sources: [subject],
    }
  },
}
