// The forms in which answers are written: with a name, without one, for oneself.
import type { Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import type { AnswerId, RoundId } from '../../core/ids.ts'
import type { Taken } from '../../rounds/rounds.ts'
import { ownWords, saveNote, takeAnswer } from '../../rounds/rounds.ts'
import type { Round, StoredAnswer } from '../../rounds/store.ts'
import { changeAnswer, findAnswer, findOwnAnswer, findRound } from '../../rounds/store.ts'
import { removeDraft } from '../../store/incoming/store.ts'
import { promptOf, supportSpans, wordsOf } from './cards.ts'
import { actor, keptCard, roomNames, sharedCard } from './confirm.ts'
import { anonymousFormName, kindName } from './kind.ts'
import { removeMessages, showAnswer } from './showing.ts'
import { listThemes, removeHeldText, saveTheme } from './store.ts'
import { texts } from './texts.ts'

export const longestAnswer = 1500
const mostThemes = 25

/** With a name, in the group. Subject: the round. */
export const shareForm: FormSpec = {
  name: 'reflection.share',
  may: 'guest',
  open: async (q, subject) => {
    const round = await findOffered(q, subject, 'group')
    if (!round) return refuse(q.t(texts.notOffered))
    const own = await findOwnAnswer(q.db, q.community, round.id, actor(q).id)
    const intro = q.t(texts.withYourName, { rooms: await roomNames(q) })
    const fields = [await answerField(q, round, own && ownWords(q, own)), ...(await themeFields(q, own))]
    return form(q, { name: 'reflection.share', round, intro, fields })
  },
  submit: async (c, subject, values) => {
    const words = checkWords(c, values)
    if (typeof words !== 'string') return words
    const themeId = await themeOf(c, values)
    const quoteOk = actor(c).quotes === 'yes'
    const given = { visibility: 'group', words, language: actor(c).language, themeId, quoteOk } as const
    return shareInGroup(c, subject as RoundId, given)
  },
}

/** Without a name: nothing of it is kept but what lies in the sealed box. Subject: the round. */
export const anonymousForm: FormSpec = {
  name: anonymousFormName,
  may: 'guest',
  sealed: true,
  open: async (q, subject) => {
    const round = await findOffered(q, subject, 'anonymous')
    if (!round) return refuse(q.t(texts.notOffered))
    if (round.state !== 'open') return refuse(q.t(texts.closedForAnonymous))
    const intro = q.t(texts.withoutYourName, { k: round.threshold })
    const field = { ...(await answerField(q, round, undefined)), hint: q.t(texts.hintFingerprint) }
    return form(q, { name: 'reflection.anonymous', round, intro, fields: [field] })
  },
  submit: async (c, subject, values) => {
    const words = checkWords(c, values)
    if (typeof words !== 'string') return words
    const taken = await takeAnswer(c, subject as RoundId, actor(c).id, { visibility: 'anonymous', words })
    const refusal = refusalOf(c, taken)
    if (refusal) return refusal
    if ('withdrew' in taken && taken.withdrew) await removeMessages(c, taken.withdrew)
    await removeTraces(c, subject)
    const round = await findRound(c.db, c.community, subject as RoundId)
    return { card: c.card({ kind: 'text', spans: [c.t(texts.keptWithoutName, { k: round?.threshold ?? 5 })] }) }
  },
}

/** What was begun under a name may hold the same words: drafts, and a direct message that waits for a choice. */
async function removeTraces(c: Change, subject: string): Promise<void> {
  const { id: person } = actor(c)
  const { community } = c
  for (const form of ['reflection.share', 'reflection.keep'])
    await removeDraft(c.db, { community, person, form, subject })
  await removeHeldText(c.db, community, person)
}

/** For oneself. Subject: the round, `free` for something without a question, or `note-` and an answer to change. */
export const keepForm: FormSpec = {
  name: 'reflection.keep',
  may: 'guest',
  open: async (q, subject) => {
    const note = await findNote(q, subject)
    const id = note ? note.roundId : subject
    const round = id === null || id === 'free' ? undefined : await findRound(q.db, q.community, id as RoundId)
    const own = note ?? (round && (await findOwnAnswer(q.db, q.community, round.id, actor(q).id)))
    const fields = [await answerField(q, round, own && ownWords(q, own))]
    return form(q, { name: 'reflection.keep', round, subject, intro: q.t(texts.onlyYouWillSee), fields })
  },
  submit: async (c, subject, values) => {
    const words = checkWords(c, values)
    if (typeof words !== 'string') return words
    const { id: member, language } = actor(c)
    const note = await findNote(c, subject)
    if (note) {
      const sealed = c.vault.seal('answer', `answer:${note.id}`, words)
      await changeAnswer(c.db, c.community, note.id, { words: sealed, editedAt: c.now })
      return { card: keptCard(c, note.id) }
    }
    if (subject === 'free') return { card: keptCard(c, await saveNote(c, { kind: kindName, member, words, language })) }
    const taken = await takeAnswer(c, subject as RoundId, member, { visibility: 'self', words, language })
    const refusal = refusalOf(c, taken)
    if (refusal || !('answer' in taken) || !taken.answer) return refusal ?? refuse(c.t(texts.roundGone))
    if (taken.withdrew) await removeMessages(c, taken.withdrew)
    return { card: keptCard(c, taken.answer) }
  },
}

/** The one way into the group, from the form and from what was typed. */
export async function shareInGroup(
  c: Change,
  id: RoundId,
  given: Extract<Parameters<typeof takeAnswer>[3], { visibility: 'group' | 'self' }>,
): Promise<Answer> {
  const taken = await takeAnswer(c, id, actor(c).id, given)
  const refusal = refusalOf(c, taken)
  if (refusal || !('answer' in taken) || !taken.answer) return refusal ?? refuse(c.t(texts.roundGone))
  if (taken.withdrew) await removeMessages(c, taken.withdrew)
  await showAnswer(c, taken.answer)
  const round = await findRound(c.db, c.community, id)
  return { card: await sharedCard(c, { round, answer: taken.answer, isReplaced: taken.is === 'replaced' }) }
}

export function refusalOf(c: Query, taken: Taken): Refusal | undefined {
  switch (taken.is) {
    case 'stored':
    case 'replaced':
      return undefined
    case 'gone':
      return refuse(c.t(texts.roundGone))
    case 'closed':
      return refuse(c.t(texts.closedForAnonymous))
    case 'alreadyAnonymous':
      return refuse(c.t(texts.alreadyAnonymous))
    case 'notOffered':
      return refuse(c.t(texts.notOffered))
  }
}

async function findOffered(q: Query, subject: string, visibility: Round['offers'][number]): Promise<Round | undefined> {
  const round = await findRound(q.db, q.community, subject as RoundId)
  return round?.state !== 'cancelled' && round?.offers.includes(visibility) ? round : undefined
}

async function findNote(q: Query, subject: string): Promise<StoredAnswer | undefined> {
  if (!subject.startsWith('note-')) return undefined
  const note = await findAnswer(q.db, q.community, subject.slice(5) as AnswerId)
  return note?.memberId === actor(q).id && note.visibility === 'self' ? note : undefined
}

async function form(
  q: Query,
  parts: { name: Form['name']; round: Round | undefined; subject?: string; intro: string; fields: readonly Field[] },
): Promise<Form> {
  const { round } = parts
  const support = round?.depth === 3 ? [' ', ...(await supportSpans(q, q.t))] : []
  const question = round ? [{ bold: [await wordsOf(q, round, q.t.language)] }, ' '] : []
  return {
    v: 1,
    name: parts.name,
    subject: parts.subject ?? round?.id ?? 'free',
    language: q.t.language,
    title: q.t(round ? texts.formTitle : texts.freeFormTitle),
    submit: q.t(parts.name === 'reflection.share' ? texts.share : texts.keep),
    intro: [...question, parts.intro, ...support],
    fields: parts.fields,
  }
}

async function answerField(q: Query, round: Round | undefined, value: string | undefined): Promise<Field> {
  const about = round && (await promptOf(q, round))?.about
  const hint = q.t(about === 'who' ? texts.hintWho : texts.hintPrivate)
  const label = q.t(round ? texts.yourAnswer : texts.yourThoughts)
  const field = { kind: 'long', name: 'answer', label, hint, required: true, max: longestAnswer } as const
  return value === undefined ? field : { ...field, value }
}

async function themeFields(q: Query, own: StoredAnswer | undefined): Promise<Field[]> {
  const themes = (await listThemes(q.db, q.community)).slice(0, mostThemes)
  const options = themes.map((theme) => ({ value: theme.id, label: theme.name }))
  const isThere = themes.some(({ id }) => id === own?.themeId)
  const choice: Field = {
    kind: 'choice',
    name: 'theme',
    label: q.t(texts.aboutTheme),
    options,
    ...(own?.themeId && isThere ? { value: own.themeId } : {}),
  }
  const fresh: Field = { kind: 'short', name: 'newTheme', label: q.t(texts.newTheme), max: 40 }
  return options.length > 0 ? [choice, fresh] : [fresh]
}

async function themeOf(c: Change, values: Values): Promise<string | undefined> {
  const name = textOf(values, 'newTheme')
  if (!name) return textOf(values, 'theme')
  const { id, language } = actor(c)
  const sameAs = name.toLocaleLowerCase(language)
  const row = { id: c.newId(), communityId: c.community, name, sameAs, language, createdBy: id, createdAt: c.now }
  return saveTheme(c.db, { ...row, state: 'active' })
}

function checkWords(c: Query, values: Values): string | Refusal {
  const words = textOf(values, 'answer')
  if (!words) return refuse(c.t(texts.needsWords), { problems: [{ field: 'answer', says: c.t(texts.needsWords) }] })
  const over = lengthOf(words) - longestAnswer
  if (over <= 0) return words
  const says = c.t(texts.tooLong, { n: over })
  return refuse(says, { problems: [{ field: 'answer', says }] })
}
