// Makes what a handler holds in its hands: a query on a snapshot, or a change in a write transaction.
import { createCircle } from '../community/circle.ts'
import { findMemberByIdentity } from '../community/members/store.ts'
import type { Person, Place } from '../core/act.ts'
import type { Card } from '../core/card.ts'
import type { Change, Query, Random } from '../core/context.ts'
import { refuse } from '../core/errors.ts'
import type { CommunityId, MemberId } from '../core/ids.ts'
import type { Circle, Member } from '../core/people.ts'
import type { Language } from '../core/text.ts'
import { translator } from '../core/text.ts'
import type { Instant, Zone } from '../core/time.ts'
import type { Vault } from '../core/vault.ts'
import type { Db, Tx } from '../store/database.ts'
import { saveHappening } from '../store/incoming/journal.ts'
import { saveLink } from '../store/incoming/links.ts'
import { removeDraftsOf, takeNumber } from '../store/incoming/store.ts'
import type { Touched } from './commits.ts'
import type { Registry } from './declared.ts'
import { forgetHomes } from './forget.ts'
import { mergeTraces } from './merge.ts'
import { openByHand } from './occur.ts'
import { planRituals } from './plan.ts'
import { followRooms, remakeParts } from './remake.ts'
import { postMessage, resayMessage, retractRecord, takeAwayMessage } from './say.ts'
import { texts } from './texts.ts'
import { cancelWake, setWake } from './wakes.ts'

/** What stays the same for the whole life of the engine. */
export interface Tools {
  readonly vault: Vault
  readonly registry: Registry
  readonly random: Random
  newId(): string
  /** What this transaction is about, for whoever wants to know after the commit. */
  touched?(tx: Tx): Touched | undefined
}

/** What this one event is about. */
export interface Setting {
  readonly community: CommunityId
  readonly now: Instant
  /** Who acts; absent for clockwork and for people without a seat. */
  readonly member?: MemberId | undefined
  readonly person?: Person | undefined
  readonly place?: Place | undefined
}

const lastLanguage: Language = 'nl'
const lastZone = 'Europe/Amsterdam' as Zone

/** For reading, in the language and zone of whoever acts. */
export async function createQuery(db: Db, tools: Tools, setting: Setting): Promise<Query> {
  const circle = createCircle(db, setting.community, setting.now)
  const member = setting.member && (await circle.member(setting.member))
  // Who founded the circle and did not join yet is there as a key holder only: see may.ts.
  const isKnown = member?.state === 'active' || (member?.state === 'invited' && member.caretaker)
  const who = isKnown ? member : undefined
  const { language, zone } = await readerOf(circle, who, setting.person)
  const t = translator(language)
  const homeTexts = async () => translator((await circle.exists()) ? (await circle.community()).language : language)
  const card = (...blocks: Card['blocks'][number][]): Card => ({ v: 1, language, zone, blocks })
  return {
    db,
    community: setting.community,
    now: setting.now,
    circle,
    vault: tools.vault,
    t,
    zone,
    ...(who ? { who } : {}),
    ...(setting.person ? { person: setting.person } : {}),
    ...(setting.place ? { place: setting.place } : {}),
    declared: tools.registry,
    inLanguage: translator,
    card,
    homeCard: async (blocks, thread) => {
      const home = (await circle.exists()) ? await circle.community() : { language, zone }
      return { v: 1, language: home.language, zone: home.zone, blocks, ...(thread ? { thread } : {}) }
    },
    homeTexts,
    said: (words, from, inLanguage = language) => ({ said: words, from, language: inLanguage }),
  }
}

/** For writing: the same, with everything that lasts. */
export async function createChange(db: Tx, tools: Tools, setting: Setting): Promise<Change> {
  const { registry } = tools
  const { community, now } = setting
  const touched = tools.touched?.(db)
  touched?.communities.add(community)
  const query = await createQuery(db, tools, setting)
  const doing: Omit<Change, keyof Query> & { readonly db: Tx } = {
    db,
    newId: <Id extends string>() => tools.newId() as Id,
    random: tools.random,
    post: (post) => postMessage(change, registry, post),
    resay: (key) => resayMessage(change, registry, key),
    takeAway: (key) => takeAwayMessage(change, key),
    retract: (from) => retractRecord(change, registry, from),
    wake: (wake) => setWake(change, wake),
    cancel: (key) => cancelWake(change, key),
    happened: async (kind, subject, by) => {
      await saveHappening(db, { community, at: now, kind, subject, by })
      for (const feature of registry.features) await feature.on?.happening?.(change, kind, subject, by)
    },
    propose: async (kind, proposing) => {
      const proposer = registry.features.find((feature) => feature.propose)
      return proposer?.propose?.(change, kind, proposing) ?? refuse(query.t(texts.cannotPropose))
    },
    link: async (from, relation, to) => {
      if (await saveLink(db, { community, at: now, from, relation, to })) {
        await registry.record(to.kind)?.linked?.(change, { from, relation, to: to.id })
      }
    },
    nextNumber: (prefix) => takeNumber(db, community, prefix),
    toward: async (other, person = setting.person) => {
      const known = person && { platform: person.platform, external: person.space, user: person.user }
      const member = known && (await findMemberByIdentity(db, other, known))
      return createChange(db, tools, { ...setting, community: other, person, member })
    },
    memberChanged: async (changed) => {
      if (changed.how === 'erasing') {
        await removeDraftsOf(db, community, changed.member)
        touched?.forgotten.push(...(await forgetHomes(db, community, changed.member)))
      }
      if (changed.how === 'merged') await mergeTraces(change, registry, { from: changed.member, into: changed.into })
      for (const feature of registry.features) await feature.on?.member?.(change, changed)
    },
    communityChanged: async (changed) => {
      if (changed.how === 'roomChanged') await followRooms(change, registry)
      if (changed.how === 'spaceConnected') await remakeParts(change, registry, changed.space)
      for (const feature of registry.features) await feature.on?.community?.(change, changed)
      if (changed.how === 'activated') await planRituals(change, registry)
    },
    digestPosted: async (posted) => {
      for (const feature of registry.features) await feature.on?.digest?.(change, posted)
    },
    openRitual: (code) => openByHand(change, registry, code),
    calendarChanged: async () => {
      await planRituals(change, registry)
      for (const feature of registry.features) await feature.on?.calendar?.(change)
    },
  }
  // Several times as fast as a literal with all of it.
  const change: Change = Object.assign(doing, query)
  return change
}

/** The member's own language and zone, else what the platform says of the person, else the community's. */
async function readerOf(
  circle: Circle,
  who: Member | undefined,
  person: Person | undefined,
): Promise<{ language: Language; zone: Zone }> {
  if (who) return { language: who.language, zone: who.zone }
  const home = (await circle.exists()) ? await circle.community() : undefined
  return {
    language: person?.language ?? home?.language ?? lastLanguage,
    zone: person?.zone ?? home?.zone ?? lastZone,
  }
}
