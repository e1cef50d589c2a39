// The forms of the table: naming a missing voice, keeping what it said, letting a chair go. Each asks once more about a name (INV-29).
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Member } from '../../core/people.ts'
import type { Text } from '../../core/text.ts'
import { isForming, refusalOf } from './allowed.ts'
import { resayChecks, watchEmpty } from './check.ts'
import { act } from './moving.ts'
import type { SeatAct } from './rules.ts'
import { hearings, looksLikeContact, looksLikeName, voiceMax, whyMax, wordsMax } from './rules.ts'
import { button, seatPrefix, seatRef, voiceSpan } from './spans.ts'
import type { Seat } from './store.ts'
import { findSeat, saveSeat } from './store.ts'
import { texts } from './texts.ts'

/** Before the subject of a form that was asked about a name already. */
const again = 'again.'

type Draw = (q: Query, subject: string) => Promise<Form | Refusal>

/** A form that notices names: the second time it asks for a tick. */
interface Careful {
  readonly name: Form['name']
  /** The fields in which a name may have been written. */
  readonly checked: readonly string[]
  readonly draw: Draw
  save(c: Change, subject: string, values: Values): Promise<Answer>
}

function careful({ name, checked, draw, save }: Careful): FormSpec {
  const open: Draw = async (q, subject) => {
    const isAgain = subject.startsWith(again)
    const form = await draw(q, isAgain ? subject.slice(again.length) : subject)
    if (isRefusal(form) || !isAgain) return form
    const tick: Field = { kind: 'yes', name: 'noName', label: q.t(texts.noName) }
    return { ...form, subject, fields: [...form.fields, tick] }
  }
  return {
    name,
    may: 'member',
    open,
    submit: async (c, subject, values) => {
      const bare = subject.startsWith(again) ? subject.slice(again.length) : subject
      const typed = checked.map((field) => ({ field, words: textOf(values, field) ?? '' }))
      const contact = typed.find(({ words }) => looksLikeContact(words))
      if (contact) return problem(c, contact.field, texts.isContact)
      const named = typed.find(({ words }) => looksLikeName(words))
      if (!named || values['noName'] === true) return save(c, bare, values)
      if (bare !== subject) return problem(c, named.field, texts.isAName)
      const form = await open(c, `${again}${subject}`)
      if (isRefusal(form)) return form
      const problems = [{ field: named.field, says: c.t(texts.isAName) }]
      return { form: { ...filled(form, values), ticket: c.newId(), problems } }
    },
  }
}

function problem(c: Change, field: string, text: Text<never>): Refusal {
  return refuse(c.t(text), { problems: [{ field, says: c.t(text) }] })
}

/** With what was typed: wrong input never loses text. */
function filled(form: Form, values: Values): Form {
  const fields = form.fields.map((field): Field => {
    const value = textOf(values, field.name)
    if (value === undefined || field.kind === 'choices' || field.kind === 'yes') return field
    return { ...field, value } as Field
  })
  return { ...form, fields }
}

async function drawMissing(q: Query, subject: string, voice?: string): Promise<Form | Refusal> {
  const { t } = q
  if (await isForming(q)) return refuse(t(texts.notBegun))
  return {
    v: 1,
    name: 'table.missing',
    subject,
    language: t.language,
    title: t(texts.missingTitle),
    submit: t(texts.missingSubmit),
    intro: [t(texts.missingIntro)],
    fields: [
      {
        ...{ kind: 'short', name: 'voice', label: t(texts.voiceLabel), hint: t(texts.voiceHint), max: voiceMax },
        required: true,
        ...(voice ? { value: voice } : {}),
      },
      { kind: 'long', name: 'why', label: t(texts.whyLabel), max: whyMax, required: true },
    ],
  }
}

/** What came with the command stands in the form: why it matters is asked along. */
export async function openMissing(q: Query, voice: string | undefined): Promise<Answer> {
  const form = await drawMissing(q, 'new', voice && [...voice].slice(0, voiceMax).join(''))
  return isRefusal(form) ? form : { form }
}

