// Roles (R03): hats for who likes, turns that change every few weeks by people's own yes, and what they pass on.
import type { Feature } from '../../core/feature.ts'
import { askingActions } from './asking.ts'
import { asks } from './asks.ts'
import { advance, followCalendar, ritual, ritualOffer, wakes } from './clockwork.ts'
import { commands, putDownAction } from './commands.ts'
import { handoverActions, handoverForm } from './handing-over.ts'
import { happenings, records } from './happenings.ts'
import { messages, postFirst } from './messages.ts'
import { offeringActions } from './offering.ts'
import { memberChanged, privacy } from './privacy.ts'
import { needAction } from './pulse.ts'
import { seatsSetting, weeksSetting } from './settings.ts'
import { slots } from './slots.ts'
import { swapForm, swappingActions } from './swapping.ts'
import { switchForm, switchMessage } from './switching.ts'
import { questionForm, wearingActions } from './wearing.ts'

export const roles: Feature = {
  name: 'roles',
  privacy,
  commands,
  actions: [
    ...asks.actions,
    ...wearingActions,
    ...offeringActions,
    ...askingActions,
    ...swappingActions,
    ...handoverActions,
    needAction,
    putDownAction,
  ],
  forms: [swapForm, switchForm, handoverForm, questionForm],
  rituals: [ritual],
  offers: [ritualOffer],
  wakes: [...asks.wakes, ...wakes],
  records,
  happenings,
  slots: [...asks.slots, ...slots],
  messages: [...asks.messages, ...messages, switchMessage],
  settings: [seatsSetting, weeksSetting],
  on: {
    member: memberChanged,
    calendar: followCalendar,
    community: async (c, { how }) => {
      if (how === 'activated') await postFirst(c)
      if (how === 'activated' || how === 'resumed') await advance(c)
    },
  },
}
