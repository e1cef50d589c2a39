// What can be tried out in the playground besides moving the clock: a week off for all, and an hour without the chat.
import { translator } from '../../src/core/text.ts'
import { addDays, mondayOf, plus, toLocal } from '../../src/core/time.ts'
import { webLimits } from './limits.ts'
import { createPerson } from './person.ts'
import type { Plays } from './players/hands.ts'
import { texts } from './texts.ts'

/** The week is free from today until Sunday, put in the calendar by whoever holds a key. Gives back why it could not be. */
export async function takeWeekOff({ acts, chat, machine, status }: Plays, as: string): Promise<string | undefined> {
  const { zone } = await status()
  const person = createPerson(chat, acts, as, chat.listRooms()[0]?.id ?? '')
  const t = translator(chat.findPerson(as)?.language ?? 'nl')
  await person.runs('/community setup', { in: 'direct' })
  if (!person.canPress('setup.holidays')) return t(texts.onlyWithKey)
  await person.presses('setup.holidays')
  const told = await person.presses(`setup.pickHoliday:`, { in: '' }).catch(() => undefined)
  if (told?.reply.is !== 'form') return t(texts.onlyWithKey)
  const today = toLocal(zone, machine.now()).date
  person.fillsIn({ name: t(texts.weekOff), from: today, to: addDays(mondayOf(today), 6) })
  const sent = await person.sends()
  await machine.moveTo(machine.now())
  return sent.isRefused ? sent.says : undefined
}

/** For an hour nothing reaches the chat; then what was due meanwhile comes, once. */
export async function loseAnHour({ app, chat, machine }: Plays): Promise<undefined> {
  const { platform } = webLimits
  const { space } = chat
  chat.down(true)
  await app.notice({ tells: 'lost', platform, space, at: machine.now() })
  try {
    const later = plus(machine.now(), { hours: 1 })
    await machine.moveTo(later)
    chat.noteClock(later)
  } finally {
    chat.down(false)
    await app.notice({ tells: 'back', platform, space, at: machine.now() })
  }
  await machine.moveTo(machine.now())
}
