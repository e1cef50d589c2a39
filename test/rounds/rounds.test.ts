// The round machine on a real file: one answer each, a box that nobody can open afterwards, and nothing left of who took part.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Visibility } from '../../src/community/prompts.ts'
import type { MemberId, RoundId } from '../../src/core/ids.ts'
import type { LocalDate } from '../../src/core/time.ts'
import { sweepRoundKeys } from '../../src/rounds/boxes.ts'
import { roundClockwork } from '../../src/rounds/clockwork.ts'
import type { Harvest, RoundKind } from '../../src/rounds/closing.ts'
import { cancelRound } from '../../src/rounds/closing.ts'
import type { Given, Opening } from '../../src/rounds/rounds.ts'
import { openRound, ownWords, partOf, skipRound, takeAnswer } from '../../src/rounds/rounds.ts'
import { findOwnAnswer, findRound, listReleased } from '../../src/rounds/store.ts'
import { at, community, everyRow, makeCircle, makeMember } from './make-circle.ts'

type Circle = Awaited<ReturnType<typeof makeCircle>>

function makeKind() {
  const harvests: Harvest[] = []
  const reminded: MemberId[] = []
  const quieter: string[] = []
  const kind: RoundKind = {
    name: 'reflection',
    countsQuiet: true,
    closed: async (_, harvest) => void harvests.push(harvest),
    remind: async (_, { member }) => void reminded.push(member.id),
    grewQuiet: async (_, member) => void quieter.push(member.id),
  }
  const closes = { nl: 'x', en: 'x' }
  return { harvests, reminded, quieter, kind, ...roundClockwork(kind, { closes }) }
}

const monday: LocalDate = '2026-09-14'
const offers: Visibility[] = ['group', 'anonymous', 'self']
const opening = (given: Partial<Opening> = {}): Opening => ({
  kind: 'reflection',
  subject: { kind: 'ritual', id: 'R01' },
  plannedOn: monday,
  promptId: 'P1-02',
  asks: 'words',
  depth: 1,
  optionCount: 0,
  window: { until: { weekday: 'thu', time: '17:00' } },
  offers,
  remind: { weekday: 'wed', time: '10:00' },
  ...given,
})
const open = (circle: Circle, given: Partial<Opening> = {}) => circle.change((c) => openRound(c, opening(given)))
const take = (circle: Circle, id: RoundId, member: string, given: Given) =>
  circle.change((c) => takeAnswer(c, id, member as MemberId, given))
const group = (words: string): Given => ({ visibility: 'group', words, language: 'nl' })
const anonymous = (words: string): Given => ({ visibility: 'anonymous', words })
const self = (words: string): Given => ({ visibility: 'self', words, language: 'nl' })
const filesOf = (circle: Circle) =>
  [circle.file, `${circle.file}-wal`].filter(existsSync).map((file) => readFileSync(file))

test('one occurrence gives one round, also when it is opened twice', async () => {
  const circle = await makeCircle()
  expect(await open(circle)).toBe(await open(circle))
})

test('a later named answer replaces the earlier one, an anonymous one is final', async () => {
  const circle = await makeCircle()
  const id = await open(circle)
  expect((await take(circle, id, 'm1', group('eerst'))).is).toBe('stored')
  expect((await take(circle, id, 'm1', group('later'))).is).toBe('replaced')
  const own = await circle.change((c) => findOwnAnswer(c.db, community, id, 'm1' as MemberId))
  expect(own?.words).toBe('later')
  expect(await take(circle, id, 'm1', anonymous('zonder naam'))).toMatchObject({ is: 'replaced', withdrew: own?.id })
  expect(circle.retracted).toEqual([`answer:${own?.id}`])
  expect(await take(circle, id, 'm1', group('toch weer'))).toEqual({ is: 'alreadyAnonymous' })
  expect(await take(circle, id, 'm1', anonymous('nog een'))).toEqual({ is: 'alreadyAnonymous' })
})

test('what is only for its author lies sealed, and opens for its own row only', async () => {
  const circle = await makeCircle()
  const id = await open(circle)
  await take(circle, id, 'm1', self('mijn geheime gedachte'))
  expect(everyRow(circle).some(({ row }) => row.includes('geheime'))).toBe(false)
  const own = await circle.change((c) => findOwnAnswer(c.db, community, id, 'm1' as MemberId))
  expect(own && (await circle.change(async (c) => ownWords(c, own)))).toBe('mijn geheime gedachte')
})

test('after closing nothing connects a member with an anonymous text, and no key is left', async () => {
  const circle = await makeCircle()
  const clock = makeKind()
  const id = await open(circle)
  for (const n of [0, 1, 2, 3, 4]) await take(circle, id, `m${n}`, anonymous(`tekst van iemand ${n}`))
  await circle.change((c) => skipRound(c, id, 'm5' as MemberId))
  expect(everyRow(circle).some(({ row }) => row.includes('tekst van iemand'))).toBe(false)
  await circle.clockTo(at('2026-09-17', '17:00'), clock.wakes)
  await circle.store.checkpoint()

  expect(clock.harvests[0]).toMatchObject({ voices: 5, anonymous: 'released' })
  const rows = everyRow(circle)
  const texts = rows.filter(({ row }) => row.includes('tekst van iemand'))
  expect(texts.every(({ table }) => table === 'released_text')).toBe(true)
  expect(texts.some(({ row }) => /"m\d"/.test(row))).toBe(false)
  const withMember = rows.filter(({ row }) => /"m\d"/.test(row)).map(({ table }) => table)
  expect([...new Set(withMember)].toSorted()).toEqual(['member', 'quiet'])
  expect(circle.vault.roundKey.list()).toEqual([])
  expect(readdirSync(`${circle.keyFile}.rounds`)).toEqual([])
})

