// A channel of their own for experiments, in one place of the circle: who holds a key chooses it, and it is never wider than the home channel.
import { changeSpace, findCommunityByRoom } from '../../community/spaces/store.ts'
import { communityRef } from '../../community/words.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { Space } from '../../core/people.ts'
import { texts } from './texts.ts'

/** Only of the place they are in: rooms of another cannot be chosen from here. */
function spaceHere(q: Query, spaces: readonly Space[]): Space | undefined {
  const { person } = q
  return spaces.find(
    ({ platform, external, homeRoom }) =>
      homeRoom !== undefined && platform === person?.platform && external === person.space,
  )
}

export async function experimentsRoomBlocks(q: Query): Promise<Block[]> {
  const space = spaceHere(q, await q.circle.spaces())
  if (!space) return []
  const isOwn = space.experimentsRoom !== undefined && space.experimentsRoom !== space.homeRoom
  const room = { room: isOwn ? 'experiments' : 'home' } as const
  return [
    say.text(...q.t.rich(texts.experimentsIn, { room })),
    say.buttons({ label: q.t(texts.otherRoom), address: address('settings.experimentsRoom', space.id) }),
  ]
}

export const experimentsRoomAction: Action = {
  name: 'settings.experimentsRoom',
  may: 'caretaker',
  road: 'look',
  run: async (q, { record }) => {
    const form = await openForm(q, record)
    return isRefusal(form) ? form : { form }
  },
}

export const experimentsRoomForm: FormSpec = {
  name: 'settings.experimentsRoom',
  may: 'caretaker',
  open: openForm,
  submit: saveRoom,
}

async function openForm(q: Query, id: string): Promise<Form | ReturnType<typeof refuse>> {
  const space = spaceHere(q, await q.circle.spaces())
  if (space?.id !== id) return refuse(q.t(texts.experimentsElsewhere))
  const value = space.experimentsRoom ?? space.homeRoom
  return {
    v: 1,
    name: 'settings.experimentsRoom',
    subject: id,
    language: q.t.language,
    title: q.t(texts.experimentsTitle),
    submit: q.t(texts.roomSubmit),
    fields: [
      {
        kind: 'room',
        name: 'room',
        label: q.t(texts.experimentsField),
        hint: q.t(texts.experimentsHint),
        pages: true,
        required: true,
        ...(value !== undefined && { value }),
      },
    ],
  }
}

/** What stands already stays where it is; what is new comes in the other room. */
async function saveRoom(c: Change, id: string, values: Values): Promise<Answer> {
  const space = spaceHere(c, await c.circle.spaces())
  if (space?.id !== id) return refuse(c.t(texts.experimentsElsewhere))
  const room = textOf(values, 'room') ?? ''
  const { platform, external } = space
  const seen = c.place?.picked?.find((one) => one.room === room) ?? (c.place?.room === room ? c.place : undefined)
  const owner = await findCommunityByRoom(c.db, { platform, external, room })
  const no = (text: typeof texts.roomSame) => refuse(c.t(text), { problems: [{ field: 'room', says: c.t(text) }] })
  if (room === '' || room === (space.experimentsRoom ?? space.homeRoom)) return no(texts.experimentsSame)
  if (owner !== undefined && owner !== c.community) return no(texts.roomTaken)
  if (seen?.open && !space.open) return no(texts.roomIsOpen)
  await changeSpace(c.db, c.community, space.id, { experimentsRoom: room === space.homeRoom ? undefined : room })
  await c.happened('settings.experimentsMoved', communityRef({ id: c.community }), c.who?.id)
  await c.communityChanged({ how: 'roomChanged' })
  return { card: c.card(say.text(c.t(texts.experimentsMoved))) }
}

export const experimentsRoomHappening: HappeningKind = {
  name: 'settings.experimentsMoved',
  log: true,
  line: async (q, { subject }) => ({ spans: [q.t(texts.lineExperimentsMoved)], sources: [subject] }),
}
