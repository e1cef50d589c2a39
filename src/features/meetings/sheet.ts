// The one sheet of a meeting: the question, who brings what, the parts with how to do them, and five empty boxes.

import { questionRef } from '../../community/words.ts'
import type { MeetingForm } from '../../core/alive.ts'
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { dateWords } from '../../core/dates.ts'
import { refuse } from '../../core/errors.ts'
import type { MemberId } from '../../core/ids.ts'
import { fromRefKey } from '../../core/ids.ts'
import { capital } from '../../core/text.ts'
import type { Instant } from '../../core/time.ts'
import { placeBlocks } from './card.ts'
import type { PaperSheet } from './paper.ts'
import { toPaper } from './paper.ts'
import { plainSpans } from './plain.ts'
import { ownButtons } from './plan.ts'
import { isHosting } from './preparing.ts'
import { boxes, endsAt, momentsOf, mostGiftsOnSheet, nearest, shortened, usualMinutes } from './rules.ts'
import type { Gift, Meeting } from './store.ts'
import { findMeeting, listComing, listGifts, listMeetings, listParts } from './store.ts'
import { formTexts, howTexts, texts } from './texts.ts'
import { boxName, button, moment, partRef, saidGift, saidPlace, shortOf } from './words.ts'

interface Part {
  readonly form: MeetingForm | 'opening' | 'closing'
  readonly minutes: number
  readonly title: readonly Span[]
  /** Who brings it: whose proposal, experiment or point it is. */
  readonly from: readonly MemberId[]
  readonly at: Instant
}

/** What is openly somebody's; an empty chair is nobody's. */
const ofSomebody: readonly MeetingForm[] = ['consentRound', 'lookBack', 'assumption', 'twoChairs']
const mostNames = 3

/** `/meeting sheet`: the meeting that is on or comes next, in chat and on paper. */
export async function showSheet(q: Query, id?: string): Promise<Answer> {
  const meeting = id ? await findMeeting(q.db, q.community, id) : nearest(await listMeetings(q.db, q.community), q.now)
  if (!meeting) {
    const plan = { label: q.t(texts.planButton), address: 'meetings.plan:new' } as const
    return refuse(q.t(id ? texts.gone : texts.none), id ? {} : { buttons: [plan] })
  }
  const gifts = await listGifts(q.db, q.community, meeting.id)
  const items = (await listSteps(q, meeting)).map((part): readonly Span[] => [
    { at: part.at, as: 'time' },
    ' ',
    { bold: part.title },
    ` · ${q.t(texts.sheetMinutes, { n: part.minutes })} · `,
    ...(part.from.length > 0 ? [...namesOf(part), ' · '] : []),
    { italic: [q.t(howTexts[part.form])] },
  ])
  const boxNames = boxes.map((box): readonly Span[] => [boxName(q.t, box)])
  const given: Block[] = [
    say.text({ bold: [q.t(texts.sheetGifts)] }),
    { kind: 'list', items: gifts.map((gift) => giftSpans(q, gift)) },
  ]
  return {
    card: q.card(
      say.heading(...q.t.rich(texts.cardTitle, { at: moment(meeting) })),
      ...placeBlocks(q.t, meeting),
      say.text({ bold: [`${q.t(texts.sheetQuestion)}: `] }, ...(await questionSpans(q))),
      say.text({ bold: [q.t(texts.sheetParts)] }),
      { kind: 'list', items },
      ...(gifts.length > 0 ? given : []),
      say.text({ bold: [q.t(texts.sheetBoxes)] }),
      { kind: 'list', items: boxNames },
      say.note(q.t(texts.sheetNote)),
      ...(await forPreparer(q, meeting)),
    ),
    files: [await fileOf(q, meeting)],
  }
}

/** How many come is for who prepares it, as a number; moving it is for who planned it. */
async function forPreparer(q: Query, meeting: Meeting): Promise<Block[]> {
  if (meeting.startsAt <= q.now) return []
  const hosts = isHosting(q, meeting)
  const n = (await listComing(q.db, q.community, meeting.id)).length
  const buttons = [
    ...(hosts ? [button(q.t, texts.choose, 'choose', meeting.id)] : []),
    ...((meeting.plannedBy ?? meeting.host) === q.who?.id && q.who ? ownButtons(q, meeting) : []),
  ]
  return [
    ...(hosts ? [say.note(q.t(texts.soonNumber, { n }))] : []),
    ...(buttons.length > 0 ? [say.buttons(...buttons)] : []),
  ]
}

