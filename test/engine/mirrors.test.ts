// What a place shows of a circle by its own means: only what was chosen, kept in step, and never in the way of anything.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mirrorSettings, parseRefused, refusedKey } from '../../src/community/mirroring.ts'
import { findSetting, saveSetting } from '../../src/community/settings/store.ts'
import type { Notice } from '../../src/core/act.ts'
import type { CalendarEvent, Mirrored, RoleHolders } from '../../src/core/adapter.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { Weekday } from '../../src/core/time.ts'
import { plus } from '../../src/core/time.ts'
import { collect } from '../../src/engine/declared.ts'
import type { Mirrors } from '../../src/engine/mirrors.ts'
import { createMirrors } from '../../src/engine/mirrors.ts'
import type { Out } from './out-support.ts'
import { community, makeOut, privacy, start } from './out-support.ts'

let out: Out
let place: ReturnType<typeof makePlace>
let mirrors: Mirrors
let on: Weekday
const notices: Notice[] = []

const almanac: Feature = {
  name: 'almanac',
  privacy,
  rituals: [
    {
      code: 'R01',
      name: { nl: 'Weekvraag', en: 'Weekly question' },
      priority: 1,
      minutes: 3,
      cost: 'channel',
      late: 'always',
      cadence: async () => ({ every: 'week', on, at: '09:00' }),
      closesAt: async (_, at) => plus(at, { days: 2 }),
      open: async () => undefined,
    },
  ],
}

function makePlace() {
  const place = {
    platform: 'east',
    events: [] as (readonly CalendarEvent[])[],
    roles: [] as (readonly RoleHolders[])[],
    asked: [] as string[],
    gone: new Set<string>(),
    answer: (): Mirrored => 'shown',
    showCalendar: async (_: string, __: string, events: readonly CalendarEvent[]) => {
      place.events.push(events)
      return place.answer()
    },
    showRoles: async (_: string, roles: readonly RoleHolders[]) => {
      place.roles.push(roles)
      return place.answer()
    },
    isThere: async (_: string, user: string) => {
      place.asked.push(user)
      return !place.gone.has(user)
    },
  }
  return place
}

beforeEach(async () => {
  out = await makeOut()
  place = makePlace()
  on = 'wed'
  notices.length = 0
  const adapter = { ...out.east, ...place }
  mirrors = createMirrors({
    ...out,
    registry: collect([almanac], [adapter]),
    adapters: [adapter, out.west],
    notice: async (notice) => void notices.push(notice),
  })
})
afterEach(() => out.close())

const choose = async (what: 'events' | 'roles', isOn: boolean) => {
  await out.change((c) => saveSetting(c.db, community, mirrorSettings[what].key, isOn))
  await commit()
}
const commit = async () => {
  mirrors.changed({ communities: new Set([community]) })
  await mirrors.show()
}

describe('the calendar of a place', () => {
  test('is left alone until the circle chose it', async () => {
    await mirrors.show()
    expect(place.events).toEqual([])
  })

  test('has the next time of each ritual, in our own words, told once as long as it stays the same', async () => {
    await choose('events', true)
    await commit()
    expect(place.events).toEqual([
      [
        {
          key: 'R01/2026-09-09',
          name: 'Weekvraag',
          says: expect.stringContaining('3 minuten'),
          where: 'in het kanaal van de kring',
          startsAt: plus(start, { days: 2, hours: 1 }),
          endsAt: plus(start, { days: 4, hours: 1 }),
        },
      ],
    ])
  })

  test('follows when a ritual moves, and when the day has passed', async () => {
    await choose('events', true)
    on = 'thu'
    await commit()
    out.clock.set(plus(start, { days: 4 }))
    await mirrors.show()
    expect(place.events.map((events) => events.map(({ key }) => key))).toEqual([
      ['R01/2026-09-09'],
      ['R01/2026-09-10'],
      ['R01/2026-09-17'],
    ])
  })

  test('is emptied when the circle no longer wants it', async () => {
    await choose('events', true)
    await choose('events', false)
    expect(place.events.at(-1)).toEqual([])
  })

  test('that may not be changed is noted, for who can do something about it, until it may', async () => {
    const refused = () => out.store.look(async (db) => parseRefused(await findSetting(db, community, refusedKey)))
    place.answer = () => 'notAllowed'
    await choose('events', true)
    expect(await refused()).toEqual(['events/east'])
    place.answer = () => 'shown'
    on = 'thu'
    await commit()
    expect(await refused()).toEqual([])
  })

  test('that does not answer is asked again an hour later, and nothing else waits for it', async () => {
    place.answer = () => {
      throw new Error('It does not answer.')
    }
    await choose('events', true)
    await choose('roles', true)
    await commit()
    expect([place.events.length, place.roles.length]).toEqual([1, 1])
    place.answer = () => 'shown'
    out.clock.set(plus(start, { hours: 1, minutes: 1 }))
    await mirrors.show()
    expect([place.events.length, place.roles.length]).toEqual([2, 2])
  })
})

test('everybody who is here by now and holds no role is told to hold none', async () => {
  await choose('roles', true)
  const [roles] = place.roles
  expect(roles?.map(({ label }) => label)).toEqual(['Onderzoeker', 'Maker', 'Richtinggever', 'Verbinder'])
  for (const { users, others } of roles ?? []) {
    expect(users).toEqual([])
    expect(others.toSorted()).toEqual(['u-bram', 'u-fatima'])
  }
})

describe('who is still there', () => {
  test('is asked once a week, after the first week, and who is gone is told like one who left', async () => {
    place.gone.add('u-bram')
    await mirrors.show()
    out.clock.set(plus(start, { days: 6 }))
    await mirrors.show()
    expect(place.asked).toEqual([])
    out.clock.set(plus(start, { days: 7 }))
    await mirrors.show()
    out.clock.set(plus(start, { days: 13 }))
    await mirrors.show()
    expect(place.asked.toSorted()).toEqual(['u-bram', 'u-fatima'])
    expect(notices).toEqual([{ tells: 'memberLeft', platform: 'east', space: 'E', user: 'u-bram' }])
  })
})
