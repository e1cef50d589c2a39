// The question of the week (R01): one question on Monday, answers with or without a name, what came of it on Thursday.
import type { Feature } from '../../core/feature.ts'
import { roundClockwork } from '../../rounds/clockwork.ts'
import { answering, resting } from './actions.ts'
import { answerCard, directCard, roundCard } from './cards.ts'
import { closedHappening, moreVoices, quotes, records } from './digest.ts'
import { feels } from './feels.ts'
import { anonymousForm, keepForm, shareForm } from './forms.ts'
import { communityChanged, kind, ritual } from './kind.ts'
import { momentForm } from './moment.ts'
import { catchUp, commands, noteActions, today } from './notes.ts'
import { forgetPrivate, memberChanged, privacy } from './privacy.ts'
import { digestPosted, quotedActions } from './quoted.ts'
import { silentActions, silentHappenings, silentToday } from './silent.ts'
import { standing } from './standing.ts'
import { summaryQuotes } from './summary-quotes.ts'
import { texts } from './texts.ts'
import { retyped, typed, typedActions } from './typed.ts'

const clockwork = roundClockwork(kind, { closes: texts.closes })

export const reflection: Feature = {
  name: 'reflection',
  privacy,
  commands,
  actions: [...answering, ...resting, ...typedActions, ...noteActions, ...quotedActions, ...silentActions],
  forms: [shareForm, anonymousForm, keepForm, momentForm],
  rituals: [ritual],
  wakes: [...clockwork.wakes, forgetPrivate],
  records,
  happenings: [closedHappening, ...silentHappenings],
  slots: [today, silentToday, catchUp, quotes, moreVoices, feels, summaryQuotes, standing],
  messages: [
    { prefix: 'reflection.round', card: roundCard },
    { prefix: 'reflection.direct', card: directCard },
    { prefix: 'reflection.answer', card: answerCard },
  ],
  typed,
  retyped,
  on: { calendar: clockwork.calendar, member: memberChanged, community: communityChanged, digest: digestPosted },
}
