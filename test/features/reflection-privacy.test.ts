// What the question of the week hands over of a person, and that it forgets all of it.
import { expect, test } from 'vitest'
import type { MemberId } from '../../src/core/ids.ts'
import { kindName } from '../../src/features/reflection/kind.ts'
import { privacy } from '../../src/features/reflection/privacy.ts'
import { saveHeldText, saveTheme } from '../../src/features/reflection/store.ts'
import { openRound, saveNote, skipRound, takeAnswer } from '../../src/rounds/rounds.ts'
import { at, community, everyRow, makeCircle } from '../rounds/make-circle.ts'

const fatima = 'm1' as MemberId

async function makeAnswered() {
  const circle = await makeCircle()
  const opening = {
    kind: kindName,
    subject: { kind: 'ritual', id: 'R01' },
    asks: 'words',
    depth: 1,
    optionCount: 0,
    window: { hours: 72 },
    offers: ['group', 'anonymous', 'self'],
    promptId: 'P1-02',
  } as const
  await circle.change(async (c) => {
    const first = await openRound(c, { ...opening, plannedOn: '2026-09-14' })
    await takeAnswer(c, first, fatima, { visibility: 'group', words: 'in de groep', language: 'nl' })
    const second = await openRound(c, { ...opening, plannedOn: '2026-09-21' })
    await skipRound(c, second, fatima)
    const mine = { kind: kindName, member: fatima, words: 'voor mij', language: 'nl' } as const
    await saveNote(c, mine)
    await saveTheme(c.db, {
      id: 'theme1',
      communityId: community,
      name: 'Vertrouwen',
      sameAs: 'vertrouwen',
      language: 'nl',
      createdBy: fatima,
      createdAt: c.now,
      state: 'active',
    })
    const words = c.vault.seal('heldText', 'heldText:h1', 'wacht nog')
    const held = { id: 'h1', communityId: community, memberId: fatima, roundId: first, words, messageId: 'x' }
    await saveHeldText(c.db, { ...held, heldAt: c.now })
  })
  return circle
}

test('somebody gets all their own words, also the private ones', async () => {
  const circle = await makeAnswered()
  const sections = await circle.change((c) => privacy.export(c, fatima))
  const words = sections.flatMap(({ entries }) => entries.map((entry) => entry['words'] ?? entry['name']))
  expect(words.toSorted()).toEqual(['Vertrouwen', 'in de groep', 'voor mij', 'wacht nog'])
  expect(await circle.change((c) => privacy.export(c, 'm2' as MemberId))).toEqual([])
})

test('after forgetting only the seat itself still names them, and their words are taken out of every post', async () => {
  const circle = await makeAnswered()
  await circle.change((c) => privacy.forget(c, fatima))
  const left = everyRow(circle).filter(({ row }) => row.includes('"m1"'))
  expect(left.map(({ table }) => table)).toEqual(['member'])
  expect(circle.retracted.some((ref) => ref.startsWith('answer:'))).toBe(true)
  expect(circle.retracted.some((ref) => ref.startsWith('quote:'))).toBe(true)
})

test('group answers go after a year, private ones stay', async () => {
  const circle = await makeAnswered()
  circle.state.now = at('2027-10-01', '04:00')
  for (const { sweep } of privacy.retain ?? []) await circle.change(sweep)
  const rows = everyRow(circle).filter(({ table }) => table === 'answer' || table === 'held_text')
  expect(rows).toHaveLength(1)
  expect(rows[0]?.row).toContain('"visibility":"self"')
})
