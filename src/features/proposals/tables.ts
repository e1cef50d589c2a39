// Tables of what a circle decides: proposals with their versions, what was said of them, and whose voice begins later.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { ConsentBox, ProposalName } from '../../core/proposal.ts'
import type { Language } from '../../core/text.ts'
import type { Window } from '../../core/window.ts'
import {
  bool,
  id,
  index,
  instant,
  int,
  json,
  localDate,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../../store/columns.ts'
import type { Ending, Outcome, Remark, State, VoiceKind } from './model.ts'

const communityId = () => id<CommunityId>().notNull()
const proposalId = () => id().notNull()
const language = () => text<Language>().notNull()

export const proposal = table(
  'proposal',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    number: int().notNull(),
    kind: text<ProposalName>().notNull(),
    consent: text<ConsentBox>().notNull(),
    state: text<State>().notNull(),
    by: id<MemberId>(),
    about: text(),
    version: int().notNull(),
    adoptedVersion: int(),
    adoptedAt: instant(),
    reviewOn: localDate(),
    reviews: int().notNull(),
    reviewAskedAt: instant(),
    talkAt: instant(),
    ending: text<Ending>(),
    openedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('proposal_number').on(t.communityId, t.number),
    index('proposal_state').on(t.communityId, t.state),
  ],
)

export const proposalVersion = table(
  'proposal_version',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    proposalId: proposalId(),
    number: int().notNull(),
    payload: json<unknown>(),
    why: text().notNull(),
    language: language(),
    by: id<MemberId>(),
    openedAt: instant().notNull(),
    /** How long it is open, as a rule: the moment is reckoned anew when the calendar changes. */
    window: json<Window>().notNull(),
    countedFrom: instant().notNull(),
    isExtended: bool().notNull(),
    reviewOn: localDate(),
    outcome: json<Outcome>(),
  },
  (t) => [uniqueIndex('proposal_version_number').on(t.communityId, t.proposalId, t.number)],
)

/** Without a member: of somebody who was erased. Plain voices go when they are not needed any more. */
export const consentVoice = table(
  'consent_voice',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    proposalId: proposalId(),
    version: int().notNull(),
    memberId: id<MemberId>(),
    kind: text<VoiceKind>().notNull(),
    words: text().notNull(),
    suggestion: text(),
    viaConnector: bool().notNull(),
    passedAt: instant(),
    liftedAt: instant(),
    language: language(),
    at: instant().notNull(),
  },
  (t) => [
    uniqueIndex('consent_voice_member').on(t.communityId, t.proposalId, t.version, t.memberId, t.kind),
    index('consent_voice_of_member').on(t.communityId, t.memberId),
  ],
)

export const proposalRemark = table(
  'proposal_remark',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    proposalId: proposalId(),
    version: int().notNull(),
    kind: text<Remark['kind']>().notNull(),
    replyTo: id(),
    memberId: id<MemberId>(),
    words: text().notNull(),
    language: language(),
    at: instant().notNull(),
  },
  (t) => [
    index('proposal_remark_of').on(t.communityId, t.proposalId),
    index('proposal_remark_member').on(t.communityId, t.memberId),
  ],
)

/** Who came to the table while it was open: their voice counts from the next proposal on. */
export const proposalNewcomer = table(
  'proposal_newcomer',
  { communityId: communityId(), proposalId: proposalId(), memberId: id<MemberId>().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.proposalId, t.memberId] })],
)

/** Who was away when it was adopted, and may ask to look back; only they see it. */
export const proposalAway = table(
  'proposal_away',
  {
    communityId: communityId(),
    proposalId: proposalId(),
    memberId: id<MemberId>().notNull(),
    backAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.proposalId, t.memberId] }),
    index('proposal_away_member').on(t.communityId, t.memberId),
  ],
)
