// Asking somebody else: to swap turns, or to take the place one was asked for; chosen in a form, asked of that one person.
import type { Ask } from '../../asks/asks.ts'
import { findMyAsk, listAsksOf, openAsk, withdrawAsk } from '../../asks/asks.ts'
import { workingHoursLater } from '../../asks/rules.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import { plain } from '../../core/near.ts'
import { nextAwake } from '../../core/own-hours.ts'
import type { Member } from '../../core/people.ts'
import { hoursOf } from '../../rounds/reminding.ts'
import { askFor, askNext, seatAsk, swapAsk } from './asking.ts'
import { listAskable, readNote } from './finding.ts'
import { askedRoles, roles } from './rules.ts'
import { signs } from './signs.ts'
import { actor, button, roleName } from './spans.ts'
import { turnOf, whoHolds } from './standing.ts'
import { findRotation } from './store.ts'
import { termRef } from './taking.ts'
import { texts } from './texts.ts'

const mostOptions = 25
const hoursToAnswer = 48
/** Swapping one's own turn has no ask to name. */
const ownTurn = 'turn'

/** `/role swap`: what one was asked goes on to somebody else, or two swap turns; with a name at once, else a form. */
export async function swap(c: Change, withWhom: MemberId | undefined): Promise<Answer> {
  const mine = turnOf(await whoHolds(c), actor(c).id)
  const ask = (await listAsksOf(c.db, c.community, actor(c).id)).find(({ kind }) => kind === seatAsk.name)
  if (!mine && !ask) return refuse(c.t(texts.noTurn))
  if (withWhom === undefined) {
    const form = await swapPage(c, ask?.id ?? ownTurn)
    return isRefusal(form) ? form : { form }
  }
  const other = (await others(c)).find(({ id }) => id === withWhom)
  if (!other) return refuse(c.t(texts.unknownName))
  if (ask) return passOn(c, ask, other)
  return mine ? askToSwap(c, mine.id, other) : refuse(c.t(texts.noTurn))
}

export const swapForm: FormSpec = { name: 'roles.swap', may: 'member', open: swapPage, submit: submitSwap }

export const swappingActions: readonly Action[] = [
  {
    name: 'roles.swapAsk',
    may: 'member',
    road: 'look',
    run: async (q, { record }) => {
      const form = await swapPage(q, record)
      return isRefusal(form) ? form : { form }
    },
  },
  {
    name: 'roles.otherRole',
    may: 'member',
    road: 'look',
    run: async (q, { record }) => {
      const ask = await findMyAsk(q, record)
      const asked = ask && readNote(ask.note).role
      if (!asked) return refuse(q.t(texts.over))
      const open = roles.filter((role) => role !== asked)
      const buttons = open.map((role) => ({
        ...button(q.t, texts.iDo, 'offer', role, 'alone'),
        label: `${signs[role]} ${roleName(q.t, role)}`,
      }))
      return { card: q.card(say.text(q.t(texts.whichRole)), say.buttons(...buttons)) }
    },
  },
]

/** The subject is the ask that goes on to somebody else, or the own turn. */
async function swapPage(q: Query, subject: string): Promise<Form | Refusal> {
  if (subject !== ownTurn && !(await findMyAsk(q, subject))) return refuse(q.t(texts.over))
  const people = await others(q)
  if (people.length === 0) return refuse(q.t(texts.unknownName))
  const label = q.t(texts.swapField)
  const field: Field =
    people.length > mostOptions
      ? { kind: 'short', name: 'who', label, max: 100, required: true }
      : {
          kind: 'member',
          name: 'who',
          label,
          required: true,
          options: people.map(({ id, name }) => ({ value: id, label: name })),
        }
  return {
    v: 1,
    name: 'roles.swap',
    subject,
    language: q.t.language,
    title: q.t(texts.swapTitle),
    submit: q.t(texts.send),
    intro: [q.t(texts.swapIntro)],
    fields: [field],
  }
}

/** Everybody, so that the list tells nothing about who takes it easy or does not want to be asked. */
async function others(q: Query): Promise<readonly Member[]> {
  return (await q.circle.members()).filter(({ id, standing }) => id !== actor(q).id && standing === 'member')
}

async function submitSwap(c: Change, subject: string, values: Values): Promise<Answer> {
  const typed = textOf(values, 'who') ?? ''
  const found = (await others(c)).find(({ id, name }) => id === typed || plain(name) === plain(typed))
  if (!found) return refuse(c.t(texts.unknownName), { problems: [{ field: 'who', says: c.t(texts.unknownName) }] })
  if (subject === ownTurn) {
    const mine = turnOf(await whoHolds(c), actor(c).id)
    return mine ? askToSwap(c, mine.id, found) : refuse(c.t(texts.noTurn))
  }
  const ask = await findMyAsk(c, subject)
  return ask ? passOn(c, ask, found) : refuse(c.t(texts.over))
}

/** Whoever cannot be asked now simply says nothing: nobody learns why. */
async function askToSwap(c: Change, termId: string, other: Member): Promise<Answer> {
  const isHere = other.awayUntil === undefined && other.energy === 'normal'
  if (isHere) {
    const from = nextAwake(hoursOf(other), c.now)
    const lapsesAt = workingHoursLater(await c.circle.calendar(), from, hoursToAnswer)
    await openAsk(c, { kind: swapAsk, member: other.id, subject: termRef(termId), from: actor(c).id, lapsesAt })
  }
  return asked(c, other)
}

async function passOn(c: Change, ask: Ask, other: Member): Promise<Answer> {
  const rotation = await findRotation(c.db, c.community, ask.subject.id)
  const { role } = readNote(ask.note)
  if (!rotation || !role || !askedRoles.includes(role)) return refuse(c.t(texts.over))
  await withdrawAsk(c, ask.id)
  const mayAsk = (await listAskable(c, rotation)).some(({ id }) => id === other.id)
  if (mayAsk) await askFor(c, { rotation, role, member: other, note: { role }, from: actor(c).id })
  else await askNext(c, rotation)
  return asked(c, other)
}

function asked(c: Change, { id }: Member): Answer {
  return { card: c.card(say.text(...c.t.rich(texts.swapAsked, { name: { member: id } }))) }
}
