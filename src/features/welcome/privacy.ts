// What is known of a person at the table, handed over and forgotten; the seat stays as an empty row without a name.
import { listConsents, removeConsents } from '../../community/consents/store.ts'
import { changeMember, findMember, identitiesOf, removeIdentities } from '../../community/members/store.ts'
import { removeOwnPerspective } from '../../community/perspectives/store.ts'
import { perspectiveSpans } from '../../community/perspectives.ts'
import { findPlaceCard, removePlaceCard } from '../../community/place-cards/store.ts'
import { listReactionsOf, removeReactionsOf } from '../../community/reactions/store.ts'
import { circleTexts } from '../../community/texts.ts'
import { platformName } from '../../community/words.ts'
import type { Change, Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Merging, Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { guiding } from './days/buddy.ts'
import { endDays } from './days/days.ts'
import { listWordsOf, moveNewcomers, removeNewcomer } from './days/store.ts'
import { forgetWords, openWords } from './days/words.ts'
import { findWelcomeLine, moveWelcomeLine, removeWelcomeLine } from './store.ts'
import { texts } from './texts.ts'

export const privacy: Privacy = {
  says: texts.privacySays,
  export: exportPerson,
  forget: async (c, member) => {
    await guiding.privacy.forget(c, member)
    await endDays(c, member)
    await forgetWords(c, member)
    await removeNewcomer(c.db, c.community, member)
    await forgetPerson(c, member)
  },
  merge: async (c, merging) => {
    await guiding.privacy.merge(c, merging)
    await endDays(c, merging.from)
    await moveNewcomers(c.db, { community: c.community, ...merging })
    await mergeLines(c, merging)
  },
}

async function exportPerson(q: Query, id: MemberId): Promise<readonly Section[]> {
  const { t, db, community } = q
  const member = await findMember(db, community, id)
  if (!member) return []
  const drawn = (await perspectiveSpans(q, t))(member.perspective)
  const perspective = typeof drawn === 'string' ? drawn : 'said' in drawn ? drawn.said : undefined
  const { name, standing, joinedOn, language, zone, energy, awayUntil, wantsReminders, quotes, ownTime } = member
  const seat = {
    name,
    perspective,
    standing,
    joinedOn,
    language,
    zone,
    energy,
    awayUntil,
    wantsReminders,
    quotes,
    ownTime,
  }
  const card = await findPlaceCard(db, community, id)
  const line = await findWelcomeLine(db, community, id)
  const consents = await listConsents(db, community, id)
  const identities = await identitiesOf(db, community, id)
  const reactions = await listReactionsOf(db, community, id)
  const sections: Section[] = [
    { title: t(texts.exportSeat), entries: [seat] },
    { title: t(texts.exportCard), entries: card ? [{ ...card, welcome: line?.words }] : [] },
    {
      title: t(texts.exportConsents),
      entries: consents.map(({ kind, givenAt, withdrawnAt, textVersion }) => ({
        kind,
        textVersion,
        givenAt: exportedAt(givenAt),
        withdrawnAt: exportedAt(withdrawnAt),
      })),
    },
    {
      title: t(texts.exportIdentities),
      entries: identities.map(({ platform, external, user, direct }) => ({
        platform: platformName(t, platform),
        space: external,
        user,
        direct,
      })),
    },
    {
      title: t(texts.exportReactions),
      entries: reactions.map(({ kind, target, at }) => ({ kind, about: target.kind, at: exportedAt(at) })),
    },
  ]
  const newcomers = (await listWordsOf(db, community, id)).map((row) => ({
    about: row.about,
    at: exportedAt(row.at),
    words: openWords(q, row),
  }))
  const asked = await guiding.privacy.export(q, id)
  const first: Section = { title: t(texts.exportFirstDays), entries: newcomers }
  return [...sections, first, ...asked].filter(({ entries }) => entries.length > 0)
}

async function forgetPerson(c: Change, id: MemberId): Promise<void> {
  const { db, community } = c
  const line = await findWelcomeLine(db, community, id)
  const { language, zone } = await c.circle.community()
  const perspective = (await findMember(db, community, id))?.perspective
  await removeWelcomeLine(db, community, id)
  await removePlaceCard(db, community, id)
  await removeConsents(db, community, id)
  await removeReactionsOf(db, community, id)
  await removeIdentities(db, community, id)
  await changeMember(db, community, id, {
    name: c.inLanguage(language)(circleTexts.formerMember),
    state: 'left',
    caretaker: false,
    perspective: undefined,
    language,
    energy: 'normal',
    awayUntil: undefined,
    quotes: 'no',
    zone,
    ownTime: undefined,
    quiet: undefined,
    freeDays: [],
  })
  await forgetOwnPerspective(c, perspective)
  await c.retract({ kind: 'placeCard', id })
  await c.retract({ kind: 'welcome', id })
  if (line) await c.resay(`welcome.day:${line.saidOn}`)
  await c.resay(`setup.about:${community}`)
}

/** Two were one person: of two welcomes the first stays. */
async function mergeLines(c: Change, { from, into }: Merging): Promise<void> {
  const [theirs, mine] = [
    await findWelcomeLine(c.db, c.community, from),
    await findWelcomeLine(c.db, c.community, into),
  ]
  if (!theirs) return
  await moveWelcomeLine(c.db, { community: c.community, from, into })
  for (const day of new Set([theirs.saidOn, ...(mine ? [mine.saidOn] : [])])) await c.resay(`welcome.day:${day}`)
}

/** Words that nobody else at the table chose for themselves. */
async function forgetOwnPerspective(c: Change, perspective: string | undefined): Promise<void> {
  if (perspective === undefined || (await c.circle.members()).some((other) => other.perspective === perspective)) return
  await removeOwnPerspective(c.db, c.community, perspective)
  await c.retract({ kind: 'perspective', id: perspective })
}
