// The weekly digest: on Friday it gives back what the week brought (R08).
import type { Feature } from '../../core/feature.ts'
import { forewordActions, forewordForm } from './foreword.ts'
import { homeLast } from './home.ts'
import { catchUp, digestRecord, forewordRecord, lastCommand, posted } from './last.ts'
import { missAction, noteCommand, noted, noteForm, noteRecord, unnoteAction } from './notes.ts'
import { weeklyDigest } from './post.ts'
import { previewActions, previewCommand } from './preview.ts'
import { privacy } from './privacy.ts'
import { recognisedLine, tapActions } from './taps.ts'

export const digest: Feature = {
  name: 'digest',
  privacy,
  commands: [lastCommand, previewCommand, noteCommand],
  actions: [...tapActions, ...previewActions, ...forewordActions, missAction, unnoteAction],
  forms: [forewordForm, noteForm],
  rituals: [weeklyDigest],
  records: [digestRecord, forewordRecord, noteRecord],
  happenings: [posted, noted],
  slots: [catchUp, homeLast],
  messages: [recognisedLine],
}
