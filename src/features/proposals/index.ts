// What a circle decides together (R16): proposals, what people say of them, and how decisions come back.

import type { Feature } from '../../core/feature.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import { actions, forms } from './actions.ts'
import { listAlive } from './alive.ts'
import { asks } from './asking.ts'
import { drawCard } from './cards.ts'
import { closeWindow } from './closing.ts'
import { commands } from './commands.ts'
import { otherKind } from './kinds.ts'
import { happenings } from './lines.ts'
import { memberChanged, replan } from './people.ts'
import { privacy } from './privacy.ts'
import { propose } from './proposing.ts'
import { records } from './records.ts'
import { remind } from './reminding.ts'
import { drawReview, lookBack, reviewed } from './reviewing.ts'
import { slots } from './slots.ts'
import { texts } from './texts.ts'
import { drawRemark, drawVoice } from './thread.ts'

export const proposals: Feature = {
  name: 'proposals',
  privacy,
  commands,
  actions,
  forms,
  propose,
  proposals: [otherKind as ProposalKind],
  wakes: [
    { name: 'proposals.closes', says: texts.wakeCloses, run: (c, { subject }) => closeWindow(c, subject) },
    { name: 'proposals.remind', run: (c, { subject }) => remind(c, subject) },
    { name: 'proposals.review', says: texts.wakeReview, run: (c, { subject }) => lookBack(c, subject) },
    { name: 'proposals.reviewed', run: (c, { subject }) => reviewed(c, subject) },
    ...asks.wakes,
  ],
  records,
  happenings,
  slots: [...slots, ...asks.slots],
  messages: [
    { prefix: 'proposals.card', card: drawCard },
    { prefix: 'proposals.voice', card: drawVoice },
    { prefix: 'proposals.remark', card: drawRemark },
    { prefix: 'proposals.look', card: drawReview },
    ...asks.messages,
  ],
  alive: listAlive,
  on: {
    member: async (c, change) => {
      await asks.memberChanged(c, change)
      await memberChanged(c, change)
    },
    calendar: replan,
  },
}
