// Any sequence of answers, skips and taking back: one voice for each member, and nothing that should not be there afterwards.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberId } from '../../src/core/ids.ts'
import { addDays } from '../../src/core/time.ts'
import { closeRound } from '../../src/rounds/closing.ts'
import { openRound, partOf, skipRound, takeAnswer, withdrawAnswer } from '../../src/rounds/rounds.ts'
import { findOwnAnswer, listReleased } from '../../src/rounds/store.ts'
import { at, community, everyRow, makeCircle } from './make-circle.ts'

type State = 'none' | 'group' | 'self' | 'anonymous' | 'skipped'
const acts = fc.array(
  fc.record({
    member: fc.integer({ min: 0, max: 7 }).map((n) => `m${n}` as MemberId),
    does: fc.constantFrom('group', 'self', 'anonymous', 'skip', 'withdraw'),
  }),
  { maxLength: 40 },
)

/** What should be true of one member after an act. */
function after(before: State, does: string): State {
  if (before === 'anonymous') return 'anonymous'
  if (does === 'withdraw') return before === 'group' || before === 'self' ? 'none' : before
  if (does === 'skip') return before === 'none' ? 'skipped' : before
  return does as State
}

const parts = { none: 'none', group: 'named', self: 'named', anonymous: 'anonymous', skipped: 'skipped' } as const

test('whatever people do and in whatever order, everybody counts at most once', async () => {
  const circle = await makeCircle()
  let week = 0
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const plannedOn = addDays('2026-09-14', 7 * week++)
      circle.state.now = at(plannedOn, '09:00')
      const id = await circle.change((c) =>
        openRound(c, {
          kind: `test${week}`,
          subject: { kind: 'ritual', id: 'R01' },
          plannedOn,
          asks: 'words',
          depth: 1,
          optionCount: 0,
          window: { hours: 72 },
          offers: ['group', 'anonymous', 'self'],
        }),
      )
      const model = new Map<MemberId, State>()
      for (const { member, does } of sequence) {
        await circle.change(async (c) => {
          const own = await findOwnAnswer(c.db, community, id, member)
          if (does === 'withdraw') return own && withdrawAnswer(c, own.id)
          if (does === 'skip') return skipRound(c, id, member)
          if (does === 'anonymous')
            return takeAnswer(c, id, member, { visibility: 'anonymous', words: `anoniem ${member}` })
          const visibility = does as 'group' | 'self'
          return takeAnswer(c, id, member, { visibility, words: `woord ${member}`, language: 'nl' })
        })
        model.set(member, after(model.get(member) ?? 'none', does))
        const part = await circle.change((c) => partOf(c, { id, state: 'open' }, member))
        expect(part).toBe(parts[model.get(member) ?? 'none'])
      }
      const count = (state: State) => [...model.values()].filter((one) => one === state).length
      const closed = async () => {}
      const harvest = await circle.change((c) => closeRound(c, { name: `test${week}`, closed }, id))
      const shown = count('anonymous') >= 5 ? count('anonymous') : 0
      expect(harvest?.voices).toBe(count('group') + shown)
      expect(await circle.change((c) => listReleased(c.db, community, id))).toHaveLength(shown)
      const open = new Set(['sealed_box', 'round_marker', 'round_tap', 'round_reminder'])
      expect(everyRow(circle).filter(({ table }) => open.has(table))).toEqual([])
      expect(await circle.change((c) => closeRound(c, { name: `test${week}`, closed }, id))).toBeUndefined()
    }),
    { numRuns: 40 },
  )
})
