// Bare rows for big databases: circles with their people and rooms.
import type { Act } from '../../src/core/act.ts'
import type { Instant, LocalDate } from '../../src/core/time.ts'
import type { Driver } from '../../src/store/connection.ts'
import { monday, zone } from './house.ts'

type Cell = string | number | null

/** Inserts rows by the names of their columns. */
export function insert(driver: Driver, table: string, rows: Iterable<Readonly<Record<string, Cell>>>): void {
  let statement: { run(...values: unknown[]): unknown } | undefined
  for (const row of rows) {
    const columns = Object.keys(row)
    statement ??= driver.prepare(
      `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    statement.run(...Object.values(row))
  }
}

export interface SeededCircle {
  readonly id: string
  readonly members: number
  readonly startedOn?: LocalDate
  /** When its question of the week is due, if it is. */
  readonly opensAt?: Instant
}

export const memberId = (circle: string, n: number) => `${circle}-m${n}`
const external = (circle: string) => `${circle}-x`
const room = 'home'

/** An active circle with a room and people who get no direct messages. */
export function seedCircles(driver: Driver, circles: readonly SeededCircle[]): void {
  insert(driver, 'community', circles.map(communityRow))
  insert(driver, 'space', circles.map(spaceRow))
  const people = circles.flatMap((circle) =>
    Array.from({ length: circle.members }, (_, n) => ({ circle: circle.id, n })),
  )
  insert(driver, 'member', people.map(memberRow))
  insert(driver, 'identity', people.map(identityRow))
  insert(
    driver,
    'stretch',
    circles.map(({ id, startedOn = monday }) => ({
      id: `${id}-s`,
      community_id: id,
      phase: 'explore',
      sequence: 1,
      opened_on: startedOn,
      focus: 1,
    })),
  )
  insert(
    driver,
    'wake',
    circles.flatMap(({ id, opensAt }) => (opensAt === undefined ? [] : [openingRow(id, opensAt)])),
  )
}

/** Somebody's own place on the platform, as it stands in each of their acts. */
export function actorOf(circle: string, n: number, under: string): Pick<Act, 'person' | 'place' | 'at'> {
  return {
    person: { platform: 'web', space: external(circle), user: `u${n}`, name: `Lid ${n}`, language: 'nl', zone },
    place: { room, under },
    at: 0 as Instant,
  }
}

function communityRow({ id, startedOn = monday }: SeededCircle) {
  return {
    id,
    name: 'Lindekwartier',
    state: 'active',
    language: 'nl',
    zone,
    rhythm: 'gentle',
    organisation: 'Gemeente',
    contact: 'Anouk',
    anonymity_k: 5,
    created_at: 0,
    started_on: startedOn,
  }
}

function spaceRow({ id }: SeededCircle) {
  const names = { name: 'Lindestad', home_room: room, home_name: 'lindekwartier' }
  return {
    id: `${id}-w`,
    community_id: id,
    platform: 'web',
    external: external(id),
    ...names,
    open: 0,
    state: 'connected',
  }
}

function memberRow({ circle, n }: { circle: string; n: number }) {
  return {
    id: memberId(circle, n),
    community_id: circle,
    name: `Lid ${n}`,
    standing: 'member',
    state: 'active',
    caretaker: n === 0 ? 1 : 0,
    joined_on: '2026-01-05',
    language: 'nl',
    energy: 'normal',
    frozen: 0,
    perspective: ['resident', 'student', 'government'][n % 3] ?? null,
    wants_reminders: 1,
    quotes: 'yes',
    zone,
    free_days: '[]',
    example: 0,
  }
}

function identityRow({ circle, n }: { circle: string; n: number }) {
  const row = { community_id: circle, platform: 'web', external: external(circle), user: `u${n}` }
  return { ...row, member_id: memberId(circle, n), direct: 0 }
}

function openingRow(id: string, opensAt: Instant) {
  const key = `ritual:${id}:R01`
  const at = { at: opensAt, due_at: opensAt, tries: 0 }
  return { community_id: id, key, name: 'engine.ritual', subject: `R01/${monday}`, ...at }
}
