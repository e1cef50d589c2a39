// A member's own words: the open question by command, the list of notes, and what is open for them today.

import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { localDateWords } from '../../core/dates.ts'
import { refuse } from '../../core/errors.ts'
import type { AnswerId } from '../../core/ids.ts'
import type { Contribution } from '../../core/slot.ts'
import { toLocal } from '../../core/time.ts'
import { findQuietRounds } from '../../rounds/participation/store.ts'
import { quietRoundsBeforeAsking } from '../../rounds/quiet.ts'
import { ownWords, partOf, shareAnswer } from '../../rounds/rounds.ts'
import type { StoredAnswer } from '../../rounds/store.ts'
import { findAnswer, findOwnAnswer, findRound, listAnswersOf, listOpenRounds } from '../../rounds/store.ts'
import { questionBlocks, wordsOf } from './cards.ts'
import { actor, mineButtons, roomNames, sharedCard } from './confirm.ts'
import { kindName } from './kind.ts'
import { quotedToday } from './quoted.ts'
import { showAnswer } from './showing.ts'
import { texts } from './texts.ts'

const notesOnPage = 5

export const commands: readonly Command[] = [
  {
    noun: 'reflect',
    verb: 'now',
    words: { noun: { nl: 'weekvraag', en: 'reflect' }, verb: { nl: 'nu', en: 'now' } },
    says: texts.reflectSays,
    may: 'guest',
    day: 1,
    road: 'look',
    run: reflect,
  },
  {
    noun: 'my',
    verb: 'notes',
    words: { noun: { nl: 'mijn', en: 'my' }, verb: { nl: 'notities', en: 'notes' } },
    says: texts.notesSays,
    may: 'alumnus',
    day: 2,
    road: 'look',
    run: async (q) => notes(q, 0),
  },
]

export const noteActions: readonly Action[] = [
  {
    name: 'reflection.notes',
    may: 'alumnus',
    road: 'look',
    run: async (q, { choice }) => notes(q, Number(choice ?? 0) || 0),
  },
  {
    name: 'reflection.shareNote',
    may: 'guest',
    road: 'do',
    run: async (c, { record }) => shareNote(c, record as AnswerId),
  },
]

async function reflect(q: Query): Promise<Answer> {
  const blocks = await openBlocks(q, true)
  if (blocks.length > 0) return { card: q.card(...blocks) }
  const write = { label: q.t(texts.writeForMe), address: address('reflection.keep', 'free'), weight: 'first' } as const
  return { card: q.card(say.text(q.t(texts.nothingOpen)), say.buttons(write)) }
}

/** Each open question; where somebody answered with a name, what can still be changed. */
async function openBlocks(q: Query, alsoAnswered: boolean): Promise<Block[]> {
  const me = actor(q)
  const blocks: Block[] = []
  for (const round of await listOpenRounds(q.db, q.community, kindName)) {
    const part = await partOf(q, round, me.id)
    if (part === 'none' || (alsoAnswered && part !== 'anonymous' && part !== 'named')) {
      blocks.push(...(await questionBlocks(q, round, q.t)))
    } else if (alsoAnswered) {
      const own = await findOwnAnswer(q.db, q.community, round.id, me.id)
      blocks.push(say.text({ italic: [await wordsOf(q, round, q.t.language)] }), say.note(q.t(texts.answeredAlready)))
      if (own) blocks.push(mineButtons(q, own.id))
    }
  }
  return blocks
}

async function notes(q: Query, from: number): Promise<Answer> {
  const all = await listAnswersOf(q.db, q.community, kindName, actor(q).id)
  const elsewhere = from === 0 ? await q.declared.fill(q, 'notes', { kind: 'member', id: actor(q).id }) : []
  if (all.length + elsewhere.length === 0) return { card: q.card(say.text(q.t(texts.notesEmpty))) }
  const blocks: Block[] = [say.heading(q.t(texts.notesTitle)), say.note(q.t(texts.notesOnlyYou))]
  for (const answer of all.slice(from, from + notesOnPage)) blocks.push(...(await noteBlocks(q, answer)))
  const next = from + notesOnPage
  const more = { label: q.t(texts.earlier), address: address('reflection.notes', 'mine', `${next}`) }
  return { card: q.card(...blocks, ...(all.length > next ? [say.buttons(more)] : []), ...elsewhere) }
}

async function noteBlocks(q: Query, answer: StoredAnswer): Promise<Block[]> {
  const round = answer.roundId ? await findRound(q.db, q.community, answer.roundId) : undefined
  const question = round ? await wordsOf(q, round, q.t.language) : q.t(texts.freeNote)
  const date = localDateWords(q.t.language, toLocal(q.zone, answer.createdAt).date)
  const where = answer.visibility === 'self' ? texts.noteForYou : texts.noteForGroup
  const erase = {
    label: q.t(texts.erase),
    address: address('reflection.withdraw', answer.id),
    weight: 'careful',
  } as const
  const confirm = {
    title: q.t(texts.shareConfirm),
    says: q.t(texts.withYourName, { rooms: await roomNames(q) }),
    yes: q.t(texts.share),
    no: q.t(texts.shareNo),
  }
  const share = { label: q.t(texts.shareAfterAll), address: address('reflection.shareNote', answer.id), confirm }
  return [
    say.text({ italic: [question] }),
    { kind: 'quote', words: q.said(ownWords(q, answer), { kind: 'answer', id: answer.id }, answer.language) },
    say.note(q.t(where, { date })),
    say.buttons(...(answer.visibility === 'self' && actor(q).standing !== 'alumnus' ? [share] : []), erase),
  ]
}

async function shareNote(c: Change, id: AnswerId): Promise<Answer> {
  const answer = await findAnswer(c.db, c.community, id)
  if (answer?.memberId !== actor(c).id || answer.visibility !== 'self') return refuse(c.t(texts.notYours))
  await shareAnswer(c, answer, actor(c).quotes === 'yes')
  await showAnswer(c, id)
  const round = answer.roundId ? await findRound(c.db, c.community, answer.roundId) : undefined
  return { card: await sharedCard(c, { round, answer: id, isReplaced: false }) }
}

export const today: Contribution = {
  slot: 'today',
  order: 10,
  blocks: async (q) => {
    if (!q.who || q.who.standing === 'alumnus') return []
    const blocks = await openBlocks(q, false)
    return [...blocks, ...(await quotedToday(q)), ...(await restBlocks(q))]
  },
}

/** For who was away: the question that is open now. */
export const catchUp: Contribution = {
  slot: 'catchUp',
  order: 10,
  blocks: async (q) => {
    const [round] = await listOpenRounds(q.db, q.community, kindName)
    if (!round) return []
    const open = { label: q.t(texts.answerNow), address: address('reflection.open', round.id) }
    return [
      say.text(...q.t.rich(texts.catchUpQuestion, { prompt: await wordsOf(q, round, q.t.language) })),
      say.buttons(open),
    ]
  },
}

/** For who did not choose direct messages: the question about rest waits here until the next round. */
async function restBlocks(q: Query): Promise<Block[]> {
  const me = actor(q)
  if (me.wantsDirect || me.energy === 'low') return []
  if ((await findQuietRounds(q.db, q.community, me.id)) !== quietRoundsBeforeAsking) return []
  return [
    say.text(q.t(texts.rest)),
    say.buttons(
      { label: q.t(texts.restYes), address: address('reflection.rest', me.id, 'yes') },
      { label: q.t(texts.restNo), address: address('reflection.rest', me.id, 'no') },
    ),
  ]
}
