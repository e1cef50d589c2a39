// Looking at the words together (R14): what somebody finds stands side by side by perspective, and nothing is merged.
import { findQuestionVersion } from '../../community/questions/store.ts'
import { findTurn, inTurn } from '../../community/rituals/turns.ts'
import { saidQuestion } from '../../community/words.ts'
import { priorities } from '../../core/budget.ts'
import type { Block, Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Ritual } from '../../core/ritual.ts'
import type { Instant } from '../../core/time.ts'
import { notYet, plus, toLocal } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { closesAt } from '../../core/window.ts'
import { undoMs, windowFrom } from './rules.ts'
import { button, remarkWords, sideSpans } from './spans.ts'
import type { Remark, Sharpening } from './store.ts'
import {
  findOpenSharpening,
  findSharpening,
  listRemarks,
  listSharpenings,
  removeSharpening,
  saveSharpening,
} from './store.ts'
import { texts } from './texts.ts'

export const sharpenKey = (id: string): MessageKey => `question.sharpen:${id}`
const voicesKey = (id: string, side: string | null): MessageKey => `question.voices:${id}.${side ?? ''}`
const closeKey = (id: string) => `question.close:${id}`

export async function closingOf(q: Query, { openedAt }: Pick<Sharpening, 'openedAt'>): Promise<Instant> {
  const calendar = await q.circle.calendar()
  return closesAt(windowFrom(toLocal(calendar.zone, openedAt).weekday), openedAt, calendar)
}

export const ritual: Ritual = {
  code: 'R14',
  name: texts.ritualName,
  priority: priorities.question,
  minutes: 3,
  cost: 'channel',
  late: 'ifHalfTheWindowRemains',
  usual: inTurn,
  cadence: async (q) => {
    if (!(await q.circle.exists()) || (await q.circle.community()).state !== 'active') return 'notNow'
    const explores = (await q.circle.stretches()).some(({ phase }) => phase === 'explore')
    return explores ? findTurn(q, 'R14') : 'notNow'
  },
  closesAt: (q, openedAt) => closingOf(q, { openedAt }),
  open: async (c) => {
    await openSharpening(c, 'channel')
  },
  runNow: askGroup,
}

/** Nothing when words are being looked at already, or when there are none to look at. */
async function openSharpening(c: Change, cost: 'channel' | 'asked'): Promise<Sharpening | undefined> {
  const question = await c.circle.question()
  if (!question || (await findOpenSharpening(c.db, c.community))) return undefined
  const sharpening: Sharpening = {
    id: c.newId<string>(),
    communityId: c.community,
    versionId: question.id,
    by: cost === 'asked' ? (c.who?.id ?? null) : null,
    openedAt: c.now,
    closedAt: null,
  }
  await saveSharpening(c.db, sharpening)
  const at = await closingOf(c, sharpening)
  const card = await drawSharpening(c, sharpening.id)
  const key = sharpenKey(sharpening.id)
  if (card) await c.post({ key, purpose: { to: 'home' }, cost, card, expiresAt: at, liveUntil: notYet })
  await c.wake({ key: closeKey(sharpening.id), name: 'question.close', subject: sharpening.id, at })
  return sharpening
}

/** Somebody puts the question to the group. */
export async function askGroup(c: Change): Promise<Answer> {
  const not = await notBegun(c)
  if (not) return not
  const open = await findOpenSharpening(c.db, c.community)
  if (open) return { card: c.card(say.text(...c.t.rich(texts.openAlready, { post: postSpan(c, open) }))) }
  const sharpening = await openSharpening(c, 'asked')
  if (!sharpening) return refuse(c.t(texts.none), { buttons: [button(c.t, texts.newVersion, 'version', 'new')] })
  const close = { at: await closingOf(c, sharpening), as: 'weekdayTime' } as const
  return {
    card: c.card(
      say.text(...c.t.rich(texts.asked, { room: { room: 'home' }, close })),
      say.note(c.t(texts.undoUntil)),
      say.buttons(
        button(c.t, texts.remarkYes, 'remark', sharpening.id),
        button(c.t, texts.undo, 'unask', sharpening.id),
      ),
    ),
  }
}

export async function unask(c: Change, id: string): Promise<Answer> {
  const open = await findSharpening(c.db, c.community, id)
  if (open?.by !== c.who?.id || !open || c.now - open.openedAt > undoMs) return refuse(c.t(texts.tooLate))
  if ((await listRemarks(c.db, c.community, id)).length > 0) return refuse(c.t(texts.builtUpon))
  await removeSharpening(c.db, c.community, id)
  await c.cancel(closeKey(id))
  await c.takeAway(sharpenKey(id))
  return { card: c.card(say.text(c.t(texts.undone))) }
}

/** While the circle forms whoever begins writes the question; afterwards only a decision changes it (INV-04). */
export async function notBegun(q: Query): Promise<Refusal | undefined> {
  const isForming = !(await q.circle.exists()) || (await q.circle.community()).state === 'forming'
  return isForming ? refuse(q.t(texts.notYet)) : undefined
}

export const postSpan = (q: Pick<Query, 't'>, { id }: Pick<Sharpening, 'id'>) =>
  ({ post: sharpenKey(id), label: [q.t(texts.here)] }) as const

