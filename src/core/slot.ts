// Slots: named places in a card that features fill without knowing whose card it is.
import type { Block } from './card.ts'
import type { Query } from './context.ts'
import type { SummaryPart } from './happening.ts'
import type { RecordRef } from './ids.ts'

/**
 * `today`: what is open for a member (subject: that member) · `answer.after`: under the confirmation of an answer (subject: round) ·
 * `about`: the card that says what this circle is · `catchUp`: after absence · `story`: our story in five sentences ·
 * `digest.heard|tried|learned|open|thanks|nextWeek`: lines of a digest part that come from state instead of a happening (subject: digest) ·
 * `digest.under`: taps under the first message of a digest, each a line and its buttons (subject: digest) · `phaseCheck.under`: what else is
 * asked where a circle looks where it is (subject: the check) · `phaseCheck.facts`: beside what people said there, a line from the log
 * without any verdict: *3 experimenten lopen* (subject: the check) · `act.after`: under the private confirmation of something a member did
 * (subject: the record it is about) · `summary.<part>`: what a phase summary tells from state, by its part (subject: summary) ·
 * `question`, `agreements`: more about the shared question, and about how people treat each other (subject: community) ·
 * `leaving`: what of theirs goes on, for who wants to leave (subject: that member) ·
 * `digest.thread`: further messages in its thread · `help`: more for help, by topic · `notes`: a member's own words ·
 * `data`: what a member may choose about their data (subject: that member) · `home.hello`: on the home page of who is in no circle here, what
 * Kring is and how to come in (subject: community) · `home.roles`, `home.last`: on the home page of a member, the roles they hold and what
 * was given back last (subject: that member).
 */
export type SlotName =
  | 'today'
  | 'answer.after'
  | 'about'
  | 'catchUp'
  | 'story'
  | 'digest.heard'
  | 'digest.tried'
  | 'digest.learned'
  | 'digest.open'
  | 'digest.thanks'
  | 'digest.nextWeek'
  | 'digest.under'
  | 'digest.thread'
  | 'phaseCheck.facts'
  | 'phaseCheck.under'
  | 'act.after'
  | 'question'
  | 'agreements'
  | 'leaving'
  | `summary.${SummaryPart}`
  | 'help'
  | 'notes'
  | 'data'
  | 'home.hello'
  | 'home.roles'
  | 'home.last'

export interface Contribution {
  readonly slot: SlotName
  readonly order: number
  blocks(q: Query, subject: RecordRef): Promise<readonly Block[]>
}
