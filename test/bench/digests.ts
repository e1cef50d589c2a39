// (d) Drawing a digest after three years, against drawing the same week after four weeks.
import type { CommunityId, DigestId } from '../../src/core/ids.ts'
import { addDays, toInstant } from '../../src/core/time.ts'
import { createQuery } from '../../src/engine/context.ts'
import { collect } from '../../src/engine/declared.ts'
import { drawCard } from '../../src/features/digest/cards.ts'
import { upToNow } from '../../src/features/digest/draft.ts'
import { drawDigest, readingAs } from '../../src/features/digest/draw.ts'
import { findForeword } from '../../src/features/digest/store.ts'
import { seedHistory } from './history.ts'
import type { House } from './house.ts'
import { monday, openHouse, zone } from './house.ts'
import type { Row } from './measure.ts'
import { percentile, takeTurns, timeEach } from './measure.ts'

const repetitions = 9
const draws = 40
const friday = addDays(monday, 4)

export async function measureDigests(): Promise<Row[]> {
  const house = openHouse()
  house.seed((driver) => {
    seedHistory(driver, 'old', 156)
    seedHistory(driver, 'young', 4)
    // Others live in the same file: what one circle costs must not depend on them either.
    for (let n = 0; n < 50; n += 1) seedHistory(driver, `other${n}`, 52)
  })
  const [old, young] = [await draw(house, 'old'), await draw(house, 'young')]
  if (old !== young) throw new Error('The two digests do not say the same.')
  const timed = await takeTurns(repetitions, {
    old: () => timeEach(draws, () => draw(house, 'old')),
    young: () => timeEach(draws, () => draw(house, 'young')),
  })
  await house.close()
  const figure = { measured: percentile(timed.old, 0.5), baseline: percentile(timed.young, 0.5), unit: 'ms' }
  return [
    { figure: 'd', what: 'drawing a digest after three years', ...figure, against: 'after four weeks', goal: 1.2 },
  ]
}

/** What a preview and the posting have in common; gives its words, without what differs by name. */
function draw({ store, vault, features }: House, circle: string): Promise<string> {
  registry ??= collect(features)
  const tools = { vault, registry, random: { number: Math.random }, newId: () => 'new' }
  return store.look(async (db) => {
    const now = toInstant(zone, friday, '15:00')
    const q = await createQuery(db, tools, { community: circle as CommunityId, now })
    const digest = await upToNow(q, { ...blank, id: `${circle}-next` as DigestId })
    const reading = await readingAs(q, 'nl')
    const drawn = await drawDigest(reading, digest)
    const foreword = await findForeword(db, q.community, digest.id)
    const card = await drawCard(reading, { digest, drawn, foreword, withButtons: false })
    return JSON.stringify(card).replaceAll(new RegExp(`\\b${circle}(-|\\b)`, 'g'), '')
  })
}

let registry: ReturnType<typeof collect> | undefined

const blank = {
  plannedOn: friday,
  week: 4,
  state: 'drafted',
  fromSeq: 0,
  toSeq: 0,
  items: [],
  phases: [],
  cover: undefined,
  quiet: false,
  postedAt: undefined,
} as const
