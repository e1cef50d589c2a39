// What the digest hears from the question of the week: one line, at most three quotes, and the other voices in its thread.
import { labelsOf } from '../../community/prompts.ts'
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { HappeningKind, Line } from '../../core/happening.ts'
import type { AnswerId, RoundId } from '../../core/ids.ts'
import type { RecordKind } from '../../core/record.ts'
import type { Contribution } from '../../core/slot.ts'
import { plus } from '../../core/time.ts'
import type { Round, StoredAnswer } from '../../rounds/store.ts'
import { findAnswer, findRound, listGroupAnswers, listReleased, listRounds } from '../../rounds/store.ts'
import { promptOf, wordsOf } from './cards.ts'
import { spreadBlock, themeSpans } from './closing-card.ts'
import { kindName } from './kind.ts'
import { isQuotable } from './quoting.ts'
import { listQuotedIn, listThemes } from './store.ts'
import { texts } from './texts.ts'

/** A digest looks back over the rounds that closed in the week before it. */
const weekHours = 6.5 * 24

export const closedHappening: HappeningKind = {
  name: 'reflection.closed',
  digest: 'heard',
  summary: 'returned',
  line: async (q, { subject }) => {
    const round = await findRound(q.db, q.community, subject.id as RoundId)
    return round && roundLine(q, round)
  },
}

async function roundLine(q: Query, round: Round): Promise<Line | undefined> {
  const t = await q.homeTexts()
  const prompt = await wordsOf(q, round, t.language)
  const ref = { kind: 'round', id: round.id }
  const answers = await listGroupAnswers(q.db, q.community, round.id)
  const released = await listReleased(q.db, q.community, round.id)
  const n = round.asks === 'words' ? answers.length + released.length : round.voices
  const sources = [ref, ...answers.map(({ id }) => ({ kind: 'answer', id }))]
  if (n === 0) {
    const isQuiet = round.anonymous === 'none' && !round.spread
    return isQuiet ? { spans: t.rich(texts.lineQuiet, { prompt }), sources, about: ref, quiet: true } : undefined
  }
  const themes = await themeSpans(q, answers, 2)
  const spans = t.rich(texts.lineClosed, { n, prompt })
  const heard = themes.length > 0 ? [...spans, ' ', ...t.rich(texts.lineThemes, { themes })] : spans
  return { spans: heard, sources, about: ref }
}

/** What was tapped, as everybody may see it. */
async function spreadBlocks(q: Query, { spread, ...round }: Round): Promise<Block[]> {
  if (!spread || spread.is === 'tooFew') return []
  const t = await q.homeTexts()
  const prompt = await promptOf(q, round)
  return [spreadBlock(spread, prompt ? labelsOf(prompt, t.language) : [], t)]
}

export const quotes: Contribution = {
  slot: 'digest.heard',
  order: 10,
  blocks: async (q) => {
    const blocks: Block[] = []
    for (const round of await recentRounds(q)) {
      const chosen = new Set((await listQuotedIn(q.db, q.community, round.id)).map(({ answerId }) => answerId))
      const answers = await listGroupAnswers(q.db, q.community, round.id)
      blocks.push(...(await spreadBlocks(q, round)))
      blocks.push(
        ...answers.filter(({ id, quoteOk }) => quoteOk && chosen.has(id)).map((answer) => quoteBlock(q, answer)),
      )
    }
    return blocks
  },
}

export const moreVoices: Contribution = {
  slot: 'digest.thread',
  order: 10,
  blocks: async (q) => {
    const blocks: Block[] = []
    for (const round of await recentRounds(q)) {
      const chosen = new Set((await listQuotedIn(q.db, q.community, round.id)).map(({ answerId }) => answerId))
      const answers = await listGroupAnswers(q.db, q.community, round.id)
      const rest = answers.filter((answer) => isQuotable(answer) && !chosen.has(answer.id))
      blocks.push(...rest.map((answer) => quoteBlock(q, answer)))
    }
    const t = await q.homeTexts()
    return blocks.length > 0 ? [say.heading(t(texts.moreVoices)), ...blocks] : []
  },
}

/** Under a reference of its own, so that it can leave the digest while the answer stays in its thread. */
export function quoteBlock(q: Query, answer: StoredAnswer): Block {
  const words = q.said(answer.words, { kind: 'quote', id: answer.id }, answer.language)
  return { kind: 'quote', words, by: [{ member: answer.memberId }] }
}

async function recentRounds(q: Query): Promise<Round[]> {
  const since = plus(q.now, { hours: -weekHours })
  const rounds = await listRounds(q.db, q.community, kindName, 5)
  return rounds.filter(({ closedAt }) => closedAt !== null && closedAt > since)
}

/** An answer, and the same answer where it is quoted. */
const describeAnswer = (name: 'answer' | 'quote'): RecordKind => ({
  name,
  describe: async (q, id) => {
    const answer = await findAnswer(q.db, q.community, id as AnswerId)
    if (!answer) return undefined
    const round = answer.roundId ? await findRound(q.db, q.community, answer.roundId) : undefined
    const title = [round ? await wordsOf(q, round, q.t.language) : q.t(texts.freeNote)]
    const ref = { kind: name, id }
    const isPrivate = answer.visibility === 'self'
    const shared = { ref, title, people: [answer.memberId], audience: answer.visibility }
    return isPrivate ? shared : { ...shared, blocks: [quoteBlock(q, answer)] }
  },
})

export const records: readonly RecordKind[] = [
  describeAnswer('answer'),
  describeAnswer('quote'),
  {
    name: 'round',
    describe: async (q, id) => {
      const round = await findRound(q.db, q.community, id as RoundId)
      if (!round) return undefined
      const title = [await wordsOf(q, round, q.t.language)]
      return { ref: { kind: 'round', id }, title, people: [], audience: 'group' }
    },
  },
  {
    name: 'theme',
    describe: async (q, id) => {
      const theme = (await listThemes(q.db, q.community)).find((one) => one.id === id)
      const ref = { kind: 'theme', id }
      return theme && { ref, title: [q.said(theme.name, ref, theme.language)], people: [], audience: 'group' }
    },
  },
]
