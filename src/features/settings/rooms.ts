// When something is the matter with a room: who holds a key hears it once and can find it again, with what can be done (INV-41).
import { listDirectsStops } from '../../community/directs-stops.ts'
import type { RoomTrouble } from '../../community/room-troubles/store.ts'
import { listTroublesNow, removeTrouble } from '../../community/room-troubles/store.ts'
import { changeSpace, findCommunityByRoom } from '../../community/spaces/store.ts'
import { communityRef, platformName } from '../../community/words.ts'
import type { Block, Button } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { HappeningKind } from '../../core/happening.ts'
import { nextAwake } from '../../core/own-hours.ts'
import type { CommunityChange, Space } from '../../core/people.ts'
import type { Contribution } from '../../core/slot.ts'
import type { Translate } from '../../core/text.ts'
import { plus } from '../../core/time.ts'
import { hoursOf } from '../../rounds/reminding.ts'
import { restReasons, wakeResting } from '../../store/outgoing/resting.ts'
import { texts } from './texts.ts'

type Trouble = RoomTrouble & { readonly in: Space }

const worthTellingDays = 7

/** Each key holder who chose messages, once, at an hour that is theirs; the others find it in my today and in the log. */
export async function tellKeyHolders(c: Change, change: CommunityChange): Promise<void> {
  if (!('space' in change) || change.how === 'spaceBack') return
  for (const member of await c.circle.members()) {
    if (!member.caretaker || !member.wantsDirect || member.frozen) continue
    const { id, language, zone } = member
    const blocks = await troubleBlocks(c, c.inLanguage(language), change.space)
    if (blocks.length === 0) continue
    await c.post({
      key: `settings.room:${c.newId()}`,
      purpose: { to: 'member', member: id },
      cost: 'free',
      card: { v: 1, language, zone, blocks },
      expiresAt: plus(c.now, { days: worthTellingDays }),
      notBefore: nextAwake(hoursOf(member), c.now),
    })
  }
}

export const roomsToday: Contribution = {
  slot: 'today',
  order: 5,
  blocks: async (q) => (q.who?.caretaker ? troubleBlocks(q, q.t) : []),
}

/** Everything that is the matter now, in one space or in all. */
export async function troubleBlocks(q: Query, t: Translate, only?: Space['id']): Promise<Block[]> {
  const isMeant = ({ id }: Space) => only === undefined || id === only
  // Where the circle does not meet any more nobody misses it.
  const gone = (await q.circle.spaces()).filter(
    (space) => space.state === 'gone' && space.homeRoom !== undefined && isMeant(space),
  )
  const troubles = (await listTroublesNow(q.db, q.community)).filter(
    (one) => isMeant(one.in) && one.in.state !== 'gone',
  )
  const blocks = [
    ...troubles.flatMap((one) => [say.text(...whatIsUp(q, t, one)), say.buttons(...waysOut(t, one))]),
    ...gone.map((space) => {
      const platform = platformName(t, space.platform)
      return say.text(...t.rich(texts.spaceGone, { space: nameOf(q, space), platform }))
    }),
    ...(await stopBlocks(q, t, isMeant)),
  ]
  return blocks.length > 0 ? [...blocks, say.note(t(texts.onlyKeys))] : []
}

/** Where nobody gets a first direct message for a while. */
async function stopBlocks(q: Query, t: Translate, isMeant: (space: Space) => boolean): Promise<Block[]> {
  const spaces = (await q.circle.spaces()).filter(isMeant)
  return (await listDirectsStops(q.db, q.community, q.now)).flatMap(({ space, until }) => {
    const there = spaces.find(({ id }) => id === space)
    if (!there) return []
    const says = { platform: platformName(t, there.platform), until: { at: until, as: 'moment' } as const }
    return [say.text(...t.rich(texts.directsStopped, { ...says, today: { command: ['my', 'today'] } }))]
  })
}

function whatIsUp(q: Query, t: Translate, { kind, readersBefore, in: space }: Trouble) {
  const room = roomName(q, space)
  if (kind === 'gone') return t.rich(texts.roomGone, { room })
  if (kind === 'opened') return t.rich(texts.roomOpened, { room, space: nameOf(q, space) })
  return t.rich(texts.roomCrowded, { room, n: space.readers ?? 0, before: readersBefore ?? 0 })
}

function waysOut(t: Translate, { kind, space }: Trouble): Button[] {
  const other: Button = { label: t(texts.otherRoom), address: address('settings.room', space), weight: 'first' }
  if (kind !== 'crowded') return [other]
  return [other, { label: t(texts.roomIsRight), address: address('settings.keepRoom', space) }]
}

