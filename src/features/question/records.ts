// What a version, a remark, an entry of the map and an ambition are when somebody asks, and what the journal says of them.
import { findQuestionVersion, listQuestionVersions } from '../../community/questions/store.ts'
import { questionRef, saidQuestion } from '../../community/words.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Happening, HappeningKind, Line } from '../../core/happening.ts'
import type { QuestionVersionId } from '../../core/ids.ts'
import type { RecordKind } from '../../core/record.ts'
import { beforeOf } from './adopting.ts'
import { entrySpans } from './map.ts'
import { remarkBlocks } from './sharpening.ts'
import { livingBlocks } from './show.ts'
import { ambitionWords, entryWords, mapKindText, remarkWords } from './spans.ts'
import { findEntry, findRemark, findSharpening, listAmbitions, listRemarks, refOf } from './store.ts'
import { texts } from './texts.ts'

export const records: readonly RecordKind[] = [
  {
    name: 'question',
    describe: async (q, id) => {
      const version = await findQuestionVersion(q.db, q.community, id as QuestionVersionId)
      if (!version) return undefined
      const words = saidQuestion(q, version)
      const then = version.ambitionAtTime
      const blocks = [
        ...livingBlocks(q, version),
        ...(then
          ? [say.text({ bold: [q.t(texts.ambitionThen)] }, ': ', q.said(then, questionRef(version), version.language))]
          : []),
      ]
      return {
        ref: { kind: 'question', id },
        title: [words],
        people: version.by ? [version.by] : [],
        audience: 'group',
        ...{ blocks, words: [words], phase: 'explore' },
      }
    },
  },
  {
    name: 'remark',
    describe: async (q, id) => {
      const remark = await findRemark(q.db, q.community, id)
      if (!remark) return undefined
      const words = [remark.word, remark.missing].flatMap((said) => (said === null ? [] : [remarkWords(remark, said)]))
      const blocks = remarkBlocks(q.t, remark)
      return {
        ref: refOf('remark', remark),
        title: [q.t(texts.remarkTitle)],
        people: [remark.memberId],
        audience: 'group',
        ...{ blocks, words, phase: 'explore' },
      }
    },
  },
  {
    name: 'mapEntry',
    describe: async (q, id) => {
      const entry = await findEntry(q.db, q.community, id)
      if (!entry) return undefined
      const words = [entryWords(entry)]
      const blocks = [say.text({ bold: [q.t(mapKindText[entry.kind])] }), say.text(...(await entrySpans(q, entry)))]
      return {
        ref: refOf('mapEntry', entry),
        title: words,
        state: q.t(mapKindText[entry.kind]),
        people: entry.by ? [entry.by] : [],
        audience: 'group',
        ...{ blocks, words, phase: 'explore' },
      }
    },
  },
  {
    name: 'ambition',
    describe: async (q, id) => {
      const ambition = (await listAmbitions(q.db, q.community)).find((one) => one.id === id)
      if (!ambition) return undefined
      const words = ambitionWords(ambition)
      const blocks = [say.text({ bold: [q.t(texts.ambition)] }), { kind: 'quote' as const, words }]
      return {
        ref: refOf('ambition', ambition),
        title: [words],
        people: ambition.by ? [ambition.by] : [],
        audience: 'group',
        ...{ blocks, words: [words], phase: 'explore' },
      }
    },
  },
]

export const happenings: readonly HappeningKind[] = [
  { name: 'question.adopted', digest: 'where', summary: 'question', log: true, journey: true, line: adoptedLine },
  { name: 'question.ambition', digest: 'where', summary: 'question', log: true, journey: true, line: ambitionLine },
  { name: 'question.looked', digest: 'where', line: lookedLine },
  { name: 'question.mapped', digest: 'heard', log: true, line: mappedLine },
]

async function adoptedLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const versions = await listQuestionVersions(q.db, q.community)
  const version = versions.find(({ id }) => id === subject.id)
  if (!version) return undefined
  const before = beforeOf(version, versions)
  const text = saidQuestion(q, version)
  const spans = before
    ? q.t.rich(texts.lineAdopted, { before: saidQuestion(q, before), text })
    : q.t.rich(version.number === 1 ? texts.lineKept : texts.lineFirst, { text })
  return { spans, sources: [subject, ...(before ? [questionRef(before)] : [])] }
}

async function ambitionLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const all = await listAmbitions(q.db, q.community)
  const ambition = all.find(({ id }) => id === subject.id)
  if (!ambition) return undefined
  const before = all.find(({ number }) => number === ambition.number - 1)
  const text = ambitionWords(ambition)
  const spans = before
    ? q.t.rich(texts.lineAmbitionChanged, { before: ambitionWords(before), text })
    : q.t.rich(texts.lineAmbition, { text })
  return { spans, sources: [subject, ...(before ? [refOf('ambition', before)] : [])] }
}

/** Counted, with where they came from; a week without remarks says nothing here. */
async function lookedLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const sharpening = await findSharpening(q.db, q.community, subject.id)
  const remarks = sharpening ? await listRemarks(q.db, q.community, sharpening.id) : []
  if (!sharpening || remarks.length === 0) return undefined
  const sources = [questionRef({ id: sharpening.versionId }), ...remarks.map((remark) => refOf('remark', remark))]
  return { spans: q.t.rich(texts.lineLooked, { n: remarks.length }), sources }
}

async function mappedLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const entry = await findEntry(q.db, q.community, subject.id)
  if (!entry) return undefined
  const kind = q.t(mapKindText[entry.kind]).toLowerCase()
  return { spans: q.t.rich(texts.lineMapped, { kind, words: entryWords(entry) }), sources: [subject] }
}
