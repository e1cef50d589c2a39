// Experiments (R02, R11): the log of what we try, looking back on it together, and what it teaches.
import type { Feature } from '../../core/feature.ts'
import { actions, forms } from './actions.ts'
import { drawCard } from './cards.ts'
import { replan, wakes } from './clockwork.ts'
import { commands } from './commands.ts'
import { listAlive } from './gathering.ts'
import { handingOver, leavingSlot, passOnAction, passOnForm } from './handing-over.ts'
import { happenings } from './happenings.ts'
import { drawEcho } from './lessons/echoes.ts'
import { drawLesson } from './lessons/lessons.ts'
import { merge } from './merging.ts'
import { privacy } from './privacy.ts'
import { records } from './records.ts'
import { drawBetter, drawObservation, drawOutcome, drawReview } from './review-cards.ts'
import { slots } from './slots.ts'

export const experiments: Feature = {
  name: 'experiments',
  privacy: {
    ...privacy,
    export: async (q, member) => [
      ...(await privacy.export(q, member)),
      ...(await handingOver.privacy.export(q, member)),
    ],
    forget: async (c, member) => {
      await handingOver.privacy.forget(c, member)
      await privacy.forget(c, member)
    },
    merge: async (c, merging) => {
      await handingOver.privacy.merge(c, merging)
      await merge(c, merging)
    },
  },
  commands,
  actions: [...actions, ...handingOver.actions, passOnAction],
  forms: [...forms, passOnForm],
  wakes: [...wakes, ...handingOver.wakes],
  records,
  happenings,
  slots: [...slots, ...handingOver.slots, leavingSlot],
  messages: [
    ...handingOver.messages,
    { prefix: 'experiments.card', card: drawCard },
    { prefix: 'experiments.review', card: drawReview },
    { prefix: 'experiments.outcome', card: drawOutcome },
    { prefix: 'experiments.seen', card: drawObservation },
    { prefix: 'experiments.better', card: drawBetter },
    { prefix: 'experiments.lesson', card: drawLesson },
    { prefix: 'experiments.echo', card: drawEcho },
  ],
  alive: listAlive,
  on: { calendar: replan, member: handingOver.memberChanged },
}
