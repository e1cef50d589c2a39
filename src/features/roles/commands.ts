// `/role`: who holds what, hats, offering, letting pass, swapping, changing, handing over and looking back.
import { roleTexts } from '../../community/texts.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, Arg, Command } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { LocalDate } from '../../core/time.ts'
import { skip, wishButton } from './asking.ts'
import { handOver } from './handing-over.ts'
import { showLog } from './log.ts'
import { resayTerms } from './messages.ts'
import { offer } from './offering.ts'
import { roles } from './rules.ts'
import { signs } from './signs.ts'
import { actor, button, dateSpan, isRole, roleCardBlocks, roleName, standingBlocks } from './spans.ts'
import { turnOf, whoHolds } from './standing.ts'
import { swap } from './swapping.ts'
import { change } from './switching.ts'
import { layDown } from './taking.ts'
import { texts } from './texts.ts'
import { wear } from './wearing.ts'

const noun = { nl: 'rol', en: 'role' }

const roleChoice: Arg = {
  name: 'role',
  words: { nl: 'rol', en: 'role' },
  says: texts.roleArg,
  kind: 'choice',
  choices: roles.map((role) => ({ value: role, says: roleTexts[role] })),
}

export const commands: readonly Command[] = [
  {
    noun: 'role',
    verb: 'show',
    words: { noun, verb: { nl: 'toon', en: 'show' } },
    says: texts.showSays,
    args: [roleChoice],
    may: 'guest',
    day: 1,
    road: 'look',
    run: async (q, { role }) => showRoles(q, role),
  },
  {
    noun: 'role',
    verb: 'wear',
    words: { noun, verb: { nl: 'pet', en: 'wear' } },
    says: texts.wearSays,
    args: [roleChoice],
    may: 'guest',
    day: 1,
    road: 'do',
    run: (c, { role }) => wear(c, isRole(role) ? role : undefined),
  },
  {
    noun: 'role',
    verb: 'volunteer',
    words: { noun, verb: { nl: 'bied-aan', en: 'volunteer' } },
    says: texts.volunteerSays,
    args: [
      roleChoice,
      choice('together', { nl: 'samen', en: 'together' }, texts.togetherArg, [
        { value: 'together', says: texts.together },
        { value: 'alone', says: texts.alone },
      ]),
      choice('when', { nl: 'wanneer', en: 'when' }, texts.whenArg, [
        { value: 'now', says: texts.now },
        { value: 'next', says: texts.next },
      ]),
    ],
    may: 'member',
    day: 1,
    road: 'do',
    run: async (c, { role, together, when }) => {
      if (isRole(role)) {
        const wished = when === 'now' || when === 'next' ? when : undefined
        return offer(c, { role, together: together === 'together', when: wished })
      }
      const buttons = roles.map((one) => ({
        ...button(c.t, texts.iDo, 'offer', one, 'alone'),
        label: `${signs[one]} ${roleName(c.t, one)}`,
      }))
      return { card: c.card(say.text(c.t(texts.whichRole)), say.buttons(...buttons)) }
    },
  },
  {
    noun: 'role',
    verb: 'skip',
    words: { noun, verb: { nl: 'sla-over', en: 'skip' } },
    says: texts.skipSays,
    may: 'member',
    day: 1,
    road: 'do',
    run: (c) => skip(c),
  },
  {
    noun: 'role',
    verb: 'swap',
    words: { noun, verb: { nl: 'ruil', en: 'swap' } },
    says: texts.swapSays,
    args: [{ name: 'with', words: { nl: 'met', en: 'with' }, says: texts.withArg, kind: 'member' }],
    may: 'member',
    day: 1,
    road: 'do',
    run: (c, args) => swap(c, args['with'] as MemberId | undefined),
  },
  {
    noun: 'role',
    verb: 'switch',
    words: { noun, verb: { nl: 'wissel', en: 'switch' } },
    says: texts.switchSays,
    args: [
      { ...roleChoice, name: 'to', words: { nl: 'naar', en: 'to' }, says: texts.toArg },
      { name: 'why', words: { nl: 'waarom', en: 'why' }, says: texts.whyArg, kind: 'text', rest: true },
    ],
    may: 'member',
    day: 2,
    road: 'do',
    run: (c, { to, why }) => change(c, isRole(to) ? to : undefined, why),
  },
  {
    noun: 'role',
    verb: 'handover',
    words: { noun, verb: { nl: 'overdracht', en: 'handover' } },
    says: texts.handoverSays,
    may: 'member',
    day: 1,
    road: 'look',
    run: (q) => handOver(q),
  },
  {
    noun: 'role',
    verb: 'log',
    words: { noun, verb: { nl: 'logboek', en: 'log' } },
    says: texts.logSays,
    args: [{ name: 'from', words: { nl: 'vanaf', en: 'from' }, says: texts.fromArg, kind: 'date' }],
    may: 'guest',
    day: 1,
    road: 'look',
    run: (q, args) => showLog(q, args['from'] as LocalDate | undefined),
  },
]

function choice(name: string, words: Arg['words'], says: Arg['says'], choices: NonNullable<Arg['choices']>): Arg {
  return { name, words, says, kind: 'choice', choices }
}

/** Who holds what; with a role, its card. */
async function showRoles(q: Query, role: string | undefined): Promise<Answer> {
  const standing = await whoHolds(q)
  if (isRole(role)) {
    const one = { ...standing, roles: standing.roles.filter((held) => held.role === role) }
    const card = roleCardBlocks(q.t, role, standing.weeks)
    return {
      card: q.card(...card, ...(await standingBlocks(q, one)), say.buttons(button(q.t, texts.iDo, 'offer', role))),
    }
  }
  const { rotation, hatsOnly, roles: all } = standing
  const anyTurn = all.some(({ turns }) => turns.length > 0)
  const now = rotation && !hatsOnly ? [q.t(rotation.state === 'pulse' ? texts.pulseNow : texts.offersNow)] : []
  const until = anyTurn ? [q.t(texts.untilDate, { date: dateSpan(q.t, standing.endsOn) })] : []
  const notes = hatsOnly ? [q.t(texts.hatsOnly)] : [...until, ...now]
  const cards = roles.map((one) => ({
    ...button(q.t, texts.roleCard, 'card', one),
    label: `${signs[one]} ${roleName(q.t, one)}`,
  }))
  const mine = q.who && turnOf(standing, q.who.id)
  const wish = q.who?.standing === 'member' ? [await wishButton(q)] : []
  const down = mine ? [button(q.t, texts.putDown, 'putDown', mine.role)] : []
  return {
    card: q.card(
      say.heading(q.t(texts.title)),
      ...(await standingBlocks(q, standing)),
      ...(notes.length > 0 ? [say.note(notes.join(' '))] : []),
      say.buttons(...cards),
      ...(wish.length + down.length > 0 ? [say.buttons(...down, ...wish)] : []),
    ),
  }
}

/** At any moment, without a reason, by the holder alone. */
export const putDownAction: Action = {
  name: 'roles.putDown',
  may: 'member',
  road: 'do',
  run: async (c) => {
    const mine = turnOf(await whoHolds(c), actor(c).id)
    if (!mine) return { card: c.card(say.text(c.t(texts.noTurn))) }
    await layDown(c, mine)
    await resayTerms(c)
    return {
      card: c.card(
        say.text(c.t(texts.ended, { role: roleName(c.t, mine.role) })),
        say.buttons(button(c.t, texts.write, 'writeHandover', mine.id)),
      ),
    }
  },
}
