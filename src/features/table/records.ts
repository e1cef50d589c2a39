// What a seat and a step of it are when somebody asks, and what the journal says of them.
import { perspectiveSpans } from '../../community/perspectives.ts'
import type { Query } from '../../core/context.ts'
import type { Happening, HappeningKind, Line } from '../../core/happening.ts'
import type { RecordKind } from '../../core/record.ts'
import { doubt, seedSeat } from './gathering.ts'
import { isEmpty } from './rules.ts'
import { seatBlocks } from './show.ts'
import { nameOf, seatPrefix, seatRef, sentence, shortOf, stepRef, stepWords, voiceSpan, whySpans } from './spans.ts'
import type { Seat, SeatStep } from './store.ts'
import { findSeat, findStep, listSeats } from './store.ts'
import { texts } from './texts.ts'

export const records: readonly RecordKind[] = [
  {
    name: 'seat',
    prefix: seatPrefix,
    seed: seedSeat,
    doubt,
    describe: async (q, id) => {
      const seat = await findSeat(q.db, q.community, id)
      if (!seat) return undefined
      const words = [voiceSpan(seat)]
      return {
        ...{ ref: seatRef(seat), short: shortOf(seat), title: words, words },
        state: q.t(texts[seat.state]),
        people: [seat.by, seat.approachedBy, seat.seatedBy].flatMap((one) => one ?? []),
        audience: 'group',
        blocks: await seatBlocks(q, seat),
        phase: 'explore',
      }
    },
    byNumber: async (q, number) => (await listSeats(q.db, q.community)).find((one) => one.number === number)?.id,
    options: async (q, typed) => {
      const wanted = typed.trim().toLowerCase()
      return (await listSeats(q.db, q.community))
        .filter(({ state }) => state !== 'released')
        .toReversed()
        .map((seat) => ({
          value: shortOf(seat),
          label: [...`${shortOf(seat)} ${seat.voice}`].slice(0, 90).join(''),
        }))
        .filter(({ label }) => label.toLowerCase().includes(wanted))
        .slice(0, 25)
    },
  },
  {
    name: 'seatStep',
    describe: async (q, id) => {
      const step = await findStep(q.db, q.community, id)
      const seat = step && (await findSeat(q.db, q.community, step.seatId))
      if (!step || !seat) return undefined
      const words = step.words === null ? [voiceSpan(seat)] : [stepWords(step)]
      return {
        ...{ ref: stepRef(step), title: words, words },
        state: q.t(texts[step.toState]),
        people: step.memberId ? [step.memberId] : [],
        audience: 'group',
        blocks: await seatBlocks(q, seat),
        phase: 'explore',
      }
    },
  },
]

type Draw = (q: Query, step: SeatStep, seat: Seat) => Line | undefined | Promise<Line | undefined>

export const happenings: readonly HappeningKind[] = [
  { name: 'table.missing', digest: 'open', summary: 'table', log: true, line: missingLine },
  { name: 'table.sought', log: true, line: ofStep((q, step, seat) => line(seat, step, soughtSpans(q, step, seat))) },
  { name: 'table.invited', log: true, line: ofStep((q, step, seat) => plain(q, step, seat, 'lineInvited')) },
  { name: 'table.emptied', log: true, line: ofStep((q, step, seat) => plain(q, step, seat, 'lineBack')) },
  { name: 'table.seated', digest: 'thanks', summary: 'table', log: true, journey: true, line: ofStep(seatedLine) },
  { name: 'table.voiced', digest: 'heard', summary: 'table', log: true, line: ofStep(voicedLine) },
  { name: 'table.stayedEmpty', digest: 'open', line: longEmptyLine },
  { name: 'table.released', log: true, line: ofStep(releasedLine) },
]

/** What was filled since is not called empty. */
async function missingLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const seat = await findSeat(q.db, q.community, subject.id)
  if (!seat) return undefined
  const text = isEmpty(seat.state) ? texts.lineMissing : texts.lineNamed
  const spans = q.t.rich(text, { voice: voiceSpan(seat), why: whySpans(seat) })
  return { spans, sources: [subject], about: subject }
}

/** After eight weeks: what does that tell? (R15) */
async function longEmptyLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const seat = await findSeat(q.db, q.community, subject.id)
  if (!seat || !isEmpty(seat.state)) return undefined
  return { spans: q.t.rich(texts.lineLongEmpty, { voice: voiceSpan(seat) }), sources: [subject], about: subject }
}

/** A step that was taken back says nothing. */
function ofStep(draw: Draw): HappeningKind['line'] {
  return async (q, { subject }) => {
    const step = await findStep(q.db, q.community, subject.id)
    const seat = step && (await findSeat(q.db, q.community, step.seatId))
    return step && seat && draw(q, step, seat)
  }
}

function line(seat: Seat, step: SeatStep, spans: Line['spans']): Line {
  return { spans, sources: [seatRef(seat), stepRef(step)] }
}

function soughtSpans(q: Query, step: SeatStep, seat: Seat): Line['spans'] {
  return q.t.rich(texts.lineSought, { name: nameOf(q.t, step.memberId), voice: voiceSpan(seat) })
}

function plain(q: Query, step: SeatStep, seat: Seat, text: 'lineInvited' | 'lineBack'): Line {
  return line(seat, step, q.t.rich(texts[text], { voice: voiceSpan(seat) }))
}

/** In place of the line that somebody joined, when both are in one week. */
async function seatedLine(q: Query, step: SeatStep, seat: Seat): Promise<Line> {
  const member = step.memberId ? await q.circle.member(step.memberId) : undefined
  const perspective = member?.perspective ? (await perspectiveSpans(q, q.t))(member.perspective) : voiceSpan(seat)
  const spans = q.t.rich(texts.lineSeated, { name: nameOf(q.t, step.memberId), perspective })
  const about = step.memberId ? { kind: 'member', id: step.memberId } : seatRef(seat)
  return { ...line(seat, step, spans), about }
}

function voicedLine(q: Query, step: SeatStep, seat: Seat): Line {
  const voice = voiceSpan(seat)
  if (step.words === null) return line(seat, step, q.t.rich(texts.lineVoicedBare, { voice }))
  return line(seat, step, q.t.rich(texts.lineVoiced, { voice, words: stepWords(step) }))
}

function releasedLine(q: Query, step: SeatStep, seat: Seat): Line {
  const voice = voiceSpan(seat)
  if (step.words === null) return line(seat, step, q.t.rich(texts.lineReleasedBare, { voice }))
  return line(seat, step, q.t.rich(texts.lineReleased, { voice, why: sentence(stepWords(step)) }))
}
