// What a decision does: the new words hold, the old ones stay to be read, and both are shown together.
import { changeCommunity } from '../../community/communities/store.ts'
import { addQuestionVersion, confirmQuestion, listQuestionVersions } from '../../community/questions/store.ts'
import { questionRef, saidQuestion } from '../../community/words.ts'
import type { Block, Card, Said } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { QuestionVersionId, RecordRef } from '../../core/ids.ts'
import type { QuestionVersion } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Decision } from '../../core/proposal.ts'
import { notYet } from '../../core/time.ts'
import type { AmbitionPayload, VersionPayload } from './rules.ts'
import { decideAdoption } from './rules.ts'
import { closeSharpening, sharpenKey } from './sharpening.ts'
import { ambitionWords, followSpan, versionWords } from './spans.ts'
import { addAmbition, findOpenSharpening, listAmbitions, listSharpenings, refOf } from './store.ts'
import { texts } from './texts.ts'

/** What was decided holds from now on; the proposal is not looked at again here. */
export async function adoptVersion(c: Change, payload: VersionPayload, decision: Decision): Promise<void> {
  const plan = decideAdoption(payload, await listQuestionVersions(c.db, c.community))
  const agreed = {
    proposalId: decision.proposal.id,
    validFrom: c.now,
    whatWeSeeNow: decision.why?.said,
    ambitionAtTime: (await c.circle.community()).ambition,
  }
  const id = 'confirms' in plan ? (plan.confirms as QuestionVersionId) : c.newId<QuestionVersionId>()
  if ('confirms' in plan) await confirmQuestion(c.db, c.community, id, agreed)
  else {
    const { text, whyNow, language } = payload
    const state = 'current' as const
    const version = { id, number: plan.adds, state, text, whyNow, language, by: decision.by, createdAt: c.now }
    await addQuestionVersion(c.db, c.community, { ...version, ...agreed })
  }
  const open = await findOpenSharpening(c.db, c.community)
  if (open) await closeSharpening(c, open.id)
  await c.happened('question.adopted', questionRef({ id }), decision.by)
  await show(c, `question.adopted:${id}`, await drawAdopted(c, id))
  const [latest] = await listSharpenings(c.db, c.community)
  if (latest) await c.resay(sharpenKey(latest.id))
  await c.resay(`setup.about:${c.community}`)
}

export async function adoptAmbition(c: Change, payload: AmbitionPayload, decision: Decision): Promise<void> {
  const before = await listAmbitions(c.db, c.community)
  const id = c.newId<string>()
  await addAmbition(c.db, {
    ...{ id, communityId: c.community, number: before.length + 1, words: payload.text },
    ...{ by: decision.by ?? null, proposalId: decision.proposal.id, language: payload.language, validFrom: c.now },
  })
  await changeCommunity(c.db, c.community, { ambition: payload.text })
  await c.happened('question.ambition', refOf('ambition', { id }), decision.by)
  await show(c, `question.ambition:${id}`, await drawAmbition(c, id))
  await c.resay(`setup.about:${c.community}`)
}

/** A member's proposal put it there, and the circle's yes. */
async function show(c: Change, key: MessageKey, card: Card | undefined): Promise<void> {
  if (card) await c.post({ key, purpose: { to: 'home' }, cost: 'asked', card, expiresAt: 'never', liveUntil: notYet })
}

/** Old and new words together. */
export async function drawAdopted(q: Query, id: string): Promise<Card | undefined> {
  const versions = await listQuestionVersions(q.db, q.community)
  const version = versions.find((one) => one.id === id)
  if (!version) return undefined
  const before = beforeOf(version, versions)
  const t = await q.homeTexts()
  const title = before ? texts.adoptedTitle : version.number === 1 ? texts.keptTitle : texts.firstTitle
  const { whatWeSeeNow } = version
  return q.homeCard([
    say.heading(t(title)),
    ...(before
      ? thenAndNow([saidQuestion(q, before), saidQuestion(q, version)], [t(texts.thenWas), t(texts.nowIs)])
      : [{ kind: 'quote' as const, words: saidQuestion(q, version) }]),
    ...(whatWeSeeNow ? [say.text({ bold: [t(texts.seeNow)] }, ': ', versionWords(version, whatWeSeeNow))] : []),
    ...(await decidedBlocks(q, version.proposalId)),
  ])
}

/** The words that held until these did; none where a question began anew or was kept. */
export function beforeOf(version: QuestionVersion, versions: readonly QuestionVersion[]): QuestionVersion | undefined {
  const before = versions.find(({ number }) => number === version.number - 1)
  return before?.state === 'resting' ? undefined : before
}

export async function drawAmbition(q: Query, id: string): Promise<Card | undefined> {
  const all = await listAmbitions(q.db, q.community)
  const ambition = all.find((one) => one.id === id)
  if (!ambition) return undefined
  const before = all.find(({ number }) => number === ambition.number - 1)
  const t = await q.homeTexts()
  return q.homeCard([
    say.heading(t(texts.ambitionAdopted)),
    ...(before
      ? thenAndNow([ambitionWords(before), ambitionWords(ambition)], [t(texts.thenWas), t(texts.nowIs)])
      : [{ kind: 'quote' as const, words: ambitionWords(ambition) }]),
    ...(await decidedBlocks(q, ambition.proposalId)),
  ])
}

function thenAndNow([before, after]: [Said, Said], [then, now]: [string, string]): Block[] {
  return [
    say.text({ bold: [then] }),
    { kind: 'quote', words: before },
    say.text({ bold: [now] }),
    { kind: 'quote', words: after },
  ]
}

async function decidedBlocks(q: Query, proposalId: string | undefined): Promise<Block[]> {
  if (!proposalId) return []
  const ref: RecordRef = { kind: 'proposal', id: proposalId }
  const t = await q.homeTexts()
  return [say.note(...t.rich(texts.byDecision, { ref: await followSpan(q, ref, texts.theProposal) }))]
}
