// What each page of setup saves: the first one that comes in founds the circle.
import { addHoliday } from '../../community/calendar/store.ts'
import { changeCommunity, saveCommunity } from '../../community/communities/store.ts'
import { changeMember, saveIdentity, saveMember } from '../../community/members/store.ts'
import { newMember } from '../../community/new-member.ts'
import { saveQuestionVersion } from '../../community/questions/store.ts'
import { removeTrouble } from '../../community/room-troubles/store.ts'
import { defaultAnonymityK } from '../../community/rules.ts'
import { saveSetting } from '../../community/settings/store.ts'
import { findCommunityByRoom, saveSpace } from '../../community/spaces/store.ts'
import { communityRef } from '../../community/words.ts'
import { address, say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Values } from '../../core/form.ts'
import { formAddress, textOf } from '../../core/form.ts'
import type { MemberId, QuestionVersionId, SpaceId } from '../../core/ids.ts'
import type { Member, Space } from '../../core/people.ts'
import type { Zone } from '../../core/time.ts'
import { isZone, parseLocalDate, toLocal } from '../../core/time.ts'
import { checklistCard, openRoomBlocks, previewCard } from './cards.ts'
import { acceptedRoomKey, loadSaved } from './load.ts'
import { mayGetKey } from './rules.ts'
import { texts } from './texts.ts'

/** After every page: what is left to do, or what a member will see. */
export async function nextCard(c: Change): Promise<Answer> {
  return { card: (await previewCard(c)) ?? (await checklistCard(c)) }
}

export async function submitQuestion(c: Change, _subject: string, values: Values): Promise<Answer> {
  const founder = await found(c)
  const { question } = await loadSaved(c)
  await saveQuestionVersion(c.db, c.community, {
    id: question?.id ?? c.newId<QuestionVersionId>(),
    number: 1,
    text: textOf(values, 'question') ?? '',
    whyNow: textOf(values, 'whyNow'),
    state: 'working',
    by: founder,
    language: c.t.language,
    createdAt: c.now,
  })
  await c.resay(`setup.invitation:${c.community}`)
  return nextCard(c)
}

export async function submitRoom(c: Change, _subject: string, values: Values): Promise<Answer> {
  const founder = await found(c)
  const { space } = await loadSaved(c)
  const room = textOf(values, 'room')
  if (!space || !room) return refuse(c.t(texts.notReady))
  const other = await findCommunityByRoom(c.db, { platform: space.platform, external: space.external, room })
  if (other && other !== c.community) {
    return refuse(c.t(texts.roomTaken), { problems: [{ field: 'room', says: c.t(texts.roomTaken) }] })
  }
  const zone = textOf(values, 'zone') ?? ''
  const chosen = seenRoom(c, space, room)
  await saveSpace(c.db, c.community, chosen)
  await changeCommunity(c.db, c.community, {
    language: textOf(values, 'language') === 'en' ? 'en' : 'nl',
    rhythm: textOf(values, 'rhythm') === 'all' ? 'all' : 'gentle',
    ...(isZone(zone) ? { zone } : {}),
  })
  if (space.homeRoom !== room) {
    await c.happened('setup.roomChosen', communityRef({ id: c.community }), founder)
    await c.communityChanged({ how: 'roomChanged' })
  }
  const { readiness } = await loadSaved(c)
  return readiness.room === 'open' ? { card: c.card(...openRoomBlocks(c, chosen)) } : nextCard(c)
}

/** What the platform tells about a room: where somebody acts, and of rooms they picked. */
function seenRoom(c: Change, space: Space, room: string): Space {
  const here = c.place?.room === room ? c.place : undefined
  const place = here ?? c.place?.picked?.find((one) => one.room === room)
  if (!place && space.homeRoom === room) return space
  return {
    ...space,
    homeRoom: room,
    homeName: place?.roomName,
    readers: place?.readers,
    open: place?.open ?? false,
  }
}

/** INV-41: the founder's own choice after the warning. */
export async function keepRoom(c: Change): Promise<Answer> {
  const { space } = await loadSaved(c)
  if (space?.homeRoom) {
    await saveSetting(c.db, c.community, acceptedRoomKey, space.homeRoom)
    await removeTrouble(c.db, c.community, space.id, space.homeRoom)
  }
  return nextCard(c)
}

