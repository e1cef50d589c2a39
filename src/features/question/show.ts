// Reading the question: as it is now, in all its versions, and where somebody can go on from there.
import { isLiving, listQuestionVersions } from '../../community/questions/store.ts'
import { communityRef, questionRef, saidOf, saidQuestion } from '../../community/words.ts'
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import type { QuestionVersion } from '../../core/people.ts'
import { pageOf } from './rules.ts'
import { notBegun, postSpan, takesRemarks } from './sharpening.ts'
import { button, nameOf, versionWords } from './spans.ts'
import { findOpenSharpening, listSharpenings } from './store.ts'
import { texts } from './texts.ts'

const versionsOnPage = 5

export async function showQuestion(q: Query): Promise<Answer> {
  const versions = await listQuestionVersions(q.db, q.community)
  const living = versions.find(isLiving)
  const community = await q.circle.community()
  const { t } = q
  const { ambition } = community
  return {
    card: q.card(
      say.heading(t(texts.title)),
      ...(living ? livingBlocks(q, living) : [say.text(t(texts.none))]),
      say.text({ bold: [t(texts.ambition)] }, ': ', ambition ? saidOf(q, community, ambition) : t(texts.noAmbition)),
      ...(await openBlocks(q)),
      ...earlierBlocks(q, versions, 0),
      ...(await q.declared.fill(q, 'question', communityRef(community))),
      say.buttons(
        button(t, texts.sharpen, 'sharpen', q.community),
        button(t, texts.toMap, 'map', q.community),
        button(t, texts.ambition, 'ambition', q.community),
      ),
    ),
  }
}

/** What was before, page by page, for ever. */
export async function showEarlier(q: Query, page: number): Promise<Answer> {
  return { card: q.card(...earlierBlocks(q, await listQuestionVersions(q.db, q.community), page)) }
}

/** Everything one version holds: also what a source shows. */
export function livingBlocks(q: Query, version: QuestionVersion): Block[] {
  const { whyNow, whatWeSeeNow } = version
  return [
    say.text({ bold: labelOf(q, version) }),
    { kind: 'quote', words: saidQuestion(q, version) },
    ...lineOf(q.t(texts.whyNow), version, whyNow),
    ...lineOf(q.t(texts.seeNow), version, whatWeSeeNow),
  ]
}

export function labelOf(q: Query, version: QuestionVersion): Span[] {
  const { number: n, state, by, validFrom } = version
  if (state === 'resting') return [q.t(texts.resting, { n })]
  if (validFrom) return q.t.rich(texts.versionSince, { n, date: { at: validFrom, as: 'date' } })
  if (state === 'working') return by ? q.t.rich(texts.working, { name: { member: by } }) : [q.t(texts.workingUnknown)]
  return q.t.rich(texts.working, { name: nameOf(q.t, by) })
}

function lineOf(label: string, version: QuestionVersion, words: string | undefined): Block[] {
  return words ? [say.text({ bold: [label] }, ': ', versionWords(version, words))] : []
}

async function openBlocks(q: Query): Promise<Block[]> {
  const open = await findOpenSharpening(q.db, q.community)
  return open ? [say.text(...q.t.rich(texts.isOpen, { post: postSpan(q, open) }))] : []
}

function earlierBlocks(q: Query, versions: readonly QuestionVersion[], page: number): Block[] {
  const before = versions.filter((version) => !isLiving(version)).toReversed()
  const { items, next } = pageOf(before, page, versionsOnPage)
  if (items.length === 0) return []
  return [
    say.divider,
    say.text({ bold: [q.t(texts.earlier)] }),
    ...items.flatMap((version) => [
      say.text({ record: questionRef(version), label: labelOf(q, version) }, ': ', saidQuestion(q, version)),
      ...lineOf(q.t(texts.seeThen), version, version.whatWeSeeNow),
    ]),
    say.note(q.t(texts.allStay)),
    ...(next === undefined ? [] : [say.buttons(button(q.t, texts.stillEarlier, 'earlier', q.community, String(next)))]),
  ]
}

/** Where sharpening begins: ask the group, write a new version, keep it, or think about where to go. */
export async function showSharpen(q: Query): Promise<Answer> {
  const not = await notBegun(q)
  if (not) return not
  const { t } = q
  const living = await q.circle.question()
  const [latest] = await listSharpenings(q.db, q.community)
  const takes = latest !== undefined && (await takesRemarks(q, latest))
  const isOpen = latest?.closedAt === null
  return {
    card: q.card(
      say.heading(t(texts.title)),
      ...(living ? livingBlocks(q, living) : [say.text(t(texts.none))]),
      say.text({ bold: [t(texts.ask)] }),
      ...(await openBlocks(q)),
      say.note(t(texts.sharpenHow)),
      ...(living?.state === 'working' ? [say.note(t(texts.stillWorking))] : []),
      say.buttons(
        ...(takes ? [button(t, texts.remarkYes, 'remark', latest.id)] : []),
        ...(living && !isOpen ? [button(t, texts.askGroup, 'ask', q.community)] : []),
        button(t, texts.newVersion, 'version', 'new'),
        ...(living?.state === 'working' ? [button(t, texts.keepIt, 'keep', 'new')] : []),
        button(t, texts.ambition, 'ambition', q.community),
      ),
    ),
  }
}
