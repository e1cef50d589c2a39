// Everything about one proposal, read together: its wording, what was said of it, how that counts, and until when it is open.
import type { Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { Member } from '../../core/people.ts'
import type { Instant } from '../../core/time.ts'
import { closesAt } from '../../core/window.ts'
import type { Proposal, Version, Voice } from './model.ts'
import type { Count, Electorate } from './rules.ts'
import { countVoices, electorateOf, neededVoices } from './rules.ts'
import { findProposal, findVersion, listVersions } from './store.ts'
import { texts } from './texts.ts'
import { listNewcomers, listVoices } from './voices/store.ts'

export interface Matter {
  readonly proposal: Proposal
  readonly version: Version
  readonly versions: readonly Version[]
  /** Of this version, without who taps at a look back. */
  readonly voices: readonly Voice[]
  readonly allVoices: readonly Voice[]
  readonly electorate: Electorate
  readonly count: Count
  readonly needed: number
  readonly closes: Instant
}

type Reads = Pick<Query, 'db' | 'community' | 'circle'>

export async function findMatter(q: Reads, id: string): Promise<Matter | undefined> {
  const proposal = await findProposal(q.db, q.community, id)
  return proposal && matterOf(q, proposal)
}

/** By one of its versions: what buttons point to, so that an old message does not speak for a new wording. */
export async function findMatterOf(q: Reads, versionId: string): Promise<(Matter & { isOld: boolean }) | undefined> {
  const pressed = await findVersion(q.db, q.community, versionId)
  const matter = pressed && (await findMatter(q, pressed.proposalId))
  return matter && { ...matter, isOld: matter.version.id !== versionId }
}

export async function matterOf(q: Reads, proposal: Proposal): Promise<Matter | undefined> {
  const versions = await listVersions(q.db, q.community, proposal.id)
  const version = versions.find(({ number }) => number === proposal.version)
  if (!version) return undefined
  const allVoices = await listVoices(q.db, q.community, proposal.id)
  const voices = allVoices.filter(({ version: of, kind }) => of === version.number && kind !== 'keep')
  const electorate = await readElectorate(q, proposal)
  return {
    proposal,
    version,
    versions,
    voices,
    allVoices,
    electorate,
    count: countVoices(voices, electorate, version.by),
    needed: neededVoices(proposal.consent, electorate.counted),
    closes: closesAt(version.window, version.countedFrom, await q.circle.calendar()),
  }
}

async function readElectorate(q: Reads, { id }: Proposal): Promise<Electorate> {
  const [members, counted] = [await q.circle.members(), await q.circle.counted()]
  return electorateOf({ members, counted, newcomers: await listNewcomers(q.db, q.community, id) })
}

export async function matterOrRefusal(q: Query, id: string): Promise<Matter | Refusal> {
  return (await findMatter(q, id)) ?? refuse(q.t(texts.gone))
}

/** What somebody says of this version now; objections they lifted are past. */
export function voicesOf({ voices }: Matter, member: Pick<Member, 'id'>): readonly Voice[] {
  return voices.filter(({ memberId, liftedAt }) => memberId === member.id && !liftedAt)
}

export function isCounted({ electorate }: Matter, member: Pick<Member, 'id'>): boolean {
  return electorate.speaking.has(member.id)
}

/** Objections that stand. */
export function openObjections({ voices, electorate }: Matter): readonly Voice[] {
  return voices.filter(
    ({ kind, memberId, liftedAt }) =>
      kind === 'objection' && memberId && electorate.speaking.has(memberId) && !liftedAt,
  )
}

/** Concerns that are kept with a decision, also of who is not counted. */
export function concernsOf({ allVoices }: Matter, version: number): readonly Voice[] {
  return allVoices.filter((voice) => voice.version === version && voice.kind === 'concern' && !voice.liftedAt)
}

/** The wording that is spoken of: the one that holds once something was agreed, else the one that is asked about. */
export function wordingOf({ proposal, versions, version }: Pick<Matter, 'proposal' | 'versions' | 'version'>): Version {
  const isAgreed = proposal.state === 'adopted' || proposal.state === 'due_review'
  return (isAgreed ? versions.find(({ number }) => number === proposal.adoptedVersion) : undefined) ?? version
}
