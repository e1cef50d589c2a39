// What the log of decisions says about the ground rules of a circle (INV-12).
import type { HappeningKind } from '../../core/happening.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Text } from '../../core/text.ts'
import { texts } from './texts.ts'

export const happenings: readonly HappeningKind[] = [
  plain('governance.agreed', texts.lineAgreed),
  plain('governance.raised', texts.lineRaised),
  plain('governance.paused', texts.linePaused),
  plain('governance.resumed', texts.lineResumed),
  plain('governance.roomChosen', texts.lineRoom),
  plain('governance.removed', texts.lineRemoved),
  named('governance.keyGiven', texts.lineKeyGiven),
  named('governance.keyTaken', texts.lineKeyTaken),
  named('governance.facilitates', texts.lineFacilitates),
  named('governance.facilitatesNoMore', texts.lineFacilitatesNoMore),
]

function plain(name: HappeningKind['name'], text: Text<never>): HappeningKind {
  return { name, log: true, line: async (q, { subject }) => ({ spans: [q.t(text)], sources: [subject] }) }
}

function named(name: HappeningKind['name'], text: Text<'name'>): HappeningKind {
  return {
    name,
    log: true,
    line: async (q, { subject }) => ({
      spans: q.t.rich(text, { name: { member: subject.id as MemberId } }),
      sources: [subject],
    }),
  }
}
