// The buttons of this feature and the forms they open, each with who may press it.
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec, Standing } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { isRefusal } from '../../core/errors.ts'
import { textOf } from '../../core/form.ts'
import { decline, invite, note, pause, predict, withdraw } from './along.ts'
import { formAnswer, runPicked } from './commands.ts'
import { decisionCard, tapDecision } from './deciding.ts'
import { ideaForm, inviteForm, noteForm, predictForm, startForm } from './forms.ts'
import { showStory } from './full-story.ts'
import { echoLesson, howForm, saveHow, takeEchoBack } from './lessons/echoes.ts'
import { lessonForm, playedForm, savePlayed, shareLesson, tell } from './lessons/lessons.ts'
import { adopt, join, logIdea, resume, startExperiment } from './logging.ts'
import { decisions } from './model.ts'
import { heardOf, resayCard } from './moving.ts'
import { giveVoice, lookBack, reviewForm } from './review.ts'
import { refSpan } from './spans.ts'
import { storyOrRefusal } from './story.ts'
import { texts } from './texts.ts'
import { removeOwn, undo } from './undo.ts'

type Name = `experiments.${string}`
type Open = FormSpec['open']

const pressed = (
  name: Name,
  run: (c: Change, record: string, choice: string | undefined) => Promise<Answer>,
  may: Standing = 'member',
): Action => ({ name, may, road: 'do', run: (c, press) => run(c, press.record, press.choice) })

const opens = (name: Name, open: Open, may: Standing = 'member'): Action => ({
  name,
  may,
  road: 'look',
  run: async (q: Query, { record }) => formAnswer(await open(q, record)),
})

const openIdea: Open = async (q) => ideaForm(q)

export const actions: readonly Action[] = [
  opens('experiments.log', openIdea),
  opens('experiments.start', startForm),
  opens('experiments.saw', noteForm, 'guest'),
  opens('experiments.predict', predictForm),
  opens('experiments.invite', inviteForm),
  opens('experiments.lesson', lessonForm),
  opens('experiments.played', playedForm),
  opens('experiments.how', howForm, 'guest'),
  { name: 'experiments.show', may: 'alumnus', road: 'look', run: (q, { record }) => showStory(q, record) },
  pressed('experiments.pick', runPicked, 'guest'),
  pressed('experiments.join', join),
  pressed('experiments.decline', decline),
  pressed('experiments.lookBack', lookBack, 'guest'),
  pressed('experiments.decide', async (c, id, choice) => {
    const decision = decisions.find((one) => one === choice)
    return decision ? tapDecision(c, id, decision) : decisionCard(c, id)
  }),
  pressed('experiments.adopt', adopt),
  pressed('experiments.going', going),
  pressed('experiments.rest', (c, id) => pause(c, id)),
  pressed('experiments.withdraw', (c, id) => withdraw(c, id, 'withdraw')),
  pressed('experiments.restore', (c, id) => withdraw(c, id, 'restore')),
  pressed('experiments.tell', tell),
  pressed('experiments.useful', (c, id) => echoLesson(c, id, 'useful'), 'guest'),
  pressed('experiments.lived', (c, id) => echoLesson(c, id, 'lived'), 'guest'),
  pressed('experiments.unecho', takeEchoBack, 'guest'),
  pressed('experiments.undo', undo, 'guest'),
  pressed('experiments.remove', removeOwn, 'guest'),
  {
    name: 'experiments.later',
    may: 'member',
    road: 'look',
    run: async (q) => ({
      card: q.card(say.text(...q.t.rich(texts.laterFine, { list: { command: ['experiment', 'list'] } }))),
    }),
  },
]

/** A sign of life, and when it was resting it runs again. */
async function going(c: Change, id: string): Promise<Answer> {
  const story = await storyOrRefusal(c, id)
  if (isRefusal(story)) return story
  const { state } = story.experiment
  const moved = state === 'paused' ? await resume(c, story) : await heardOf(c, story.experiment)
  if (isRefusal(moved)) return moved
  await resayCard(c, moved)
  return { card: c.card(say.text(...c.t.rich(texts.goingNow, { ref: refSpan(moved) }))) }
}

export const forms: readonly FormSpec[] = [
  { name: 'experiments.idea', may: 'member', open: openIdea, submit: (c, _, values) => logIdea(c, values) },
  { name: 'experiments.start', may: 'member', open: startForm, submit: startExperiment },
  {
    name: 'experiments.note',
    may: 'guest',
    open: noteForm,
    submit: (c, id, values) => note(c, id, textOf(values, 'words') ?? ''),
  },
  { name: 'experiments.review', may: 'guest', open: reviewForm, submit: giveVoice },
  { name: 'experiments.predict', may: 'member', open: predictForm, submit: predict },
  { name: 'experiments.invite', may: 'member', open: inviteForm, submit: invite },
  { name: 'experiments.lesson', may: 'member', open: lessonForm, submit: shareLesson },
  { name: 'experiments.played', may: 'member', open: playedForm, submit: savePlayed },
  { name: 'experiments.how', may: 'guest', open: howForm, submit: saveHow },
]
