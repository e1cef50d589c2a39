// An objection told by the connector: asked of one person, who passes on the words and no name.
import type { Ask, AskKind } from '../../asks/asks.ts'
import { openAsk, withdrawAsksAbout } from '../../asks/asks.ts'
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { Translate } from '../../core/text.ts'
import { plus } from '../../core/time.ts'
import type { Matter } from './matter.ts'
import { findMatter } from './matter.ts'
import type { Voice } from './model.ts'
import { voiceRef } from './model.ts'
import { follow } from './moving.ts'
import { isAsking } from './rules.ts'
import { nameOf, refSpan, voiceWords } from './spans.ts'
import { texts } from './texts.ts'
import { sayVoice } from './thread.ts'
import { findVoice, saveVoice } from './voices/store.ts'

const passDays = 2
const selfDays = 7

/** Whoever holds the role, else the contact person of the circle; never who is a party in it. Where nobody stands in: undefined. */
export async function connectorFor(q: Query, without: readonly MemberId[]): Promise<Member | undefined> {
  const free = (await q.circle.members()).filter(
    ({ id, state, standing, awayUntil, frozen }) =>
      state === 'active' && standing === 'member' && awayUntil === undefined && !frozen && !without.includes(id),
  )
  const holders = await q.circle.holders('connector')
  const holder = free.find(({ id }) => holders.includes(id))
  if (holder) return holder
  const contact = (await q.circle.community()).contact?.toLocaleLowerCase() ?? ''
  const named = free.filter(({ name }) =>
    ` ${contact.replaceAll(/[^\p{L}\p{N}'’-]+/gu, ' ')} `.includes(` ${name.toLocaleLowerCase()} `),
  )
  return named.length === 1 ? named[0] : undefined
}

export async function askToPass(c: Change, voice: Voice, connector: Member): Promise<void> {
  await dropAsks(c, voice)
  const from = voice.memberId
  await openAsk(c, {
    ...{ kind: passKind, member: connector.id, subject: voiceRef(voice.id), lapsesAt: plus(c.now, { days: passDays }) },
    ...(from ? { from } : {}),
  })
}

export async function dropAsks(c: Change, voice: Pick<Voice, 'id'>): Promise<void> {
  await withdrawAsksAbout(c, voiceRef(voice.id))
}

interface Passing {
  readonly voice: Voice
  readonly matter: Matter
}

/** The objection an ask is about, as long as it stands untold. */
async function passingOf(q: Query, { subject }: Ask): Promise<Passing | undefined> {
  const voice = await findVoice(q.db, q.community, subject.id)
  if (!voice?.memberId || !voice.viaConnector || voice.passedAt !== undefined || voice.liftedAt !== undefined)
    return undefined
  const matter = await findMatter(q, voice.proposalId)
  const isNow = matter && isAsking(matter.proposal.state) && matter.version.number === voice.version
  return isNow ? { voice, matter } : undefined
}

function wordBlocks(t: Translate, voice: Voice): Block[] {
  return [
    { kind: 'quote', words: voiceWords(voice) },
    ...(voice.suggestion
      ? [say.text(t(texts.suggestionBy)), { kind: 'quote', words: voiceWords(voice, voice.suggestion) } as const]
      : []),
  ]
}

export const passKind: AskKind = {
  name: 'proposals.pass',
  cost: 'asked',
  blocks: async (q, t, ask) => {
    const passing = await passingOf(q, ask)
    if (!passing) return undefined
    const { voice, matter } = passing
    const known = { name: nameOf(t, voice.memberId), ref: refSpan(matter.proposal) }
    return [say.text(...t.rich(texts.passAsk, known)), ...wordBlocks(t, voice)]
  },
  labels: (t) => ({ yes: t(texts.passYes), no: t(texts.passNo) }),
  yes: async (c, ask) => {
    const passing = await passingOf(c, ask)
    if (!passing) return refuse(c.t(texts.gone))
    const voice: Voice = { ...passing.voice, passedAt: c.now }
    await saveVoice(c.db, c.community, voice)
    await sayVoice(c, passing.matter, voice)
    await follow(c, voice.proposalId)
    return done(c, passing)
  },
  no: async (c, ask) => {
    await giveBack(c, ask)
    return { card: c.card(say.text(c.t(texts.passFine))) }
  },
  lapsed: giveBack,
}

function done(c: Change, { matter }: Passing): Answer {
  return { card: c.card(say.text(...c.t.rich(texts.passDone, { ref: refSpan(matter.proposal) }))) }
}

/** Nobody told it: whoever objected decides whether to say it themselves. Until then it blocks. */
async function giveBack(c: Change, ask: Ask): Promise<void> {
  const passing = await passingOf(c, ask)
  const member = passing?.voice.memberId
  if (!member) return
  await openAsk(c, { kind: selfKind, member, subject: ask.subject, lapsesAt: plus(c.now, { days: selfDays }) })
}

export const selfKind: AskKind = {
  name: 'proposals.self',
  cost: 'asked',
  blocks: async (q, t, ask) => {
    const passing = await passingOf(q, ask)
    if (!passing) return undefined
    const { voice, matter } = passing
    return [say.text(...t.rich(texts.passNobody, { ref: refSpan(matter.proposal) })), ...wordBlocks(t, voice)]
  },
  labels: (t) => ({ yes: t(texts.passMyself), no: t(texts.withdrawButton) }),
  yes: async (c, ask) => {
    const passing = await passingOf(c, ask)
    if (!passing) return refuse(c.t(texts.gone))
    const voice: Voice = { ...passing.voice, viaConnector: false }
    await saveVoice(c.db, c.community, voice)
    await sayVoice(c, passing.matter, voice)
    await follow(c, voice.proposalId)
    return done(c, passing)
  },
  no: async (c, ask) => {
    const passing = await passingOf(c, ask)
    if (!passing) return refuse(c.t(texts.gone))
    await saveVoice(c.db, c.community, { ...passing.voice, liftedAt: c.now })
    await follow(c, passing.voice.proposalId)
    return { card: c.card(say.text(c.t(texts.lifted))) }
  },
}
