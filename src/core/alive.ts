// What is alive in the circle and asks for a real meeting, with the form of talking that fits it.
import type { Span } from './card.ts'
import type { RecordRef } from './ids.ts'

export const meetingForms = [
  'consentRound',
  'twoChairs',
  'assumption',
  'lookBack',
  'oneTwoFourAll',
  'emptyChair',
  'round',
] as const
/** How people talk about something when they sit together. */
export type MeetingForm = (typeof meetingForms)[number]

/** Told by the feature that keeps the record; whoever prepares a meeting chooses from it. */
export interface Alive {
  readonly ref: RecordRef
  readonly title: readonly Span[]
  readonly form: MeetingForm
  /** The usual time of the form when left out. */
  readonly minutes?: number
}
