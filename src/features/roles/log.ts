// The changes of roles there were: what was needed, who took what and why, and what they passed on; never how often.

import type { RoleTerm } from '../../community/roles/store.ts'
import { listTerms } from '../../community/roles/store.ts'
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import type { Text, Translate } from '../../core/text.ts'
import type { LocalDate } from '../../core/time.ts'
import { noteBlocks } from './handing-over.ts'
import { roles } from './rules.ts'
import { signs } from './signs.ts'
import { dateSpan, roleName } from './spans.ts'
import type { Note, Rotation } from './store.ts'
import { listNotes, listRotations } from './store.ts'
import { needTexts, texts } from './texts.ts'

const mostShown = 6

export async function showLog(q: Query, from: LocalDate | undefined): Promise<Answer> {
  const settled = (await listRotations(q.db, q.community)).filter(
    ({ state, settleOn }) => state === 'settled' && (from === undefined || settleOn >= from),
  )
  const shown = from === undefined ? settled.slice(0, mostShown) : settled.toReversed().slice(0, mostShown)
  if (shown.length === 0) return { card: q.card(say.text(q.t(texts.logEmpty))) }
  const [terms, notes] = [await listTerms(q.db, q.community), await listNotes(q.db, q.community)]
  const blocks = shown.flatMap((rotation) => rotationBlocks(q.t, rotation, terms, notes))
  return { card: q.card(say.heading(q.t(texts.logTitle)), ...blocks) }
}

export function rotationBlocks(
  t: Translate,
  rotation: Rotation,
  terms: readonly RoleTerm[],
  notes: readonly Note[],
): Block[] {
  const mine = terms.filter(({ rotationId }) => rotationId === rotation.id)
  const before = terms.filter(({ layer, endedAt }) => layer === 'turn' && endedAt === rotation.settledAt)
  const written = notes.filter(({ termId }) => before.some(({ id }) => id === termId))
  const lines = roles.flatMap((role) => mine.filter((term) => term.role === role).map((term) => whoSpans(t, term)))
  return [
    say.text({ bold: [t(texts.logOne, { n: rotation.number, date: dateSpan(t, rotation.settleOn) })] }),
    say.text(needWords(t, rotation)),
    ...(lines.length > 0 ? [{ kind: 'list' as const, items: lines }] : []),
    ...written.flatMap((note) => noteBlocks(t, note)),
  ]
}

function needWords(t: Translate, { needs }: Rotation): string {
  if (!needs) return t(texts.logNeedsHidden)
  const told = roles.filter((role) => needs[role] > 0).sort((a, b) => needs[b] - needs[a])
  return t(texts.logNeeds, { needs: told.map((role) => `${t(needTexts[role])} (${needs[role]})`).join(', ') })
}

function whoSpans(t: Translate, term: RoleTerm): Span[] {
  const name: Span = term.memberId === null ? t(texts.someone) : { member: term.memberId }
  const known = { sign: signs[term.role], role: roleName(t, term.role), name }
  return term.buddy ? t.rich(texts.logBuddy, known) : t.rich(texts.logWho, { ...known, reason: t(whyOf(term)) })
}

/** Why, as everybody may read it: without figures about the person. */
function whyOf({ origin, reason }: RoleTerm): Text<never> {
  if (origin === 'volunteer') return texts.whyVolunteer
  if (origin === 'swap') return texts.whySwap
  if (origin === 'switch') return texts.whySwitch
  if (reason?.never) return texts.whyNever
  if (reason?.weeks) return texts.whyWeeks
  return reason?.side ? texts.whySide : texts.whyLot
}
