// Meeting in a room that others can enter: only by a decision, and from then on every label says who can read along (INV-41).
import { listTroubles, removeTrouble } from '../../community/room-troubles/store.ts'
import { changeSpace, findCommunityByRoom } from '../../community/spaces/store.ts'
import { communityRef, platformName } from '../../community/words.ts'
import type { Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import { textOf } from '../../core/form.ts'
import type { SpaceId } from '../../core/ids.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import { restReasons, wakeResting } from '../../store/outgoing/resting.ts'
import { parseObject, parseText } from './payload.ts'
import { texts } from './texts.ts'

interface Payload {
  readonly space: SpaceId
  readonly room: string
  readonly name: string
  readonly open: boolean
  readonly readers: number | undefined
}

export const roomKind: ProposalKind<Payload> = {
  name: 'governance.room',
  consent: 'full',
  says: texts.room,
  parse: (json) => {
    const { space, room, name, open, readers } = parseObject(json)
    return {
      space: parseText(space) as SpaceId,
      room: parseText(room),
      name: parseText(name),
      open: open === true,
      readers: typeof readers === 'number' ? readers : undefined,
    }
  },
  words: async (q, payload, { from }) => {
    const space = (await q.circle.spaces()).find(({ id }) => id === payload.space)
    const platform = space ? platformName(q.t, space.platform) : ''
    const room = q.said(`#${payload.name}`, from)
    const who = payload.open ? texts.roomOpen : texts.roomClosed
    return { after: q.t.rich(who, { room, platform, readers: payload.readers ?? 0 }) }
  },
  fields: async (q, payload) => [
    {
      kind: 'room',
      name: 'room',
      label: q.t(texts.roomLabel),
      hint: q.t(texts.roomHint),
      required: true,
      ...(payload && { value: payload.room }),
    },
  ],
  read: async (q, values) => {
    const room = textOf(values, 'room') ?? ''
    const spaces = await q.circle.spaces()
    const space = spaces.find(
      ({ platform, external }) => q.person?.platform === platform && q.person.space === external,
    )
    const seen = q.place?.picked?.find((one) => one.room === room)
    if (!space || room === '') return refuse(q.t(texts.roomUnknown))
    const { roomName: name = room, open = false, readers } = seen ?? {}
    const payload: Payload = { space: space.id, room, name: name.replace(/^#/, ''), open, readers }
    return (await cannot(q, payload)) ?? payload
  },
  stillPossible: cannot,
  adopt: async (c, { space: id, room, name, open, readers }, { by }) => {
    const space = (await c.circle.spaces()).find((one) => one.id === id)
    if (!space) return
    const together = space.experimentsRoom === space.homeRoom
    await changeSpace(c.db, c.community, id, {
      ...{ homeRoom: room, homeName: name, open },
      ...(readers !== undefined && { readers }),
      ...(together && { experimentsRoom: room }),
    })
    await removeTrouble(c.db, c.community, id, room)
    await wakeResting(c.db, c.community, { space: id, reason: restReasons.held, now: c.now })
    await c.happened('governance.roomChosen', communityRef({ id: c.community }), by)
    await c.communityChanged({ how: 'roomChanged' })
    await c.calendarChanged()
  },
}

async function cannot(q: Query, { space: id, room }: Payload): Promise<Refusal | undefined> {
  const space = (await q.circle.spaces()).find((one) => one.id === id)
  if (!space) return refuse(q.t(texts.roomUnknown))
  const { platform, external, homeRoom } = space
  const owner = await findCommunityByRoom(q.db, { platform, external, room })
  if (owner !== undefined && owner !== q.community) return refuse(q.t(texts.roomTaken))
  const isTroubled = (await listTroubles(q.db, q.community)).some((one) => one.space === id && one.room === room)
  return room === homeRoom && !isTroubled ? refuse(q.t(texts.roomSame)) : undefined
}
