// A letter each season to alumni who chose direct messages: where the circle is now, and how to drop by.

import { listAlumni } from '../../community/members/store.ts'
import { communityRef, saidOf } from '../../community/words.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import { nextAwake } from '../../core/own-hours.ts'
import type { Member } from '../../core/people.ts'
import type { Instant, LocalDate } from '../../core/time.ts'
import { plus, toInstant, toLocal } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { hoursOf } from '../../rounds/reminding.ts'
import { seasonAfter } from './rules.ts'
import { texts } from './texts.ts'

const letterTime = '10:00'
const worthReadingDays = 21

export const letterWake: Wake = {
  name: 'farewell.letter',
  says: texts.letterSays,
  run: async (c) => {
    for (const member of await listAlumni(c.db, c.community)) await write(c, member)
    await planLetter(c)
  },
}

/** The first day of the next season. */
export async function planLetter(c: Change): Promise<void> {
  const { zone } = await c.circle.community()
  const on: LocalDate = seasonAfter(toLocal(zone, c.now).date)
  const at: Instant = toInstant(zone, on, letterTime)
  await c.wake({ key: `farewell.letter:${c.community}`, name: 'farewell.letter', subject: c.community, at })
}

async function write(c: Change, member: Member): Promise<void> {
  if (!member.wantsDirect || member.frozen) return
  const { language, zone } = member
  const blocks = await letterBlocks({ ...c, t: c.inLanguage(language), zone, who: member })
  await c.post({
    key: `farewell.letter:${c.newId()}`,
    purpose: { to: 'member', member: member.id },
    cost: 'asked',
    card: { v: 1, language, zone, blocks },
    expiresAt: plus(c.now, { days: worthReadingDays }),
    notBefore: nextAwake(hoursOf(member), c.now),
  })
}

async function letterBlocks(q: Query): Promise<Block[]> {
  const community = await q.circle.community()
  const story = await q.declared.fill(q, 'story', communityRef(community))
  return [
    say.text(...q.t.rich(texts.letter, { community: saidOf(q, community, community.name) })),
    ...story,
    say.text(q.t(texts.letterDropBy)),
    say.buttons({ label: q.t(texts.comeBack), address: address('farewell.comeBack', q.who?.id ?? '') }),
  ]
}