export async function drawSharpening(q: Query, id: string): Promise<Card | undefined> {
  const sharpening = await findSharpening(q.db, q.community, id)
  const version = sharpening && (await findQuestionVersion(q.db, q.community, sharpening.versionId))
  if (!sharpening || !version) return undefined
  const t = await q.homeTexts()
  return q.homeCard([
    say.heading(t(texts.sharpenTitle)),
    { kind: 'quote', words: saidQuestion(q, version) },
    say.text({ bold: [t(texts.ask)] }),
    say.note(...(await stateSpans(q, sharpening))),
    say.buttons(
      ...((await takesRemarks(q, sharpening)) ? [button(t, texts.remarkYes, 'remark', id)] : []),
      button(t, texts.newVersion, 'version', 'new'),
      ...(sharpening.closedAt === null ? [button(t, texts.notThisWeek, 'notNow', id)] : []),
    ),
  ])
}

async function stateSpans(q: Query, sharpening: Sharpening) {
  const t = await q.homeTexts()
  if (sharpening.closedAt === null) {
    return t.rich(texts.sideBySide, { close: { at: await closingOf(q, sharpening), as: 'weekdayTime' } })
  }
  const living = await q.circle.question()
  if (living && living.id !== sharpening.versionId) {
    const post = { post: `question.adopted:${living.id}`, label: [t(texts.decision)] } as const
    return t.rich(texts.wasChanged, { post })
  }
  const hasRemarks = (await listRemarks(q.db, q.community, sharpening.id)).length > 0
  return [t(hasRemarks ? texts.wasSideBySide : texts.wasQuiet)]
}

/** Late ones too, as long as these words hold and nobody looked at them again since (INV-17). */
export async function takesRemarks(q: Query, { id, versionId }: Sharpening): Promise<boolean> {
  const [latest] = await listSharpenings(q.db, q.community)
  return latest?.id === id && (await q.circle.question())?.id === versionId
}

/** What was written from one perspective, under the question to the group. */
export async function drawVoices(q: Query, subject: string): Promise<Card | undefined> {
  const dot = subject.indexOf('.')
  const side = subject.slice(dot + 1) || null
  const all = await listRemarks(q.db, q.community, subject.slice(0, dot))
  const remarks = all.filter(({ perspective }) => perspective === side)
  if (remarks.length === 0) return undefined
  const t = await q.homeTexts()
  const draw = await sideSpans(q, t)
  return q.homeCard([say.text({ bold: [draw(side)] }), ...remarks.flatMap((remark) => remarkBlocks(t, remark))])
}

export function remarkBlocks(t: Query['t'], remark: Remark): Block[] {
  const { word, missing } = remark
  return [
    say.text(
      { member: remark.memberId },
      ...(word === null ? [] : [' · ', t(texts.wordSaid), ': ', { italic: [remarkWords(remark, word)] }]),
      ...(missing === null ? [] : [' · ', t(texts.missingSaid), ': ', { italic: [remarkWords(remark, missing)] }]),
    ),
  ]
}

/** Says what one perspective wrote anew; a first remark makes the message, the last one that goes takes it away. */
export async function sayVoices(c: Change, { sharpeningId, perspective }: Remark): Promise<void> {
  const key = voicesKey(sharpeningId, perspective)
  const card = await drawVoices(c, `${sharpeningId}.${perspective ?? ''}`)
  if (!card) return c.takeAway(key)
  const under = { purpose: { to: 'under', key: sharpenKey(sharpeningId) }, cost: 'free' } as const
  await c.post({ key, ...under, card, expiresAt: 'never', liveUntil: notYet })
}

/** Closes with Friday noon, or with the decision. Closing twice changes nothing. */
export async function closeSharpening(c: Change, id: string): Promise<void> {
  const sharpening = await findSharpening(c.db, c.community, id)
  if (!sharpening || sharpening.closedAt !== null) return
  await saveSharpening(c.db, { ...sharpening, closedAt: c.now })
  await c.cancel(closeKey(id))
  await c.resay(sharpenKey(id))
  await c.happened('question.looked', { kind: 'sharpening', id })
}

export const wakes: readonly Wake[] = [
  {
    name: 'question.close',
    run: async (c, { subject }) => {
      const sharpening = await findSharpening(c.db, c.community, subject)
      if (!sharpening || sharpening.closedAt !== null) return
      const at = await closingOf(c, sharpening)
      if (at <= c.now) await closeSharpening(c, subject)
      else await c.wake({ key: closeKey(subject), name: 'question.close', subject, at })
    },
  },
]

/** Holidays or pauses changed: it closes when it closes now, at the earliest in a minute. */
export async function replan(c: Change): Promise<void> {
  const open = await findOpenSharpening(c.db, c.community)
  if (!open) return
  const at = Math.max(await closingOf(c, open), plus(c.now, { minutes: 1 })) as Instant
  await c.wake({ key: closeKey(open.id), name: 'question.close', subject: open.id, at })
  await c.resay(sharpenKey(open.id))
}

/** Whoever asks for words that are gone hears so. */
export async function sharpeningOrRefusal(q: Query, id: string): Promise<Sharpening | Refusal> {
  const found = await findSharpening(q.db, q.community, id)
  if (!found) return refuse(q.t(texts.gone))
  if (await takesRemarks(q, found)) return found
  return refuse(q.t(texts.over), { buttons: [button(q.t, texts.newVersion, 'version', 'new')] })
}
