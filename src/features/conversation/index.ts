// When something deserves a conversation: from any message of ours, quietly, to only the few people it concerns.
import type { Feature } from '../../core/feature.ts'
import { actions, yesForm } from './answering.ts'
import { askForm, open } from './asking.ts'
import { privacy } from './privacy.ts'
import { memberChanged, wakes } from './telling.ts'
import { texts } from './texts.ts'
import { slots } from './waiting.ts'

export const conversation: Feature = {
  name: 'conversation',
  privacy,
  menus: [
    {
      name: 'conversation.ask',
      label: texts.menu,
      on: 'ours',
      may: 'guest',
      road: 'look',
      run: (q, { message }) => open(q, message),
    },
  ],
  actions,
  forms: [askForm, yesForm],
  wakes,
  slots,
  on: { member: memberChanged },
}
