// What meetings keep of a person: what they planned and wrote. Whether they came is forgotten when it is over (INV-19).
import type { Change, Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { MemberChange } from '../../core/people.ts'
import type { Merging, Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { dropGift } from './coming.ts'
import { putDown } from './hats.ts'
import {
  listBetterBy,
  listLinesBy,
  listNamesOf,
  listTakenOf,
  moveLines,
  removeName,
  saveLine,
  unlinkLines,
} from './lines/store.ts'
import { preparerOf } from './preparing.ts'
import { overAt } from './rules.ts'
import type { Meeting } from './store.ts'
import {
  findMeeting,
  listComingOf,
  listGiftsOf,
  listMeetings,
  moveMeetings,
  removeComing,
  removePresence,
  unlinkMeetings,
} from './store.ts'
import { forgetTaken } from './taken.ts'
import { texts } from './texts.ts'
import { boxName, cardKey, harvestKey, hostKey, lineKey, remindKey, shortOf } from './words.ts'

export const privacy: Privacy = {
  says: texts.privacySays,
  export: exportMember,
  forget,
  merge,
  retain: [{ what: texts.retainPresence, keepDays: 1, sweep }],
}

async function exportMember(q: Query, member: MemberId): Promise<readonly Section[]> {
  const [db, community] = [q.db, q.community]
  const meetings = await listMeetings(db, community)
  const known = new Map(meetings.map((one): [string, Meeting] => [one.id, one]))
  const named = (id: string) => {
    const meeting = known.get(id)
    return { meeting: meeting && shortOf(meeting), on: exportedAt(meeting?.startsAt) }
  }
  const mine = meetings.filter((one) => [one.plannedBy, one.host, one.writer].includes(member))
  const coming = await listComingOf(db, community, member)
  const gifts = await listGiftsOf(db, community, member)
  const lines = await listLinesBy(db, community, member)
  const better = await listBetterBy(db, community, member)
  const names = await listNamesOf(db, community, member)
  const taken = await listTakenOf(db, community, member)
  const sections: Section[] = [
    {
      title: q.t(texts.exportMeetings),
      entries: mine.map((one) => ({ ...named(one.id), place: one.place ?? undefined })),
    },
    { title: q.t(texts.exportComing), entries: coming.map(({ meetingId }) => named(meetingId)) },
    {
      title: q.t(texts.exportGifts),
      entries: gifts.map((one) => ({ ...named(one.meetingId), words: one.words, named: one.named })),
    },
    {
      title: q.t(texts.exportLines),
      entries: lines.map((one) => ({
        ...named(one.meetingId),
        box: boxName(q.t, one.box),
        words: one.words,
        at: exportedAt(one.at),
      })),
    },
    {
      title: q.t(texts.exportBetter),
      entries: better.map((one) => ({ ...named(one.meetingId), words: one.better ?? undefined })),
    },
    { title: q.t(texts.exportNames), entries: names.map(({ lineId, at }) => ({ line: lineId, at: exportedAt(at) })) },
    {
      title: q.t(texts.exportTaken),
      entries: taken.map((one) => ({
        ...named(one.meetingId),
        words: one.words,
        audience: one.audience,
        at: exportedAt(one.at),
      })),
    },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

/** What a meeting gave is the circle's and stays, without who wrote it; what was only theirs goes (INV-40). */
async function forget(c: Change, member: MemberId): Promise<void> {
  await step(c, member)
  for (const taken of await listTakenOf(c.db, c.community, member)) await forgetTaken(c, taken)
  for (const line of await listBetterBy(c.db, c.community, member)) {
    await saveLine(c.db, {
      ...line,
      better: null,
      betterBy: null,
      state: line.state === 'disputed' ? 'draft' : line.state,
    })
    await c.resay(lineKey(line.id))
  }
  const names = await listNamesOf(c.db, c.community, member)
  for (const name of names) await removeName(c.db, name)
  for (const { lineId } of names) await c.resay(lineKey(lineId))
  await unlinkLines(c.db, c.community, member)
  await unlinkMeetings(c.db, c.community, member)
  for (const { id } of await listMeetings(c.db, c.community)) {
    await c.resay(cardKey(id))
    await c.resay(harvestKey(id))
  }
}

/** Not there any more: no hat, no seat, nothing to read aloud. */
async function step(c: Change, member: MemberId): Promise<void> {
  await takeHostCards(c, member)
  for (const { id } of await listMeetings(c.db, c.community)) {
    for (const hat of ['host', 'writer'] as const) {
      const meeting = await findMeeting(c.db, c.community, id)
      if (meeting?.[hat] === member && c.now < overAt(meeting)) await putDown(c, meeting, hat)
    }
  }
  for (const coming of await listComingOf(c.db, c.community, member)) {
    await removeComing(c.db, coming)
    await c.takeAway(remindKey(coming.meetingId, member))
  }
  for (const gift of await listGiftsOf(c.db, c.community, member)) await dropGift(c, gift)
}

/** What was sent to who prepared it stands in their name. */
async function takeHostCards(c: Change, member: MemberId): Promise<void> {
  for (const meeting of await listMeetings(c.db, c.community)) {
    if (preparerOf(meeting) === member) await c.takeAway(hostKey(meeting.id))
  }
}

async function merge(c: Change, { from, into }: Merging): Promise<void> {
  const merging = { community: c.community, from, into }
  await takeHostCards(c, from)
  for (const { meetingId } of await listComingOf(c.db, c.community, from)) await c.takeAway(remindKey(meetingId, from))
  await moveMeetings(c.db, merging)
  await moveLines(c.db, merging)
  for (const coming of await listComingOf(c.db, c.community, into)) {
    const gift = (await listGiftsOf(c.db, c.community, into)).some(({ meetingId }) => meetingId === coming.meetingId)
    if (gift) await removeComing(c.db, coming)
  }
}

export async function memberChanged(c: Change, { member, how }: MemberChange): Promise<void> {
  if (how === 'left' || how === 'frozen' || how === 'erasing') await step(c, member)
}

/** Also when the moment itself was missed. */
async function sweep(c: Change): Promise<void> {
  for (const meeting of await listMeetings(c.db, c.community)) {
    if (overAt(meeting) <= c.now) await removePresence(c.db, c.community, meeting.id)
  }
}
