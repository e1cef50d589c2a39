// Weeks of a circle's life as rows: a closed question with answers and quotes each week, an experiment every other week, its digests.
import type { LocalDate } from '../../src/core/time.ts'
import { addDays, toInstant } from '../../src/core/time.ts'
import type { Driver } from '../../src/store/connection.ts'
import { monday, zone } from './house.ts'
import { insert, memberId, seedCircles } from './seeding.ts'

const members = 12
const words = 'Gisteren zei mijn buurvrouw dat ze haar leidingen liever zelf laat nakijken.'
const otherHappenings = 6

/** The newest week is the same however many came before it: a question and no experiment. */
export function seedHistory(driver: Driver, circle: string, weeks: number): void {
  const startedOn = addDays(monday, -7 * (weeks - 1))
  seedCircles(driver, [{ id: circle, members, startedOn }])
  for (let ago = weeks - 1; ago >= 0; ago -= 1) seedWeek(driver, circle, ago)
}

function seedWeek(driver: Driver, circle: string, ago: number): void {
  const start = addDays(monday, -7 * ago)
  const round = `${circle}-r${ago}`
  insert(driver, 'round', [roundRow(circle, round, start)])
  insert(
    driver,
    'answer',
    Array.from({ length: members }, (_, n) => answerRow(circle, round, start, n)),
  )
  insert(
    driver,
    'quoted',
    [0, 1, 2].map((n) => quotedRow(circle, round, start, n)),
  )
  const happened = (kind: string, subjectKind: string, subjectId: string) => ({
    community_id: circle,
    at: toInstant(zone, addDays(start, 3), '17:00'),
    kind,
    subject_kind: subjectKind,
    subject_id: subjectId,
  })
  const others = Array.from({ length: otherHappenings }, (_, n) =>
    happened('bench.other', 'member', memberId(circle, n)),
  )
  insert(driver, 'happening', [...others, happened('reflection.closed', 'round', round)])
  if (ago % 2 === 1) {
    const experiment = `${circle}-e${ago}`
    insert(driver, 'experiment', [experimentRow(circle, experiment, ago, start)])
    insert(driver, 'happening', [happened('experiments.idea', 'experiment', experiment)])
  }
  if (ago > 0) seedDigest(driver, circle, ago, addDays(start, 4))
}

function seedDigest(driver: Driver, circle: string, ago: number, plannedOn: LocalDate): void {
  const [last] = driver.prepare('SELECT max(seq) AS seq FROM happening WHERE community_id = ?').all(circle) as {
    seq: number
  }[]
  const seqs = { from_seq: 0, to_seq: last?.seq ?? 0 }
  const chosen = { items: '[]', phases: '["explore"]', quiet: 0 }
  const row = { id: `${circle}-d${ago}`, community_id: circle, planned_on: plannedOn, week: 1, state: 'posted' }
  insert(driver, 'digest', [{ ...row, ...seqs, ...chosen, posted_at: toInstant(zone, plannedOn, '15:00') }])
}

function roundRow(circle: string, id: string, start: LocalDate) {
  return {
    id,
    community_id: circle,
    kind: 'reflection',
    subject: 'ritual:R01',
    prompt_id: 'P1-01',
    asks: 'words',
    depth: 1,
    option_count: 0,
    offers: '["group","anonymous","self"]',
    window: '{"until":{"weekday":"thu","time":"17:00"}}',
    threshold: 5,
    planned_on: start,
    opened_at: toInstant(zone, start, '09:00'),
    closed_at: toInstant(zone, addDays(start, 3), '17:00'),
    state: 'harvested',
    voices: members,
    anonymous: 'none',
  }
}

function answerRow(circle: string, round: string, start: LocalDate, n: number) {
  return {
    id: `${round}-a${n}`,
    community_id: circle,
    kind: 'reflection',
    round_id: round,
    member_id: memberId(circle, n),
    visibility: 'group',
    words,
    language: 'nl',
    quote_ok: 1,
    created_at: toInstant(zone, start, '10:00') + n,
  }
}

function quotedRow(circle: string, round: string, start: LocalDate, n: number) {
  const who = { community_id: circle, answer_id: `${round}-a${n}`, round_id: round, member_id: memberId(circle, n) }
  return { ...who, perspective: 'resident', at: toInstant(zone, addDays(start, 3), '17:00') }
}

function experimentRow(circle: string, id: string, ago: number, start: LocalDate) {
  const at = toInstant(zone, start, '12:00')
  const told = { title: 'Een buurtavond zonder beamer', language: 'nl', state: ago > 2 ? 'withdrawn' : 'idea' }
  return {
    id,
    community_id: circle,
    number: 1000 - ago,
    ...told,
    by: memberId(circle, 1),
    created_at: at,
    heard_at: at,
  }
}
