// What a newcomer says: with fresh eyes to the group if they agree, and how it is to be here to one reader of their choice.
import type { Block } from '../../../core/card.ts'
import { address, say } from '../../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../../core/command.ts'
import type { Change, Query } from '../../../core/context.ts'
import { refuse } from '../../../core/errors.ts'
import type { Form, Values } from '../../../core/form.ts'
import { textOf } from '../../../core/form.ts'
import type { HappeningKind } from '../../../core/happening.ts'
import type { MemberId, RecordRef } from '../../../core/ids.ts'
import type { Member } from '../../../core/people.ts'
import type { RecordKind } from '../../../core/record.ts'
import type { Contribution } from '../../../core/slot.ts'
import { plus } from '../../../core/time.ts'
import { texts } from '../texts.ts'
import { settleDay } from './days.ts'
import type { NewcomerWords } from './store.ts'
import { findNewcomer, findWords, listWordsOf, listWordsTo, removeWords, saveWords } from './store.ts'

const purpose = 'welcome.words'
const longest = 1500

export function wordsRef({ id }: Pick<NewcomerWords, 'id'>): RecordRef {
  return { kind: 'newcomerWords', id }
}

/** Readable again for who may read it. */
export function openWords(q: Pick<Query, 'vault'>, row: NewcomerWords): string {
  return row.reader === 'group' ? row.words : q.vault.open(purpose, row.id, row.words)
}

export const wordsActions: readonly Action[] = [
  { name: 'welcome.eyes', may: 'guest', road: 'look', run: async (q) => ({ form: await openEyes(q) }) },
  { name: 'welcome.here', may: 'guest', road: 'look', run: async (q) => ({ form: await openHere(q) }) },
  {
    name: 'welcome.heard',
    may: 'guest',
    road: 'do',
    run: async (c, { record }) => {
      const row = await findWords(c.db, c.community, record)
      if (!row || row.to !== c.who?.id) return refuse(c.t(texts.guideOver))
      await saveWords(c.db, { ...row, to: null, reader: 'self' })
      return { card: c.card(say.text(c.t(texts.heard))) }
    },
  },
]

export const wordsForms: readonly FormSpec[] = [
  { name: 'welcome.eyes', may: 'guest', open: openEyes, submit: (c, _, values) => seeFresh(c, values) },
  { name: 'welcome.here', may: 'guest', open: openHere, submit: (c, _, values) => sayHere(c, values) },
]

async function openEyes(q: Query): Promise<Form> {
  const { t } = q
  return {
    v: 1,
    name: 'welcome.eyes',
    subject: 'me',
    language: t.language,
    title: t(texts.eyesTitle),
    submit: t(texts.send),
    intro: [t(texts.eyes)],
    fields: [
      { kind: 'long', name: 'words', label: t(texts.yourWords), max: longest, required: true },
      {
        kind: 'choice',
        name: 'reader',
        label: t(texts.whoReads),
        required: true,
        options: [
          { value: 'group', label: t(texts.groupReads) },
          { value: 'self', label: t(texts.onlyMe) },
        ],
      },
    ],
  }
}

/** A buddy and a connector only where there are. */
async function openHere(q: Query): Promise<Form> {
  const { t } = q
  const readers = await readersOf(q)
  return {
    v: 1,
    name: 'welcome.here',
    subject: 'me',
    language: t.language,
    title: t(texts.hereTitle),
    submit: t(texts.send),
    intro: [t(texts.beingHere)],
    fields: [
      { kind: 'long', name: 'words', label: t(texts.yourWords), max: longest, required: true },
      {
        kind: 'choice',
        name: 'reader',
        label: t(texts.whoReads),
        required: true,
        options: [
          ...(readers.buddy ? [{ value: 'buddy', label: t(texts.buddyReads) }] : []),
          ...(readers.connector ? [{ value: 'connector', label: t(texts.connectorReads) }] : []),
          { value: 'self', label: t(texts.onlyMe) },
        ],
      },
    ],
  }
}

async function readersOf(q: Query): Promise<{ readonly buddy?: MemberId; readonly connector?: MemberId }> {
  const who = q.who as Member
  const row = await findNewcomer(q.db, q.community, who.id)
  const connector = (await q.circle.holders('connector')).find((id) => id !== who.id)
  return { ...(row?.buddy && { buddy: row.buddy }), ...(connector && { connector }) }
}