test('fewer than k are held for one round, then erased unread', async () => {
  const circle = await makeCircle()
  const clock = makeKind()
  const first = await open(circle)
  for (const n of [0, 1, 2, 3]) await take(circle, first, `m${n}`, anonymous(`vroeg ${n}`))
  await circle.clockTo(at('2026-09-17', '17:00'), clock.wakes)
  expect(clock.harvests[0]).toMatchObject({ voices: 0, anonymous: 'tooFew', released: [] })
  expect(circle.vault.roundKey.list()).toHaveLength(1)

  circle.state.now = at('2026-09-21', '09:00')
  await open(circle, { plannedOn: '2026-09-21' })
  await circle.clockTo(at('2026-09-24', '17:00'), clock.wakes)
  expect(clock.harvests[1]).toMatchObject({ voices: 0, anonymous: 'none' })
  expect(circle.vault.roundKey.list()).toEqual([])
  expect(everyRow(circle).filter(({ table }) => table === 'held_box')).toEqual([])
})

test('together with the next open question they are shown, as of both', async () => {
  const circle = await makeCircle()
  const clock = makeKind()
  const first = await open(circle)
  for (const n of [0, 1, 2, 3]) await take(circle, first, `m${n}`, anonymous(`vroeg ${n}`))
  await circle.clockTo(at('2026-09-17', '17:00'), clock.wakes)
  circle.state.now = at('2026-09-21', '09:00')
  const second = await open(circle, { plannedOn: '2026-09-21' })
  await take(circle, second, 'm7', anonymous('laat'))
  await circle.clockTo(at('2026-09-24', '17:00'), clock.wakes)
  expect(clock.harvests[1]).toMatchObject({ voices: 5, anonymous: 'pooled' })
  const shown = await circle.change((c) => listReleased(c.db, community, second))
  expect(shown.map(({ words }) => words).toSorted()).toEqual(['laat', 'vroeg 0', 'vroeg 1', 'vroeg 2', 'vroeg 3'])
})

test('a scale keeps only counts from k on, and nothing at all below it', async () => {
  const circle = await makeCircle()
  const clock = makeKind()
  const scale = { asks: 'scale', optionCount: 5, offers: [], promptId: 'P1-05' } as const
  const first = await open(circle, scale)
  for (const n of [0, 1, 2, 3, 4]) await take(circle, first, `m${n}`, { choice: 3 })
  await take(circle, first, 'm4', { choice: 5 })
  expect(await take(circle, first, 'm5', { choice: 6 })).toEqual({ is: 'notOffered' })
  await circle.clockTo(at('2026-09-17', '17:00'), clock.wakes)
  expect(clock.harvests[0]).toMatchObject({ voices: 5, spread: { is: 'scale', counts: [0, 0, 4, 0, 1] } })
  expect(await take(circle, first, 'm6', { choice: 1 })).toEqual({ is: 'closed' })

  circle.state.now = at('2026-09-21', '09:00')
  const second = await open(circle, { ...scale, plannedOn: '2026-09-21' })
  await take(circle, second, 'm0', { choice: 1 })
  await circle.clockTo(at('2026-09-24', '17:00'), clock.wakes)
  expect(clock.harvests[1]).toMatchObject({ voices: 0, spread: { is: 'tooFew' } })
})

test('the deepest scales lie in the box from the start and show three bands', async () => {
  const circle = await makeCircle()
  const clock = makeKind()
  const id = await open(circle, { asks: 'scale', depth: 3, optionCount: 5, offers: [], promptId: 'RL-4' })
  for (const [n, choice] of [1, 3, 3, 4, 5, 4].entries()) await take(circle, id, `m${n}`, { choice })
  expect(everyRow(circle).some(({ table }) => table === 'round_tap')).toBe(false)
  expect(await take(circle, id, 'm0', { choice: 5 })).toEqual({ is: 'alreadyAnonymous' })
  await circle.clockTo(at('2026-09-17', '17:00'), clock.wakes)
  expect(clock.harvests[0]?.spread).toEqual({
    is: 'bands',
    bands: [
      { covers: ['low', 'middle'], count: 3 },
      { covers: ['high'], count: 3 },
    ],
  })
  expect(circle.vault.roundKey.list()).toEqual([])
})

