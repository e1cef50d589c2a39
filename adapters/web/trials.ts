// What can be tried out in the playground besides moving the clock: a week off for all, and an hour without the chat.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Address } from '../../src/core/card.ts'
import { formAddress } from '../../src/core/form.ts'
import { translator } from '../../src/core/text.ts'
import { addDays, mondayOf, plus, toLocal } from '../../src/core/time.ts'
import { webLimits } from './limits.ts'
import { createPerson } from './person.ts'
import type { Plays } from './players/hands.ts'
import { texts } from './texts.ts'

/** What was turned away is tried again after a few seconds of the machine's own time. */
const catchUpMs = 250
const catchUpTries = 40

/**
 * The week is free from today until Sunday: put in the calendar by whoever holds a key while a circle forms, and put before all once it
 * has begun. Gives back what is to be known: why it could not be, or that all decide about it.
 */
export async function takeWeekOff({ acts, chat, machine, status }: Plays, as: string): Promise<string | undefined> {
  const { zone } = await status()
  const person = createPerson(chat, acts, as, chat.listRooms()[0]?.id ?? '')
  const t = translator(chat.findPerson(as)?.language ?? 'nl')
  const found = findCircleButton(chat, as)
  if (!found) return t(texts.onlyWithKey)
  const today = toLocal(zone, machine.now()).date
  const days = { name: t(texts.weekOff), from: today, to: addDays(mondayOf(today), 6) }
  const fill = async (address: Address, form: string) => {
    await acts.press(as, found.message, address)
    if (chat.findForm(as)?.form.name !== form) return undefined
    person.fillsIn(days)
    return person.sends()
  }
  const set = await fill(`setup.pickHoliday:${found.circle}/other`, 'setup.holiday')
  if (set && !set.isRefused) {
    await machine.moveTo(machine.now())
    return undefined
  }
  chat.closeForm(as)
  const put = await fill(formAddress({ name: 'proposals.new', subject: 'rhythm.holidays' }), 'proposals.new')
  await machine.moveTo(machine.now())
  if (!put) return set?.says ?? t(texts.onlyWithKey)
  return put.isRefused ? put.says : t(texts.weekOffPut)
}

/** A message that belongs to the circle as a whole: the invitation, or the card that says what it is. */
function findCircleButton(chat: Plays['chat'], as: string): { message: string; circle: string } | undefined {
  for (const { id, part, onlyFor } of chat.listVisible(as)) {
    if (onlyFor !== undefined) continue
    const buttons = (part?.blocks ?? []).flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    for (const { address } of buttons) {
      const circle = /^welcome\.join:([^/]+)/.exec(address)?.[1]
      if (circle) return { message: id, circle }
    }
  }
  return undefined
}

/** For an hour nothing reaches the chat; then what was due meanwhile comes, once. */
export async function loseAnHour(
  { app, chat, machine }: Plays,
  _as: string,
  mostTries = catchUpTries,
): Promise<undefined> {
  const { platform } = webLimits
  const { space } = chat
  const before = chat.turnedAway()
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
  const seen = chat.version()
  for (let tries = 0; chat.turnedAway() > before && chat.version() === seen && tries < mostTries; tries += 1) {
    await machine.moveTo(machine.now())
    await sleep(catchUpMs)
  }
}
