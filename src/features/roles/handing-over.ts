// Passing something on to who comes after: a form of three texts, asked once, and good as it is without.
import type { AskKind } from '../../asks/asks.ts'
import { listAsksAbout, openAsk, withdrawAsk } from '../../asks/asks.ts'
import type { OwnTerm } from '../../community/roles/store.ts'
import { findTerm, isOwn, listOpenTerms, listTerms } from '../../community/roles/store.ts'
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Role } from '../../core/people.ts'
import type { Translate } from '../../core/text.ts'
import { plus } from '../../core/time.ts'
import { openFacts } from './facts.ts'
import { resayTerms } from './messages.ts'
import { cycleOf } from './pulse.ts'
import { momentOf } from './rhythm.ts'
import { joined, noteRef, saidNote } from './settled-card.ts'
import { actor, button, isRole, roleName } from './spans.ts'
import type { Note, Rotation } from './store.ts'
import { listNotes, saveNote } from './store.ts'
import { termRef } from './taking.ts'
import { texts } from './texts.ts'

const longest = 1000
const longestWish = 240
/** So long after a term its hand-over can still be written. */
const lateDays = 14

export const handoverAsk: AskKind = {
  name: 'roles.handover',
  blocks: async (q, t, ask) => {
    const term = await findTerm(q.db, q.community, ask.subject.id)
    if (!term || (await noteOf(q, term.id))) return undefined
    const facts = await openFacts(q, term.at)
    const told = facts.length > 0 ? t.rich(texts.handFacts, { facts: joined(facts) }) : []
    return [say.text(...t.rich(texts.handAsk, { role: roleName(t, term.role), facts: told }))]
  },
  labels: (t) => ({ no: t(texts.fineLikeThis) }),
  more: (_q, t, { subject }) => [button(t, texts.write, 'writeHandover', subject.id)],
  yes: async (c) => refuse(c.t(texts.over)),
  no: async (c) => ({ card: c.card(say.text(c.t(texts.fine))) }),
}

/** Everybody who has a turn and is here; who takes it easy is left alone (INV-36). */
export async function askHandovers(c: Change, rotation: Rotation): Promise<void> {
  const lapsesAt = momentOf(await c.circle.calendar(), cycleOf(rotation), 'settle')
  for (const term of await listOpenTerms(c.db, c.community)) {
    const member = await c.circle.member(term.memberId)
    const isHere = member && member.awayUntil === undefined && member.energy === 'normal'
    if (term.layer !== 'turn' || !isHere || (await noteOf(c, term.id))) continue
    await openAsk(c, { kind: handoverAsk, member: term.memberId, subject: termRef(term.id), lapsesAt })
  }
}

async function noteOf(q: Query, termId: string): Promise<Note | undefined> {
  return (await listNotes(q.db, q.community)).find((note) => note.termId === termId)
}

/** The turn somebody has, or had until a short while ago. */
async function termToHandOver(q: Query): Promise<OwnTerm | undefined> {
  const me = actor(q)
  const mine = (await listTerms(q.db, q.community))
    .filter(isOwn)
    .filter(({ memberId, layer }) => memberId === me.id && layer === 'turn')
  const last = mine.at(-1)
  const isOver = last?.endedAt != null && plus(last.endedAt, { days: lateDays }) < q.now
  return isOver ? undefined : last
}

export async function handOver(q: Query): Promise<Answer> {
  const term = await termToHandOver(q)
  const form = term ? await handoverPage(q, term.id) : refuse(q.t(texts.noTurn))
  return isRefusal(form) ? form : { form }
}

async function handoverPage(q: Query, subject: string): Promise<Form | Refusal> {
  const term = await findTerm(q.db, q.community, subject)
  if (!term || term.memberId !== actor(q).id) return refuse(q.t(texts.over))
  const note = await noteOf(q, term.id)
  const field = (name: string, label: string, value: string | null | undefined) => ({
    ...{ name, label },
    ...(value ? { value } : {}),
  })
  return {
    v: 1,
    name: 'roles.handover',
    subject,
    language: q.t.language,
    title: q.t(texts.handTitle),
    submit: q.t(texts.handKeep),
    intro: [q.t(texts.handWho)],
    fields: [
      {
        ...field('whatHappened', q.t(texts.handHappened), note?.whatHappened),
        kind: 'long',
        max: longest,
        required: true,
      },
      { ...field('stillOpen', q.t(texts.handOpen), note?.stillOpen), kind: 'long', max: longest },
      { ...field('wish', q.t(texts.handWish), note?.wish), kind: 'short', max: longestWish },
    ],
  }
}

export const handoverForm: FormSpec = {
  name: 'roles.handover',
  may: 'member',
  open: handoverPage,
  submit: async (c: Change, subject: string, values: Values): Promise<Answer> => {
    const me = actor(c)
    const term = await findTerm(c.db, c.community, subject)
    if (!term || term.memberId !== me.id) return refuse(c.t(texts.over))
    const before = await noteOf(c, term.id)
    const note: Note = {
      id: before?.id ?? c.newId<string>(),
      communityId: c.community,
      termId: term.id,
      memberId: me.id,
      role: term.role,
      whatHappened: textOf(values, 'whatHappened') ?? '',
      stillOpen: textOf(values, 'stillOpen') ?? null,
      wish: textOf(values, 'wish') ?? null,
      language: me.language,
      at: c.now,
    }
    await saveNote(c.db, note)
    for (const ask of await listAsksAbout(c.db, c.community, termRef(term.id))) {
      if (ask.kind === handoverAsk.name) await withdrawAsk(c, ask.id)
    }
    await c.happened('roles.handover', noteRef(note), me.id)
    await resayTerms(c)
    return { card: c.card(say.text(c.t(texts.handKept))) }
  },
}

/** What the last holders of a role wrote. */
export async function listLastNotes(q: Query, role: Role): Promise<readonly Note[]> {
  const all = (await listTerms(q.db, q.community)).filter((term) => term.role === role && term.layer === 'turn')
  const ended = all.filter(({ endedAt }) => endedAt !== null)
  const last = Math.max(...ended.map(({ endedAt }) => endedAt ?? 0))
  const ids = ended.filter(({ endedAt }) => endedAt === last).map(({ id }) => id)
  return (await listNotes(q.db, q.community)).filter(({ termId }) => ids.includes(termId))
}

export function noteBlocks(t: Translate, note: Note): Block[] {
  const parts = [
    [texts.handHappened, note.whatHappened],
    [texts.handOpen, note.stillOpen],
    [texts.handWish, note.wish],
  ] as const
  return [
    say.text({ bold: [t(texts.handRecord, { role: roleName(t, note.role) })] }, ' · ', { member: note.memberId }),
    ...parts.flatMap(([label, words]) =>
      words ? [say.text({ italic: [t(label)] }), { kind: 'quote' as const, words: saidNote(note, words) }] : [],
    ),
  ]
}

export const handoverActions: readonly Action[] = [
  {
    name: 'roles.writeHandover',
    may: 'member',
    road: 'look',
    run: async (q, { record }) => {
      const form = await handoverPage(q, record)
      return isRefusal(form) ? form : { form }
    },
  },
  {
    name: 'roles.readHandover',
    may: 'guest',
    road: 'look',
    run: async (q, { record }) => {
      const notes = isRole(record) ? await listLastNotes(q, record) : []
      const blocks = notes.flatMap((note) => noteBlocks(q.t, note))
      return { card: q.card(...(blocks.length > 0 ? blocks : [say.text(q.t(texts.noHandover))])) }
    },
  },
]
