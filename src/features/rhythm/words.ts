// How a ritual is called and when it comes, in words; for what is planned by the calendar and for what comes when there is reason.
import type { RitualChoice } from '../../community/rituals/choices.ts'
import { findRitualChoice, isRitualOn } from '../../community/rituals/choices.ts'
import type { Query } from '../../core/context.ts'
import { weekday } from '../../core/dates.ts'
import type { RecordRef } from '../../core/ids.ts'
import { plain } from '../../core/near.ts'
import type { Ritual, RitualCode, RitualOffer } from '../../core/ritual.ts'
import type { Text, Translate } from '../../core/text.ts'
import type { Weekday } from '../../core/time.ts'
import { texts } from './texts.ts'

const usualDays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** One ritual of the circle, however it is declared. */
export interface Known {
  readonly code: RitualCode
  readonly name: Text<never>
  readonly ritual: Ritual | undefined
  readonly offer: RitualOffer | undefined
}

export function ritualRef(code: RitualCode): RecordRef {
  return { kind: 'ritual', id: code }
}

/** Everything that is declared, by its code. */
export function listKnown({ declared }: Pick<Query, 'declared'>): readonly Known[] {
  const codes = [...declared.allRituals, ...declared.offers].map(({ code }) => code)
  return [...new Set(codes)].toSorted().flatMap((code) => findKnown({ declared }, code) ?? [])
}

export function findKnown({ declared }: Pick<Query, 'declared'>, code: string): Known | undefined {
  const ritual = declared.allRituals.find((one) => one.code === code)
  const offer = declared.offers.find((one) => one.code === code)
  const named = ritual ?? offer
  return named && { code: named.code, name: named.name, ritual, offer }
}

/** By its code or by what people call it. */
export function findTyped(q: Pick<Query, 'declared'>, typed: string): Known | undefined {
  const meant = plain(typed)
  return listKnown(q).find(({ code, name }) => [code, name.nl, name.en].some((word) => plain(word) === meant))
}

export function daysOf({ ritual }: Known): readonly Weekday[] {
  return ritual?.days ?? usualDays
}

/** `maandag, dinsdag, woensdag` */
export function daysWords(t: Translate, days: readonly Weekday[]): string {
  return days.map((day) => weekday(t.language, day)).join(', ')
}

/** As people write it: `9:00`. */
export function timeWords(time: string): string {
  return time.replace(/^0/, '')
}

/** What holds for it now. */
export async function choiceOf(q: Query, { code }: Known): Promise<RitualChoice & { readonly on: boolean }> {
  return { ...(await findRitualChoice(q, code)), on: await isRitualOn(q, code) }
}

/** `elke maandag om 9:00` */
export function momentWords(t: Translate, { ritual, offer }: Known, choice: RitualChoice): string {
  if (choice.on === false) return t(texts.notByItself)
  const usual = ritual?.usual
  if (!usual) return offer?.comes ? t(offer.comes) : t(texts.byItself)
  const day = weekday(t.language, choice.weekday ?? usual.on)
  const time = timeWords(choice.time ?? usual.at)
  if (usual.weeks) return t(texts.inWeeks, { day, time, letters: usual.weeks.join(', ') })
  return t(choice.every ? texts.everyOther : texts.everyWeek, { day, time })
}

/** `Weekvraag: elke maandag om 9:00` */
export function namedMoment(t: Translate, known: Known, choice: RitualChoice): string {
  return t(texts.named, { name: t(known.name), when: momentWords(t, known, choice) })
}
