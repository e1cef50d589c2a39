// What comes due by itself: look-backs open and close, a choice stands, and a silent experiment is asked about and rests.
import { address, say } from '../../core/card.ts'
import type { Change } from '../../core/context.ts'
import { isRefusal } from '../../core/errors.ts'
import type { Member } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Translate } from '../../core/text.ts'
import { translator } from '../../core/text.ts'
import { plus } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { rest } from './along.ts'
import { standOrWait } from './deciding.ts'
import type { Experiment } from './model.ts'
import { wakeFor, wakeQuiet } from './moving.ts'
import { closeReview, openReview, wakeReview } from './review.ts'
import { reviewKey } from './review-cards.ts'
import { askAfterDays, restAfterDays } from './rules.ts'
import { button, refSpan, titleSpan } from './spans.ts'
import { listCycles, listExperiments, saveExperiment } from './store.ts'
import type { Story } from './story.ts'
import { findStory, findStoryOfCycle, inDays, isReviewOpen, lookBackAt, reviewClosesAt } from './story.ts'
import { texts } from './texts.ts'

export const wakes: readonly Wake[] = [
  {
    name: 'experiments.lookBack',
    says: texts.wakeLookBack,
    run: async (c, { subject }) => {
      const story = await findStoryOfCycle(c, subject)
      if (story?.experiment.state !== 'running' || story.cycle.review !== 'none') return
      if (c.now < (await lookBackAt(c, story.cycle))) return wakeFor(c, story.experiment, story.cycle)
      await openReview(c, story)
    },
  },
  { name: 'experiments.uncover', run: (c, { subject }) => uncover(c, subject) },
  { name: 'experiments.closes', says: texts.wakeCloses, run: (c, { subject }) => closeReview(c, subject) },
  { name: 'experiments.stands', says: texts.wakeStands, run: (c, { subject }) => standOrWait(c, subject) },
  { name: 'experiments.quiet', run: (c, { subject }) => quiet(c, subject) },
  { name: 'experiments.lookAgain', run: (c, { subject }) => lookAgain(c, subject) },
]

/** Day two: the look-backs from outside open for everybody, and the team gets its one reminder. */
async function uncover(c: Change, cycleId: string): Promise<void> {
  const story = await findStoryOfCycle(c, cycleId)
  if (!story || !isReviewOpen(story.cycle)) return
  await c.resay(reviewKey(story.cycle))
  const close = { at: await reviewClosesAt(c, story.cycle), as: 'weekdayTime' } as const
  const { experiment, cycle } = story
  for (const member of await reachable(c, story)) {
    const hasLookedBack = story.voices.some(({ memberId }) => memberId === member.id)
    if (!member.wantsReminders || hasLookedBack) continue
    const key: MessageKey = `experiments.remind:${cycle.id}@${cycle.reviewOpenedAt}@${member.id}`
    await tellPrivately(c, member, key, (t) => [
      say.text(...t.rich(texts.remind, { ref: refSpan(experiment), title: titleSpan(experiment), close })),
      say.buttons(button(t, texts.myLookBack, 'lookBack', experiment.id), {
        label: t(texts.noReminders),
        address: address('my.noReminders', member.id),
      }),
    ])
  }
}

/** Six weeks without a sign of life: first a private question. Eight: it rests, without a word of blame. */
async function quiet(c: Change, id: string): Promise<void> {
  const story = await findStory(c, id)
  if (story?.experiment.state !== 'running') return
  const { experiment, cycle } = story
  const askAt = await inDays(c, experiment.heardAt, askAfterDays)
  if (isReviewOpen(cycle) || c.now < askAt) return wakeLater(c, experiment, Math.max(askAt, plus(c.now, { days: 7 })))
  const restAt = await inDays(c, experiment.heardAt, restAfterDays)
  if (c.now >= restAt) {
    const moved = await rest(c, story)
    if (!isRefusal(moved)) return
  }
  if (experiment.askedAt === undefined) await askWhetherGoing(c, story)
  await wakeLater(c, experiment, Math.max(restAt, plus(c.now, { days: 1 })))
}

function wakeLater(c: Change, { id }: Experiment, at: number): Promise<void> {
  return c.wake({ key: `experiments.quiet:${id}`, name: 'experiments.quiet', subject: id, at: at as typeof c.now })
}

async function lookAgain(c: Change, id: string): Promise<void> {
  const story = await findStory(c, id)
  if (story?.experiment.state !== 'paused') return
  await askWhetherGoing(c, story)
}

async function askWhetherGoing(c: Change, story: Story): Promise<void> {
  const { experiment } = story
  await saveExperiment(c.db, c.community, { ...experiment, askedAt: c.now })
  for (const member of await reachable(c, story)) {
    const key: MessageKey = `experiments.still:${experiment.id}@${c.now}@${member.id}`
    await tellPrivately(c, member, key, (t) => stillGoing(t, experiment))
  }
}

export function stillGoing(t: Translate, experiment: Experiment) {
  return [
    say.text(...t.rich(texts.stillGoing, { ref: refSpan(experiment), title: titleSpan(experiment) })),
    say.buttons(
      button(t, texts.going, 'going', experiment.id),
      button(t, texts.resting, 'rest', experiment.id),
      button(t, texts.lookBack, 'lookBack', experiment.id),
    ),
  ]
}

/** Team members who are here and chose direct messages. */
async function reachable(c: Change, { team }: Story): Promise<readonly Member[]> {
  return (await c.circle.counted()).filter((member) => member.wantsDirect && team.includes(member.id))
}

async function tellPrivately(
  c: Change,
  member: Member,
  key: MessageKey,
  draw: (t: Translate) => ReturnType<typeof stillGoing>,
): Promise<void> {
  const card = {
    v: 1,
    language: member.language,
    zone: member.zone,
    blocks: draw(translator(member.language)),
  } as const
  const purpose = { to: 'member', member: member.id } as const
  await c.post({ key, purpose, cost: 'direct', card, expiresAt: plus(c.now, { days: 3 }) })
}

/** Holidays and pauses move every look-back that is still to come or still open. */
export async function replan(c: Change): Promise<void> {
  for (const experiment of await listExperiments(c.db, c.community)) {
    if (experiment.state !== 'running' && experiment.state !== 'paused') continue
    const cycle = (await listCycles(c.db, c.community, experiment.id)).at(-1)
    if (isReviewOpen(cycle)) {
      await wakeReview(c, cycle)
      await c.resay(reviewKey(cycle))
    } else if (cycle && experiment.state === 'running') await wakeFor(c, experiment, cycle)
    if (experiment.state === 'running') await wakeQuiet(c, experiment)
    await c.resay(`experiments.card:${experiment.id}`)
  }
}