test('a group answer may come late, an anonymous one may not', async () => {
  const circle = await makeCircle()
  const id = await open(circle)
  await circle.clockTo(at('2026-09-18', '09:00'), makeKind().wakes)
  expect(await take(circle, id, 'm1', anonymous('te laat'))).toEqual({ is: 'closed' })
  expect((await take(circle, id, 'm1', group('laat'))).is).toBe('stored')
  expect((await circle.change((c) => findRound(c.db, community, id)))?.state).toBe('harvested')
})

test('only who chose direct messages and neither answered nor skipped is reminded, once, in their own hours', async () => {
  const newcomer = makeMember('m5', { joinedOn: '2026-09-12' })
  const low = makeMember('m6', { energy: 'low' })
  const away = makeMember('m7', { awayUntil: 'open' })
  const off = makeMember('m8', { wantsReminders: false })
  const late = makeMember('m9', { ownTime: '19:00', quiet: { from: '20:00', until: '18:30' } })
  const others = ['m0', 'm1', 'm2', 'm3', 'm4'].map((id) => makeMember(id))
  const everybody = [...others, newcomer, low, away, off, late]
  const direct = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9']
  const circle = await makeCircle({ members: everybody, direct })
  const clock = makeKind()
  const id = await open(circle)
  await take(circle, id, 'm1', anonymous('zonder naam'))
  await take(circle, id, 'm2', self('voor mij'))
  await circle.change((c) => skipRound(c, id, 'm3' as MemberId))
  await circle.clockTo(at('2026-09-16', '18:00'), clock.wakes)
  expect(clock.reminded).toEqual(['m4'])
  await circle.clockTo(at('2026-09-17', '16:59'), clock.wakes)
  expect(clock.reminded).toEqual(['m4', 'm9'])
  await circle.clockTo(at('2026-09-17', '17:00'), clock.wakes)
  expect(everyRow(circle).filter(({ table }) => table === 'round_reminder')).toEqual([])
  expect([...circle.wakes.keys()]).toEqual([])
})

test('somebody who lets three rounds pass is asked once about rest, and any tap starts the count again', async () => {
  const circle = await makeCircle({ members: ['m0', 'm1', 'm2'].map((id) => makeMember(id)) })
  const clock = makeKind()
  for (const [week, plannedOn] of (['2026-09-14', '2026-09-21', '2026-09-28', '2026-10-05'] as const).entries()) {
    circle.state.now = at(plannedOn, '09:00')
    const id = await open(circle, { plannedOn })
    await take(circle, id, 'm0', anonymous(`week ${week}`))
    if (week === 1) await circle.change((c) => skipRound(c, id, 'm1' as MemberId))
    await circle.clockTo(at(plannedOn, '09:00') as never, clock.wakes)
    await circle.clockTo((circle.state.now + 4 * 86_400_000) as never, clock.wakes)
    expect(clock.quieter).toEqual(week >= 2 ? ['m2'] : [])
  }
})

test('keys without a round are swept at start; those of open and held boxes stay', async () => {
  const circle = await makeCircle()
  const id = await open(circle)
  circle.vault.roundKey.make('never-saved')
  expect(await circle.store.look((db) => sweepRoundKeys(db, circle.vault))).toBe(1)
  expect(circle.vault.roundKey.list()).toEqual([id])
})

test('a box whose key is gone after a restore counts as empty and does not stop the round', async () => {
  const circle = await makeCircle()
  const clock = makeKind()
  const id = await open(circle)
  await take(circle, id, 'm1', anonymous('verloren'))
  circle.vault.roundKey.destroy(id)
  expect(await circle.change((c) => partOf(c, { id, state: 'open' }, 'm1' as MemberId))).toBe('none')
  expect((await take(circle, id, 'm1', anonymous('opnieuw'))).is).toBe('stored')
  await circle.clockTo(at('2026-09-17', '17:00'), clock.wakes)
  expect(clock.harvests[0]?.anonymous).toBe('tooFew')
})

test('no anonymous word ever stands in the file, open or closed below k', async () => {
  const circle = await makeCircle()
  const id = await open(circle)
  await take(circle, id, 'm1', anonymous('onvindbaarwoord'))
  expect(filesOf(circle).some((bytes) => bytes.includes('onvindbaarwoord'))).toBe(false)
  await circle.clockTo(at('2026-09-17', '17:00'), makeKind().wakes)
  await circle.store.checkpoint()
  expect(filesOf(circle).some((bytes) => bytes.includes('onvindbaarwoord'))).toBe(false)
})

test('a round that is called off keeps nothing of who took part, and nothing without a name', async () => {
  const circle = await makeCircle()
  const clock = makeKind()
  const id = await open(circle)
  for (const n of [0, 1, 2, 3, 4]) await take(circle, id, `m${n}`, anonymous(`tekst ${n}`))
  await circle.change((c) => cancelRound(c, clock.kind, id))
  await circle.clockTo(at('2026-09-17', '17:00'), clock.wakes)
  expect(clock.harvests).toEqual([])
  expect(everyRow(circle).filter(({ table }) => ['sealed_box', 'held_box', 'released_text'].includes(table))).toEqual(
    [],
  )
  expect(circle.vault.roundKey.list()).toEqual([])
  expect(await take(circle, id, 'm1', group('te laat'))).toEqual({ is: 'gone' })
})
