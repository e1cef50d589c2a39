// A line for Friday, by command or by "Something is missing" under a digest: it happens, so the next digest tells it.
import { digestDayWords } from '../../community/rituals/digest-day.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Form } from '../../core/form.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { RecordRef } from '../../core/ids.ts'
import type { RecordKind } from '../../core/record.ts'
import { nouns, verbs } from './names.ts'
import { longestNote } from './rules.ts'
import { findNote, removeNote, saveNote } from './store.ts'
import { texts } from './texts.ts'

export function noteRef(id: string): RecordRef {
  return { kind: 'digestNote', id }
}

export const noteCommand: Command = {
  noun: 'digest',
  verb: 'note',
  words: { noun: nouns, verb: verbs.note },
  says: texts.noteSays,
  args: [{ name: 'text', words: { nl: 'tekst', en: 'text' }, says: texts.noteArg, kind: 'text', rest: true }],
  may: 'member',
  day: 2,
  road: 'do',
  run: async (c, args) => {
    const words = args['text']?.trim()
    if (!words || lengthOf(words) > longestNote) return { form: await openForm(c, 'friday', words) }
    return save(c, words)
  },
}

export const missAction: Action = {
  name: 'digest.miss',
  may: 'member',
  road: 'look',
  run: async (q) => ({ form: await openForm(q, 'missing') }),
}

export const noteForm: FormSpec = {
  name: 'digest.note',
  may: 'member',
  open: async (q, subject) => openForm(q, subject === 'missing' ? 'missing' : 'friday'),
  submit: async (c, _subject, values) => {
    const words = textOf(values, 'words')
    const tooMuch = lengthOf(words ?? '') - longestNote
    if (words && tooMuch <= 0) return save(c, words)
    const says = c.t(texts.noteTooLong, { n: Math.max(1, tooMuch) })
    return refuse(says, { problems: [{ field: 'words', says }] })
  },
}

async function openForm(q: Query, subject: 'friday' | 'missing', words?: string): Promise<Form> {
  const day = await digestDayWords(q)
  return {
    v: 1,
    name: 'digest.note',
    subject,
    language: q.t.language,
    title: subject === 'missing' ? q.t(texts.missTitle) : q.t(texts.noteTitle, { day }),
    submit: q.t(texts.noteSave),
    intro: q.t.rich(texts.noteIntro, { room: { room: 'home' } }),
    fields: [
      {
        name: 'words',
        kind: 'long',
        max: longestNote,
        label: q.t(texts.noteLabel),
        hint: q.t(texts.noteHint),
        required: true,
        ...(words ? { value: words } : {}),
      },
    ],
  }
}

async function save(c: Change, words: string): Promise<Answer> {
  if (!c.who) return refuse(c.t(texts.notYours))
  const id = c.newId()
  await saveNote(c.db, c.community, { id, member: c.who.id, words, language: c.t.language, at: c.now })
  await c.happened('digest.noted', noteRef(id), c.who.id)
  return {
    card: c.card(
      say.text(...c.t.rich(texts.noteSaved, { room: { room: 'home' } })),
      say.buttons({ label: c.t(texts.undo), address: address('digest.unnote', id) }),
    ),
  }
}

/** Works as long as the line exists: what was posted with it is edited (INV-21). */
export const unnoteAction: Action = {
  name: 'digest.unnote',
  may: 'alumnus',
  road: 'do',
  run: async (c, { record }) => {
    const note = await findNote(c.db, c.community, record)
    if (note && note.member !== c.who?.id) return refuse(c.t(texts.notYours))
    if (note) await removeNote(c.db, c.community, note.id)
    if (note) await c.retract(noteRef(note.id))
    return { card: c.card(say.text(c.t(texts.noteGone))) }
  },
}

export const noted: HappeningKind = {
  name: 'digest.noted',
  digest: 'open',
  line: async (q, { subject }) => {
    const note = await findNote(q.db, q.community, subject.id)
    if (!note) return undefined
    const words = q.said(note.words, subject, note.language)
    return { spans: q.t.rich(texts.note, { name: { member: note.member }, words }), sources: [subject] }
  },
}

export const noteRecord: RecordKind = {
  name: 'digestNote',
  describe: async (q, id) => {
    const note = await findNote(q.db, q.community, id)
    if (!note) return undefined
    const words = q.said(note.words, noteRef(id), note.language)
    const blocks = [{ kind: 'quote' as const, words, by: [{ member: note.member }] }]
    return { ref: noteRef(id), title: [words], people: [note.member], audience: 'group', blocks, words: [words] }
  },
}
