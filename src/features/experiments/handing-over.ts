// Handing over a place in a team by mutual yes: who leaves asks one person, who says yes takes the place.
import type { AskKind } from '../../asks/asks.ts'
import { openAsk } from '../../asks/asks.ts'
import { askParts } from '../../asks/parts.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { Contribution } from '../../core/slot.ts'
import { plus } from '../../core/time.ts'
import type { Experiment } from './model.ts'
import { experimentRef } from './model.ts'
import { joinTeam, resayCard } from './moving.ts'
import { refSpan, titleSpan } from './spans.ts'
import { listExperiments, listTeam, listTeamsOf, removeTeamPlace } from './store.ts'
import { findStory } from './story.ts'
import { texts } from './texts.ts'

const askedDays = 7
/** What can still be carried on by somebody else. */
const going = ['idea', 'running', 'paused', 'reviewed', 'strengthened', 'adjusted']

export const takeOver: AskKind = {
  name: 'experiments.takeOver',
  blocks: async (q, t, ask) => {
    const story = await findStory(q, ask.subject.id)
    if (!story || !ask.from || !story.team.includes(ask.from)) return undefined
    const { experiment } = story
    const name = { member: ask.from }
    return [
      say.text(...t.rich(texts.takeOverAsk, { name, ref: refSpan(experiment), title: titleSpan(experiment) })),
      say.note(t(texts.takeOverNote)),
    ]
  },
  labels: (t) => ({ yes: t(texts.takeOverYes), no: t(texts.takeOverNo) }),
  yes: async (c, ask) => {
    const story = await findStory(c, ask.subject.id)
    if (!story || !c.who) return refuse(c.t(texts.unknown))
    await joinTeam(c, story, c.who)
    const place = (await listTeam(c.db, c.community, story.experiment.id)).find(({ memberId }) => memberId === ask.from)
    if (place) await removeTeamPlace(c.db, c.community, place.id)
    await resayCard(c, story.experiment)
    return { card: c.card(say.text(...c.t.rich(texts.tookOver, { ref: refSpan(story.experiment) }))) }
  },
  no: async (c) => ({ card: c.card(say.text(c.t(texts.takeOverFine))) }),
}

export const handingOver = askParts('experiments', [takeOver])

/** For who wants to leave: their experiments that go on, each with a way to pass on their place. */
export const leavingSlot: Contribution = {
  slot: 'leaving',
  order: 30,
  blocks: async (q, { id }) => {
    const blocks: Block[] = []
    for (const experiment of await goingOf(q, id as MemberId)) {
      blocks.push(
        say.text(refSpan(experiment), ' ', titleSpan(experiment)),
        say.buttons({ label: q.t(texts.passOn), address: address('experiments.passOn', experiment.id) }),
      )
    }
    return blocks
  },
}

async function goingOf(q: Query, member: MemberId): Promise<Experiment[]> {
  const places = await listTeamsOf(q.db, q.community, member)
  const all = await listExperiments(q.db, q.community)
  return all.filter(({ id, state }) => going.includes(state) && places.some(({ experimentId }) => experimentId === id))
}

export const passOnAction: Action = {
  name: 'experiments.passOn',
  may: 'guest',
  road: 'look',
  run: async (q, { record }) => {
    const form = await openPassOn(q, record)
    return isRefusal(form) ? form : { form }
  },
}

export const passOnForm: FormSpec = {
  name: 'experiments.passOn',
  may: 'guest',
  open: openPassOn,
  submit: passOn,
}

async function openPassOn(q: Query, id: string): Promise<Form | Refusal> {
  const { t } = q
  const who = q.who as Member
  const story = await findStory(q, id)
  if (!story?.team.includes(who.id)) return refuse(t(texts.unknown))
  const others = (await q.circle.members()).filter((one) => one.id !== who.id)
  if (others.length === 0) return refuse(t(texts.nobodyToAsk))
  return {
    v: 1,
    name: 'experiments.passOn',
    subject: id,
    language: t.language,
    title: t(texts.passOn),
    submit: t(texts.passOnSubmit),
    intro: t.rich(texts.passOnIntro),
    fields: [
      {
        kind: 'member',
        name: 'member',
        label: t(texts.passOnWho),
        required: true,
        options: others.map((one) => ({ value: one.id, label: one.name })),
      },
    ],
  }
}

async function passOn(c: Change, id: string, values: Values): Promise<Answer> {
  const who = c.who as Member
  const story = await findStory(c, id)
  const member = await c.circle.member((textOf(values, 'member') ?? '') as MemberId)
  if (!story?.team.includes(who.id) || !member || member.id === who.id) return refuse(c.t(texts.unknown))
  await openAsk(c, {
    kind: takeOver,
    member: member.id,
    subject: experimentRef(id),
    from: who.id,
    lapsesAt: plus(c.now, { days: askedDays }),
  })
  return { card: c.card(say.text(...c.t.rich(texts.passedOn, { name: { member: member.id } }))) }
}
