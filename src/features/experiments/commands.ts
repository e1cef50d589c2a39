// The commands of the experiment log. Without a reference they choose the one experiment that fits, or offer a menu.
import { say } from '../../core/card.ts'
import type { Answer, Arg, Command } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form } from '../../core/form.ts'
import { note, ownStory, pause } from './along.ts'
import { decisionCard } from './deciding.ts'
import { noteForm, startForm } from './forms.ts'
import { optionOf, showList, showStory } from './full-story.ts'
import { join, logTyped } from './logging.ts'
import type { Experiment, State } from './model.ts'
import { kinds, states } from './model.ts'
import { lookBack } from './review.ts'
import { button, kindText, stateText } from './spans.ts'
import { listExperiments } from './store.ts'
import { texts } from './texts.ts'

const noun = { nl: 'experiment', en: 'experiment' }
const kindChoices = kinds.map((value) => ({ value, says: kindText[value] }))
const stateChoices = states.map((value) => ({ value, says: stateText[value] }))

const refArg: Arg = {
  name: 'ref',
  words: { nl: 'nummer', en: 'ref' },
  says: texts.argRef,
  kind: 'ref',
  prefix: 'E',
}
const kindArg: Arg = {
  name: 'kind',
  words: { nl: 'soort', en: 'kind' },
  says: texts.argKind,
  kind: 'choice',
  choices: kindChoices,
}

/** What can be done with an experiment that was picked from a menu, and with which ones it can be done. */
const verbs: Readonly<
  Record<string, { readonly fits: readonly State[]; run(c: Change, id: string): Promise<Answer> }>
> = {
  start: {
    fits: ['idea', 'strengthened', 'adjusted', 'stopped'],
    run: async (c, id) => formAnswer(await startForm(c, id)),
  },
  note: { fits: ['running', 'paused'], run: async (c, id) => formAnswer(await noteForm(c, id)) },
  review: { fits: ['running', 'paused', 'reviewed'], run: lookBack },
  decide: {
    fits: ['reviewed', 'running'],
    run: async (c, id) => {
      const story = await ownStory(c, id)
      return isRefusal(story) ? story : decisionCard(c, id)
    },
  },
  join: { fits: states, run: join },
  pause: { fits: ['running'], run: (c, id) => pause(c, id) },
  show: { fits: states, run: showStory },
}

export function formAnswer(form: Form | Refusal): Answer {
  return isRefusal(form) ? form : { form }
}

/** The one that fits; otherwise a menu, or a kind word when there is none. */
async function withOne(c: Change, verb: keyof typeof verbs, id: string | undefined): Promise<Answer> {
  const { fits = [], run } = verbs[verb] ?? {}
  if (!run) return refuse(c.t(texts.gone))
  if (id !== undefined) return run(c, id)
  const fitting = (await listExperiments(c.db, c.community)).filter(({ state }) => fits.includes(state)).toReversed()
  const [first] = fitting
  if (!first) return refuse(c.t(texts.nothingHere), { buttons: [button(c.t, texts.logOne, 'log', 'new')] })
  return fitting.length === 1 ? run(c, first.id) : menu(c, String(verb), fitting)
}

function menu(q: Query | Change, verb: string, fitting: readonly Experiment[]): Answer {
  const options = fitting.slice(0, 25).map(optionOf)
  return {
    card: q.card(say.text(q.t(texts.which)), {
      kind: 'menu',
      address: `experiments.pick:${verb}`,
      hint: q.t(texts.which),
      options,
    }),
  }
}

/** A choice out of that menu. */
export function runPicked(c: Change, verb: string, id: string | undefined): Promise<Answer> {
  return withOne(c, verb, id ?? '')
}

export const commands: readonly Command[] = [
  {
    noun: 'experiment',
    verb: 'log',
    words: { noun, verb: { nl: 'noteer', en: 'log' } },
    says: texts.logSays,
    args: [
      { name: 'title', words: { nl: 'titel', en: 'title' }, says: texts.argTitle, kind: 'text', rest: true },
      kindArg,
    ],
    may: 'member',
    day: 1,
    road: 'do',
    run: (c, { title, kind }) => logTyped(c, title, kind),
  },
  {
    noun: 'experiment',
    verb: 'start',
    words: { noun, verb: { nl: 'start', en: 'start' } },
    says: texts.startSays,
    args: [refArg],
    may: 'member',
    day: 1,
    road: 'do',
    run: (c, { ref }) => withOne(c, 'start', ref),
  },
  {
    noun: 'experiment',
    verb: 'note',
    words: { noun, verb: { nl: 'gezien', en: 'note' } },
    says: texts.noteSays,
    args: [refArg, { name: 'text', words: { nl: 'tekst', en: 'text' }, says: texts.argText, kind: 'text', rest: true }],
    may: 'guest',
    day: 1,
    road: 'do',
    run: (c, { ref, text }) => (ref && text ? note(c, ref, text) : withOne(c, 'note', ref)),
  },
  {
    noun: 'experiment',
    verb: 'review',
    words: { noun, verb: { nl: 'terugblik', en: 'review' } },
    says: texts.reviewSays,
    args: [refArg],
    may: 'guest',
    day: 1,
    road: 'do',
    run: (c, { ref }) => withOne(c, 'review', ref),
  },
  {
    noun: 'experiment',
    verb: 'decide',
    words: { noun, verb: { nl: 'besluit', en: 'decide' } },
    says: texts.decideSays,
    args: [refArg],
    may: 'member',
    day: 2,
    road: 'do',
    run: (c, { ref }) => withOne(c, 'decide', ref),
  },
  {
    noun: 'experiment',
    verb: 'join',
    words: { noun, verb: { nl: 'doe-mee', en: 'join' } },
    says: texts.joinSays,
    args: [refArg],
    may: 'member',
    day: 2,
    road: 'do',
    run: (c, { ref }) => withOne(c, 'join', ref),
  },
  {
    noun: 'experiment',
    verb: 'list',
    words: { noun, verb: { nl: 'lijst', en: 'list' } },
    says: texts.listSays,
    args: [
      {
        name: 'state',
        words: { nl: 'staat', en: 'state' },
        says: texts.argState,
        kind: 'choice',
        choices: stateChoices,
      },
      kindArg,
    ],
    may: 'alumnus',
    day: 1,
    road: 'look',
    run: (q, { state, kind }) => showList(q, { state, kind }),
  },
  {
    noun: 'experiment',
    verb: 'show',
    words: { noun, verb: { nl: 'toon', en: 'show' } },
    says: texts.showSays,
    args: [refArg],
    may: 'alumnus',
    day: 2,
    road: 'look',
    run: async (q, { ref }) => (ref ? showStory(q, ref) : showOne(q)),
  },
  {
    noun: 'experiment',
    verb: 'pause',
    words: { noun, verb: { nl: 'pauzeer', en: 'pause' } },
    says: texts.pauseSays,
    args: [refArg, { name: 'until', words: { nl: 'tot', en: 'until' }, says: texts.argUntil, kind: 'date' }],
    may: 'member',
    day: 2,
    road: 'do',
    run: (c, { ref, until }) => (ref ? pause(c, ref, until) : withOne(c, 'pause', undefined)),
  },
]

async function showOne(q: Query): Promise<Answer> {
  const all = (await listExperiments(q.db, q.community)).toReversed()
  const [first] = all
  if (!first) return showList(q, {})
  return all.length === 1 ? showStory(q, first.id) : menu(q, 'show', all)
}
