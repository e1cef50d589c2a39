// The rhythm of a circle: one calendar that everybody can read, changed together, and growing when there is need for more.
import { ceilingSetting } from '../../community/rituals/ceiling.ts'
import type { Feature } from '../../core/feature.ts'
import { changeActions, changeCommand, changeForm } from './change.ts'
import { holidayGoneKind, holidaysKind } from './holidays.ts'
import { offerAction, offerHappenings, offerSlot, rememberOffer, settleWake } from './ladder.ts'
import { listCommand } from './list.ts'
import { promptActions, promptCommand, promptForm, promptKind, promptNotes } from './own-prompts.ts'
import { privacy } from './privacy.ts'
import { records } from './records.ts'
import { ritualKind } from './ritual-kind.ts'
import { runAction, runCommand } from './run.ts'
import { wakeOpenOffers } from './settling.ts'

export const rhythm: Feature = {
  name: 'rhythm',
  privacy,
  commands: [listCommand, runCommand, changeCommand, promptCommand],
  actions: [runAction, ...changeActions, ...promptActions, offerAction],
  forms: [changeForm, promptForm],
  wakes: [settleWake],
  records,
  happenings: [
    ...offerHappenings,
    // The decision itself stands in the log; this tells features and the journal that it was carried out.
    { name: 'rhythm.changed', line: async () => undefined },
    { name: 'rhythm.run', line: async () => undefined },
  ],
  slots: [offerSlot, promptNotes],
  proposals: [ritualKind, holidaysKind, holidayGoneKind, promptKind],
  settings: [ceilingSetting],
  on: { calendar: wakeOpenOffers, happening: rememberOffer },
}
