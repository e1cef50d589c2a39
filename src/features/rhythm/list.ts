// The calendar of the coming four weeks: what comes by itself and when, what is free, and what is ready but silent.
import { listHolidays, listPauses } from '../../community/calendar/store.ts'
import { ceilingSetting } from '../../community/rituals/ceiling.ts'
import { findRitualChoice, isRitualOn } from '../../community/rituals/choices.ts'
import { readSetting } from '../../community/settings/store.ts'
import { isHolidayWeek, journeyWeek, rhythmLetter } from '../../core/calendar.ts'
import type { Block, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Command } from '../../core/command.ts'
import type { Query, Upcoming } from '../../core/context.ts'
import { weekday } from '../../core/dates.ts'
import type { LocalDate } from '../../core/time.ts'
import { addDays, mondayOf, toInstant, toLocal, weekdayOf } from '../../core/time.ts'
import { nouns, verbs } from './names.ts'
import { texts } from './texts.ts'
import { choiceOf, listKnown, momentWords } from './words.ts'

const weeks = 4

export const listCommand: Command = {
  noun: 'ritual',
  verb: 'list',
  words: { noun: nouns, verb: verbs.list },
  says: texts.listSays,
  may: 'guest',
  day: 2,
  road: 'look',
  run: async (q) => {
    const buttons = [
      { label: q.t(texts.changeButton), address: address('rhythm.pick', 'list') },
      { label: q.t(texts.promptButton), address: address('rhythm.ask', 'list') },
    ]
    const mayPropose = q.who?.standing === 'member'
    return {
      card: q.card(
        say.heading(q.t(texts.title)),
        ...(await hushBlocks(q)),
        ...(await calendarBlocks(q)),
        ...(await otherBlocks(q)),
        say.note(`${await ceilingWords(q)} ${q.t(texts.listNote)}`),
        ...(mayPropose ? [say.buttons(...buttons)] : []),
      ),
    }
  },
}

async function hushBlocks(q: Query): Promise<Block[]> {
  const pauses = await listPauses(q.db, q.community)
  const now = pauses.find(({ from, until }) => from <= q.now && (until === undefined || q.now < until))
  if (!now) return []
  const until = now.until === undefined ? undefined : ({ at: now.until, as: 'moment' } as const)
  return [say.text(...(until ? q.t.rich(texts.hushed, { until }) : q.t.rich(texts.hushedOpen)))]
}

async function calendarBlocks(q: Query): Promise<Block[]> {
  const calendar = await q.circle.calendar()
  const monday = mondayOf(toLocal(calendar.zone, q.now).date)
  const coming = await q.declared.rituals(q, addDays(monday, 7 * weeks - 1))
  if (coming.length === 0 && !calendar.startedOn) return [say.text(q.t(texts.notBegun))]
  const blocks: Block[] = []
  for (let week = 0; week < weeks; week += 1) {
    const from = addDays(monday, 7 * week)
    const items = [...(await freeItems(q, from)), ...coming.filter(({ on }) => mondayOf(on) === from).map(itemOf(q))]
    const list = items.length > 0 ? items : [[q.t(texts.nothing)]]
    blocks.push(say.text(...(await weekSpans(q, from))), { kind: 'list', items: list })
  }
  return blocks
}

async function weekSpans(q: Query, monday: LocalDate): Promise<Span[]> {
  const calendar = await q.circle.calendar()
  const n = journeyWeek(calendar, monday)
  const date = { at: toInstant(calendar.zone, monday, '12:00'), as: 'date' } as const
  if (n > 0 && isHolidayWeek(calendar, monday)) return q.t.rich(texts.weekFree, { n, date })
  const letter = rhythmLetter(calendar, monday)
  return letter ? q.t.rich(texts.week, { n, letter, date }) : q.t.rich(texts.weekBare, { date })
}

async function freeItems(q: Query, monday: LocalDate): Promise<Span[][]> {
  const { zone } = await q.circle.calendar()
  const { language } = await q.circle.community()
  const here = (await listHolidays(q.db, q.community)).filter(
    ({ from, to }) => from <= addDays(monday, 6) && to >= monday,
  )
  return here.map(({ id, name, to }) => {
    const date = { at: toInstant(zone, to, '12:00'), as: 'date' } as const
    return q.t.rich(texts.free, { name: q.said(name, { kind: 'holiday', id }, language), date })
  })
}

const itemOf =
  (q: Query) =>
  ({ on, at, name, minutes, movedFrom }: Upcoming): Span[] => {
    const { language } = q.t
    const day = weekday(language, weekdayOf(on)).slice(0, language === 'nl' ? 2 : 3)
    const time = { at, as: 'time' } as const
    const long = minutes > 0 ? q.t(texts.minutes, { n: minutes }) : ''
    return [...q.t.rich(texts.item, { day, time, name: q.t(name) }), long, movedFrom ? q.t(texts.movedHere) : '']
  }

/** What has no day of its own, and what is ready but silent, each with why. */
async function otherBlocks(q: Query): Promise<Block[]> {
  const byReason: Span[][] = []
  const off: Span[][] = []
  for (const known of listKnown(q)) {
    const name = q.t(known.name)
    if (!(await isRitualOn(q, known.code))) {
      const { on } = await findRitualChoice(q, known.code)
      off.push([q.t(on === false ? texts.offChosen : texts.offGentle, { name })])
    } else if (!known.ritual?.usual && known.offer?.comes) {
      byReason.push([q.t(texts.comes, { name, when: momentWords(q.t, known, await choiceOf(q, known)) })])
    }
  }
  const blocks: Block[] = []
  if (byReason.length > 0) blocks.push(say.text(...q.t.rich(texts.otherwise)), { kind: 'list', items: byReason })
  if (off.length > 0) blocks.push(say.text(...q.t.rich(texts.off)), { kind: 'list', items: off })
  return blocks
}

async function ceilingWords(q: Query): Promise<string> {
  const says = (await ceilingSetting.words(q, await readSetting(q, ceilingSetting))).join('')
  return q.t(texts.ceilingNow, { says })
}
