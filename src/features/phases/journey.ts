// Our journey: what members noted and what the journal tells, by day, the newest last. It looks back and asks nothing.
import type { Block, Button, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { localDateWords } from '../../core/dates.ts'
import { refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Happening } from '../../core/happening.ts'
import type { LocalDate } from '../../core/time.ts'
import { parseLocalDate, toLocal } from '../../core/time.ts'
import { listLastHappenings } from '../../store/incoming/journal.ts'
import { momentKinds, pageOf, pageWith, whyMax } from './rules.ts'
import type { Moment } from './store.ts'
import { findMoment, listMoments, removeMoment, saveMoment } from './store.ts'
import { momentTexts, texts } from './texts.ts'
import { actor, button, momentRef, saidMoment, today } from './words.ts'

/** What lies further back is still in the log. */
const mostHappenings = 500

interface Entry {
  readonly on: LocalDate
  readonly at: number
  readonly tells: { readonly moment: Moment } | { readonly happening: Happening }
}

/** The page with the newest, one by number, or the one where a day stands. */
export async function showJourney(q: Query, wanted: { page?: number; from?: LocalDate } = {}): Promise<Answer> {
  const entries = await listEntries(q)
  const dates = entries.map(({ on }) => on)
  const page = pageOf(entries, wanted.from ? pageWith(dates, wanted.from) : (wanted.page ?? 0))
  const items: Span[][] = []
  for (const { on, tells } of page.items) {
    const spans = 'moment' in tells ? momentSpans(q, tells.moment) : (await q.declared.line(q, tells.happening))?.spans
    if (spans) items.push([{ bold: [localDateWords(q.t.language, on)] }, ' · ', ...spans])
  }
  const list: Block = items.length > 0 ? { kind: 'list', items } : say.text(q.t(texts.journeyEmpty))
  const buttons = buttonsOf(q, page)
  return {
    card: q.card(
      say.heading(q.t(texts.journeyTitle)),
      list,
      say.note(q.t(texts.journeyNote)),
      ...(buttons.length > 0 ? [say.buttons(...buttons)] : []),
    ),
  }
}

function buttonsOf(q: Query, { earlier, later }: { earlier: number | undefined; later: number | undefined }): Button[] {
  const isMember = q.who?.standing === 'member' && q.who.state === 'active'
  return [
    ...(earlier === undefined ? [] : [button(q.t, texts.earlier, 'page', `${earlier}`)]),
    ...(later === undefined ? [] : [button(q.t, texts.later, 'page', `${later}`)]),
    ...(isMember ? [button(q.t, texts.addMoment, 'moment', 'new')] : []),
  ]
}

/** The journal is read, not copied: what was withdrawn since is not told. */
async function listEntries(q: Query): Promise<Entry[]> {
  const { zone } = await q.circle.calendar()
  const kinds = q.declared.journey
  const happenings =
    kinds.length > 0 ? await listLastHappenings(q.db, q.community, { kinds, limit: mostHappenings }) : []
  const moments = await listMoments(q.db, q.community)
  return [
    ...happenings.map((happening) => ({
      on: toLocal(zone, happening.at).date,
      at: happening.at,
      tells: { happening },
    })),
    ...moments.map((moment) => ({ on: moment.on, at: moment.at, tells: { moment } })),
  ].toSorted((a, b) => (a.on === b.on ? a.at - b.at : a.on < b.on ? -1 : 1))
}

function momentSpans(q: Query, moment: Moment): Span[] {
  const kind = q.t(momentTexts[moment.kind])
  return q.t.rich(texts.journeyMoment, { kind, words: saidMoment(moment), name: { member: moment.by } })
}

export const momentForm: FormSpec = {
  name: 'phases.moment',
  may: 'member',
  open: openMoment,
  submit: (c, _, values) => addMoment(c, values),
}

export const journeyActions: readonly Action[] = [
  {
    name: 'phases.page',
    may: 'alumnus',
    road: 'look',
    run: (q, { record }) => showJourney(q, { page: Number(record) }),
  },
  { name: 'phases.moment', may: 'member', road: 'look', run: async (q) => ({ form: await openMoment(q) }) },
  { name: 'phases.unmoment', may: 'alumnus', road: 'do', run: (c, { record }) => takeBack(c, record) },
]

async function openMoment(q: Query): Promise<Form> {
  return {
    v: 1,
    name: 'phases.moment',
    subject: 'new',
    language: q.t.language,
    title: q.t(texts.momentTitle),
    submit: q.t(texts.add),
    intro: [q.t(texts.momentIntro)],
    fields: [
      { kind: 'long', name: 'words', label: q.t(texts.askWords), required: true, max: whyMax },
      {
        kind: 'choice',
        name: 'kind',
        label: q.t(texts.askKind),
        required: true,
        options: momentKinds.map((value) => ({ value, label: q.t(momentTexts[value]) })),
        value: 'turning_point',
      },
      { kind: 'date', name: 'on', label: q.t(texts.askOn), required: true, value: await today(q) },
    ],
  }
}

async function addMoment(c: Change, values: Values): Promise<Answer> {
  const words = textOf(values, 'words')
  const on = parseLocalDate(textOf(values, 'on') ?? '')
  const kind = momentKinds.find((one) => one === textOf(values, 'kind')) ?? 'turning_point'
  if (!words) return problem('words', c.t(texts.needsWords))
  if (!on) return problem('on', c.t(texts.notADay))
  if (on > (await today(c))) return problem('on', c.t(texts.notAhead))
  const { id: by, language } = actor(c)
  const id = c.newId<string>()
  await saveMoment(c.db, { id, communityId: c.community, on, words, language, kind, by, at: c.now })
  await c.happened('phases.moment', momentRef(id), by)
  return {
    card: c.card(
      say.text(c.t(texts.momentAdded)),
      say.buttons(
        { label: c.t(texts.journey), address: 'engine.run:phase-journey' },
        button(c.t, texts.undo, 'unmoment', id),
      ),
    ),
  }
}

function problem(field: string, says: string) {
  return refuse(says, { problems: [{ field, says }] })
}

async function takeBack(c: Change, id: string): Promise<Answer> {
  const moment = await findMoment(c.db, c.community, id)
  if (moment?.by !== actor(c).id) return refuse(c.t(texts.notYours))
  await forgetMoment(c, moment)
  return { card: c.card(say.text(c.t(texts.removed))) }
}

/** Also out of everything that quoted it. */
export async function forgetMoment(c: Change, { id }: Pick<Moment, 'id'>): Promise<void> {
  await removeMoment(c.db, c.community, id)
  await c.retract(momentRef(id))
}
