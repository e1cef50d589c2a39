// Somebody who is new here, with the choices that hold until they choose otherwise.
import type { Person } from '../core/act.ts'
import type { MemberId } from '../core/ids.ts'
import type { Member } from '../core/people.ts'
import type { Language } from '../core/text.ts'
import type { LocalDate, Zone } from '../core/time.ts'

/** Language and zone are the platform's, or else those given. Example people of a playground are always marked. */
export function newMember(
  id: MemberId,
  person: Person,
  given: {
    readonly joinedOn: LocalDate
    readonly language: Language
    readonly zone: Zone
    readonly standing?: 'member' | 'guest'
  },
): Member {
  return {
    id,
    name: person.name,
    standing: given.standing ?? 'member',
    state: 'active',
    caretaker: false,
    joinedOn: given.joinedOn,
    language: person.language ?? given.language,
    languageFrom: 'platform',
    energy: 'normal',
    awayUntil: undefined,
    frozen: false,
    perspective: undefined,
    wantsDirect: false,
    wantsReminders: true,
    quotes: 'unasked',
    zone: person.zone ?? given.zone,
    zoneFrom: 'platform',
    ownTime: undefined,
    quiet: undefined,
    freeDays: [],
    example: person.user.startsWith('example:'),
  }
}
