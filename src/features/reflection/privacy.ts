// What the question of the week keeps of a person, how it hands that over, and how it forgets.
import type { Change } from '../../core/context.ts'
import { localDateWords } from '../../core/dates.ts'
import type { MemberId } from '../../core/ids.ts'
import type { MemberChange } from '../../core/people.ts'
import type { Merging, OwnMessage, Privacy } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { addDays, plus, toLocal } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { bothAnonymous, listDoubles, mergeParticipation } from '../../rounds/merging.ts'
import { findQuietRounds, removeParticipationOf } from '../../rounds/participation/store.ts'
import { ownWords } from '../../rounds/rounds.ts'
import {
  findRound,
  listAnswersOf,
  removeAnswer,
  removeGroupAnswersBefore,
  removeReleasedBefore,
} from '../../rounds/store.ts'
import { answerKey, plainWordsOf } from './cards.ts'
import { kindName } from './kind.ts'
import { takeBack } from './showing.ts'
import {
  findHeldText,
  listThemes,
  moveThemesAndQuotes,
  removeHeldText,
  removeHeldTextsBefore,
  removeQuotedOf,
  unlinkThemes,
} from './store.ts'
import { texts } from './texts.ts'

const keptDays = 365
const typedDays = 7
const privateDaysAfterLeaving = 90

export const privacy: Privacy = {
  says: texts.privacySays,
  export: async (q, member) => {
    const entries = []
    for (const answer of await listAnswersOf(q.db, q.community, kindName, member)) {
      const round = answer.roundId ? await findRound(q.db, q.community, answer.roundId) : undefined
      entries.push({
        on: localDateWords(q.t.language, toLocal(q.zone, answer.createdAt).date),
        at: exportedAt(answer.createdAt),
        question: round && (await plainWordsOf(q, round)),
        words: ownWords(q, answer),
        who: q.t(answer.visibility === 'self' ? texts.onlyMe : texts.shareGroup),
        quoteOk: answer.quoteOk,
      })
    }
    const held = await findHeldText(q.db, q.community, member)
    const typed = held && {
      words: q.vault.open('heldText', `heldText:${held.id}`, held.words),
      at: exportedAt(held.heldAt),
    }
    const rounds = await findQuietRounds(q.db, q.community, member)
    const themes = (await listThemes(q.db, q.community)).filter((theme) => theme.createdBy === member)
    return [
      { title: q.t(texts.exportAnswers), entries },
      { title: q.t(texts.exportHeld), entries: typed ? [typed] : [] },
      { title: q.t(texts.exportQuiet), entries: rounds > 0 ? [{ rounds }] : [] },
      { title: q.t(texts.exportThemes), entries: themes.map(({ name }) => ({ name })) },
    ].filter((section) => section.entries.length > 0)
  },
  ownMessages: async (q, member) => {
    const found: OwnMessage[] = []
    const held = await findHeldText(q.db, q.community, member)
    if (held) found.push({ messageId: held.messageId, at: held.heldAt, about: q.t(texts.exportHeld) })
    for (const { messageId, createdAt, roundId } of await listAnswersOf(q.db, q.community, kindName, member)) {
      if (messageId === null) continue
      const round = roundId ? await findRound(q.db, q.community, roundId) : undefined
      found.push({ messageId, at: createdAt, about: round ? await plainWordsOf(q, round) : q.t(texts.freeNote) })
    }
    return found
  },
  forget: async (c, member) => {
    for (const answer of await listAnswersOf(c.db, c.community, kindName, member)) await takeBack(c, answer)
    await removeParticipationOf(c.db, c.community, member)
    await removeQuotedOf(c.db, c.community, member)
    await removeHeldText(c.db, c.community, member)
    await unlinkThemes(c.db, c.community, member)
  },
  merge,
  mergeLater: async (q, merging) => ((await bothAnonymous(q, kindName, merging)) ? q.t(texts.mergeLater) : undefined),
  retain: [
    {
      what: texts.keepGroup,
      keepDays: keptDays,
      sweep: async (c) => removeGroupAnswersBefore(c.db, c.community, kindName, plus(c.now, { days: -keptDays })),
    },
    {
      what: texts.keepReleased,
      keepDays: keptDays,
      sweep: async (c) => {
        const { zone } = await c.circle.calendar()
        const before = addDays(toLocal(zone, c.now).date, -keptDays)
        await removeReleasedBefore(c.db, c.community, kindName, before)
      },
    },
    {
      what: texts.keepTyped,
      keepDays: typedDays,
      sweep: async (c) => removeHeldTextsBefore(c.db, c.community, plus(c.now, { days: -typedDays })),
    },
  ],
}

/** One answer in each round; the others are taken away as their author would do it. */
async function merge(c: Change, merging: Merging): Promise<void> {
  for (const answer of await listDoubles(c, kindName, merging)) await takeBack(c, answer)
  const moved = await listAnswersOf(c.db, c.community, kindName, merging.from)
  await mergeParticipation(c, kindName, merging)
  await moveThemesAndQuotes(c.db, { community: c.community, ...merging })
  await c.cancel(`reflection.forgetPrivate:${merging.from}`)
  for (const { id } of moved) await c.resay(answerKey(id))
}

/** Private words stay 90 days after leaving, and then go. */
export async function memberChanged(c: Change, { member, how }: MemberChange): Promise<void> {
  const key = `reflection.forgetPrivate:${member}`
  if (how === 'joined') await c.cancel(key)
  if (how !== 'left') return
  await removeHeldText(c.db, c.community, member)
  const at = plus(c.now, { days: privateDaysAfterLeaving })
  await c.wake({ key, name: 'reflection.forgetPrivate', subject: member, at })
}

export const forgetPrivate: Wake = {
  name: 'reflection.forgetPrivate',
  run: async (c, { subject }) => {
    const member = subject as MemberId
    if ((await c.circle.member(member))?.state === 'active') return
    const answers = await listAnswersOf(c.db, c.community, kindName, member)
    for (const answer of answers) if (answer.visibility === 'self') await removeAnswer(c.db, c.community, answer.id)
  },
}
