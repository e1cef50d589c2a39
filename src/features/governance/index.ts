// Governance: what only a decision of the circle changes and no other feature looks after (7 things, each a kind of proposal).

import { askParts } from '../../asks/parts.ts'
import type { Feature } from '../../core/feature.ts'
import { agreementsKind, agreementsRecord, agreementsSlot } from './agreements.ts'
import {
  facilitatorAbout,
  facilitatorAsk,
  facilitatorKind,
  facilitatorToday,
  forgetFacilitator,
  mergeFacilitator,
} from './facilitator.ts'
import { happenings } from './happenings.ts'
import { keyAsk, keysKind } from './keys.ts'
import { pauseKind, resumeWake } from './pause.ts'
import { removalKind } from './removal.ts'
import { roomKind } from './room.ts'
import { texts } from './texts.ts'
import { thresholdKind } from './threshold.ts'

const asked = askParts('governance', [keyAsk, facilitatorAsk])

export const governance: Feature = {
  name: 'governance',
  proposals: [agreementsKind, thresholdKind, pauseKind, roomKind, keysKind, facilitatorKind, removalKind],
  actions: asked.actions,
  wakes: [...asked.wakes, resumeWake],
  messages: asked.messages,
  records: [agreementsRecord],
  happenings,
  slots: [...asked.slots, agreementsSlot, facilitatorAbout, facilitatorToday],
  on: { member: asked.memberChanged },
  privacy: {
    says: texts.privacy,
    export: asked.privacy.export,
    forget: async (c, member) => {
      await asked.privacy.forget(c, member)
      await forgetFacilitator(c, member)
    },
    merge: async (c, merging) => {
      await asked.privacy.merge(c, merging)
      await mergeFacilitator(c, merging)
    },
  },
}
