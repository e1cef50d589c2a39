// What a meeting, its lines and what people took are when somebody asks, and what the journal says of them.
import type { Query } from '../../core/context.ts'
import type { Happening, HappeningKind, Line } from '../../core/happening.ts'
import type { RecordKind } from '../../core/record.ts'
import type { Text } from '../../core/text.ts'
import { placeBlocks } from './card.ts'
import type { MeetingLine } from './lines/store.ts'
import { findLine, findTaken, listNames } from './lines/store.ts'
import { plainSpans } from './plain.ts'
import type { Meeting } from './store.ts'
import { findByNumber, findMeeting, listMeetings } from './store.ts'
import { texts } from './texts.ts'
import {
  boxName,
  dateSpan,
  lineRef,
  meetingPrefix,
  meetingRef,
  moment,
  saidLine,
  saidTaken,
  shortOf,
  takenRef,
} from './words.ts'

export const records: readonly RecordKind[] = [
  {
    name: 'meeting',
    prefix: meetingPrefix,
    describe: async (q, id) => {
      const meeting = await findMeeting(q.db, q.community, id)
      if (!meeting) return undefined
      return {
        ...{ ref: meetingRef(meeting), short: shortOf(meeting), people: [], audience: 'group' },
        title: q.t.rich(texts.meetingOf, { date: dateSpan(meeting) }),
        origin: q.t.rich(texts.fromMeeting, { date: dateSpan(meeting) }),
        blocks: placeBlocks(q.t, meeting),
      }
    },
    byNumber: async (q, number) => (await findByNumber(q.db, q.community, number))?.id,
    options: async (q, typed) => {
      const wanted = typed.trim().toLowerCase()
      const found = []
      for (const meeting of await listMeetings(q.db, q.community)) {
        const title = await plainSpans(q, q.t.rich(texts.meetingOf, { date: dateSpan(meeting) }))
        found.push({ value: shortOf(meeting), label: `${shortOf(meeting)} ${title}` })
      }
      return found.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, 25)
    },
  },
  {
    name: 'meetingLine',
    describe: async (q, id) => {
      const line = await findLine(q.db, q.community, id)
      const meeting = line && (await findMeeting(q.db, q.community, line.meetingId))
      if (!line || !meeting) return undefined
      const names = await listNames(q.db, q.community, id)
      return {
        ...{ ref: lineRef(line), title: [`${boxName(q.t, line.box)}: `, saidLine(line)], words: [saidLine(line)] },
        ...{ people: names.map(({ memberId }) => memberId), audience: 'group' },
        origin: q.t.rich(texts.fromMeeting, { date: dateSpan(meeting) }),
      }
    },
  },
  {
    name: 'meetingTaken',
    describe: async (q, id) => {
      const taken = await findTaken(q.db, q.community, id)
      if (!taken || (taken.audience === 'self' && taken.memberId !== q.who?.id)) return undefined
      const words = [saidTaken(taken)]
      return { ref: takenRef(taken), title: words, words, people: [taken.memberId], audience: taken.audience }
    },
  },
]

export const happenings: readonly HappeningKind[] = [
  { name: 'meetings.planned', log: true, line: ofMeeting(texts.linePlanned) },
  { name: 'meetings.moved', log: true, line: ofMeeting(texts.lineMoved) },
  { name: 'meetings.held', digest: 'heard', summary: 'turningPoints', journey: true, line: heldLine },
  { name: 'meetings.corrected', log: true, line: ofLine(correctedLine) },
  { name: 'meetings.saw', digest: 'learned', summary: 'thought', line: ofLine(plain(texts.lineSaw)) },
  { name: 'meetings.wondered', digest: 'open', summary: 'unknown', line: ofLine(plain(texts.lineWondered)) },
  { name: 'meetings.tried', digest: 'tried', line: ofLine(plain(texts.lineTried)) },
  { name: 'meetings.agreed', digest: 'heard', line: ofLine(plain(texts.lineAgreed)) },
  { name: 'meetings.missed', digest: 'table', line: ofLine(plain(texts.lineMissed)) },
]

/** Called off: it says nothing, anywhere. */
function ofMeeting(text: Text<'at'>): HappeningKind['line'] {
  return async (q, { subject }) => {
    const meeting = await findMeeting(q.db, q.community, subject.id)
    if (!meeting) return undefined
    return { spans: q.t.rich(text, { at: moment(meeting) }), sources: [subject], about: subject }
  }
}

/** Never who was there, and not how many: Kring does not know (INV-19). */
async function heldLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const meeting = await findMeeting(q.db, q.community, subject.id)
  if (!meeting) return undefined
  return { spans: q.t.rich(texts.lineHeld, { date: dateSpan(meeting) }), sources: [subject], about: subject }
}

type Draw = (q: Query, line: MeetingLine, meeting: Meeting) => Line

/** A line that was taken away says nothing. */
function ofLine(draw: Draw): HappeningKind['line'] {
  return async (q, { subject }) => {
    const line = await findLine(q.db, q.community, subject.id)
    const meeting = line && (await findMeeting(q.db, q.community, line.meetingId))
    return line && meeting && draw(q, line, meeting)
  }
}

function plain(text: Text<'words'>): Draw {
  return (q, line, meeting) => {
    const origin = q.t.rich(texts.lineOrigin, { date: dateSpan(meeting) })
    return {
      spans: [...q.t.rich(text, { words: saidLine(line) }), ' ', ...origin],
      sources: [lineRef(line), meetingRef(meeting)],
      about: lineRef(line),
      ...(line.box === 'saw' ? { learned: true } : {}),
    }
  }
}

function correctedLine(q: Query, line: MeetingLine, meeting: Meeting): Line {
  const spans = q.t.rich(texts.lineCorrected, { date: dateSpan(meeting), words: saidLine(line) })
  return { spans, sources: [lineRef(line), meetingRef(meeting)], about: lineRef(line) }
}
