// (b) What it costs to find what is due among very much that is not.
import type { Driver } from '../../src/store/connection.ts'
import { dueWakesQuery, listDueWakes } from '../../src/store/outgoing/clockwork.ts'
import type { House } from './house.ts'
import { nine, openHouse } from './house.ts'
import type { Row } from './measure.ts'
import { percentile, takeTurns, timeEach } from './measure.ts'
import { insert } from './seeding.ts'

const repetitions = 9
const looks = 100
const due = 100

export async function measureDue(): Promise<Row[]> {
  const [many, few] = [openHouse(), openHouse()]
  many.seed((driver) => seedWakes(driver, 1_000_000))
  few.seed((driver) => seedWakes(driver, 1_000))
  const timed = await takeTurns(repetitions, { bare: bareLooks(many), many: looksAt(many), few: looksAt(few) })
  await many.close()
  await few.close()
  const unit = 'ms'
  const measured = percentile(timed.many, 0.5)
  const what = `finding ${due} due of 1 000 000 wakes`
  return [
    { figure: 'b', what, measured, unit, against: 'the bare query', baseline: percentile(timed.bare, 0.5), goal: 1.5 },
    {
      figure: 'b',
      what,
      measured,
      unit,
      against: `${due} due of 1 000`,
      baseline: percentile(timed.few, 0.5),
      goal: 1.5,
    },
  ]
}

function seedWakes(driver: Driver, count: number): void {
  const rows = function* () {
    for (let n = 0; n < count; n += 1) {
      const at = n < due ? nine - n : nine + 60_000 * (n + 1)
      const key = `reflection.close:r${n}`
      yield {
        community_id: `c${n % 10_000}`,
        key,
        name: 'reflection.close',
        subject: `r${n}`,
        at,
        due_at: at,
        tries: 0,
      }
    }
  }
  insert(driver, 'wake', rows())
}

function looksAt({ store, clock }: House) {
  return () =>
    timeEach(looks, async () => {
      const found = await store.look((db) => listDueWakes(db, clock.now(), due))
      if (found.length !== due) throw new Error(`${found.length} were found.`)
    })
}

function bareLooks({ reader }: House) {
  const statement = reader.prepare(dueWakesQuery)
  return () => timeEach(looks, () => statement.all(nine, due))
}
