// Joining: always a press (rule 45), with a yes that is kept, and only in a circle that says who is behind it.
import { saveConsent, withdrawConsent } from '../../community/consents/store.ts'
import type { Identity } from '../../community/members/store.ts'
import {
  changeMember,
  chooseDirect,
  findMemberByIdentity,
  saveIdentity,
  saveMember,
} from '../../community/members/store.ts'
import { newMember } from '../../community/new-member.ts'
import type { Person } from '../../core/act.ts'
import type { Block, Button } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { Contribution } from '../../core/slot.ts'
import { toLocal } from '../../core/time.ts'
import { allCard, doneCard, perspectiveCard, threeLinesCard } from './cards.ts'
import { lineCard } from './line.ts'
import { texts } from './texts.ts'

/** Raised when the words people agree to change. */
export const joinTextVersion = 1

/** What somebody sees who wants to join, depending on how far they are. */
export async function startJoining(q: Query): Promise<Answer> {
  if (!(await q.circle.exists())) {
    const hello = await q.declared.fill(q, 'help', { kind: 'help', id: 'hello' })
    return hello.length > 0 ? { card: q.card(...hello) } : refuse(q.t(texts.noCircle))
  }
  if (!(await mayBeJoined(q))) return refuse(q.t(texts.notReady))
  if (q.who?.state !== 'active' || q.who.standing === 'alumnus') return { card: await threeLinesCard(q) }
  return { card: q.who.perspective ? await doneCard(q, q.who) : perspectiveCard(q) }
}

export async function readAll(q: Query): Promise<Answer> {
  if (!(await q.circle.exists()) || !(await mayBeJoined(q))) return refuse(q.t(texts.notReady))
  return { card: await allCard(q) }
}

/** Nobody is asked to agree before there is a question, a room, and somebody responsible. */
export async function mayBeJoined(q: Query): Promise<boolean> {
  const { organisation, contact, state } = await q.circle.community()
  const hasRoom = (await q.circle.spaces()).some(({ homeRoom }) => homeRoom !== undefined)
  const isThere = Boolean(organisation && contact && hasRoom && (await q.circle.question()))
  return isThere && state !== 'archived'
}

/** The yes: from here on something is kept. Saying it twice changes nothing. */
export async function agree(c: Change, as: 'member' | 'guest'): Promise<Answer> {
  if (!c.person || !(await c.circle.exists()) || !(await mayBeJoined(c))) return refuse(c.t(texts.notReady))
  const person = identityOf(c.person)
  const known = await findMemberByIdentity(c.db, c.community, person)
  const before = known && (await c.circle.member(known))
  if (before?.state === 'active' && before.standing !== 'alumnus') {
    return { card: before.perspective ? await doneCard(c, before) : perspectiveCard(c) }
  }
  const member = known ?? c.newId<MemberId>()
  if (known) await changeMember(c.db, c.community, known, { state: 'active', standing: as })
  else {
    const { language, zone } = await c.circle.community()
    const joinedOn = toLocal(zone, c.now).date
    await saveMember(c.db, c.community, newMember(member, c.person, { joinedOn, language, zone, standing: as }))
    await saveIdentity(c.db, c.community, member, person)
  }
  const given = { id: c.newId(), kind: 'join_privacy' as const, textVersion: joinTextVersion, givenAt: c.now }
  await saveConsent(c.db, c.community, member, given)
  await c.memberChanged({ member, how: 'joined' })
  return { card: perspectiveCard(c) }
}

/** A guest takes a place of their own, by their own tap: from then on they count when the circle decides something. */
export async function becomeMember(c: Change): Promise<Answer> {
  if (c.who?.standing !== 'guest') return refuse(c.t(texts.memberAlready))
  await changeMember(c.db, c.community, c.who.id, { standing: 'member' })
  await c.memberChanged({ member: c.who.id, how: 'joined' })
  return { card: c.card(say.text(c.t(texts.memberNow))) }
}

/** Waits where a guest looks, and never asks. */
export const guestToday: Contribution = {
  slot: 'today',
  order: 95,
  blocks: async ({ t, who }) =>
    who?.standing === 'guest'
      ? [
          say.note(t(texts.guest)),
          say.buttons({ label: t(texts.asMember), address: address('welcome.member', who.id) }),
        ]
      : [],
}

/** Consent of kind `dm`, with the one address it is for; or none. */
export async function chooseMessages(c: Change, wants: boolean): Promise<Answer> {
  const { who, person } = c
  if (!who || !person) return refuse(c.t(texts.notReady))
  await chooseDirect(c.db, c.community, who.id, wants ? identityOf(person) : undefined)
  const given = { id: c.newId(), kind: 'dm' as const, textVersion: joinTextVersion, givenAt: c.now }
  if (wants) await saveConsent(c.db, c.community, who.id, given)
  else await withdrawConsent(c.db, c.community, who.id, 'dm', c.now)
  const card = await lineCard(c, who, c.t(wants ? texts.direct : texts.noDirect))
  return { card: { ...card, blocks: [...card.blocks, ...(await askZone(c, who))] } }
}

/** Asked once, and only where the platform never tells: until then it is the circle's own. */
async function askZone(c: Change, { id, zone, zoneFrom }: Member): Promise<Block[]> {
  if (c.person?.hasNoZone !== true || zoneFrom !== 'platform') return []
  await changeMember(c.db, c.community, id, { zoneFrom: 'asked' })
  const times: Button = { label: c.t(texts.zoneOther), address: address('engine.run', 'my-times') }
  return [say.divider, say.text(c.t(texts.zoneAsk, { zone })), say.buttons(times)]
}

function identityOf({ platform, space, user }: Person): Identity {
  return { platform, external: space, user }
}
