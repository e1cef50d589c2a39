// The people and the circle they form, as features see them.
import type { Calendar } from './calendar.ts'
import type { CommunityId, MemberId, QuestionVersionId, SpaceId } from './ids.ts'
import type { Language } from './text.ts'
import type { Instant, LocalDate, LocalTime, Weekday, Zone } from './time.ts'

export type CommunityState = 'forming' | 'active' | 'paused' | 'renewing' | 'alumni' | 'archived'
export type Phase = 'explore' | 'learn' | 'experiment' | 'sustain'
export type Role = 'researcher' | 'maker' | 'direction_setter' | 'connector'
export const phases: readonly Phase[] = ['explore', 'learn', 'experiment', 'sustain']

export interface Community {
  readonly id: CommunityId
  readonly name: string
  readonly state: CommunityState
  readonly language: Language
  readonly zone: Zone
  /** `gentle` is *rustig beginnen*, `all` is *alles aan*. */
  readonly rhythm: 'gentle' | 'all'
  readonly organisation: string | undefined
  readonly contact: string | undefined
  readonly ambition: string | undefined
  /** Anonymity threshold k, at least 5. */
  readonly anonymityK: number
  readonly createdAt: Instant
  /** Monday of week 1 of the journey; absent while forming. */
  readonly startedOn: LocalDate | undefined
}

/** A room or place where the community meets on one platform. */
export interface Space {
  readonly id: SpaceId
  readonly platform: string
  /** The platform's own id of the workspace, server or page. */
  readonly external: string
  readonly name: string
  readonly homeRoom: string | undefined
  readonly homeName: string | undefined
  readonly experimentsRoom: string | undefined
  /** How many people can read along in the home room, where the platform tells. */
  readonly readers: number | undefined
  /** Whether people outside the circle may enter the home room (INV-41). */
  readonly open: boolean
  /** `lost`: out of reach, what is to be shown rests · `gone`: Kring was taken away from there. */
  readonly state: 'connected' | 'lost' | 'gone'
}

export interface Member {
  readonly id: MemberId
  readonly name: string
  readonly standing: 'member' | 'guest' | 'alumnus'
  /** `invited`: holds a key or began the circle, and did not join yet. No seat, no answers; only a caretaker's acts. */
  readonly state: 'invited' | 'active' | 'left'
  readonly caretaker: boolean
  readonly joinedOn: LocalDate
  readonly language: Language
  /** Whether they chose it here themselves; unknown counts as chosen, so that a profile never overrules a person. */
  readonly languageFrom?: 'platform' | 'own' | undefined
  readonly energy: 'normal' | 'low'
  readonly awayUntil: LocalDate | 'open' | undefined
  /** Nothing new is stored or shown. */
  readonly frozen: boolean
  readonly perspective: string | undefined
  /** Consent of kind `dm`: without it nothing is sent in direct messages (rule 34). */
  readonly wantsDirect: boolean
  readonly wantsReminders: boolean
  readonly quotes: 'yes' | 'ask' | 'no' | 'unasked'
  readonly zone: Zone
  /** As `languageFrom`; `asked`: no platform told it, and they were asked once. */
  readonly zoneFrom?: 'platform' | 'own' | 'asked' | undefined
  readonly ownTime: LocalTime | undefined
  readonly quiet: { readonly from: LocalTime; readonly until: LocalTime } | undefined
  readonly freeDays: readonly Weekday[]
  /** An example person of the playground, always marked as such. */
  readonly example: boolean
}

export interface QuestionVersion {
  readonly id: QuestionVersionId
  readonly number: number
  readonly text: string
  readonly whyNow: string | undefined
  /** `resting`: the last version of a question that the circle put to rest. */
  readonly state: 'working' | 'current' | 'superseded' | 'resting'
  readonly by: MemberId | undefined
  readonly language: Language
  /** What the circle saw by then that it did not see before. */
  readonly whatWeSeeNow?: string | undefined
  /** As the ambition was when this version began to hold. */
  readonly ambitionAtTime?: string | undefined
  /** The proposal that was adopted; absent for a starting question. */
  readonly proposalId?: string | undefined
  readonly validFrom?: Instant | undefined
}

export interface Stretch {
  readonly id: string
  readonly phase: Phase
  readonly sequence: number
  readonly openedOn: LocalDate
  readonly focus: boolean
}

/** The circle of one community, read from one snapshot. Each call is one cheap query, remembered for this event. */
export interface Circle {
  /** False before anybody began. */
  exists(): Promise<boolean>
  community(): Promise<Community>
  calendar(): Promise<Calendar>
  spaces(): Promise<readonly Space[]>
  /** Everybody who has a seat: members and guests, also away; not alumni, not who left. */
  members(): Promise<readonly Member[]>
  /** Who is counted for thresholds: active members, not away, not on low energy, no guests, no alumni. */
  counted(): Promise<readonly Member[]>
  member(id: MemberId): Promise<Member | undefined>
  holders(role: Role): Promise<readonly MemberId[]>
  stretches(): Promise<readonly Stretch[]>
  focus(): Promise<Stretch | undefined>
  question(): Promise<QuestionVersion | undefined>
}

export type MemberChange =
  | {
      readonly member: MemberId
      readonly how:
        | 'joined'
        | 'left'
        /** By a decision of the circle: everything personal goes (INV-40). */
        | 'removed'
        | 'away'
        | 'back'
        | 'lowEnergy'
        | 'normalEnergy'
        | 'times'
        | 'frozen'
        | 'thawed'
        | 'erasing'
    }
  | {
      /** Two places at the table turned out to be one person's: this one goes, everything of it is with `into` by now. */
      readonly member: MemberId
      readonly how: 'merged'
      readonly into: MemberId
    }

export type CommunityChange =
  | { readonly how: 'founded' | 'activated' | 'paused' | 'resumed' | 'roomChanged' }
  /** The circle meets there too from now on, or not any more. */
  | { readonly how: 'spaceConnected' | 'spaceLeft'; readonly space: SpaceId }
  /** Others can read along since, the room is not there any more, Kring was taken away from the whole place, or put back. */
  | { readonly how: 'roomOpened' | 'roomGone' | 'spaceGone' | 'spaceBack'; readonly space: SpaceId }
  /** Its platform complained: nobody gets a first direct message there for a while. */
  | { readonly how: 'directsStopped'; readonly space: SpaceId }
