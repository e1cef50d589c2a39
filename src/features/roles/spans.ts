// Words about roles in a line: names, roles with their signs, dates, reasons.

import type { TermReason } from '../../community/roles/store.ts'
import { roleTexts } from '../../community/texts.ts'
import type { Block, Button, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { localDateWords } from '../../core/dates.ts'
import { Fault } from '../../core/errors.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Member, Role } from '../../core/people.ts'
import type { Text, Translate } from '../../core/text.ts'
import { capital } from '../../core/text.ts'
import type { LocalDate } from '../../core/time.ts'
import { signs } from './signs.ts'
import type { Standing } from './standing.ts'
import { cardTexts, texts } from './texts.ts'

export const show: Span = { command: ['role', 'show'] }

export function roleName(t: Translate, role: Role): string {
  return t(roleTexts[role])
}

export function dateSpan(t: Translate, date: LocalDate): string {
  return localDateWords(t.language, date)
}

/** Names as text, in the order they are given: `Priya, Samir en Lotte`. */
export function nameSpans(t: Translate, members: readonly (MemberId | null)[]): Span[] {
  return members.flatMap((member, n): Span[] => {
    const name: Span = member === null ? t(texts.someone) : { member }
    if (n === 0) return [name]
    return [n === members.length - 1 ? t(texts.and) : ', ', name]
  })
}

export function button(t: Translate, text: Text<never>, action: string, record: string, choice?: string): Button {
  return { label: t(text), address: address(`roles.${action}`, record, choice) }
}

/** Why this person is asked, as the end of our sentence. */
export function reasonWords(t: Translate, reason: TermReason | null): string {
  const { never, weeks, side } = reason ?? {}
  if (never && weeks) return t(texts.reasonBoth, { n: weeks })
  if (never) return t(texts.reasonNever)
  if (weeks) return t(texts.reasonWeeks, { n: weeks })
  return t(side ? texts.reasonSide : texts.reasonLot)
}

/** One line for each role: who has it, who stands beside them, who wears the hat, who comes next. */
export async function standingBlocks(q: Query, standing: Standing): Promise<Block[]> {
  const { t } = q
  const away = new Set(
    (await q.circle.members()).filter(({ awayUntil }) => awayUntil !== undefined).map(({ id }) => id),
  )
  const lines = standing.roles.map((held): Span[] => {
    const { role, turns, buddies, hats, next } = held
    const here = turns.filter(({ memberId }) => !away.has(memberId))
    // Whoever is away is not explained: who stands beside them simply stands there (INV-36).
    const names = nameSpans(
      t,
      here.map(({ memberId }) => memberId),
    )
    const beside = nameSpans(
      t,
      buddies.map(({ memberId }) => memberId),
    )
    const who = names.length > 0 ? names : [t(texts.nobody)]
    const told =
      beside.length === 0
        ? who
        : names.length > 0
          ? t.rich(texts.withBuddy, { names, buddies: beside })
          : t.rich(texts.onlyBuddy, { buddies: beside })
    const sign = signs[role]
    const worn =
      hats.length > 0
        ? t.rich(texts.hats, {
            names: nameSpans(
              t,
              hats.map(({ memberId }) => memberId),
            ),
          })
        : []
    const coming =
      next.length > 0 && standing.rotation
        ? [
            '\n',
            ...t.rich(texts.nextUp, {
              date: dateSpan(t, standing.rotation.settleOn),
              names: nameSpans(
                t,
                next.map(({ memberId }) => memberId),
              ),
            }),
          ]
        : []
    const name = capital(roleName(t, role))
    // In a small circle there are no seats, so that none is free.
    if (standing.hatsOnly) return [...t.rich(texts.roleAlone, { sign, role: name }), ...worn]
    return [...t.rich(texts.held, { sign, role: name, names: told }), ...worn, ...coming]
  })
  return lines.map((spans) => say.text(...spans))
}

/** The role card of the circle's own making; `weeks` is how long a term lasts. */
export function roleCardBlocks(t: Translate, role: Role, weeks: number): Block[] {
  return [
    say.heading(`${signs[role]} ${capital(roleName(t, role))}`),
    say.text(...t.rich(cardTexts[role])),
    say.note(t(texts.under, { weeks })),
  ]
}

/** The engine lets nobody without a seat get this far. */
export function actor(q: Pick<Query, 'who'>): Member {
  if (!q.who) throw new Fault('A press without a member reached the roles.', 'Report this: the door let it through.')
  return q.who
}

export function isRole(value: string | undefined): value is Role {
  return value !== undefined && Object.hasOwn(signs, value)
}
