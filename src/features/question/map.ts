// The map of the question: interests, ways of looking, forces, what is known and what is not; everybody adds, and takes back their own.
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Member } from '../../core/people.ts'
import { listLinks } from '../../store/incoming/links.ts'
import { besideBlocks } from './beside.ts'
import type { MapKind } from './rules.ts'
import { directions, isMapKind, mapKinds, pageOf, shortMax } from './rules.ts'
import { button, entryWords, mapKindText, nameOf, sideSpans } from './spans.ts'
import type { MapEntry } from './store.ts'
import { findEntry, listEntries, refOf, removeEntry, saveEntry } from './store.ts'
import { texts } from './texts.ts'

const entriesOnPage = 8

export async function showMap(q: Query): Promise<Answer> {
  const { t } = q
  const all = await listEntries(q.db, q.community)
  const counted = mapKinds.map((kind) => {
    const n = all.filter((entry) => entry.kind === kind).length
    const label = t(texts.counted, { kind: t(mapKindText[kind]), n })
    return { ...button(t, mapKindText[kind], 'mapKind', kind, '0'), label }
  })
  return {
    card: q.card(
      say.heading(t(texts.mapTitle)),
      say.text(t(texts.mapIntro)),
      ...(await besideBlocks(q)),
      say.buttons(...counted),
      say.buttons({ ...button(t, texts.addTitle, 'addToMap', 'any'), weight: 'first' }),
    ),
  }
}

async function showKind(q: Query, kind: MapKind, page: number): Promise<Answer> {
  const { t } = q
  const { items, next } = pageOf(await listEntries(q.db, q.community, kind), page, entriesOnPage)
  const blocks: Block[] = []
  for (const entry of items) {
    blocks.push(say.text(...(await entrySpans(q, entry))))
    if (entry.by !== null && entry.by === q.who?.id) {
      blocks.push(say.buttons(button(t, texts.takeBack, 'unmap', entry.id)))
    }
  }
  return {
    card: q.card(
      say.heading(t(mapKindText[kind])),
      ...(blocks.length > 0 ? blocks : [say.text(t(texts.nothingYet))]),
      say.buttons(
        ...(next === undefined ? [] : [button(t, texts.more, 'mapKind', kind, String(next))]),
        button(t, texts.addTitle, 'addToMap', kind),
        button(t, texts.backToMap, 'map', q.community),
      ),
    ),
  }
}

/** The words, whose they are, and what came of it since. */
export async function entrySpans(q: Query, entry: MapEntry): Promise<Span[]> {
  const draw = await sideSpans(q, q.t)
  const came: Span[] = []
  for (const { from, to } of await listLinks(q.db, q.community, refOf('mapEntry', entry))) {
    const other = from.id === entry.id ? to : from
    const short = (await q.declared.describe(q, other))?.short
    if (short) came.push(...(came.length > 0 ? [', '] : []), { record: other, label: [short] })
  }
  return [
    ...(entry.direction === null ? [] : [{ bold: [q.t(texts[entry.direction])] }, ': ']),
    entryWords(entry),
    ' · ',
    draw(entry.perspective),
    ' · ',
    nameOf(q.t, entry.by),
    ...(came.length > 0 ? q.t.rich(texts.ledTo, { refs: came }) : []),
  ]
}

async function openAdd(q: Query, subject: string): Promise<Form> {
  const { t } = q
  return {
    v: 1,
    name: 'question.map',
    subject,
    language: t.language,
    title: t(texts.addTitle),
    submit: t(texts.addSubmit),
    intro: [t(texts.addIntro)],
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: t(texts.addKind),
        required: true,
        options: mapKinds.map((kind) => ({ value: kind, label: t(mapKindText[kind]) })),
        ...(isMapKind(subject) ? { value: subject } : {}),
      },
      { kind: 'long', name: 'words', label: t(texts.addWords), max: shortMax, required: true },
      {
        kind: 'choice',
        name: 'direction',
        label: t(texts.addDirection),
        hint: t(texts.addDirectionHint),
        options: directions.map((direction) => ({ value: direction, label: t(texts[direction]) })),
      },
    ],
  }
}

async function submitAdd(c: Change, _subject: string, values: Values): Promise<Answer> {
  const who = c.who as Member
  const kind = textOf(values, 'kind') ?? ''
  if (!isMapKind(kind)) return refuse(c.t(texts.gone))
  const direction = directions.find((one) => one === textOf(values, 'direction'))
  const entry: MapEntry = {
    ...{ id: c.newId<string>(), communityId: c.community, kind, words: textOf(values, 'words') ?? '' },
    direction: (kind === 'system_force' ? direction : undefined) ?? null,
    ...{ by: who.id, perspective: who.perspective ?? null, language: who.language, at: c.now },
  }
  await saveEntry(c.db, entry)
  await c.happened('question.mapped', refOf('mapEntry', entry), who.id)
  return {
    card: c.card(
      say.text(c.t(texts.added, { kind: c.t(mapKindText[kind]) })),
      { kind: 'quote', words: entryWords(entry) },
      say.buttons(
        button(c.t, texts.takeBack, 'unmap', entry.id),
        button(c.t, texts.addTitle, 'addToMap', kind),
        button(c.t, texts.backToMap, 'map', c.community),
      ),
      ...(await c.declared.fill(c, 'act.after', refOf('mapEntry', entry))),
    ),
  }
}

async function withdraw(c: Change, id: string): Promise<Answer> {
  const entry = await findEntry(c.db, c.community, id)
  if (!entry || entry.by === null || entry.by !== c.who?.id) return refuse(c.t(texts.gone))
  await c.retract(refOf('mapEntry', entry))
  await removeEntry(c.db, c.community, id)
  return {
    card: c.card(say.text(c.t(texts.takenBack)), say.buttons(button(c.t, texts.backToMap, 'map', c.community))),
  }
}

export const mapForm: FormSpec = { name: 'question.map', may: 'guest', open: openAdd, submit: submitAdd }

export const mapActions: readonly Action[] = [
  { name: 'question.map', may: 'guest', road: 'look', run: showMap },
  {
    name: 'question.mapKind',
    may: 'guest',
    road: 'look',
    run: async (q, { record, choice }) =>
      isMapKind(record) ? showKind(q, record, Number(choice ?? 0) || 0) : refuse(q.t(texts.gone)),
  },
  {
    name: 'question.addToMap',
    may: 'guest',
    road: 'look',
    run: async (q, { record }) => ({ form: await openAdd(q, record) }),
  },
  { name: 'question.unmap', may: 'guest', road: 'do', run: (c, { record }) => withdraw(c, record) },
]