async function saveMissing(c: Change, _subject: string, values: Values): Promise<Answer> {
  if (await isForming(c)) return refuse(c.t(texts.notBegun))
  const who = c.who as Member
  const seat: Seat = {
    ...{ id: c.newId<string>(), communityId: c.community, number: await c.nextNumber(seatPrefix) },
    ...{ voice: textOf(values, 'voice') ?? '', why: textOf(values, 'why') ?? '', language: who.language },
    ...{ state: 'missing', by: who.id, approachedBy: null, seatedBy: null, emptySince: c.now, createdAt: c.now },
  }
  await saveSeat(c.db, seat)
  await watchEmpty(c, seat)
  await c.happened('table.missing', seatRef(seat), who.id)
  await resayChecks(c)
  return {
    card: c.card(
      say.text(...c.t.rich(texts.marked, { voice: voiceSpan(seat) })),
      say.note(c.t(texts.seenBy, { undo: c.t(texts.undoUntil) })),
      say.buttons(button(c.t, texts.offer, 'offer', seat.id), button(c.t, texts.undo, 'unmark', seat.id)),
      ...(await c.declared.fill(c, 'act.after', seatRef(seat))),
    ),
  }
}

/** The seat a form is about, if this can be done with it now. */
async function seatFor(q: Query, id: string, what: SeatAct): Promise<Seat | Refusal> {
  const seat = await findSeat(q.db, q.community, id)
  return seat ? (refusalOf(q, seat, what) ?? seat) : refuse(q.t(texts.gone))
}

async function drawHear(q: Query, id: string): Promise<Form | Refusal> {
  const seat = await seatFor(q, id, 'hear')
  if (isRefusal(seat)) return seat
  const { t } = q
  return {
    ...{ v: 1, name: 'table.hear', subject: id, language: t.language },
    ...{ title: t(texts.hearTitle), submit: t(texts.save), intro: [t(texts.hearIntro)] },
    fields: [
      {
        ...{ kind: 'choice', name: 'how', label: t(texts.howLabel), required: true },
        options: hearings.map((how) => ({ value: how, label: t(texts[how]) })),
      },
      {
        ...{ kind: 'long', name: 'words', label: t(texts.wordsLabel), hint: t(texts.wordsHint), max: wordsMax },
        required: true,
      },
    ],
  }
}

async function drawRelease(q: Query, id: string): Promise<Form | Refusal> {
  const seat = await seatFor(q, id, 'release')
  if (isRefusal(seat)) return seat
  const { t } = q
  return {
    ...{ v: 1, name: 'table.release', subject: id, language: t.language },
    ...{ title: t(texts.releaseTitle), submit: t(texts.releaseSubmit), intro: [voiceSpan(seat)] },
    fields: [{ kind: 'long', name: 'words', label: t(texts.releaseLabel), max: whyMax, required: true }],
  }
}

export const forms: readonly FormSpec[] = [
  careful({ name: 'table.missing', checked: ['voice', 'why'], draw: drawMissing, save: saveMissing }),
  careful({
    name: 'table.hear',
    checked: ['words'],
    draw: drawHear,
    save: (c, id, values) => {
      const how = hearings.find((one) => one === textOf(values, 'how'))
      return act(c, id, 'hear', { how, words: textOf(values, 'words') })
    },
  }),
  careful({
    name: 'table.release',
    checked: ['words'],
    draw: drawRelease,
    save: (c, id, values) => act(c, id, 'release', { words: textOf(values, 'words') }),
  }),
]

const opens = (name: Action['name'], draw: Draw): Action => ({
  name,
  may: 'member',
  road: 'look',
  run: async (q, { record }) => {
    const form = await draw(q, record)
    return isRefusal(form) ? form : { form }
  },
})

export const formActions: readonly Action[] = [
  opens('table.missing', (q) => drawMissing(q, 'new')),
  opens('table.hear', drawHear),
  opens('table.release', drawRelease),
]
