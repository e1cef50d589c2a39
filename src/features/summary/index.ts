// The summary of a stretch (R09): stop, look back together, and choose; drafted from the log, completed by everybody.
import type { Feature } from '../../core/feature.ts'
import { missingForm, nextForm, opens, takeOutAction } from './additions.ts'
import { asks } from './asks.ts'
import { openCard } from './cards.ts'
import { closing } from './closing.ts'
import { finishForm, todaySlot } from './finishing.ts'
import { offerAction, offerSlot, rememberOffer } from './offer.ts'
import { followDraft, remind, replan, ritual, skipAction } from './opening.ts'
import { outsideActions } from './outside.ts'
import { notesSlot, privacy } from './privacy.ts'
import { happenings, records } from './records.ts'
import { showActions, showCommand } from './show.ts'
import { startAction, startKind } from './starting.ts'
import { chooseForm, storyActions, storyForm } from './stories.ts'

export const summary: Feature = {
  name: 'summary',
  privacy,
  commands: [showCommand],
  actions: [
    ...asks.actions,
    ...showActions,
    ...storyActions,
    ...outsideActions,
    opens('missing', missingForm),
    opens('next', nextForm),
    opens('finish', finishForm),
    takeOutAction,
    offerAction,
    startAction,
    skipAction,
  ],
  forms: [missingForm, nextForm, storyForm, chooseForm, finishForm],
  rituals: [ritual],
  wakes: [...asks.wakes, closing, remind],
  records,
  happenings,
  slots: [...asks.slots, offerSlot, todaySlot, notesSlot],
  messages: [...asks.messages, { prefix: 'summary.open', card: openCard }],
  proposals: [startKind],
  on: {
    calendar: replan,
    member: asks.memberChanged,
    happening: async (c, kind, subject) => {
      await rememberOffer(c, kind, subject)
      await followDraft(c, kind)
    },
  },
}
