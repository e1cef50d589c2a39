// Farewell (R13): leaving well, staying connected as an alumnus, a letter each season, and coming back with one tap.
import type { Feature } from '../../core/feature.ts'
import { farewellBlocks, farewellCard } from './cards.ts'
import { leaveAction, leaveCommand, leaveForm, returnAction, returnToday } from './leaving.ts'
import { letterWake, planLetter } from './letter.ts'
import { privacy } from './privacy.ts'
import { farewellRef, findFarewell } from './store.ts'
import { texts } from './texts.ts'
import { thankAction, thanksWake } from './thanks.ts'

export const farewell: Feature = {
  name: 'farewell',
  privacy,
  commands: [leaveCommand],
  actions: [leaveAction, returnAction, thankAction],
  forms: [leaveForm],
  wakes: [thanksWake, letterWake],
  messages: [{ prefix: 'farewell.card', card: farewellCard }],
  slots: [returnToday],
  records: [
    {
      name: 'farewell',
      describe: async (q, id) => {
        const found = await findFarewell(q.db, q.community, id)
        if (!found?.shared) return undefined
        const title = q.t.rich(texts.says, { name: { member: found.memberId } })
        const blocks = await farewellBlocks(q, q.t, found)
        return { ref: farewellRef(found), title, people: [found.memberId], audience: 'group', blocks }
      },
    },
  ],
  happenings: [
    {
      name: 'farewell.said',
      digest: 'thanks',
      summary: 'ties',
      line: async (q, { subject }) => {
        const found = await findFarewell(q.db, q.community, subject.id)
        if (!found?.shared) return undefined
        return { spans: q.t.rich(texts.says, { name: { member: found.memberId } }), sources: [subject] }
      },
    },
  ],
  on: {
    community: async (c, change) => {
      if (change.how === 'activated') await planLetter(c)
    },
  },
}
