// Connecting a place: a code from who holds a key, typed in the room there that becomes home (rules 48, 49, INV-41).
import { findCommunityByRoom, listCommunitiesInSpace, saveSpace } from '../../community/spaces/store.ts'
import { saidOf } from '../../community/words.ts'
import type { PickedRoom } from '../../core/act.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, Command, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { SpaceId } from '../../core/ids.ts'
import type { Space } from '../../core/people.ts'
import { plus } from '../../core/time.ts'
import { button, codeCard, connectedBlocks, openRoomCard, roomSaid, says, spacesBlocks } from './cards.ts'
import { findHeld, giveCode, tryCode } from './codes.ts'
import { joinForm, pickForm } from './forms.ts'
import type { Code } from './store.ts'
import { removeCode } from './store.ts'
import { texts } from './texts.ts'

export const connectCommand: Command = {
  noun: 'community',
  verb: 'connect',
  words: { noun: { nl: 'community', en: 'community' }, verb: { nl: 'verbind', en: 'connect' } },
  says: texts.connectSays,
  args: [{ name: 'code', words: { nl: 'code', en: 'code' }, says: texts.codeArg, kind: 'text', rest: true }],
  may: 'anyone',
  day: 3,
  road: 'do',
  run: async (c, { code }) => {
    if (code !== undefined) return connectBy(c, code, c.place?.room)
    if (!(await c.circle.exists())) return { form: joinForm(c) }
    const { who } = c
    if (!who?.caretaker) return says(c, texts.askKeyHolder)
    if (who.frozen || (await c.circle.community()).state === 'archived') return refuse(c.t(texts.notNow))
    const { letters, expiresAt } = await giveCode(c, who, 'space')
    const more = [say.text(c.t(texts.codeConnects)), ...(await spacesBlocks(c))]
    return { card: codeCard(c, { letters, expiresAt, command: ['community', 'connect'] }, more) }
  },
}

export const connectForm: FormSpec = {
  name: 'connecting.join',
  may: 'anyone',
  open: async (q) => joinForm(q),
  submit: (c, _, values: Values) => connectBy(c, textOf(values, 'code') ?? '', textOf(values, 'room')),
}

export const roomForm: FormSpec = {
  name: 'connecting.room',
  may: 'anyone',
  open: async (q, subject) => pickForm(q, subject),
  submit: async (c, id, values: Values) => {
    const code = await findHeld(c, id, 'space')
    return code ? connect(c, code, textOf(values, 'room') ?? '') : says(c, texts.expired)
  },
}

export const connectActions: readonly Action[] = [
  { name: 'connecting.join', may: 'anyone', road: 'look', run: async (q) => ({ form: joinForm(q) }) },
  {
    name: 'connecting.room',
    may: 'anyone',
    road: 'look',
    run: async (q, { record }) => ({ form: pickForm(q, record) }),
  },
  {
    name: 'connecting.open',
    may: 'anyone',
    road: 'do',
    run: async (c, { record, choice }) => {
      const code = await findHeld(c, record, 'space')
      return code && choice ? connect(c, code, choice, 'knowing') : says(c, texts.expired)
    },
  },
]

/** Without a room, as in a direct conversation, the room is asked for first. */
async function connectBy(c: Change, typed: string, room: string | undefined): Promise<Answer> {
  const tried = await tryCode(c, typed, 'space')
  if ('no' in tried) return says(c, tried.no)
  if (!c.person || c.person.space === '') return says(c, texts.typeInRoom)
  return room ? connect(c, tried.code, room) : { form: pickForm(c, tried.code.id) }
}

async function connect(c: Change, code: Code, room: string, openRoom: 'ask' | 'knowing' = 'ask'): Promise<Answer> {
  const { platform, space: external } = c.person ?? { platform: '', space: '' }
  const owner = await findCommunityByRoom(c.db, { platform, external, room })
  const here = await listCommunitiesInSpace(c.db, { platform, external })
  if (owner === code.communityId || here.includes(code.communityId)) return says(c, texts.alreadyHere)
  if (owner !== undefined || here.length > 0) return says(c, texts.otherCircle)
  const there = await c.toward(code.communityId)
  const { state } = await there.circle.community()
  if (state === 'archived') return says(c, texts.notNow)
  const seen = seenRoom(c, room)
  // Once it has begun, an open room is for all to decide; while it forms, it is a choice after the warning (INV-41).
  if (seen.open && (state !== 'forming' || openRoom === 'ask')) {
    return { card: openRoomCard(c, code, seen, state === 'forming') }
  }
  const space = await saveConnected(c, there, seen)
  await removeCode(c.db, code)
  await there.happened('connecting.connected', { kind: 'space', id: space.id }, code.memberId)
  await there.communityChanged({ how: 'spaceConnected', space: space.id })
  if (state !== 'forming') await tellAll(there, space, code)
  const community = await there.circle.community()
  const join = button(c, 'welcome.join', code.communityId, texts.join, 'first')
  const name = saidOf(c, community, community.name)
  return {
    card: c.card(
      say.text(...c.t.rich(texts.connected, { circle: name, room: roomSaid(c, space) })),
      ...readersBlock(c, space),
      say.text(...c.t.rich(texts.linkToo, { link: { command: ['my', 'link'] } })),
      say.buttons(join),
    ),
  }
}

/** A place where the circle met before is the same place again. */
async function saveConnected(c: Change, there: Change, seen: PickedRoom): Promise<Space> {
  const { platform, space: external } = c.person ?? { platform: '', space: '' }
  const before = (await there.circle.spaces()).find((one) => one.platform === platform && one.external === external)
  const space: Space = {
    id: before?.id ?? c.newId<SpaceId>(),
    platform,
    external,
    name: c.place?.spaceName ?? before?.name ?? '',
    homeRoom: seen.room,
    homeName: seen.roomName,
    experimentsRoom: undefined,
    readers: seen.readers,
    open: seen.open ?? false,
    state: 'connected',
  }
  await saveSpace(there.db, there.community, space)
  return space
}

/** What the platform tells about a room: where somebody acts, and of rooms they picked. */
function seenRoom(c: Change, room: string): PickedRoom {
  const { place } = c
  const picked = place?.picked?.find((one) => one.room === room)
  if (picked) return picked
  if (place?.room !== room) return { room }
  const { roomName, readers, open } = place
  return {
    room,
    ...(roomName !== undefined && { roomName }),
    ...(readers !== undefined && { readers }),
    ...(open !== undefined && { open }),
  }
}

/** Everybody hears that more people read along from now on, and where. */
async function tellAll(there: Change, space: Space, code: Code): Promise<void> {
  const t = await there.homeTexts()
  await there.post({
    key: `connecting.connected:${there.newId()}`,
    purpose: { to: 'home' },
    cost: 'free',
    card: await there.homeCard(connectedBlocks(there, t, space, code.memberId)),
    expiresAt: plus(there.now, { days: 3 }),
  })
}

function readersBlock(c: Query, space: Space) {
  const { readers } = space
  return readers === undefined ? [] : [say.note(...c.t.rich(texts.readers, { room: roomSaid(c, space), n: readers }))]
}