export async function submitBehind(c: Change, _subject: string, values: Values): Promise<Answer> {
  await found(c)
  await changeCommunity(c.db, c.community, {
    name: textOf(values, 'name') ?? '',
    organisation: textOf(values, 'organisation') ?? '',
    contact: textOf(values, 'contact') ?? '',
  })
  const second = textOf(values, 'second')
  if (second) await giveKey(c, second)
  return nextCard(c)
}

/** Hands over a second key; refused when there is one already. */
export async function giveKey(c: Change, to: string): Promise<Answer> {
  const { state } = await c.circle.community()
  const member = await c.circle.member(to as MemberId)
  const keys = (await c.circle.members()).filter(({ caretaker }) => caretaker).length
  if (!member || !mayGetKey(member, Math.max(1, keys), state)) return refuse(c.t(texts.keyNotPossible))
  await changeMember(c.db, c.community, member.id, { caretaker: true })
  await c.happened('setup.keyGiven', { kind: 'member', id: member.id }, c.who?.id)
  await c.resay(`setup.about:${c.community}`)
  return { card: c.card(say.text(...c.t.rich(texts.keyGiven, { name: { member: member.id } }))) }
}

export async function submitHoliday(c: Change, _subject: string, values: Values): Promise<Answer> {
  const from = parseLocalDate(textOf(values, 'from') ?? '')
  const to = parseLocalDate(textOf(values, 'to') ?? '')
  const name = textOf(values, 'name') ?? ''
  if (!from || !to || to < from) {
    return refuse(c.t(texts.holidayOrder), { problems: [{ field: 'to', says: c.t(texts.holidayOrder) }] })
  }
  const isTogether = c.declared.proposals.some(({ name: kind }) => kind === 'rhythm.holidays')
  if ((await c.circle.community()).state !== 'forming' && isTogether) {
    const label = c.t(texts.holidayPropose)
    const propose = { label, address: formAddress({ name: 'proposals.new', subject: 'rhythm.holidays' }) }
    return refuse(c.t(texts.holidayTogether), { buttons: [propose] })
  }
  const id = c.newId()
  await addHoliday(c.db, c.community, { id, name, from, to })
  await c.happened('setup.holidayAdded', { kind: 'holiday', id }, c.who?.id)
  await c.calendarChanged()
  const said = c.said(name, { kind: 'holiday', id })
  const back = { label: c.t(texts.goOn), address: address('setup.checklist', c.community), weight: 'first' as const }
  return { card: c.card(say.text(...c.t.rich(texts.holidayAdded, { name: said })), say.buttons(back)) }
}

/** The circle, its first space and its founder: a key, not a seat yet. Does nothing when the circle exists. */
async function found(c: Change): Promise<MemberId | undefined> {
  if ((await c.circle.exists()) || !c.person) return c.who?.id
  const { person, place, community } = c
  const zone = person.zone ?? ('Europe/Amsterdam' as Zone)
  const language = c.t.language
  await saveCommunity(c.db, {
    id: community,
    name: place?.spaceName ?? '',
    state: 'forming',
    language,
    zone,
    rhythm: 'gentle',
    organisation: undefined,
    contact: undefined,
    ambition: undefined,
    anonymityK: defaultAnonymityK,
    createdAt: c.now,
    startedOn: undefined,
  })
  await saveSpace(c.db, community, {
    id: c.newId<SpaceId>(),
    platform: person.platform,
    external: person.space,
    name: place?.spaceName ?? '',
    homeRoom: undefined,
    homeName: undefined,
    experimentsRoom: undefined,
    readers: undefined,
    open: false,
    state: 'connected',
  })
  const joinedOn = toLocal(zone, c.now).date
  const newcomer = newMember(c.newId<MemberId>(), person, { joinedOn, language, zone })
  const founder: Member = { ...newcomer, state: 'invited', caretaker: true }
  await saveMember(c.db, community, founder)
  const { platform, space: external, user } = person
  await saveIdentity(c.db, community, founder.id, { platform, external, user })
  await c.happened('setup.founded', communityRef({ id: community }), founder.id)
  await c.communityChanged({ how: 'founded' })
  return founder.id
}