/** Names of rooms and spaces are somebody's words, like the circle's own. */
function roomName(q: Query, { homeName }: Space) {
  return q.said(homeName ? `#${homeName.replace(/^#/, '')}` : '#', communityRef({ id: q.community }))
}

function nameOf(q: Query, { name, platform }: Space) {
  return q.said(name || platform, communityRef({ id: q.community }))
}

export const roomActions: readonly Action[] = [
  {
    name: 'settings.room',
    may: 'caretaker',
    road: 'look',
    run: async (q, { record }) => {
      const form = await openRoom(q, record)
      return isRefusal(form) ? form : { form }
    },
  },
  { name: 'settings.keepRoom', may: 'caretaker', road: 'do', run: (c, { record }) => keepRoom(c, record) },
]

export const roomForm: FormSpec = { name: 'settings.room', may: 'caretaker', open: openRoom, submit: saveRoom }

async function findTrouble(q: Query, id: string): Promise<Trouble | undefined> {
  return (await listTroublesNow(q.db, q.community)).find(
    ({ space, room, in: there }) => space === id && room === there.homeRoom,
  )
}

async function openRoom(q: Query, id: string): Promise<Form | ReturnType<typeof refuse>> {
  const { t } = q
  const trouble = await findTrouble(q, id)
  if (!trouble) return refuse(t(texts.roomFine))
  const { platform, external } = trouble.in
  if (q.person?.platform !== platform || q.person.space !== external) {
    const log = { command: ['community', 'log'] } as const
    return refuse(t.rich(texts.roomElsewhere, { space: nameOf(q, trouble.in), log }))
  }
  return {
    v: 1,
    name: 'settings.room',
    subject: id,
    language: t.language,
    title: t(texts.roomTitle),
    submit: t(texts.roomSubmit),
    fields: [{ kind: 'room', name: 'room', label: t(texts.roomField), hint: t(texts.roomHint), required: true }],
  }
}

/** Only to repair: which channel a circle lives in is otherwise for all to decide. */
async function saveRoom(c: Change, id: string, values: Values): Promise<Answer> {
  const trouble = await findTrouble(c, id)
  if (!trouble) return refuse(c.t(texts.roomFine))
  const { platform, external, homeRoom, experimentsRoom } = trouble.in
  const room = textOf(values, 'room') ?? ''
  const seen = c.place?.picked?.find((one) => one.room === room) ?? (c.place?.room === room ? c.place : undefined)
  const owner = await findCommunityByRoom(c.db, { platform, external, room })
  const no = (text: typeof texts.roomSame) => refuse(c.t(text), { problems: [{ field: 'room', says: c.t(text) }] })
  if (room === '' || room === homeRoom) return no(texts.roomSame)
  if (owner !== undefined && owner !== c.community) return no(texts.roomTaken)
  if (seen?.open) return no(texts.roomIsOpen)
  await changeSpace(c.db, c.community, trouble.space, {
    homeRoom: room,
    homeName: seen?.roomName ?? room,
    open: false,
    ...(seen?.readers !== undefined && { readers: seen.readers }),
    ...(experimentsRoom === homeRoom && { experimentsRoom: room }),
  })
  await c.happened('settings.roomMoved', communityRef({ id: c.community }), c.who?.id)
  await c.communityChanged({ how: 'roomChanged' })
  await c.calendarChanged()
  return {
    card: c.card(
      say.text(
        ...c.t.rich(texts.roomMoved, { room: roomName(c, { ...trouble.in, homeName: seen?.roomName ?? room }) }),
      ),
    ),
  }
}

/** More people than before, and that is meant: the label says how many. */
async function keepRoom(c: Change, id: string): Promise<Answer> {
  const trouble = await findTrouble(c, id)
  if (trouble?.kind !== 'crowded') return refuse(c.t(texts.roomFine))
  await removeTrouble(c.db, c.community, trouble.space, trouble.room)
  await wakeResting(c.db, c.community, { space: trouble.space, reason: restReasons.held, now: c.now })
  await c.happened('settings.roomKept', communityRef({ id: c.community }), c.who?.id)
  return { card: c.card(say.text(c.t(texts.roomKept))) }
}

export const roomHappenings: readonly HappeningKind[] = [
  {
    name: 'settings.roomMoved',
    log: true,
    line: async (q, { subject, by }) => ({
      spans: by ? q.t.rich(texts.lineRoomMovedBy, { member: { member: by } }) : [q.t(texts.lineRoomMoved)],
      sources: [subject],
    }),
  },
  {
    name: 'settings.roomKept',
    log: true,
    line: async (q, { subject }) => ({ spans: [q.t(texts.lineRoomKept)], sources: [subject] }),
  },
]
