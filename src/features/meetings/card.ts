// The one message of a meeting: when and where, who wears which hat, and two buttons. It says of nobody whether they come.
import type { Block, Button, Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Translate } from '../../core/text.ts'
import { endsAt, linesUntil, overAt } from './rules.ts'
import type { Meeting } from './store.ts'
import { findMeeting } from './store.ts'
import { texts } from './texts.ts'
import { button, harvestKey, moment, nameOf, refSpan, saidPlace } from './words.ts'

export async function drawCard(q: Query, id: string): Promise<Card | undefined> {
  const meeting = await findMeeting(q.db, q.community, id)
  if (!meeting) return undefined
  const t = await q.homeTexts()
  const buttons = buttonsOf(t, meeting, q)
  return q.homeCard([
    say.heading(...t.rich(texts.cardTitle, { at: moment(meeting) })),
    ...placeBlocks(t, meeting),
    ...stateBlocks(t, meeting, q),
    ...(buttons.length > 0 ? [say.buttons(...buttons)] : []),
  ])
}

/** Where, until when, and who hosts and writes. */
export function placeBlocks(t: Translate, meeting: Meeting): Block[] {
  const place = saidPlace(meeting)
  const hats = [
    ...(meeting.host ? t.rich(texts.cardHost, { name: nameOf(t, meeting.host) }) : [t(texts.cardHostOpen)]),
    ...(meeting.writer ? [' ', ...t.rich(texts.cardWriter, { name: nameOf(t, meeting.writer) })] : []),
  ]
  return [
    say.text(
      ...(place ? t.rich(texts.cardWhere, { place }) : [t(texts.cardWhereOpen)]),
      ' · ',
      ...t.rich(texts.cardLength, { end: { at: endsAt(meeting), as: 'time' } }),
    ),
    say.text(...hats),
  ]
}

function stateBlocks(t: Translate, meeting: Meeting, { now }: Pick<Query, 'now'>): Block[] {
  if (now < meeting.startsAt) return [say.note(...t.rich(texts.cardNote, { ref: refSpan(meeting) }))]
  if (now < overAt(meeting)) return [say.note(t(texts.cardNow))]
  const harvest = meeting.harvestAt ?? meeting.askedAt
  const link = { post: harvestKey(meeting.id), label: [t(texts.toHarvest)] }
  return [say.note(t(texts.cardOver), ...(harvest ? [' ', link] : []))]
}

function buttonsOf(t: Translate, { id, host, writer, ...meeting }: Meeting, { now }: Pick<Query, 'now'>): Button[] {
  const writes = writer ? [] : [button(t, texts.writerButton, 'writer', id)]
  if (now < meeting.startsAt) {
    const hosts = host ? [] : [button(t, texts.hostButton, 'host', id)]
    return [button(t, texts.come, 'come', id), button(t, texts.gift, 'gift', id), ...hosts, ...writes]
  }
  const adds = now < linesUntil(meeting) ? [button(t, texts.addLine, 'line', id)] : []
  return now < overAt(meeting) ? [...adds, ...writes] : adds
}
