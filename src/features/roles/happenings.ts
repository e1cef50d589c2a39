// What the journal says about roles, and what a rotation, a term and a hand-over are when somebody asks.
import type { OwnTerm } from '../../community/roles/store.ts'
import { findTerm, listTerms } from '../../community/roles/store.ts'
import type { Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { RecordKind } from '../../core/record.ts'
import { capital } from '../../core/text.ts'
import { rotationRef } from './finding.ts'
import { noteBlocks } from './handing-over.ts'
import { rotationBlocks } from './log.ts'
import { roles } from './rules.ts'
import { noteRef, saidNote } from './settled-card.ts'
import { signs } from './signs.ts'
import { nameSpans, roleName } from './spans.ts'
import { findRotation, listNotes } from './store.ts'
import { turnBefore } from './switching.ts'
import { termRef } from './taking.ts'
import { texts } from './texts.ts'

async function findNote(q: Query, id: string) {
  return (await listNotes(q.db, q.community)).find((note) => note.id === id)
}

/** Somebody who is known by name. */
async function ownTerm(q: Query, id: string): Promise<OwnTerm | undefined> {
  const term = await findTerm(q.db, q.community, id)
  return term?.memberId ? (term as OwnTerm) : undefined
}

export const happenings: readonly HappeningKind[] = [
  {
    name: 'roles.settled',
    digest: 'roles',
    summary: 'roles',
    log: true,
    line: async (q, { subject }) => {
      const terms = (await listTerms(q.db, q.community)).filter(({ rotationId }) => rotationId === subject.id)
      const parts = roles.flatMap((role): Span[][] => {
        const names = terms.filter((term) => term.role === role && !term.buddy).map(({ memberId }) => memberId)
        return names.length === 0 ? [] : [[`${signs[role]} `, ...nameSpans(q.t, names)]]
      })
      if (parts.length === 0) return undefined
      const told = parts.flatMap((part, n) => (n === 0 ? part : [' · ', ...part]))
      return { spans: q.t.rich(texts.lineSettled, { roles: told }), sources: [subject], about: subject }
    },
  },
  {
    name: 'roles.taken',
    digest: 'roles',
    summary: 'roles',
    log: true,
    line: async (q, { subject }) => {
      const term = await ownTerm(q, subject.id)
      if (!term) return undefined
      const { role, memberId: member } = term
      const known = { sign: signs[role], name: { member }, role: roleName(q.t, role) }
      return { spans: q.t.rich(texts.lineTaken, known), sources: [subject], about: subject }
    },
  },
  {
    name: 'roles.switched',
    digest: 'roles',
    summary: 'roles',
    log: true,
    line: async (q, { subject }) => {
      const term = await ownTerm(q, subject.id)
      const before = term && (await turnBefore(q, term))
      if (!term || !before) return undefined
      const names = { from: roleName(q.t, before.role), to: roleName(q.t, term.role) }
      const known = { sign: signs[term.role], name: { member: term.memberId }, ...names }
      const spans = term.why
        ? q.t.rich(texts.lineSwitched, { ...known, why: q.said(term.why, subject, term.language) })
        : q.t.rich(texts.lineSwitchedBare, known)
      return { spans, sources: [subject], about: subject }
    },
  },
  {
    name: 'roles.handover',
    digest: 'roles',
    log: true,
    line: async (q, { subject }) => {
      const note = await findNote(q, subject.id)
      if (!note) return undefined
      const known = { sign: signs[note.role], name: { member: note.memberId } }
      const spans = note.wish
        ? q.t.rich(texts.lineHandover, { ...known, role: roleName(q.t, note.role), wish: saidNote(note, note.wish) })
        : q.t.rich(texts.lineHandoverBare, known)
      return { spans, sources: [subject], about: subject }
    },
  },
]

export const records: readonly RecordKind[] = [
  {
    name: 'roleRotation',
    describe: async (q, id) => {
      const rotation = await findRotation(q.db, q.community, id)
      if (!rotation) return undefined
      const [terms, notes] = [await listTerms(q.db, q.community), await listNotes(q.db, q.community)]
      const people = terms.flatMap(({ rotationId, memberId }) => (rotationId === id && memberId ? [memberId] : []))
      const title = [q.t(texts.recordRotation, { n: rotation.number })]
      const blocks = rotation.state === 'settled' ? rotationBlocks(q.t, rotation, terms, notes) : []
      return { ref: rotationRef(rotation), title, people, audience: 'group', blocks }
    },
  },
  {
    name: 'roleTerm',
    describe: async (q, id) => {
      const term = await ownTerm(q, id)
      if (!term) return undefined
      const ref = termRef(id)
      const title: Span[] = [`${signs[term.role]} ${capital(roleName(q.t, term.role))}`]
      const words = term.why ? [q.said(term.why, ref, term.language)] : []
      const told = say.text(...title, ' · ', { member: term.memberId })
      const quotes = words.map((one) => ({ kind: 'quote' as const, words: one }))
      return { ref, title, people: [term.memberId], audience: 'group', blocks: [told, ...quotes], words }
    },
  },
  {
    name: 'handover',
    describe: async (q, id) => {
      const note = await findNote(q, id)
      if (!note) return undefined
      const title = [q.t(texts.handRecord, { role: roleName(q.t, note.role) })]
      const typed = [note.whatHappened, note.stillOpen, note.wish].filter((words) => words !== null)
      const words = typed.map((one) => saidNote(note, one))
      const blocks = noteBlocks(q.t, note)
      return { ref: noteRef(note), title, people: [note.memberId], audience: 'group', blocks, words }
    },
  },
]