function namesOf({ from }: Part): Span[] {
  return from.flatMap((member, n): Span[] => (n === 0 ? [{ member }] : [', ', { member }]))
}

async function questionSpans(q: Query): Promise<readonly Span[]> {
  const question = await q.circle.question()
  if (!question || question.state === 'resting') return [q.t(texts.sheetNoQuestion)]
  return [q.said(question.text, questionRef(question), question.language)]
}

/** A round at the start and one at the end are always there. What is gone by now falls away. */
async function listSteps(q: Query, meeting: Meeting): Promise<readonly Part[]> {
  const chosen: Omit<Part, 'at'>[] = []
  for (const part of await listParts(q.db, q.community, meeting.id)) {
    const { form, minutes, words, record, language } = part
    const own = { form, minutes, from: part.by ? [part.by] : [] }
    if (words !== null) chosen.push({ ...own, title: [q.said(words, partRef(part), language)] })
    const known = record ? await q.declared.describe(q, fromRefKey(record)) : undefined
    if (!known || known.audience === 'self') continue
    const short = known.short ? [`${known.short} `] : []
    const from = ofSomebody.includes(form) ? known.people.slice(0, mostNames) : []
    chosen.push({ form, minutes, from, title: [`${capital(q.t(formTexts[form]))}: `, ...short, ...known.title] })
  }
  const round = { minutes: usualMinutes.round, from: [] }
  return momentsOf(meeting.startsAt, [
    { ...round, form: 'opening' as const, title: [q.t(formTexts.opening)] },
    ...chosen,
    { ...round, form: 'closing' as const, title: [q.t(formTexts.closing)] },
  ])
}

function giftSpans(q: Query, gift: Gift): readonly Span[] {
  const words = saidGift(gift)
  return gift.named ? q.t.rich(texts.sheetGift, { words, name: { member: gift.memberId } }) : [words]
}

/** In the language of the circle, whoever asks for it: it lies on one table. */
async function fileOf(reading: Query, meeting: Meeting) {
  const community = await reading.circle.community()
  const t = await reading.homeTexts()
  const q: Query = { ...reading, t, zone: community.zone }
  const { language } = community
  const place = saidPlace(meeting)
  const gifts = await listGifts(q.db, q.community, meeting.id)
  const parts = []
  for (const part of await listSteps(q, meeting)) {
    parts.push({
      time: dateWords(language, q.zone, part.at, 'time'),
      title: shortened(await plainSpans(q, part.title)),
      minutes: await plainSpans(q, [
        t(texts.sheetMinutes, { n: part.minutes }),
        ...(part.from.length > 0 ? [' · ', ...namesOf(part)] : []),
      ]),
      how: t(howTexts[part.form]),
    })
  }
  const given = []
  for (const gift of gifts.slice(0, mostGiftsOnSheet)) given.push(await plainSpans(q, giftSpans(q, gift)))
  const more = gifts.length - given.length
  const hats = [
    ...(meeting.host ? t.rich(texts.cardHost, { name: { member: meeting.host } }) : []),
    ...(meeting.writer ? [' ', ...t.rich(texts.cardWriter, { name: { member: meeting.writer } })] : []),
  ]
  const sheet: PaperSheet = {
    language,
    title: `${t(texts.sheetTitle)} ${shortOf(meeting)}`,
    circle: community.name,
    when: `${dateWords(language, q.zone, meeting.startsAt, 'moment')} – ${dateWords(language, q.zone, endsAt(meeting), 'time')}`,
    where: await plainSpans(q, place ? t.rich(texts.cardWhere, { place }) : []),
    hats: await plainSpans(q, hats),
    question: { label: t(texts.sheetQuestion), words: await plainSpans(q, await questionSpans(q)) },
    parts: { label: t(texts.sheetParts), list: parts },
    gifts: {
      label: t(texts.sheetGifts),
      list: more > 0 ? [...given, t(texts.sheetMoreGifts, { n: more })] : given,
    },
    boxes: { label: t(texts.sheetBoxes), list: boxes.map((box) => boxName(t, box)) },
    foot: t(texts.sheetFoot),
  }
  const name = `${t(texts.sheetFile)}-${shortOf(meeting)}.html`
  return {
    name,
    type: 'text/html',
    body: toPaper(sheet),
    alt: q.inLanguage(reading.t.language)(texts.sheetFileAlt),
  } as const
}