async function seeFresh(c: Change, values: Values): Promise<Answer> {
  const isShared = textOf(values, 'reader') === 'group'
  const row = await keep(c, { about: 'freshEyes', reader: isShared ? 'group' : 'self', to: null }, values)
  await settleDay(c)
  if (!isShared) return { card: c.card(say.text(c.t(texts.keptForYou))) }
  const t = await c.homeTexts()
  await c.post({
    key: `welcome.eyes:${row.id}`,
    purpose: { to: 'home' },
    cost: 'asked',
    card: await c.homeCard([
      say.text(...t.rich(texts.eyesPost, { name: { member: row.memberId } })),
      { kind: 'quote', words: c.said(row.words, wordsRef(row), row.language) },
    ]),
    expiresAt: plus(c.now, { days: 3 }),
  })
  await c.happened('welcome.sawFresh', wordsRef(row), row.memberId)
  return { card: c.card(say.text(...c.t.rich(texts.eyesShared, { room: { room: 'home' } }))) }
}

async function sayHere(c: Change, values: Values): Promise<Answer> {
  const readers = await readersOf(c)
  const chosen = textOf(values, 'reader')
  const to = (chosen === 'buddy' ? readers.buddy : chosen === 'connector' ? readers.connector : undefined) ?? null
  await keep(c, { about: 'beingHere', reader: to ? 'member' : 'self', to }, values)
  await settleDay(c)
  return {
    card: c.card(say.text(...(to ? c.t.rich(texts.hereSent, { name: { member: to } }) : [c.t(texts.keptForYou)]))),
  }
}

async function keep(
  c: Change,
  given: Pick<NewcomerWords, 'about' | 'reader' | 'to'>,
  values: Values,
): Promise<NewcomerWords> {
  const id = c.newId<string>()
  const typed = textOf(values, 'words') ?? ''
  const words = given.reader === 'group' ? typed : c.vault.seal(purpose, id, typed)
  const memberId = (c.who as Member).id
  const row = { ...given, id, communityId: c.community, memberId, words, language: c.t.language, at: c.now }
  await saveWords(c.db, row)
  return row
}

/** What somebody new entrusted to one person waits there until they have read it. */
export const wordsToday: Contribution = {
  slot: 'today',
  order: 25,
  blocks: async (q) => {
    if (!q.who) return []
    const blocks: Block[] = []
    for (const row of await listWordsTo(q.db, q.community, q.who.id)) {
      blocks.push(
        say.text(...q.t.rich(texts.toldYou, { name: { member: row.memberId } })),
        { kind: 'quote', words: q.said(openWords(q, row), wordsRef(row), row.language) },
        say.buttons({ label: q.t(texts.iRead), address: address('welcome.heard', row.id) }),
      )
    }
    return blocks
  },
}

/** Their own words, also those nobody else may read. */
export const wordsNotes: Contribution = {
  slot: 'notes',
  order: 40,
  blocks: async (q) => {
    if (!q.who) return []
    const rows = await listWordsOf(q.db, q.community, q.who.id)
    return rows.map((row) => ({ kind: 'quote', words: q.said(openWords(q, row), wordsRef(row), row.language) }))
  },
}

export const wordsRecord: RecordKind = {
  name: 'newcomerWords',
  describe: async (q, id) => {
    const row = await findWords(q.db, q.community, id)
    if (row?.reader !== 'group') return undefined
    const words = q.said(row.words, wordsRef(row), row.language)
    return { ref: wordsRef(row), title: [words], people: [row.memberId], audience: 'group', words: [words] }
  },
}

export const sawFresh: HappeningKind = {
  name: 'welcome.sawFresh',
  digest: 'learned',
  summary: 'table',
  line: async (q, { subject }) => {
    const row = await findWords(q.db, q.community, subject.id)
    if (row?.reader !== 'group') return undefined
    const words = q.said(row.words, wordsRef(row), row.language)
    return { spans: q.t.rich(texts.eyesLine, { name: { member: row.memberId }, words }), sources: [subject] }
  },
}

export async function forgetWords(c: Change, member: MemberId): Promise<void> {
  for (const row of await listWordsOf(c.db, c.community, member)) {
    await c.retract(wordsRef(row))
    await removeWords(c.db, c.community, row.id)
  }
  for (const row of await listWordsTo(c.db, c.community, member)) {
    await saveWords(c.db, { ...row, to: null, reader: 'self' })
  }
}
